"""Find amounts of pay in a text, and judge each: is it pay at all, of what period, in what currency."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from plugins.enrichers.reading import Reading, windows
from plugins.enrichers.salary.grammar import (
    AFTER_NOT_PAY,
    AFTER_PAY,
    AND,
    BETWEEN,
    CURRENCY_BEFORE,
    MONEY,
    NOT_PAY,
    OPEN_MAX,
    OPEN_MIN,
    PAY,
    PERIOD_AFTER,
    PERIOD_BEFORE,
)
from plugins.enrichers.salary.tables import (
    ALIASES,
    COUNTRY_CURRENCY,
    HOURLY_CUSTOM,
    LARGE_MULTIPLIERS,
    LOW_VALUE,
    MULTIPLIER_CURRENCY,
    MULTIPLIERS,
    PERIODS_A_YEAR,
    SHARED_SYMBOLS,
    USUAL_YEARLY,
)
from plugins.enrichers.salary.triggers import AMOUNTS, WORDS
from plugins.enrichers.seeker import Seeker

PLAUSIBLE_LOW, PLAUSIBLE_HIGH = 0.045, 30.0  # times the usual yearly pay: a tipped hour to a chief's year
_MOST_AMOUNTS = 400  # numbers looked at in one text; no posting has as many
_THOUSANDS = frozenset({"teur", "t€", "k€"})
_OF_THE_LAST = re.compile(
    r"(?<=\d)k? ?(?:basic|base|ote|package|salary)\b(?! ?:)"
)  # "$75,000 base / $150,000"
_BASE = re.compile(r"^(?:base|basic|fix|grund)")
_OTE = re.compile(r"\bote\b|on[- ]target|uncapped")
_OTE_AFTER = re.compile(r"[ (+]{0,3}(?:ote\b|on[- ]target)(?![^\n]{0,6}\d|[^\n]{0,4}[$€£])")
_MORE = re.compile(
    r"[ ]{0,2}(?:\+(?![ ]?(?:super|bonus|comm|[a-z]))|(?:and|&) (?:up|above)\b|or more\b|plus\b(?=[.)]|$)|minimum\b)"
)
_SENTENCE_END = re.compile(r"(?<![\W_][a-z])(?<!^[a-z])\. ")  # not the one of "p.a. "
_OTHER_PERIOD = re.compile(r"bonus|;|\bplus\b.{12}")
_NUMBER_END = re.compile(r"[\d.,']+")
_DIGIT = re.compile(r"\d")


@dataclass(slots=True)
class Pay:
    """One reading of pay; amounts as stated, `score` is how sure it is pay."""

    minimum: float | None
    maximum: float | None
    currency: str | None
    period: str
    start: int
    end: int
    score: float
    why: str


def number(written: str) -> float:
    """Read a number in any of the world's groupings: 1,234.5 · 1.234,5 · 6,00,000 · 1'200 · 45 000."""
    digits = written.rstrip("-=").rstrip(".,") if written[-1] in "-=" else written
    digits = digits.replace(" ", "").replace("'", "")
    comma, dot = digits.rfind(","), digits.rfind(".")
    mark = max(comma, dot)
    if mark < 0:
        return float(digits)
    tail = len(digits) - mark - 1
    if tail == 3 or (min(comma, dot) < 0 and digits.count(digits[mark]) > 1):
        return float(digits.replace(",", "").replace(".", ""))
    whole = digits[:mark].replace(",", "").replace(".", "")
    return float(f"{whole}.{digits[mark + 1 :]}")


def currency_of(alias: str | None, country: str | None) -> str | None:
    """ISO code of a written currency; a symbol that many share goes by the posting's country."""
    local = COUNTRY_CURRENCY.get((country or "").strip().upper())
    if alias is None:
        return None
    code = ALIASES.get(alias, alias)
    if code in SHARED_SYMBOLS:
        shared = SHARED_SYMBOLS[code]
        if local in shared:
            return local
        return None if code in ("p", "r") else shared[0]
    return code


def annual(amount: float, period: str) -> float:
    """The amount a year; hours by `HOURS_A_YEAR`."""
    return amount * PERIODS_A_YEAR[period]


def plausible(amount: float, period: str, currency: str | None) -> bool:
    """Would anybody pay this? Unknown currencies are judged by size alone."""
    usual = USUAL_YEARLY.get(currency or "")
    yearly = annual(amount, period)
    if usual is None:
        return yearly > 100
    return usual * PLAUSIBLE_LOW <= yearly <= usual * PLAUSIBLE_HIGH


