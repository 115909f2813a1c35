"""Fetching a release's zip over HTTP: each try is a row of `api_requests`."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import requests

from extract.tapkit.errors import UnusableSourceError

_CHUNK = 1 << 20
_WORTH_ANOTHER_TRY = 500


def fetch(
    url: str, *, timeout: float, tries: int, backoff_factor: float, record: Callable[..., None]
) -> bytes:
    """Return the body of a URL. Raises UnusableSourceError when the last try fails, or for an answer that is final."""
    parts = urlsplit(url)
    endpoint = parts.path or "/"
    reason = ""
    for attempt in range(1, tries + 1):
        began = time.monotonic()
        body, status, reason, is_final = _try(url, timeout)
        outcome: dict[str, Any] = {"http_status": status, "error": reason or None}
        record(
            endpoint=endpoint,
            status="error" if reason else "ok",
            latency_ms=round((time.monotonic() - began) * 1000),
            **outcome,
        )
        if body is not None:
            return body
        if is_final:
            break
        if attempt < tries:
            time.sleep(backoff_factor * 2 ** (attempt - 1))
    shown = f"{parts.scheme}://{parts.hostname or ''}{f':{parts.port}' if parts.port else ''}{parts.path}"
    raise UnusableSourceError(
        f"{shown} could not be fetched ({reason}): check the address, or download the release and set `source` to its zip."
    )


def _try(url: str, timeout: float) -> tuple[bytes | None, int | None, str, bool]:
    """One call: body, HTTP status, what was wrong, and whether another try would be in vain."""
    try:
        with requests.get(url, timeout=timeout, stream=True) as response:
            if response.status_code != requests.codes.ok:
                final = response.status_code < _WORTH_ANOTHER_TRY
                return None, response.status_code, f"HTTP {response.status_code} {response.reason}", final
            return b"".join(response.iter_content(_CHUNK)), response.status_code, "", False
    except requests.exceptions.ChunkedEncodingError:
        return None, None, "the answer was cut off", False
    except requests.Timeout:
        return None, None, f"no answer within {timeout:g} seconds", False
    except requests.ConnectionError as error:
        cut = "IncompleteRead" in str(error)
        return None, None, "the answer was cut off" if cut else "the server cannot be reached", False
    except requests.RequestException as error:
        return None, None, f"{type(error).__name__}", True
