"""The ranking factors that come with Shortlist, registered like anybody's."""

from __future__ import annotations

from plugins import hookimpl
from plugins.contracts import Factor
from plugins.factors.keywords import KeywordMatch
from plugins.factors.location import LocationMatch
from plugins.factors.recency import Recency


@hookimpl
def shortlist_factors() -> list[Factor]:
    """Return the built-in factors."""
    return [LocationMatch(), KeywordMatch(), Recency()]
