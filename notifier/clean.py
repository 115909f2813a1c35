"""What a stranger wrote, made fit to show: one line, no hidden controls, links to web pages only.

This is not escaping: the HTML template escapes everything as well.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

# Embeddings, overrides and isolates turn the text around them; zero-width characters hide in it. Right-to-left letters
# themselves stay: the mail lets each title find its own direction.
_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\uffff]"
)
# controls, line and paragraph separators, and lone surrogates, which no mail can carry
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LONGEST_LINK = 2000


def line(text: Any, longest: int = 140) -> str:
    """The text on one line of at most `longest` characters; empty for None."""
    if text is None:
        return ""
    start = str(text)[: longest * 8]  # a description of a megabyte is not worth reading to its end
    words = " ".join(_BREAKS.sub(" ", _HIDDEN.sub("", start)).split())
    if len(words) <= longest:
        return words
    cut = words[: longest - 1]
    whole = cut if words[longest - 1] == " " else cut.rpartition(" ")[0]
    return (whole if 2 * len(whole) > longest else cut).rstrip(
        " ,;"
    ) + "…"  # between two words, where there are some


def link(address: Any) -> str | None:
    """The address if it leads to a web page, else None: `javascript:`, names and passwords in it, broken ones."""
    text = str(address or "").strip()
    if (
        len(text) > _LONGEST_LINK
        or _HIDDEN.search(text)
        or any(c.isspace() or not c.isprintable() for c in text)
    ):
        return None
    try:
        parts = urlsplit(text)
        port_is_good = parts.port is None or parts.port > 0
    except ValueError:
        return None
    good = parts.scheme in {"http", "https"} and parts.hostname and port_is_good and "@" not in parts.netloc
    return text if good and not set(text) & set("<>\"'`\\") else None
