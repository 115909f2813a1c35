"""The market: what all postings together say."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import market, render
from web.database import Db

router = APIRouter()


@router.get("/market")
def overview(request: Request, conn: Db, currency: str = "") -> Response:
    """Skills, pay and companies."""
    return render.page(request, "market.html", market=market.market(conn, currency))
