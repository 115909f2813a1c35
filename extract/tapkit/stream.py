"""The HTTP side of a stream: one row per call, backoff, cache, budget."""

import logging
import random
import sys
import time
from collections.abc import Generator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, cast

import backoff
import requests
from backoff.types import Details
from singer_sdk import RESTStream
from singer_sdk.authenticators import APIKeyAuthenticator
from singer_sdk.helpers.conform import TypeConformanceLevel
from singer_sdk.helpers.types import Auth, Context, Record, RequestFunc
from singer_sdk.singerlib import RecordMessage
from typing_extensions import override

from extract.tapkit import bodies, cache
from extract.tapkit.errors import WrongConfigurationError
from extract.tapkit.faults import (
    FinalError,
    RetriableError,
    SourceError,
    retry_after,
)
from extract.tapkit.quota import RateLimit

if TYPE_CHECKING:
    from extract.tapkit.tap import SourceTap

_NO_KEY = "sandbox"  # a stand-in server wants to see a key, whichever; a live host refuses this one
_LONGEST_ERROR = 500
_LONGEST_RECORD = 100_000


class OutOfBudgetError(Exception):
    """The quota plan allows this search no further call, and the cache does not hold the answer."""


_BROKEN_BODY = (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError)

#: What ends a search without ending the tap. Not ConnectionError: that is our own reader going away.
SEARCH_ENDED = (SourceError, requests.RequestException)


