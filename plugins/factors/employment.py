"""Whether the kind of contract fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from plugins.contracts import Profile
from plugins.frame import EMPLOYMENT_BITS, nothing, number

_NAMES = {"FULLTIME": "full-time", "PARTTIME": "part-time", "CONTRACTOR": "contract", "INTERN": "internship"}


@dataclass(frozen=True)
class EmploymentTypeMatch:
    """1 if the posting offers one of the wanted employment types, else 0; unknown if it names none.

    Source: set intersection.
    """

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "employment_type_match"

    @property
    def columns(self) -> frozenset[str]:
        """One bit a type (plugins.frame.EMPLOYMENT_BITS), UInt8; null if none is named."""
        return frozenset({"employment_bits"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's argument
        """Nothing of the text."""
        return set()

    def score(self, profile: Profile) -> pl.Expr:
        """See the class."""
        wanted = sum(
            EMPLOYMENT_BITS[kind] for kind in set(profile.employment_types) if kind in EMPLOYMENT_BITS
        )
        if not wanted:
            return nothing()
        bits = pl.col("employment_bits")
        shared = bits & pl.lit(wanted, pl.UInt8)
        return pl.when(shared > 0).then(number(1)).when(bits.is_not_null()).then(number(0))

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """Say what it offers."""
        offered = [_NAMES.get(kind, kind.lower()) for kind in posting.get("employment_types") or ()]
        if not offered:
            return "employment type not given"
        wanted = [_NAMES.get(kind, kind.lower()) for kind in profile.employment_types]
        fits = any(kind in wanted for kind in offered)
        return " or ".join(offered) + (", as you want" if fits else f"; you want {' or '.join(wanted)}")
