"""Keeping secrets out of everything that is written down."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

_MASK = "***"
_SHORTEST = 4  # masking a shorter one would only garble messages


def secrets_of(config: Mapping[str, Any], schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the secret values of a configuration, a password inside a URL included, longest first."""
    found: set[str] = set()
    for name, setting in schema.get("properties", {}).items():
        value = str(config.get(name) or "")
        if not setting.get("secret") or len(value) < _SHORTEST:
            continue
        found.add(value)
        if "://" in value:
            found |= _passwords(value)
    return tuple(sorted(found, key=len, reverse=True))


def _passwords(url: str) -> set[str]:
    password = urlsplit(url).password or ""
    return {word for word in (password, unquote(password)) if len(word) >= _SHORTEST}


def scrub(text: str, secrets: Iterable[str]) -> str:
    """Return the text with every secret masked."""
    for secret in secrets:
        text = text.replace(secret, _MASK)
    return text
