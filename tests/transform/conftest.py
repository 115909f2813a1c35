"""A small warehouse in two days, built by dbt once for all tests of this room."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from core.settings import load
from transform.build import run_dbt
from transform.settings import TransformSettings

HERE = Path(__file__).parent
NOW = datetime.now(UTC)

# What differs between two builds of the same state, whenever they happen.
CLOCKS = {
    "dwh_load_date",
    "dwh_load_timestamp",
    "dwh_posting_timestamp",
    "dwh_fact_timestamp",
    "dwh_title_timestamp",
}
COMPARED = (
    "staging.jsearch_job_postings",
    "staging.company_variants",
    "staging.company_enrichment_queue",
    "marts.fact_jobs",
    "marts.dim_companies",
    "marts.bridge_job_profiles",
    "marts.bridge_job_skills",
    "marts.dim_skills",
    "marts.dim_occupations",
    "marts.dim_occupation_skills",
    "marts.fact_occupation_skills",
    "marts.bridge_title_occupations",
    "marts.bridge_job_occupations",
)


@dataclass
class Warehouse:
    """The database under test, and what its tables held after each build."""

    url: str
    days: dict[str, dict[str, list[dict[str, Any]]]] = field(default_factory=dict)
    serial: int = 0

    def sighting(self, job_id: str, payload: dict[str, Any], *, profile: int, ago: timedelta) -> None:
        """Write one raw row: `profile`'s search showed the job so long `ago`; the row is made now."""
        self.serial += 1
        made = f"{int(NOW.timestamp() * 1000) + self.serial:012x}"
        self.execute(
            """
            insert into raw.jsearch_job_postings
                (raw_job_posting_id, job_id, profile_id, country, extracted_at, payload)
            values (%s, %s, %s, 'US', %s, %s)
            """,
            f"{made[:8]}-{made[8:]}-7000-8000-{self.serial:012x}",
            job_id,
            profile,
            (NOW - ago).replace(tzinfo=None),
            Jsonb(payload),
        )

    def execute(self, statement: str, *values: Any) -> None:
        """Run one statement."""
        with psycopg.connect(self.url) as conn:
            conn.execute(statement.encode(), values)

    def rows(self, query: str) -> list[dict[str, Any]]:
        """Rows of a query."""
        with psycopg.connect(self.url, row_factory=dict_row) as conn:
            return conn.execute(query.encode()).fetchall()

    def remember(self, day: str) -> None:
        """Keep what the tables hold now under the name of the day."""
        self.days[day] = {
            table: sorted(
                (
                    {k: v for k, v in row.items() if k not in CLOCKS}
                    for row in self.rows(f"select * from {table}")
                ),
                key=lambda row: json.dumps(row, default=str, sort_keys=True),
            )
            for table in COMPARED
        }

    def job(self, day: str, job_id: str, table: str = "marts.fact_jobs") -> dict[str, Any]:
        """The one row of a posting on a day."""
        (row,) = [row for row in self.days[day][table] if row["job_id"] == job_id]
        return row


