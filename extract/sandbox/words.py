"""Words of queries and texts, compared generously: case, accents and endings do not matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

MIN_STEM = 4  # shorter words must be equal; from here on one may begin the other

_ENDING = re.compile(r"(?:ing|es|e|s)$")
_WORD = re.compile(r"[^\W_]+(?:[+#]+|(?:\.[^\W_]+)*)")

# Words that say nothing about which job it is, in the sample's languages.
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and the of for or in near with at on to by from as is de la le les des du et en un une pour und der die das "
        "im für mit von job jobs role roles position positions work hiring vacancy vacancies opening openings "
        "career careers stelle stellen stellenangebot emploi emplois poste offre m f w d x h",
    )
)


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def tokens(text: str) -> list[str]:
    """The words of a text, folded, in order; "C++", "C#" and "Node.js" stay whole."""
    return _WORD.findall(fold(text))


def content_words(text: str) -> list[str]:
    """The words of a text that carry meaning."""
    return [word for word in tokens(text) if word not in STOP_WORDS]


def likes(word: str, vocabulary: Collection[str]) -> set[str]:
    """The words of the vocabulary that are this one or begin like it: nursing and nurse, engineer and engineers."""
    same = {word} & set(vocabulary)
    if len(word) < MIN_STEM:
        return same
    bare = _ENDING.sub("", word)
    stem = bare if len(bare) >= MIN_STEM else word
    begun = (
        other
        for other in vocabulary
        if other.startswith(stem) or (len(other) > MIN_STEM and word.startswith(other))
    )
    return same.union(begun)
