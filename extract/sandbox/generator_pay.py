"""Pay of the generated postings: amounts, period, and the text that the API shows."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from extract.sandbox.generator_words import COUNTRIES

CODES = {"US": "USD", "CA": "CAD", "GB": "GBP", "DE": "EUR", "IN": "INR", "FR": "EUR"}
_HOURS_A_YEAR = 2080
_LAKH = 100_000
_PERIODS = {
    "en": {"YEAR": "a year", "MONTH": "a month", "HOUR": "an hour", "DAY": "a day"},
    "de": {"YEAR": "pro Jahr", "MONTH": "pro Monat", "HOUR": "pro Stunde", "DAY": "pro Tag"},
    "fr": {"YEAR": "par an", "MONTH": "par mois", "HOUR": "par heure", "DAY": "par jour"},
}
_FORMS = {
    "US": ("YEAR", "HOUR"),
    "CA": ("YEAR", "HOUR"),
    "GB": ("YEAR", "DAY"),
    "DE": ("YEAR", "MONTH"),
    "IN": ("YEAR", "MONTH"),
    "FR": ("YEAR", "MONTH"),
}
_PARTS_OF_YEAR = {"YEAR": 1, "MONTH": 12, "DAY": 220, "HOUR": _HOURS_A_YEAR}


@dataclass(frozen=True)
class Pay:
    """A range: amounts per period, currency code, the API's text, and the yearly range for the description."""

    low: float
    high: float
    period: str
    code: str
    text: str
    yearly_low: str
    yearly_high: str


def make_pay(rng: Random, country: str, factor: float) -> Pay:
    """A range that fits country and rank."""
    base = COUNTRIES[country].base * factor * rng.uniform(0.75, 1.3)
    period = _FORMS[country][rng.random() < 0.2]
    parts = _PARTS_OF_YEAR[period]
    step = 0.5 if period == "HOUR" else 5 if period == "DAY" else 100 if period == "MONTH" else 1000
    low = round(base / parts / step) * step
    high = round(base * rng.uniform(1.1, 1.4) / parts / step) * step
    sign = COUNTRIES[country].currency
    language = {"DE": "de", "FR": "fr"}.get(country, "en")
    between = "–" if rng.random() < 0.8 else " - "
    text = f"{_short(low, sign, country)}{between}{_short(high, sign, country)} {_PERIODS[language][period]}"
    yearly = [_long(round(amount * parts / 1000) * 1000, sign, country) for amount in (low, high)]
    return Pay(low, high, period, CODES[country], text, *yearly)


def _short(amount: float, sign: str, country: str) -> str:
    """An amount the way results pages shorten it: $95K, ₹12L, 55 k €."""
    if country == "IN" and amount >= _LAKH:
        return f"{sign}{amount / _LAKH:g}L"
    if country == "FR":
        return f"{amount / 1000:g} k {sign}" if amount >= 1000 else f"{amount:g} {sign}"
    if country == "DE":
        return f"{amount:,.0f}".replace(",", ".") + f" {sign}"
    return f"{sign}{amount / 1000:g}K" if amount >= 1000 else f"{sign}{amount:g}"


def _long(amount: float, sign: str, country: str) -> str:
    """An amount in full, in the country's way of writing."""
    if country == "FR":
        return f"{amount:,.0f}".replace(",", " ") + f" {sign}"
    if country == "DE":
        return f"{amount:,.0f}".replace(",", ".") + f" {sign}"
    return f"{sign}{amount:,.0f}"
