"""What the notifier reads of the marts: all its SQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import psycopg
from psycopg.rows import class_row, dict_row

from notifier.digest import Recipient

_ENTRIES = """
    select
        r.dwh_source_system, r.job_id, r.rank_score, r.score_low, r.score_high, r.rank_explain, r.rank_detail,
        j.job_title, j.company_name, j.city, j.state, j.country, j.job_location, j.work_mode, j.job_is_remote,
        j.salary_min, j.salary_max, j.salary_currency, j.salary_period, j.salary_min_annual, j.salary_max_annual,
        j.posted_at, j.apply_link, j.apply_options, j.publisher, c.rating,
        (j.first_seen_at > coalesce(%(since)s::timestamptz, '-infinity')
         and not exists (
             select from app.notified_postings as p join app.notifications as n using (notification_id)
             where n.profile_id = r.profile_id and n.channel = %(channel)s and n.status = 'sent'
                 and p.dwh_source_system = r.dwh_source_system and p.job_id = r.job_id
         )) as is_new
    from marts.dim_ranking as r
    join marts.fact_jobs as j using (dwh_source_system, job_id)
    left join marts.dim_companies as c on c.company_key = j.company_key
    where r.profile_id = %(profile_id)s and j.is_open
        and coalesce(r.rank_score, 0) >= %(threshold)s
    order by r.rank_position
    limit 500
"""


def recipients(conn: psycopg.Connection[Any]) -> list[Recipient]:
    """The active profiles, in the order of their ids."""
    with conn.cursor(row_factory=class_row(Recipient)) as cursor:
        return cursor.execute(
            """
            select profile_id, profile_name, email, mail_top_n as top_n, mail_when_empty, mail_threshold
            from app.profiles where is_active order by profile_id
            """
        ).fetchall()


def ranked(
    conn: psycopg.Connection[Any], recipient: Recipient, channel: str, since: datetime | None
) -> list[dict[str, Any]]:
    """The published shortlist of a profile, best first; `is_new`: first seen since the last digest, and never sent."""
    with conn.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(
            _ENTRIES,
            {
                "profile_id": recipient.profile_id,
                "channel": channel,
                "since": since,
                "threshold": recipient.mail_threshold,
            },
        ).fetchall()


def summary(conn: psycopg.Connection[Any], profile_id: int) -> tuple[dict[str, int], str | None]:
    """What the published ranking hid from a profile, by rule, and its note."""
    row = conn.execute(
        """
        select hidden_counts, note from app.ranking_summaries
        where profile_id = %s and run_id = (select run_id from app.published_run)
        """,
        [profile_id],
    ).fetchone()
    return (row[0], row[1]) if row else ({}, None)


def failed_sources(conn: psycopg.Connection[Any]) -> list[str]:
    """One line for each source whose last run was not good."""
    return [
        f"{source} did not answer as it should ({error}); last good {f'{good:%Y-%m-%d %H:%M} UTC' if good else 'never'}"
        for source, error, good in conn.execute(
            "select source, last_error, last_good_at from marts.source_health where last_status <> 'ok' order by source"
        )
    ]
