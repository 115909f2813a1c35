"""What one more skill would open to a profile: exact, and without scoring everything again for each skill.

With the skill added, the profile is scored as it would be ranked: every posting that newly reaches the threshold counts,
and so does every one that no longer does. To be cheap,

1. the factors that a skill can move are found by asking each factor for a profile with and without one;
2. one pass over all postings gives these factors their best value: what stays below the threshold even so cannot be
   opened by any skill, and cannot pass today, so it is left out of all that follows;
3. the skills tried are those that most of the remaining postings name and the profile lacks;
4. for each, only the factors that it moves are evaluated, over the remaining postings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import numpy as np
import polars as pl
import psycopg

from plugins.contracts import Factor, Profile
from plugins.factors.skills import own
from ranker import gain_store, points, scoring, values
from ranker.gain_store import Gain, Threshold
from ranker.plan import VALUE, Order, Plan, plan, terms_of
from ranker.postings import load_open
from ranker.scoring import Postings
from ranker.setup import Setup
from ranker.values import Flags, Numbers, Values

_PROBE = "a skill that nobody names"
_ROWS = 32_768  # at once: with some 300 columns of terms 40 MB
_ROUND = 0.006  # a score is rounded to two digits before it is compared


@dataclass(frozen=True)
class Found:
    """What was worked out for one profile."""

    profile: Profile
    threshold: Threshold
    gains: list[Gain]
    passing_now: int
    open_postings: int


@dataclass(frozen=True)
class _Best:
    """Stands in for a factor that a skill can move: the best value everywhere."""

    name: str
    columns: frozenset[str] = frozenset({"skill_count"})

    def terms(self, _profile: Profile) -> set[str]:
        return set()

    def score(self, _profile: Profile) -> pl.Expr:
        return pl.when(pl.col("skill_count") >= 0).then(1.0).otherwise(1.0)

    def reason(self, _posting: Mapping[str, Any], _profile: Profile) -> str:
        return ""


def work_out(
    conn: psycopg.Connection[Any],
    setup: Setup,
    profiles: Sequence[Profile],
    postings: Postings,
    now: datetime,
) -> Iterator[Found]:
    """The gains of each profile that has something to be ranked by. Raises FactorFault.

    `postings` are those of the ranking, with the terms of the profiles as they are.
    """
    most = setup.settings.gain_skills
    limits = gain_store.thresholds(conn, setup.settings.good_score)
    orders = [setup.order(one) for one in profiles if one.profile_id in limits]
    orders = [order for order in orders if not plan(order, setup.factors).is_empty]
    if not (most and orders and postings.frame.height):
        return
    named = gain_store.named_skills(conn)
    reached = reachable(postings, orders, limits, setup.factors)
    tried = [
        candidates(named, keys, order.profile, most) for order, (keys, _) in zip(orders, reached, strict=True)
    ]
    wanted = [more for order, skills in zip(orders, tried, strict=True)
              for more in (order, *(with_skill(order, name) for _, name in skills))]  # fmt: skip
    told = load_open(conn, setup, wanted, now, keep=False)
    places = told.frame.select("job_posting_key").with_row_index("row")
    for order, skills, (keys, scored) in zip(orders, tried, reached, strict=True):
        limit = limits[order.profile.profile_id]
        rows = places.join(keys, on="job_posting_key", how="semi")["row"].to_list()
        gains, passing = counted(told, order, skills, rows, limit.score, setup.factors)
        yield Found(order.profile, limit, gains, passing, scored)


def with_skill(order: Order, name: str) -> Order:
    """The same order, with one more skill in the profile."""
    return replace(order, profile=replace(order.profile, skills=(*order.profile.skills, name)))


def reachable(
    postings: Postings,
    orders: Sequence[Order],
    limits: Mapping[int, Threshold],
    factors: Mapping[str, Factor],
) -> list[tuple[pl.DataFrame, int]]:
    """For each order the postings (`job_posting_key`) that reach the threshold now, or could with some skill; and how
    many no rule hides.
    """
    found = []
    for order in orders:
        more = with_skill(order, _PROBE)
        before, after = plan(order, factors), plan(more, factors)
        moved = {n for n in after.values if before.identities.get(n) != after.identities[n]}
        least = float(limits[order.profile.profile_id].score) - _ROUND
        best = {name: _Best(name) if name in moved else factor for name, factor in factors.items()}
        ranked = scoring.rank(postings, [replace(more, top=1, above=least)], best)[0]
        rows = ranked.best.filter((pl.col("score") >= least) & ~pl.col("thin"))
        found.append((postings.frame["job_posting_key"][rows["row"].to_numpy()].to_frame(), ranked.scored))
    return found


def candidates(named: pl.DataFrame, keys: pl.DataFrame, profile: Profile, most: int) -> list[tuple[str, str]]:
    """Id and name of the skills that most of these postings name and the profile lacks."""
    has = {*own(profile), *(" ".join(skill.casefold().split()) for skill in profile.skills)}
    counts = (
        named.join(keys, on="job_posting_key", how="semi")
        .group_by("skill_id", "skill_name")
        .len()
        .sort(["len", "skill_id"], descending=[True, False])
    )
    lacking = [(i, name) for i, name, _ in counts.iter_rows() if " ".join(name.casefold().split()) not in has]
    return lacking[:most]


def counted(
    postings: Postings,
    order: Order,
    skills: Sequence[tuple[str, str]],
    rows: Sequence[int],
    least: Decimal,
    factors: Mapping[str, Factor],
) -> tuple[list[Gain], int]:
    """For each skill, how many of some postings pass with it that do not without, and the other way round; and how many
    pass now. `postings` must have the terms of all these skills.
    """
    base = plan(order, factors)
    plans = [plan(with_skill(order, name), factors) for _, name in skills]
    wanted = terms_of(order, factors).union(*(terms_of(each.order, factors) for each in plans))
    newly, lost, now = np.zeros(len(plans), int), np.zeros(len(plans), int), 0
    for start in range(0, len(rows), _ROWS):
        picked = postings.picked(wanted, rows[start : start + _ROWS])
        known = values.elementwise(base, picked)
        before = _passes(*values.combined(base, known, picked.height), least)
        now += int(before.sum())
        for number, (each, own_values) in enumerate(zip(plans, _moved(base, plans, picked), strict=True)):
            after = _passes(*values.combined(each, {**known, **own_values}, picked.height), least)
            newly[number] += int((after & ~before).sum())
            lost[number] += int((before & ~after).sum())
    told = [
        Gain(skill_id, name, int(more), int(less))
        for (skill_id, name), more, less in zip(skills, newly, lost, strict=True)
    ]
    return told, now


def _moved(base: Plan, plans: Sequence[Plan], picked: pl.DataFrame) -> list[dict[str, Values]]:
    """For each plan the values of the factors that its skill moves; equal expressions are evaluated once."""
    places: dict[bytes, str] = {}
    expressions: list[pl.Expr] = []
    for each in plans:
        for name, identity in each.identities.items():
            if base.identities.get(name) != identity and identity not in places:
                places[identity] = f"{len(places)}"
                expressions.append(each.values[name].alias(places[identity]))
    if not expressions:
        return [{} for _ in plans]
    found = values.select(picked, expressions)
    return [
        {
            name: values.of_series(found[places[identity]].rename(VALUE + name), name)
            for name, identity in each.identities.items()
            if identity in places
        }
        for each in plans
    ]


def _passes(score: Numbers, thin: Flags, least: Decimal) -> Flags:
    """Whether a score, rounded as it is stored, reaches the threshold; one with too little said does not."""
    exact = np.nan_to_num(score.astype(np.float64), nan=-1.0)
    edge = float(least) - 0.005
    passes: Flags = exact > edge
    for place in np.flatnonzero(np.abs(exact - edge) < 1e-4):  # too close to compare in binary
        passes[place] = points.rounded(min(100.0, max(0.0, float(score[place])))) >= least
    return passes & ~thin
