"""Occupations: a search, and one of them with what it needs, what is near it, and what we have open."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import JSONResponse, Response

from web import attribution, gap, gap_report, occupations, queries_gap_pages, queries_profiles, render
from web import queries_occupations as queries
from web.database import Db
from web.gap_chart import bars, needs_chart
from web.pages.common import Kept
from web.problems import Problem

router = APIRouter()
_PAGE, _POSTINGS, _TECHNOLOGIES = 20, 20, 60


@router.get("/occupations")
def search(
    request: Request,
    conn: Db,
    q: Annotated[str, Query(max_length=200)] = "",
    after: Annotated[int, Query(ge=0, le=100_000)] = 0,
) -> Response:
    """Find an occupation by any of its titles; without words, those that we have most postings of."""
    release = occupations.release(conn)
    words = q.replace("\x00", "").lower().split()
    rows = queries.search(conn, words, after, _PAGE + 1)
    near = occupations.near_titles(conn, q) if words and not rows and not after else []
    return render.page(
        request, "occupations.html", q=q, items=rows[:_PAGE], near=near,
        next=after + _PAGE if len(rows) > _PAGE else None, attribution=attribution.of_release(release.version),
    )  # fmt: skip


@router.get("/occupations/names")
def names(conn: Db, q: Annotated[str, Query(max_length=200)] = "") -> Response:
    """Titles, to complete what is typed."""
    typed = q.replace("\x00", "").strip()
    return JSONResponse(queries_gap_pages.names(conn, typed) if typed else [])


@router.get("/occupations/{code}")
def occupation(request: Request, code: str, conn: Db, kept: Kept) -> Response:
    """One occupation."""
    release = occupations.release(conn)
    try:
        found = occupations.resolve(conn, code.replace("\x00", "")[:200], "code")["occupation_code"]
    except Problem as problem:
        if not problem.candidates:
            raise
        return render.page(
            request,
            "occupation_choose.html",
            problem.status,
            detail=problem.detail,
            candidates=problem.candidates,
        )
    needs = gap_report.every_need(conn, kept, release).get(found, gap_report.NOTHING)
    technologies = gap.ordered(
        [gap.Technology(key, row["name"], row["is_hot_technology"], row["is_in_demand"])
         for key, row in needs.technologies.items()]
    )  # fmt: skip
    postings = queries.open_postings(conn, found, _POSTINGS)
    demanded = queries.demand(conn, found)
    return render.page(
        request, "occupation.html", occupation=occupations.by_code(conn, found, "code"), needs=needs_chart(needs),
        technologies=[needs.technologies[one.key] for one in technologies[:_TECHNOLOGIES]],
        more_technologies=max(0, len(technologies) - _TECHNOLOGIES), related=queries.related(conn, found),
        titles=queries.titles(conn, found, 24), postings=postings, open_postings=queries.count_open(conn, found),
        seen_by=queries_gap_pages.seen_by(conn, [row["job_posting_key"] for row in postings]),
        asked=bars(demanded), sample=demanded[0] if demanded else None,
        profiles=queries_profiles.profiles(conn, 0, 50), attribution=attribution.of_release(release.version),
    )  # fmt: skip
