"""Answer times of each page of the web app under many readers, and its memory over time.

A warehouse of generated postings, companies, skills, runs and rankings is written straight into the tables that the
real steps would fill (dbt makes their shapes). Then `web run` serves it, and so many readers each ask for a page every
so many seconds. Beside it: the same pages asked for one after the other, with nobody else there.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import psycopg

from core import embedded, ledger, migrations
from core.settings import CoreSettings
from transform.build import run_dbt

ROOT = Path(__file__).parents[1]

# one statement a table, from generate_series: 100,000 postings in seconds
_POSTINGS = """
insert into marts.fact_jobs (job_posting_key, dwh_source_system, job_id, raw_job_posting_id, profile_id, company_key,
    job_title, job_description, company_name, publisher, apply_link, apply_options, employment_types, job_location, city,
    state, country, posted_at, posted_at_source, first_seen_at, last_seen_at, is_open, salary_min, salary_max,
    salary_currency, salary_period, salary_origin, salary_min_annual, salary_max_annual, extracted_skills,
    seniority_level, work_mode, posting_language, enriched_at, content_hash, dwh_load_date, dwh_load_timestamp)
select md5('jsearch|job-' || n), 'jsearch', 'job-' || n, 'raw-' || n, 1 + n % {profiles}, md5('company-' || n % 5000),
    (array['Data analyst', 'Backend developer', 'Nurse', 'Site reliability engineer', 'Product designer'])[1 + n % 5] || ' ' || n,
    repeat('We look for a colleague who knows Python and SQL and works well with others in a small team. ', 40) || n,
    'Company ' || n % 5000, 'Indeed', 'https://jobs.example.com/' || n, '[]', '{{FULLTIME}}', 'Toronto, ON',
    (array['Toronto', 'Ottawa', 'Montreal', 'Calgary', null])[1 + n % 5], 'ON', 'CA',
    now() - n % 120 * interval '1 day', 'absolute', now() - n % 60 * interval '1 day', now() - n % 20 * interval '1 day',
    n % 10 <> 0, 60000 + n % 50 * 1000, 80000 + n % 50 * 1000, 'CAD', 'YEAR', 'structured', 60000 + n % 50 * 1000,
    80000 + n % 50 * 1000,
    (select jsonb_agg(jsonb_build_object('id', 'skill-' || (n + k * 37) % 400, 'name', 'Skill ' || (n + k * 37) % 400,
        'category', 'tool', 'requirement', 'required', 'field', 'description', 'start', k * 20, 'end', k * 20 + 6))
     from generate_series(1, 10) as k),
    (array['junior', 'mid', 'senior', 'lead', 'unknown'])[1 + n % 5], (array['remote', 'hybrid', 'onsite'])[1 + n % 3],
    'en', now(), md5(n::text), current_date, now()
