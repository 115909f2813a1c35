"""How fresh a posting is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from plugins.contracts import Profile
from plugins.frame import number


@dataclass(frozen=True)
class Recency:
    """Freshness that halves: 2^(-age / half-life), age in days since it was posted.

    Source: exponential decay, as in Li and Croft, "Time-Based Language Models" (2003). The half-life is an option
    (`options: recency: half_life_days` in the weights file). The age counts from the posting date, else from the day
    that the posting was first seen; a posting with neither is unknown.
    """

    half_life_days: float = 7.0

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "recency"

    @property
    def columns(self) -> frozenset[str]:
        """Age in days, Float32, null when no date is known."""
        return frozenset({"age_days"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's argument
        """Nothing of the text."""
        return set()

    def score(self, profile: Profile) -> pl.Expr:  # noqa: ARG002  the same for everybody
        """2^(-age / half-life)."""
        return (pl.col("age_days") * number(-math.log(2) / self.half_life_days)).exp()

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:  # noqa: ARG002
        """Say how old it is."""
        age = posting.get("age_days")
        if age is None:
            return "no posting date"
        days = int(age)
        seen = "" if posting.get("posted_at") or posting.get("posted_at_source") is None else "first seen "
        if days == 0:
            return f"{seen or 'posted '}today"
        return f"{seen or 'posted '}{days} day{'s' if days > 1 else ''} ago"
