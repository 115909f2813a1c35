"""SQL of access: API tokens, signing keys, used vote links."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import psycopg
from psycopg.rows import dict_row

Connection = psycopg.Connection[Any]


def signing_key(conn: Connection, name: str) -> str:
    """The key that signs `votes` or `sessions`."""
    with conn.cursor(row_factory=dict_row) as cursor:
        row = cursor.execute("select key from app.signing_keys where key_name = %s", [name]).fetchone()
    return str(row["key"]) if row else ""


def use_token(conn: Connection, token_hash: str) -> dict[str, Any] | None:
    """The valid token of this hash, noting its use at most once a minute."""
    row: dict[str, Any] | None = conn.execute(
        """
        select token_id, token_name, may_write, last_used_at from app.api_tokens
        where token_hash = %s and revoked_at is null and (expires_at is null or expires_at > now())
        """,
        [token_hash],
    ).fetchone()
    if row is not None:
        conn.execute(
            """
            update app.api_tokens set last_used_at = now()
            where token_id = %s and (last_used_at is null or last_used_at < now() - interval '1 minute')
            """,
            [row["token_id"]],
        )
    return row


def add_token(
    conn: Connection, name: str, token_hash: str, may_write: bool, expires_at: datetime | None
) -> None:
    """Keep a new token's hash."""
    conn.execute(
        "insert into app.api_tokens (token_name, token_hash, may_write, expires_at) values (%s, %s, %s, %s)",
        [name, token_hash, may_write, expires_at],
    )


def tokens(conn: Connection) -> list[dict[str, Any]]:
    """All tokens, newest first, without their hashes."""
    with conn.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(
            """
            select token_id, token_name, may_write, created_at, expires_at, revoked_at, last_used_at
            from app.api_tokens order by token_id desc
            """
        ).fetchall()


def revoke_token(conn: Connection, token_id: int) -> bool:
    """End a token; False when there is none that is still valid."""
    return bool(
        conn.execute(
            "update app.api_tokens set revoked_at = now() where token_id = %s and revoked_at is null",
            [token_id],
        ).rowcount
    )


def use_vote(conn: Connection, token_digest: str) -> bool:
    """Note that a vote link was used; False when it had been before."""
    return bool(
        conn.execute(
            "insert into app.used_votes (token_digest) values (%s) on conflict do nothing", [token_digest]
        ).rowcount
    )
