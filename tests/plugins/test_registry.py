"""The registry: what loads, and what is refused with a sentence that names the culprit."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from types import ModuleType
from typing import Any

import pytest

import plugins
from core.errors import ConfigurationError
from plugins import Enricher


class _Enricher:
    version = "1"

    def __init__(self, name: str, column: str) -> None:
        self.name = name
        self.columns = {column: str}

    def enrich(self, postings: Any) -> Any:
        return iter(postings)


def _plugin(
    monkeypatch: pytest.MonkeyPatch, name: str, *enrichers: Any, hook: str = "shortlist_enrichers"
) -> EntryPoint:
    module = ModuleType(f"made_{name}")

    def implementation() -> list[Enricher]:
        return list(enrichers)

    implementation.__name__ = hook
    setattr(module, hook, plugins.hookimpl(implementation))
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return EntryPoint(name=name, value=module.__name__, group="shortlist")


def test_built_ins_come_through_the_entry_points() -> None:
    """The skills enricher is found by the same door as anybody's."""
    entry = plugins.load("enrichers").registered_enrichers["skills"]
    assert entry.distribution.startswith("shortlist ")
    assert isinstance(entry.implementation, Enricher)


def test_strangers_load(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module with a hook is all that a plugin needs."""
    registry = plugins.load(points=[_plugin(monkeypatch, "a", _Enricher("mine", "mood"))])
    assert list(registry.enrichers) == ["mine"]
    assert registry.factors == {}


def test_duplicate_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two enrichers of one name cannot both be meant."""
    points = [
        _plugin(monkeypatch, "a", _Enricher("mine", "x")),
        _plugin(monkeypatch, "b", _Enricher("mine", "y")),
    ]
    with pytest.raises(ConfigurationError, match="'mine'"):
        plugins.load(points=points)


def test_shared_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A column has one writer."""
    points = [_plugin(monkeypatch, "a", _Enricher("one", "mood"), _Enricher("two", "mood"))]
    with pytest.raises(ConfigurationError, match="'mood'"):
        plugins.load(points=points)


def test_misspelt_hook_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hook that nobody calls is a mistake, not a silence."""
    with pytest.raises(ConfigurationError, match="shortlist_enricherz"):
        plugins.load(points=[_plugin(monkeypatch, "a", hook="shortlist_enricherz")])


def test_broken_import_is_named() -> None:
    """The sentence says which plugin, which module, and what went wrong."""
    point = EntryPoint(name="broken", value="no_such_module_anywhere", group="shortlist")
    with pytest.raises(ConfigurationError, match=r"'broken'.*no_such_module_anywhere.*ModuleNotFoundError"):
        plugins.load(points=[point])


def test_object_that_breaks_the_contract_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the hook gives must fulfil the protocol."""
    with pytest.raises(ConfigurationError, match="not Enricher"):
        plugins.load(points=[_plugin(monkeypatch, "a", object())])


def test_profile_is_made_of_a_row() -> None:
    """Lists are frozen, and columns that the dataclass does not know are left out."""
    profile = plugins.Profile.from_row({"profile_id": 7, "profile_name": "Ada", "skills": ["SQL"], "odd": 1})
    assert profile.skills == ("SQL",)
    assert profile.remote_preference == "any"
