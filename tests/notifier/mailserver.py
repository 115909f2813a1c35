"""A real SMTP server on loopback that records what it took, and misbehaves when told."""

from __future__ import annotations

import asyncio
import email
import socket
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import default
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class MailServer:
    """`mails`: what it accepted. `on_rcpt`, `on_data`: what to answer instead; "drop" cuts the connection.

    "accept and drop" takes the message, then cuts the connection before it says so.
    """

    def __init__(self, **options: Any) -> None:
        self.mails: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.sessions: set[int] = set()
        self.tries = 0
        self.delay = 0.0
        self.on_rcpt: Callable[[str], str | None] = lambda _: None
        self.on_data: Callable[[EmailMessage], str | None] = lambda _: None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port, **options)

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    def of(self, recipient: str) -> list[EmailMessage]:
        """The mails for one address."""
        return [mail for mail in self.mails if mail["To"].addresses[0].addr_spec == recipient]

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, _s: Session, envelope: Envelope, address: str, _o: list[str]
    ) -> str:
        """Take a recipient, or not."""
        self.tries += 1
        answer = self.on_rcpt(address)
        if answer == "drop":
            server.transport.abort()
            return "421 gone"
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """Take a message, or not."""
        message = email.message_from_bytes(envelope.original_content or b"", policy=default)
        assert isinstance(message, EmailMessage)
        answer = self.on_data(message)
        if answer == "drop":
            server.transport.abort()
            return "421 gone"
        if answer and answer != "accept and drop":
            return answer
        self.mails.append(message)
        self.recipients += envelope.rcpt_tos
        self.sessions.add(id(session))
        await asyncio.sleep(self.delay)
        if answer == "accept and drop":
            server.transport.abort()
        return "250 taken"
