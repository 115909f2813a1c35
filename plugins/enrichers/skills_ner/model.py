"""The trained reader: weights and word clusters from this folder, and the spans that they find."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from core.errors import ConfigurationError
from plugins.contracts import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills_ner.features import Features, Span, Walk

if TYPE_CHECKING:
    import pycrfsuite

BEGIN, INSIDE, OUTSIDE = "B", "I", "O"
# A token belongs to a skill from this probability on: where the dictionary names a skill, and where it does not.
NAMED, UNNAMED = 0.2, 0.6
WEIGHTS, CLUSTERS = "weights.crfsuite.xz", "clusters.json.xz"


def shipped(name: str) -> bytes:
    """A file of this folder, unpacked."""
    return lzma.decompress(files("plugins.enrichers.skills_ner").joinpath(name).read_bytes())


_LINK = re.compile(r"(?:and/or|and|or|und|oder|et|y|the|an?|our|your) ", re.IGNORECASE)


class Model:
    """Finds spans that read like skills, whether a vocabulary holds them or not."""

    def __init__(
        self,
        dictionary: SkillsEnricher,
        weights: bytes | None = None,
        clusters: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        if find_spec("pycrfsuite") is None:
            raise ConfigurationError(
                "The statistical skills reader needs python-crfsuite: install the extra skills-ner, or leave "
                "ENRICHER_SKILLS_NER false."
            )
        self._dictionary, self._weights, self._clusters = dictionary, weights, clusters

    @cached_property
    def _tagger(self) -> pycrfsuite.Tagger:
        import pycrfsuite  # noqa: PLC0415 - an optional extra: only who asks for this reader needs it

        tagger = pycrfsuite.Tagger()
        self._weights = self._weights or shipped(WEIGHTS)  # kept: the tagger reads on in these very bytes
        tagger.open_inmemory(self._weights)
        return tagger

    @cached_property
    def _features(self) -> Features:
        clusters: Any = json.loads(shipped(CLUSTERS)) if self._clusters is None else self._clusters
        return Features(self._dictionary, clusters)

    def _named(self, text: str) -> Walk:
        """Where the dictionary names a skill, soft skills aside: those are learnt neither."""
        (result,) = self._dictionary.enrich([Posting("", "", "", text)])
        soft = tuple(
            f"{entry['name']}, " for entry in result["extracted_skills"] if entry["category"] == "soft skill"
        )
        spans = result["evidence"]["extracted_skills"]
        return Walk(
            [(span["start"], span["end"], "") for span in spans if not span["why"].startswith(soft or "\0")]
        )

    def spans(self, text: str) -> Iterator[Span]:
        """Character spans of skills, in order."""
        tagger = self._tagger
        named = self._named(text)
        for tokens, signs in self._features.of(text):
            if not tokens:
                continue
            tagger.set(signs)
            found: Span | None = None
            inside = False
            for place, (start, end) in enumerate(tokens):
                begin, within = tagger.marginal(BEGIN, place), tagger.marginal(INSIDE, place)
                if begin + within < (UNNAMED if named.at(start, end) == OUTSIDE else NAMED):
                    inside = False
                    continue
                if found is not None and inside and within > begin and "," not in text[found[1] : start]:
                    found = found[0], end
                else:
                    if found is not None:
                        yield from _trimmed(text, *found)
                    found = start, end
                inside = True
            if found is not None:
                yield from _trimmed(text, *found)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The span without the punctuation and linking words at its edges; nothing, if it is nothing else."""
    while start < end and not (text[start].isalnum() or text[start] in ".#"):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in "+#"):
        end -= 1
    if link := _LINK.match(text, start, end):
        start = link.end()
    if start < end:
        yield start, end
