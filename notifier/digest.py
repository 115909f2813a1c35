"""What a digest holds: plain data, between the query and the templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True)
class Entry:
    """One posting in a digest."""

    dwh_source_system: str
    job_id: str
    title: str
    company: str | None
    company_rating: float | None
    place: str | None
    work_mode: str
    pay: str | None
    posted_at: datetime | None
    score: float | None
    score_low: float | None
    score_high: float | None
    reasons: Sequence[str]
    lack: str | None
    apply_link: str | None
    also_on: Sequence[str] = ()
    more_at_company: int = 0


@dataclass(frozen=True)
class Recipient:
    """The profile a digest is for."""

    profile_id: int
    profile_name: str
    email: str
    top_n: int
    mail_when_empty: bool
    mail_threshold: float


@dataclass(frozen=True)
class Digest:
    """One message, before it is rendered."""

    recipient: Recipient
    day: date
    new: Sequence[Entry]
    still_open: Sequence[Entry]
    hidden: dict[str, int] = field(default_factory=dict)
    note: str | None = None
    failed_sources: Sequence[str] = ()
    run: dict[str, Any] = field(default_factory=dict)
