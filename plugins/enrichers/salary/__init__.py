"""Salary: what the posting pays, as stated and a year, from the surest source that has it.

Structured fields come first, then the salary string, then title and description. A figure that nobody would
pay in that currency is refused, and the next source is asked. Where no period is stated, the size of the
amount decides between hour, day, week, month and year, and the evidence says so. A fortnight's pay is given as a
week's, half of it, as no column holds fortnights.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.reading import Evidence, Reading, RuleEnricher, read
from plugins.enrichers.salary.currency import currency_of, local_currency
from plugins.enrichers.salary.money import find_pay
from plugins.enrichers.salary.places import declared_country, named_country
from plugins.enrichers.salary.tables import MONTHLY_CUSTOM, PERIODS_A_YEAR
from plugins.enrichers.salary.triggers import AMOUNTS, WORDS
from plugins.enrichers.salary.usual import annual, period_by_size, plausible
from plugins.enrichers.salary.weigh import Pay

_PERIOD_NAMES = {
    "HOURLY": "HOUR", "DAILY": "DAY", "WEEKLY": "WEEK", "MONTHLY": "MONTH", "YEARLY": "YEAR", "ANNUAL": "YEAR",
    "ANNUALLY": "YEAR", "ANNUM": "YEAR",
}  # fmt: skip
_IN_TITLE = 2.0  # a figure in a title is pay more often than not
_NAMED, _NAMED_IN_TEXT = 6.0, 1.25  # a score that only named pay has, and what it counts more in a text
_RANGE_IN_TITLE = 2.5  # what a range in a title counts more than a single amount in the text
_STUDENT = re.compile(
    r"\bintern(?:s|ship)?\b|magang|praktik|stagiaire|\btrainee|latihan industri|實習|实习|ฝึกงาน|\bojt\b"
)


class SalaryEnricher(RuleEnricher):
    """Reads `salary_*`: amounts as stated, ISO currency, period, and the yearly amounts."""

    name = "salary"
    version = "8"
    columns: Mapping[str, type] = {
        "salary_min": float,
        "salary_max": float,
        "salary_currency": str,
        "salary_period": str,
        "salary_min_annual": float,
        "salary_max_annual": float,
        "salary_origin": str,
    }

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Ask structured fields, salary string, title and description, in that order."""
        declared = posting.declared
        country = declared_country(declared)
        written = declared.get("job_salary_string") or declared.get("salary_string")
        written = written if isinstance(written, str) else ""
        if structured := _structured(declared, country, written):
            return structured
        if written:
            reading = read("job_salary_string", written)
            if found := find_pay(reading, country, sure=True):
                return _result(
                    found[0], "salary_string", [reading.evidence(found[0].start, found[0].end, found[0].why)]
                )
        if country is None:
            country = _country_of_text(posting)
        stipend = _STUDENT.search(posting.title.lower()) is not None
        read_pay: list[tuple[Pay, Reading]] = []
        for field in ("title", "description"):
            reading = read(field, getattr(posting, field))
            lift = _IN_TITLE if field == "title" else 0.0
            read_pay += [(pay, reading) for pay in find_pay(reading, country, stipend=stipend, lift=lift)]
        if not read_pay:
            return {}, {}
        best = _surest(read_pay)
        for other in read_pay:
            if _says_more(other[0], best[0]):
                best = other
        pay, reading = best
        return _result(pay, "text", [reading.evidence(pay.start, pay.end, pay.why)])


def _surest(read_pay: list[tuple[Pay, Reading]]) -> tuple[Pay, Reading]:
    """The surest reading; between title and text a whole range says more than one amount, and a named one in the text most."""
    best = max(read_pay, key=lambda found: found[0].score)
    titled = [found for found in read_pay if found[1].field == "title"]
    told = [found for found in read_pay if found[1].field != "title"]
    if not titled or not told:
        return best
    title, text = (max(part, key=lambda found: found[0].score) for part in (titled, told))
    lift = 0.0
    if _is_range(title[0]) and not _is_range(text[0]):
        lift = _RANGE_IN_TITLE
    elif _is_range(text[0]) and text[0].score >= _NAMED:
        lift = -_NAMED_IN_TEXT
    return title if title[0].score + lift >= text[0].score else text


