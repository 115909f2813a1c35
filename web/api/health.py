"""Whether the app is alive, and what it needs is there."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Literal

import psycopg
from fastapi import APIRouter, Request
from psycopg_pool import PoolTimeout
from pydantic import BaseModel
from starlette.responses import JSONResponse, Response

from web import queries_runs

router = APIRouter(tags=["health"])


class Check(BaseModel):
    """One dependency: whether it answers, how long that took, and what there is to say."""

    name: str
    status: Literal["ok", "warning", "failed"]
    latency_ms: float
    detail: str = ""


class Health(BaseModel):
    """The worst of all checks, and each of them."""

    status: Literal["ok", "warning", "failed"]
    checks: list[Check]


class Live(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


@router.get("/health/live")
def live() -> Live:
    """Whether the process answers; asks nothing else."""
    return Live()


@router.get(
    "/health", response_model=Health, responses={503: {"model": Health, "description": "Something failed"}}
)
def health(request: Request) -> Response:
    """Each dependency, with its latency. 503 when one has failed."""
    try:
        with request.app.state.pool.connection(timeout=2) as conn:
            found = checks(conn)
    except (psycopg.Error, PoolTimeout):
        found = [Check(name="database", status="failed", latency_ms=2000, detail="does not answer")]
    worst = max((check.status for check in found), key=["ok", "warning", "failed"].index)
    told = Health(status=worst, checks=found)
    return JSONResponse(told.model_dump(), 503 if worst == "failed" else 200)


def checks(conn: psycopg.Connection[Any]) -> list[Check]:
    """The database, the warehouse in it, the last run, and each source."""
    return [
        _timed("database", lambda: _database(conn)),
        _timed("ranking", lambda: _ranking(conn)),
        _timed("last run", lambda: _last_run(conn)),
        *_sources(conn),
    ]


def _timed(name: str, ask: Callable[[], tuple[Any, str]]) -> Check:
    started = time.perf_counter()
    try:
        status, detail = ask()
    except psycopg.Error as error:
        status, detail = "failed", str(error).splitlines()[0]
    return Check(
        name=name, status=status, latency_ms=round(1000 * (time.perf_counter() - started), 1), detail=detail
    )


def _database(conn: psycopg.Connection[Any]) -> tuple[str, str]:
    queries_runs.ping(conn)
    return "ok", ""


def _ranking(conn: psycopg.Connection[Any]) -> tuple[str, str]:
    row = queries_runs.published(conn)
    return (
        ("ok", f"published {row['published_at']:%Y-%m-%d %H:%M} UTC")
        if row
        else ("warning", "none published yet")
    )


def _last_run(conn: psycopg.Connection[Any]) -> tuple[str, str]:
    row = queries_runs.last_run(conn)
    if row is None:
        return "warning", "none yet"
    return (
        "ok" if row["status"] in {"success", "running"} else "warning"
    ), f"{row['status']}, {row['started_at']:%Y-%m-%d %H:%M} UTC"


def _sources(conn: psycopg.Connection[Any]) -> list[Check]:
    started = time.perf_counter()
    try:
        rows = queries_runs.sources(conn)
    except psycopg.Error:
        return []
    took = round(1000 * (time.perf_counter() - started), 1)
    return [
        Check(name=f"source {row['source']}", status="ok" if row["last_status"] == "ok" else "warning", latency_ms=took,
              detail="" if row["last_status"] == "ok" else row["last_error"] or row["last_status"])
        for row in rows
    ]  # fmt: skip
