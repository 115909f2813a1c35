"""Where a posting asks for no experience: said outright, or by welcoming those who have just left school."""

from __future__ import annotations

from plugins.enrichers.experience.words import (
    ASKED_FOR_NONE,
    EXPERIENCE_OF,
    NEED_QUESTION,
    NEEDED_AFTER_ALL,
    NONE_NEEDED,
    NOT_NEEDED,
    SAYS_ALL,
    WELCOMES,
)
from plugins.enrichers.reading import Evidence, Reading

_GRADUATES = frozenset(
    {"fresh graduate", "fresh grad", "freshers", "fresher", "จบใหม่", "應屆", "应届", "new graduates"}
)


def none_needed(reading: Reading) -> Evidence | None:
    """Where a posting says that no experience is needed."""
    for _, start, end in reading.hits(NONE_NEEDED):
        phrase = reading.text[start:end]
        if phrase in NOT_NEEDED:
            if EXPERIENCE_OF.search(reading.text, max(0, start - 60), start):
                return reading.evidence(start, end, "no experience needed")
            continue
        if phrase in NEED_QUESTION:
            if none := ASKED_FOR_NONE.search(reading.text, max(0, start - 40), start):
                return reading.evidence(none.start(), end, "no experience needed")
            continue
        tail = NEEDED_AFTER_ALL.match(reading.text[end : end + 60])
        if (
            tail
            or phrase.endswith(("required", "necessary", "essential", "needed"))
            or phrase.startswith(SAYS_ALL)
            or (phrase in _GRADUATES and WELCOMES.search(reading.text, max(0, start - 30), start))
        ):
            before = reading.text[max(0, start - 30) : start]
            if (
                phrase == "without experience"
                and before.rstrip().endswith(("not", "applications", "candidates"))
                and not WELCOMES.search(before)
            ):
                continue
            return reading.evidence(start, end + (tail.end() if tail else 0), "no experience needed")
    return None
