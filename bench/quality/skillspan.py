"""How well the skills enricher marks knowledge in SkillSpan, beside two plain dictionaries in the same run.

    python bench/quality/skillspan.py DIRECTORY --onet "Technology Skills.txt"

SkillSpan (Zhang et al. 2022) is read from a directory with `dev.json`: one sentence a line, `tokens` and
`tags_knowledge` (BIO). The sentences of a posting are read as one text, as the enricher would see it, or each by
itself (`--sentences`: without the headings above it). The labels mark every mention, so every mention is judged,
those of the evidence: a value has one entry a skill, and leaves out the second "Java" of a posting. Printed are
strict and overlapping span F1 of our enricher, of spaCy's PhraseMatcher over the same vocabulary (longest match,
any case), and of a PhraseMatcher over O*NET's technology names. Soft skills belong to SkillSpan's other layer and
are left out for all three.
"""

from __future__ import annotations

import csv
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby
from pathlib import Path
from typing import Annotated, Any

import spacy
import typer
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

import plugins
from bench.quality.measures import Score, Span, overlapping, overlaps, shown, strict
from plugins import Catalogued, Enricher, Posting

OTHER_LAYER = {"soft skill", "soft_skill"}
Reader = Callable[[Sequence[str]], Iterator[list[Span]]]


@dataclass(frozen=True, slots=True)
class Text:
    """One posting: its text, the character span of each token by sentence, and the labelled token spans."""

    text: str
    tokens: list[Span]
    labelled: list[Span]


def _labelled(tags: Sequence[str], offset: int) -> Iterator[Span]:
    """Token spans of BIO tags, counted from `offset`; an I without a B opens a span, as seqeval reads it."""
    start: int | None = None
    for place, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I"):
            yield offset + start, offset + place
            start = None
        if tag.startswith("B") or (tag.startswith("I") and start is None):
            start = place


def load(path: Path, apart: bool = False) -> list[Text]:
    """Read one SkillSpan file; consecutive sentences with one `idx` and `source` are one posting, or each is `apart`."""
    with path.open(encoding="utf-8") as lines:
        sentences = [json.loads(line) for line in lines if line.strip()]
    texts = []
    places = count()
    for _, group in groupby(
        sentences, key=lambda row: next(places) if apart else (row["source"], row["idx"])
    ):
        text = ""
        tokens: list[Span] = []
        labelled: list[Span] = []
        for row in group:
            labelled += _labelled(row["tags_knowledge"], len(tokens))
            for token in row["tokens"]:
                tokens.append((len(text), len(text) + len(token)))
                text += token + " "
            text = text[:-1] + "\n"
        texts.append(Text(text, tokens, labelled))
    return texts


def _token_spans(text: Text, found: Iterable[Span]) -> list[Span]:
    """Character spans as the spans of the tokens that they touch; what touches none is left out."""
    spans = []
    for span in found:
        touched = [place for place, token in enumerate(text.tokens) if overlaps(token, span)]
        if touched:
            spans.append((touched[0], touched[-1] + 1))
    return spans


def enricher_reader(enricher: Enricher) -> Reader:
    """A reader of every mention that an enricher gives as evidence of a list column."""

    def read(texts: Sequence[str]) -> Iterator[list[Span]]:
        postings = [Posting("skillspan", str(place), "", text) for place, text in enumerate(texts)]
        for result in enricher.enrich(postings):
            if isinstance(result, Exception):
                raise result
            yield [
                (span["start"], span["end"])
                for column, kind in enricher.columns.items()
                if kind is list
                for span in _mentions(result["evidence"].get(column) or [], result.get(column) or [])
            ]

    return read


