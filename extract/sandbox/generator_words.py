"""The generator's vocabulary (`generator.yml`), read once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, Generic, TypeVar

import yaml

Option = TypeVar("Option")

# The C loader is ten times faster, and every server that starts waits for it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WORDS: dict[str, Any] = yaml.load(
    Path(__file__).with_name("generator.yml").read_text(encoding="utf-8"),
    Loader=_LOADER,  # noqa: S506 - both are safe ones
)


@dataclass(frozen=True)
class Weighted(Generic[Option]):
    """Options with the weights summed up, so that a choice costs next to nothing."""

    options: list[Option]
    sums: list[int]


def _weigh(pairs: list[tuple[Option, int]]) -> Weighted[Option]:
    return Weighted([option for option, _ in pairs], list(accumulate(weight for _, weight in pairs)))


def weighted(rng: Random, among: Weighted[Option]) -> Option:
    """One of the options, by weight."""
    return rng.choices(among.options, cum_weights=among.sums)[0]


@dataclass(frozen=True)
class City:
    """A city with its state's name and code (None where the source gives none) and its place in degrees."""

    name: str
    state: str | None
    code: str | None
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Country:
    """Currency sign, middle yearly pay, languages and cities."""

    currency: str
    base: int
    languages: Weighted[str]
    cities: list[City]


@dataclass(frozen=True)
class Family:
    """Titles by language and skills of one kind of work."""

    soc: str
    titles: dict[str, list[str]]
    skills: list[str]


@dataclass(frozen=True)
class Level:
    """A rank: how it shows in titles, years asked for, factor on pay."""

    name: str
    titles: dict[str, str]
    years: tuple[int, int]
    pay: float

    def title(self, base: str, language: str) -> str:
        """A title of this rank."""
        return self.titles[language].format(title=base)


FAMILIES = [Family(**family) for family in WORDS["families"]]
LEVELS = _weigh(
    [
        (
            Level(
                row["name"],
                {key: row[key] for key in ("en", "de", "fr")},
                (row["years"][0], row["years"][1]),
                row["pay"],
            ),
            row["weight"],
        )
        for row in WORDS["levels"]
    ]
)
COUNTRIES = {
    code: Country(
        row["currency"],
        row["base"],
        _weigh(list(row["languages"].items())),
        [City(*city) for city in row["cities"]],
    )
    for code, row in WORDS["countries"].items()
}
COUNTRY_CODES = _weigh([(code, row["weight"]) for code, row in WORDS["countries"].items()])
