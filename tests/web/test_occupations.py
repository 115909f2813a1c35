"""Occupations and gaps over the REST API: what comes out, and what is said when it cannot."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Site, ask  # type: ignore[import-not-found]  # beside this file

from web.app import create_app
from web.settings import WebSettings

DEVELOPERS, SCIENTISTS = "15-1252.00", "15-2051.00"


def gap(site: Site, status: int = 200, path: str = "/api/v1/skill-gap", **asked: Any) -> dict[str, Any]:
    """The answer to a question; `start` is `from`."""
    if "start" in asked:
        asked["from"] = asked.pop("start")
    with site.client() as client:
        answer = client.get(path, params=asked)
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_the_gap_between_two_occupations(site: Site) -> None:
    """Skills by what matters most, with both ratings; totals; technologies to learn and known; the attribution."""
    told = gap(site, start=DEVELOPERS, to=SCIENTISTS)
    first = told["skills"][0]
    assert (first["name"], first["gap"], first["weighted_gap"], first["state"]) == (
        "Mathematics",
        30,
        30,
        "deepen",
    )
    assert (first["start"]["level"], first["target"]["level"], first["target"]["importance_100"]) == (
        3.5,
        5.6,
        100,
    )
    assert told["shared_skills"] == ["Mathematics", "Reading Comprehension", "Programming"]
    # importance 100, 75, 75; the level that is not relevant counts as 0 at importance 0
    assert told["total"] == {"gap": 12.0, "covered": 0.8154, "compared": 4, "left_out": 0}
    assert [one["name"] for one in told["technologies_to_learn"]] == ["R", "SAS", "Weka"]
    assert {one["name"] for one in told["technologies_known"]} == {"Python", "Structured query language SQL"}
    assert "O*NET 29.3 Database" in told["attribution"]["text"]


def test_titles_and_aliases(site: Site) -> None:
    """Titles, in either number and any case, mean the same as codes; so does the address at the root."""
    told = gap(site, start=DEVELOPERS, to=SCIENTISTS)
    assert gap(site, start="software  developer", to="DATA SCIENTISTS") == told
    assert gap(site, start="15-1252", to=SCIENTISTS, path="/skill-gap") == told


def test_a_title_of_several_occupations_is_not_guessed(site: Site) -> None:
    """The candidates are given instead."""
    told = gap(site, 409, start="developer", to=SCIENTISTS)
    assert [one["occupation_code"] for one in told["candidates"]] == ["15-1243.00", DEVELOPERS]
    assert told["errors"][0]["field"] == "from"


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("15-2051.99", SCIENTISTS),
        ("Data Sientists", SCIENTISTS),
        ("nurses", "29-1141.00"),
        ("data", SCIENTISTS),
    ],
)
def test_what_is_unknown_gets_near_matches(site: Site, said: str, near: str) -> None:
    """An unknown code or title: 404, with what may have been meant."""
    if said == "nurses":
        assert gap(site, start=DEVELOPERS, to=said)["target"]["occupation_code"] == near
        return
    told = gap(site, 404, start=DEVELOPERS, to=said)
    assert near in [one["occupation_code"] for one in told["candidates"]]


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ({}, ["from", "to"]),
        ({"start": DEVELOPERS}, ["to"]),
        ({"to": SCIENTISTS}, ["from"]),
        ({"start": DEVELOPERS, "profile": 1, "to": SCIENTISTS}, ["from", "profile"]),
        ({"start": DEVELOPERS, "to": SCIENTISTS, "job": "x"}, ["to", "job"]),
        ({"skills": " , ", "to": SCIENTISTS}, ["skills"]),
        ({"profile": 0, "to": SCIENTISTS}, ["profile"]),
    ],
)
def test_missing_and_contradictory_parameters_are_named(
    site: Site, asked: dict[str, Any], fields: list[str]
) -> None:
    """422, with every parameter that is wrong."""
    assert [one["field"] for one in gap(site, 422, **asked)["errors"]] == fields


def test_skills_as_the_start(site: Site) -> None:
    """Names of skills: technologies are compared, and O*NET's ratings stay unknown."""
    told = gap(site, skills="python, SQL,basket weaving", to=SCIENTISTS)
    assert told["start"]["skills"] == ["Python", "SQL"]
    assert told["start"]["unknown_skills"] == ["basket weaving"]
    assert [one["name"] for one in told["technologies_to_learn"]] == ["R", "SAS", "Weka"]
    assert {one["state"] for one in told["skills"]} == {"unknown"}
    assert told["total"]["gap"] is None
    assert {"Python", "SQL"} <= {one["skill_name"] for one in told["market"]["present"]}
    assert 0 < told["market"]["covered_share"] < 1


