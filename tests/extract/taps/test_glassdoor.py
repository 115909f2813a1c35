"""Which company is believed, and what is recorded of a lookup."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.tap_glassdoor.matching import choose, normalised, site_of

Run = Callable[..., Any]


def _hit(name: str, website: str | None = None, where: str = "") -> dict[str, Any]:
    return {"company_id": 1, "name": name, "website": website, "headquarters_location": where}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme, Inc.", "ACME"),
        ("Boréal Énergie", "Boreal Energie SARL"),
        ("Halvard & Finch", "Halvard and Finch LLP"),
        ("The Limited", "the limited"),
    ],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    """Case, accents, punctuation and legal form do not tell companies apart."""
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("website", "label"),
    [
        ("https://www.acme.com/careers", "acme"),
        ("careers.acme.co.uk", "acme"),
        ("HTTP://Acme.COM:8080", "acme"),
        ("https://www.linkedin.com/company/acme", None),
        ("http://[broken", None),
        ("localhost", None),
        (None, None),
    ],
)
def test_the_domain_of_a_website(website: str | None, label: str | None) -> None:
    """Subdomains do not matter; a page on somebody else's site identifies no one."""
    site = site_of(website)
    assert (site.label if site else None) == label


@pytest.mark.parametrize(
    ("website", "hits", "chosen"),
    [
        ("acme.com", [_hit("Acme Dental", "acmedental.com"), _hit("Acme Corp", "www.acme.com")], 1),
        ("acme.com", [_hit("Acme", "acme-tools.com")], None),
        ("acme.com", [_hit("Acme", None)], 0),
        ("acme.com", [_hit("Acme", "acme.co.uk")], 0),
        ("acme.com", [_hit("Renamed Since", "acme.com")], 0),
        (None, [_hit("Acme Foods"), _hit("Acme")], 1),
        (None, [_hit("Acme", "a.com"), _hit("Acme", "b.com")], None),
        (None, [_hit("Acme", "a.com", "Berlin, DE"), _hit("Acme", "b.com", "Austin, US")], 1),
        (None, [_hit("Acme Foods")], None),
        (None, [], None),
    ],
)
def test_the_hit_that_is_meant(website: str | None, hits: list[dict[str, Any]], chosen: int | None) -> None:
    """Website before name, and none rather than a look-alike."""
    match = choose("Acme", website, "US", hits)
    assert match.company is (None if chosen is None else hits[chosen])
    assert match.reason


def test_lookups(glassdoor: Run) -> None:
    """Each company gets one outcome; look-alikes that come first are passed over."""
    output = glassdoor()
    outcomes = {r["company_lookup_key"]: r for r in output.records("company_lookups")}
    assert {key: row["status"] for key, row in outcomes.items()} == {
        "corvid": "success",
        "nobody": "not_found",
        "quarry": "success",
    }
    assert outcomes["corvid"]["reason"] == "same website"
    companies = {r["company_lookup_key"]: r for r in output.records("glassdoor_companies")}
    assert companies["corvid"]["payload"]["name"] == "Corvid Payments"
    assert companies["corvid"]["company_id"] == outcomes["corvid"]["company_id"]
    assert {row["attempt"] for row in outcomes.values()} == {1}


def test_a_whole_hit_needs_no_overview(glassdoor: Run, sandbox: Any) -> None:
    """The overview would be the same object for another credit."""
    glassdoor()
    assert {call["endpoint"] for call in sandbox.calls()} == {"company-search"}


def test_the_overview_on_request(glassdoor: Run) -> None:
    """It can be asked for, and costs one more call a company found."""
    output = glassdoor(fetch_overview="always")
    assert [c["endpoint"] for c in output.records("api_requests")].count("/company-overview") == 2
    assert len(output.records("glassdoor_companies")) == 2


def test_a_failed_lookup_is_an_error_with_its_attempt(glassdoor: Run, sandbox: Any) -> None:
    """The attempt counts on from the queue's; the other companies are looked up."""
    sandbox.fault("company-search?corvid=error_body")
    companies = [
        {"company_lookup_key": "corvid", "company_name": "Corvid Payments", "attempt": 2},
        {"company_lookup_key": "stackmere", "company_name": "Stackmere"},
    ]
    output = glassdoor(companies=companies, max_tries=2)
    outcomes = {
        r["company_lookup_key"]: (r["status"], r["attempt"]) for r in output.records("company_lookups")
    }
    assert outcomes == {"corvid": ("error", 3), "stackmere": ("success", 1)}


@pytest.mark.parametrize("kind", ["unauthorized", "forbidden", "quota"])
def test_a_closed_source_ends_the_lookups_politely(glassdoor: Run, sandbox: Any, kind: str) -> None:
    """One call, exit well, and the companies stay as due as they were."""
    sandbox.fault(f"company-search={kind}")
    output = glassdoor()
    assert output.error is None
    assert output.statuses() == [kind, "skipped"]
    assert "3 companies wait" in output.records("api_requests")[-1]["error"]
    assert output.records("company_lookups") == []


def test_a_short_quota_leaves_companies_for_another_day(glassdoor: Run) -> None:
    """The most wanted come first; the rest is counted."""
    output = glassdoor(monthly_quota=2)
    assert [r["company_lookup_key"] for r in output.records("company_lookups")] == ["corvid", "nobody"]
    assert output.statuses() == ["ok", "ok", "skipped"]


def test_a_rerun_on_the_same_day_costs_nothing(glassdoor: Run, sandbox: Any) -> None:
    """The cache answers, also when no quota is left."""
    glassdoor()
    called = len(sandbox.calls())
    output = glassdoor(monthly_quota=0)
    assert len(sandbox.calls()) == called
    assert len(output.records("company_lookups")) == 3


def test_hits_that_are_no_companies_are_set_aside(glassdoor: Run, sandbox: Any) -> None:
    """They are kept with their reason, and the right one is still found."""
    sandbox.fault("company-search?corvid=malformed")
    output = glassdoor()
    assert {r["reason"] for r in output.records("rejected_records")} == {"no company_id", "not an object"}
    assert output.records("company_lookups")[0]["status"] == "success"
