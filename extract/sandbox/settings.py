"""Settings of the sandbox, all from the environment (prefix `SANDBOX_`)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from extract.sandbox.faults import FaultRule, parse_faults

DEFAULT_SEED = 20260101
SAMPLE_DIR = Path(__file__).parent / "sample"


def _day_or_date(value: Any) -> Any:
    """Turn "+1" or "1" into a day offset and leave dates to pydantic."""
    if isinstance(value, str) and value.strip().lstrip("+").isdigit():
        return int(value)
    return value


class SandboxSettings(BaseSettings):
    """What the sandbox serves and how it misbehaves; empty variables count as unset."""

    model_config = SettingsConfigDict(env_prefix="SANDBOX_", env_ignore_empty=True, extra="forbid")

    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=0, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")

    sample: Path = Field(default=SAMPLE_DIR, description="Folder with postings.jsonl and companies.jsonl.")
    recordings: Path | None = Field(default=None, description="Folder of recorded responses, served instead.")
    generate: int = Field(default=0, ge=0, description="Serve this many generated postings instead.")
    generate_start: int = Field(default=0, ge=0, description="Number of the first generated posting.")
    generate_ahead: bool = Field(
        default=False, description="Write them to a temporary file before the first call."
    )
    seed: int = Field(default=DEFAULT_SEED, description="Seed of the generator.")

    day: int | None = Field(default=None, ge=0, description="Days since the sample's day 0.")
    today: Annotated[date | int | None, BeforeValidator(_day_or_date)] = Field(
        default=None, description="The server's date (YYYY-MM-DD) or an offset from the real one (+1)."
    )

    faults: Annotated[list[FaultRule], NoDecode, BeforeValidator(parse_faults)] = Field(
        default_factory=list, description="Fault rules, as JSON or as `endpoint?query#calls=kind:arg; …`."
    )
    latency: float = Field(default=0.0, ge=0, description="Seconds added to every answer.")

    jsearch_quota: int = Field(default=200, ge=0, description="Requests a month of JSearch.")
    jsearch_used: int = Field(default=0, ge=0, description="How many of them are already spent.")
    glassdoor_quota: int = Field(default=100, ge=0, description="Requests a month of Glassdoor.")
    glassdoor_used: int = Field(default=0, ge=0, description="How many of them are already spent.")
