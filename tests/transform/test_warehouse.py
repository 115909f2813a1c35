"""What two days leave in the warehouse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest


def test_each_posting_is_there_once(built: Any) -> None:
    """Sightings by two searches and on two pages are one posting."""
    jobs = [row["job_id"] for row in built.days["first"]["marts.fact_jobs"]]
    assert len(jobs) == len(set(jobs)) == 21
    assert built.job("first", "job-1")["profile_id"] == 1
    bridge = [r for r in built.days["first"]["marts.bridge_job_profiles"] if r["profile_id"] == 2]
    assert len(bridge) == 1


def test_first_and_last_seen(built: Any) -> None:
    """A later sighting moves last seen and nothing else; an earlier one, loaded late, moves first seen."""
    before, after = built.job("first", "job-1"), built.job("second", "job-1")
    assert after["first_seen_at"] == before["first_seen_at"]
    assert after["last_seen_at"] > before["last_seen_at"]
    replayed = built.job("second", "job-2")
    assert replayed["job_title"] == "Clerk 2"
    assert replayed["first_seen_at"] == built.job("first", "job-2")["first_seen_at"] - timedelta(days=1)


@pytest.mark.parametrize(
    ("job_id", "codes"),
    [
        ("job-10", ["FULLTIME"]),
        ("job-11", ["PARTTIME"]),
        ("job-12", ["FULLTIME"]),
        ("job-13", ["INTERN"]),
        ("job-14", ["CONTRACTOR"]),
        ("job-15", []),
        ("job-16", []),
        ("job-20", ["CONTRACTOR", "PARTTIME"]),
    ],
)
def test_employment_types_become_codes(built: Any, job_id: str, codes: list[str]) -> None:
    """Codes, display text, localised text and lists that repeat end as the same codes."""
    assert built.job("first", job_id)["employment_types"] == codes


def test_date_of_an_earlier_sighting_is_kept(built: Any) -> None:
    """A page without absolute dates does not lose the date that an earlier one had."""
    row = built.job("first", "job-2")
    assert row["posted_at"] == datetime(2025, 6, 24, tzinfo=UTC)
    assert row["posted_at_source"] == "absolute"


def test_a_broken_payload_is_one_row_of_nulls(built: Any) -> None:
    """A payload that is no object still is a posting that was seen, and stops nothing."""
    row = built.job("first", "job-3")
    assert (row["job_title"], row["salary_min"], row["company_key"]) == (None, None, None)


def test_time_closes_postings(built: Any) -> None:
    """Postings expire, or are seen no more, without a new sighting."""
    assert [built.job("second", job)["is_open"] for job in ("job-1", "job-4", "job-5")] == [
        True,
        False,
        False,
    ]


def test_a_new_enrichment_refreshes_the_row(built: Any) -> None:
    """Changed enrichment reaches the fact, and skills that are gone leave the bridge."""
    assert built.job("first", "job-1")["seniority_level"] == "mid"
    assert built.job("second", "job-1")["seniority_level"] == "senior"
    assert built.job("second", "job-10")["seniority_level"] == "unknown"
    key = built.job("second", "job-1")["job_posting_key"]
    assert (
        len([r for r in built.days["first"]["marts.bridge_job_skills"] if r["job_posting_key"] == key]) == 2
    )
    assert not [r for r in built.days["second"]["marts.bridge_job_skills"] if r["job_posting_key"] == key]


def test_new_text_changes_the_hash(built: Any) -> None:
    """A changed posting is offered to the enrichers again; an unchanged one is not."""
    table = "staging.jsearch_job_postings"
    assert (
        built.job("first", "job-1", table)["content_hash"]
        != built.job("second", "job-1", table)["content_hash"]
    )
    assert (
        built.job("first", "job-10", table)["content_hash"]
        == built.job("second", "job-10", table)["content_hash"]
    )


def test_companies_are_known_by_name_and_website(built: Any) -> None:
    """Spellings are one company, a namesake with another website is another; what Glassdoor says is joined."""
    first = {row["company_lookup_key"]: row for row in built.days["second"]["marts.dim_companies"]}
    assert set(first) == {"harbour books", "harbour books|harbour-books"}
    known = first["harbour books"]
    assert (float(known["rating"]), known["ceo_rating"], known["lookup_status"]) == (4.0, None, "success")
    assert built.job("second", "job-7")["company_key"] == built.job("second", "job-1")["company_key"]
    queue = [
        row["company_lookup_key"]
        for row in built.days["second"]["staging.company_enrichment_queue"]
        if row["status"] == "pending"
    ]
    assert queue == ["harbour books|harbour-books"]


@pytest.mark.parametrize(
    "table",
    [
        "staging.jsearch_job_postings",
        "staging.company_variants",
        "marts.fact_jobs",
        "marts.dim_companies",
        "marts.bridge_job_profiles",
        "marts.bridge_job_skills",
        "marts.dim_skills",
    ],
)
def test_a_full_refresh_changes_nothing(built: Any, table: str) -> None:
    """Two days of increments end exactly where one full build does."""
    assert built.days["second"][table] == built.days["refreshed"][table]


def test_dashboards_see_no_address(built: Any) -> None:
    """The BI role reads its models, and neither profile_preferences nor anything outside marts."""
    seen = built.rows(
        """
        select table_schema || '.' || table_name as name from information_schema.tables
        where has_table_privilege('shortlist_bi', format('%I.%I', table_schema, table_name), 'select')
            and table_schema in ('raw', 'staging', 'marts', 'app')
        """
    )
    names = {row["name"] for row in seen}
    assert {"marts.fact_jobs", "marts.dim_profiles", "marts.dim_ranking"} <= names
    assert all(name.startswith("marts.") for name in names)
    assert "marts.profile_preferences" not in names
