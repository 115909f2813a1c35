"""What the statistical reader sees of a text: tokens by sentence, and for each token the signs around it.

The signs are words, shapes and word endings, clusters of words that stand in the same company, what the dictionary
finds there, the heading above, and cues such as "experience with". Everything is computed in one pass, in time
linear in the text; a sentence is cut at 150 tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills.cues import Cue
from plugins.enrichers.skills.sections import Sections
from plugins.enrichers.skills.vocabulary import prose_words

Span = tuple[int, int]
Clusters = Mapping[str, Sequence[str]]  # word, lower case, digits as 0 -> its clusters, fine to coarse

# Commas are no tokens: the texts that the reader learnt from have none. They end a span (`Model.spans`).
_TOKEN = re.compile(r"[^\W\d_]+(?:[+#]+(?!\w))?|\d+|[^\w\s,]|_")
_SENTENCE = re.compile(r"\n+|(?<=[.!?;])\s+(?=[A-Z•\-–*])")
_LONGEST = 150  # tokens of a sentence that are looked at together
_CASE = ((re.compile(r"[^\W\d_a-zß-ÿ]"), "X"), (re.compile(r"[^\W\d_X]"), "x"), (re.compile(r"\d"), "d"))
_RUNS = re.compile(r"(.)\1{2,}")
_CUE_NAMES = {Cue.ASKED: "asked", Cue.MUST: "must", Cue.NICE_AFTER: "nice", Cue.NICE_BEFORE: "nice"}
_HEADINGS = {
    kind: kind.name for kind in (Cue.HEAD_MUST, Cue.HEAD_NICE, Cue.HEAD_BENEFITS)
}  # the rest is one kind
_WORDS_BACK = 6  # how far a cue reaches


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> tuple[str, tuple[str, ...]]:
    """A word in lower case, and the signs that it carries by itself."""
    lower = word.lower()
    shape = word
    for pattern, sign in _CASE:
        shape = pattern.sub(sign, shape)
    shape = _RUNS.sub(r"\1\1", shape)
    signs = [f"w={lower}", f"s={shape}"]
    if len(lower) > 3:
        signs += [
            f"p3={lower[:3]}",
            f"p4={lower[:4]}",
            f"x2={lower[-2:]}",
            f"x3={lower[-3:]}",
            f"x4={lower[-4:]}",
        ]
    return lower, tuple(signs)


def plain(word: str) -> str:
    """A word as the clusters know it."""
    return re.sub(r"\d", "0", word.lower())


def sentences(text: str) -> Iterator[list[Span]]:
    """Token spans of each sentence, in order; a line is a sentence too."""
    start = 0
    for end, following in [*(match.span() for match in _SENTENCE.finditer(text)), (len(text), len(text))]:
        tokens = [match.span() for match in _TOKEN.finditer(text, start, end)]
        for cut in range(0, len(tokens), _LONGEST):
            yield tokens[cut : cut + _LONGEST]
        start = following


class Features:
    """Computes the signs of every token of a text."""

    def __init__(self, dictionary: SkillsEnricher, clusters: Clusters) -> None:
        self._dictionary = dictionary
        self._clusters = clusters
        self._prose = prose_words()

    def of(self, text: str) -> Iterator[tuple[list[Span], list[list[str]]]]:
        """Tokens and their signs, sentence by sentence."""
        seen = self._dictionary.surface(text)
        sections = Sections(text)
        marks: list[tuple[int, int, str]] = []
        for start, end, kinds in seen.cues:
            for kind in kinds:
                if Cue.HEAD_MUST <= kind <= Cue.HEAD_BENEFITS:
                    if sections.offer(start, end, kind):
                        break
                elif kind in _CUE_NAMES:
                    marks.append((start, end, _CUE_NAMES[kind]))
        found, sure, cue = Walk(seen.found), Walk(seen.sure), Walk(marks)
        for tokens in sentences(text):
            section = next(sections.above([tokens[0][0]])) if tokens else None
            yield (
                tokens,
                self._signs(
                    text, tokens, (found, sure, cue), _HEADINGS.get(section, "HEAD_OTHER") if section else "-"
                ),
            )

    def _signs(
        self, text: str, tokens: list[Span], walks: tuple[Walk, Walk, Walk], section: str
    ) -> list[list[str]]:
        words = [text[start:end] for start, end in tokens]
        known = [_of_word(word) for word in words]
        lower = [word for word, _ in known]
        clusters = [self._clusters.get(plain(word), ()) for word in words]
        found, sure, cues = ([walk.at(start, end) for start, end in tokens] for walk in walks)
        first = next((word for word in lower if word[0].isalpha()), "-")
        opening = (f"o={first}", f"h={section}", f"l={min(len(tokens), 40) // 8}")
        size = len(tokens)
        cue, age = "-", _WORDS_BACK
        signs = []
        for place in range(size):
            if cues[place] != "O":
                cue, age = cues[place][1:], 0
            elif age < _WORDS_BACK:
                age += 1
            own = [*known[place][1], *opening, f"d={found[place]}", f"k={sure[place]}"]
            own.append(f"c={cue if age < _WORDS_BACK else '-'}|{found[place][:1]}")
            own.append(f"h={section}|{found[place]}")
            if place and tokens[place - 1][1] == tokens[place][0]:
                own.append("glued")
            if lower[place] in self._prose:
                own.append("prose")
            own += (f"u{level}={name}" for level, name in enumerate(clusters[place]))
            for step in (-3, -2, -1, 1, 2, 3):
                other = place + step
                if not 0 <= other < size:
                    own.append(f"{step}end")
                    continue
                own.append(f"{step}w={lower[other]}")
                if -3 < step < 3:
                    own.append(f"{step}{known[other][1][1]}")
                    own.append(f"{step}d={found[other]}")
                    own += (f"{step}u{level}={name}" for level, name in enumerate(clusters[other]))
            if place:
                own.append(f"b={lower[place - 1]}|{lower[place]}")
                own.append(f"bd={found[place - 1]}|{found[place]}")
            if place + 1 < size:
                own.append(f"a={lower[place]}|{lower[place + 1]}")
                own.append(f"ad={found[place]}|{found[place + 1]}")
            signs.append(own)
        return signs


class Walk:
    """Named spans in order, asked for token by token: "B" and the name where a span begins, "I" inside, else "O"."""

    def __init__(self, spans: Sequence[tuple[int, int, str]]) -> None:
        self._spans = sorted(spans)
        self._place = 0
        self._begun = -1

    def at(self, start: int, end: int) -> str:
        """What stands at the token `[start:end]`; tokens are asked for in order."""
        while self._place < len(self._spans) and self._spans[self._place][1] <= start:
            self._place += 1
        if self._place == len(self._spans) or self._spans[self._place][0] >= end:
            return "O"
        inside = self._begun == self._place
        self._begun = self._place
        return ("I" if inside else "B") + self._spans[self._place][2]
