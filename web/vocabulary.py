"""Which skills of the vocabulary a person's own words name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg

from web import queries_occupations as queries
from web.cache import Cache

_SECONDS = 60  # that a new word of the vocabulary may wait


def named(
    conn: psycopg.Connection[Any], kept: Cache, said: Sequence[str]
) -> tuple[dict[str, str], list[str]]:
    """Names of skills by id, and the words that the vocabulary lacks."""
    known = kept.get(conn, "vocabulary", None, queries.spellings, seconds=_SECONDS)
    plain = {" ".join(name.lower().split()): name for name in said}
    return (
        dict(known[key] for key in plain if key in known),
        [name for key, name in plain.items() if key not in known],
    )
