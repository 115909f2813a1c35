"""What a digest holds."""

from __future__ import annotations

from datetime import date, timedelta

import psycopg
from conftest import DAY, Notify
from warehouse import FACTORS, Warehouse

from notifier import api
from notifier.digest import Digest


def _preview(warehouse: Warehouse, profile: int, day: date = DAY) -> Digest:
    with psycopg.connect(warehouse.url) as conn:
        return api.preview(conn, profile, "email", day)


def _jobs(entries: object) -> list[str]:
    return [entry.job_id for entry in entries]  # type: ignore[attr-defined]


def test_only_what_is_new_since_the_last_digest(warehouse_: Warehouse, notify: Notify) -> None:
    """What a digest carried is not new again, and stands below as still open."""
    profile = warehouse_.profile()
    first = warehouse_.posting()
    notify()
    second = warehouse_.posting()
    digest = _preview(warehouse_, profile)
    assert (_jobs(digest.new), _jobs(digest.still_open)) == ([second], [first])
    assert digest.last_day == DAY


def test_what_had_no_room_is_counted_and_not_new_tomorrow(warehouse_: Warehouse, notify: Notify) -> None:
    """The first digest says how many more there are; the second has nothing new."""
    profile = warehouse_.profile(mail_top_n=2)
    for _ in range(5):
        warehouse_.posting()
    digest = _preview(warehouse_, profile)
    assert (len(digest.new), digest.new_count, digest.further_count) == (2, 5, 3)
    notify()
    assert _preview(warehouse_, profile).new_count == 0


def test_a_posting_that_a_rule_hid_is_new_when_it_appears(warehouse_: Warehouse, notify: Notify) -> None:
    """New is what the reader has not been told of, however long we know it."""
    profile = warehouse_.profile(mail_threshold=50)
    warehouse_.posting(score=80)
    risen = warehouse_.posting(score=20)
    notify()
    warehouse_.conn.execute("update app.rankings set rank_score = 90 where job_id = %s", [risen])
    assert _jobs(_preview(warehouse_, profile).new) == [risen]


def test_rising_into_the_end_of_a_cut_ranking_is_no_news(warehouse_: Warehouse) -> None:
    """Where only the top is stored, its lower half is not announced."""
    profile = warehouse_.profile(mail_top_n=100)
    jobs = [warehouse_.posting() for _ in range(6)]
    warehouse_.summary(profile, scored=500)
    digest = _preview(warehouse_, profile)
    assert _jobs(digest.new) == jobs[:3]
    assert len(digest.considered) == 6


def test_three_of_a_company_and_how_many_more(warehouse_: Warehouse) -> None:
    """The fourth posting of a company gives way to the next company; the third says how many there are."""
    profile = warehouse_.profile()
    jobs = [
        warehouse_.posting(company_name=name) for name in ("Acme", " ACME ", "Acme", "acme", "Acme", "Other")
    ]
    digest = _preview(warehouse_, profile)
    assert _jobs(digest.new) == [*jobs[:3], jobs[5]]
    assert [entry.more_at_company for entry in digest.new] == [0, 0, 2, 0]
    assert (digest.new_count, digest.further_count) == (6, 0)


def test_what_the_reader_has_dealt_with_stays_away(warehouse_: Warehouse, notify: Notify) -> None:
    """Applied and rejected postings are in no block; an interesting one is marked."""
    profile = warehouse_.profile()
    jobs = {status: warehouse_.posting() for status in ("applied", "rejected", "interested")}
    notify()
    for status, job in jobs.items():
        warehouse_.conn.execute(
            "insert into app.posting_feedback values (%s, 'jsearch', %s, %s, null, 'mail')",
            [profile, job, status],
        )
    digest = _preview(warehouse_, profile)
    assert [(entry.job_id, entry.is_interesting) for entry in digest.still_open] == [
        (jobs["interested"], True)
    ]


def test_closed_and_weak_postings_stay_away(warehouse_: Warehouse) -> None:
    """Neither a closed posting nor one below the profile's threshold is mailed."""
    profile = warehouse_.profile(mail_threshold=60)
    good = warehouse_.posting(score=60)
    warehouse_.posting(score=59.9)
    warehouse_.posting(score=None)
    warehouse_.posting(score=90, is_open=False)
    assert _jobs(_preview(warehouse_, profile).new) == [good]


def test_three_reasons_and_the_strongest_lack(warehouse_: Warehouse) -> None:
    """Reasons come by points; the lack is the weak factor that costs most; unknown factors are neither."""
    profile = warehouse_.profile()
    unknown = {"company_rating": {"value": None, "weight": 9, "reason": "nobody rated it"}}
    warehouse_.posting(factors=FACTORS | unknown)
    entry = _preview(warehouse_, profile).new[0]
    assert entry.reasons == ["Analyst in the title", "You have 4 of 5", "Up to what you want"]
    assert entry.lack == "A level above yours"


def test_also_on_names_the_other_sources(warehouse_: Warehouse) -> None:
    """The posting's own source and repeats are left out; options that are none are ignored."""
    profile = warehouse_.profile()
    options = [{"publisher": name} for name in ("LinkedIn", "Indeed", "Indeed", None, "Dice")]
    warehouse_.posting(publisher="LinkedIn", apply_options=[*options, "none"])
    assert _preview(warehouse_, profile).new[0].also_on == ["Indeed", "Dice"]


def test_hidden_and_failed_sources_are_told(warehouse_: Warehouse) -> None:
    """A digest says what the rules hid, and which sources failed or are stale."""
    profile = warehouse_.profile()
    warehouse_.summary(profile, 0, {"too_old": 2, "language": 0, "house_rule": 1})
    warehouse_.conn.execute(
        """
        insert into marts.source_health values
            ('jsearch', 'failed', 'HTTP 503', now() - interval '3 days', now()),
            ('glassdoor', 'partial', null, null, now()), ('fresh', 'ok', null, now(), now()),
            ('stale', 'ok', null, now(), now() - interval '5 days')
        """
    )
    digest = _preview(warehouse_, profile)
    told = api.text(digest)
    assert "hide 3: 2 older than you want, 1 house rule." in told
    assert [warning.split(" (")[0].split(",")[0] for warning in digest.warnings] == [
        "Glassdoor answered only in part", "JSearch could not be reached as it should", "stale was last asked 5 days ago",
    ]  # fmt: skip
    assert all(" ".join(warning.split()[:3]) in api.html(digest) for warning in digest.warnings)


def test_a_digest_in_doubt_counts_for_nothing(warehouse_: Warehouse, notify: Notify) -> None:
    """Its postings are new again, and the next digest says so."""
    profile = warehouse_.profile()
    job = warehouse_.posting()
    notify()
    warehouse_.conn.execute("update app.notifications set status = 'in_doubt'")
    digest = _preview(warehouse_, profile, DAY + timedelta(days=1))
    assert _jobs(digest.new) == [job]
    assert "The digest of 20 November may not have reached you" in api.text(digest)
