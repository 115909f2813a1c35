"""What a negation rules out: "no Java", "PHP is not required"; and where it only looks like one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plugins.enrichers.skills.lists import LIST_GAP

_CLAUSE = re.compile(r"[,:(]| but | while | whereas | aber | mais | pero | mas | ma | maar | - | – ")
_FALSE_NEGATION = re.compile(
    r"(?:not|nicht|pas|no|non|não|niet|tidak)\s+(?:only|just|limited|necessarily|least|merely|matter|doubt|nur|seulement|solo|sólo|só|alleen|hanya|terbatas|later|less|more|problem)\b",
    re.IGNORECASE,
)
_NO = 2  # letters: "no" is "in the" in Portuguese
_PORTUGUESE = re.compile("ção|ções|ência| não | você ", re.IGNORECASE)
_NEED = re.compile(
    r"need|requir|necess|expect|use|using|used|know|work with|experience|mandatory|prerequisite|essential|must|benötig|erforderlich|nötig|notwendig|Voraussetzung|brauch|setzen|"
    r"vorausgesetzt|besoin|requis|exig|nécessaire|demand|utilis|requier|necesari|requerid|hace falta|usamos|richiest|serve|necessari|usiamo|obrigat|precis|perlu|wajib|menggunakan|nodig|vereist|gebruik|krävs|nødvendig",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"(?:no|neither|nor|not|nicht|without|kein\w*|ohne|aucune?|sans|sin|senza|sem|geen|niet|zonder|tanpa|bukan|instead of|rather than|statt)\W+$",
    re.IGNORECASE,
)
# "Selenium is not required but beneficial": the negation is taken back
_BUT_NICE = re.compile(
    r"[\w ]{0,24},? ?(?:but|though|although|however|yet|aber|mais|pero|mas|ma|maar|tetapi|namun)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"desirable|preferred|helpful|beneficial|advantage|welcome|plus\b"
)  # "… is desirable but not required"
_BE = re.compile(r"^\s*(?:a |an |be |been )?")


def denied(text: str, names: Sequence[tuple[int, int]], start: int, end: int, close: int) -> Iterator[int]:
    """The places in `names` that a negation rules out: up to the next clause, if it is about needing or using.

    `names` are starts and ends of those in its sentence, in order; the sentence goes to `close`.
    """
    if _FALSE_NEGATION.match(text, start) or (
        end - start == _NO and text[start] in "nN" and _PORTUGUESE.search(text) is not None
    ):
        return
    after = bisect_left(names, (end, 0))
    clause = _CLAUSE.search(text, end, close)
    stop = clause.start() if clause else close
    if after < len(names) and (first := names[after][0]) < stop:
        if _DIRECT.search(text, start, first) or _NEED.search(text, start, stop):
            previous_end = first
            for place in range(after, len(names)):
                at, done = names[place]
                if at >= stop and not LIST_GAP.match(text, previous_end, at):
                    break
                yield place
                previous_end = done
    elif _NEED.match(_BE.sub("", text[end : end + 30])):  # "PHP is not required"
        if _BUT_NICE.match(text, end, close) or _WISHED.search(text, max(0, start - 40), start):
            return
        last = start
        for place in reversed(range(bisect_left(names, (start, 0)))):
            at, done = names[place]
            gap = text[done:last]
            reaches = len(gap) <= 40 and not _CLAUSE.search(gap) if last == start else LIST_GAP.match(gap)
            if not reaches:
                break
            yield place
            last = at
