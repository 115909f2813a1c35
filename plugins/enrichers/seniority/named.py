"""Where a description names the post that it fills: "we are looking for a Night Supervisor to …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.enrichers.reading import Reading, Triggers

_OPENERS = Triggers(
    (
        "looking for a", "looking for our", "searching for a", "in search of a", "seeking a", "seeks a", "hiring a", "recruiting a", "recruit a", "requires a", "in need of a", "opportunity for a", "vacancy for a",
        "opening for a", "position of", "role of", "job title", "position title", "role title", "position:", "role:", "is responsible for", "will be responsible for", "suchen ein", "recherchons un", "recrutons un", "buscamos un", "cerchiamo un", "procuramos um",
    )
)  # fmt: skip
_BEHIND = re.compile(
    r"n?(?:er?|en)?[ ]?[:=-]?[ ]{0,2}(?:(?:an?|our|the|new|full[- ]time|part[- ]time|casual|permanent|experienced|dedicated|motivated|skilled|talented|strong|passionate|dynamic|qualified|highly|very|enthusiastic) )*"
)
_STOP = re.compile(
    r"[.,;:(!?\n]| (?:-|to|for|who|with|that|in|at|on|based|reporting|supporting|assisting|joining|working|having|from|within|under|whose|where|and will|für|zur|zum|mit|pour|para|per|con)\b"
)
LOOSE = frozenset({"leader", "starter", "stage", "entry", "president"})  # as "a born leader"
_LONGEST = 60  # characters of a post's name
_SUBJECT = re.compile(r"(?:^|[\n.•*-][ ]{0,3})the (?P<post>[a-z][\w /&'-]{2,50}) $")


def posts_named(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the names of posts stand, in order."""
    text = reading.text
    for index, _, end in reading.hits(_OPENERS):
        if _OPENERS.phrases[index].endswith("responsible for"):
            phrase = end - len(_OPENERS.phrases[index])
            if subject := _SUBJECT.search(text, max(0, phrase - 60), phrase):
                yield subject.span("post")
            continue
        behind = _BEHIND.match(text, end)
        start = behind.end() if behind else end
        stop = _STOP.search(text, start, start + _LONGEST)
        yield start, stop.start() if stop else min(start + _LONGEST, len(text))
