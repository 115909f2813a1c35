"""One column a term: the impacts that a profile's factors asked for, taken out of the text index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import polars as pl

from plugins import terms
from ranker import textindex

Found: TypeAlias = tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8]]
_NOTHING: Found = (np.zeros(0, np.uint32), np.zeros(0, np.uint8))


class TermColumns:
    """The entries that some terms need, ready to be laid out for any range of rows."""

    def __init__(self, wanted: Iterable[str], entries: textindex.Entries) -> None:
        """Keep the entries of the wanted terms; `entries` are sorted by term, then row."""
        self._numbers = {terms.column(term): textindex.numbers(term) for term in sorted(wanted)}
        self._found: dict[int, Found] = {}
        for number in {n for needed in self._numbers.values() for n in needed}:
            wanted_number = np.uint32(number)
            start = np.searchsorted(entries.term, wanted_number, "left")
            end = np.searchsorted(entries.term, wanted_number, "right")
            self._found[number] = (entries.row[start:end], entries.impact[start:end])

    def between(self, start: int, end: int) -> list[pl.Series]:
        """The impact columns of rows `start` to `end` (excluded), Float32, 0 to 1."""
        return [pl.Series(name, self._dense(numbers, start, end)) for name, numbers in self._numbers.items()]

    def _dense(self, numbers: list[int], start: int, end: int) -> npt.NDArray[np.float32]:
        """One column; a phrase is worth its weakest pair."""
        column: npt.NDArray[np.float32] | None = None
        for number in numbers:
            rows, impacts = self._found.get(number, _NOTHING)
            first, last = np.searchsorted(rows, np.array([start, end], dtype=np.uint32))
            dense = np.zeros(end - start, dtype=np.float32)
            dense[rows[first:last] - start] = impacts[first:last].astype(np.float32) / np.float32(255)
            column = dense if column is None else np.minimum(column, dense)
        return np.zeros(end - start, dtype=np.float32) if column is None else column
