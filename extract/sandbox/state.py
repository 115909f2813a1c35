"""What the server knows while it runs; tests may change it through `/_sandbox`."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from extract.sandbox import generator_companies
from extract.sandbox.canonical import load_companies, load_postings
from extract.sandbox.clock import Clock
from extract.sandbox.companies import CompanyIndex
from extract.sandbox.faults import FaultBook
from extract.sandbox.quota import Quota
from extract.sandbox.sample_source import SampleSource
from extract.sandbox.settings import SandboxSettings
from extract.sandbox.sources import GeneratedSource, PostingSource, RecordingSource
from extract.sandbox.spool import SpooledSource

# Calls that are remembered; older ones are dropped so that a benchmark's memory stays flat.
CALLS_KEPT = 10_000


@dataclass
class State:
    """Sources, calendar, faults, quota and the calls received."""

    postings: PostingSource
    companies: CompanyIndex
    clock: Clock
    faults: FaultBook
    quotas: dict[str, Quota]
    latency: float = 0.0
    calls: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=CALLS_KEPT))
    call_count: int = 0

    @classmethod
    def of(cls, settings: SandboxSettings) -> State:
        """A server's state at its start. ValueError if the sample or a recording cannot be read."""
        clock = Clock(settings.today, settings.day)
        return cls(
            postings=_postings(settings, clock),
            companies=CompanyIndex(
                chain(
                    load_companies(settings.sample),
                    generator_companies.companies(settings.seed) if settings.generate else (),
                )
            ),
            clock=clock,
            faults=FaultBook(settings.faults),
            quotas={
                "jsearch": Quota(settings.jsearch_quota, settings.jsearch_used),
                "glassdoor": Quota(settings.glassdoor_quota, settings.glassdoor_used),
            },
            latency=settings.latency,
        )

    def record(self, **call: Any) -> None:
        """Remember a call."""
        self.call_count += 1
        self.calls.append({"number": self.call_count, **call})


def _postings(settings: SandboxSettings, clock: Clock) -> PostingSource:
    if settings.recordings is not None:
        return RecordingSource(settings.recordings)
    if settings.generate:
        generated = GeneratedSource(settings.generate, settings.seed, settings.generate_start, clock)
        return SpooledSource(generated) if settings.generate_ahead else generated
    return SampleSource(load_postings(settings.sample), clock)