from generate_series(1, {postings}) as n
"""
_OTHERS = (
    """
    insert into marts.bridge_job_skills (job_posting_key, skill_id, skill_name, category, requirement, mention_count,
        dwh_fact_timestamp, dwh_load_timestamp)
    select job_posting_key, s ->> 'id', s ->> 'name', 'tool', 'required', 1, now(), now()
    from marts.fact_jobs cross join lateral jsonb_array_elements(extracted_skills) as s on conflict do nothing
    """,
    """
    insert into marts.dim_skills (skill_id, skill_name, category, posting_count, required_count, dwh_load_timestamp)
    select skill_id, max(skill_name), 'tool', count(*), count(*), now() from marts.bridge_job_skills group by skill_id
    """,
    """
    insert into marts.dim_companies (company_key, company_lookup_key, company_name, company_name_normalised, lookup_status,
        rating, review_count, posting_count, first_seen_at, last_seen_at)
    select company_key, max(company_name), max(company_name), lower(max(company_name)), 'success', 3.5, 100, count(*), now(), now()
    from marts.fact_jobs group by company_key
    """,
    """
    insert into marts.bridge_job_profiles (job_posting_key, profile_id, first_seen_at, last_seen_at, dwh_load_timestamp)
    select job_posting_key, profile_id, first_seen_at, last_seen_at, now() from marts.fact_jobs
    """,
    """
    insert into raw.jsearch_job_postings (raw_job_posting_id, job_id, profile_id, extracted_at, payload)
    select 'raw-' || n, 'job-' || n, 1, now(), jsonb_build_object('job_title', 'x')
    from generate_series(1, {postings}) as n
    """,
    """
    insert into app.rankings (run_id, profile_id, dwh_source_system, job_id, rank_position, rank_score, score_low,
        score_high, coverage, rank_explain, rank_detail)
    select (select run_id from app.runs order by started_at desc limit 1), p, 'jsearch',
        'job-' || 1 + (p * 7919 + n * 97) % {postings}, n, 100 - n * 0.09, 90 - n * 0.09, 100 - n * 0.08, 0.9,
        '{{"keyword_match": 40, "skills_match": 30}}',
        '{{"factors": {{"keyword_match": {{"value": 0.9, "weight": 28, "known": true, "reason": "data, analyst in the title"}},
          "skills_match": {{"value": 0.7, "weight": 22, "known": true, "reason": "7 of 10 skills"}},
          "salary_match": {{"value": null, "weight": 8, "known": false, "reason": "pay not stated"}}}}}}'
    from generate_series(1, {profiles}) as p, generate_series(1, 1000) as n on conflict do nothing
    """,
    """
    insert into app.ranking_summaries (run_id, profile_id, scored_count, hidden_counts)
    select (select run_id from app.runs order by started_at desc limit 1), p, {postings}, '{{"too_old": 12}}'
    from generate_series(1, {profiles}) as p
    """,
    """
    insert into staging.run_profiles (run_id, profile_id, status, api_calls, postings_found, postings_new, dwh_load_timestamp)
    select run_id, p, 'ok', 1, 100, 20, now() from app.runs, generate_series(1, {profiles}) as p on conflict do nothing
    """,
)
_PROFILES = """
insert into app.profiles (profile_name, query, country, email, skills, salary_currency, location)
select 'Profile ' || n, 'data analyst', 'CA', 'p' || n || '@example.com', '{{Python,SQL}}', 'CAD', 'Toronto'
from generate_series(1, {profiles}) as n
"""
_RUNS = """
insert into app.runs (run_id, environment, job_name, status, started_at, finished_at, host, process_id, process_started_at)
select gen_random_uuid(), 'dev', 'jobs_etl_daily', 'success', now() - n * interval '1 day',
    now() - n * interval '1 day' + interval '3 minutes', 'bench', 1, now()
