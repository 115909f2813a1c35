"""What stays of old rankings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.types.json import Jsonb

from core import ledger
from ranker.run import run


def old_run(conn: psycopg.Connection[Any], profile: int, days: int, *, published: bool) -> UUID:
    """A finished run of some days ago that ranked three postings."""
    number = uuid4()
    conn.execute(
        "insert into app.runs (run_id, environment, job_name, status, started_at, finished_at, host, process_id, "
        "process_started_at) values (%s, 'dev', 'jobs_etl_daily', 'success', now() - make_interval(days => %s), "
        "now(), 'here', 1, now())",
        [number, days],
    )
    if published:
        conn.execute(
            "insert into app.run_steps (run_id, step, status) values (%s, 'publish', 'success')", [number]
        )
    conn.execute(
        "insert into app.ranking_summaries (run_id, profile_id, scored_count) values (%s, %s, 3)",
        [number, profile],
    )
    for place in (1, 2, 3):
        conn.execute(
            "insert into app.rankings (run_id, profile_id, dwh_source_system, job_id, rank_position, rank_score, "
            "rank_explain, rank_detail) values (%s, %s, 'jsearch', %s, %s, 50, %s, %s)",
            [number, profile, f"job{place}", place, Jsonb({"recency": 50}), Jsonb({"factors": {}})],
        )
    return number


@pytest.fixture
def stay(
    database: str,
    marts: Callable[..., None],
    posting: Callable[..., Any],
    profile: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[], dict[UUID, list[tuple[int, bool]]]]:
    """Rank, and tell the places of each run that stayed, and whether each has its reasons."""
    marts(posting("new"))
    monkeypatch.setenv("RANKER_HISTORY_TOP", "2")
    profile()

    def ranked() -> dict[UUID, list[tuple[int, bool]]]:
        run()
        found: dict[UUID, list[tuple[int, bool]]] = {}
        with psycopg.connect(database) as conn:
            for number, place, whole in conn.execute(
                "select run_id, rank_position, rank_detail <> '{}' from app.rankings order by rank_position"
            ):
                found.setdefault(number, []).append((place, whole))
        return found

    return ranked


WHOLE = [(1, True), (2, True), (3, True)]


def test_old_rankings_keep_their_first_places_without_reasons(
    database: str, stay: Callable[[], dict[UUID, list[tuple[int, bool]]]]
) -> None:
    """Of a published run the first two stay, of one that nobody saw nothing; younger runs stay whole."""
    with psycopg.connect(database) as conn:
        old, unseen, young = (
            old_run(conn, 1, days, published=seen) for days, seen in ((20, True), (20, False), (3, True))
        )
    today = ledger.begin("jobs_etl_daily").run_id
    assert stay() == {old: [(1, False), (2, False)], young: WHOLE, today: [(1, True)]}
    assert unseen not in stay()


def test_the_published_ranking_stays_whole_however_old(
    database: str, stay: Callable[[], dict[UUID, list[tuple[int, bool]]]]
) -> None:
    """Readers see it until the next one is published."""
    with psycopg.connect(database) as conn:
        old = old_run(conn, 1, 90, published=True)
        conn.execute("insert into app.published_run (run_id) values (%s)", [old])
    ledger.begin("jobs_etl_daily")
    assert stay()[old] == WHOLE
