"""Templates to answers."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse

from web import formats, reasons

STATIC = Path(__file__).parent / "static"
MESSAGES = {
    "created": "The profile was created. It is searched with the next run.",
    "saved": "Saved.",
    "switched-on": "The profile is active: the next run searches for it.",
    "switched-off": "The profile is paused: it is not searched, ranked or mailed.",
    "duplicated": "This is the copy, paused until you switch it on.",
    "deleted": "The profile was deleted. Its history is kept.",
}


@cache
def templates() -> Environment:
    """The template environment: everything escaped, nothing undefined."""
    environment = Environment(
        loader=PackageLoader("web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(formats.FILTERS)
    environment.globals |= {
        "asset": asset, "score_lines": reasons.lines, "strengths": reasons.strengths, "lack": reasons.lack,
        "now": lambda: datetime.now(UTC),
    }  # fmt: skip
    return environment


@cache
def asset(name: str) -> str:
    """The address of a static file, with a mark of its content so that browsers may keep it."""
    mark = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={mark}"


def page(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """A page. `request`'s path marks the place in the navigation; `?done=` shows what was done."""
    settings = getattr(getattr(request.scope.get("app"), "state", None), "settings", None)
    html = templates().get_template(template).render(
        path=request.url.path,
        message=MESSAGES.get(request.query_params.get("done", "")),
        has_login=bool(settings and settings.password_hash),
        **context,
    )  # fmt: skip
    return HTMLResponse(html, status)


def is_fragment(request: Request) -> bool:
    """True when htmx asks for a part of the page."""
    return request.headers.get("hx-request-type") == "partial"


def redirect(address: str, done: str | None = None) -> RedirectResponse:
    """See other: the answer to every form that did its work."""
    mark = ("&" if "?" in address else "?") + f"done={done}" if done else ""
    return RedirectResponse(address + mark, 303)
