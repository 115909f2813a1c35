"""The second skills reader: what reads like a skill, kept apart from what the vocabulary names.

Off unless `ENRICHER_SKILLS_NER` is true: it reads some hundred times slower than the dictionary. Its finds have
no canonical id, so they go into a column of their own, and the host can report them as candidates for the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills_ner.model import Model


class SkillsNerEnricher:
    """Reads `skill_candidates`: a list of `{name, known, field, start, end}`, one per name.

    `known` says whether the vocabulary names a skill in that span. Every mention is in the evidence.
    """

    name = "skills_ner"
    columns: Mapping[str, type] = {"skill_candidates": list}

    def __init__(self, dictionary: SkillsEnricher | None = None, model: Model | None = None) -> None:
        self._dictionary = dictionary or SkillsEnricher()
        self._model = model or Model(self._dictionary)
        self.version = f"2-{self._dictionary.version}"  # what the dictionary finds is among its signs

    def enrich(self, postings: Sequence[Posting]) -> Iterator[Mapping[str, Any]]:
        """Yield one result per posting, in order."""
        for posting in postings:
            entries: dict[str, dict[str, Any]] = {}
            evidence: list[dict[str, Any]] = []
            for field, text in (("title", posting.title), ("description", posting.description)):
                named = [span[:2] for span in self._dictionary.surface(text).sure]
                place = 0
                for start, end in self._model.spans(text):
                    while place < len(named) and named[place][1] <= start:
                        place += 1
                    known = place < len(named) and named[place][0] < end
                    why = "reads like a skill, and the vocabulary has it" if known else "reads like a skill"
                    span = {"field": field, "start": start, "end": end, "text": text[start:end], "why": why}
                    evidence.append(span)
                    name = " ".join(text[start:end].split())
                    entries.setdefault(
                        name.casefold(),
                        {"name": name, "known": known, "field": field, "start": start, "end": end},
                    )
            yield {"skill_candidates": list(entries.values()), "evidence": {"skill_candidates": evidence}}
