"""What the gains of further skills are made of, and where they are kept: their SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any
from uuid import UUID

import polars as pl
import psycopg

_COMMON = 1000  # skills looked at: what fewer postings name than that many others cannot open many


@dataclass(frozen=True)
class Gain:
    """What one skill would do for one profile, in open postings."""

    skill_id: str
    skill_name: str
    newly_passing: int
    no_longer_passing: int


@dataclass(frozen=True)
class Threshold:
    """The score from which a posting counts for a profile: its mail threshold, else what counts as good."""

    score: Decimal
    is_mail_threshold: bool


def thresholds(conn: psycopg.Connection[Any], good: float) -> dict[int, Threshold]:
    """By profile. A mail threshold of 0 lets everything pass, so `good` stands in for it."""
    rows = conn.execute("select profile_id, mail_threshold from app.profiles where is_active").fetchall()
    return {
        profile_id: Threshold(own, True) if own else Threshold(Decimal(str(good)), False)
        for profile_id, own in rows
    }


def named_skills(conn: psycopg.Connection[Any]) -> pl.DataFrame:
    """Which open postings name which skills: `job_posting_key`, `skill_id`, `skill_name`; the most common skills only.

    Nothing where the marts have no skills yet.
    """
    schema = {"job_posting_key": pl.String, "skill_id": pl.String, "skill_name": pl.String}
    there = conn.execute("select to_regclass('marts.bridge_job_skills')").fetchone()
    if there is None or there[0] is None:
        return pl.DataFrame(schema=schema)
    query = f"""
        copy (
            with open as materialized (
                select b.job_posting_key, b.skill_id, b.skill_name from marts.bridge_job_skills as b
                inner join marts.fact_jobs as j on j.job_posting_key = b.job_posting_key and j.is_open
                where b.category is distinct from 'degree field'  -- a degree is not one more skill
            ), common as (
                select skill_id, max(skill_name) as skill_name from open
                group by skill_id order by count(*) desc, skill_id limit {_COMMON}
            )
            select open.job_posting_key, common.skill_id, common.skill_name from open inner join common using (skill_id)
        ) to stdout (format csv)
    """  # noqa: S608 - our own constant
    read = BytesIO()
    with conn.cursor().copy(query.encode()) as copy:
        for part in copy:
            read.write(part)
    if not read.tell():
        return pl.DataFrame(schema=schema)
    read.seek(0)
    return pl.read_csv(read, has_header=False, schema=schema)


def forget_others(conn: psycopg.Connection[Any], run_id: UUID) -> None:
    """Delete what runs of before have, but for the published one: it is about postings that were open then."""
    conn.execute(
        "delete from app.skill_gains where run_id <> %s and run_id not in (select run_id from app.published_run)",
        [run_id],
    )


def write(
    conn: psycopg.Connection[Any],
    run_id: UUID,
    profile_id: int,
    gains: Sequence[Gain],
    threshold: Threshold,
    passing_now: int,
    open_postings: int,
) -> None:
    """Replace what this run has of a profile, in one transaction."""
    told = (passing_now, open_postings, threshold.score, threshold.is_mail_threshold)
    with conn.transaction():
        conn.execute(
            "delete from app.skill_gains where run_id = %s and profile_id = %s", [run_id, profile_id]
        )
        conn.cursor().executemany(
            """
            insert into app.skill_gains (run_id, profile_id, skill_id, skill_name, newly_passing, no_longer_passing,
                passing_now, open_postings, threshold, is_mail_threshold)
            values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
            """,
            [
                (run_id, profile_id, g.skill_id, g.skill_name, g.newly_passing, g.no_longer_passing, *told)
                for g in gains
            ],
        )
