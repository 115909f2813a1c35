"""SQL of profiles: read, and every way to change one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
from psycopg import errors, sql
from psycopg.types.json import Jsonb

Connection = psycopg.Connection[Any]
_JSON = frozenset({"home_points", "weights"})


def profiles(conn: Connection, after: int = 0, limit: int = 1000) -> list[dict[str, Any]]:
    """The profiles by id, from the one after `after`."""
    return conn.execute(
        "select * from app.profiles where deleted_at is null and profile_id > %s order by profile_id limit %s",
        [after, limit],
    ).fetchall()


def profile(conn: Connection, profile_id: int) -> dict[str, Any] | None:
    """One profile."""
    row: dict[str, Any] | None = conn.execute(
        "select * from app.profiles where profile_id = %s and deleted_at is null", [profile_id]
    ).fetchone()
    return row


def run_figures(conn: Connection) -> dict[int, dict[str, Any]]:
    """What the runs say of each profile; nothing before the first run has built the marts."""
    try:
        rows = conn.execute(
            """
            select profile_id, total_run_count, last_run_at, last_run_status, last_run_job_count
            from marts.dim_profiles
            """
        ).fetchall()
    except (errors.UndefinedTable, errors.InvalidSchemaName):
        return {}
    return {row["profile_id"]: row for row in rows}


def insert(conn: Connection, values: Mapping[str, Any]) -> int:
    """A new profile; returns its id."""
    row = conn.execute(
        sql.SQL("insert into app.profiles ({}) values ({}) returning profile_id").format(
            sql.SQL(", ").join(map(sql.Identifier, values)),
            sql.SQL(", ").join(sql.Placeholder() * len(values)),
        ),
        _adapted(values),
    ).fetchone()
    return int(row["profile_id"]) if row else 0


def update(conn: Connection, profile_id: int, values: Mapping[str, Any]) -> bool:
    """Change some columns; False when there is no such profile."""
    changes = sql.SQL(", ").join(
        sql.SQL("{} = {}").format(sql.Identifier(name), sql.Placeholder()) for name in values
    )
    statement = sql.SQL(
        "update app.profiles set {}, updated_at = now() where profile_id = %s and deleted_at is null"
    ).format(changes)
    return bool(conn.execute(statement, [*_adapted(values), profile_id]).rowcount)


def toggle(conn: Connection, profile_id: int) -> bool | None:
    """Switch a profile on or off; returns whether it is active now, None when there is none."""
    row = conn.execute(
        """
        update app.profiles set is_active = not is_active, updated_at = now()
        where profile_id = %s and deleted_at is null returning is_active
        """,
        [profile_id],
    ).fetchone()
    return None if row is None else bool(row["is_active"])


def duplicate(conn: Connection, profile_id: int) -> int | None:
    """A paused copy; returns its id, None when there is nothing to copy."""
    original = profile(conn, profile_id)
    if original is None:
        return None
    not_copied = {"profile_id", "created_at", "updated_at", "deleted_at"}
    values = {name: value for name, value in original.items() if name not in not_copied}
    values |= {"profile_name": f"{original['profile_name'][:190]} (copy)", "is_active": False}
    return insert(conn, values)


def delete(conn: Connection, profile_id: int) -> bool:
    """Hide and pause a profile and forget its address; what it found and did is kept."""
    return update(conn, profile_id, {"is_active": False, "email": "", "mail_enabled": False}) and bool(
        conn.execute(
            "update app.profiles set deleted_at = now() where profile_id = %s", [profile_id]
        ).rowcount
    )


def stop_mail(conn: Connection, profile_id: int) -> bool:
    """No more digests for a profile."""
    return update(conn, profile_id, {"mail_enabled": False})


def skills(conn: Connection, typed: str, limit: int = 8) -> Sequence[str]:
    """Names of known skills that begin with what was typed, then those that contain it."""
    rows = conn.execute(
        """
        select skill_name from app.skills
        where strpos(lower(skill_name), lower(%(typed)s)) > 0
            or exists (select from unnest(aliases) as alias where starts_with(lower(alias), lower(%(typed)s)))
        order by not starts_with(lower(skill_name), lower(%(typed)s)), length(skill_name), skill_name
        limit %(limit)s
        """,
        {"typed": typed, "limit": limit},
    ).fetchall()
    return [row["skill_name"] for row in rows]


def _adapted(values: Mapping[str, Any]) -> list[Any]:
    return [Jsonb(value) if name in _JSON else value for name, value in values.items()]
