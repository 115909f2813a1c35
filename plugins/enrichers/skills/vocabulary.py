"""Load the vocabulary: the project's data file, and the user's own YAML file on top."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from core.errors import ConfigurationError
from plugins.enrichers.vocabulary.sources import CATEGORIES


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a skill. `exact`: this very case only. `doubtful`: only where its context says so."""

    text: str
    exact: bool
    doubtful: bool

    @classmethod
    def parse(cls, written: str) -> Form:
        """Read a form with its mark: `Go?`, `SAP^`, `Python`."""
        text = written.rstrip("^?").strip()
        doubtful = written.endswith("?")
        return cls(text, exact=written.endswith("^") or (doubtful and text.isupper()), doubtful=doubtful)


@dataclass(frozen=True, slots=True)
class Skill:
    """One canonical skill."""

    id: str
    name: str
    category: str
    forms: tuple[Form, ...]
    origin: str


class Vocabulary:
    """The shipped vocabulary and the user's file. Read at once; its skills are parsed when first asked for."""

    def __init__(self, user_file: Path | None = None) -> None:
        self._shipped = files("plugins.enrichers.vocabulary").joinpath("skills.jsonl").read_bytes()
        self._user_file = user_file
        self._written = b"" if user_file is None else _read(user_file)
        digest = hashlib.sha256(self._shipped + b"\0" + self._written)
        self.fingerprint = digest.hexdigest()[:8]  # changes when any skill does

    @cached_property
    def skills(self) -> tuple[Skill, ...]:
        """All skills; raises ConfigurationError naming the user's entry that is wrong."""
        skills = {entry["id"]: _skill(entry) for entry in map(json.loads, self._shipped.splitlines())}
        if self._user_file is not None:
            skills |= {skill.id: skill for skill in _user_skills(self._user_file, self._written, skills)}
        return tuple(skills.values())


def prose_words() -> frozenset[str]:
    """Words, lower case, that postings write in running prose."""
    lines = files("plugins.enrichers.vocabulary").joinpath("prose_words.txt").read_text(encoding="utf-8")
    return frozenset(line.partition("#")[0].strip() for line in lines.splitlines())


def _read(user_file: Path) -> bytes:
    try:
        return user_file.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            f"ENRICHER_VOCABULARY names {user_file}, which cannot be read ({error.strerror}): correct the path."
        ) from None


def _skill(entry: Mapping[str, Any]) -> Skill:
    forms = tuple(map(Form.parse, entry["forms"]))
    return Skill(entry["id"], entry["name"], entry["category"], forms, entry["origin"])


def _user_skills(path: Path, written: bytes, known: Mapping[str, Skill]) -> Iterator[Skill]:
    """A list of `{name, category, aliases, remove}`; a name that exists gets the aliases added, or is removed."""
    try:
        entries = yaml.safe_load(written) or []
    except yaml.YAMLError as error:
        raise ConfigurationError(
            f"{path} is not YAML ({' '.join(str(error).split())}): correct it."
        ) from None
    if not isinstance(entries, list):
        raise ConfigurationError(
            f"{path} is not a list: write entries such as '- {{name: Foo, category: tool}}'."
        )
    by_name = {skill.name.casefold(): skill for skill in known.values()}
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
            raise ConfigurationError(f"{path} holds {entry!r}: an entry needs at least a name.")
        name = entry["name"].strip()
        base = by_name.get(name.rstrip("^?").casefold())
        aliases = entry.get("aliases") or []
        if not isinstance(aliases, list) or not all(
            isinstance(alias, str) and alias.strip() for alias in aliases
        ):
            raise ConfigurationError(
                f"{path}: the aliases of {name!r} are {aliases!r}: write a list of texts."
            )
        category = entry.get("category") or (base.category if base else "tool")
        if category not in CATEGORIES:
            raise ConfigurationError(
                f"{path}: {name!r} has category {category!r}: use one of {', '.join(CATEGORIES)}."
            )
        if entry.get("remove"):
            if base is None:
                raise ConfigurationError(
                    f"{path} removes {name!r}, which no vocabulary holds: correct the name."
                )
            yield Skill(base.id, base.name, base.category, (), base.origin)
            continue
        own = (*((name,) if base is None else ()), *aliases)
        forms = (*(base.forms if base else ()), *map(Form.parse, own))
        identity = base.id if base else "user-" + "-".join(name.rstrip("^?").lower().split())
        yield Skill(identity, base.name if base else name.rstrip("^?"), category, forms, "user")
