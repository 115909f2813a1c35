"""The profile form: what was typed, kept as it was typed, and what is wrong with it, beside its field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from starlette.datastructures import FormData

from web.problems import said
from web.profiles import ProfileIn, home_points, written

_LISTS = ("skills", "languages", "blocked_companies", "blocked_words", "required_words")
_CHOICES = ("seniority", "employment_types", "required_work_modes")
_AMOUNTS = ("salary_min", "salary_max", "required_salary")
_OPTIONAL = ("location", "salary_currency", "years_experience", "maximum_age_days")
_FLAGS = ("is_active", "mail_enabled", "mail_when_empty")
_PLAIN = (
    "profile_name",
    "query",
    "country",
    "date_window",
    "email",
    "remote_preference",
    "mail_threshold",
    "mail_top_n",
)
_WEIGHT = "weight_"
_PLAINLY = {"missing": "Fill this in", "string_too_short": "Fill this in", "decimal_parsing": "Write a number",
            "int_parsing": "Write a whole number", "float_parsing": "Write a number"}  # fmt: skip


@dataclass
class ProfileForm:
    """What stands in the form (`values`, texts as typed), the weights, and a sentence for each wrong field."""

    values: dict[str, Any]
    weights: dict[str, str]
    errors: dict[str, str] = field(default_factory=dict)
    profile: ProfileIn | None = None


def empty(defaults: Mapping[str, float]) -> ProfileForm:
    """A new profile's form."""
    values: dict[str, Any] = dict.fromkeys((*_PLAIN, *_OPTIONAL, *_AMOUNTS, *_LISTS, "home_points"), "")
    values |= {name: [] for name in _CHOICES} | dict.fromkeys(_FLAGS, True)
    values |= {"date_window": "week", "remote_preference": "any", "mail_threshold": "0", "mail_top_n": "10"}
    return ProfileForm(values, {name: f"{weight:g}" for name, weight in defaults.items()})


def of_profile(row: Mapping[str, Any], defaults: Mapping[str, float]) -> ProfileForm:
    """The form of a stored profile."""
    form = empty(defaults)
    for name in (*_PLAIN, *_OPTIONAL, *_AMOUNTS):
        value = row[name]
        is_number = value is not None and name in {*_AMOUNTS, "years_experience", "mail_threshold"}
        form.values[name] = "" if value is None else f"{value.normalize():f}" if is_number else str(value)
    form.values |= {name: ", ".join(row[name]) for name in _LISTS}
    form.values |= {name: list(row[name]) for name in _CHOICES} | {name: row[name] for name in _FLAGS}
    form.values["home_points"] = "\n".join(written(point, row["country"]) for point in row["home_points"])
    form.weights |= {name: f"{weight:g}" for name, weight in row["weights"].items()}
    return form


def read(data: FormData, defaults: Mapping[str, float]) -> ProfileForm:
    """What was sent: with `profile` when all of it is right, else with `errors`."""
    form = empty(defaults)
    for name in (*_PLAIN, *_OPTIONAL, *_AMOUNTS, *_LISTS, "home_points"):
        form.values[name] = str(data.get(name, ""))
    form.values |= {name: [str(value) for value in data.getlist(name)] for name in _CHOICES}
    form.values |= {name: name in data for name in _FLAGS}
    form.weights = {name: str(data.get(_WEIGHT + name, f"{weight:g}")) for name, weight in defaults.items()}
    try:
        form.profile = ProfileIn.model_validate(_typed(form, defaults))
    except ValidationError as error:
        for problem in error.errors():
            name, message = _placed(problem)
            form.errors.setdefault(name, message)
    return form


def _typed(form: ProfileForm, defaults: Mapping[str, float]) -> dict[str, Any]:
    """Texts as the values they stand for."""
    values: dict[str, Any] = {name: form.values[name] for name in (*_PLAIN, *_CHOICES, *_FLAGS)}
    values |= {name: form.values[name].strip() or None for name in _OPTIONAL}
    values |= {name: _amount(form.values[name]) for name in _AMOUNTS}
    values |= {name: listed(form.values[name]) for name in _LISTS}
    values |= {name: values[name].replace(",", ".") for name in ("mail_threshold",)}
    changed = {name: text for name, text in form.weights.items() if text.strip() != f"{defaults[name]:g}"}
    values["weights"] = {name: text.strip() or "0" for name, text in changed.items()}
    country = form.values["country"].strip().upper()
    try:
        values["home_points"] = home_points(form.values["home_points"], country)
    except ValueError as error:
        form.errors["home_points"] = str(error)
    if form.weights and not any(weight(text) > 0 for text in form.weights.values()):
        form.errors["weights"] = "At least one weight has to be above 0"
    return values


def listed(text: str) -> list[str]:
    """`Python, SQL` or one a line, each once."""
    return list(dict.fromkeys(part.strip() for part in re.split(r"[,;\n]", text) if part.strip()))


def _amount(text: str) -> str | None:
    """`95,000`, `95 000`, `95k` as a number's text; anything else as it is, for the message."""
    flat = re.sub(r"[\s_'’]", "", text)
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", flat):
        flat = re.sub("[.,]", "", flat)
    if thousands := re.fullmatch(r"(\d+(?:\.\d+)?)[kK]", flat):
        return f"{float(thousands[1]) * 1000:.2f}"
    return flat.replace(",", ".") or None


def _placed(problem: Mapping[str, Any]) -> tuple[str, str]:
    """Which field an error stands beside, and what it says."""
    message = said(problem)
    if not problem["loc"]:  # a rule between fields names its field
        name, _, rest = message.partition(": ")
        return name.lower(), rest
    name = str(problem["loc"][0])
    return name, _PLAINLY.get(problem["type"], message)


def weight(text: str) -> float:
    """A weight as typed; what is no number counts as 0."""
    try:
        return min(1000.0, max(0.0, float(text)))
    except ValueError:
        return 0.0
