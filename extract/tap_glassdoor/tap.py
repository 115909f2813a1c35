"""tap-glassdoor: what can be configured, and what a run of it does."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, ClassVar

import requests
from singer_sdk import Stream
from singer_sdk import typing as th
from typing_extensions import override

from extract.tap_glassdoor.client import HOSTS, OVERVIEW, SEARCH, company_of, hits_of
from extract.tap_glassdoor.streams import Companies, Company, CompanyLookups
from extract.tapkit import bodies
from extract.tapkit.faults import FinalError, SourceError
from extract.tapkit.quota import QuotaPlan
from extract.tapkit.settings import common_settings
from extract.tapkit.tap import SourceTap

# Which companies are due, and in what order, is decided by the model that makes the queue.
_DUE = """
select company_lookup_key, company_name, company_website, country, attempt
from staging.company_enrichment_queue
where status = 'pending' and (next_attempt_at is null or next_attempt_at <= now())
order by priority, company_lookup_key
limit %(most)s
"""


class TapGlassdoor(SourceTap):
    """Companies of the Real-Time Glassdoor Data API (OpenWeb Ninja), looked up by name and website."""

    name = "tap-glassdoor"
    package_name = "shortlist"
    source = "glassdoor"
    hosts = HOSTS
    work_setting = "companies"
    enough_refusals = 1

    config_jsonschema: ClassVar[dict[str, Any]] = th.PropertiesList(
        *common_settings(monthly_quota=100),
        th.Property(
            "companies",
            th.ArrayType(
                th.ObjectType(
                    th.Property("company_lookup_key", th.StringType, required=True),
                    th.Property("company_name", th.StringType, required=True),
                    th.Property("company_website", th.StringType),
                    th.Property("country", th.StringType),
                    th.Property("attempt", th.IntegerType),
                )
            ),
            title="Companies",
            description="What to look up. Default: what is due in staging.company_enrichment_queue.",
        ),
        th.Property(
            "max_companies",
            th.IntegerType(minimum=0),
            default=25,
            title="Companies a run",
            description="The most companies that one run looks up; each costs a credit, two with its overview.",
        ),
        th.Property(
            "search_limit",
            th.IntegerType(minimum=1, maximum=100),
            default=10,
            title="Hits a search",
            description="How many companies a search may return for us to choose from.",
        ),
        th.Property(
            "fetch_overview",
            th.StringType,
            default="when_incomplete",
            allowed_values=["when_incomplete", "always", "never"],
            title="Fetch the overview",
            description="A search returns the same object as the overview, so by default that credit is saved.",
        ),
    ).to_dict()

    postponed = 0

    @override
    def source_streams(self) -> Sequence[Stream]:
        return [self.company_stream, self.company_lookups]

    @cached_property
    def company_stream(self) -> Companies:
        """The stream of companies."""
        return Companies(self)

    @cached_property
    def company_lookups(self) -> CompanyLookups:
        """The stream that says how each lookup ended."""
        return CompanyLookups(self)

    @cached_property
    def companies(self) -> dict[str, Company]:
        """The companies to look up by key, the most wanted first."""
        most = self.config["max_companies"]
        cure = "check database_url, and that dbt has built staging.company_enrichment_queue."
        rows = self.work(_DUE, {"most": most}, cure=cure)
        return {company.key: company for company in map(Company.of, rows[:most])}

    @override
    @cached_property
    def plan(self) -> QuotaPlan:
        wanted = {key: self.company_stream.credits_wanted(company) for key, company in self.companies.items()}
        return self.make_plan(wanted, what="companies", detail="one search")

    @override
    def find_fault(self, response: requests.Response) -> SourceError | None:
        if fault := super().find_fault(response):
            return fault
        body = bodies.parse(response.content).value
        path = str(response.request.path_url).partition("?")[0]
        is_search = path.endswith(SEARCH) and hits_of(body) is not None
        is_overview = path.endswith(OVERVIEW) and (company_of(body) is not None or not body.get("data"))
        if is_search or is_overview:
            return None
        message = "HTTP 200, but `data` holds no company"
        return FinalError(message, status="invalid", response=response)

    def conclude(self) -> None:
        """Say what the run did, and what it left for another day."""
        self.log_summary()
        if not self.postponed:
            return
        reason = self.plan.stopped_by or "the quota plan leaves no call for them"
        error = f"{self.postponed} companies wait for another day: {reason}"
        self.record_call(endpoint=SEARCH, status="skipped", error=error)
        self.logger.warning(self.scrub(error))
        if self.key_was_refused:
            self.logger.warning(
                "Check %sAPI_KEY and auth_host (%s), and that the key's account is subscribed to Real-Time "
                "Glassdoor Data. Postings do without ratings until then.",
                self._env_var_prefix,
                self.config["auth_host"],
            )


if __name__ == "__main__":
    TapGlassdoor.cli()
