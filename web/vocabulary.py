"""Which skills of the vocabulary a person's own words name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg

from web import queries_occupations as queries
from web.cache import Cache


def named(
    conn: psycopg.Connection[Any], kept: Cache, said: Sequence[str]
) -> tuple[dict[str, str], list[str]]:
    """Names of skills by id, and the words that the vocabulary lacks; kept, because every spelling is looked through."""
    plain = {" ".join(name.lower().split()): name for name in said}
    found = kept.get(conn, ("vocabulary", *plain), None, lambda c: queries.known_skills(c, list(plain)))
    return (
        {row["skill_id"]: row["skill_name"] for row in found.values()},
        [name for key, name in plain.items() if key not in found],
    )
