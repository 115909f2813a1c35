"""Compounds that share their tail: "Intensiv- oder Beatmungspflege", "Glas- und Fensterreinigung", "truck- och B-kort".

German, Dutch and the languages of the North leave out of a list what the words before the last have in common with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_LINK = r"(?:und|oder|sowie|bzw\.|u\.|/|&|\+|en|of|och|eller|og)"
_SHARED = re.compile(
    rf"(?<![\w-])(?P<first>[^\W\d_]{{3,}})-(?P<more>(?:, [^\W\d_]{{3,}}-){{0,3}}),? ?{_LINK} (?P<last>[^\W\d_]{{7,}})\b"
)
_SIGN = re.compile(rf"- {_LINK} \w")  # a look at a text that has none costs next to nothing
_MORE = re.compile(r"[^\W\d_]{3,}")
_LEAST = 4  # letters of a tail, and of what it follows in the last word


class SharedTails:
    """Finds the forms that such words stand for."""

    def __init__(self, forms: Sequence[str]) -> None:
        self._numbers: dict[str, int] = {}
        for number, form in enumerate(forms):
            self._numbers.setdefault(form.lower(), number)

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Start and end of each shortened word in order, with the number of the form it stands for."""
        if _SIGN.search(text) is None:
            return
        for shared in _SHARED.finditer(text):
            last = shared["last"].lower()
            tails = [last[cut:] for cut in range(3, len(last) - _LEAST + 1)]
            words = [shared.span("first")]
            words += [more.span() for more in _MORE.finditer(text, shared.start("more"), shared.end("more"))]
            for start, end in words:
                head = text[start:end].lower()
                known = next((head + tail for tail in tails if head + tail in self._numbers), None)
                if known is not None:
                    yield start, end + 1, self._numbers[known]
