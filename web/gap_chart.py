"""What the charts of a gap draw: rows of plain numbers, 0 to 100, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from web import gap
from web.gap_report import Asked, Needs, Report

_WORDS = {
    "new": "to learn",
    "deepen": "to deepen",
    "have": "enough",
    "minor": "hardly needed",
    "unknown": "not rated",
}
SHOWN = 12  # rows of the chart: what does not fit is in the table


@dataclass(frozen=True)
class Dumbbell:
    """One skill: where one stands, what is needed, and whether the way between the two has to be learned."""

    name: str
    start: float | None
    target: float | None
    gap: float | None
    importance: float | None
    state: str
    is_to_learn: bool
    words: str


@dataclass(frozen=True)
class Bar:
    """One skill that postings ask for: how often, and whether it is there."""

    name: str
    share: float | None  # 0 to 100
    n: int
    has: bool | None
    requirement: str | None
    newly_passing: int | None
    pay: Mapping[str, Any] | None


def dumbbells(report: Report) -> list[Dumbbell]:
    """The skills that matter to the target, what has to be learned first; hardly needed ones come last."""
    rows = [_dumbbell(one, report.names) for one in report.gaps]
    return sorted(
        rows, key=lambda row: row.state == "minor"
    )  # stable: within both, what matters most is first


def _dumbbell(one: gap.SkillGap, names: Mapping[str, Mapping[str, Any]]) -> Dumbbell:
    return Dumbbell(
        name=names[one.key]["name"], start=one.start.needed if one.start else None, target=one.target.needed,
        gap=one.gap, importance=one.target.importance_100, state=one.state, is_to_learn=one.state in {"new", "deepen"},
        words=_WORDS[one.state],
    )  # fmt: skip


def needs_chart(needs: Needs) -> list[Dumbbell]:
    """What one occupation needs, the most important first."""
    rows = gap.compare({}, needs.ratings)
    return [_dumbbell(one, needs.names) for one in rows]


def bars(asked: Sequence[Asked] | Sequence[Mapping[str, Any]]) -> list[Bar]:
    """What postings ask for, of a report or straight from the marts."""
    return [_bar(one) for one in asked]


def _bar(one: Asked | Mapping[str, Any]) -> Bar:
    if isinstance(one, Asked):
        share = None if one.asked_share is None else 100 * one.asked_share
        return Bar(
            one.skill_name, share, one.asking_postings, one.has, one.requirement, one.newly_passing, one.pay
        )
    share = None if one["asked_share"] is None else 100 * float(one["asked_share"])
    return Bar(one["skill_name"], share, one["asking_postings"], None, None, None, None)
