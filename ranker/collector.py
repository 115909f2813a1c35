"""Keeps the best postings of one profile while the chunks go by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from ranker import rules, values
from ranker.plan import VALUE, Plan
from ranker.values import Flags, Numbers, Values

NO_ROWS = pl.DataFrame(schema={"row": pl.UInt32, "score": pl.Float32, "thin": pl.Boolean})


@dataclass
class Ranked:
    """What the scoring found for one profile: row numbers best first, and how many each rule hid."""

    plan: Plan
    best: pl.DataFrame  # row, score, thin: best first
    scored: int
    hidden: dict[str, int] = field(default_factory=dict)
    note: str | None = None


class Collector:
    """One profile's best rows so far.

    `tables` are the values of factors that were scored once for distinct rows.
    """

    def __init__(self, plan: Plan, tables: Mapping[str, Values]) -> None:
        """Begin with nothing."""
        self.plan = plan
        self._tables = tables
        self._kept: list[pl.DataFrame] = []
        self._threshold = np.float32(-np.inf)
        self._count = 0
        self._scored = 0
        self._hidden = np.zeros(len(plan.rules) + 1, dtype=np.int64)

    def take(self, start: int, chunk: pl.DataFrame, shared: Mapping[bytes, Values]) -> None:
        """Score one chunk; `shared` are values that several profiles have in common."""
        known: dict[str, Values] = {
            name: table.between(start, start + chunk.height) for name, table in self._tables.items()
        }
        known |= {
            name: shared[identity]
            for name, identity in self.plan.identities.items()
            if identity in shared and name not in known
        }
        wanted = [expression for name, expression in self.plan.values.items() if name not in known]
        if self.plan.rules:
            wanted.append(rules.first_broken(self.plan.rules).alias("hidden"))
        if wanted:
            found = values.select(chunk, wanted)
            known |= {
                name: values.of_series(found[VALUE + name], name)
                for name in self.plan.values
                if name not in known
            }
        score, thin = values.combined(self.plan, known, chunk.height)
        shown: Flags | None = None
        if self.plan.rules:
            broken = found["hidden"].to_numpy()
            self._hidden += np.bincount(broken, minlength=len(self._hidden))
            shown = broken == 0
        self._scored += chunk.height if shown is None else int(shown.sum())
        rows = self._worth_keeping(score, thin, shown)
        self._kept.append(
            chunk.select("job_posting_key", "published")[rows].with_columns(
                pl.Series("row", (rows + start).astype(np.uint32)),
                pl.Series("score", score[rows], nan_to_null=True),
                pl.Series("thin", thin[rows]),
            )
        )
        self._count += len(rows)
        if self._count > 4 * max(self.plan.order.top, 1000):
            self._prune()

    def _worth_keeping(
        self, score: Numbers, thin: Flags, shown: Flags | None
    ) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """The rows of a chunk that can be among the best. Saves sorting those that cannot."""
        order = self.plan.order
        firm = ~thin if shown is None else ~thin & shown
        reached = firm & (score >= self._threshold)
        rows = np.flatnonzero(reached)
        if len(rows) > order.top:
            best = np.partition(score[rows], len(rows) - order.top)[len(rows) - order.top]
            self._threshold = max(self._threshold, min(best, np.float32(order.above)))
            return rows[score[rows] >= self._threshold]
        if np.isfinite(self._threshold):
            return rows
        return np.arange(len(score)) if shown is None else np.flatnonzero(shown)

    def _prune(self) -> None:
        """Forget what can no longer be among the best."""
        order = self.plan.order
        kept = _sorted(pl.concat(self._kept))
        above = kept.filter((pl.col("score") >= order.above) & ~pl.col("thin")).height
        kept = kept.head(max(order.top, above))
        if kept.height >= order.top and not kept["thin"][order.top - 1]:
            least = np.float32(min(kept["score"][order.top - 1], order.above))
            self._threshold = max(self._threshold, least)
        self._kept, self._count = [kept], kept.height

    def result(self) -> Ranked:
        """The best rows, in order."""
        if self._kept:
            self._prune()
        best = self._kept[0] if self._kept else NO_ROWS
        hidden = {
            rule.name: int(self._hidden[n])
            for n, rule in enumerate(self.plan.rules, start=1)
            if self._hidden[n]
        }
        return Ranked(self.plan, best, self._scored, hidden)


_NUMBERS = ["thin", "score", "published"]


def _sorted(scored: pl.DataFrame) -> pl.DataFrame:
    """Best first; too little said last; ties by date, then key, so that the order of postings does not matter.

    By the numbers first: few postings tie on them, and sorting by text is slow.
    """
    found = scored.sort(_NUMBERS, descending=[False, True, True], nulls_last=True)
    if found.height < 2:
        return found
    same = found.select(
        pl.all_horizontal(pl.col(name).eq_missing(pl.col(name).shift(-1)) for name in _NUMBERS)
    ).to_series()
    same[-1] = False
    tied = (same | same.shift(1, fill_value=False)).arg_true()
    if not len(tied):
        return found
    order = (
        found[tied]
        .with_row_index("at")
        .sort([*_NUMBERS, "job_posting_key"], descending=[False, True, True, False], nulls_last=True)["at"]
    )
    places = np.arange(found.height)
    places[tied.to_numpy()] = tied.gather(order).to_numpy()
    return found[places]
