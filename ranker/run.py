"""The step of the pipeline: rank every active profile against every open posting, and store the best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg

from core import database, ledger, log
from core.errors import ShortlistError
from plugins.contracts import Profile
from ranker import gain_store, gains, history, occupations, scoring, store
from ranker.postings import load_open
from ranker.scoring import FactorFault, Order, Postings, Ranked
from ranker.setup import Setup, prepare
from ranker.story import Story, tell

_log = log.get_logger("ranker")
_BATCH = 5_000
_HIDDEN = 100  # hidden postings of a profile that are kept, to be looked at


def run() -> None:
    """Rank, and write under the open run's id. A factor that breaks its contract is set aside and fails the run."""
    setup = prepare()
    with database.connect(autocommit=True) as conn, database.advisory_lock(conn, "ranker"):
        open_run = ledger.current_run(conn)
        if open_run is None:
            raise ShortlistError(
                "No run is open, so the ranking would belong to none: start the job with `make run`, "
                "or open a run with `core begin` first; to look without storing, use `ranker preview`."
            )
        with ledger.step("rank") as step:
            profiles = occupations.with_titles(conn, store.profiles(conn))
            now = datetime.now(UTC)
            orders = [setup.order(profile) for profile in profiles]
            postings = load_open(conn, setup, orders, now, keep=True)
            step.count(**_rank(conn, setup, open_run.run_id, postings, orders))
        with ledger.step("gains") as step:
            step.count(**_gain(conn, setup, open_run.run_id, profiles, postings, now))
    if setup.faults:
        _fail_later(setup.faults)


def _gain(
    conn: psycopg.Connection[Any],
    setup: Setup,
    run_id: UUID,
    profiles: Sequence[Profile],
    postings: Postings,
    now: datetime,
) -> dict[str, float]:
    """Work out what further skills would open. A factor that breaks here leaves the ranking as it is."""
    tried = opened = 0
    gain_store.forget_others(conn, run_id)
    try:
        for found in gains.work_out(conn, setup, profiles, postings, now):
            gain_store.write(conn, run_id, found.profile.profile_id, found.gains, found.threshold,
                             found.passing_now, found.open_postings)  # fmt: skip
            tried += len(found.gains)
            opened += sum(gain.newly_passing > 0 for gain in found.gains)
    except FactorFault as fault:
        _log.error("the gains of further skills were given up", factor=fault.factor, problem=str(fault))
        setup.set_aside(fault.factor, str(fault))
    return {"skills_tried": tried, "skills_that_open": opened}


def _rank(
    conn: psycopg.Connection[Any], setup: Setup, run_id: UUID, postings: Postings, orders: Sequence[Order]
) -> dict[str, float]:
    while True:
        try:
            written = 0
            ranked = scoring.rank(postings, orders, setup.factors)
            for one in ranked:
                gone = scoring.hidden(postings, one.plan, _HIDDEN) if one.hidden else []
                summary = {"scored": one.scored, "hidden": one.hidden, "note": one.note, "gone": gone}
                told = list(stories(conn, postings, one, setup))  # read before the COPY takes the connection
                written += store.write(conn, run_id, one.plan.profile.profile_id, told, summary)
                _log.info(
                    "ranked", profile_id=one.plan.profile.profile_id, scored=one.scored, hidden=one.hidden
                )
            break
        except FactorFault as fault:
            _log.error("factor set aside", factor=fault.factor, problem=str(fault))
            setup.set_aside(fault.factor, str(fault))
    trimmed = history.trim(conn, run_id, setup.settings.keep_days, setup.settings.history_top)
    return {
        "profiles": len(orders),
        "postings": postings.frame.height,
        "pairs": len(orders) * postings.frame.height,
        "written": written,
        "trimmed": trimmed,
        "factors_set_aside": len(setup.faults),
    }


def stories(
    conn: psycopg.Connection[Any], postings: Postings, ranked: Ranked, setup: Setup
) -> Iterable[tuple[Mapping[str, Any], Story]]:
    """The stored rows of one ranking, best first, each with the facts that it is about."""
    rows = ranked.best["row"].to_list() if ranked.best.height else []
    for start in range(0, len(rows), _BATCH):
        values = scoring.values_at(postings, ranked.plan, setup.factors, rows[start : start + _BATCH])
        known = store.facts(conn, values["job_posting_key"].to_list())
        for value in values.iter_rows(named=True):
            fact = known.get(value["job_posting_key"])
            if fact is not None:
                yield fact, tell(ranked.plan, setup.factors, value, fact)


def _fail_later(faults: Mapping[str, str]) -> None:
    """Let the other steps go on, and the run end as failed: the ledger gets a failed step of its own."""
    problem = f"{'; '.join(faults.values())}. Set aside for this run: repair or uninstall it, or give it the weight 0."
    with suppress(ShortlistError), ledger.step("factors"):
        _log.error("the run will end as failed", problem=problem)
        raise ShortlistError(problem)
