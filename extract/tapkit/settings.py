"""The settings that sources share. They are described here once, and printed by `--about`."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dotenv import find_dotenv
from dotenv.main import DotEnv
from singer_sdk import typing as th

from extract.tapkit.errors import WrongConfigurationError


def common_settings(*, monthly_quota: int) -> list[th.Property[Any]]:
    """Return the settings of a paid source; `monthly_quota` is the number of calls that the free plan has."""
    return [
        th.Property(
            "api_key",
            th.StringType,
            secret=True,
            title="API key",
            description="Key of the API. Not needed where `base_url` points to a server that asks for none.",
        ),
        th.Property(
            "auth_host",
            th.StringType,
            default="rapidapi",
            allowed_values=["rapidapi", "openwebninja"],
            title="Who sold the key",
            description="Picks the address and the names of the headers that carry the key.",
        ),
        th.Property(
            "base_url",
            th.StringType,
            title="Address",
            description="Use this address instead of the vendor's: the sandbox, or a proxy.",
        ),
        th.Property(
            "database_url",
            th.StringType,
            secret=True,
            title="Warehouse",
            description="URL of the warehouse: says what to fetch, and what is left of the quota. Only read.",
        ),
        th.Property(
            "monthly_quota",
            th.IntegerType(minimum=0),
            default=monthly_quota,
            title="Monthly quota",
            description="Credits a month, where the source has not said itself what is left. Null: no limit.",
        ),
        th.Property(
            "cache_dir",
            th.StringType,
            title="Cache folder",
            description="Where answers are kept. Default: `data/cache` in the project, or in the current folder.",
        ),
        th.Property(
            "cache_ttl",
            th.IntegerType(minimum=0),
            default=86_400,
            title="Cache lifetime",
            description="Seconds for which an answer is used again, on the same day at most. 0: no cache.",
        ),
        th.Property(
            "cache_timezone",
            th.StringType,
            default="America/Toronto",
            title="Time zone of the day",
            description="A day, for the cache, ends at midnight here. Keep it equal to the schedule's.",
        ),
        th.Property(
            "cache_namespace",
            th.StringType,
            title="Cache namespace",
            description=(
                "Takes the place of scheme, host and port in the cache: for a sandbox whose port changes "
                "with each run, and to keep the answers of differently filled sandboxes apart."
            ),
        ),
        *retry_settings(timeout=30, tries=5),
        th.Property(
            "max_wait",
            th.NumberType(minimum=0),
            default=60,
            title="Longest wait",
            description="A `Retry-After` that asks for more seconds than this ends the search for today.",
        ),
    ]


def retry_settings(*, timeout: int, tries: int) -> list[th.Property[Any]]:
    """Return the settings of how patiently a source is asked: `timeout` in seconds, and `tries`."""
    return [
        th.Property(
            "request_timeout",
            th.IntegerType(minimum=1),
            default=timeout,
            title="Timeout",
            description="Seconds to wait for an answer.",
        ),
        th.Property(
            "max_tries",
            th.IntegerType(minimum=1),
            default=tries,
            title="Tries",
            description="How often a call is made before it counts as failed.",
        ),
        th.Property(
            "backoff_factor",
            th.NumberType(minimum=0),
            default=2,
            title="Backoff",
            description="Seconds before the second try; doubled for each further one.",
        ),
    ]


def cache_folder(configured: str | None) -> Path:
    """Return the folder for cached answers."""
    if configured:
        return Path(configured).expanduser()
    return Path(os.environ.get("MELTANO_PROJECT_ROOT") or ".") / "data" / "cache"


def read_environment(schema: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """Return the settings that environment variables hold; an empty variable counts as unset.

    Raises WrongConfigurationError that names the variable when its value cannot be read.
    """
    DotEnv(find_dotenv(usecwd=True)).set_as_environment_variables()
    settings: dict[str, Any] = {}
    for name, setting in schema["properties"].items():
        variable = f"{prefix}{name.upper()}"
        text = os.environ.get(variable, "").strip()
        if not text:
            continue
        try:
            settings[name] = _value_of(text, setting.get("type", "string"))
        except ValueError as error:
            shown = "not readable" if setting.get("secret") else repr(text)
            message = f"{variable} is {shown}, which is {error}."
            raise WrongConfigurationError(message) from None
    return settings


def _value_of(text: str, types: str | list[str]) -> Any:
    kinds = {types} if isinstance(types, str) else set(types)
    if "boolean" in kinds:
        return text.lower() in {"true", "1", "yes", "on"}
    if kinds & {"integer", "number"}:
        try:
            return int(text) if "integer" in kinds else float(text)
        except ValueError:
            raise ValueError("no number" if "number" in kinds else "no whole number") from None
    if kinds & {"array", "object"}:
        try:
            return json.loads(text)
        except ValueError:
            raise ValueError("no JSON") from None
    return text
