"""A product that bears its firm's name is no skill where only the firm speaks of itself."""

from __future__ import annotations

import re
from typing import Any

from plugins.enrichers.skills.context import TECHNICAL

_SOUGHT = re.compile(r".*, (?:mentioned: .*|required: “[^”]*(?:for|seek|seeks|seeking|need)”)")


def forget(firm: str, entries: dict[str, dict[str, Any]], evidence: list[dict[str, Any]]) -> None:
    """Take out what is no more than the firm's own name, or begins it: "Acme" of "Acme, Inc."."""
    words = firm.lower().replace(",", " ").split()
    initials = firm[0].lower() + firm[0].upper()
    named = [(identity, entry) for identity, entry in entries.items() if entry["name"][0] in initials]
    for identity, entry in named:
        own = entry["name"].lower().split()
        if words[: len(own)] != own or entry["category"] not in TECHNICAL:
            continue
        whys = [one["why"] for one in evidence if one["why"].startswith(f"{entry['name']}, ")]
        if all(map(_SOUGHT.fullmatch, whys)):  # "we seek a clerk to grow the Acme platform"
            del entries[identity]
            evidence[:] = [one for one in evidence if one["why"] not in whys]
