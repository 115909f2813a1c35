"""A digest as a message: subject, plain text and HTML, each from its template."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from notifier import clean, wording
from notifier.digest import Digest
from notifier.letterhead import Letterhead

_WIDTH = 76


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
    if len(start) + len(words) <= _WIDTH:
        return start + words
    return textwrap.fill(
        words, _WIDTH, initial_indent=start, subsequent_indent=" " * len(start), break_long_words=False
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
