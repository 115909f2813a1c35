"""The door: `ranker run | list | explain | preview`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from core import database
from core.console import run_door
from ranker import run as running
from ranker import store
from ranker.api import explain_posting
from ranker.setup import prepare

app = typer.Typer(
    help="Score every profile against every open posting.", no_args_is_help=True, add_completion=False
)


@app.command()
def run() -> None:
    """Rank all active profiles, and store the best postings under the open run."""
    running.run()


@app.command("list")
def list_factors() -> None:
    """Show the plugged-in factors: name, origin, version, weight."""
    setup = prepare()
    table = Table("factor", "from", "weight", "what it says", box=None)
    for name, entry in setup.registry.registered_factors.items():
        weight = setup.defaults.get(name)
        said = (entry.implementation.__class__.__doc__ or "").strip().splitlines()
        table.add_row(
            name, entry.distribution, f"{weight:g}" if weight else "not used", said[0] if said else ""
        )
    _console().print(table)


@app.command()
def explain(
    profile: Annotated[str, typer.Argument(help="A profile's id or name.")],
    job: Annotated[str, typer.Argument(help="A posting's job_id or job_posting_key.")],
) -> None:
    """Tell why a posting has its score, or why it is not shown."""
    with database.connect() as conn:
        told = explain_posting(conn, prepare(), store.profile(conn, profile), job, datetime.now(UTC))
    console = _console()
    story = told.story
    console.print(
        f"{told.facts['job_title']} · {told.facts['company_name'] or 'company not named'}", markup=False
    )
    table = Table("factor", "points", "of", "value", "reason", box=None)
    total = sum(entry["weight"] for entry in story.detail["factors"].values())
    for name, entry in story.detail["factors"].items():
        share = story.explain.get(name)
        table.add_row(
            name,
            "–" if share is None else f"{share:.2f}",
            f"{100 * entry['weight'] / total:.0f}",
            "unknown" if entry["value"] is None else f"{entry['value']:.2f}",
            entry["reason"],
        )
    table.add_row("score", "–" if story.score is None else f"{story.score:.2f}", "100", "", told.verdict)
    console.print(table)


def _console() -> Console:
    return Console(soft_wrap=True)


def main() -> None:
    """Console script `ranker`."""
    run_door(app)
