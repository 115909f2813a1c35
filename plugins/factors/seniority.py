"""Whether the level fits, and the years asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from plugins import terms
from plugins.contracts import Profile
from plugins.frame import LADDER, bounded, nothing, number

_MANAGERS = frozenset({"manager", "director", "executive"})
_MANAGING = frozenset(
    terms.stem(w)
    for w in (
        "manager",
        "management",
        "managing",
        "head",
        "director",
        "chief",
        "vp",
        "president",
        "leiter",
        "leiterin",
    )
)


def leads(profile: Profile) -> bool:
    """True when the person looks for a post that leads people: by level or by the words of the query."""
    return bool(_MANAGERS & set(profile.seniority)) or bool(_MANAGING & set(terms.words(profile.query)))


@dataclass(frozen=True)
class SeniorityMatch:
    """Distance on the ladder, and years asked against years had; the mean of what is known of the two.

    level = clip(1 - `per_step` * steps to the nearest wanted level, 0, 1); years = 1 if had >= asked, else
    clip(1 - (asked - had) / `patience`, 0, 1). For someone who does not look to lead people, a post that does is
    worth `managing` of that (or `managing` itself if nothing else is known); someone who names neither level nor years
    asks only that: 1 where people do not report to the post.

    Source: ours; the ladder is plugins.frame.LADDER.
    """

    per_step: float = 0.4
    patience: float = 4.0
    managing: float = 0.3

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "seniority_match"

    @property
    def columns(self) -> frozenset[str]:
        """Step of the ladder (Float32), whether people report to the post, and the years asked (Float32)."""
        return frozenset({"seniority_step", "is_manager", "years_asked"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's argument
        """Nothing of the text."""
        return set()

    def _level(self, profile: Profile) -> pl.Expr | None:
        wanted = [LADDER[level] for level in profile.seniority if level in LADDER]
        if not wanted:
            return None
        gaps = [(pl.col("seniority_step") - number(rung)).abs() for rung in sorted(set(wanted))]
        gap = gaps[0] if len(gaps) == 1 else pl.min_horizontal(gaps)
        return bounded(number(1) - gap * number(self.per_step))

    def _years(self, profile: Profile) -> pl.Expr | None:
        if profile.years_experience is None:
            return None
        had = float(profile.years_experience)
        return bounded(number(1 + had / self.patience) - pl.col("years_asked") * number(1 / self.patience))

    def score(self, profile: Profile) -> pl.Expr:
        """See the class."""
        level, years = self._level(profile), self._years(profile)
        if level is not None and years is not None:
            both = (level + years) * number(0.5)
            value = pl.coalesce(both, level, years)
        elif level is not None or years is not None:
            value = level if level is not None else years  # type: ignore[assignment]  # one of them is there
        elif terms.key(profile.query) and not leads(profile):
            value = pl.when(pl.col("is_manager").is_not_null()).then(number(1))
        else:
            return nothing()
        if leads(profile):
            return value
        return (
            pl.when(pl.col("is_manager"))
            .then(pl.coalesce(value, number(1)) * number(self.managing))
            .otherwise(value)
        )

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """Say the level and the years beside what was wanted."""
        parts = []
        level = posting.get("seniority_level")
        if level in LADDER and profile.seniority:
            fits = (
                "as you want" if level in profile.seniority else f"you want {' or '.join(profile.seniority)}"
            )
            parts.append(f"{level} level, {fits}")
        years = posting.get("years_asked")
        if years is not None and profile.years_experience is not None:
            parts.append(f"asks for {_years(years)}, you have {float(profile.years_experience):g}")
        if posting.get("is_manager") and not leads(profile):
            parts.append("people report to this post")
        if (
            not parts
            and posting.get("is_manager") is False
            and not profile.seniority
            and profile.years_experience is None
        ):
            return "nobody reports to this post"
        return "; ".join(parts) or "level and years not given"


def _years(years: float) -> str:
    return "no experience" if not years else "1 year" if years == 1 else f"{years:g} years"
