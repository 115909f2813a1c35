"""What goes into a profile's digest: what is new since its last one, and the best that is still open."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import psycopg

from notifier import clean, ledger, queries, wording
from notifier.digest import Digest, Entry, Recipient
from notifier.pay import in_words

_STILL_OPEN = 5
_PER_COMPANY = 3
_REASONS = 3
_STRONG = 0.5  # a factor at or above it speaks for a posting, below it against


def decide(
    conn: psycopg.Connection[Any], recipient: Recipient, channel: str, day: date, warnings: Sequence[str]
) -> Digest:
    """The digest of a profile for a day; `warnings` say which sources failed."""
    rows = queries.shortlist(conn, recipient, channel)
    hidden, note, scored, stored = queries.summary(conn, recipient.profile_id)
    history = ledger.history(conn, recipient.profile_id, channel)
    # Where the stored ranking was cut, a posting may rise into its lower half only because others left: no news.
    depth = stored // 2 if scored > stored else sys.maxsize
    fresh = [row for row in rows if row["is_new"] and row["rank_position"] <= depth]
    new, more = _at_most_per_company(fresh, recipient.top_n)
    still_open, _ = _at_most_per_company([row for row in rows if not row["is_new"]], _STILL_OPEN)
    found = queries.entries(conn, recipient.profile_id, new + still_open)
    now = datetime.now(UTC)
    return Digest(
        recipient=recipient,
        day=day,
        new=[_entry(found[key], now, more.get(key, 0)) for key in new],
        still_open=[_entry(found[key], now) for key in still_open],
        new_count=len(fresh),
        open_count=len(rows),
        last_day=history.last_day,
        doubtful_days=history.doubtful_days,
        hidden={rule: count for rule, count in hidden.items() if count},
        note=clean.line(note, 300) or None,
        warnings=warnings,
        considered=[row["job_posting_key"] for row in rows if row["is_new"]],
    )


def _at_most_per_company(rows: Sequence[Mapping[str, Any]], limit: int) -> tuple[list[str], dict[str, int]]:
    """The keys of the first `limit`, three a company, and how many more the company of a third one has."""
    of_company = Counter(row["company"] for row in rows)
    seen: Counter[str] = Counter()
    kept: list[str] = []
    more: dict[str, int] = {}
    for row in rows:
        if len(kept) == limit:
            break
        company = row["company"]
        seen[company] += 1
        if seen[company] <= _PER_COMPANY:
            kept.append(row["job_posting_key"])
        if seen[company] == _PER_COMPANY:
            more[row["job_posting_key"]] = of_company[company] - _PER_COMPANY
    return kept, more


def _entry(row: Mapping[str, Any], now: datetime, more: int = 0) -> Entry:
    factors: Mapping[str, Any] = (row["rank_detail"] or {}).get("factors", {})
    points: Mapping[str, Any] = row["rank_explain"] or {}
    by_points = sorted(points, key=lambda name: -float(points[name] or 0))
    strong = [name for name in by_points if _value(factors, name) >= _STRONG]
    pay = in_words(row)
    return Entry(
        dwh_source_system=row["dwh_source_system"],
        job_id=row["job_id"],
        job_posting_key=row["job_posting_key"],
        title=clean.line(row["job_title"]) or "Untitled posting",
        company=clean.line(row["company_name"], 80) or "Company not named",
        rating=float(row["rating"]) if row["rating"] else None,
        where=wording.where(row),
        pay=clean.line(pay) if pay else None,
        age=wording.age(row, now),
        score=_number(row["rank_score"]),
        score_low=_number(row["score_low"]),
        score_high=_number(row["score_high"]),
        reasons=[_reason(factors, name) for name in strong[:_REASONS]],
        lack=_lack(factors),
        publisher=clean.line(row["publisher"], 40),
        apply_link=clean.link(row["apply_link"]),
        also_on=_also_on(row),
        more_at_company=more,
        is_interesting=row["is_interesting"],
    )


def _reason(factors: Mapping[str, Any], name: str) -> str:
    reason = clean.line((factors.get(name) or {}).get("reason"), 240) or name.replace("_", " ")
    return reason[:1].upper() + reason[1:]


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


def _also_on(row: Mapping[str, Any]) -> Sequence[str]:
    options = row["apply_options"] if isinstance(row["apply_options"], list) else []
    names = (clean.line(option.get("publisher"), 40) for option in options if isinstance(option, Mapping))
    own = clean.line(row["publisher"], 40)
    return list(dict.fromkeys(name for name in names if name and name != own))[:3]


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
