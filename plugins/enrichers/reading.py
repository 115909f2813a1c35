"""How the rule-based enrichers read a text: folded once, character for character.

`read` gives a `Reading`: lower case, plain quotes, dashes and spaces, so that rules see one spelling. An offset into it
is one into the original, so that evidence quotes what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, ClassVar, NamedTuple

import ahocorasick_rs

from plugins.contracts import Posting

# Upper case beyond ASCII, and typography, that rules should not have to spell out. All one to one.
_FOLDS = {
    **{upper: upper.lower() for upper in "ÄÖÜÉÈÊËÀÁÂÃÇÑÓÔÕÍÎÏÚÙÛÅØÆÌÒŁŚŻŹĆĘĄŃČŠŽŘĚÝŮĐ"},
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u3000\u200b", " "),
    **dict.fromkeys("\u2019\u2018\u02bc\u00b4", "'"),
    **dict.fromkeys("\u2013\u2014\u2012\u2010\u2011\u2212\u2015\u301c\uff5e", "-"),
    "\u2028": "\n",
    **dict.fromkeys("丨｜", "|"),
    **dict(zip("\uff04\uffe5\uff0c\uff1a\uff08\uff09\uff0f", "$¥,:()/", strict=True)),
}
_ASCII = bytes(range(128))
_ASCII_FOLDS = bytes.maketrans(b"\t`\r", b" '\n")
_DIGITS = frozenset("123456789")
_START_AND_END = itemgetter(1, 2)
_ONE_DIGIT = bytes.maketrans(b"123456789", b"0" * 9)
_MOST_HITS = 600  # of one list in one text; a posting has some ten, and what has more is read to there
_CACHED_LENGTH = 20_000  # of longer texts only the last are remembered, so that memory stays bounded


class Evidence(NamedTuple):
    """Where a value was read: offsets into the original field, and one line of why."""

    field: str
    start: int
    end: int
    text: str
    why: str

    def as_dict(self) -> dict[str, Any]:
        """The form that the contract asks for."""
        field, start, end, text, why = self  # half the time of `_asdict`
        return {"field": field, "start": start, "end": end, "text": text, "why": why}


class Reading:
    """One field's text, folded for rules; as long as the original."""

    __slots__ = ("_data", "_hits", "field", "original", "text")

    def __init__(self, field: str, original: str) -> None:
        self.field = field
        self.original = original
        self._data = _fold(original)
        self.text = self._data.decode()
        self._hits: list[list[Hit]] | None = None

    def hits(self, triggers: Triggers) -> list[Hit]:
        """Where the phrases stand in the folded text: leftmost longest, in order, not overlapping."""
        if self._hits is None or len(self._hits) <= triggers.place:
            self._hits = _sweep_all(self.text, self._data or self.text.encode())
            self._data = b""
        return self._hits[triggers.place]

    def evidence(self, start: int, end: int, why: str) -> Evidence:
        """Evidence for folded offsets `[start:end]`, trimmed of blanks."""
        text = self.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Evidence(self.field, start, end, self.original[start:end], why)


def _fold(text: str) -> bytes:
    """Fold a text, as UTF-8: `bytes` lower ASCII alone, fast and one to one. Lone surrogates become "?"."""
    data = text.encode("utf-8", "replace").lower()
    if b"\r" in data or b"\t" in data or b"`" in data:
        data = data.translate(_ASCII_FOLDS)
    if not data.isascii():
        for letter in set(data.translate(None, _ASCII).decode()):
            if letter in _FOLDS:
                data = data.replace(letter.encode(), _FOLDS[letter].encode())
    return data


@lru_cache(maxsize=2048)
def _read_short(field: str, text: str) -> Reading:
    return Reading(field, text)


@lru_cache(maxsize=2)
def _read_long(field: str, text: str) -> Reading:
    return Reading(field, text)


def read(field: str, text: str) -> Reading:
    """Read one field; it is remembered for a while, because every enricher reads the same ones."""
    return _read_long(field, text) if len(text) > _CACHED_LENGTH else _read_short(field, text)


Hit = tuple[int, int, int]  # index into the phrases, start, end


class Triggers:
    """Literal phrases: the cheap look that decides where rules need to look closely.

    All lists together are sought in one pass over a text, once for all enrichers (`Reading.hits`); a list can
    also be sought alone in a short piece of text (`hits`).
    """

    registered: ClassVar[list[Triggers]] = []

    def __init__(self, phrases: Iterable[str], *, alone: bool = False) -> None:
        """`alone`: only ever sought in short pieces, so left out of the common pass."""
        self.phrases = tuple(dict.fromkeys(phrases))
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self.place = len(self.registered)
        if not alone:
            self.registered.append(self)

    def hits(self, text: str) -> list[Hit]:
        """Leftmost longest hits of this list alone, in order, not overlapping."""
        if self._automaton is None:
            self._automaton = ahocorasick_rs.AhoCorasick(
                list(self.phrases),
                matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
                implementation=ahocorasick_rs.Implementation.DFA,  # twice as fast, and our lists are short
            )
        return self._automaton.find_matches_as_indexes(text)


