"""The enricher: automaton → doubtful forms weighed → negation and requirement → one entry per skill."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from core.settings import load as load_settings
from plugins.contracts import Posting
from plugins.enrichers.skills import scripts
from plugins.enrichers.skills.automaton import Automaton, Found
from plugins.enrichers.skills.context import TECHNICAL, meant, role
from plugins.enrichers.skills.cues import CUES, Cue
from plugins.enrichers.skills.requirement import (
    BENEFITS,
    MENTIONED,
    NICE,
    OFFERED,
    REQUIRED,
    Mark,
    Requirements,
)
from plugins.enrichers.skills.vocabulary import Form, Skill, Vocabulary, prose_words
from plugins.settings import PluginSettings

RULES_VERSION = "3"  # bump when the rules change; the vocabulary's own changes show by themselves
HUMAN = "human language"
_FIELDS = frozenset(
    {"method", "domain", "degree field"}
)  # named for a role or a benefit as often as for a skill
_LETTER = re.compile(
    r"\b(?:appl(?:y|ications?|ying)|cv|curriculum|r[ée]sum[ée]s?|cover letter|send|submit\w*|bewerbung\w*)\b",
    re.IGNORECASE,
)
_WEIGHT = {REQUIRED: 2, NICE: 1, MENTIONED: 0}


def _sentence_cue(kind: Cue) -> bool:
    """Sorts headings first: a cue that stands as one is nothing else."""
    return not Cue.HEAD_MUST <= kind <= Cue.HEAD_BENEFITS


class _Reader:
    """The vocabulary made ready to read with: which skill, and which marks, belong to each form."""

    def __init__(self, skills: Sequence[Skill]) -> None:
        pairs = [(skill, form) for skill in skills for form in skill.forms]
        pairs.sort(
            key=lambda pair: pair[1].doubtful
        )  # of two skills that share a form, the sure one takes it
        self.skills: list[Skill] = [skill for skill, _ in pairs]
        self.forms: list[Form] = [form for _, form in pairs]
        merged: dict[str, list[Cue]] = {}
        for kind, texts in CUES.items():
            for text in texts:
                merged.setdefault(text.lower(), []).append(kind)
        self.doubtful = [form.doubtful for form in self.forms]
        self.technical = [skill.category in TECHNICAL for skill in self.skills]
        self.cues = [tuple(sorted(kinds, key=_sentence_cue)) for kinds in merged.values()]
        self.automaton = Automaton(self.forms, list(merged))
        self._own_cues = len(self.cues)
        self.cues += [tuple(sorted(kinds, key=_sentence_cue)) for kinds in scripts.MEANINGS]

        prose = prose_words()
        self.shown = [
            (
                skill.id,
                skill.name,
                skill.category,
                skill.category in _FIELDS,
                skill.category == "soft skill",
                skill.category in _FIELDS and form.text.lower() in prose,
            )
            for skill, form in zip(self.skills, self.forms, strict=True)
        ]

    def mentions(self, text: str) -> tuple[list[Found], list[Mark]]:
        """Sure and meant mentions, in order, and the cues around them."""
        doubtful = self.doubtful
        found, marks = self.automaton.find(text)
        if not text.isascii() and (more := scripts.marks(text, self._own_cues)):
            marks = sorted(marks + more)
        kept: list[Found] = []
        for index, mention in enumerate(found):
            start, end, payload = mention
            if doubtful[payload]:
                far = (
                    found[index + 1] if index + 1 < len(found) and not doubtful[found[index + 1][2]] else None
                )
                near = kept[-1] if kept else None
                if not meant(text, start, end, self.forms[payload].text, self.technical[payload], near, far):
                    continue
            kept.append(mention)
        return kept, marks


class Surface(NamedTuple):
    """What the dictionary sees of a text, in order: spans of every form with its category, of those that are
    meant, and of cues with what each can be.
    """

    found: list[tuple[int, int, str]]
    sure: list[tuple[int, int, str]]
    cues: list[tuple[int, int, tuple[Cue, ...]]]


class SkillsEnricher:
    """Reads `extracted_skills`: a list of `{id, name, category, requirement, field, start, end}`, one per skill.

    A skill's entry has the strongest requirement of its mentions and the span of the mention that says so; every
    mention is in the evidence.
    """

    name = "skills"
    columns: Mapping[str, type] = {"extracted_skills": list}

    def __init__(self) -> None:
        self._vocabulary = Vocabulary(load_settings(PluginSettings).vocabulary)
        self.version = f"{RULES_VERSION}-{self._vocabulary.fingerprint}"

    @cached_property
    def _reader(self) -> _Reader:
        reader = _Reader(self._vocabulary.skills)
        gc.collect()
        gc.freeze()  # the vocabulary is never garbage: looking through it again and again costs a third of the time
        return reader

    def catalogue(self) -> Iterator[Mapping[str, Any]]:
        """Every skill of the vocabulary."""
        for skill in self._vocabulary.skills:
            aliases = [form.text for form in skill.forms if form.text != skill.name]
            yield {
                "id": skill.id,
                "name": skill.name,
                "category": skill.category,
                "aliases": aliases,
                "source": skill.origin,
            }

    def surface(self, text: str) -> Surface:
        """What the dictionary sees of a text, before requirement and negation: for readers built on top of it."""
        reader = self._reader
        found, _ = reader.automaton.find(text)
        sure, marks = reader.mentions(text)
        return Surface(
            [(start, end, reader.skills[number].category) for start, end, number in found],
            [(start, end, "") for start, end, _ in sure],
            [(start, end, reader.cues[number]) for start, end, number in marks],
        )

    def enrich(self, postings: Sequence[Posting]) -> Iterator[Mapping[str, Any]]:
        """Yield one result per posting, in order."""
        for posting in postings:
            entries: dict[str, dict[str, Any]] = {}
            evidence: list[dict[str, Any]] = []
            for field, text in (("title", posting.title), ("description", posting.description)):
                self._read(field, text, entries, evidence)
            yield {"extracted_skills": list(entries.values()), "evidence": {"extracted_skills": evidence}}

    def _read(
        self, field: str, text: str, entries: dict[str, dict[str, Any]], evidence: list[dict[str, Any]]
    ) -> None:
        reader = self._reader
        mentions, marks = reader.mentions(text)
        if not mentions:
            return
        in_text, shown = field == "description", reader.shown
        decisions = Requirements(text, mentions, marks, reader.cues).decide()
        for (start, end, number), decision in zip(mentions, decisions, strict=True):
            if decision is None:
                continue
            requirement, why = decision
            identity, name, category, is_field, is_soft, is_prose = shown[number]
            if in_text and (why is BENEFITS or why is OFFERED) and category not in TECHNICAL:
                continue  # offered, not asked: "health care, training"; or what the firm does
            if is_field and in_text and role(text, end):
                continue  # a role: "the marketing team"
            if is_soft and requirement is MENTIONED:
                continue  # a soft skill is one only when it is asked of the person
            if (
                category == HUMAN
                and requirement is MENTIONED
                and _LETTER.search(text, max(0, start - 60), start)
            ):
                continue  # the language to apply in: "send your CV in English"
            if is_prose and in_text and requirement is MENTIONED:
                continue  # and so is a field with an everyday name: "sales", "research", "design" in passing
            evidence.append(
                {
                    "field": field,
                    "start": start,
                    "end": end,
                    "text": text[start:end],
                    "why": f"{name}, {requirement}: {why}",
                }
            )
            known = entries.get(identity)
            if known is None or _WEIGHT[requirement] > _WEIGHT[known["requirement"]]:
                entries[identity] = {
                    "id": identity,
                    "name": name,
                    "category": category,
                    "requirement": requirement,
                    "field": field,
                    "start": start,
                    "end": end,
                }
