"""Judge an amount of money: is it pay at all, of what period, and are its ends open."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from plugins.enrichers.salary.grammar import (
    AFTER_NOT_PAY,
    AFTER_PAY,
    NOT_PAY,
    OPEN_MAX,
    OPEN_MIN,
    PAY,
    PERIOD_AFTER,
    PERIOD_BEFORE,
)
from plugins.enrichers.salary.tables import (
    HOURLY_CUSTOM,
    LOW_VALUE,
    USUAL_YEARLY,
)
from plugins.enrichers.salary.usual import annual, nearly_usual, period_by_size, plausible
from plugins.enrichers.seeker import Seeker

_OF_THE_LAST = re.compile(
    r"(?<=\d)k? ?(?:basic|base|ote|package|salary)\b(?! ?:)|(?<=\d)k? (?:[a-z-]{1,16} ){0,3}[a-z-]{1,16}, "
)  # "$75,000 base / $150,000"
_ADDED = re.compile(
    r"(?:\d{3}(?:[.,]\d\d)?|\dk|lpa|lakhs?|juta|jt)\b[^\d\n]{0,30}?(?:\+(?! ?y(?:ea)?rs)|\bplus\b)[^\d\n]{0,30}$"
)
_BASE_AFTER = re.compile(r"[ ]?(?:basic|base)\b")
_BASE = re.compile(
    r"^.{0,6}?\b(?:base|basic|fix|grund|gaji pokok|gaji dasar|底薪|เงินเดือน|salary:? (?:base|basic))"
)
_QUALIFIED = 6  # characters before a word of pay that may say which: "basic salary"
ANOTHER = re.compile(
    r"(?<![\d,.])(?:\d{1,3}(?:[,.]\d{3})+|[13-9]\d{3}|\d{3}|\d{1,3}k)(?!\d)|[$€£₱฿] ?\d{3}|\brm ?\d{3}"
)  # another one, which the word is of
_OTE = re.compile(r"\bote\b|on[- ]target|uncapped")
_POTENTIAL = re.compile(
    r"potential|potensi|boleh (?:capai|mencapai)|bisa (?:capai|mencapai)|can (?:earn|reach|make)|average income|total (?:income|earnings)|รวมรายได้|รายได้รวม|รวม[^\n]{0,24}แล้ว|可達|可达|top (?:[a-z]+ )?(?:earner|performer|achiever|seller|agent)|\b(?:top|best|our) (?:[a-z]+ )?[a-z]+s (?:made|make|earned|earn|are earning|are making)\b|[^\n]= ?$|(?:pendapatan|penghasilan|incomes?|earnings) (?:bisa|boleh|can|could|may)\b|\bpurata|rata-rata|\((?:avg|average)|previous month|last (?:season|month|year)|highest|(?:anggaran|jangkaan|estimated|purata|average|avg\.?) (?:total )?(?:pendapatan|income|earnings|take[ -]home)|\bearn(?:ing|s)? up to"
)
_TOTAL_AFTER = re.compile(
    r"[^\d\n()]{0,24}\((?:(?:basic|base|fixed|gaji (?:pokok|asas|dasar)|pokok|เงินเดือน|ฐานเงินเดือน|底薪)[^()\d\n]{0,14}\d{1,3}(?:[,.]?\d{3}| ?k| ?j)|[a-z$₱]{0,4} ?\d[\d,.]{0,9}k? (?:basic|base|fixed)\b)"
)  # "5-10 juta (gaji pokok 2 juta + komisi)"
_OTE_AFTER = re.compile(r"[ (+]{0,3}(?:ote\b|on[- ]target)(?![^\n]{0,6}\d|[^\n]{0,4}[$€£])")
_MORE = re.compile(
    r"[ ]{0,2}(?:\+(?![ ]?(?:[^\W\d_]|[$€£₱฿₹]?\d))|(?:usd |aud |sgd )?starting\b(?! bonus)|(?:and|&) (?:up(?:wards?)?|above)\b|or more\b|upwards\b|onwards?\b|plus\b(?=[.)]|$)|minimum\b(?! wage)|ขึ้นไป|起|以上|ke ?atas\b)"
)
_SENTENCE_END = re.compile(r"(?<![\W_][a-z])(?<!^[a-z])\. |[；。]")  # not the one of "p.a. "
_OTHER_PERIOD = re.compile(r"bonus|;|\bplus\b.{12}|\+ ?(?:ot\b|โอที|overtime|comm|allowance|incentive)")
_ADDS = re.compile(r"(?:[+&]|\bplus|\band) ?$")
_EXTRA = re.compile(
    r"(?:hour|dai|week|month|year|annual)(?:ly)? (?!pay|salar|wage|rate|income|earn|take|guarant|dep|nett?|gross|basic|(?:for|in|on|with|plus|and|or|to|at|after|before|if|per|as|doe)\b(?!-))[a-z]"
)
_BY_HOUR_OR_YEAR = frozenset({"AUD", "NZD", "USD", "CAD", "GBP"})
_OF_ANOTHER = re.compile(r"\d[\d.,]*k? ?$")  # in front of a period: it is that amount's
_SUM = re.compile(  # "basic + commission: RM3,000": the whole of it
    r"\b(?:basic|base|fixed|salary|gaji(?: pokok| asas)?)(?: ?[+&(] ?[a-z]{2,}(?: [a-z]{2,})?){1,4}(?:\)? ?[:=(-]{1,2}|(?<!bonus)(?<!allowance)(?<!elaun)) ?$"
)
_TOUCHED = re.compile(r"\b(?:salary|package|basic|base|wage|pay)(?: (?:range|scale|band))? ?[:=-]{0,2} ?$")
_NEAR = 2  # characters between an amount and a period that is surely its own
_FROM = Seeker(
    r"(?:\bfrom|\bstarting (?:from|at|salary|pay)|\bmulai(?: dari)?|\bbermula|\bdari|\bab|เริ่มต้น(?:ที่)?) ?$"
)
_FULL_TIME = re.compile(
    r"(?:full[ -]?time(?: staff| equivalent)?|(?<!\d )\bfte)(?: salary| pay)?(?: of| is)?[ :=(-]{0,3}$|(?:全職|正職)[^\d\n,]{0,12}$"
)  # beside a part-timer's pay
_CODE = "usd|cad|aud|nzd|sgd|hkd|myr|php|thb|idr|gbp|eur|inr"
_CONVERTED = re.compile(
    rf"(?:\b(?P<code>{_CODE}) ?\d[\d,.]{{0,12}}k?|\d[\d,.]{{0,12}}k? ?(?P<after>{_CODE})) ?\($"
)
_PIECE = re.compile(
    r"[ ]?(?:per[ ]|/[ ]?)(?!gross|nett?\b|sesi|fortnight|session|lesson|class|roster|swing|consult|calendar|working|full|standard|ordinary|fte|anum|award|the\b|our\b|your\b|company)[a-z]{3,}(?: [a-z]{1,12}){0,2}"
)
_FORTNIGHT = re.compile(
    r"[ ]?(?:gross|net)?[ ]?(?:(?:per|an?|each|every|/|p/?)[ ]?fortnight\b|fortnightly\b|/[ ]?f/?n\b|p\.?[ ]?f\.?(?![\w-]))"
)
_FULL_TIME_AFTER = re.compile(
    r"[/a-z. ]{0,12}\(full[ -]?time|[ (]{0,2}(?:full[ -]?time equivalent|fte)\b(?![ :]{0,2}[£$€\d])"
)
_PART_TIME_AFTER = re.compile(r"[/a-z. ]{0,12}\((?:part[ -]?time|casual)")
_PART_TIME = re.compile(r"(?:part[ -]?time|sessional|兼職|พาร์ทไทม์)[^\n]{0,20}$")
_ACTUAL = re.compile(r"\bactual (?:annual |pro[ -]rata )?(?:salary|pay)\b[^\n]{0,12}$")
_LINE_END = re.compile(r"[ ]?\+{0,2}[ ]{0,2}(?:\([^()\n]{0,40}\))?(?:[ .!|]{0,2}(?:\n|$)|[.!|] )")
_ABOUT = re.compile(r"\W*(?:around|about|approx(?:imately)?|circa|ca?|sekitar|約|ประมาณ)?\W*")
_BULLETS = " \n•*-·:([|!>"
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
    full_time: bool = False  # said to be a full-timer's, as where the pay of these hours stands beside it
    hoped_for: bool = False  # on target, or what may be earned


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def last_start(pattern: Seeker, text: str) -> int:
    """Where the last match starts, or -1."""
    position = -1
    for match in pattern.finditer(text):
        position = match.start()
    return position


@dataclass(slots=True)
class Amount:
    """One match of money, read: numbers, currency, and what stands round it."""

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
    abroad: bool = False  # in dollars, where pay is in another currency and by the month


def _halved(amount: Amount) -> int:
    """Make a fortnight's pay a week's, as no column holds fortnights; how long its name is, 0 where it was none."""
    found = _FORTNIGHT.match(amount.after)
    if found is None or not plausible(amount.low / 2, "WEEK", amount.currency):
        return 0
    amount.low /= 2
    amount.high = amount.high and amount.high / 2
    amount.after = " per week".ljust(found.end()) + amount.after[found.end() :]
    return found.end()


def _period(amount: Amount) -> tuple[str | None, int, bool]:
    """The period that is stated, where its statement ends, and whether it touches the amount; None if none is."""
    if amount.scale == "lpa":
        return "YEAR", amount.end, True
    leading = _last_match(PERIOD_BEFORE, amount.before)
    if leading is not None and _OF_ANOTHER.search(amount.before, 0, leading.start()):
        leading = None  # "RM1,200 per year, hospital RM60,000"
    touching = leading is not None and len(amount.before.rstrip()) - leading.end() <= _NEAR
    next_digit = _DIGIT.search(amount.after)
    tail = amount.after[: next_digit.start()] if next_digit else amount.after
    if sentence := _SENTENCE_END.search(tail):
        tail = tail[: sentence.start() + 1]
    found = PERIOD_AFTER.search(tail[:48])
    if found and touching and (found.start() > _NEAR or tail[: found.start()].strip(" ")[-1:] in ("，", ",")):
        found = None
    if found and _ADDS.search(tail[: found.start()]) and _EXTRA.match(tail, found.start()):
        found = None  # "$95,000 + monthly team bonus": the bonus's
    if found and not _OTHER_PERIOD.search(tail[: found.start()]):
        return found.lastgroup, amount.end + found.end(), found.start() <= _NEAR
    for match in (PERIOD_AFTER.search(amount.middle), leading):
        if match is not None:
            return match.lastgroup, amount.end, match is not leading or touching
    return None, amount.end, False


def _score(amount: Amount, *, period_stated: bool) -> float:
    """What speaks for pay, less what speaks against it."""
    score = 0.0
    before = _OF_THE_LAST.sub(_blank, amount.before)
    pay, other = last_start(PAY, before), last_start(NOT_PAY, before)
    if pay >= 0 and pay >= other:
        named = before[max(0, pay - _QUALIFIED) :]
        base = (_BASE.search(named) and not ANOTHER.search(before, pay)) or _BASE_AFTER.match(amount.after)
        score += 5.2 if base else 3
    elif AFTER_PAY.match(amount.after):
        score += (4 if _BASE_AFTER.match(amount.after) else 2.5) if other < 0 else -2
    elif other >= 0:
        score -= 6
    if (_not_pay_after(amount) and not _is_range_of_pay(amount)) or (
        amount.scale != "k" and _piece_rate(amount.after)
    ):
        score -= 6
    if _ADDED.search(before):
        score -= 3  # what comes on top of another amount
    score += (2 if period_stated else 0) + (2 if amount.high is not None else 0)
    score += 1 if amount.stated_currency else 0
    if amount.scale == "lpa":
        score += 9
    elif amount.scale and not (period_stated and amount.stated_currency):
        score += 1  # where all is said, "$62/hr" is as good as "$165k a year"
    if not amount.stated_currency and not amount.scale:
        if not period_stated and amount.low < 1000:
            score -= 3  # "pay grade 12"
        if amount.high is None and 1900 <= amount.low <= 2100:
            score -= 4  # a year
    return score


def _not_pay_after(amount: Amount) -> bool:
    """Tell whether what follows an amount makes it no pay; money does not count people."""
    match = AFTER_NOT_PAY.match(amount.after)
    return match is not None and not (
        amount.stated_currency and match[0].endswith(("employees", "customers", "people"))
    )


def _is_range_of_pay(amount: Amount) -> bool:
    """Tell whether "salary:" touches a range, so that what follows is the next of the benefits: "bonus, pension"."""
    return amount.high is not None and _TOUCHED.search(amount.before) is not None


def _piece_rate(after: str) -> bool:
    """Tell whether an amount is paid for a thing ("per brick") and not for a time."""
    piece = _PIECE.match(after)
    return piece is not None and PERIOD_AFTER.search(after[: piece.end()]) is None


def _whole_pay(amount: Amount, period: str) -> bool:
    """Tell whether the amount is what people live on, by the day, the month or the year."""
    return period in ("DAY", "MONTH", "YEAR") and nearly_usual(amount.low, period, amount.currency)


def _settled(amount: Amount, size: float, *, sure: bool) -> tuple[str, int, bool, bool] | None:
    """The period, where it ends, whether it is stated and whether it touches; None if nobody pays so."""
    period, end, near = _period(amount)
    if (
        period == "DAY"
        and end == amount.end
        and amount.currency in HOURLY_CUSTOM
        and not _whole_pay(amount, period)
    ):
        period = None  # "Day rates $36.48, nights $45.10" are by the hour
    assumed = period_by_size(size, amount.currency, abroad=amount.abroad)
    if period is not None:
        most = 8 * USUAL_YEARLY.get(amount.currency or "", math.inf)
        far = end > amount.end and not near and annual(size, period) > most
        if far and nearly_usual(size, assumed, amount.currency):
            return assumed, amount.end, False, near  # "$120,000 package, paid on a monthly basis"
        if plausible(size, period, amount.currency):
            return period, end, True, near
        if near and not sure:
            return None
        end = amount.end  # "$34, three days a week"
    return (assumed, end, False, near) if plausible(size, assumed, amount.currency) else None


def _standing(text: str, amount: Amount, period: str, *, stated: bool) -> float:
    """What speaks for pay where and how the amount stands: it opens or fills a line, for all or for part-timers."""
    score = 0.0
    lead = amount.before
    opener = None if amount.high is not None else OPEN_MAX.search(lead) or _FROM.search(lead)
    opens = opener is not None and not lead[: opener.start()].rsplit("|", 1)[-1].strip(_BULLETS)
    if not _whole_pay(amount, period) or (period == "DAY" and not stated):
        return score
    if opens:
        score += 2.5  # "Up to £75,000 + bonus" opens a line: who offers so much offers pay
    elif amount.stated_currency and _LINE_END.match(text, amount.end) and _alone(text, amount.start):
        score += 2  # "THB 30,000++" fills a line
    elif amount.stated_currency and amount.scale and _ABOUT.fullmatch(lead):
        score += 1  # "$65k + study costs" opens a sentence
    return score


def _alone(text: str, start: int) -> bool:
    """Tell whether an amount opens a line, and the line above names nothing else that is paid."""
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip(_BULLETS):
        return False
    above = text[max(0, line - 60) : line].rstrip(" \n")
    return NOT_PAY.search(above[above.rfind("\n") + 1 :]) is None


def weigh(text: str, amount: Amount, *, sure: bool, lift: float = 0.0) -> Pay | None:
    """Decide period and open ends; refuse what is no pay, or more or less than anybody pays."""
    halved = _halved(amount)
    size = math.sqrt(amount.low * amount.high) if amount.high else amount.low
    settled = _settled(amount, size, sure=sure)
    if settled is None:
        return None
    period, period_end, stated, near = settled
    if halved:
        period_end = amount.end + halved
    why = "half of a fortnight's" if halved else "period stated" if stated else "period assumed from size"
    score = _score(amount, period_stated=stated) + (4 if sure else lift)
    if full_time := bool(_FULL_TIME.search(amount.before) or _FULL_TIME_AFTER.match(amount.after)):
        score += 2
        why += ", of a full-timer"
    score += _standing(text, amount, period, stated=stated)
    if period != "DAY" and _SUM.search(amount.before) and _whole_pay(amount, period):
        score = max(score, 4)
    if not stated and period in ("HOUR", "DAY", "WEEK") and amount.currency not in HOURLY_CUSTOM:
        score -= 1
    if (
        not stated
        and period in ("DAY", "WEEK", "MONTH")
        and amount.currency in _BY_HOUR_OR_YEAR
        and not amount.abroad
    ):
        score -= 2  # "$2,000" is more than an hour's pay and less than a year's: a bonus, a budget
    if stated and near and not amount.stated_currency and not amount.scale and amount.high is None:
        score += 1  # "500/day" without a word about money: only let in where it opens a line, and is usual
    times = 6 if amount.currency in HOURLY_CUSTOM else 15 if amount.currency in LOW_VALUE else 10
    most = USUAL_YEARLY.get(amount.currency or "", math.inf) * times
    if annual(size, period) > most and last_start(PAY, amount.before) < 0:
        score -= 3  # nobody's pay unless it says so
    hoped_for = True
    if (_OTE.search(amount.before[-24:]) and not _BASE_AFTER.match(amount.after)) or _OTE_AFTER.match(
        amount.after
    ):
        score -= 1.5
        why += ", on-target earnings"
    elif (may := _POTENTIAL.search(amount.before[-40:])) or _TOTAL_AFTER.match(amount.after):
        score -= 2.5 if may and may[0].startswith("earn") else 3
        why += ", what may be earned"
    else:
        hoped_for = False
    if score < (2.5 if hoped_for else 3):  # on-target earnings count where nothing better stands
        return None
    if _PART_TIME.search(amount.before) or _PART_TIME_AFTER.match(amount.after):
        score -= 3.5  # only where a full-timer's pay is named too
    if (told := _CONVERTED.search(amount.before)) and told[told.lastgroup or 0].upper() != amount.currency:
        score -= 2.5  # "$90,000 USD ($120,000 CAD)"
    if _ACTUAL.search(amount.before):
        score -= 3.5  # the same, in the words of schools and councils
    return _ended(
        text,
        amount,
        Pay(None, None, amount.currency, period, amount.start, period_end, score, why, full_time, hoped_for),
    )


def _ended(text: str, amount: Amount, pay: Pay) -> Pay:
    """Set the ends of a reading: both, or one where the other is open; `pay.end` is where its period ends."""
    pay.minimum = amount.low
    pay.maximum = amount.high if amount.high is not None else amount.low
    period_end, pay.end = pay.end, max(amount.end, pay.end)
    if amount.high is not None:
        if amount.plus and amount.high == amount.low:
            pay.maximum = None
        return pay
    lead = amount.before
    opened = OPEN_MAX.search(lead)
    if opened:
        pay.minimum = None
        pay.why += ", upper end only"
    elif (
        amount.plus
        or _MORE.match(text[period_end : period_end + 16])
        or _MORE.match(amount.after)
        or (opened := OPEN_MIN.search(lead))
    ):
        pay.maximum = None
        pay.why += ", lower end only"
    if opened and text.endswith(lead, 0, pay.start):
        pay.start -= len(lead) - opened.start()
    return pay


def _last_match(pattern: Seeker, text: str) -> re.Match[str] | None:
    last = None
    for last in pattern.finditer(text):  # noqa: B007 - the last one counts
        pass
    return last
