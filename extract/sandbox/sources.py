"""Where postings come from: a folder of recorded responses or the generator (the sample: `sample_source`)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Protocol

from extract.sandbox.clock import Clock, midnight
from extract.sandbox.generator import number_of, posting_at
from extract.sandbox.paging import PAGE_SIZE, Page, cut, decode_cursor, encode_cursor
from extract.sandbox.query import Search


class PostingSource(Protocol):
    """What the server asks for postings."""

    def page(self, search: Search) -> Page:
        """The answer to a search, from its cursor on."""
        ...

    def details(self, job_id: str) -> dict[str, Any] | None:
        """One posting as `/job-details` sends it, or None."""
        ...


class RecordingSource:
    """Recorded responses, one file a page in order of their names, whatever the query.

    Files without a posting come last: a client stops at the first empty page and would miss what follows.
    """

    def __init__(self, folder: Path) -> None:
        """Read every *.json directly in the folder. ValueError if there is none or one is no recording."""
        files = sorted(folder.glob("*.json"))
        if not files:
            raise ValueError(f"SANDBOX_RECORDINGS: no *.json in {folder}; point it at a folder of responses")
        pages = [_jobs_of(path) for path in files]
        self._pages = sorted(pages, key=lambda page: not page)

    def page(self, search: Search) -> Page:
        """The next files, as many as `num_pages`."""
        # All searches walk the same pages, so a cursor is not tied to one.
        return cut(
            self._pages,
            cursor=search.cursor,
            num_pages=search.num_pages,
            identity="recordings",
            varied_end=False,
        )

    def details(self, job_id: str) -> dict[str, Any] | None:
        """The recorded posting as it is."""
        jobs = (job for page in self._pages for job in page if isinstance(job, dict))
        return next((job for job in jobs if job.get("job_id") == job_id), None)


def _jobs_of(path: Path) -> list[Any]:
    """The postings of one recorded body, whatever its vintage."""
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"SANDBOX_RECORDINGS: {path} is not JSON: {error}") from error
    data = body.get("data") if isinstance(body, dict) else body
    jobs = data.get("jobs") if isinstance(data, dict) else data
    return jobs if isinstance(jobs, list) else []


class GeneratedSource:
    """Generated postings, ten a page, whatever the query; nothing is kept in memory."""

    def __init__(self, count: int, seed: int, start: int, clock: Clock) -> None:
        """Serve `count` postings from number `start` on, as old as they look on the clock's day."""
        self._count = count
        self._seed = seed
        self._start = start
        self._clock = clock

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self._count // PAGE_SIZE)

    def page(self, search: Search) -> Page:
        """The next `num_pages` pages, generated now."""
        first, last, cursor = self.window(search)
        return Page(self.jobs(first, last), cursor, pages=max(1, last - first))

    def window(self, search: Search) -> tuple[int, int, str | None]:
        """The pages that a call gets, from and up to (not with) which number, and the cursor to the next."""
        first = min(decode_cursor(search.cursor, "generated"), self.pages)
        last = min(first + search.num_pages, self.pages)
        return first, last, encode_cursor("generated", last) if last < self.pages else None

    def jobs(self, first: int, last: int) -> list[dict[str, Any]]:
        """The postings of the pages from `first` up to `last`."""
        today = midnight(self._clock.now().date())
        numbers = range(first * PAGE_SIZE, min(last * PAGE_SIZE, self._count))
        return [posting_at(self._start + number, self._seed, today) for number in numbers]

    def details(self, job_id: str) -> dict[str, Any] | None:
        """A generated posting, made again from the number in its id."""
        number = number_of(job_id, self._seed)
        if number is None or not self._start <= number < self._start + self._count:
            return None
        return posting_at(number, self._seed, midnight(self._clock.now().date()))
