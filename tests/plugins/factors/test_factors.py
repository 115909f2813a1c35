"""What each factor says about one posting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from plugins import Profile
from plugins.money import in_euro
from plugins.places import distance_km, find
from ranker import api
from ranker.setup import prepare

NOW = datetime(2026, 11, 20, tzinfo=UTC)
TEXT = (
    "We run a warehouse of data and need someone who builds pipelines, writes tests, and talks with the analysts. "
    * 3
)
POSTING = {
    "job_posting_key": "one", "job_title": "Data Engineer", "job_description": TEXT, "country": "DE", "city": "Berlin",
    "latitude": 52.52, "longitude": 13.405, "work_mode": "onsite", "posted_at": NOW - timedelta(days=7),
}  # fmt: skip
ADA = Profile(1, "Ada", query="data engineer", country="DE", location="Berlin")


def value(factor: str, profile: Profile = ADA, **facts: Any) -> float | None:
    """The factor's value for the posting with these facts."""
    told = api.score_rows(prepare(), profile, [{**POSTING, **facts}], NOW)[0]
    found: float | None = told.story.detail["factors"][factor]["value"]
    return found


def reason(factor: str, profile: Profile = ADA, **facts: Any) -> str:
    """What the factor says."""
    told = api.score_rows(prepare(), profile, [{**POSTING, **facts}], NOW)[0]
    return str(told.story.detail["factors"][factor]["reason"])


MUNICH = {"city": "Munich", "latitude": 48.14, "longitude": 11.58}
REMOTE = {"work_mode": "remote", "city": None, "latitude": None, "longitude": None}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, 1.0),
        (MUNICH, 0.0),
        (
            MUNICH
            | {"locations": [{"city": "Berlin", "country": "DE", "latitude": 52.5, "longitude": 13.4}]},
            1.0,
        ),
        ({"city": "Potsdam", "latitude": None, "longitude": None}, 1.0),
        ({"city": None, "latitude": 51.0, "longitude": 9.0}, None),
        ({"city": None, "latitude": None, "longitude": None, "country": "FR"}, 0.0),
        (REMOTE, 1.0),
        (REMOTE | {"remote_countries": ["US"]}, 0.0),
        (REMOTE | {"country": "US", "remote_countries": ["US", "DE"]}, 1.0),
        (REMOTE | {"country": "US"}, 0.25),
    ],
)
def test_location(facts: dict[str, Any], expected: float | None) -> None:
    """Near, far, a second place, a named place, a country's middle, and remote work with and without a country."""
    assert value("location_match", **facts) == (
        None if expected is None else pytest.approx(expected, abs=0.01)
    )


def test_location_says_how_far_and_for_whom() -> None:
    """The distance from home, and the countries of a remote post."""
    assert "504 km from Berlin, beyond your 40 km" in reason("location_match", **MUNICH)
    assert "only in United States" in reason("location_match", **REMOTE, remote_countries=["US"])


def test_distance_falls_to_nothing_at_three_times_the_radius() -> None:
    """Half way between the radius and its triple, half is left."""
    home = ({"name": "home", "lat": 52.52, "lon": 13.405 - 0.5902, "radius_km": 20},)
    assert distance_km((52.52, 13.405), (52.52, 13.405 - 0.5902)) == pytest.approx(40, abs=0.1)
    assert value("location_match", replace(ADA, home_points=home)) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("text", "country", "state"),
    [("Austin, TX", "US", 30.27), ("Paris, Texas", "US", 33.66), ("Köln", "DE", 50.93)],
)
def test_the_gazetteer_knows_states_and_accents(text: str, country: str, state: float) -> None:
    """By latitude, which tells the one from the other."""
    found = find(text, country)
    assert found
    assert found.latitude == pytest.approx(state, abs=0.1)


def test_keywords_prefer_the_title_and_know_synonyms() -> None:
    """In the title, in the text only, said otherwise, not at all."""
    dev = replace(ADA, query="software engineer")
    title = value("keyword_match", dev, job_title="Software Engineer")
    said = value("keyword_match", dev, job_title="Colleague", job_description=TEXT + "software engineer")
    other = value("keyword_match", dev, job_title="Software Developer")
    assert title is not None
    assert said is not None
    assert other is not None
    assert title > other > said > 0
    assert value("keyword_match", dev, job_title="Cook", job_description="Soups and stews. " * 9) == 0
    assert value("keyword_match", dev, job_title="Cook", job_description="Soups.") is None


