"""Whether what readers see of O*NET is what raw holds: its models are built when a release came, and not every day."""

from __future__ import annotations

from typing import Any

import psycopg

MODELS = "tag:onet"
MATCHING = "tag:matching"  # postings to occupations: a part of each day's marts, and of a release's first day

_RELATIONS = (
    "staging.onet_releases",
    "staging.onet_soc_crosswalk",
    "marts.dim_occupations",
    "marts.dim_occupation_titles",
    "marts.dim_occupation_skills",
    "marts.fact_occupation_skills",
    "marts.bridge_related_occupations",
)

# technologies are mapped to our vocabulary, so another vocabulary is a reason as well
_CURRENT = """
select
    (select max(load_id) from staging.onet_releases where is_current)
        is not distinct from (select max(dwh_load_id) from marts.dim_occupations)
    and (
        not exists (select 1 from marts.dim_occupation_skills)
        or (select max(vocabulary_version) from app.skills)
            is not distinct from (select max(dwh_vocabulary_version) from marts.dim_occupation_skills)
    )
"""


def are_current(conn: psycopg.Connection[Any]) -> bool:
    """Whether every model exists and was built from the newest complete load and the vocabulary in use."""
    return all(exists(conn, name) for name in _RELATIONS) and conn.execute(_CURRENT).fetchone() == (True,)


def exists(conn: psycopg.Connection[Any], relation: str) -> bool:
    """Whether there is such a table or view."""
    return conn.execute("select to_regclass(%s) is not null", [relation]).fetchone() == (True,)
