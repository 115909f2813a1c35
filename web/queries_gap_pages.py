"""SQL that only the pages of occupations and gaps need."""

from __future__ import annotations

from typing import Any

import psycopg

Connection = psycopg.Connection[Any]


def names(conn: Connection, typed: str, limit: int = 8) -> list[str]:
    """Titles of occupations that begin with what was typed, then those that contain it."""
    rows = conn.execute(
        """
        select occupation_title from marts.dim_occupations
        where strpos(lower(occupation_title), lower(%(typed)s)) > 0
        order by not starts_with(lower(occupation_title), lower(%(typed)s)), length(occupation_title), occupation_title
        limit %(limit)s
        """,
        {"typed": typed, "limit": limit},
    ).fetchall()
    return [row["occupation_title"] for row in rows]


def of_shortlist(conn: Connection, profile_id: int, best: int = 200, limit: int = 8) -> list[dict[str, Any]]:
    """The occupations among the best postings of a profile, the most frequent first, with the best posting's score."""
    return conn.execute(
        """
        select o.occupation_code, o.occupation_title, count(*) as postings, max(r.rank_score) as best_score
        from marts.dim_ranking as r
        inner join marts.bridge_job_occupations as b on b.job_posting_key = r.job_posting_key and b.is_best
        inner join marts.dim_occupations as o on o.occupation_code = b.occupation_code
        where r.profile_id = %s and r.rank_position <= %s
        group by o.occupation_code, o.occupation_title order by postings desc, best_score desc limit %s
        """,
        [profile_id, best, limit],
    ).fetchall()


def seen_by(conn: Connection, keys: list[str]) -> dict[str, int]:
    """For each posting a profile that found it, so that its page can be opened."""
    rows = conn.execute(
        """
        select b.job_posting_key, min(b.profile_id) as profile_id from marts.bridge_job_profiles as b
        inner join app.profiles as p on p.profile_id = b.profile_id and p.deleted_at is null
        where b.job_posting_key = any(%s) group by b.job_posting_key
        """,
        [keys],
    ).fetchall()
    return {row["job_posting_key"]: row["profile_id"] for row in rows}
