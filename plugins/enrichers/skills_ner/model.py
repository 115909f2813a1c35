"""The trained reader: weights and word clusters from this folder, and the spans that they find."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from core.errors import ConfigurationError
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills_ner.features import Features, Span

if TYPE_CHECKING:
    import pycrfsuite

BEGIN, INSIDE, OUTSIDE = "B", "I", "O"
THRESHOLD = (
    0.4  # a token belongs to a skill from this probability on; below 0.5, as finding is worth a false find
)
WEIGHTS, CLUSTERS = "weights.crfsuite.xz", "clusters.json.xz"


def shipped(name: str) -> bytes:
    """A file of this folder, unpacked."""
    return lzma.decompress(files("plugins.enrichers.skills_ner").joinpath(name).read_bytes())


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
        tagger.open_inmemory(self._weights or shipped(WEIGHTS))
        return tagger

    @cached_property
    def _features(self) -> Features:
        clusters: Any = json.loads(shipped(CLUSTERS)) if self._clusters is None else self._clusters
        return Features(self._dictionary, clusters)

    def spans(self, text: str, threshold: float = THRESHOLD) -> Iterator[Span]:
        """Character spans of skills, in order."""
        tagger = self._tagger
        for tokens, signs in self._features.of(text):
            if not tokens:
                continue
            tagger.set(signs)
            inside = False
            open_span: Span | None = None
            for place, (start, end) in enumerate(tokens):
                begin, within = tagger.marginal(BEGIN, place), tagger.marginal(INSIDE, place)
                if begin + within < threshold:
                    inside = False
                    continue
                if inside and within > begin and open_span:
                    open_span = open_span[0], end
                else:
                    if open_span:
                        yield open_span
                    open_span = start, end
                inside = True
            if open_span:
                yield open_span
