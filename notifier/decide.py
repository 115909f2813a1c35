"""What goes into a profile's digest: what is new since its last one, and the best that is still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import psycopg

from notifier import ledger, queries
from notifier.digest import Digest, Entry, Recipient
from notifier.pay import in_words

_STILL_OPEN = 5
_PER_COMPANY = 3
_REASONS = 3
_STRONG = 0.5  # a factor at or above it speaks for a posting, below it against


def decide(conn: psycopg.Connection[Any], recipient: Recipient, channel: str, day: date) -> Digest:
    """The digest of a profile for a day."""
    since = ledger.last_sent(conn, recipient.profile_id, channel)
    rows = queries.ranked(conn, recipient, channel, since)
    hidden, note = queries.summary(conn, recipient.profile_id)
    new = _at_most_per_company(row for row in rows if row["is_new"])[: recipient.top_n]
    shown = {(entry.dwh_source_system, entry.job_id) for entry in new}
    older = (
        row for row in rows if not row["is_new"] and (row["dwh_source_system"], row["job_id"]) not in shown
    )
    return Digest(
        recipient=recipient,
        day=day,
        new=new,
        still_open=_at_most_per_company(older)[:_STILL_OPEN],
        hidden={rule: count for rule, count in hidden.items() if count},
        note=note,
        failed_sources=queries.failed_sources(conn),
    )


def _at_most_per_company(rows: Iterable[Mapping[str, Any]]) -> list[Entry]:
    """The entries in order, three per company; the third says how many more there are."""
    kept: list[Mapping[str, Any]] = []
    counts: dict[str, int] = {}
    for row in rows:
        company = (row["company_name"] or row["job_id"]).casefold()
        counts[company] = counts.get(company, 0) + 1
        if counts[company] <= _PER_COMPANY:
            kept.append(row)
    seen: dict[str, int] = {}
    entries = []
    for row in kept:
        company = (row["company_name"] or row["job_id"]).casefold()
        seen[company] = seen.get(company, 0) + 1
        more = counts[company] - _PER_COMPANY if seen[company] == _PER_COMPANY else 0
        entries.append(_entry(row, max(more, 0)))
    return entries


def _entry(row: Mapping[str, Any], more: int) -> Entry:
    factors: Mapping[str, Any] = (row["rank_detail"] or {}).get("factors", {})
    points: Mapping[str, Any] = row["rank_explain"] or {}
    by_points = sorted(points, key=lambda name: -float(points[name] or 0))
    strong = [name for name in by_points if _value(factors, name) >= _STRONG]
    return Entry(
        dwh_source_system=row["dwh_source_system"],
        job_id=row["job_id"],
        title=row["job_title"] or "Untitled posting",
        company=row["company_name"],
        company_rating=float(row["rating"]) if row["rating"] else None,
        place=_place(row),
        work_mode=row["work_mode"] or "unknown",
        pay=in_words(row),
        posted_at=row["posted_at"],
        score=_number(row["rank_score"]),
        score_low=_number(row["score_low"]),
        score_high=_number(row["score_high"]),
        reasons=[_reason(factors, name) for name in strong[:_REASONS]],
        lack=_lack(factors),
        apply_link=_safe_link(row["apply_link"]),
        also_on=_also_on(row),
        more_at_company=more,
    )


def _reason(factors: Mapping[str, Any], name: str) -> str:
    reason = (factors.get(name) or {}).get("reason")
    return str(reason) if reason else name.replace("_", " ")


def _lack(factors: Mapping[str, Any]) -> str | None:
    """The weak factor that costs the most points."""
    lost = {
        name: (1 - _value(factors, name)) * float(factor.get("weight") or 0)
        for name, factor in factors.items()
        if factor.get("value") is not None and _value(factors, name) < _STRONG
    }
    worst = max(lost, key=lambda name: lost[name], default=None)
    return _reason(factors, worst) if worst else None


def _value(factors: Mapping[str, Any], name: str) -> float:
    return float((factors.get(name) or {}).get("value") or 0)


def _place(row: Mapping[str, Any]) -> str | None:
    parts = [row["city"], row["state"] if row["country"] in {"US", "CA"} else None, row["country"]]
    return ", ".join(part for part in parts if part) or row["job_location"]


def _also_on(row: Mapping[str, Any]) -> Sequence[str]:
    options = row["apply_options"] or []
    names = (option.get("publisher") for option in options if isinstance(option, Mapping))
    return list(dict.fromkeys(name for name in names if name and name != row["publisher"]))[:3]


def _safe_link(link: str | None) -> str | None:
    """The link, if it leads to a web page: a posting's text is not trusted."""
    if not link:
        return None
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return None
    return link.strip() if parts.scheme in {"http", "https"} and parts.netloc else None


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
