"""Settings of the web app."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict

from core.errors import ConfigurationError
from core.settings import RoomSettings


class WebSettings(RoomSettings):
    """Where the app listens, and who may come in."""

    model_config = SettingsConfigDict(env_prefix="WEB_", env_ignore_empty=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address to listen on; anything but loopback needs a login.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on.")
    password_hash: SecretStr | None = Field(
        None, description="Argon2 hash of the password (`web hash` makes it); unset: no login."
    )
    proxy_header: str | None = Field(
        None,
        description="Header with the user's name, set by a reverse proxy that did the login, e.g. X-Remote-User.",
    )
    trusted_proxies: str = Field(
        "127.0.0.1,::1", description="Addresses or networks whose proxy headers are believed."
    )
    allowed_hosts: str = Field(
        "", description="Further host names under which the app may be asked for, separated by commas."
    )
    secret_key: SecretStr | None = Field(
        None, description="Key that signs sessions; unset: one of the database's own."
    )
    session_hours: float = Field(12, gt=0, le=24 * 90, description="How long a login lasts.")
    pool_size: int = Field(8, ge=1, le=100, description="Connections to the database at most.")
    run_at: str = Field(
        "07:00", pattern=r"^\d\d:\d\d$", description="When the daily job runs, to show the next run."
    )
    timezone: str = Field("America/Toronto", description="The zone of that time.")

    @field_validator("password_hash")
    @classmethod
    def _is_argon2(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith("$argon2id$"):
            raise ValueError(
                "must be an Argon2id hash: make it with `web hash`, and quote its $ signs with '…'"
            )
        return value

    @property
    def is_loopback(self) -> bool:
        """True when only this machine can reach the app."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def needs_login(self) -> bool:
        """True when a person has to show who they are."""
        return self.password_hash is not None or self.proxy_header is not None

    def trusts(self, address: str | None) -> bool:
        """Whether proxy headers from this address are believed."""
        try:
            peer = ip_address(address or "")
        except ValueError:
            return False
        return any(
            peer in ip_network(part.strip(), strict=False)
            for part in self.trusted_proxies.split(",")
            if part.strip()
        )

    def require_safe(self) -> None:
        """Raise ConfigurationError when others could reach the app without a login."""
        if not self.is_loopback and not self.needs_login:
            raise ConfigurationError(
                f"WEB_HOST is {self.host!r}, which others can reach, and there is no login: set WEB_PASSWORD_HASH "
                "(`web hash` makes one) or WEB_PROXY_HEADER, or listen on 127.0.0.1."
            )
        for part in self.trusted_proxies.split(","):
            try:
                ip_network(part.strip() or "::1", strict=False)
            except ValueError:
                raise ConfigurationError(
                    f"WEB_TRUSTED_PROXIES has {part.strip()!r}: write addresses or networks separated by commas."
                ) from None
