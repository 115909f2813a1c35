"""What tap-jsearch asks for, how often, and what it keeps."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from extract.tap_jsearch.searches import Search, window_since

Run = Callable[..., Any]
_NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def _state(**changes: Any) -> dict[str, Any]:
    search = Search.of({"profile_id": 2, "query": "nurse", "country": "US", "date_window": "month"})
    partition = {
        "context": {"profile_id": 2},
        "search": search.fingerprint,
        "window": "month",
        "replication_key": "extracted_at",
        "replication_key_value": (datetime.now(UTC) - timedelta(days=2)).isoformat(),
        **changes,
    }
    return {"bookmarks": {"jsearch_job_postings": {"partitions": [partition]}}}


def _windows(sandbox: Any) -> list[str]:
    return [call["params"]["date_posted"] for call in sandbox.calls() if call["params"]["query"] == "nurse"]


def test_the_envelope(jsearch: Run) -> None:
    """A record says whose search found the posting, where and when; the payload is as it came."""
    record = jsearch().records("jsearch_job_postings")[0]
    assert UUID(record["raw_job_posting_id"]).version == 7
    assert record["job_id"] == record["payload"]["job_id"]
    assert record["profile_id"] == 1
    assert record["query"] == "data engineer in Toronto"
    assert record["country"] == "CA"
    assert (record["page"], record["position"]) == (1, 1)
    assert record["work_from_home"] is False
    assert record["from_cache"] is False


def test_parameters(jsearch: Run, sandbox: Any) -> None:
    """Title and place are one string; remote and employment types are passed on."""
    search = {
        "profile_id": 7,
        "query": " nurse ",
        "location": "Austin",
        "country": "us",
        "remote_preference": "remote",
        "employment_types": ["FULLTIME", "INTERN"],
    }
    jsearch(searches=[search])
    params = sandbox.calls()[0]["params"]
    assert params == {
        "query": "nurse in Austin",
        "country": "us",
        "date_posted": "week",
        "work_from_home": "true",
        "employment_types": "FULLTIME,INTERN",
        "num_pages": "1",
    }


@pytest.mark.parametrize(
    ("days", "widest", "expected"),
    [
        (None, "month", "month"),
        (0.5, "month", "today"),
        (1, "month", "3days"),
        (2.9, "month", "week"),
        (20, "all", "month"),
        (40, "all", "all"),
        (20, "week", "week"),
    ],
)
def test_window_covers_the_time_since_the_last_search(days: float | None, widest: str, expected: str) -> None:
    """The window is the smallest that reaches back far enough, and never wider than the profile's."""
    last = None if days is None else _NOW - timedelta(days=days)
    assert window_since(last, _NOW, overlap=timedelta(hours=6), first="all", widest=widest) == expected


def test_window_narrows_after_the_first_run(jsearch: Run, sandbox: Any) -> None:
    """A search two days later looks back three days."""
    jsearch(_state())
    assert set(_windows(sandbox)) == {"3days"}


def test_a_changed_search_starts_anew(jsearch: Run, sandbox: Any) -> None:
    """The bookmark belongs to the search that made it."""
    jsearch(_state(search="of another query"))
    assert set(_windows(sandbox)) == {"month"}


def test_a_rerun_on_the_same_day_asks_nothing_new(jsearch: Run, sandbox: Any) -> None:
    """Same calls, answered by the cache: no credit, and the time of the first answers."""
    first = jsearch()
    called = len(sandbox.calls())
    second = jsearch(first.state)
    assert len(sandbox.calls()) == called
    calls = second.records("api_requests")
    assert len(calls) == called
    assert all(call["from_cache"] and call["credits"] == 0 for call in calls)
    assert [r["payload"] for r in second.records("jsearch_job_postings")] == [
        r["payload"] for r in first.records("jsearch_job_postings")
    ]
    fetched = {r["request_id"]: r["extracted_at"] for r in first.records("jsearch_job_postings")}
    for record in second.records("jsearch_job_postings"):
        moments = [datetime.fromisoformat(m) for m in (record["extracted_at"], fetched[record["request_id"]])]
        assert abs(moments[0] - moments[1]) < timedelta(seconds=5)


def test_pages_end_at_the_budget(jsearch: Run, sandbox: Any) -> None:
    """No more pages than max_pages, however many there are."""
    jsearch(max_pages=1)
    assert len(sandbox.calls()) == 3


def test_every_search_ends_by_itself(jsearch: Run) -> None:
    """Whichever way the source says that there is no more: no jobs, no cursor, or the same cursor again."""
    words = ["engineer", "nurse", "analyst", "driver", "manager", "data", "software"]
    searches = [
        {"profile_id": n, "query": word, "country": country, "date_window": "all"}
        for n, (word, country) in enumerate((w, c) for w in words for c in ("CA", "US", "GB", "DE"))
    ]
    output = jsearch(searches=searches, max_pages=30)
    assert set(output.statuses()) == {"ok"}
    assert max(output.statuses(n).count("ok") for n in range(len(searches))) < 30


