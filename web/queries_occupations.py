"""SQL of occupations: O*NET's, the titles that lead to them, their ratings, and our own postings of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg
from psycopg.rows import tuple_row

Connection = psycopg.Connection[Any]


def release(conn: Connection) -> dict[str, Any] | None:
    """The O*NET release that is loaded; None when there is none. Raises psycopg's UndefinedTable before dbt ran."""
    row: dict[str, Any] | None = conn.execute(
        "select release_version, is_excerpt, dwh_load_id, dwh_load_timestamp from marts.dim_occupations limit 1"
    ).fetchone()
    return row


def occupation(conn: Connection, code: str) -> dict[str, Any] | None:
    """One occupation."""
    row: dict[str, Any] | None = conn.execute(
        "select occupation_code, occupation_title, description from marts.dim_occupations where occupation_code = %s",
        [code],
    ).fetchone()
    return row


def titled(conn: Connection, spellings: Sequence[str]) -> list[dict[str, Any]]:
    """The occupations that one of these titles, in lower case, leads to; `is_main` where it is the occupation's own."""
    return conn.execute(
        """
        select o.occupation_code, o.occupation_title, min(t.title) as matched_title, bool_or(t.title_kind = 'main') as is_main
        from marts.dim_occupation_titles as t
        inner join marts.dim_occupations as o on o.occupation_code = t.occupation_code
        where lower(t.title) = any(%s)
        group by o.occupation_code, o.occupation_title order by o.occupation_code
        """,
        [list(spellings)],
    ).fetchall()


def main_titles(conn: Connection) -> list[dict[str, Any]]:
    """Every occupation, by its code."""
    return conn.execute(
        "select occupation_code, occupation_title from marts.dim_occupations order by occupation_code"
    ).fetchall()


def search(conn: Connection, words: Sequence[str], after: int, limit: int) -> list[dict[str, Any]]:
    """Occupations with a title that holds every word, the closest first: a title that begins with it, a short one.

    Without words: all of them, those with most open postings of ours first.
    """
    return conn.execute(
        """
        with matches as (
            select occupation_code,
                min(case when title_kind = 'main' then 0 else 1 end * 1000
                    + case when lower(title) like %(first)s then 0 else 300 end + least(length(title), 200)) as distance
            from marts.dim_occupation_titles
            where lower(title) like all(%(patterns)s::text[])
            group by occupation_code
        ), postings as (
            select b.occupation_code, count(*) as open_postings
            from marts.bridge_job_occupations as b
            inner join marts.fact_jobs as j on j.job_posting_key = b.job_posting_key
            where b.is_best and j.is_open
            group by b.occupation_code
        )
        select o.occupation_code, o.occupation_title, o.description, coalesce(p.open_postings, 0) as open_postings,
            case when %(is_search)s then (
                select t.title from marts.dim_occupation_titles as t
                where t.occupation_code = o.occupation_code and lower(t.title) like all(%(patterns)s::text[])
                order by t.title_kind <> 'main', lower(t.title) not like %(first)s, length(t.title), t.title limit 1
            ) end as matched_title
        from matches as m
        inner join marts.dim_occupations as o on o.occupation_code = m.occupation_code
        left join postings as p on p.occupation_code = o.occupation_code
        order by case when %(is_search)s then m.distance end, coalesce(p.open_postings, 0) desc, o.occupation_code
        offset %(after)s limit %(limit)s
        """,
        {
            "patterns": [f"%{_literal(word)}%" for word in words] or ["%"],
            "first": f"{_literal(words[0])}%" if words else "%",
            "is_search": bool(words),
            "after": after,
            "limit": limit,
        },
    ).fetchall()


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def skills(conn: Connection) -> list[dict[str, Any]]:
    """O*NET's skills and technologies, without what any occupation needs of them."""
    return conn.execute(
        """
        select occupation_skill_key as key, kind, element_id, name, group_name, skill_id
        from marts.dim_occupation_skills
        """
    ).fetchall()


