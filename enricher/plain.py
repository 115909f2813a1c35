"""A posting as a person sees it, for the enrichers; and what they read, in offsets of the posting as it came."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from enricher import joins, markup, seams, wraps
from enricher.rewriting import Edit, Rewritten, rewrite
from plugins import Posting

_TWICE = 2  # some feeds escape their HTML: its tags show once it is read


@dataclass(frozen=True, slots=True)
class Plain:
    """A posting in plain text, and what was done to each field of it, in order."""

    posting: Posting
    original: Posting
    steps: Mapping[str, list[Rewritten]]

    def back(
        self, values: Mapping[str, Any], evidence: Mapping[str, Any]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Values and evidence with every span in offsets of the posting as it came, quoting it."""
        there = {
            column: [self._span(item) if isinstance(item, dict) else item for item in value]
            if isinstance(value, list)
            else value
            for column, value in values.items()
        }
        return there, {column: [self._span(span) for span in spans] for column, spans in evidence.items()}

    def _span(self, span: dict[str, Any]) -> dict[str, Any]:
        field = str(span.get("field"))
        if field not in self.steps or not {"start", "end"} <= span.keys():
            return span
        start, end = span["start"], span["end"]
        for step in reversed(self.steps[field]):
            start, end = step.span(start, end)
        there = {**span, "start": start, "end": end}
        if "text" in span:
            there["text"] = getattr(self.original, field)[start:end]
        return there


def plain(posting: Posting) -> Plain | None:
    """The posting in plain text with a line end where a line ends; None if it is so already."""
    steps = {}
    if title := list(_steps(posting.title, markup.edits)):
        steps["title"] = title
    if description := list(
        _steps(posting.description, *[markup.edits] * _TWICE, wraps.edits, seams.edits, joins.edits)
    ):
        steps["description"] = description
    if not steps:
        return None
    texts: dict[str, Any] = {field: done[-1].text for field, done in steps.items()}
    return Plain(replace(posting, **texts), posting, steps)


def _steps(text: str, *kinds: Callable[[str], Iterator[Edit]]) -> Iterator[Rewritten]:
    exhausted = None  # a kind that found nothing is not tried again
    for edits in kinds:
        if edits is not exhausted and (found := list(edits(text))):
            step = rewrite(text, found)
            text = step.text
            yield step
        else:
            exhausted = edits
