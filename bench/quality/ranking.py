"""How well postings are ordered: nDCG@10 against our own grades (bench/quality/ranking/), beside simpler orders.

    python bench/quality/ranking.py                             the six people to tune on
    python bench/quality/ranking.py --show nurse-berlin         one person's top ten, with grades and reasons
    python bench/quality/ranking.py --final                     the two untouched people as well: once, at the end

A posting of grade g gains 2^g - 1, discounted by log2(place + 1); 1.0 is the best order there is. Columns: a random
order (mean of 200), BM25 of the query on title and description, the same with the profile's skills added to the
query, the ranker with three factors (location, keywords, recency) at their default weights, and the ranker with all.
"""

from __future__ import annotations

import json
import math
import random
import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import fmean
from typing import Annotated, Any

import typer

from enricher import api
from plugins import Profile
from ranker import scoring
from ranker.postings import of_rows
from ranker.setup import Setup, prepare
from ranker.story import Story, tell

JUDGED = Path(__file__).parent / "ranking"
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)  # any moment: ages are given in days, so figures do not drift
THREE = ("location_match", "keyword_match", "recency")
ORDERS = ("random", "BM25", "BM25+skills", "3 factors", "all")
Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Person:
    """One profile with its postings, and a grade for each of them."""

    name: str
    half: str
    profile: Profile
    postings: list[dict[str, Any]]
    grades: dict[str, int]
    verdicts: dict[str, dict[str, Any]]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def people(*, final: bool) -> list[Person]:
    """The judged people of the half to tune on; of both halves when final.

    Raises SystemExit when the set is not whole: a posting without grade, or a grade outside 0 to 3.
    """
    verdicts = _lines(JUDGED / "grades.jsonl")
    found = []
    for number, row in enumerate(_lines(JUDGED / "profiles.jsonl"), start=1):
        if row["half"] == "held" and not final:
            continue
        name = row["profile"]
        postings = _lines(JUDGED / "postings" / f"{name}.jsonl")
        said = {v["job_id"]: v for v in verdicts if v["profile"] == name}
        grades = {job: v["grade"] for job, v in said.items()}
        if [p["job_id"] for p in postings] != list(grades) or not set(grades.values()) <= {0, 1, 2, 3}:
            raise SystemExit(
                f"{name}: postings and grades do not belong together; see {JUDGED / 'README.md'}."
            )
        profile = Profile.from_row({**row, "profile_id": number})
        found.append(Person(name, row["half"], profile, postings, grades, said))
    return found


