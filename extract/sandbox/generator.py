"""Postings by number: stands in until its texts are written."""

from __future__ import annotations

from datetime import datetime
from typing import Any


def posting_at(number: int, seed: int, _today: datetime) -> dict[str, Any]:
    """The posting of this number."""
    return {"job_id": f"{seed}-{number}"}


def number_of(job_id: str, seed: int) -> int | None:
    """The number that an id was made from, None if it is not one of this seed's."""
    prefix, _, number = job_id.rpartition("-")
    return int(number) if prefix == str(seed) and number.isdigit() else None
