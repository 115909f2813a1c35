"""A warehouse as small as the notifier can read: the tables of the marts that it asks, and profiles to mail to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import psycopg

_MARTS = """
    create schema if not exists marts;
    create table marts.fact_jobs (
        job_posting_key text primary key, dwh_source_system text, job_id text, company_key text, job_title text,
        job_description text, company_name text, city text, state text, country text, job_location text, work_mode text,
        office_days_per_week numeric, remote_countries text[], salary_min numeric, salary_max numeric,
        salary_currency text, salary_period text, salary_min_annual numeric, salary_max_annual numeric,
        posted_at timestamptz, first_seen_at timestamptz, apply_link text, apply_options jsonb, publisher text,
        is_open boolean, unique (dwh_source_system, job_id)
    );
    create table marts.dim_companies (company_key text primary key, rating numeric);
    create view marts.dim_ranking as
        select r.* from app.rankings as r inner join app.published_run as p on p.run_id = r.run_id;
    create table marts.source_health (
        source text, last_status text, last_error text, last_good_at timestamptz, last_run_at timestamptz
    );
"""
FACTORS = {
    "keyword_match": {"value": 0.9, "weight": 3, "reason": "analyst in the title"},
    "skills_match": {"value": 0.8, "weight": 3, "reason": "you have 4 of 5"},
    "salary_match": {"value": 0.7, "weight": 2, "reason": "up to what you want"},
    "location_match": {"value": 0.6, "weight": 1, "reason": "12 km from home"},
    "recency": {"value": 0.2, "weight": 1, "reason": "posted long ago"},
    "seniority_match": {"value": 0.1, "weight": 2, "reason": "a level above yours"},
}


class Warehouse:
    """Fills and asks a database."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.conn = psycopg.connect(url, autocommit=True)
        self.conn.execute(_MARTS.encode())
        self._run: UUID | None = None
        self._number = 0

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return self.conn.execute(sql.encode(), values).fetchall()

    def profile(
        self, name: str = "Analyst, Leeds", email: str = "reader@example.org", **columns: object
    ) -> int:
        """A new profile; returns its id."""
        columns = {"profile_name": name, "email": email, **columns}
        names, marks = ", ".join(columns), ", ".join(["%s"] * len(columns))
        return int(
            self.ask(
                f"insert into app.profiles ({names}) values ({marks}) returning profile_id", *columns.values()
            )[0][0]
        )

    def posting(self, score: float | None = 80, profiles: list[int] | None = None, **columns: object) -> str:
        """A new open posting in the published ranking of the profiles (all without any named); returns its job_id."""
        self._number += 1
        row: dict[str, object] = {
            "dwh_source_system": "jsearch", "job_id": f"job-{self._number}", "job_title": f"Analyst {self._number}",
            "company_name": f"Company {self._number}", "is_open": True, "apply_link": f"https://jobs.example/{self._number}",
            "work_mode": "unknown",
        } | columns  # fmt: skip
        explain, factors = row.pop("explain", None), row.pop("factors", FACTORS)
        low, high = row.pop("score_low", score), row.pop("score_high", score)
        names, marks = ", ".join(row), ", ".join(["%s"] * len(row))
        values = [
            json.dumps(v) if isinstance(v, (dict, list)) and k == "apply_options" else v
            for k, v in row.items()
        ]
        self.conn.execute(
            f"""
            insert into marts.fact_jobs ({names}, job_posting_key, first_seen_at)
            values ({marks}, md5(%s || '|' || %s), now())
            """.encode(),
            [*values, row["dwh_source_system"], row["job_id"]],
        )
        points = explain or {
            name: 10 * factor["value"] * factor["weight"] for name, factor in FACTORS.items()
        }
        self.conn.execute(
            """
            insert into app.rankings (run_id, profile_id, dwh_source_system, job_id, rank_position, rank_score, score_low,
                score_high, rank_explain, rank_detail)
            select %(run)s, profile_id, %(source)s, %(job)s,
                (select count(*) + 1 from app.rankings as r where r.run_id = %(run)s and r.profile_id = p.profile_id),
                %(score)s, %(low)s, %(high)s, %(points)s, %(detail)s
            from app.profiles as p where %(profiles)s::bigint[] is null or profile_id = any(%(profiles)s)
            """,
            {
                "run": self.run, "source": row["dwh_source_system"], "job": row["job_id"], "score": score, "low": low,
                "high": high, "points": json.dumps(points), "detail": json.dumps({"factors": factors}),
                "profiles": profiles,
            },
        )  # fmt: skip
        return str(row["job_id"])

    def summary(
        self, profile: int, scored: int, hidden: Mapping[str, int] | None = None, note: str | None = None
    ) -> None:
        """What the ranking left out."""
        self.conn.execute(
            "insert into app.ranking_summaries (run_id, profile_id, scored_count, hidden_counts, note) values (%s, %s, %s, %s, %s)",
            [self.run, profile, scored, json.dumps(hidden or {}), note],
        )

    @property
    def run(self) -> UUID:
        """The published run."""
        if self._run is None:
            self._run = uuid4()
            self.conn.execute(
                """
                insert into app.runs (run_id, environment, job_name, status, host, process_id, process_started_at)
                values (%s, 'dev', 'test', 'success', 'here', 1, now())
                """,
                [self._run],
            )
            self.conn.execute("insert into app.published_run (run_id) values (%s)", [self._run])
        return self._run