def period_by_size(amount: float, currency: str | None) -> str:
    """The period whose yearly pay comes nearest to the usual one in that currency.

    Days and weeks are rarer than months and years, and hours are rare where pay is monthly by custom: each
    costs a handicap, so that a doubtful amount goes to the commoner period.
    """
    usual = USUAL_YEARLY.get(currency or "", 50_000.0)
    handicap = {"DAY": 0.8, "WEEK": 0.8, "HOUR": 0.0 if currency in HOURLY_CUSTOM else 0.8}
    return min(
        PERIODS_A_YEAR,
        key=lambda period: (
            abs(math.log(max(annual(amount, period), 0.01) / usual)) + handicap.get(period, 0.0)
        ),
    )


def find_pay(reading: Reading, country: str | None, *, sure: bool = False) -> list[Pay]:
    """Every reading of pay in a text, best first. `sure`: the whole field is known to speak of pay."""
    text = reading.text
    if sure:
        parts = [(0, len(text))]
    elif not (parts := windows(reading.hits(AMOUNTS), 48, 64)):
        parts = [part for part in windows(reading.hits(WORDS), 0, 72) if _DIGIT.search(text, *part)]
    found: list[Pay] = []
    position = examined = 0
    for start, end in parts:
        if start >= position:
            position = start
            # a window may open inside a number: step back to its start
            while position > 0 and text[position - 1] in "0123456789.,'":
                position -= 1
        while examined < _MOST_AMOUNTS and (digit := _DIGIT.search(text, position, end)):
            examined += 1
            first = digit.start()
            lead = CURRENCY_BEFORE.search(text, max(0, first - 8), first)
            match = MONEY.match(text, lead.start() if lead else first)
            if match is None:
                position = _NUMBER_END.match(text, first).end()  # type: ignore[union-attr]
                continue
            position = match.end()
            pay = _judge(text, match, country, sure)
            if pay is not None:
                found.append(pay)
    found.sort(key=lambda pay: (-pay.score, pay.start))
    return found


def _judge(text: str, match: re.Match[str], country: str | None, sure: bool) -> Pay | None:
    """Read one match; None when it is not pay."""
    end = match.end()
    sep, written_b = match["sep"], match["b"]
    before = _before(text, match.start())
    if written_b is not None and sep.strip() in AND and not BETWEEN.search(before):
        written_b, end = None, match.start("sep")
    scale_a, scale_b = match["m1"], match["m2"] if written_b else None
    alias = match["c1"] or match["c2"] or (written_b and (match["c3"] or match["c4"])) or None
    if alias is None and scale_a is None and scale_b is None and not sure and not PAY.search(before):
        return None
    low = number(match["a"])
    high = number(written_b) if written_b else None
    scale = scale_a or scale_b
    factor_a = MULTIPLIERS.get(scale_a or "", 1.0)
    factor_b = MULTIPLIERS.get(scale_b or "", 1.0)
    if high is not None and scale_b and not scale_a and low * factor_b <= high * factor_b:
        factor_a = factor_b  # "80-95k"
    elif high is not None and scale_a and not scale_b and high < 1000:
        factor_b = factor_a  # "80k-95"
    if alias in _THOUSANDS or (written_b and match["c4"] in _THOUSANDS):
        factor_a, factor_b = max(factor_a, 1e3), max(factor_b, 1e3)
    low *= factor_a
    high = None if high is None else high * factor_b
    code = next(
        (
            match[c]
            for c in ("c4", "c2", "c3", "c1")
            if match[c] and ALIASES.get(match[c]) not in SHARED_SYMBOLS
        ),
        None,
    )
    if written_b is None and code in (match["c4"], match["c3"]) and code not in (match["c1"], match["c2"]):
        code = None
    currency = currency_of(code or alias, country) or MULTIPLIER_CURRENCY.get(scale or "")
    if alias is not None and currency is None:
        return None  # "P5" outside the Philippines is no money
    stated_currency = currency is not None
    if currency is None:
        currency = COUNTRY_CURRENCY.get((country or "").strip().upper())
    if scale in LARGE_MULTIPLIERS and currency not in LOW_VALUE:
        return None
    if low <= 0 or match["a"] in ("401", "403", "457"):
        return None
    if high is not None and (high < low or high > low * 15):
        if high < low * 0.2 or high > low * 15:
            high, end = None, match.start("sep")
        else:
            low, high = high, low
    amount = _Amount(
        low,
        high,
        currency,
        stated_currency,
        scale,
        match.start(),
        end,
        before,
        text[end : end + 60].split("\n", 1)[0],
        text[match.start() : end],
        match["plus"] is not None,
    )
    return _weigh(text, amount, sure=sure)


