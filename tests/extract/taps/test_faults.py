"""Everything that can go wrong with an answer, over real HTTP."""

import logging
import time
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]

_RETRIED = {
    "rate_limit:0": "rate_limited",
    "server_error:503": "error",
    "html:502": "error",
    "truncated": "invalid",
    "drop": "error",
    "drop_body": "error",
    "error_body": "error",
}


@pytest.mark.parametrize(("kind", "status"), _RETRIED.items())
def test_a_passing_fault_is_retried(jsearch: Run, sandbox: Any, kind: str, status: str) -> None:
    """One bad answer costs one row and nothing else: the search goes on and its bookmark moves."""
    sandbox.fault(f"search-v2?nurse#1={kind}")
    output = jsearch()
    assert output.error is None
    assert output.statuses(profile_id=2)[:2] == [status, "ok"]
    assert "replication_key_value" in output.bookmark(2)


@pytest.mark.parametrize(("kind", "status"), _RETRIED.items())
def test_a_lasting_fault_ends_one_search(jsearch: Run, sandbox: Any, kind: str, status: str) -> None:
    """After the last try the profile is recorded as failed; the others are served, and the tap ends well."""
    sandbox.fault(f"search-v2?nurse={kind}")
    output = jsearch(max_tries=3)
    assert output.error is None
    assert output.statuses(profile_id=2) == [status] * 3
    assert "ok" in output.statuses(profile_id=1)
    assert "ok" in output.statuses(profile_id=3)
    assert "replication_key_value" not in output.bookmark(2)


def test_a_slow_answer_times_out(jsearch: Run, sandbox: Any) -> None:
    """An answer that does not come in time counts as such."""
    sandbox.fault("search-v2?nurse=slow:1.5")
    output = jsearch(request_timeout=1, max_tries=1)
    assert output.statuses(profile_id=2) == ["timeout"]
    # the stand-in lists a call when it is answered: the late one must not turn up in the next test's list
    deadline = time.monotonic() + 10
    while len(sandbox.calls()) < len(output.statuses()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(sandbox.calls()) == len(output.statuses())


def test_a_dead_source_is_soon_left_alone(jsearch: Run, sandbox: Any) -> None:
    """After a whole search failed the next gets one try, and after three no call is made."""
    sandbox.fault("search-v2=drop")
    searches = [{"profile_id": n, "query": f"search {n}", "country": "US"} for n in range(1, 6)]
    output = jsearch(max_tries=4, searches=searches)
    assert output.error is None
    assert output.statuses() == ["error"] * 6 + ["skipped"] * 2
    assert len(sandbox.calls()) == 6


@pytest.mark.parametrize(("kind", "status"), [("unauthorized", "unauthorized"), ("forbidden", "forbidden")])
def test_a_key_refused_by_every_call_is_wrong_configuration(
    jsearch: Run, sandbox: Any, kind: str, status: str
) -> None:
    """The tap says what to check, once it has recorded the calls and announced every stream."""
    sandbox.fault(f"search-v2={kind}")
    output = jsearch()
    assert output.error is not None
    assert output.error.exit_code == 2
    assert "TAP_JSEARCH_API_KEY" in output.error.message
    assert output.statuses() == [status] * 3
    assert {m["stream"] for m in output.messages if m["type"] == "SCHEMA"} == {
        "api_requests",
        "jsearch_job_postings",
        "rejected_records",
    }


def test_a_refusal_among_answers_stops_nothing(jsearch: Run, sandbox: Any) -> None:
    """One search that is refused is a failed search, not a wrong key."""
    sandbox.fault("search-v2?nurse=forbidden")
    output = jsearch()
    assert output.error is None
    assert output.statuses(profile_id=2) == ["forbidden"]
    assert "ok" in output.statuses(profile_id=3)


def test_a_spent_quota_is_final(jsearch: Run, sandbox: Any) -> None:
    """No call follows the monthly 429; the searches that go without are recorded as skipped."""
    sandbox.fault("search-v2#2=quota")
    output = jsearch()
    assert output.error is None
    assert output.statuses() == ["ok", "quota", "skipped", "skipped"]
    assert len(sandbox.calls()) == 2
    assert "replication_key_value" not in output.bookmark(1)


def test_a_long_retry_after_ends_the_search(jsearch: Run, sandbox: Any) -> None:
    """A wait longer than max_wait is not waited for."""
    sandbox.fault("search-v2?nurse=rate_limit:3600")
    output = jsearch()
    assert output.statuses(profile_id=2) == ["rate_limited"]


def test_a_retired_endpoint_closes_the_source(jsearch: Run, sandbox: Any) -> None:
    """A 404 for the endpoint itself is not asked for again."""
    output = jsearch(base_url=f"{sandbox.url}/elsewhere")
    assert output.statuses() == ["error", "skipped", "skipped"]
    assert "does not exist" in output.records("api_requests")[0]["error"]


@pytest.mark.parametrize("kind", ["data_list", "data_null", "data_absent", "bare_list"])
def test_every_vintage_of_the_envelope_is_read(jsearch: Run, sandbox: Any, kind: str) -> None:
    """Postings are found in `data`, in `data.jobs`, in a bare list, or not at all."""
    sandbox.fault(f"search-v2={kind}")
    output = jsearch()
    assert set(output.statuses()) == {"ok"}
    assert bool(output.records("jsearch_job_postings")) == kind.endswith("list")


def test_records_that_are_no_postings_are_set_aside(jsearch: Run, sandbox: Any) -> None:
    """What has no job_id or is no object is kept with its reason, and hides no posting."""
    plain = len(jsearch(cache_ttl=0).records("jsearch_job_postings"))
    sandbox.fault("search-v2?nurse#1=malformed")
    output = jsearch(cache_ttl=0)
    rejected = output.records("rejected_records")
    assert [r["reason"] for r in rejected] == ["no job_id", "not an object", "not an object"]
    assert {r["profile_id"] for r in rejected} == {2}
    assert len(output.records("jsearch_job_postings")) == plain


def test_nul_characters_are_replaced_and_counted(
    jsearch: Run, sandbox: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Postgres gets no NUL, and the log says how many there were."""
    sandbox.fault("search-v2?nurse#1=nul")
    with caplog.at_level(logging.WARNING):
        output = jsearch()
    texts = [r["payload"]["job_description"] for r in output.records("jsearch_job_postings")]
    assert not any("\0" in (text or "") for text in texts)
    assert any("\N{REPLACEMENT CHARACTER}" in (text or "") for text in texts)
    assert "characters that Postgres cannot store" in caplog.text


def test_an_error_is_never_cached(jsearch: Run, sandbox: Any) -> None:
    """Not even one that came with HTTP 200: the next run asks again."""
    sandbox.fault("search-v2?nurse=error_body")
    jsearch(max_tries=1)
    sandbox.fault("")
    output = jsearch()
    assert not any(c["from_cache"] for c in output.records("api_requests") if c["profile_id"] == 2)
    assert output.statuses(profile_id=2)[0] == "ok"
    assert all(c["from_cache"] for c in output.records("api_requests") if c["profile_id"] != 2)


def test_a_reader_that_went_away_ends_the_tap(
    jsearch: Run, sandbox: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken pipe is no fault of the source: nothing is tried again, no further credit is spent."""

    def broken(*_: Any) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("extract.tapkit.ledger.ApiRequests.add", broken)
    with pytest.raises(BrokenPipeError):
        jsearch()
    assert len(sandbox.calls()) == 1
