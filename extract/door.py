"""The door of the sources: `extract run | list`. Meltano runs the taps themselves."""

from __future__ import annotations

import os
import subprocess

import typer

from core import database, ledger
from core.console import run_door
from core.errors import ShortlistError
from core.settings import load
from extract.handover import SOURCES, executable, target_environment
from extract.settings import ExtractSettings
from extract.tap_onet import excerpt, layout, loaded, release

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
    *(table.stream for table in layout.TABLES),
    "onet_releases",
)


@app.command()
def run() -> None:
    """Make the empty tables of schema raw that are missing, from the schemas that the taps declare."""
    with ledger.step("initialise tables") as step, database.connect() as conn:
        missing = [
            t for t in TABLES if conn.execute("select to_regclass(%s)", [f"raw.{t}"]).fetchone() == (None,)
        ]
        step.count(missing=len(missing))
        excerpt = load(ExtractSettings).sandbox and _wants_excerpt()
        if missing or excerpt:
            _declare(with_excerpt=excerpt)


@app.command(name="list")
def list_sources() -> None:
    """List the sources and the executables of their taps."""
    for name, what in SOURCES.items():
        typer.echo(f"{name:<16} {what}")


def _wants_excerpt() -> bool:
    """Whether sample data lacks its occupations: none were ever loaded, or those of an older excerpt."""
    newest = loaded.newest(database.database_url())
    if newest is None:
        return True
    shipped = release.open_release("the excerpt", excerpt.FOLDER, version=None)
    return newest.is_excerpt and newest.content_hash != shipped.content_hash


def _declare(*, with_excerpt: bool) -> None:
    """Send the taps' SCHEMA messages to the target, which makes the tables; and no record but the excerpt's."""
    taps = [
        subprocess.Popen(
            [executable(name), "--config", "ENV"]
            if with_excerpt and name == "tap-onet"
            else [executable(name), "--test=schema"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"TAP_ONET_SOURCE": str(excerpt.FOLDER), "TAP_ONET_FORCE": "true"},
        )
        for name in SOURCES
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
