"""Faults on demand."""

from __future__ import annotations

import json

import pytest
import requests
from pydantic import ValidationError

from extract.sandbox.faults import KINDS
from extract.sandbox.serve import running
from extract.sandbox.settings import SandboxSettings

SEARCH = "/search-v2?query=engineer"
HEADERS = {"X-RapidAPI-Key": "any"}


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        ("unauthorized", 401, "Invalid API key"),
        ("forbidden", 403, "You are not subscribed to this API."),
        ("quota", 429, "MONTHLY quota"),
        ("rate_limit", 429, "per second"),
        ("server_error", 500, "Internal server error"),
        ("server_error:503", 503, "ERROR"),
        ("html", 502, "<html>"),
        ("error_body", 200, '"status":"ERROR"'),
        ("data_null", 200, '"data":null'),
    ],
)
def test_refusals_read_as_the_real_ones(client, fault, status, words):
    """Each kind has its status and its words."""
    answer = client(generate=20, faults=f"search-v2={fault}").get(SEARCH)
    assert answer.status_code == status
    assert words in answer.text


def test_retry_after_comes_with_the_second_kind_of_429(client):
    """The per-second 429 says how long to wait; the quota one leaves nothing."""
    assert client(faults="*=rate_limit:7").get(SEARCH).headers["Retry-After"] == "7"
    spent = client(faults="*=quota").get(SEARCH)
    assert "Retry-After" not in spent.headers
    assert spent.headers["x-ratelimit-requests-remaining"] == "0"


def test_spoilt_answers(client):
    """Cut-off JSON, other shapes, strangers among the postings, NUL characters."""
    with pytest.raises(json.JSONDecodeError):
        client(generate=20, faults="*=truncated").get(SEARCH).json()
    assert isinstance(client(generate=20, faults="*=bare_list").get(SEARCH).json(), list)
    assert isinstance(client(generate=20, faults="*=data_list").get(SEARCH).json()["data"], list)
    assert "data" not in client(generate=20, faults="*=data_absent").get(SEARCH).json()
    jobs = client(generate=20, faults="*=malformed").get(SEARCH).json()["data"]["jobs"]
    assert "not an object" in jobs
    text = client(generate=20, faults="*=nul").get(SEARCH).json()["data"]["jobs"][0]["job_description"]
    assert text.startswith("\0")


def test_rules_pick_calls_by_endpoint_query_and_number(client):
    """The second and third call for nurses fail, and nothing else."""
    browser = client(generate=20, faults="search-v2?nurse#2-3=html; company-search=forbidden")
    codes = [
        browser.get("/search-v2", params={"query": query}).status_code
        for query in ("Nurse", "x", "nurse", "nurse", "nurse")
    ]
    assert codes == [200, 200, 502, 502, 200]
    assert browser.get("/company-search?query=x", headers={"X-RapidAPI-Host": ""}).status_code == 403


def test_faults_at_run_time(client):
    """Rules can be put, read and removed while it runs."""
    browser = client(generate=20)
    put = browser.post("/_sandbox/faults", content=json.dumps([{"kind": "html", "calls": "1"}]))
    assert put.json()[0]["kind"] == "html"
    assert [browser.get(SEARCH).status_code for _ in range(2)] == [502, 200]
    assert browser.delete("/_sandbox/faults").json() == []
    refused = browser.post("/_sandbox/faults", content="search-v2=nonsense")
    assert refused.status_code == 400
    assert "nonsense" in refused.text


@pytest.mark.parametrize("spec", ["search-v2", "search-v2=", "search-v2#x=html", '[{"kind": "nonsense"}]'])
def test_what_is_not_understood_is_refused_at_start(spec):
    """A wrong rule is an error, not a server without faults."""
    with pytest.raises(ValidationError):
        SandboxSettings(faults=spec)


def test_dropped_connections():
    """A dropped connection brings nothing, or a body that stops short; the server goes on."""
    with running(SandboxSettings(generate=20, faults="*#1=drop; *#2=drop_body; *#3=slow:0.01")) as url:
        with pytest.raises(requests.ConnectionError):
            requests.get(url + SEARCH, headers=HEADERS, timeout=10)
        with pytest.raises(requests.exceptions.ChunkedEncodingError):
            requests.get(url + SEARCH, headers=HEADERS, timeout=10)
        assert requests.get(url + SEARCH, headers=HEADERS, timeout=10).status_code == 200
        calls = requests.get(f"{url}/_sandbox/calls", timeout=10).json()["calls"]
    assert [call["fault"] for call in calls] == ["drop", "drop_body", "slow"]


def test_every_kind_is_in_the_readme(sandbox_readme):
    """The README's table lists each kind."""
    assert [kind for kind in KINDS if f"`{kind}`" not in sandbox_readme] == []
