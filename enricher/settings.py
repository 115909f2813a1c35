"""Settings of the enricher host: `ENRICHER_*`."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from core.settings import RoomSettings


class EnricherSettings(RoomSettings):
    """How the host runs its enrichers."""

    model_config = SettingsConfigDict(**{**RoomSettings.model_config, "env_prefix": "ENRICHER_"})

    batch_size: int = Field(500, ge=1, le=10_000, description="Postings per batch: one transaction each.")
    processes: int = Field(0, ge=0, le=64, description="Worker processes; 0: one per core.")