def _is_range(pay: Pay) -> bool:
    return None not in (pay.minimum, pay.maximum) and pay.minimum != pay.maximum


def _says_more(other: Pay, pay: Pay) -> bool:
    """Tell whether another reading says the same and one end more: "$2,100", and elsewhere "up to $2,100"."""
    if "earn" in other.why or (other.currency, other.period) != (pay.currency, pay.period):
        return False
    ends, others = (pay.minimum, pay.maximum), (other.minimum, other.maximum)
    if None not in ends:
        return ends[0] == ends[1] and others[0] != others[1] and ends[0] in others
    return None not in others and others[0] != others[1] and (ends[0] == others[0] or ends[1] == others[1])


def _country_of_text(posting: Posting) -> str | None:
    """The country that title and description name, asked only where there may be pay without one."""
    readings = [read(field, getattr(posting, field)) for field in ("title", "description")]
    if any(reading.hits(AMOUNTS) or reading.hits(WORDS) for reading in readings):
        return named_country("\n".join(reading.text for reading in readings))
    return None


def _result(
    pay: Pay, origin: str, proofs: list[Evidence]
) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
    values = {
        "salary_min": pay.minimum,
        "salary_max": pay.maximum,
        "salary_currency": pay.currency,
        "salary_period": pay.period,
        "salary_min_annual": None if pay.minimum is None else round(annual(pay.minimum, pay.period), 2),
        "salary_max_annual": None if pay.maximum is None else round(annual(pay.maximum, pay.period), 2),
        "salary_origin": origin,
    }
    return values, {column: proofs for column, value in values.items() if value is not None}


def _number(value: Any) -> float | None:
    """A declared amount as a number; None for what is no amount (missing, zero, words, booleans)."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        amount = float(value)
    except (TypeError, ValueError):
        return None
    return amount if 0 < amount < 1e13 else None


def _structured(
    declared: Mapping[str, Any], country: str | None, written: str
) -> tuple[dict[str, Any], dict[str, list[Evidence]]] | None:
    """Pay from the declared numbers, or None when there is none that can be believed."""
    amounts: dict[str, tuple[str, float]] = {}
    for side in ("min", "max"):
        for name in (f"salary_{side}", f"job_{side}_salary"):
            amount = _number(declared.get(name))
            if amount is not None and side not in amounts:
                amounts[side] = (name, amount)
    if not amounts:
        return None
    low = amounts["min"][1] if "min" in amounts else None
    high = amounts["max"][1] if "max" in amounts else None
    if low is not None and high is not None and low > high:
        low, high = high, low
    proofs = [
        Evidence(name, 0, len(text), text, "declared by the source")
        for name, value in amounts.values()
        for text in [str(declared[name])]
    ]
    currency = None
    for name in ("salary_currency", "job_salary_currency"):
        code = declared.get(name)
        if isinstance(code, str) and code.strip():
            currency = currency_of(code.strip().lower(), country)
            currency = (
                code.strip().upper()[:3] if currency is None or len(currency) != 3 else currency.upper()
            )
            proofs.append(Evidence(name, 0, len(code), code, "declared by the source"))
            break
    if currency is None and written:
        reading = read("job_salary_string", written)
        if found := find_pay(reading, country, sure=True):
            currency = found[0].currency
            proofs.append(reading.evidence(found[0].start, found[0].end, "currency of the salary string"))
    if currency is None and country:
        currency = local_currency(country)
    middle = (low or high or 0.0) if low is None or high is None else (low * high) ** 0.5
    period = None
    for name in ("salary_period", "job_salary_period"):
        stated = declared.get(name)
        if isinstance(stated, str) and stated.strip():
            period = _PERIOD_NAMES.get(stated.strip().upper(), stated.strip().upper())
            if period in PERIODS_A_YEAR:
                proofs.append(Evidence(name, 0, len(stated), stated, "declared by the source"))
                break
            period = None
    if period is None:
        abroad = local_currency(country) in MONTHLY_CUSTOM and currency not in MONTHLY_CUSTOM
        period = period_by_size(middle, currency, abroad=abroad)
        proofs = [p._replace(why=p.why + "; period assumed from size") for p in proofs]
    if not plausible(middle, period, currency):
        return None
    return _result(Pay(low, high, currency, period, 0, 0, 9.0, ""), "structured", proofs)
