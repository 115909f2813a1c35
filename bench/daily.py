"""Where the time of a day goes.

(1) Seconds a step of a first and a second `make run` on the shipped sample, from the ledger; what is left is Meltano,
process starts and the printed end. (2) A day with new postings on top of many: the model time of dbt, from its own run
results, beside that of the full build, and what the enricher and the ranker took and read.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

from core import embedded
from core.settings import CoreSettings
from extract.sandbox.generator import generate

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
FILES = ("meltano.yml", "extract", "orchestrate", "docker", "transform", "ranker")


class Project:
    """A fresh project folder: the checkout's code, its own data and Postgres."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in FILES:
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, root / name)
        (root / ".venv").symlink_to(BIN.parent)
        (root / "data").mkdir()
        self.settings = CoreSettings(SHORTLIST_DATA_DIR=root / "data", DATABASE_URL=None)

    @property
    def url(self) -> str:
        """The warehouse."""
        return embedded.url(self.settings)

    def run(self, *command: str) -> float:
        """Run a command of the project; its seconds."""
        environment = os.environ | {"MELTANO_PROJECT_ROOT": str(self.root)}
        for name in ("DATABASE_URL", "SHORTLIST_DATA_DIR", "MELTANO_ENVIRONMENT"):
            environment.pop(name, None)
        started = time.perf_counter()
        done = subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(
                f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
            )
        return time.perf_counter() - started

    def door(self, name: str, *arguments: str) -> float:
        """Run a room's door; its seconds."""
        return self.run(str(BIN / name), *arguments)


@contextmanager
def project() -> Iterator[Project]:
    """A project that is stopped and removed at the end."""
    with tempfile.TemporaryDirectory(prefix="shortlist-bench-") as name:
        made = Project(Path(name))
        try:
            yield made
        finally:
            embedded.stop(made.settings)
            shutil.rmtree(embedded.cluster(made.settings).home, ignore_errors=True)


def runs_of_the_job() -> None:
    """Print the seconds of each step of a first and a second run, side by side."""
    with project() as made:
        walls = [made.run(str(made.root / "orchestrate" / "daily")) for _ in range(2)]
        with psycopg.connect(made.url) as conn:
            rows = conn.execute(
                """
                select step, array_agg(extract(epoch from run_steps.finished_at - run_steps.started_at)
                                       order by runs.started_at)
                from app.run_steps join app.runs using (run_id) group by step order by min(run_steps.started_at)
                """
            ).fetchall()
    print(f"{'step':<20} {'first s':>8} {'second s':>9}")
    for step, (first, second) in rows:
        print(f"{step:<20} {first:8.1f} {second:9.1f}")
    rest = [wall - sum(float(seconds[n]) for _, seconds in rows) for n, wall in enumerate(walls)]
    print(f"{'everything else':<20} {rest[0]:8.1f} {rest[1]:9.1f}")
    print(f"{'wall':<20} {walls[0]:8.1f} {walls[1]:9.1f}")


def load_raw(url: str, count: int, start: int, fetched: datetime) -> None:
    """COPY generated postings into `raw`, as the target would have."""
    columns = "raw_job_posting_id, job_id, profile_id, query, country, date_posted, page, position, request_id, from_cache, extracted_at, payload, _sdc_extracted_at, _sdc_batched_at"
    statement = f"copy raw.jsearch_job_postings ({columns}) from stdin"
    with psycopg.connect(url) as conn, conn.cursor() as cursor, cursor.copy(statement) as copy:
        for number, posting in enumerate(generate(count, start=start)):
            copy.write_row([
                str(uuid.UUID(int=(int(fetched.timestamp() * 1000) << 80) | (7 << 76) | (2 << 62) | (start + number))),
                posting["job_id"], 1, "*", "US", "all", number // 10 + 1, number % 10 + 1, "bench", False,
                fetched.replace(tzinfo=None), json.dumps(posting), fetched.replace(tzinfo=None),
                fetched.replace(tzinfo=None),
            ])  # fmt: skip


def model_seconds(made: Project) -> float:
    """What dbt says its models took in its newest call."""
    newest = max(
        (made.root / "data" / "dbt").rglob("run_results.json"), key=lambda path: path.stat().st_mtime
    )
    results = json.loads(newest.read_text())["results"]
    return sum(float(r["execution_time"]) for r in results if r["unique_id"].startswith("model."))


def build(made: Project, *flags: str) -> dict[str, float]:
    """One day's staging, enrichment, marts and ranking; seconds of each, `models` being dbt's own figure."""
    figures = {"models": 0.0}
    for part in ("postings", "companies"):
        made.door("transform", "run", part, *flags)
        figures["models"] += model_seconds(made)
    figures["enrich"] = made.door("enricher", "run")
    made.door("transform", "run", "marts", *flags)
    figures["models"] += model_seconds(made)
    made.door("core", "begin")
    figures["rank"] = made.door("ranker", "run")
    subprocess.run([str(BIN / "core"), "finish", "--failed"], cwd=made.root, capture_output=True, check=False,
                   env=os.environ | {"MELTANO_PROJECT_ROOT": str(made.root)})  # fmt: skip
    return figures


def a_day_on_top(known: int, new: int) -> None:
    """Print what a day of `new` postings costs on top of `known`, beside the full build."""
    now = datetime.now(UTC)
    with project() as made:
        made.door("core", "begin")
        subprocess.run([str(BIN / "core"), "finish", "--failed"], cwd=made.root, capture_output=True, check=False,
                       env=os.environ | {"MELTANO_PROJECT_ROOT": str(made.root)})  # fmt: skip
        made.door("extract", "run")
        load_raw(made.url, known, 0, now - timedelta(days=1))
        full = build(made)
        load_raw(made.url, new, known, now)
        day = build(made)
        with psycopg.connect(made.url) as conn:
            rows = conn.execute("select count(*) from marts.fact_jobs").fetchone()
    print(f"\n{known:,} postings, then {new:,} more ({rows[0] if rows else 0:,} rows in marts.fact_jobs)")
    print(f"{'':<10} {'full s':>8} {'day s':>8} {'share':>7}")
    for name, seconds in full.items():
        print(f"{name:<10} {seconds:8.1f} {day[name]:8.1f} {day[name] / seconds:7.1%}")


def main() -> None:
    """Print both parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--known", type=int, default=100_000)
    parser.add_argument("--new", type=int, default=1_000)
    parser.add_argument("--skip-runs", action="store_true", help="only the second part")
    arguments = parser.parse_args()
    if not arguments.skip_runs:
        runs_of_the_job()
    a_day_on_top(arguments.known, arguments.new)


if __name__ == "__main__":
    main()
