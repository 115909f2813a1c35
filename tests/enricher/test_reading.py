"""What the host takes from an enricher, and what it sets aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from enricher.reading import read
from enricher.work import _json
from plugins import Posting

POSTING = Posting("test", "1", "Nurse", "Night shifts.", {"job_location": "Ulm"})


class Gives:
    """An enricher that gives what it is told to."""

    name, version = "gives", "1"
    columns: Mapping[str, type] = {"days": float, "sure": bool, "names": list}

    def __init__(self, *results: Any) -> None:
        self._results = results

    def enrich(self, postings: Sequence[Posting]) -> Iterator[Any]:  # noqa: ARG002 - the contract
        """The results, whatever the postings."""
        yield from self._results


def _span(field: str, end: int) -> dict[str, Any]:
    return {"evidence": {"days": [{"field": field, "start": 0, "end": end, "text": "", "why": ""}]}}


@pytest.mark.parametrize(
    ("result", "says"),
    [
        ({"days": "3"}, "days is str, not float"),
        ({"days": True}, "days is bool, not float"),
        ({"days": float("nan")}, "days is nan, which no column can hold"),
        ({"sure": 1}, "sure is int, not bool"),
        ({"hours": 3}, "undeclared columns ['hours']"),
        ({"evidence": {"hours": []}}, "undeclared column 'hours'"),
        (_span("title", 6), "lies outside its text"),
        (_span("job_location", 4), "lies outside its text"),
        ([], "gave list, not a mapping"),
        (KeyError("x"), "KeyError"),
    ],
)
def test_what_is_wrong_is_set_aside(result: Any, says: str) -> None:
    """The values are left empty, and the error says what was wrong."""
    (reading,) = read([Gives(result)], [POSTING])
    assert says in reading.errors["gives"]
    assert reading.columns == {"days": None, "sure": None, "names": None}


@pytest.mark.parametrize("result", [{"days": 3, "sure": True, "names": ["a"], **_span("title", 5)}, {}])
def test_what_is_right_is_taken(result: dict[str, Any]) -> None:
    """An integer is a number too, and what is missing is unknown."""
    (reading,) = read([Gives(result)], [POSTING])
    assert not reading.errors
    assert reading.columns == {name: result.get(name) for name in Gives.columns}
    assert reading.evidence == result.get("evidence", {})


def test_one_result_too_few_loses_no_other_posting() -> None:
    """A batch that comes back short is read one by one."""
    first, second = read([Gives({"days": 1})], [POSTING, POSTING])
    assert (first.columns["days"], second.columns["days"]) == (1, 1)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a\0b", '"a\\ufffdb"'),
        ("\ud800", '"?"'),
        ("é\\u0000", '"\\u00e9\\\\u0000"'),
        ({"x": [1.5, None]}, '{"x":[1.5,null]}'),
    ],
)
def test_json_is_what_postgres_can_hold(value: Any, written: str) -> None:
    """No NUL and no half of a surrogate pair."""
    assert _json(value) == written


def test_a_posting_that_cannot_be_made_plain_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its error is recorded for every enricher; the others go on."""

    def fails(posting: Posting) -> None:
        if posting is POSTING:
            raise KeyError("aliases")

    monkeypatch.setattr("enricher.reading.plain", fails)
    result = {"days": 3.0, "sure": True, "names": []}
    broken, whole = read([Gives(result, result)], [POSTING, Posting("test", "2", "Nurse", "Days.", {})])
    assert "aliases" in broken.errors["gives"]
    assert broken.columns == {"days": None, "sure": None, "names": None}
    assert not whole.errors
    assert whole.columns == result
