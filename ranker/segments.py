"""Segments: what was read of some postings, kept in `app` and never changed, only replaced.

A *frame* segment holds rows of the postings frame. A *text* segment holds the terms of some postings: its entries are
spread over buckets by the low bits of the term's number, so that a ranking reads the few buckets it needs.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
import polars as pl
import psycopg

from ranker.textindex import Entries

MOST_ROWS = 65_536  # a row's number fits into 16 bits
_BUCKET = 1_024  # entries
_MOST_BUCKETS = 8_192


@dataclass(frozen=True)
class Segment:
    """One segment: stored, without its terms; or, when it was only made to look at, with them and without a number."""

    segment_id: int
    buckets: int
    rows: pl.DataFrame
    entries: Entries | None = None


def read(conn: psycopg.Connection[Any], kind: str, signature: str) -> list[Segment]:
    """The segments of one kind and signature, oldest first."""
    cursor = conn.execute(
        "select segment_id, buckets, body from app.ranker_segments where kind = %s and signature = %s order by segment_id",
        [kind, signature],
    )
    return [Segment(number, buckets, pl.read_ipc(BytesIO(body))) for number, buckets, body in cursor]


def add(
    conn: psycopg.Connection[Any],
    kind: str,
    signature: str,
    rows: pl.DataFrame,
    entries: Entries | None = None,
) -> Segment:
    """Store one segment in one transaction."""
    body = BytesIO()
    rows.write_ipc(body, compression="zstd")
    buckets = _buckets(len(entries.term)) if entries else 0
    with conn.transaction():
        found = conn.execute(
            """
            insert into app.ranker_segments (kind, signature, row_count, buckets, body)
            values (%s, %s, %s, %s, %s) returning segment_id
            """,
            [kind, signature, rows.height, buckets, body.getvalue()],
        ).fetchone()
        assert found is not None  # noqa: S101  an insert returns its row
        if entries:
            copy = "copy app.ranker_terms (segment_id, bucket, body) from stdin (format binary)"
            with conn.cursor() as cursor, cursor.copy(copy) as out:
                out.set_types(["int8", "int4", "bytea"])
                for bucket, packed in _packed(entries, buckets):
                    out.write_row((found[0], bucket, packed))
    return Segment(found[0], buckets, rows)


def forget_others(conn: psycopg.Connection[Any], kind: str, signature: str) -> None:
    """Delete the segments of another signature: they cannot be used again."""
    conn.execute("delete from app.ranker_segments where kind = %s and signature <> %s", [kind, signature])


def remove(conn: psycopg.Connection[Any], segments: Iterable[Segment]) -> None:
    """Forget some segments."""
    numbers = [segment.segment_id for segment in segments]
    conn.execute("delete from app.ranker_segments where segment_id = any(%s)", [numbers])


def entries(conn: psycopg.Connection[Any], segment: Segment, wanted: Sequence[int] | None = None) -> Entries:
    """The entries of a text segment for some terms (None: all), rows numbered within the segment."""
    if segment.entries is not None:
        return segment.entries
    numbers = np.array(sorted(wanted or ()), dtype=np.uint32)
    chosen = None if wanted is None else sorted({int(number) % segment.buckets for number in numbers})
    cursor = conn.execute(
        "select body from app.ranker_terms where segment_id = %s and (%s::int[] is null or bucket = any(%s))",
        [segment.segment_id, chosen, chosen],
        binary=True,
    )
    empty = (np.zeros(0, np.uint32), np.zeros(0, np.uint32), np.zeros(0, np.uint8))
    parts = (_unpacked(body) for (body,) in cursor)
    term, row, impact = (np.concatenate(column) for column in zip(empty, *parts, strict=True))
    if wanted is not None:
        keep = np.isin(term, numbers)
        term, row, impact = term[keep], row[keep], impact[keep]
    return Entries(term, row, impact, np.zeros(0, np.uint16))


def _buckets(count: int) -> int:
    """A power of two, so that a bucket holds about a thousand entries."""
    buckets = 1
    while buckets < _MOST_BUCKETS and buckets * _BUCKET < count:
        buckets *= 2
    return buckets


def _packed(every: Entries, buckets: int) -> Iterator[tuple[int, bytes]]:
    """Bucket by bucket: gaps between term numbers, rows and impacts, deflated."""
    bucket = every.term % np.uint32(buckets)
    order = np.lexsort((every.row, every.term, bucket))
    bounds = np.searchsorted(bucket[order], np.arange(buckets + 1, dtype=np.uint32))
    for number in range(buckets):
        part = order[bounds[number] : bounds[number + 1]]
        if len(part):
            gaps = np.diff(every.term[part], prepend=np.uint32(0))
            raw = gaps.tobytes() + every.row[part].astype(np.uint16).tobytes() + every.impact[part].tobytes()
            yield number, zlib.compress(raw, 1)


def _unpacked(body: bytes) -> tuple[Any, Any, Any]:
    raw = zlib.decompress(body)
    count = len(raw) // 7
    term = np.cumsum(np.frombuffer(raw, np.uint32, count), dtype=np.uint32)
    row = np.frombuffer(raw, np.uint16, count, offset=4 * count).astype(np.uint32)
    return term, row, np.frombuffer(raw, np.uint8, count, offset=6 * count)
