"""Answer times of each page of the web app under many readers, and its memory over time.

A large warehouse is made by `bench/warehouse.py`. Then `web run` serves it, and so many readers each ask for a page every
so many seconds. Beside it: the same pages asked for one after the other, with nobody else there, and how long a try of
other weights takes. What else the machine was busy with is printed too, since it makes every page wait.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

sys.path = [
    entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent
]  # we are not `web`

import httpx  # noqa: E402
import psutil  # noqa: E402
import psycopg  # noqa: E402

from bench.warehouse import filled  # noqa: E402

Times = dict[str, list[float]]
_WORDS = ("data analyst", "senior engineer", "nurse", "manager linden", "accountant", "designer")


@dataclass
class Crowd:
    """Milliseconds by page; the server's memory in MiB every ten seconds; CPU seconds of each party."""

    told: Times = field(default_factory=lambda: defaultdict(list))
    memory: list[float] = field(default_factory=list)
    spent: dict[str, float] = field(default_factory=dict)


@contextmanager
def served(url: str) -> Iterator[tuple[int, psutil.Process]]:
    """`web run` over that database: its port and process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", "from web.door import main; main()", "--log-level", "error", "run"],
        env=os.environ | {"DATABASE_URL": url, "WEB_PORT": str(port)}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(300):
            try:
                httpx.get(f"http://127.0.0.1:{port}/health/live", timeout=5)
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                break
        yield port, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def pages(profile: int, keys: dict[int, list[str]], runs: list[str]) -> dict[str, str]:
    """The pages, as one reader of a profile asks for them."""
    mine = f"/profiles/{profile}"
    words = random.choice(_WORDS).replace(" ", "+")
    return {
        "profiles": "/profiles",
        "shortlist": f"{mine}/shortlist",
        "shortlist, filtered": f"{mine}/shortlist?text={words.split('+')[0]}&remote=true",
        "shortlist, page 20": f"{mine}/shortlist?after=400",
        "hidden": f"{mine}/hidden",
        "posting": f"{mine}/postings/{random.choice(keys[profile])}",
        "edit": f"{mine}/edit",
        "why, a posting": f"{mine}/why?key={random.choice(keys[profile])}",
        "why, by words": f"{mine}/why?q={words}",
        "statistics": f"{mine}/statistics",
        "digest": f"{mine}/digest/mail",
        "market": "/market",
        "runs": "/runs",
        "run": f"/runs/{random.choice(runs)}",
        "health": "/pipeline",
        "API shortlist": f"/api/v1{mine}/shortlist?limit=50",
    }


async def ask(
    port: int, path: str, streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """One GET, as a browser would send it; cheaper than a whole HTTP client, which would compete with the server."""
    reader, writer = streams or await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    )
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    if status != 200:
        raise SystemExit(f"{path} answered {status}")
    await reader.readexactly(int(head.split("content-length:", 1)[1].split("\r\n", 1)[0]))
    return reader, writer


async def reader(
    port: int, profile: int, keys: dict[int, list[str]], runs: list[str], every: float, until: float, told: Times
) -> None:  # fmt: skip
    """One reader: a random page every so many seconds."""
    streams = None
    await asyncio.sleep(random.random() * every)
    while time.monotonic() < until:
        name, path = random.choice(list(pages(profile, keys, runs).items()))
        began = time.monotonic()
        streams = await ask(port, path, streams)
        took = time.monotonic() - began
        told[name].append(1000 * took)
        await asyncio.sleep(max(0.0, every - took))
    if streams:
        streams[1].close()


async def crowd(
    port: int,
    process: psutil.Process,
    arguments: argparse.Namespace,
    keys: dict[int, list[str]],
    runs: list[str],
) -> Crowd:
    """All readers at once."""
    seen = Crowd()
    until = time.monotonic() + arguments.seconds
    ours, busy, own, stolen = _cpu(process), _busy(), time.process_time(), _stolen()
    tasks = [
        asyncio.create_task(
            reader(port, 1 + n % arguments.profiles, keys, runs, arguments.every, until, seen.told)
        )
        for n in range(arguments.readers)
    ]
    while not all(task.done() for task in tasks):
        seen.memory.append(process.memory_info().rss / 2**20)
        await asyncio.wait(tasks, timeout=10)
    for task in tasks:
        task.result()
    seen.spent = {
        "server": _cpu(process) - ours,
        "readers": time.process_time() - own,
        "all": _busy() - busy,
        "stolen": _stolen() - stolen,
    }
    return seen


def _cpu(process: psutil.Process) -> float:
    """CPU seconds of the server and its workers."""
    return sum(
        sum(one.cpu_times()[:2]) for one in (process, *process.children(recursive=True)) if one.is_running()
    )


def _busy() -> float:
    """CPU seconds of everything on the machine."""
    now = psutil.cpu_times()
    return sum(now) - now.idle - now.iowait - getattr(now, "guest", 0.0) - _stolen()


def _stolen() -> float:
    """CPU seconds that a virtual machine wanted and its host gave to others."""
    return getattr(psutil.cpu_times(), "steal", 0.0)


async def alone(port: int, keys: dict[int, list[str]], runs: list[str], times: int = 20) -> Times:
    """The same pages with nobody else there."""
    told: Times = defaultdict(list)
    streams = None
    for turn in range(times + 1):
        for name, path in pages(1 + turn % len(keys), keys, runs).items():
            began = time.monotonic()
            streams = await ask(port, path, streams)
            if turn:  # what is computed once a run is computed at the first turn
                told[name].append(1000 * (time.monotonic() - began))
    return told


def what_if(port: int, times: int = 10) -> list[float]:
    """Other weights tried in the profile editor, with nobody else there."""
    told = []
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        for turn in range(times):
            form = {"weight_skills_match": str(10 + turn), "weight_recency": "30"}
            began = time.monotonic()
            client.post(
                f"/profiles/{1 + turn % 5}/what-if", data=form, headers={"HX-Request-Type": "partial"}
            ).raise_for_status()
            told.append(1000 * (time.monotonic() - began))
    return told


def at(values: list[float], share: float) -> float:
    """A percentile."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def report(single: Times, tried: list[float], seen: Crowd, arguments: argparse.Namespace) -> None:
    """Print the table and what the machine did."""
    print(
        f"{arguments.readers} readers, a page every {arguments.every:g} s each, {arguments.seconds:g} s; milliseconds"
    )
    print(f"{'page':<20}{'alone p50':>10}{'n':>7}{'p50':>7}{'p95':>7}{'p99':>7}{'max':>7}")
    every = [value for values in seen.told.values() for value in values]
    for name, values in [*((name, seen.told[name]) for name in single if name in seen.told), ("all", every)]:
        before = f"{at(single[name], 0.5):10.0f}" if name in single else " " * 10
        shown = "".join(f"{at(values, share):>7.0f}" for share in (0.5, 0.95, 0.99, 1))
        print(f"{name:<20}{before}{len(values):>7}{shown}")
    print(f"other weights tried, alone: p50 {at(tried, 0.5):.0f}, p95 {at(tried, 0.95):.0f}")
    cores, wall = os.cpu_count() or 1, arguments.seconds
    server, readers, busy, stolen = (seen.spent[name] for name in ("server", "readers", "all", "stolen"))
    print(
        f"CPU: server {1000 * server / len(every):.1f} ms a page, {100 * server / wall:.0f} % of a core; readers"
        f" {100 * readers / wall:.0f} %; database and all else {100 * (busy - server - readers) / wall:.0f} %;"
        f" of {cores} cores, of which the host took {100 * stolen / wall / cores:.0f} % away"
    )
    print(
        f"memory: {seen.memory[0]:.0f} MiB at first, {max(seen.memory):.0f} at most, {seen.memory[-1]:.0f} at the end"
    )


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postings", type=int, default=100_000)
    parser.add_argument("--profiles", type=int, default=50)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--every", type=float, default=2.0, help="seconds between two pages of a reader")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument(
        "--folder", type=Path, help="keep the warehouse here, and take it from here next time"
    )
    arguments = parser.parse_args()
    began = time.monotonic()
    with filled(arguments.postings, arguments.profiles, arguments.folder) as url:
        took = time.monotonic() - began
        print(f"{arguments.postings:,} postings, {arguments.profiles} profiles, there after {took:.0f} s")
        with psycopg.connect(url) as conn:
            rows = conn.execute(
                "select profile_id, array_agg(job_posting_key) from marts.dim_ranking where rank_position <= 40 group by profile_id"
            ).fetchall()
            runs = [str(run) for (run,) in conn.execute("select run_id from app.runs")]
        keys = dict(rows)
        with served(url) as (port, process):
            single = asyncio.run(alone(port, keys, runs))
            tried = what_if(port)
            seen = asyncio.run(crowd(port, process, arguments, keys, runs))
    report(single, tried, seen, arguments)


if __name__ == "__main__":
    main()
