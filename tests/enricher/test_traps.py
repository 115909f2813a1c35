"""Short texts with several traps each, in many languages: what all enrichers together read in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from enricher import api

_PAY = ("salary_min", "salary_max", "salary_currency", "salary_period")
_LINES = (Path(__file__).parent / "traps.jsonl").read_text(encoding="utf-8").splitlines()
_TEXTS: list[dict[str, Any]] = [json.loads(line) for line in _LINES]


@pytest.mark.parametrize(
    "text", _TEXTS, ids=[f"{text['title']}: {text['description'][:30]}" for text in _TEXTS]
)
def test_traps(text: dict[str, Any]) -> None:
    """What a text says is read, and what only looks like it is not."""
    expected = text["expected"]
    read = api.preview({name: value for name, value in text.items() if name != "expected"})
    read |= {
        "salary": [read[column] for column in _PAY],
        "remote_countries": sorted(read["remote_countries"]),
    }
    assert {name: read[name] for name in expected} == expected


def test_a_file_in_word_format_is_no_skill() -> None:
    """An application "in Word format" asks for no Microsoft Word."""
    read = api.preview({"title": "Clerk", "description": "Please send your CV in Word format."})
    assert read["extracted_skills"] == []
