"""Show a posting to a person, with what was read marked where it was read: on a terminal and as HTML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jinja2
import typer

from enricher.reading import Reading
from plugins import Posting

_COLOURS = (
    "green",
    "cyan",
    "yellow",
    "magenta",
    "blue",
    "red",
    "bright_green",
    "bright_cyan",
    "bright_magenta",
)
_templates = jinja2.Environment(
    loader=jinja2.PackageLoader("enricher"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
)


@dataclass(frozen=True)
class Piece:
    """A stretch of one field; `columns` says which values were read in it."""

    text: str
    columns: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Value:
    """One column as a person reads it."""

    column: str
    text: str
    whys: tuple[str, ...]


def pieces(posting: Posting, reading: Reading, field: str) -> Iterator[Piece]:
    """Cut a field at the edges of the spans: every character once, in order, overlaps carrying all their columns."""
    text = getattr(posting, field)
    spans = [
        (span["start"], span["end"], column, span.get("why", ""))
        for column, found in reading.evidence.items()
        for span in found
        if span["field"] == field and span["end"] > span["start"]
    ]
    starts: dict[int, list[tuple[str, str]]] = {}
    ends: dict[int, list[tuple[str, str]]] = {}
    for start, end, column, why in spans:
        starts.setdefault(start, []).append((column, why))
        ends.setdefault(end, []).append((column, why))
    active: list[tuple[str, str]] = []
    last = 0
    for edge in sorted({*starts, *ends, len(text)}):
        if edge > last:
            whys = dict.fromkeys(f"{column}: {why}" for column, why in active)
            yield Piece(text[last:edge], tuple(dict.fromkeys(c for c, _ in active)), "; ".join(whys))
        for mark in ends.get(edge, []):
            active.remove(mark)
        active.extend(starts.get(edge, []))
        last = edge


def values(reading: Reading) -> Iterator[Value]:
    """Each column with its value and the reasons for it; errors last."""
    for column, value in reading.columns.items():
        found = reading.evidence.get(column, [])
        whys = dict.fromkeys(f"“{_short(span['text'])}”: {span.get('why', '')}" for span in found)
        yield Value(column, _shown(value), tuple(whys))
    for name, error in reading.errors.items():
        yield Value(name, "set aside", (error,))


def terminal(posting: Posting, reading: Reading, colour: bool) -> str:
    """The posting and its values as text; marks are colours, or brackets where there are none."""
    colours = {column: _COLOURS[i % len(_COLOURS)] for i, column in enumerate(reading.columns)}
    blocks = []
    for field in ("title", "description"):
        marked = []
        for piece in pieces(posting, reading, field):
            if not piece.columns:
                marked.append(piece.text)
            elif colour:
                marked.append(typer.style(piece.text, fg=colours.get(piece.columns[0], "white"), bold=True))
            else:
                marked.append(f"[{piece.text}]")
        blocks.append("".join(marked))
    lines = []
    for value in values(reading):
        name = (
            typer.style(value.column, fg=colours.get(value.column, "white"), bold=True)
            if colour
            else value.column
        )
        lines.append(f"{name} = {value.text}")
        lines += [f"    {why}" for why in value.whys]
    return "\n\n".join([*blocks, "\n".join(lines)])


def fragment(posting: Posting, reading: Reading) -> str:
    """The same as escaped HTML."""
    return _templates.get_template("explain.html").render(
        title=list(pieces(posting, reading, "title")),
        description=list(pieces(posting, reading, "description")),
        values=list(values(reading)),
    )


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:57]}…"


def _shown(value: Any) -> str:
    if value is None:
        return "unknown"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return ", ".join(str(item.get("name", item)) for item in value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