from generate_series(1, 90) as n
"""


@contextmanager
def warehouse(postings: int, profiles: int) -> Iterator[str]:
    """The URL of a filled database in an embedded Postgres of the benchmark's own."""
    folder = Path(tempfile.mkdtemp(prefix="shortlist-bench-"))
    settings = CoreSettings(SHORTLIST_DATA_DIR=folder, DATABASE_URL=None)
    os.environ["MELTANO_PROJECT_ROOT"] = str(ROOT)
    os.environ["SHORTLIST_DATA_DIR"] = str(folder)
    os.environ["DATABASE_URL"] = url = embedded.start(settings)
    try:
        migrations.migrate(url)
        with psycopg.connect(url) as conn:
            conn.execute((ROOT / "tests" / "transform" / "raw.sql").read_bytes())
        run_dbt("run")
        with psycopg.connect(url, autocommit=True) as conn:
            for statement in (_RUNS, _PROFILES):
                conn.execute(statement.format(postings=postings, profiles=profiles).encode())
        ledger.begin("jobs_etl_daily")
        with psycopg.connect(url, autocommit=True) as conn:
            for statement in (_POSTINGS, *_OTHERS):
                conn.execute(statement.format(postings=postings, profiles=profiles).encode())
            conn.execute(
                "insert into app.published_run (run_id) select run_id from app.runs order by started_at desc limit 1"
            )
            conn.execute(
                "update app.runs set status = 'success', finished_at = now() where status = 'running'"
            )
            conn.execute(
                "create index on raw.jsearch_job_postings (job_id)"
            )  # as the transform room makes it
            conn.execute("vacuum analyze")
        yield url
    finally:
        embedded.stop(settings)
        shutil.rmtree(embedded.cluster(settings).home, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def served(url: str) -> Iterator[tuple[str, psutil.Process]]:
    """`web run` over that database: its address and process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", "from web.door import main; main()", "--log-level", "error", "run"],
        env=os.environ | {"DATABASE_URL": url, "WEB_PORT": str(port)}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                httpx.get(f"{address}/health/live", timeout=5)
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                break
        yield address, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def pages(profile: int, keys: dict[int, list[str]]) -> dict[str, str]:
    """The pages, as one reader of a profile asks for them."""
    return {
        "profiles": "/profiles",
        "shortlist": f"/profiles/{profile}/shortlist",
        "shortlist, filtered": f"/profiles/{profile}/shortlist?text=nurse&remote=true",
        "shortlist, page 20": f"/profiles/{profile}/shortlist?after=400",
        "posting": f"/profiles/{profile}/postings/{random.choice(keys[profile])}",
        "edit": f"/profiles/{profile}/edit",
        "why": f"/profiles/{profile}/why?key={random.choice(keys[profile])}",
        "statistics": f"/profiles/{profile}/statistics",
        "market": "/market",
        "runs": "/runs",
        "health": "/pipeline",
        "API shortlist": f"/api/v1/profiles/{profile}/shortlist?limit=50",
    }


async def reader(
    address: str,
    profile: int,
    keys: dict[int, list[str]],
    every: float,
    until: float,
    told: dict[str, list[float]],
) -> None:
    """One reader: a random page every so many seconds."""
    async with httpx.AsyncClient(base_url=address, timeout=60) as client:
        await asyncio.sleep(random.random() * every)
        while time.monotonic() < until:
            began = time.monotonic()
            name, path = random.choice(list(pages(profile, keys).items()))
            answer = await client.get(path)
            if answer.status_code != 200:
                raise SystemExit(f"{path} answered {answer.status_code}")
            told[name].append(1000 * (time.monotonic() - began))
            await asyncio.sleep(max(0.0, every - (time.monotonic() - began)))


async def crowd(
    address: str, process: psutil.Process, arguments: argparse.Namespace, keys: dict[int, list[str]]
) -> tuple[dict[str, list[float]], list[float]]:
    """All readers at once; milliseconds by page, and the server's memory in MiB every ten seconds."""
    told: dict[str, list[float]] = defaultdict(list)
    memory: list[float] = []
    until = time.monotonic() + arguments.seconds
    tasks = [
        asyncio.create_task(reader(address, 1 + n % arguments.profiles, keys, arguments.every, until, told))
        for n in range(arguments.readers)
    ]
    while not all(task.done() for task in tasks):
        memory.append(process.memory_info().rss / 2**20)
        await asyncio.wait(tasks, timeout=10)
    for task in tasks:
        task.result()
    return told, memory


def alone(address: str, keys: dict[int, list[str]], times: int = 20) -> dict[str, list[float]]:
    """The same pages with nobody else there."""
    told: dict[str, list[float]] = defaultdict(list)
    with httpx.Client(base_url=address, timeout=60) as client:
        for _ in range(times):
            for name, path in pages(1, keys).items():
                began = time.monotonic()
                client.get(path).raise_for_status()
                told[name].append(1000 * (time.monotonic() - began))
    return told


def at(values: list[float], share: float) -> float:
    """A percentile."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postings", type=int, default=100_000)
    parser.add_argument("--profiles", type=int, default=50)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--every", type=float, default=2.0, help="seconds between two pages of a reader")
    parser.add_argument("--seconds", type=float, default=60.0)
    arguments = parser.parse_args()
    began = time.monotonic()
    with warehouse(arguments.postings, arguments.profiles) as url:
        with psycopg.connect(url) as conn:
            rows = conn.execute(
                "select profile_id, array_agg(job_posting_key) from marts.dim_ranking where rank_position <= 40 group by profile_id"
            ).fetchall()
        print(
            f"{arguments.postings:,} postings, {arguments.profiles} profiles, made in {time.monotonic() - began:.0f} s"
        )
        keys = dict(rows)
        with served(url) as (address, process):
            alone(address, keys, 1)  # what is computed once a run is computed now
            single = alone(address, keys)
            before = sum(process.cpu_times()[:2])
            told, memory = asyncio.run(crowd(address, process, arguments, keys))
            spent = sum(process.cpu_times()[:2]) - before
    print(
        f"{arguments.readers} readers, a page every {arguments.every:g} s each, {arguments.seconds:g} s; milliseconds"
    )
    print(f"{'page':<22}{'alone p50':>10}{'n':>7}{'p50':>8}{'p95':>8}{'p99':>8}")
    every = [value for values in told.values() for value in values]
    for name, values in [*told.items(), ("all", every)]:
        before = f"{at(single[name], 0.5):10.0f}" if name in single else " " * 10
        print(
            f"{name:<22}{before}{len(values):>7}{at(values, 0.5):>8.0f}{at(values, 0.95):>8.0f}{at(values, 0.99):>8.0f}"
        )
    share = 100 * spent / arguments.seconds
    print(
        f"server: {1000 * spent / len(every):.0f} ms of CPU a page, {share:.0f} % of one core; machine: load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    print(f"memory: {memory[0]:.0f} MiB at first, {max(memory):.0f} at most, {memory[-1]:.0f} at the end")


if __name__ == "__main__":
    main()
