"""How right the enrichers read: precision, recall and F1 on the gold set, per half and per language.

    python bench/quality/enrichment.py                 the half to tune on
    python bench/quality/enrichment.py --half both     both halves, at the end
    python bench/quality/enrichment.py --show errors   every miss of the half to tune on

A value that is null or unknown is an abstention: precision is over what was predicted, recall over what was
labelled. A salary is right when minimum, maximum, currency and period all are. A skill is right when its span
meets the labelled one, and its name or its whole span agrees.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bench.quality.measures import Score, collection, overlaps, shown, value
from enricher import api

GOLD = Path(__file__).parent / "gold"
OURS = {"id", "half", "trap", "language", "labels"}  # about the text, not declared by its source
Counts = tuple[int, int, int]
Fields = Mapping[str, Any]
Found = Iterator[tuple[str, Counts, Any, Any]]  # measure, counts, predicted, labelled


class Half(StrEnum):
    """Which half of the gold set to read."""

    dev = "dev"
    held = "held"
    both = "both"


class Show(StrEnum):
    """What to print besides the tables."""

    nothing = "nothing"
    errors = "errors"


def _plain(name: str) -> str:
    return re.sub(r"[^\w+#.]", "", name.casefold())


def _same_skill(said: Fields, asked: Fields) -> bool:
    one, other = (said["start"], said["end"]), (asked["start"], asked["end"])
    if not overlaps(one, other):
        return False
    return one == other or _plain(said["name"]) in {_plain(asked["name"]), _plain(asked["text"])}


def _skills(read: Fields, labels: Fields) -> Found:
    """Skills of the description, matched one to one; their requirement is judged where the skill is right."""
    free = [skill for skill in read.get("extracted_skills") or [] if skill.get("field") == "description"]
    predicted, missed, kinds = len(free), [], []
    for asked in labels["skills"]:
        said = next((skill for skill in free if _same_skill(skill, asked)), None)
        if said is None:
            missed.append(asked["text"])
        else:
            free.remove(said)
            kinds.append((said, asked))
    counts = (len(kinds), predicted, len(labels["skills"]))
    yield "skills", counts, [f"+{skill['name']}" for skill in free], [f"-{text}" for text in missed]
    for said, asked in kinds:
        pair = f"{asked['text']}: {said['requirement']}", f"{asked['text']}: {asked['requirement']}"
        yield "skills: requirement", value(*pair), *pair


def _one(measure: str, column: str, absent: str | None = None) -> Callable[[Fields, Fields], Found]:
    """Judge one column with one value."""

    def judge(read: Fields, labels: Fields) -> Found:
        said, asked = read.get(column), labels[column]
        yield measure, value(said, asked, absent=absent), said, asked

    return judge


def _many(measure: str, column: str) -> Callable[[Fields, Fields], Found]:
    """Judge one column with a list of values."""

    def judge(read: Fields, labels: Fields) -> Found:
        said, asked = sorted(read.get(column) or []), sorted(labels[column])
        yield measure, collection(said, asked), said, asked

    return judge


def _truth(measure: str, column: str) -> Callable[[Fields, Fields], Found]:
    """Judge a flag: every text is labelled, false is as good an answer as true, and null says false."""

    def judge(read: Fields, labels: Fields) -> Found:
        said, asked = bool(read[column]) if column in read else None, labels[column]
        yield measure, value(said, asked), said, asked

    return judge


def _years(read: Fields, labels: Fields) -> Found:
    for column in ("experience_years_min", "experience_years_preferred"):
        said, asked = read.get(column), labels[column]
        yield "experience", value(said, asked), {column: said}, {column: asked}
    skills = {(_plain(item["skill"]), item["years_min"]) for item in labels["experience_by_skill"]}
    stated = {(_plain(item["skill"]), item["years_min"]) for item in read.get("experience_by_skill") or []}
    yield "experience: by skill", collection(stated, skills), sorted(stated), sorted(skills)


def _salary(read: Fields, labels: Fields) -> Found:
    columns = ("salary_min", "salary_max", "salary_currency", "salary_period")
    said, asked = (tuple(side.get(column) for column in columns) for side in (read, labels))
    nothing = (None, None)
    counts = value(None if said[:2] == nothing else said, None if asked[:2] == nothing else asked)
    yield "salary", counts, said, asked
    if counts[0]:
        yield "salary: origin", value(*(pair := (read.get("salary_origin"), labels["salary_origin"]))), *pair


def _zones(read: Fields, labels: Fields) -> Found:
    said, asked = (sorted(side.get("remote_time_zones") or []) for side in (read, labels))
    plain = [{_plain(zone) for zone in zones} for zones in (said, asked)]
    yield "work mode: time zones", collection(*plain), said, asked


JUDGES: Mapping[str, tuple[Callable[[Fields, Fields], Found], ...]] = {
    "skills": (_skills,),
    "seniority": (
        _one("seniority", "seniority_level", "unknown"),
        _truth("seniority: is manager", "is_manager"),
    ),
    "experience": (_years,),
    "work_mode": (
        _one("work mode", "work_mode", "unknown"),
        _one("work mode: office days", "office_days_per_week"),
        _many("work mode: countries", "remote_countries"),
        _many("work mode: states", "remote_states"),
        _zones,
    ),
    "salary": (_salary,),
    "language_benefits": (_one("language", "posting_language"), _many("benefits", "benefits")),
    "education": (
        _one("education", "education_level"),
        _truth("education: or experience", "education_or_experience"),
    ),
}


def _rows(name: str, half: Half) -> Iterator[Fields]:
    for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if half in (Half.both, row["half"]):
            yield row


def _print_errors(errors: list[tuple[str, Fields, Any, Any]]) -> None:
    for measure, row, said, asked in errors:
        print(f"\n{row['id']} ({row['trap']}) {measure}: read {said}, labelled {asked}")
        print(f"  {row['title']} | {' '.join(row['description'].split())[:400]}")


def _print_tables(scores: Mapping[tuple[str, str, str], Score], texts: Mapping[str, int]) -> None:
    measures = list(dict.fromkeys(measure for measure, _, _ in scores))
    halves = sorted({half for _, half, _ in scores})
    languages = sorted({language for _, _, language in scores} - {"all"})
    print(f"{'measure':<26} {'half':<5} precision recall    F1  right  said asked")
    for measure in measures:
        for half in halves:
            score = scores[measure, half, "all"]
            print(
                f"{measure:<26} {half:<5}     {shown(score.precision)}  {shown(score.recall)} {shown(score.f1)}"
                f" {score.right:>6} {score.predicted:>5} {score.labelled:>5}"
            )
    print(f"\n{'F1 per language':<26} {'half':<5}" + "".join(f"{language:>6}" for language in languages))
    for measure in measures:
        for half in halves:
            cells = (scores[measure, half, language].f1 for language in languages)
            print(f"{measure:<26} {half:<5}" + "".join(f" {shown(cell)}" for cell in cells))
    print("\ntexts: " + ", ".join(f"{name} {count}" for name, count in texts.items()))


def main(
    half: Annotated[Half, typer.Option(help="The half to read; held stays unread until the end.")] = Half.dev,
    show: Annotated[Show, typer.Option(help="errors: print each miss of the dev half.")] = Show.nothing,
    only: Annotated[list[str] | None, typer.Option(help=f"Judge only: {', '.join(JUDGES)}.")] = None,
) -> None:
    """Judge every enricher against the labels of the gold set."""
    if unknown := set(only or ()) - JUDGES.keys():
        raise typer.BadParameter(f"{', '.join(unknown)} is none of {', '.join(JUDGES)}")
    scores: defaultdict[tuple[str, str, str], Score] = defaultdict(Score)
    errors: list[tuple[str, Fields, Any, Any]] = []
    texts: defaultdict[str, int] = defaultdict(int)
    failed: list[str] = []
    for name in only or JUDGES:
        for row in _rows(name, half):
            read = api.preview({key: field for key, field in row.items() if key not in OURS})
            failed += [
                f"{row['id']}: {enricher} {error}" for enricher, error in read.get("errors", {}).items()
            ]
            texts[name] += 1
            for judge in JUDGES[name]:
                for measure, counts, said, asked in judge(read, row["labels"]):
                    for language in (row["language"], "all"):
                        scores[measure, row["half"], language].add(*counts)
                    if len(set(counts)) > 1 or counts[0] < max(counts):
                        errors.append((measure, row, said, asked))
    if show is Show.errors:
        _print_errors([error for error in errors if error[1]["half"] == "dev"])
        print()
    _print_tables(scores, texts)
    for line in failed:
        typer.echo(f"set aside: {line}", err=True)


if __name__ == "__main__":
    typer.run(main)
