"""Starting and stopping."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading

import pytest
import requests

from extract.sandbox.serve import running
from extract.sandbox.settings import SandboxSettings


def _answers(url):
    return requests.get(f"{url}/_sandbox/health", timeout=10).json() == {"status": "OK"}


def test_it_is_gone_when_the_block_is_left():
    """No thread and no open port stay behind, even when the block fails."""
    others = set(threading.enumerate())  # a sandbox that another test keeps for the session is not this one's
    url = ""

    def fail() -> None:
        nonlocal url
        with running(SandboxSettings(generate=1)) as url:
            assert _answers(url)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert not [thread for thread in set(threading.enumerate()) - others if thread.name == "sandbox"]
    with pytest.raises(requests.ConnectionError):
        requests.get(url, timeout=5)


def test_two_run_side_by_side():
    """Each has its own port and its own state."""
    with running(SandboxSettings(generate=1)) as one, running(SandboxSettings(generate=1)) as other:
        assert one != other
        requests.get(f"{one}/search-v2?query=x", headers={"X-RapidAPI-Key": "k"}, timeout=10)
        counts = [requests.get(f"{url}/_sandbox/calls", timeout=10).json()["count"] for url in (one, other)]
    assert counts == [1, 0]


def test_a_taken_port_is_named():
    """The error says which port and what to set."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match=f"{port}.*SANDBOX_PORT"), running(SandboxSettings(port=port)):
            pass


def _run(**environment):
    clean = {key: value for key, value in os.environ.items() if not key.startswith("SANDBOX_")}
    return subprocess.run(
        [sys.executable, "-m", "extract.sandbox"],
        env=clean | environment,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"SANDBOX_FAULTS": "nonsense"}, "SANDBOX_FAULTS"),
        ({"SANDBOX_RECORDINGS": "/nowhere"}, "/nowhere"),
        ({"SANDBOX_DAY": "-1"}, "SANDBOX_DAY"),
    ],
)
def test_wrong_settings_end_with_a_sentence(environment, word):
    """The foreground server names the setting, exits 2 and shows no traceback."""
    ended = _run(**environment)
    assert ended.returncode == 2
    assert word in ended.stderr
    assert "Traceback" not in ended.stderr


def test_empty_variables_count_as_unset(monkeypatch):
    """`SANDBOX_RECORDINGS=` serves the sample."""
    for name in ("RECORDINGS", "FAULTS", "DAY", "TODAY"):
        monkeypatch.setenv(f"SANDBOX_{name}", "")
    settings = SandboxSettings()
    assert (settings.recordings, settings.faults, settings.day) == (None, [], None)
