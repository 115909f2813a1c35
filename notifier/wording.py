"""Values as a person says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from notifier import clean
from plugins.places import country_name

_MOST_COUNTRIES = 3
_ARTICLES = frozenset({"US", "GB", "AE", "NL", "PH", "DO"})  # "in the United States"
_SHORT = {"US": "US", "GB": "UK"}
_RULES = {
    "blocked_company": "from companies you block",
    "blocked_word": "with a word you block",
    "required_word": "without a word you require",
    "minimum_pay": "paying less than you need",
    "work_mode": "in a work mode you rule out",
    "language": "in a language you do not read",
    "too_old": "older than you want",
}
_SOURCES = {"jsearch": "JSearch", "glassdoor": "Glassdoor"}


@cache
def _country(code: str) -> str:
    return _SHORT.get(code) or country_name(code)


def _in_country(code: str) -> str:
    return f"the {_country(code)}" if code in _ARTICLES else _country(code)


def where(row: Mapping[str, Any]) -> str:
    """Work mode and place: "Remote in Canada", "Hybrid (2 days a week in the office), Berlin, Germany"."""
    mode, place = row["work_mode"], _place(row)
    if mode == "remote":
        return _remote(row, place)
    if mode == "hybrid":
        days = row["office_days_per_week"]
        how = (
            f"Hybrid, {float(days):g} {'day' if days == 1 else 'days'} a week in the office"
            if days
            else "Hybrid"
        )
        return f"{how} · {place}" if place else how
    if mode == "onsite":
        return f"On site · {place}" if place else "On site"
    return place or "Place not stated"


def _remote(row: Mapping[str, Any], place: str) -> str:
    allowed: Sequence[str] = row["remote_countries"] or ()
    if len(allowed) > _MOST_COUNTRIES:
        names = f"{len(allowed)} countries"
    elif allowed:
        *others, last = [_in_country(code) for code in allowed]
        names = f"{', '.join(others)} or {last}" if others else last
    else:
        names = _in_country(row["country"]) if row["country"] else ""
    if not names:
        return f"Remote · {place}" if place else "Remote"
    city = clean.line(row["city"], 60)
    return f"Remote in {names} · listed in {city}" if city else f"Remote in {names}"


def _place(row: Mapping[str, Any]) -> str:
    country = row["country"]
    if row["city"]:
        state = row["state"] if country in {"US", "CA"} else None
        return ", ".join(
            clean.line(part, 60)
            for part in (row["city"], state, _country(country) if country else None)
            if part
        )
    return clean.line(row["job_location"], 80) or (_country(country) if country else "")


def age(row: Mapping[str, Any], now: datetime) -> str:
    """When it was posted; where no source says, when it was first seen."""
    if row["posted_at"]:
        return f"posted {ago(row['posted_at'], now)}"
    return f"first seen {ago(row['first_seen_at'], now)}" if row["first_seen_at"] else "age unknown"


def ago(moment: datetime, now: datetime) -> str:
    """How long ago, in days, weeks or months."""
    days = (now - moment).days
    if days < 1:
        return "today"
    if days == 1:
        return "yesterday"
    return (
        f"{days} days ago"
        if days < 14
        else f"{days // 7} weeks ago"
        if days < 61
        else f"{days // 30} months ago"
    )


def day(value: date) -> str:
    """A day as it stands in a sentence: 22 November."""
    return f"{value.day} {value:%B}"


def hidden(counts: Mapping[str, int]) -> str:
    """What the rules hid: "3 older than you want", "27: 24 in a language you do not read, 3 older than you want"."""
    told = [
        f"{count:,} {_RULES.get(name) or clean.line(name).replace('_', ' ')}"
        for name, count in counts.items()
    ]
    return told[0] if len(told) == 1 else f"{sum(counts.values()):,}: {', '.join(told)}" if told else ""


def sources(rows: Sequence[Mapping[str, Any]], now: datetime) -> list[str]:
    """One sentence for each source that failed in its last run, or that nobody asked for two days."""
    told = []
    for row in rows:
        name = _SOURCES.get(row["source"], clean.line(row["source"], 40))
        good = (
            f"it last went well on {day(row['last_good_at'].astimezone(UTC))}"
            if row["last_good_at"]
            else None
        )
        why = f" ({clean.line(row['last_error'], 100)})" if row["last_error"] else ""
        if row["last_status"] == "failed":
            told.append(
                f"{name} could not be reached as it should{why}; {good or 'it has never gone well yet'}."
            )
        elif row["last_status"] != "ok":
            told.append(f"{name} answered only in part{why}, so something may be missing.")
        elif (now - row["last_run_at"]).days >= 2:
            told.append(
                f"{name} was last asked {ago(row['last_run_at'], now)}, so this digest may be out of date."
            )
    return told
