"""Descriptions of the generated postings: sections, bullets, and the mess that portals make of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import gcd
from random import Random

from extract.sandbox.generator_pay import Pay
from extract.sandbox.generator_words import WORDS, Family, Level

_BULLETS = ("- ", "• ", "* ", "· ", "")
# Section, sentences at least and at most.
_SECTIONS = (("duties", 8, 15), ("needs", 8, 14), ("plus", 2, 5), ("offer", 5, 10))
_HIGHLIGHTS = {"needs": "Qualifications", "duties": "Responsibilities", "offer": "Benefits"}


@dataclass(frozen=True)
class Text:
    """A description, and the lines of it that the API shows as highlights."""

    description: str
    highlights: dict[str, list[str]]


def write(
    rng: Random,
    *,
    language: str,
    title: str,
    employer: str,
    city: str,
    mode: str,
    family: Family,
    level: Level,
    pay: Pay,
) -> Text:
    """A description of 2,000 to 6,000 characters."""
    words, headings = WORDS["text"][language], WORDS["headings"][language]
    low, high = level.years
    years = max(1, low + _below(rng, high - low + 1))
    facts: dict[str, object] = {
        "title": title,
        "employer": employer,
        "city": city,
        "years": years,
        "more": years + 2 + _below(rng, 3),
        "office": 2 + _below(rng, 3),
        "low": pay.yearly_low,
        "high": pay.yearly_high,
    }
    skills = family.skills

    size = len(skills)
    draw = rng.random

    def fill(sentence: str) -> str:
        if "{" not in sentence:
            return sentence
        first = int(draw() * size)
        facts["skill"], facts["skill2"] = skills[first], skills[first - 1 - int(draw() * (size - 1))]
        return sentence.format_map(facts)

    bullet = _one(rng, _BULLETS)
    about = _some(rng, words["about"], 2 + _below(rng, 2))
    parts = [
        _one(rng, headings["about"]),
        *(fill(line) for line in about),
        "",
        fill(_one(rng, words["intro"])),
    ]
    highlights: dict[str, list[str]] = {}
    for section, least, most in _SECTIONS:
        lines = [fill(line) for line in _some(rng, words[section], least + _below(rng, most - least + 1))]
        parts += ["", _one(rng, headings[section]), *(bullet + line for line in lines)]
        if section in _HIGHLIGHTS and rng.random() < 0.8:
            highlights[_HIGHLIGHTS[section]] = lines[:6]
    if mode != "unsaid":
        parts += ["", fill(_one(rng, words["mode"][mode]))]
    if rng.random() < 0.4:
        parts.append(fill(_one(rng, words["pay"])))
    closings = _some(rng, words["closing"], 2 + _below(rng, 2))
    parts += ["", *(fill(line) for line in closings)]
    return Text(_mess(rng, parts), highlights)


# Random's own choice and sample cost several times as much, and a posting takes a hundred of them.


def _below(rng: Random, limit: int) -> int:
    return int(rng.random() * limit)


def _one(rng: Random, options: Sequence[str]) -> str:
    return options[int(rng.random() * len(options))]


def _some(rng: Random, options: Sequence[str], count: int) -> list[str]:
    """Different options, up to `count`: every so-manyth from somewhere on."""
    size = len(options)
    strides = _strides(size)
    start, stride = int(rng.random() * size), strides[int(rng.random() * len(strides))]
    return [options[(start + index * stride) % size] for index in range(min(count, size))]


@cache
def _strides(size: int) -> tuple[int, ...]:
    """The strides that pass by every option before they pass one twice."""
    return tuple(stride for stride in range(1, size + 1) if gcd(stride, size) == 1)


def _mess(rng: Random, parts: list[str]) -> str:
    """Join the lines as portals do: mostly well, sometimes all in one line or with odd blanks."""
    kind = rng.random()
    if kind < 0.08:
        return " ".join(part for part in parts if part)
    text = "\n".join(parts)
    if kind < 0.12:
        return text.replace("\n\n", "\n").replace("- ", "-")
    if kind < 0.16:
        return text.replace(" & ", " &amp; ").replace("\n", "\r\n")
    return text.replace(". ", ".\u00a0", 3) if kind < 0.22 else text
