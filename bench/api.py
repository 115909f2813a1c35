"""Answer times of `/skill-gap` under many callers, over HTTP against the real server and marts that dbt built.

A warehouse is filled with postings (`bench/warehouse.py`), an O*NET release is loaded by its tap and built by dbt, and
each caller asks once a second for the gap between two occupations drawn at random. Beside it: the same questions one
after the other, with nobody else there; titles instead of codes; and from a profile to a posting.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

sys.path = [
    entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent
]  # web is a package

import httpx  # noqa: E402
import psycopg  # noqa: E402

from bench.warehouse import filled  # noqa: E402
from bench.web import ask, at, served  # noqa: E402
from extract.tap_onet import excerpt  # noqa: E402

BIN = Path(sys.executable).parent


def load_onet(url: str, source: str) -> None:
    """Load a release and build its marts, as the quarterly job does."""
    environment = os.environ | {"DATABASE_URL": url, "TAP_ONET_SOURCE": source}
    subprocess.run([BIN / "extract", "run"], env=environment, check=True, stdout=subprocess.DEVNULL)
    with subprocess.Popen([BIN / "warehouse-tap-onet"], env=environment, stdout=subprocess.PIPE) as tap:
        subprocess.run([BIN / "warehouse-target-postgres"], env=environment, stdin=tap.stdout, check=True)
    subprocess.run([BIN / "transform", "run", "onet"], env=environment, check=True)


@contextmanager
def warehouse(arguments: argparse.Namespace) -> Iterator[str]:
    """The URL of the database to serve."""
    if arguments.database:
        yield arguments.database
        return
    with filled(arguments.postings, 3) as url:
        load_onet(url, arguments.source)
        yield url


def questions(url: str) -> dict[str, list[str]]:
    """Addresses by kind of question, a few hundred of each."""
    dice = random.Random(6)
    with psycopg.connect(url) as conn:
        known = conn.execute("select occupation_code, occupation_title from marts.dim_occupations").fetchall()
        jobs = conn.execute("select profile_id, job_posting_key from marts.dim_ranking limit 300").fetchall()
    pairs = [(dice.choice(known), dice.choice(known)) for _ in range(600)]
    told = {
        "codes": [{"from": one[0], "to": other[0]} for one, other in pairs],
        "titles": [{"from": one[1], "to": other[1]} for one, other in pairs],
        "profile to posting": [{"profile": profile, "job": key} for profile, key in jobs],
    }
    return {kind: [f"/skill-gap?{urlencode(one)}" for one in asked] for kind, asked in told.items() if asked}


async def crowd(port: int, asked: Sequence[str], callers: int, seconds: float) -> list[float]:
    """Milliseconds of every answer, with each caller asking once a second."""
    times: list[float] = []

    async def caller(number: int) -> None:
        dice, streams = random.Random(number), None
        await asyncio.sleep(dice.random())
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            began = time.perf_counter()
            streams = await ask(port, dice.choice(asked), streams)
            took = time.perf_counter() - began
            times.append(1000 * took)
            await asyncio.sleep(max(0.0, 1 - took))
        if streams:
            streams[1].close()

    await asyncio.gather(*(caller(number) for number in range(callers)))
    return times


def main() -> int:
    """Print a table; exit 1 when codes are not answered within the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postings", type=int, default=2_000)
    parser.add_argument("--source", default=str(excerpt.FOLDER), help="an O*NET release: URL, zip or folder")
    parser.add_argument("--database", help="URL of a warehouse that is filled already")
    parser.add_argument("--callers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--limit", type=float, default=50, help="p95 in ms that codes may take")
    arguments = parser.parse_args()
    with warehouse(arguments) as url:
        asked = questions(url)
        print(
            f"{'':<20}{'alone p50':>10}{'n':>7}{'p50':>8}{'p95':>8}{'p99':>8}{'most':>8}{'CPU each':>9}{'callers':>9}  ms"
        )
        worst = 0.0
        with served(url) as (port, process):
            for kind, addresses in asked.items():
                single = []
                with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
                    for one in addresses[:40]:
                        began = time.perf_counter()
                        client.get(one).raise_for_status()
                        single.append(1000 * (time.perf_counter() - began))
                before, own = sum(process.cpu_times()[:2]), time.process_time()
                times = asyncio.run(crowd(port, addresses, arguments.callers, arguments.seconds))
                each = [1000 * (sum(process.cpu_times()[:2]) - before) / len(times),
                        1000 * (time.process_time() - own) / len(times)]  # fmt: skip
                worst = at(times, 0.95) if kind == "codes" else worst
                print(f"{kind:<20}{at(single, 0.5):>10.1f}{len(times):>7}{at(times, 0.5):>8.1f}{at(times, 0.95):>8.1f}"
                      f"{at(times, 0.99):>8.1f}{max(times):>8.1f}{each[0]:>9.1f}{each[1]:>9.1f}", flush=True)  # fmt: skip
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return int(worst > arguments.limit)


if __name__ == "__main__":
    raise SystemExit(main())
