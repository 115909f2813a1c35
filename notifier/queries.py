"""What the notifier reads: all its SQL but the ledger's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg
from psycopg.rows import class_row, dict_row, tuple_row

from notifier.digest import Recipient

_RECIPIENT = """
    select profile_id, profile_name, email, mail_top_n as top_n, mail_when_empty, mail_threshold::float as mail_threshold
    from app.profiles
"""

# Few columns, as there can be a thousand rows a profile. What a person has applied for or put away is not for a digest.
_SHORTLIST = """
    with considered as materialized (
        select unnest(considered) as key from app.notifications
        where profile_id = %(profile_id)s and channel = %(channel)s and status = 'sent'
    )
    select
        j.job_posting_key, r.rank_position, coalesce(nullif(lower(btrim(j.company_name)), ''), j.job_id) as company,
        not exists (select from considered where considered.key = j.job_posting_key::uuid) as is_new
    from marts.dim_ranking as r
    inner join marts.fact_jobs as j on j.dwh_source_system = r.dwh_source_system and j.job_id = r.job_id
    left join app.posting_feedback as f
        on f.profile_id = r.profile_id and f.dwh_source_system = r.dwh_source_system and f.job_id = r.job_id
    where r.profile_id = %(profile_id)s and j.is_open and coalesce(r.rank_score, 0) >= %(threshold)s
        and coalesce(f.status, 'interested') = 'interested'
    order by r.rank_position
"""

_ENTRIES = """
    select
        j.job_posting_key, r.dwh_source_system, r.job_id, r.rank_score, r.score_low, r.score_high, r.rank_explain,
        r.rank_detail, j.job_title, j.company_name, j.city, j.state, j.country, j.job_location, j.work_mode,
        j.office_days_per_week, j.remote_countries, j.salary_min, j.salary_max, j.salary_currency, j.salary_period,
        j.salary_min_annual, j.salary_max_annual, j.posted_at, j.first_seen_at, j.apply_link, j.apply_options,
        j.publisher, c.rating, f.status is not null as is_interesting
    from marts.fact_jobs as j
    inner join marts.dim_ranking as r on j.dwh_source_system = r.dwh_source_system and j.job_id = r.job_id
    left join marts.dim_companies as c on c.company_key = j.company_key
    left join app.posting_feedback as f
        on f.profile_id = r.profile_id and f.dwh_source_system = r.dwh_source_system and f.job_id = r.job_id
    where r.profile_id = %s and j.job_posting_key = any(%s)
"""


def recipients(conn: psycopg.Connection[Any]) -> list[Recipient]:
    """The profiles that want mail, in the order of their ids."""
    with conn.cursor(row_factory=class_row(Recipient)) as cursor:
        return cursor.execute(
            f"{_RECIPIENT} where is_active and mail_enabled and deleted_at is null order by profile_id".encode()
        ).fetchall()


def recipient(conn: psycopg.Connection[Any], profile_id: int) -> Recipient | None:
    """A profile, whether it wants mail or not."""
    with conn.cursor(row_factory=class_row(Recipient)) as cursor:
        return cursor.execute(
            f"{_RECIPIENT} where profile_id = %s and deleted_at is null".encode(), [profile_id]
        ).fetchone()


def shortlist(conn: psycopg.Connection[Any], recipient: Recipient, channel: str) -> list[dict[str, Any]]:
    """The open postings of a profile's published ranking, best first; `is_new`: no digest that arrived had it."""
    with conn.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(
            _SHORTLIST,
            {
                "profile_id": recipient.profile_id,
                "channel": channel,
                "threshold": recipient.mail_threshold,
            },
        ).fetchall()


def entries(conn: psycopg.Connection[Any], profile_id: int, keys: Sequence[str]) -> dict[str, dict[str, Any]]:
    """All that a digest says of these postings, by job_posting_key."""
    with conn.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(_ENTRIES, [profile_id, list(keys)]).fetchall()
    return {row["job_posting_key"]: row for row in rows}


def summary(conn: psycopg.Connection[Any], profile_id: int) -> tuple[dict[str, int], str | None, int, int]:
    """What the published ranking hid from a profile by rule, its note, how many it scored, how many it stored."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute(
            """
            select hidden_counts, note, scored_count,
                (select count(*) from app.rankings as r where r.run_id = s.run_id and r.profile_id = s.profile_id)
            from app.ranking_summaries as s
            where profile_id = %s and run_id = (select run_id from app.published_run)
            """,
            [profile_id],
        ).fetchone()
    return row or ({}, None, 0, 0)


def source_health(conn: psycopg.Connection[Any]) -> list[dict[str, Any]]:
    """How each source's last run went."""
    with conn.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(
            "select source, last_status, last_error, last_good_at, last_run_at from marts.source_health order by source"
        ).fetchall()


def signing_key(conn: psycopg.Connection[Any]) -> str:
    """The key of this database's vote links; it also makes its Message-IDs its own."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        row = cursor.execute("select key from app.signing_keys where key_name = 'votes'").fetchone()
    if row is None:
        raise LookupError("app.signing_keys has no key 'votes'")
    return str(row[0])
