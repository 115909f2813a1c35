"""A project folder of the test's own: the checkout's code, its own data, its own Postgres."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from core import embedded
from core.settings import CoreSettings
from tests.clock import ZONE

ROOT = Path(__file__).parents[2]
# what the job reads of a checkout besides the installed packages
_FILES = ("meltano.yml", "extract", "orchestrate", "docker", "transform", "ranker")


@dataclass
class Project:
    """A user's checkout, as far as the job can tell."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> CoreSettings:
        """The settings that the job reads."""
        return CoreSettings(SHORTLIST_DATA_DIR=self.root / "data", DATABASE_URL=None)

    @property
    def url(self) -> str:
        """The warehouse."""
        return self.environment.get("DATABASE_URL") or embedded.url(self.settings)

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        """Start a command of the project, with its output in one stream."""
        names = ("PATH", "HOME", "LANG", "TMPDIR")
        own = {name: os.environ[name] for name in names if name in os.environ}
        return subprocess.Popen(
            command, cwd=self.root, env=own | self.environment | environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip

    def run(self, *command: str, **environment: str) -> tuple[int, str]:
        """Run a command of the project to its end; its exit code and all that it said."""
        process = self.start(*command, **environment)
        said, _ = process.communicate(timeout=900)
        return process.returncode, said

    def job(self, **environment: str) -> tuple[int, str]:
        """One run of the daily job."""
        return self.run(str(self.root / "orchestrate" / "daily"), **environment)

    def query(self, sql: str) -> list[tuple[object, ...]]:
        """Ask the warehouse."""
        with psycopg.connect(self.url) as conn:
            return conn.execute(sql.encode()).fetchall()

    def one(self, sql: str) -> object:
        """Ask the warehouse for one value."""
        return self.query(sql)[0][0]

    @property
    def outbox(self) -> list[Path]:
        """The digests that were written."""
        return sorted((self.root / "data" / "outbox").glob("*.eml"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A fresh project whose Postgres is stopped and removed at the end."""
    root = tmp_path_factory.mktemp("project")
    for name in _FILES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    (root / ".venv").symlink_to(ROOT / ".venv")
    (root / "data").mkdir()
    zones = ("TAP_JSEARCH_CACHE_TIMEZONE", "TAP_GLASSDOOR_CACHE_TIMEZONE", "NOTIFIER_TIMEZONE")
    project = Project(root, dict.fromkeys(zones, ZONE))
    yield project
    embedded.stop(project.settings)
    where = embedded.cluster(project.settings)
    for folder in (where.home, where.sockets):
        shutil.rmtree(folder, ignore_errors=True)
