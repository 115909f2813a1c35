"""Which occupation a posting is: share named and precision, against a hundred postings judged by hand (occupations.yml).

    python bench/quality/occupations.py --onet DIR --release 29.2 --jsearch DIR

`--onet` is an O*NET release (zip or folder), `--jsearch` a folder of recorded JSearch responses; both may stand in the
environment as ONET_DIR and JSEARCH_DIR. Without recordings only the shipped sample is judged. Beside it: the
occupation that the source's SOC code alone names, through O*NET's walk from 2010 to 2019 (the first of several).

The whole pipeline does the work, from `raw` to `marts.bridge_job_occupations`, in an embedded Postgres of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import psycopg
import typer
import yaml
from psycopg.types.json import Jsonb

from core import embedded, migrations
from core.settings import CoreSettings
from extract.handover import executable, target_environment
from extract.tapkit.identifiers import uuid7

GOLD = Path(__file__).parent / "occupations.yml"
SAMPLE = Path(__file__).parents[2] / "extract" / "sandbox" / "sample" / "postings.jsonl"
_NAMED = """
select jobs.job_id, bridge.occupation_code, bridge.method, bridge.confidence::float
from marts.fact_jobs as jobs
inner join marts.bridge_job_occupations as bridge on bridge.job_posting_key = jobs.job_posting_key and bridge.is_best
"""
_CODED = """
select jobs.job_id, min(crosswalk.soc2019_code)
from marts.fact_jobs as jobs
inner join staging.onet_soc_crosswalk as crosswalk
    on crosswalk.soc2010_code = regexp_replace(jobs.onet_soc, '^(..)(....)(..)$', '\\1-\\2.\\3')
group by jobs.job_id
"""
Judged = Sequence[Mapping[str, Any]]


def sample() -> dict[str, dict[str, Any]]:
    """The shipped postings by id."""
    jobs = [json.loads(line)["job"] for line in SAMPLE.read_text("utf-8").splitlines() if line.strip()]
    return {job["job_id"]: job for job in jobs}


def recordings(folder: Path | None) -> dict[str, dict[str, Any]]:
    """The recorded postings by id, out of answers of any vintage."""
    found: dict[str, dict[str, Any]] = {}
    for file in sorted(folder.glob("*.json")) if folder else []:
        body = json.loads(file.read_text("utf-8"))
        data = body.get("data") if isinstance(body, dict) else body
        for job in (data.get("jobs") if isinstance(data, dict) else data) or []:
            found.setdefault(job["job_id"], job)
    return found


@contextmanager
def warehouse() -> Iterator[str]:
    """A warehouse of the benchmark's own, migrated and otherwise empty."""
    folder = Path(tempfile.mkdtemp(prefix="shortlist-bench-"))
    settings = CoreSettings(SHORTLIST_DATA_DIR=folder, DATABASE_URL=None)
    os.environ["SHORTLIST_DATA_DIR"] = str(folder)
    embedded.start(settings)
    try:
        url = embedded.url(settings, embedded.database_name(settings))
        os.environ["DATABASE_URL"] = url
        migrations.migrate(url)
        yield url
    finally:
        embedded.stop(settings)
        shutil.rmtree(embedded.cluster(settings).home, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def load_release(source: Path, release: str | None) -> float:
    """Load O*NET as the quarterly job does: tap into target; the seconds it took."""
    environment = target_environment() | {
        "TAP_ONET_SOURCE": str(source.resolve()),
        "TAP_ONET_RELEASE": release or "",
        "TAP_ONET_DATABASE_URL": os.environ["DATABASE_URL"],
        "TARGET_POSTGRES_USE_COPY": "true",
        "TARGET_POSTGRES_VALIDATE_RECORDS": "false",
        "TARGET_POSTGRES_BATCH_SIZE_ROWS": "10000",
    }
    began = time.monotonic()
    tap = subprocess.Popen(
        [executable("tap-onet"), "--config", "ENV"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    subprocess.run(
        [executable("target-postgres"), "--config", "ENV"], stdin=tap.stdout, capture_output=True, check=True, env=environment
    )  # fmt: skip
    if tap.wait():
        raise SystemExit(f"tap-onet refused {source}: run it by hand to see why.")
    return time.monotonic() - began


def _quietly(room: str, *arguments: str) -> None:
    subprocess.run([executable(room), *arguments], check=True, capture_output=True)


def write_postings(url: str, jobs: Mapping[str, Mapping[str, Any]]) -> None:
    """Write postings to raw as one search would have found them."""
    now = datetime.now(UTC).replace(tzinfo=None)
    with psycopg.connect(url) as conn, conn.cursor() as cursor:
        cursor.executemany(
            """
            insert into raw.jsearch_job_postings (raw_job_posting_id, job_id, profile_id, country, extracted_at, payload)
            values (%s, %s, 1, 'US', %s, %s)
            """,
            [(uuid7(), job_id, now, Jsonb(job)) for job_id, job in jobs.items()],
        )


def figures(judged: Judged, answers: Mapping[str, str]) -> str:
    """Share of the judged postings that were named, and of those named that were named right."""
    named = [row for row in judged if row["job_id"] in answers]
    right = sum(answers[row["job_id"]] in row["occupations"] for row in named)
    return f"{len(named) / len(judged):9.2f} {right / max(1, len(named)):10.3f}   {right}/{len(named)} of {len(judged)}"


def main(
    onet: Annotated[Path, typer.Option(envvar="ONET_DIR", help="An O*NET release: zip or folder.")],
    jsearch: Annotated[Path | None, typer.Option(envvar="JSEARCH_DIR", help="Recorded responses.")] = None,
    release: Annotated[str | None, typer.Option(help="The release's version, if no name says it.")] = None,
    show: Annotated[bool, typer.Option(help="Print what was named wrong.")] = False,
) -> None:
    """Judge the matching of postings to occupations."""
    halves = {"sample": sample(), "recordings": recordings(jsearch)}
    gold = {half: rows for half, rows in yaml.safe_load(GOLD.read_text("utf-8")).items() if halves[half]}
    with warehouse() as url:
        _quietly("extract", "run")
        seconds = load_release(onet, release)
        write_postings(url, {**halves["recordings"], **halves["sample"]})
        _quietly("transform", "run", "init")
        with psycopg.connect(url) as conn:
            best = {job: (code, method) for job, code, method, _ in conn.execute(_NAMED)}
            coded = dict(conn.execute(_CODED).fetchall())
            everything = conn.execute("select count(*) from marts.fact_jobs").fetchone()
    print(
        f"release loaded in {seconds:.1f} s; {len(best)} of {everything[0] if everything else 0} postings named"
    )
    answers = {job: code for job, (code, _) in best.items()}
    print(f"{'':24} coverage  precision")
    for half, rows in [*gold.items(), ("all", [row for of_half in gold.values() for row in of_half])]:
        print(f"{half:12}{'matching':12}{figures(rows, answers)}")
        print(f"{'':12}{'code alone':12}{figures(rows, coded)}")
    print("named by", dict(Counter(method for _, method in best.values())))
    for rows in gold.values() if show else ():
        for row in rows:
            if (code := answers.get(row["job_id"])) and code not in row["occupations"]:
                print(f"wrong: {row['title']} -> {code}, not {' or '.join(row['occupations']) or 'any'}")


if __name__ == "__main__":
    typer.run(main)
