"""A server over a small sample of the tests' own, and a client that speaks as RapidAPI's clients do."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract import sandbox
from extract.sandbox.server import create_app
from extract.sandbox.settings import SandboxSettings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it would rather have a client that nothing else here needs
    from starlette.testclient import TestClient

HEADERS = {"X-RapidAPI-Key": "any", "X-RapidAPI-Host": "jsearch.p.rapidapi.com"}


def _posting(job_id: str, title: str = "Data Engineer", **changes: Any) -> dict[str, Any]:
    """A canonical posting in Toronto; `job` adds to its fields."""
    job = {
        "job_id": job_id,
        "job_title": title,
        "employer_name": "Alder Data",
        "job_publisher": "LinkedIn",
        "job_description": f"We look for a {title}.",
        "job_employment_type": "Full-time",
        "job_location": "Toronto, ON",
        "job_city": "Toronto",
        "job_state": "Ontario",
        "job_country": "CA",
        "job_is_remote": False,
    }
    return {"vintage": "v2", "days_ago": 2, **changes, "job": job | changes.get("job", {})}


@pytest.fixture
def sample(tmp_path: Path) -> Callable[..., Path]:
    """Write postings and companies to a sample folder."""

    def write(postings: list[dict[str, Any]], companies: list[dict[str, Any]] | None = None) -> Path:
        for name, rows in (("postings", postings), ("companies", companies or [])):
            lines = "".join(json.dumps(row) + "\n" for row in rows)
            (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def client() -> Callable[..., TestClient]:
    """Make clients of servers with the given settings."""

    def make(**settings: Any) -> TestClient:
        return TestClient(create_app(SandboxSettings(**settings)), headers=HEADERS)

    return make


@pytest.fixture
def sandbox_readme() -> str:
    """The README of the sandbox."""
    return (Path(sandbox.__file__).parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def posting() -> Callable[..., dict[str, Any]]:
    """Make canonical postings."""
    return _posting


@pytest.fixture
def jobs() -> Callable[..., list[dict[str, Any]]]:
    """Search and return the first page's jobs."""
    return _jobs


@pytest.fixture
def walk() -> Callable[..., list[dict[str, Any]]]:
    """Search and follow the cursors to the end."""
    return _walk


def _jobs(client: TestClient, **params: Any) -> list[dict[str, Any]]:
    """The jobs of the first page of a search."""
    found: list[dict[str, Any]] = client.get("/search-v2", params=params).json()["data"]["jobs"]
    return found


def _walk(client: TestClient, **params: Any) -> list[dict[str, Any]]:
    """All jobs of a search, page by page, stopping as a client should."""
    found: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        sent = params if cursor is None else {**params, "cursor": cursor}
        data = client.get("/search-v2", params=sent).json()["data"]
        found += data["jobs"]
        if not data["jobs"] or data.get("cursor") in (None, cursor):
            return found
        cursor = data["cursor"]
