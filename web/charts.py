"""A chart as data: drawn by the browser, and shown as a table to whoever cannot or will not look at it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Series:
    """One line or set of bars; None is a gap."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True)
class Chart:
    """`kind`: line, bar, hbar (horizontal) or range (low, median, high of each label). `unit` follows each value."""

    key: str
    title: str
    kind: str
    labels: Sequence[str]
    series: Sequence[Series]
    unit: str = ""
    digits: int = 0
    note: str = ""
    most: float | None = None  # top of the scale

    @property
    def data(self) -> str:
        """For the script, as JSON in an attribute."""
        return json.dumps(
            {
                "kind": self.kind,
                "labels": list(self.labels),
                "series": [{"name": one.name, "values": list(one.values)} for one in self.series],
                "unit": self.unit,
                "digits": self.digits,
                "most": self.most,
            }
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value is not None for one in self.series for value in one.values)

    @property
    def rows(self) -> list[tuple[str, list[str]]]:
        """The table: label, and each series' value as text."""
        return [
            (label, [self._text(one.values[place]) for one in self.series])
            for place, label in enumerate(self.labels)
        ]

    def _text(self, value: Any) -> str:
        return "–" if value is None else f"{float(value):,.{self.digits}f}{self.unit}"
