"""From values to points: a score, and the points per factor that add up to it, to the last digit shown."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

CENT = Decimal("0.01")


def rounded(score: float) -> Decimal:
    """A score as it is shown: two digits."""
    return Decimal(score).quantize(CENT, ROUND_HALF_EVEN)


def explain(
    values: Mapping[str, float | None], weights: Mapping[str, float], score: Decimal
) -> dict[str, Decimal]:
    """Points of each known factor; they add up to `score` exactly (largest remainder method).

    A factor's share is weight * value; no factor gets more points than its weight allows but by a rounding cent.
    """
    parts = {name: weights[name] * value for name, value in values.items() if value is not None}
    total = sum(parts.values())
    if total <= 0:
        return dict.fromkeys(parts, Decimal("0.00"))
    exact = {name: score * Decimal(part) / Decimal(total) for name, part in parts.items()}
    points = {name: share.quantize(CENT, ROUND_FLOOR) for name, share in exact.items()}
    missing = int((score - sum(points.values())) / CENT)
    by_remainder = sorted(exact, key=lambda name: (points[name] - exact[name], name))
    for name in by_remainder[:missing]:
        points[name] += CENT
    return points
