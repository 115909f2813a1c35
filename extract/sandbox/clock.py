"""The sandbox's calendar: which day it is, and how old a posting looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

MONTH_DAYS = 30

# Age in the words of a results page: (one hour, hours, one day, days, more than 30 days)
_PHRASES = {
    "en": ("1 hour ago", "{n} hours ago", "1 day ago", "{n} days ago", "30+ days ago"),
    "de": ("vor 1 Stunde", "vor {n} Stunden", "vor 1 Tag", "vor {n} Tagen", "vor mehr als 30 Tagen"),
    "fr": (
        "il y a 1 heure",
        "il y a {n} heures",
        "il y a 1 jour",
        "il y a {n} jours",
        "il y a plus de 30 jours",
    ),
    "it": ("1 ora fa", "{n} ore fa", "1 giorno fa", "{n} giorni fa", "più di 30 giorni fa"),
    "es": ("hace 1 hora", "hace {n} horas", "hace 1 día", "hace {n} días", "hace más de 30 días"),
    "pt": ("há 1 hora", "há {n} horas", "há 1 dia", "há {n} dias", "há mais de 30 dias"),
    "nl": (
        "1 uur geleden",
        "{n} uur geleden",
        "1 dag geleden",
        "{n} dagen geleden",
        "meer dan 30 dagen geleden",
    ),
}


@dataclass
class Clock:
    """Today for the server. `today` is a date, an offset in days from the real date, or None.

    With a `moment` it stands still there.
    """

    today: date | int | None = None
    fixed_day: int | None = None
    moment: datetime | None = None

    def now(self) -> datetime:
        """The moment in UTC, moved to the set date."""
        if self.moment is not None:
            return self.moment
        real = datetime.now(UTC)
        if self.today is None:
            return real
        if isinstance(self.today, int):
            return real + timedelta(days=self.today)
        return datetime.combine(self.today, real.timetz())

    def day(self) -> int:
        """Days since the sample's day 0: as set, else how far the date was moved ahead."""
        if self.fixed_day is not None:
            return self.fixed_day
        return max(0, (self.now().date() - datetime.now(UTC).date()).days)

    def day_zero(self) -> date:
        """The date of day 0.

        If only the day number was set, day 0 is today: dates stay as they were a moment ago and nothing is
        older for having been asked about again. If the date was moved, day 0 stays where it was.
        """
        return self.now().date() - timedelta(days=self.day() if self.today is not None else 0)

    def posted_on(self, *, appears_day: int, days_ago: int) -> date:
        """The day a posting was posted; never after today."""
        posted = self.day_zero() + timedelta(days=appears_day - days_ago)
        return min(posted, self.now().date())


def age_text(posted_on: date, now: datetime, language: str = "en") -> str:
    """A posting's age in words ("3 days ago", "vor 3 Tagen"); unknown languages in English."""
    one_hour, hours, one_day, days, more = _PHRASES.get(language[:2].lower(), _PHRASES["en"])
    age = (now.date() - posted_on).days
    if age > MONTH_DAYS:
        return more
    if age <= 0:
        return one_hour if now.hour <= 1 else hours.format(n=now.hour)
    return one_day if age == 1 else days.format(n=age)


def midnight(day: date) -> datetime:
    """The start of a day in UTC."""
    return datetime.combine(day, time(), tzinfo=UTC)
