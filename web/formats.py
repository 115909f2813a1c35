"""How values look to a person. Filters of the templates; whatever they return is escaped there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from notifier.api import pay_in_words
from plugins.places import country_name

# Controls that no page needs: they turn the direction of text round, join emoji, or are not allowed in HTML at all.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufffe\uffff]"
)
_MODES = {"remote": "Remote", "hybrid": "Hybrid", "onsite": "On site"}
_TYPES = {"FULLTIME": "Full time", "PARTTIME": "Part time", "CONTRACTOR": "Contract", "INTERN": "Internship"}
_ORIGINS = {
    "structured": "stated by the source in a field of its own",
    "salary_string": "read from the source's salary text",
    "text": "read from the description",
}
_SOURCES = {"jsearch": "JSearch", "glassdoor": "Glassdoor", "onet": "O*NET"}
_RULES = {
    "blocked_company": "from a blocked company",
    "blocked_word": "with a blocked word",
    "required_word": "without a must-have word",
    "minimum_pay": "paying less than your minimum",
    "work_mode": "in another work mode",
    "language": "in another language",
    "too_old": "older than you want",
}


def clean(text: Any) -> str:
    """Text of a posting without control characters and direction overrides."""
    return _UNWANTED.sub("", str(text)) if text is not None else ""


def link(address: Any) -> str | None:
    """The address if it leads to a web page; None for `javascript:` and anything else."""
    text = clean(address).strip()
    try:
        parts = urlsplit(text)
        is_page = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return text if is_page else None


def score(value: Any) -> str:
    """A score without decimals; a dash where too little is known."""
    return "–" if value is None else f"{float(value):.0f}"


def number(value: Any) -> str:
    """A number with thousands separated."""
    if value is None:
        return "–"
    return f"{float(value):,.0f}" if float(value) == int(value) else f"{float(value):,.1f}"


def share(value: Any) -> str:
    """0..1 as a percentage."""
    return "–" if value is None else f"{100 * float(value):.0f} %"


def age(moment: datetime | None, now: datetime | None = None) -> str:
    """How long ago, in words."""
    if moment is None:
        return "unknown"
    seconds = ((now or datetime.now(UTC)) - moment).total_seconds()
    days = int(seconds // 86_400)
    if seconds < 0:
        return "today"
    if seconds < 3600:
        return f"{max(1, int(seconds // 60))} min ago"
    if days == 0:
        return f"{int(seconds // 3600)} h ago"
    if days < 14:
        return "yesterday" if days == 1 else f"{days} days ago"
    return f"{days // 7} weeks ago" if days < 61 else f"{days // 30} months ago"


def moment(value: datetime | None) -> str:
    """A moment to the minute, UTC."""
    return "never" if value is None else f"{value.astimezone(UTC):%-d %b %Y, %H:%M} UTC"


def day(value: Any) -> str:
    """A day."""
    return "unknown" if value is None else f"{value:%-d %b %Y}"


def duration(seconds: Any) -> str:
    """Seconds, as minutes where that is shorter."""
    if seconds is None:
        return "–"
    whole = round(float(seconds))
    return f"{whole} s" if whole < 120 else f"{whole // 60} min {whole % 60:02d} s"


def place(row: Mapping[str, Any]) -> str:
    """Where a posting is, briefly."""
    if row["city"]:
        state = row["state"] if row["country"] in {"US", "CA"} else None
        return clean(", ".join(part for part in (row["city"], state, row["country"]) if part))
    named = row["job_location"] or (country_name(row["country"]) if row["country"] else "")
    return clean(named) or "Place not stated"


def pay(row: Mapping[str, Any]) -> str | None:
    """Pay as stated, and a year's where it was stated otherwise."""
    said = pay_in_words(row)
    return clean(said) if said else None


def words(name: Any) -> str:
    """A name from the code, as words: `keyword_match` is Keyword match."""
    text = str(name).removesuffix("_match").replace("_", " ")
    return text[:1].upper() + text[1:]


def source_name(name: Any) -> str:
    """A source or a part of the pipeline, as it writes itself."""
    text = words(name)
    for code, shown in _SOURCES.items():
        text = re.sub(rf"\b{code}\b", shown, text, flags=re.IGNORECASE)
    return text


def _lookup(table: Mapping[str, str]) -> Callable[[Any], str]:
    return lambda value: table.get(str(value), words(value))


FILTERS: dict[str, Callable[..., Any]] = {
    "clean": clean,
    "link": link,
    "score": score,
    "number": number,
    "share": share,
    "age": age,
    "moment": moment,
    "day": day,
    "duration": duration,
    "place": place,
    "pay": pay,
    "words": words,
    "source": source_name,
    "country": country_name,
    "mode": _lookup(_MODES),
    "employment": _lookup(_TYPES),
    "origin": _lookup(_ORIGINS),
    "rule": _lookup(_RULES),
}
