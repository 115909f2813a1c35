"""Values as a person says them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from notifier import clean, wording
from notifier.pay import in_words

NOWHERE: dict[str, Any] = dict.fromkeys(
    ("work_mode", "city", "state", "country", "job_location", "remote_countries", "office_days_per_week")
)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"work_mode": "remote", "country": "CA"}, "Remote in Canada"),
        ({"work_mode": "remote", "country": "US", "city": "Austin", "state": "TX"}, "Remote in the US · listed in Austin"),
        ({"work_mode": "remote", "remote_countries": ["GB", "IE"], "country": "GB"}, "Remote in the UK or Ireland"),
        ({"work_mode": "remote", "remote_countries": ["DE", "FR", "ES", "IT"]}, "Remote in 4 countries"),
        ({"work_mode": "remote"}, "Remote"),
        ({"work_mode": "remote", "job_location": "Anywhere"}, "Remote · Anywhere"),
        ({"work_mode": "hybrid", "office_days_per_week": 1, "city": "Leeds", "country": "GB"},
         "Hybrid, 1 day a week in the office · Leeds, UK"),
        ({"work_mode": "onsite", "city": "Toronto", "state": "ON", "country": "CA"}, "On site · Toronto, ON, Canada"),
        ({"work_mode": "unknown", "country": "DE"}, "Germany"),
        ({}, "Place not stated"),
    ],
)  # fmt: skip
def test_where(facts: dict[str, Any], said: str) -> None:
    """Work mode and place are words, never a bare code."""
    assert wording.where(NOWHERE | facts) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "today"),
        (0, "today"),
        (1, "yesterday"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (90, "3 months ago"),
    ],
)
def test_ago(days: int, said: str) -> None:
    """Days, weeks, months; a date ahead of us is today."""
    now = datetime.now(UTC)
    assert wording.ago(now - timedelta(days=days), now) == said


def test_pay_is_stated_and_normalised() -> None:
    """An hourly wage is also told by the year; a yearly one once; unknown is unknown."""
    row = dict.fromkeys(("salary_max", "salary_min_annual", "salary_max_annual"))
    hourly = {
        "salary_min": 40,
        "salary_currency": "USD",
        "salary_period": "HOUR",
        "salary_min_annual": 83_200,
    }
    assert in_words(row | hourly) == "from $40 an hour (from about $83,200 a year)"
    yearly = {"salary_min": 50_000, "salary_max": 60_000, "salary_currency": "EUR", "salary_period": "YEAR"}
    assert in_words(row | yearly) == "€50,000–60,000 a year"
    assert in_words(row | {"salary_min": None, "salary_currency": None, "salary_period": None}) is None


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "//evil.example", "/x",
        "http://", "https://user:word@evil.example/", "https://good.example@evil.example", "https://a.example:port/",
        'https://a.example/" onmouseover="x', "https://a.example/<script>", "https://a.example/\u202egpj.exe",
        "https://a.example/a b", "https://[::1", "https://a.example/" + "x" * 3000, "vbscript:x", "ftp://a.example", None,
    ],
)  # fmt: skip
def test_only_plain_web_links_are_links(address: str | None) -> None:
    """Whatever is no http(s) address of a host is dropped."""
    assert clean.link(address) is None


def test_a_line_is_one_line_without_hidden_characters() -> None:
    """Newlines, direction overrides, zero-width and control characters go; right-to-left letters stay."""
    assert clean.line("Data\r\nBcc: x\u202e\u200b\x00\x1b[31m\tEngineer\ud800") == "Data Bcc: x [31m Engineer"
    assert clean.line("مهندس بيانات") == "مهندس بيانات"
    assert len(clean.line("x" * 1_000_000)) == 140
    assert clean.line(None) == ""
