"""Texts whose lines a scraper glued together: "5 yearsKnowledge of SQLBenefits: …".

They are opened at the seams for the enrichers, and what was read is given back in offsets of the text as it came.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any

import plugins
from plugins import Catalogued, Posting

_LINE = 400  # characters a line: an advert has shorter ones, unless they were glued
_FEWEST = 3  # seams: fewer may be names
_SEAM = re.compile(
    r"(?:[a-zß-öø-ÿ0-9)\]%]|[A-Z][A-Z])[.:;!?](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]|[A-Z]{3}|[AI]\Z)"
    r"|[a-zß-öø-ÿ)\]%](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]|[AI]\Z|\d\d?\+|401)"
    r"|[A-Z][A-Z0-9+#](?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2}|[A-Z][a-rt-z]\Z|\d\d?\+)"
)
_PROSE = re.compile(
    r"[a-zß-öø-ÿ]{4}"
)  # names with a seam begin with a capital, or with a letter or two: "iPhone"
_TOKEN = re.compile(r"[^\s,/|]+")
_ADDRESS = re.compile(r"@|://|www\.", re.IGNORECASE)
_SHORT = re.compile(r"\W*[A-Z][a-z]")  # "McKinsey"
_KINDS = bytes(
    ord(
        "A" if char.isupper() else "a" if char.islower() or char in ")]%" else "0" if char.isdigit() else char
    )
    for char in map(chr, range(256))
).translate(bytes.maketrans(b":;!?#", b"....+"))
_EDGE = re.compile(
    rb"A(?:(?<=[.a]A)|(?<=A[A0+]A)(?=a))|0(?:(?<=a0)|(?<=A[A0+]0))"
)  # where every seam has one
_AROUND = ".:;!?()[]"
_JOINED = 4  # pieces of the longest name: "VB.Net"


@dataclass(frozen=True, slots=True)
class Opened:
    """A posting with a line end at each seam; `line_ends` are the offsets of those, in order."""

    posting: Posting
    original: Posting
    line_ends: list[int]

    def closed(
        self, values: Mapping[str, Any], evidence: Mapping[str, Any]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Values and evidence with every span of the description in offsets of the text as it came."""
        back = {
            column: [self._span(item) if isinstance(item, dict) else item for item in value]
            if isinstance(value, list)
            else value
            for column, value in values.items()
        }
        return back, {column: [self._span(span) for span in spans] for column, spans in evidence.items()}

    def _span(self, span: dict[str, Any]) -> dict[str, Any]:
        if span.get("field") != "description" or "start" not in span:
            return span
        start, end = self._offset(span["start"]), self._offset(span["end"])
        back = {**span, "start": start, "end": end}
        if "text" in span:
            back["text"] = self.original.description[start:end]
        return back

    def _offset(self, offset: int) -> int:
        return offset - bisect_left(self.line_ends, offset)


def opened(posting: Posting) -> Opened | None:
    """The posting opened at its seams; None if its lines are not glued."""
    text = posting.description
    if len(text) < _LINE // 2 or text.count("\n") * _LINE > len(text) or "</" in text or "<br" in text:
        return None
    if len(edges := _edges(text)) < _FEWEST or len(seams := list(_seams(text, edges))) < _FEWEST:
        return None
    parts = [text[start:end] for start, end in pairwise([0, *seams, len(text)])]
    line_ends = [seam + before for before, seam in enumerate(seams)]
    return Opened(replace(posting, description="\n".join(parts)), posting, line_ends)


def _edges(text: str) -> list[int]:
    """Where a seam may be, by a cheap look at what stands beside what."""
    kinds = text.encode("latin-1", "replace").translate(_KINDS)
    return [edge.start() for edge in _EDGE.finditer(kinds)]


def _seams(text: str, edges: list[int]) -> Iterator[int]:
    tokens = [token for token in _tokens(text, edges) if _SEAM.search(token.group())]
    times = Counter(token.group() for token in tokens)
    for token in tokens:
        word = token.group()
        name = times[word] > 1 and not _PROSE.match(word)  # "SteerBridge", again and again
        if not name and not _ADDRESS.search(word):
            yield from (token.start() + cut for cut in _cuts(word))


def _tokens(text: str, edges: list[int]) -> Iterator[re.Match[str]]:
    """The tokens that have an edge."""
    done = 0
    for start in edges:
        if start >= done:
            while start > done and _TOKEN.match(text, start - 1):
                start -= 1  # noqa: PLW2901 - back to where the token begins
            if token := _TOKEN.match(text, start):
                done = token.end()
                yield token


def _cuts(word: str) -> Iterator[int]:
    """Where a word falls apart, its names left whole: "JavaScriptStrong" is two words."""
    bounds = [0, *(found.end() for found in _SEAM.finditer(word)), len(word)]
    piece = 0
    while piece < len(bounds) - 2:
        name = next(
            (
                last
                for last in range(min(len(bounds) - 1, piece + _JOINED), piece + 1, -1)
                if word[bounds[piece] : bounds[last]].lower().strip(_AROUND) in _names()
            ),
            piece + 1,
        )
        if name < len(bounds) - 1 and not _SHORT.fullmatch(word, bounds[piece], bounds[name]):
            yield bounds[name]
        piece = name


@cache
def _names() -> frozenset[str]:
    """Words of the catalogues that look as if they had a seam: "javascript", "github"."""
    found: set[str] = set()
    for enricher in plugins.load("enrichers").enrichers.values():
        if isinstance(enricher, Catalogued):
            for entry in enricher.catalogue():
                for name in (entry["name"], *entry["aliases"]):
                    found.update(word.lower() for word in _TOKEN.findall(name) if _SEAM.search(word))
    return frozenset(found)
