"""The page that says why a job was not seen."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import queries_profiles, render
from web import trace as tracing
from web.database import Db
from web.pages.common import ProfileRow

router = APIRouter()
_KEY = 32


@router.get("/why")
def choose(request: Request, conn: Db) -> Response:
    """Choose the profile to ask for; with a single one there is nothing to choose."""
    profiles = queries_profiles.profiles(conn)
    if len(profiles) == 1:
        return render.redirect(f"/profiles/{profiles[0]['profile_id']}/why")
    return render.page(request, "why_choose.html", profiles=profiles)


@router.get("/profiles/{profile_id}/why")
def why(request: Request, profile: ProfileRow, conn: Db, q: str = "", key: str = "") -> Response:
    """Follow one job through the pipeline."""
    query = q.replace("\x00", "").strip()[:1000]
    chosen = key if len(key) == _KEY and key.isalnum() else None
    told = tracing.trace(conn, profile, query, chosen) if query or chosen else None
    return render.page(request, "why.html", profile=profile, query=query, trace=told)
