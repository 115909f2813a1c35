"""What was read is kept: a day reads only what changed, and the result is that of reading everything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest

from core import database as door
from ranker import postings as loading
from ranker import refresh, scoring, store, textindex
from ranker.setup import prepare

NOW = datetime.now(UTC)
LATER = NOW + timedelta(hours=1)


def load(*, keep: bool = True) -> tuple[list[str], list[float]]:
    """The ranking of the one profile: keys and scores, best first."""
    setup = prepare()
    with door.connect(autocommit=True) as conn:
        orders = [setup.order(p) for p in store.profiles(conn)]
        found = loading.load_open(conn, setup, orders, NOW, keep=keep)
    best = scoring.rank(found, orders, setup.factors)[0].best
    keys = found.frame["job_posting_key"].gather(best["row"]).to_list()
    return keys, best["score"].to_list()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many texts each reading cut into terms."""
    counts: list[int] = []
    real = textindex.index

    def counting(texts: Any) -> textindex.Entries:
        every = list(texts)
        counts.append(len(every))
        return real(every)

    monkeypatch.setattr(textindex, "index", counting)
    return counts


def segments(database: str) -> list[tuple[str, int]]:
    """Kind and rows of what is stored."""
    with psycopg.connect(database) as conn:
        return conn.execute("select kind, row_count from app.ranker_segments order by segment_id").fetchall()


def test_a_second_day_reads_only_what_is_new(
    posting: Callable[..., Any], marts: Callable[..., None], profile: Callable[..., int], read: list[int]
) -> None:
    """One new posting: one text is cut into terms, and the ranking is that of a reading from nothing."""
    profile()
    marts(*(posting(f"job{n}") for n in range(5)))
    load()
    marts(posting("new", job_title="Senior Data Engineer"))
    second = load()
    assert read == [5, 1]
    with door.connect() as conn:
        conn.execute("delete from app.ranker_segments")
    assert load() == second


def test_a_changed_row_with_the_same_text_is_not_cut_into_terms_again(
    posting: Callable[..., Any], marts: Callable[..., None], profile: Callable[..., int], read: list[int]
) -> None:
    """Seen again, enriched anew: its numbers are read again, its text is not."""
    profile(seniority=["senior"])
    marts(posting("one"), posting("two"))
    load()
    marts(posting("one", seniority_level="senior", dwh_load_timestamp=LATER))
    keys, scores = load()
    assert read == [2]
    assert keys[0] == posting("one")["job_posting_key"]
    assert scores[0] > scores[1]


def test_a_changed_text_counts_and_a_closed_posting_goes(
    posting: Callable[..., Any], marts: Callable[..., None], profile: Callable[..., int]
) -> None:
    """The newest text is the one that is scored; what is no longer open is gone."""
    profile()
    marts(posting("one"), posting("two"))
    load()
    marts(
        posting(
            "one",
            job_title="Cook",
            job_description="Soups and stews, every day. " * 9,
            dwh_load_timestamp=LATER,
        ),
        posting("two", is_open=False, dwh_load_timestamp=LATER),
    )
    keys, scores = load()
    assert keys == [posting("one")["job_posting_key"]]
    assert scores[0] < 70


def test_a_look_writes_nothing(
    database: str, posting: Callable[..., Any], marts: Callable[..., None], profile: Callable[..., int]
) -> None:
    """A preview scores what is not stored yet, and stores nothing; the scores are the same."""
    profile()
    marts(posting("one"), posting("two", job_title="Engineer"))
    looked = load(keep=False)
    assert segments(database) == []
    assert load() == looked


def test_many_small_segments_are_merged_and_say_the_same(
    database: str,
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """After merging there is one segment of each kind, and the ranking has not changed."""
    profile()
    for n in range(3):
        marts(posting(f"job{n}", job_title=("Data Engineer", "Engineer", "Cook")[n]))
        before = load()
    assert len(segments(database)) == 6
    monkeypatch.setattr(refresh, "_MOST_SMALL", 2)
    assert load() == before
    assert segments(database) == [("frame", 3), ("text", 3)]
    assert load() == before
