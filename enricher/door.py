"""The door: `enricher run | list | explain | preview`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from io import BufferedReader
from itertools import islice
from typing import Annotated, Any, cast

import typer

import plugins
from core import database
from core.console import run_door
from core.errors import ShortlistError
from enricher import api, postings, store
from plugins import Posting

_AT_ONCE = 1 << 20  # bytes of stdin that are read together: some 250 postings

app = typer.Typer(
    help="Read postings: skills, seniority, salary and more, each with the text it was read from."
)


@app.command()
def run(
    full_refresh: Annotated[bool, typer.Option("--full-refresh", help="Read every posting again.")] = False,
) -> None:
    """Read new and changed postings of staging.job_postings into app.enrichments."""
    from enricher import host  # noqa: PLC0415 - the pool and the ledger are for this verb only

    outcome = host.run(full_refresh)
    typer.echo(f"{outcome.postings} postings read, {outcome.rejected} readings set aside")


@app.command("list")
def list_(
    skills: Annotated[
        str | None, typer.Option("--skills", help="Search the skills vocabulary instead.")
    ] = None,
    candidates: Annotated[
        bool,
        typer.Option(
            "--candidates", help="Report what reads like a skill in staged postings and no entry names."
        ),
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="With --candidates: print so many.")] = 50,
    postings_: Annotated[
        int, typer.Option("--postings", min=1, help="With --candidates: read so many postings at most.")
    ] = 2000,
) -> None:
    """List what is plugged in: name, version, columns, package."""
    if candidates:
        _list_candidates(limit, postings_)
        return
    if skills is not None:
        found = sorted(api.skills(skills), key=lambda skill: str(skill["name"]).casefold())
        for skill in found:
            also = f"  (also: {', '.join(skill['aliases'][:8])})" if skill["aliases"] else ""
            typer.echo(f"{skill['id']}  {skill['name']}  [{skill['category']}, {skill['source']}]{also}")
        if not found:
            raise ShortlistError(
                f"No skill matches {skills!r}: try fewer words, or add it in the file of ENRICHER_VOCABULARY."
            )
        return
    for name, entry in plugins.load("enrichers").registered_enrichers.items():
        enricher = entry.implementation
        typer.echo(f"{name}  {enricher.version}  {', '.join(enricher.columns)}  ({entry.distribution})")


def _list_candidates(limit: int, read: int) -> None:
    with database.connect() as conn:
        found = list(islice(api.candidates(store.staged(conn, read)), limit))
    for candidate in found:
        typer.echo(f"{candidate.postings:>6}  {candidate.name}  [… {candidate.example} …]")
    if not found:
        typer.echo("No staged posting names anything that the vocabulary lacks.", err=True)


@app.command()
def explain(
    job_id: Annotated[str, typer.Argument(help="The job_id of a staged posting.")],
    html: Annotated[
        bool, typer.Option("--html", help="Print the HTML fragment that the web app shows.")
    ] = False,
) -> None:
    """Show a posting with what was read in it, where, and why."""
    with database.connect() as conn:
        rows = store.posting_rows(conn, job_id)
    if not rows:
        raise ShortlistError(f"No staged posting has job_id {job_id!r}: look it up in staging.job_postings.")
    for row in rows:
        posting = postings.from_row(row)
        typer.echo(api.explain_html(posting) if html else api.explain(posting, colour=sys.stdout.isatty()))


@app.command()
def preview() -> None:
    """Read postings from stdin, one JSON object a line; print one JSON line each. Needs no database."""
    for lines in _at_hand(cast("BufferedReader", sys.stdin.buffer)):
        parsed = [_parsed(line) for line in lines if line.strip()]
        results = iter(api.previews([posting for posting in parsed if isinstance(posting, Posting)]))
        for item in parsed:
            _print(next(results) if isinstance(item, Posting) else item)


def _at_hand(stream: BufferedReader) -> Iterator[list[bytes]]:
    """Lines as they come: many of a file, the one of somebody who types; none waits for the next."""
    rest: list[bytes] = []
    while block := stream.read1(_AT_ONCE):
        rest.append(block)
        if b"\n" in block:
            *lines, last = b"".join(rest).split(b"\n")
            rest = [last]
            yield lines
    yield [b"".join(rest)]


def _parsed(line: bytes) -> Posting | dict[str, Any]:
    """A line that cannot be read gives its error, and the next one its chance."""
    try:
        return postings.from_json(json.loads(line.decode("utf-8-sig")))
    except json.JSONDecodeError as error:
        return {"error": f"this line is not JSON ({error}): write one object per line"}
    except UnicodeDecodeError:
        return {"error": "this line is not UTF-8: save the file as UTF-8"}
    except (ValueError, RecursionError) as error:
        return {"error": str(error)}


def _print(result: dict[str, Any]) -> None:
    try:
        text = json.dumps(result, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:  # half of a surrogate pair in the text: only escapes can show it
        text = json.dumps(result, default=str).encode()
    sys.stdout.buffer.write(text + b"\n")
    sys.stdout.buffer.flush()


def main() -> None:
    """Console script `enricher`."""
    run_door(app)
