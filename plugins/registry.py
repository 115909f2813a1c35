"""Find the installed plugins, and refuse what would fail later: bad hooks, twin names, broken imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType
from typing import Any, Generic, Literal, TypeVar

import pluggy

from core.errors import ConfigurationError
from plugins.contracts import Enricher, Factor

T = TypeVar("T")


@dataclass(frozen=True)
class Registered(Generic[T]):
    """A plugin's object, and where it came from."""

    implementation: T
    plugin: str  # entry point, e.g. "enrichers"
    distribution: str  # installed package, e.g. "shortlist 0.1.0"


@dataclass(frozen=True)
class Registry:
    """All that is plugged in, by name."""

    registered_enrichers: Mapping[str, Registered[Enricher]]
    registered_factors: Mapping[str, Registered[Factor]]

    @property
    def enrichers(self) -> Mapping[str, Enricher]:
        """Name -> enricher, sorted by name."""
        return {name: entry.implementation for name, entry in self.registered_enrichers.items()}

    @property
    def factors(self) -> Mapping[str, Factor]:
        """Name -> factor, sorted by name."""
        return {name: entry.implementation for name, entry in self.registered_factors.items()}


def load(
    kind: Literal["enrichers", "factors"] | None = None, points: Iterable[EntryPoint] | None = None
) -> Registry:
    """Load every plugin of entry point group `shortlist` (or the given entry points).

    With `kind`, only that kind of object is asked for: a host then pays for no library of the other kind.
    Raises ConfigurationError when a plugin cannot be imported, implements a hook that does not exist,
    brings an object that breaks its contract, or takes a name (or a column) that another one has.
    """
    from plugins import PROJECT_NAME, hookspecs  # noqa: PLC0415 - they import this package

    manager = pluggy.PluginManager(PROJECT_NAME)
    manager.add_hookspecs(hookspecs)
    distributions: dict[str, str] = {}
    for point in entry_points(group=PROJECT_NAME) if points is None else points:
        source = f"{point.dist.name} {point.dist.version}" if point.dist else "unknown package"
        if point.name in distributions:
            raise ConfigurationError(
                f"Plugin {point.name!r} comes from both {distributions[point.name]} and {source}; "
                "uninstall one of them, or rename its entry point."
            )
        distributions[point.name] = source
        try:
            manager.register(point.load(), name=point.name)
            manager.check_pending()
        except pluggy.PluginValidationError as error:
            raise ConfigurationError(
                f"Plugin {point.name!r} ({point.value}, {source}) has a hook that does not fit: {error}; "
                "the hooks are in plugins/hookspecs.py."
            ) from error
        except Exception as error:
            raise ConfigurationError(
                f"Plugin {point.name!r} ({point.value}, {source}) could not be imported: "
                f"{type(error).__name__}: {error}; repair it or uninstall it."
            ) from error
    enrichers = {} if kind == "factors" else _collect(manager, "shortlist_enrichers", Enricher, distributions)
    _refuse_shared_columns(enrichers)
    factors = {} if kind == "enrichers" else _collect(manager, "shortlist_factors", Factor, distributions)
    return Registry(enrichers, factors)


def _collect(
    manager: pluggy.PluginManager, hook: str, contract: type[Any], distributions: Mapping[str, str]
) -> Mapping[str, Registered[Any]]:
    """Call one hook plugin by plugin, so that each object is known by where it came from."""
    found: dict[str, Registered[Any]] = {}
    for caller in getattr(manager.hook, hook).get_hookimpls():
        source = distributions[caller.plugin_name]
        try:
            brought = list(caller.function())
        except Exception as error:
            raise ConfigurationError(
                f"Plugin {caller.plugin_name!r} ({source}) failed in {hook}: "
                f"{type(error).__name__}: {error}; repair it or uninstall it."
            ) from error
        for thing in brought:
            if not isinstance(thing, contract) or not isinstance(thing.name, str) or not thing.name:
                raise ConfigurationError(
                    f"Plugin {caller.plugin_name!r} ({source}) gave {thing!r} in {hook}, which is not "
                    f"{contract.__name__}; see plugins/contracts.py."
                )
            if thing.name in found:
                raise ConfigurationError(
                    f"Two plugins are named {thing.name!r}: one from {found[thing.name].distribution}, "
                    f"one from {source}; rename or uninstall one."
                )
            found[thing.name] = Registered(thing, caller.plugin_name, source)
    return MappingProxyType(dict(sorted(found.items())))


def _refuse_shared_columns(enrichers: Mapping[str, Registered[Enricher]]) -> None:
    """A column has one writer; with two, the value would depend on their order."""
    owners: dict[str, str] = {}
    for name, entry in enrichers.items():
        for column in entry.implementation.columns:
            if column in owners:
                raise ConfigurationError(
                    f"Enrichers {owners[column]!r} and {name!r} both write column {column!r}; rename one."
                )
            owners[column] = name
