"""What stays of old rankings: the first places of each, for trends, without the reasons."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg

# Whose rankings are old: neither this run's nor the published one's, not trimmed yet, and past their days.
_OLD = """
    select distinct s.run_id, exists (
        select from app.run_steps as p where p.run_id = s.run_id and p.step = 'publish' and p.status = 'success'
    ) as was_published
    from app.ranking_summaries as s inner join app.runs as r on r.run_id = s.run_id
    where s.trimmed_at is null and s.run_id <> %s and r.started_at < now() - make_interval(days => %s)
        and not exists (select from app.published_run as p where p.run_id = s.run_id)
"""


def trim(conn: psycopg.Connection[Any], run_id: UUID, keep_days: int, top: int) -> int:
    """Cut the rankings of old runs down to `top` places a profile, without reasons; returns how many rows went.

    A run that was never published is not history: nobody saw it, so nothing of it stays. Each run is one transaction,
    and is not looked at again.
    """
    gone = 0
    for old, was_published in conn.execute(_OLD, [run_id, keep_days]).fetchall():
        with conn.transaction():
            gone += conn.execute(
                "delete from app.rankings where run_id = %s and rank_position > %s",
                [old, top if was_published else 0],
            ).rowcount
            conn.execute("update app.rankings set rank_detail = '{}' where run_id = %s", [old])
            conn.execute("update app.ranking_summaries set trimmed_at = now() where run_id = %s", [old])
    return gone
