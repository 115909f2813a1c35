"""What the runs did for a profile."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import queries_runs, render, statistics
from web.database import Db
from web.pages.common import Kept, ProfileRow

router = APIRouter()


@router.get("/profiles/{profile_id}/statistics")
def of_profile(request: Request, profile: ProfileRow, conn: Db, kept: Kept) -> Response:
    """Run history, averages and charts of a profile."""
    version = queries_runs.version(conn)
    number = profile["profile_id"]
    history = kept.get(conn, ("history", number), version, lambda c: queries_runs.profile_history(c, number))
    return render.page(
        request, "statistics.html", profile=profile, history=history, averages=statistics.averages(history),
        charts=statistics.charts(history), last=statistics.LAST,
        quality=queries_runs.quality(conn),
    )  # fmt: skip
