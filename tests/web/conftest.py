"""One warehouse, one server and one browser for all tests of this room."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from psycopg.conninfo import make_conninfo

sys.path.insert(0, str(Path(__file__).parent))  # hostile.py and warehouse.py lie beside this file
from warehouse import fill

_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this room run on one worker: they share what is slow to make."""
    for item in items:
        if "tests/web/" in item.path.as_posix():
            item.add_marker(pytest.mark.xdist_group("web"))


@dataclass
class Site:
    """A running server, and the database behind it."""

    url: str
    database: str

    def ask(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows of a query, or nothing for a statement without any."""
        with psycopg.connect(self.database) as conn:
            cursor = conn.execute(sql.encode(), values)
            return cursor.fetchall() if cursor.description else []

    def one(self, sql: str, *values: Any) -> Any:
        """The one value of a query."""
        return self.ask(sql, *values)[0][0]

    def client(self, **options: Any) -> httpx.Client:
        """A client that follows no redirects."""
        return httpx.Client(base_url=self.url, timeout=120, **options)


def serve(database: str, **environment: str) -> tuple[subprocess.Popen[str], str]:
    """Start `web run` on a free port; returns the process and its address once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", "from web.door import main; main()", "run"],
        env={**os.environ, "DATABASE_URL": database, "WEB_PORT": str(port), **environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    url = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            httpx.get(f"{url}/health/live", timeout=5)
        except httpx.TransportError:
            if process.poll() is not None:
                break
            time.sleep(0.1)
        else:
            return process, url
    process.kill()
    raise AssertionError(f"The server did not start: {process.communicate()[0]}")


def ask(app: Any, *questions: tuple[str, dict[str, str], str]) -> list[httpx.Response]:
    """Answers of an app in this process to path, headers and the address that asks."""

    async def all_of_them() -> list[httpx.Response]:
        told = []
        async with app.router.lifespan_context(app):
            for path, headers, peer in questions:
                transport = httpx.ASGITransport(app, client=(peer, 1))
                async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
                    told.append(await client.get(path, headers=headers))
        return told

    # the browser of these tests keeps a loop of its own running in this thread
    with ThreadPoolExecutor(1) as other:
        return other.submit(lambda: asyncio.run(all_of_them())).result()


@pytest.fixture(scope="session")
def filled(warehouse: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a database that the real steps of the job have filled."""
    name = f"web_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    with psycopg.connect(make_conninfo(warehouse, dbname="postgres"), autocommit=True) as conn:
        conn.execute(f'create database "{name}" template "{urlsplit(warehouse).path[1:]}"'.encode())
    url = urlunsplit(urlsplit(warehouse)._replace(path=f"/{name}"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        patch.setenv("SHORTLIST_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        fill(url)
        with psycopg.connect(make_conninfo(warehouse, dbname="postgres"), autocommit=True) as conn:
            conn.execute(f'create database "{name}_copy" template "{name}"'.encode())
        yield url
    with psycopg.connect(make_conninfo(warehouse, dbname="postgres"), autocommit=True) as conn:
        conn.execute(f'drop database "{name}" with (force)'.encode())
        conn.execute(f'drop database "{name}_copy" with (force)'.encode())


@pytest.fixture(scope="session")
def site(filled: str) -> Iterator[Site]:
    """The real server over that database, on loopback without a login."""
    process, url = serve(filled)
    yield Site(url, filled)
    process.terminate()
    process.wait(timeout=20)


@pytest.fixture(scope="session")
def playground(filled: str) -> Iterator[Site]:
    """A server over a copy of that database, for tests that change anything in it."""
    copy = urlunsplit(urlsplit(filled)._replace(path=f"{urlsplit(filled).path}_copy"))
    process, url = serve(copy)
    yield Site(url, copy)
    process.terminate()
    process.wait(timeout=20)


@pytest.fixture(scope="session")
def guarded(filled: str) -> Iterator[Site]:
    """The same with the password `correct horse battery`."""
    from argon2 import PasswordHasher  # noqa: PLC0415 - only here

    hashed = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash("correct horse battery")
    process, url = serve(filled, WEB_PASSWORD_HASH=hashed)
    yield Site(url, filled)
    process.terminate()
    process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A page of a fresh visitor; a script error or a refused resource fails the test."""
    context = browser.new_context(base_url=site.url, reduced_motion="reduce")
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    # a form that comes back with errors answers 422, which the console mentions
    assert [said for said in complaints if not re.search("status of 4[0-9][0-9]", said)] == []


@pytest.fixture(scope="session")
def best(site: Site) -> str:
    """The key of the best posting of profile 1."""
    return str(
        site.one(
            "select job_posting_key from marts.dim_ranking where profile_id = 1 order by rank_position limit 1"
        )
    )
