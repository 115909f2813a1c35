"""Other ways to say what a query asks: word for word, from a table of ours.

Each line is a group of titles that employers use for the same work.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from plugins import terms


@cache
def _groups() -> list[list[tuple[str, ...]]]:
    text = files("plugins.factors").joinpath("synonyms.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [[tuple(terms.words(title)) for title in line.split("|")] for line in lines]


def alternatives(said: list[str]) -> list[list[str]]:
    """The query with one known title in it replaced by each of its synonyms; the query itself is not among them."""
    found: list[list[str]] = []
    for group in _groups():
        for title in group:
            at = _position(said, title)
            if at is None:
                continue
            for other in group:
                changed = [*said[:at], *other, *said[at + len(title) :]]
                if other != title and changed != said and changed not in found:
                    found.append(changed)
            break
    return found[:8]


def _position(said: list[str], title: tuple[str, ...]) -> int | None:
    width = len(title)
    return next((i for i in range(len(said) - width + 1) if tuple(said[i : i + width]) == title), None)
