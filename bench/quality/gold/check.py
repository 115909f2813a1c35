"""Check the gold set: offsets match the text, values are valid, halves are even; prints the counts."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LEVELS = {
    "intern",
    "junior",
    "mid",
    "senior",
    "lead",
    "principal",
    "manager",
    "director",
    "executive",
    "unknown",
}
MODES = {"remote", "hybrid", "onsite", "unknown"}
PERIODS = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}
ORIGINS = {"structured", "salary_string", "text"}
EDUCATION = {None, "secondary", "vocational", "associate", "bachelor", "master", "doctorate"}
REQUIREMENTS = {"required", "nice_to_have", "mentioned"}
BENEFITS = {
    "health_insurance",
    "dental_vision",
    "retirement_plan",
    "paid_time_off",
    "parental_leave",
    "bonus",
    "equity",
    "remote_allowance",
    "flexible_hours",
    "learning_budget",
    "relocation",
    "visa_sponsorship",
    "wellness",
    "meals",
    "commuter",
    "company_car",
    "childcare",
}
Row = dict[str, Any]


def skills(row: Row) -> Iterator[str]:
    """Yield what is wrong with the labels of one row of `skills.jsonl`."""
    end = 0
    for skill in row["labels"]["skills"]:
        if row["description"][skill["start"] : skill["end"]] != skill["text"]:
            yield f"{skill['text']!r} is not at {skill['start']}"
        if skill["requirement"] not in REQUIREMENTS:
            yield f"unknown requirement {skill['requirement']!r}"
        if skill["start"] < end:
            yield f"{skill['text']!r} overlaps the one before"
        end = skill["end"]


def seniority(row: Row) -> Iterator[str]:
    """Yield what is wrong with the labels of one row of `seniority.jsonl`."""
    labels = row["labels"]
    if labels["seniority_level"] not in LEVELS or not isinstance(labels["is_manager"], bool):
        yield f"invalid level {labels}"


def experience(row: Row) -> Iterator[str]:
    """Yield what is wrong with the labels of one row of `experience.jsonl`."""
    labels = row["labels"]
    for key in ("experience_years_min", "experience_years_preferred"):
        if labels[key] is not None and not 0 <= labels[key] <= 30:
            yield f"{key} out of range: {labels[key]}"
    for item in labels["experience_by_skill"]:
        if item["skill"].lower() not in row["description"].lower():
            yield f"skill {item['skill']!r} is not in the text"


def work_mode(row: Row) -> Iterator[str]:
    """Yield what is wrong with the labels of one row of `work_mode.jsonl`."""
    labels = row["labels"]
    if labels["work_mode"] not in MODES:
        yield f"unknown mode {labels['work_mode']!r}"
    if labels["office_days_per_week"] is not None and not 0 < labels["office_days_per_week"] <= 7:
        yield f"office days out of range: {labels['office_days_per_week']}"
    if any(len(code) != 2 or not code.isupper() for code in labels["remote_countries"]):
        yield f"countries are not alpha-2: {labels['remote_countries']}"
    if any(state[:2] not in labels["remote_countries"] for state in labels["remote_states"]):
        yield f"a state without its country: {labels['remote_states']}"


def salary(row: Row) -> Iterator[str]:
    """Yield what is wrong with the labels of one row of `salary.jsonl`."""
    labels = row["labels"]
    low, high = labels["salary_min"], labels["salary_max"]
    if low is None and high is None:
        if any(value is not None for value in labels.values()):
            yield f"no amount, yet {labels}"
        return
    if low is not None and high is not None and low > high:
        yield f"minimum above maximum: {low} > {high}"
    if labels["salary_period"] not in PERIODS or labels["salary_origin"] not in ORIGINS:
        yield f"invalid period or origin: {labels}"
    if len(labels["salary_currency"]) != 3:
        yield f"invalid currency {labels['salary_currency']!r}"


def language_benefits(row: Row) -> Iterator[str]:
    """Yield what is wrong with the labels of one row of `language_benefits.jsonl`."""
    labels = row["labels"]
    if labels["posting_language"] != row["language"]:
        yield f"language {labels['posting_language']!r} beside {row['language']!r}"
    if not set(labels["benefits"]) <= BENEFITS:
        yield f"unknown benefits {set(labels['benefits']) - BENEFITS}"


def education(row: Row) -> Iterator[str]:
    """Yield what is wrong with the labels of one row of `education.jsonl`."""
    labels = row["labels"]
    if labels["education_level"] not in EDUCATION or not isinstance(labels["education_or_experience"], bool):
        yield f"invalid education {labels}"
    if labels["education_or_experience"] and labels["education_level"] is None:
        yield "experience stands in for nothing"


CHECKS: dict[str, tuple[set[str], Callable[[Row], Iterator[str]]]] = {
    "skills": ({"skills"}, skills),
    "seniority": ({"seniority_level", "is_manager"}, seniority),
    "experience": (
        {"experience_years_min", "experience_years_preferred", "experience_by_skill"},
        experience,
    ),
    "work_mode": (
        {"work_mode", "office_days_per_week", "remote_countries", "remote_states", "remote_time_zones"},
        work_mode,
    ),
    "salary": (
        {"salary_min", "salary_max", "salary_currency", "salary_period", "salary_origin"},
        salary,
    ),
    "language_benefits": ({"posting_language", "benefits"}, language_benefits),
    "education": ({"education_level", "education_or_experience"}, education),
}


def load(name: str) -> list[Row]:
    """Return the rows of one gold file, such as `load("salary")`."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def problems(name: str, rows: list[Row]) -> Iterator[str]:
    """Yield every fault of one file, each with the id of its row."""
    keys, check = CHECKS[name]
    halves = Counter(row["half"] for row in rows)
    if set(halves) - {"dev", "held"} or abs(halves["dev"] - halves["held"]) > 1:
        yield f"{name}: halves are uneven: {dict(halves)}"
    seen = Counter(row["id"] for row in rows)
    yield from (f"{row_id}: used {count} times" for row_id, count in seen.items() if count > 1)
    for row in rows:
        if set(row["labels"]) != keys:
            yield f"{row['id']}: labels are {sorted(row['labels'])}, not {sorted(keys)}"
        else:
            yield from (f"{row['id']}: {fault}" for fault in check(row))
        if not 1 <= len(row["description"]) <= 2000:
            yield f"{row['id']}: description of {len(row['description'])} characters"


def main() -> int:
    """Check every file; 0 when all is well, 1 otherwise."""
    faults: list[str] = []
    total = 0
    print(f"{'file':<18} {'texts':>5} {'dev':>4} {'held':>4}  languages")
    for name in CHECKS:
        rows = load(name)
        faults += problems(name, rows)
        total += len(rows)
        halves = Counter(row["half"] for row in rows)
        languages = Counter(row["language"] for row in rows)
        shown = " ".join(f"{language} {count}" for language, count in languages.most_common())
        print(f"{name:<18} {len(rows):>5} {halves['dev']:>4} {halves['held']:>4}  {shown}")
    print(f"{'all':<18} {total:>5}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
