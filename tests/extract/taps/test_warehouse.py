"""What a tap reads of the warehouse, and what target-postgres makes of what it writes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from extract.tap_glassdoor.tap import TapGlassdoor
from extract.tap_jsearch.tap import TapJSearch
from extract.tapkit.errors import WrongConfigurationError
from extract.tapkit.warehouse import quota_left, read

Run = Callable[..., Any]

_API_REQUESTS = """
create table raw.api_requests (
    source text, from_cache boolean, requested_at timestamp, credits bigint,
    quota_limit bigint, quota_remaining bigint, quota_reset bigint
)
"""
_TARGET = {
    "default_target_schema": "raw",
    "load_method": "append-only",
    "use_copy": True,
    "validate_records": False,
    "batch_size_rows": 10_000,
}


def _log_call(
    url: str, ago: timedelta, remaining: int | None, *, reset: int = 10**6, credits_: int = 1
) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(
            "insert into raw.api_requests values ('jsearch', false, %s, %s, 200, %s, %s)",
            (datetime.now(UTC).replace(tzinfo=None) - ago, credits_, remaining, reset),
        )


def test_quota_is_the_monthly_one_at_first(database: str) -> None:
    """Before anything was loaded there is no relation to ask."""
    assert quota_left(database, "jsearch", 200) == 200


def test_quota_is_what_the_source_last_said(database: str) -> None:
    """Less what was spent after it; other sources have their own."""
    with psycopg.connect(database) as connection:
        connection.execute(_API_REQUESTS)
    _log_call(database, timedelta(hours=3), 90)
    _log_call(database, timedelta(hours=2), 80)
    _log_call(database, timedelta(hours=1), None, credits_=3)
    assert quota_left(database, "jsearch", 200) == 77
    assert quota_left(database, "glassdoor", 100) == 100


def test_quota_is_full_again_after_its_reset(database: str) -> None:
    """The last word is older than the reset that it announced."""
    with psycopg.connect(database) as connection:
        connection.execute(_API_REQUESTS)
    _log_call(database, timedelta(hours=3), 0, reset=3600)
    assert quota_left(database, "jsearch", 500) == 200


def test_quota_of_a_source_that_never_says(database: str) -> None:
    """The monthly quota less what was spent this month."""
    with psycopg.connect(database) as connection:
        connection.execute(_API_REQUESTS)
    _log_call(database, timedelta(seconds=1), None, credits_=7)
    assert quota_left(database, "jsearch", 200) == 193
    assert quota_left(database, "jsearch", None) is None


def test_reading_cannot_write(database: str) -> None:
    """The connection is read-only, whatever the query."""
    with pytest.raises(WrongConfigurationError, match="read-only"):
        read(database, "create table app.oops (id int)", cure="never mind.")


def test_an_unreachable_warehouse_is_told_without_its_password() -> None:
    """One sentence with the cure, and no secret in it."""
    with pytest.raises(WrongConfigurationError) as caught:
        read("postgresql://someone:swordfish@127.0.0.1:1/x", "select 1", cure="check database_url.")
    assert "check database_url" in caught.value.message
    assert "swordfish" not in caught.value.message


def test_profiles_are_the_active_ones(database: str) -> None:
    """One search a profile, in order, with the profile's own window."""
    with psycopg.connect(database) as connection:
        connection.execute("delete from app.profiles")
        connection.execute(
            "insert into app.profiles (profile_name, is_active, query, location, country, date_window, email) values "
            "('a', true, 'nurse', 'Austin', 'US', '3days', 'a@b.example'), ('b', false, 'x', null, 'US', 'week', 'b@b.example')"
        )
    tap = TapJSearch(config={"base_url": "http://unused.invalid", "database_url": database})
    [search] = tap.searches.values()
    assert (search.text, search.country, search.date_window) == ("nurse in Austin", "US", "3days")


