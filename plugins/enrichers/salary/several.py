"""Several amounts of one advert that are one pay: a least and a most, the steps of a scale, two roles or shifts."""

from __future__ import annotations

import re
from itertools import pairwise

from plugins.enrichers.salary.weigh import Pay

_TO_THE_MOST = re.compile(
    r"[\s,/|•*&-]*(?:(?:and )?(?:go(?:es|ing)?|ris(?:es?|ing)|mov(?:es?|ing)|progress(?:es|ing)?|increas(?:es?|ing)) )?(?:and )?(?:ma(?:x|ks)\w*\.?:?\s*)?"
)
_APART = 24  # characters between a least and a most that belong together
_BESIDE = 90  # characters between the pay of these hours and a full-timer's
_LABEL = 48  # characters between two steps: what the next is paid for, "SSO", "Night shift (8pm to 8am)"
_TIMES = 2.2  # what the best of several may be of the least
_OTHER_KIND = re.compile(  # the same money reckoned otherwise, or on top
    r"[+=]|\bplus\b|\bote\b|on[- ]target|\bbase\b|\bbasic\b|packag|total|gross|nett?\b|\bsuper(?:annuation)?\b|\bfull\b|rising|\bincl|pro[- ]?rata|actual|equivalent|\bfte\b|bonus|allowance|overtime|\bot\b|commission|median|average|minimum wage|award|previous|current|\bwas\b|gaji pokok|(?<!\d)[.!?] [a-z]"
)

_WORD = re.compile(r"\W*[^\W\d_]+")


def joined(text: str, found: list[Pay]) -> list[Pay]:
    """Put together what stands apart: "Min: $3,500", and a line below "Max: $5,000"; "SO $2,450, SSO $2,800".

    Of what these hours come to and what a full-timer has, side by side, the full-timer's is the surer.
    """
    found.sort(key=lambda pay: pay.start)
    for low, high in pairwise(found):
        if (low.currency, low.period) != (high.currency, high.period):
            continue
        between = high.start - low.end
        if (
            low.minimum is not None
            and low.maximum in (None, low.minimum)
            and high.minimum is None
            and high.maximum is not None
            and low.minimum < high.maximum
            and 0 <= between <= _APART
            and _TO_THE_MOST.fullmatch(text, low.end, high.start)
        ):
            low.maximum, low.end, low.score = high.maximum, high.end, max(low.score, high.score) + 2
        elif 0 <= between <= _LABEL and _are_steps(text, low, high):
            high.minimum = None if low.minimum is None else min(low.minimum, high.minimum or 0.0)
            high.maximum = None if low.maximum is None else max(low.maximum, high.maximum or 0.0)
            high.start, high.score = low.start, max(low.score, high.score) + 0.25
            high.why += ", of several"
        full, part = (low, high) if low.full_time else (high, low)
        if full.full_time and high.start - low.end <= _BESIDE and (part.maximum or 0) < (full.maximum or 0):
            full.score = max(full.score, part.score + 0.5)
    return found


def _are_steps(text: str, low: Pay, high: Pay) -> bool:
    """Tell whether two amounts are of one scale, or of two roles or shifts: the same ends are open, and none is far off."""
    if low.full_time or high.full_time or low.hoped_for or high.hoped_for:
        return False
    if (low.minimum is None, low.maximum is None) != (high.minimum is None, high.maximum is None):
        return False
    ends = [end for end in (low.minimum, low.maximum, high.minimum, high.maximum) if end is not None]
    if max(ends) > _TIMES * min(ends) or (low.minimum, low.maximum) == (high.minimum, high.maximum):
        return False
    if text.count("\n", low.end, high.start) > 1:
        return False
    between, behind = text[low.end : high.start], text[high.end : high.end + 14].split("\n", 1)[0]
    first, next_ = _WORD.match(between), _WORD.match(behind)
    if first and next_ and first[0] == next_[0]:  # "+ super" behind both
        between, behind = between[first.end() :], behind[next_.end() :]
    return _OTHER_KIND.search(f"{between} {behind}") is None
