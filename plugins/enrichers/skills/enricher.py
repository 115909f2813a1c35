"""The enricher: automaton → doubtful forms weighed → negation and requirement → one entry per skill."""

from __future__ import annotations

import gc
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress, pairwise
from typing import Any, NamedTuple

import numpy as np

from core.settings import load as load_settings
from plugins.contracts import Posting
from plugins.enrichers.skills import scripts
from plugins.enrichers.skills.automaton import Automaton, Finds
from plugins.enrichers.skills.besides import (
    HOMONYMS,
    OTHERWISE,
    is_homonym,
    of_a_house,
    of_a_longer_word,
    of_a_people,
    of_a_thing,
    of_others,
    of_the_sought,
    role,
)
from plugins.enrichers.skills.buffer import Buffer, Flags, Ints
from plugins.enrichers.skills.context import TECHNICAL, item, meant, paired
from plugins.enrichers.skills.cues import CUES, Cue
from plugins.enrichers.skills.own_name import forget
from plugins.enrichers.skills.requirement import (
    ASIDE,
    BENEFITS,
    DUTY,
    LISTED,
    MENTIONED,
    NAMED,
    NICE,
    OFFERED,
    REQUIRED,
    Mark,
    Mention,
    Requirements,
)
from plugins.enrichers.skills.tails import SharedTails
from plugins.enrichers.skills.unasked import FIELDS, WORK, denied, in_passing, qualifies
from plugins.enrichers.skills.vocabulary import Form, Skill, Vocabulary, prose_words
from plugins.settings import PluginSettings

RULES_VERSION = "16"  # bump when the rules change; the vocabulary's own changes show by themselves
HUMAN = "human language"
_COMMA, _AND = ord(","), 6  # characters of " and "
_AT_ONCE = 50  # postings laid end to end: enough to share the fixed cost of columns, and still in the cache
_WEIGHT = {REQUIRED: 2, NICE: 1, MENTIONED: 0}


# what says nothing of its sentence, where it is no heading
_HEADS_ONLY = frozenset(
    {Cue.HEAD_MUST, Cue.HEAD_OTHER, Cue.HEAD_DUTIES, Cue.HEAD_COMPANY, Cue.HEAD_BENEFITS, Cue.NOTHING}
)


def _heads(kind: Cue) -> bool:
    return Cue.HEAD_MUST <= kind <= Cue.HEAD_BENEFITS


