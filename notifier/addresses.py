"""E-mail addresses: read, or refused in one sentence."""

from __future__ import annotations

import re
from email.headerregistry import Address
from email.utils import parseaddr

from core.errors import ShortlistError
from notifier import clean

_USER = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_HOST = re.compile(
    r"(?!.{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"
)


class NoAddress(ShortlistError):
    """What is written is no e-mail address."""


def read(written: str) -> Address:
    """`Name <user@host>` or `user@host`. Raises `NoAddress`, whose message is what is wrong, without a subject."""
    text = written.strip()
    name, spec = parseaddr(text) if "<" in text else ("", text)
    user, at, host = spec.rpartition("@")
    if not text:
        raise NoAddress("is empty")
    if not at or not user or not host:
        raise NoAddress(f"is {written!r}, which is no e-mail address")
    try:
        host = host.encode("idna").decode()
    except UnicodeError:
        raise NoAddress(f"is {written!r}, whose part after the @ is no host name") from None
    if not _USER.fullmatch(user) or len(user) > 64 or not _HOST.fullmatch(host):
        raise NoAddress(f"is {written!r}, which is no e-mail address that a mail server takes")
    return Address(display_name=clean.line(name, 60), username=user, domain=host)
