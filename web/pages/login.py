"""Login and logout."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from core.log import get_logger
from web import render
from web.pages.common import Form
from web.security.login import COOKIE, Attempts, client_of, is_password

router = APIRouter(include_in_schema=False)
_log = get_logger("web")


@router.get("/login")
def ask(request: Request, next: str = "/") -> Response:  # noqa: A002 - the name in the address
    """The form."""
    return render.page(request, "login.html", next=_local(next), error=None)


@router.post("/login")
def login(request: Request, form: Form) -> Response:
    """Start a session; too many wrong passwords have to wait."""
    attempts: Attempts = request.app.state.attempts
    client, wanted = client_of(request), _local(str(form.get("next", "/")))
    if wait := attempts.wait(client):
        said = f"Too many wrong passwords: try again in {-(-wait // 60)} minutes."
        response: Response = render.page(request, "login.html", 429, next=wanted, error=said)
        response.headers["Retry-After"] = str(wait)
    elif is_password(request.app.state.settings, str(form.get("password", ""))):
        response = render.redirect(wanted)
        request.app.state.sessions.start(response, secure=request.url.scheme == "https")
    else:
        attempts.failed(client)
        _log.warning("wrong password", client=client)
        response = render.page(request, "login.html", 401, next=wanted, error="That is not the password.")
    return response


@router.post("/logout")
def logout() -> Response:
    """End the session."""
    response = render.redirect("/login")
    response.delete_cookie(COOKIE)
    return response


def _local(address: str) -> str:
    """An address of ours; anything that a browser could read as another site's becomes the first page."""
    is_ours = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if is_ours and "\\" not in address else "/"
