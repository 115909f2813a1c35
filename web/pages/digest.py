"""The digest that a profile would get now."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from notifier import api as notifier
from web import render
from web.database import Db
from web.pages.common import ProfileRow, Settings
from web.ranking import tuples
from web.security.headers import MAIL

router = APIRouter()


@router.get("/profiles/{profile_id}/digest")
def preview(request: Request, profile: ProfileRow) -> Response:
    """The mail in a frame of its own."""
    return render.page(request, "digest.html", profile=profile)


@router.get("/profiles/{profile_id}/digest/mail")
def mail(profile: ProfileRow, conn: Db, settings: Settings) -> Response:
    """The mail's HTML, under a policy of its own: no script, no remote content."""
    today = datetime.now(UTC).astimezone(ZoneInfo(settings.timezone)).date()
    with tuples(conn):
        html = notifier.html(notifier.preview(conn, profile["profile_id"], "email", today))
    return HTMLResponse(html, headers={"Content-Security-Policy": MAIL})
