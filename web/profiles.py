"""A profile as people and scripts write it: typed, checked, with a sentence for each thing that is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from plugins.places import country_name, find

DATE_WINDOWS = {"today": "today", "3days": "the last 3 days", "week": "the last week", "month": "the last month", "all": "any time"}  # fmt: skip
WORK_MODES = {"any": "any", "remote": "remote", "hybrid": "hybrid", "onsite": "on site"}
EMPLOYMENT_TYPES = {
    "FULLTIME": "Full time",
    "PARTTIME": "Part time",
    "CONTRACTOR": "Contract",
    "INTERN": "Internship",
}
SENIORITY = {
    "intern": "Intern", "junior": "Junior", "mid": "Mid", "senior": "Senior", "lead": "Lead",
    "principal": "Principal", "manager": "Manager", "director": "Director", "executive": "Executive",
}  # fmt: skip
_EMAIL = re.compile(
    r"[^\s@<>,;:\"()\[\]\\\x00-\x1f]{1,64}@[^\s@<>,;:\"()\[\]\\\x00-\x1f]+\.[^\s@<>,;:\"()\[\]\\.\x00-\x1f]+"
)
_COORDINATES = re.compile(r"\(\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\)\s*$")


def _stored(value: Any) -> Any:
    """Postgres cannot hold NUL, nor a lone surrogate; nobody types either."""
    if isinstance(value, str):
        return value.replace("\x00", "").encode(errors="ignore").decode().strip()
    return value


Text = Annotated[str, BeforeValidator(_stored)]
Amount = Annotated[Decimal, Field(ge=0, le=1_000_000_000_000, max_digits=15, decimal_places=2)]
Names = Annotated[list[Annotated[Text, Field(min_length=1, max_length=200)]], Field(max_length=200)]


class HomePoint(BaseModel):
    """A place to live or to work near, and how far is still near."""

    name: Annotated[Text, Field(min_length=1, max_length=100)]
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    radius_km: Annotated[float, Field(gt=0, le=20_000)] = 30


class ProfileIn(BaseModel):
    """Everything of a profile that may be written. Salaries are per year, in `salary_currency`."""

    model_config = ConfigDict(extra="forbid")

    profile_name: Annotated[Text, Field(min_length=1, max_length=200)]
    is_active: bool = True
    query: Annotated[Text, Field(min_length=1, max_length=300)]
    location: Annotated[Text, Field(max_length=200)] | None = None
    country: Text
    date_window: Literal["all", "today", "3days", "week", "month"]
    email: Annotated[Text, Field(max_length=254)]
    skills: Names = []
    salary_min: Amount | None = None
    salary_max: Amount | None = None
    salary_currency: Text | None = None
    remote_preference: Literal["any", "remote", "hybrid", "onsite"] = "any"
    seniority: list[
        Literal["intern", "junior", "mid", "senior", "lead", "principal", "manager", "director", "executive"]
    ] = Field([], max_length=9)
    employment_types: list[Literal["FULLTIME", "PARTTIME", "CONTRACTOR", "INTERN"]] = Field([], max_length=4)
    years_experience: Annotated[Decimal, Field(ge=0, le=80, max_digits=4, decimal_places=1)] | None = None
    home_points: list[HomePoint] = Field([], max_length=10)
    languages: Names = []
    blocked_companies: Names = []
    blocked_words: Names = []
    required_words: Names = []
    required_salary: Amount | None = None
    required_work_modes: list[Literal["remote", "hybrid", "onsite"]] = Field([], max_length=3)
    maximum_age_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    weights: dict[str, Annotated[float, Field(ge=0, le=1000)]] = {}
    mail_enabled: bool = True
    mail_threshold: Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)] = Decimal(0)
    mail_top_n: Annotated[int, Field(ge=1, le=100)] = 10
    mail_when_empty: bool = True

    @field_validator("country")
    @classmethod
    def _known_country(cls, value: str) -> str:
        code = value.upper()
        if not re.fullmatch("[A-Z]{2}", code) or country_name(code) == code:
            raise ValueError(f"{value[:20]!r} is no country: write its two-letter code, such as CA")
        return code

    @field_validator("salary_currency")
    @classmethod
    def _known_currency(cls, value: str | None) -> str | None:
        if value and not re.fullmatch("[A-Z]{3}", value.upper()):
            raise ValueError(f"{value[:20]!r} is no currency: write its three-letter code, such as CAD")
        return value.upper() if value else None

    @field_validator("email")
    @classmethod
    def _is_address(cls, value: str) -> str:
        if not _EMAIL.fullmatch(value):
            raise ValueError("Write one e-mail address, such as you@example.com")
        return value

    @field_validator("languages")
    @classmethod
    def _language_codes(cls, value: list[str]) -> list[str]:
        for code in value:
            if not re.fullmatch("[a-zA-Z]{2}", code):
                raise ValueError(f"{code[:20]!r} is no language: write two-letter codes, such as en, fr")
        return [code.lower() for code in value]

    @model_validator(mode="after")
    def _in_order(self) -> ProfileIn:
        if self.salary_min is not None and self.salary_max is not None and self.salary_max < self.salary_min:
            raise ValueError("salary_max: The highest pay is below the lowest: swap them, or leave one empty")
        amounts = (self.salary_min, self.salary_max, self.required_salary)
        if any(amount is not None for amount in amounts) and not self.salary_currency:
            raise ValueError("salary_currency: Say in which currency the pay is, such as CAD")
        return self

    def columns(self) -> dict[str, Any]:
        """As `app.profiles` holds it."""
        values = self.model_dump()
        values["weights"] = {name: float(weight) for name, weight in self.weights.items()}
        values["location"] = self.location or None
        return values


def home_points(text: str, country: str) -> list[dict[str, Any]]:
    """Places written one a line: `Toronto, 40 km`, or with coordinates `Home (43.65, -79.38), 40 km`.

    Raises ValueError naming the line that is not understood.
    """
    points = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        told = re.fullmatch(r"(.+?)(?:,?\s+(\d+(?:\.\d+)?)\s*km)?", line)
        name, radius = (told[1].strip(" ,"), float(told[2] or 30)) if told else (line, 30.0)
        if exact := _COORDINATES.search(name):
            named = name[: exact.start()].strip(" ,") or "Home"
            points.append(
                {"name": named, "lat": float(exact[1]), "lon": float(exact[2]), "radius_km": radius}
            )
        elif found := find(name, country):
            points.append({"name": name, "lat": found.latitude, "lon": found.longitude, "radius_km": radius})
        else:
            raise ValueError(
                f"{name[:60]!r} is not in our list of cities of {country_name(country)}: write a larger one nearby, "
                "or coordinates such as Home (43.65, -79.38), 40 km"
            )
    return points


def written(point: Mapping[str, Any], country: str) -> str:
    """A home point as a line of the form."""
    found = find(str(point["name"]), country)
    radius = f"{float(point.get('radius_km', 30)):g} km"
    if found and (round(found.latitude, 2), round(found.longitude, 2)) == (
        round(point["lat"], 2),
        round(point["lon"], 2),
    ):
        return f"{point['name']}, {radius}"
    return f"{point['name']} ({point['lat']}, {point['lon']}), {radius}"