def test_recency_halves_in_a_week() -> None:
    """And a posting from tomorrow is new."""
    assert value("recency") == pytest.approx(0.5, abs=1e-3)
    assert value("recency", posted_at=NOW + timedelta(days=1)) == 1
    assert value("recency", posted_at=None) is None


def skills(*names: str, requirement: str = "required") -> list[dict[str, str]]:
    """Extracted skills."""
    return [{"name": name, "requirement": requirement} for name in names]


def test_skills_count_required_above_nice_and_related_in_part() -> None:
    """Own, nice to have, related, foreign."""
    ada = replace(ADA, skills=("PostgreSQL",))
    own, nice, near, none = (
        value("skills_match", ada, extracted_skills=found)
        for found in (
            skills("PostgreSQL", "Docker"),
            skills("PostgreSQL", requirement="nice_to_have") + skills("Docker"),
            skills("MySQL", "Docker"),
            skills("Welding", "Docker"),
        )
    )
    assert own > nice > near > none == 0  # type: ignore[operator]  # all are known
    assert value("skills_match", ada, extracted_skills=None) is None
    assert "close to yours: MySQL" in reason("skills_match", ada, extracted_skills=skills("MySQL"))


@pytest.mark.parametrize(("top", "expected"), [(None, None), (30_000, 0.0), (60_000, 0.75), (90_000, 1.0)])
def test_salary_compares_the_top_of_the_range(top: float | None, expected: float | None) -> None:
    """Unknown, far below, at the wanted minimum, at the wanted maximum."""
    ada = replace(ADA, salary_min=Decimal(60_000), salary_max=Decimal(90_000), salary_currency="EUR")
    found = value(
        "salary_match",
        ada,
        salary_min_annual=20_000 if top else None,
        salary_max_annual=top,
        salary_currency="EUR",
    )
    assert found == (None if expected is None else pytest.approx(expected))


def test_salary_converts_currencies_at_a_dated_rate() -> None:
    """Dollars against euros; the reason names the day of the rate."""
    ada = replace(ADA, salary_min=Decimal(50_000), salary_currency="EUR")
    dollars = 51_000 / (in_euro(1, "USD") or 1)
    assert value("salary_match", ada, salary_max_annual=dollars, salary_currency="USD") == 1
    assert "rate of 20" in reason("salary_match", ada, salary_max_annual=dollars, salary_currency="USD")


def test_few_reviews_draw_a_rating_towards_the_mean() -> None:
    """A 5.0 of two reviews is worth less than a 4.5 of a thousand."""
    few, many = (
        value("company_rating", rating=5.0, review_count=2),
        value("company_rating", rating=4.5, review_count=1000),
    )
    assert few is not None
    assert many is not None
    assert few < many
    assert value("company_rating", rating=None) is None


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"seniority_level": "senior"}, 1.0),
        ({"seniority_level": "mid"}, 0.6),
        ({"seniority_level": "intern"}, 0.0),
        ({"seniority_level": "senior", "experience_years_min": 7}, 0.75),
        ({"seniority_level": "manager", "is_manager": True}, 0.18),
        ({"seniority_level": "unknown"}, None),
    ],
)
def test_seniority(facts: dict[str, Any], expected: float | None) -> None:
    """Distance on the ladder, years asked, and a manager's job for someone who looks for none."""
    ada = replace(ADA, seniority=("senior",), years_experience=Decimal(5))
    assert value("seniority_match", ada, **facts) == (
        None if expected is None else pytest.approx(expected, abs=1e-4)
    )


@pytest.mark.parametrize(
    ("types", "expected"), [(["FULLTIME", "CONTRACTOR"], 1), (["PARTTIME"], 0), (None, None)]
)
def test_employment_type(types: list[str] | None, expected: float | None) -> None:
    """One of the wanted, none of them, not said."""
    assert (
        value("employment_type_match", replace(ADA, employment_types=("FULLTIME",)), employment_types=types)
        == expected
    )
