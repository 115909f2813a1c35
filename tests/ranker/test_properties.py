"""What must hold for any posting and any profile."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any
from unittest.mock import patch

import polars as pl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from plugins import Profile
from plugins.frame import number
from ranker import api, distinct, scoring
from ranker.postings import of_rows
from ranker.scoring import Order
from ranker.setup import Setup, prepare

NOW = datetime(2026, 11, 20, tzinfo=UTC)
CITIES = {"Berlin": (52.52, 13.405, "DE"), "Potsdam": (52.4, 13.06, "DE"), "Toronto": (43.65, -79.38, "CA")}
WORDS = [
    "data",
    "engineer",
    "nurse",
    "python",
    "sql",
    "senior",
    "manager",
    "warehouse",
    "sales",
    "remote",
    "care",
]
SKILLS = ["Python", "SQL", "PostgreSQL", "Docker", "Nursing"]
words = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
# no shrinking: each example plans a query, and shrinking one takes minutes
quick = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


@cache
def setup() -> Setup:
    """Factors and weights, read once."""
    return prepare()


@st.composite
def postings(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Rows of the marts, anything missing now and then."""
    made = []
    for place in range(draw(st.integers(1, 12))):
        city = draw(st.sampled_from([None, *CITIES]))
        point = CITIES[city] if city else (None, None, draw(st.sampled_from([None, "DE", "CA"])))
        pay = draw(st.none() | st.integers(0, 300_000))
        made.append(
            {
                "job_posting_key": f"{place:032x}",
                "job_title": draw(words),
                "job_description": draw(words),
                "company_name": draw(st.sampled_from([None, "Acme Inc.", "Widget GmbH"])),
                "rating": draw(st.none() | st.floats(0.1, 5)),
                "review_count": draw(st.none() | st.integers(0, 10_000)),
                "city": city,
                "latitude": point[0],
                "longitude": point[1],
                "country": point[2],
                "posted_at": draw(
                    st.none() | st.integers(-3, 400).map(lambda days: NOW - timedelta(days=days))
                ),
                "salary_max_annual": pay,
                "salary_currency": draw(st.sampled_from([None, "EUR", "USD"])),
                "seniority_level": draw(st.sampled_from(["unknown", "intern", "mid", "senior", "director"])),
                "is_manager": draw(st.sampled_from([None, True, False])),
                "experience_years_min": draw(st.none() | st.integers(0, 20)),
                "work_mode": draw(st.sampled_from(["unknown", "remote", "hybrid", "onsite"])),
                "remote_countries": draw(st.sampled_from([None, [], ["DE"], ["CA", "US"]])),
                "employment_types": draw(st.sampled_from([None, ["FULLTIME"], ["PARTTIME", "INTERN"]])),
                "posting_language": draw(st.sampled_from([None, "en", "de"])),
                "extracted_skills": [
                    {
                        "name": name,
                        "requirement": draw(st.sampled_from(["required", "nice_to_have", "mentioned"])),
                    }
                    for name in draw(st.lists(st.sampled_from(SKILLS), unique=True))
                ],
            }
        )
    return made


profiles = st.builds(
    Profile,
    profile_id=st.just(1),
    profile_name=st.just("somebody"),
    query=words.filter(bool),
    country=st.sampled_from(["DE", "CA"]),
    location=st.sampled_from([None, "Berlin", "Toronto", "Nowhere at all"]),
    skills=st.lists(st.sampled_from(SKILLS), unique=True).map(tuple),
    salary_min=st.none() | st.integers(1, 100_000).map(Decimal),
    salary_max=st.none() | st.integers(100_000, 200_000).map(Decimal),
    salary_currency=st.sampled_from([None, "EUR", "CAD"]),
    remote_preference=st.sampled_from(["any", "remote", "hybrid", "onsite"]),
    seniority=st.lists(st.sampled_from(["junior", "senior", "manager"]), unique=True).map(tuple),
    years_experience=st.none() | st.integers(0, 30).map(Decimal),
    employment_types=st.sampled_from([(), ("FULLTIME",)]),
    blocked_words=st.sampled_from([(), ("sales",)]),
    blocked_companies=st.sampled_from([(), ("ACME",)]),
    maximum_age_days=st.sampled_from([None, 30]),
    weights=st.dictionaries(st.sampled_from(["recency", "skills_match", "salary_match"]), st.floats(0, 50)),
)


@quick
@given(postings(), profiles)
def test_points_add_up_and_the_score_is_within_its_range(
    rows: list[dict[str, Any]], profile: Profile
) -> None:
    """Points sum to the score to the last digit, and low <= score <= high."""
    for told in api.score_rows(setup(), profile, rows, NOW):
        story = told.story
        assert 0 <= story.low <= story.high <= 100
        if story.score is not None:
            assert sum(story.explain.values()) == story.score
            assert story.low <= story.score <= story.high
            assert all(points >= 0 for points in story.explain.values())


