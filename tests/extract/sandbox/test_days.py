"""Days go by: new postings appear, ages are right, nothing is posted in the future."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import ValidationError

from extract.sandbox.clock import Clock, age_text
from extract.sandbox.settings import SandboxSettings


@pytest.fixture
def shown(client, sample, posting, jobs):
    """What a server shows, by id, under the given settings."""
    rows = [
        posting("first", days_ago=3),
        posting("second", appears_day=1, days_ago=0),
        posting("gone", gone_day=1, days_ago=1),
    ]
    folder = sample(rows)

    def show(**settings):
        browser = client(sample=folder, **settings)
        return {job["job_id"]: job for job in jobs(browser, query="engineer", country="ca")}

    return show


def test_day_zero_hides_what_appears_later(shown):
    """Without a day, postings of later days are hidden."""
    assert set(shown()) == {"first", "gone"}


def test_day_one_shows_new_and_drops_gone(shown):
    """A day later the new one is there, the one that was taken down is not."""
    assert set(shown(day=1)) == {"first", "second"}


def test_a_set_day_leaves_dates_alone(shown):
    """Asking for day 1 a minute later makes no posting older, and none is from tomorrow."""
    before, after = shown()["first"], shown(day=1)
    assert after["first"] == before
    assert after["second"]["job_posted_at_datetime_utc"] == f"{datetime.now(UTC).date()}T00:00:00.000Z"


@pytest.mark.parametrize("by", ["number", "date"])
def test_a_moved_date_moves_the_day(shown, by):
    """Tomorrow is day 1: the old posting keeps its date and is a day older in words."""
    today = "+1" if by == "number" else str(datetime.now(UTC).date() + timedelta(days=1))
    before, after = shown()["first"], shown(today=today)
    assert set(after) == {"first", "second"}
    assert after["first"]["job_posted_at_datetime_utc"] == before["job_posted_at_datetime_utc"]
    assert (before["job_posted_at"], after["first"]["job_posted_at"]) == ("3 days ago", "4 days ago")


def test_the_day_can_change_while_it_runs(client, sample, posting, jobs):
    """A test moves the day through `/_sandbox/state`."""
    browser = client(sample=sample([posting("new", appears_day=2)]))
    assert jobs(browser, query="engineer", country="ca") == []
    assert browser.post("/_sandbox/state", json={"day": 2}).json()["day"] == 2
    assert len(jobs(browser, query="engineer", country="ca")) == 1


@pytest.mark.parametrize(
    ("form", "text", "stamped"), [("absolute", True, True), ("relative", True, False), ("none", False, False)]
)
def test_posted_forms(client, sample, posting, jobs, form, text, stamped):
    """Text and dates, text alone, or nothing."""
    row = posting("one", posted_form=form, language="de", posted_at_text=None)
    (job,) = jobs(client(sample=sample([row])), query="engineer", country="ca")
    assert job["job_posted_at"] == ("vor 2 Tagen" if text else None)
    assert (job["job_posted_at_timestamp"] is not None) == stamped
    assert (job["job_posted_at_datetime_utc"] is not None) == stamped


@pytest.mark.parametrize(
    ("days", "language", "expected"),
    [
        (0, "en", "12 hours ago"),
        (1, "it", "1 giorno fa"),
        (4, "it", "4 giorni fa"),
        (4, "fr-CA", "il y a 4 jours"),
        (31, "en", "30+ days ago"),
        (2, "xx", "2 days ago"),
    ],
)
def test_ages_in_words(days, language, expected):
    """Ages read as on a results page in that language."""
    now = datetime(2026, 5, 20, 12, tzinfo=UTC)
    assert age_text(now.date() - timedelta(days=days), now, language) == expected


def test_nothing_is_posted_in_the_future():
    """However the calendar is set, a posting is from today at the latest."""
    clock = Clock(today=date(2026, 3, 1), fixed_day=1)
    assert clock.posted_on(appears_day=5, days_ago=0) == date(2026, 3, 1)


def test_a_wrong_date_is_refused():
    """A date that is none is an error of the setting."""
    with pytest.raises(ValidationError, match="today"):
        SandboxSettings(today="tomorrow")
