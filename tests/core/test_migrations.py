"""Migrations of schema `app`, on a real Postgres."""

from __future__ import annotations

import psycopg
import pytest

from core import migrations
from core.errors import ShortlistError
from core.settings import project_root


def test_migrating_again_changes_nothing(database: str) -> None:
    """A second migrate applies nothing."""
    assert migrations.migrate(database) == []


def test_an_edited_migration_is_refused_by_name(database: str) -> None:
    """A migration that differs from what the database was built with stops everything."""
    with psycopg.connect(database) as conn:
        conn.execute("update app.migrations set digest = 'other' where name = '0001_profiles'")
    with pytest.raises(ShortlistError, match="0001_profiles differs"):
        migrations.migrate(database)


def test_the_bi_role_sees_marts_alone(database: str) -> None:
    """The BI role has no way into raw, staging or app."""
    with psycopg.connect(database) as conn:
        conn.execute("create table marts.secret (x int)")
        conn.execute("set role shortlist_bi")
        for schema in ("raw", "staging", "app"):
            usage = conn.execute("select has_schema_privilege(%s, 'usage')", [schema]).fetchone()
            assert usage == (False,)
        assert conn.execute("select has_schema_privilege('marts', 'usage')").fetchone() == (True,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            conn.execute("select * from marts.secret")


def test_a_user_who_may_not_prepare_the_database_is_told_the_cure(database: str) -> None:
    """Without the right to make schemas the error names the script; once a superuser ran it, the user goes on."""
    with psycopg.connect(database, autocommit=True) as conn:
        conn.execute("drop role if exists plain_user")
        conn.execute("create role plain_user login")
        conn.execute("drop schema app cascade")
    plain = database.replace("postgresql://shortlist@", "postgresql://plain_user@")
    with pytest.raises(ShortlistError, match=r"docker/init/01_create_schemas\.sql"):
        migrations.migrate(plain)
    script = (project_root() / "docker" / "init" / "01_create_schemas.sql").read_text()
    with psycopg.connect(database, autocommit=True) as conn:
        conn.execute(script.encode())
        conn.execute("grant shortlist_app to plain_user")
    assert "0001_profiles" in migrations.migrate(plain)
    with psycopg.connect(database, autocommit=True) as conn:
        conn.execute("drop owned by plain_user cascade")
        conn.execute("drop role plain_user")
