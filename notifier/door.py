"""The door: `notifier run | list | preview`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from core import database, ledger
from core.console import run_door
from core.errors import ConfigurationError, ShortlistError
from core.settings import CoreSettings, load
from notifier import api, render, senders
from notifier import run as notifying
from notifier.settings import NotifierSettings

app = typer.Typer(help="The morning digest.", no_args_is_help=True, add_completion=False)


@app.command()
def run() -> None:
    """Send each active profile its digest of the day, unless it has it already."""
    settings, core_settings = load(NotifierSettings), load(CoreSettings)
    sender = senders.make(settings, core_settings.environment, core_settings.data_dir)
    render.check_sender(settings.sender)
    with ledger.step("notify") as step:
        outcome = notifying.run(sender, settings.sender, _today(settings), step.run_id)
        step.count(
            sent=outcome.sent,
            already_sent=outcome.already_sent,
            empty=outcome.empty,
            problems=len(outcome.problems),
        )
        if outcome.problems:
            raise ShortlistError("; ".join(outcome.problems))


@app.command(name="list")
def list_channels() -> None:
    """List the channels, and mark the one in use."""
    settings, core_settings = load(NotifierSettings), load(CoreSettings)
    used = settings.channel or ("outbox" if core_settings.environment == "dev" else "email")
    for channel, what in (("email", "over SMTP"), ("outbox", "into data/outbox, one .eml a digest")):
        typer.echo(f"{'*' if channel == used else ' '} {channel:<8} {what}")


@app.command()
def preview(
    profile: Annotated[int, typer.Argument(help="The profile's id.")],
    html: Annotated[bool, typer.Option("--html", help="The HTML body instead of the plain text.")] = False,
) -> None:
    """Print the digest that a profile would get now; nothing is sent or recorded."""
    settings, core_settings = load(NotifierSettings), load(CoreSettings)
    channel = settings.channel or ("outbox" if core_settings.environment == "dev" else "email")
    with database.connect() as conn:
        digest = api.preview(conn, profile, channel, _today(settings))
    typer.echo(api.html(digest) if html else api.text(digest))


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
