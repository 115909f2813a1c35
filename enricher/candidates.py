"""Candidates for the vocabulary: what the statistical reader finds in staged postings and no entry names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from enricher import postings
from enricher.reading import read
from plugins import Enricher
from plugins.enrichers.skills.vocabulary import prose_words

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Candidate:
    """One name, how many postings use it, its spellings, and one place where it stands."""

    postings: int = 0
    spellings: Counter[str] = field(default_factory=Counter)
    example: str = ""

    @property
    def name(self) -> str:
        """The spelling that is used most."""
        return self.spellings.most_common(1)[0][0]


def candidates(rows: Iterable[dict[str, Any]], reader: Enricher) -> Iterator[Candidate]:
    """Names that no entry of the vocabulary meets, those of most postings first; each posting counts once.

    What is made of everyday words alone ("clinical data") is left out: of what reads like that, most names nothing.
    """
    found: dict[str, Candidate] = {}
    prose = prose_words()
    for posting in map(postings.from_row, rows):
        (reading,) = read([reader], [posting])
        for entry in reading.columns["skill_candidates"] or ():
            if entry["known"] or prose.issuperset(_WORD.findall(entry["name"].lower())):
                continue
            text = posting.title if entry["field"] == "title" else posting.description
            candidate = found.setdefault(entry["name"].casefold(), Candidate())
            candidate.postings += 1
            candidate.spellings[entry["name"]] += 1
            candidate.example = candidate.example or _around(text, entry["start"], entry["end"])
    yield from sorted(found.values(), key=lambda candidate: (-candidate.postings, candidate.name.casefold()))


def _around(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - 40) : end + 40].split())
