"""A large warehouse in a minute or two: generated postings with their texts, read by the real enrichers, ranked by the
real ranker.

Some thousand postings are generated and read once; in the database they are multiplied, each copy with an id, a company
and dates of its own. dbt makes the shapes of the tables, so that the indexes are those of the project.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import numpy as np
import psycopg
from psycopg.types.json import Jsonb

sys.path = [
    entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent
]  # we are not `web`, nor `ranker`

from core import embedded, ledger, migrations  # noqa: E402
from core.settings import CoreSettings  # noqa: E402
from enricher.api import preview  # noqa: E402
from extract.sandbox.generator import generate  # noqa: E402
from extract.sandbox.generator_words import COUNTRIES, FAMILIES  # noqa: E402
from plugins.money import CURRENCIES  # noqa: E402
from ranker import run as ranking  # noqa: E402
from ranker import textindex  # noqa: E402
from transform.build import run_dbt  # noqa: E402

ROOT = Path(__file__).parents[1]
BASE = 2000  # different texts; the rest are copies of them
RUNS = 60
RANKED = 8  # profiles that are really ranked; the others get copies of their rankings

_BASE = """
create table public.base (
    n integer, job_title text, job_description text, company_name text, publisher text, job_location text, city text,
    state text, country text, latitude numeric, longitude numeric, employment_types text[], salary_min numeric,
    salary_max numeric, salary_currency text, salary_period text, salary_origin text, salary_min_annual numeric,
    salary_max_annual numeric, extracted_skills jsonb, seniority_level text, is_manager boolean,
    experience_years_min numeric, work_mode text, remote_countries text[], posting_language text, benefits text[],
    education_level text, evidence jsonb
)
"""
_POSTINGS = """
with copies as (
    select base.*, copy * {base} + base.n as number from generate_series(0, {postings} / {base} - 1) as copy
    cross join public.base
), named as (
    select *, 'job-' || number as id, company_name || ' ' || number % 40 as company from copies
)
insert into marts.fact_jobs (job_posting_key, dwh_source_system, job_id, raw_job_posting_id, profile_id, company_key,
    job_title, job_description, company_name, publisher, apply_link, apply_options, employment_types, job_location, city,
    state, country, latitude, longitude, posted_at, posted_at_source, first_seen_at, last_seen_at, is_open, salary_min,
    salary_max, salary_currency, salary_period, salary_origin, salary_min_annual, salary_max_annual, extracted_skills,
    seniority_level, is_manager, experience_years_min, work_mode, remote_countries, posting_language, benefits,
    education_level, enriched_at, content_hash, dwh_load_date, dwh_load_timestamp)
select md5('jsearch|' || id), 'jsearch', id, 'raw-' || number, 1 + number % {profiles}, md5(company), job_title,
    job_description, company, publisher, 'https://jobs.example.com/view/' || number || '?source=feed',
    jsonb_build_array(
        jsonb_build_object('publisher', publisher, 'apply_link', 'https://jobs.example.com/view/' || number),
        jsonb_build_object('publisher', 'Elsewhere', 'apply_link', 'https://elsewhere.example.com/' || number)),
    employment_types, job_location, city, state, country, latitude, longitude,
    now() - number % 89 * interval '1 day', 'absolute', now() - number % 61 * interval '1 day',
    now() - number % 19 * interval '1 day', number % 10 <> 0, salary_min, salary_max, salary_currency, salary_period,
    salary_origin, salary_min_annual, salary_max_annual, extracted_skills, seniority_level, is_manager,
    experience_years_min, work_mode, remote_countries, posting_language, benefits, education_level, now(),
    md5(number::text), current_date, now()
