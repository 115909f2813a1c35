"""Rows a second from the source into `raw`, beside a bare psycopg COPY of the same rows, and peak memory.

For each size: (1) the whole pipe, `tap-jsearch | target-postgres`, fed over HTTP by the sandbox's generator in a process
of its own; (2) target-postgres alone, fed the tap's recorded output; (3) a bare COPY that reads the same recorded lines.
Each writes into an empty table of an embedded Postgres that is started for the benchmark and removed after it.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from core import embedded
from core.settings import CoreSettings

BIN = Path(sys.executable).parent
TARGET = {
    "default_target_schema": "raw",
    "load_method": "append-only",
    "use_copy": True,
    "validate_records": False,
    "batch_size_rows": 10000,
    "add_record_metadata": True,
}
STREAM = "jsearch_job_postings"


@contextmanager
def postgres(folder: Path) -> Iterator[CoreSettings]:
    """An embedded Postgres of the benchmark's own."""
    settings = CoreSettings(SHORTLIST_DATA_DIR=folder, DATABASE_URL=None)
    embedded.start(settings)
    try:
        yield settings
    finally:
        embedded.stop(settings)
        shutil.rmtree(embedded.cluster(settings).home, ignore_errors=True)


@contextmanager
def sandbox(postings: int) -> Iterator[str]:
    """The sandbox in its own process, serving so many generated postings; yields its URL."""
    environment = os.environ | {
        "SANDBOX_GENERATE": str(postings),
        "SANDBOX_JSEARCH_QUOTA": "10000000",
        "SANDBOX_GENERATE_AHEAD": "1",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "extract.sandbox"], stdout=subprocess.PIPE, text=True, env=environment
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()


def fresh(settings: CoreSettings, name: str) -> str:
    """An empty database with a schema `raw`; returns its URL."""
    with psycopg.connect(embedded.url(settings, "postgres"), autocommit=True) as conn:
        conn.execute(sql.SQL("drop database if exists {}").format(sql.Identifier(name)))
        conn.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    url = embedded.url(settings, name)
    with psycopg.connect(url) as conn:
        conn.execute("create schema raw")
    return url


def tap_config(folder: Path, base_url: str, postings: int) -> Path:
    """A config that fetches everything: one search, without cache or quota."""
    config = {
        "base_url": base_url,
        "api_key": "sandbox",
        "searches": [
            {"profile_id": 1, "query": "*", "location": None, "country": "US", "date_window": "all",
             "remote_preference": "any", "employment_types": []}
        ],
        "max_pages": postings // 10 + 1,
        "pages_per_call": 20,
        "monthly_quota": None,
        "cache_ttl": 0,
        "request_timeout": 120,
    }  # fmt: skip
    path = folder / "tap.json"
    path.write_text(json.dumps(config))
    return path


def target_environment(url: str) -> dict[str, str]:
    """The target's address, in its environment."""
    return os.environ | {
        "TARGET_POSTGRES_SQLALCHEMY_URL": url.replace("postgresql://", "postgresql+psycopg://", 1)
    }


def peak_mib(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process; its peak resident memory in MiB."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{process.args} ended with exit code {process.returncode}")
    return usage.ru_maxrss / 1024


def pipe(tap: list[str], target: list[str], url: str) -> tuple[float, float, float]:
    """Run the two as one pipe; seconds, peak MiB of the tap, peak MiB of the target."""
    started = time.perf_counter()
    with subprocess.Popen(tap, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as source:
        sink = subprocess.Popen(
            target, stdin=source.stdout, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=target_environment(url),
        )  # fmt: skip
        assert source.stdout is not None
        source.stdout.close()
        tap_memory = peak_mib(source)
        target_memory = peak_mib(sink)
    return time.perf_counter() - started, tap_memory, target_memory


def bare_copy(lines: Path, url: str) -> float:
    """Seconds to read the recorded lines and COPY their records, and nothing else."""
    started = time.perf_counter()
    with psycopg.connect(url) as conn, lines.open("rb") as source:
        columns: list[str] = []
        with conn.cursor() as cursor:
            copy = None
            for line in source:
                message = json.loads(line)
                if message.get("stream") != STREAM:
                    continue
                if message["type"] == "SCHEMA" and not columns:
                    columns = list(message["schema"]["properties"])
                    names = sql.SQL(", ").join(map(sql.Identifier, columns))
                    typed = sql.SQL(", ").join(
                        sql.SQL("{} {}").format(
                            sql.Identifier(c), sql.SQL("jsonb" if c == "payload" else "text")
                        )
                        for c in columns
                    )
                    cursor.execute(sql.SQL("create table raw.bare ({})").format(typed))
                    context = cursor.copy(sql.SQL("copy raw.bare ({}) from stdin").format(names))
                    copy = context.__enter__()
                elif message["type"] == "RECORD" and copy is not None:
                    record = message["record"]
                    record["payload"] = json.dumps(record["payload"])
                    copy.write_row([record.get(c) for c in columns])
            if copy is not None:
                context.__exit__(None, None, None)
    return time.perf_counter() - started


def rows(url: str, table: str) -> int:
    """How many rows arrived."""
    with psycopg.connect(url) as conn:
        found = conn.execute(sql.SQL("select count(*) from raw.{}").format(sql.Identifier(table))).fetchone()
    return int(found[0]) if found else 0


def measure(settings: CoreSettings, folder: Path, postings: int) -> dict[str, float]:
    """All figures of one size."""
    recorded = folder / "tap.jsonl"
    target_config = folder / "target.json"
    target_config.write_text(json.dumps(TARGET))
    target = [str(BIN / "target-postgres"), "--config", str(target_config), "--config", "ENV"]
    with sandbox(postings) as base_url:
        tap = [str(BIN / "tap-jsearch"), "--config", str(tap_config(folder, base_url, postings))]
        url = fresh(settings, "bench_pipe")
        whole, tap_memory, target_memory = pipe(tap, target, url)
        arrived = rows(url, STREAM)
        with recorded.open("wb") as sink:
            subprocess.run(tap, stdout=sink, stderr=subprocess.DEVNULL, check=True)
    url = fresh(settings, "bench_target")
    alone, _, _ = pipe(["cat", str(recorded)], target, url)
    url = fresh(settings, "bench_copy")
    bare = bare_copy(recorded, url)
    megabytes = recorded.stat().st_size / 1e6
    return {
        "rows": arrived, "MB": megabytes, "pipe rows/s": arrived / whole, "target rows/s": arrived / alone,
        "COPY rows/s": arrived / bare, "pipe/COPY": bare / whole, "target/COPY": bare / alone,
        "tap MiB": tap_memory, "target MiB": target_memory,
    }  # fmt: skip


def main() -> None:
    """Print one row a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="20000,100000", help="numbers of postings, separated by commas")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="shortlist-bench-") as name, postgres(Path(name)) as settings:
        heading = True
        for size in sizes:
            figures = measure(settings, Path(name), size)
            if heading:
                print("  ".join(f"{title:>13}" for title in figures))
                heading = False
            print(
                "  ".join(
                    f"{value:13,.2f}" if value < 10 else f"{value:13,.0f}" for value in figures.values()
                )
            )
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"(this benchmark itself: {own:,.0f} MiB)")


if __name__ == "__main__":
    main()
