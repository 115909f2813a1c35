"""A profile's shortlist, and what its rules hide."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import queries_runs, queries_shortlist, render
from web.database import Db
from web.filters import STATUSES, Filters
from web.pages.common import Kept, ProfileRow

router = APIRouter()
PAGE = 20


@router.get("/profiles/{profile_id}/shortlist")
def shortlist(request: Request, profile: ProfileRow, conn: Db, kept: Kept) -> Response:
    """Ranked cards; with htmx only the results, which the page holds too."""
    filters = Filters.of_page(request.query_params)
    asked = filters.parameters(profile)
    digits = request.query_params.get("after", "")
    after = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0
    if filters.model_copy(update={"status": "shown"}).is_set:
        counts, rows = queries_shortlist.found(conn, asked, after, PAGE + 1)
    else:  # only a run changes how many there are in all
        number, version = profile["profile_id"], queries_runs.version(conn)
        counts = kept.get(conn, ("counts", number), version, lambda c: queries_shortlist.counts(c, number))
        rows = queries_shortlist.shortlist(conn, asked, after, PAGE + 1)
    template = "parts/results.html" if render.is_fragment(request) else "shortlist.html"
    return render.page(
        request, template, profile=profile, filters=filters, statuses=STATUSES, rows=rows[:PAGE], after=after,
        next=rows[PAGE - 1]["rank_position"] if len(rows) > PAGE else None,
        counts=counts, said=queries_shortlist.said(conn, profile["profile_id"]),
        summary=queries_shortlist.summary(conn, profile["profile_id"]),
    )  # fmt: skip


@router.get("/profiles/{profile_id}/hidden")
def hidden(request: Request, profile: ProfileRow, conn: Db) -> Response:
    """What the profile's rules hid when it was ranked, newest first."""
    rows = queries_shortlist.hidden(conn, profile["profile_id"])
    summary = queries_shortlist.summary(conn, profile["profile_id"])
    return render.page(request, "hidden.html", profile=profile, rows=rows, summary=summary)