from named
"""
_OTHERS = (
    """
    insert into app.enrichments (dwh_source_system, job_id, content_hash, versions, columns, evidence)
    select 'jsearch', 'job-' || copy * {base} + n, '', '{{}}', '{{}}', evidence
    from generate_series(0, {postings} / {base} - 1) as copy cross join public.base
    """,
    """
    insert into marts.bridge_job_skills (job_posting_key, skill_id, skill_name, category, requirement, mention_count,
        dwh_fact_timestamp, dwh_load_timestamp)
    select distinct on (job_posting_key, s ->> 'id') job_posting_key, s ->> 'id', s ->> 'name', s ->> 'category',
        s ->> 'requirement', 1, now(), now()
    from marts.fact_jobs cross join lateral jsonb_array_elements(extracted_skills) as s order by 1, 2
    """,
    """
    insert into marts.dim_skills (skill_id, skill_name, category, posting_count, required_count, dwh_load_timestamp)
    select skill_id, max(skill_name), max(category), count(*), count(*) filter (where requirement = 'required'), now()
    from marts.bridge_job_skills group by skill_id
    """,
    """
    insert into app.skills (skill_id, skill_name, category, origin, vocabulary_version)
    select skill_id, skill_name, category, 'own', '1' from marts.dim_skills
    """,
    """
    insert into marts.dim_companies (company_key, company_lookup_key, company_name, company_name_normalised, lookup_status,
        rating, review_count, posting_count, first_seen_at, last_seen_at)
    select company_key, max(company_name), max(company_name), lower(max(company_name)), 'success',
        1 + length(max(company_name)) % 17 * 0.2, 100, count(*), now(), now()
    from marts.fact_jobs group by company_key
    """,
    """
    insert into marts.bridge_job_profiles (job_posting_key, profile_id, first_seen_at, last_seen_at, dwh_load_timestamp)
    select job_posting_key, profile_id, first_seen_at, last_seen_at, now() from marts.fact_jobs
    """,
    """
    insert into raw.jsearch_job_postings (raw_job_posting_id, job_id, profile_id, extracted_at, payload)
    select raw_job_posting_id, job_id, 1, now(), jsonb_build_object('job_title', job_title) from marts.fact_jobs
    """,
    """
    insert into staging.run_profiles (run_id, profile_id, status, api_calls, postings_found, postings_new, dwh_load_timestamp)
    select run_id, p, 'ok', 1, 100, 20, now() from app.runs cross join generate_series(1, {profiles}) as p
    """,
    # of former rankings a page shows the mean of the best ten
    """
    insert into app.rankings (run_id, profile_id, dwh_source_system, job_id, rank_position, rank_score, rank_explain)
    select run_id, p, 'jsearch', 'job-' || (p * 7919 + n * 97) % {postings}, n, 90 - n, '{{}}'
    from app.runs cross join generate_series(1, {profiles}) as p cross join generate_series(1, 10) as n
    where status = 'success'
    """,
)
_RUNS = """
insert into app.runs (run_id, environment, job_name, status, started_at, finished_at, host, process_id, process_started_at)
select gen_random_uuid(), 'dev', 'jobs_etl_daily', 'success', now() - n * interval '1 day',
    now() - n * interval '1 day' + interval '3 minutes', 'bench', 1, now()
