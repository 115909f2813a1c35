"""The door: `web run`, `web list`, `web hash`, `web token add | list | revoke`."""

from __future__ import annotations

import secrets
import sys
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer
import uvicorn
from argon2 import PasswordHasher
from psycopg.rows import dict_row
from starlette.routing import Route

from core import database, log, migrations
from core.console import run_door
from core.errors import ShortlistError
from core.settings import load
from web import queries_access
from web.app import create_app
from web.security.login import hash_token
from web.settings import WebSettings

app = typer.Typer(
    help="The web app: profiles, shortlists, statistics.", no_args_is_help=True, add_completion=False
)
token = typer.Typer(help="API tokens, for scripts.", no_args_is_help=True)
app.add_typer(token, name="token")
_log = log.get_logger("web")


@app.command()
def run() -> None:
    """Serve the app until it is stopped. Where: WEB_HOST and WEB_PORT."""
    settings = load(WebSettings)
    served = create_app(settings)
    # starts the embedded Postgres, or says now why there is none; a first profile may be made before the first run
    migrations.migrate(database.database_url())
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    typer.echo(f"Shortlist is at http://{host}:{settings.port}/ (Ctrl-C stops it)")
    sys.stdout.flush()
    uvicorn.run(
        served, host=settings.host, port=settings.port, log_config=None, access_log=False, proxy_headers=False,
        server_header=False, timeout_keep_alive=30, timeout_graceful_shutdown=5, limit_concurrency=500,
    )  # fmt: skip


@app.command(name="list")
def list_pages() -> None:
    """List the addresses that the app answers."""
    for route in create_app(load(WebSettings)).routes:
        if isinstance(route, Route):
            typer.echo(f"{','.join(sorted((route.methods or set()) - {'HEAD'})):<8} {route.path}")


@app.command(name="hash")
def hash_password() -> None:
    """Ask for a password, and print the hash for WEB_PASSWORD_HASH."""
    said = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    if len(said) < 10:
        raise typer.BadParameter("the password is shorter than 10 characters: choose a longer one.")
    typer.echo(PasswordHasher().hash(said))


@token.command(name="add")
def add_token(
    name: Annotated[str, typer.Argument(help="What the token is for.")],
    write: Annotated[bool, typer.Option("--write", help="It may change things too.")] = False,
    days: Annotated[
        int | None, typer.Option(min=1, help="Valid for so many days; unset: until revoked.")
    ] = None,
) -> None:
    """Make a token and print it. It is shown this once: only its hash is kept."""
    made = f"slt_{secrets.token_urlsafe(32)}"
    expires = datetime.now(UTC) + timedelta(days=days) if days else None
    with database.connect() as conn:
        queries_access.add_token(conn, name, hash_token(made), write, expires)
    typer.echo(made)


@token.command(name="list")
def list_tokens() -> None:
    """List the tokens: id, name, what they may do, and when they were last used."""
    with database.connect(row_factory=dict_row) as conn:
        for row in queries_access.tokens(conn):
            rights = "write" if row["may_write"] else "read"
            state = (
                "revoked"
                if row["revoked_at"]
                else f"until {row['expires_at']:%Y-%m-%d}"
                if row["expires_at"]
                else "valid"
            )
            used = f"last used {row['last_used_at']:%Y-%m-%d}" if row["last_used_at"] else "never used"
            typer.echo(f"{row['token_id']:>4}  {row['token_name']:<30} {rights:<6} {state:<17} {used}")


@token.command(name="revoke")
def revoke_token(token_id: Annotated[int, typer.Argument(help="Its id, as in `web token list`.")]) -> None:
    """End a token."""
    with database.connect() as conn:
        if not queries_access.revoke_token(conn, token_id):
            raise ShortlistError(f"There is no valid token {token_id}: `web token list` shows them.")
    typer.echo(f"Token {token_id} is revoked.")


def main() -> None:
    """Console script `web`."""
    run_door(app)
