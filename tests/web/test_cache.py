"""Answers that are kept until the next run."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from core.settings import load
from web.cache import Cache
from web.database import open_pool
from web.settings import WebSettings


@pytest.mark.usefixtures("database")
def test_a_renewal_that_fails_is_tried_again() -> None:
    """What there is stays meanwhile, whatever went wrong."""
    tries: list[str] = []

    def make(conn: psycopg.Connection[Any]) -> int:
        tries.append("")
        if len(tries) == 2:
            raise KeyError("no such column")
        row = conn.execute("select %s::int as n", [len(tries)]).fetchone()
        return int(row["n"])

    with open_pool(load(WebSettings)) as pool, pool.connection() as conn:
        kept = Cache(pool)
        assert kept.get(conn, "key", 1, make) == 1
        assert kept.get(conn, "key", 2, make) == 1  # the renewal behind this one fails
        kept._renewer.submit(lambda: None).result(timeout=30)
        assert kept.get(conn, "key", 2, make) == 1
        kept._renewer.submit(lambda: None).result(timeout=30)
        assert kept.get(conn, "key", 2, make) == 3
        kept.close()
    assert len(tries) == 3
