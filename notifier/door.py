"""The door: `notifier run | list | preview`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import psycopg
import typer

from core import database, ledger
from core.console import run_door
from core.errors import ConfigurationError, ShortlistError
from core.settings import CoreSettings, load
from notifier import api, channels, mail, queries
from notifier import run as notifying
from notifier.letterhead import Letterhead
from notifier.settings import NotifierSettings

app = typer.Typer(help="The morning digest.", no_args_is_help=True, add_completion=False)


@app.command()
def run() -> None:
    """Send each profile that wants mail its digest of the day, unless it has it already."""
    settings, core_settings = load(NotifierSettings), load(CoreSettings)
    sender = channels.make(settings, core_settings)
    mail.check_sender(settings.sender)
    day = _today(settings)
    with database.connect(autocommit=True) as conn:
        letterhead = _letterhead(conn, settings)
        with ledger.step("notify") as step:
            outcome = notifying.run(
                conn, notifying.Job(sender, letterhead, day, step.run_id, settings.attempts)
            )
            step.count(
                sent=outcome.sent,
                already_sent=outcome.already_sent,
                empty=outcome.empty,
                problems=len(outcome.problems),
            )
            if outcome.problems:
                raise ShortlistError(outcome.in_words())


@app.command(name="list")
def list_channels() -> None:
    """List the channels, and mark the one in use."""
    used = channels.chosen(load(NotifierSettings), load(CoreSettings))
    for channel, what in channels.CHANNELS.items():
        typer.echo(f"{'*' if channel == used else ' '} {channel:<8} {what}")


@app.command()
def preview(
    profile: Annotated[int, typer.Argument(help="The profile's id.")],
    html: Annotated[bool, typer.Option("--html", help="The HTML body instead of the plain text.")] = False,
) -> None:
    """Print the digest that a profile would get now; nothing is sent or recorded."""
    settings, core_settings = load(NotifierSettings), load(CoreSettings)
    channel = channels.chosen(settings, core_settings)
    with database.connect() as conn:
        letterhead = _letterhead(conn, settings)
        try:
            digest = api.preview(conn, profile, channel, _today(settings))
        except psycopg.errors.UndefinedTable as error:
            raise notifying.unbuilt(error) from None
    typer.echo(api.html(digest, letterhead) if html else api.text(digest, letterhead))


def _letterhead(conn: psycopg.Connection[tuple[object, ...]], settings: NotifierSettings) -> Letterhead:
    try:
        letterhead = Letterhead(settings.sender, queries.signing_key(conn), settings.public_url)
    except psycopg.errors.UndefinedTable:
        raise ShortlistError("The database has no tables yet: run `core migrate`, or `make run`.") from None
    letterhead.check()
    return letterhead


def _today(settings: NotifierSettings) -> date:
    if settings.today:
        return settings.today
    try:
        return datetime.now(ZoneInfo(settings.timezone)).date()
    except (ZoneInfoNotFoundError, ValueError):
        raise ConfigurationError(
            f"NOTIFIER_TIMEZONE is {settings.timezone!r}, which is no time zone: use a name such as America/Toronto."
        ) from None


def main() -> None:
    """Console script `notifier`."""
    run_door(app)
