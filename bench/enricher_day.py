"""The enrich step itself, in a Postgres of its own: a first run over many postings, then a day with some new ones.

Part of `bench/enricher.py`: staging holds copies of the generated postings, each with an id and a content hash of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psycopg

from core import embedded, log, migrations
from core.settings import CoreSettings
from enricher import host
from plugins import Posting

_STAGING = """
create table staging.job_postings (
    dwh_source_system text, job_id text, job_title text, job_description text, content_hash text, job_is_remote boolean,
    job_salary_string text, country text, highlights jsonb, primary key (dwh_source_system, job_id)
)
"""
_COPY = """
copy base (number, job_title, job_description, job_is_remote, job_salary_string, country, highlights) from stdin
"""
_FILL = """
insert into staging.job_postings
select 'jsearch', 'job-' || n, job_title, job_description, md5(job_description || n), job_is_remote, job_salary_string,
    country, highlights
from generate_series(%s::int, %s::int - 1) as n inner join base on number = n %% %s::int
"""


def measure(postings: Sequence[Posting], known: int, new: int) -> None:
    """Print seconds and postings of each run of the step; raises AssertionError if it reads more than it has to."""
    home = Path(tempfile.mkdtemp(prefix="shortlist-bench-"))
    settings = CoreSettings(SHORTLIST_DATA_DIR=home, DATABASE_URL=None)
    os.environ["SHORTLIST_DATA_DIR"] = str(home)
    log.configure("error", "text")
    os.environ["DATABASE_URL"] = url = embedded.start(settings)
    try:
        migrations.migrate(url)
        with psycopg.connect(url, autocommit=True) as conn:
            _base(conn, postings)
            conn.execute(_FILL, [0, known, len(postings)])
            conn.execute("analyze")
            _show(f"the first run, {known:,} postings", known)
            conn.execute(_FILL, [known, known + new, len(postings)])
            _show(f"a day later, {new:,} new ones", new)
            _show("once more, nothing new", 0)
    finally:
        embedded.stop(settings)
        shutil.rmtree(embedded.cluster(settings).home, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)


def _base(conn: psycopg.Connection[Any], postings: Sequence[Posting]) -> None:
    conn.execute(_STAGING)
    conn.execute(
        "create temporary table base (number int, job_title text, job_description text, job_is_remote boolean,"
        " job_salary_string text, country text, highlights jsonb)"
    )
    with conn.cursor() as cursor, cursor.copy(_COPY) as copy:
        for number, posting in enumerate(postings):
            told: Callable[[str], object] = posting.declared.get
            copy.write_row(
                (number, posting.title, posting.description, told("job_is_remote"), told("job_salary_string"),
                 told("job_country"), json.dumps(told("job_highlights")))
            )  # fmt: skip


def _show(what: str, expected: int) -> None:
    began = time.perf_counter()
    outcome = host.run()
    seconds = time.perf_counter() - began
    assert outcome.postings == expected, outcome
    assert not outcome.rejected, outcome
    rate = f", {outcome.postings / seconds:,.0f} a second" if outcome.postings else ""
    print(f"{what + ':':40} {outcome.postings:>8,} read in {seconds:6.1f} s{rate}", flush=True)
