"""What the API sends."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

Status = Literal["interested", "applied", "rejected", "undecided"]


class Candidate(BaseModel):
    """An occupation that may have been meant."""

    occupation_code: str
    occupation_title: str
    matched_title: str | None = Field(description="The title of it that was found.")


class ProblemDetails(BaseModel):
    """RFC 9457: what went wrong. Sent as application/problem+json."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[dict[str, str]] = Field(
        default_factory=list, description="By field, where fields are wrong."
    )
    candidates: list[Candidate] = Field(
        default_factory=list, description="What may have been meant, where that can be said."
    )


class ProfileOut(BaseModel):
    """A stored profile. What is stored may be older than today's rules for writing, so nothing is checked here."""

    profile_id: int
    profile_name: str
    is_active: bool
    query: str
    location: str | None
    country: str
    date_window: str
    email: str
    skills: list[str]
    salary_min: Decimal | None
    salary_max: Decimal | None
    salary_currency: str | None
    remote_preference: str
    seniority: list[str]
    employment_types: list[str]
    years_experience: Decimal | None
    home_points: list[dict[str, Any]]
    languages: list[str]
    blocked_companies: list[str]
    blocked_words: list[str]
    required_words: list[str]
    required_salary: Decimal | None
    required_work_modes: list[str]
    maximum_age_days: int | None
    weights: dict[str, float]
    mail_enabled: bool
    mail_threshold: Decimal
    mail_top_n: int
    mail_when_empty: bool
    created_at: datetime
    updated_at: datetime


class Profiles(BaseModel):
    """A page of profiles."""

    items: list[ProfileOut]
    next: int | None = Field(None, description="Pass as `after` for the next page; null on the last.")


class Ranked(BaseModel):
    """One posting of a shortlist. Amounts as stated; `*_annual` per year in the same currency."""

    job_posting_key: str
    dwh_source_system: str
    job_id: str
    rank_position: int
    rank_score: float | None = Field(description="0 to 100; null where too little is known.")
    score_low: float | None
    score_high: float | None
    rank_explain: dict[str, float] = Field(description="Points by factor; they add up to rank_score.")
    job_title: str | None
    company_name: str | None
    company_rating: float | None
    city: str | None
    state: str | None
    country: str | None
    work_mode: str | None
    seniority_level: str | None
    salary_min: Decimal | None
    salary_max: Decimal | None
    salary_currency: str | None
    salary_period: str | None
    salary_min_annual: Decimal | None
    salary_max_annual: Decimal | None
    posted_at: datetime | None
    first_seen_at: datetime | None
    last_seen_at: datetime | None
    apply_link: str | None = Field(description="http or https, or null.")
    is_new: bool | None
    status: Status

    @classmethod
    def of_row(cls, row: dict[str, Any], link: str | None) -> Ranked:
        """From a row of the shortlist."""
        return cls.model_validate(
            {
                **row,
                "company_rating": row["rating"],
                "apply_link": link,
                "status": row["status"] or "undecided",
            }
        )


class Shortlist(BaseModel):
    """A page of a shortlist, best first."""

    items: list[Ranked]
    next: int | None = Field(None, description="Pass as `after` for the next page; null on the last.")


class Explanation(BaseModel):
    """Why a posting stands where it does for a profile, ranked or not."""

    profile_id: int
    job_posting_key: str
    rank_position: int | None
    rank_score: float | None
    score_low: float | None
    score_high: float | None
    coverage: float | None = Field(description="Share of the weight of which something is known, 0 to 1.")
    rank_explain: dict[str, float]
    rank_detail: dict[str, Any]
    hidden_by: str | None = Field(description="The rule that hides it, if one does.")
    verdict: str


class FeedbackIn(BaseModel):
    """What a person thinks of a posting."""

    status: Status
    reason: str | None = Field(None, max_length=500, description="Kept with `rejected` only.")


class FeedbackOut(BaseModel):
    """What is kept."""

    profile_id: int
    job_posting_key: str
    status: Status
    reason: str | None
    changed_at: datetime | None


class RunOut(BaseModel):
    """One run of the daily job, in figures."""

    run_id: UUID
    environment: str
    job_name: str
    status: str
    started_at: datetime
    finished_at: datetime | None
    duration_seconds: float | None
    error: str | None
    postings_found: int
    postings_new: int
    records_loaded: int
    records_rejected: int
    api_calls: int
    credits_spent: int
    sources_failed: int
    profiles_ranked: int
    mails_sent: int
    mails_failed: int


class StepOut(BaseModel):
    """One step of a run."""

    step: str
    attempt: int
    status: str
    started_at: datetime
    finished_at: datetime | None
    counts: dict[str, float]
    error: str | None


class RunDetail(RunOut):
    """A run with its steps."""

    steps: list[StepOut]


class Runs(BaseModel):
    """A page of runs, newest first."""

    items: list[RunOut]
    next: UUID | None = Field(None, description="Pass as `before` for the next page; null on the last.")
