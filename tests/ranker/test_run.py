"""`ranker run` from the marts to app.rankings."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from core import ledger
from core.errors import ConfigurationError, ShortlistError
from ranker.run import run


def stored(database: str, columns: str = "job_id, rank_score, rank_explain, rank_detail") -> list[Any]:
    """What the ranker wrote, in rank order."""
    with psycopg.connect(database) as conn:
        return conn.execute(
            f"select {columns} from app.rankings order by profile_id, rank_position".encode()
        ).fetchall()


def test_it_stores_every_open_posting_ranked_under_the_open_run(
    database: str,
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """Closed postings are left out; the better match comes first; the rows carry the run's id."""
    marts(
        posting("near"),
        posting("far", city="Munich", latitude=48.14, longitude=11.58),
        posting("closed", is_open=False),
        posting("other", job_title="Cook", job_description="Cook soups. " * 20),
    )
    profile()
    open_run = ledger.begin("jobs_etl_daily")
    run()
    assert next(row[0] for row in stored(database)) == "near"
    assert {row[0] for row in stored(database)} == {"near", "far", "other"}
    assert {row[0] for row in stored(database, "run_id")} == {open_run.run_id}


def test_points_add_up_to_the_score(
    database: str,
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """The stored points sum to the stored score exactly."""
    marts(
        *(
            posting(f"job{n}", job_title=title)
            for n, title in enumerate(("Data Engineer", "Engineer", "Cook"))
        )
    )
    profile()
    ledger.begin("jobs_etl_daily")
    run()
    for _, score, points, _ in stored(database):
        assert sum(Decimal(str(value)) for value in points.values()) == score


def test_a_second_run_of_the_step_replaces_the_first(
    database: str,
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """Killed and run again, the step leaves one set of rows."""
    marts(posting("one"), posting("two"))
    profile()
    ledger.begin("jobs_etl_daily")
    run()
    run()
    assert len(stored(database)) == 2


def test_without_an_open_run_it_says_what_to_do(
    posting: Callable[..., Any], marts: Callable[..., None]
) -> None:
    """The ranking belongs to a run, so the door names the way to open one."""
    marts(posting("one"))
    with pytest.raises(ShortlistError, match="core begin"):
        run()


@pytest.mark.usefixtures("database")
def test_without_marts_it_says_what_to_do(profile: Callable[..., int]) -> None:
    """Before dbt has built anything there is nothing to rank."""
    profile()
    ledger.begin("jobs_etl_daily")
    with pytest.raises(ShortlistError, match="make run"):
        run()


@pytest.mark.usefixtures("database")
def test_a_profile_with_an_unknown_factor_is_refused_by_name(
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """Its weights name a factor that is not installed."""
    marts(posting("one"))
    profile(weights={"karma": 5})
    ledger.begin("jobs_etl_daily")
    with pytest.raises(ConfigurationError, match="karma"):
        run()


def test_an_empty_profile_gets_a_note_instead_of_scores(
    database: str,
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """With neither query nor skills there is nothing to rank by."""
    marts(posting("one"))
    profile(query="", skills=[])
    ledger.begin("jobs_etl_daily")
    run()
    assert stored(database) == []
    with psycopg.connect(database) as conn:
        row = conn.execute("select note from app.ranking_summaries").fetchone()
    assert row
    assert "fill in" in row[0]
