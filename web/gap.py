"""The gap between what one has and what a job needs: pure functions over ratings. docs/skill-gap.md has the reasons.

All figures are on O*NET's standardised scale, 0 to 100: (rating - lowest) / (highest - lowest) * 100, where importance
is rated from 1 to 5 and level from 0 to 7.

For each skill of the target, with importance I (0 to 100) and level L there, and level l at the start:

    gap          = L - l                       more than 0: to learn; less than 0: more than is needed
    weighted_gap = I / 100 * max(0, gap)       what it matters; skills are sorted by it
    total gap    = sum(I * max(0, gap)) / sum(I)        0 to 100: the mean shortfall, by importance
    covered      = sum(I * min(l, L)) / sum(I * L)      0 to 1: how much of what is needed is there

A level that O*NET calls not relevant counts as 0. A rating that O*NET recommends to suppress, or that is not there, is
unknown, not zero: such a skill is listed, and left out of both totals.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

# "Important" on O*NET's scale, where 1 is not important, 3 important and 5 extremely important
IMPORTANT = 50.0
# The median standard error of a level in release 29.3 is 0.16 of 7 points; that of a difference of two is 0.23, which
# is 3.3 of 100. What lies within two of them cannot be told from no difference.
CLEAR = 6.5

State = Literal["new", "deepen", "have", "minor", "unknown"]


@dataclass(frozen=True, slots=True)
class Rating:
    """One skill in one occupation. Importance 1-5 and level 0-7 as rated, and both on 0-100; None: not rated."""

    importance: float | None
    level: float | None
    importance_100: float | None
    level_100: float | None
    is_suppressed: bool = False
    is_not_relevant: bool = False

    @property
    def needed(self) -> float | None:
        """The level on 0-100 that counts: 0 if not relevant, None if unreliable or not rated."""
        if self.is_suppressed or self.importance_100 is None:
            return None
        return 0.0 if self.is_not_relevant else self.level_100


@dataclass(frozen=True, slots=True)
class SkillGap:
    """One skill at both ends. `gap` in points of 100, None where either side is unknown."""

    key: str
    start: Rating | None
    target: Rating
    gap: float | None
    weighted_gap: float | None
    state: State

    @property
    def is_shared(self) -> bool:
        """Important at both ends."""
        return _important(self.start) and _important(self.target)


@dataclass(frozen=True, slots=True)
class Total:
    """All skills in two figures, each None when no skill is known at both ends."""

    gap: float | None
    covered: float | None
    compared: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Technology:
    """A technology of the target, and what O*NET says of it there."""

    key: str
    name: str
    is_hot: bool
    is_in_demand: bool
    asked_share: float | None = (
        None  # of our own postings for the target; None: too few, or not in our vocabulary
    )


def compare(start: Mapping[str, Rating], target: Mapping[str, Rating]) -> list[SkillGap]:
    """Every skill of the target, what matters most first; skills that only the start has need no learning."""
    gaps = [_compared(key, start.get(key), rating) for key, rating in target.items()]
    return sorted(
        gaps, key=lambda one: (-(one.weighted_gap or 0.0), -(one.target.importance_100 or 0.0), one.key)
    )


def _compared(key: str, start: Rating | None, target: Rating) -> SkillGap:
    have, need = (start.needed if start else None), target.needed
    if have is None or need is None or target.importance_100 is None:
        return SkillGap(key, start, target, None, None, "unknown")
    gap = need - have
    weighted = target.importance_100 / 100 * max(0.0, gap)
    return SkillGap(key, start, target, gap, weighted, _state(start, target, gap))


def _state(start: Rating | None, target: Rating, gap: float) -> State:
    if not _important(target):
        return "minor"
    if gap < CLEAR:
        return "have"
    return "deepen" if _important(start) else "new"


def _important(rating: Rating | None) -> bool:
    return rating is not None and rating.importance_100 is not None and rating.importance_100 >= IMPORTANT


def total(gaps: Sequence[SkillGap]) -> Total:
    """The mean shortfall by importance, and the share of what is needed that is there."""
    known = [(one.target.importance_100 or 0.0, one.target.needed or 0.0, one.gap)
             for one in gaps if one.gap is not None]  # fmt: skip
    weight = sum(importance for importance, _, _ in known)
    needed = sum(importance * level for importance, level, _ in known)
    short = sum(importance * max(0.0, gap) for importance, _, gap in known)
    return Total(
        gap=short / weight if weight else None,
        covered=(needed - short) / needed if needed else None,
        compared=len(known),
        left_out=len(gaps) - len(known),
    )


def to_learn(technologies: Sequence[Technology], known: Collection[str]) -> list[Technology]:
    """The technologies that are not known: those in demand for the target first, then hot ones, then by our postings."""
    return ordered([one for one in technologies if one.key not in known])


def ordered(technologies: Sequence[Technology]) -> list[Technology]:
    """Most wanted first. In Demand is about this occupation, Hot Technology about all, so the first counts more."""
    return sorted(
        technologies,
        key=lambda one: (
            not one.is_in_demand,
            not one.is_hot,
            -(one.asked_share or 0.0),
            one.name.casefold(),
            one.key,
        ),
    )
