"""The time of day of the tests: several rules end with the day, and a test must not meet midnight half way."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

# The zone in which the tests began in the second hour of a day. The names of this family count westwards: Etc/GMT-11
# is eleven hours ahead of UTC.
_AHEAD = (1 - datetime.now(UTC).hour + 12) % 24 - 12
ZONE = f"Etc/GMT{-_AHEAD:+d}" if _AHEAD else "UTC"


def day(ahead: int = 0) -> date:
    """Today in the zone of the tests, or so many days ahead."""
    return datetime.now(ZoneInfo(ZONE)).date() + timedelta(days=ahead)
