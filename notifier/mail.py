"""A digest as an e-mail, in bytes.

The message is put together here and not by `email.message`, which takes three times as long as all the rest of a
digest: two bodies in quoted-printable, whose `=` is always escaped, so that the boundary cannot occur in them.
"""

from __future__ import annotations

import quopri
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from email.headerregistry import Address
from email.utils import format_datetime, formataddr

from core.errors import ConfigurationError, ShortlistError
from notifier import addresses, render
from notifier.digest import Digest
from notifier.letterhead import Letterhead

_BOUNDARY = "=_shortlist_="


@dataclass(frozen=True)
class Mail:
    """A finished message: envelope addresses, and bytes with CRLF line ends."""

    message_id: str
    subject: str
    sender: str
    recipient: str
    body: bytes


def write(digest: Digest, letterhead: Letterhead, channel: str) -> Mail:
    """The whole message. Raises `ShortlistError` when the profile's address is none."""
    subject, message_id = render.subject(digest), letterhead.message_id(digest, channel)
    sender, recipient = _sender(letterhead.sender), _recipient(digest)
    headers = {
        "Subject": Header(subject, None if subject.isascii() else "utf-8", header_name="Subject").encode(
            linesep="\r\n"
        ),
        "From": _written(sender),
        "To": _written(recipient),
        "Date": format_datetime(datetime.now(UTC)),
        "Message-ID": message_id,
        "Auto-Submitted": "auto-generated",
    }
    if unsubscribe := letterhead.unsubscribe(digest):
        headers["List-Unsubscribe"] = f"<{unsubscribe}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    headers["MIME-Version"] = "1.0"
    headers["Content-Type"] = f'multipart/alternative; boundary="{_BOUNDARY}"'
    body = b"".join(
        [
            "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode("ascii"),
            _part("text/plain", render.text(digest, letterhead)),
            _part("text/html", render.html(digest, letterhead)),
            f"\r\n--{_BOUNDARY}--\r\n".encode(),
        ]
    )
    return Mail(message_id, subject, sender.addr_spec, recipient.addr_spec, body)


def check_sender(written: str) -> None:
    """Raise `ConfigurationError` when the From address is none."""
    try:
        _sender(written)
    except ShortlistError as error:
        raise ConfigurationError(str(error)) from None


def _part(kind: str, body: str) -> bytes:
    head = (
        f'\r\n--{_BOUNDARY}\r\nContent-Type: {kind}; charset="utf-8"\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    return head.encode() + quopri.encodestring(body.encode()).replace(b"\n", b"\r\n")


def _written(address: Address) -> str:
    return formataddr((address.display_name, address.addr_spec))


def _sender(written: str) -> Address:
    try:
        return addresses.read(written)
    except addresses.NoAddress as error:
        raise ShortlistError(f"NOTIFIER_SENDER {error}: write Name <user@example.org>.") from None


def _recipient(digest: Digest) -> Address:
    try:
        return addresses.read(digest.recipient.email)
    except addresses.NoAddress as error:
        raise ShortlistError(f"its e-mail {error}: correct the profile's address.") from None
