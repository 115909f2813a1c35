"""Lines broken at a fixed width, as in mail, joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from enricher.rewriting import Edit

_NARROWEST, _WIDEST = 40, 120  # characters of a line
_FEWEST = 4  # lines that go on in lower case for want of room: fewer may be chance
_WIDE = re.compile(rf"[^\n]{{{_WIDEST + 1}}}")
_ITEM = re.compile(r"[ \t]*(?:[-–—*•·●▪►✓✔➢➤]|\d{1,2}[.)]|o\b)")
_WORD = re.compile(r"\S+")


def edits(text: str) -> Iterator[Edit]:
    """A blank for each line end that only the width asked for."""
    if _WIDE.search(text):  # most texts begin with a long line
        return
    lines = text.split("\n")
    width = max(map(len, lines))
    if width < _NARROWEST:
        return
    at, goes_on, breaks = -1, 0, []
    for line, following in pairwise(lines):
        at += len(line) + 1
        word = _WORD.match(following.lstrip())
        full = word and line and len(line) + 1 + len(word.group()) > width
        if full and not _ITEM.match(following):
            breaks.append(at)
            goes_on += following[0].islower()
    if goes_on >= max(_FEWEST, len(breaks) // 2):
        yield from ((at, at + 1, " ") for at in breaks)
