"""Run enrichers over a batch: every value checked against its declaration, every failure set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plugins import Enricher, Posting


@dataclass(slots=True)
class Reading:
    """What the enrichers read in one posting. `errors` maps the enricher that failed to its error."""

    columns: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def read(enrichers: Sequence[Enricher], postings: Sequence[Posting]) -> list[Reading]:
    """Read every posting with every enricher; one Reading per posting, in order. Never raises for a posting."""
    readings = [Reading() for _ in postings]
    for enricher in enrichers:
        for reading, result in zip(readings, _results(enricher, postings), strict=True):
            if isinstance(result, Exception):
                reading.errors[enricher.name] = f"{type(result).__name__}: {result}"[:1000].replace(
                    "\0", "\\0"
                )
                reading.columns.update(dict.fromkeys(enricher.columns))
            else:
                reading.evidence.update(result.pop("evidence"))
                reading.columns.update(result)
    return readings


def _results(enricher: Enricher, postings: Sequence[Posting]) -> Iterator[dict[str, Any] | Exception]:
    """All at once; if that breaks, one by one, so that only the posting that breaks it is lost."""
    try:
        raw = list(enricher.enrich(postings))
    except Exception:  # noqa: BLE001 - whatever a plugin raises, the other postings go on
        raw = []
    if len(raw) == len(postings):
        for posting, result in zip(postings, raw, strict=True):
            yield _guarded(_checked, enricher, posting, result)
    else:
        for posting in postings:
            yield _guarded(_alone, enricher, posting)


def _guarded(step: Callable[..., dict[str, Any] | Exception], *args: Any) -> dict[str, Any] | Exception:
    try:
        return step(*args)
    except Exception as error:  # noqa: BLE001 - as above; it is recorded
        return error


def _alone(enricher: Enricher, posting: Posting) -> dict[str, Any] | Exception:
    results = list(enricher.enrich([posting]))
    if len(results) != 1:
        raise ValueError(f"gave {len(results)} results for one posting")
    return _checked(enricher, posting, results[0])


def _checked(enricher: Enricher, posting: Posting, result: Any) -> dict[str, Any] | Exception:
    if isinstance(result, Exception):
        return result
    if not isinstance(result, Mapping):
        raise TypeError(f"gave {type(result).__name__}, not a mapping")
    checked: dict[str, Any] = {}
    for column, kind in enricher.columns.items():
        value = result.get(column)
        fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        whole = kind is float and isinstance(value, int) and not isinstance(value, bool)
        if value is not None and not fits and not whole:
            raise TypeError(f"{column} is {type(value).__name__}, not {kind.__name__}")
        checked[column] = value
    if unknown := result.keys() - checked.keys() - {"evidence"}:
        raise ValueError(f"wrote undeclared columns {sorted(unknown)}")
    evidence = result.get("evidence") or {}
    for column, spans in evidence.items():
        if column not in checked:
            raise ValueError(f"evidence for undeclared column {column!r}")
        for span in spans:
            if not 0 <= span["start"] <= span["end"] <= _length(posting, span["field"]):
                raise ValueError(f"evidence of {column} lies outside its text: {span}")
    checked["evidence"] = evidence
    return checked


def _length(posting: Posting, name: str) -> int:
    if name == "description":
        return len(posting.description)
    if name == "title":
        return len(posting.title)
    value = posting.declared.get(name)
    return len(value) if isinstance(value, str) else len(str(value))