def ndcg(order: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted gain at a depth: 0 to 1. Postings that are not in `order` gain nothing."""

    def gained(values: Sequence[int]) -> float:
        return sum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(values[:depth]))

    return gained([grades[job] for job in order]) / gained(sorted(grades.values(), reverse=True))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


class Bm25:
    """Plain Okapi BM25 over title and description as one text, k1 = 1.2, b = 0.75; no stemming, no fields."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count the words of the collection: all postings of the people that are read."""
        counted = [Counter(_words(text)) for text in texts]
        self.mean = fmean(counts.total() for counts in counted)
        self.count = len(counted)
        self.holding = Counter(word for counts in counted for word in counts)

    def score(self, query: str, text: str) -> float:
        """How well a text answers a query; 0 and up."""
        counts = Counter(_words(text))
        damped = 1.2 * (0.25 + 0.75 * counts.total() / self.mean)
        return sum(
            math.log(1 + (self.count - self.holding[word] + 0.5) / (self.holding[word] + 0.5))
            * (counts[word] * 2.2 / (counts[word] + damped))
            for word in set(_words(query))
        )


def _text(posting: Fields) -> str:
    return f"{posting['job_title']}\n{posting['job_description']}"


def by_bm25(bm25: Bm25, person: Person, query: str) -> list[str]:
    """Job ids, best first."""
    return [p["job_id"] for p in sorted(person.postings, key=lambda p: -bm25.score(query, _text(p)))]


def by_chance(person: Person, seeds: int = 200) -> float:
    """Mean nDCG@10 of random orders."""
    jobs = list(person.grades)
    return fmean(ndcg(random.Random(seed).sample(jobs, len(jobs)), person.grades) for seed in range(seeds))


def _fact(posting: Fields) -> dict[str, Any]:
    """The posting as a row of marts.fact_jobs: read by the enrichers, with its company's rating."""
    said = {name: value for name, value in posting.items() if name not in ("days_ago", "job_publisher")}
    return {
        **api.preview(said),
        "dwh_source_system": "jsearch",
        "job_id": posting["job_id"],
        "job_posting_key": posting["job_id"],
        "job_title": posting["job_title"],
        "job_description": posting["job_description"],
        "company_name": posting["employer_name"],
        "employment_types": posting["job_employment_types"],
        "job_location": posting["job_location"],
        "city": posting["job_city"],
        "state": posting["job_state"],
        "country": posting["job_country"],
        "latitude": posting["job_latitude"],
        "longitude": posting["job_longitude"],
        "posted_at": NOW - timedelta(days=posting["days_ago"]),
        "rating": posting["company_rating"],
        "review_count": posting["company_review_count"],
    }


class Ranking:
    """The project's ranker over one person's postings, without a database."""

    def __init__(self, person: Person, setup: Setup, further: Sequence[str] = ()) -> None:
        """Read the postings once, for any choice of factors."""
        self.setup = setup
        self.facts = [_fact(posting) for posting in person.postings]
        self.postings = of_rows(self.facts, NOW, further)
        self.whole = setup.order(person.profile, top=len(person.postings))

    def rows(self, factors: Sequence[str] | None = None) -> list[int]:
        """Row numbers, best first; postings that a hard rule hides are not among them."""
        weights = self.whole.weights
        kept = {name: weight for name, weight in weights.items() if factors is None or name in factors}
        (ranked,) = scoring.rank(self.postings, [replace(self.whole, weights=kept)], self.setup.factors)
        return [int(row) for row in ranked.best["row"]]

    def order(self, factors: Sequence[str] | None = None) -> list[str]:
        """Job ids, best first."""
        return [self.facts[row]["job_id"] for row in self.rows(factors)]

    def stories(self, rows: Sequence[int]) -> list[Story]:
        """Score and reasons of some rows."""
        plan = scoring.plan(self.whole, self.setup.factors)
        values = scoring.values_at(self.postings, plan, self.setup.factors, rows)
        told = zip(values.iter_rows(named=True), rows, strict=True)
        return [tell(plan, self.setup.factors, value, self.facts[row]) for value, row in told]


def _measured(person: Person, bm25: Bm25, setup: Setup) -> dict[str, float]:
    ranking = Ranking(person, setup)
    query = person.profile.query
    orders = {
        "BM25": by_bm25(bm25, person, query),
        "BM25+skills": by_bm25(bm25, person, f"{query} {' '.join(person.profile.skills)}"),
        "3 factors": ranking.order(THREE),
        "all": ranking.order(),
    }
    return {"random": by_chance(person)} | {
        name: ndcg(order, person.grades) for name, order in orders.items()
    }


def removed(full: float, plain: float) -> str:
    """The share of BM25's loss that the full ranking takes away, as the table prints it."""
    return "  –" if plain >= 1 else f"{100 * (full - plain) / (1 - plain):3.0f} %"


def _print_table(judged: Sequence[tuple[Person, dict[str, float]]]) -> None:
    print(f"{'nDCG@10':<26}" + "".join(f"{name:>13}" for name in ORDERS) + "  loss of BM25 removed")

    def line(name: str, values: Mapping[str, float]) -> None:
        cells = "".join(f"{values[order]:>13.3f}" for order in ORDERS)
        print(f"{name:<26}{cells}  {removed(values['all'], values['BM25']):>20}")

    for half in ("tune", "held"):
        rows = [(person, values) for person, values in judged if person.half == half]
        for person, values in rows:
            line(person.name, values)
        if rows:
            line(f"mean of {half}", {o: fmean(values[o] for _, values in rows) for o in ORDERS})
            print()


def _print_top(person: Person, setup: Setup) -> None:
    ranking = Ranking(person, setup)
    rows = ranking.rows()
    better = [place for place, row in enumerate(rows) if place >= 10 and _grade(person, ranking, row) == 3]
    shown = [*range(min(10, len(rows))), *better]
    for place, story in zip(shown, ranking.stories([rows[place] for place in shown]), strict=True):
        fact = ranking.facts[rows[place]]
        verdict = person.verdicts[fact["job_id"]]
        if place in better[:1]:
            print("\nThrees that are not among the ten:")
        score = "too little said" if story.score is None else f"{story.score:.1f}"
        title = f"{fact['job_title']} · {fact['company_name']} · {fact['job_location']}"
        print(
            f"\n{place + 1:>3}. grade {verdict['grade']}  {score} ({story.low:.0f}–{story.high:.0f})  {title}"
        )
        trap = f"[{verdict['trap']}] " if verdict["trap"] else ""
        print(f"     {trap}{verdict['why']}  ({fact['job_id']})")
        for name, factor in story.detail["factors"].items():
            said = "   ?" if factor["value"] is None else f"{factor['value']:.2f}"
            print(textwrap.fill(f"{said}  {name}: {factor['reason']}", 110, initial_indent="       "))
    print(f"\nnDCG@10 {ndcg(ranking.order(), person.grades):.3f}")


def _grade(person: Person, ranking: Ranking, row: int) -> int:
    return person.grades[ranking.facts[row]["job_id"]]


def main(
    show: Annotated[str | None, typer.Option(help="Print one person's top ten instead of the table.")] = None,
    final: Annotated[bool, typer.Option("--final", help="Read the untouched people as well.")] = False,
) -> None:
    """Order each person's postings in five ways, and print how near each is to the grades."""
    every = [row["profile"] for row in _lines(JUDGED / "profiles.jsonl")]
    if show is not None and show not in every:
        raise typer.BadParameter(f"{show!r} is none of {', '.join(every)}")
    judged = people(final=final)
    chosen = {person.name: person for person in judged}
    if show is not None and show not in chosen:
        raise typer.BadParameter(f"{show} is kept untouched until the end: add --final for the last look")
    setup = prepare()
    if show is not None:
        _print_top(chosen[show], setup)
        return
    # the collection is always everybody's postings, so that a figure does not depend on whose are shown
    bm25 = Bm25([_text(posting) for person in people(final=True) for posting in person.postings])
    _print_table([(person, _measured(person, bm25, setup)) for person in judged])
    print("factors: " + ", ".join(f"{name} {weight:g}" for name, weight in setup.defaults.items() if weight))
    if not final:
        print("held back until --final: " + ", ".join(name for name in every if name not in chosen))


if __name__ == "__main__":
    typer.run(main)
