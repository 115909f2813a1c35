"""What one process does with one batch: rows in, rows for the database out. Runs in the pool or in the host itself."""

from __future__ import annotations

import json
import multiprocessing
import os
import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import Any

from pydantic_core import to_json

from enricher import postings
from enricher.installed import enrichers
from enricher.reading import Reading, read
from enricher.store import Rejection, Row
from plugins import Enricher, Posting

_encode = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Done:
    """One finished batch: rows for `app.enrichments` and `app.enrichment_rejections`."""

    rows: list[Row]
    rejections: list[Rejection]


def end_with_host() -> None:
    """Start a process of the pool: should the host be killed, it ends too, instead of waiting for work forever."""
    host = multiprocessing.parent_process()
    if host is not None:
        threading.Thread(target=_end_after, args=(host,), daemon=True).start()


def _end_after(host: BaseProcess) -> None:
    host.join()
    os._exit(1)


def work(rows: Sequence[dict[str, Any]], full_refresh: bool) -> Done:
    """Read one batch with the enrichers that each row still lacks."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        known = {} if full_refresh else row["known"]
        groups[tuple(n for n, e in enrichers().items() if known.get(n) != e.version)].append(row)
    done = Done([], [])
    for names, members in groups.items():
        chosen = [enrichers()[name] for name in names]
        versions = _json({enricher.name: enricher.version for enricher in chosen})
        batch = [postings.from_row(row) for row in members]
        for row, posting, reading in zip(members, batch, read(chosen, batch), strict=True):
            _finish(done, row["content_hash"], versions, posting, reading, chosen)
    return done


def _finish(
    done: Done,
    content_hash: str,
    versions: str,
    posting: Posting,
    reading: Reading,
    chosen: Sequence[Enricher],
) -> None:
    key = (posting.dwh_source_system, posting.job_id)
    try:
        columns, evidence = _json(reading.columns), _json(reading.evidence)
    except (TypeError, ValueError) as error:
        reading = _without_unwritable(reading, chosen, error)
        columns, evidence = _json(reading.columns), _json(reading.evidence)
    done.rows.append((*key, content_hash, versions, columns, evidence))
    for enricher in chosen if reading.errors else ():
        if error_text := reading.errors.get(enricher.name):
            done.rejections.append((*key, enricher.name, enricher.version, content_hash, error_text))


def _without_unwritable(reading: Reading, chosen: Sequence[Enricher], error: Exception) -> Reading:
    """Set aside the enrichers whose values are no JSON (an object of their own)."""
    for enricher in chosen:
        try:
            for column in enricher.columns:
                _json([reading.columns[column], reading.evidence.get(column)])
        except (TypeError, ValueError):
            reading.errors[enricher.name] = f"value cannot be written as JSON: {error}"[:1000]
            for column in enricher.columns:
                reading.columns[column] = None
                reading.evidence.pop(column, None)
    return reading


def _json(value: Any) -> str:
    """JSON as Postgres can hold it: its text has no NUL and no half of a surrogate pair."""
    try:
        text = to_json(value, inf_nan_mode="null")  # a quarter of the time that `json` takes
    except ValueError:  # half of a surrogate pair, or an object of a plugin's own
        return _encode(_clean(value))
    if b"\\" in text and b"\\u0000" in text:  # one letter is sought at once, six are not
        return _encode(_clean(value))
    return text.decode()


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "�").encode("utf-16", "replace").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {_clean(key): _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value
