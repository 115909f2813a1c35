"""A posting as a person sees it, for the enrichers; and what they read, in offsets of the posting as it came."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from enricher import joins, markup, seams, wraps
from enricher.rewriting import Edit, Rewritten, rewrite
from plugins import Posting

_DECLARED = ("job_salary_string", "salary_string")  # what a source declares in prose
_LINE = (markup.edits,)
_LINES = (  # some feeds escape their HTML: its tags show once it is read
    markup.edits, markup.edits, wraps.edits, seams.edits, joins.edits,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plain:
    """A posting in plain text, its texts as they came, and what was done to each field of it, in order."""

    posting: Posting
    texts: Mapping[str, str]
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
            there["text"] = self.texts[field][start:end]
        return there


def plain(posting: Posting) -> Plain | None:
    """The posting in plain text with a line end where a line ends; None if it is so already."""
    texts = {"title": posting.title, "description": posting.description}
    for name in _DECLARED:
        if isinstance(text := posting.declared.get(name), str):
            texts[name] = text
    steps = {}
    for field, text in texts.items():
        if done := list(_steps(text, *(_LINES if field == "description" else _LINE))):
            steps[field] = done
    if not steps:
        return None
    shown = {field: done[-1].text for field, done in steps.items()}
    title, description = (shown.pop(field, texts[field]) for field in ("title", "description"))
    made = replace(posting, title=title, description=description, declared={**posting.declared, **shown})
    return Plain(made, texts, steps)


def _steps(text: str, *kinds: Callable[[str], Iterator[Edit]]) -> Iterator[Rewritten]:
    exhausted = None  # a kind that found nothing is not tried again
    for edits in kinds:
        if edits is not exhausted and (found := list(edits(text))):
            step = rewrite(text, found)
            text = step.text
            yield step
        else:
            exhausted = edits
