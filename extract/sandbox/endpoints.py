"""The four endpoints: parameters in, `(parameters, data, credits)` out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import QueryParams

from extract.sandbox.query import BadRequestError, Search
from extract.sandbox.state import State

MAX_COMPANIES = 100
MAX_DETAILS = 20


@dataclass(frozen=True)
class Answer:
    """What goes into the envelope, and what the call costs."""

    parameters: dict[str, Any]
    data: Any
    credits: int = 1
    text: bytes | None = None  # `data` as ready JSON


def search_v2(state: State, params: QueryParams) -> Answer:
    """JSearch `/search-v2`: a page or more of postings and the cursor to the next."""
    search = Search.parse(params)
    page = state.postings.page(search)
    jobs = page.jobs
    if page.text is not None:
        if not search.fields:
            text = b'{"jobs":' + page.text + b',"cursor":' + json.dumps(page.cursor).encode() + b"}"
            return Answer(search.echo(), None, page.pages, text)
        jobs = json.loads(page.text)
    if search.fields:
        jobs = [{key: value for key, value in job.items() if key in search.fields} for job in jobs]
    data: dict[str, Any] = {"jobs": jobs}
    if page.has_cursor:
        data["cursor"] = page.cursor
    return Answer(search.echo(), data, page.pages)


def job_details(state: State, params: QueryParams) -> Answer:
    """JSearch `/job-details`: up to 20 postings by id; unknown ids are left out."""
    ids = [job_id for job_id in params.get("job_id", "").split(",") if job_id]
    if not 1 <= len(ids) <= MAX_DETAILS:
        raise BadRequestError(
            "Missing query parameter - job_id" if not ids else "Too many job ids - up to 20 allowed"
        )
    found = [job for job_id in ids if (job := state.postings.details(job_id)) is not None]
    echoed = {
        "job_id": params["job_id"],
        "country": params.get("country", "us").lower(),
        "language": params.get("language", "en"),
    }
    return Answer(echoed, found, len(ids))


def company_search(state: State, params: QueryParams) -> Answer:
    """Glassdoor `/company-search`: companies whose name is like the query."""
    query = params.get("query", "").strip()
    limit = params.get("limit", "10")
    if not query:
        raise BadRequestError("Missing query parameter - query")
    if not limit.isdigit() or not 1 <= int(limit) <= MAX_COMPANIES:
        raise BadRequestError(f"Invalid value for parameter limit - allowed values: 1-{MAX_COMPANIES}")
    echoed = {"query": query, "domain": _domain(params), "limit": int(limit)}
    return Answer(echoed, state.companies.search(query, int(limit)))


def company_overview(state: State, params: QueryParams) -> Answer:
    """Glassdoor `/company-overview`: one company; an unknown id has an empty object."""
    company_id = params.get("company_id", "")
    if not company_id.isdigit():
        raise BadRequestError(
            "Invalid value for parameter company_id" if company_id else "Missing query parameter - company_id"
        )
    echoed = {"company_id": company_id, "domain": _domain(params)}
    return Answer(echoed, state.companies.overview(int(company_id)) or {})


def _domain(params: QueryParams) -> str:
    return params.get("domain", "www.glassdoor.com")


Endpoint = Callable[[State, QueryParams], Answer]

# By API: the first part of its path on the direct host, the first part of its host name at RapidAPI, endpoints.
APIS: dict[str, tuple[str, str, dict[str, Endpoint]]] = {
    "jsearch": ("jsearch", "jsearch", {"search-v2": search_v2, "job-details": job_details}),
    "glassdoor": (
        "realtime-glassdoor-data",
        "real-time-glassdoor-data",
        {"company-search": company_search, "company-overview": company_overview},
    ),
}
