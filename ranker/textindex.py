"""The text index: which terms a posting says, and how much, computed once when its text is new.

An entry is (term, posting, impact): the term's key as a 32-bit number, the posting's row, the impact as a byte. Words
and pairs of neighbours are indexed; a longer phrase is there when all its pairs are. With frozen averages an entry
never depends on other postings. Two of a million terms share a number once in 4,000 lookups; the index accepts that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from plugins import terms

Numbers: TypeAlias = npt.NDArray[np.uint32]
VERSION = "3"  # of tokeniser, stems, impacts and storage: a new one reads every text again
_PAIR = np.uint32(2654435761)
_PER_FUNCTION_WORD = 4
_LONG = 250


@dataclass(frozen=True)
class Entries:
    """Postings' terms as three arrays of one length, and the words of running text of each posting."""

    term: Numbers
    row: Numbers
    impact: npt.NDArray[np.uint8]
    words: npt.NDArray[np.uint16]

    def sorted(self) -> Entries:
        """By term, then row."""
        order = np.lexsort((self.row, self.term))
        return Entries(self.term[order], self.row[order], self.impact[order], self.words)


@lru_cache(maxsize=1_000_000)
def _number(word: str) -> int:
    return terms.number(terms.stem(word))


def numbers(term: str) -> list[int]:
    """The numbers of the entries that a term needs: its word, or all its pairs of neighbours; a skill is one."""
    if term.startswith("skill:"):
        return [terms.number(term)]
    stems = terms.words(term)
    singles = np.array([terms.number(stem) for stem in stems], dtype=np.uint32)
    return [int(n) for n in (_pairs(singles) if len(singles) > 1 else singles)]


def _pairs(words: Numbers) -> Numbers:
    return (words[:-1] * _PAIR) ^ (words[1:] + np.uint32(0x9E3779B9))


def index(texts: Iterable[tuple[str, str]]) -> Entries:
    """The entries of some postings, each (title, description), rows numbered in their order."""
    parts: list[tuple[Numbers, Numbers, npt.NDArray[np.uint8]]] = []
    counts: list[int] = []
    for row, (title, description) in enumerate(texts):
        head, body = (
            np.fromiter(map(_number, terms.spoken(text)), dtype=np.uint32) for text in (title, description)
        )
        counts.append(min(_running(body), 65_535))
        said = [head, body, _pairs(head), _pairs(body)]
        found, place = np.unique(np.concatenate(said), return_inverse=True)
        in_title = np.repeat([True, False, True, False], [len(part) for part in said])
        title_counts = np.bincount(place[in_title], minlength=len(found))
        body_counts = np.bincount(place[~in_title], minlength=len(found))
        impacts = _impacts(title_counts, body_counts, len(head), len(body))
        parts.append((found, np.full(len(found), row, dtype=np.uint32), impacts))
    empty = (np.zeros(0, np.uint32), np.zeros(0, np.uint32), np.zeros(0, np.uint8))
    term, rows, impact = (np.concatenate(column) for column in zip(empty, *parts, strict=True))
    return Entries(term, rows, impact, np.array(counts, dtype=np.uint16))


def _running(body: Numbers) -> int:
    """How many words of a description are running text: no more than `_PER_FUNCTION_WORD` for each function word.

    Prose has one in three or four, a list of keywords hardly any. A text without any is in a language that the list
    lacks, and a long one is a description whatever it is made of: then every word counts.
    """
    function = int(np.isin(body, _function_words()).sum())
    if not function or len(body) >= _LONG:
        return len(body)
    return min(len(body), _PER_FUNCTION_WORD * function)


@cache
def _function_words() -> Numbers:
    return np.array(sorted(_number(word) for word in terms.function_words()), dtype=np.uint32)


def _impacts(
    title: npt.NDArray[np.int64], body: npt.NDArray[np.int64], title_length: int, body_length: int
) -> npt.NDArray[np.uint8]:
    """`terms.saturated` for many terms, as a byte; at least 1, for a term that is there."""
    weighted = (
        terms.TITLE_WEIGHT * title / (1 - terms.TITLE_B + terms.TITLE_B * title_length / terms.TITLE_LENGTH)
    )
    weighted = weighted + np.minimum(
        terms.BODY_CAP,
        terms.BODY_WEIGHT * body / (1 - terms.BODY_B + terms.BODY_B * body_length / terms.BODY_LENGTH),
    )
    impact = (weighted / (terms.K1 + weighted)) / (terms.FULL / (terms.K1 + terms.FULL))
    clipped: npt.NDArray[np.uint8] = np.clip(np.rint(impact * 255), 1, 255).astype(np.uint8)
    return clipped


def joined(parts: Iterable[Entries]) -> Entries:
    """Several sets of entries over the same rows as one, sorted by term, then row; the first one's word counts."""
    every = list(parts)
    return Entries(
        np.concatenate([part.term for part in every]),
        np.concatenate([part.row for part in every]),
        np.concatenate([part.impact for part in every]),
        every[0].words,
    ).sorted()
