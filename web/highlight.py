"""A posting's text with what was read in it marked: cut into pieces, escaped later by the template."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

SHOWN = 60_000  # characters: the longest real description has a fifth of that
# the common words by which a language was known would puzzle
_NOT_MARKED = frozenset({"posting_language"})
_SKILLS = "extracted_skills"


@dataclass(frozen=True)
class Piece:
    """A stretch of text; `kind` is `skill`, `other`, or empty where nothing was read."""

    text: str
    kind: str = ""
    why: str = ""


def spans(
    posting: Mapping[str, Any], known: Collection[str], field: str = "description"
) -> list[tuple[int, int, str, str]]:
    """Every place of a field where something was read: start, end, kind and reason; `known` are ids of skills."""
    mine = tuple(
        f"{skill.get('name')}, "
        for skill in posting[_SKILLS] or ()
        if isinstance(skill, dict) and skill.get("id") in known
    )
    found = []
    for column, told in (posting.get("evidence") or {}).items():
        if column in _NOT_MARKED:
            continue
        for span in told if isinstance(told, list) else ():
            if not isinstance(span, dict) or span.get("field") != field:
                continue
            start, end, why = span.get("start"), span.get("end"), str(span.get("why") or "")
            if not isinstance(start, int) or not isinstance(end, int):
                continue
            if column != _SKILLS:
                found.append((start, end, "other", f"{str(column).replace('_', ' ')}: {why}"))
            elif why.startswith(mine):
                found.append((start, end, "mine", f"Skill that you have: {why}"))
            else:
                found.append((start, end, "skill", f"Skill: {why}"))
    return found


def pieces(text: str, marks: Iterable[tuple[int, int, str, str]]) -> list[Piece]:
    """The text in order, each mark a piece of its own; of overlapping marks the first to begin wins."""
    shown = text[:SHOWN]
    cut, at = [], 0
    for start, end, kind, why in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        if not at <= start < end <= len(shown):
            continue
        if start > at:
            cut.append(Piece(shown[at:start]))
        cut.append(Piece(shown[start:end], kind, why))
        at = end
    if at < len(shown):
        cut.append(Piece(shown[at:]))
    return cut
