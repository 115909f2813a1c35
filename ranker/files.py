"""Profiles and postings out of files, for a preview without a database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import yaml

from core.errors import ConfigurationError
from enricher import api as enriching
from plugins.contracts import Profile

# What the API calls it -> what the marts call it.
_API_NAMES = {
    "title": "job_title", "description": "job_description", "employer_name": "company_name", "job_city": "city",
    "job_state": "state", "job_country": "country", "job_latitude": "latitude", "job_longitude": "longitude",
    "job_employment_types": "employment_types", "job_posted_at_datetime_utc": "posted_at",
    "company_rating": "rating", "company_review_count": "review_count",
}  # fmt: skip
_NOT_FACTS = frozenset({"evidence", "errors", "job_id"})
_CHOICES = {"remote_preference": ("any", "remote", "hybrid", "onsite")}
_LISTS = frozenset(
    {"skills", "seniority", "employment_types", "home_points", "languages", "blocked_companies", "blocked_words",
     "required_words", "required_work_modes"}
)  # fmt: skip


def profile(path: Path) -> Profile:
    """A profile from a JSON or YAML file with the column names of app.profiles.

    Raises ConfigurationError naming the file and the entry that is wrong.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))  # JSON is YAML
    except OSError as error:
        raise ConfigurationError(f"The profile file {path} cannot be read ({error.strerror}).") from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise ConfigurationError(f"The profile file {path} is neither JSON nor YAML.") from None
    if not isinstance(content, dict):
        raise ConfigurationError(
            f"The profile file {path} must hold one object, with entries such as `query: nurse`."
        )
    known = {f.name for f in fields(Profile)}
    if unknown := sorted(map(str, set(content) - known)):
        raise ConfigurationError(
            f"The profile file {path} has an unknown entry {unknown[0]!r}: the entries are {', '.join(sorted(known))}."
        )
    for name, value in content.items():
        if name in _LISTS and not isinstance(value, list):
            raise ConfigurationError(f"In the profile file {path}, {name!r} is {value!r}: write a list.")
        if name in _CHOICES and value not in _CHOICES[name]:
            raise ConfigurationError(
                f"In the profile file {path}, {name!r} is {value!r}: choose among {', '.join(_CHOICES[name])}."
            )
    said = {name: value for name, value in content.items() if value is not None}
    return Profile.from_row({"profile_id": 0, "profile_name": path.stem, **said})


def postings(path: Path) -> Iterator[dict[str, Any]]:
    """Postings from a file of JSON lines, enriched on the way, as rows of the marts.

    A line uses the names of the marts or of the API; what it says itself (`work_mode`, `extracted_skills`, …) wins
    over what the enrichers read. Raises ConfigurationError naming the line that is wrong.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"The postings file {path} cannot be read ({error}).") from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield row(json.loads(line), f"line {number}")
            except ValueError as error:  # what JSON and the enrichers raise
                raise ConfigurationError(f"In {path}, line {number} is no posting: {error}.") from None


def row(posting: Mapping[str, Any], otherwise: str) -> dict[str, Any]:
    """One posting as a row of the marts, enriched; `otherwise` is its id if it has none."""
    read = enriching.preview(posting)
    said = {_API_NAMES.get(name, name): value for name, value in posting.items() if value is not None}
    named = str(posting.get("job_id") or otherwise)
    found = {name: value for name, value in read.items() if name not in _NOT_FACTS and value is not None}
    key = hashlib.md5(f"file|{named}".encode(), usedforsecurity=False).hexdigest()
    types = [
        kind
        for kind in said.get("employment_types") or ()
        if kind in {"FULLTIME", "PARTTIME", "CONTRACTOR", "INTERN"}
    ]
    return {"dwh_source_system": "file", "job_posting_key": key, "job_title": "", "job_description": "", **found, **said,
            "job_id": named, "employment_types": types}  # fmt: skip
