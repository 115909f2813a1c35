"""A posting's text with what was read in it marked: cut into pieces, escaped later by the template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

SHOWN = 60_000  # characters: the longest real description has a fifth of that
# skills are marked by what they ask for; the common words by which a language was known would puzzle
_NOT_MARKED = frozenset({"extracted_skills", "posting_language"})


@dataclass(frozen=True)
class Piece:
    """A stretch of text; `kind` is `skill`, `other`, or empty where nothing was read."""

    text: str
    kind: str = ""
    why: str = ""


def spans(
    posting: Mapping[str, Any], wanted: frozenset[str], field: str = "description"
) -> list[tuple[int, int, str, str]]:
    """What was read in a field: start, end, kind and reason, skills before others."""
    found = []
    for skill in posting["extracted_skills"] or ():
        if isinstance(skill, dict) and skill.get("field") == field:
            mine = " (you have it)" if str(skill.get("name", "")).casefold() in wanted else ""
            asked = str(skill.get("requirement", "mentioned")).replace("_", " ")
            found.append(
                (
                    skill.get("start"),
                    skill.get("end"),
                    "mine" if mine else "skill",
                    f"Skill, {asked}: {skill.get('name')}{mine}",
                )
            )
    evidence = posting.get("evidence") or {}
    for column, told in evidence.items():
        if column in _NOT_MARKED:
            continue
        for span in told if isinstance(told, list) else ():
            if isinstance(span, dict) and span.get("field") == field:
                why = span.get("why") or ""
                found.append(
                    (span.get("start"), span.get("end"), "other", f"{str(column).replace('_', ' ')}: {why}")
                )
    return [
        (start, end, kind, why)
        for start, end, kind, why in found
        if isinstance(start, int) and isinstance(end, int)
    ]


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