@quick
@given(postings(), profiles, st.randoms(use_true_random=False), st.integers(1, 5))
def test_order_and_batches_change_nothing(
    rows: list[dict[str, Any]], profile: Profile, random: Any, size: int
) -> None:
    """Postings in another order, scored in other chunks, have the same scores, bit for bit, and the same ranking."""
    shuffled = random.sample(rows, len(rows))
    found = []
    for some, chunk in ((rows, 10_000), (shuffled, size)):
        ranked = scoring.rank(of_rows(some, NOW), [setup().order(profile)], setup().factors, chunk)[0]
        keys = (
            [some[row]["job_posting_key"] for row in ranked.best["row"].to_list()]
            if ranked.best.height
            else []
        )
        found.append((keys, ranked.best["score"].to_list(), ranked.hidden, ranked.scored))
    assert found[0] == found[1]


@quick
@given(postings(), profiles, st.integers(1, 4), st.integers(1, 3))
def test_distinct_rows_scored_once_and_rows_dropped_early_change_nothing(
    rows: list[dict[str, Any]], profile: Profile, size: int, top: int
) -> None:
    """Values looked up in a table are those computed row by row, bit for bit; the best few are the head of the whole."""
    many = [row | {"job_posting_key": f"{n}{row['job_posting_key']}"} for n in range(3) for row in rows]
    found = []
    for worth_it in (0, 10**9):  # always a table, never one
        with patch.object(distinct, "WORTH_IT", worth_it):
            whole, few = (
                scoring.rank(
                    of_rows(many, NOW), [replace(setup().order(profile), top=most)], setup().factors, size
                )[0]
                for most in (len(many), top)
            )
        if whole.best.height:
            assert few.best.equals(whole.best.head(top))
        found.append(whole)
    assert found[0].best.equals(found[1].best)
    assert (found[0].hidden, found[0].scored) == (found[1].hidden, found[1].scored)


@quick
@given(postings(), profiles)
def test_the_others_do_not_matter(rows: list[dict[str, Any]], profile: Profile) -> None:
    """A posting alone has the score that it has among others."""
    together = {t.facts["job_posting_key"]: t.story for t in api.score_rows(setup(), profile, rows, NOW)}
    for row in rows[:3]:
        assert api.score_rows(setup(), profile, [row], NOW)[0].story == together[row["job_posting_key"]]


def score(profile: Profile, row: dict[str, Any]) -> float:
    """The mean over known factors; it must be known."""
    mean = api.score_rows(setup(), profile, [row], NOW)[0].story.detail["mean"]
    assert mean is not None
    return float(mean)


BETTER = {
    "rating": (2.0, 4.0),
    "posted_at": (NOW - timedelta(days=20), NOW - timedelta(days=2)),
    "salary_max_annual": (60_000, 90_000),
    "job_title": ("engineer", "data engineer"),
    "city": ("Toronto", "Berlin"),
    "experience_years_min": (12, 3),
    "employment_types": (["INTERN"], ["FULLTIME"]),
    "seniority_level": ("director", "senior"),
    "extracted_skills": (
        [{"name": "Docker", "requirement": "required"}],
        [{"name": "Docker", "requirement": "required"}, {"name": "SQL", "requirement": "required"}],
    ),
}


@quick
@given(postings(), st.sampled_from(sorted(BETTER)))
def test_more_of_a_good_thing_never_lowers_the_score(rows: list[dict[str, Any]], what: str) -> None:
    """Whatever else a posting says, the better value scores at least as high as the worse one."""
    profile = Profile(1, "a", query="data engineer", country="DE", location="Berlin", skills=("Python", "SQL"),
                      salary_min=Decimal(70_000), salary_max=Decimal(100_000), salary_currency="EUR",
                      seniority=("senior",), years_experience=Decimal(5), employment_types=("FULLTIME",))  # fmt: skip
    worse, better = ({**rows[0], what: value} for value in BETTER[what])
    for row in (worse, better):
        row["salary_currency"] = "EUR"
        if what == "city":
            row["latitude"], row["longitude"], row["country"] = CITIES[row["city"]]
    assert score(profile, better) >= score(profile, worse)


class Unknown:
    """A factor that knows nothing about any posting."""

    name = "unknown_match"
    columns = frozenset({"age_days"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's arguments
        """None."""
        return set()

    def score(self, profile: Profile) -> pl.Expr:  # noqa: ARG002  the contract's arguments
        """Null, of a column."""
        return pl.when(pl.col("age_days") < 0).then(number(1))

    def reason(self, posting: Any, profile: Profile) -> str:  # noqa: ARG002  the contract's arguments
        """Always the same."""
        return "not known"


@quick
@given(postings(), profiles)
def test_an_unknown_factor_never_changes_the_score(rows: list[dict[str, Any]], profile: Profile) -> None:
    """With one more factor that is null everywhere, the mean stays; only the range widens."""
    factors = {**setup().factors, "unknown_match": Unknown()}
    order = setup().order(profile)
    more = Order(
        profile, {**order.weights, "unknown_match": 20.0}, order.top, order.above, order.least_coverage
    )
    found = of_rows(rows, NOW)
    plain, wider = (
        scoring.values_at(found, scoring.plan(o, factors), factors, range(len(rows)))["score"].to_list()
        for o in (order, more)
    )
    for one, other in zip(plain, wider, strict=True):
        assert (one is None) == (other is None)
        assert one is None or abs(one - other) < 0.002  # the last digit of the sum in 32 bits