# id, name and category of a form; whether it is a field, a soft skill, an everyday word, has a homonym
Shown = tuple[str, str, str, bool, bool, bool, bool]


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
        self.doubtful = np.array([form.doubtful for form in self.forms], np.bool_)
        self.technical = [skill.category in TECHNICAL for skill in self.skills]
        self.automaton = Automaton(self.forms, list(merged))
        written = [form.text for form in self.forms]
        self.foreign, self.shortened = scripts.Names(written), SharedTails(written)
        self._own_cues = len(merged)
        meanings = [*merged.values(), *scripts.MEANINGS]
        self.cues = [
            tuple(sorted((kind for kind in kinds if kind is not Cue.NOTHING), key=_heads, reverse=True))
            for kinds in meanings
        ]  # or it is no heading
        # "… would be helpful:" is a heading too, when its line ends there
        self._heads = np.array([any(map(_heads, kinds)) or Cue.NICE_AFTER in kinds for kinds in meanings])
        self._speaks = np.array([not _HEADS_ONLY.issuperset(kinds) for kinds in meanings])
        self._asks = np.array([kinds == [Cue.ASKED] for kinds in meanings])

        prose = prose_words()
        self.shown: list[Shown] = [
            (
                skill.id,
                skill.name,
                skill.category,
                skill.category in FIELDS,
                skill.category == "soft skill",
                (skill.category == "domain" and _is_prose(form.text))
                or (
                    skill.category in FIELDS and (form.text.lower() in prose or scripts.is_foreign(form.text))
                ),
                form.text in HOMONYMS,
            )
            for skill, form in zip(self.skills, self.forms, strict=True)
        ]
        others = {shown[1]: shown for shown in self.shown}
        self.otherwise = {
            number: others[OTHERWISE[form.text]]
            for number, form in enumerate(self.forms)
            if OTHERWISE.get(form.text) in others
        }

    def read(self, texts: Sequence[str]) -> Iterator[tuple[list[Mention], list[int], list[Mark]]]:
        """Of each text, the sure and meant mentions, the sentence of each, and the cues that matter to them."""
        buffer = Buffer(texts)
        found, cues = self.find(buffer)
        found = found.at(self.meant(buffer, found))
        begins = buffer.sentences(found.starts, found.ends)
        behind, behind_cues = (np.searchsorted(begins, finds.starts, "right") for finds in (found, cues))
        named = np.zeros(len(begins) + 1, np.bool_)
        named[behind] = True
        inside = named[behind_cues]
        heads = self._heads[cues.numbers] * buffer.may_head(cues.starts, cues.ends)
        matters = inside & self._speaks[cues.numbers] | (heads > 0)
        asks = np.flatnonzero(self._asks[cues.numbers] & inside)
        matters[asks[1:][np.diff(behind_cues[asks]) == 0]] = False  # the first of a sentence says it
        cues, inside, heads, behind_cues = (
            cues.at(matters),
            inside[matters],
            heads[matters],
            behind_cues[matters],
        )
        base, base_of_cues = (buffer.bases[buffer.text_of(finds.starts)] for finds in (found, cues))
        mentions = _rows(found.starts - base, found.ends - base, found.numbers)
        sentences = (begins[behind] - base).tolist()
        lefts, rights = ((begins[behind_cues + step] - base_of_cues) * inside for step in (-1, 0))
        marks = _rows(
            cues.starts - base_of_cues, cues.ends - base_of_cues, cues.numbers, heads, lefts, rights
        )
        edges, cue_edges = (
            [*np.searchsorted(finds.starts, buffer.bases).tolist(), len(finds.starts)]
            for finds in (found, cues)
        )
        for (low, high), (first, last) in zip(pairwise(edges), pairwise(cue_edges), strict=True):
            yield mentions[low:high], sentences[low:high], marks[first:last]

    def find(self, buffer: Buffer) -> tuple[Finds, Finds]:
        """Every form, and every cue in whatever script, in order."""
        found, cues = self.automaton.find(buffer)
        names: list[tuple[int, int, int]] = []
        marks: list[tuple[int, int, int]] = []
        for index in buffer.foreign:
            text, base = buffer.texts[index], int(buffer.bases[index])
            names += [(base + start, base + end, number) for start, end, number in self.foreign.find(text)]
            marks += [
                (base + start, base + end, number)
                for start, end, number in scripts.marks(text, self._own_cues)
            ]
        for base, text in zip(buffer.bases.tolist(), buffer.texts, strict=True):
            names += [(base + start, base + end, number) for start, end, number in self.shortened.find(text)]
        return found.also(sorted(names)), cues.also(marks)

    def meant(self, buffer: Buffer, found: Finds) -> Flags:
        """Which finds mean the skill: all but the doubtful ones whose context says otherwise."""
        doubtful = self.doubtful[found.numbers]
        kept: list[bool] = (~doubtful).tolist()
        starts, ends, numbers = (column.tolist() for column in found)
        near = -1

        def means(at: int) -> bool:
            text, base = buffer.at(starts[at])
            number, far = numbers[at], at + 1
            sure = far < len(kept) and kept[far]
            return meant(
                text,
                starts[at] - base,
                ends[at] - base,
                self.forms[number].text,
                self.technical[number],
                ends[near] - base if near >= 0 else -1,
                starts[far] - base if sure else len(text),
                (near >= 0 and self.technical[numbers[near]], sure and self.technical[numbers[far]]),
            )

        order = np.flatnonzero(doubtful).tolist()
        for at in order:
            if not at or kept[at - 1]:
                near = at - 1  # else it is the one before that
            kept[at] = means(at)
        near = -1
        for at in reversed(order):  # "(Word, Excel, PowerPoint)": the last one tells of those before
            listed = at + 1 < len(kept) and (
                buffer.raw[ends[at]] == _COMMA or starts[at + 1] - ends[at] < _AND
            )
            if not listed or kept[at] or not doubtful[at + 1]:
                continue
            if kept[at + 1]:
                kept[at] = means(at)
            elif self.technical[numbers[at]] and self.technical[numbers[at + 1]]:
                text, base = buffer.at(starts[at])
                first, second = (
                    (starts[n] - base, ends[n] - base, self.forms[numbers[n]].text) for n in (at, at + 1)
                )
                kept[at] = kept[at + 1] = paired(text, first, second)
        return np.array(kept, np.bool_)


