"""Settings of the plugins that come with the project."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, field_validator
from pydantic_settings import SettingsConfigDict

from core.settings import RoomSettings, project_root


class PluginSettings(RoomSettings):
    """What the built-in enrichers can be told."""

    model_config = SettingsConfigDict(**{**RoomSettings.model_config, "env_prefix": "ENRICHER_"})

    vocabulary: Path | None = Field(
        None, description="A YAML file with skills of your own, on top of the vocabulary."
    )

    skills_ner: bool = Field(
        False,
        description="Read skills by the statistical reader too, into skill_candidates (extra skills-ner).",
    )

    @field_validator("vocabulary")
    @classmethod
    def _absolute(cls, value: Path | None) -> Path | None:
        return None if value is None else (project_root() / value).resolve()
