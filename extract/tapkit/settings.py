"""The settings that every paid source has. They are described here once, and printed by `--about`."""

import os
from pathlib import Path
from typing import Any

from singer_sdk import typing as th


def common_settings(*, monthly_quota: int) -> list[th.Property[Any]]:
    """Return the shared settings; `monthly_quota` is the number of calls that the free plan has."""
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
            description="Credits a month, where the source has not said itself what is left. Empty: no limit.",
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
        th.Property(
            "request_timeout",
            th.IntegerType(minimum=1),
            default=30,
            title="Timeout",
            description="Seconds to wait for an answer.",
        ),
        th.Property(
            "max_tries",
            th.IntegerType(minimum=1),
            default=5,
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
        th.Property(
            "max_wait",
            th.NumberType(minimum=0),
            default=60,
            title="Longest wait",
            description="A `Retry-After` that asks for more seconds than this ends the search for today.",
        ),
    ]


def cache_folder(configured: str | None) -> Path:
    """Return the folder for cached answers."""
    if configured:
        return Path(configured).expanduser()
    return Path(os.environ.get("MELTANO_PROJECT_ROOT") or ".") / "data" / "cache"
