"""The door: `core up | down | url | migrate | begin | publish | finish | runs`."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from core import database, embedded, ledger, migrations, sample_profiles, summary
from core.console import run_door
from core.settings import CoreSettings, load

app = typer.Typer(help="The warehouse and the ledger of runs.", no_args_is_help=True, add_completion=False)


@app.command()
def up(
    port: Annotated[
        int | None,
        typer.Option(help="Also listen on 127.0.0.1 at this port, with passwords (for a BI tool)."),
    ] = None,
) -> None:
    """Start the embedded Postgres if there is no DATABASE_URL, and bring the warehouse up to date."""
    settings = load(CoreSettings)
    if settings.database_url is None:
        embedded.start(settings, port=port)
    migrations.migrate(database.database_url())
    typer.echo(database.redacted(database.database_url()))
    if settings.database_url is None and (listening := embedded.listening_port(settings)):
        typer.echo(
            f"BI tools: host 127.0.0.1, port {listening}, database {embedded.database_name(settings)}, "
            "user shortlist_bi, password as in SHORTLIST_BI_PASSWORD"
        )


@app.command()
def down() -> None:
    """Stop the embedded Postgres. An external one is never touched."""
    typer.echo("stopped" if embedded.stop(load(CoreSettings)) else "was not running")


@app.command()
def url() -> None:
    """Print the connection URL of the warehouse, for psql and BI tools: psql "$(core url)"."""
    typer.echo(database.database_url())


@app.command()
def migrate() -> None:
    """Create the schemas and roles, and apply the migrations that are missing."""
    applied = migrations.migrate(database.database_url())
    typer.echo(f"applied {', '.join(applied)}" if applied else "up to date")


@app.command()
def begin(job_name: Annotated[str, typer.Option(help="The job this run is of.")] = "jobs_etl_daily") -> None:
    """Open a run in the ledger; refuse while another one is alive. Brings the warehouse up to date first."""
    migrations.migrate(database.database_url())
    run = ledger.begin(job_name)
    if load(CoreSettings).environment == "dev":
        with database.connect() as conn:
            sample_profiles.add_once(conn)
    typer.echo(str(run.run_id))


@app.command()
def publish() -> None:
    """Show the ranking of this run to readers. Only a run whose tests passed may."""
    with ledger.step("publish"):
        ledger.publish()


@app.command()
def finish(
    failed: Annotated[bool, typer.Option(help="End the run as failed, whatever its steps say.")] = False,
) -> None:
    """End the run as success or failed; exit 1 when it failed or a source did."""
    ledger.finish(failed=failed)


@app.command()
def runs(
    limit: Annotated[int, typer.Option(help="How many, newest first.")] = 10,
    latest: Annotated[
        bool, typer.Option(help="The newest run: its steps, shortlists, and what to do next.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List the runs, or tell the newest one in full."""
    ledger.reconcile()
    if latest:
        summary.print_latest(load(CoreSettings))
        return
    for run in ledger.runs(limit):
        typer.echo(json.dumps(run, default=str) if as_json else summary.line(run))


def main() -> None:
    """Console script `core`."""
    run_door(app)
