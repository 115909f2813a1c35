"""Whether the posting is about what was searched for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import polars as pl

from plugins import terms
from plugins.contracts import Profile
from plugins.factors.synonyms import alternatives
from plugins.frame import bounded, nothing, number

_LEAST_WORDS = 20  # with fewer, a missing word proves nothing


def query_words(query: str, profile: Profile) -> list[str]:
    """The words of a query that say something: without stop words and without the profile's own place."""
    place = set(terms.words(profile.location or ""))
    said = terms.words(query)
    return [w for w in said if w not in terms.STOP_WORDS and w not in place] or said


@dataclass(frozen=True)
class KeywordMatch:
    """How much of the query the title and the description say, by field-weighted BM25, bounded to 0 to 1.

    For each way to say the query (itself, and its synonyms at `synonym` of the value), with impact(t) the BM25F impact
    of a term (see `plugins.terms`) and idf(t) its frozen rarity:
    value = (1 - phrase) * sum idf(w) impact(w) / sum idf(w) + phrase * mean impact(neighbours w1 w2);
    one word has no neighbours. The best way counts. A posting of fewer than 20 words that says none of it is unknown.

    Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.5.
    """

    phrase: float = 0.3
    synonym: float = 0.9

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "keyword_match"

    @property
    def columns(self) -> frozenset[str]:
        """The number of words, UInt16 (the impact columns are asked for by `terms`)."""
        return frozenset({"text_words"})

    def _ways(self, profile: Profile) -> list[tuple[float, list[str]]]:
        """Share and words of each way to say the query."""
        said = query_words(profile.query, profile)
        if not said:
            return []
        return [(1.0, said), *((self.synonym, other) for other in alternatives(said))]

    def terms(self, profile: Profile) -> set[str]:
        """The words, and each two neighbours."""
        needed: set[str] = set()
        for _, said in self._ways(profile):
            needed.update(said)
            needed.update(f"{one} {two}" for one, two in pairwise(said))
        return needed

    def score(self, profile: Profile) -> pl.Expr:
        """See the class."""
        ways = [number(share) * self._way(said) for share, said in self._ways(profile)]
        if not ways:
            return nothing()
        best = ways[0] if len(ways) == 1 else pl.max_horizontal(ways)
        return pl.when((pl.col("text_words") >= _LEAST_WORDS) | (best > 0)).then(bounded(best))

    def _way(self, said: list[str]) -> pl.Expr:
        rarity = {word: terms.idf(word) for word in said}
        total = sum(rarity.values())
        pairs = sorted({f"{one} {two}" for one, two in pairwise(said)})
        rest = 1 - self.phrase if pairs else 1.0
        parts = [impact(word, rest * rarity[word] / total) for word in sorted(rarity)]
        parts += [impact(pair, self.phrase / len(pairs)) for pair in pairs]
        added = parts[0]
        for part in parts[1:]:
            added = added + part
        return added

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """Say which words are there."""
        ways = self._ways(profile)
        if not ways:
            return "the profile has no query"

        def there(said: list[str]) -> list[str]:
            return [word for word in said if posting.get(terms.column(word))]

        best = max(ways, key=lambda way: way[0] * len(there(way[1])) / len(way[1]))
        found = there(best[1])
        if not found:
            few = (posting.get("text_words") or 0) < _LEAST_WORDS
            return "too short a text to tell" if few else f"says nothing of “{profile.query.strip()}”"
        spelt = {
            terms.stem(w): w
            for w in reversed(terms.spoken(f"{profile.query} {posting.get('job_title') or ''}"))
        }
        title = set(terms.words(str(posting.get("job_title") or "")))
        inside = [spelt.get(w, w) for w in found if w in title]
        below = [spelt.get(w, w) for w in found if w not in title]
        lacking = [spelt.get(w, w) for w in best[1] if w not in found]
        parts = [f"{', '.join(inside)} in the title"] if inside else []
        parts += [f"{', '.join(below)} in the text"] if below else []
        parts += [f"no {', '.join(lacking)}"] if lacking else []
        return "; ".join(parts)


def impact(term: str, weight: float) -> pl.Expr:
    """A term's impact times a weight, in Float32."""
    return terms.impact(term) * number(weight)
