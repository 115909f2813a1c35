"""docs/extending.md, followed word for word."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "extending.md"
FILE = re.compile(r"^`(?P<name>[\w.]+)`:\n\n```\w+\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```sh\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)


def section(title: str) -> str:
    """The guide's text under a heading."""
    return GUIDE.read_text(encoding="utf-8").split(f"## {title}\n")[1].split("\n## ")[0]


def follow(title: str, folder: str, where: Path) -> list[str]:
    """Write the files and run the commands of a section; returns what each command printed.

    The one change: packages go into a folder of the test's own instead of the shared environment.
    """
    text = section(title)
    (where / folder).mkdir()
    for found in FILE.finditer(text):
        (where / folder / found["name"]).write_text(found["text"], encoding="utf-8")
    (where / "me.yml").write_text("query: nurse\n")
    posting = {
        "job_id": "one",
        "title": "Nurse",
        "description": "A nurse for our ward. We pay for training. " * 5,
    }
    (where / "jobs.jsonl").write_text(json.dumps(posting))
    target = where / "site"
    rooms = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        **os.environ,
        "PATH": rooms,
        "PYTHONPATH": str(target),
        "LOG_LEVEL": "error",
        "COLUMNS": "200",
    }
    commands = [line for block in SHELL.finditer(text) for line in block["text"].splitlines() if line]
    printed = []
    for command in commands:
        ours = command.replace(
            "pip install", f"{sys.executable} -m pip install -q --no-index --target {target}"
        )
        done = subprocess.run(
            ours, shell=True, cwd=where, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        printed.append(done.stdout)
    return printed


def test_a_factor_from_nothing_to_running(tmp_path: Path) -> None:
    """It is listed, and its points and reason are in the preview."""
    _, listed, preview = follow("A ranking factor", "shortlist-training", tmp_path)
    assert "training_match" in listed
    told = json.loads(preview)
    assert told["rank_explain"]["training_match"] > 0
    assert told["rank_detail"]["factors"]["training_match"]["reason"] == "promises training"


def test_an_enricher_from_nothing_to_running(tmp_path: Path) -> None:
    """It is listed with its columns' origin."""
    _, listed = follow("An enricher", "shortlist-dogs", tmp_path)
    assert "dogs" in listed


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)", GUIDE.read_text(encoding="utf-8")))
def test_its_links_lead_somewhere(link: str) -> None:
    """Each relative link names a file that is there."""
    assert (GUIDE.parent / link).resolve().exists()
