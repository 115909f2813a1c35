"""One search, as `/search-v2` understands its parameters."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import QueryParams

MAX_PAGES = 20
EMPLOYMENT_TYPES = ("FULLTIME", "CONTRACTOR", "PARTTIME", "INTERN")
DATE_POSTED = {"all": None, "today": 1, "3days": 3, "week": 7, "month": 31}  # oldest age in days

# Words of every form in which an employment type is written, folded; the first that fits counts.
_TYPE_WORDS = {
    "INTERN": ("intern", "stage", "stagiaire", "praktik", "werkstudent", "apprenti", "tirocin"),
    "CONTRACTOR": ("contract", "freelance", "cdd", "befrist", "tempor", "zeitarbeit", "interim"),
    "PARTTIME": ("part", "teilzeit", "partiel", "minijob"),
    "FULLTIME": ("full", "vollzeit", "plein", "cdi", "festanstellung", "tempo pieno"),
}


class BadRequestError(ValueError):
    """A parameter that the API refuses; the message goes to the client."""


@dataclass(frozen=True)
class Search:
    """The parameters of a search, checked."""

    query: str
    cursor: str | None = None
    num_pages: int = 1
    country: str = "us"
    language: str = "en"
    date_posted: str = "all"
    work_from_home: bool = False
    employment_types: tuple[str, ...] = ()
    exclude_publishers: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()

    @classmethod
    def parse(cls, params: QueryParams) -> Search:
        """Read the parameters of a request. Raises BadRequestError with the vendor's kind of message."""
        query = params.get("query", "").strip()
        if not query:
            raise BadRequestError("Missing query parameter - query")
        pages = params.get("num_pages", "1")
        if not pages.isdigit() or not 1 <= int(pages) <= MAX_PAGES:
            raise BadRequestError(f"Invalid value for parameter num_pages - allowed values: 1-{MAX_PAGES}")
        date_posted = params.get("date_posted", "all")
        if date_posted not in DATE_POSTED:
            raise BadRequestError(
                "Invalid value for parameter date_posted - allowed values: " + ", ".join(DATE_POSTED)
            )
        types = _csv(params.get("employment_types", "").upper())
        if not set(types) <= set(EMPLOYMENT_TYPES):
            raise BadRequestError(
                "Invalid value for parameter employment_types - allowed values: "
                + ", ".join(EMPLOYMENT_TYPES)
            )
        return cls(
            query=query,
            cursor=params.get("cursor") or None,
            num_pages=int(pages),
            country=params.get("country", "us").lower(),
            language=params.get("language", "en").lower(),
            date_posted=date_posted,
            work_from_home=params.get("work_from_home", "").lower() in ("true", "1"),
            employment_types=types,
            exclude_publishers=_csv(params.get("exclude_job_publishers", "").casefold()),
            fields=_csv(params.get("fields", "")),
        )

    @property
    def oldest(self) -> int | None:
        """Greatest age in days that `date_posted` lets through, None for any."""
        return DATE_POSTED[self.date_posted]

    @property
    def identity(self) -> str:
        """A short hash of everything but the page: what a cursor belongs to."""
        parts = (self.query, self.country, self.date_posted, self.work_from_home, self.employment_types)
        return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]

    def echo(self) -> dict[str, Any]:
        """The `parameters` object of the answer."""
        echoed: dict[str, Any] = {"query": self.query, "num_pages": self.num_pages}
        if self.cursor:
            echoed["cursor"] = self.cursor
        echoed |= {"date_posted": self.date_posted, "country": self.country, "language": self.language}
        if self.work_from_home:
            echoed["work_from_home"] = True
        if self.employment_types:
            echoed["employment_types"] = list(self.employment_types)
        return echoed


def type_codes(job: dict[str, Any]) -> set[str]:
    """A posting's employment types as codes, from codes, display texts or localised texts."""
    raw = [*(job.get("job_employment_types") or []), job.get("job_employment_type") or ""]
    codes: set[str] = set()
    for text in (str(item).casefold().replace("-", "") for item in raw if item):
        fitting = [code for code, words in _TYPE_WORDS.items() if any(word in text for word in words)]
        codes.update(fitting)
    return codes or {"FULLTIME"}


def _csv(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
