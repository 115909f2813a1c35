"""Settings: environment variable or `.env` → one typed object a room.

Meltano hands each plugin's settings down as environment variables, so the same class serves `meltano run` and a call
by hand.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import ConfigurationError


@cache
def project_root() -> Path:
    """The folder that holds `meltano.yml`: where Meltano says, else the nearest parent, else the checkout."""
    if told := os.environ.get("MELTANO_PROJECT_ROOT"):
        return Path(told)
    checkout = Path(__file__).resolve().parent.parent
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / "meltano.yml").is_file()), checkout)


class RoomSettings(BaseSettings):
    """The base of each room's settings: reads the environment, then `.env`; an empty variable counts as unset."""

    model_config = SettingsConfigDict(env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")


class CoreSettings(RoomSettings):
    """What every room needs to know."""

    environment: Literal["dev", "prod"] = Field(
        "dev",
        validation_alias="MELTANO_ENVIRONMENT",
        description="`dev`: sample data, no key. `prod`: live sources.",
    )
    database_url: SecretStr | None = Field(
        None,
        validation_alias="DATABASE_URL",
        description="The Postgres to use; unset: the embedded one.",
    )
    data_dir: Path = Field(
        Path("data"),
        validation_alias="SHORTLIST_DATA_DIR",
        description="Where the embedded database, the caches and the outbox lie.",
    )
    postgres_port: int | None = Field(
        None,
        validation_alias="SHORTLIST_POSTGRES_PORT",
        ge=1024,
        le=65535,
        description="Also let the embedded Postgres listen on 127.0.0.1 at this port.",
    )
    bi_password: SecretStr | None = Field(
        None,
        validation_alias="SHORTLIST_BI_PASSWORD",
        description="The password of the read-only role `shortlist_bi`; unset: it cannot log in.",
    )
    log_level: str = Field("info", validation_alias="LOG_LEVEL", description="debug, info, warning or error.")
    log_format: Literal["text", "json"] = Field(
        "text", validation_alias="LOG_FORMAT", description="`text` for people, `json` for machines."
    )

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.lower() not in {"debug", "info", "warning", "error"}:
            raise ValueError("must be debug, info, warning or error")
        return value.lower()

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return (project_root() / value).resolve()


S = TypeVar("S", bound=BaseSettings)


def load(settings: type[S]) -> S:
    """Read a room's settings, or raise `ConfigurationError` naming each bad variable and what it must be."""
    try:
        return settings(_env_file=project_root() / ".env")
    except ValidationError as error:
        problems = []
        for problem in error.errors(include_url=False, include_input=True):
            name = _variable(settings, str(problem["loc"][0])) if problem["loc"] else "settings"
            field = next(
                (f for n, f in settings.model_fields.items() if name in (n, f.validation_alias)), None
            )
            secret = field is not None and "SecretStr" in str(field.annotation)
            value = "" if secret or problem["type"] == "missing" else f" is {problem['input']!r}:"
            problems.append(f"{name}{value} {problem['msg'].removeprefix('Value error, ')}")
        raise ConfigurationError(
            f"Cannot read the settings: {'; '.join(problems)}. Set it in the environment or in .env."
        ) from None


def _variable(settings: type[BaseSettings], location: str) -> str:
    field = settings.model_fields.get(location)
    if field is None or field.validation_alias is not None:
        return location
    return f"{settings.model_config.get('env_prefix', '')}{location}".upper()
