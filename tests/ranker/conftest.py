"""Small marts of our own, as dbt would build them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from psycopg import sql
from psycopg.types.json import Jsonb

FACT_JOBS = """
create table marts.fact_jobs (
    job_posting_key text primary key, dwh_source_system text, job_id text, company_key text, job_title text,
    job_description text, company_name text, apply_link text, employment_types text[], job_location text, city text,
    state text, country text, latitude double precision, longitude double precision, locations jsonb,
    posted_at timestamptz, posted_at_source text, first_seen_at timestamptz, last_seen_at timestamptz,
    is_open boolean, salary_min numeric, salary_max numeric, salary_currency text, salary_period text,
    salary_min_annual numeric, salary_max_annual numeric, extracted_skills jsonb, seniority_level text,
    is_manager boolean, experience_years_min numeric, work_mode text, remote_countries text[],
    posting_language text, content_hash text, dwh_load_timestamp timestamptz
);
create table marts.dim_companies (company_key text primary key, company_name text, rating numeric, review_count int);
"""

TEXT = (
    "We are looking for a colleague who builds and runs data pipelines with Python and SQL, talks with analysts, "
    "writes tests, and keeps the warehouse healthy. You will work in a small team near the river."
)


@pytest.fixture
def posting() -> Callable[..., dict[str, Any]]:
    """A function that makes one row of marts.fact_jobs."""
    return _posting


def _posting(job_id: str, **facts: Any) -> dict[str, Any]:
    """One row of marts.fact_jobs: a data engineer's job in Berlin, posted yesterday, unless told otherwise."""
    now = datetime.now(UTC)
    row = {
        "job_posting_key": hashlib.md5(f"jsearch|{job_id}".encode()).hexdigest(),
        "dwh_source_system": "jsearch",
        "job_id": job_id,
        "job_title": "Data Engineer",
        "job_description": TEXT,
        "company_name": "Acme GmbH",
        "job_location": "Berlin",
        "city": "Berlin",
        "country": "DE",
        "latitude": 52.52,
        "longitude": 13.405,
        "posted_at": now - timedelta(days=1),
        "first_seen_at": now,
        "last_seen_at": now,
        "is_open": True,
        "work_mode": "onsite",
        "posting_language": "en",
        "dwh_load_timestamp": now,
    } | facts
    row["content_hash"] = hashlib.md5(f"{row['job_title']}|{row['job_description']}".encode()).hexdigest()
    return row


@pytest.fixture
def marts(database: str) -> Callable[..., None]:
    """Create the marts; the returned function puts postings into them, replacing those of the same key."""
    with psycopg.connect(database) as conn:
        conn.execute(FACT_JOBS)

    def put(*rows: dict[str, Any]) -> None:
        with psycopg.connect(database) as conn:
            for row in rows:
                values = [
                    Jsonb(v)
                    if isinstance(v, dict) or (isinstance(v, list) and k in {"locations", "extracted_skills"})
                    else v
                    for k, v in row.items()
                ]
                conn.execute(
                    "delete from marts.fact_jobs where job_posting_key = %s", [row["job_posting_key"]]
                )
                conn.execute(
                    sql.SQL("insert into marts.fact_jobs ({}) values ({})").format(
                        sql.SQL(", ").join(map(sql.Identifier, row)),
                        sql.SQL(", ").join(sql.Placeholder() * len(row)),
                    ),
                    values,
                )

    return put


@pytest.fixture
def profile(database: str) -> Callable[..., int]:
    """A function that inserts a profile (a data engineer in Berlin unless told otherwise) and returns its id."""

    def insert(**columns: Any) -> int:
        row = {"profile_name": "Ada", "email": "ada@example.com", "query": "data engineer", "country": "DE",
               "location": "Berlin", "skills": ["Python", "SQL"]} | columns  # fmt: skip
        with psycopg.connect(database) as conn:
            found = conn.execute(
                sql.SQL("insert into app.profiles ({}) values ({}) returning profile_id").format(
                    sql.SQL(", ").join(map(sql.Identifier, row)),
                    sql.SQL(", ").join(sql.Placeholder() * len(row)),
                ),
                [Jsonb(v) if k in {"home_points", "weights"} else v for k, v in row.items()],
            ).fetchone()
        assert found
        return int(found[0])

    return insert
