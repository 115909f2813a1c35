"""Years that a word holds: "esperienza almeno biennale", "roczne doświadczenie"."""

from __future__ import annotations

import re

from plugins.enrichers.experience.demand import Ask
from plugins.enrichers.experience.words import PREFERRED_BEFORE
from plugins.enrichers.reading import Reading

_SPELT = re.compile(
    r"\besperienza (?:\w+ ){0,3}(?P<it>biennale|triennale|quinquennale)"
    r"|\b(?:minimum|min\.|co najmniej|przynajmniej) (?P<rok>rok)(?:u)? (?:\w+ )?doświadczeni"
    r"|\b(?P<pl>roczn|dwuletni|trzyletni|pięcioletni)\w* (?:\w+ )?doświadczeni"
)
_YEARS = {"rok": 1.0, "biennale": 2.0, "triennale": 3.0, "quinquennale": 5.0, "roczn": 1.0, "dwuletni": 2.0, "trzyletni": 3.0, "pięcioletni": 5.0}  # fmt: skip


def spelt(reading: Reading) -> list[Ask]:
    """Every demand for years in one text whose number is part of a word, in order."""
    text = reading.text
    if "esperienza " not in text and "doświadczeni" not in text:
        return []
    return [
        Ask(
            _YEARS[found["it"] or found["rok"] or found["pl"]],
            PREFERRED_BEFORE.search(text[max(0, found.start() - 30) : found.start()]) is not None,
            *found.span(),
            (),
            "years asked",
        )
        for found in _SPELT.finditer(text)
    ]
