"""Score every profile against every posting: one pass over columns, in chunks, keeping the best of each profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from os import cpu_count

import numpy as np
import polars as pl

from plugins.contracts import Factor
from ranker import rules, values
from ranker.collector import NO_ROWS, Collector, Ranked
from ranker.columns import TermColumns
from ranker.distinct import Distinct, distinct
from ranker.plan import VALUE, FactorFault, Order, Plan, plan, terms_of
from ranker.textindex import Entries
from ranker.values import Values

__all__ = ["EMPTY_NOTE", "VALUE", "FactorFault", "Order", "Plan", "Postings", "Ranked", "hidden", "plan", "rank",
           "terms_of", "values_at"]  # fmt: skip

# Rows at once, and term columns at once: their product is some 250 MB. Many rows, so that the cost of starting an
# expression does not show; profiles that need more terms together are scored group after group.
CHUNK = 131_072
_CELLS = 2**26
EMPTY_NOTE = "This profile says nothing to look for: fill in a query or some skills."


@dataclass
class Postings:
    """What is scored: the frame (with `age_days` and `text_words`), and the entries of the terms that are needed."""

    frame: pl.DataFrame
    entries: Entries
    _distinct: dict[frozenset[str], Distinct | None] = field(default_factory=dict, repr=False)

    def chunks(self, wanted: set[str], size: int = CHUNK) -> Iterator[tuple[int, pl.DataFrame]]:
        """The frame in pieces with the impact columns of the wanted terms, each with its first row's number.

        A piece is good until the next one is asked for.
        """
        columns = TermColumns(wanted, self.entries)
        for start in range(0, self.frame.height, size):
            piece = self.frame.slice(start, size)
            yield start, piece.hstack(columns.between(start, start + piece.height))

    def picked(self, wanted: set[str], rows: Sequence[int]) -> pl.DataFrame:
        """Some rows of the frame, in the order asked for, with their number and impact columns."""
        places = np.array(rows, dtype=np.uint32)
        numbered = self.frame[places].insert_column(0, pl.Series("row", places))
        return numbered.hstack(TermColumns(wanted, self.entries).at(places))

    def distinct(self, columns: frozenset[str]) -> Distinct | None:
        """The distinct rows of some columns of the frame, found once; None when there are too many."""
        if columns not in self._distinct:
            self._distinct[columns] = distinct(self.frame, columns)
        return self._distinct[columns]


def rank(
    postings: Postings, orders: Sequence[Order], factors: Mapping[str, Factor], size: int = CHUNK
) -> list[Ranked]:
    """Rank all postings for each order. Raises FactorFault at the first factor that breaks its contract."""
    plans = [plan(order, factors) for order in orders]
    tables = _tables(postings, plans)
    collectors = {
        id(p): Collector(p, {n: tables[i] for n, i in p.identities.items() if i in tables})
        for p in plans
        if p.values and not p.is_empty
    }
    with ThreadPoolExecutor(cpu_count()) as pool:
        for group, wanted in _groups([*collectors.values()], factors, size):
            shared = _shared(group, tables)
            for start, chunk in postings.chunks(wanted, size):
                if start == 0:
                    _try_all(group, tables, chunk.head(50))
                common = _evaluated(shared, chunk)
                list(pool.map(lambda c: c.take(start, chunk, common), group))  # noqa: B023  done within the turn
    return [
        collectors[id(p)].result() if id(p) in collectors else Ranked(p, NO_ROWS, 0, note=EMPTY_NOTE)
        for p in plans
    ]


def values_at(
    postings: Postings, plan: Plan, factors: Mapping[str, Factor], rows: Sequence[int]
) -> pl.DataFrame:
    """The value of each factor, the score, and the first broken rule, for some rows only."""
    picked = postings.picked(terms_of(plan.order, factors), rows)
    found = values.elementwise(plan, picked)
    score, thin = values.combined(plan, found, picked.height)
    columns = [
        pl.Series(VALUE + name, value.filled).set(~pl.Series(value.known), None)
        if value.known is not None
        else pl.Series(VALUE + name, value.filled)
        for name, value in found.items()
    ]
    broken = values.select(picked, [rules.first_broken(plan.rules).alias("hidden")])["hidden"]
    return picked.hstack(
        [*columns, broken.new_from_index(0, picked.height) if broken.len() != picked.height else broken,
         pl.Series("score", score, nan_to_null=True), pl.Series("thin", thin)]
    )  # fmt: skip


def hidden(postings: Postings, plan: Plan, most: int) -> list[tuple[str, str]]:
    """The rule and the key of each posting that a rule hides, newest first."""
    found = [pl.DataFrame(schema={"hidden": pl.UInt8, "job_posting_key": pl.String, "published": pl.Float64})]
    for _, chunk in postings.chunks(rules.terms_of(plan.profile)):
        broken = chunk.select(rules.first_broken(plan.rules).alias("hidden"), "job_posting_key", "published")
        found.append(broken.filter(pl.col("hidden") > 0))
    newest = pl.concat(found).sort(
        ["published", "job_posting_key"], descending=[True, False], nulls_last=True
    )
    return [(plan.rules[code - 1].name, key) for code, key, _ in newest.head(most).iter_rows()]


def _tables(postings: Postings, plans: Sequence[Plan]) -> dict[bytes, Values]:
    """The values of factors that read few distinct rows, by the identity of their expression."""
    own = frozenset(postings.frame.columns)
    tables: dict[bytes, Values] = {}
    for each in plans:
        for name, expression in each.values.items():
            identity = each.identities[name]
            columns = frozenset(expression.meta.root_names())
            if identity in tables or not columns <= own:
                continue
            rows = postings.distinct(columns)
            if rows is not None:
                found = values.of_series(values.alone(rows.rows, name, expression), name)
                tables[identity] = Values(found.filled, found.known, rows.places)
    return tables


def _groups(
    collectors: Sequence[Collector], factors: Mapping[str, Factor], size: int
) -> Iterator[tuple[list[Collector], set[str]]]:
    """Profiles that are scored together, with the terms they need: as many as fit."""
    most = max(64, _CELLS // size)
    group: list[Collector] = []
    wanted: set[str] = set()
    for collector in collectors:
        needed = terms_of(collector.plan.order, factors)
        if group and len(wanted | needed) > most:
            yield group, wanted
            group, wanted = [], set()
        group.append(collector)
        wanted = wanted | needed
    if group:
        yield group, wanted


def _shared(
    collectors: Sequence[Collector], tables: Mapping[bytes, Values]
) -> dict[bytes, tuple[str, pl.Expr]]:
    """Expressions that several profiles have in common: computed once a chunk, not once a profile."""
    counts: Counter[bytes] = Counter()
    expressions: dict[bytes, tuple[str, pl.Expr]] = {}
    for collector in collectors:
        for name, identity in collector.plan.identities.items():
            counts[identity] += 1
            expressions[identity] = (name, collector.plan.values[name])
    return {i: expressions[i] for i, count in counts.items() if count > 1 and i not in tables}


def _evaluated(shared: Mapping[bytes, tuple[str, pl.Expr]], chunk: pl.DataFrame) -> dict[bytes, Values]:
    named = {f"{place}": name for place, (name, _) in enumerate(shared.values())}
    if not named:
        return {}
    found = values.select(chunk, [e.alias(str(place)) for place, (_, e) in enumerate(shared.values())])
    return {
        identity: values.of_series(found[place], name)
        for identity, (place, name) in zip(shared, named.items(), strict=True)
    }


def _try_all(collectors: Sequence[Collector], tables: Mapping[bytes, Values], sample: pl.DataFrame) -> None:
    """Evaluate every factor on a few rows; if one raises or miscounts, find out which. Raises FactorFault."""
    expressions = {
        identity: collector.plan.values[name]
        for collector in collectors
        for name, identity in collector.plan.identities.items()
        if identity not in tables
    }
    lengths = [e.len().alias(str(place)) for place, e in enumerate(expressions.values())]
    try:
        fine = all(length == sample.height for length in sample.select(lengths).row(0)) if lengths else True
    except Exception:  # noqa: BLE001  whatever it is, the loop below names the factor
        fine = False
    if not fine:
        for collector in collectors:
            values.try_each(collector.plan, sample)
