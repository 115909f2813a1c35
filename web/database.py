"""A database connection for each request, from the app's own pool."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

import psycopg
from fastapi import Depends, Request
from psycopg.rows import DictRow, dict_row
from psycopg_pool import ConnectionPool, PoolTimeout
from starlette.concurrency import run_in_threadpool

from core import database
from web.settings import WebSettings

Pool = ConnectionPool[psycopg.Connection[DictRow]]
_STATEMENT_TIMEOUT = "15s"
_WAIT = 10.0  # seconds for a connection, at most
_AT_ONCE = 0.001


def open_pool(settings: WebSettings) -> Pool:
    """The pool of one app; a statement that takes longer than any page may is cancelled."""
    return ConnectionPool(
        database.database_url(),
        min_size=settings.pool_size,  # a reader who has to wait for one to be opened waits for long
        timeout=_WAIT,
        open=True,
        kwargs={
            "application_name": "shortlist web",
            "autocommit": True,
            "row_factory": dict_row,
            "options": f"-c statement_timeout={_STATEMENT_TIMEOUT}",
        },
    )


async def connection(request: Request) -> AsyncIterator[psycopg.Connection[Any]]:
    """A connection for this request, in autocommit: what a handler wrote is there before its answer leaves.

    Who waits for one holds no thread: those who have one need a thread to go on. It is back before the answer is sent.
    """
    pool: Pool = request.app.state.pool
    turns: asyncio.Semaphore = request.app.state.turns
    try:
        async with asyncio.timeout(_WAIT):
            await turns.acquire()
    except TimeoutError as late:
        raise PoolTimeout from late
    try:
        try:
            conn = pool.getconn(_AT_ONCE)
        except PoolTimeout:  # none is open yet, or the database is away
            conn = await run_in_threadpool(pool.getconn)
        try:
            yield conn
        finally:
            pool.putconn(conn)
    finally:
        turns.release()


Db = Annotated[psycopg.Connection[Any], Depends(connection, scope="function")]
