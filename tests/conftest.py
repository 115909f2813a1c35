"""One real Postgres for the whole suite; a fresh, migrated database for each test that asks."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import hypothesis
import psycopg
import pytest

from core import embedded, migrations
from core.settings import CoreSettings

# a busy machine is no failure
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")

_FOLDER = "SHORTLIST_TEST_FOLDER"
_TEMPLATE = "shortlist_template"
_serial = count()


def pytest_configure(config: pytest.Config) -> None:
    """Choose the folder of the suite's server; workers inherit the choice."""
    if not hasattr(config, "workerinput"):
        os.environ[_FOLDER] = tempfile.mkdtemp(prefix="shortlist-tests-")
    # a developer's own settings must not reach a test
    for name in ("DATABASE_URL", "MELTANO_ENVIRONMENT", "LOG_LEVEL", "LOG_FORMAT", "MELTANO_PROJECT_ROOT"):
        os.environ.pop(name, None)
    os.environ["MELTANO_PROJECT_ROOT"] = str(config.rootpath)
    os.environ["SHORTLIST_DATA_DIR"] = os.environ[_FOLDER]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the suite's server, and leave nothing behind."""
    if hasattr(config, "workerinput"):
        return
    settings = CoreSettings(SHORTLIST_DATA_DIR=Path(os.environ[_FOLDER]))
    embedded.stop(settings)
    where = embedded.cluster(settings)
    for folder in (where.home, where.sockets, Path(os.environ[_FOLDER])):
        shutil.rmtree(folder, ignore_errors=True)
    (where.home.parent / f".{where.home.name}.lock").unlink(missing_ok=True)


def _worker() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


@pytest.fixture(scope="session")
def warehouse() -> str:
    """The URL of the suite's server, on a database that is migrated and otherwise empty: a template."""
    settings = CoreSettings(SHORTLIST_DATA_DIR=Path(os.environ[_FOLDER]), DATABASE_URL=None)
    maintenance = embedded.start(settings)
    name = f"{_TEMPLATE}_{_worker()}"
    template = embedded.url(settings, name)
    with psycopg.connect(maintenance, autocommit=True) as conn:
        conn.execute(f'create database "{name}"'.encode())
    migrations.migrate(template)
    return template


@pytest.fixture
def database(warehouse: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of a database of this test's own, migrated; DATABASE_URL points to it."""
    settings = CoreSettings(SHORTLIST_DATA_DIR=Path(os.environ[_FOLDER]), DATABASE_URL=None)
    name = f"test_{_worker()}_{next(_serial)}"
    with psycopg.connect(embedded.url(settings), autocommit=True) as conn:
        conn.execute(f'create database "{name}" template "{_TEMPLATE}_{_worker()}"'.encode())
    url = warehouse.replace(f"/{_TEMPLATE}_{_worker()}", f"/{name}")
    monkeypatch.setenv("DATABASE_URL", url)
    yield url
    with psycopg.connect(embedded.url(settings), autocommit=True) as conn:
        conn.execute(f'drop database "{name}" with (force)'.encode())
