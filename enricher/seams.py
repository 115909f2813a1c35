"""Texts whose lines a scraper glued together: "5 yearsKnowledge of SQLBenefits: …".

They are opened at the seams.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from enricher.installed import enrichers
from enricher.rewriting import Edit
from plugins import Catalogued

_SHORTEST = 200  # characters of a text that has lines at all
_LINE = 400  # characters a line: an advert has shorter ones, unless they were glued or joined
_FEWEST = 3  # seams: fewer may be names
_SEAM = re.compile(
    r"(?:[a-zß-öø-ÿ0-9)\]%]|[A-Z][A-Z])[.:;!?…](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]|[A-Z]{3}|[AI]\Z|\d\d?(?:[-–]\d\d?)?[ +])"
    r"|[a-zß-öø-ÿ)\]%](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]|[AI]\Z|\d\d?(?:[-–]\d\d?)?[ +]|401)"
    r"|(?:hour|day|week|month|year|annum)(?=[A-Z]{2})"  # "per monthEPF, SOCSO"
    r"|[A-Z][A-Z0-9+#](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2}|[A-Z][a-rt-z]\Z|\d\d?\+)"
)
_PROSE = re.compile(
    r"[a-zß-öø-ÿ]{4}"
)  # names with a seam begin with a capital, or with a letter or two: "iPhone"
_TOKEN = re.compile(r"[^\s,/|]+(?: [Yy]ears?\b)?")  # "degree5 years" is two lines
_ADDRESS = re.compile(r"@|://|www\.", re.IGNORECASE)
_SURE = ".:;!?…)]%"
_SHORT = re.compile(  # "McKinsey", "iPhone", "kWh"
    r"\W*(?!(?:am|an|as|at|be|by|do|go|hr|if|in|is|it|jt|me|my|no|of|on|or|pa|ph|pw|rb|so|to|up|us|we|yr)\Z)[A-Za-z][a-z]?"
)
_AROUND = ".:;!?…()[]"


def _kind(char: str) -> str:
    if char.isupper():
        return "A"
    if char.islower() or char in ")]%":
        return "a"
    return "0" if char.isdigit() else "." if char in ".:;!?" else " "


_KINDS = "".join(map(_kind, map(chr, range(256)))).encode()
_EDGES = b"aA", b".A", b"AAAa", b"a0"
_JOINED = 4  # pieces of the longest name: "VB.Net"


def lineless(text: str) -> bool:
    """Whether a text has hardly a line where an advert has many."""
    return len(text) >= _SHORTEST and text.count("\n") * _LINE <= len(text)


def edits(text: str) -> Iterator[Edit]:
    """A line end at each seam, if the text's lines are glued.

    Where only the items of each list are, headings and paragraphs left on lines of their own, sure seams are all.
    """
    whole = lineless(text)
    if not whole and max(map(len, text.split("\n"))) < _LINE:
        return
    kinds = text.encode("latin-1", "replace").translate(_KINDS)
    if sum(map(kinds.count, _EDGES)) < _FEWEST:  # a first look, which most texts do not pass
        return
    words = Counter(_TOKEN.findall(text))
    cuts = {
        word: [cut for cut in _cuts(word) if whole or cut[1]]
        for word, times in words.items()
        if not _is_whole(word, times)
    }
    if sum(words[word] * sure for word, found in cuts.items() for _, sure in found) >= _FEWEST:
        for token in _TOKEN.finditer(text):
            for cut, _ in cuts.get(token.group(), ()):
                yield token.start() + cut, token.start() + cut, "\n"


def _is_whole(word: str, times: int) -> bool:
    """Whether a word is one for sure: a plain one, an address, a name."""
    if (behind := word[1:]).isalpha() and behind.islower():
        return True
    name = times > 1 and not _PROSE.match(word)  # "SteerBridge", again and again
    return name or _ADDRESS.search(word) is not None


def _cuts(word: str) -> Iterator[tuple[int, bool]]:
    """Where a word falls apart, its names left whole: "JavaScriptStrong" is two words; whether for sure."""
    bounds = [0, *(found.end() for found in _SEAM.finditer(word)), len(word)]
    piece = 0
    while piece < len(bounds) - 2:
        name = next(
            (
                last
                for last in range(min(len(bounds) - 1, piece + _JOINED), piece + 1, -1)
                if word[bounds[piece] : bounds[last]].lower().strip(_AROUND).removesuffix("s") in _names()
            ),
            piece + 1,
        )
        if name < len(bounds) - 1 and not _SHORT.fullmatch(word, bounds[piece], bounds[name]):
            sure = word[bounds[name] - 1] in _SURE or _PROSE.match(word, bounds[piece]) is not None
            yield bounds[name], sure
        piece = name


@cache
def _names() -> frozenset[str]:
    """Words of the catalogues that look as if they had a seam: "javascript", "github"."""
    found: set[str] = set()
    for enricher in enrichers().values():
        if isinstance(enricher, Catalogued):
            for entry in enricher.catalogue():
                for name in (entry["name"], *entry["aliases"]):
                    words = (word.lower() for word in _TOKEN.findall(name) if _SEAM.search(word))
                    found.update(word.removesuffix("s") for word in words)
    return frozenset(found)
