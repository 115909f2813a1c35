"""The daily job through its front door, day after day. The tests of this file are one story and run in order."""

from __future__ import annotations

import email
import os
import signal
import time
from email import policy

import psutil
import psycopg

from tests.clock import day
from tests.e2e.conftest import Project

FIXED = (
    "raw.jsearch_job_postings", "raw.glassdoor_companies", "staging.jsearch_job_postings",
    "staging.glassdoor_companies", "staging.company_enrichment_queue", "marts.profile_preferences",
    "marts.dim_companies", "marts.fact_jobs", "marts.dim_ranking", "marts.etl_run_metrics",
)  # fmt: skip
TOMORROW = day(1).isoformat()
_known: dict[str, set[object]] = {}


def _job_ids(project: Project) -> set[object]:
    return {row[0] for row in project.query("select job_id from marts.fact_jobs")}


def test_the_first_run_goes_from_nothing_to_a_digest_per_profile(project: Project) -> None:
    """One command, no key: every fixed relation has rows, every profile its digest, and the end says where to look."""
    code, said = project.job()
    assert code == 0, said
    for relation in FIXED:
        assert project.one(f"select count(*) from {relation}"), f"{relation} is empty"
    assert len(project.outbox) == 3
    for path in project.outbox:
        message = email.message_from_bytes(path.read_bytes(), policy=policy.default)
        assert "“" in message["Subject"]  # names the profile
        assert message.get_body(("plain",)) is not None
        assert message.get_body(("html",)) is not None
    for words in ("Data analyst, Toronto", "main reason", "data/outbox", "core url", ".env"):
        assert words in said
    assert "Traceback" not in said
    _known["day 0"] = _job_ids(project)


def test_every_stored_score_is_the_sum_of_its_points(project: Project) -> None:
    """The points of rank_explain add up to rank_score."""
    wrong = project.query(
        """
        select job_id from marts.dim_ranking
        where rank_score is not null and rank_score <>
            (select sum(value::numeric) from jsonb_each_text(rank_explain))
        """
    )
    assert wrong == []


def test_a_second_run_sends_nothing_adds_nothing_and_spends_nothing(project: Project) -> None:
    """The cache answers, the ledger remembers, and no row is there twice."""
    sent = {path: path.stat().st_mtime_ns for path in project.outbox}
    code, said = project.job()
    assert code == 0, said
    assert {path: path.stat().st_mtime_ns for path in project.outbox} == sent
    assert _job_ids(project) == _known["day 0"]
    for relation, key in (
        ("staging.jsearch_job_postings", "job_id"),
        ("marts.fact_jobs", "dwh_source_system || job_id"),
        ("marts.dim_companies", "company_key"),
        ("marts.bridge_job_profiles", "job_posting_key || profile_id"),
    ):
        assert project.one(f"select count(*) - count(distinct {key}) from {relation}") == 0
    spent = project.one(
        "select credits_spent from marts.etl_run_metrics where status = 'success' order by started_at desc limit 1"
    )
    assert spent == 0


def test_a_run_killed_half_way_is_told_apart_and_the_next_one_goes_through(project: Project) -> None:
    """Killed in a step on day 2, the run is marked as died, and the run after it does day 2's whole work."""
    process = project.start(
        str(project.root / "orchestrate" / "daily"), SANDBOX_DAY="1", NOTIFIER_TODAY=TOMORROW
    )
    deadline = time.monotonic() + 300
    while not project.query("select 1 from app.run_steps where step = 'postings' and status = 'running'"):
        assert time.monotonic() < deadline, "the run never came to its step `postings`"
        time.sleep(0.05)
    family = psutil.Process(process.pid).children(recursive=True)
    for victim in family:
        victim.send_signal(signal.SIGKILL)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    _, said = project.run(str(project.root / ".venv" / "bin" / "core"), "runs", "--json")
    assert '"status": "died"' in said.splitlines()[-1] or '"status": "died"' in said

    code, said = project.job(SANDBOX_DAY="1", NOTIFIER_TODAY=TOMORROW)
    assert code == 0, said


def test_day_two_brings_new_postings_and_mails_no_old_one_again(project: Project) -> None:
    """New postings are there with their own first_seen; the second digest carries only what the first did not."""
    added = _job_ids(project) - _known["day 0"]
    assert added
    assert len(project.outbox) == 6
    again = project.query(
        """
        select profile_id, job_id from app.notified_postings join app.notifications using (notification_id)
        where is_new group by profile_id, job_id having count(*) > 1
        """
    )
    assert again == []
    assert (
        project.one(
            f"""
        select count(*) from app.notified_postings as p join app.notifications as n using (notification_id)
        where is_new and digest_date = '{TOMORROW}' and not exists (
            select from marts.fact_jobs as j where j.job_id = p.job_id
                and j.first_seen_at > (select max(m.created_at) from app.notifications as m
                                       where m.profile_id = n.profile_id and m.digest_date < n.digest_date)
        )
        """
        )
        == 0
    )
    assert project.one("select count(*) from marts.fact_jobs where last_seen_at < first_seen_at") == 0
    old_and_seen = project.one("select count(*) from marts.fact_jobs where last_seen_at > first_seen_at")
    assert old_and_seen


def test_a_bad_address_is_named_and_the_others_get_their_mail(project: Project) -> None:
    """One wrong e-mail address costs one digest: it is named with its profile, and the step fails."""
    bad = "amelie at example"
    with psycopg.connect(project.url) as conn:
        conn.execute("update app.profiles set email = %s where profile_id = 1", [bad])
    code, said = project.run(
        str(project.root / ".venv" / "bin" / "notifier"), "run", NOTIFIER_TODAY=day(2).isoformat()
    )
    assert code == 1, said
    assert bad in said
    assert "profile 1" in said
    assert "Traceback" not in said
    assert len(project.outbox) == 8


def test_a_dead_source_does_not_stop_the_day(project: Project) -> None:
    """With JSearch answering 503 to all, the digests still leave, say so, and the run ends as failed."""
    later = day(3).isoformat()
    with psycopg.connect(project.url) as conn:
        conn.execute("update app.profiles set email = 'amelie@example.com' where profile_id = 1")
    code, said = project.job(
        SANDBOX_DAY="2",
        SANDBOX_FAULTS="search-v2=html:503",
        TAP_JSEARCH_BACKOFF_FACTOR="0",
        NOTIFIER_TODAY=later,
    )
    assert code == 1, said
    assert "source jsearch" in said
    assert "Traceback" not in said
    digests = [path.read_text() for path in project.outbox if later in path.name]
    assert len(digests) == 3
    assert all("JSearch" in digest for digest in digests)
    assert project.one("select status from app.runs order by started_at desc limit 1") == "failed"


def test_nothing_but_the_database_stays_running(project: Project) -> None:
    """After a run the sandbox, Meltano and the steps are gone."""
    left = [
        process.info["cmdline"]
        for process in psutil.process_iter(["cmdline", "cwd"])
        if process.info["cwd"] and process.info["cwd"].startswith(str(project.root))
    ]
    assert left == []
