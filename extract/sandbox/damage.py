"""What a fault does to an answer."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from extract.sandbox.answers import (
    FORBIDDEN_MESSAGE,
    NO_KEY_MESSAGE,
    QUOTA_MESSAGE,
    RATE_MESSAGE,
    error,
    gateway,
    gateway_page,
    json_response,
)
from extract.sandbox.faults import FaultRule
from extract.sandbox.quota import Quota

ABORT = "extract.sandbox.abort"  # key in the scope: a function that closes the connection at once

_SLOW_SECONDS = 5.0
_NO_POSTINGS: tuple[Any, ...] = ({"job_title": "A posting without an id"}, "not an object", None)


class Dropped(Response):
    """Closes the connection: before the first byte, or with a body that stops short."""

    def __init__(self, body: bytes = b"") -> None:
        """Send this much of the body before the end."""
        super().__init__(b"", 200, media_type="application/json")
        self._partial = body

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Send what there is to send and close."""
        abort = scope.get(ABORT)
        if self._partial or abort is None:
            # More is promised than comes, so that the client notices.
            length = str(len(self._partial) + 1000).encode()
            headers = [(b"content-type", b"application/json"), (b"content-length", length)]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": self._partial, "more_body": True})
            await asyncio.sleep(0.05)  # let the bytes out before the connection goes
        if abort is not None:
            abort()
            await asyncio.sleep(0)
            await asyncio.sleep(0)


def refusal(rule: FaultRule, api: str, quota: Quota) -> Response | None:
    """The answer of a fault that refuses the call, None for a fault that spoils a right answer."""
    if rule.kind == "unauthorized":
        return gateway(NO_KEY_MESSAGE, 401)
    if rule.kind == "forbidden":
        return gateway(FORBIDDEN_MESSAGE, 403)
    if rule.kind == "quota":
        quota.used = max(quota.used, quota.limit)
        return gateway(QUOTA_MESSAGE.format(api=api), 429)
    if rule.kind == "rate_limit":
        return gateway(RATE_MESSAGE, 429, {"Retry-After": f"{1 if rule.arg is None else rule.arg:g}"})
    if rule.kind == "server_error":
        return json_response(error("Internal server error", int(rule.arg or 500)), int(rule.arg or 500))
    if rule.kind == "html":
        return gateway_page(int(rule.arg or 502))
    if rule.kind == "error_body":
        return json_response(error("Something went wrong, please try again later", 500))
    if rule.kind == "drop":
        return Dropped()
    return None


async def spoil(rule: FaultRule, body: dict[str, Any]) -> Response:
    """A right answer, spoilt as the rule says."""
    if rule.kind == "slow":
        await asyncio.sleep(_SLOW_SECONDS if rule.arg is None else rule.arg)
        return json_response(body)
    if rule.kind in ("truncated", "drop_body"):
        whole = json.dumps(body, ensure_ascii=False).encode()
        half = whole[: len(whole) // 2]
        if rule.kind == "drop_body":
            return Dropped(half)
        return Response(half, media_type="application/json")
    return json_response(_reshaped(rule.kind, body))


def _reshaped(kind: str, body: dict[str, Any]) -> Any:
    """The body in another of the shapes that clients have met."""
    data = body.get("data")
    jobs = data.get("jobs", []) if isinstance(data, dict) and "jobs" in data else data
    if kind == "bare_list":
        return jobs
    if kind == "data_list":
        return {**body, "data": jobs}
    if kind == "data_null":
        return {**body, "data": None}
    if kind == "data_absent":
        return {key: value for key, value in body.items() if key != "data"}
    if kind == "malformed" and isinstance(jobs, list):
        jobs.extend(_NO_POSTINGS)
    if kind == "nul" and isinstance(jobs, list):
        for job in jobs:
            job["job_description"] = f"\0{job.get('job_description') or ''}\0"
    return body


def subject(request: Request) -> str:
    """What a call asks for: the text that a fault rule's `query` is looked up in."""
    params = request.query_params
    return params.get("query") or params.get("job_id") or params.get("company_id") or ""
