"""What pages share: the profile of an address, the form that was sent."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Path, Request
from starlette.datastructures import FormData

from web import queries_profiles
from web.cache import Cache
from web.database import Db
from web.problems import Problem, not_found
from web.settings import WebSettings

ProfileId = Annotated[int, Path(ge=1, le=2**63 - 1)]
Key = Annotated[str, Path(pattern="^[0-9a-f]{32}$", description="job_posting_key")]
_FIELDS = 300


def profile_of(profile_id: ProfileId, conn: Db) -> dict[str, Any]:
    """The profile that the address names. Raises Problem 404."""
    row = queries_profiles.profile(conn, profile_id)
    if row is None:
        raise not_found(f"profile {profile_id}")
    return row


async def form_of(request: Request) -> FormData:
    """The fields that were sent. Raises Problem 415 for a body that is no plain form."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise Problem(415, "Send a form (application/x-www-form-urlencoded).")
    return await request.form(max_files=0, max_fields=_FIELDS)


async def settings_of(request: Request) -> WebSettings:
    """The app's settings."""
    settings: WebSettings = request.app.state.settings
    return settings


async def cache_of(request: Request) -> Cache:
    """The app's cache."""
    cache: Cache = request.app.state.cache
    return cache


ProfileRow = Annotated[dict[str, Any], Depends(profile_of)]
Form = Annotated[FormData, Depends(form_of)]
Settings = Annotated[WebSettings, Depends(settings_of)]
Kept = Annotated[Cache, Depends(cache_of)]
