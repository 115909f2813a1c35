"""What is asked of the scoring, and what one profile's factors and rules make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from plugins import terms
from plugins.contracts import Factor, Profile
from ranker import rules

VALUE = "value:"  # before a factor's name: its column of values


class FactorFault(Exception):
    """A factor broke its contract: it raised, gave a value outside 0 to 1, or the wrong number of values."""

    def __init__(self, factor: str, problem: str) -> None:
        """Name the factor, and say what it did."""
        super().__init__(f"Factor {factor!r} {problem}")
        self.factor = factor


def said(error: Exception) -> str:
    """The first line of an exception."""
    return f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}"


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
    """One profile's expressions: a value per factor that it asks something of, and its hard rules.

    `identities` tells equal expressions of several profiles: they are computed once.
    """

    order: Order
    values: dict[str, pl.Expr]
    rules: list[rules.Rule]
    identities: dict[str, bytes]

    @property
    def profile(self) -> Profile:
        """Whose plan it is."""
        return self.order.profile

    @property
    def is_empty(self) -> bool:
        """True when the profile has neither query nor skills: there is nothing to rank by."""
        return not (terms.key(self.profile.query) or any(terms.key(skill) for skill in self.profile.skills))

    @property
    def shares(self) -> dict[str, np.float32]:
        """The weight of each factor, of 100; in the order in which points are added up."""
        total = sum(self.order.weights[name] for name in self.values)
        return {name: np.float32(100 * self.order.weights[name] / total) for name in sorted(self.values)}


def plan(order: Order, factors: Mapping[str, Factor]) -> Plan:
    """The expressions of one profile. A factor that needs nothing of the frame has nothing to say for it."""
    values: dict[str, pl.Expr] = {}
    identities: dict[str, bytes] = {}
    for name in sorted(order.weights):
        if name not in factors:
            continue
        try:
            expression = factors[name].score(order.profile)
            if expression.meta.root_names():
                identities[name] = expression.meta.serialize()
                values[name] = expression.cast(pl.Float32).alias(VALUE + name)
        except Exception as error:
            raise FactorFault(name, f"raised in score(): {said(error)}") from error
    return Plan(order, values, rules.of(order.profile), identities)


def terms_of(order: Order, factors: Mapping[str, Factor]) -> set[str]:
    """All terms that a profile needs: those of its factors and those of its rules."""
    needed = rules.terms_of(order.profile)
    for name in order.weights:
        if name in factors:
            try:
                needed |= factors[name].terms(order.profile)
            except Exception as error:
                raise FactorFault(name, f"raised in terms(): {said(error)}") from error
    return needed
