"""A text with some stretches replaced, and the way back: which characters of the original a span stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Edit = tuple[int, int, str]  # start and end in the original, and what stands there instead


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text as rewritten. Each stretch begins at `shown[k]` in the new text and at `original[k]` in the original."""

    text: str
    shown: Sequence[int]
    original: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the rewritten text as one of the original; what vanished at its edges stays outside."""
        low = bisect_right(self.shown, start) - 1
        low = min(self.original[low] + start - self.shown[low], self._end(low))
        high = bisect_left(self.shown, end)
        if high < len(self.shown) and self.shown[high] == end:
            return low, max(low, self.original[high])
        return low, max(low, min(self.original[high - 1] + end - self.shown[high - 1], self._end(high - 1)))

    def _end(self, stretch: int) -> int:
        """Where a stretch ends in the original at the latest."""
        return (
            self.original[stretch + 1]
            if stretch + 1 < len(self.original)
            else self.original[stretch] + len(self.text)
        )


def rewrite(text: str, edits: Iterable[Edit]) -> Rewritten:
    """Replace what the edits name; they are in order and do not overlap."""
    parts: list[str] = []
    shown, original = [0], [0]
    done = length = 0
    for start, end, new in edits:
        kept = text[done:start]
        parts += kept, new
        length += len(kept)
        shown += length, length + len(new)
        original += start, end
        length += len(new)
        done = end
    parts.append(text[done:])
    return Rewritten("".join(parts), shown, original)
