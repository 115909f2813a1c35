"""The door: `transform run init | postings | companies | marts`, `transform test`, `transform list`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from core import database, ledger
from core.console import run_door
from core.errors import ShortlistError
from transform.build import invoke, run_dbt

app = typer.Typer(
    help="The dbt project: raw to staging to marts.", no_args_is_help=True, add_completion=False
)


class Part(StrEnum):
    """What one step builds: a tag of the dbt project."""

    init = "init"
    postings = "postings"
    companies = "companies"
    marts = "marts"


FullRefresh = Annotated[bool, typer.Option("--full-refresh", help="Rebuild the incremental models whole.")]


@app.command()
def run(
    part: Annotated[
        Part, typer.Argument(help="init: every model, so that all relations exist; else one step of the job.")
    ],
    full_refresh: FullRefresh = False,
) -> None:
    """Build the models of one step."""
    selection = [] if part is Part.init else [f"--select=tag:{part.value}"]
    with ledger.step(part.value) as step:
        _require_raw()
        outcome = run_dbt("run", *selection, *(["--full-refresh"] if full_refresh else []))
        step.count(models=outcome.models, rows=outcome.rows)
    typer.echo(f"{part.value}: {outcome.models} models, {outcome.rows:,} rows written")


@app.command()
def test() -> None:
    """Test the data. A failure of severity error ends with exit 1, and the run is not published."""
    with ledger.step("test") as step:
        outcome = run_dbt("test", "--select=test_type:data")
        step.count(tests=outcome.tests, warnings=outcome.warnings)
    typer.echo(f"test: {outcome.tests} tests passed, {outcome.warnings} of them with a warning")


@app.command(name="list")
def list_models() -> None:
    """List the models: step, relation, and what one row is."""
    parsed = invoke("parse")
    manifest: Any = parsed.result
    if manifest is None:
        raise ShortlistError(f"dbt cannot read the project: {parsed.exception}")
    models = [node for node in manifest.nodes.values() if node.resource_type == "model"]
    for model in sorted(models, key=lambda node: (node.schema != "staging", node.name)):
        step = next((tag for tag in model.tags if tag in set(Part)), "-")
        first = (model.description or "").split(". ")[0].split("\n")[0].rstrip(".")
        typer.echo(f"{step:<10} {model.schema + '.' + model.name:<36} {first}")


def _require_raw() -> None:
    with database.connect() as conn:
        if conn.execute("select to_regclass('raw.jsearch_job_postings')").fetchone() == (None,):
            raise ShortlistError("Schema raw has no tables yet: run `extract run` first.")


def main() -> None:
    """Console script `transform`."""
    run_door(app)
