"""Taps against our sandbox over real HTTP."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
from singer_sdk import Tap
from singer_sdk.io_base import SingerWriter

from extract.sandbox.serve import running
from extract.sandbox.settings import SandboxSettings
from extract.tap_glassdoor.tap import TapGlassdoor
from extract.tap_jsearch.tap import TapJSearch
from extract.tapkit.errors import WrongConfigurationError
from tests.clock import ZONE

KEY = "a-very-secret-key"
SEARCHES = [
    {
        "profile_id": 1,
        "query": "data engineer",
        "location": "Toronto",
        "country": "CA",
        "date_window": "month",
    },
    {"profile_id": 2, "query": "nurse", "country": "US", "date_window": "month"},
    {"profile_id": 3, "query": "analyst", "country": "CA", "date_window": "month"},
]
COMPANIES = [
    {
        "company_lookup_key": "corvid",
        "company_name": "Corvid Payments",
        "company_website": "https://www.corvidpay.example",
    },
    {"company_lookup_key": "nobody", "company_name": "Nobody Has Heard Of It"},
    {"company_lookup_key": "quarry", "company_name": "TalentQuarry Inc."},
]


@dataclass
class Sandbox:
    """A running sandbox and what it saw."""

    url: str

    def calls(self) -> list[dict[str, Any]]:
        """Return the calls it got, oldest first."""
        return list(requests.get(f"{self.url}/_sandbox/calls", timeout=10).json()["calls"])

    def fault(self, rules: str) -> None:
        """Put other faults in force."""
        requests.post(f"{self.url}/_sandbox/faults", data=rules, timeout=10).raise_for_status()

    def used(self, calls: int) -> None:
        """Set how much of the month's quotas is spent."""
        used = {"jsearch_used": calls, "glassdoor_used": calls}
        requests.post(f"{self.url}/_sandbox/state", json=used, timeout=10).raise_for_status()

    def reset(self) -> None:
        """Make it as new."""
        self.fault("")
        self.used(0)
        requests.delete(f"{self.url}/_sandbox/calls", timeout=10).raise_for_status()


@dataclass
class Output:
    """What a tap wrote."""

    messages: list[dict[str, Any]] = field(default_factory=list)
    error: WrongConfigurationError | None = None

    def records(self, stream: str) -> list[dict[str, Any]]:
        """Return the records of a stream."""
        return [m["record"] for m in self.messages if m["type"] == "RECORD" and m["stream"] == stream]

    def statuses(self, profile_id: int | None = None) -> list[str]:
        """Return the statuses of the calls, in order."""
        calls = self.records("api_requests")
        return [c["status"] for c in calls if profile_id is None or c["profile_id"] == profile_id]

    @property
    def state(self) -> dict[str, Any]:
        """The last state."""
        return [m["value"] for m in self.messages if m["type"] == "STATE"][-1]

    def bookmark(self, profile_id: int) -> dict[str, Any]:
        """Return the state of one profile."""
        partitions = self.state["bookmarks"]["jsearch_job_postings"]["partitions"]
        return next(p for p in partitions if p["context"] == {"profile_id": profile_id})


class _Collector(SingerWriter):
    def __init__(self, output: Output) -> None:
        self.output = output

    def write_message(self, message: Any) -> None:
        self.output.messages.append(json.loads(self.format_message(message)))


def run(tap_class: type[Tap], config: dict[str, Any], state: dict[str, Any] | None = None) -> Output:
    """Run a tap to its end and return what it wrote."""
    output = Output()
    tap = tap_class(config=dict(config), state=state, message_writer=_Collector(output))
    try:
        tap.sync_all()
    except WrongConfigurationError as error:
        output.error = error
    return output


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tap, "_setup_signal_handlers", lambda _: None)  # Ctrl-C stays pytest's


@pytest.fixture
def start() -> Iterator[Callable[..., Sandbox]]:
    """A function that starts a sandbox; it is gone when the test is."""
    with ExitStack() as stack:
        yield lambda **settings: Sandbox(stack.enter_context(running(SandboxSettings(**settings))))


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    """One server for the tests of this folder."""
    with running(SandboxSettings()) as url:
        yield Sandbox(url)


@pytest.fixture
def sandbox(shared_sandbox: Sandbox) -> Sandbox:
    """A sandbox without faults, calls or spent quota."""
    shared_sandbox.reset()
    return shared_sandbox


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, Any]:
    """Settings that cost no time; the address is the test's to add."""
    return {
        "api_key": KEY,
        "cache_dir": str(tmp_path / "cache"),
        "cache_namespace": "test",
        "cache_timezone": ZONE,
        "backoff_factor": 0,
        "request_timeout": 5,
    }


@pytest.fixture
def jsearch(sandbox: Sandbox, settings: dict[str, Any]) -> Callable[..., Output]:
    """A function that runs tap-jsearch against the sandbox."""

    def run_it(state: dict[str, Any] | None = None, **more: Any) -> Output:
        return run(TapJSearch, {**settings, "base_url": sandbox.url, "searches": SEARCHES, **more}, state)

    return run_it


@pytest.fixture
def glassdoor(sandbox: Sandbox, settings: dict[str, Any]) -> Callable[..., Output]:
    """A function that runs tap-glassdoor against the sandbox."""

    def run_it(**more: Any) -> Output:
        return run(TapGlassdoor, {**settings, "base_url": sandbox.url, "companies": COMPANIES, **more})

    return run_it
