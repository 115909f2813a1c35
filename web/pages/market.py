"""The market: what all postings together say."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import market, queries_runs, render
from web.database import Db
from web.pages.common import Kept

router = APIRouter()


@router.get("/market")
def overview(request: Request, conn: Db, kept: Kept, currency: str = "") -> Response:
    """Skills, pay and companies. Only a run changes it, so it is kept until the next one."""
    chosen = currency if len(currency) == 3 and currency.isascii() and currency.isupper() else None
    told = kept.get(
        conn,
        f"market {chosen}" if chosen else "market",
        queries_runs.version(conn),
        lambda c: market.market(c, chosen),
    )
    return render.page(request, "market.html", market=told)