class SourceStream(RESTStream[str]):
    """A stream of a paid API. Subclasses say whose call it is (`owner`) and what it costs (`cost`)."""

    TYPE_CONFORMANCE_LEVEL = TypeConformanceLevel.NONE  # the envelope is ours and the payload may be anything
    _LOG_REQUEST_METRICS = False  # `api_requests` has more to say
    allow_redirects = False  # a key in a header would travel with them

    @property
    def source(self) -> "SourceTap":
        """The tap, with the parts that all its streams share."""
        return cast("SourceTap", self._tap)

    @override
    def log(self, message: str, *args: Any, level: int = logging.INFO, **kwargs: Any) -> None:
        # Wrong configuration is told in one sentence when the tap ends; the SDK would announce it as unhandled.
        if not isinstance(sys.exc_info()[1], WrongConfigurationError):
            super().log(message, *args, level=level, **kwargs)

    # --- to be said by the subclass ---

    def owner(self, context: Context | None) -> dict[str, Any]:
        """Return the columns of `api_requests` that say for whom a call was made."""
        raise NotImplementedError

    def cost(self, request: requests.PreparedRequest) -> int:
        """Return what a call costs, in credits."""
        raise NotImplementedError

    # --- how to call ---

    @override
    @property
    def url_base(self) -> str:
        return self.source.url_base

    @override
    @property
    def http_headers(self) -> dict[str, str]:
        return {"Accept": "application/json", **self.source.host.headers}

    @override
    @property
    def authenticator(self) -> Auth:
        key = self.config.get("api_key") or _NO_KEY
        return APIKeyAuthenticator(key=self.source.host.key_header, value=key, location="header")

    @override
    @cached_property
    def requests_session(self) -> requests.Session:
        return self.source.open_session()

    @override
    @property
    def timeout(self) -> int:
        return int(self.config["request_timeout"])

    # --- what to do about a bad answer ---

    @override
    def validate_response(self, response: requests.Response) -> None:
        if fault := self.source.find_fault(response):
            raise fault

    @override
    def backoff_max_tries(self) -> int:
        # A source that has just failed a whole search through is not tried so patiently again.
        return 1 if self.source.is_ailing else int(self.config["max_tries"])

    @override
    def backoff_wait_generator(self) -> Generator[float, Any, None]:
        wait = float(self.config["backoff_factor"])
        fault = yield 0.0
        while True:
            asked = retry_after(getattr(fault, "response", None))
            fault = yield wait if asked is None else asked
            wait *= 2

    @override
    def backoff_jitter(self, value: float) -> float:
        return value * random.uniform(1, 1.25)  # noqa: S311  # spreads calls, guards nothing

    @override
    def request_decorator(self, func: RequestFunc) -> RequestFunc:
        # As the SDK does it, but without the backoff library's own lines, which would not be scrubbed.
        decorated: RequestFunc = backoff.on_exception(
            self.backoff_wait_generator,
            (RetriableError, requests.Timeout, requests.ConnectionError, *_BROKEN_BODY),
            max_tries=self.backoff_max_tries,
            on_backoff=self.backoff_handler,
            jitter=self.backoff_jitter,
            logger=None,
        )(func)
        return decorated

    @override
    def backoff_handler(self, details: Details) -> None:
        wait, tries = details["wait"], details["tries"]
        reason = self.source.scrub(str(details.get("exception")))
        self.log("%s; trying again in %.1f s (try %d failed)", reason, wait, tries, level=logging.WARNING)

    # --- one call ---

    @override
    def _request(
        self, prepared_request: requests.PreparedRequest, context: Context | None
    ) -> requests.Response:
        owner = self.owner(context)
        cost = self.cost(prepared_request)
        if (cached := cache.peek(self.requests_session, prepared_request)) is not None:
            self._record(prepared_request, owner, cached, latency_ms=0.0)
            return cached
        plan = self.source.plan
        key = next(iter(owner.values()))
        if not plan.can_spend(key, cost):
            raise OutOfBudgetError
        started = time.perf_counter()
        fault: BaseException | None = None
        response: requests.Response | None = None
        try:
            response = super()._request(prepared_request, context)
        except SourceError as error:
            fault, response = error, error.response
        except SEARCH_ENDED as error:
            fault = error
        latency_ms = round((time.perf_counter() - started) * 1000, 1)
        if response is not None and response.ok:
            plan.spend(key, cost, wasted=fault is not None)
        self._record(prepared_request, owner, response, latency_ms=latency_ms, fault=fault)
        if response is not None and (left := RateLimit.from_headers(response.headers).remaining) is not None:
            plan.observe(left)
        if fault is not None:
            self._fail(fault)
        if response is None:  # neither an answer nor a fault: cannot be
            raise OutOfBudgetError
        self.source.saw_life()
        return response

    def call(self, path: str, parameters: dict[str, Any], context: Context | None) -> requests.Response:
        """Make one call, with retries, and return the usable answer."""
        request = self.build_prepared_request(
            method="GET", url=f"{self.url_base}{path}", params=parameters, headers=self.http_headers
        )
        decorated = self.request_decorator(self._request)
        response: requests.Response = decorated(request, context)
        return response

    def _fail(self, fault: BaseException) -> NoReturn:
        """Raise the fault, made final where waiting for it would take too long."""
        self.source.saw_fault(fault)
        asked = retry_after(getattr(fault, "response", None))
        if isinstance(fault, RetriableError) and asked is not None and asked > float(self.config["max_wait"]):
            message = f"{fault.message} (asks to wait {asked:.0f} s)"
            raise FinalError(message, status=fault.status, response=fault.response) from None
        raise fault

    def _record(
        self,
        request: requests.PreparedRequest,
        owner: dict[str, Any],
        response: requests.Response | None,
        *,
        latency_ms: float,
        fault: BaseException | None = None,
    ) -> None:
        from_cache = bool(getattr(response, "from_cache", False))
        limits = RateLimit() if response is None or from_cache else RateLimit.from_headers(response.headers)
        charged = response is not None and response.ok and not from_cache
        self.source.record_call(
            endpoint=request.path_url.partition("?")[0].removeprefix(self.source.base_path),
            **owner,
            status=_status_of(fault),
            http_status=None if response is None else response.status_code,
            error=None if fault is None else str(fault)[:_LONGEST_ERROR],
            latency_ms=latency_ms,
            from_cache=from_cache,
            credits=self.cost(request) if charged else 0,
            quota_limit=limits.limit,
            quota_remaining=limits.remaining,
            quota_reset=limits.reset,
        )

    @override
    def _generate_record_messages(self, record: Record) -> Generator[RecordMessage, None, None]:
        # The payload is opaque. Checking each of its fields for selection and type costs more than all the rest
        # of a record, so that is left out unless someone maps or deselects it.
        if self.config.get("stream_maps") or not self.mask[("properties", "payload")]:
            yield from super()._generate_record_messages(record)
            return
        payload = record.pop("payload")
        for message in super()._generate_record_messages(record):
            message.record["payload"] = payload
            yield message

    # --- its body ---

    def body_of(self, response: requests.Response) -> Any:
        """Return the parsed body, and say in the log how many characters had to be replaced."""
        body = bodies.parse(response.content)
        if body.replaced:
            message = "Replaced %d characters that Postgres cannot store (NUL, lone surrogates)"
            self.log(message, body.replaced, level=logging.WARNING)
        return body.value

    def reject(self, record: Any, reason: str, *, profile_id: int | None = None) -> None:
        """Set aside a record that cannot be loaded."""
        self.source.reject(record, reason, profile_id=profile_id)


def _status_of(fault: BaseException | None) -> str:
    match fault:
        case None:
            return "ok"
        case SourceError():
            return fault.status
        case requests.Timeout():
            return "timeout"
        case _:
            return "error"
