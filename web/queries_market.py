"""SQL of the market: what all postings together say. Groups below the floor are left out: a median of two is gossip."""

from __future__ import annotations

from typing import Any

import psycopg

Connection = psycopg.Connection[Any]
FLOOR = 5

# which of two bounds is given is a matter of taste: the middle of both, else the one there is
_PAY = "(coalesce(j.salary_min_annual, j.salary_max_annual) + coalesce(j.salary_max_annual, j.salary_min_annual)) / 2"
_PAID = f"""
    select j.job_posting_key, j.city, j.country, j.seniority_level, {_PAY} as pay
    from marts.fact_jobs as j
    where j.is_open and j.salary_currency = %(currency)s
        and coalesce(j.salary_min_annual, j.salary_max_annual) is not null
"""  # noqa: S608 - our own constants


def top_skills(conn: Connection, limit: int) -> list[dict[str, Any]]:
    """The skills that most postings name, and how many require them."""
    return conn.execute(
        """
        select skill_id, skill_name, category, posting_count, required_count from marts.dim_skills
        order by posting_count desc, skill_name limit %s
        """,
        [limit],
    ).fetchall()


def skills_by_week(conn: Connection, skill_ids: list[str], weeks: int = 26) -> list[dict[str, Any]]:
    """For each week and skill, the share of that week's new postings that name it."""
    return conn.execute(
        """
        with fresh as (
            select job_posting_key, date_trunc('week', coalesce(posted_at, first_seen_at))::date as week
            from marts.fact_jobs
            where coalesce(posted_at, first_seen_at) >= date_trunc('week', now()) - %(weeks)s * interval '1 week'
                and coalesce(posted_at, first_seen_at) <= now()
        ), weeks as (
            select week, count(*) as postings from fresh group by week having count(*) >= %(floor)s
        )
        select w.week, b.skill_id, w.postings, count(*)::float / w.postings as share
        from weeks as w
        inner join fresh as f on f.week = w.week
        inner join marts.bridge_job_skills as b on b.job_posting_key = f.job_posting_key
        where b.skill_id = any(%(skill_ids)s)
        group by w.week, w.postings, b.skill_id order by w.week
        """,
        {"skill_ids": skill_ids, "weeks": weeks, "floor": FLOOR},
    ).fetchall()


def currencies(conn: Connection) -> list[dict[str, Any]]:
    """The currencies in which open postings pay, most used first."""
    return conn.execute(
        """
        select salary_currency as currency, count(*) as n from marts.fact_jobs
        where is_open and salary_currency is not null and coalesce(salary_min_annual, salary_max_annual) is not null
        group by salary_currency order by n desc, salary_currency
        """
    ).fetchall()


_GROUPS = {
    # the skills that most postings name are the only ones that can have the largest groups
    "skill": ("b.skill_name", """
        inner join marts.bridge_job_skills as b on b.job_posting_key = p.job_posting_key and b.skill_id in (
            select skill_id from marts.dim_skills order by posting_count desc limit 60)
    """),
    "place": ("coalesce(nullif(p.city, ''), p.country)", ""),
    "seniority": ("nullif(p.seniority_level, 'unknown')", ""),
}  # fmt: skip


def pay_by(conn: Connection, group: str, currency: str, limit: int) -> list[dict[str, Any]]:
    """Median and quartiles of yearly pay by `skill`, `place` or `seniority`, largest groups first."""
    name, join = _GROUPS[group]
    query = f"""
        with paid as materialized ({_PAID}), told as (
            select {name} as name, count(*) as n,
                percentile_cont(array[0.25, 0.5, 0.75]) within group (order by p.pay) as quartiles
            from paid as p {join}
            where {name} is not null
            group by 1 having count(*) >= %(floor)s order by n desc, name limit %(limit)s
        )
        select name, n, quartiles[1] as low, quartiles[2] as median, quartiles[3] as high from told order by n desc, name
    """  # noqa: S608 - our own constants
    return conn.execute(query.encode(), {"currency": currency, "floor": FLOOR, "limit": limit}).fetchall()


def companies(conn: Connection, limit: int) -> list[dict[str, Any]]:
    """The companies with most open postings."""
    return conn.execute(
        """
        select c.company_name as name, c.rating, c.review_count, count(*) as n
        from marts.fact_jobs as j inner join marts.dim_companies as c on c.company_key = j.company_key
        where j.is_open group by c.company_key, c.company_name, c.rating, c.review_count
        order by n desc, c.company_name limit %s
        """,
        [limit],
    ).fetchall()


def totals(conn: Connection) -> dict[str, Any]:
    """How many postings there are."""
    row: dict[str, Any] | None = conn.execute(
        """
        select count(*) as postings, count(*) filter (where is_open) as open_postings,
            count(*) filter (where is_open and coalesce(salary_min_annual, salary_max_annual) is not null) as with_pay,
            count(*) filter (where is_open and work_mode = 'remote') as remote
        from marts.fact_jobs
        """
    ).fetchone()
    return row or {}
