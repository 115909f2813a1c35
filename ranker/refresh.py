"""Keep the stored segments up to date with the marts, and make the postings of a ranking out of them.

A posting is read again when its row in marts.fact_jobs has another `dwh_load_timestamp`; its text is cut into terms
again only when its `content_hash` has changed. Each batch is committed, so a killed run goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import polars as pl
import psycopg

from core import log
from ranker import frame, segments, store, textindex
from ranker.scoring import Postings
from ranker.segments import MOST_ROWS, Segment
from ranker.textindex import Entries

_log = log.get_logger("ranker")
BATCH = 20_000
_POSTGRES_EPOCH = 946_684_800_000_000  # microseconds from 1970 to 2000
_MOST_SMALL = 24  # small segments, before they are merged into large ones
_SMALL = 16_384  # rows


@dataclass(frozen=True)
class Signatures:
    """What the stored segments must have been made with."""

    frame: str
    text: str

    @classmethod
    def of(cls, further: Iterable[str]) -> Signatures:
        """Of this code, with these further columns.

        The frame's contains the text's: texts are read for postings whose row is read, so both must go together.
        """
        return cls("/".join((frame.version(), textindex.VERSION, *sorted(further))), textindex.VERSION)


def open_postings(
    conn: psycopg.Connection[Any],
    wanted: Iterable[str],
    further: Sequence[str],
    now: datetime,
    *,
    keep: bool,
) -> Postings:
    """All open postings: the frame at `now`, and the entries of the wanted terms.

    With `keep`, what had to be read is stored; without, nothing is written.
    """
    signatures = Signatures.of(further)
    if keep:
        segments.forget_others(conn, "frame", signatures.frame)
        segments.forget_others(conn, "text", signatures.text)
    today = _today(conn)
    frames = segments.read(conn, "frame", signatures.frame)
    texts = segments.read(conn, "text", signatures.text)
    stale = _missing(today, frames, ["posting", "stamp"])
    unread = _missing(stale, texts, ["posting", "content"])
    _log.info("postings", open=today.height, changed=stale.height, texts_to_read=unread.height)
    for start in range(0, stale.height, BATCH):
        batch = stale.slice(start, BATCH)
        new_frame, new_text = _read(conn, batch, unread, further, signatures if keep else None)
        frames.append(new_frame)
        texts += new_text
    if keep:
        frames = _compacted(conn, frames, today, signatures.frame)
        texts = _merged(conn, texts, today, signatures.text)
    return _assembled(conn, today, frames, texts, wanted, now)


def _today(conn: psycopg.Connection[Any]) -> pl.DataFrame:
    """Every open posting as four numbers: itself and the rest of its key, its text, and the state of its row.

    Postgres packs them, a sixteenth of the postings at a time: a million rows one by one take longer to receive than to
    score.
    """
    store.require_marts(conn)
    query = """
        select string_agg(decode(job_posting_key, 'hex') || int8send(hashtextextended(coalesce(content_hash, ''), 0))
                          || timestamptz_send(coalesce(dwh_load_timestamp, 'epoch')), ''::bytea)
        from marts.fact_jobs where is_open group by left(job_posting_key, 1)
    """
    packed = b"".join(body for (body,) in conn.execute(query, binary=True))
    numbers = np.frombuffer(packed, dtype=">i8").astype(np.int64).reshape(-1, 4)
    names = ("posting", "rest", "content", "stamp")
    found = pl.DataFrame({name: numbers[:, place] for place, name in enumerate(names)})
    return found.with_columns(pl.col("stamp") + _POSTGRES_EPOCH).sort("posting")


def _missing(today: pl.DataFrame, stored: Sequence[Segment], on: list[str]) -> pl.DataFrame:
    """What no stored segment has."""
    if not stored:
        return today
    return today.join(
        pl.concat([s.rows.select(on) for s in stored]), on=on, how="anti", maintain_order="left"
    )


def _read(
    conn: psycopg.Connection[Any],
    batch: pl.DataFrame,
    unread: pl.DataFrame,
    further: Sequence[str],
    signatures: Signatures | None,
) -> tuple[Segment, list[Segment]]:
    """Read some postings from the marts, and store what they say if there are signatures to store it under."""
    is_new = batch["posting"].is_in(unread["posting"].implode())
    keys = [
        f"{one % 2**64:016x}{other % 2**64:016x}"
        for one, other in batch.select("posting", "rest").iter_rows()
    ]
    rows = store.changed(conn, keys, is_new.to_list(), further)
    numbers = pl.DataFrame(
        {"posting": [_number(r["job_posting_key"]) for r in rows]}, schema={"posting": pl.Int64}
    )
    stamped = numbers.join(batch.with_columns(is_new=is_new), on="posting", how="left", maintain_order="left")
    built = frame.build(rows, further).hstack(stamped.select("posting", "stamp"))
    texts = []
    chosen = stamped["is_new"].arg_true().to_list()
    if chosen:
        entries = textindex.index(
            (rows[n]["job_title"] or "", rows[n]["job_description"] or "") for n in chosen
        )
        docs = stamped[chosen].select("posting", "content").with_columns(text_words=pl.Series(entries.words))
        if signatures:
            texts = [segments.add(conn, "text", signatures.text, docs, entries)]
        else:
            texts = [Segment(0, 0, docs, entries)]
    return segments.add(conn, "frame", signatures.frame, built) if signatures else Segment(0, 0, built), texts


def _number(key: str) -> int:
    """The first half of a posting's key as the number that Postgres makes of it."""
    return int.from_bytes(bytes.fromhex(key[:16]), "big", signed=True)


