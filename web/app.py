"""The app: settings in, everything wired, nothing global."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread
from urllib.parse import quote

import psycopg
from fastapi import Depends, FastAPI, Request
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

from core.settings import load
from web import gap_report, problems, queries_access, ranking, render
from web import occupations as known
from web.api import health, occupations, v1
from web.cache import Cache
from web.database import Pool, open_pool
from web.pages import ROUTERS, login, votes
from web.security.headers import SecurityHeaders
from web.security.login import Attempts, NeedsLogin, Sessions, page_caller
from web.security.origin import Gate
from web.settings import WebSettings


class Static(StaticFiles):
    """Our own files; asked for with the mark of their content, they may be kept for good."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file."""
        response = await super().get_response(path, scope)
        marked = scope.get("query_string", b"").startswith(b"v=")
        response.headers["Cache-Control"] = f"public, max-age={31_536_000 if marked else 3600}"
        return response


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: WebSettings = app.state.settings
    app.state.pool = pool = open_pool(settings)
    app.state.turns = asyncio.Semaphore(settings.pool_size)
    app.state.what_if = asyncio.Lock()
    app.state.cache = cache = Cache(pool)
    try:
        with pool.connection() as conn:
            stored = queries_access.signing_key(conn, "sessions")
            app.state.votes_key = queries_access.signing_key(conn, "votes")
        key = settings.secret_key.get_secret_value() if settings.secret_key else stored
        app.state.sessions = Sessions(settings, key)
        Thread(target=_warm, args=(pool, cache), daemon=True).start()
        yield
    finally:
        cache.close()
        pool.close()


def _warm(pool: Pool, cache: Cache) -> None:
    """Read the plugins, and what occupations need, before anybody waits for them."""
    ranking.default_weights()
    with suppress(problems.Problem, psycopg.Error), pool.connection() as conn:
        gap_report.every_need(conn, cache, known.release(conn))


def create_app(settings: WebSettings | None = None) -> FastAPI:
    """The app under these settings (default: those of the environment). Raises ConfigurationError if unsafe."""
    settings = settings or load(WebSettings)
    settings.require_safe()
    app = FastAPI(
        title="Shortlist",
        version="1",
        summary="Your search profiles, their shortlists, and why each posting stands where it does.",
        lifespan=_lifespan,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    app.state.attempts = Attempts()
    app.mount("/static", Static(directory=render.STATIC), name="static")
    for router in (
        login.router,
        votes.router,
        health.router,
        v1.router,
        occupations.router,
        occupations.alias,
    ):
        app.include_router(router)
    app.include_router(health.router, prefix="/api/v1")
    for router in ROUTERS:
        app.include_router(router, dependencies=[Depends(page_caller)], include_in_schema=False)
    problems.install(app)

    @app.exception_handler(NeedsLogin)
    async def _to_login(request: Request, _error: NeedsLogin) -> Response:
        if not settings.password_hash:
            return problems.answer(
                request.scope, 401, "The proxy in front of this app did not say who you are."
            )
        wanted = request.url.path if request.method == "GET" else "/"
        return RedirectResponse(f"/login?next={quote(wanted)}", 303)

    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(Gate, settings=settings)
    app.add_middleware(SecurityHeaders)
    return app
