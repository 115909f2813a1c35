"""The runs of the daily job."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import queries_runs, render
from web.database import Db
from web.problems import not_found

router = APIRouter()
PAGE = 30


@router.get("/runs")
def runs(request: Request, conn: Db, before: UUID | None = None) -> Response:
    """All runs, newest first."""
    rows = queries_runs.runs(conn, before, PAGE + 1)
    following = rows[PAGE - 1]["run_id"] if len(rows) > PAGE else None
    return render.page(request, "runs.html", runs=rows[:PAGE], next=following)


@router.get("/runs/{run_id}")
def run(request: Request, run_id: UUID, conn: Db) -> Response:
    """One run, step by step."""
    row = queries_runs.run(conn, run_id)
    if row is None:
        raise not_found(f"run {run_id}")
    return render.page(request, "run.html", run=row, steps=queries_runs.steps(conn, run_id))
