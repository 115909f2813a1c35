"""The shipped sample, read and checked (its form: `sample/README.md`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

Vintage = Literal["v1", "list", "v2"]


class CanonicalPosting(BaseModel):
    """One line of postings.jsonl."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    vintage: Vintage
    job: dict[str, Any]
    appears_day: int = Field(default=0, ge=0)
    gone_day: int | None = None
    days_ago: int = Field(default=3, ge=0)
    posted_form: Literal["absolute", "relative", "none"] = "absolute"
    posted_at_text: str | None = None
    country: str | None = None
    language: str = "en"
    remote: bool | None = None
    skills: list[str] = Field(default_factory=list)
    expires_in_days: int | None = None
    omit: list[str] = Field(default_factory=list)
    details: dict[str, Any] = Field(default_factory=dict)

    @field_validator("job")
    @classmethod
    def _has_id(cls, job: dict[str, Any]) -> dict[str, Any]:
        if not job.get("job_id"):
            raise ValueError("a posting needs a job_id")
        return job

    @property
    def job_id(self) -> str:
        """The posting's id."""
        return str(self.job["job_id"])

    @property
    def market(self) -> str:
        """The country in whose results it comes up, alpha-2 in upper case, or ""."""
        return str(self.country or self.job.get("job_country") or "").upper()

    @property
    def is_remote(self) -> bool:
        """What `work_from_home` filters on."""
        return bool(self.job.get("job_is_remote") if self.remote is None else self.remote)

    def visible(self, day: int) -> bool:
        """Whether it is out on that day."""
        return self.appears_day <= day and (self.gone_day is None or day < self.gone_day)


class CanonicalCompany(BaseModel):
    """One line of companies.jsonl."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    company: dict[str, Any]
    aliases: list[str] = Field(default_factory=list)

    @field_validator("company")
    @classmethod
    def _has_id(cls, company: dict[str, Any]) -> dict[str, Any]:
        if not isinstance(company.get("company_id"), int) or not company.get("name"):
            raise ValueError("a company needs a whole-number company_id and a name")
        return company


Line = TypeVar("Line", CanonicalPosting, CanonicalCompany)


def load_postings(folder: Path) -> list[CanonicalPosting]:
    """All postings of a sample folder; none if it has no postings.jsonl. ValueError on a broken line."""
    return list(_lines(folder / "postings.jsonl", CanonicalPosting))


def load_companies(folder: Path) -> list[CanonicalCompany]:
    """All companies of a sample folder; none if it has no companies.jsonl. ValueError on a broken line."""
    return list(_lines(folder / "companies.jsonl", CanonicalCompany))


def _lines(path: Path, model: type[Line]) -> Iterator[Line]:
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                yield model.model_validate(json.loads(line))
            except (ValidationError, json.JSONDecodeError) as error:
                raise ValueError(f"{path} line {number} is not a valid {model.__name__}: {error}") from error
