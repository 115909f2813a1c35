"""A digest as a message: subject, plain text and HTML, each from its template."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from core.errors import ConfigurationError, ShortlistError
from notifier.digest import Digest


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("notifier"),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html(digest: Digest) -> str:
    """The HTML body; nothing of a posting reaches it unescaped."""
    return _templates().get_template("body.html").render(digest=digest, age=age_in_words)


def text(digest: Digest) -> str:
    """The plain-text body."""
    return _templates().get_template("body.txt").render(digest=digest, age=age_in_words)


def subject(digest: Digest) -> str:
    """The subject, on one line whatever the profile is called."""
    return " ".join(_templates().get_template("subject.txt").render(digest=digest).split())


def message_id(digest: Digest, channel: str) -> str:
    """Derived from the ledger's key: the same digest has the same id, however often it is rendered."""
    key = f"{digest.recipient.profile_id}|{channel}|{digest.day.isoformat()}"
    mark = hashlib.sha256(key.encode()).hexdigest()[:16]
    return f"<{digest.day.isoformat()}-profile-{digest.recipient.profile_id}-{mark}@shortlist.invalid>"


def message(digest: Digest, sender: str, channel: str) -> EmailMessage:
    """The whole message. Raises `ShortlistError` when an address is none."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject(digest)
    mail["From"] = _address(sender, "NOTIFIER_SENDER")
    mail["To"] = _address(digest.recipient.email, f"the e-mail of profile {digest.recipient.profile_id}")
    mail["Date"] = format_datetime(datetime.now(UTC))
    mail["Message-ID"] = message_id(digest, channel)
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text(digest))
    mail.add_alternative(html(digest), subtype="html")
    return mail


def check_sender(written: str) -> None:
    """Raise `ConfigurationError` when the From address is none."""
    try:
        _address(written, "NOTIFIER_SENDER")
    except ShortlistError as error:
        raise ConfigurationError(str(error)) from None


def age_in_words(posted_at: datetime | None) -> str:
    """How long ago a posting appeared."""
    if posted_at is None:
        return "age unknown"
    days = (datetime.now(UTC) - posted_at).days
    if days < 1:
        return "today"
    return "1 day ago" if days == 1 else f"{days} days ago"


def _address(written: str, what: str) -> Address:
    name, spec = parseaddr(written)
    user, at, host = spec.rpartition("@")
    plain = spec.isascii() and not any(character in spec for character in ' \r\n\t,;"<>()[]')
    if (
        not (at and user and host and plain)
        or host.startswith((".", "-"))
        or ".." in spec
        or host.endswith(".")
    ):
        raise ShortlistError(
            f"{what[0].upper()}{what[1:]} is {written!r}, which is no e-mail address: correct it."
        )
    return Address(display_name=" ".join(name.split()), addr_spec=spec)
