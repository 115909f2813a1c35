"""Who may ask: known host names only, and nothing that another site's page sends.

Cross-site requests are told by what the browser itself says (`Sec-Fetch-Site`, else `Origin` against `Host`), so forms
carry no tokens. A request that says neither comes from no browser: a script, or a mail provider's one-click POST.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from web.problems import answer
from web.settings import WebSettings

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_LARGEST = 1_000_000  # bytes of a body: the largest profile has a tenth
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class Gate:
    """Refuses unknown hosts (400), cross-site requests that change something (403), and bodies too large to read."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self._app = app
        self._settings = settings
        further = {name.strip().lower() for name in settings.allowed_hosts.split(",") if name.strip()}
        # behind a login any name is as good as another; without one, only ours: a stranger's page could otherwise
        # reach us under a name of its own that it points to 127.0.0.1
        self._hosts = None if settings.needs_login and not further else _LOCAL | further

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        self._believe_proxy(scope)
        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, send)

    def _believe_proxy(self, scope: Scope) -> None:
        """Take scheme and client from a trusted proxy's headers; from anybody else they are ignored."""
        peer = scope["client"][0] if scope.get("client") else None
        scope["state"] = {**scope.get("state", {}), "peer": peer}
        if self._settings.trusts(peer):
            headers = Headers(scope=scope)
            if headers.get("x-forwarded-proto") in {"http", "https"}:
                scope["scheme"] = headers["x-forwarded-proto"]
            if forwarded := headers.get("x-forwarded-for", "").rpartition(",")[2].strip():
                scope["client"] = (forwarded, 0)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts is not None and _name(host) not in self._hosts:
            return answer(
                scope, 400, f"This app is not known as {host[:100]!r}: add the name to WEB_ALLOWED_HOSTS."
            )
        if scope["method"] not in _SAFE and not _same_site(headers, host):
            return answer(scope, 403, "This request came from another site, so it was refused.")
        if "transfer-encoding" in headers:
            return answer(scope, 411, "Send a Content-Length: a body of unknown length is not read.")
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdigit() and len(length) < 19 and int(length) <= _LARGEST):
            return answer(scope, 413, f"The request is larger than {_LARGEST:,} bytes.")
        return None


def _same_site(headers: Headers, host: str) -> bool:
    if (site := headers.get("sec-fetch-site")) is not None:
        return site in {"same-origin", "none"}
    if (origin := headers.get("origin")) is not None:
        return urlsplit(origin).netloc.lower() == host.lower()
    return True


def _name(host: str) -> str:
    """The host without its port, in lower case."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""
