"""What a digest holds: plain data, between the queries and the templates. All text in it went through `clean`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Entry:
    """One posting in a digest; scores are 0 to 100, `rating` 0 to 5."""

    dwh_source_system: str
    job_id: str
    job_posting_key: str
    title: str
    company: str
    rating: float | None
    where: str
    pay: str | None
    age: str
    score: float | None
    score_low: float | None
    score_high: float | None
    reasons: Sequence[str]
    lack: str | None
    publisher: str
    apply_link: str | None
    also_on: Sequence[str] = ()
    more_at_company: int = 0
    is_interesting: bool = False

    @property
    def has_range(self) -> bool:
        """Whether enough is unsaid for the range to tell something."""
        return (
            self.score_low is not None
            and self.score_high is not None
            and round(self.score_high) > round(self.score_low)
        )


@dataclass(frozen=True)
class Recipient:
    """The profile that a digest is for."""

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
    new_count: int = 0  # shown or not
    open_count: int = 0  # all open postings of the shortlist, new ones included
    last_day: date | None = None  # of the last digest that arrived
    doubtful_days: Sequence[date] = ()  # of those since then that may not have arrived
    hidden: Mapping[str, int] = field(default_factory=dict)
    note: str | None = None
    warnings: Sequence[str] = ()
    considered: Sequence[str] = ()

    @property
    def is_first(self) -> bool:
        """Whether nothing was sent to this profile before."""
        return self.last_day is None

    @property
    def further_count(self) -> int:
        """New postings that are neither shown nor counted beside a company."""
        return self.new_count - sum(1 + entry.more_at_company for entry in self.new)
