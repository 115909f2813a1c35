"""Mail over SMTP: STARTTLS or TLS, one connection for all digests of a run."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
import time
from contextlib import suppress

from core.errors import ConfigurationError
from notifier import clean
from notifier.digest import Digest
from notifier.letterhead import Letterhead
from notifier.senders import InDoubt, Parcel, Refused, Unreachable, is_this_machine, mail_parcel
from notifier.settings import NotifierSettings

_ADDRESS = re.compile(r"[^\s<>\"'(),;:]+@[^\s<>\"'(),;:]+")
_FRESH = 1.0  # seconds in which a connection that just took a message is not asked whether it still stands


class SmtpSender:
    """Drives SMTP command by command, as only so it is known at which of them a connection broke."""

    channel = "email"

    def __init__(self, settings: NotifierSettings) -> None:
        if not settings.smtp_host:
            raise ConfigurationError(
                "NOTIFIER_SMTP_HOST is not set, so no digest can be mailed: set it in .env, or set "
                "NOTIFIER_CHANNEL=outbox to write the digests into data/outbox."
            )
        if (
            settings.smtp_username
            and settings.smtp_security == "none"
            and not is_this_machine(settings.smtp_host)
        ):
            raise ConfigurationError(
                f"NOTIFIER_SMTP_SECURITY is none, so the password would travel readable to {settings.smtp_host}: "
                "set it to starttls or tls, or unset NOTIFIER_SMTP_USERNAME."
            )
        self._settings = settings
        self._host = settings.smtp_host
        self._connection: smtplib.SMTP | None = None
        self._used = 0.0

    def pack(self, digest: Digest, letterhead: Letterhead) -> Parcel:
        """The e-mail."""
        return mail_parcel(digest, letterhead, self.channel)

    def open(self) -> None:
        """Connect and log in; or make sure that the connection still stands, as servers end idle or long ones."""
        if self._connection is not None:
            if time.monotonic() - self._used < _FRESH:
                return
            with suppress(smtplib.SMTPException, OSError):
                if self._connection.noop()[0] == 250:
                    return
            self.close()
        settings = self._settings
        try:
            self._connection = self._connect()
        except smtplib.SMTPAuthenticationError:
            raise Unreachable(
                f"{self._host} refused the login: check NOTIFIER_SMTP_USERNAME and NOTIFIER_SMTP_PASSWORD",
                temporary=False,
            ) from None
        except smtplib.SMTPNotSupportedError:
            wanted = (
                "STARTTLS: set NOTIFIER_SMTP_SECURITY to tls (usually with port 465)"
                if settings.smtp_security == "starttls"
                else "a login: unset NOTIFIER_SMTP_USERNAME"
            )
            raise Unreachable(f"{self._host} does not offer {wanted}", temporary=False) from None
        except ssl.SSLCertVerificationError as error:
            raise Unreachable(
                f"the certificate of {self._host} is not trusted ({error.verify_message}): use the host name that it "
                "is made for, or add its issuer to this machine's trusted certificates",
                temporary=False,
            ) from None
        except (smtplib.SMTPException, OSError) as error:
            raise Unreachable(
                f"{self._host}:{settings.smtp_port} cannot be used ({_said(error)}): check NOTIFIER_SMTP_HOST, "
                "NOTIFIER_SMTP_PORT and NOTIFIER_SMTP_SECURITY"
            ) from None

    def send(self, parcel: Parcel) -> None:
        """Hand one message over. Until the final dot is written the server may not take it; after it, it may have."""
        connection = self._connection
        if connection is None:
            raise Refused(f"there is no connection to {self._host}")
        try:
            self._expect(connection.mail(parcel.sender), "the sender")
            self._expect(connection.rcpt(parcel.recipient), "the recipient")
            self._expect(connection.docmd("DATA"), "the message", wanted=3)
            connection.send(re.sub(rb"(?m)^\.", b"..", parcel.body).removesuffix(b"\r\n"))
        except Refused:
            self._reset()
            raise
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            raise Refused(
                f"the connection to {self._host} broke before the message was whole ({_said(error)})"
            ) from None
        try:
            connection.send(b"\r\n.\r\n")
            code, said = connection.getreply()
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            raise InDoubt(
                f"{self._host} did not say whether it took the message ({_said(error)}), so it is not sent again"
            ) from None
        if code // 100 not in {2, 4, 5}:
            self._drop()
            raise InDoubt(
                f"{self._host} answered {code} to the message, which says neither yes nor no, so it is not sent again"
            )
        self._used = time.monotonic()
        try:
            self._expect((code, said), "the message")
        except Refused:
            self._reset()
            raise

    def close(self) -> None:
        """End the connection politely, if there is one."""
        if self._connection is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._connection.quit()
        self._drop()

    def _connect(self) -> smtplib.SMTP:
        settings = self._settings
        if settings.smtp_security == "tls":
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                self._host, settings.smtp_port, timeout=settings.timeout, context=ssl.create_default_context()
            )
        else:
            connection = smtplib.SMTP(self._host, settings.smtp_port, timeout=settings.timeout)
        try:
            if (
                connection.sock is not None
            ):  # or each short command would wait for the last one's acknowledgement
                connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if settings.smtp_security == "starttls":
                connection.starttls(context=ssl.create_default_context())
            connection.ehlo_or_helo_if_needed()
            if settings.smtp_username:
                password = settings.smtp_password.get_secret_value() if settings.smtp_password else ""
                connection.login(settings.smtp_username, password)
        except BaseException:
            connection.close()
            raise
        return connection

    def _expect(self, reply: tuple[int, bytes], what: str, wanted: int = 2) -> None:
        code, said = reply
        if code // 100 != wanted:
            words = _ADDRESS.sub("(address)", clean.line(said.decode(errors="replace"), 200))
            raise Refused(f"{self._host} refused {what}: {code} {words}", temporary=code // 100 != 5)

    def _reset(self) -> None:
        """Make the connection fit for the next message, or give it up."""
        if self._connection is not None:
            with suppress(smtplib.SMTPException, OSError):
                if self._connection.rset()[0] == 250:
                    return
        self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _said(error: Exception) -> str:
    """The error in a few words, without addresses."""
    words = error.smtp_error if isinstance(error, smtplib.SMTPResponseException) else str(error)
    text = words.decode(errors="replace") if isinstance(words, bytes) else words
    return _ADDRESS.sub("(address)", clean.line(text, 200)) or type(error).__name__
