"""Which currency an amount is in: what is written at it, before it, and what its country pays in."""

from __future__ import annotations

import math
import re

from plugins.enrichers.salary.grammar import PERIOD_AFTER
from plugins.enrichers.salary.tables import (
    ALIASES,
    COUNTRY_CURRENCY,
    MONTHLY_CUSTOM,
    SHARED_SYMBOLS,
    USUAL_YEARLY,
)

_CODE_LEADS = re.compile(
    r"\b(usd|aud|nzd|sgd|hkd|cad)\b[ :(]{0,2}(?:up to|from|between|circa|around|salary)? ?$"
)

_LEAD = 24  # characters before an amount in which a code may stand


def local_currency(country: str | None) -> str | None:
    """What a country pays in."""
    return COUNTRY_CURRENCY.get((country or "").strip().upper())


def currency_of(alias: str | None, country: str | None) -> str | None:
    """ISO code of a written currency; a symbol that many share goes by the posting's country."""
    if alias is None:
        return None
    local = local_currency(country)
    code = ALIASES.get(alias, alias)
    if code in SHARED_SYMBOLS:
        shared = SHARED_SYMBOLS[code]
        if local in shared:
            return local
        return None if code in ("p", "r") else shared[0]
    return code


def currency_stated(
    written: list[str], country: str | None, before: str, amount: float, after: str
) -> tuple[str | None, bool]:
    """The currency that is written at an amount, in the order of its weight, or before it; and whether it is a foreign one.

    Foreign is a currency of others in a country that pays by the month: dollars in Vietnam. Where boards write "$"
    for the country's own, as in Malaysia, a month's usual pay in it is no dollars.
    """
    local = local_currency(country)
    code = next((each for each in written if each and ALIASES.get(each) not in SHARED_SYMBOLS), None)
    if code is not None:
        currency = currency_of(code, country)
    elif currency := currency_of(written[0] or None, country):
        if leading := _CODE_LEADS.search(before, max(0, len(before) - _LEAD)):
            currency = leading[1].upper()  # "NZD up to $35"
        elif (
            written[0] == "$"
            and currency != local
            and local in MONTHLY_CUSTOM
            and 0.75 * USUAL_YEARLY.get(local or "", math.inf) <= amount * 12 <= 8 * USUAL_YEARLY[local or ""]
            and ((near := period_at(after)) is None or near.lastgroup == "MONTH")
        ):
            currency = local
    foreign = currency is not None and local in MONTHLY_CUSTOM and currency not in MONTHLY_CUSTOM
    return currency, foreign


def period_at(after: str) -> re.Match[str] | None:
    """The period that stands right behind an amount."""
    found = PERIOD_AFTER.search(after[:14])
    return found if found and found.start() <= 2 else None
