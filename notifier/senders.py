"""Ways a message leaves: one interface, one class a channel."""

from __future__ import annotations

import smtplib
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Protocol

from core.errors import ConfigurationError, ShortlistError
from core.log import get_logger
from notifier.settings import NotifierSettings

_log = get_logger("notifier")


class Refused(ShortlistError):
    """The message was certainly not accepted: it may be sent again."""

    def __init__(self, message: str, *, temporary: bool = True) -> None:
        super().__init__(message)
        self.temporary = temporary


class InDoubt(ShortlistError):
    """The connection broke after the message was handed over: nobody knows whether it was accepted."""


class Sender(Protocol):
    """A channel: takes a finished message, and says exactly what is known of its fate."""

    channel: str

    def send(self, message: EmailMessage) -> None:
        """Deliver the message. Raises `Refused` when it was not accepted, `InDoubt` when that is not known."""


class OutboxSender:
    """Writes each message into a folder, as a file that any mail program opens."""

    channel = "outbox"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, message: EmailMessage) -> None:
        """Write the message under a name made of its day and Message-ID: sent twice, it is one file."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = str(message["Message-ID"]).strip("<>").partition("@")[0]
        draft = self._folder / f".{name}.part"
        draft.write_bytes(message.as_bytes(policy=SMTP))
        draft.replace(self._folder / f"{name}.eml")


class SmtpSender:
    """Sends over SMTP, secured by STARTTLS or TLS, with timeouts and retries."""

    channel = "email"

    def __init__(self, settings: NotifierSettings, sleep: Callable[[float], None] = time.sleep) -> None:
        if not settings.smtp_host:
            raise ConfigurationError(
                "NOTIFIER_SMTP_HOST is not set, so no digest can be mailed: set it in .env, or set "
                "NOTIFIER_CHANNEL=outbox to write the digests into data/outbox."
            )
        self._settings = settings
        self._host = settings.smtp_host
        self._sleep = sleep
        self._connection: smtplib.SMTP | None = None

    def send(self, message: EmailMessage) -> None:
        """Send, trying again with growing patience while the server refuses for a while or is away."""
        for attempt in range(1, self._settings.smtp_attempts + 1):
            try:
                self._deliver(message)
            except Refused as error:
                self.close()
                if attempt == self._settings.smtp_attempts or not error.temporary:
                    raise
                _log.warning("mail refused, will try again", attempt=attempt, error=str(error))
                self._sleep(2.0**attempt)
            else:
                return

    def close(self) -> None:
        """End the connection politely, if there is one."""
        if self._connection is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._connection.quit()
            self._connection = None

    def _deliver(self, message: EmailMessage) -> None:
        try:
            connection = self._connection or self._connect()
            self._connection = connection
            connection.ehlo_or_helo_if_needed()
            self._expect(connection.mail(_address(message["From"])), 250, "MAIL FROM")
            self._expect(connection.rcpt(_address(message["To"])), 250, "RCPT TO")
            self._expect(connection.docmd("DATA"), 354, "DATA")
        except (smtplib.SMTPException, OSError) as error:
            raise Refused(
                self._said(error), temporary=not isinstance(error, smtplib.SMTPAuthenticationError)
            ) from None
        try:
            connection.send(_body(message))
            code, said = connection.getreply()
        except (smtplib.SMTPException, OSError) as error:
            self._connection = None
            raise InDoubt(
                f"the connection to {self._host} broke after the message was sent ({error})"
            ) from None
        if code != 250:
            raise Refused(
                f"{self._host} answered {code} {said.decode(errors='replace')}", temporary=code < 500
            )

    def _connect(self) -> smtplib.SMTP:
        settings = self._settings
        context = ssl.create_default_context()
        if settings.smtp_security == "tls":
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                self._host, settings.smtp_port, timeout=settings.smtp_timeout, context=context
            )
        else:
            connection = smtplib.SMTP(self._host, settings.smtp_port, timeout=settings.smtp_timeout)
            if settings.smtp_security == "starttls":
                connection.starttls(context=context)
        if settings.smtp_username:
            password = settings.smtp_password.get_secret_value() if settings.smtp_password else ""
            connection.login(settings.smtp_username, password)
        return connection

    def _expect(self, reply: tuple[int, bytes], wanted: int, command: str) -> None:
        code, said = reply
        if code != wanted:
            raise Refused(
                f"{self._host} answered {code} {said.decode(errors='replace')} to {command}",
                temporary=code < 500,
            )

    def _said(self, error: Exception) -> str:
        if isinstance(error, smtplib.SMTPAuthenticationError):
            return f"{self._host} refused the login: check NOTIFIER_SMTP_USERNAME and NOTIFIER_SMTP_PASSWORD"
        return (
            f"{self._host}:{self._settings.smtp_port} cannot be used ({error}): check NOTIFIER_SMTP_HOST, "
            "NOTIFIER_SMTP_PORT and NOTIFIER_SMTP_SECURITY"
        )


def make(settings: NotifierSettings, environment: str, data_dir: Path) -> OutboxSender | SmtpSender:
    """The sender that the settings choose; in `dev` the outbox unless told otherwise."""
    channel = settings.channel or ("outbox" if environment == "dev" else "email")
    return OutboxSender(data_dir / "outbox") if channel == "outbox" else SmtpSender(settings)


def _address(header: object) -> str:
    addresses = getattr(header, "addresses", ())
    if not addresses:
        raise Refused(f"{str(header)!r} is no e-mail address", temporary=False)
    return str(addresses[0].addr_spec)


def _body(message: EmailMessage) -> bytes:
    """The message as SMTP wants it: CRLF, dots doubled at line starts, ended by a lone dot."""
    raw = message.as_bytes(policy=SMTP)
    quoted: bytes = smtplib._quote_periods(raw)  # type: ignore[attr-defined]  # noqa: SLF001 - what smtplib.data() does, which hides when acceptance is in doubt
    return quoted + (b".\r\n" if quoted.endswith(b"\r\n") else b"\r\n.\r\n")
