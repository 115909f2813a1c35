"""Other ways to say what a query asks: title for title, from a table of ours (`synonyms.txt`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from plugins import terms

# What another title for the same work is worth, a neighbouring one, and one that only an occupation's list of titles names.
SAME, NEAR, LISTED = 0.95, 0.7, 0.5
_MOST = 10  # ways to say one title


@cache
def _titles() -> dict[tuple[str, ...], dict[tuple[str, ...], float]]:
    """Title, as stems -> the other titles of its groups, and what each is worth."""
    text = files("plugins.factors").joinpath("synonyms.txt").read_text(encoding="utf-8")
    found: dict[tuple[str, ...], dict[tuple[str, ...], float]] = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        group = {tuple(terms.words(t)): NEAR if t.startswith("~") else SAME for t in line.split("|")}
        for title, own in group.items():
            if own == SAME:  # a neighbour stands in for the title, not the other way round
                others = found.setdefault(title, {})
                for other, worth in group.items():
                    if other != title:
                        others[other] = max(worth, others.get(other, 0.0))
    return found


@cache
def spelt() -> dict[str, str]:
    """Stem -> how the table writes it, for the titles of the table."""
    text = files("plugins.factors").joinpath("synonyms.txt").read_text(encoding="utf-8")
    return {terms.stem(word): word for word in reversed(terms.spoken(text.partition("\n")[2]))}


def parts(
    said: list[str], listed: Mapping[str, Sequence[str]] | None = None
) -> list[list[tuple[float, list[str]]]]:
    """A query cut into known titles and the words between them; of each part, the ways to say it, itself first.

    `listed` are further titles by title; they count where the table has no better way.
    """
    further = {tuple(terms.words(title)): others for title, others in (listed or {}).items()}
    found: list[list[tuple[float, list[str]]]] = []
    loose: list[str] = []
    at = 0
    while at < len(said):
        width = next(
            (
                w
                for w in range(len(said) - at, 0, -1)
                if (run := tuple(said[at : at + w])) in _titles() or run in further
            ),
            0,
        )
        if not width:
            loose.append(said[at])
            at += 1
            continue
        if loose:
            found.append([(1.0, loose)])
            loose = []
        title = tuple(said[at : at + width])
        ways = dict(_titles().get(title, {}))
        for other in further.get(title, ()):
            ways.setdefault(tuple(terms.words(other)), LISTED)
        others = sorted(((worth, way) for way, worth in ways.items() if way != title), key=lambda o: -o[0])
        found.append([(1.0, list(title)), *((worth, list(way)) for worth, way in others[:_MOST])])
        at += width
    return [*found, [(1.0, loose)]] if loose else found
