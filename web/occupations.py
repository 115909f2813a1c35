"""From what a person says to an occupation: a code or a title; candidates where it could be several, never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import psycopg
from psycopg import errors

from web import queries_occupations as queries
from web.problems import Problem

CODE = re.compile(r"(\d\d)-?(\d{4})(?:\.(\d\d))?")
NOT_LOADED = "O*NET is not loaded, so there are no occupations to compare: load it with `make onet`."
_NEAR = 8
_ALIKE = 0.6


@dataclass(frozen=True)
class Release:
    """The O*NET release that is loaded; `mark` changes with every load."""

    version: str
    is_excerpt: bool
    mark: tuple[Any, ...]


def release(conn: psycopg.Connection[Any]) -> Release:
    """The O*NET release that is loaded. Raises Problem 503 when there is none."""
    try:
        loaded = queries.release(conn)
    except (errors.UndefinedTable, errors.InvalidSchemaName):
        loaded = None
    if loaded is None:
        raise Problem(503, NOT_LOADED)
    mark = (loaded["release_version"], loaded["dwh_load_id"], loaded["dwh_load_timestamp"])
    return Release(str(loaded["release_version"]), bool(loaded["is_excerpt"]), mark)


def resolve(conn: psycopg.Connection[Any], said: str, field: str) -> dict[str, Any]:
    """The one occupation that a code or a title names.

    Raises Problem: 404 with near matches when there is none, 409 with the candidates when a title leads to several.
    """
    text = " ".join(said.split())
    if code := CODE.fullmatch(text):
        return by_code(conn, f"{code[1]}-{code[2]}.{code[3] or '00'}", field)
    found = queries.titled(conn, _spellings(text))
    own = [row for row in found if row["is_main"]]
    if len(own or found) == 1:
        return (own or found)[0]
    if found:
        detail = f"{text[:80]!r} is a title of {len(found)} occupations: choose one, by its code."
        raise Problem(409, detail, {field: detail}, [_candidate(row) for row in found])
    raise _unknown(conn, f"There is no occupation called {text[:80]!r}", field, near_titles(conn, text))


def by_code(conn: psycopg.Connection[Any], code: str, field: str) -> dict[str, Any]:
    """The occupation of a code. Raises Problem 404 with the codes next to it."""
    row = queries.occupation(conn, code)
    if row is None:
        raise _unknown(conn, f"There is no occupation {code[:20]!r}", field, _near_codes(conn, code))
    return row


def near_titles(conn: psycopg.Connection[Any], text: str) -> list[dict[str, Any]]:
    """Occupations whose titles hold what was said, or are spelt much like it."""
    words = [word for word in re.split(r"[\s/,]+", text.casefold()) if word][:8]
    found = queries.search(conn, words, 0, _NEAR) if words else []
    if not found:
        wanted = SequenceMatcher(b=text.casefold()[:100])
        rated = []
        for row in queries.main_titles(conn):
            wanted.set_seq1(row["occupation_title"].casefold())
            if wanted.real_quick_ratio() >= _ALIKE and wanted.quick_ratio() >= _ALIKE:
                rated.append((wanted.ratio(), row))
        rated.sort(key=lambda pair: -pair[0])
        found = [row for ratio, row in rated[:_NEAR] if ratio >= _ALIKE]
    return [_candidate(row) for row in found]


def _near_codes(conn: psycopg.Connection[Any], code: str) -> list[dict[str, Any]]:
    """Occupations of the same broad group, the nearest number first; of the same major group if it has none."""
    number = int(re.sub(r"\D", "", code))
    every = queries.main_titles(conn)
    for length in (6, 5, 4, 3):
        group = [row for row in every if row["occupation_code"].startswith(code[:length])]
        if group:
            group.sort(key=lambda row: abs(int(re.sub(r"\D", "", row["occupation_code"])) - number))
            return [_candidate(row) for row in group[:_NEAR]]
    return []


def _unknown(conn: psycopg.Connection[Any], what: str, field: str, near: list[dict[str, Any]]) -> Problem:
    hint = "the nearest are given as candidates" if near else "search for it by a title"
    if release(conn).is_excerpt:
        hint += "; only an excerpt of O*NET is loaded, `make onet` loads all of it"
    return Problem(404, f"{what}: {hint}.", {field: f"{what}."}, near)


def _candidate(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "occupation_code": row["occupation_code"],
        "occupation_title": row["occupation_title"],
        "matched_title": row.get("matched_title"),
    }


def _spellings(text: str) -> list[str]:
    """A title as it was said, and with its last word in the other number: O*NET's own titles are in the plural."""
    said = text.lower()
    return [said, said.removesuffix("s") if said.endswith("s") else f"{said}s"]
