"""A count that moves on a terminal, and is silent in a log."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self


class Progress:
    """`with Progress("postings read") as p: p.advance(500)`; writes to stderr when it is a terminal."""

    def __init__(self, unit: str) -> None:
        self._unit = unit
        self._count = 0
        self._shown = sys.stderr.isatty()

    def advance(self, number: int) -> None:
        """Add to the count."""
        self._count += number
        if self._shown:
            sys.stderr.write(f"\r{self._count:,} {self._unit}")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown and self._count:
            sys.stderr.write("\n")
