"""The run ledger: which run is open, what each step did, how it ended.

Meltano hands no run id to its steps, so each step finds the one run that is `running`. A run belongs to a process (the
running `meltano`); when that process is gone and the run was not finished, it *died*.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psutil
import psycopg
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from core import database, log
from core.errors import ShortlistError
from core.settings import CoreSettings, load

_log = log.get_logger("core")

# Steps without which a ranking may not be shown.
CRITICAL_STEPS = ("marts", "rank", "test")


@dataclass(frozen=True)
class Run:
    """One execution of the job."""

    run_id: UUID
    environment: str
    job_name: str
    started_at: datetime
    host: str
    process_id: int
    process_started_at: datetime


@dataclass
class Step:
    """What a step tells the ledger."""

    name: str
    run_id: UUID | None
    counts: dict[str, float] = field(default_factory=dict)

    def count(self, **numbers: float) -> None:
        """Record figures of this step, such as `postings=52`; a later figure of the same name replaces it."""
        self.counts.update(numbers)


def begin(job_name: str) -> Run:
    """Open a run for the running `meltano`. Refuses while another run's process lives."""
    reconcile()
    process = _owner()
    with database.connect(row_factory=dict_row) as conn:
        try:
            row = conn.execute(
                """
                insert into app.runs
                    (run_id, environment, job_name, status, host, process_id, process_started_at)
                values (%s, %s, %s, 'running', %s, %s, %s)
                returning run_id, environment, job_name, started_at, host, process_id, process_started_at
                """,
                [
                    uuid4(),
                    load(CoreSettings).environment,
                    job_name,
                    socket.gethostname(),
                    process.pid,
                    _started_at(process),
                ],
            ).fetchone()
        except psycopg.errors.UniqueViolation:
            conn.rollback()
            other = current_run(conn)
            raise ShortlistError(_refusal(other)) from None
    if row is None:
        raise ShortlistError(
            "The run could not be written to the ledger: run `core migrate`, then try again."
        )
    run = Run(**row)
    log.bind(run_id=str(run.run_id))
    _log.info("run begins", job=job_name, environment=run.environment)
    return run


def current_run(conn: psycopg.Connection[Any]) -> Run | None:
    """The run that is open, or None."""
    with conn.cursor(row_factory=dict_row) as cursor:
        known = cursor.execute("select to_regclass('app.runs') is not null as yes").fetchone()
        if not known or not known["yes"]:
            raise ShortlistError("The warehouse has no tables yet: run `core up` first.")
        row = cursor.execute(
            """
            select run_id, environment, job_name, started_at, host, process_id, process_started_at
            from app.runs where status = 'running'
            """
        ).fetchone()
    return Run(**row) if row else None


def reconcile() -> None:
    """Mark as died the run whose process is gone, with the steps it left open."""
    with database.connect() as conn:
        run = current_run(conn)
        if run is None or run.host != socket.gethostname() or _is_alive(run):
            return
        conn.execute(
            "update app.run_steps set status = 'died', finished_at = now() where run_id = %s and status = 'running'",
            [run.run_id],
        )
        conn.execute(
            "update app.runs set status = 'died', finished_at = now(), error = %s where run_id = %s",
            [f"process {run.process_id} on {run.host} is gone", run.run_id],
        )
        _log.warning("an earlier run died", died_run_id=str(run.run_id), process_id=run.process_id)


@contextmanager
def step(name: str) -> Iterator[Step]:
    """Record a step of the open run: when it ran, what it counted, how it ended. Outside a run it only logs."""
    with database.connect() as conn:
        run = current_run(conn)
        attempt = _open_step(conn, run, name) if run else 0
    current = Step(name, run.run_id if run else None)
    log.bind(step=name, **({"run_id": str(run.run_id)} if run else {}))
    _log.info("step begins")
    try:
        yield current
    except BaseException as error:
        message = str(error) or type(error).__name__
        _close_step(current, attempt, "failed", message)
        raise
    _close_step(current, attempt, "success", None)
    _log.info("step ends", **current.counts)


def publish() -> None:
    """Make the ranking of the open run the one that readers see."""
    with database.connect() as conn:
        run = current_run(conn)
        if run is None:
            raise ShortlistError("There is no open run to publish: start one with `make run`.")
        passed = {
            name
            for (name,) in conn.execute(
                "select distinct step from app.run_steps where run_id = %s and status = 'success'",
                [run.run_id],
            )
        }
        if lacking := [name for name in CRITICAL_STEPS if name not in passed]:
            raise ShortlistError(
                f"This run may not be published: {', '.join(lacking)} did not succeed. Readers keep the last good "
                "ranking; mend what the step says and run again."
            )
        conn.execute(
            """
            insert into app.published_run (run_id) values (%s)
            on conflict (is_current) do update set run_id = excluded.run_id, published_at = now()
            """,
            [run.run_id],
        )


