"""SQL of shortlists: the published ranking of a profile, filtered, a page at a time; one posting; feedback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg

Connection = psycopg.Connection[Any]

_COLUMNS = """
    r.profile_id, r.run_id, j.job_posting_key, r.dwh_source_system, r.job_id, r.rank_position, r.rank_score, r.score_low,
    r.score_high, r.coverage, r.rank_explain, r.rank_detail, j.job_title, j.company_name, j.job_location, j.city,
    j.state, j.country, j.work_mode, j.employment_types, j.seniority_level, j.posted_at, j.first_seen_at, j.last_seen_at,
    j.is_open, j.apply_link, j.apply_options, j.publisher, j.salary_min, j.salary_max, j.salary_currency,
    j.salary_period, j.salary_origin, j.salary_min_annual, j.salary_max_annual, c.rating, c.review_count,
    f.status, f.reason as status_reason, f.changed_at as status_changed_at,
    j.first_seen_at >= (select started_at from app.runs where run_id = r.run_id) as is_new
"""
_TABLES = """
    from app.rankings as r
    inner join marts.fact_jobs as j
        on j.dwh_source_system = r.dwh_source_system and j.job_id = r.job_id
    left join marts.dim_companies as c on c.company_key = j.company_key
    left join app.posting_feedback as f
        on f.profile_id = r.profile_id and f.dwh_source_system = r.dwh_source_system and f.job_id = r.job_id
    where r.profile_id = %(profile_id)s and j.is_open
        -- marts.dim_ranking says the same with a join, which would hide that the index has the order
        and r.run_id = (select run_id from app.published_run)