def test_the_queue_says_who_is_due(database: str) -> None:
    """Pending and due companies, by priority, no more than wanted."""
    with psycopg.connect(database) as connection:
        connection.execute(
            "create table staging.company_enrichment_queue (company_lookup_key text, company_name text, "
            "company_website text, country text, status text, attempt int, next_attempt_at timestamptz, priority int)"
        )
        connection.execute(
            "insert into staging.company_enrichment_queue values "
            "('c', 'C', null, 'US', 'pending', 0, now() - interval '1 day', 3),"
            "('a', 'A', 'a.com', 'US', 'pending', 2, null, 1),"
            "('later', 'L', null, 'US', 'pending', 1, now() + interval '1 day', 0),"
            "('known', 'K', null, 'US', 'success', 1, now(), 0),"
            "('b', 'B', null, 'US', 'pending', 0, now() - interval '1 day', 2)"
        )
    tap = TapGlassdoor(config={"base_url": "http://x.invalid", "database_url": database, "max_companies": 2})
    assert list(tap.companies) == ["a", "b"]
    assert tap.companies["a"].attempt == 2


def _load(database: str, messages: str, folder: Path) -> None:
    config = folder / "target.json"
    _, _, rest = database.partition("://")
    config.write_text(json.dumps({**_TARGET, "sqlalchemy_url": f"postgresql+psycopg://{rest}"}))
    program = Path(sys.executable).with_name("target-postgres")
    done = subprocess.run(
        [program, "--config", config],
        input=messages,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


def _types(database: str, table: str) -> dict[str, str]:
    with psycopg.connect(database) as connection:
        rows = connection.execute(
            "select column_name, data_type from information_schema.columns "
            "where table_schema = 'raw' and table_name = %s",
            (table,),
        ).fetchall()
    return {name: kind for name, kind in rows if not name.startswith("_sdc_")}


def test_schemas_alone_make_the_tables(database: str, tmp_path: Path) -> None:
    """Every table of raw exists after `--test=schema`, with the types that dbt builds on."""
    for tap in ("tap-jsearch", "tap-glassdoor"):
        program = Path(sys.executable).with_name(tap)
        clean = {name: value for name, value in os.environ.items() if not name.startswith("TAP_")}
        done = subprocess.run(
            [program, "--test=schema"], capture_output=True, text=True, check=True, timeout=120, env=clean
        )
        _load(database, done.stdout, tmp_path)
    postings = _types(database, "jsearch_job_postings")
    assert postings["raw_job_posting_id"] == "text"
    assert postings["payload"] == "jsonb"
    assert postings["profile_id"] == "bigint"
    assert postings["extracted_at"].startswith("timestamp")
    assert _types(database, "glassdoor_companies")["payload"] == "jsonb"
    assert _types(database, "company_lookups")["attempt"] == "bigint"
    assert _types(database, "api_requests")["from_cache"] == "boolean"
    assert _types(database, "rejected_records")["record"] == "text"


def test_from_the_api_to_the_warehouse(jsearch: Run, sandbox: Any, database: str, tmp_path: Path) -> None:
    """Postings, calls and rejects arrive, NUL characters and all; a second load adds and never overwrites."""
    sandbox.fault("search-v2#1=nul; search-v2#2=malformed")
    output = jsearch()
    messages = "\n".join(json.dumps(message) for message in output.messages)
    _load(database, messages, tmp_path)
    again = "\n".join(json.dumps(message) for message in jsearch(output.state).messages)
    _load(database, again, tmp_path)
    with psycopg.connect(database) as connection:
        [(rows, distinct, offset)] = connection.execute(
            "select count(*), count(distinct job_id), "
            "max(extracted_at - (now() at time zone 'utc')) from raw.jsearch_job_postings"
        ).fetchall()
        [(calls, paid)] = connection.execute("select count(*), sum(credits) from raw.api_requests").fetchall()
        [(rejected,)] = connection.execute("select count(*) from raw.rejected_records").fetchall()
    expected = len(output.records("jsearch_job_postings"))
    assert rows == 2 * expected
    assert 0 < distinct <= expected
    assert abs(offset) < timedelta(minutes=5)  # UTC, whatever the machine's zone
    assert calls == 2 * len(output.records("api_requests"))
    assert paid == calls / 2
    assert rejected == 2 * len(output.records("rejected_records")) > 0
    spent = 200 - int(paid)
    assert quota_left(database, "jsearch", 200) == spent
