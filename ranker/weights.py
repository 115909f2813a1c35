"""Weights: read, checked, and merged with a profile's own."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from core.errors import ConfigurationError
from core.settings import load, project_root
from plugins.contracts import Factor, Profile
from ranker.settings import RankerSettings


@dataclass(frozen=True)
class Weights:
    """The default weights by factor, and the options of factors."""

    weights: Mapping[str, float]
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def read(path: Path | None = None) -> Weights:
    """Read the weights file (RANKER_WEIGHTS_FILE). Raises ConfigurationError naming what is wrong in it."""
    path = project_root() / (path or load(RankerSettings).weights_file)
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigurationError(
            f"The weights file {path} cannot be read ({error.strerror}): "
            "put it back or set RANKER_WEIGHTS_FILE to another one."
        ) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        place = getattr(error, "problem_mark", None)
        where = f", line {place.line + 1}" if place else ""
        raise ConfigurationError(
            f"The weights file {path}{where} is not valid YAML: write one `factor: number` a line under `weights:`."
        ) from None
    if not isinstance(content, dict) or not isinstance(content.get("weights"), dict):
        raise ConfigurationError(
            f"The weights file {path} has no `weights:` section: write one `factor: number` a line under `weights:`."
        )
    if unknown := sorted(map(str, set(content) - {"weights", "options"})):
        raise ConfigurationError(
            f"The weights file {path} has an unknown section {unknown[0]!r}: only `weights:` and `options:` exist."
        )
    options = content.get("options") or {}
    if not isinstance(options, dict) or not all(isinstance(value, dict) for value in options.values()):
        raise ConfigurationError(
            f"In the weights file {path}, `options:` must hold `name: value` lines by factor."
        )
    return Weights(content["weights"], options)


def check(weights: Mapping[str, Any], factors: Mapping[str, Factor], where: str) -> dict[str, float]:
    """The weights as numbers. Raises ConfigurationError naming the entry that is wrong, and `where` it stands."""
    checked: dict[str, float] = {}
    for name, value in weights.items():
        if name not in factors:
            raise ConfigurationError(
                f"{where} names the factor {name!r}, which is not installed: "
                f"choose among {', '.join(sorted(factors))}, or install its package."
            )
        number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        if not number or value < 0:
            raise ConfigurationError(
                f"{where} gives {name!r} the weight {value!r}: write a number of 0 or more."
            )
        checked[name] = float(value)
    return checked


def require_some(weights: Mapping[str, float], where: str) -> None:
    """Raise ConfigurationError when all weights are 0."""
    if not any(weights.values()):
        raise ConfigurationError(f"{where} gives no factor a weight above 0: give at least one of them more.")


def configured(factors: Mapping[str, Factor], weights: Weights, where: str) -> dict[str, Factor]:
    """The factors with the file's options set. Raises ConfigurationError for an option that does not exist."""
    done = dict(factors)
    for name, options in weights.options.items():
        factor = factors.get(name)
        if factor is None:
            raise ConfigurationError(f"{where} has options for the factor {name!r}, which is not installed.")
        known: list[str] = [f.name for f in fields(factor)] if is_dataclass(factor) else []
        if unknown := sorted(set(options) - set(known)):
            raise ConfigurationError(
                f"{where} sets {unknown[0]!r} of the factor {name!r}, which has "
                f"{', '.join(sorted(known)) or 'no options'}."
            )
        if bad := [o for o, value in options.items() if not isinstance(value, int | float) or value <= 0]:
            raise ConfigurationError(
                f"{where} sets {bad[0]!r} of the factor {name!r} to {options[bad[0]]!r}: write a number above 0."
            )
        done[name] = replace(factor, **options)  # type: ignore[type-var]  # is_dataclass was asked above
    return done


def of_profile(
    defaults: Mapping[str, float],
    factors: Mapping[str, Factor],
    profile: Profile,
    what_if: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """The weight of each factor for one profile: the defaults, its own, then what is tried out.

    Raises ConfigurationError when they are all zero or name an unknown factor.
    """
    where = f"Profile {profile.profile_id} ({profile.profile_name})"
    merged = {
        **defaults,
        **check(profile.weights, factors, where),
        **check(what_if or {}, factors, "--weights"),
    }
    require_some(merged, where)
    return {name: weight for name, weight in merged.items() if weight > 0}
