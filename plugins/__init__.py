"""What plugs in: two contracts (`Enricher`, `Factor`), their hooks, and the registry that loads them.

A plugin is any installed package with an entry point in group `shortlist` that names a module with
`@hookimpl` functions. Built-ins arrive the same way. Nothing is loaded at import time: call `load()`.
"""

import pluggy

from plugins.contracts import Catalogued, Enricher, Factor, Posting, Profile
from plugins.registry import Registered, Registry, load

PROJECT_NAME = "shortlist"

hookspec = pluggy.HookspecMarker(PROJECT_NAME)
hookimpl = pluggy.HookimplMarker(PROJECT_NAME)

__all__ = [
    "PROJECT_NAME",
    "Catalogued",
    "Enricher",
    "Factor",
    "Posting",
    "Profile",
    "Registered",
    "Registry",
    "hookimpl",
    "hookspec",
    "load",
]
