"""One run of the notifier: each active profile gets its digest, and the failure of one is not the failure of another."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import psycopg

from core import database
from core.errors import ShortlistError
from core.log import get_logger
from notifier import ledger, queries, render
from notifier.decide import decide
from notifier.digest import Recipient
from notifier.senders import InDoubt, Sender

_log = get_logger("notifier")


@dataclass
class Outcome:
    """What became of each profile's digest."""

    sent: int = 0
    already_sent: int = 0
    empty: int = 0
    problems: list[str] = field(default_factory=list)


def run(sender: Sender, from_address: str, day: date, run_id: UUID | None) -> Outcome:
    """Send what is due on `day`. Problems are collected, never raised, so that one profile cannot stop the others."""
    outcome = Outcome()
    with database.connect() as conn, database.advisory_lock(conn, "notifier"):
        for profile_id, name, doubtful in ledger.settle_doubts(conn, sender.channel):
            outcome.problems.append(
                f"profile {profile_id} ({name}): the notifier was stopped while its digest of {doubtful} was being "
                "sent, so whether it arrived is in doubt; it is not sent again, and its postings come with the next one"
            )
        for recipient in queries.recipients(conn):
            try:
                _notify(conn, sender, from_address, recipient, day, run_id, outcome)
            except ShortlistError as error:
                conn.rollback()
                outcome.problems.append(f"profile {recipient.profile_id} ({recipient.profile_name}): {error}")
                _log.error("digest not sent", profile_id=recipient.profile_id, error=str(error))
    return outcome


def _notify(
    conn: psycopg.Connection[Any],
    sender: Sender,
    from_address: str,
    recipient: Recipient,
    day: date,
    run_id: UUID | None,
    outcome: Outcome,
) -> None:
    if ledger.status(conn, recipient.profile_id, sender.channel, day) in {"sent", "in_doubt"}:
        outcome.already_sent += 1
        return
    digest = decide(conn, recipient, sender.channel, day)
    if not digest.new and not recipient.mail_when_empty:
        outcome.empty += 1
        return
    message = render.message(digest, from_address, sender.channel)
    notification = ledger.open_sending(
        conn, digest, sender.channel, run_id, str(message["Message-ID"]), str(message["Subject"])
    )
    try:
        sender.send(message)
    except InDoubt as error:
        ledger.close(conn, notification, "in_doubt", str(error))
        raise
    except ShortlistError as error:
        ledger.close(conn, notification, "failed", str(error))
        raise
    ledger.close(conn, notification, "sent")
    outcome.sent += 1
    _log.info("digest sent", profile_id=recipient.profile_id, new=len(digest.new), channel=sender.channel)
