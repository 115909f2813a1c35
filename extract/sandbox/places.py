"""Places in a query: "nurse in Toronto, ON", "berlin data scientist", "comptable à Lyon"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from extract.sandbox.canonical import CanonicalPosting
from extract.sandbox.words import fold, tokens

LONGEST_NAME = 4  # words in the longest place name looked for

COUNTRY_NAMES = {
    "US": ("united states", "usa", "united states of america", "u s a"),
    "CA": ("canada",),
    "GB": ("united kingdom", "uk", "great britain", "england", "scotland", "wales"),
    "DE": ("germany", "deutschland", "allemagne"),
    "IN": ("india", "inde", "indien"),
    "FR": ("france", "frankreich"),
    "IT": ("italy", "italia"),
    "ES": ("spain", "espana"),
    "NL": ("netherlands", "nederland"),
}
_PREPOSITION = re.compile(r"\s(?:in|near|around|à|bei|nahe)\s+(?=[^\s])", re.IGNORECASE)
# What stands in the city's place when there is none.
_NOWHERE = {"anywhere", "remote", *(name for names in COUNTRY_NAMES.values() for name in names)}
# "ON", "OR", "IN": codes only where they stand alone or after a comma, and in capitals.
_CODE = re.compile(r"(?:^|,)\s*([A-Z]{2})(?![^\W_])|\b(UK)\b")
_CITY_END = re.compile(r"[,•(|/]| - ")


@dataclass(frozen=True)
class Places:
    """The places a query names, folded; all empty if it names none that is known."""

    cities: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether the query names a place."""
        return bool(self.cities or self.states or self.countries)


def city_of(job: dict[str, Any]) -> str:
    """A posting's city, folded: the field, else what `job_location` begins with."""
    raw = job.get("job_city") or _CITY_END.split(str(job.get("job_location") or ""))[0]
    city = " ".join(tokens(str(raw)))
    return "" if city in _NOWHERE else city


def state_of(job: dict[str, Any]) -> str:
    """A posting's state, folded."""
    return fold(str(job.get("job_state") or ""))


@dataclass
class Gazetteer:
    """Every place that the postings name, with the countries it lies in."""

    cities: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    states: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    city_states: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, postings: Iterable[CanonicalPosting]) -> Gazetteer:
        """The places of these postings."""
        gazetteer = cls()
        for posting in postings:
            city, state = city_of(posting.job), state_of(posting.job)
            if city:
                gazetteer.cities[city].add(posting.market)
                gazetteer.city_states[city].update({state} - {""})
            if state:
                gazetteer.states[state].add(posting.market)
        return gazetteer

    def split(self, query: str) -> tuple[str, Places]:
        """Part a query into what is looked for and where: (title, places)."""
        parts = _PREPOSITION.split(query)
        if len(parts) > 1:
            places, _ = self._find(parts[-1])
            if places or "," in parts[-1]:
                return " ".join(parts[:-1]), places
        places, rest = self._find(query)
        # A query of nothing but a place looks for anything there.
        return " ".join(rest), places

    def _find(self, text: str) -> tuple[Places, list[str]]:
        """Known places in the text, longest names first, and the words that are left."""
        words = tokens(text)
        codes = {code.lower() for pair in _CODE.findall(text) for code in pair}
        cities: set[str] = set()
        states: set[str] = set()
        countries: set[str] = set()
        rest: list[str] = []
        at = 0
        while at < len(words):
            for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
                name = " ".join(words[at : at + length])
                if len(name) == 2 and name not in codes:
                    continue
                country = next((code for code, names in COUNTRY_NAMES.items() if name in names), None)
                if country:
                    countries.add(country)
                elif name in self.cities:
                    cities.add(name)
                    countries.update(self.cities[name])
                elif name in self.states:
                    states.add(name)
                    countries.update(self.states[name])
                else:
                    continue
                at += length
                break
            else:
                rest.append(words[at])
                at += 1
        return Places(frozenset(cities), frozenset(states), frozenset(countries - {""})), rest

    def covers(self, places: Places, posting: CanonicalPosting) -> bool:
        """Whether a posting is at or near one of the places, or remote in their country."""
        if not places:
            return True
        in_country = posting.market in places.countries
        if not places.cities and not places.states:
            return in_country
        city, state = city_of(posting.job), state_of(posting.job)
        near = {other for name in places.states for other in self._same_state(name)}
        near.update(*(self.city_states[name] for name in places.cities))
        return city in places.cities or bool(state and state in near) or (in_country and posting.is_remote)

    def _same_state(self, state: str) -> set[str]:
        """A state's spellings: those that some city's postings use besides it ("tx" and "texas")."""
        return {state}.union(*(names for names in self.city_states.values() if state in names))
