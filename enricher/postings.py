"""Make postings: of the warehouse's rows, and of JSON objects that use the API's names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins import Posting

# staging column -> name in Posting.declared
STAGING_COLUMNS: Mapping[str, str] = {
    "job_is_remote": "job_is_remote",
    "job_salary_string": "job_salary_string",
    "salary_min": "salary_min",
    "salary_max": "salary_max",
    "salary_currency": "salary_currency",
    "salary_period": "salary_period",
    "country": "job_country",
    "job_location": "job_location",
    "city": "job_city",
    "state": "job_state",
    "employment_types": "employment_types",
    "highlights": "job_highlights",
    "required_skills": "required_skills",
    "company_name": "company_name",
    "job_language": "job_language",
}

# API name -> name in Posting.declared; any other field keeps its name
_API_NAMES = {
    "job_min_salary": "salary_min",
    "job_max_salary": "salary_max",
    "job_salary_currency": "salary_currency",
    "job_salary_period": "salary_period",
    "job_required_skills": "required_skills",
    "employer_name": "company_name",
    "job_employment_types": "employment_types",
}
_TEXTS = {
    "job_salary_string",
    "salary_currency",
    "salary_period",
    "job_country",
    "job_location",
    "job_language",
}
_NUMBERS = {"salary_min", "salary_max"}
_EMPLOYMENT_CODES = {"full": "FULLTIME", "part": "PARTTIME", "contract": "CONTRACTOR", "intern": "INTERN"}


def from_row(row: Mapping[str, Any]) -> Posting:
    """Make a posting of a `staging.job_postings` row; nulls are not declared."""
    declared = {name: row[column] for column, name in STAGING_COLUMNS.items() if row.get(column) is not None}
    for number in _NUMBERS & declared.keys():
        declared[number] = float(declared[number])
    return Posting(
        row["dwh_source_system"],
        row["job_id"],
        row["job_title"] or "",
        row["job_description"] or "",
        declared,
    )


def from_json(fields: Any) -> Posting:
    """Make a posting of one JSON object; raises ValueError with a sentence for the person who wrote it."""
    if not isinstance(fields, dict):
        raise ValueError(  # noqa: TRY004 - one kind of error for a bad line
            f"this is {_kind(fields)}: write one JSON object with title and description"
        )
    texts = {
        name: fields.get(name) if fields.get(name) is not None else fields.get(f"job_{name}")
        for name in ("title", "description")
    }
    if texts["title"] is None and texts["description"] is None:
        raise ValueError("there is neither title nor description: give at least one")
    for name, value in texts.items():
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{name} is {_kind(value)}: write text")
    declared: dict[str, Any] = {_api_name(name): value for name, value in fields.items() if value is not None}
    for name in ("title", "description", "job_title", "job_description", "job_id", "job_employment_type"):
        declared.pop(name, None)
    for name in _TEXTS & declared.keys():
        if not isinstance(declared[name], str):
            raise ValueError(  # noqa: TRY004 - one kind of error for a bad line
                f"{name} is {_kind(declared[name])}: write text"
            )
    for name in _NUMBERS & declared.keys():
        declared[name] = _number(name, declared[name])
    if "job_is_remote" in declared and not isinstance(declared["job_is_remote"], bool):
        raise ValueError(f"job_is_remote is {declared['job_is_remote']!r}: write true or false")
    if "salary_period" in declared:
        declared["salary_period"] = declared["salary_period"].upper()
    types = fields.get("job_employment_types") or fields.get("job_employment_type")
    if types:
        declared["employment_types"] = _employment_types(types)
    return Posting(
        "preview", str(fields.get("job_id", "")), texts["title"] or "", texts["description"] or "", declared
    )


def _api_name(name: str) -> str:
    return _API_NAMES.get(name, name)


def _employment_types(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else str(value).replace(" and ", ",").split(",")
    names = (str(part).strip() for part in parts)
    codes = (
        next((c for key, c in _EMPLOYMENT_CODES.items() if name.lower().startswith(key)), name)
        for name in names
    )
    return list(dict.fromkeys(code for code in codes if code))


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(  # noqa: TRY004 - one kind of error for a bad line
            f"{name} is {_kind(value)}: write a number"
        )
    try:
        number = float(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{name} is {str(value)[:40]!r}: write a number") from None
    if not -1e15 < number < 1e15:  # also refuses NaN and infinity
        raise ValueError(f"{name} is {value!r}: write a number that can be a salary")
    return number


def _kind(value: Any) -> str:
    kinds = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")