def _before(text: str, start: int) -> str:
    """What leads up to an amount: its own sentence, or the heading above when the amount opens a line."""
    low = max(0, start - 90)
    lead = text[low:start]
    line = lead.rfind("\n")
    if line >= 0 and lead[line:].strip(" \n•*-:·") == "":
        head = lead[:line].rstrip(" \n•*-:")
        return head[head.rfind("\n") + 1 :]
    cut = max(line, lead.rfind("; "), lead.rfind("•"), lead.rfind("! "), lead.rfind("? "))
    dot = lead.rfind(". ")
    # "p.a. ", "max. " and "approx. " do not end a sentence
    while dot > cut and re.search(
        r"(?:\b[a-z]|max|min|approx|ca|inkl|incl|exkl|excl|rp|rs|fr|no)$", lead[:dot]
    ):
        dot = lead.rfind(". ", 0, dot)
    return lead[max(cut, dot) + 1 :]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _last(pattern: Seeker, text: str) -> int:
    """Where the last match starts, or -1."""
    position = -1
    for match in pattern.finditer(text):
        position = match.start()
    return position


@dataclass(slots=True)
class _Amount:
    """One match, read: numbers, currency, and what stands round it."""

    low: float
    high: float | None
    currency: str | None
    stated_currency: bool
    scale: str | None
    start: int
    end: int
    before: str
    after: str
    middle: str
    plus: bool


def _period(amount: _Amount) -> tuple[str | None, int]:
    """The period that is stated, and where its statement ends; None when there is none."""
    if amount.scale == "lpa":
        return "YEAR", amount.end
    next_digit = _DIGIT.search(amount.after)
    tail = amount.after[: next_digit.start()] if next_digit else amount.after
    if sentence := _SENTENCE_END.search(tail):
        tail = tail[: sentence.start() + 1]
    found = PERIOD_AFTER.search(tail[:48])
    if found and not _OTHER_PERIOD.search(tail[: found.start()]):
        return found.lastgroup, amount.end + found.end()
    for match in (PERIOD_AFTER.search(amount.middle), _last_match(PERIOD_BEFORE, amount.before)):
        if match is not None:
            return match.lastgroup, amount.end
    return None, amount.end


def _score(amount: _Amount, *, period_stated: bool) -> float:
    """What speaks for pay, less what speaks against it."""
    score = 0.0
    before = _OF_THE_LAST.sub(_blank, amount.before)
    pay, other = _last(PAY, before), _last(NOT_PAY, before)
    if pay >= 0 and pay >= other:
        score += 4.5 if _BASE.search(before[pay:]) else 3
    elif AFTER_PAY.match(amount.after):
        score += 2.5 if other < 0 else -2
    elif other >= 0:
        score -= 6
    if AFTER_NOT_PAY.match(amount.after):
        score -= 6
    score += (2 if period_stated else 0) + (2 if amount.high is not None else 0)
    score += (9 if amount.scale == "lpa" else 1 if amount.scale else 0) + (1 if amount.stated_currency else 0)
    if not amount.stated_currency and not amount.scale:
        if not period_stated and amount.low < 1000:
            score -= 3  # "pay grade 12"
        if amount.high is None and 1900 <= amount.low <= 2100:
            score -= 4  # a year
    return score


def _weigh(text: str, amount: _Amount, *, sure: bool) -> Pay | None:
    """Decide period and open ends; refuse what is no pay, or more or less than anybody pays."""
    size = math.sqrt(amount.low * amount.high) if amount.high else amount.low
    period, period_end = _period(amount)
    why = "period stated"
    if period is not None and not plausible(size, period, amount.currency):
        if not sure:
            return None
        period = None
    stated = period is not None
    if period is None:
        period = period_by_size(size, amount.currency)
        why = "period assumed from size"
        if not plausible(size, period, amount.currency):
            return None
    score = _score(amount, period_stated=stated) + (4 if sure else 0)
    if _OTE.search(amount.before[-24:]) or _OTE_AFTER.match(amount.after):
        score -= 1.5
        why += ", on-target earnings"
    if score < (2.5 if "on-target" in why else 3):  # on-target earnings count where nothing better stands
        return None
    minimum: float | None = amount.low
    maximum: float | None = amount.high if amount.high is not None else amount.low
    start = amount.start
    if amount.high is None:
        lead = amount.before
        if opened := OPEN_MAX.search(lead):
            minimum = None
            why += ", upper end only"
        elif (
            amount.plus
            or _MORE.match(text[period_end : period_end + 16])
            or _MORE.match(amount.after)
            or (opened := OPEN_MIN.search(lead))
        ):
            maximum = None
            why += ", lower end only"
        if opened and text.endswith(lead, 0, start):
            start -= len(lead) - opened.start()
    return Pay(minimum, maximum, amount.currency, period, start, max(amount.end, period_end), score, why)


def _last_match(pattern: Seeker, text: str) -> re.Match[str] | None:
    last = None
    for last in pattern.finditer(text):  # noqa: B007 - the last one counts
        pass
    return last
