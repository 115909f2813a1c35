"""Run enrichers over a batch: every value checked against its declaration, every failure set aside."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from enricher.plain import Plain, plain
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
    plains = [_plain(posting) for posting in postings]
    shown = [
        made.posting if isinstance(made, Plain) else posting
        for made, posting in zip(plains, postings, strict=True)
    ]
    with _collector_paused():
        for enricher in enrichers:
            name, columns = enricher.name, dict(enricher.columns)
            results = _results(enricher, shown)
            for reading, posting, made, result in zip(readings, shown, plains, results, strict=True):
                try:
                    given = made if isinstance(made, Exception) else result
                    values, evidence = _checked(columns, posting, given)
                    if isinstance(made, Plain):
                        values, evidence = made.back(values, evidence)
                except Exception as error:  # noqa: BLE001 - whatever a plugin gives, the other postings go on
                    reading.errors[name] = f"{type(error).__name__}: {error}"[:1000].replace("\0", "\\0")
                    reading.columns.update(dict.fromkeys(columns))
                else:
                    reading.columns.update(values)
                    reading.evidence.update(evidence)
    return readings


def _plain(posting: Posting) -> Plain | Exception | None:
    """A posting that cannot be made plain is set aside by every enricher, with the error."""
    try:
        return plain(posting)
    except Exception as error:  # noqa: BLE001 - a catalogue of some plugin's, for one; it is recorded
        return error


@contextmanager
def _collector_paused() -> Iterator[None]:
    """A batch makes tens of thousands of objects and hardly a cycle: looking for some takes a tenth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _results(enricher: Enricher, postings: Sequence[Posting]) -> list[Any]:
    """All at once; if that breaks, one by one, so that only the posting that breaks it is lost."""
    try:
        results: list[Any] = list(enricher.enrich(postings))
    except Exception:  # noqa: BLE001 - whatever a plugin raises, the other postings go on
        results = []
    return results if len(results) == len(postings) else [_alone(enricher, posting) for posting in postings]


def _alone(enricher: Enricher, posting: Posting) -> Any:
    try:
        results = list(enricher.enrich([posting]))
    except Exception as error:  # noqa: BLE001 - as above; it is recorded
        return error
    return results[0] if len(results) == 1 else ValueError(f"gave {len(results)} results for one posting")


def _checked(
    columns: Mapping[str, type], posting: Posting, result: Any
) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """Values and evidence of one result; raises what is wrong with it, or the error that it is."""
    if isinstance(result, Exception):
        raise result
    if not isinstance(result, Mapping):
        raise TypeError(f"gave {type(result).__name__}, not a mapping")
    values: dict[str, Any] = {}
    for column, kind in columns.items():
        value = values[column] = result.get(column)
        if value is None or (type(value) is kind and kind is not float):
            continue
        fits = isinstance(value, (int, float) if kind is float else kind)
        if not fits or isinstance(value, bool):
            raise TypeError(f"{column} is {type(value).__name__}, not {kind.__name__}")
        if isinstance(value, float) and not isfinite(value):
            raise ValueError(f"{column} is {value}, which no column can hold")
    if unknown := [name for name in result if name not in values and name != "evidence"]:
        raise ValueError(f"wrote undeclared columns {sorted(unknown)}")
    evidence = result.get("evidence") or {}
    checked: Any = None
    for column, spans in evidence.items():
        if column not in columns:
            raise ValueError(f"evidence for undeclared column {column!r}")
        if spans is checked:
            continue  # one list for several columns
        for span in spans:
            field = span["field"]
            if field == "description":
                length = len(posting.description)
            elif field == "title":
                length = len(posting.title)
            else:
                length = len(str(posting.declared.get(field)))
            if not 0 <= span["start"] <= span["end"] <= length:
                raise ValueError(f"evidence of {column} lies outside its text: {span}")
        checked = spans
    return values, evidence
