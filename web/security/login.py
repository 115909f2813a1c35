"""Who is asking: nobody in particular on loopback, a password's session, a proxy's word, or an API token."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Annotated, Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from fastapi import Depends, Request
from itsdangerous import BadSignature, TimestampSigner
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from web import queries_access
from web.database import Db
from web.problems import Problem
from web.settings import WebSettings

COOKIE = "shortlist_session"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Caller:
    """Who asks, and whether they may change things."""

    name: str
    may_write: bool = True


class NeedsLogin(Exception):
    """A page was asked for without a session."""


class Attempts:
    """Counts failed logins: at most `limit` a client and `overall` in all within `window` seconds."""

    def __init__(self, limit: int = 5, overall: int = 50, window: float = 900) -> None:
        self._limit, self._overall, self._window = limit, overall, window
        self._failures: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, client: str, now: float | None = None) -> int:
        """Seconds until this client may try again; 0 when it may now."""
        now = time.monotonic() if now is None else now
        with self._lock:
            self._forget(now)
            mine = self._failures.get(client, [])
            every = sorted(moment for moments in self._failures.values() for moment in moments)
            waits = [moments[-limit] + self._window - now
                     for moments, limit in ((mine, self._limit), (every, self._overall)) if len(moments) >= limit]  # fmt: skip
            return max((int(wait) + 1 for wait in waits), default=0)

    def failed(self, client: str, now: float | None = None) -> None:
        """Note a failure."""
        with self._lock:
            self._failures.setdefault(client, []).append(time.monotonic() if now is None else now)

    def _forget(self, now: float) -> None:
        for client in list(self._failures):
            kept = [moment for moment in self._failures[client] if moment > now - self._window]
            if kept:
                self._failures[client] = kept
            else:
                del self._failures[client]


class Sessions:
    """Signed cookies: they end with their time, with the password, or with the key."""

    def __init__(self, settings: WebSettings, key: str) -> None:
        self._settings = settings
        secret = settings.password_hash.get_secret_value() if settings.password_hash else ""
        self._mark = sha256(secret.encode()).hexdigest()[:16]  # another password ends all sessions
        self._signer = TimestampSigner(key, salt="shortlist.session", digest_method=sha256)

    def start(self, response: Response, *, secure: bool) -> None:
        """Hand out a session."""
        response.set_cookie(
            COOKIE,
            self._signer.sign(self._mark).decode(),
            max_age=round(self._settings.session_hours * 3600),
            httponly=True,
            samesite="lax",
            secure=secure,
        )

    def is_good(self, cookie: str | None) -> bool:
        """Whether a cookie is a session of ours that has not ended."""
        try:
            mark = self._signer.unsign(cookie or "", max_age=round(self._settings.session_hours * 3600))
        except BadSignature:
            return False
        return mark.decode() == self._mark


def is_password(settings: WebSettings, said: str) -> bool:
    """Whether this is the password. Takes a tenth of a second, by design."""
    if settings.password_hash is None:
        return False
    try:
        return PasswordHasher().verify(settings.password_hash.get_secret_value(), said[:1000])
    except (VerificationError, InvalidHashError):
        return False


def client_of(request: Request) -> str:
    """Who counts as one client for rate limits."""
    return request.client.host if request.client else "unknown"


def _person(request: Request) -> Caller | None:
    settings: WebSettings = request.app.state.settings
    if not settings.needs_login:
        return Caller("you")
    if settings.proxy_header and settings.trusts(request.state.peer):
        name = request.headers.get(settings.proxy_header, "").strip()
        if name:
            return Caller(name[:100])
    sessions: Sessions = request.app.state.sessions
    if settings.password_hash and sessions.is_good(request.cookies.get(COOKIE)):
        return Caller("you")
    return None


async def page_caller(request: Request) -> Caller:
    """The person at the browser. Raises NeedsLogin without a session."""
    caller = _person(request)
    if caller is None:
        raise NeedsLogin
    return caller


async def api_caller(request: Request, conn: Db) -> Caller:
    """The script or person that calls the API. Raises Problem 401 or 403."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        row = await run_in_threadpool(queries_access.use_token, conn, hash_token(token.strip()))
        if row is None:
            raise Problem(401, "This API token is not known, has expired or was revoked: make one with `web token`.",
                          WWW_Authenticate="Bearer")  # fmt: skip
        caller: Caller | None = Caller(row["token_name"], row["may_write"])
    else:
        caller = _person(request)
    if caller is None:
        raise Problem(
            401, "Log in, or send an API token as `Authorization: Bearer …`.", WWW_Authenticate="Bearer"
        )
    if not caller.may_write and request.method not in _SAFE:
        raise Problem(403, "This API token may only read: make one with `web token add NAME --write`.")
    return caller


def hash_token(token: str) -> str:
    """What is kept of an API token."""
    return sha256(token.encode()).hexdigest()


Person = Annotated[Caller, Depends(page_caller)]
Script = Annotated[Any, Depends(api_caller)]
