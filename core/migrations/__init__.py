"""Numbered SQL migrations of schema `app`, and the schemas and roles around it.

A migration is one file, applied once, in one transaction, in the order of its number; never edited once released.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from core import database
from core.errors import ShortlistError
from core.settings import CoreSettings, load, project_root

_FOLDER = Path(__file__).parent
_LOCK = "select pg_advisory_xact_lock(hashtextextended('shortlist.migrate', 0))"


def migrate(url: str) -> list[str]:
    """Create schemas and roles, apply what is missing, and return the names of the migrations applied."""
    settings = load(CoreSettings)
    applied = []
    with database.connect(url) as conn:
        conn.execute(_LOCK)
        if not _is_current(conn):
            _create_schemas(conn)
            applied = [_apply(conn, file) for file in _missing(conn)]
        if settings.bi_password is not None:
            password = sql.Literal(settings.bi_password.get_secret_value())
            conn.execute(sql.SQL("alter role shortlist_bi login password {}").format(password))
    return applied


def _files() -> list[Path]:
    return sorted(_FOLDER.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _is_current(conn: psycopg.Connection[Any]) -> bool:
    row = conn.execute("select to_regclass('app.migrations') is not null").fetchone()
    return bool(row and row[0]) and not _missing(conn)


def _create_schemas(conn: psycopg.Connection[Any]) -> None:
    script = project_root() / "docker" / "init" / "01_create_schemas.sql"
    try:
        if not _has_schemas(conn):
            conn.execute(script.read_text("utf-8").encode())
        conn.execute(
            """
            create table if not exists app.migrations (
                name text primary key,
                digest text not null,
                applied_at timestamptz not null default now()
            )
            """
        )
    except psycopg.errors.InsufficientPrivilege as error:
        raise ShortlistError(
            f"The user of DATABASE_URL may not prepare the database ({error.diag.message_primary}): as a superuser, run "
            "docker/init/01_create_schemas.sql in it once and `grant shortlist_app to` that user, then try again."
        ) from None


def _has_schemas(conn: psycopg.Connection[Any]) -> bool:
    """Whether the script was run before, perhaps by someone who may do more than we."""
    row = conn.execute(
        """
        select (select count(*) from pg_namespace where nspname in ('raw', 'staging', 'marts', 'app')) = 4
            and (select count(*) from pg_roles where rolname in ('shortlist_app', 'shortlist_bi')) = 2
        """
    ).fetchone()
    return bool(row and row[0])


def _missing(conn: psycopg.Connection[Any]) -> list[Path]:
    known: dict[str, str] = dict(conn.execute("select name, digest from app.migrations").fetchall())
    for file in _files():
        if known.get(file.stem, digest := _digest(file)) != digest:
            raise ShortlistError(
                f"Migration {file.stem} differs from the one this database was built with: restore the file, and put "
                "the change into a new migration with the next number."
            )
    return [file for file in _files() if file.stem not in known]


def _apply(conn: psycopg.Connection[Any], file: Path) -> str:
    try:
        conn.execute(file.read_text("utf-8").encode())
    except psycopg.Error as error:
        raise ShortlistError(
            f"Migration {file.stem} failed ({str(error).strip()}): nothing was changed."
        ) from error
    conn.execute("insert into app.migrations (name, digest) values (%s, %s)", [file.stem, _digest(file)])
    return file.stem
