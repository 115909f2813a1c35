"""SQL of the market: what all postings together say. dbt counts it with each run; groups below its floor are not there."""

from __future__ import annotations

from typing import Any

import psycopg

Connection = psycopg.Connection[Any]
FLOOR = 5  # `market_floor` of the dbt project


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
    """For each of the last weeks and each skill, the share of that week's new postings that name it."""
    return conn.execute(
        """
        select week, skill_id, posting_count::float / week_posting_count as share
        from marts.market_skills where skill_id = any(%s) and week >= now() - %s * interval '1 week' order by week
        """,
        [skill_ids, weeks],
    ).fetchall()


def currencies(conn: Connection) -> list[dict[str, Any]]:
    """The currencies in which open postings pay, most used first."""
    return conn.execute(
        """
        select salary_currency as currency, posting_count as n from marts.market_pay
        where group_kind = 'all' order by n desc, currency
        """
    ).fetchall()


def pay_by(conn: Connection, kind: str, currency: str, limit: int) -> list[dict[str, Any]]:
    """Median and quartiles of yearly pay by `skill`, `place` or `seniority`, largest groups first."""
    return conn.execute(
        """
        select group_name as name, posting_count as n, lower_quartile as low, median, upper_quartile as high
        from marts.market_pay where salary_currency = %s and group_kind = %s
        order by posting_count desc, group_name limit %s
        """,
        [currency, kind, limit],
    ).fetchall()


def companies(conn: Connection, limit: int) -> list[dict[str, Any]]:
    """The companies with most open postings."""
    return conn.execute(
        """
        select company_name as name, rating, review_count, open_posting_count as n
        from marts.market_companies order by open_posting_count desc, company_name limit %s
        """,
        [limit],
    ).fetchall()


def totals(conn: Connection) -> dict[str, Any]:
    """How many postings there are, and when that was counted."""
    row: dict[str, Any] | None = conn.execute(
        """
        select coalesce(sum(posting_count), 0) as postings, coalesce(sum(open_posting_count), 0) as open_postings,
            coalesce(sum(pay_known_count), 0) as with_pay, coalesce(sum(remote_count), 0) as remote,
            max(dwh_load_timestamp) as counted_at
        from marts.market_totals
        """
    ).fetchone()
    return row or {}
