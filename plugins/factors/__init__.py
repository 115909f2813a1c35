"""The ranking factors that come with the project, registered like anybody's."""

from __future__ import annotations

from plugins import Factor, hookimpl


@hookimpl
def shortlist_factors() -> list[Factor]:
    """Each is imported here and not above, so that importing one of them loads no other."""
    return []
