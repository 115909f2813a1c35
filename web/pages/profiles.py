"""Profiles: list, create, edit, switch, duplicate, delete."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, Response

from web import forms, profiles, queries_profiles, ranking, render
from web.database import Db
from web.pages.common import Form, ProfileRow, Settings
from web.problems import Problem, not_found
from web.statistics import next_run

router = APIRouter()


@router.get("/")
def home() -> Response:
    """The first page is the list of profiles."""
    return render.redirect("/profiles")


@router.get("/profiles")
def listed(request: Request, conn: Db, settings: Settings) -> Response:
    """All profiles."""
    return render.page(
        request, "profiles.html", profiles=queries_profiles.profiles(conn), figures=queries_profiles.run_figures(conn),
        next_run=next_run(settings, datetime.now(UTC)), zone=settings.timezone,
    )  # fmt: skip


@router.get("/profiles/new")
def new(request: Request) -> Response:
    """An empty form."""
    return _form(request, forms.empty(ranking.default_weights()))


@router.post("/profiles")
def create(request: Request, form: Form, conn: Db) -> Response:
    """Create a profile, or show what is wrong."""
    read = forms.read(form, ranking.default_weights())
    if read.profile is None or read.errors:
        return _form(request, read, status=422)
    made = queries_profiles.insert(conn, read.profile.columns())
    return render.redirect(f"/profiles/{made}/shortlist", "created")


@router.get("/profiles/{profile_id}/edit")
def edit(request: Request, profile: ProfileRow) -> Response:
    """The form of a profile."""
    return _form(request, forms.of_profile(profile, ranking.default_weights()), profile)


@router.post("/profiles/{profile_id}")
def save(request: Request, profile: ProfileRow, form: Form, conn: Db) -> Response:
    """Save a profile, or show what is wrong."""
    read = forms.read(form, ranking.default_weights())
    if read.profile is None or read.errors:
        return _form(request, read, profile, 422)
    queries_profiles.update(conn, profile["profile_id"], read.profile.columns())
    return render.redirect(f"/profiles/{profile['profile_id']}/edit", "saved")


async def _alone(request: Request, _form: Form) -> AsyncIterator[None]:
    """A what-if reads all open postings: one at a time, so that readers do not multiply the memory.

    Who waits holds no thread and no connection, so that nobody else waits. A slider moved on leaves its place.
    """
    async with request.app.state.what_if:
        if await request.is_disconnected():
            raise Problem(408, "Nobody waits for this answer any more.")
        yield


@router.post("/profiles/{profile_id}/what-if", dependencies=[Depends(_alone, scope="function")])
def what_if(request: Request, profile: ProfileRow, form: Form, conn: Db) -> Response:
    """How the ranking would be under the weights in the form: a part of the page for htmx, else the whole page."""
    read = forms.read(form, ranking.default_weights())
    numbers = {name: forms.weight(text) for name, text in read.weights.items()}
    outcome = None if "weights" in read.errors else ranking.what_if(conn, profile, numbers)
    if render.is_fragment(request):
        return render.page(request, "parts/what_if.html", outcome=outcome)
    return _form(request, read, profile, outcome=outcome)


@router.post("/profiles/{profile_id}/toggle")
def toggle(profile: ProfileRow, conn: Db) -> Response:
    """Switch on or off."""
    is_active = queries_profiles.toggle(conn, profile["profile_id"])
    return render.redirect("/profiles", "switched-on" if is_active else "switched-off")


@router.post("/profiles/{profile_id}/duplicate")
def duplicate(profile: ProfileRow, conn: Db) -> Response:
    """Make a paused copy, and open its form."""
    made = queries_profiles.duplicate(conn, profile["profile_id"])
    if made is None:
        raise not_found(f"profile {profile['profile_id']}")
    return render.redirect(f"/profiles/{made}/edit", "duplicated")


@router.get("/profiles/{profile_id}/delete")
def ask_to_delete(request: Request, profile: ProfileRow) -> Response:
    """Ask before deleting."""
    return render.page(request, "profile_delete.html", profile=profile)


@router.post("/profiles/{profile_id}/delete")
def delete(profile: ProfileRow, conn: Db) -> Response:
    """Delete; the history is kept."""
    queries_profiles.delete(conn, profile["profile_id"])
    return render.redirect("/profiles", "deleted")


@router.get("/skills")
def skills(conn: Db, q: str = "") -> Response:
    """Names of skills, to complete what is typed."""
    typed = q.replace("\x00", "").strip()[:60]
    return JSONResponse(queries_profiles.skills(conn, typed) if typed else [])


def _form(
    request: Request,
    form: forms.ProfileForm,
    profile: ProfileRow | None = None,
    status: int = 200,
    outcome: ranking.Outcome | None = None,
) -> Response:
    return render.page(
        request, "profile_form.html", status, form=form, profile=profile, choices=profiles, outcome=outcome
    )
