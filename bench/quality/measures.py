"""What the quality benches count: right, predicted and labelled, and precision, recall and F1 of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(slots=True)
class Score:
    """Counts of one measure. `right` never exceeds `predicted` or `labelled`."""

    right: int = 0
    predicted: int = 0
    labelled: int = 0

    def add(self, right: int, predicted: int, labelled: int) -> None:
        """Add the counts of one text."""
        self.right += right
        self.predicted += predicted
        self.labelled += labelled

    @property
    def precision(self) -> float | None:
        """Share of what was predicted that is right; None when nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of what was labelled that was found; None when nothing was labelled."""
        return self.right / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None when there was nothing to find and nothing was found."""
        total = self.predicted + self.labelled
        return 2 * self.right / total if total else None


def value(predicted: Hashable, labelled: Hashable, *, absent: Hashable = None) -> tuple[int, int, int]:
    """Counts for one value; None and `absent` are abstentions, of the reader and of the label alike."""
    nothing = (None, absent)
    asked, said = labelled not in nothing, predicted not in nothing
    return int(asked and said and predicted == labelled), int(said), int(asked)


def collection(predicted: Iterable[Hashable], labelled: Iterable[Hashable]) -> tuple[int, int, int]:
    """Counts for a set of values."""
    said, asked = set(predicted), set(labelled)
    return len(said & asked), len(said), len(asked)


def overlaps(one: Span, other: Span) -> bool:
    """Whether two half-open spans share a place."""
    return one[0] < other[1] and other[0] < one[1]


def strict(predicted: Sequence[Span], labelled: Sequence[Span]) -> tuple[int, int, int]:
    """Counts of spans that agree at both ends."""
    return collection(predicted, labelled)


def overlapping(predicted: Sequence[Span], labelled: Sequence[Span]) -> tuple[int, int, int]:
    """Counts of spans that meet: each predicted span may account for one labelled span, and the other way round."""
    free = sorted(set(predicted))
    right = 0
    for asked in sorted(set(labelled)):
        found = next((said for said in free if overlaps(said, asked)), None)
        if found:
            free.remove(found)
            right += 1
    return right, len(set(predicted)), len(set(labelled))


def shown(share: float | None) -> str:
    """A share as a table prints it."""
    return "    –" if share is None else f"{share:5.3f}"
