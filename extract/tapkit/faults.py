"""What can be wrong with a source's answer.

SourceError
├── RetriableError    may go away: 5xx, a body cut off, too many calls a second
└── FinalError        will not: the search is refused
    ├── KeyRefusedError    the key or the subscription; one refusal may be an accident, all are not
    └── SourceClosedError  no other call will work either: the monthly quota is spent, the endpoint is gone

Each carries the word that `api_requests.status` shows for it.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import requests
from singer_sdk.exceptions import FatalAPIError, RetriableAPIError

from extract.tapkit import bodies

_QUOTA = re.compile(r"quota|monthly|daily|limit exceeded", re.IGNORECASE)
_PER_MOMENT = re.compile(r"per (second|minute|hour)|too many requests", re.IGNORECASE)
_LONGEST_MESSAGE = 300


class SourceError(Exception):
    """The source answered, but not with what was asked."""

    def __init__(self, message: str, *, status: str, response: requests.Response | None = None) -> None:
        super().__init__(message, response)
        self.message = message
        self.status = status
        self.response = response

    def __str__(self) -> str:
        return self.message


class RetriableError(SourceError, RetriableAPIError):
    """Worth another try."""


class FinalError(SourceError, FatalAPIError):
    """Not worth another try; other searches may still work."""


class KeyRefusedError(FinalError):
    """The API does not accept the key; an unsubscribed one and a wrong one look alike."""


class SourceClosedError(FinalError):
    """No further call of this run can work."""


def find_fault(response: requests.Response) -> SourceError | None:
    """Return what is wrong with a response, or None for one with usable content."""
    code = response.status_code
    try:
        body = bodies.parse(response.content).value
    except ValueError:
        body = None
    if code == HTTPStatus.OK:
        return _fault_of_content(response, body)

    message = f"HTTP {code}: {_message_of(body) or response.reason or 'no message'}"
    if code == HTTPStatus.UNAUTHORIZED:
        return KeyRefusedError(message, status="unauthorized", response=response)
    if code == HTTPStatus.FORBIDDEN:
        return KeyRefusedError(message, status="forbidden", response=response)
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        if _is_quota(message, response.headers):
            return SourceClosedError(message, status="quota", response=response)
        return RetriableError(message, status="rate_limited", response=response)
    if code == HTTPStatus.REQUEST_TIMEOUT or code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return RetriableError(message, status="error", response=response)
    if code == HTTPStatus.NOT_FOUND and "endpoint" in message.lower():
        return SourceClosedError(message, status="error", response=response)
    return FinalError(message, status="error", response=response)


def _fault_of_content(response: requests.Response, body: Any) -> SourceError | None:
    if not isinstance(body, dict | list):
        kind = response.headers.get("Content-Type", "no content type")
        start = " ".join(response.text[:60].split())
        message = (
            f"HTTP 200, but the body is not usable JSON ({kind}, {len(response.content)} bytes: {start!r})"
        )
        return RetriableError(message, status="invalid", response=response)
    if isinstance(body, list):
        return None
    status = str(body.get("status") or "OK")
    if status.upper() == "OK":
        return None
    error = body.get("error")
    code = error.get("code") if isinstance(error, dict) else None
    message = f"HTTP 200 with status {status!r}: {_message_of(body) or 'no message'}"
    if isinstance(code, int) and code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return RetriableError(message, status="error", response=response)
    return FinalError(message, status="error", response=response)


def _message_of(body: Any) -> str | None:
    """Return the sentence that an error body carries, wherever it keeps it."""
    if not isinstance(body, dict):
        return None
    error = body.get("error")
    in_error = error.get("message") if isinstance(error, dict) else error
    for value in (body.get("message"), in_error, body.get("detail")):
        if isinstance(value, str) and value.strip():
            return bodies.storable_text(value.strip())[:_LONGEST_MESSAGE]
    return None


def _is_quota(message: str, headers: Mapping[str, str]) -> bool:
    if _PER_MOMENT.search(message):
        return False
    return bool(_QUOTA.search(message)) or headers.get("x-ratelimit-requests-remaining") == "0"


def retry_after(response: requests.Response | None) -> float | None:
    """Return the seconds that a `Retry-After` header asks to wait; it is a number or a date."""
    value = response.headers.get("Retry-After") if response is not None else None
    if value is None:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds())
