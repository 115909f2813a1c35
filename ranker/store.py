"""What the ranker reads from the marts and writes to `app`: all of its SQL is here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import polars as pl
import psycopg
from psycopg import sql
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from core.errors import ShortlistError
from plugins.contracts import Profile
from ranker import frame
from ranker.story import Story

# What the postings frame and the reasons are made of; a column that the marts lack is null.
FACTS = (
    "job_posting_key", "dwh_source_system", "job_id", "job_title", "company_name", "company_key", "employment_types", "job_location",
    "city", "state", "country", "latitude", "longitude", "locations", "posted_at", "posted_at_source", "first_seen_at",
    "salary_min", "salary_max", "salary_currency", "salary_period", "salary_min_annual", "salary_max_annual",
    "extracted_skills", "seniority_level", "is_manager", "experience_years_min", "work_mode", "remote_countries",
    "posting_language", "apply_link", "content_hash",
)  # fmt: skip
COMPANY = ("rating", "review_count")  # of dim_companies


def profiles(conn: psycopg.Connection[Any], *, active_only: bool = True) -> list[Profile]:
    """The profiles, by their id."""
    with conn.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute("select * from app.profiles order by profile_id").fetchall()
    return [Profile.from_row(row) for row in rows if row["is_active"] or not active_only]


def profile(conn: psycopg.Connection[Any], named: str) -> Profile:
    """The profile of that id or name. Raises ShortlistError when there is none."""
    every = profiles(conn, active_only=False)
    for one in every:
        if named == str(one.profile_id) or named.casefold() == one.profile_name.casefold():
            return one
    known = ", ".join(f"{p.profile_id} ({p.profile_name})" for p in every) or "none yet"
    raise ShortlistError(f"There is no profile {named!r}; the profiles are: {known}.")


def fact_query(
    conn: psycopg.Connection[Any], *, texts: str | None, further: Iterable[str] = ()
) -> sql.Composed:
    """The select over the marts, without its where clause, that gives FACTS, the company's rating and, under the
    name `texts` if there is one, the description. `further` are columns that plugged-in factors read.
    """
    there = _columns(conn, "fact_jobs")
    if not there:
        raise ShortlistError(
            "There is no marts.fact_jobs yet: run `make run`, which builds it before ranking."
        )
    wanted = [*FACTS, *(name for name in sorted(further) if name not in FACTS)]
    picked = [
        sql.SQL("j.{}").format(sql.Identifier(name))
        if name in there
        else sql.SQL("null as {}").format(sql.Identifier(name))
        for name in wanted
    ]
    if texts:
        picked.append(sql.SQL("j.job_description as {}").format(sql.Identifier(texts)))
    companies = _columns(conn, "dim_companies")
    joined = "company_key" in there and "company_key" in companies
    for name in COMPANY:
        value = (
            sql.SQL("c.{}").format(sql.Identifier(name)) if joined and name in companies else sql.SQL("null")
        )
        picked.append(sql.SQL("{} as {}").format(value, sql.Identifier(name)))
    join = " left join marts.dim_companies as c on c.company_key = j.company_key" if joined else ""
    return sql.SQL("select {} from marts.fact_jobs as j{}").format(sql.SQL(", ").join(picked), sql.SQL(join))


def _columns(conn: psycopg.Connection[Any], table: str) -> set[str]:
    rows = conn.execute(
        "select column_name from information_schema.columns where table_schema = 'marts' and table_name = %s",
        [table],
    )
    return {name for (name,) in rows}


def require_marts(conn: psycopg.Connection[Any]) -> None:
    """Raise ShortlistError when dbt has not built the postings yet."""
    if not _columns(conn, "fact_jobs"):
        raise ShortlistError(
            "There is no marts.fact_jobs yet: run `make run`, which builds it before ranking."
        )


def changed(
    conn: psycopg.Connection[Any], keys: Sequence[str], is_new: Sequence[bool], further: Iterable[str]
) -> list[dict[str, Any]]:
    """The rows of some postings, by key. `job_description` is None but for those that are new: texts that were read
    before are not read again.
    """
    wanted = [*FACTS, *(name for name in sorted(further) if name not in FACTS), *COMPANY]
    query = sql.SQL(
        """
        select {columns}, case when p.is_new then f.said end as job_description
        from unnest(%s::text[], %s::boolean[]) as p (key, is_new)
        cross join lateral ({facts} where j.job_posting_key = p.key) as f
        order by f.job_posting_key
        """
    ).format(
        columns=sql.SQL(", ").join(sql.Identifier("f", name) for name in wanted),
        facts=fact_query(conn, texts="said", further=further),
    )
    with conn.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(query, [list(keys), list(is_new)]).fetchall()


def ratings(conn: psycopg.Connection[Any]) -> pl.DataFrame:
    """Every rated company: `company_id`, `rating`, `review_count`."""
    there = _columns(conn, "dim_companies")
    rows: list[tuple[Any, ...]] = []
    if {"company_key", "rating"} <= there:
        count = sql.SQL("review_count" if "review_count" in there else "null")
        query = sql.SQL(
            "select company_key, rating, {} from marts.dim_companies where rating is not null"
        ).format(count)
        rows = conn.execute(query).fetchall()
    return pl.DataFrame(
        {
            "company_id": [frame.company_id(key) for key, _, _ in rows],
            "rating": [float(rating) for _, rating, _ in rows],
            "review_count": [None if n is None else float(n) for _, _, n in rows],
        },
        schema={name: frame.SCHEMA[name] for name in ("company_id", "rating", "review_count")},
    )


def titles(conn: psycopg.Connection[Any], named: Sequence[str]) -> list[tuple[str, str, str, str]]:
    """What else an occupation is called: a title of those named, its occupation, another title of it, and that one's
    kind; nothing where no occupations are loaded.
    """
    if "title_normalised" not in _columns(conn, "dim_occupation_titles"):
        return []
    return conn.execute(
        """
        select said.title_normalised, said.occupation_code, other.title_normalised, other.title_kind
        from marts.dim_occupation_titles as said
        inner join marts.dim_occupation_titles as other on other.occupation_code = said.occupation_code
        where said.title_normalised = any(%s) and other.title_normalised <> said.title_normalised
        """,
        [list(named)],
    ).fetchall()


def posting(conn: psycopg.Connection[Any], job: str, further: Iterable[str] = ()) -> dict[str, Any] | None:
    """One posting with its texts by job_id or job_posting_key, open or not."""
    query = fact_query(conn, texts="job_description", further={*further, "is_open"}) + sql.SQL(
        " where j.job_id = %(job)s or j.job_posting_key = %(job)s order by j.job_posting_key limit 1"
    )
    with conn.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(query, {"job": job}).fetchone()


def facts(
    conn: psycopg.Connection[Any], keys: Sequence[str], further: Iterable[str] = ()
) -> dict[str, dict[str, Any]]:
    """The rows of some postings by their key, without texts."""
    query = fact_query(conn, texts=None, further=further) + sql.SQL(" where j.job_posting_key = any(%s)")
    with conn.cursor(row_factory=dict_row) as cursor:
        return {row["job_posting_key"]: row for row in cursor.execute(query, [list(keys)])}


def write(
    conn: psycopg.Connection[Any],
    run_id: UUID,
    profile_id: int,
    told: Iterable[tuple[Mapping[str, Any], Story]],
    summary: Mapping[str, Any],
) -> int:
    """Replace what this run stored for a profile, in one transaction; returns how many postings were written."""
    written = 0
    with conn.transaction():
        keys = [run_id, profile_id]
        conn.execute("delete from app.rankings where run_id = %s and profile_id = %s", keys)
        conn.execute("delete from app.ranking_summaries where run_id = %s and profile_id = %s", keys)
        with (
            conn.cursor() as cursor,
            cursor.copy(
                """
            copy app.rankings (run_id, profile_id, dwh_source_system, job_id, rank_position, rank_score, score_low,
                score_high, coverage, rank_explain, rank_detail) from stdin
            """
            ) as copy,
        ):
            for written, (fact, story) in enumerate(told, start=1):
                explain = {name: float(share) for name, share in story.explain.items()}
                copy.write_row(
                    (*keys, fact["dwh_source_system"], fact["job_id"], written, story.score, story.low, story.high,
                     story.coverage, Jsonb(explain), Jsonb(story.detail))
                )  # fmt: skip
        conn.execute(
            """
            insert into app.ranking_summaries
                (run_id, profile_id, scored_count, hidden_counts, note, hidden_postings)
            values (%s, %s, %s, %s, %s, %s)
            """,
            [*keys, summary["scored"], Jsonb(summary["hidden"]), summary["note"],
             Jsonb([{"key": key, "rule": rule} for rule, key in summary["gone"]])],
        )  # fmt: skip
    return written
