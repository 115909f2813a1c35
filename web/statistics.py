"""Figures of a profile's runs, and of the pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from web.charts import Chart, Series
from web.settings import WebSettings

LAST = 30  # runs that the success rate is of


@dataclass(frozen=True)
class Averages:
    """What the finished runs of a profile have in common."""

    runs: int
    success: float | None
    found: float | None
    new: float | None
    score: float | None
    seconds: float | None


def averages(history: Sequence[Mapping[str, Any]]) -> Averages:
    """Over the last runs that have ended."""
    ended = [run for run in history if run["status"] != "running"][:LAST]
    return Averages(
        runs=len(ended),
        success=_mean([float(run["status"] == "success") for run in ended]),
        found=_mean([run["postings_found"] for run in ended]),
        new=_mean([run["postings_new"] for run in ended]),
        score=_mean([run["mean_score"] for run in ended if run["is_scored"]]),
        seconds=_mean([run["seconds"] for run in ended]),
    )


def charts(history: Sequence[Mapping[str, Any]]) -> list[Chart]:
    """Jobs found and mean score over time."""
    runs = [run for run in reversed(history) if run["status"] != "running"]
    labels = [f"{run['started_at']:%-d %b %H:%M}" for run in runs]
    scores = [_float(run["mean_score"]) if run["is_scored"] else None for run in runs]
    return [
        Chart("found", "Jobs found by each run", "bar", labels,
              [Series("Found", [_float(run["postings_found"]) for run in runs]),
               Series("New", [_float(run["postings_new"]) for run in runs])]),
        Chart("score", "Average score of the best ten", "line", labels, [Series("Average score", scores)],
              digits=1, most=100),
    ]  # fmt: skip


def next_run(settings: WebSettings, now: datetime) -> datetime:
    """When the daily job runs next, in its zone."""
    hour, minute = map(int, settings.run_at.split(":"))
    local = now.astimezone(ZoneInfo(settings.timezone))
    today = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return today if today > local else (today + timedelta(days=1))


def _mean(values: Sequence[Any]) -> float | None:
    known = [float(value) for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _float(value: Any) -> float | None:
    return None if value is None else float(value)
