"""Other titles out of the occupations, where they are loaded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest

from core import database as door
from plugins import Profile
from ranker import api, occupations, store
from ranker.setup import prepare

TITLES = [
    ("13-1031.00", "claims adjusters examiners and investigators", "main"),
    ("13-1031.00", "claims adjuster", "alternate"),
    ("13-1031.00", "claims examiner", "alternate"),
    ("13-1031.00", "senior claims adjuster", "alternate"),
    ("13-1031.00", "loss surveyor", "alternate"),
    *((f"{n}-0000.00", "supervisor", "alternate") for n in range(4)),
    *((f"{n}-0000.00", f"boss {n}", "main") for n in range(4)),
]


@pytest.fixture
def titles(database: str) -> None:
    """Some occupations' titles, as dbt would build them."""
    with psycopg.connect(database) as conn, conn.cursor() as cursor:
        cursor.execute(
            "create table marts.dim_occupation_titles (occupation_code text, title_normalised text, title_kind text)"
        )
        cursor.executemany("insert into marts.dim_occupation_titles values (%s, %s, %s)", TITLES)


def told(query: str) -> dict[str, tuple[str, ...]]:
    """What else a query's titles are called."""
    with door.connect() as conn:
        return dict(occupations.with_titles(conn, [Profile(1, "a", query=query)])[0].other_titles)


@pytest.mark.usefixtures("titles")
def test_a_title_in_the_query_is_found_with_its_nearest_others() -> None:
    """Titles that say the same words, or none of them, are left out; so is a title of many occupations."""
    assert told("Claims-Adjuster in Leeds") == {"claims adjuster": ("claims examiner",)}
    assert told("supervisor") == {}
    assert told("cook") == {}


@pytest.mark.usefixtures("database")
def test_without_occupations_nothing_changes() -> None:
    """No table, no titles, no error."""
    assert told("claims adjuster") == {}


def test_a_posting_under_another_title_of_the_occupation_scores_more(
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
    request: pytest.FixtureRequest,
) -> None:
    """As much as the title is worth, and no more than under the title that was asked for."""
    profile(query="claims adjuster")
    marts(
        posting("other", job_title="Claims Examiner"),
        posting("same", job_title="Claims Adjuster"),
        posting("none", job_title="Loss Surveyor"),
    )

    def value(job: str) -> float:
        with door.connect() as conn:
            found = api.explain_posting(conn, prepare(), store.profile(conn, "1"), job, datetime.now(UTC))
        return float(found.story.detail["factors"]["keyword_match"]["value"])

    before = {job: value(job) for job in ("other", "same", "none")}
    request.getfixturevalue("titles")
    after = {job: value(job) for job in ("other", "same", "none")}
    assert before["other"] < after["other"] <= 0.5 < after["same"]
    assert (after["same"], after["none"]) == (before["same"], before["none"])
