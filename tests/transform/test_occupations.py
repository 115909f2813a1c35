"""What an O*NET release leaves in the warehouse, and which occupations postings are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest


def _occupations(built: Any, day: str, job_id: str) -> dict[str, tuple[str, bool]]:
    key = built.job(day, job_id)["job_posting_key"]
    rows = [r for r in built.days[day]["marts.bridge_job_occupations"] if r["job_posting_key"] == key]
    return {row["occupation_code"]: (row["method"], row["is_best"]) for row in rows}


def test_ratings_stand_on_their_own_scale_and_on_a_hundred(built: Any) -> None:
    """Importance 1-5 and level 0-7 become 0-100; what O*NET doubts is marked and kept."""
    rows = {
        r["occupation_code"]: r
        for r in built.days["first"]["marts.fact_occupation_skills"]
        if r["importance"]
    }
    clerk, general = rows["43-3031.00"], rows["43-9061.00"]
    assert (clerk["importance"], clerk["importance_100"]) == (3, 50)
    assert (clerk["level"], clerk["level_100"], clerk["is_suppressed"]) == (Decimal("3.5"), 50, True)
    assert (general["importance_100"], general["level_100"], general["is_not_relevant"]) == (100, 0, True)


def test_technologies_meet_our_vocabulary(built: Any) -> None:
    """A maker's name and an abbreviation at the end are seen through; what we do not know stays unmapped."""
    skills = {r["name"]: r["skill_id"] for r in built.days["first"]["marts.dim_occupation_skills"]}
    assert skills == {
        "Mathematics": None,
        "Microsoft Excel": "excel",
        "Structured query language SQL": "sql",
        "Wool carding software": None,
    }
    facts = built.days["first"]["marts.fact_occupation_skills"]
    assert sum(bool(r["is_in_demand"]) for r in facts) == 1


def test_an_occupation_without_ratings_says_so(built: Any) -> None:
    """No rating is unknown, not zero."""
    rows = {r["occupation_code"]: r for r in built.days["first"]["marts.dim_occupations"]}
    assert {code: r["has_skills"] for code, r in rows.items()} == {
        "43-3031.00": True, "43-9061.00": True, "43-5032.00": False, "13-2011.00": False,
    }  # fmt: skip
    assert rows["43-3031.00"]["release_version"] == "31.0"


@pytest.mark.parametrize(
    ("job_id", "code", "method"),
    [
        ("job-40", "43-3031.00", "exact"),  # Ledger Clerk
        ("job-41", "43-3031.00", "normalised"),  # Senior Ledger Clerk (m/f/d) - Remote
        ("job-42", "13-2011.00", "normalised"),  # Finanzbuchhalter/in (m/w/d), Leipzig
        ("job-43", "43-3031.00", "exact"),  # Records Clerk, which two occupations are: the code decides
    ],
)
def test_a_title_names_its_occupation(built: Any, job_id: str, code: str, method: str) -> None:
    """As it stands, without what says nothing of the work, in another language, or with the code's help."""
    assert _occupations(built, "first", job_id)[code] == (method, True)


def test_nothing_is_guessed(built: Any) -> None:
    """A title that no occupation has, and a code with no title to support it, name nothing."""
    assert _occupations(built, "first", "job-44") == {}
    coded = _occupations(built, "first", "job-45")
    assert set(coded) == {"43-9061.00", "43-5032.00"}
    assert set(coded.values()) == {("soc", False)}


def test_a_posting_that_changes_is_matched_anew(built: Any) -> None:
    """The new title's occupation takes the place of the old one's."""
    assert _occupations(built, "second", "job-1") == {"43-9061.00": ("exact", True)}


def test_a_load_that_broke_off_changes_nothing(built: Any) -> None:
    """The second day's load lacks rows that its record counts: readers keep the first."""
    loads = {row["dwh_load_id"] for row in built.days["second"]["marts.dim_occupations"]}
    assert loads == {"load-1"}
    releases = {r["load_id"]: r for r in built.rows("select * from staging.onet_releases")}
    assert (releases["load-1"]["is_current"], releases["load-2"]["is_current"]) == (True, False)
    assert releases["load-2"]["is_complete"] is False
