"""The REST API: what it promises in its own description, and its errors."""

from __future__ import annotations

import httpx
import pytest
import schemathesis
import schemathesis.specs.openapi.checks
from conftest import Site, ask  # type: ignore[import-not-found]  # beside this file
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import CHECKS
from schemathesis.generation import GenerationMode

from web.app import create_app
from web.settings import WebSettings

BODY = {
    "profile_name": "By script", "query": "nurse", "country": "de", "date_window": "month", "email": "n@example.org",
    "skills": ["Intensivpflege"], "salary_min": 40000, "salary_currency": "EUR", "home_points": [{"name": "Berlin", "lat": 52.5, "lon": 13.4}],
}  # fmt: skip


NOTHING_TO_GET_WRONG = tuple(
    f"GET {prefix}/health{part}" for prefix in ("", "/api/v1") for part in ("", "/live")
)
PROMISES = CHECKS.get_by_names(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_schema_conformance",
    ]
)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_no_request_breaks_the_api(playground: Site, mode: GenerationMode) -> None:
    """Whatever is sent, right or wrong, the answer is one that the description promises, and never a server error."""
    schema = schemathesis.openapi.from_url(f"{playground.url}/api/v1/openapi.json")
    asked = 0
    for found in schema.get_all_operations():
        operation = found.ok()

        @settings(max_examples=20, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask_it(case: schemathesis.Case) -> None:
            nonlocal asked
            asked += 1
            case.call_and_validate(checks=PROMISES, timeout=30)

        if mode is GenerationMode.POSITIVE or operation.label not in NOTHING_TO_GET_WRONG:
            ask_it()
    assert asked > 100


def test_profiles_come_and_go(site: Site) -> None:
    """Create, read, replace, list by page, delete."""
    with site.client() as client:
        made = client.post("/api/v1/profiles", json=BODY)
        assert made.status_code == 201
        where = made.headers["location"]
        assert made.json()["country"] == "DE"
        assert client.get(where).json() == made.json()
        changed = client.put(where, json=BODY | {"query": "Pflege", "weights": {"skills_match": 50}}).json()
        assert (changed["query"], changed["weights"]) == ("Pflege", {"skills_match": 50})
        first = client.get("/api/v1/profiles", params={"limit": 2}).json()
        second = client.get("/api/v1/profiles", params={"limit": 2, "after": first["next"]}).json()
        assert [one["profile_id"] for one in first["items"]] == [1, 2]
        assert second["items"][0]["profile_id"] == 3
        assert client.delete(where).status_code == 204
        assert client.get(where).status_code == 404


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"email": "x"}, "email"), ({"country": "XX"}, "country"), ({"weights": {"charm": 1}}, "weights"),
        ({"salary_max": 1}, ""), ({"surprise": 1}, "surprise"), ({"mail_top_n": 0}, "mail_top_n"), ({"query": " "}, "query"),
    ],
)  # fmt: skip
def test_errors_are_problem_details(site: Site, change: dict[str, object], field: str) -> None:
    """A wrong body is told field by field, as RFC 9457 says."""
    with site.client() as client:
        answer = client.post("/api/v1/profiles", json=BODY | change)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 422
    assert problem["title"]
    assert field in [error["field"] for error in problem["errors"]] or not field


def test_shortlist_explanation_and_feedback(site: Site) -> None:
    """The shortlist is paged and ordered; an explanation's points add up; feedback is kept and taken back."""
    with site.client() as client:
        told = client.get("/api/v1/profiles/1/shortlist", params={"limit": 5}).json()
        again = client.get("/api/v1/profiles/1/shortlist", params={"limit": 5, "after": told["next"]}).json()
        positions = [one["rank_position"] for one in told["items"] + again["items"]]
        assert positions == sorted(positions)
        assert len(set(positions)) == 10
        key = told["items"][0]["job_posting_key"]
        why = client.get(f"/api/v1/profiles/1/explanations/{key}").json()
        assert sum(why["rank_explain"].values()) == pytest.approx(why["rank_score"], abs=0.01)
        assert why["rank_score"] == told["items"][0]["rank_score"]
        assert (
            client.put(
                f"/api/v1/profiles/1/feedback/{key}", json={"status": "rejected", "reason": "Pay"}
            ).json()["reason"]
            == "Pay"
        )
        found = client.get("/api/v1/profiles/1/shortlist", params={"status": "rejected"}).json()["items"]
        assert [one["job_posting_key"] for one in found] == [key]
        assert (
            client.put(f"/api/v1/profiles/1/feedback/{key}", json={"status": "undecided"}).json()[
                "changed_at"
            ]
            is None
        )


def test_a_hidden_posting_is_explained(site: Site) -> None:
    """A posting that a rule hides says which."""
    key = site.one(
        "select job_posting_key from marts.fact_jobs where company_name = 'Maplecrest Mutual Insurance' limit 1"
    )
    why = httpx.get(f"{site.url}/api/v1/profiles/1/explanations/{key}").json()
    assert (why["hidden_by"], why["rank_position"]) == ("blocked_company", None)


def test_runs(site: Site) -> None:
    """A run has its figures and steps."""
    with site.client() as client:
        run = client.get("/api/v1/runs").json()["items"][0]
        detail = client.get(f"/api/v1/runs/{run['run_id']}").json()
    assert run["status"] == "success"
    assert {"enrich", "rank", "marts"} <= {step["step"] for step in detail["steps"]}


def test_health(site: Site) -> None:
    """Each dependency answers, with its latency."""
    with site.client() as client:
        told = client.get("/health").json()
    assert told["status"] == "ok"
    assert {"database", "ranking", "last run", "source jsearch"} <= {
        check["name"] for check in told["checks"]
    }
    assert all(check["latency_ms"] >= 0 for check in told["checks"])


@pytest.mark.usefixtures("database")
def test_an_empty_database_is_said_plainly() -> None:
    """Before the first run the profiles are there, the rest says what to do, and health warns."""
    told = ask(create_app(WebSettings()), *((path, {}, "127.0.0.1") for path in (
        "/profiles", "/profiles/new", "/market", "/api/v1/runs", "/health")))  # fmt: skip
    profiles, form, market, runs, health = told
    assert (profiles.status_code, form.status_code, market.status_code, runs.status_code) == (
        200,
        200,
        503,
        503,
    )
    assert "make run" in market.text
    assert health.json()["status"] == "warning"
