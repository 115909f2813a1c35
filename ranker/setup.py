"""What a ranking works with: the plugged-in factors with their options, and the checked weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import plugins
from core.settings import load
from plugins.contracts import Factor, Profile
from plugins.registry import Registry
from ranker import weights
from ranker.scoring import Order
from ranker.settings import RankerSettings


@dataclass
class Setup:
    """Factors, default weights and settings; `faults` are the factors set aside, with what they did."""

    registry: Registry
    factors: dict[str, Factor]
    defaults: dict[str, float]
    settings: RankerSettings
    faults: dict[str, str] = field(default_factory=dict)

    def set_aside(self, factor: str, problem: str) -> None:
        """Go on without a factor."""
        self.faults[factor] = problem
        del self.factors[factor]

    def order(
        self, profile: Profile, what_if: Mapping[str, float] | None = None, top: int | None = None
    ) -> Order:
        """What to rank for a profile. Raises ConfigurationError for wrong weights, naming them."""
        installed = self.registry.factors
        return Order(
            profile=profile,
            weights=weights.of_profile(self.defaults, installed, profile, what_if),
            top=top or self.settings.store_top,
            above=self.settings.store_above if top is None else 101.0,
            least_coverage=self.settings.least_coverage,
        )


def prepare() -> Setup:
    """Load plugins, weights and settings. Raises ConfigurationError naming whatever is wrong."""
    settings = load(RankerSettings)
    registry = plugins.load()
    read = weights.read(settings.weights_file)
    where = f"The weights file {settings.weights_file}"
    defaults = weights.check(read.weights, registry.factors, where)
    weights.require_some(defaults, where)
    return Setup(registry, weights.configured(registry.factors, read, where), defaults, settings)
