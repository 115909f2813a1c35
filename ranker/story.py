"""What is told about one posting for one profile: score, range, points, and a reason per factor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from plugins.contracts import Factor, Profile
from ranker import frame, points
from ranker.plan import VALUE, FactorFault, Plan


@dataclass(frozen=True)
class Story:
    """One posting's place in one profile's ranking, as it is stored."""

    score: Decimal | None  # None: too little is said
    low: Decimal
    high: Decimal
    coverage: Decimal
    explain: dict[str, Decimal]  # factor -> points; they add up to score
    detail: dict[str, Any]
    hidden_by: str | None = None

    def as_json(self) -> dict[str, Any]:
        """With plain numbers, for JSON."""
        return {
            "rank_score": None if self.score is None else float(self.score),
            "score_low": float(self.low),
            "score_high": float(self.high),
            "coverage": float(self.coverage),
            "rank_explain": {name: float(share) for name, share in self.explain.items()},
            "rank_detail": self.detail,
        }


def tell(
    plan: Plan, factors: Mapping[str, Factor], values: Mapping[str, Any], facts: Mapping[str, Any]
) -> Story:
    """The story of one posting.

    `values` is its row from `scoring.values_at`; `facts` its row of the marts, for the reasons. Raises FactorFault
    when a factor's reason raises.
    """
    profile = plan.profile
    weights = {name: plan.order.weights[name] for name in plan.values}
    total = sum(weights.values())
    known: dict[str, float | None] = {name: values[VALUE + name] for name in weights}
    reached = sum(weights[name] * value for name, value in known.items() if value is not None)
    told = sum(weights[name] for name, value in known.items() if value is not None)
    mean = None if values["score"] is None else points.rounded(min(100.0, max(0.0, values["score"])))
    score = None if values["thin"] else mean
    low = points.rounded(100 * reached / total)
    high = points.rounded(100 * (reached + total - told) / total)
    if mean is not None:  # rounding must not put the score outside its range
        low, high = min(low, mean), max(high, mean)
    share = {} if score is None else points.explain(known, weights, score)
    seen = {**values, **facts, "points": frame.points(facts)}
    told_by = {
        name: {
            "value": None if value is None else round(value, 4),
            "weight": weights[name],
            "known": value is not None,
            "reason": _reason(factors[name], name, seen, profile),
        }
        for name, value in known.items()
    }
    by_points = sorted(told_by, key=lambda name: (-(weights[name] * (known[name] or 0.0)), name))
    detail = {
        "factors": {name: told_by[name] for name in by_points},
        "score_low": float(low),
        "score_high": float(high),
        "coverage": round(told / total, 4),
        "mean": None if mean is None else float(mean),
        "too_little_said": bool(values["thin"]),
    }
    rule = plan.rules[values["hidden"] - 1].name if values["hidden"] else None
    return Story(score, low, high, Decimal(str(round(told / total, 4))), share, detail, rule)


def _reason(factor: Factor, name: str, seen: Mapping[str, Any], profile: Profile) -> str:
    try:
        return factor.reason(seen, profile)
    except Exception as error:
        raise FactorFault(name, f"raised in reason(): {type(error).__name__}: {error}") from error