def _latest(stored: Sequence[Segment]) -> pl.DataFrame:
    """All rows of some segments, each with its place: segment number in the list, and row."""
    return pl.concat(
        [
            s.rows.with_row_index("row").with_columns(pl.lit(place, pl.UInt32).alias("segment"))
            for place, s in enumerate(stored)
        ]
    )


def _compacted(
    conn: psycopg.Connection[Any], stored: list[Segment], today: pl.DataFrame, signature: str
) -> list[Segment]:
    """Rewrite the frame when it is in many pieces, or when most of it is about postings that changed or closed."""
    total = sum(s.rows.height for s in stored)
    small = sum(s.rows.height < _SMALL for s in stored)
    if small <= _MOST_SMALL and total <= 2 * max(today.height, MOST_ROWS):
        return stored
    live = pl.concat([s.rows for s in stored]).join(
        today, on=["posting", "stamp"], how="semi", maintain_order="left"
    )
    with conn.transaction():
        segments.remove(conn, stored)
        return [
            segments.add(conn, "frame", signature, live.slice(start, MOST_ROWS))
            for start in range(0, live.height, MOST_ROWS)
        ]


def _merged(
    conn: psycopg.Connection[Any], stored: list[Segment], today: pl.DataFrame, signature: str
) -> list[Segment]:
    """Merge small text segments, leaving out texts that no open posting has any more."""
    small = [s for s in stored if s.rows.height < _SMALL]
    if len(small) <= _MOST_SMALL:
        return stored
    done: list[Segment] = []
    with conn.transaction():
        group: list[Segment] = []
        for segment in [*small, None]:
            if segment is None or sum(s.rows.height for s in group) + segment.rows.height > MOST_ROWS:
                done += _merge(conn, group, today, signature)
                group = []
            if segment is not None:
                group.append(segment)
        segments.remove(conn, small)
    return [*(s for s in stored if s not in small), *done]


def _merge(
    conn: psycopg.Connection[Any], group: Sequence[Segment], today: pl.DataFrame, signature: str
) -> list[Segment]:
    rows, parts, height = [], [], 0
    for segment in group:
        kept = segment.rows.with_row_index("row").join(
            today, on=["posting", "content"], how="semi", maintain_order="left"
        )
        place = np.full(segment.rows.height, -1, dtype=np.int64)
        place[kept["row"].to_numpy()] = np.arange(height, height + kept.height)
        parts.append(_moved(segments.entries(conn, segment), place))
        rows.append(kept.drop("row"))
        height += kept.height
    if not height:
        return []
    return [segments.add(conn, "text", signature, pl.concat(rows), textindex.joined(parts))]


def _moved(entries: Entries, place: Any) -> Entries:
    """The entries with other row numbers; those whose row has no place are left out."""
    rows = place[entries.row]
    keep = rows >= 0
    return Entries(entries.term[keep], rows[keep].astype(np.uint32), entries.impact[keep], entries.words)


def _assembled(
    conn: psycopg.Connection[Any],
    today: pl.DataFrame,
    frames: Sequence[Segment],
    texts: Sequence[Segment],
    wanted: Iterable[str],
    now: datetime,
) -> Postings:
    """Frame and entries of the open postings, in the order of their numbers."""
    if today.height == 0:
        return Postings(
            frame.aged(frame.build([]), now).with_columns(text_words=pl.Series([], dtype=pl.UInt16)),
            textindex.index([]),
        )
    every = pl.concat([s.rows for s in frames])
    newest = every.select("posting", "stamp").with_row_index("at").unique(["posting", "stamp"], keep="last")
    found = today.join(newest, on=["posting", "stamp"], how="inner", maintain_order="left")
    said = _latest(texts).unique(["posting", "content"], keep="last", maintain_order=False)
    found = found.join(said, on=["posting", "content"], how="left", maintain_order="left")
    built = every[found["at"]].hstack(
        found.select("text_words", "segment", "row")
    )  # numbers first, wide rows once
    needed = sorted({number for term in wanted for number in textindex.numbers(term)})
    parts = [frame.skill_entries(built, needed)]
    at = built.select("segment", "row").with_row_index("place")
    for number, segment in enumerate(texts):
        here = at.filter(pl.col("segment") == number)
        place = np.full(segment.rows.height, -1, dtype=np.int64)
        place[here["row"].to_numpy()] = here["place"].to_numpy()
        parts.append(_moved(segments.entries(conn, segment, needed), place))
    companies = store.ratings(conn)
    built = built.drop(
        "segment",
        "row",
        "posting",
        "stamp",
        "skill_numbers",
        "skill_needs",
        *companies.columns[1:],
    )
    built = built.join(companies, on="company_id", how="left", maintain_order="left")
    return Postings(frame.aged(built, now), textindex.joined(parts))
