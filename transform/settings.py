"""Settings of the transform room."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from core.settings import CoreSettings, RoomSettings, load

PROJECT = Path(__file__).resolve().parent  # the dbt project: dbt_project.yml, profiles.yml, models, macros


class TransformSettings(RoomSettings):
    """How dbt runs here. Its files lie under the data folder, never in the project."""

    model_config = SettingsConfigDict(env_prefix="TRANSFORM_")

    threads: int = Field(4, ge=1, le=64, description="Models that dbt builds at a time.")

    @property
    def folder(self) -> Path:
        """Where dbt keeps its parsed project, compiled SQL and log."""
        return load(CoreSettings).data_dir / "dbt"

    @property
    def log_file(self) -> Path:
        """The log of dbt, in full."""
        return self.folder / "logs" / "dbt.log"
