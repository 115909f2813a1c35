"""What people say who work there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from plugins.contracts import Profile
from plugins.frame import bounded, number


@dataclass(frozen=True)
class CompanyRating:
    """The company's rating, drawn towards the mean while reviews are few, from `worst` = 0 to `best` = 1.

    shrunk = (n * rating + prior_reviews * mean) / (n + prior_reviews), n the number of reviews (0 if not given);
    value = clip((shrunk - worst) / (best - worst), 0, 1). Unknown without a rating.

    Source: the Bayesian average, an empirical-Bayes estimate with a fixed prior (Efron and Morris, 1977).
    """

    mean: float = 3.7
    prior_reviews: float = 30.0
    worst: float = 2.0
    best: float = 4.8

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "company_rating"

    @property
    def columns(self) -> frozenset[str]:
        """Rating (0 to 5) and number of reviews, Float32."""
        return frozenset({"rating", "review_count"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's argument
        """Nothing of the text."""
        return set()

    def score(self, profile: Profile) -> pl.Expr:  # noqa: ARG002  the same for everybody
        """See the class."""
        count = pl.col("review_count").fill_null(0.0)
        total = pl.col("rating") * count + number(self.mean * self.prior_reviews)
        shrunk = total / (count + number(self.prior_reviews))
        return bounded((shrunk - number(self.worst)) * number(1 / (self.best - self.worst)))

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:  # noqa: ARG002
        """Say the rating and how many it rests on."""
        rating = posting.get("rating")
        if rating is None:
            return "no rating known"
        count = int(posting.get("review_count") or 0)
        few = ", few: drawn towards the mean" if count < self.prior_reviews else ""
        return f"rated {rating:.1f} of 5 in {count:,} review{'s' if count != 1 else ''}{few}"
