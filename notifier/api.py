"""What other rooms may ask of the notifier: pure functions that never write."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import psycopg

from core.errors import ConfigurationError
from notifier import queries, render, wording
from notifier.decide import decide
from notifier.digest import Digest
from notifier.letterhead import Letterhead
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
    """The digest that a profile would get now, whether it is active or not. Raises `ConfigurationError` for an unknown one."""
    recipient = queries.recipient(conn, profile_id)
    if recipient is None:
        known = ", ".join(f"{r.profile_id} ({r.profile_name})" for r in queries.recipients(conn)) or "none"
        raise ConfigurationError(f"There is no profile {profile_id}: those that get mail are {known}.")
    warnings = wording.sources(queries.source_health(conn), datetime.now(UTC))
    return decide(conn, recipient, channel, day, warnings)


def html(digest: Digest, letterhead: Letterhead | None = None) -> str:
    """The HTML body of a digest; with a letterhead also the links that act."""
    return render.html(digest, letterhead)


def text(digest: Digest, letterhead: Letterhead | None = None) -> str:
    """The plain-text body of a digest; with a letterhead also the links that act."""
    return render.text(digest, letterhead)
