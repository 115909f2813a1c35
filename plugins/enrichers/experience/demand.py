"""One demand for years, and which of several counts."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.enrichers.experience.words import DEGREE, OR, PART_OF, WITH_DEGREE
from plugins.enrichers.reading import Reading

_APART = 140  # characters between demands that are no alternatives


@dataclass(slots=True)
class Ask:
    """One demand for years, as read."""

    years: float
    preferred: bool
    start: int
    end: int
    skills: tuple[str, ...]
    why: str


def choose(asks: list[tuple[Reading, Ask]]) -> tuple[Reading, Ask] | None:
    """The largest demand; demands that stand as alternatives count as their smallest first."""
    groups: list[tuple[Reading, Ask]] = []
    for reading, ask in asks:
        if groups and groups[-1][0] is reading:
            last = groups[-1][1]
            if ask.start - last.end >= _APART:
                groups.append((reading, ask))
                continue
            text = reading.text
            between = text[last.end if last.end < ask.start else last.start : ask.start]
            low = max(text.rfind("\n", 0, last.start) + 1, last.start - 80)
            around = text[low : ask.end] + text[ask.end : ask.end + 40].split("\n", 1)[0]
            each = WITH_DEGREE.match(between) and WITH_DEGREE.match(text, ask.end)
            if each or (
                OR.search(between)
                and not PART_OF.search(between)
                and DEGREE.search(around)
                and (DEGREE.search(between) or ". " not in between)
            ):
                if ask.years < last.years:
                    groups[-1] = (reading, ask)
                continue
        groups.append((reading, ask))
    return max(groups, key=lambda item: item[1].years, default=None)
