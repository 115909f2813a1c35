"""The step of the pipeline: pending postings → worker processes → one transaction a batch."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import Any

import psycopg

from core import database, ledger
from core.errors import ShortlistError
from core.log import get_logger
from core.settings import load
from enricher import store
from enricher.installed import enrichers
from enricher.progress import Progress
from enricher.settings import EnricherSettings
from enricher.work import Done, end_with_host, work
from plugins import Catalogued

log = get_logger("enricher")


@dataclass(frozen=True)
class Outcome:
    """What a run did: postings read, and (posting, enricher) pairs set aside."""

    postings: int
    rejected: int


def run(full_refresh: bool = False) -> Outcome:
    """Read every pending posting and store what was read. Killed at any instant, the next run goes on."""
    settings = load(EnricherSettings)
    plugged = enrichers()
    versions = {name: enricher.version for name, enricher in plugged.items()}
    read_count = rejected = 0
    with (
        ledger.step("enrich") as step,
        database.connect(autocommit=True) as writer,
        database.connect() as reader,
        database.advisory_lock(writer, "enricher"),
        Progress("postings read") as progress,
    ):
        _write_catalogues(writer)
        batches = store.pending(reader, versions, full_refresh, settings.batch_size)
        for done in _work_through(batches, full_refresh, settings):
            store.write(writer, done.rows, done.rejections)
            read_count += len(done.rows)
            rejected += len(done.rejections)
            progress.advance(len(done.rows))
            for source, job_id, enricher, version, _, error in done.rejections:
                log.warning(
                    "posting set aside",
                    source=source,
                    job_id=job_id,
                    enricher=enricher,
                    version=version,
                    error=error,
                )
        step.count(postings=read_count, rejected=rejected)
    log.info("enriched", postings=read_count, rejected=rejected, enrichers=len(plugged))
    return Outcome(read_count, rejected)


def _work_through(
    batches: Iterator[list[dict[str, Any]]], full_refresh: bool, settings: EnricherSettings
) -> Iterator[Done]:
    """A day's few batches are read here; a pool is started only when there are more, as it costs seconds.

    At most two batches a process are under way, so that memory stays flat.
    """
    processes = settings.processes or len(os.sched_getaffinity(0))
    head = list(islice(batches, processes + 1))
    if processes == 1 or len(head) <= processes:
        for batch in head:
            yield work(batch, full_refresh)
        for batch in batches:
            yield work(batch, full_refresh)
        return
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=end_with_host) as pool:
        under_way: deque[Future[Done]] = deque(pool.submit(work, batch, full_refresh) for batch in head)
        try:
            while under_way:
                done = under_way.popleft().result()
                for batch in islice(batches, 2 * processes - len(under_way)):
                    under_way.append(pool.submit(work, batch, full_refresh))
                yield done
        except BrokenProcessPool:
            raise ShortlistError(
                "A worker process of the enricher died (out of memory, or killed): run it again, it goes on where "
                "it stopped; with ENRICHER_PROCESSES=1 it needs less memory."
            ) from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _write_catalogues(conn: psycopg.Connection[Any]) -> None:
    catalogued = [(e, e) for e in enrichers().values() if isinstance(e, Catalogued)]
    if catalogued:
        version = " ".join(f"{enricher.name}={enricher.version}" for enricher, _ in catalogued)
        store.write_catalogue(
            conn, version, (skill for _, offer in catalogued for skill in offer.catalogue())
        )
