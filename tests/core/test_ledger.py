"""The run ledger, on a real Postgres."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import psycopg
import pytest

from core import ledger
from core.errors import ShortlistError


def _statuses(url: str) -> list[tuple[str, str | None]]:
    with psycopg.connect(url) as conn:
        return conn.execute("select status, error from app.runs order by started_at").fetchall()


def _steps(url: str) -> list[tuple[str, int, str, dict[str, float]]]:
    with psycopg.connect(url) as conn:
        return conn.execute(
            "select step, attempt, status, counts from app.run_steps order by started_at"
        ).fetchall()


def test_a_run_with_good_steps_is_a_success(database: str) -> None:
    """Steps find the open run by themselves, and their counts are kept."""
    ledger.begin("jobs_etl_daily")
    with ledger.step("rank") as step:
        step.count(postings=3)
    ledger.finish()
    assert _statuses(database) == [("success", None)]
    assert _steps(database) == [("rank", 1, "success", {"postings": 3})]


def test_a_second_run_is_refused_while_the_first_lives(database: str) -> None:
    """The refusal names the process that is at work."""
    run = ledger.begin("jobs_etl_daily")
    with pytest.raises(ShortlistError, match=rf"process {run.process_id} on "):
        ledger.begin("jobs_etl_daily")
    assert [status for status, _ in _statuses(database)] == ["running"]


def test_a_run_whose_process_is_gone_died(database: str) -> None:
    """The next run finds it, marks it and its open step, and goes ahead."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    with psycopg.connect(database) as conn:
        conn.execute(
            "insert into app.runs values (gen_random_uuid(), 'dev', 'jobs_etl_daily', 'running', now(), null, %s, %s,"
            " now())",
            [socket.gethostname(), gone.pid],
        )
        conn.execute(
            "insert into app.run_steps (run_id, step, status) select run_id, 'marts', 'running' from app.runs"
        )
    ledger.begin("jobs_etl_daily")
    assert [status for status, _ in _statuses(database)] == ["died", "running"]
    assert [step[2] for step in _steps(database)] == ["died"]


def test_a_reused_process_id_is_not_the_run(database: str) -> None:
    """A living process with another start time does not keep a dead run alive."""
    with psycopg.connect(database) as conn:
        conn.execute(
            "insert into app.runs values (gen_random_uuid(), 'dev', 'jobs_etl_daily', 'running', now(), null, %s, %s,"
            " '2001-01-01')",
            [socket.gethostname(), os.getpid()],
        )
    ledger.reconcile()
    assert [status for status, _ in _statuses(database)] == ["died"]


def test_a_failed_step_fails_the_run_and_a_good_retry_heals_it(database: str) -> None:
    """The last attempt of each step counts."""
    ledger.begin("jobs_etl_daily")
    with pytest.raises(ValueError, match="no such table"), ledger.step("marts"):
        raise ValueError("no such table")
    with pytest.raises(ShortlistError, match="step marts: no such table"):
        ledger.finish()
    assert _statuses(database) == [("failed", "step marts: no such table")]

    ledger.begin("jobs_etl_daily")
    with pytest.raises(ValueError, match="again"), ledger.step("marts"):
        raise ValueError("again")
    with ledger.step("marts"):
        pass
    ledger.finish()
    assert [status for status, _ in _statuses(database)] == ["failed", "success"]


def test_only_a_tested_ranking_is_published(database: str) -> None:
    """Publishing names the steps that lack, and keeps the pointer where it was."""
    ledger.begin("jobs_etl_daily")
    for name in ("marts", "rank"):
        with ledger.step(name):
            pass
    with pytest.raises(ShortlistError, match="test did not succeed"):
        ledger.publish()
    with psycopg.connect(database) as conn:
        assert conn.execute("select count(*) from app.published_run").fetchone() == (0,)
    with ledger.step("test"):
        pass
    ledger.publish()
    with psycopg.connect(database) as conn:
        assert conn.execute("select count(*) from app.published_run").fetchone() == (1,)


def test_a_step_outside_a_run_works_and_is_not_recorded(database: str) -> None:
    """A step that a person runs by hand needs no open run."""
    with ledger.step("rank") as step:
        step.count(postings=1)
    assert step.run_id is None
    assert _steps(database) == []
