"""Score every profile against every posting: one pass over columns, in chunks, keeping the best of each profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from plugins import terms
from plugins.contracts import Factor, Profile
from ranker import rules
from ranker.columns import TermColumns
from ranker.textindex import Entries

# Rows at once, and term columns at once: their product is some 130 MB. Many rows, so that the cost of starting an
# expression does not show; profiles that need more terms together are scored group after group.
CHUNK = 262_144
_TERMS = 128
NO_ROWS = pl.DataFrame(schema={"row": pl.UInt32, "score": pl.Float32, "thin": pl.Boolean})
VALUE = "value:"  # before a factor's name: its column of values
TELLING = frozenset({"keyword_match", "skills_match"})  # with none of them known, too little is said
EMPTY_NOTE = "This profile says nothing to look for: fill in a query or some skills."


class FactorFault(Exception):
    """A factor broke its contract: it raised, gave a value outside 0 to 1, or the wrong number of values."""

    def __init__(self, factor: str, problem: str) -> None:
        """Name the factor, and say what it did."""
        super().__init__(f"Factor {factor!r} {problem}")
        self.factor = factor


@dataclass(frozen=True)
class Order:
    """What is asked of the scoring: the profile, its weights, how many to keep."""

    profile: Profile
    weights: Mapping[str, float]
    top: int = 1000
    above: float = 101.0
    least_coverage: float = 0.5


@dataclass
class Plan:
    """One profile's expressions: a value per factor that it asks something of, and its hard rules."""

    order: Order
    values: dict[str, pl.Expr]
    rules: list[rules.Rule]

    @property
    def profile(self) -> Profile:
        """Whose plan it is."""
        return self.order.profile

    @property
    def is_empty(self) -> bool:
        """True when the profile has neither query nor skills: there is nothing to rank by."""
        return not (terms.key(self.profile.query) or any(terms.key(skill) for skill in self.profile.skills))

    def combined(self, values: pl.DataFrame) -> pl.DataFrame:
        """Score (0 to 100, null if nothing is known), and whether too little is said, of some rows of values.

        In numpy: Polars divides by a column that happens to be constant in a chunk by its reciprocal, which differs in
        the last bit, and a score may not depend on the chunk.
        """
        total = sum(self.order.weights[name] for name in self.values)
        known = np.zeros(values.height, dtype=np.float32)
        points = np.zeros(values.height, dtype=np.float32)
        told = np.zeros(values.height, dtype=np.bool_)
        for name in sorted(self.values):
            weight = np.float32(100 * self.order.weights[name] / total)
            value = values[VALUE + name]
            there = value.is_not_null().to_numpy()
            points += value.fill_null(0.0).to_numpy() * weight
            known += there * weight
            if name in TELLING:
                told |= there
        thin = known < np.float32(100 * self.order.least_coverage - 0.001)
        if TELLING & self.values.keys():
            thin |= ~told
        score = points / np.maximum(known, np.float32(1e-9)) * np.float32(100)
        return pl.DataFrame(
            {"score": pl.Series(score).set(pl.Series(known <= 0), None), "thin": pl.Series(thin)},
            schema={"score": pl.Float32, "thin": pl.Boolean},
        )


@dataclass
class Ranked:
    """What the scoring found for one profile: row numbers best first, and how many each rule hid."""

    plan: Plan
    best: pl.DataFrame  # row, score, thin: best first
    scored: int
    hidden: dict[str, int] = field(default_factory=dict)
    note: str | None = None


def terms_of(order: Order, factors: Mapping[str, Factor]) -> set[str]:
    """All terms that a profile needs: those of its factors and those of its rules."""
    needed = rules.terms_of(order.profile)
    for name in order.weights:
        if name in factors:
            try:
                needed |= factors[name].terms(order.profile)
            except Exception as error:
                raise FactorFault(name, f"raised in terms(): {_said(error)}") from error
    return needed


def plan(order: Order, factors: Mapping[str, Factor]) -> Plan:
    """The expressions of one profile. A factor that needs nothing of the frame has nothing to say for it."""
    values: dict[str, pl.Expr] = {}
    for name in sorted(order.weights):
        if name not in factors:
            continue
        try:
            expression = factors[name].score(order.profile)
            if expression.meta.root_names():
                values[name] = expression.cast(pl.Float32).alias(VALUE + name)
        except Exception as error:
            raise FactorFault(name, f"raised in score(): {_said(error)}") from error
    return Plan(order, values, rules.of(order.profile))


@dataclass
class Postings:
    """What is scored: the frame (with `age_days` and `text_words`), and the entries of the terms that are needed."""

    frame: pl.DataFrame
    entries: Entries

    def chunks(self, wanted: set[str], size: int = CHUNK) -> Iterator[tuple[int, pl.DataFrame]]:
        """The frame in pieces with the impact columns of the wanted terms, each with its first row's number."""
        columns = TermColumns(wanted, self.entries)
        for start in range(0, self.frame.height, size):
            piece = self.frame.slice(start, size)
            yield start, piece.hstack(columns.between(start, start + piece.height))


