"""The channels by name."""

from __future__ import annotations

from core.settings import CoreSettings
from notifier.senders import OutboxSender, Sender
from notifier.settings import NotifierSettings
from notifier.smtp import SmtpSender
from notifier.webhook import WebhookSender

CHANNELS = {
    "email": "over SMTP",
    "webhook": "as a signed JSON POST",
    "outbox": "into data/outbox, one .eml a digest",
}


def chosen(settings: NotifierSettings, core: CoreSettings) -> str:
    """The channel in use: as set, else the outbox in `dev` and e-mail in `prod`."""
    return settings.channel or ("outbox" if core.environment == "dev" else "email")


def make(settings: NotifierSettings, core: CoreSettings) -> Sender:
    """The sender of the channel in use. Raises `ConfigurationError` when it lacks a setting."""
    channel = chosen(settings, core)
    if channel == "email":
        return SmtpSender(settings)
    if channel == "webhook":
        return WebhookSender(settings)
    return OutboxSender(core.data_dir / "outbox")
