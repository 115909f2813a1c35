"""Find amounts of money in a text, and read each: its numbers, its currency, and what leads up to it."""

from __future__ import annotations

import re

from plugins.enrichers.reading import Reading, windows
from plugins.enrichers.salary.currency import currency_stated, local_currency, period_at
from plugins.enrichers.salary.grammar import (
    AFTER_PAY,
    AND,
    BETWEEN,
    CURRENCY_BEFORE,
    MONEY,
    NOT_PAY,
    PAY,
)
from plugins.enrichers.salary.several import joined
from plugins.enrichers.salary.tables import (
    LARGE_MULTIPLIERS,
    LOW_VALUE,
    MONTHLY_CUSTOM,
    MULTIPLIER_CURRENCY,
    MULTIPLIERS,
    USUAL_YEARLY,
)
from plugins.enrichers.salary.triggers import AMOUNTS, WORDS
from plugins.enrichers.salary.usual import nearly_usual
from plugins.enrichers.salary.weigh import ANOTHER, Amount, Pay, last_start, weigh

_SURE_ENOUGH = 5.0  # the score of a reading that needs no second look
_MOST_AMOUNTS = 400  # numbers looked at in one text; no posting has as many
_THOUSANDS = frozenset({"teur", "t€", "k€"})
_STEP = re.compile(r"\b(?:level|lvl|grade|step|band|point|class|scale)[ :.]{0,2}\Z")
# "transport allowance" stays what it is
_STIPEND = re.compile(
    r"(?:(?<![a-z] )|(?<=monthly )|(?<=internship )|(?<=intern )|(?<=training )|(?<=daily )|(?<=attractive )|(?<=an ))"
    r"(?:allowances?|elaun(?= ?(?:[:(-]|rm|sebanyak|bulanan|latihan|praktikal))|stipend)|uang saku|เบี้ยเลี้ยง|(?:(?<![\u4e00-\u9fff])|(?<=實習)|(?<=培訓)|(?<=每月)|(?<=月))津貼"
)
_COUNTED = re.compile(
    r" ?%|[ -]?(?:hours?|hrs|days?|weeks?|wks?|months?|mo?n?ths?|years?|yrs?|shifts?|minutes|mins|staff|people|employees|pax|seats?|beds?|km|kg|sq|sqm|units|outlets|stores|clients|customers|jam|hari|orang|tahun|tons?|tonnes|tiket|transaksi|pelanggan|pasien|siswa|karyawan|cabang|toko|followers|users|downloads|tickets|orders|calls|children|kids|students|patients|residents|guests|covers|meals|rooms|visitors|members)\b|[ -]?(?:小時|小时|個月|个月|ชั่วโมง|ชม\.|วัน|เดือน|ปี|คน|อัตรา|สาขา)"
)
_MIL_IS_THOUSAND = frozenset({"EUR", "BRL", "MXN", "ARS", "CLP", "COP", "UYU", "PEN", "CRC", None})
_PHONE = re.compile(r"\d[\d -]{4,}[ -]$")  # the end of "012-987 6543"
_NUMBER_END = re.compile(r"[\d.,']+")
_DIGIT = re.compile(r"\d")
_BREAKS = ("; ", "•", "! ", "? ", "；", "。")
_OPENING = re.compile(r"(?:^|[\n•|])[ *•·:([>-]*(?:(?:circa|around|approx\.?|about|ca?\.?|up to|from) )?$")
_TITLE_PART = re.compile(r"[(\[|,@]| - |: ")
_LONGEST_HEADING = 60
_LONGEST_LABEL = 28
_NO_HEADING_ENDS = frozenset(".!?。")


def number(written: str) -> float:
    """Read a number in any of the world's groupings: 1,234.5 · 1.234,5 · 6,00,000 · 1'200 · 45 000."""
    digits = written.rstrip("-=").rstrip(".,/") if written[-1] in "-=" else written
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


