"""Digests decided, rendered and sent a second: a thousand profiles to a mail server on this machine.

Everything is real but the marts, which are small tables filled here: a Postgres of its own, the ledger with its two
commits a digest, vote links, and SMTP to a server in another process. Beside it, the same finished messages handed over
by `smtplib.sendmail` alone: what remains is the floor that the mail server sets.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import shutil
import smtplib
import socket
import sys
import time
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from uuid import uuid4

sys.path = [
    entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent
]  # we are not `notifier`

import psycopg  # noqa: E402
from aiosmtpd.controller import Controller  # noqa: E402

from core import embedded, log, migrations  # noqa: E402
from core.settings import CoreSettings  # noqa: E402
from notifier import queries  # noqa: E402
from notifier.letterhead import Letterhead  # noqa: E402
from notifier.run import Job, run  # noqa: E402
from notifier.senders import Parcel  # noqa: E402
from notifier.settings import NotifierSettings  # noqa: E402
from notifier.smtp import SmtpSender  # noqa: E402

DAYS = (date(2026, 11, 20), date(2026, 11, 21))
AIM = 30.0  # seconds for a thousand profiles
_MARTS = """
    create schema if not exists marts;
    create table marts.fact_jobs as
    select md5('jsearch|job-' || n) as job_posting_key, 'jsearch'::text as dwh_source_system, 'job-' || n as job_id,
        'c' || n %% 700 as company_key, 'Senior analyst for pricing and promotions ' || n as job_title,
        repeat('What the work is about. ', 150) as job_description, 'Company ' || n %% 700 as company_name,
        'Toronto'::text as city, 'ON'::text as state, 'CA'::text as country, 'Toronto, ON'::text as job_location,
        (array['remote', 'hybrid', 'onsite', 'unknown'])[n %% 4 + 1] as work_mode, 2::numeric as office_days_per_week,
        array['CA'] as remote_countries, 40 + n %% 30::numeric as salary_min, 60 + n %% 30::numeric as salary_max,
        'CAD'::text as salary_currency, 'HOUR'::text as salary_period, 83200::numeric as salary_min_annual,
        124800::numeric as salary_max_annual, now() - n %% 20 * interval '1 day' as posted_at, now() as first_seen_at,
        'https://jobs.example.com/view/' || n as apply_link, 'LinkedIn'::text as publisher, true as is_open,
        '[{"publisher": "LinkedIn"}, {"publisher": "Indeed"}]'::jsonb as apply_options
    from generate_series(1, %(postings)s) as n;
    alter table marts.fact_jobs add primary key (job_posting_key);
    create unique index on marts.fact_jobs (dwh_source_system, job_id);
    create table marts.dim_companies as
    select 'c' || n as company_key, 3.5::numeric as rating from generate_series(0, 699) as n;
    create view marts.dim_ranking as
    select r.* from app.rankings as r inner join app.published_run as p on p.run_id = r.run_id;
    create table marts.source_health as
    select 'jsearch'::text as source, 'ok'::text as last_status, null::text as last_error, now() as last_good_at,
        now() as last_run_at;
    insert into app.profiles (profile_name, email)
    select 'Analyst ' || n, 'p' || n || '@example.org' from generate_series(1, %(profiles)s) as n;
    insert into app.runs (run_id, environment, job_name, status, host, process_id, process_started_at)
    values (%(run)s, 'dev', 'bench', 'success', 'here', 1, now());
    insert into app.published_run (run_id) values (%(run)s);
    insert into app.ranking_summaries (run_id, profile_id, scored_count, hidden_counts)
    select %(run)s, profile_id, %(ranked)s, '{"too_old": 40, "language": 12}' from app.profiles;
    insert into app.rankings (run_id, profile_id, dwh_source_system, job_id, rank_position, rank_score, score_low,
        score_high, coverage, rank_explain, rank_detail)
    select %(run)s, profile_id, 'jsearch', 'job-' || (profile_id * 37 + n) %% %(postings)s + 1, n, 95 - n * 0.2,
        90 - n * 0.2, 97 - n * 0.2, 0.9, %(explain)s, %(detail)s
    from app.profiles cross join generate_series(1, %(ranked)s) as n;
    analyze;
"""
_FACTORS = {
    name: {
        "value": value, "weight": 12, "coverage": 1,
        "reason": f"what the factor {name} has to say about this posting, at some length",
    }
    for name, value in (
        ("keyword_match", 0.9), ("skills_match", 0.8), ("location_match", 0.75), ("salary_match", 0.7),
        ("seniority_match", 0.6), ("recency", 0.3), ("company_rating", 0.2), ("employment_match", 0.5),
    )
}  # fmt: skip


class Server:
    """Takes every mail, and counts."""

    def __init__(self) -> None:
        self.mails = self.bytes = 0

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Take a message."""
        self.mails += 1
        self.bytes += len(envelope.original_content)
        return "250 OK"


