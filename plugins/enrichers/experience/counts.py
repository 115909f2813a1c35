"""The number that stands before a unit of time, and what it comes to in years."""

from __future__ import annotations

import re

from plugins.enrichers.experience.words import (
    BEFORE_UNIT,
    COUNT,
    COUNT_GLUED,
    DIGIT,
    MONTHS,
    TOKEN,
    WORD,
    WORDS,
)

_GLUE = re.compile(r"[a-z]{3}[a-z.:]\d")  # where a scraper joined the lines


def count_before(text: str, end: int) -> re.Match[str] | None:
    """The number that ends where the unit starts: "3-5", "two (2)", "5+"."""
    last = text[max(0, end - 14) : end].replace("-", " ").replace("d'", " ").rsplit(None, 1)[-1:]
    if not last or (last[0] not in BEFORE_UNIT and (last[0].isalpha() or not DIGIT.search(last[0]))):
        return None
    low = max(0, end - 32)
    near = text[low:end]
    numbers = [token for token in WORD.findall(near) if token in WORDS or token[0].isdigit()]
    if len(numbers) == 1 and near.count(numbers[0]) == 1:
        if count := COUNT.match(text, low + near.find(numbers[0]), end):
            return count
    else:
        for token in TOKEN.finditer(text, low, end) if numbers else ():
            if (token[0] in WORDS or token[0][0].isdigit()) and (
                count := COUNT.match(text, token.start(), end)
            ):
                return count
    glue = _GLUE.search(near)
    return COUNT_GLUED.match(text, low + glue.end() - 1, end) if glue else None


def known(written: str) -> bool:
    """Whether a number is one that `years_of` can reckon with."""
    return written.isascii() or written in WORDS


def _value(written: str) -> float:
    return WORDS[written] if written in WORDS else float(written.replace(",", "."))


def years_of(count: re.Match[str], unit: str) -> float:
    """The lower end of a count, in years."""
    years = _value(count["a"])
    if count["b"]:
        years = min(years, _value(count["b"]))
    return round(years / 12, 2) if unit in MONTHS else years
