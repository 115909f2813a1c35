"""tap-jsearch: what can be configured, and what a run of it does."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, ClassVar

import requests
from singer_sdk import typing as th
from typing_extensions import override

from extract.tap_jsearch.client import HOSTS, MOST_PAGES_A_CALL, jobs_of
from extract.tap_jsearch.searches import WINDOWS, Search
from extract.tap_jsearch.streams import JobPostings
from extract.tapkit import bodies
from extract.tapkit.errors import WrongConfigurationError
from extract.tapkit.faults import FinalError, SourceError
from extract.tapkit.quota import QuotaPlan
from extract.tapkit.settings import common_settings
from extract.tapkit.tap import SourceTap

_PROFILES = """
select profile_id, query, location, country, date_window, remote_preference, employment_types
from app.profiles
where is_active
order by profile_id
"""


class TapJSearch(SourceTap):
    """Job postings of the JSearch API (OpenWeb Ninja), one search per profile."""

    name = "tap-jsearch"
    package_name = "shortlist"
    source = "jsearch"
    hosts = HOSTS
    work_setting = "searches"

    config_jsonschema: ClassVar[dict[str, Any]] = th.PropertiesList(
        *common_settings(monthly_quota=200),
        th.Property(
            "searches",
            th.ArrayType(
                th.ObjectType(
                    th.Property("profile_id", th.IntegerType, required=True),
                    th.Property("query", th.StringType),
                    th.Property("location", th.StringType),
                    th.Property("country", th.StringType),
                    th.Property("date_window", th.StringType, allowed_values=list(WINDOWS)),
                    th.Property("remote_preference", th.StringType),
                    th.Property("employment_types", th.ArrayType(th.StringType)),
                )
            ),
            title="Searches",
            description="What to search for. Default: the active profiles of the warehouse.",
        ),
        th.Property(
            "max_pages",
            th.IntegerType(minimum=1),
            default=3,
            title="Pages a search",
            description="The most pages of up to ten postings that one search may fetch; each costs a credit.",
        ),
        th.Property(
            "pages_per_call",
            th.IntegerType(minimum=1, maximum=MOST_PAGES_A_CALL),
            default=1,
            title="Pages a call",
            description="Pages fetched by one call. More is faster and costs the same, but is lost together.",
        ),
        th.Property(
            "first_run_window",
            th.StringType,
            default="all",
            allowed_values=list(WINDOWS),
            title="First window",
            description="How far back a new or changed search looks; never further than its profile says.",
        ),
        th.Property(
            "window_overlap_hours",
            th.NumberType(minimum=0),
            default=6,
            title="Overlap",
            description="Later searches look back to the last one and this many hours further.",
        ),
    ).to_dict()

    @override
    def source_streams(self) -> Sequence[JobPostings]:
        return [self.job_postings]

    @cached_property
    def job_postings(self) -> JobPostings:
        """The stream of postings."""
        return JobPostings(self)

    @cached_property
    def searches(self) -> dict[int, Search]:
        """The searches by profile, in the order in which they run."""
        cure = "check database_url, and that `core migrate` has run."
        rows = self.work(_PROFILES, cure=cure)
        return {search.profile_id: search for search in map(Search.of, rows)}

    @cached_property
    def windows(self) -> dict[int, str]:
        """The date window of each search; settled once, since the bookmarks move while the tap runs."""
        return {key: self.job_postings.window_of(search) for key, search in self.searches.items()}

    @override
    @cached_property
    def plan(self) -> QuotaPlan:
        wanted = {key: self.job_postings.credits_wanted(search) for key, search in self.searches.items()}
        return self.make_plan(wanted, what="searches", detail=f"up to {self.config['max_pages']} pages")

    @override
    def find_fault(self, response: requests.Response) -> SourceError | None:
        if fault := super().find_fault(response):
            return fault
        if jobs_of(bodies.parse(response.content).value) is not None:
            return None
        message = "HTTP 200, but `data` holds no list of postings"
        return FinalError(message, status="invalid", response=response)

    def judge(self) -> None:
        """Raise WrongConfigurationError when the key was refused by every call."""
        if self.key_was_refused:
            message = (
                f"JSearch refused the API key ({self.scrub(str(self.refused_by))}): check "
                f"{self._env_var_prefix}API_KEY and auth_host ({self.config['auth_host']}), "
                "and that the key's account is subscribed to JSearch."
            )
            raise WrongConfigurationError(message)


if __name__ == "__main__":
    TapJSearch.cli()
