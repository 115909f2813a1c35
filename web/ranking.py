"""The ranker, asked for what is not stored: other weights, one posting, what the rules hide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import psycopg
from psycopg.rows import tuple_row

from plugins.contracts import Profile
from ranker import api as ranker

GOOD = 70  # from here on a posting counts as a good one


@dataclass(frozen=True)
class Outcome:
    """How many good postings there are, and would be, and the best under the weights tried."""

    before: int
    after: int
    best: list[dict[str, Any]]
    note: str | None


def default_weights() -> dict[str, float]:
    """The weight of each factor where a profile says nothing else; also the list of factors."""
    setup = _setup()
    return {
        name: float(setup.defaults.get(name, 0.0))
        for name in sorted(setup.factors, key=_by_weight(setup.defaults))
    }


def warm() -> None:
    """Read what the ranker reads once (plugins, places, rates), so that no reader has to wait for it."""
    nobody = Profile(
        0, "nobody", query="analyst", skills=("SQL",), salary_min=Decimal(1), salary_currency="EUR"
    )
    row = {"job_posting_key": "", "job_title": "analyst", "job_description": "SQL", "city": "Toronto"}
    ranker.score_rows(_own_setup(), nobody, [row], datetime.now(UTC))


def explain(conn: psycopg.Connection[Any], profile: Mapping[str, Any], key: str) -> ranker.Told:
    """One posting's story for a profile, ranked or not. Raises ShortlistError when the marts lack it."""
    with tuples(conn):
        return ranker.explain_posting(conn, _own_setup(), Profile.from_row(profile), key, datetime.now(UTC))


def what_if(
    conn: psycopg.Connection[Any], profile: Mapping[str, Any], weights: Mapping[str, float]
) -> Outcome:
    """The ranking under other weights, beside the one in force. Raises ConfigurationError for wrong weights."""
    with tuples(conn):
        told = ranker.what_if(
            conn, _own_setup(), Profile.from_row(profile), datetime.now(UTC), weights, 5, GOOD
        )
    best = [{**one.facts, "rank_score": one.story.score, "moved": one.moved} for one in told.told]
    return Outcome(*told.good, best, told.note)


@cache
def _setup() -> Any:
    return ranker.prepare()


def _own_setup() -> Any:
    """Plugins and weights are read once; a factor that a call sets aside is set aside for that call."""
    return replace(_setup(), factors=dict(_setup().factors), faults={})


def _by_weight(weights: Mapping[str, float]) -> Any:
    return lambda name: (-weights.get(name, 0.0), name)


@contextmanager
def tuples(conn: psycopg.Connection[Any]) -> Iterator[None]:
    """The ranker reads rows by position."""
    kept = conn.row_factory
    conn.row_factory = tuple_row
    try:
        yield
    finally:
        conn.row_factory = kept
