"""The JSearch API: its hosts, its answers, its pages."""

from collections.abc import Callable
from typing import Any

import requests
from singer_sdk.pagination import BaseAPIPaginator
from typing_extensions import override

from extract.tapkit import bodies
from extract.tapkit.tap import Host

HOSTS = {
    "rapidapi": Host(
        "https://jsearch.p.rapidapi.com", "X-RapidAPI-Key", {"X-RapidAPI-Host": "jsearch.p.rapidapi.com"}
    ),
    "openwebninja": Host("https://api.openwebninja.com/jsearch", "x-api-key", {}),
}

#: The API takes no more pages than this in one call.
MOST_PAGES_A_CALL = 20


def jobs_of(body: Any) -> list[Any] | None:
    """Return the postings of an answer of any vintage, or None when it is shaped like none of them."""
    data = body.get("data") if isinstance(body, dict) else body
    if isinstance(data, dict):
        data = data.get("jobs")
    if data is None:
        return []
    return data if isinstance(data, list) else None


def cursor_of(body: Any) -> str | None:
    """Return the cursor of the next page."""
    data = body.get("data") if isinstance(body, dict) else None
    cursor = data.get("cursor") if isinstance(data, dict) else None
    return str(cursor) if cursor else None


class CursorPaginator(BaseAPIPaginator[str]):
    """Follows the cursor until there are no jobs, no cursor, the same cursor again, or enough pages.

    A short page is normal and not the end.
    """

    def __init__(self, pages: int, pages_per_call: int) -> None:
        super().__init__("")
        self.pages = pages
        self.pages_per_call = pages_per_call
        self.pages_done = 0

    @property
    def next_pages(self) -> int:
        """How many pages the next call asks for."""
        return min(self.pages_per_call, self.pages - self.pages_done)

    @override
    def advance(self, response: requests.Response) -> None:
        self.pages_done += self.next_pages
        super().advance(response)

    @override
    def has_more(self, response: requests.Response) -> bool:
        return self.next_pages > 0 and bool(jobs_of(bodies.parse(response.content).value))

    @override
    def get_next(self, response: requests.Response) -> str | None:
        cursor = cursor_of(bodies.parse(response.content).value)
        return None if cursor == self.current_value else cursor

    @override
    def continue_if_empty(self, response: requests.Response) -> bool:
        # A page whose every posting was set aside is not an empty page.
        return self.has_more(response)


def pages_missing(
    paginator: CursorPaginator, look_up: Callable[[CursorPaginator], requests.Response | None]
) -> int:
    """Follow the pages through the cache and return how many are left to pay for."""
    while not paginator.finished:
        if (response := look_up(paginator)) is None:
            return paginator.pages - paginator.pages_done
        paginator.advance(response)
    return 0
