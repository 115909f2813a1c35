"""A factor out of somebody else's package: installed, listed, weighed, scored, explained; and set aside when it breaks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from core import ledger

PACKAGE = Path(__file__).parent / "other_factor"
PROFILE = "query: data engineer\nweights: {humour_match: 20}\n"
TEXT = "Data pipelines with Python and SQL in a small team by the river; we like colleagues who bring humour to work."


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a Python that has the package installed, offline, into a folder of its own."""
    folder = tmp_path_factory.mktemp("site")
    source = tmp_path_factory.mktemp("source") / "package"
    subprocess.run(["cp", "-r", str(PACKAGE), str(source)], check=True)
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-build-isolation", "--no-deps",
               "--disable-pip-version-check", "--root-user-action", "ignore", "--target", str(folder), str(source)]  # fmt: skip
    subprocess.run(install, check=True)
    return {**os.environ, "PYTHONPATH": str(folder), "LOG_LEVEL": "error"}


@pytest.fixture
def ranker(installed: dict[str, str], tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """A function that calls the door with the package installed."""
    (tmp_path / "profile.yml").write_text(PROFILE)
    (tmp_path / "jobs.jsonl").write_text(
        json.dumps({"job_id": "one", "title": "Data Engineer", "description": TEXT})
    )

    def call(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from ranker.door import main; main()", *words]
        return subprocess.run(
            command,
            env={**installed, **environment},
            capture_output=True,
            text=True,
            cwd=tmp_path,
            check=False,
        )

    return call


def preview(
    ranker: Callable[..., subprocess.CompletedProcess[str]], **environment: str
) -> tuple[dict[str, Any], str]:
    """The one line that a preview prints, and what it says on stderr."""
    done = ranker("preview", "--profile", "profile.yml", "--postings", "jobs.jsonl", **environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def test_it_appears_in_the_list_with_its_package(
    ranker: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """Name, package and version, and that no weight is set for it."""
    line = next(text for text in ranker("list").stdout.splitlines() if "humour_match" in text)
    assert "shortlist-humour 1.2.3" in line
    assert "not used" in line


def test_it_takes_a_weight_scores_and_explains(
    ranker: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """Its points are among the others, and its reason is its own."""
    told, _ = preview(ranker)
    assert told["rank_explain"]["humour_match"] > 0
    assert told["rank_detail"]["factors"]["humour_match"]["reason"] == "promises humour"


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        ("raises", "not funny"),
        ("outside", "outside 0 to 1"),
        ("length", "2 values|3 values|values for"),
        ("column", "no_such_column"),
    ],
)
def test_one_that_breaks_its_contract_is_named_and_set_aside(
    ranker: Callable[..., subprocess.CompletedProcess[str]], behaviour: str, said: str
) -> None:
    """The others' scores land all the same."""
    told, stderr = preview(ranker, HUMOUR=behaviour)
    assert "humour_match" in stderr
    assert any(word in stderr for word in said.split("|"))
    assert "humour_match" not in told["rank_explain"]
    assert told["rank_score"] > 0


def test_a_broken_one_lets_the_step_succeed_and_the_run_end_as_failed(
    ranker: Callable[..., subprocess.CompletedProcess[str]],
    database: str,
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """`ranker run` exits 0 so that the day goes on; the ledger has a failed step that names the factor."""
    marts(posting("one"))
    profile(weights={"humour_match": 10})
    ledger.begin("jobs_etl_daily")
    done = ranker("run", HUMOUR="outside", DATABASE_URL=database)
    assert done.returncode == 0, done.stderr
    with psycopg.connect(database) as conn:
        steps = dict(conn.execute("select step, coalesce(error, status) from app.run_steps").fetchall())
        stored = conn.execute("select count(*) from app.rankings").fetchone()
    assert steps["rank"] == "success"
    assert "humour_match" in steps["factors"]
    assert stored == (1,)