def find_pay(
    reading: Reading, country: str | None, *, sure: bool = False, stipend: bool = False, lift: float = 0.0
) -> list[Pay]:
    """Every reading of pay in a text, best first.

    `sure`: the whole field is known to speak of pay. `stipend`: the post is a student's, and its allowance the pay.
    `lift`: what speaks for pay already, by where the text stands.
    """
    text = reading.text
    if sure:
        return _sorted(
            joined(text, _read(text, [(0, len(text))], country, sure=True, stipend=stipend, lift=lift))
        )
    near = windows(reading.hits(AMOUNTS), 48, 64)
    found = _read(text, near, country, sure=False, stipend=stipend, lift=lift)
    if max((pay.score for pay in found), default=0.0) < _SURE_ENOUGH:
        # figures without a currency stand behind the word alone
        parts = [
            (start, end)
            for start, end in windows(reading.hits(WORDS), 0, 72)
            if not any(low <= start and end <= high for low, high in near) and _DIGIT.search(text, start, end)
        ]
        found += _read(text, parts, country, sure=False, stipend=stipend, lift=lift)
    return _sorted(joined(text, found))


def _sorted(found: list[Pay]) -> list[Pay]:
    return sorted(found, key=lambda pay: (-pay.score, pay.start))


def _read(
    text: str, parts: list[tuple[int, int]], country: str | None, *, sure: bool, stipend: bool, lift: float
) -> list[Pay]:
    """Every reading of pay in those parts of a text, in order."""
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
            if lead is None and _PHONE.search(text, max(0, first - 16), first):
                position = _NUMBER_END.match(text, first).end()  # type: ignore[union-attr]
                continue
            match = MONEY.match(text, lead.start() if lead else first)
            if match is None:
                position = _NUMBER_END.match(text, first).end()  # type: ignore[union-attr]
                continue
            position = match.end()
            if match["c1"] == "s/" and text[match.end("a") : match.end("a") + 1].isalpha():
                continue  # "S/4HANA"
            if match["b"] and _apart(match):
                position = match.start(
                    "sep"
                )  # "Level 6 - $98,304 - $110,937": the second may open a range itself
            if match["c3"] and not match["c1"] and _STEP.search(text, max(0, first - 10), first):
                position = match.start("sep")  # "Level 4.2 - $45.28"
                continue
            last = "2" if match["b"] else "1"
            counted = match.end(f"m{last}") if match[f"m{last}"] else match.end("b" if match["b"] else "a")
            if _COUNTED.match(text, counted) and not (match["c1"] or match["c3"]):
                continue  # "40 hours", "4-8 hours"
            pay = _judge(text, match, country, sure=sure, stipend=stipend, lift=lift)
            if pay is not None:
                found.append(pay)
    return found


def _apart(match: re.Match[str]) -> bool:
    """Tell whether two numbers are too far from each other to be the ends of one range."""
    scale_a, scale_b = match["m1"], match["m2"]
    low = number(match["a"]) * MULTIPLIERS.get(scale_a or scale_b or "", 1.0)
    high = number(match["b"]) * MULTIPLIERS.get(scale_b or scale_a or "", 1.0)
    return scale_a == scale_b and high > low * 15 and not _thousands_once(low, high)


def _thousands_once(low: float, high: float) -> bool:
    """Tell whether only the upper end spells its thousands: "$60-70,000"."""
    return 10 <= low < 1000 and high % 1000 == 0 and low * 1000 <= high < low * 3000