@pytest.fixture(scope="session")
def built(warehouse: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """Two days and a full refresh, built by dbt: three calls in all."""
    name = f"transform_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with psycopg.connect(make_conninfo(warehouse, dbname="postgres"), autocommit=True) as conn:
        conn.execute(f'create database "{name}" template "{urlsplit(warehouse).path[1:]}"'.encode())
    under_test = Warehouse(urlunsplit(urlsplit(warehouse)._replace(path=f"/{name}")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", under_test.url)
        patch.setenv("SHORTLIST_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        under_test.execute((HERE / "raw.sql").read_text())
        _first_day(under_test)
        run_dbt("run")
        under_test.remember("first")
        _second_day(under_test)
        run_dbt("run")
        under_test.remember("second")
        run_dbt("build", "--full-refresh")
        under_test.remember("refreshed")
        yield under_test
    with psycopg.connect(make_conninfo(warehouse, dbname="postgres"), autocommit=True) as conn:
        conn.execute(f'drop database "{name}" with (force)'.encode())


@pytest.fixture(scope="session")
def manifest(built: Warehouse) -> dict[str, Any]:
    """What dbt knows of the project."""
    del built  # its builds wrote it
    path = load(TransformSettings).folder / "target" / "manifest.json"
    return dict(json.loads(path.read_text()))


def _posting(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "job_id": f"job-{number}",
        "job_title": f"Clerk {number}",
        "job_description": "Keeps the books of a small harbour.",
        "employer_name": "Harbour Books Ltd.",
        "employer_website": "https://www.harbourbooks.example/jobs",
        "job_country": "US",
        **fields,
    }


def _first_day(it: Warehouse) -> None:
    day = timedelta(days=1)
    for profile in (1, 2):
        it.execute(
            "insert into app.profiles (profile_name, query, email) values (%s, 'clerk', 'someone@example.org')",
            f"Profile {profile}",
        )
    # seen by two searches, on two pages of one of them
    for profile, ago in ((1, 2 * day), (2, 2 * day - timedelta(hours=1)), (1, 2 * day - timedelta(hours=2))):
        it.sighting("job-1", _posting(1), profile=profile, ago=ago)
    kinds = ("FULLTIME", "Teilzeit", "A tempo pieno", "Stage", "Contratto a termine", None, 7)
    for number, kind in enumerate(kinds, start=10):
        it.sighting(f"job-{number}", _posting(number, job_employment_type=kind), profile=1, ago=day)
    listed = _posting(
        20, job_employment_type="Part-time and Contractor", job_employment_types=["PARTTIME"] * 2
    )
    it.sighting("job-20", listed, profile=1, ago=day)
    # a date that only the earlier sighting has
    it.sighting("job-2", _posting(2, job_posted_at_timestamp=1750723200), profile=1, ago=2 * day)
    it.sighting("job-2", _posting(2, job_posted_at_timestamp=None), profile=1, ago=day)
    # payloads as bad as they come
    it.sighting(
        "job-3", {"job_id": "job-3", "job_min_salary": "a lot", "apply_options": "none"}, profile=1, ago=day
    )
    it.execute("update raw.jsearch_job_postings set payload = '[1, 2]' where job_id = 'job-3'")
    it.sighting("job-4", _posting(4), profile=1, ago=40 * day)
    it.sighting("job-5", _posting(5, job_offer_expiration_timestamp=1750723200), profile=1, ago=day)
    # a namesake with a website of its own, and a spelling without one
    it.sighting("job-6", _posting(6, employer_website="https://harbour-books.example"), profile=1, ago=day)
    it.sighting(
        "job-7", _posting(7, employer_name="HARBOUR BOOKS, Inc", employer_website=None), profile=1, ago=day
    )
    for job, skills in (("job-1", ["sql", "excel"]), ("job-2", ["sql"])):
        it.execute(
            """
            insert into app.enrichments (dwh_source_system, job_id, content_hash, versions, columns)
            values ('jsearch', %s, '', '{}', %s)
            """,
            job,
            Jsonb(
                {
                    "seniority_level": "mid",
                    "benefits": ["health"],
                    "extracted_skills": [_skill(s) for s in skills],
                }
            ),
        )

    _occupations(it)


def _occupations(it: Warehouse) -> None:
    it.execute((HERE / "occupations.sql").read_text())
    titles = {
        40: ("Ledger Clerk", None),
        41: ("Senior Ledger Clerk (m/f/d) - Remote", None),
        42: ("Finanzbuchhalter/in (m/w/d), Leipzig", None),
        43: ("Records Clerk", "43303100"),
        44: ("Zither player", None),
        45: ("Zither player, first chair", "43906100"),
    }
    for number, (title, code) in titles.items():
        posting = _posting(number, job_title=title, job_onet_soc=code)
        it.sighting(f"job-{number}", posting, profile=1, ago=timedelta(days=1))


def _second_day(it: Warehouse) -> None:
    it.sighting("job-1", _posting(1, job_title="Head clerk"), profile=2, ago=timedelta(hours=1))
    it.sighting("job-30", _posting(30), profile=2, ago=timedelta(hours=1))
    # replayed from a cache: fetched before what is known, and loaded after it
    it.sighting("job-2", _posting(2, job_title="Old title"), profile=2, ago=timedelta(days=3))
    it.execute(
        """
        update app.enrichments set enriched_at = now() + interval '1 second',
            columns = columns || '{"seniority_level": "senior", "extracted_skills": []}'
        where job_id = 'job-1'
        """
    )
    # a load that broke off: its record counts more rows than came
    it.execute(
        """
        insert into raw.onet_releases
        select 'load-2', '31.1', is_excerpt, origin, 'other', row_counts, '{}', loaded_at + interval '1 hour'
        from raw.onet_releases;
        insert into raw.onet_occupations
        select 'load-2', '31.1', loaded_at, onet_soc_code, title, null from raw.onet_occupations
        """
    )
    # as a build of long ago would have left them
    it.execute("update marts.fact_jobs set is_open = true where job_id in ('job-4', 'job-5')")
    it.execute(
        """
        insert into raw.company_lookups values
            ('1', 'harbour books', 'Harbour Books Ltd.', null, 'success', null, 1, '77', now() at time zone 'UTC')
        """
    )
    it.execute(
        "insert into raw.glassdoor_companies values ('1', 'harbour books', '77', now() at time zone 'UTC', %s)",
        Jsonb({"company_id": 77, "name": "Harbour Books", "rating": 4, "ceo_rating": 0, "review_count": 12}),
    )


def _skill(name: str) -> dict[str, Any]:
    return {"id": name, "name": name.upper(), "category": "tool", "requirement": "required", "field": "description",
            "start": 0, "end": 3}  # fmt: skip