class Keeping(SmtpSender):
    """Keeps what it sends, so that the floor can be measured with the same messages."""

    parcels: list[Parcel]

    def send(self, parcel: Parcel) -> None:
        """Note and send."""
        self.parcels.append(parcel)
        super().send(parcel)


def serve(told: Connection) -> None:
    """Run the mail server until told to stop; answers each word with its counts."""
    server = Server()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    told.send(port)
    while told.recv() != "stop":
        told.send((server.mails, server.bytes))
    controller.stop()


def fill(url: str, profiles: int, postings: int, ranked: int) -> None:
    """The warehouse of the benchmark."""
    explain = {name: round(100 * f["value"] / 12, 1) for name, f in _FACTORS.items()}  # type: ignore[operator]
    values = {
        "postings": postings, "profiles": profiles, "ranked": ranked, "run": uuid4(), "explain": json.dumps(explain),
        "detail": json.dumps({"factors": _FACTORS}),
    }  # fmt: skip
    with psycopg.connect(url, autocommit=True, cursor_factory=psycopg.ClientCursor) as conn:
        conn.execute(_MARTS.encode(), values)


def floor(port: int, parcels: list[Parcel]) -> float:
    """Seconds to hand the same messages over and do nothing else."""
    start = time.perf_counter()
    with smtplib.SMTP("127.0.0.1", port) as connection:
        for parcel in parcels:
            connection.sendmail(parcel.sender, [parcel.recipient], parcel.body)
    return time.perf_counter() - start


def measure(url: str, told: Connection, port: int) -> dict[str, float]:
    """A first day, when all is new, and a second one, when nothing is."""
    figures: dict[str, float] = {}
    settings = NotifierSettings(smtp_host="127.0.0.1", smtp_port=port, smtp_security="none")
    for day in DAYS:
        sender = Keeping(settings)
        sender.parcels = []
        with psycopg.connect(url, autocommit=True) as conn:
            head = Letterhead(
                "Shortlist <digest@example.org>", queries.signing_key(conn), "https://jobs.example.org"
            )
            start, busy = time.perf_counter(), time.process_time()
            outcome = run(conn, Job(sender, head, day))
            taken, busy = time.perf_counter() - start, time.process_time() - busy
        if outcome.problems:
            raise SystemExit(outcome.in_words())
        name = "all_new" if day == DAYS[0] else "nothing_new"
        figures[f"{name}_seconds"] = taken
        figures[f"{name}_processor_seconds"] = busy  # of the notifier alone, whatever else the machine does
        figures[f"{name}_per_second"] = outcome.sent / taken
        figures[f"{name}_kib_a_mail"] = sum(len(p.body) for p in sender.parcels) / len(sender.parcels) / 1024
        figures[f"{name}_floor_seconds"] = floor(port, sender.parcels)
    told.send("count")
    figures["mails"] = told.recv()[0] / 2  # the floor sent each again
    figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures


def main() -> None:
    """Start what is needed, measure, and stop it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profiles", type=int, default=1000)
    parser.add_argument("--postings", type=int, default=5000)
    parser.add_argument("--ranked", type=int, default=200, help="stored postings of each profile")
    asked = parser.parse_args()
    log.configure("error", "text")
    os.environ.pop("DATABASE_URL", None)
    folder = Path(mkdtemp(prefix="shortlist-bench-"))
    core = CoreSettings(SHORTLIST_DATA_DIR=folder, DATABASE_URL=None)
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,))
    server.start()
    try:
        url = embedded.start(core)
        migrations.migrate(url)
        fill(url, asked.profiles, asked.postings, asked.ranked)
        figures = measure(url, ours, ours.recv())
    finally:
        ours.send("stop")
        server.join(10)
        embedded.stop(core)
        where = embedded.cluster(core)
        for path in (where.home, where.sockets, folder):
            shutil.rmtree(path, ignore_errors=True)
        (where.home.parent / f".{where.home.name}.lock").unlink(missing_ok=True)
    print(
        json.dumps({"profiles": asked.profiles} | {name: round(value, 2) for name, value in figures.items()})
    )
    print(f"aim: {AIM * asked.profiles / 1000:g} s for the first day on a machine that does nothing else")


if __name__ == "__main__":
    main()
