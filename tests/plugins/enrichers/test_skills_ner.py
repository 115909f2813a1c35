"""The statistical skills reader: its signs, its spans, and what is reported of them."""

from __future__ import annotations

from typing import Any

import pytest

import plugins
from bench.quality.skillspan import Text
from bench.quality.train_skills_ner import labels, sequences, train
from bench.quality.word_clusters import word_clusters
from enricher.candidates import candidates
from plugins import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills_ner import SkillsNerEnricher
from plugins.enrichers.skills_ner.features import Features, sentences
from plugins.enrichers.skills_ner.model import CLUSTERS, WEIGHTS, Model, shipped

_TEXT = "Experience with Frobnicator and Python.\nYou will love our office."


@pytest.fixture(scope="module")
def dictionary() -> SkillsEnricher:
    """The vocabulary, made ready once."""
    return SkillsEnricher()


@pytest.fixture(scope="module")
def reader(dictionary: SkillsEnricher) -> SkillsNerEnricher:
    """The reader with the weights that are shipped."""
    return SkillsNerEnricher(dictionary)


def test_sentences_end_at_lines_and_stops() -> None:
    """Lines and full stops end a sentence; spans lead back to the text."""
    text = "Know C++ well. Use Go!\nNothing else"
    found = [[text[start:end] for start, end in tokens] for tokens in sentences(text)]
    assert found == [["Know", "C++", "well", "."], ["Use", "Go", "!"], ["Nothing", "else"]]


def test_signs_tell_what_the_dictionary_finds(dictionary: SkillsEnricher) -> None:
    """A token of a known form carries its category, and the cue before it."""
    tokens, signs = next(iter(Features(dictionary, {}).of(_TEXT)))
    of = {_TEXT[start:end]: set(own) for (start, end), own in zip(tokens, signs, strict=True)}
    assert {"d=Blanguage", "k=B"} <= of["Python"]
    assert "d=O" in of["Frobnicator"]
    assert "c=asked|O" in of["Frobnicator"]


def test_labels_begin_and_go_on() -> None:
    """A span's first token begins it; tokens beside it stay outside."""
    assert labels([(0, 2), (3, 5), (6, 8), (9, 11)], [(3, 8)]) == ["O", "B", "I", "O"]


def test_clusters_hold_words_of_the_same_company() -> None:
    """Words that stand between the same neighbours share a cluster; rare words have none."""
    lines = [["use", name, "daily"] for name in ("java", "kotlin")] * 9 + [
        ["the", "office", "is", "open"]
    ] * 9
    made = word_clusters([*lines, ["once"]], sizes=(4,))
    assert made["java"] == made["kotlin"] != made["office"]
    assert "once" not in made


def test_training_learns_from_its_examples(dictionary: SkillsEnricher) -> None:
    """A reader trained on a turn of phrase finds a name that it never saw in it."""
    names = ["Alfa", "Bravo", "Celta", "Dorado", "Extra"]
    texts = [
        Text(
            f"You know {name} Suite well",
            [(0, 3), (4, 8), (9, 9 + len(name)), (10 + len(name), 15 + len(name))],
            [(2, 4)],
        )
        for name in names
    ]
    weights = train(sequences(texts * 5, Features(dictionary, {})), max_iterations=30)
    text = "You know Zebrano Suite well"
    assert [text[start:end] for start, end in Model(dictionary, weights, {}).spans(text)] == ["Zebrano Suite"]


def test_shipped_weights_are_small() -> None:
    """Weights and clusters together stay under 10 MB, unpacked too."""
    assert len(shipped(WEIGHTS)) + len(shipped(CLUSTERS)) < 10_000_000


def test_known_and_unknown_names_are_told_apart(reader: SkillsNerEnricher) -> None:
    """What the vocabulary has is marked; every entry has a span that quotes the text."""
    (result,) = reader.enrich([Posting("test", "1", "", _TEXT)])
    entries = {entry["name"]: entry for entry in result["skill_candidates"]}
    assert entries["Python"]["known"]
    assert not entries["Frobnicator"]["known"]
    for span in result["evidence"]["skill_candidates"]:
        assert _TEXT[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("text", ["", "\0", "😀 \u202e", "<p>", "x" * 20_000, "a " * 5_000, "\n" * 3_000])
def test_any_text_is_read(reader: SkillsNerEnricher, text: str) -> None:
    """No text breaks the reader, and no span leaves it."""
    (result,) = reader.enrich([Posting("test", "1", text, text)])
    assert all(
        0 <= span["start"] < span["end"] <= len(text) for span in result["evidence"]["skill_candidates"]
    )


def test_off_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader writes values only where the setting says so."""
    assert "skills_ner" not in plugins.load("enrichers").enrichers
    monkeypatch.setenv("ENRICHER_SKILLS_NER", "true")
    assert "skills_ner" in plugins.load("enrichers").enrichers


def test_candidates_count_postings(reader: SkillsNerEnricher) -> None:
    """A name counts once a posting, under its usual spelling; what the vocabulary has is left out."""
    rows: list[dict[str, Any]] = [
        {"dwh_source_system": "test", "job_id": str(n), "job_title": "", "job_description": text}
        for n, text in enumerate(
            [_TEXT, _TEXT.replace("Frobnicator", "Frobnicator, frobnicator"), "Nothing."]
        )
    ]
    found = list(candidates(rows, reader))
    assert (found[0].name, found[0].postings) == ("Frobnicator", 2)
    assert "Experience with Frobnicator" in found[0].example
    assert "python" not in {candidate.name.casefold() for candidate in found}
