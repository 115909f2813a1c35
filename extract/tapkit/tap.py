"""The base of the taps of paid APIs: settings checked before the first call, and what the streams of one run share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar
from urllib.parse import urlsplit

import requests
from singer_sdk import Stream
from typing_extensions import override

from extract.tapkit import cache, warehouse
from extract.tapkit.base import ShortlistTap
from extract.tapkit.errors import WrongConfigurationError
from extract.tapkit.faults import FinalError, KeyRefusedError, SourceClosedError, SourceError, find_fault
from extract.tapkit.quota import QuotaPlan
from extract.tapkit.settings import cache_folder

# So many searches that failed one after the other say that the source is down.
_ENOUGH_FAILURES = 3
_READABLE = 12


@dataclass(frozen=True, slots=True)
class Host:
    """Where an API is sold: its address, the header for the key, and further headers that it wants."""

    url: str
    key_header: str
    headers: dict[str, str]


class SourceTap(ShortlistTap):
    """A tap of one paid API."""

    #: The addresses of the API, by the value of `auth_host`.
    hosts: ClassVar[dict[str, Host]]
    #: The setting that says what to fetch, in place of the warehouse.
    work_setting: ClassVar[str]
    #: So many refusals of the key, one after the other, say that it will not do.
    enough_refusals: ClassVar[int] = 3

    # --- settings ---

    @override
    @classmethod
    def check_settings(cls, config: Mapping[str, Any]) -> None:
        """Raise WrongConfigurationError when a run could not work, before it begins."""
        prefix = cls._env_var_prefix
        if not config.get("api_key") and not config.get("base_url"):
            message = (
                f"{cls.name} has no API key: set {prefix}API_KEY (setting api_key), "
                "or run the dev environment, whose sandbox needs none."
            )
            raise WrongConfigurationError(message)
        if config.get(cls.work_setting) is None and not config.get("database_url"):
            message = (
                f"{cls.name} does not know what to fetch: set {prefix}DATABASE_URL (setting database_url) "
                f"to read it from the warehouse, or give it the setting {cls.work_setting}."
            )
            raise WrongConfigurationError(message)

    def work(
        self, query: str, parameters: dict[str, Any] | None = None, *, cure: str
    ) -> list[dict[str, Any]]:
        """Return what there is to fetch, from the setting that says it or else from the warehouse."""
        self.check_settings({"base_url": "any", **self.config})
        rows: list[dict[str, Any]] | None = self.config.get(self.work_setting)
        if rows is not None:
            return rows
        return warehouse.read(str(self.config["database_url"]), query, parameters, cure=cure)

    @property
    def host(self) -> Host:
        """The vendor that the key is for."""
        return self.hosts[self.config["auth_host"]]

    @property
    def url_base(self) -> str:
        """The address that calls go to."""
        return str(self.config.get("base_url") or self.host.url).rstrip("/")

    @property
    def base_path(self) -> str:
        """The path inside `url_base`, which is no part of an endpoint's name."""
        return urlsplit(self.url_base).path

    # --- streams ---

    @override
    def discover_streams(self) -> Sequence[Stream]:
        return [*self.source_streams(), self.api_requests, self.rejected_records]

    def source_streams(self) -> Sequence[Stream]:
        """Return the streams of the source itself."""
        raise NotImplementedError

    # --- what the streams of a run share ---

    @cached_property
    def plan(self) -> QuotaPlan:
        """Who may spend how much; made, and told in the log, before the first call."""
        raise NotImplementedError

    def make_plan(self, wanted: Mapping[Any, int], *, what: str, detail: str) -> QuotaPlan:
        """Share out what is left of the quota, and say so in the log."""
        url = self.config.get("database_url")
        quota = self.config.get("monthly_quota")
        left = warehouse.quota_left(url, self.source, quota) if url else quota
        plan = QuotaPlan.make(wanted, left)
        asked = sum(wanted.values())
        self.logger.info(
            "Quota plan: %d %s of %s want %d credits beyond what the cache holds; %s; granted %d%s",
            len(wanted),
            what,
            detail,
            asked,
            "no limit" if left is None else f"{left} left",
            plan.granted,
            _shares(plan.grants),
        )
        if plan.granted < asked:
            self.logger.warning(
                "The quota is short: %d pages or lookups will be left out", asked - plan.granted
            )
        return plan

    failures_in_a_row = 0
    refusals_in_a_row = 0
    refusals = 0
    refused_by: KeyRefusedError | None = None

    def open_session(self) -> requests.Session:
        """Open the HTTP session, cached unless the cache is switched off."""
        ttl = timedelta(seconds=self.config["cache_ttl"])
        if not ttl:
            return requests.Session()
        return cache.open_session(
            cache_folder(self.config.get("cache_dir")),
            self.source,
            expires_at=cache.expiry(datetime.now(UTC), ttl, self.config["cache_timezone"]),
            namespace=self.config.get("cache_namespace") or "",
            secret_headers=[host.key_header for host in self.hosts.values()],
            is_usable=lambda response: self.find_fault(response) is None,
        )

    def is_still_cached(self, fetched_at: datetime) -> bool:
        """Say whether an answer of that moment can still be in the cache."""
        ttl = timedelta(seconds=self.config["cache_ttl"])
        return cache.expiry(fetched_at, ttl, self.config["cache_timezone"]) > datetime.now(UTC)

    def find_fault(self, response: requests.Response) -> SourceError | None:
        """Return what is wrong with a response; a source may know more than what is wrong everywhere."""
        return find_fault(response)

    @property
    def is_ailing(self) -> bool:
        """Whether the last search failed for want of an answer, so that patience would be wasted."""
        return self.failures_in_a_row > 0

    def saw_life(self) -> None:
        """Note that the source has answered."""
        self.failures_in_a_row = self.refusals_in_a_row = 0

    def saw_fault(self, fault: BaseException) -> None:
        """Note what a call ended with; stop calling where no further call can work."""
        if isinstance(fault, KeyRefusedError):
            self.refusals += 1
            self.refusals_in_a_row += 1
            self.refused_by = fault
            if self.refusals_in_a_row >= self.enough_refusals:
                self.plan.stop(fault.message)
        if isinstance(fault, SourceClosedError):
            self.plan.stop(fault.message)

    def saw_failure(self, fault: BaseException) -> None:
        """Note that a whole search failed, whatever was tried; stop calling a source that is down."""
        if isinstance(fault, FinalError):
            return
        self.failures_in_a_row += 1
        if self.failures_in_a_row >= _ENOUGH_FAILURES:
            self.plan.stop(f"{self.failures_in_a_row} searches in a row failed, the last with: {fault}")

    def log_summary(self) -> None:
        """Say what the run cost."""
        self.logger.info(
            "%d calls, %d credits spent, %d answers from the cache, %d records rejected",
            self.calls,
            self.credits_spent,
            self.replayed,
            self.rejected_records.count,
        )

    @property
    def key_was_refused(self) -> bool:
        """Whether every call of the run was refused for its key or subscription."""
        return self.refusals > 0 and self.refusals == self.calls


def _shares(grants: Mapping[Any, int]) -> str:
    """Return who got how much, where there are few enough to read."""
    if not 0 < len(grants) <= _READABLE:
        return ""
    return " (" + ", ".join(f"{key}: {cost}" for key, cost in grants.items()) + ")"
