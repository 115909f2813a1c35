"""The door: `ranker run | list | explain | preview`."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from core import database
from core.console import run_door
from core.errors import ConfigurationError
from ranker import api, files, store
from ranker import run as running
from ranker.setup import Setup, prepare

app = typer.Typer(
    help="Score every profile against every open posting.", no_args_is_help=True, add_completion=False
)
Weight = Annotated[
    list[str] | None,
    typer.Option("--weights", help="A weight to try, e.g. skills_match=40; may be repeated."),
]


@app.command()
def run() -> None:
    """Rank all active profiles, and store the best postings under the open run."""
    running.run()


@app.command("list")
def list_factors() -> None:
    """Show the plugged-in factors: name, where it comes from, version, weight."""
    setup = prepare()
    table = Table("factor", "package", "weight", "what it says", box=None)
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
        told = api.explain_posting(conn, prepare(), store.profile(conn, profile), job, datetime.now(UTC))
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


@app.command()
def preview(
    profile: Annotated[str | None, typer.Argument(help="A profile's id or name.")] = None,
    weights: Weight = None,
    top: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20,
    hidden: Annotated[bool, typer.Option("--hidden", help="List what the hard rules hide, and why.")] = False,
    profile_file: Annotated[
        Path | None, typer.Option("--profile", help="A profile as a JSON or YAML file; needs --postings.")
    ] = None,
    postings: Annotated[
        Path | None, typer.Option(help="Postings as JSON lines, enriched on the way; prints JSON lines.")
    ] = None,
    as_of: Annotated[
        datetime | None, typer.Option(help="The moment that ages are counted from (UTC); default: now.")
    ] = None,
) -> None:
    """Try weights on a profile and see who moves; or rank a file of postings for a profile file, without a database."""
    setup = prepare()
    tried = _weights(weights)
    moment = as_of.replace(tzinfo=UTC) if as_of else datetime.now(UTC)
    if profile_file and postings and profile is None:
        _preview_files(setup, profile_file, postings, tried, moment)
        return
    if profile is None or profile_file or postings:
        raise ConfigurationError(
            "Name a profile (`ranker preview 1`), or give both --profile FILE and --postings FILE."
        )
    with database.connect() as conn:
        chosen = store.profile(conn, profile)
        if hidden:
            for rule, facts in api.hidden_postings(conn, setup, chosen, moment, top):
                typer.echo(f"{rule}\t{facts['job_id']}\t{facts['job_title']}\t{facts['company_name'] or ''}")
            return
        found = api.what_if(conn, setup, chosen, moment, tried, top)
    console = _console()
    table = Table("", "moved", "score", "range", "title", "company", "main reason", box=None)
    for told in found.told:
        story, reasons = told.story, list(told.story.detail["factors"].values())
        moved = f"{told.moved:+d}" if told.moved else ""
        score = "–" if story.score is None else f"{story.score:.2f}"
        span = f"{story.low:.0f}–{story.high:.0f}"
        title, company = str(told.facts["job_title"]), str(told.facts["company_name"] or "")
        table.add_row(str(told.position), moved, score, span, title, company, reasons[0]["reason"])
    console.print(table)
    kept = ", ".join(f"{rule} {count}" for rule, count in found.hidden.items())
    console.print(f"{found.scored} scored; hidden: {kept or 'none'}", markup=False)
    for line in (found.note, *found.faults.values()):
        if line:
            console.print(line, markup=False)


def _preview_files(
    setup: Setup, profile: Path, postings: Path, tried: dict[str, float], moment: datetime
) -> None:
    for told in api.score_rows(setup, files.profile(profile), list(files.postings(postings)), moment, tried):
        line = {
            "position": told.position,
            "job_id": told.facts["job_id"],
            "job_title": told.facts.get("job_title"),
            "company_name": told.facts.get("company_name"),
            **told.story.as_json(),
            "hidden_by": told.story.hidden_by,
            "verdict": told.verdict,
        }
        typer.echo(json.dumps(line, ensure_ascii=False))
    for problem in setup.faults.values():
        typer.echo(f"{problem}: set aside", err=True)


def _weights(given: list[str] | None) -> dict[str, float]:
    """`name=number` pairs. Raises ConfigurationError naming the one that is not."""
    tried = {}
    for pair in (part for text in given or () for part in text.replace(",", " ").split()):
        name, equals, number = pair.partition("=")
        try:
            tried[name] = float(number)
        except ValueError:
            equals = ""
        if not equals:
            raise ConfigurationError(
                f"--weights {pair!r} is not understood: write a factor and a number, skills_match=40."
            )
    return tried


def _console() -> Console:
    """As wide as the terminal; wide enough for whole sentences where there is none."""
    return Console(soft_wrap=True, width=None if sys.stdout.isatty() else 240)


def main() -> None:
    """Console script `ranker`."""
    run_door(app)
