"""A database connection for each request, from the app's own pool."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import psycopg
from fastapi import Depends, Request
from psycopg.rows import DictRow, dict_row
from psycopg_pool import ConnectionPool

from core import database
from web.settings import WebSettings

Pool = ConnectionPool[psycopg.Connection[DictRow]]
_STATEMENT_TIMEOUT = "15s"


def open_pool(settings: WebSettings) -> Pool:
    """The pool of one app; a statement that takes longer than any page may is cancelled."""
    return ConnectionPool(
        database.database_url(),
        min_size=1,
        max_size=settings.pool_size,
        timeout=10,
        open=True,
        kwargs={
            "application_name": "shortlist web",
            "autocommit": True,
            "row_factory": dict_row,
            "options": f"-c statement_timeout={_STATEMENT_TIMEOUT}",
        },
    )


def connection(request: Request) -> Iterator[psycopg.Connection[Any]]:
    """A connection for this request, in autocommit: what a handler wrote is there before its answer leaves."""
    pool: Pool = request.app.state.pool
    with pool.connection() as conn:
        yield conn


Db = Annotated[psycopg.Connection[Any], Depends(connection)]