def rank(
    postings: Postings, orders: Sequence[Order], factors: Mapping[str, Factor], size: int = CHUNK
) -> list[Ranked]:
    """Rank all postings for each order. Raises FactorFault at the first factor that breaks its contract."""
    plans = [plan(order, factors) for order in orders]
    collectors = [_Collector(p) for p in plans if p.values and not p.is_empty]
    for group, wanted in _groups(collectors, factors):
        shared = _shared(group)
        for start, piece in postings.chunks(wanted, size):
            if start == 0:
                for collector in group:
                    _try_each(collector.plan, piece.head(50))
            chunk = piece.with_columns(expression.alias(name) for name, expression in shared.values())
            for collector in group:
                collector.take(start, chunk, shared)
    found = {id(c.plan): c.result() for c in collectors}
    return [found.get(id(p)) or Ranked(p, NO_ROWS, 0, note=EMPTY_NOTE) for p in plans]


def values_at(
    postings: Postings, plan: Plan, factors: Mapping[str, Factor], rows: Sequence[int]
) -> pl.DataFrame:
    """The value of each factor, the score, and the first broken rule, for some rows only."""
    picked = _picked(postings, terms_of(plan.order, factors), rows)
    values = _evaluate(plan, picked, {})
    return picked.hstack(values).hstack(plan.combined(values))


def hidden(postings: Postings, plan: Plan, factors: Mapping[str, Factor], most: int) -> list[tuple[str, str]]:
    """The rule and the key of each posting that a rule hides, newest first."""
    found = [pl.DataFrame(schema={"hidden": pl.UInt8, "job_posting_key": pl.String, "published": pl.Float64})]
    for _, chunk in postings.chunks(terms_of(plan.order, factors)):
        broken = chunk.select(rules.first_broken(plan.rules).alias("hidden"), "job_posting_key", "published")
        found.append(broken.filter(pl.col("hidden") > 0))
    newest = pl.concat(found).sort(
        ["published", "job_posting_key"], descending=[True, False], nulls_last=True
    )
    return [(plan.rules[code - 1].name, key) for code, key, _ in newest.head(most).iter_rows()]


def _picked(postings: Postings, wanted: set[str], rows: Sequence[int]) -> pl.DataFrame:
    """Some rows of the frame, in the order asked for, with their impact columns."""
    pieces = []
    order = pl.DataFrame({"row": pl.Series(rows, dtype=pl.UInt32)})
    for start, chunk in postings.chunks(wanted):
        inside = order.filter(pl.col("row").is_between(start, start + chunk.height - 1))
        if inside.height:
            numbered = chunk.with_row_index("row", offset=start)
            pieces.append(numbered.filter(pl.col("row").is_in(inside["row"].implode())))
    if not pieces:
        return postings.frame.clear().with_row_index("row")
    return order.join(pl.concat(pieces), on="row", how="left", maintain_order="left")


def _groups(
    collectors: Sequence[_Collector], factors: Mapping[str, Factor]
) -> Iterator[tuple[list[_Collector], set[str]]]:
    """Profiles that are scored together, with the terms they need: as many as fit."""
    group: list[_Collector] = []
    wanted: set[str] = set()
    for collector in collectors:
        needed = terms_of(collector.plan.order, factors)
        if group and len(wanted | needed) > _TERMS:
            yield group, wanted
            group, wanted = [], set()
        group.append(collector)
        wanted = wanted | needed
    if group:
        yield group, wanted


def _shared(collectors: Sequence[_Collector]) -> dict[bytes, tuple[str, pl.Expr]]:
    """Expressions that several profiles have in common: computed once a chunk, not once a profile."""
    counts: Counter[bytes] = Counter()
    expressions: dict[bytes, pl.Expr] = {}
    for collector in collectors:
        for expression in collector.plan.values.values():
            identity = expression.meta.serialize()
            counts[identity] += 1
            expressions[identity] = expression
    common = (identity for identity, count in counts.items() if count > 1)
    return {identity: (f"shared:{place}", expressions[identity]) for place, identity in enumerate(common)}


def _try_each(plan: Plan, sample: pl.DataFrame) -> None:
    """Evaluate each factor alone on a few rows, so that the one that raises or miscounts can be named."""
    for name, expression in plan.values.items():
        try:
            height = sample.select(expression).height
        except Exception as error:
            raise FactorFault(name, f"raised: {_said(error)}") from error
        if height != sample.height:
            raise FactorFault(name, f"gave {height} values for {sample.height} postings")


