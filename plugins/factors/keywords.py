"""Whether the posting is about what was searched for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import polars as pl

from plugins import terms
from plugins.contracts import Profile
from plugins.factors import synonyms
from plugins.frame import bounded, nothing, number

_LEAST_WORDS = 20  # with fewer, a missing word proves nothing
ENOUGH_WORDS = 60  # of running text: from here on it is a description
LEAST_TOLD = 0.4
_LEVELS = frozenset(
    map(terms.stem, ("senior", "junior", "principal", "mid", "entry", "graduate", "sr", "jr"))
)


def query_words(query: str, profile: Profile) -> list[str]:
    """The words of a query that say something: without stop words and without the profile's own place."""
    place = set(terms.words(profile.location or ""))
    said = terms.words(query)
    return [w for w in said if w not in terms.STOP_WORDS and w not in place] or said


@dataclass(frozen=True)
class KeywordMatch:
    """How much of the query the title and the description say, by field-weighted BM25, bounded to 0 to 1.

    The query is cut into known titles and the words between them (see `plugins.factors.synonyms`). With impact(t) the
    BM25F impact of a term (see `plugins.terms`) and idf(t) its frozen rarity, a part said in one way is worth
    (1 - phrase) * sum idf(w) impact(w) / sum idf(w) + phrase * mean impact(neighbours w1 w2); one word has no
    neighbours. Of the ways to say a part the best counts: itself, a title for the same work at 0.95, a neighbouring one
    at 0.7, one that only a list of occupations' titles has (O*NET, where it is loaded) at 0.5. value = sum idf(part) part / sum idf(part) * told, idf(part) the sum over its words; words of level ("senior")
    count `level` of it, as the level is compared by `seniority_match`.
    told = least + (1 - least) min(1, text_words / `enough`): a title over two sentences, or over a list of keywords,
    proves less than one over a description. A posting of fewer than 20 words that says none of it is unknown.

    Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.5; that
    lists of keywords lack function words: Ntoulas et al., "Detecting Spam Web Pages through Content Analysis" (2006).
    """

    phrase: float = 0.3
    level: float = 0.3

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "keyword_match"

    @property
    def columns(self) -> frozenset[str]:
        """The number of words of running text, UInt16 (the impact columns are asked for by `terms`)."""
        return frozenset({"text_words"})

    def parts(self, profile: Profile) -> list[tuple[float, list[tuple[float, list[str]]]]]:
        """Weight of each part of the query, and the ways to say it with the share of each; weights sum to 1."""
        cut = synonyms.parts(query_words(profile.query, profile), profile.other_titles)
        weights = [sum(self.rarity(word) for word in ways[0][1]) for ways in cut]
        total = sum(weights)
        return [(weight / total, ways) for weight, ways in zip(weights, cut, strict=True)]

    def rarity(self, word: str) -> float:
        """How much a word of the query counts."""
        return terms.idf(word) * (self.level if word in _LEVELS else 1.0)

    def terms(self, profile: Profile) -> set[str]:
        """The words, and each two neighbours."""
        needed: set[str] = set()
        for _, ways in self.parts(profile):
            for _, said in ways:
                needed.update(said)
                needed.update(f"{one} {two}" for one, two in pairwise(said))
        return needed

    def score(self, profile: Profile) -> pl.Expr:
        """See the class."""
        found: pl.Expr | None = None
        for weight, ways in self.parts(profile):
            said = [self._way(words, weight * share) for share, words in ways]
            best = said[0] if len(said) == 1 else pl.max_horizontal(said)
            found = best if found is None else found + best
        if found is None:
            return nothing()
        known = (pl.col("text_words") >= _LEAST_WORDS) | (found > 0)
        return pl.when(known).then(bounded(found * told()))

    def _way(self, said: list[str], share: float) -> pl.Expr:
        rarity = {word: self.rarity(word) for word in said}
        total = sum(rarity.values())
        pairs = sorted({f"{one} {two}" for one, two in pairwise(said)})
        rest = 1 - self.phrase if pairs else 1.0
        parts = [impact(word, share * rest * rarity[word] / total) for word in sorted(rarity)]
        parts += [impact(pair, share * self.phrase / len(pairs)) for pair in pairs]
        added = parts[0]
        for part in parts[1:]:
            added = added + part
        return added

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """Say which words are there."""
        every = self.parts(profile)
        if not every:
            return "the profile has no query"
        heading = str(posting.get("job_title") or "")
        title = set(terms.words(heading))
        spelt = synonyms.spelt() | {
            terms.stem(w): w for w in reversed(terms.spoken(f"{profile.query} {heading}"))
        }
        inside: list[str] = []
        below: list[str] = []
        lacking: list[str] = []
        for _, ways in every:

            def worth(way: tuple[float, list[str]]) -> float:
                share, said = way
                return share * sum(float(posting.get(terms.column(w)) or 0) for w in said) / len(said)

            own = ways[0][1]
            best = max(ways, key=worth)[1]
            for word in best:
                if posting.get(terms.column(word)):
                    shown = inside if word in title else below
                    shown.append(spelt.get(word, word))
                elif best is own:
                    lacking.append(spelt.get(word, word))
        short = (posting.get("text_words") or 0) < ENOUGH_WORDS
        if not inside and not below:
            return "too short to tell" if short else f"does not mention “{profile.query.strip()}”"
        parts = [f"“{' '.join(inside)}” in the title"] if inside else []
        parts += [f"“{' '.join(below)}” in the text"] if below else []
        parts += [f"not “{' '.join(lacking)}”"] if lacking else []
        parts += ["little is said about the job"] if short else []
        return "; ".join(parts)


def told() -> pl.Expr:
    """How much of a match the text can prove: `least` without a word of running text, 1 from `enough` words on."""
    said = pl.min_horizontal(pl.col("text_words").cast(pl.Float32) * number(1 / ENOUGH_WORDS), number(1))
    return said * number(1 - LEAST_TOLD) + number(LEAST_TOLD)


def impact(term: str, weight: float) -> pl.Expr:
    """A term's impact times a weight, in Float32."""
    return terms.impact(term) * number(weight)
