"""The streams of tap-glassdoor."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import requests
from singer_sdk import StreamSchema
from singer_sdk.helpers.types import Context
from singer_sdk.schema.source import SchemaDirectory
from typing_extensions import override

from extract.tap_glassdoor.client import OVERVIEW, SEARCH, company_of, hits_of, is_whole
from extract.tap_glassdoor.matching import choose
from extract.tapkit import cache
from extract.tapkit.faults import KeyRefusedError, SourceClosedError
from extract.tapkit.identifiers import uuid7
from extract.tapkit.ledger import LedgerStream
from extract.tapkit.stream import SEARCH_ENDED, OutOfBudgetError, SourceStream

if TYPE_CHECKING:
    from extract.tap_glassdoor.tap import TapGlassdoor

_SCHEMAS = SchemaDirectory(Path(__file__).parent / "schemas")


@dataclass(frozen=True, slots=True)
class Company:
    """A company to look up; `attempt` is how many lookups failed since the last answer."""

    key: str
    name: str
    website: str | None
    country: str | None
    attempt: int

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Company":
        """Read a row of the queue, or an entry of the setting `companies`."""
        return cls(
            key=str(row["company_lookup_key"]),
            name=" ".join((row.get("company_name") or "").split()),
            website=row.get("company_website") or None,
            country=row.get("country") or None,
            attempt=int(row.get("attempt") or 0),
        )


class CompanyLookups(LedgerStream):
    """How each lookup ended."""

    name = "company_lookups"
    schema = StreamSchema(_SCHEMAS)

    def add_outcome(self, company: Company, status: str, reason: str, company_id: str | None = None) -> None:
        """Record one lookup."""
        self.add(
            {
                "company_lookup_id": uuid7(),
                "company_lookup_key": company.key,
                "company_name": company.name,
                "company_website": company.website,
                "status": status,
                "reason": reason,
                "attempt": company.attempt + 1,
                "company_id": company_id,
                "looked_up_at": datetime.now(UTC),
            }
        )


class Companies(SourceStream):
    """Companies as the API sent them, each under the key that it was looked up by."""

    name = "glassdoor_companies"
    path = SEARCH
    state_partitioning_keys = ()  # what is still to do is the queue's to know, not the state's
    schema = StreamSchema(_SCHEMAS)

    @property
    def tap(self) -> "TapGlassdoor":
        """The tap, which knows the companies."""
        return cast("TapGlassdoor", self._tap)

    @override
    @property
    def partitions(self) -> list[dict[str, Any]]:
        return [{"company_lookup_key": key} for key in self.tap.companies]

    @override
    def owner(self, context: Context | None) -> dict[str, Any]:
        return {"company_lookup_key": (context or {})["company_lookup_key"]}

    @override
    def cost(self, request: requests.PreparedRequest) -> int:
        return 1

    @override
    def get_records(self, context: Context | None) -> Iterable[dict[str, Any]]:
        if context is None:  # nothing is due
            return
        company = self.tap.companies[context["company_lookup_key"]]
        lookups = self.tap.company_lookups
        _ = self.tap.plan  # made, and told, before the first call
        if not company.name:
            lookups.add_outcome(company, "not_found", "the posting names no company")
            return
        try:
            response = self.call(SEARCH, self.search_parameters(company), context)
            match = choose(company.name, company.website, company.country, self._hits(response))
            if match.company is None:
                lookups.add_outcome(company, "not_found", match.reason)
                return
            record, response = self._whole(dict(match.company), response, context)
        except OutOfBudgetError:
            self.tap.postponed += 1
            return
        except (KeyRefusedError, SourceClosedError) as fault:
            # Nothing was learnt of the company: it stays as due as it was.
            self.tap.postponed += 1
            self.log("No more lookups today: %s", self.tap.scrub(str(fault)), level=logging.WARNING)
            return
        except SEARCH_ENDED as fault:
            reason = self.tap.scrub(str(fault))
            self.tap.saw_failure(fault)
            lookups.add_outcome(company, "error", reason)
            self.log("Lookup of %r failed: %s", company.name, reason, level=logging.WARNING)
            return
        company_id = str(record["company_id"])
        lookups.add_outcome(company, "success", match.reason, company_id)
        yield {
            "raw_company_id": uuid7(),
            "company_lookup_key": company.key,
            "company_id": company_id,
            "extracted_at": cache.fetched_at(response),
            "payload": record,
        }

    def search_parameters(self, company: Company) -> dict[str, Any]:
        """Return the query parameters of a search."""
        return {"query": company.name, "limit": self.config["search_limit"]}

    def _hits(self, response: requests.Response) -> list[dict[str, Any]]:
        hits = []
        for hit in hits_of(self.body_of(response)) or []:
            if not isinstance(hit, dict):
                self.reject(hit, "not an object")
            elif not hit.get("company_id"):
                self.reject(hit, "no company_id")
            else:
                hits.append(hit)
        return hits

    def _whole(
        self, hit: dict[str, Any], response: requests.Response, context: Context
    ) -> tuple[dict[str, Any], requests.Response]:
        """Return the company in full: the hit itself, unless it lacks what the overview would add."""
        wish = self.config["fetch_overview"]
        if wish == "never" or (wish == "when_incomplete" and is_whole(hit)):
            return hit, response
        try:
            overview = self.call(OVERVIEW, {"company_id": str(hit["company_id"])}, context)
        except (OutOfBudgetError, *SEARCH_ENDED) as fault:
            reason = self.tap.scrub(str(fault)) or "the quota plan leaves no call for it"
            self.log("No overview of %r: %s", hit.get("name"), reason, level=logging.WARNING)
            return hit, response
        company = company_of(self.body_of(overview))
        return (company, overview) if company else (hit, response)

    def credits_wanted(self, company: Company) -> int:
        """Return the credits that a lookup is sure to cost, less what the cache holds."""
        request = self.build_prepared_request(
            method="GET", url=f"{self.url_base}{SEARCH}", params=self.search_parameters(company)
        )
        search = int(cache.peek(self.requests_session, request) is None)
        return search + int(self.config["fetch_overview"] == "always")

    @override
    def log_sync_costs(self) -> None:
        self.tap.conclude()
