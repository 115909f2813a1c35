"""The host: incremental by content and version, rejections set aside, batches in both ways of running."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import psycopg
import pytest

from enricher import host, work
from plugins import Enricher, Posting


class Made:
    """An enricher for tests: counts what it reads, and breaks on a word."""

    def __init__(self, name: str, version: str = "1", breaks_on: str = "never") -> None:
        self.name, self.version, self._breaks_on = name, version, breaks_on
        self.columns: Mapping[str, type] = {f"{name}_length": int}
        self.read: list[str] = []

    def enrich(self, postings: Sequence[Posting]) -> Iterator[Mapping[str, Any] | Exception]:
        """The length of the description."""
        for posting in postings:
            if self._breaks_on in posting.description:
                raise ValueError(f"cannot read {posting.job_id}")
            self.read.append(posting.job_id)
            column = f"{self.name}_length"
            span = {
                "field": "title",
                "start": 0,
                "end": len(posting.title),
                "text": posting.title,
                "why": "test",
            }
            yield {column: len(posting.description), "evidence": {column: [span]}}


@pytest.fixture
def staged(database: str) -> Iterator[psycopg.Connection[Any]]:
    """A database with ten staged postings."""
    with psycopg.connect(database, autocommit=True) as conn:
        conn.execute(
            """
            create table staging.job_postings as
            select 'jsearch' as dwh_source_system, 'job-' || n as job_id, 'Title ' || n as job_title,
                repeat('x', n) as job_description, md5(n::text) as content_hash, 'US' as country
            from generate_series(1, 10) as n
            """
        )
        yield conn


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Plug these enrichers in, and no others; one process, small batches."""
    monkeypatch.setenv("ENRICHER_PROCESSES", "1")
    monkeypatch.setenv("ENRICHER_BATCH_SIZE", "4")

    def plugged(*enrichers: Enricher) -> None:
        def loaded() -> dict[str, Enricher]:
            return {enricher.name: enricher for enricher in enrichers}

        monkeypatch.setattr(work, "enrichers", loaded)
        monkeypatch.setattr(host, "enrichers", loaded)

    return plugged


def _column(conn: psycopg.Connection[Any], column: str) -> dict[str, Any]:
    rows = conn.execute("select job_id, columns -> %s from app.enrichments", [column]).fetchall()
    return dict(rows)


def test_a_second_run_reads_nothing(staged: psycopg.Connection[Any], plug: Any) -> None:
    """What is known is not read again; --full-refresh reads it all."""
    one = Made("one")
    plug(one)
    assert host.run().postings == 10
    assert host.run().postings == 0
    assert host.run(full_refresh=True).postings == 10
    assert len(one.read) == 20
    assert _column(staged, "one_length")["job-7"] == 7


def test_new_and_changed_postings_only(staged: psycopg.Connection[Any], plug: Any) -> None:
    """A day's cost follows what is new."""
    one = Made("one")
    plug(one)
    host.run()
    one.read.clear()
    staged.execute("insert into staging.job_postings values ('jsearch', 'new', 'T', 'abc', 'h', 'US')")
    staged.execute(
        "update staging.job_postings set job_description = 'abcd', content_hash = 'z' where job_id = 'job-3'"
    )
    assert host.run().postings == 2
    assert sorted(one.read) == ["job-3", "new"]
    assert _column(staged, "one_length")["job-3"] == 4


def test_a_bumped_version_rereads_only_its_enricher(staged: psycopg.Connection[Any], plug: Any) -> None:
    """The other enricher's values stay, unread."""
    one, two = Made("one"), Made("two")
    plug(one, two)
    host.run()
    newer = Made("two", version="2")
    plug(one, newer)
    one.read.clear()
    assert host.run().postings == 10
    assert (one.read, len(newer.read)) == ([], 10)
    row = staged.execute(
        "select versions, columns, evidence from app.enrichments where job_id = 'job-2'"
    ).fetchone()
    assert row is not None
    assert row[0] == {"one": "1", "two": "2"}
    assert row[1] == {"one_length": 2, "two_length": 2}
    assert set(row[2]) == {"one_length", "two_length"}


def test_a_posting_that_breaks_an_enricher_is_set_aside(staged: psycopg.Connection[Any], plug: Any) -> None:
    """Counted with its error and version, not tried again until the version changes; the batch goes on."""
    fine, breaks = Made("fine"), Made("breaks", breaks_on="xxxxxxxxxx")
    plug(fine, breaks)
    outcome = host.run()
    assert (outcome.postings, outcome.rejected) == (10, 1)
    assert _column(staged, "breaks_length")["job-9"] == 9
    assert _column(staged, "breaks_length")["job-10"] is None
    assert _column(staged, "fine_length")["job-10"] == 10
    rejections = staged.execute(
        "select job_id, enricher, version, error from app.enrichment_rejections"
    ).fetchall()
    assert rejections == [("job-10", "breaks", "1", "ValueError: cannot read job-10")]
    assert host.run().postings == 0
    plug(fine, Made("breaks", version="2"))
    assert host.run().rejected == 0
    assert staged.execute("select count(*) from app.enrichment_rejections").fetchone() == (0,)
    assert _column(staged, "breaks_length")["job-10"] == 10


@pytest.mark.usefixtures("staged")
def test_a_killed_run_goes_on_where_it_stopped(plug: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each batch is its own transaction: what was written stays, the rest is read by the next run."""
    plug(Made("one"))
    write, calls = host.store.write, []

    def dies_at_the_second(*args: Any) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        write(*args)

    monkeypatch.setattr(host.store, "write", dies_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        host.run()
    monkeypatch.setattr(host.store, "write", write)
    assert host.run().postings == 6


def test_both_cores_give_the_same(staged: psycopg.Connection[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The pool writes what one process writes."""
    monkeypatch.setenv("ENRICHER_BATCH_SIZE", "2")
    results = []
    for processes in ("1", "2"):
        monkeypatch.setenv("ENRICHER_PROCESSES", processes)
        assert host.run(full_refresh=True).postings == 10
        results.append(
            staged.execute(
                "select job_id, versions, columns, evidence from app.enrichments order by job_id"
            ).fetchall()
        )
    assert results[0] == results[1]
    assert staged.execute("select count(*) >= 3000 from app.skills").fetchone() == (True,)


@pytest.mark.usefixtures("database")
def test_without_staging_the_sentence_says_what_to_do(plug: Any) -> None:
    """An empty warehouse is no traceback."""
    plug(Made("one"))
    with pytest.raises(host.ShortlistError, match=r"staging\.job_postings"):
        host.run()