def finish(*, failed: bool = False) -> None:
    """End the open run. It failed when a step did, when a source did, or when told so."""
    with database.connect() as conn:
        run = current_run(conn)
        if run is None:
            if failed:
                return  # it never began, or has ended already
            raise ShortlistError("There is no open run to finish: start one with `make run`.")
        if failed and run.host == socket.gethostname() and _is_alive(run) and run.process_id != _owner().pid:
            raise ShortlistError(_refusal(run))
        problems = [
            f"step {name}: {error or status}"
            for name, status, error in conn.execute(
                """
                select distinct on (step) step, status, error from app.run_steps
                where run_id = %s order by step, attempt desc
                """,
                [run.run_id],
            )
            if status != "success"
        ]
        conn.execute(
            "update app.run_steps set status = 'died', finished_at = now() where run_id = %s and status = 'running'",
            [run.run_id],
        )
        problems += _failed_sources(conn, run)
        status = "failed" if failed or problems else "success"
        message = "; ".join(problems) or ("stopped before its last step" if failed else None)
        conn.execute(
            "update app.runs set status = %s, finished_at = now(), error = %s where run_id = %s",
            [status, message, run.run_id],
        )
    if status == "failed":
        raise ShortlistError(
            f"The run ended as failed: {message}. `core runs --latest` tells it step by step."
        )
    _log.info("run ends", status=status)


def runs(limit: int) -> list[dict[str, Any]]:
    """The newest runs, each with its steps, newest first."""
    with database.connect(row_factory=dict_row) as conn:
        return conn.execute(
            """
            select runs.run_id, environment, job_name, runs.status, runs.started_at, runs.finished_at, runs.error,
                coalesce(jsonb_agg(jsonb_build_object(
                    'step', step, 'attempt', attempt, 'status', run_steps.status, 'counts', counts,
                    'seconds', round(extract(epoch from run_steps.finished_at - run_steps.started_at), 1),
                    'error', run_steps.error
                ) order by run_steps.started_at) filter (where step is not null), '[]') as steps
            from app.runs left join app.run_steps using (run_id)
            group by runs.run_id order by runs.started_at desc limit %s
            """,
            [limit],
        ).fetchall()


def _failed_sources(conn: psycopg.Connection[Any], run: Run) -> list[str]:
    """What the marts say of the sources in this run; nothing where they are not built yet."""
    if conn.execute("select to_regclass('marts.source_health')").fetchone() == (None,):
        return []
    return [
        f"source {source}: {error}"
        for source, error in conn.execute(
            "select source, last_error from marts.source_health where last_run_id = %s and last_status <> 'ok'",
            [run.run_id],
        )
    ]


def _open_step(conn: psycopg.Connection[Any], run: Run, name: str) -> int:
    row = conn.execute(
        """
        insert into app.run_steps (run_id, step, attempt, status)
        select %(run)s, %(step)s, coalesce(max(attempt), 0) + 1, 'running'
        from app.run_steps where run_id = %(run)s and step = %(step)s
        returning attempt
        """,
        {"run": run.run_id, "step": name},
    ).fetchone()
    return int(row[0]) if row else 1


def _close_step(current: Step, attempt: int, status: str, error: str | None) -> None:
    if current.run_id is None:
        return
    with database.connect() as conn:
        conn.execute(
            """
            update app.run_steps set status = %s, finished_at = now(), counts = %s, error = %s
            where run_id = %s and step = %s and attempt = %s
            """,
            [status, Jsonb(current.counts), error, current.run_id, current.name, attempt],
        )


def _owner() -> psutil.Process:
    """The running `meltano` above us; by hand, whoever called us."""
    parents = psutil.Process().parents()
    for process in parents:
        try:
            if any(Path(word).name == "meltano" for word in process.cmdline()[:3]):
                return process
        except psutil.Error:
            continue
    # skip launchers that end with us, such as `uv run`
    return next((p for p in parents if p.name() not in {"uv", "core", "sh"}), parents[0])


def _started_at(process: psutil.Process) -> datetime:
    return datetime.fromtimestamp(process.create_time(), UTC)


def _is_alive(run: Run) -> bool:
    try:
        process = psutil.Process(run.process_id)
        same = abs(_started_at(process) - run.process_started_at) < timedelta(seconds=2)
        return same and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _refusal(other: Run | None) -> str:
    if other is None:
        return "Another run has just ended: try again."
    return (
        f"Another run is under way (process {other.process_id} on {other.host}, since "
        f"{other.started_at:%Y-%m-%d %H:%M} UTC): wait for it to end, or stop that process; if its machine is gone, "
        "`core finish --failed` ends the run."
    )