def test_several_pages_a_call(jsearch: Run, sandbox: Any) -> None:
    """A call may fetch several pages; each is a credit."""
    jsearch(max_pages=5, pages_per_call=4)
    calls = [c for c in sandbox.calls() if c["params"]["query"].startswith("data engineer")]
    assert calls[0]["params"]["num_pages"] == "4"


def test_recordings_reach_the_end(start: Callable[..., Any], settings: Any, tmp_path: Path) -> None:
    """Recorded bodies of any vintage come through page by page, each posting once."""
    from extract.tap_jsearch.tap import TapJSearch  # noqa: PLC0415

    folder = tmp_path / "recordings"
    folder.mkdir()
    (folder / "a.json").write_text('{"status": "OK", "data": [{"job_id": "1"}, {"job_id": "2"}]}')
    (folder / "b.json").write_text('[{"job_id": "3"}]')
    (folder / "c.json").write_text('{"status": "OK", "data": {"jobs": [], "cursor": "x"}}')
    sandbox = start(recordings=folder)
    search = {"profile_id": 1, "query": "whatever", "country": "US"}
    tap = TapJSearch(config={**settings, "base_url": sandbox.url, "searches": [search]})
    rows = [
        tap.job_postings.post_process(r, {"profile_id": 1})
        for r in tap.job_postings.get_records({"profile_id": 1})
    ]
    assert [row["job_id"] for row in rows if row] == ["1", "2", "3"]


def test_a_short_quota_trims_every_search_a_little(jsearch: Run, caplog: pytest.LogCaptureFixture) -> None:
    """Four credits for three searches: one each and one more, told before the first call."""
    with caplog.at_level(logging.INFO):
        output = jsearch(monthly_quota=4)
    spent = [sum(c["profile_id"] == n for c in output.records("api_requests")) for n in (1, 2, 3)]
    assert sum(spent) <= 4
    assert min(spent) >= 1
    assert "want 9 credits beyond what the cache holds; 4 left; granted 4 (1: 2, 2: 1, 3: 1)" in caplog.text


def test_a_search_that_gets_nothing_is_recorded(jsearch: Run, sandbox: Any) -> None:
    """It is skipped, not failed, and its bookmark stays where it was."""
    output = jsearch(monthly_quota=1)
    assert output.statuses(profile_id=3) == ["skipped"]
    assert "replication_key_value" not in output.bookmark(3)
    assert len(sandbox.calls()) == 1


def test_the_source_says_what_is_left(jsearch: Run, sandbox: Any) -> None:
    """Where the quota is shorter than planned, the plan is trimmed on the way and no call runs into a 429."""
    sandbox.used(198)
    output = jsearch()
    assert "quota" not in output.statuses()
    assert len(sandbox.calls()) == 2


def test_cached_pages_cost_nothing_in_the_plan(jsearch: Run, caplog: pytest.LogCaptureFixture) -> None:
    """What the cache holds needs no credit, so a rerun works with none left."""
    first = jsearch()
    with caplog.at_level(logging.INFO):
        second = jsearch(first.state, monthly_quota=0)
    assert "want 0 credits beyond what the cache holds" in caplog.text
    assert len(second.records("jsearch_job_postings")) == len(first.records("jsearch_job_postings"))


@pytest.mark.parametrize(("auth_host", "path"), [("rapidapi", ""), ("openwebninja", "/jsearch")])
def test_both_hosts(jsearch: Run, sandbox: Any, auth_host: str, path: str) -> None:
    """The key travels in the header that the host wants."""
    output = jsearch(auth_host=auth_host, base_url=f"{sandbox.url}{path}")
    assert set(output.statuses()) == {"ok"}
    assert {c["endpoint"] for c in output.records("api_requests")} == {"/search-v2"}


def test_the_key_is_written_nowhere(
    jsearch: Run, settings: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    """Neither log, nor records, nor cache hold it."""
    with caplog.at_level(logging.DEBUG):
        output = jsearch()
    assert settings["api_key"] not in caplog.text
    assert settings["api_key"] not in repr(output.messages)
    files = [path for path in Path(settings["cache_dir"]).rglob("*") if path.is_file()]
    assert files
    assert all(settings["api_key"].encode() not in path.read_bytes() for path in files)


def test_a_profile_without_a_query_is_skipped(jsearch: Run, sandbox: Any) -> None:
    """There is nothing to ask, and a line says so."""
    output = jsearch(searches=[{"profile_id": 9, "query": " ", "country": "US"}])
    assert output.statuses() == ["skipped"]
    assert sandbox.calls() == []


def test_no_search_at_all(jsearch: Run) -> None:
    """Without active profiles the streams are announced and the tap ends well."""
    output = jsearch(searches=[])
    assert output.error is None
    assert sum(m["type"] == "SCHEMA" for m in output.messages) == 3
