"""The quota plan: who may spend how many credits, settled before the first call.

A credit is what the API charges for one page. The plan gives each search a credit in turn until all have what
they want or nothing is left, so that a short quota trims every search a little instead of failing the last.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class RateLimit:
    """What the `x-ratelimit-requests-*` headers said; None where a header was missing. Reset is in seconds."""

    limit: int | None = None
    remaining: int | None = None
    reset: int | None = None

    @classmethod
    def from_headers(cls, headers: Mapping[str, str]) -> "RateLimit":
        """Read the headers of a response; a value that is not a number counts as missing."""
        return cls(
            *(_whole(headers.get(f"x-ratelimit-requests-{name}")) for name in ("limit", "remaining", "reset"))
        )


def _whole(text: str | None) -> int | None:
    try:
        return int(float(text)) if text is not None else None
    except (ValueError, OverflowError):
        return None


@dataclass(slots=True)
class QuotaPlan:
    """Credits granted per search, and what stopped the spending, if anything did."""

    grants: dict[Hashable, int] = field(default_factory=dict)
    wanted: dict[Hashable, int] = field(default_factory=dict)
    left: int | None = None
    stopped_by: str | None = None

    @classmethod
    def make(cls, wanted: Mapping[Any, int], left: int | None) -> "QuotaPlan":
        """Share `left` credits out in turns; `left=None` means that nothing limits them."""
        if left is None:
            return cls(dict(wanted), dict(wanted))
        grants = dict.fromkeys(wanted, 0)
        unshared = left = max(0, left)
        hungry = [key for key, cost in wanted.items() if cost > 0]
        while unshared and hungry:
            for key in hungry[:unshared]:
                grants[key] += 1
            unshared -= min(unshared, len(hungry))
            hungry = [key for key in hungry if grants[key] < wanted[key]]
        return cls(grants, dict(wanted), left)

    @property
    def granted(self) -> int:
        """Credits that may still be spent."""
        return sum(self.grants.values())

    def can_spend(self, key: Hashable, cost: int) -> bool:
        """Say whether a search may make a call of so many credits now.

        One that was not foreseen may use what is granted to no one.
        """
        if self.stopped_by is not None:
            return False
        return self.left is None or self.grants.get(key, 0) >= cost or self.left - self.granted >= cost

    def spend(self, key: Hashable, cost: int, *, wasted: bool = False) -> None:
        """Book a call that was charged; one that was wasted may be repeated if the quota allows it."""
        if not wasted:
            self.grants[key] = max(0, self.grants.get(key, 0) - cost)
        if self.left is not None:
            self.observe(self.left - cost)

    def observe(self, left: int) -> None:
        """Trim what is still granted to what is left; someone else may be using the same key."""
        self.left = max(0, left if self.left is None else min(left, self.left))
        if self.granted > self.left:
            self.grants = QuotaPlan.make(self.grants, self.left).grants

    def stop(self, reason: str) -> None:
        """Allow no further call; what the cache holds can still be read."""
        self.stopped_by = self.stopped_by or reason
