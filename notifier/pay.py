"""Pay, as a person reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "CAD": "CA$", "AUD": "A$", "JPY": "¥"}
_PERIODS = {"HOUR": "an hour", "DAY": "a day", "WEEK": "a week", "MONTH": "a month", "YEAR": "a year"}


def in_words(row: Mapping[str, Any]) -> str | None:
    """Pay as stated, and per year where it was stated otherwise; None when nothing is known."""
    stated = _range(row["salary_min"], row["salary_max"], row["salary_currency"])
    if stated is None:
        return None
    period = _PERIODS.get(row["salary_period"] or "")
    words = f"{stated} {period}" if period else stated
    if row["salary_period"] not in {None, "YEAR"}:
        yearly = _range(row["salary_min_annual"], row["salary_max_annual"], row["salary_currency"], "about ")
        words += f" ({yearly} a year)" if yearly else ""
    return words


def _range(low: Any, high: Any, currency: str | None, about: str = "") -> str | None:
    if low is None and high is None:
        return None
    symbol = about + _SYMBOLS.get(currency or "", f"{currency} " if currency else "")
    if low is None:
        return f"up to {symbol}{_amount(high)}"
    if high is None:
        return f"from {symbol}{_amount(low)}"
    return f"{symbol}{_amount(low)}" if low == high else f"{symbol}{_amount(low)}–{_amount(high)}"


def _amount(value: Any) -> str:
    return (
        f"{float(value):,.0f}"
        if float(value) >= 1000 or float(value) == int(value)
        else f"{float(value):,.2f}"
    )