def test_from_a_profile_to_a_posting(site: Site, best: str) -> None:
    """What the posting names, the required first, and what of it the profile lacks."""
    told = gap(site, profile=1, job=best)
    assert told["target"]["job_posting_key"] == best
    assert told["start"]["profile_id"] == 1
    needs = [one["requirement"] for one in told["market"]["missing"]]
    assert needs == sorted(needs, key=["required", "mentioned", "nice_to_have"].index)
    named = site.ask("select skill_id from marts.bridge_job_skills where job_posting_key = %s", best)
    listed = [one["skill_id"] for one in told["market"]["missing"] + told["market"]["present"]]
    assert sorted(listed) == sorted(one for (one,) in named)
    job_id = site.one("select job_id from marts.fact_jobs where job_posting_key = %s", best)
    assert gap(site, profile=1, job=job_id) == told


@pytest.mark.parametrize(
    "asked", [{"profile": 99, "to": SCIENTISTS}, {"start": DEVELOPERS, "job": "none such"}]
)
def test_no_such_profile_or_posting(site: Site, asked: dict[str, Any]) -> None:
    """404, naming it."""
    assert "There is no" in gap(site, 404, **asked)["detail"]


def test_an_occupation_without_ratings(site: Site) -> None:
    """Nothing is made up: no skills, and no total."""
    told = gap(site, start=DEVELOPERS, to="55-1011.00")
    assert (told["skills"], told["total"]["gap"], told["total"]["covered"]) == ([], None, None)
    assert told["market"]["postings"] == 0
    assert [
        (one["end"], [near["occupation_code"] for near in one["related"]]) for one in told["unrated"]
    ] == [("target", [DEVELOPERS, SCIENTISTS])]


def test_occupations_are_searched_and_paged(site: Site) -> None:
    """Words of any title find an occupation; the pages together have each once."""
    with site.client() as client:
        found = client.get("/api/v1/occupations", params={"q": "analyst DATA"}).json()["items"]
        assert [(one["occupation_code"], one["matched_title"]) for one in found] == [
            (SCIENTISTS, "Data Analyst")
        ]
        assert client.get("/api/v1/occupations", params={"q": "100%_"}).json()["items"] == []
        codes, after = [], 0
        while after is not None:
            page = client.get("/api/v1/occupations", params={"limit": 2, "after": after}).json()
            codes += [one["occupation_code"] for one in page["items"]]
            after = page["next"]
    assert codes[0] == site.one(
        "select occupation_code from marts.bridge_job_occupations inner join marts.fact_jobs using (job_posting_key)"
        " where is_best and is_open group by 1 order by count(*) desc, 1 limit 1"
    )
    assert sorted(codes) == sorted({DEVELOPERS, SCIENTISTS, "15-1243.00", "29-1141.00", "55-1011.00"})


def test_one_occupation(site: Site) -> None:
    """What it needs, what is near it, what is open."""
    with site.client() as client:
        told = client.get(f"/api/v1/occupations/{DEVELOPERS}").json()
        science = client.get("/api/v1/occupations/data scientist").json()
    assert [one["occupation_code"] for one in told["related"]] == [SCIENTISTS]
    assert told["skills"][0]["name"] in {"Programming", "Reading Comprehension"}
    assert [one["name"] for one in told["technologies"]] == ["Python", "Structured query language SQL"]
    assert science["open_postings"] > len(science["postings"]) or science["open_postings"] == len(
        science["postings"]
    )
    assert science["postings"]


@pytest.mark.usefixtures("database")
def test_without_onet_the_command_is_named() -> None:
    """Before O*NET is loaded: 503, and what to run."""
    for told in ask(create_app(WebSettings()), *((path, {}, "127.0.0.1") for path in (
        f"/api/v1/skill-gap?from={DEVELOPERS}&to={SCIENTISTS}", "/api/v1/occupations", f"/api/v1/occupations/{DEVELOPERS}")))  :  # fmt: skip
        assert told.status_code == 503
        assert "make onet" in told.json()["detail"]
