"""A digest as a message: subject, plain text and HTML, each from its template."""

from __future__ import annotations

import quopri
import textwrap
from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from core.errors import ConfigurationError, ShortlistError
from notifier import addresses, clean, wording
from notifier.digest import Digest
from notifier.letterhead import Letterhead


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("notifier"),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {"line": clean.line, "day": wording.day, "wrapped": _wrapped}
    return templates


def _wrapped(words: str, start: str = "") -> str:
    """The words in lines of at most 76 characters, the first after `start`, the others below its end."""
    return textwrap.fill(
        words, 76, initial_indent=start, subsequent_indent=" " * len(start), break_long_words=False
    )


def _render(template: str, digest: Digest, letterhead: Letterhead | None) -> str:
    shown: Mapping[str, Any] = {
        "digest": digest,
        "head": letterhead or Letterhead("", ""),
        "hidden": wording.hidden(digest.hidden),
    }
    return _templates().get_template(template).render(shown)


def html(digest: Digest, letterhead: Letterhead | None = None) -> str:
    """The HTML body; nothing of a posting reaches it unescaped."""
    return _render("body.html", digest, letterhead)


def text(digest: Digest, letterhead: Letterhead | None = None) -> str:
    """The plain-text body."""
    return _render("body.txt", digest, letterhead)


def subject(digest: Digest) -> str:
    """The subject, on one line whatever the profile or the posting is called."""
    return clean.line(_render("subject.txt", digest, None), 150)


def message(digest: Digest, letterhead: Letterhead, channel: str) -> EmailMessage:
    """The whole message. Raises `ShortlistError` when the profile's address is none."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject(digest)
    mail["From"] = _sender(letterhead.sender)
    mail["To"] = _recipient(digest)
    mail["Date"] = format_datetime(datetime.now(UTC))
    mail["Message-ID"] = letterhead.message_id(digest, channel)
    mail["Auto-Submitted"] = "auto-generated"
    if unsubscribe := letterhead.unsubscribe(digest):
        mail["List-Unsubscribe"] = f"<{unsubscribe}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail["MIME-Version"] = "1.0"
    mail.set_type("multipart/alternative")
    mail.attach(_part(text(digest, letterhead), "text/plain"))
    mail.attach(_part(html(digest, letterhead), "text/html"))
    return mail


def check_sender(written: str) -> None:
    """Raise `ConfigurationError` when the From address is none."""
    try:
        _sender(written)
    except ShortlistError as error:
        raise ConfigurationError(str(error)) from None


def _part(body: str, kind: str) -> EmailMessage:
    """One body as quoted-printable, which every server carries; encoded in C, where the email package takes its time."""
    part = EmailMessage(policy=SMTP)
    part["Content-Type"] = f'{kind}; charset="utf-8"'
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload(quopri.encodestring(body.encode()).decode("ascii"))
    return part


def _sender(written: str) -> Any:
    try:
        return addresses.read(written)
    except addresses.NoAddress as error:
        raise ShortlistError(f"NOTIFIER_SENDER {error}: write Name <user@example.org>.") from None


def _recipient(digest: Digest) -> Any:
    try:
        return addresses.read(digest.recipient.email)
    except addresses.NoAddress as error:
        raise ShortlistError(f"its e-mail {error}: correct the profile's address.") from None
