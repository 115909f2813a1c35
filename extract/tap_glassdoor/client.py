"""The Real-Time Glassdoor Data API: its hosts and its answers."""

from typing import Any

from extract.tapkit.tap import Host

HOSTS = {
    "rapidapi": Host(
        "https://real-time-glassdoor-data.p.rapidapi.com",
        "X-RapidAPI-Key",
        {"X-RapidAPI-Host": "real-time-glassdoor-data.p.rapidapi.com"},
    ),
    "openwebninja": Host("https://api.openwebninja.com/realtime-glassdoor-data", "x-api-key", {}),
}

SEARCH = "/company-search"
OVERVIEW = "/company-overview"

# A hit with these is the whole company: the overview of it would be the same object, for another credit.
_WHOLE = frozenset({"company_id", "name", "website", "rating", "review_count", "industry", "company_size"})


def hits_of(body: Any) -> list[Any] | None:
    """Return the companies of a search, or None when the answer is shaped otherwise."""
    data = body.get("data") if isinstance(body, dict) else body
    if data is None:
        return []
    return data if isinstance(data, list) else None


def company_of(body: Any) -> dict[str, Any] | None:
    """Return the company of an overview, or None when there is none in it."""
    data = body.get("data") if isinstance(body, dict) else None
    return data if isinstance(data, dict) and data.get("company_id") else None


def is_whole(company: dict[str, Any]) -> bool:
    """Say whether a hit has all that the overview would say."""
    return company.keys() >= _WHOLE
