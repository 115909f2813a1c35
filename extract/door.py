"""The door of the sources: `extract run | list`. Meltano runs the taps themselves."""

from __future__ import annotations

import subprocess

import typer

from core import database, ledger
from core.console import run_door
from core.errors import ShortlistError
from extract.handover import STEPS, executable, target_environment

app = typer.Typer(
    help="The sources: what is fetched, and the tables it lands in.",
    no_args_is_help=True,
    add_completion=False,
)

# What the transformation reads, whether or not a source has answered yet.
TABLES = (
    "jsearch_job_postings",
    "glassdoor_companies",
    "company_lookups",
    "api_requests",
    "rejected_records",
)


@app.command()
def run() -> None:
    """Make the empty tables of schema raw that are missing, from the schemas that the taps declare."""
    with ledger.step("initialise tables") as step, database.connect() as conn:
        missing = [
            t for t in TABLES if conn.execute("select to_regclass(%s)", [f"raw.{t}"]).fetchone() == (None,)
        ]
        step.count(missing=len(missing))
        if missing:
            _declare()


@app.command(name="list")
def list_sources() -> None:
    """List the sources and the executables of their taps."""
    for name, step in STEPS.items():
        typer.echo(f"{name:<16} {step}")


def _declare() -> None:
    """Send the taps' SCHEMA messages, and no record, to the target: it makes the tables."""
    taps = [
        subprocess.Popen([executable(name), "--test=schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for name in STEPS
    ]
    schemas = []
    for tap in taps:
        said, complaint = tap.communicate()
        if tap.returncode:
            raise ShortlistError(f"A tap cannot name its streams ({tap.args!r}): {complaint.decode()[-500:]}")
        schemas.append(said)
    loaded = subprocess.run(
        [executable("target-postgres"), "--config", "ENV"],
        input=b"".join(schemas),
        capture_output=True,
        check=False,
        env=target_environment(),
    )
    if loaded.returncode:
        raise ShortlistError(f"target-postgres cannot make the tables: {loaded.stderr.decode()[-500:]}")


def main() -> None:
    """Console script `extract`."""
    run_door(app)