"""
# each holds its own condition, so that a filter that is not set costs nothing
_FILTERS = {
    # `***=`: what follows is taken as it is; cheaper than to make long texts lower case
    "text": "(concat_ws(' ', j.job_title, j.company_name, j.job_location) ~* ('***=' || %(text)s)"
    " or j.job_description ~* ('***=' || %(text)s))",
    "company": "strpos(lower(j.company_name), lower(%(company)s)) > 0",
    "remote": "j.work_mode = 'remote'",
    "new": "j.first_seen_at >= (select started_at from app.runs where run_id = r.run_id)",
    "skill": "exists (select from marts.bridge_job_skills as s where s.job_posting_key = j.job_posting_key"
    " and lower(s.skill_name) = lower(%(skill)s))",
    "pay": "exists (select from unnest(%(currencies)s::text[], %(amounts)s::numeric[]) as least (currency, amount)"
    " where least.currency = j.salary_currency and coalesce(j.salary_max_annual, j.salary_min_annual) >= least.amount)",
}
_STATUSES = {
    "all": "true",
    "shown": "f.status is distinct from 'rejected'",
    "undecided": "f.status is null",
    "interested": "f.status = 'interested'",
    "applied": "f.status = 'applied'",
    "rejected": "f.status = 'rejected'",
}


def _where(filters: Mapping[str, Any]) -> str:
    conditions = [condition for name, condition in _FILTERS.items() if filters.get(name)]
    return " and ".join(["", _STATUSES[filters["status"]], *conditions])


def shortlist(conn: Connection, filters: Mapping[str, Any], after: int, limit: int) -> list[dict[str, Any]]:
    """Postings after a position, best first. `filters`: profile_id, status, and those of `_FILTERS` that are set."""
    query = (
        f"select {_COLUMNS} {_TABLES} {_where(filters)} and r.rank_position > %(after)s"
        " order by r.rank_position limit %(limit)s"
    )
    return conn.execute(query.encode(), {**filters, "after": after, "limit": limit}).fetchall()


def found(
    conn: Connection, filters: Mapping[str, Any], after: int, limit: int
) -> tuple[dict[str, int], list[dict[str, Any]]]:
    """Of what the filters leave: the counts, as `counts` has them, whatever was said of the postings; and a page.

    The filters may have to read long texts, so they are asked once.
    """
    query = f"""
        select r.rank_position, r.rank_score, {_STATUSES[filters["status"]]} as is_wanted
        {_TABLES} {_where({**filters, "status": "all"})} order by r.rank_position
    """
    hits = conn.execute(query.encode(), dict(filters)).fetchall()
    told = {"found": len(hits), "good": sum((hit["rank_score"] or 0) >= 70 for hit in hits)}
    wanted = [hit["rank_position"] for hit in hits if hit["is_wanted"] and hit["rank_position"] > after]
    rows = conn.execute(
        f"select {_COLUMNS} {_TABLES} and r.rank_position = any(%(wanted)s) order by r.rank_position".encode(),
        {"profile_id": filters["profile_id"], "wanted": wanted[:limit]},
    ).fetchall()
    return told, rows


def counts(conn: Connection, profile_id: int) -> dict[str, int]:
    """How many open postings the ranking of a profile has, and how many of them are good."""
    query = f"select count(*) as found, count(*) filter (where r.rank_score >= 70) as good {_TABLES}"
    return conn.execute(query.encode(), {"profile_id": profile_id}).fetchone() or {}


def hidden(conn: Connection, profile_id: int) -> list[dict[str, Any]]:
    """The newest open postings that the rules of a profile hid from the published ranking, each with its `rule`."""
    return conn.execute(
        """
        select j.job_posting_key, j.job_title, j.company_name, j.job_location, j.city, j.state, j.country,
            h.value ->> 'rule' as rule
        from app.published_run as p
        inner join app.ranking_summaries as s on s.run_id = p.run_id and s.profile_id = %s
        cross join lateral jsonb_array_elements(s.hidden_postings) with ordinality as h (value, place)
        inner join marts.fact_jobs as j on j.job_posting_key = h.value ->> 'key'
        where j.is_open order by h.place
        """,
        [profile_id],
    ).fetchall()


def said(conn: Connection, profile_id: int) -> dict[str, int]:
    """How many postings a person said something of, by what they said."""
    rows = conn.execute(
        "select status, count(*) as n from app.posting_feedback where profile_id = %s group by status",
        [profile_id],
    ).fetchall()
    return {"interested": 0, "applied": 0, "rejected": 0} | {row["status"]: row["n"] for row in rows}


def ranked(conn: Connection, profile_id: int, key: str) -> dict[str, Any] | None:
    """One posting as the published ranking of a profile has it."""
    query = f"select {_COLUMNS} {_TABLES.replace('and j.is_open', '')} and j.job_posting_key = %(key)s"
    row: dict[str, Any] | None = conn.execute(
        query.encode(), {"profile_id": profile_id, "key": key}
    ).fetchone()
    return row


def summary(conn: Connection, profile_id: int) -> dict[str, Any] | None:
    """What the published ranking left out for a profile, and when it was made."""
    row: dict[str, Any] | None = conn.execute(
        """
        select s.scored_count, s.hidden_counts, s.note, p.published_at, p.run_id,
            coalesce((select max(t.started_at) from app.run_steps as t where t.run_id = p.run_id and t.step = 'rank'), r.started_at) as ranked_at
        from app.published_run as p inner join app.runs as r on r.run_id = p.run_id
        left join app.ranking_summaries as s on s.run_id = p.run_id and s.profile_id = %s
        """,
        [profile_id],
    ).fetchone()
    return row


def feedback(conn: Connection, profile_id: int, source: str, job_id: str) -> dict[str, Any] | None:
    """What was said of a posting."""
    row: dict[str, Any] | None = conn.execute(
        """
        select status, reason, changed_at from app.posting_feedback
        where profile_id = %s and dwh_source_system = %s and job_id = %s
        """,
        [profile_id, source, job_id],
    ).fetchone()
    return row


def say(
    conn: Connection, profile_id: int, source: str, job_id: str, status: str, reason: str | None, origin: str
) -> None:
    """Keep what a person thinks of a posting; `undecided` takes it back."""
    if status == "undecided":
        conn.execute(
            "delete from app.posting_feedback where profile_id = %s and dwh_source_system = %s and job_id = %s",
            [profile_id, source, job_id],
        )
        return
    conn.execute(
        """
        insert into app.posting_feedback (profile_id, dwh_source_system, job_id, status, reason, origin)
        values (%s, %s, %s, %s, %s, %s)
        on conflict (profile_id, dwh_source_system, job_id) do update
        set status = excluded.status, reason = excluded.reason, origin = excluded.origin, changed_at = now()
        """,
        [profile_id, source, job_id, status, reason, origin],
    )
