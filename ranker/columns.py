"""One column a term: the impacts that a profile's factors asked for, taken out of the text index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import polars as pl

from plugins import terms
from ranker import textindex

Impacts: TypeAlias = npt.NDArray[np.float32]
Found: TypeAlias = tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8]]
_SHARES = np.arange(256, dtype=np.float32) / np.float32(255)  # what a stored byte is worth
_NOTHING: Found = (np.zeros(0, np.uint32), np.zeros(0, np.uint8))


class TermColumns:
    """The entries that some terms need, ready to be laid out for any range of rows."""

    def __init__(self, wanted: Iterable[str], entries: textindex.Entries) -> None:
        """Keep the entries of the wanted terms; `entries` are sorted by term, then row."""
        self._numbers = {terms.column(term): textindex.numbers(term) for term in sorted(wanted)}
        self._found: dict[int, Found] = {}
        self._block: Impacts = np.zeros((0, 0), dtype=np.float32)
        self._written: list[tuple[int, npt.NDArray[np.uint32] | slice]] = []
        for number in {n for needed in self._numbers.values() for n in needed}:
            wanted_number = np.uint32(number)
            start = np.searchsorted(entries.term, wanted_number, "left")
            end = np.searchsorted(entries.term, wanted_number, "right")
            self._found[number] = (entries.row[start:end], entries.impact[start:end])

    def between(self, start: int, end: int) -> list[pl.Series]:
        """The impact columns of rows `start` to `end` (excluded), Float32, 0 to 1.

        They share one block of memory, which the next call writes anew: fresh memory would cost more than the few
        entries of a term.
        """
        if self._block.shape[1] < end - start:
            self._block = np.zeros((len(self._numbers), end - start), dtype=np.float32)
            self._written = []
        for column, written in self._written:
            self._block[column, written] = 0
        self._written = []
        for column, numbers in enumerate(self._numbers.values()):
            if len(numbers) == 1:
                rows, impacts = self._between(numbers[0], start, end)
                self._block[column, rows] = impacts
                self._written.append((column, rows))
            elif numbers:
                self._block[column, : end - start] = self._weakest(numbers, start, end)
                self._written.append((column, slice(None)))
        return [
            pl.Series(name, self._block[place, : end - start]) for place, name in enumerate(self._numbers)
        ]

    def at(self, places: npt.NDArray[np.uint32]) -> list[pl.Series]:
        """The impact columns of some rows, in any order."""
        order = np.argsort(places, kind="stable")
        back = np.argsort(order, kind="stable")
        return [
            pl.Series(name, self._picked(numbers, places[order])[back])
            for name, numbers in self._numbers.items()
        ]

    def _weakest(self, numbers: list[int], start: int, end: int) -> Impacts:
        """A phrase is worth its weakest pair."""
        found = np.full(end - start, np.inf, dtype=np.float32)
        for number in numbers:
            rows, impacts = self._between(number, start, end)
            dense = np.zeros(end - start, dtype=np.float32)
            dense[rows] = impacts
            np.minimum(found, dense, out=found)
        return found

    def _between(self, number: int, start: int, end: int) -> tuple[npt.NDArray[np.uint32], Impacts]:
        """The entries of a term in some rows, counted from the first of these."""
        rows, impacts = self._found.get(number, _NOTHING)
        first, last = np.searchsorted(rows, np.array([start, end], dtype=np.uint32))
        return rows[first:last] - np.uint32(start), _SHARES[impacts[first:last]]

    def _picked(self, numbers: list[int], places: npt.NDArray[np.uint32]) -> Impacts:
        """The same for some rows, sorted."""
        column: Impacts | None = None
        for number in numbers:
            rows, impacts = self._found.get(number, _NOTHING)
            found = np.searchsorted(rows, places)
            inside = found < len(rows)
            inside[inside] = rows[found[inside]] == places[inside]
            dense = np.zeros(len(places), dtype=np.float32)
            dense[inside] = _SHARES[impacts[found[inside]]]
            column = dense if column is None else np.minimum(column, dense)
        return np.zeros(len(places), dtype=np.float32) if column is None else column
