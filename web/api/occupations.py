"""The REST API of occupations, and of what lies between two of them."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response

from web import attribution, gap, gap_report, occupations
from web import queries_occupations as queries
from web.api.occupation_models import (
    GapOut,
    NeedOut,
    OccupationDetail,
    OccupationOut,
    Occupations,
    PostingOut,
    RelatedOut,
    TechnologyOut,
)
from web.api.v1 import PROBLEMS, Limit
from web.database import Db
from web.gap_report import Question
from web.pages.common import Kept
from web.security.login import api_caller

router = APIRouter(
    prefix="/api/v1", dependencies=[Depends(api_caller)], responses=PROBLEMS, tags=["occupations"]
)
alias = APIRouter(dependencies=[Depends(api_caller)], responses=PROBLEMS, tags=["occupations"])

_POSTINGS, _TITLES = 20, 50
_OCCUPATION = "A code (`15-1252.00`, or `15-1252`) or a title. A title of several occupations is answered with 409 and the candidates."


async def _question(
    start: Annotated[
        str | None,
        Query(
            alias="from",
            max_length=200,
            description=f"Where you start. {_OCCUPATION}",
            examples=["15-1252.00"],
        ),
    ] = None,
    profile: Annotated[
        int | None, Query(ge=1, le=2**63 - 1, description="Or the profile whose skills you start with.")
    ] = None,
    skills: Annotated[
        str | None,
        Query(
            max_length=4000,
            description="Or the skills you start with, separated by commas.",
            examples=["python,sql"],
        ),
    ] = None,
    to: Annotated[
        str | None,
        Query(max_length=200, description=f"Where you want to get. {_OCCUPATION}", examples=["15-2051.00"]),
    ] = None,
    job: Annotated[
        str | None,
        Query(max_length=500, description="Or the posting you want: its job_id or job_posting_key."),
    ] = None,
) -> Question:
    return Question(start, profile, skills, to, job)


# answers that the API gave, of release 29.2, cut short
_EXAMPLES = json.loads(files("web.api").joinpath("occupation_examples.json").read_text("utf-8"))


def _shown(status: int, *names: str) -> dict[int | str, dict[str, Any]]:
    """One answer's examples for the description of the API."""
    kind = "application/json" if status == 200 else "application/problem+json"
    told = {} if status == 200 else PROBLEMS[status]
    return {
        status: {
            **told,
            "content": {kind: {"examples": {name: {"value": _EXAMPLES[name]} for name in names}}},
        }
    }


_GAP_ANSWERS = {
    **_shown(200, "skill_gap"),
    **_shown(404, "unknown"),
    **_shown(409, "several"),
    **_shown(422, "contradiction"),
}
Asked = Annotated[Question, Depends(_question)]


@alias.get(
    "/skill-gap", response_model=GapOut, responses=_GAP_ANSWERS, description="The same as /api/v1/skill-gap."
)
@router.get("/skill-gap", response_model=GapOut, responses=_GAP_ANSWERS)
def skill_gap(question: Asked, conn: Db, kept: Kept) -> Response:
    """What lies between a start (`from`, `profile` or `skills`) and a target (`to` or `job`).

    Per skill of the target: importance and level at both ends, the gap, and what it weighs; in total; the technologies
    to learn; and what our own open postings for the target ask for and pay. The formulas are in docs/skill-gap.md.
    """
    told = gap_report.report(conn, kept, question)
    answer = GapOut.of(told, attribution.of_release(told.release.version))
    # as it is: FastAPI would check every figure of it a second time
    return Response(answer.model_dump_json(), media_type="application/json")


@router.get("/occupations", responses=_shown(200, "occupations"))
def search(
    conn: Db,
    q: Annotated[str, Query(max_length=200, description="Words of a title.", examples=["data"])] = "",
    limit: Limit = 20,
    after: Annotated[int, Query(ge=0, le=100_000, description="How many to skip.")] = 0,
) -> Occupations:
    """Occupations whose titles hold all the words, the closest first; without words those that we have most postings of."""
    release = occupations.release(conn)
    rows = queries.search(conn, q.lower().split(), after, limit + 1)
    return Occupations(
        items=[OccupationOut.model_validate(row) for row in rows[:limit]],
        next=after + limit if len(rows) > limit else None,
        attribution=attribution.of_release(release.version),
    )


@router.get("/occupations/{code}", responses=_shown(200, "occupation"))
def occupation(
    code: Annotated[str, Path(max_length=200, description=_OCCUPATION, examples=["15-2051.00"])],
    conn: Db,
    kept: Kept,
) -> OccupationDetail:
    """One occupation: what it needs, related occupations, and our open postings of it."""
    release = occupations.release(conn)
    row = occupations.resolve(conn, code, "code")
    found = row["occupation_code"]
    needs = gap_report.every_need(conn, kept, release).get(found, gap_report.NOTHING)
    full = occupations.by_code(conn, found, "code")
    ordered = gap.ordered(
        [gap.Technology(key, one["name"], one["is_hot_technology"], one["is_in_demand"])
         for key, one in needs.technologies.items()]
    )  # fmt: skip
    skills = [{**one, **asdict(needs.ratings[key])} for key, one in needs.names.items()]
    skills.sort(key=lambda one: (-(one["importance_100"] or 0), one["name"]))
    return OccupationDetail(
        occupation_code=found, occupation_title=full["occupation_title"], description=full["description"],
        other_titles=queries.titles(conn, found, _TITLES),
        skills=[NeedOut.model_validate(one) for one in skills],
        technologies=[TechnologyOut.model_validate(needs.technologies[one.key]) for one in ordered],
        related=[RelatedOut.model_validate(one) for one in queries.related(conn, found)],
        open_postings=queries.count_open(conn, found),
        postings=[PostingOut.model_validate(one) for one in queries.open_postings(conn, found, _POSTINGS)],
        attribution=attribution.of_release(release.version),
    )  # fmt: skip
