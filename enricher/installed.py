"""The enrichers that are plugged in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import plugins
from plugins import Enricher


@cache
def enrichers() -> Mapping[str, Enricher]:
    """Every plugged-in enricher by name; loaded once a process."""
    return plugins.load("enrichers").enrichers
