"""SQL of runs: history, figures of a profile over time, sources, data quality."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg

Connection = psycopg.Connection[Any]


def runs(conn: Connection, before: UUID | None, limit: int) -> list[dict[str, Any]]:
    """Runs, newest first, from the one before `before`."""
    return conn.execute(
        """
        select * from marts.etl_run_metrics
        where %(before)s::uuid is null
            or (started_at, run_id) < (select started_at, run_id from app.runs where run_id = %(before)s)
        order by started_at desc, run_id desc limit %(limit)s
        """,
        {"before": before, "limit": limit},
    ).fetchall()


def run(conn: Connection, run_id: UUID) -> dict[str, Any] | None:
    """One run's figures."""
    row: dict[str, Any] | None = conn.execute(
        "select * from marts.etl_run_metrics where run_id = %s", [run_id]
    ).fetchone()
    return row


def steps(conn: Connection, run_id: UUID) -> list[dict[str, Any]]:
    """The steps of a run, in the order in which they began."""
    return conn.execute(
        """
        select step, attempt, status, started_at, finished_at, counts, error,
            extract(epoch from finished_at - started_at) as seconds
        from app.run_steps where run_id = %s order by started_at, attempt
        """,
        [run_id],
    ).fetchall()


def version(conn: Connection) -> tuple[Any, ...]:
    """What changes whenever a run changed the marts."""
    row = conn.execute(
        """
        select (select max(started_at) from app.runs) as began, (select max(finished_at) from app.runs) as ended,
            (select published_at from app.published_run) as published
        """
    ).fetchone()
    return tuple(row.values()) if row else ()


def profile_history(conn: Connection, profile_id: int, limit: int = 60) -> list[dict[str, Any]]:
    """Each run of a profile, newest first: status, jobs found, new, scored, mean score of the best 10, mailed."""
    return conn.execute(
        """
        with latest as (
            select run_id, started_at, finished_at, status from app.runs order by started_at desc limit %(limit)s
        ), scores as (
            select run_id, avg(rank_score) as mean_score, max(rank_score) as best_score
            from app.rankings
            where profile_id = %(profile_id)s and rank_position <= 10 and run_id in (select run_id from latest)
            group by run_id
        ), mails as (
            select n.run_id, count(p.job_id) as mailed, max(n.status) as mail_status
            from app.notifications as n left join app.notified_postings as p on p.notification_id = n.notification_id
            where n.profile_id = %(profile_id)s group by n.run_id
        )
        select l.run_id, l.started_at, case when r.status = 'failed' then 'failed' else l.status end as status,
            extract(epoch from l.finished_at - l.started_at) as seconds,
            r.postings_found, r.postings_new, s.scored_count, coalesce(sc.mean_score, 0) as mean_score, sc.best_score,
            sc.mean_score is not null as is_scored, coalesce(m.mailed, 0) as mailed, m.mail_status
        from latest as l
        left join staging.run_profiles as r on r.run_id = l.run_id and r.profile_id = %(profile_id)s
        left join app.ranking_summaries as s on s.run_id = l.run_id and s.profile_id = %(profile_id)s
        left join scores as sc on sc.run_id = l.run_id
        left join mails as m on m.run_id = l.run_id
        where r.run_id is not null or s.run_id is not null or l.status = 'running'
        order by l.started_at desc
        """,
        {"profile_id": profile_id, "limit": limit},
    ).fetchall()


def sources(conn: Connection) -> list[dict[str, Any]]:
    """The health of each source."""
    return conn.execute("select * from marts.source_health order by source").fetchall()


def quality(conn: Connection) -> dict[str, Any]:
    """How many postings are open, and of which share of them something is known."""
    row: dict[str, Any] | None = conn.execute(
        """
        with counted as (
            select sum(open_posting_count) as open_postings, nullif(sum(open_posting_count), 0)::float as whole,
                sum(pay_known_count) as pay, sum(city_known_count) as city, sum(work_mode_known_count) as work_mode,
                sum(seniority_known_count) as seniority, sum(posted_known_count) as posted,
                sum(skills_found_count) as skills, sum(described_count) as described, sum(apply_link_count) as apply_link
            from marts.market_totals
        )
        select coalesce(open_postings, 0) as open_postings, pay / whole as pay_known, city / whole as city_known,
            work_mode / whole as work_mode_known, seniority / whole as seniority_known, posted / whole as posted_known,
            skills / whole as skills_found, described / whole as described, apply_link / whole as apply_link_known
        from counted
        """
    ).fetchone()
    return row or {}


def companies_matched(conn: Connection) -> float | None:
    """The share of companies that Glassdoor knows, of those that were looked up."""
    row = conn.execute(
        """
        select avg((lookup_status = 'success')::int)::float as matched
        from marts.dim_companies where lookup_status in ('success', 'not_found')
        """
    ).fetchone()
    return row["matched"] if row else None


def ping(conn: Connection) -> None:
    """Ask the database for nothing."""
    conn.execute("select 1")


def published(conn: Connection) -> dict[str, Any] | None:
    """The run whose ranking readers see."""
    row: dict[str, Any] | None = conn.execute(
        """
        select p.run_id, p.published_at, r.status, r.started_at
        from app.published_run as p inner join app.runs as r using (run_id)
        """
    ).fetchone()
    return row


def last_run(conn: Connection) -> dict[str, Any] | None:
    """The newest run."""
    row: dict[str, Any] | None = conn.execute(
        "select run_id, status, started_at, finished_at, error from app.runs order by started_at desc limit 1"
    ).fetchone()
    return row
