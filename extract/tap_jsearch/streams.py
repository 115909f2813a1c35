"""The streams of tap-jsearch."""

import logging
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qs, urlsplit

import requests
from singer_sdk import StreamSchema
from singer_sdk.helpers.types import Context
from singer_sdk.schema.source import SchemaDirectory
from singer_sdk.streams.rest import HTTPRequest, PageContext
from typing_extensions import override

from extract.tap_jsearch.client import CursorPaginator, jobs_of, pages_missing
from extract.tap_jsearch.searches import Search, window_since
from extract.tapkit import cache
from extract.tapkit.identifiers import uuid7
from extract.tapkit.stream import SEARCH_ENDED, OutOfBudgetError, SourceStream

if TYPE_CHECKING:
    from extract.tap_jsearch.tap import TapJSearch


class JobPostings(SourceStream):
    """Postings as the API sent them, in an envelope that says who found them, where and when."""

    name = "jsearch_job_postings"
    path = "/search-v2"
    replication_key = "extracted_at"
    is_sorted = False
    schema = StreamSchema(SchemaDirectory(Path(__file__).parent / "schemas"))

    _paginator: CursorPaginator
    _fetched_from: datetime  # when the oldest answer of the search at hand left the source

    @property
    def tap(self) -> "TapJSearch":
        """The tap, which knows the searches."""
        return cast("TapJSearch", self._tap)

    @override
    @property
    def partitions(self) -> list[dict[str, Any]]:
        return [{"profile_id": profile_id} for profile_id in self.tap.searches]

    # --- the request ---

    @override
    def owner(self, context: Context | None) -> dict[str, Any]:
        return {"profile_id": (context or {})["profile_id"]}

    @override
    def cost(self, request: requests.PreparedRequest) -> int:
        return int(parse_qs(urlsplit(request.url or "").query)["num_pages"][0])

    def search_of(self, context: Context | None) -> Search:
        """Return the search of a partition."""
        return self.tap.searches[(context or {})["profile_id"]]

    @override
    def get_new_paginator(self) -> CursorPaginator:
        self._paginator = CursorPaginator(self.config["max_pages"], self.config["pages_per_call"])
        return self._paginator

    @override
    def get_http_request(self, *, page: PageContext[str]) -> HTTPRequest:
        request = super().get_http_request(page=page)
        search = self.search_of(page.stream_context)
        request.params |= search.parameters(self.tap.windows[search.profile_id])
        request.params["num_pages"] = str(self._paginator.next_pages)
        if page.next_page_token:
            request.params["cursor"] = page.next_page_token
        return request

    # --- the answer ---

    @override
    def parse_response(self, response: requests.Response) -> Iterable[dict[str, Any]]:
        body = self.body_of(response)
        self._fetched_from = min(self._fetched_from, cache.fetched_at(response))
        envelope = {
            "page": self._paginator.pages_done + 1,
            "request_id": body.get("request_id") if isinstance(body, dict) else None,
            "from_cache": bool(getattr(response, "from_cache", False)),
            "extracted_at": cache.fetched_at(response),
        }
        for position, job in enumerate(jobs_of(body) or [], start=1):
            yield {**envelope, "position": position, "payload": job}

    @override
    def post_process(self, row: dict[str, Any], context: Context | None = None) -> dict[str, Any] | None:
        search = self.search_of(context)
        job = row["payload"]
        if not isinstance(job, dict):
            self.reject(job, "not an object", profile_id=search.profile_id)
            return None
        job_id = job.get("job_id")
        if not isinstance(job_id, str) or not job_id.strip():
            self.reject(job, "no job_id", profile_id=search.profile_id)
            return None
        return {
            "raw_job_posting_id": uuid7(),
            "job_id": job_id,
            "profile_id": search.profile_id,
            "query": search.text,
            "country": search.country,
            "date_posted": self.tap.windows[search.profile_id],
            "work_from_home": search.remote_only,
            **row,
        }

    # --- one search ---

    @override
    def get_records(self, context: Context | None) -> Iterable[dict[str, Any]]:
        if context is None:  # no profile is active
            return
        search = self.search_of(context)
        plan = self.tap.plan  # made, and told, before the first call
        if not search.text:
            self._skip(search, "the profile has neither a query nor a location")
            return
        # An empty mark keeps the SDK from warning that an unsorted stream cannot be resumed.
        self.get_context_state(context)["progress_markers"] = {}
        self._fetched_from = datetime.now(UTC)
        records = 0
        try:
            for record in self.request_records(context):
                records += 1
                yield record
        except OutOfBudgetError:
            reason = plan.stopped_by or "the quota plan leaves it no call"
            if not records:
                self._skip(search, reason)
            self._forget(context)
            self.log("Profile %d: cut short, %s", search.profile_id, reason, level=logging.WARNING)
            return
        except SEARCH_ENDED as fault:
            self._forget(context)
            self.tap.saw_failure(fault)
            reason = self.tap.scrub(str(fault))
            self.log("Profile %d: search failed: %s", search.profile_id, reason, level=logging.WARNING)
            return
        self._remember(context, search)
        self.log("Profile %d: %r gave %d records", search.profile_id, search.text, records)

    def _skip(self, search: Search, reason: str) -> None:
        self.tap.record_call(endpoint=self.path, profile_id=search.profile_id, status="skipped", error=reason)

    # --- its bookmark ---

    def window_of(self, search: Search) -> str:
        """Return the date window that a search should use now."""
        state = self.get_context_state({"profile_id": search.profile_id})
        last: datetime | None = None
        if state.get("search") == search.fingerprint and (value := state.get("replication_key_value")):
            last = datetime.fromisoformat(value)
            if self.tap.is_still_cached(last):
                return str(state["window"])  # the same call as before, so that the cache can answer it
        return window_since(
            last,
            datetime.now(UTC),
            overlap=timedelta(hours=self.config["window_overlap_hours"]),
            first=self.config["first_run_window"],
            widest=search.date_window,
        )

    def _remember(self, context: Context, search: Search) -> None:
        state = self.get_context_state(context)
        state["search"] = search.fingerprint
        state["window"] = self.tap.windows[search.profile_id]
        # The bookmark is when the search began, whether or not it found something.
        state["progress_markers"] = {
            "replication_key": self.replication_key,
            "replication_key_value": self._fetched_from.isoformat(),
        }

    def _forget(self, context: Context) -> None:
        """Leave the bookmark where it was: the pages that did not come must be covered next time."""
        self.get_context_state(context).pop("progress_markers", None)

    # --- before and after ---

    def credits_wanted(self, search: Search) -> int:
        """Return the credits that a search would cost, less the pages that the cache holds."""
        if not search.text:
            return 0
        context = {"profile_id": search.profile_id}

        def look_up(paginator: CursorPaginator) -> requests.Response | None:
            request = self._prepare_request(context=context, page=paginator)
            return cache.peek(self.requests_session, request)

        return pages_missing(self.get_new_paginator(), look_up)

    @override
    def log_sync_costs(self) -> None:
        self.tap.log_summary()
        self.tap.judge()
