"""Glassdoor's company search and overview."""

from __future__ import annotations

import pytest

ORCHARD = {
    "company": {
        "company_id": 1,
        "name": "Orchard Labs",
        "website": "https://www.orchard.example",
        "rating": 4,
    }
}
LOOKALIKE = {"company": {"company_id": 2, "name": "Orchard Labour Hire"}, "aliases": ["Orchard Labs"]}
OTHER = {"company": {"company_id": 3, "name": "Tidewater Inc."}}


@pytest.fixture
def glassdoor(client, sample):
    """A server with three companies."""
    browser = client(sample=sample([], [ORCHARD, LOOKALIKE, OTHER]))
    browser.headers["X-RapidAPI-Host"] = "real-time-glassdoor-data.p.rapidapi.com"
    return browser


def names(answer):
    """The names in an answer."""
    return [company["name"] for company in answer.json()["data"]]


def test_look_alikes_come_first(glassdoor):
    """The first hit for a name need not be the company."""
    assert names(glassdoor.get("/company-search?query=Orchard Labs")) == [
        "Orchard Labour Hire",
        "Orchard Labs",
    ]
    assert names(glassdoor.get("/company-search?query=Orchard Labs&limit=1")) == ["Orchard Labour Hire"]


@pytest.mark.parametrize(
    ("query", "expected"), [("tide", ["Tidewater Inc."]), ("TIDEWATER LLC", ["Tidewater Inc."]), ("zzz", [])]
)
def test_names_are_found_by_their_words(glassdoor, query, expected):
    """Case, legal forms and endings do not matter; nothing is found for nothing."""
    found = names(glassdoor.get("/company-search", params={"query": query}))
    assert found == expected


def test_the_overview_is_the_same_object(glassdoor):
    """Overview and search send the same, with 0 for what is not rated and integers when whole."""
    hits = glassdoor.get("/company-search?query=Orchard Labs").json()["data"]
    company = glassdoor.get("/company-overview?company_id=1").json()["data"]
    assert company == hits[1]
    assert (company["rating"], company["ceo_rating"], company["competitors"]) == (4, 0, [])


def test_unknown_and_wrong_ids(glassdoor):
    """An unknown id has an empty object, a wrong one is refused."""
    assert glassdoor.get("/company-overview?company_id=99").json()["data"] == {}
    assert glassdoor.get("/company-overview?company_id=abc").status_code == 400
    assert glassdoor.get("/company-search?query=x&limit=101").status_code == 400
