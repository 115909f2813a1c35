"""A stored score as a person reads it: what speaks for a posting, what against, what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from web.formats import clean, words

_STRONG = 0.5  # a factor at or above it speaks for a posting, below it against


@dataclass(frozen=True)
class Line:
    """One factor: its points, how many it could have given, and why."""

    name: str
    points: float | None
    most: float
    reason: str
    is_strong: bool


def lines(explain: Mapping[str, Any], detail: Mapping[str, Any]) -> list[Line]:
    """Each factor, the one with most points first, unknown ones last."""
    factors: Mapping[str, Any] = (detail or {}).get("factors") or {}
    known = sum(float(one.get("weight") or 0) for one in factors.values() if one.get("value") is not None)
    told = []
    for name, one in factors.items():
        value, weight = one.get("value"), float(one.get("weight") or 0)
        said = clean(one.get("reason") or words(name))
        reason = said[:1].upper() + said[1:]
        if value is None:
            told.append(Line(name, None, 0.0, reason, is_strong=False))
        else:
            most = 100 * weight / known if known else 0.0
            points = float((explain or {}).get(name) or 0)
            told.append(Line(name, points, max(most, points), reason, is_strong=float(value) >= _STRONG))
    return sorted(told, key=lambda line: (line.points is None, -(line.points or 0), line.name))


def strengths(told: list[Line], most: int = 3) -> list[Line]:
    """The strongest reasons for it."""
    return [line for line in told if line.is_strong][:most]


def lack(told: list[Line]) -> Line | None:
    """The weak factor that costs the most points."""
    weak = [line for line in told if line.points is not None and not line.is_strong]
    return max(weak, key=lambda line: line.most - (line.points or 0), default=None)
