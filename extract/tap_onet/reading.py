"""From the bytes of a file to checked rows; what is wrong with a line sets it aside, with a file refuses it."""

import csv
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from extract.tap_onet.layout import OCCUPATIONS, SCALES, SKILLS, TABLES, Column, Kind, Table
from extract.tap_onet.release import Release
from extract.tapkit.errors import UnusableSourceError

_CODE = re.compile(r"\d{2}-\d{4}\.\d{2}")
_EMPTY = {"", "n/a"}
_FLAGS = {"Y": True, "N": False}


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was set aside."""

    file: str
    number: int
    text: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file} line {self.number}: {self.reason}"


@dataclass(slots=True)
class Rows:
    """What a stream's files gave: the names of the columns, a tuple of values a line, and the bad lines."""

    names: tuple[str, ...]
    values: list[tuple[Any, ...]] = field(default_factory=list)
    bad: list[BadLine] = field(default_factory=list)


def read(release: Release) -> dict[str, Rows]:
    """Read every stream of a release.

    Raises UnusableSourceError for a file that is missing, in a foreign encoding, without a column, or empty.
    """
    read: dict[str, Rows] = {}
    occupations: set[str] = set()
    bounds: dict[str, tuple[float, float]] = {}
    for table in TABLES:
        rows = read[table.stream] = Rows(tuple(column.name for column in table.columns))
        judge = _judge_of(table, occupations, bounds)
        for file in _files_of(table, release):
            _read_file(table, file, release.files[file], judge, rows)
        if not rows.values:
            first = f" The first: {rows.bad[0]}." if rows.bad else ""
            raise UnusableSourceError(f"{' and '.join(table.files)}: no usable line.{first}")
        if table is OCCUPATIONS:
            occupations |= {row[0] for row in rows.values}
        if table is SCALES:
            bounds |= {row[0]: (row[2], row[3]) for row in rows.values}
    return read


def _files_of(table: Table, release: Release) -> tuple[str, ...]:
    for layout in table.layouts:
        if all(file in release.files for file in layout):
            return layout
    said = ", or ".join(" and ".join(layout) for layout in table.layouts)
    raise UnusableSourceError(f"{release.origin} lacks {said}: it is no whole O*NET text release.")


def _judge_of(
    table: Table, occupations: set[str], bounds: dict[str, tuple[float, float]]
) -> Callable[[tuple[Any, ...]], None]:
    """The check of a row beyond its values; raises ValueError with the reason to set it aside."""
    position = {column.name: index for index, column in enumerate(table.columns)}
    codes = [position[name] for name in ("onet_soc_code", "related_onet_soc_code") if name in position]

    def judge(row: tuple[Any, ...]) -> None:
        if table.has_occupation:
            for index in codes:
                if row[index] not in occupations:
                    raise ValueError(f"{row[index]} is no occupation of this release")
        if table is SKILLS:
            scale, value = row[position["scale_id"]], row[position["data_value"]]
            if scale not in bounds:
                raise ValueError(f"scale {scale!r} is not in {SCALES.files[0]}")
            lowest, highest = bounds[scale]
            if not lowest <= value <= highest:
                raise ValueError(f"{value:g} is outside scale {scale} ({lowest:g} to {highest:g})")
        if table is SCALES and row[position["minimum"]] >= row[position["maximum"]]:
            raise ValueError("the scale ends before it begins")

    return judge


def _read_file(
    table: Table, file: str, content: bytes, judge: Callable[[tuple[Any, ...]], None], rows: Rows
) -> None:
    lines = _decode(file, content).replace("\r\n", "\n").split("\n")  # and at no other sign
    delimiter = max(table.delimiter, key=lines[0].count) if lines else table.delimiter[0]
    split = _splitter(delimiter)
    header = split(lines[0]) if lines else []
    picks = _match_columns(table, file, header)
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        try:
            parts = _of_length(split(line), len(header))
            row = tuple(None if index is None else convert(parts[index].strip()) for index, convert in picks)
            judge(row)
        except ValueError as error:
            rows.bad.append(BadLine(file, number, line, str(error)))
        else:
            rows.values.append(row)


def _decode(file: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnusableSourceError(
            f"{file} is not UTF-8: byte 0x{content[error.start]:02x} in line {line}. O*NET's text files are; fetch them "
            "again, and do not save them from a spreadsheet."
        ) from None
    if "\0" in text:
        raise UnusableSourceError(f"{file} is not UTF-8 text: it holds NUL characters, as UTF-16 does.")
    return text


def _splitter(delimiter: str) -> Callable[[str], list[str]]:
    if delimiter == "\t":  # O*NET's tab-separated files quote nothing
        return lambda line: line.split("\t")
    return lambda line: next(csv.reader([line], delimiter=delimiter))


def _of_length(parts: list[str], length: int) -> list[str]:
    if len(parts) != length:
        raise ValueError(f"{len(parts)} fields where the header has {length}")
    return parts


def _match_columns(
    table: Table, file: str, header: Sequence[str]
) -> list[tuple[int | None, Callable[[str], Any]]]:
    """Where each column is in the file, and how its values are read."""
    said = [name.strip() for name in header]
    picks = [
        (next((said.index(name) for name in column.headers if name in said), None), column)
        for column in table.columns
    ]
    known = {name for column in table.columns for name in column.headers}
    unknown = [name for name in said if name not in known]
    missing = [column for index, column in picks if index is None]
    is_first_layout = file in table.layouts[0]
    for column in missing:
        if not column.later if is_first_layout else not column.optional:
            raise UnusableSourceError(_complaint(file, column, unknown, said))
    return [(index, _reader(column)) for index, column in picks]


def _complaint(file: str, column: Column, unknown: Sequence[str], said: Sequence[str]) -> str:
    wanted = " or ".join(repr(name) for name in column.headers)
    near = get_close_matches(column.headers[0], unknown, 1, 0.3) or list(unknown[:1])
    guess = f"; was it renamed to {near[0]!r}?" if near else "."
    found = ", ".join(name[:40] for name in said[:20]) or "nothing"
    return f"{file} has no column {wanted}{guess} Its header: {found}. Nothing of this release was loaded."


def _reader(column: Column) -> Callable[[str], Any]:
    convert = _CONVERSIONS[column.kind]

    def read(text: str) -> Any:
        if text in _EMPTY:
            if column.needed:
                raise ValueError(f"no {column.headers[0]}")
            return None
        try:
            return convert(text)
        except ValueError:
            raise ValueError(f"{column.headers[0]} is {text[:60]!r}") from None

    return read


def _code(text: str) -> str:
    if not _CODE.fullmatch(text):
        raise ValueError
    return text


def _number(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError
    return value


def _flag(text: str) -> bool:
    if text not in _FLAGS:
        raise ValueError
    return _FLAGS[text]


_CONVERSIONS: dict[Kind, Callable[[str], Any]] = {
    Kind.text: str,
    Kind.code: _code,
    Kind.number: _number,
    Kind.integer: int,
    Kind.flag: _flag,
}