def _is_prose(form: str) -> bool:
    """Whether a form is written as words are, not as proper names and standards: "healthcare", not "HIPAA"."""
    return form[1:].islower()


def _rows(*columns: Ints | Flags) -> list[Any]:
    """Columns as a list of tuples."""
    return list(zip(*(column.tolist() for column in columns), strict=True))


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
        buffer = Buffer([text])
        found, cues = reader.find(buffer)
        spans = _rows(found.starts - 1, found.ends - 1, found.numbers)
        kept = reader.meant(buffer, found).tolist()
        return Surface(
            [(start, end, reader.skills[number].category) for start, end, number in spans],
            [(start, end, "") for start, end, _ in compress(spans, kept)],
            [
                (start, end, reader.cues[number])
                for start, end, number in _rows(cues.starts - 1, cues.ends - 1, cues.numbers)
            ],
        )

    def enrich(self, postings: Sequence[Posting]) -> Iterator[Mapping[str, Any]]:
        """Yield one result per posting, in order."""
        for first in range(0, len(postings), _AT_ONCE):
            batch = postings[first : first + _AT_ONCE]
            texts = [text for posting in batch for text in (posting.title, posting.description)]
            read = self._reader.read(texts)
            for titled in range(0, len(texts), 2):
                entries: dict[str, dict[str, Any]] = {}
                evidence: list[dict[str, Any]] = []
                for field, text in (("title", texts[titled]), ("description", texts[titled + 1])):
                    self._add(field, text, *next(read), entries, evidence)
                if firm := str(batch[titled // 2].declared.get("company_name") or "").strip():
                    forget(firm, entries, evidence)
                yield {
                    "extracted_skills": list(entries.values()),
                    "evidence": {"extracted_skills": evidence},
                }

    def _add(
        self,
        field: str,
        text: str,
        mentions: list[Mention],
        sentences: list[int],
        marks: list[Mark],
        entries: dict[str, dict[str, Any]],
        evidence: list[dict[str, Any]],
    ) -> None:
        if not mentions:
            return
        in_text, shown = field == "description", self._reader.shown
        decisions = Requirements(text, mentions, sentences, marks, self._reader.cues).decide()
        for (start, end, number), sentence, decision in zip(mentions, sentences, decisions, strict=True):
            if decision is None:
                continue
            requirement, why = decision
            identity, name, category, is_field, is_soft, is_prose, has_homonym = shown[number]
            if why is LISTED and category in WORK and self._only_work(mentions, sentences, sentence):
                requirement, why = MENTIONED, NAMED
            if has_homonym and is_homonym(text, start, end):
                if number not in self._reader.otherwise:
                    continue
                identity, name, category, is_field, is_soft, is_prose, _ = self._reader.otherwise[number]
            if category == "certificate" and denied(text, end):
                continue
            if is_field and in_text and (role(text, start, end) or of_a_house(text, start, end)):
                continue  # a role: "the marketing team"
            if is_soft and in_text and of_a_thing(text, end):
                continue
            if (is_field or is_soft) and of_a_longer_word(text, start):
                continue
            if category == HUMAN and in_text and of_a_people(text, start, end):
                continue
            if category == HUMAN and of_others(text, end):
                requirement, why = MENTIONED, "others speak it"
            elif category == HUMAN and requirement is MENTIONED and of_the_sought(text, end):
                requirement, why = REQUIRED, "who speaks it is sought"
            if requirement is MENTIONED:
                if is_soft:
                    if why is BENEFITS or why is OFFERED or why is DUTY or not in_text:
                        continue
                    if not item(text, start, end) and (
                        why is ASIDE or not scripts.is_foreign(text[start:end])
                    ):
                        continue  # a soft skill is one only when it is asked of the person
                    requirement, why = REQUIRED, "an item of a list"
                elif in_text and (why is NAMED or why is ASIDE) and qualifies(text, start, end, category):
                    requirement, why = REQUIRED, "a qualification"
                elif in_passing(text, start, end, category, why, is_field, is_prose, in_text):
                    continue
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

    def _only_work(self, mentions: list[Mention], sentences: list[int], sentence: int) -> bool:
        """Whether a sentence names fields of work only: "Cleaning and stocktaking" tells duties, not demands."""
        within = range(bisect_left(sentences, sentence), bisect_right(sentences, sentence))
        return all(self._reader.shown[mentions[index][2]][2] in WORK for index in within)
