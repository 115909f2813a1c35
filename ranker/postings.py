"""The postings of a ranking: read from the marts, or given as rows, made into frame and index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import tee
from typing import Any

import polars as pl
import psycopg

from ranker import frame, refresh, scoring, textindex
from ranker.scoring import FactorFault, Order, Postings
from ranker.setup import Setup


def of_rows(rows: Iterable[Mapping[str, Any]], now: datetime, further: Iterable[str] = ()) -> Postings:
    """Frame and index of rows that have their texts (`job_title`, `job_description`)."""
    one, other = tee(rows)
    entries = textindex.index((r.get("job_title") or "", r.get("job_description") or "") for r in one)
    built = frame.aged(frame.build(other, further), now)
    every = textindex.joined([entries, frame.skill_entries(built)])
    return Postings(built.with_columns(pl.Series("text_words", entries.words)), every)


def further_columns(setup: Setup) -> list[str]:
    """Columns of marts.fact_jobs that factors in use read beyond the frame's own."""
    own = {*frame.SCHEMA, "age_days", "text_words"}
    return sorted({name for factor in setup.factors.values() for name in factor.columns} - own)


def needed_terms(setup: Setup, orders: Sequence[Order]) -> set[str]:
    """The terms that some orders need. A factor that cannot say is set aside."""
    while True:
        try:
            return set().union(*(scoring.terms_of(order, setup.factors) for order in orders))
        except FactorFault as fault:
            setup.set_aside(fault.factor, str(fault))


def load_open(
    conn: psycopg.Connection[Any], setup: Setup, orders: Sequence[Order], now: datetime, *, keep: bool
) -> Postings:
    """All open postings of the marts; with `keep`, the stored segments are brought up to date on the way."""
    return refresh.open_postings(conn, needed_terms(setup, orders), further_columns(setup), now, keep=keep)
