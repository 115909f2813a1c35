"""What to search for, and how far back."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

#: The values of `date_posted`, from narrow to wide, and how far back each looks.
WINDOWS: dict[str, timedelta] = {
    "today": timedelta(days=1),
    "3days": timedelta(days=3),
    "week": timedelta(days=7),
    "month": timedelta(days=30),
    "all": timedelta.max,
}


@dataclass(frozen=True, slots=True)
class Search:
    """One profile's search."""

    profile_id: int
    query: str
    location: str | None
    country: str
    date_window: str
    remote_preference: str
    employment_types: tuple[str, ...]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Search":
        """Read a row of `app.profiles`, or an entry of the setting `searches`."""
        return cls(
            profile_id=int(row["profile_id"]),
            query=" ".join((row.get("query") or "").split()),
            location=" ".join((row.get("location") or "").split()) or None,
            country=(row.get("country") or "US").upper(),
            date_window=row.get("date_window") or "week",
            remote_preference=row.get("remote_preference") or "any",
            employment_types=tuple(row.get("employment_types") or ()),
        )

    @property
    def text(self) -> str:
        """The query as the API wants it: title and place in one string."""
        if self.query and self.location:
            return f"{self.query} in {self.location}"
        return self.query or (f"jobs in {self.location}" if self.location else "")

    @property
    def remote_only(self) -> bool:
        """Whether only work from home will do."""
        return self.remote_preference == "remote"

    @property
    def fingerprint(self) -> str:
        """Changes when the search does, whereupon it starts with its whole window again."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]

    def parameters(self, window: str) -> dict[str, str]:
        """Return the query parameters of the first page."""
        parameters = {"query": self.text, "country": self.country.lower(), "date_posted": window}
        if self.remote_only:
            parameters["work_from_home"] = "true"
        if self.employment_types:
            parameters["employment_types"] = ",".join(self.employment_types)
        return parameters


def narrower(one: str, other: str) -> str:
    """Return the narrower of two windows."""
    return min(one, other, key=WINDOWS.__getitem__)


def window_since(last: datetime | None, now: datetime, *, overlap: timedelta, first: str, widest: str) -> str:
    """Return the smallest window that covers the time since the last search, with overlap.

    Without a last search it is `first`; it is never wider than `widest`.
    """
    if last is None:
        return narrower(first, widest)
    needed = now - last + overlap
    covering = next(name for name, reach in WINDOWS.items() if reach >= needed)
    return narrower(covering, widest)
