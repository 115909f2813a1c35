"""What people are usually paid: which amounts are plausible, and which period an amount is likely for."""

from __future__ import annotations

import math

from plugins.enrichers.salary.tables import (
    HOURLY_CUSTOM,
    MONTHLY_CUSTOM,
    PERIODS_A_YEAR,
    USUAL_YEARLY,
)

_ABROAD = 0.35  # of the usual pay in dollars, in a country that pays in them besides its own currency
_PLAUSIBLE_LOW, _PLAUSIBLE_HIGH = 0.045, 30.0  # times the usual yearly pay: a tipped hour to a chief's year


def annual(amount: float, period: str) -> float:
    """The amount a year; hours by `HOURS_A_YEAR`."""
    return amount * PERIODS_A_YEAR[period]


def plausible(amount: float, period: str, currency: str | None) -> bool:
    """Would anybody pay this? Unknown currencies are judged by size alone."""
    usual = USUAL_YEARLY.get(currency or "")
    yearly = annual(amount, period)
    if usual is None:
        return yearly > 100
    return usual * _PLAUSIBLE_LOW <= yearly <= usual * _PLAUSIBLE_HIGH


def period_by_size(amount: float, currency: str | None, *, abroad: bool = False) -> str:
    """The period whose yearly pay comes nearest to the usual one in that currency.

    Days and weeks are rarer than months and years, and hours are rare where pay is monthly by custom, and so
    are years in some of those countries: each costs a handicap, so that a doubtful amount goes to the commoner period.
    `abroad`: a currency of other countries, in one that pays by the month and less.
    """
    usual = USUAL_YEARLY.get(currency or "", 50_000.0) * (_ABROAD if abroad else 1.0)
    monthly = abroad or currency in MONTHLY_CUSTOM
    handicap = {
        "DAY": 1.4 if currency == "IDR" else 0.8,
        "WEEK": 2.5 if monthly else 0.8,
        "HOUR": 0.0 if currency in HOURLY_CUSTOM and not abroad else 0.8,
        "YEAR": 3.0 if currency == "IDR" else 2.0 if monthly else 0.0,
    }
    return min(
        PERIODS_A_YEAR,
        key=lambda period: (
            abs(math.log(max(annual(amount, period), 0.01) / usual)) + handicap.get(period, 0.0)
        ),
    )


def nearly_usual(amount: float, period: str, currency: str | None) -> bool:
    """Tell whether an amount is near to what people live on in that currency."""
    usual = USUAL_YEARLY.get(currency or "", 0.0)
    return 0.35 * usual <= annual(amount, period) <= 8 * usual