class _Sweep:
    """One automaton over the phrases of every list, and whose each phrase is.

    All digits are the same to it: "$1" to "$9" are sought as "$0", which makes it a third as large, and which one
    of them stands there is looked up.
    """

    def __init__(self) -> None:
        self.lists = len(Triggers.registered)
        owners: dict[str, list[tuple[int, int]]] = {}
        self._numbered: list[dict[str, int]] = [{} for _ in range(self.lists)]
        for triggers in Triggers.registered:
            for index, phrase in enumerate(triggers.phrases):
                sought = phrase.encode().translate(_ONE_DIGIT).decode()
                if _DIGITS.isdisjoint(phrase):
                    owners.setdefault(sought, []).append((triggers.place, index))
                    continue
                self._numbered[triggers.place][phrase] = index
                if (triggers.place, -1) not in owners.setdefault(sought, []):
                    owners[sought].append((triggers.place, -1))
        self._owners = list(owners.values())
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(owners), implementation=ahocorasick_rs.Implementation.DFA
        )

    def hits(self, text: str, data: bytes) -> list[list[Hit]]:
        """Leftmost longest hits of each list in a text; `data` is the same as UTF-8."""
        found: list[list[Hit]] = [[] for _ in range(self.lists)]
        last = [-1] * self.lists  # where the last hit of each ends
        owners = self._owners
        sought = data.translate(_ONE_DIGIT).decode()
        raw = self._automaton.find_matches_as_indexes(sought, overlapping=True)[: _MOST_HITS * 20]
        raw.sort(key=_START_AND_END)
        for phrase, start, end in raw:
            for place, index in owners[phrase]:
                if index < 0:
                    index = self._numbered[place].get(text[start:end], -1)  # noqa: PLW2901 - which one it is
                    if index < 0:
                        continue
                if start >= last[place]:
                    found[place].append((index, start, end))
                    last[place] = end
                elif found[place][-1][1] == start:  # the same one, and longer
                    found[place][-1] = (index, start, end)
                    last[place] = end
        return [hits[:_MOST_HITS] if len(hits) > _MOST_HITS else hits for hits in found]


_sweep: _Sweep | None = None


def _sweep_all(text: str, data: bytes) -> list[list[Hit]]:
    global _sweep  # noqa: PLW0603 - built once, when every enricher that is used has named its phrases
    if _sweep is None or _sweep.lists < len(Triggers.registered):
        _sweep = _Sweep()
    return _sweep.hits(text, data)


def windows(hits: Iterable[Hit], before: int, after: int) -> list[tuple[int, int]]:
    """The stretches of text round the hits, merged where they meet."""
    found: list[tuple[int, int]] = []
    last = -1
    for _, start, end in hits:
        if found and start - before <= last:
            last = max(last, end + after)
            found[-1] = (found[-1][0], last)
        else:
            last = end + after
            found.append((max(0, start - before), last))
    return found


def last_sentence(text: str, low: int, end: int) -> str:
    """What the sentence or line that `[low:end]` ends in says up to there."""
    lead = text[low:end]
    for stop in _SENTENCE_STOPS:
        if stop in lead:
            lead = lead[lead.rfind(stop) + 1 :]
    return lead


_SENTENCE_STOPS = "\n", ". ", ";", "!", "?", "•"
_STOPS = "\n", ". ", "; ", "! ", "? ", "•", "|"
_STOP = re.compile("|".join(map(re.escape, _STOPS)))


def clause(text: str, start: int, end: int, reach: int = 160) -> tuple[int, int]:
    """Bounds of the sentence or line round `[start:end]`, at most `reach` characters each way."""
    low = max(0, start - reach)
    high = min(len(text), end + reach)
    lead = text[low:start]
    for stop in _STOPS:  # each looks at what is nearer only
        if stop in lead:
            lead = lead[lead.rfind(stop) + len(stop) :]
    low = start - len(lead)
    stop_behind = _STOP.search(text, end, high)
    return low, stop_behind.start() if stop_behind else high


class RuleEnricher:
    """An enricher that reads one posting at a time by `values`; a subclass names itself and its columns."""

    name: str
    version: str
    columns: Mapping[str, type]

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Return the columns that are known, and the evidence of each."""
        raise NotImplementedError

    def enrich(self, postings: Sequence[Posting]) -> Iterator[Mapping[str, Any] | Exception]:
        """Yield one result per posting, in order; a posting that breaks a rule is set aside by its error."""
        blank: dict[str, Any] = dict.fromkeys(self.columns)
        lists = [column for column, kind in self.columns.items() if kind is list]
        for posting in postings:
            try:
                values, evidence = self.values(posting)
            except Exception as error:  # noqa: BLE001 - the contract: the host records it and goes on
                yield error
                continue
            proofs: dict[str, list[dict[str, Any]]] = {}
            last: list[Evidence] | None = None  # several columns are often read in one place
            for column, found in evidence.items():
                if found:
                    if found is not last:
                        last, shown = found, [e.as_dict() for e in found]
                    proofs[column] = shown
            result = blank | values
            for column in lists:
                if result[column] is None:
                    result[column] = []
            result["evidence"] = proofs
            yield result
