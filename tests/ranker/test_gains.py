"""What one more skill would open: the same as ranking again with it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import polars as pl
import psycopg
import pytest

from core import ledger
from plugins import Profile
from ranker import api, gains
from ranker.gain_store import Threshold
from ranker.postings import of_rows
from ranker.run import run
from ranker.setup import prepare

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SKILLS = ["Python", "SQL", "PostgreSQL", "Docker", "Nursing", "Power BI", "R"]


def row(number: int, dice: random.Random) -> dict[str, Any]:
    """A posting that names some skills, or none; in some words, or few."""
    named = dice.sample(SKILLS, dice.randint(0, 5))
    return {
        "job_posting_key": f"{number:032x}", "dwh_source_system": "jsearch", "job_id": f"job{number}",
        "job_title": dice.choice(["Data Engineer", "Nurse", "Data Analyst", "Cook"]),
        "job_description": " ".join(dice.choices(["we", "are", "the", "data", "team", "and", "you", "like", "warehouses", "a"], k=dice.randint(0, 80))),
        "extracted_skills": [{"id": name.lower(), "name": name, "requirement": dice.choice(["required", "mentioned", "nice_to_have"])} for name in named],
        "country": "DE", "city": "Berlin", "latitude": 52.52, "longitude": 13.405,
        "posted_at": NOW - timedelta(days=dice.randint(0, 40)), "first_seen_at": NOW, "is_open": True,
        "work_mode": dice.choice(["remote", "onsite", "unknown"]), "posting_language": dice.choice(["en", "de"]),
    }  # fmt: skip


@pytest.mark.parametrize("skills", [("Python", "SQL"), ("Nursing",), ()])
@pytest.mark.parametrize("least", [Decimal("35.5"), Decimal(60), Decimal("82.25")])
def test_it_is_what_ranking_again_says(skills: tuple[str, ...], least: Decimal) -> None:
    """For each skill: exactly the postings whose score reaches the threshold with it, and not without, or the reverse."""
    rows = [row(number, random.Random(number)) for number in range(120)]
    me = Profile(
        1, "Ada", query="data engineer", country="DE", location="Berlin", skills=skills, languages=("en",)
    )
    setup, postings = prepare(), of_rows(rows, NOW)
    order = setup.order(me)

    def passing(profile: Profile) -> set[str]:
        told = api.score_rows(setup, profile, rows, NOW)
        return {
            t.facts["job_id"]
            for t in told
            if not t.story.hidden_by and t.story.score is not None and t.story.score >= least
        }

    keys, scored = gains.reachable(postings, [order], {1: Threshold(least, True)}, setup.factors)[0]
    places = {key: place for place, key in enumerate(postings.frame["job_posting_key"])}
    tried = [(name.lower(), name) for name in SKILLS if name not in skills]
    found, now = gains.counted(
        postings, order, tried, [places[key] for key in keys["job_posting_key"]], least, setup.factors
    )
    before = passing(me)
    assert now == len(before)
    assert scored == sum(row["posting_language"] == "en" for row in rows)  # the rule hides the others
    for gain, (_, name) in zip(found, tried, strict=True):
        after = passing(replace(me, skills=(*skills, name)))
        assert (gain.newly_passing, gain.no_longer_passing) == (len(after - before), len(before - after)), (
            name
        )


def test_candidates_are_what_is_named_most_and_lacking() -> None:
    """By how many of the postings name them; the profile's own, under any spelling, are not tried."""
    named = pl.DataFrame(
        [("a", "sql", "SQL"), ("b", "sql", "SQL"), ("a", "r", "R"), ("b", "r", "R"), ("a", "dbt", "dbt"), ("c", "c", "C")],
        schema=["job_posting_key", "skill_id", "skill_name"], orient="row",
    )  # fmt: skip
    keys = pl.DataFrame({"job_posting_key": ["a", "b"]})
    me = Profile(1, "Ada", skills=("structured query language",))
    assert gains.candidates(named, keys, me, 5) == [("r", "R"), ("dbt", "dbt")]
    assert gains.candidates(named, keys, Profile(1, "Ada"), 1) == [("r", "R")]


def test_a_run_keeps_what_each_skill_opens(
    database: str,
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """Under the open run's id, once however often the step is run; a profile that says nothing has none."""
    skills = [
        {"id": "docker", "name": "Docker", "requirement": "required"},
        {"id": "python", "name": "Python", "requirement": "required"},
    ]
    made = [posting(f"job{n}", extracted_skills=skills) for n in range(4)]
    marts(*made, posting("closed", is_open=False, extracted_skills=skills))
    with psycopg.connect(database) as conn:
        conn.execute(
            "create table marts.bridge_job_skills (job_posting_key text, skill_id text, skill_name text, category text)"
        )
        conn.execute(
            "insert into marts.bridge_job_skills select job_posting_key, s ->> 'id', s ->> 'name', s ->> 'category'"
            " from marts.fact_jobs cross join lateral jsonb_array_elements(extracted_skills) as s"
        )
    me = profile(skills=["Python"], mail_threshold=60)
    profile(query="", skills=[])
    open_run = ledger.begin("jobs_etl_daily")
    run()
    run()
    with psycopg.connect(database) as conn:
        stored = conn.execute(
            "select run_id, profile_id, skill_id, passing_now, open_postings, threshold, is_mail_threshold from app.skill_gains"
        ).fetchall()
    assert stored == [(open_run.run_id, me, "docker", 4, 4, Decimal(60), True)]
