"""dbt, called in this process: one call, one outcome."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from dbt.cli.main import dbtRunner, dbtRunnerResult

from core import log
from core.errors import ShortlistError
from core.settings import load
from transform.connection import dbt_environment
from transform.settings import PROJECT, TransformSettings

_log = log.get_logger("transform")

_BAD = {"error", "fail", "runtime error", "partial success"}


@dataclass(frozen=True)
class Outcome:
    """What a call of dbt did: how many models it built and tests it ran, and how many rows were written."""

    models: int
    tests: int
    rows: int
    warnings: int


def run_dbt(*arguments: str) -> Outcome:
    """Call dbt on our project. Raises `ShortlistError` naming the first model or test that failed, and the log."""
    settings = load(TransformSettings)
    result = invoke(*arguments)
    nodes = list(getattr(result.result, "results", None) or [])
    if bad := [node for node in nodes if str(node.status) in _BAD]:
        more = f" (and {len(bad) - 1} more)" if len(bad) > 1 else ""
        raise ShortlistError(f"{_sentence(bad[0])}{more}. The whole story: {settings.log_file}")
    if result.exception is not None or not result.success:
        reason = _one_line(str(result.exception or "no reason given"))
        raise ShortlistError(f"dbt could not {arguments[0]}: {reason}. The whole story: {settings.log_file}")
    warnings = [node for node in nodes if str(node.status) == "warn"]
    for node in warnings:
        _log.warning("test warns", test=_name(node), rows=node.failures)
    return Outcome(
        models=sum(_kind(node) == "model" for node in nodes),
        tests=sum(_kind(node) in {"test", "unit_test"} for node in nodes),
        rows=sum(
            max(int(node.adapter_response.get("rows_affected") or 0), 0)
            for node in nodes
            if _kind(node) == "model"
        ),
        warnings=len(warnings),
    )


def invoke(*arguments: str) -> dbtRunnerResult:
    """Call dbt on our project and return what it says, whatever it says."""
    settings = load(TransformSettings)
    settings.folder.mkdir(parents=True, exist_ok=True)
    os.environ.update(dbt_environment(), DBT_THREADS=str(settings.threads))
    return dbtRunner().invoke(
        [
            "--log-level=none",  # its console; the file below has everything
            "--log-level-file=info",
            f"--log-path={settings.log_file.parent}",
            "--no-send-anonymous-usage-stats",
            "--no-version-check",
            "--partial-parse",
            arguments[0],
            f"--project-dir={PROJECT}",
            f"--profiles-dir={PROJECT}",
            f"--target-path={settings.folder / 'target'}",
            *arguments[1:],
        ]
    )


def _kind(node: Any) -> str:
    return str(getattr(getattr(node, "node", None), "resource_type", "")).rpartition(".")[2].lower()


def _name(node: Any) -> str:
    inner = getattr(node, "node", None)
    return str(getattr(inner, "name", None) or getattr(node, "unique_id", "?"))


def _sentence(node: Any) -> str:
    kind = {"model": "Model", "test": "Test", "unit_test": "Unit test"}.get(_kind(node), "Step")
    path = getattr(getattr(node, "node", None), "original_file_path", "")
    return f"{kind} {_name(node)} ({path}) failed: {_one_line(str(node.message or node.status))}"


def _one_line(message: str) -> str:
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    # dbt puts a heading over the database's own words
    if len(lines) > 1 and lines[0].startswith(("Database Error", "Compilation Error", "Runtime Error")):
        lines = lines[1:]
    return (lines[0] if lines else "no reason given").rstrip(".")
