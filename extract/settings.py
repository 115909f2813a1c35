"""Settings of the extract room."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from core.settings import RoomSettings


class ExtractSettings(RoomSettings):
    """Where the sources answer."""

    model_config = SettingsConfigDict(env_prefix="EXTRACT_")

    sandbox: bool = Field(False, description="Fetch from our stand-in server, not from the live APIs.")
