"""The HTTP cache: an answer that was paid for today is not paid for again."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import requests
from requests_cache import AnyRequest, CachedSession
from requests_cache.models.response import CachedResponse

from extract.tapkit.errors import WrongConfigurationError


def day_end(moment: datetime, zone: str) -> datetime:
    """Return the midnight that ends the day of a moment in a time zone, in UTC."""
    try:
        place = ZoneInfo(zone)
    except (ValueError, ZoneInfoNotFoundError):
        message = f"cache_timezone is {zone!r}, which is no time zone: use a name such as America/Toronto."
        raise WrongConfigurationError(message) from None
    local = moment.astimezone(place)
    midnight = datetime.combine(local.date() + timedelta(days=1), time.min, tzinfo=place)
    return midnight.astimezone(UTC)


def expiry(fetched_at: datetime, ttl: timedelta, zone: str) -> datetime:
    """Return until when an answer may be replayed: for `ttl`, but never on another day."""
    return min(fetched_at + ttl, day_end(fetched_at, zone))


def open_session(
    folder: Path,
    source: str,
    *,
    expires_at: datetime,
    namespace: str,
    secret_headers: Iterable[str],
    is_usable: Callable[[requests.Response], bool],
) -> CachedSession:
    """Open the cached session of one source; its file is `<folder>/<source>.sqlite`.

    Only usable answers are kept: never an error, whatever its HTTP status says. Keys are neither part of what
    identifies an answer nor stored with it.
    """
    file = folder / f"{source}.sqlite"
    _prepare(file)

    def key_of(request: AnyRequest, **_: Any) -> str:
        parts = urlsplit(request.url or "")
        query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
        return f"{namespace or f'{parts.scheme}://{parts.netloc}'} {request.method} {parts.path}?{query}"

    session = CachedSession(
        cache_name=file,
        backend="sqlite",
        expire_after=expires_at,
        allowable_methods=("GET",),
        allowable_codes=(200,),
        ignored_parameters=tuple(secret_headers),
        filter_fn=is_usable,
        key_fn=key_of,
    )
    session.cache.delete(expired=True)
    return session


def _prepare(file: Path) -> None:
    """Make the folder, and throw away a cache file that cannot be read: it only saves calls."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("create table if not exists writable (yes)")
    except sqlite3.OperationalError as error:
        raise WrongConfigurationError(f"cache_dir {file.parent} cannot be used: {error}.") from None
    except sqlite3.DatabaseError:
        file.unlink()
    except OSError as error:
        message = f"cache_dir {file.parent} cannot be used: {error.strerror}."
        raise WrongConfigurationError(message) from None


def peek(session: requests.Session, request: requests.PreparedRequest) -> CachedResponse | None:
    """Return the answer that the cache holds for a request, or None; no call is made either way."""
    if not isinstance(session, CachedSession):
        return None
    response = session.cache.get_response(session.cache.create_key(request))
    return None if response is None or response.is_expired else response


def fetched_at(response: requests.Response) -> datetime:
    """Return when a response left the source, also when it was replayed."""
    if not isinstance(response, CachedResponse):
        return datetime.now(UTC)
    created: datetime = response.created_at
    return created.replace(tzinfo=UTC) if created.tzinfo is None else created.astimezone(UTC)
