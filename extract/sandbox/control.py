"""`/_sandbox`: what tests read and steer. No key is needed and nothing here counts as a call."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from extract.sandbox.answers import json_response
from extract.sandbox.faults import RULES, parse_faults
from extract.sandbox.state import State


class Change(BaseModel):
    """What a POST to `/_sandbox/state` may set."""

    model_config = ConfigDict(extra="forbid")

    day: int | None = Field(default=None, ge=0)
    jsearch_used: int | None = Field(default=None, ge=0)
    glassdoor_used: int | None = Field(default=None, ge=0)
    latency: float | None = Field(default=None, ge=0)


def routes() -> list[Route]:
    """The control endpoints."""
    return [
        Route("/_sandbox/health", health),
        Route("/_sandbox/calls", calls, methods=["GET", "DELETE"]),
        Route("/_sandbox/faults", faults, methods=["GET", "POST", "DELETE"]),
        Route("/_sandbox/state", state_, methods=["GET", "POST"]),
    ]


async def health(_: Request) -> Response:
    """Whether it answers."""
    return json_response({"status": "OK"})


async def calls(request: Request) -> Response:
    """The calls received, oldest first (the last 10,000), and how many there were; DELETE forgets them."""
    state = _state(request)
    if request.method == "DELETE":
        state.calls.clear()
        state.call_count = 0
    return json_response({"count": state.call_count, "calls": list(state.calls)})


async def faults(request: Request) -> Response:
    """The rules in force; POST replaces them (JSON rules or a spec string), DELETE removes them."""
    state = _state(request)
    if request.method == "DELETE":
        state.faults.replace([])
    if request.method == "POST":
        try:
            state.faults.replace(RULES.validate_python(parse_faults((await request.body()).decode())))
        except ValueError as refused:
            return json_response({"message": f"faults are not understood: {refused}"}, 400)
    return json_response([rule.model_dump() for rule in state.faults.rules])


async def state_(request: Request) -> Response:
    """Day, date and quotas; POST sets day, quota used or latency."""
    state = _state(request)
    if request.method == "POST":
        try:
            change = Change.model_validate_json(await request.body())
        except ValidationError as refused:
            return json_response({"message": f"state is not understood: {refused}"}, 400)
        if change.day is not None:
            state.clock.fixed_day = change.day
        if change.latency is not None:
            state.latency = change.latency
        for api, used in (("jsearch", change.jsearch_used), ("glassdoor", change.glassdoor_used)):
            if used is not None:
                state.quotas[api].used = used
    return json_response(
        {
            "day": state.clock.day(),
            "today": state.clock.now().date().isoformat(),
            "quota_remaining": {api: quota.remaining for api, quota in state.quotas.items()},
        }
    )


def _state(request: Request) -> State:
    state: State = request.app.state.sandbox
    return state
