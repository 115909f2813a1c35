"""Distinct rows: what many postings have in common is scored once.

A million postings know some thousand places, a few hundred combinations of level and years, four kinds of contract.
A factor that reads nothing else has one value for each of them; a posting then only looks its value up. That is not an
approximation: a factor looks at one row at a time, so equal rows have equal values, to the last bit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import polars as pl

from ranker.values import Places

WORTH_IT = 2  # times fewer distinct rows than postings; with more of them a table saves nothing


@dataclass(frozen=True)
class Distinct:
    """The distinct rows of some columns, and for each posting the place of its row among them."""

    rows: pl.DataFrame
    places: Places


def distinct(frame: pl.DataFrame, columns: Iterable[str]) -> Distinct | None:
    """The distinct rows of some columns, in the order of their first posting; None when there are too many.

    Rows count as equal when a 64-bit hash of them is: a million distinct rows meet by chance once in 37 million tries.
    """
    part = frame.select(sorted(columns))
    hashes = part.hash_rows().alias("hash")
    firsts = hashes.arg_unique()
    if len(firsts) * WORTH_IT > frame.height:
        return None
    numbered = pl.DataFrame({"hash": hashes.gather(firsts), "place": np.arange(len(firsts), dtype=np.int64)})
    found = hashes.to_frame().join(numbered, on="hash", how="left", maintain_order="left")["place"]
    return Distinct(part[firsts], found.to_numpy())
