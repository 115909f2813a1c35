"""What an error looks like: RFC 9457 problem details for the API, a page for people. Mapped here, once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import psycopg
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from psycopg import errors as pg
from psycopg_pool import PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from core.errors import ConfigurationError, ShortlistError
from core.log import get_logger
from web import render

_log = get_logger("web")

NOT_BUILT = "The warehouse holds no postings yet: run `make run`, then look again."


class Problem(Exception):
    """An outcome other than success, with a sentence for whoever asked; `errors` are by field.

    `candidates` are what may have been meant.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        errors: Mapping[str, str] | None = None,
        candidates: Sequence[Mapping[str, Any]] = (),
        **headers: str,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = errors
        self.candidates = candidates
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def not_found(what: str) -> Problem:
    """404, naming what is not there."""
    return Problem(404, f"There is no {what}.")


def answer(
    scope: Scope,
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
    errors: Mapping[str, str] | None = None,
    candidates: Sequence[Mapping[str, Any]] = (),
) -> Response:
    """The answer to whoever asked: JSON under /api and its aliases at the root, else a page."""
    title = HTTPStatus(status).phrase
    if scope["path"].startswith(("/api/", "/health", "/skill-gap")):
        body: dict[str, Any] = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        if errors:
            body["errors"] = [{"field": field, "detail": said} for field, said in errors.items()]
        if candidates:
            body["candidates"] = list(candidates)
        return JSONResponse(body, status, headers=headers, media_type="application/problem+json")
    asked = Request(scope)
    template = "parts/problem.html" if render.is_fragment(asked) else "problem.html"
    page = render.page(asked, template, status, title=title, detail=detail)
    page.headers.update(headers or {})
    return page


def install(app: FastAPI) -> None:
    """Map every exception that a handler may raise."""

    @app.exception_handler(Problem)
    async def _problem(request: Request, error: Problem) -> Response:
        return answer(
            request.scope, error.status, error.detail, error.headers, error.errors, error.candidates
        )

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        detail = "There is nothing at this address." if error.status_code == 404 else str(error.detail)
        return answer(request.scope, error.status_code, detail, error.headers)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> Response:
        errors = {".".join(str(part) for part in e["loc"][1:]) or "body": said(e) for e in error.errors()}
        return answer(request.scope, 422, "Something in the request is not as it must be.", errors=errors)

    @app.exception_handler(ShortlistError)
    async def _ours(request: Request, error: ShortlistError) -> Response:
        # a wrong configuration is ours to mend; anything else is about what was asked
        return answer(request.scope, 503 if isinstance(error, ConfigurationError) else 409, str(error))

    @app.exception_handler(psycopg.Error)
    async def _database(request: Request, error: psycopg.Error) -> Response:
        if isinstance(error, pg.UndefinedTable | pg.InvalidSchemaName):
            return answer(request.scope, 503, NOT_BUILT, {"Retry-After": "60"})
        if isinstance(error, pg.DataError):  # a character or number that no column can hold
            return answer(
                request.scope, 422, "Something in the request cannot be stored: check what you sent."
            )
        if isinstance(error, pg.QueryCanceled):
            return answer(
                request.scope, 503, "This took too long, so it was given up: ask for less, or try again."
            )
        _log.error("the database failed", path=request.url.path, error=str(error).splitlines()[:1])
        return answer(request.scope, 503, "The database does not answer as it should: try again in a moment.",
                      {"Retry-After": "10"})  # fmt: skip

    @app.exception_handler(PoolTimeout)
    async def _busy(request: Request, _error: PoolTimeout) -> Response:
        return answer(
            request.scope, 503, "The database is busy: try again in a moment.", {"Retry-After": "5"}
        )

    @app.exception_handler(Exception)
    async def _defect(request: Request, _error: Exception) -> Response:
        return answer(request.scope, 500, "Something went wrong here, and was logged.")


def said(error: Mapping[str, Any]) -> str:
    """One pydantic error as a sentence."""
    message = str(error.get("msg", "is not valid")).removeprefix("Value error, ")
    return message[:1].upper() + message[1:]
