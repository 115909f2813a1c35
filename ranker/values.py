"""Values of factors as arrays, and the score that they make together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import polars as pl

from ranker.plan import VALUE, FactorFault, Plan, said

Numbers: TypeAlias = npt.NDArray[np.float32]
Flags: TypeAlias = npt.NDArray[np.bool_]
Places: TypeAlias = npt.NDArray[np.intp]

TELLING = frozenset({"keyword_match", "skills_match"})  # with none of them known, too little is said


@dataclass(frozen=True)
class Values:
    """A factor's values: 0 where it is unknown, and where it is known (None: everywhere).

    With `places` they are those of distinct rows, and a posting has the value at its place.
    """

    filled: Numbers
    known: Flags | None
    places: Places | None = None

    def between(self, start: int, end: int) -> Values:
        """Those of some postings; only asked of values with places."""
        return self if self.places is None else Values(self.filled, self.known, self.places[start:end])


def of_series(series: pl.Series, factor: str) -> Values:
    """Values out of a column. Raises FactorFault for one outside 0 to 1, and for NaN."""
    known = series.is_not_null().to_numpy() if series.null_count() else None
    filled = (series.fill_null(0.0) if series.null_count() else series).to_numpy()
    if len(filled):
        least, most = filled.min(), filled.max()
        if not (least >= 0 and most <= 1):
            wrong = "NaN" if np.isnan(least) else least if least < 0 else most
            raise FactorFault(factor, f"gave {wrong}, outside 0 to 1")
    return Values(filled, known)


def alone(frame: pl.DataFrame, factor: str, expression: pl.Expr) -> pl.Series:
    """One factor's column. Raises FactorFault when it raises, or gives the wrong number of values."""
    try:
        found = select(frame, [expression], shorten=False).to_series()
    except Exception as error:
        raise FactorFault(factor, f"raised: {said(error)}") from error
    wanted = 2 if frame.height == 1 else frame.height
    if len(found) != wanted:
        raise FactorFault(factor, f"gave {len(found)} values for {wanted} postings")
    return found.head(frame.height)


def try_each(plan: Plan, sample: pl.DataFrame) -> None:
    """Evaluate each factor alone on a few rows, so that the one that raises or miscounts can be named."""
    for name, expression in plan.values.items():
        alone(sample, name, expression)


def select(frame: pl.DataFrame, expressions: Sequence[pl.Expr], *, shorten: bool = True) -> pl.DataFrame:
    """Evaluate expressions on a frame; what they have in common, within one too, is computed once.

    One row is evaluated twice over, because Polars treats a column of one row as a number (see `combined`); unless
    asked not to, the second is taken away again.
    """
    if frame.height == 1:
        twice = pl.concat([frame, frame]).lazy().select(expressions).collect()
        return twice.head(1) if shorten else twice
    return frame.lazy().select(expressions).collect()


def combined(plan: Plan, values: Mapping[str, Values], height: int) -> tuple[Numbers, Flags]:
    """Score (0 to 100), and whether too little is said; where nothing is known the score is NaN and too little is said.

    In numpy: Polars divides by a column that happens to be constant in a chunk by its reciprocal, which differs in
    the last bit, and a score may not depend on the chunk. What is added, and in which order, is the same for a value
    of its own and for one that many postings share.
    """
    points = np.zeros(height, dtype=np.float32)
    known = np.zeros(height, dtype=np.float32)
    told: Flags | bool = False
    for name, share in plan.shares.items():
        value = values[name]
        _add(points, value.filled * share, value.places)
        if value.known is None:
            known += share
        else:
            _add(known, value.known * share, value.places)
        if name in TELLING:
            told = told | (
                True
                if value.known is None
                else value.known
                if value.places is None
                else value.known[value.places]
            )
    thin = known < np.float32(max(100 * plan.order.least_coverage - 0.001, 1e-9))
    if TELLING & plan.values.keys():
        thin |= np.logical_not(told)
    nothing = known <= 0 if height and known.min() <= 0 else None
    if nothing is not None:
        known[nothing] = np.float32(1)
        points[nothing] = np.float32(np.nan)
    points /= known
    points *= np.float32(100)
    return points, thin


def _add(total: Numbers, part: Numbers, places: Places | None) -> None:
    total += part if places is None else part.take(places)


def elementwise(plan: Plan, frame: pl.DataFrame) -> dict[str, Values]:
    """The values of some rows that have all columns and terms. Raises FactorFault."""
    try:
        found = select(frame, list(plan.values.values()))
    except Exception:
        try_each(plan, frame)
        raise
    if found.height != frame.height:
        try_each(plan, frame)
    return {name: of_series(found[VALUE + name], name) for name in plan.values}
