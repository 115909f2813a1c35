"""What people say who work there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import polars as pl

from plugins import terms
from plugins.contracts import Profile
from plugins.frame import bounded, number


@cache
def agency_phrases() -> tuple[str, ...]:
    """What agencies write for an employer whom they do not name, in several languages."""
    text = files("plugins.factors").joinpath("agency_phrases.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@dataclass(frozen=True)
class CompanyRating:
    """The company's rating, drawn towards the mean while reviews are few: steep where it warns, flat where it is fine.

    shrunk = (n * rating + prior_reviews * mean) / (n + prior_reviews), n the number of reviews (0 if not given);
    value = `fair` * clip((shrunk - worst) / (fine - worst), 0, 1) + (1 - `fair`) * clip((shrunk - fine) / (best - fine),
    0, 1): few people leave an advert for a 3.8 instead of a 4.3, many for a 1.9. An advert that says it is an agency's,
    for an employer it does not name, is worth `unnamed`: what people say of the agency says nothing of the job.
    Unknown without a rating.

    Source: the Bayesian average, an empirical-Bayes estimate with a fixed prior (Efron and Morris, 1977); the two
    slopes and `unnamed` are ours.
    """

    mean: float = 3.7
    prior_reviews: float = 30.0
    worst: float = 2.0
    fine: float = 3.5
    best: float = 4.8
    fair: float = 0.9
    unnamed: float = 0.2

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "company_rating"

    @property
    def columns(self) -> frozenset[str]:
        """Rating (0 to 5) and number of reviews, Float32."""
        return frozenset({"rating", "review_count"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's argument
        """What agencies write."""
        return set(agency_phrases())

    def score(self, profile: Profile) -> pl.Expr:  # noqa: ARG002  the same for everybody
        """See the class."""
        count = pl.col("review_count").fill_null(0.0)
        total = pl.col("rating") * count + number(self.mean * self.prior_reviews)
        shrunk = total / (count + number(self.prior_reviews))
        below = bounded((shrunk - number(self.worst)) * number(1 / (self.fine - self.worst)))
        above = bounded((shrunk - number(self.fine)) * number(1 / (self.best - self.fine)))
        agency = pl.max_horizontal([terms.impact(phrase) for phrase in agency_phrases()]) > 0
        value = below * number(self.fair) + above * number(1 - self.fair)
        return pl.when(agency).then(number(self.unnamed)).otherwise(bounded(value))

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:  # noqa: ARG002
        """Say the rating and how many it rests on."""
        if any(posting.get(terms.column(phrase)) for phrase in agency_phrases()):
            return "an agency's advert that does not name the employer"
        rating = posting.get("rating")
        if rating is None:
            return "no rating known"
        count = int(posting.get("review_count") or 0)
        few = ", too few to tell much" if count < self.prior_reviews else ""
        return f"rated {rating:.1f} of 5 in {count:,} review{'s' if count != 1 else ''}{few}"
