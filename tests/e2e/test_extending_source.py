"""The section "A source" of docs/extending.md, followed word for word in a checkout of the test's own."""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

ROOT = Path(__file__).parents[2]
FILE = re.compile(r"^`(?P<name>[\w./]+)`:\n\n```\w+\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```sh\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
PIP = f"{sys.executable} -m pip"
CHECKOUT = (
    "meltano.yml",
    "core",
    "extract",
    "orchestrate",
    "docker",
    "transform",
    "plugins",
    "enricher",
    "ranker",
)
IN_PACKAGE = ("pyproject.toml", "tap_board.py")


@pytest.fixture
def board(tmp_path: Path) -> Iterator[str]:
    """A board: one JSON file over HTTP; yields its URL."""
    folder = tmp_path / "board"
    folder.mkdir()
    posting = {
        "id": 7,
        "title": "Baker",
        "text": "Bread, early.",
        "firm": "Oak Mill Ltd",
        "city": "Leeds",
        "country": "GB",
    }
    (folder / "jobs.json").write_text(json.dumps([posting]))
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/jobs.json"
    server.shutdown()
    server.server_close()


@pytest.fixture
def uninstalled() -> Iterator[None]:
    """Meltano runs a plugin without our PYTHONPATH, so the tap goes into the environment itself, and out again."""
    yield
    subprocess.run(f"{PIP} uninstall -q -y tap-board", shell=True, check=True)


@pytest.mark.usefixtures("uninstalled")
def test_a_second_source_reaches_the_marts(board: str, database: str, tmp_path: Path) -> None:
    """The guide's files and commands bring a posting of another source into marts.fact_jobs."""
    text = (ROOT / "docs" / "extending.md").read_text().split("## A source\n")[1]
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    for name in CHECKOUT:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, checkout / name)
    (checkout / "data").mkdir()
    for found in FILE.finditer(text):
        path = checkout / ("tap-board" if found["name"] in IN_PACKAGE else "") / found["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found["text"].replace("https://board.example/jobs.json", board))
    environment = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": os.environ.get("HOME", "/"),
        "PYTHONPATH": str(checkout),
        "MELTANO_PROJECT_ROOT": str(checkout),
        "SHORTLIST_DATA_DIR": str(checkout / "data"),
        "DATABASE_URL": database,
    }
    commands = [line for block in SHELL.finditer(text) for line in block["text"].splitlines()]
    for command in ["extract run", *commands]:
        ours = command.replace("pip install", f"{PIP} install -q --no-index")
        done = subprocess.run(
            ours, shell=True, cwd=checkout, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}:\n{done.stdout}\n{done.stderr}"
    with psycopg.connect(database) as conn:
        found_job = conn.execute(
            "select dwh_source_system, job_id, job_title, city, country, is_open from marts.fact_jobs"
        ).fetchall()
    assert found_job == [("board", "7", "Baker", "Leeds", "GB", True)]
