"""The database door: where the warehouse is, a connection to it, and a lock that two processes can share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg_pool import ConnectionPool

from core import embedded
from core.errors import ConfigurationError, ShortlistError
from core.settings import CoreSettings, load


def database_url() -> str:
    """The URL of the warehouse: `DATABASE_URL`, else the embedded Postgres, which is started if it is down."""
    settings = load(CoreSettings)
    if settings.database_url is None:
        return _embedded_url(settings.model_dump_json())
    url = settings.database_url.get_secret_value().strip()
    scheme, separator, rest = url.partition("://")
    if not separator or scheme.split("+")[0] not in {"postgresql", "postgres"}:
        raise ConfigurationError(
            f"DATABASE_URL starts with {scheme.split(':')[0]!r}, which is not Postgres: "
            "write postgresql://user:password@host:5432/database, or unset it to use the embedded one."
        )
    url = f"postgresql://{rest}"
    try:
        conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise ConfigurationError(
            f"DATABASE_URL ({redacted(url)}) cannot be read: write postgresql://user:password@host:5432/database, "
            "with special characters of the password percent-encoded."
        ) from None
    return url


@cache
def _embedded_url(settings: str) -> str:
    return embedded.start(CoreSettings.model_validate_json(settings))


def redacted(url: str) -> str:
    """The URL without its password, fit for a log."""
    parts = urlsplit(url)
    if "@" not in parts.netloc:
        return url
    user = parts.netloc.rpartition("@")[0].partition(":")[0]
    return urlunsplit(parts._replace(netloc=f"{user}@{parts.netloc.rpartition('@')[2]}"))


def connect(url: str | None = None, **options: Any) -> psycopg.Connection[Any]:
    """Open a connection to the warehouse (or `url`). Raises `ShortlistError` when it cannot be reached."""
    url = url or database_url()
    try:
        return psycopg.connect(url, **{"connect_timeout": 10, "application_name": "shortlist", **options})
    except psycopg.OperationalError as error:
        raise unreachable(url, error) from None


def unreachable(url: str, error: Exception) -> ShortlistError:
    """The one sentence for a database that does not answer."""
    said = str(error).strip().splitlines()
    return ShortlistError(
        f"The database {redacted(url)} cannot be reached ({said[-1].strip() if said else type(error).__name__}): "
        "check that it runs and that DATABASE_URL is right, or unset DATABASE_URL to use the embedded one."
    )


@cache
def pool(size: int = 8) -> ConnectionPool[psycopg.Connection[Any]]:
    """The one pool of this process, for rooms that serve many at once."""
    return ConnectionPool(
        database_url(), min_size=1, max_size=size, open=True, kwargs={"application_name": "shortlist"}
    )


@contextmanager
def advisory_lock(conn: psycopg.Connection[Any], name: str) -> Iterator[None]:
    """Hold a session-level lock named `name`; released with the connection, however the process ends."""
    taken = conn.execute("select pg_try_advisory_lock(hashtextextended(%s, 0))", [name]).fetchone()
    if not taken or not taken[0]:
        raise ShortlistError(
            f"Another process is at work on {name!r}: wait for it to end, then run this again."
        )
    try:
        yield
    finally:
        if not conn.closed and not conn.broken:
            conn.execute("select pg_advisory_unlock(hashtextextended(%s, 0))", [name])