def _evaluate(plan: Plan, chunk: pl.DataFrame, shared: Mapping[bytes, tuple[str, pl.Expr]]) -> pl.DataFrame:
    """The values of a chunk, and `hidden`: the first broken rule."""
    expressions = []
    for name, expression in plan.values.items():
        known = shared.get(expression.meta.serialize()) if shared else None
        expressions.append(pl.col(known[0]).alias(VALUE + name) if known else expression)
    try:
        values = select(chunk, [*expressions, rules.first_broken(plan.rules).alias("hidden")])
    except Exception:
        _try_each(plan, chunk)
        raise
    _check_range(plan, values)
    return values


def select(frame: pl.DataFrame, expressions: Sequence[pl.Expr]) -> pl.DataFrame:
    """Evaluate expressions on a frame; what they have in common, within one too, is computed once.

    One row is evaluated twice over, because Polars treats a column of one row as a number (see `Plan.combined`).
    """
    if frame.height == 1:
        return pl.concat([frame, frame]).lazy().select(expressions).collect().head(1)
    return frame.lazy().select(expressions).collect()


def _check_range(plan: Plan, values: pl.DataFrame) -> None:
    """Refuse values outside 0 to 1, and NaN."""
    names = [VALUE + name for name in plan.values]
    checks = [each for n in names for each in (pl.col(n).min(), pl.col(n).max().alias(f"{n} max"))]
    checks += [pl.col(n).sum().is_nan().alias(f"{n} nan") for n in names]
    found = values.select(checks).row(0, named=True)
    for name, column in zip(plan.values, names, strict=True):
        least, most, broken = found[column], found[f"{column} max"], found[f"{column} nan"]
        if broken or (least is not None and (least < 0 or most > 1)):
            raise FactorFault(
                name, f"gave {'NaN' if broken else least if least < 0 else most}, outside 0 to 1"
            )


class _Collector:
    """Keeps the best rows of one profile while the chunks go by."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._kept: list[pl.DataFrame] = []
        self._threshold: float | None = None
        self._count = 0
        self._scored = 0
        self._hidden: Counter[int] = Counter()

    def take(self, start: int, chunk: pl.DataFrame, shared: Mapping[bytes, tuple[str, pl.Expr]]) -> None:
        """Score one chunk."""
        values = _evaluate(self.plan, chunk, shared)
        scored = self.plan.combined(values).with_row_index("row", offset=start)
        keep = None
        if self.plan.rules:
            for code, count in values["hidden"].value_counts().iter_rows():
                self._hidden[code] += count
            keep = values["hidden"] == 0
        self._scored += chunk.height if keep is None else int(keep.sum())
        keep = self._worth_keeping(scored, keep)
        scored = scored.hstack(chunk.select("job_posting_key", "published"))
        self._kept.append(scored if keep is None else scored.filter(keep))
        self._count += self._kept[-1].height
        if self._count > 4 * max(self.plan.order.top, 1000):
            self._prune()

    def _worth_keeping(self, scored: pl.DataFrame, shown: pl.Series | None) -> pl.Series | None:
        """Which rows of a chunk can be among the best; None: all. Saves sorting what cannot."""
        order = self.plan.order
        firm = ~scored["thin"] if shown is None else ~scored["thin"] & shown
        if int(firm.sum()) > order.top:
            best = scored["score"].set(~firm, None).top_k(order.top).min()
            least = min(float(best), order.above)  # type: ignore[arg-type]  # a number, of a column of numbers
            self._threshold = least if self._threshold is None else max(self._threshold, least)
        if self._threshold is None:
            return shown
        return firm & (scored["score"] >= self._threshold)

    def _prune(self) -> None:
        """Forget what can no longer be among the best."""
        order = self.plan.order
        kept = _sorted(pl.concat(self._kept))
        above = kept.filter((pl.col("score") >= order.above) & ~pl.col("thin")).height
        kept = kept.head(max(order.top, above))
        if kept.height >= order.top and not kept["thin"][order.top - 1]:
            least = min(kept["score"][order.top - 1], order.above)
            self._threshold = least if self._threshold is None else max(self._threshold, least)
        self._kept, self._count = [kept], kept.height

    def result(self) -> Ranked:
        """The best rows, in order."""
        if self._kept:
            self._prune()
        best = self._kept[0] if self._kept else NO_ROWS
        hidden = {
            rule.name: self._hidden[n] for n, rule in enumerate(self.plan.rules, start=1) if self._hidden[n]
        }
        return Ranked(self.plan, best, self._scored, hidden)


def _sorted(scored: pl.DataFrame) -> pl.DataFrame:
    """Best first; too little said last; ties by date, then key, so that the order of postings does not matter."""
    return scored.sort(
        ["thin", "score", "published", "job_posting_key"],
        descending=[False, True, True, False],
        nulls_last=True,
    )


def _said(error: Exception) -> str:
    """The first line of an exception."""
    return f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}"
