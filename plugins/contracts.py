"""The two contracts a plugin can fulfil, and the two records that they are given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol, Self, runtime_checkable

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class Posting:
    """One job posting, as an enricher sees it.

    `title` and `description` are plain text and never None; spans are character offsets into them. (The host makes
    them plain, and takes the spans back to the text as it came.)
    `declared` holds what the source said outright, absent when it said nothing: `job_is_remote` (bool),
    `job_salary_string`, `salary_min`, `salary_max` (numbers), `salary_currency` (ISO 4217),
    `salary_period` (HOUR|DAY|WEEK|MONTH|YEAR), `job_country` (ISO 3166 alpha-2), `job_location`,
    `job_city`, `job_state`, `employment_types` (list of FULLTIME|PARTTIME|CONTRACTOR|INTERN),
    `job_highlights` (object of lists), `required_skills` (list), `company_name`, `job_language`.
    """

    dwh_source_system: str
    job_id: str
    title: str
    description: str
    declared: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """Who looks for what: one row of `app.profiles`, same names, same units (salaries are per year).

    `other_titles` is no column: the host fills in what else the titles in the query are called, where it knows.
    """

    profile_id: int
    profile_name: str
    is_active: bool = True
    query: str = ""
    location: str | None = None
    country: str = "US"
    date_window: str = "week"
    email: str = ""
    skills: tuple[str, ...] = ()
    salary_min: Decimal | None = None
    salary_max: Decimal | None = None
    salary_currency: str | None = None
    remote_preference: str = "any"
    seniority: tuple[str, ...] = ()
    employment_types: tuple[str, ...] = ()
    years_experience: Decimal | None = None
    home_points: tuple[Mapping[str, Any], ...] = ()
    languages: tuple[str, ...] = ()
    blocked_companies: tuple[str, ...] = ()
    blocked_words: tuple[str, ...] = ()
    required_words: tuple[str, ...] = ()
    required_salary: Decimal | None = None
    required_work_modes: tuple[str, ...] = ()
    maximum_age_days: int | None = None
    weights: Mapping[str, float] = field(default_factory=dict)
    mail_threshold: Decimal = Decimal(0)
    mail_top_n: int = 10
    mail_when_empty: bool = True
    created_at: datetime | None = None
    updated_at: datetime | None = None
    other_titles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """Make a profile of a database row; columns that it does not know are left out, lists are frozen."""
        known = {f.name for f in fields(cls)}
        values: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k in known
        }
        return cls(**values)


@runtime_checkable
class Enricher(Protocol):
    """Reads postings; gives typed values, each with the span of text it was read from.

    `enrich` yields exactly one item per posting, in order: a mapping with a value for each of `columns`
    (None = unknown) and `"evidence"`: column -> list of `{"field", "start", "end", "text", "why"}`, where
    `field` is `title`, `description` or a key of `declared`, and `text` is that field's `[start:end]`.
    To set one posting aside, yield an Exception instance in its place. It must take any text at all, in
    time linear in its length, and may keep no state between postings: the host runs it in many processes.
    """

    @property
    def name(self) -> str:
        """Unique, lower case, as in `enricher list`."""
        ...

    @property
    def version(self) -> str:
        """Bumped whenever its values would change: the host then reads every posting again with it."""
        ...

    @property
    def columns(self) -> Mapping[str, type]:
        """What it writes: column name -> Python type of the value (str, bool, int, float, list, dict)."""
        ...

    def enrich(self, postings: Sequence[Posting]) -> Iterator[Mapping[str, Any] | Exception]:
        """Yield one result per posting, in order."""
        ...


@runtime_checkable
class Catalogued(Protocol):
    """What an enricher may offer besides: the list of things its values name, shown to readers as a dimension."""

    def catalogue(self) -> Iterator[Mapping[str, Any]]:
        """Yield `{"id", "name", "category", "aliases", "source"}`, one per thing, in no order."""
        ...


@runtime_checkable
class Factor(Protocol):
    """Scores postings for a profile, as a Polars expression over the postings frame."""

    @property
    def name(self) -> str:
        """Unique, lower case; the name that weights use."""
        ...

    @property
    def columns(self) -> frozenset[str]:
        """The columns of the postings frame that it reads."""
        ...

    def terms(self, profile: Profile) -> set[str]:
        """Text terms it needs; the host adds one impact column per term."""
        ...

    def score(self, profile: Profile) -> pl.Expr:
        """Score as an expression: 0 to 1, null where it is unknown."""
        ...

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """One short sentence for the person who reads the score."""
        ...
