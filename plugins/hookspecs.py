"""The hooks a plugin module may implement, with `@plugins.hookimpl`."""

from __future__ import annotations

from plugins import hookspec
from plugins.contracts import Enricher, Factor


@hookspec
def shortlist_enrichers() -> list[Enricher]:
    """Return the enrichers that this plugin brings."""
    raise NotImplementedError  # pluggy calls the implementations, never the specification


@hookspec
def shortlist_factors() -> list[Factor]:
    """Return the ranking factors that this plugin brings."""
    raise NotImplementedError  # see above
