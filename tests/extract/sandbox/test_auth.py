"""Keys, hosts, paths and quota."""

from __future__ import annotations

import pytest

DIRECT = {"X-RapidAPI-Key": "", "x-api-key": "any"}


def test_without_a_key_it_is_401(client):
    """A call without a key is refused as the gateway does it."""
    answer = client().get("/search-v2?query=x", headers={"X-RapidAPI-Key": ""})
    assert answer.status_code == 401
    assert "Invalid API key" in answer.json()["message"]


@pytest.mark.parametrize("path", ["/search-v2?query=x", "/company-overview?company_id=1"])
def test_a_wrong_key_looks_like_no_subscription(client, path):
    """A wrong key and a missing subscription have the same answer."""
    answer = client().get(path, headers={"X-RapidAPI-Key": "wrong-key", "X-RapidAPI-Host": ""})
    assert (answer.status_code, answer.json()) == (403, {"message": "You are not subscribed to this API."})


def test_each_host_wants_its_own_header(client):
    """RapidAPI's key is none at the direct host, and the other way round."""
    assert client().get("/jsearch/search-v2?query=x").status_code == 401
    assert client().get("/search-v2?query=x", headers=DIRECT).status_code == 401


@pytest.mark.parametrize(
    "path",
    [
        "/jsearch/search-v2?query=x",
        "/jsearch/job-details?job_id=x",
        "/realtime-glassdoor-data/company-search?query=x",
        "/realtime-glassdoor-data/company-overview?company_id=1",
    ],
)
def test_the_direct_host_has_prefixes(client, path):
    """Every endpoint is under its API's prefix, with the direct host's header."""
    answer = client().get(path, headers=DIRECT)
    assert answer.status_code == 200
    assert list(answer.json()) == ["status", "request_id", "parameters", "data"]


@pytest.mark.parametrize("path", ["/search", "/jsearch/search"])
def test_the_old_search_is_gone(client, path):
    """The retired endpoint answers as the gateway does since 2026."""
    answer = client().get(path, params={"query": "x"})
    assert (answer.status_code, answer.json()) == (404, {"message": "Endpoint '/search' does not exist"})


def test_the_host_header_must_name_the_api(client):
    """JSearch's host header does not open Glassdoor."""
    assert client().get("/company-search?query=x").status_code == 404


def test_quota_counts_down_and_ends(client):
    """Each page costs one call; when none is left the answer is the monthly 429, and the other API goes on."""
    browser = client(jsearch_quota=3, generate=100)
    first = browser.get("/search-v2", params={"query": "x", "num_pages": 2})
    assert first.headers["x-ratelimit-requests-limit"] == "3"
    assert first.headers["x-ratelimit-requests-remaining"] == "1"
    assert int(first.headers["x-ratelimit-requests-reset"]) > 0
    assert browser.get("/search-v2?query=x").headers["x-ratelimit-requests-remaining"] == "0"
    spent = browser.get("/search-v2?query=x")
    assert spent.status_code == 429
    assert "MONTHLY quota" in spent.json()["message"]
    glassdoor = {"X-RapidAPI-Host": "real-time-glassdoor-data.p.rapidapi.com"}
    assert browser.get("/company-search?query=x", headers=glassdoor).status_code == 200


@pytest.mark.parametrize(
    "params", [{}, {"query": " "}, {"query": "x", "num_pages": "21"}, {"query": "x", "date_posted": "year"},
               {"query": "x", "employment_types": "FULL"}, {"query": "x", "cursor": "%%%"}],
)  # fmt: skip
def test_bad_parameters_are_400(client, params):
    """The API names what it does not take."""
    answer = client().get("/search-v2", params=params)
    assert answer.status_code == 400
    assert answer.json()["status"] == "ERROR"


def test_keys_are_not_remembered(client):
    """The list of calls holds no key."""
    browser = client()
    browser.get("/search-v2?query=x", headers={"X-RapidAPI-Key": "s3cret"})
    calls = browser.get("/_sandbox/calls")
    assert calls.json()["count"] == 1
    assert "s3cret" not in calls.text