def _judge(
    text: str, match: re.Match[str], country: str | None, *, sure: bool, stipend: bool, lift: float
) -> Pay | None:
    """Read one match; None when it is not pay."""
    end = match.end()
    sep, written_b = match["sep"], match["b"]
    before = _before(text, match.start())
    if lift:
        before = _TITLE_PART.split(before)[-1]  # "Customer Service (5 days, $14/h)"
    if stipend:
        before = _STIPEND.sub(_as_pay, before)
    if written_b is not None and sep.strip() in AND and not BETWEEN.search(before):
        written_b, end = None, match.start("sep")
    scale_a, scale_b = match["m1"], match["m2"] if written_b else None
    alias = match["c1"] or match["c2"] or (written_b and (match["c3"] or match["c4"])) or None
    after = text[end : end + 60].split("\n", 1)[0]
    bare = alias is None and scale_a is None and scale_b is None and not sure and not _named(before)
    if bare and not (AFTER_PAY.match(after) or period_at(after)):
        return None
    if bare and not (written_b or lift or _OPENING.search(text, max(0, match.start() - 16), match.start())):
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
    written = [match[c] for c in (("c4", "c2", "c3", "c1") if written_b else ("c2", "c1"))]
    stated, abroad = currency_stated(
        [each for each in written if each] or [alias or ""],
        country,
        before,
        high or low,
        after,
    )
    stated = stated or MULTIPLIER_CURRENCY.get(scale or "")
    if alias is not None and stated is None:
        return None  # "P5" outside the Philippines is no money
    currency = stated or local_currency(country)
    if scale in LARGE_MULTIPLIERS and not _paid_in_millions(scale, high or low, currency, before, after):
        return None
    if scale == "mil" and currency not in _MIL_IS_THOUSAND:
        return None  # a million where English is spoken
    if low <= 0 or match["a"] in ("401", "403", "457"):
        return None
    if high is not None and not scale and _thousands_once(low, high):
        low *= 1000
    if high is not None and (high < low or high > low * 15):
        if high > low * 15:
            return None  # "packages from $500k to $45m"
        if high < low * 0.2:
            high, end = None, match.start("sep")
        else:
            low, high = high, low
    if bare and not _bare_pay(low, period_at(after), currency):
        return None  # "8,000-10,000 depending on experience", with nothing said of money before
    after = text[end : end + 60].split("\n", 1)[0]
    amount = Amount(
        low,
        high,
        currency,
        stated is not None,
        scale,
        match.start(),
        end,
        before,
        _STIPEND.sub(_as_pay, after) if stipend else after,
        text[match.start() : end],
        match["plus"] is not None or match["more"] is not None,
        abroad,
    )
    return weigh(text, amount, sure=sure, lift=lift)


def _paid_in_millions(scale: str, most: float, currency: str | None, before: str, after: str) -> bool:
    """Tell whether so many millions can be pay: "HKD 1.3M per annum" is, "a $40m project" is none."""
    if currency in LOW_VALUE:
        return True
    named = PAY.search(before) or AFTER_PAY.match(after) or period_at(after)
    return scale == "m" and most <= 8 * USUAL_YEARLY.get(currency or "", 0.0) and named is not None


def _named(before: str) -> bool:
    """Tell whether a word of pay leads up to a bare figure, with no other amount between that it is of."""
    pay = last_start(PAY, before)
    return pay >= 0 and not ANOTHER.search(before, pay)


def _bare_pay(amount: float, near: re.Match[str] | None, currency: str | None) -> bool:
    """Tell whether a figure that no word calls pay is what people live on, by its period or the usual one."""
    usual = "MONTH" if currency in MONTHLY_CUSTOM else "YEAR"
    return nearly_usual(amount, str(near.lastgroup) if near else usual, currency)


def _as_pay(match: re.Match[str]) -> str:
    return "pay".ljust(len(match[0]))


def _heading(above: str) -> str:
    """The last line of a text if it can head what follows: no whole sentence, no paragraph that the reach cut."""
    above = above.rstrip(" \n•*-·")
    head = above[above.rfind("\n") + 1 :]
    if head[-1:] in _NO_HEADING_ENDS or (len(head) > _LONGEST_HEADING and head[-1:] != ":"):
        return ""
    return head


def _before(text: str, start: int) -> str:
    """What leads up to an amount: its own sentence, or the heading above when the amount opens a line."""
    low = max(0, start - 90)
    lead = text[low:start]
    line = lead.rfind("\n")
    if line >= 0 and lead[line:].strip(" \n•*-:·") == "":
        head = _heading(lead[:line])
        # an item of the same list ("13-month salary, bonus") is no heading
        return head if head[-1:] == ":" or not NOT_PAY.search(head) else ""
    if line >= 0 and lead.endswith((":", ": ")) and len(lead) - line <= _LONGEST_LABEL:
        # "Min:" and "Max:" under "Salary range"
        head = _heading(lead[:line])
        if ":" in head[:-1]:
            head = _heading(lead[: lead.rfind(head)]) + "\n" + head
        return head + "\n" + lead[line + 1 :]
    cut = max(line, *map(lead.rfind, _BREAKS))
    dot = lead.rfind(". ")
    # "p.a. ", "max. " and "approx. " do not end a sentence
    while dot > cut and re.search(
        r"(?:\b[a-z]|[\u0e00-\u0e7f]|[ :,(]\d|max|min|approx|ca|inkl|incl|exkl|excl|rp|rs|fr|no)$", lead[:dot]
    ):
        dot = lead.rfind(". ", 0, dot)
    return lead[max(cut, dot) + 1 :]
