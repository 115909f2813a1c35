"""Other titles for the work that a profile's query names, out of the occupations, where they are loaded.

O*NET lists some hundred titles an occupation, from the same work in other words to the same work with one product. A title
counts if it shares the rarest word of the query's and changes another ("office manager", "office administrator"): one with
all its words, or no other, says nothing new. The nearest few are taken, and count less than those of our own table.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import psycopg

from plugins import terms
from plugins.contracts import Profile
from plugins.factors.keywords import query_words
from ranker import store

_MOST_WORDS = 5  # of a title in a query
_MOST_OCCUPATIONS = 3  # a title of more than these ("Supervisor") names none
_LEAST_ALIKE = 0.25  # rarity of the words that two titles share, of all their words
_MOST = 8  # titles for one


def with_titles(conn: psycopg.Connection[Any], profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles with `other_titles` filled; as they are where no occupations are loaded."""
    named = {gram for profile in profiles for gram in _grams(profile)}
    rows = store.titles(conn, sorted(named)) if named else []
    if not rows:
        return list(profiles)
    found = nearest(rows)
    return [
        replace(profile, other_titles={gram: found[gram] for gram in _grams(profile) if gram in found})
        for profile in profiles
    ]


def _grams(profile: Profile) -> list[str]:
    """The titles that a query may hold: runs of its words, as the occupations spell them; one word only by itself."""
    flat = unicodedata.normalize("NFKD", profile.query.casefold())
    words = re.findall(r"[a-z0-9+#]+", "".join(c for c in flat if not unicodedata.combining(c)))
    alone = len(query_words(profile.query, profile)) == 1
    runs = (words[a:b] for a in range(len(words)) for b in range(a + 1, min(len(words), a + _MOST_WORDS) + 1))
    return [" ".join(run) for run in runs if len(run) > 1 or alone]


def nearest(rows: Iterable[tuple[str, str, str, str]]) -> dict[str, tuple[str, ...]]:
    """For each title the nearest others; rows are the title, its occupation, another title of it, and that one's kind."""
    occupations: dict[str, set[str]] = defaultdict(set)
    others: dict[str, dict[str, str]] = defaultdict(dict)
    for title, occupation, other, kind in rows:
        occupations[title].add(occupation)
        if others[title].get(other) != "main":
            others[title][other] = kind
    found = {}
    for title, every in others.items():
        if len(occupations[title]) <= _MOST_OCCUPATIONS:
            own = terms.words(title)
            likeness = {other: _alike(own, terms.words(other), kind) for other, kind in every.items()}
            chosen = sorted((-alike, other) for other, alike in likeness.items() if alike >= _LEAST_ALIKE)
            once = {terms.key(other): other for _, other in reversed(chosen)}  # "developers" is "developer"
            found[title] = tuple(other for _, other in chosen if once[terms.key(other)] == other)[:_MOST]
    return {title: chosen for title, chosen in found.items() if chosen}


def _alike(own: Sequence[str], other: Sequence[str], kind: str) -> float:
    """How near two titles are, 0 to 1: by the rarity of their words; an occupation's own name is near whatever it says."""
    one, two = set(own), set(other)
    if kind != "main" and (max(own, key=terms.idf) not in two or one <= two or two <= one):
        return 0.0
    if one == two or len(other) > len(own) + 1:
        return 0.0
    shared, both = (sum(terms.idf(word) for word in words) for words in (one & two, one | two))
    return max(shared / both, _LEAST_ALIKE if kind == "main" else 0.0)
