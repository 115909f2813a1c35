"""The door: `transform run init | postings | companies | marts`, `transform test`, `transform list`."""

from __future__ import annotations

from contextlib import nullcontext
from enum import StrEnum
from typing import Annotated, Any

import typer

from core import database, ledger
from core.console import run_door
from core.errors import ShortlistError
from transform import occupations
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
    onet = "onet"


FullRefresh = Annotated[bool, typer.Option("--full-refresh", help="Rebuild the incremental models whole.")]


@app.command()
def run(
    part: Annotated[
        Part, typer.Argument(help="init: every model, so that all relations exist; else one step of the job.")
    ],
    full_refresh: FullRefresh = False,
) -> None:
    """Build the models of one step; those of O*NET only when a release was loaded or the vocabulary changed."""
    with ledger.step(part.value) if part is not Part.onet else nullcontext() as step:
        selection = _selection(part, anew=full_refresh)
        if selection is None:
            typer.echo("onet: unchanged, nothing to build")
            return
        outcome = run_dbt("run", *selection, *(["--full-refresh"] if full_refresh else []))
        if step is not None:
            step.count(models=outcome.models, rows=outcome.rows)
    typer.echo(f"{part.value}: {outcome.models} models, {outcome.rows:,} rows written")


def _selection(part: Part, *, anew: bool) -> list[str] | None:
    """What dbt is to build; None: there is nothing to do."""
    _require_raw("raw.onet_releases" if part is Part.onet else "raw.jsearch_job_postings")
    if part is Part.init:
        return []
    if part not in {Part.marts, Part.onet}:
        return [f"--select=tag:{part.value}"]
    with database.connect() as conn:
        is_current = occupations.are_current(conn) and not anew
        has_jobs = occupations.exists(conn, "marts.fact_jobs")
    if part is Part.onet:
        chosen = [occupations.MODELS, *([occupations.MATCHING] if has_jobs else [])]
        return None if is_current else ["--select", *chosen]
    if is_current:
        return ["--select=tag:marts", f"--exclude={occupations.MODELS}"]
    return ["--select", "tag:marts", occupations.MODELS]


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
        tags = sorted(set(model.tags) & set(Part), key=list(Part).index)
        first = (model.description or "").split(". ")[0].split("\n")[0].rstrip(".")
        typer.echo(f"{(tags or ['-'])[-1]:<10} {model.schema + '.' + model.name:<36} {first}")


def _require_raw(table: str) -> None:
    with database.connect() as conn:
        if not occupations.exists(conn, table):
            raise ShortlistError(f"There is no table {table} yet: run `extract run` first.")


def main() -> None:
    """Console script `transform`."""
    run_door(app)
