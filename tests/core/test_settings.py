"""Every setting is in three places that agree: the settings class, `.env.example` and Meltano's plugin definition."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.errors import ConfigurationError
from core.settings import CoreSettings, RoomSettings, load
from extract.sandbox.settings import SandboxSettings

ROOT = Path(__file__).parents[2]
ROOMS = ("core", "extract", "transform", "enricher", "ranker", "notifier", "web")
TAPS = ("tap-jsearch", "tap-glassdoor", "tap-onet")
# handed over by the launcher, or of the SDK
_NOT_A_USERS = re.compile(
    r"(database_url|base_url|cache_dir|cache_namespace|searches|companies|(stream_map|faker|flatten|batch).*)$"
)


def _room_variables(room: str) -> set[str]:
    # the built-in plugins are told through the host that runs them
    names = [f"{room}.settings", *(["plugins.settings"] if room == "enricher" else [])]
    own = [
        value
        for module in map(importlib.import_module, names)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, RoomSettings) and value.__module__ == module.__name__
    ]
    return {
        str(field.validation_alias or f"{settings.model_config.get('env_prefix', '')}{name}".upper())
        for settings in own
        for name, field in settings.model_fields.items()
    }


def _tap_variables(tap: str) -> set[str]:
    about = subprocess.run(
        [str(Path(sys.executable).with_name(tap)), "--about", "--format=json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    names = json.loads(about.stdout)["settings"]["properties"]
    return {f"{tap}_{name}".upper().replace("-", "_") for name in names if not _NOT_A_USERS.match(name)}


def _meltano_variables() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for file in ("extract/sources.meltano.yml", "orchestrate/rooms.meltano.yml"):
        definitions: dict[str, list[dict[str, Any]]] = yaml.safe_load((ROOT / file).read_text())["plugins"]
        for plugin in (plugin for plugins in definitions.values() for plugin in plugins):
            found[plugin["name"]] = {
                setting.get("env") or f"{plugin['name']}_{setting['name']}".upper().replace("-", "_")
                for setting in plugin.get("settings", [])
            }
    return found


def _example_variables() -> set[str]:
    return set(re.findall(r"^#([A-Z][A-Z0-9_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


def test_the_example_lists_every_setting_and_no_other() -> None:
    """`.env.example` holds what the rooms, the taps and the sandbox read, and Compose's password."""
    sandbox = {f"SANDBOX_{name.upper()}" for name in SandboxSettings.model_fields} - {
        "SANDBOX_HOST",
        "SANDBOX_PORT",
    }
    expected = sandbox | {"POSTGRES_PASSWORD"}
    for room in ROOMS:
        expected |= _room_variables(room)
    for tap in TAPS:
        expected |= _tap_variables(tap)
    assert _example_variables() == expected


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "web"])
def test_meltano_declares_every_setting_of_a_room(room: str) -> None:
    """A room's plugin definition names the variables that its settings class reads."""
    assert _meltano_variables()[room] == _room_variables(room)


@pytest.mark.parametrize("tap", TAPS)
def test_meltano_declares_every_setting_of_a_tap(tap: str) -> None:
    """A tap's plugin definition names the settings that the tap declares for users."""
    assert _meltano_variables()[tap] == _tap_variables(tap)


def test_a_bad_value_is_named_with_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the variable, the value and what it must be."""
    monkeypatch.setenv("SHORTLIST_POSTGRES_PORT", "80")
    with pytest.raises(ConfigurationError, match=r"SHORTLIST_POSTGRES_PORT is '80'.*1024"):
        load(CoreSettings)


def test_a_secret_is_never_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings object nor an error shows a password."""
    monkeypatch.setenv("SHORTLIST_BI_PASSWORD", "hidden-word")
    monkeypatch.setenv("SHORTLIST_POSTGRES_PORT", "none")
    with pytest.raises(ConfigurationError) as error:
        load(CoreSettings)
    assert "hidden-word" not in str(error.value)
    monkeypatch.delenv("SHORTLIST_POSTGRES_PORT")
    assert "hidden-word" not in repr(load(CoreSettings))
