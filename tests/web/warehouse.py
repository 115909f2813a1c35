"""A warehouse that the real steps filled: raw rows of our sample and of hostile postings, then dbt, enricher, ranker."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import onet
import psycopg
from hostile import postings as hostile
from psycopg.types.json import Jsonb

from core import ledger
from core.sample_profiles import PROFILES
from enricher import host
from ranker import run as ranking
from transform.build import run_dbt

_ROOT = Path(__file__).parents[2]
_SAMPLE = _ROOT / "extract" / "sandbox" / "sample"
_RAW = _ROOT / "tests" / "transform" / "raw.sql"


def fill(url: str) -> None:
    """One run of the job, but for the network: what the taps would have written is written here."""
    with psycopg.connect(url) as conn:
        conn.execute(_RAW.read_bytes())
        onet.write(conn)
    ledger.begin("jobs_etl_daily")
    with psycopg.connect(url) as conn:
        _profiles(conn)  # within the run, as the first run of all makes them
        _raw(conn)
    run_dbt("run")
    host.run()
    with ledger.step("marts"):
        run_dbt("run", "--select=tag:marts")
    ranking.run()
    with ledger.step("test"):
        pass
    ledger.publish()
    ledger.finish()


def _profiles(conn: psycopg.Connection[Any]) -> None:
    for profile in PROFILES:
        names = ", ".join(profile)
        marks = ", ".join(["%s"] * len(profile))
        conn.execute(f"insert into app.profiles ({names}) values ({marks})".encode(), list(profile.values()))
    conn.execute(
        "update app.profiles set blocked_companies = '{Maplecrest Mutual Insurance}' where profile_id = 1"
    )


def _raw(conn: psycopg.Connection[Any]) -> None:
    now = datetime.now(UTC)
    sample = [json.loads(line) for line in (_SAMPLE / "postings.jsonl").read_text("utf-8").splitlines()]
    dated = [{**one["job"], "job_posted_at_datetime_utc": f"{now - timedelta(days=one['days_ago']):%Y-%m-%dT%H:%M:%S.000Z}"}
             for one in sample if one["country"] in {"CA", "US"}]  # fmt: skip
    for place, payload in enumerate([*dated[:70], *hostile()]):
        text = json.dumps(payload).replace("\\u0000", "")
        conn.execute(
            "insert into raw.jsearch_job_postings (raw_job_posting_id, job_id, profile_id, query, country, extracted_at, payload)"
            " values (%s, %s, %s, 'data analyst', 'CA', %s, %s)",
            [
                _uuid7(now, place),
                payload["job_id"],
                1 + place % 2,
                now.replace(tzinfo=None),
                Jsonb(json.loads(text)),
            ],
        )
    for profile_id in (1, 2):
        conn.execute(
            "insert into raw.api_requests (api_request_id, source, endpoint, profile_id, status, http_status, latency_ms,"
            " from_cache, credits, quota_limit, quota_remaining, requested_at)"
            " values (%s, 'jsearch', '/search-v2', %s, 'ok', 200, 120, false, 1, 200, 180, %s)",
            [str(uuid4()), profile_id, now.replace(tzinfo=None)],
        )
    conn.execute(
        "insert into raw.rejected_records values (%s, 'jsearch', 1, 'it has no job_id', '{\"job_title\": \"Ghost analyst\"}', %s)",
        [str(uuid4()), now.replace(tzinfo=None)],
    )


def _uuid7(moment: datetime, place: int) -> str:
    made = f"{int(moment.timestamp() * 1000) + place:012x}"
    return f"{made[:8]}-{made[8:]}-7000-8000-{place:012x}"
