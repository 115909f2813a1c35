"""The ledger of what was sent: at most one digest per profile, channel and day, whatever is killed when.

`sending` is committed before the message leaves. A row that is still `sending` when the next notifier starts belongs to
one that was killed: whether its message was accepted is in doubt, so it is never resent, and its postings stay new.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import psycopg

from notifier.digest import Digest


def settle_doubts(conn: psycopg.Connection[Any], channel: str) -> list[tuple[int, str, date]]:
    """Mark what a killed notifier left open; returns (profile_id, profile_name, day) of each."""
    rows = conn.execute(
        """
        update app.notifications as n
        set status = 'in_doubt', error = 'the notifier was stopped while this digest was being sent'
        from app.profiles as p
        where n.profile_id = p.profile_id and n.status = 'sending' and n.channel = %s
        returning n.profile_id, p.profile_name, n.digest_date
        """,
        [channel],
    ).fetchall()
    conn.commit()
    return rows


def status(conn: psycopg.Connection[Any], profile_id: int, channel: str, day: date) -> str | None:
    """What became of this day's digest; None when there was none."""
    row = conn.execute(
        "select status from app.notifications where profile_id = %s and channel = %s and digest_date = %s",
        [profile_id, channel, day],
    ).fetchone()
    return row[0] if row else None


def last_sent(conn: psycopg.Connection[Any], profile_id: int, channel: str) -> datetime | None:
    """When the last digest that certainly arrived was begun."""
    row = conn.execute(
        "select max(created_at) from app.notifications where profile_id = %s and channel = %s and status = 'sent'",
        [profile_id, channel],
    ).fetchone()
    return row[0] if row else None


def open_sending(
    conn: psycopg.Connection[Any],
    digest: Digest,
    channel: str,
    run_id: UUID | None,
    message_id: str,
    subject: str,
) -> int:
    """Commit that this digest is about to leave, with its postings; returns the notification's id."""
    row = conn.execute(
        """
        insert into app.notifications (profile_id, channel, digest_date, run_id, status, message_id, subject)
        values (%s, %s, %s, %s, 'sending', %s, %s)
        on conflict (profile_id, channel, digest_date) do update
        set status = 'sending', attempts = app.notifications.attempts + 1, error = null, created_at = now(),
            run_id = excluded.run_id, message_id = excluded.message_id, subject = excluded.subject
        where app.notifications.status = 'failed'
        returning notification_id
        """,
        [digest.recipient.profile_id, channel, digest.day, run_id, message_id, subject],
    ).fetchone()
    if row is None:
        raise RuntimeError(
            f"a digest of {digest.day} for profile {digest.recipient.profile_id} is in the ledger already"
        )
    notification_id = int(row[0])
    conn.execute("delete from app.notified_postings where notification_id = %s", [notification_id])
    _write_postings(conn, notification_id, digest)
    conn.commit()
    return notification_id


def close(
    conn: psycopg.Connection[Any], notification_id: int, outcome: str, error: str | None = None
) -> None:
    """Commit what became of it: sent, failed or in_doubt."""
    conn.execute(
        """
        update app.notifications set status = %s, error = %s, sent_at = case when %s = 'sent' then now() end
        where notification_id = %s
        """,
        [outcome, error, outcome, notification_id],
    )
    conn.commit()


def _write_postings(conn: psycopg.Connection[Any], notification_id: int, digest: Digest) -> None:
    rows: Sequence[tuple[int, str, str, bool]] = [
        (notification_id, entry.dwh_source_system, entry.job_id, is_new)
        for entries, is_new in ((digest.new, True), (digest.still_open, False))
        for entry in entries
    ]
    with conn.cursor() as cursor:
        cursor.executemany("insert into app.notified_postings values (%s, %s, %s, %s)", rows)
