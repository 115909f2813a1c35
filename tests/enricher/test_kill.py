"""Killed at any instant: the next run goes on, and the end is as if nothing had happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

POSTINGS = 3000
KILLED_AT = (1, 1600)  # postings written when the host is killed
_LONGEST = 120  # seconds to wait for what takes a few: a stuck run fails, and does not hang


@pytest.fixture
def staged(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[psycopg.Connection[Any]]:
    """Thousands of staged postings, each different, each with something to read; many small batches."""
    monkeypatch.setenv("ENRICHER_PROCESSES", "2")
    monkeypatch.setenv("ENRICHER_BATCH_SIZE", "50")
    with psycopg.connect(database, autocommit=True) as conn:
        conn.execute(
            f"""
            create table staging.job_postings as
            select 'jsearch' as dwh_source_system, 'job-' || n as job_id, 'Senior Engineer ' || n as job_title,
                'Requirements: ' || n % 9 + 1 || '+ years of Python and SQL. ' || 50 + n % 70 || ' USD an hour. Hybrid.'
                    as job_description,
                md5(n::text) as content_hash, 'US' as country
            from generate_series(1, {POSTINGS}) as n
            """.encode()
        )
        yield conn


def _start() -> subprocess.Popen[bytes]:
    """A run in a group of its own, so that what it leaves behind can be seen."""
    command = [sys.executable, "-c", "from enricher.door import main; main()", "run"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _written(conn: psycopg.Connection[Any]) -> int:
    row = conn.execute("select count(*) from app.enrichments").fetchone()
    assert row is not None
    return int(row[0])


def _end_state(conn: psycopg.Connection[Any]) -> list[Any]:
    return conn.execute(
        "select job_id, content_hash, versions, columns, evidence from app.enrichments order by job_id"
    ).fetchall()


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def _locked(conn: psycopg.Connection[Any]) -> bool:
    query = "select 1 from pg_locks join pg_database on pg_database.oid = database where locktype = 'advisory' and datname = current_database()"
    return conn.execute(query).fetchone() is not None


def _wait_until(true: Any) -> None:
    deadline = time.monotonic() + _LONGEST
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


def test_killed_again_and_again_it_ends_the_same(staged: psycopg.Connection[Any]) -> None:
    """`kill -9` early and late: no batch is half written, no process stays behind, nothing is read twice."""
    assert b"3000 postings read" in _start().communicate(timeout=_LONGEST)[0]
    undisturbed = _end_state(staged)
    staged.execute("truncate app.enrichments, app.enrichment_rejections")
    for instant in KILLED_AT:
        process = _start()
        _wait_until(lambda instant=instant: _written(staged) >= instant)
        assert process.poll() is None
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=_LONGEST)
        _wait_until(lambda group=process.pid: not _alive(group))
        _wait_until(lambda: not _locked(staged))  # the server too has seen it go
        assert _written(staged) % 50 == 0
    left = POSTINGS - _written(staged)
    assert 0 < left < POSTINGS
    assert f"{left} postings read".encode() in _start().communicate(timeout=_LONGEST)[0]
    assert _end_state(staged) == undisturbed
