"""How fast the enrichers read: each alone on one core, all together on two, beside spaCy on the same vocabulary.

    python bench/enricher.py                       # 10,000 and 100,000 postings
    python bench/enricher.py --postings 2000       # a quick look
    python bench/enricher.py --day                 # the step itself, through host and Postgres: what a day reads

Texts come from the sandbox's seeded generator: 2,000 different postings, read again and again. Each figure is taken in
a process of its own, so that its peak memory is its own. Rates count processor time on one core (`cpu/s`), which a busy
machine distorts less than the clock; both are shown. Last comes the enrich step, through the host and a Postgres of its
own: a first run over the largest number, then a day with 1,000 new postings.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])  # this file is not `enricher`

import plugins  # noqa: E402
from bench import enricher_day  # noqa: E402
from enricher.postings import from_json  # noqa: E402
from enricher.reading import read  # noqa: E402
from extract.sandbox.generator import generate  # noqa: E402
from plugins import Posting  # noqa: E402

DISTINCT = 2_000
NEW = 1_000  # on a day
SLOW_SAMPLE = 400  # what spaCy reads in a few seconds
BATCH = 250


def texts() -> list[Posting]:
    """Generated postings of real length, as the host would hand them over."""
    made = generate(DISTINCT, seed=7, today=datetime(2026, 3, 2, tzinfo=UTC))
    return [
        from_json({key: value for key, value in posting.items() if value is not None}) for posting in made
    ]


def batches(count: int) -> Iterator[list[Posting]]:
    """The texts round and round, `count` in all."""
    stream = islice(cycle(texts()), count)
    while batch := list(islice(stream, BATCH)):
        yield batch


def _one(name: str, count: int) -> dict[str, float]:
    enrichers = plugins.load("enrichers").enrichers
    chosen = list(enrichers.values()) if name == "all" else [enrichers[name]]
    return _timed(lambda batch: read(chosen, batch), count)


def _all_on_two(count: int) -> dict[str, float]:
    """The whole set in two processes; the clock decides, as both cores are at work."""
    began = time.perf_counter()
    with get_context("spawn").Pool(2) as pool:
        halves = pool.starmap(_one, [("all", count // 2), ("all", count - count // 2)])
    slower = max(half["seconds"] for half in halves)
    return {
        "rate": count / slower,
        "cpu_rate": sum(half["cpu_rate"] for half in halves),
        "seconds": time.perf_counter() - began,
        "peak_mb": max(half["peak_mb"] for half in halves),
    }


def _spacy(kind: str, count: int) -> dict[str, float]:
    """PhraseMatcher or EntityRuler over every form of the skills vocabulary, lower case, as it is commonly set up."""
    import spacy  # noqa: PLC0415 - in this measurement only: it would weigh on the peak of the others
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415 - as above

    from plugins.enrichers.skills.vocabulary import Vocabulary  # noqa: PLC0415 - as above

    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    forms = [form.text for skill in Vocabulary().skills for form in skill.forms]
    step: Callable[[list[Posting]], object]
    if kind == "PhraseMatcher":
        matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        matcher.add("SKILL", list(nlp.pipe(forms)))

        def step(batch: list[Posting]) -> object:
            return [matcher(nlp.make_doc(posting.description)) for posting in batch]
    else:
        ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
        ruler.add_patterns([{"label": "SKILL", "pattern": form} for form in forms])  # type: ignore[attr-defined]

        def step(batch: list[Posting]) -> object:
            return list(nlp.pipe(posting.description for posting in batch))

    return _timed(step, min(count, SLOW_SAMPLE))


def _timed(step: Callable[[list[Posting]], object], count: int) -> dict[str, float]:
    warm = next(batches(50))
    step(warm)
    began, cpu = 0.0, 0.0
    for batch in batches(count):
        start, start_cpu = time.perf_counter(), time.process_time()
        step(batch)
        began += time.perf_counter() - start
        cpu += time.process_time() - start_cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rate": count / began, "cpu_rate": count / cpu, "seconds": began, "peak_mb": peak}


def _measure(what: str, count: int) -> dict[str, float]:
    """In a process of its own."""
    command = [sys.executable, __file__, "--only", what, "--postings", str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Print one table a size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--postings", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--only", help="one measurement, as JSON")
    parser.add_argument("--day", action="store_true", help="the step through host and Postgres alone")
    options = parser.parse_args()
    if options.day:
        enricher_day.measure(texts(), max(options.postings), NEW)
        return
    if options.only:
        (count,) = options.postings
        if options.only in {"PhraseMatcher", "EntityRuler"}:
            figures = _spacy(options.only, count)
        else:
            figures = _all_on_two(count) if options.only == "all on two cores" else _one(options.only, count)
        print(json.dumps(figures))
        return
    lengths = [len(posting.description) for posting in texts()]
    print(f"texts: mean {sum(lengths) / len(lengths):,.0f} characters, longest {max(lengths):,}")
    names = [*plugins.load("enrichers").enrichers, "all", "all on two cores", "PhraseMatcher", "EntityRuler"]
    for count in options.postings:
        print(f"\n{count:,} postings (spaCy: {min(count, SLOW_SAMPLE):,})")
        print(f"{'':18}{'per second':>12}{'cpu/s':>10}{'peak MB':>10}")
        measured = {}
        for name in names:
            figures = measured[name] = _measure(name, count)
            print(
                f"{name:18}{figures['rate']:12,.0f}{figures['cpu_rate']:10,.0f}{figures['peak_mb']:10,.0f}",
                flush=True,
            )
        if "skills" in measured:
            ratio = measured["skills"]["cpu_rate"] / measured["PhraseMatcher"]["cpu_rate"]
            print(f"skills is {ratio:.1f} times the PhraseMatcher")
    print("\nthe step, through the host and Postgres")
    enricher_day.measure(texts(), max(options.postings), NEW)


if __name__ == "__main__":
    main()
