"""What other rooms may ask of the ranker: pure functions that read and never write.

The score of a posting is the same here as in the stored ranking, whether it was stored or not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import polars as pl
import psycopg

from core.errors import ShortlistError
from plugins.contracts import Profile
from ranker import occupations, scoring, store
from ranker.postings import further_columns, load_open, of_rows
from ranker.scoring import FactorFault, Postings, Ranked
from ranker.setup import Setup, prepare
from ranker.story import Story, tell

__all__ = ["Told", "WhatIf", "explain_posting", "hidden_postings", "prepare", "score_rows", "what_if"]


@dataclass(frozen=True)
class Told:
    """One posting's story for one profile, the facts it is about, and the outcome in a sentence.

    `position` is its place in the ranking, `before` its place under the weights in force (both from 1, None if it has
    none or was not asked for).
    """

    story: Story
    facts: Mapping[str, Any]
    verdict: str
    position: int | None = None
    before: int | None = None

    @property
    def moved(self) -> int | None:
        """How many places it rose (or, negative, fell)."""
        return None if self.position is None or self.before is None else self.before - self.position


@dataclass(frozen=True)
class WhatIf:
    """A ranking under other weights: the best postings, how many were scored and hidden, and a note if there is one.

    `good`: how many postings have at least the points that were asked for, under the weights in force and under these.
    """

    told: list[Told]
    scored: int
    hidden: dict[str, int]
    note: str | None
    faults: dict[str, str] = field(default_factory=dict)
    good: tuple[int, int] = (0, 0)


def what_if(
    conn: psycopg.Connection[Any],
    setup: Setup,
    profile: Profile,
    now: datetime,
    weights: Mapping[str, float] | None = None,
    top: int = 20,
    good: float = 70,
) -> WhatIf:
    """Rank all open postings for one profile under other weights, and say who moved.

    Raises ConfigurationError for an unknown factor or a wrong weight.
    """
    (profile,) = occupations.with_titles(conn, [profile])
    everything = 2**31
    now_order = setup.order(profile, top=everything)
    then_order = setup.order(profile, weights, top=everything) if weights else now_order
    postings = load_open(conn, setup, [now_order, then_order], now, keep=False)
    while True:
        try:
            orders = [now_order] if then_order is now_order else [now_order, then_order]
            before, after = (ranked := scoring.rank(postings, orders, setup.factors))[0], ranked[-1]
            rows = after.best["row"].head(top).to_list()
            numbered = before.best.select("row").with_row_index("place", offset=1)
            places = dict(numbered.filter(pl.col("row").is_in(rows)).select("row", "place").iter_rows())
            values = scoring.values_at(postings, after.plan, setup.factors, rows)
            facts = store.facts(conn, values["job_posting_key"].to_list(), further_columns(setup))
            told = _told(after, setup, values, facts, rows, places)
            counts = (_good(before, good), _good(after, good))
            return WhatIf(told, after.scored, after.hidden, after.note, dict(setup.faults), counts)
        except FactorFault as fault:
            setup.set_aside(fault.factor, str(fault))


def _good(ranked: Ranked, points: float) -> int:
    return ranked.best.filter(~pl.col("thin") & (pl.col("score").round(2) >= points)).height


def _told(
    ranked: Ranked,
    setup: Setup,
    values: Any,
    facts: Mapping[str, Mapping[str, Any]],
    rows: Sequence[int],
    places: Mapping[int, int],
) -> list[Told]:
    told = []
    for place, (row, value) in enumerate(zip(rows, values.iter_rows(named=True), strict=True), start=1):
        fact = facts[value["job_posting_key"]]
        story = tell(ranked.plan, setup.factors, value, fact)
        told.append(Told(story, fact, _verdict(ranked.plan, story, fact), place, places.get(row)))
    return told


def explain_posting(
    conn: psycopg.Connection[Any], setup: Setup, profile: Profile, job: str, now: datetime
) -> Told:
    """Score one posting for one profile, as the ranking would, stored or not; and say why if it is not shown.

    Raises ShortlistError when the marts have no such posting.
    """
    row = store.posting(conn, job, further_columns(setup))
    if row is None:
        raise ShortlistError(
            f"There is no posting {job!r} in marts.fact_jobs: give its job_id or job_posting_key; "
            "one that a source returned but the marts lack has not been staged yet."
        )
    return score_rows(setup, occupations.with_titles(conn, [profile])[0], [row], now)[0]


def score_rows(
    setup: Setup,
    profile: Profile,
    rows: Sequence[Mapping[str, Any]],
    now: datetime,
    weights: Mapping[str, float] | None = None,
) -> list[Told]:
    """Score rows of the marts (or of a file) for a profile, best first, those that a rule hides last."""
    postings = of_rows(rows, now, further_columns(setup))
    while True:
        try:
            return _all_told(setup, profile, rows, postings, weights)
        except FactorFault as fault:
            setup.set_aside(fault.factor, str(fault))


def _all_told(
    setup: Setup,
    profile: Profile,
    rows: Sequence[Mapping[str, Any]],
    postings: Postings,
    weights: Mapping[str, float] | None,
) -> list[Told]:
    ranked = scoring.rank(postings, [setup.order(profile, weights, top=max(1, len(rows)))], setup.factors)[0]
    shown = ranked.best["row"].to_list()
    order = [*shown, *sorted(set(range(len(rows))) - set(shown))]
    values = scoring.values_at(postings, ranked.plan, setup.factors, order)
    told = []
    for place, (row, value) in enumerate(zip(order, values.iter_rows(named=True), strict=True), start=1):
        story = tell(ranked.plan, setup.factors, value, rows[row])
        verdict = _verdict(ranked.plan, story, rows[row])
        told.append(Told(story, rows[row], verdict, place if place <= len(shown) else None))
    return told


def hidden_postings(
    conn: psycopg.Connection[Any], setup: Setup, profile: Profile, now: datetime, most: int = 100
) -> list[tuple[str, Mapping[str, Any]]]:
    """Open postings that a hard rule hides from a profile: the rule's name and the posting, newest first."""
    order = setup.order(profile)
    plan = scoring.plan(order, setup.factors)
    postings = load_open(conn, setup, [order], now, keep=False)
    found = scoring.hidden(postings, plan, most)
    facts = store.facts(conn, [key for _, key in found])
    return [(rule, facts[key]) for rule, key in found]


def _verdict(plan: scoring.Plan, story: Story, row: Mapping[str, Any]) -> str:
    if plan.is_empty:
        return scoring.EMPTY_NOTE
    if row.get("is_open") is False:
        return "not shown: the posting is closed"
    if story.hidden_by:
        broken = next(rule for rule in plan.rules if rule.name == story.hidden_by)
        return f"not shown: {broken.sentence}"
    if story.score is None:
        return f"too little is said: between {story.low} and {story.high}"
    if story.low == story.high:
        return "all is known"
    return f"between {story.low} and {story.high}, by what is not known"
