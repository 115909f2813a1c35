"""The ledger of what was sent: at most one digest per profile, channel and day, whatever is killed when.

`sending` is committed before the message leaves. A row that is still `sending` when the next notifier starts belongs to
one that was killed: whether its message was accepted is in doubt, so it is never resent, and its postings stay new.

Each function is one statement on a connection in autocommit, so it is committed when it returns.

none ──► sending ──► sent        arrived: never again on this day
            │  └───► in_doubt    may have arrived: never again on this day
            └──────► failed ──► sending …   did not arrive: tried again
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import psycopg
from psycopg.rows import tuple_row

from notifier.digest import Digest


@dataclass(frozen=True)
class History:
    """The day of the last digest that arrived, and those since then of which nobody knows."""

    last_day: date | None
    doubtful_days: Sequence[date]


def settle_doubts(conn: psycopg.Connection[Any]) -> list[tuple[int, str, date]]:
    """Mark what a killed notifier left open; returns (profile_id, profile_name, day) of each."""
    rows = conn.execute(
        """
        update app.notifications as n
        set status = 'in_doubt', error = 'the notifier was stopped while this digest was being sent'
        from app.profiles as p
        where n.profile_id = p.profile_id and n.status = 'sending'
        returning n.profile_id, p.profile_name, n.digest_date
        """
    ).fetchall()
    return sorted(rows)


def settled(conn: psycopg.Connection[Any], channel: str, day: date) -> set[int]:
    """The profiles whose digest of the day was sent, or may have been."""
    rows = conn.execute(
        """
        select profile_id from app.notifications
        where channel = %s and digest_date = %s and status in ('sent', 'in_doubt', 'sending')
        """,
        [channel, day],
    )
    return {profile_id for (profile_id,) in rows}


def history(conn: psycopg.Connection[Any], profile_id: int, channel: str) -> History:
    """What a profile was sent before."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(
            """
            with mine as (
                select digest_date, status from app.notifications where profile_id = %s and channel = %s
            ), arrived as (
                select max(digest_date) as last_day from mine where status = 'sent'
            )
            select last_day, array(
                select digest_date from mine
                where status = 'in_doubt' and digest_date > coalesce(last_day, '-infinity') order by digest_date
            ) from arrived
            """,
            [profile_id, channel],
        ).fetchone()
    return History(*row) if row else History(None, ())


def open_sending(
    conn: psycopg.Connection[Any],
    digest: Digest,
    channel: str,
    run_id: UUID | None,
    message_id: str,
    subject: str,
) -> int:
    """Commit that this digest is about to leave, with its postings; returns the notification's id."""
    shown = [(entry, True) for entry in digest.new] + [(entry, False) for entry in digest.still_open]
    row = conn.execute(
        """
        with opened as (
            insert into app.notifications as n
                (profile_id, channel, digest_date, run_id, status, message_id, subject, considered)
            values (%s, %s, %s, %s, 'sending', %s, %s, %s)
            on conflict (profile_id, channel, digest_date) do update
            set status = 'sending', attempts = n.attempts + 1, error = null, created_at = now(),
                run_id = excluded.run_id, message_id = excluded.message_id, subject = excluded.subject,
                considered = excluded.considered
            where n.status = 'failed'
            returning notification_id
        ), carried as (
            insert into app.notified_postings (notification_id, dwh_source_system, job_id, is_new)
            select opened.notification_id, posting.*
            from opened cross join unnest(%s::text[], %s::text[], %s::boolean[]) as posting
        )
        select notification_id from opened
        """,
        [
            digest.recipient.profile_id,
            channel,
            digest.day,
            run_id,
            message_id,
            subject,
            [UUID(key) for key in digest.considered],
            [entry.dwh_source_system for entry, _ in shown],
            [entry.job_id for entry, _ in shown],
            [is_new for _, is_new in shown],
        ],
    ).fetchone()
    if row is None:
        raise RuntimeError(
            f"a digest of {digest.day} for profile {digest.recipient.profile_id} is in the ledger already"
        )
    return int(row[0])


def close(
    conn: psycopg.Connection[Any], notification_id: int, outcome: str, error: str | None = None
) -> None:
    """Commit what became of it: sent, failed or in_doubt. What failed carried no postings."""
    conn.execute(
        """
        with closed as (
            update app.notifications
            set status = %s, error = %s, sent_at = case when %s = 'sent' then now() end
            where notification_id = %s and status = 'sending'
            returning notification_id, status
        )
        delete from app.notified_postings as p
        using closed where p.notification_id = closed.notification_id and closed.status = 'failed'
        """,
        [outcome, error, outcome, notification_id],
    )


def fail(
    conn: psycopg.Connection[Any], profile_id: int, channel: str, day: date, run_id: UUID | None, error: str
) -> None:
    """Commit that a digest did not even leave, e.g. for want of an address; the next run tries again."""
    conn.execute(
        """
        insert into app.notifications (profile_id, channel, digest_date, run_id, status, error)
        values (%s, %s, %s, %s, 'failed', %s)
        on conflict (profile_id, channel, digest_date) do update
        set attempts = app.notifications.attempts + 1, error = excluded.error, run_id = excluded.run_id
        where app.notifications.status = 'failed'
        """,
        [profile_id, channel, day, run_id, error],
    )
