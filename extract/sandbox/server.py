"""The ASGI app: both APIs at both hosts' paths, and `/_sandbox` to steer it.

At the root it speaks as RapidAPI does (`X-RapidAPI-Key`), under `/jsearch` and `/realtime-glassdoor-data` as
the direct host does (`x-api-key`).
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from extract.sandbox import control, damage
from extract.sandbox.answers import (
    FORBIDDEN_MESSAGE,
    NO_KEY_MESSAGE,
    QUOTA_MESSAGE,
    error,
    gateway,
    json_response,
    no_such_endpoint,
    ok,
    ready_response,
)
from extract.sandbox.endpoints import APIS, Answer, Endpoint
from extract.sandbox.faults import FaultRule
from extract.sandbox.query import BadRequestError
from extract.sandbox.settings import SandboxSettings
from extract.sandbox.state import State

WRONG_KEY = "wrong-key"

Handler = Callable[[Request], Awaitable[Response]]

logger = logging.getLogger(__name__)


def create_app(settings: SandboxSettings | None = None) -> ASGIApp:
    """The server as an ASGI app. ValueError if the sample or the recordings cannot be read."""
    state = State.of(settings or SandboxSettings())
    routes = list(control.routes())
    for api, (prefix, _, endpoints) in APIS.items():
        for name, endpoint in endpoints.items():
            routes.append(Route(f"/{name}", _handler(api, name, endpoint, direct=False)))
            routes.append(Route(f"/{prefix}/{name}", _handler(api, name, endpoint, direct=True)))
    app = Starlette(routes=routes, exception_handlers={404: _not_found, 405: _not_found})
    app.state.sandbox = state
    return _with_abort(app)


def _handler(api: str, name: str, endpoint: Endpoint, *, direct: bool) -> Handler:
    """One endpoint at one host: key, fault, quota, answer, headers, and a line in the list of calls."""

    async def handle(request: Request) -> Response:
        state: State = request.app.state.sandbox
        await asyncio.sleep(state.latency)
        quota = state.quotas[api]
        rule = None
        credits_ = 0
        response = _refused(request, api, direct=direct)
        if response is None:
            rule = state.faults.strike(name, damage.subject(request))
            response = damage.refusal(rule, api, quota) if rule else None
        if response is None and quota.remaining <= 0:
            response = gateway(QUOTA_MESSAGE.format(api=api), 429)
        if response is None:
            try:
                answer = endpoint(state, request.query_params)
            except BadRequestError as refused:
                response = json_response(error(str(refused), 400), 400)
                credits_ = 1
            else:
                response = await _answered(answer, rule)
                credits_ = answer.credits
        quota.spend(credits_)
        if response.status_code not in (401, 403):
            response.headers.update(quota.headers(state.clock.now()))
        state.record(
            endpoint=name,
            path=request.url.path,
            params=dict(request.query_params),
            status=response.status_code,
            fault=rule.kind if rule else None,
            credits=credits_,
            quota_remaining=quota.remaining,
        )
        return response

    return handle


async def _answered(answer: Answer, rule: FaultRule | None) -> Response:
    """The answer in its envelope, spoilt if a fault says so."""
    if answer.text is None or rule is not None:
        data = answer.data if answer.text is None else json.loads(answer.text)
        body = ok(answer.parameters, data)
        return await damage.spoil(rule, body) if rule else json_response(body)
    return ready_response(ok(answer.parameters, None), answer.text)


def _refused(request: Request, api: str, *, direct: bool) -> Response | None:
    """401 or 403 if the key is missing or wrong, 404 if the host header names another API."""
    key = request.headers.get("x-api-key" if direct else "x-rapidapi-key", "").strip()
    if not key:
        return gateway(NO_KEY_MESSAGE, 401)
    if key == WRONG_KEY:
        return gateway(FORBIDDEN_MESSAGE, 403)
    host = request.headers.get("x-rapidapi-host", "")
    if not direct and host and not host.startswith(f"{APIS[api][1]}."):
        return gateway("API doesn't exists", 404)
    return None


async def _not_found(request: Request, exc: Exception) -> Response:
    """The gateway's answer for any other path, named as the client knows it (without the host's prefix)."""
    path = request.url.path
    for prefix, _, _ in APIS.values():
        path = path.removeprefix(f"/{prefix}")
    status = exc.status_code if isinstance(exc, HTTPException) else 404
    logger.debug("unknown endpoint %s (%s)", path, status)
    return no_such_endpoint(path)


def _with_abort(app: Starlette) -> ASGIApp:
    """Give the app a way to close the connection, which ASGI itself does not have."""

    async def entry(scope: Scope, receive: Receive, send: Send) -> None:
        # uvicorn's `send` is a method of the request's cycle, which holds the transport
        transport = getattr(getattr(send, "__self__", None), "transport", None)
        if transport is not None:
            scope[damage.ABORT] = transport.abort
        await app(scope, receive, send)

    return entry
