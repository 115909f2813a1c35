"""Generated postings."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from datetime import UTC, datetime
from itertools import islice
from statistics import mean

import pytest

from extract.sandbox.generator import generate, id_of, number_of, posting_at

TODAY = datetime(2026, 5, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def postings():
    """Six hundred of them."""
    return list(generate(600, seed=1, today=TODAY))


def test_the_same_seed_gives_the_same_postings(postings):
    """Seed and number decide everything; another seed gives others."""
    assert posting_at(17, 1, TODAY) == postings[17]
    assert list(generate(3, seed=1, start=100, today=TODAY)) == postings[100:103]
    assert posting_at(17, 2, TODAY)["job_id"] != postings[17]["job_id"]


def test_ids_are_unique_and_lead_back(postings):
    """No id comes twice, and each tells its number."""
    assert len({job["job_id"] for job in postings}) == 600
    assert [number_of(job["job_id"], 1) for job in postings] == list(range(600))
    assert number_of(id_of(3, 1), 2) is None
    assert number_of("not one", 1) is None


def test_texts_are_as_long_as_real_ones(postings):
    """The mean lies between 2.5 and 4.5 thousand characters and nothing is left unfilled."""
    lengths = [len(job["job_description"]) for job in postings]
    assert 2500 < mean(lengths) < 4500
    assert not any("{" in job["job_description"] for job in postings)


def test_they_are_varied(postings):
    """Six countries, three languages, ranks, pay in several forms, and missing values."""
    assert set(Counter(job["job_country"] for job in postings)) == {"US", "CA", "GB", "DE", "IN", "FR"}
    assert {job.get("job_salary_period") for job in postings} >= {None, "YEAR", "HOUR", "DAY", "MONTH"}
    titles = " ".join(job["job_title"] for job in postings)
    assert all(word in titles for word in ("Senior", "Junior", "Lead", "Manager", "(m/w/d)", "H/F"))
    assert {job["job_is_remote"] for job in postings} == {True, False, None}
    assert any(job.get("job_posted_at_timestamp") is None for job in postings)
    assert any(job["job_min_salary"] is None and job["job_salary_period"] for job in postings)


def test_memory_stays_flat():
    """A stream of postings keeps none of them."""
    stream = generate(800, seed=1, today=TODAY)
    for _ in islice(stream, 200):
        pass
    tracemalloc.start()
    try:
        for _ in stream:
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1_000_000


def test_through_the_server(client, walk):
    """As many as asked for, from the number asked for, each once."""
    browser = client(generate=25, generate_start=100, seed=1)
    found = walk(browser, query="whatever", num_pages=2)
    assert [number_of(job["job_id"], 1) for job in found] == list(range(100, 125))
    details = browser.get("/job-details", params={"job_id": id_of(101, 1)}).json()["data"]
    assert details[0]["job_title"] == found[1]["job_title"]


def test_ahead_of_the_calls_they_are_the_same(client, walk):
    """Written out before, the postings are those that would have been made on the way, faults included."""
    made = walk(client(generate=35, seed=1), query="x", num_pages=2)
    ahead = client(generate=35, seed=1, generate_ahead=True)
    assert walk(ahead, query="x", num_pages=2) == made
    assert ahead.get("/search-v2?query=x&fields=job_id").json()["data"]["jobs"][0] == {
        "job_id": made[0]["job_id"]
    }
    ahead.post("/_sandbox/faults", content="search-v2=bare_list")
    assert ahead.get("/search-v2?query=x").json() == made[:10]


def test_their_employers_are_at_glassdoor(client):
    """Most generated employers are found by name."""
    browser = client(generate=100)
    glassdoor = {"X-RapidAPI-Host": ""}
    names = {job["employer_name"] for job in generate(40)}
    found = [
        browser.get("/company-search", params={"query": name}, headers=glassdoor).json()["data"]
        for name in names
    ]
    assert sum(bool(hits) for hits in found) > 20
