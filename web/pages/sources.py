"""The pipeline's health: each source, the last run, and how much is known of the postings."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import queries_runs, render
from web.api import health
from web.database import Db

router = APIRouter()


@router.get("/pipeline")
def pipeline(request: Request, conn: Db) -> Response:
    """What a person checks when something looks wrong."""
    return render.page(
        request, "pipeline.html", sources=queries_runs.sources(conn), last=queries_runs.last_run(conn),
        checks=health.checks(conn), quality=queries_runs.quality(conn),
        matched=queries_runs.companies_matched(conn),
    )  # fmt: skip
