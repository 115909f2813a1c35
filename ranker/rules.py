"""Hard rules: what a profile never wants to see, decided before any score.

Each rule is a Polars expression that is true where a posting breaks it; where the posting does not say, it keeps the
benefit of the doubt. A posting that breaks several counts for the first one, in the order below.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from plugins import terms
from plugins.contracts import Profile
from plugins.frame import MODES, UNKNOWN
from plugins.money import in_euro
from plugins.places import plain


@dataclass(frozen=True)
class Rule:
    """One rule of one profile: its name in the counts, what it says to a person, and when it is broken."""

    name: str
    sentence: str
    broken: pl.Expr


def company_number(name: str | None) -> int | None:
    """A company as a number: the same for "Acme, Inc." and "ACME GmbH"; None without a name."""
    said = [word for word in plain(name or "").split() if word not in _LEGAL_FORMS] or plain(
        name or ""
    ).split()
    return terms.number(" ".join(said)) if said else None


_LEGAL_FORMS = frozenset(
    [
        "inc",
        "incorporated",
        "llc",
        "llp",
        "ltd",
        "limited",
        "corp",
        "corporation",
        "co",
        "company",
        "gmbh",
        "ag",
        "se",
        "kg",
        "plc",
        "sa",
        "sas",
        "sarl",
        "bv",
        "nv",
        "pvt",
    ]
)


def terms_of(profile: Profile) -> set[str]:
    """The text terms that the profile's rules look for."""
    return {word for word in (*profile.blocked_words, *profile.required_words) if terms.key(word)}


def of(profile: Profile) -> list[Rule]:
    """The rules that a profile sets, in the order in which they count."""
    rules: list[Rule] = []
    if companies := sorted(
        {n for name in profile.blocked_companies if (n := company_number(name)) is not None}
    ):
        broken = pl.any_horizontal([pl.col("company_number") == number for number in companies])
        rules.append(Rule("blocked_company", "its company is on your blocked list", broken))
    if blocked := _said(profile.blocked_words):
        broken = pl.any_horizontal([terms.impact(word) > 0 for word in blocked])
        rules.append(
            Rule("blocked_word", f"it says one of your blocked words ({', '.join(blocked)})", broken)
        )
    if required := _said(profile.required_words):
        broken = pl.any_horizontal([terms.impact(word) == 0 for word in required])
        rules.append(
            Rule(
                "required_word",
                f"it does not say all of your must-have words ({', '.join(required)})",
                broken,
            )
        )
    if profile.required_salary:
        least = in_euro(float(profile.required_salary), profile.salary_currency, profile.country)
        if least is not None:
            broken = pl.col("pay_top_eur") < pl.lit(least, pl.Float32)
            rules.append(
                Rule(
                    "minimum_pay", f"it pays less than your minimum of {profile.required_salary:,.0f}", broken
                )
            )
    if modes := sorted(MODES[mode] for mode in profile.required_work_modes if mode in MODES):
        mode = pl.col("work_mode_code")
        broken = pl.all_horizontal([mode != code for code in (UNKNOWN, *modes)])
        rules.append(Rule("work_mode", f"it is not {' or '.join(profile.required_work_modes)}", broken))
    if languages := sorted({n for code in profile.languages if (n := terms.number(code.lower()))}):
        broken = pl.all_horizontal([pl.col("language_number") != number for number in languages])
        rules.append(Rule("language", f"it is not written in {' or '.join(profile.languages)}", broken))
    if profile.maximum_age_days:
        broken = pl.col("age_days") > profile.maximum_age_days
        rules.append(Rule("too_old", f"it is older than {profile.maximum_age_days} days", broken))
    return rules


def _said(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if terms.key(word)]


def first_broken(rules: list[Rule]) -> pl.Expr:
    """The number of the first broken rule, from 1; 0 where none is."""
    chosen = pl.lit(0, pl.UInt8)
    for place, rule in reversed(list(enumerate(rules, start=1))):
        chosen = pl.when(rule.broken).then(pl.lit(place, pl.UInt8)).otherwise(chosen)
    return chosen
