"""The REST API, described for people: made of the OpenAPI document itself."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import render

router = APIRouter()


@router.get("/api")
def guide(request: Request) -> Response:
    """Every operation, with its parameters and answers."""
    return render.page(request, "api.html", document=request.app.openapi())
