"""What other rooms may ask of the ranker: pure functions that read and never write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg

from core.errors import ShortlistError
from plugins.contracts import Profile
from ranker import scoring, store
from ranker.postings import of_rows
from ranker.setup import Setup
from ranker.story import Story, tell


@dataclass(frozen=True)
class Told:
    """One posting's story for one profile, the facts it is about, and the outcome in a sentence."""

    story: Story
    facts: Mapping[str, Any]
    verdict: str


def explain_posting(
    conn: psycopg.Connection[Any], setup: Setup, profile: Profile, job: str, now: datetime
) -> Told:
    """Score one posting for one profile, as the ranking would, stored or not; and say why if it is not shown.

    Raises ShortlistError when the marts have no such posting.
    """
    row = store.posting(conn, job)
    if row is None:
        raise ShortlistError(
            f"There is no posting {job!r} in marts.fact_jobs: give its job_id or job_posting_key; "
            "one that a source returned but the marts lack has not been staged yet."
        )
    plan = scoring.plan(setup.order(profile), setup.factors)
    postings = of_rows([row], now)
    values = scoring.values_at(postings, plan, setup.factors, [0]).row(0, named=True)
    story = tell(plan, setup.factors, values, row)
    return Told(story, row, _verdict(plan, story, row))


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
