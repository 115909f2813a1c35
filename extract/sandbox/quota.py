"""Monthly quota per API, and the headers that count it down."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import datetime


@dataclass
class Quota:
    """Requests a month, as the free plan has them."""

    limit: int
    used: int = 0

    @property
    def remaining(self) -> int:
        """Requests left this month."""
        return max(0, self.limit - self.used)

    def spend(self, credits_: int) -> None:
        """Count a call."""
        self.used += credits_

    def headers(self, now: datetime) -> dict[str, str]:
        """The headers as the gateway sends them; reset in seconds until the month ends."""
        days = calendar.monthrange(now.year, now.month)[1]
        month_end = now.replace(day=days, hour=23, minute=59, second=59, microsecond=0)
        return {
            "x-ratelimit-requests-limit": str(self.limit),
            "x-ratelimit-requests-remaining": str(self.remaining),
            "x-ratelimit-requests-reset": str(max(1, int((month_end - now).total_seconds()))),
        }
