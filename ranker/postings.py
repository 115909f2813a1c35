"""The postings of a ranking: read from the marts, or given as rows, made into frame and index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import tee
from typing import Any

import polars as pl
import psycopg

from ranker import frame, store, textindex
from ranker.scoring import Order, Postings
from ranker.setup import Setup


def of_rows(rows: Iterable[Mapping[str, Any]], now: datetime) -> Postings:
    """Frame and index of rows that have their texts (`job_title`, `job_description`)."""
    one, other = tee(rows)
    entries = textindex.index((r.get("job_title") or "", r.get("job_description") or "") for r in one)
    built = frame.aged(frame.build(other), now)
    return Postings(built.with_columns(pl.Series("text_words", entries.words)), entries.sorted())


def load_open(
    conn: psycopg.Connection[Any], setup: Setup, orders: Sequence[Order], now: datetime
) -> Postings:
    """All open postings of the marts."""
    with conn.transaction():
        return of_rows(list(store.open_postings(conn)), now)