from generate_series(1, {runs}) as n
"""
_STEPS = """
insert into app.run_steps (run_id, step, status, started_at, finished_at, counts)
select run_id, step, 'success', started_at, started_at + interval '9 seconds', '{"postings": 52}'
from app.runs cross join unnest(array['extract', 'staging', 'enrich', 'marts', 'rank', 'test', 'notify']) as step
"""
_COPIED = (
    """
    insert into app.rankings (run_id, profile_id, dwh_source_system, job_id, rank_position, rank_score, score_low,
        score_high, coverage, rank_explain, rank_detail)
    select run_id, p, dwh_source_system, job_id, rank_position, rank_score, score_low, score_high, coverage, rank_explain,
        rank_detail
    from generate_series({ranked} + 1, {profiles}) as p inner join app.rankings on profile_id = 1 + p % {ranked}
    where run_id = '{run}'
    """,
    """
    insert into app.ranking_summaries (run_id, profile_id, scored_count, hidden_counts, note)
    select run_id, p, scored_count, hidden_counts, note
    from generate_series({ranked} + 1, {profiles}) as p inner join app.ranking_summaries on profile_id = 1 + p % {ranked}
    where run_id = '{run}'
    """,
)


@contextmanager
def filled(postings: int, profiles: int, folder: Path | None = None) -> Iterator[str]:
    """The URL of a filled database in an embedded Postgres of its own; with a `folder` it is kept there, and made once."""
    home = folder or Path(tempfile.mkdtemp(prefix="shortlist-bench-"))
    home.mkdir(parents=True, exist_ok=True)
    made = home / f"{postings}-{profiles}"
    settings = CoreSettings(SHORTLIST_DATA_DIR=home, DATABASE_URL=None)
    os.environ |= {"MELTANO_PROJECT_ROOT": str(ROOT), "SHORTLIST_DATA_DIR": str(home), "LOG_LEVEL": "error"}
    os.environ["DATABASE_URL"] = url = embedded.start(settings)
    try:
        if not made.exists():
            _fill(url, postings, profiles)
            made.touch()
        yield url
    finally:
        embedded.stop(settings)
        if folder is None:
            shutil.rmtree(embedded.cluster(settings).home, ignore_errors=True)
            shutil.rmtree(home, ignore_errors=True)


def _fill(url: str, postings: int, profiles: int) -> None:
    migrations.migrate(url)
    numbers = {"postings": postings, "profiles": profiles, "base": min(BASE, postings), "runs": RUNS}
    with psycopg.connect(url, autocommit=True) as conn:
        conn.execute((ROOT / "tests" / "transform" / "raw.sql").read_bytes())
        run_dbt("run")
        conn.execute(_RUNS.format(**numbers).encode())
        conn.execute(_STEPS)
        _profiles(conn, profiles)
        _base(conn, numbers["base"])
        for statement in (_POSTINGS, *_OTHERS):
            conn.execute(statement.format(**numbers).encode())
        conn.execute("drop table public.base")
        conn.execute("vacuum (analyze)")
        run_dbt(
            "run",
            "--select",
            "job_search",
            "market_skills",
            "market_pay",
            "market_companies",
            "market_totals",
        )
        run = ledger.begin("jobs_etl_daily")
        conn.execute("update app.profiles set is_active = profile_id <= %s", [RANKED])
        with patch("ranker.textindex.index", _each_text_once()):
            ranking.run()
        conn.execute("update app.profiles set is_active = true")
        for statement in _COPIED:
            conn.execute(statement.format(ranked=RANKED, profiles=profiles, run=run.run_id).encode())
        conn.execute("insert into app.published_run (run_id) values (%s)", [run.run_id])
        conn.execute(
            "insert into staging.run_profiles (run_id, profile_id, status, api_calls, postings_found, postings_new,"
            " dwh_load_timestamp) select %s, profile_id, 'ok', 1, 100, 20, now() from app.profiles", [run.run_id],
        )  # fmt: skip
        conn.execute(
            "update app.runs set status = 'success', finished_at = now() where run_id = %s", [run.run_id]
        )
        conn.execute("vacuum (analyze)")


def _each_text_once() -> Callable[[Iterable[tuple[str, str]]], textindex.Entries]:
    """The text index, but copies of a text are cut into terms once: that is measured elsewhere."""
    real = textindex.index
    once = cache(lambda *text: real([text]))

    def index(texts: Iterable[tuple[str, str]]) -> textindex.Entries:
        parts = [once(*text) for text in texts]
        rows = np.repeat(np.arange(len(parts), dtype=np.uint32), [len(part.term) for part in parts])
        term, impact, words = (
            np.concatenate([getattr(part, name) for part in parts]) for name in ("term", "impact", "words")
        )
        return textindex.Entries(term, rows, impact, words)

    return index


def _profiles(conn: psycopg.Connection[Any], count: int) -> None:
    """Different people: work, place, pay, level and rules drawn from the generator's vocabulary."""
    rng = Random(7)
    for number in range(1, count + 1):
        family, code = FAMILIES[number % len(FAMILIES)], rng.choice(sorted(COUNTRIES))
        low = rng.randrange(40, 120) * 1000
        conn.execute(
            """
            insert into app.profiles (profile_name, query, location, country, email, skills, salary_min, salary_max,
                salary_currency, seniority, years_experience, remote_preference, blocked_words, maximum_age_days)
            values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
            """,
            [f"Person {number}", rng.choice(family.titles["en"]), rng.choice(COUNTRIES[code].cities).name, code,
             f"person{number}@example.com", rng.sample(family.skills, min(6, len(family.skills))), low, low * 1.4,
             CURRENCIES[code], [rng.choice(["junior", "mid", "senior", "lead"])], rng.randrange(1, 15),
             rng.choice(["any", "remote", "hybrid", "onsite"]), ["commission"] if number % 4 == 0 else [],
             60 if number % 3 == 0 else None],
        )  # fmt: skip


def _base(conn: psycopg.Connection[Any], count: int) -> None:
    conn.execute(_BASE)
    columns = [column.name for column in conn.execute("select * from public.base limit 0").description or ()]
    with conn.cursor() as cursor, cursor.copy("copy public.base from stdin") as copy:
        for number, job in enumerate(generate(count)):
            read = preview(job)
            values = read | {
                "n": number,
                "job_title": job["job_title"],
                "job_description": job["job_description"],
                "company_name": job["employer_name"],
                "publisher": job["job_publisher"],
                "job_location": job["job_location"],
                "city": job["job_city"],
                "state": job["job_state"],
                "country": job["job_country"],
                "latitude": job["job_latitude"],
                "longitude": job["job_longitude"],
                "employment_types": [k for k in job.get("job_employment_types") or () if k.isupper()],
                "extracted_skills": Jsonb(read["extracted_skills"]),
                "evidence": Jsonb(read["evidence"], dumps=lambda told: json.dumps(told, default=str)),
            }
            copy.write_row([values.get(name) for name in columns])
