"""Faults on demand: which call goes wrong, and how.

A rule matches calls by endpoint, by a part of their query and by their number (counted among the calls that
match endpoint and query). The first rule that matches wins.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

FaultKind = Literal[
    "unauthorized",  # 401
    "forbidden",  # 403, not subscribed
    "quota",  # 429, the month is spent: final
    "rate_limit",  # 429, too many a second: Retry-After (arg, 1)
    "server_error",  # JSON body (arg is the status, 500)
    "html",  # HTML body of the gateway (arg is the status, 502)
    "truncated",  # 200 and JSON that stops in the middle
    "slow",  # a right answer after arg seconds (5)
    "drop",  # connection closed without a byte
    "drop_body",  # connection closed in the middle of the body
    "error_body",  # 200 and "status": "ERROR"
    "data_list",  # 200, `data` is the list itself: no cursor
    "data_null",  # 200, `data` is null
    "data_absent",  # 200, no `data` at all
    "bare_list",  # 200, the body is the list itself
    "malformed",  # 200, with records that are no posting among the postings
    "nul",  # 200, with NUL characters in the texts
]
KINDS: tuple[str, ...] = get_args(FaultKind)

_SPEC = re.compile(
    r"^\s*(?P<endpoint>[\w*-]+)\s*(?:\?(?P<query>[^#=]*))?(?:#(?P<calls>[\d-]+))?\s*=\s*(?P<kind>\w+)(?::(?P<arg>[\d.]+))?\s*$"
)


class FaultRule(BaseModel):
    """One rule. `calls` is "2", "1-3" or "3-"; none means every call."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: FaultKind
    endpoint: str = Field(
        default="*", description="search-v2, job-details, company-search, company-overview or *"
    )
    query: str = Field(default="", description="part of query, job_id or company_id, case does not matter")
    calls: str = Field(default="", pattern=r"^(\d+(-\d*)?)?$")
    arg: float | None = Field(default=None, ge=0, description="seconds or status, as the kind needs")

    def matches(self, endpoint: str, query: str) -> bool:
        """Whether a call is one that this rule counts."""
        return self.endpoint in ("*", endpoint) and self.query.casefold() in query.casefold()

    def strikes(self, number: int) -> bool:
        """Whether the matching call of this number (from 1) goes wrong."""
        if not self.calls:
            return True
        first, dash, last = self.calls.partition("-")
        if not dash:
            return number == int(first)
        return int(first) <= number and (not last or number <= int(last))


def parse_faults(value: Any) -> Any:
    """Read rules from JSON (list or object), from a spec string, or leave ready ones as they are.

    Raises ValueError that names the part which is not understood.
    """
    if isinstance(value, Mapping):
        return [value]
    if not isinstance(value, str):
        return value
    text = value.strip()
    if text.startswith(("[", "{")):
        loaded = json.loads(text)
        return loaded if isinstance(loaded, list) else [loaded]
    return [_parse_spec(part) for part in text.split(";") if part.strip()]


def _parse_spec(part: str) -> dict[str, Any]:
    match = _SPEC.match(part)
    if match is None:
        raise ValueError(
            f"fault {part.strip()!r} is not `endpoint?query#calls=kind:arg`, e.g. `search-v2#2=quota`"
        )
    return {key: value for key, value in match.groupdict().items() if value is not None}


class FaultBook:
    """The rules in force and how many calls each has counted."""

    def __init__(self, rules: list[FaultRule]) -> None:
        """Start with these rules, in order of precedence."""
        self.replace(rules)

    def replace(self, rules: list[FaultRule]) -> None:
        """Put other rules in force; counting starts anew."""
        self.rules = rules
        self._counts = [0] * len(rules)

    def strike(self, endpoint: str, query: str) -> FaultRule | None:
        """Count a call with every rule that it matches and return the first that strikes."""
        struck: FaultRule | None = None
        for index, rule in enumerate(self.rules):
            if not rule.matches(endpoint, query):
                continue
            self._counts[index] += 1
            if struck is None and rule.strikes(self._counts[index]):
                struck = rule
        return struck


RULES = TypeAdapter(list[FaultRule])
