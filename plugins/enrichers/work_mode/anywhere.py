"""Phrases that leave the place to the person: "work from anywhere", "home or office", "we have no office"."""

from __future__ import annotations

import re
from typing import Literal

from plugins.enrichers.work_mode.signs import OTHER_TEAMS

Mode = Literal["remote", "hybrid", "onsite"]
Judged = tuple[Mode, float] | None


def anywhere(before: str, after: str, phrase: str) -> Judged:
    """Judge "from anywhere", "distributed team" by what stands round it."""
    if phrase.startswith(("wherever you like", "da qualsiasi", "partout en france", "distributed ")):
        return None if phrase == "distributed team" and OTHER_TEAMS.search(before) else ("remote", 1.0)
    if re.match(r"^ (?:up to )?\w+ ?(?:x|days?) ?(?:/|a|per|each|every) ?w", after):
        return "hybrid", 2.0
    if "office" in phrase or phrase.startswith(("hire", "100%", "fully")):
        return "remote", 2.0
    if (not phrase.startswith("remote") and re.search(r"days?|weeks?|month|year", after)) or re.search(
        r"(?:days?|weeks?|months?)(?: a year| per year)?(?: of| to)? $", before
    ):
        return None  # "20 days a year work from anywhere" is a perk
    if phrase == "from anywhere" and not re.search(
        r"(?:work\w*|remote\w*|job|role|position|based|hir\w+|live|done|join)[^.]{0,24}$", before
    ):
        return None
    return "remote", 2.5


def either(before: str, after: str, phrase: str) -> Judged:
    """Judge "home or office", "days at home"."""
    if phrase.startswith("home or off") and not re.search(
        r"\b(?:work\w*|prefer|from|at) (?:your )?$", before
    ):
        return None
    if phrase.startswith("split"):
        return ("hybrid", 2.5) if "home" in after else None
    if phrase.startswith("between") and "office" not in phrase + after[:40]:
        return None
    return None if before[-1:].isalpha() or after[:6] == " visit" else ("hybrid", 2.5)
