"""The REST API: profiles, shortlists, explanations, runs."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from web import formats, queries_postings, queries_profiles, queries_runs, queries_shortlist, ranking
from web.api.models import (
    Explanation,
    FeedbackIn,
    FeedbackOut,
    ProblemDetails,
    ProfileOut,
    Profiles,
    Ranked,
    RunDetail,
    RunOut,
    Runs,
    Shortlist,
)
from web.database import Db
from web.filters import Filters
from web.pages.common import Key, ProfileId, ProfileRow
from web.problems import Problem, not_found
from web.profiles import ProfileIn
from web.security.login import api_caller

_PROBLEM: dict[str, Any] = {"model": ProblemDetails, "content": {"application/problem+json": {}}}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: {**_PROBLEM, "description": "Not to be understood"},
    401: {**_PROBLEM, "description": "No session and no valid token"},
    403: {**_PROBLEM, "description": "Refused"},
    404: {**_PROBLEM, "description": "Not there"},
    409: {**_PROBLEM, "description": "Does not fit what is there"},
    422: {**_PROBLEM, "description": "Something in the request is not as it must be"},
    503: {**_PROBLEM, "description": "The database or the warehouse is not ready"},
}
router = APIRouter(prefix="/api/v1", dependencies=[Depends(api_caller)], responses=PROBLEMS)
Limit = Annotated[int, Query(ge=1, le=200)]
After = Annotated[int, Query(ge=0, le=2**31 - 1)]


@router.get("/profiles", tags=["profiles"])
def profiles(conn: Db, limit: Limit = 50, after: After = 0) -> Profiles:
    """The profiles, by id."""
    rows = queries_profiles.profiles(conn, after, limit + 1)
    items = [ProfileOut.model_validate(row) for row in rows[:limit]]
    return Profiles(items=items, next=items[-1].profile_id if len(rows) > limit else None)


@router.post("/profiles", tags=["profiles"], status_code=201)
def create_profile(body: ProfileIn, conn: Db, response: Response) -> ProfileOut:
    """Create a profile."""
    _check_weights(body)
    made = queries_profiles.insert(conn, body.columns())
    response.headers["Location"] = f"/api/v1/profiles/{made}"
    return _profile(conn, made)


@router.get("/profiles/{profile_id}", tags=["profiles"])
def profile(profile_id: ProfileId, conn: Db) -> ProfileOut:
    """One profile."""
    return _profile(conn, profile_id)


@router.put("/profiles/{profile_id}", tags=["profiles"])
def replace_profile(profile: ProfileRow, body: ProfileIn, conn: Db) -> ProfileOut:
    """Replace a profile; what is left out gets its default."""
    _check_weights(body)
    queries_profiles.update(conn, profile["profile_id"], body.columns())
    return _profile(conn, profile["profile_id"])


@router.delete("/profiles/{profile_id}", tags=["profiles"], status_code=204)
def delete_profile(profile: ProfileRow, conn: Db) -> None:
    """Delete a profile; what it found and did is kept."""
    queries_profiles.delete(conn, profile["profile_id"])


@router.get("/profiles/{profile_id}/shortlist", tags=["shortlist"])
def shortlist(
    profile: ProfileRow, filters: Annotated[Filters, Depends()], conn: Db, limit: Limit = 50, after: After = 0
) -> Shortlist:
    """The published ranking of a profile, best first."""
    rows = queries_shortlist.shortlist(conn, filters.parameters(profile), after, limit + 1)
    items = [Ranked.of_row(row, formats.link(row["apply_link"])) for row in rows[:limit]]
    return Shortlist(items=items, next=items[-1].rank_position if len(rows) > limit else None)


@router.get("/profiles/{profile_id}/explanations/{key}", tags=["explanations"])
def explanation(profile: ProfileRow, key: Key, conn: Db) -> Explanation:
    """Why a posting stands where it does for a profile, or does not."""
    if queries_postings.posting(conn, key) is None:
        raise not_found(f"posting {key}")
    row = queries_shortlist.ranked(conn, profile["profile_id"], key)
    if row is not None:  # as it was published, not as it would be now
        verdict = f"number {row['rank_position']} of the shortlist"
        return Explanation.model_validate({**row, "hidden_by": None, "verdict": verdict})
    told = ranking.explain(conn, profile, key)
    return Explanation(
        profile_id=profile["profile_id"], job_posting_key=key, rank_position=None, hidden_by=told.story.hidden_by,
        verdict=told.verdict, **told.story.as_json(),
    )  # fmt: skip


@router.put("/profiles/{profile_id}/feedback/{key}", tags=["shortlist"])
def say(profile: ProfileRow, key: Key, body: FeedbackIn, conn: Db) -> FeedbackOut:
    """Say what a posting is to a person; `undecided` takes it back."""
    posting = queries_postings.posting(conn, key)
    if posting is None:
        raise not_found(f"posting {key}")
    where = (profile["profile_id"], posting["dwh_source_system"], posting["job_id"])
    reason = (body.reason or "").replace("\x00", "").strip() or None
    queries_shortlist.say(conn, *where, body.status, reason if body.status == "rejected" else None, "api")
    kept = queries_shortlist.feedback(conn, *where) or {
        "status": "undecided",
        "reason": None,
        "changed_at": None,
    }
    return FeedbackOut(profile_id=profile["profile_id"], job_posting_key=key, **kept)


@router.get("/runs", tags=["runs"])
def runs(conn: Db, limit: Limit = 50, before: UUID | None = None) -> Runs:
    """The runs of the daily job, newest first."""
    rows = queries_runs.runs(conn, before, limit + 1)
    items = [RunOut.model_validate(row) for row in rows[:limit]]
    return Runs(items=items, next=items[-1].run_id if len(rows) > limit else None)


@router.get("/runs/{run_id}", tags=["runs"])
def run(run_id: UUID, conn: Db) -> RunDetail:
    """One run, with its steps."""
    row = queries_runs.run(conn, run_id)
    if row is None:
        raise not_found(f"run {run_id}")
    return RunDetail.model_validate({**row, "steps": queries_runs.steps(conn, run_id)})


def _profile(conn: Db, profile_id: int) -> ProfileOut:
    row = queries_profiles.profile(conn, profile_id)
    if row is None:
        raise not_found(f"profile {profile_id}")
    return ProfileOut.model_validate(row)


def _check_weights(body: ProfileIn) -> None:
    known = ranking.default_weights()
    if unknown := sorted(set(body.weights) - set(known)):
        said = f"There is no factor {unknown[0][:60]!r}: choose among {', '.join(known)}"
        raise Problem(422, said, {"weights": said})
    if not any({**known, **body.weights}.values()):
        raise Problem(422, "At least one weight has to be above 0.", {"weights": "All are 0"})