def _mentions(evidence: Sequence[dict[str, Any]], entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The spans of the description, without those of the other layer; a reason begins with the skill's name."""
    others = tuple(f"{entry['name']}, " for entry in entries if entry.get("category") in OTHER_LAYER)
    return [
        span
        for span in evidence
        if span["field"] == "description" and not (others and span["why"].startswith(others))
    ]


def dictionary_reader(names: Iterable[str]) -> Reader:
    """A plain PhraseMatcher over `names`: any case, longest match."""
    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("skill", [nlp.make_doc(name) for name in set(names) if name.strip()])

    def read(texts: Sequence[str]) -> Iterator[list[Span]]:
        for text in texts:
            found = filter_spans(matcher(nlp.make_doc(text), as_spans=True))
            yield [(span.start_char, span.end_char) for span in found]

    return read


def onet_names(path: Path) -> list[str]:
    """Technology names of O*NET's `Technology Skills.txt` or, from 30.3 on, `Software Skills.txt`."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            row.get("Example") or row["Workplace Example"] for row in csv.DictReader(file, delimiter="\t")
        ]


def _union(readers: Sequence[Reader]) -> Reader:
    """All readers together; where spans meet, the earlier reader's stays."""

    def read(texts: Sequence[str]) -> Iterator[list[Span]]:
        for found in zip(*(reader(texts) for reader in readers), strict=True):
            kept: list[Span] = []
            for span in (span for spans in found for span in spans):
                if not any(overlaps(span, other) for other in kept):
                    kept.append(span)
            yield kept

    return read


def _judge(name: str, reader: Reader, texts: Sequence[Text], show: int) -> None:
    started = time.perf_counter()
    found = list(reader([text.text for text in texts]))
    seconds = time.perf_counter() - started
    exact, touching = Score(), Score()
    missed: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for text, spans in zip(texts, found, strict=True):
        predicted = _token_spans(text, spans)
        exact.add(*strict(predicted, text.labelled))
        touching.add(*overlapping(predicted, text.labelled))
        missed.update(_words(text, text.labelled, predicted))
        extra.update(_words(text, predicted, text.labelled))
    cells = [
        shown(share) for score in (exact, touching) for share in (score.precision, score.recall, score.f1)
    ]
    print(f"{name:<34} {'  '.join(cells)} {exact.predicted:>6} {exact.labelled:>6} {seconds:>8.2f}")
    if show:
        print(f"  not met: {', '.join(f'{word} {count}' for word, count in missed.most_common(show))}")
        print(f"  too many: {', '.join(f'{word} {count}' for word, count in extra.most_common(show))}")


def _words(text: Text, spans: Sequence[Span], others: Sequence[Span]) -> Iterator[str]:
    """The words of the spans that meet none of the others."""
    for first, last in spans:
        if not any(overlaps((first, last), other) for other in others):
            yield text.text[text.tokens[first][0] : text.tokens[last - 1][1]].casefold()


def main(
    directory: Annotated[Path, typer.Argument(envvar="SKILLSPAN_DIR", exists=True, file_okay=False)],
    onet: Annotated[Path | None, typer.Option(envvar="ONET_TECHNOLOGY", exists=True, dir_okay=False)] = None,
    part: Annotated[str, typer.Option(help="Which part to read: DIRECTORY/PART.json.")] = "dev",
    enricher: Annotated[list[str] | None, typer.Option(help="Enricher to judge; may be repeated.")] = None,
    sentences: Annotated[bool, typer.Option("--sentences", help="Read each sentence by itself.")] = False,
    show: Annotated[int, typer.Option(help="Print so many frequent misses and surpluses.")] = 0,
) -> None:
    """Judge the skills enricher and two plain dictionaries on SkillSpan's knowledge layer."""
    plugged = plugins.load("enrichers").enrichers
    names = enricher or ["skills"]
    if unknown := [name for name in names if name not in plugged]:
        raise typer.BadParameter(f"no enricher {', '.join(unknown)}; there are {', '.join(sorted(plugged))}")
    texts = load(directory / f"{part}.json", sentences)
    print(f"{len(texts)} {'sentences' if sentences else 'postings'} of {part}, knowledge layer")
    print(f"{'':<34} strict P      R     F1  over P      R     F1   said  asked  seconds")
    for name in names:
        _judge(f"ours: {name}", enricher_reader(plugged[name]), texts, show)
    if len(names) > 1:
        union = _union([enricher_reader(plugged[name]) for name in names])
        _judge(f"ours: {' + '.join(names)}", union, texts, show)
    for name in names:
        reader = plugged[name]
        if isinstance(reader, Catalogued):
            entries = [entry for entry in reader.catalogue() if entry["category"] not in OTHER_LAYER]
            words = [word for entry in entries for word in (entry["name"], *entry["aliases"])]
            _judge(f"PhraseMatcher, {name}'s vocabulary", dictionary_reader(words), texts, 0)
    if onet:
        _judge("PhraseMatcher, O*NET technologies", dictionary_reader(onet_names(onet)), texts, 0)


if __name__ == "__main__":
    typer.run(main)
