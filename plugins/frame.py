"""The words of the postings frame: how the host writes as numbers what factors compare."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

# `work_mode_code`
UNKNOWN, REMOTE, HYBRID, ONSITE = range(4)
MODES = {"remote": REMOTE, "hybrid": HYBRID, "onsite": ONSITE}

# `seniority_step`: levels side by side on the ladder share a rung
LADDER = {"intern": 0, "junior": 1, "mid": 2, "senior": 3, "lead": 4, "manager": 4, "principal": 5, "director": 6,
          "executive": 7}  # fmt: skip
# `employment_bits`
EMPLOYMENT_BITS = {"FULLTIME": 1, "PARTTIME": 2, "CONTRACTOR": 4, "INTERN": 8}


@lru_cache(maxsize=65_536)
def number(value: float) -> pl.Expr:
    """A literal in Float32, the type of the frame's numbers: an untyped one would double every column."""
    return pl.lit(value, pl.Float32)


def bounded(value: pl.Expr) -> pl.Expr:
    """The value cut to 0 to 1; null stays null."""
    return value.clip(number(0), number(1))


def nothing() -> pl.Expr:
    """What a factor returns when the profile says nothing that it could compare: it then has no weight."""
    return pl.lit(None, pl.Float32)
