"""What other rooms may ask of the notifier: pure functions that never write."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg

from core.errors import ConfigurationError
from notifier import queries, render
from notifier.decide import decide
from notifier.digest import Digest
from notifier.pay import in_words as pay_in_words
from notifier.votes import BadToken, Ballot, Vote, read_token, read_unsubscribe
from notifier.votes import digest as token_digest

__all__ = [
    "BadToken",
    "Ballot",
    "Vote",
    "html",
    "pay_in_words",
    "preview",
    "read_token",
    "read_unsubscribe",
    "text",
    "token_digest",
]


def preview(conn: psycopg.Connection[Any], profile_id: int, channel: str, day: date) -> Digest:
    """The digest that a profile would get now. Raises `ConfigurationError` for an unknown or inactive profile."""
    recipients = {recipient.profile_id: recipient for recipient in queries.recipients(conn)}
    if profile_id not in recipients:
        known = ", ".join(f"{r.profile_id} ({r.profile_name})" for r in recipients.values()) or "none"
        raise ConfigurationError(f"There is no active profile {profile_id}: the active ones are {known}.")
    return decide(conn, recipients[profile_id], channel, day)


def html(digest: Digest) -> str:
    """The HTML body of a digest."""
    return render.html(digest)


def text(digest: Digest) -> str:
    """The plain-text body of a digest."""
    return render.text(digest)
