"""Train the statistical skills reader: `python -m bench.quality.train_skills_ner --skillspan DIR --green DIR`.

SkillSpan's training part teaches which spans are knowledge; the words of both training parts, unlabelled, teach
which words keep the same company. Its weights and clusters go to `plugins/enrichers/skills_ner/`, compressed.
The same data gives the same weights. Development and test parts are not opened.
"""

from __future__ import annotations

import json
import lzma
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import pycrfsuite
import typer

from bench.quality.measures import Span, overlaps
from bench.quality.skillspan import Text, load
from bench.quality.word_clusters import word_clusters
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills_ner.features import Features, plain
from plugins.enrichers.skills_ner.model import BEGIN, CLUSTERS, INSIDE, OUTSIDE, WEIGHTS

FOLDER = Path(__file__).parents[2] / "plugins" / "enrichers" / "skills_ner"
Sequences = list[tuple[list[list[str]], list[str]]]
PARAMETERS: dict[str, Any] = {
    "c1": 0.8,  # drops signs that do not pay
    "c2": 0.6,
    "max_iterations": 120,
    "feature.possible_transitions": True,
}


def words(path: Path) -> Iterator[list[str]]:
    """The words of each sentence of a file of tokens, as clusters know them."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield [plain(token) for token in json.loads(line)["tokens"]]


def labels(tokens: Sequence[Span], spans: Iterable[Span]) -> list[str]:
    """Begin, inside or outside for each token; `spans` in characters, in order."""
    said = [OUTSIDE] * len(tokens)
    for span in spans:
        touched = [place for place, token in enumerate(tokens) if overlaps(token, span)]
        for place in touched:
            said[place] = BEGIN if place == touched[0] else INSIDE
    return said


def sequences(texts: Iterable[Text], features: Features) -> Sequences:
    """Signs and labels of every sentence."""
    made: Sequences = []
    for text in texts:
        spans = [(text.tokens[first][0], text.tokens[last - 1][1]) for first, last in text.labelled]
        for tokens, signs in features.of(text.text):
            if tokens:
                here = [span for span in spans if overlaps(span, (tokens[0][0], tokens[-1][1]))]
                made.append((signs, labels(tokens, here)))
    return made


def train(examples: Sequences, **parameters: Any) -> bytes:
    """Fit the weights."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS | parameters)
    for signs, said in examples:
        trainer.append(signs, said)
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def main(
    skillspan: Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder with train.json.")],
    green: Annotated[Path, typer.Option(exists=True, file_okay=False, help="Folder with train.json.")],
    into: Annotated[Path, typer.Option(file_okay=False, help="Where the weights go.")] = FOLDER,
) -> None:
    """Train, and write weights and clusters."""
    started = time.perf_counter()
    parts = [skillspan / "train.json", green / "train.json"]
    clusters = word_clusters([sentence for part in parts for sentence in words(part)])
    examples = sequences(load(parts[0]), Features(SkillsEnricher(), clusters))
    weights = train(examples)
    packed = {WEIGHTS: weights, CLUSTERS: json.dumps(clusters, ensure_ascii=False, sort_keys=True).encode()}
    for name, content in packed.items():
        (into / name).write_bytes(lzma.compress(content, preset=9))
        print(f"{into / name}: {(into / name).stat().st_size / 1e6:.2f} MB")
    print(
        f"{len(examples)} sentences, {len(clusters)} words in clusters, {time.perf_counter() - started:.0f} s"
    )


if __name__ == "__main__":
    typer.run(main)
