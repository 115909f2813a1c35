"""Generated postings written out before the first call, so that a benchmark does not time their making."""

from __future__ import annotations

import json
import tempfile
from array import array
from typing import Any

from extract.sandbox.paging import Page
from extract.sandbox.query import Search
from extract.sandbox.sources import GeneratedSource


class SpooledSource:
    """A generated source's pages as ready JSON in a temporary file; only their places are in memory."""

    def __init__(self, source: GeneratedSource) -> None:
        """Write every page. The file is without a name and gone with the process."""
        self._source = source
        self._file = tempfile.TemporaryFile(prefix="sandbox-")  # noqa: SIM115 - lives as long as the server
        self._starts = array("Q", [0])
        for number in range(source.pages):
            jobs = source.jobs(number, number + 1)
            text = ",".join(json.dumps(job, ensure_ascii=False, separators=(",", ":")) for job in jobs)
            self._starts.append(self._starts[-1] + self._file.write(text.encode() + b","))

    def page(self, search: Search) -> Page:
        """The next `num_pages` pages, as text."""
        first, last, cursor = self._source.window(search)
        self._file.seek(self._starts[first])
        text = self._file.read(self._starts[last] - self._starts[first])
        return Page([], cursor, pages=max(1, last - first), text=b"[" + text[:-1] + b"]")

    def details(self, job_id: str) -> dict[str, Any] | None:
        """One posting, generated now."""
        return self._source.details(job_id)
