"""Settings of the notifier."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import SettingsConfigDict

from core.settings import RoomSettings


class NotifierSettings(RoomSettings):
    """How digests leave, and what they carry."""

    model_config = SettingsConfigDict(env_prefix="NOTIFIER_")

    channel: Literal["email", "outbox", "webhook"] | None = Field(
        None,
        description="`email` sends over SMTP, `webhook` posts JSON, `outbox` writes data/outbox/*.eml; unset: outbox in dev, email in prod.",
    )
    public_url: str | None = Field(
        None,
        description="The https address under which readers reach the web app; unset: digests without vote and unsubscribe links.",
    )
    smtp_host: str | None = Field(None, description="Host of the SMTP server.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the SMTP server.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the connection is secured; `none` only for a server on this machine."
    )
    smtp_username: str | None = Field(None, description="User at the SMTP server; unset: no login.")
    smtp_password: SecretStr | None = Field(None, description="Password at the SMTP server.")
    webhook_url: SecretStr | None = Field(
        None, description="Where the webhook channel posts each digest, https."
    )
    webhook_secret: SecretStr | None = Field(
        None, description="Key that signs what is posted: 16 bytes or more, or whsec_ and base64."
    )
    timeout: float = Field(
        30, gt=0, le=600, description="Seconds to wait for an answer of the server that takes digests."
    )
    attempts: int = Field(3, ge=1, le=10, description="Tries in one run before a digest counts as failed.")
    sender: str = Field("Shortlist <shortlist@localhost>", description="The From address.")
    timezone: str = Field("America/Toronto", description="The zone in which a digest's day begins.")
    today: date | None = Field(None, description="The day to send for, YYYY-MM-DD; unset: today.")