def needs(conn: Connection) -> list[tuple[Any, ...]]:
    """What every occupation needs: its code, the key of the skill, four ratings (importance, level) and four marks."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        return cursor.execute(
            """
            select occupation_code, occupation_skill_key, importance::float8, level::float8, importance_100::float8,
                level_100::float8, is_suppressed, is_not_relevant, is_hot_technology, is_in_demand
            from marts.fact_occupation_skills order by occupation_code, occupation_skill_key
            """
        ).fetchall()


def related(conn: Connection, code: str) -> list[dict[str, Any]]:
    """Occupations that O*NET calls related, the closest first."""
    return conn.execute(
        """
        select r.related_code as occupation_code, o.occupation_title, o.has_skills, r.tier, r.rank
        from marts.bridge_related_occupations as r
        inner join marts.dim_occupations as o on o.occupation_code = r.related_code
        where r.occupation_code = %s order by r.rank
        """,
        [code],
    ).fetchall()


def titles(conn: Connection, code: str, limit: int) -> list[str]:
    """Other titles of an occupation."""
    rows = conn.execute(
        """
        select title from marts.dim_occupation_titles
        where occupation_code = %s and title_kind <> 'main' group by title order by title limit %s
        """,
        [code, limit],
    ).fetchall()
    return [row["title"] for row in rows]


def open_postings(conn: Connection, code: str, limit: int) -> list[dict[str, Any]]:
    """Open postings of ours that are best told by an occupation, the surest match and the newest first."""
    return conn.execute(
        """
        select j.job_posting_key, j.job_id, j.job_title, j.company_name, j.job_location, j.city, j.state, j.country,
            j.posted_at, j.first_seen_at, j.apply_link, b.method, b.confidence
        from marts.bridge_job_occupations as b
        inner join marts.fact_jobs as j on j.job_posting_key = b.job_posting_key
        where b.occupation_code = %s and b.is_best and j.is_open
        order by b.confidence desc, coalesce(j.posted_at, j.first_seen_at) desc, j.job_posting_key limit %s
        """,
        [code, limit],
    ).fetchall()


def count_open(conn: Connection, code: str) -> int:
    """How many open postings of ours are best told by an occupation."""
    row = conn.execute(
        """
        select count(*) as n from marts.bridge_job_occupations as b
        inner join marts.fact_jobs as j on j.job_posting_key = b.job_posting_key
        where b.occupation_code = %s and b.is_best and j.is_open
        """,
        [code],
    ).fetchone()
    return int(row["n"]) if row else 0


def job(conn: Connection, job: str) -> dict[str, Any] | None:
    """One posting by its `job_id` or `job_posting_key`, with the occupation that tells it best, if one does."""
    row: dict[str, Any] | None = conn.execute(
        """
        select j.job_posting_key, j.job_id, j.job_title, j.company_name, j.is_open, b.occupation_code, b.method, b.confidence
        from marts.fact_jobs as j
        left join marts.bridge_job_occupations as b on b.job_posting_key = j.job_posting_key and b.is_best
        where j.job_posting_key = (
            select job_posting_key from marts.fact_jobs
            where job_id = %(job)s or job_posting_key = %(job)s order by job_posting_key limit 1
        )
        """,
        {"job": job},
    ).fetchone()
    return row


def job_skills(conn: Connection, key: str) -> list[dict[str, Any]]:
    """The skills that a posting names, the required ones first."""
    return conn.execute(
        """
        select skill_id, skill_name, category, requirement, mention_count from marts.bridge_job_skills
        where job_posting_key = %s
        order by case requirement when 'required' then 1 when 'mentioned' then 2 else 3 end, mention_count desc, skill_id
        """,
        [key],
    ).fetchall()


def spellings(conn: Connection) -> dict[str, tuple[str, str]]:
    """The skill (id, name) that each name or alias of the vocabulary means, in lower case; a name before an alias."""
    with conn.cursor(row_factory=tuple_row) as cursor:
        rows = cursor.execute(
            """
            select distinct on (lower(n.spelling)) lower(n.spelling), s.skill_id, s.skill_name
            from app.skills as s
            cross join lateral unnest(array_prepend(s.skill_name, s.aliases)) with ordinality as n (spelling, place)
            order by lower(n.spelling), n.place, s.skill_id
            """
        )
        return {spelling: (skill_id, name) for spelling, skill_id, name in rows}


def demand(conn: Connection, code: str) -> list[dict[str, Any]]:
    """What our open postings of an occupation ask for, most asked first; empty where there are none."""
    return conn.execute(
        "select * from marts.fact_occupation_demand where occupation_code = %s order by asking_postings desc, skill_id",
        [code],
    ).fetchall()


def gains(conn: Connection, profile_id: int) -> list[dict[str, Any]]:
    """What each further skill would do for a profile, by the published run, most gained first."""
    return conn.execute(
        """
        select * from marts.fact_skill_gains where profile_id = %s
        order by newly_passing - no_longer_passing desc, newly_passing desc, skill_id
        """,
        [profile_id],
    ).fetchall()
