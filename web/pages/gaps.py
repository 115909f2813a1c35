"""The gap between a start and a target, as a page; and for a profile, where to go from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from web import attribution, gap_report, occupations, queries_gap_pages, queries_profiles, render
from web import queries_occupations as queries
from web.database import Db
from web.gap_chart import SHOWN, bars, dumbbells
from web.gap_report import Question
from web.pages.common import Kept, ProfileRow
from web.problems import Problem

router = APIRouter()
_TECHNOLOGIES = 24
_STARTS, _TARGETS = frozenset(("from", "profile", "skills")), frozenset(("to", "job"))


@router.get("/gap")
def gap(
    request: Request,
    conn: Db,
    kept: Kept,
    start: Annotated[str, Query(alias="from", max_length=200)] = "",
    profile: Annotated[str, Query(max_length=20)] = "",
    skills: Annotated[str, Query(max_length=4000)] = "",
    to: Annotated[str, Query(max_length=200)] = "",
    job: Annotated[str, Query(max_length=500)] = "",
) -> Response:
    """What lies between two jobs; without a question, the form to ask it. An empty field counts as left out."""
    release = occupations.release(conn)
    asked = {"from": start, "profile": profile, "skills": skills, "to": to, "job": job}
    asked = {name: value.replace("\x00", "").strip() for name, value in asked.items() if value.strip("\x00 ")}
    form: dict[str, Any] = {
        "asked": asked,
        "profiles": queries_profiles.profiles(conn, 0, 50),
        "attribution": attribution.of_release(release.version),
    }
    if not asked:
        return render.page(request, "gap_ask.html", problem=None, choices=[], **form)
    try:
        told = gap_report.report(conn, kept, _question(asked))
    except Problem as problem:
        choices = _choices(problem, asked)
        return render.page(request, "gap_ask.html", problem.status, problem=problem, choices=choices, **form)
    rows = dumbbells(told)
    return render.page(
        request, "gap.html", told=told, rows=rows, unrated=_unrated(told, asked), shown=SHOWN, asked_bars=bars(told.asked),
        to_learn=told.to_learn[:_TECHNOLOGIES], more_to_learn=told.to_learn[_TECHNOLOGIES:],
        seen_by=_profile_of(conn, told), turned=_turned(told), api_query=urlencode(asked), **form,
    )  # fmt: skip


def _question(asked: Mapping[str, str]) -> Question:
    """The question of the form. Raises Problem 422 for what cannot be a profile."""
    number = asked.get("profile", "")
    if number and not (number.isascii() and number.isdigit() and 0 < int(number) < 2**63):
        raise Problem(
            422, f"{number!r} is no profile's number: choose one of your profiles.", {"profile": number}
        )
    profile = int(number) if number else None
    return Question(asked.get("from"), profile, asked.get("skills"), asked.get("to"), asked.get("job"))


def _choices(problem: Problem, asked: Mapping[str, str]) -> list[dict[str, Any]]:
    """Each candidate with the address of the same question about it."""
    field = next(iter(problem.errors or {}), "")
    return [
        {**one, "address": "/gap?" + urlencode({**asked, field: one["occupation_code"]})}
        for one in problem.candidates
    ]


def _unrated(told: gap_report.Report, asked: Mapping[str, str]) -> list[dict[str, Any]]:
    """Ends without ratings, each related occupation with the address of the same question about it."""
    others = {"start": ("from", _STARTS), "target": ("to", _TARGETS)}
    ends = []
    for one in told.unrated:
        field, instead = others[one.end]
        kept = {name: value for name, value in asked.items() if name not in instead}
        related = [
            {**row, "address": "/gap?" + urlencode({**kept, field: row["occupation_code"]})}
            for row in one.related
        ]
        ends.append({"title": one.title, "related": related})
    return ends


def _turned(told: gap_report.Report) -> str | None:
    """The address of the way back, between two occupations."""
    if told.start.code and told.target.code and told.target.kind == "occupation":
        return "/gap?" + urlencode({"from": told.target.code, "to": told.start.code})
    return None


def _profile_of(conn: Db, told: gap_report.Report) -> int | None:
    """The profile in whose shortlist the posting's page can be opened."""
    if told.target.posting is None:
        return None
    if told.start.profile:
        return int(told.start.profile["profile_id"])
    key = told.target.posting["job_posting_key"]
    return queries_gap_pages.seen_by(conn, [key]).get(key)


@router.get("/profiles/{profile_id}/gap")
def of_profile(request: Request, profile: ProfileRow, conn: Db) -> Response:
    """Where a profile could go, and what one more skill would open to it."""
    release = occupations.release(conn)
    return render.page(
        request, "profile_gap.html", profile=profile, targets=queries_gap_pages.of_shortlist(conn, profile["profile_id"]),
        gains=queries.gains(conn, profile["profile_id"]), attribution=attribution.of_release(release.version),
    )  # fmt: skip
