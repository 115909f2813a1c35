"""The judgement set for the ranker, and the measure that reads it."""

from __future__ import annotations

from collections import Counter

import pytest
from typer import Typer
from typer.testing import CliRunner

from bench.quality import ranking


def test_set_is_whole() -> None:
    """Every person has forty graded postings, all grades occur, and two people are held back."""
    judged = ranking.people(final=True)
    assert len(judged) >= 8
    assert sum(person.half == "held" for person in judged) == 2
    for person in judged:
        assert len(person.postings) == 40
        assert min(Counter(person.grades.values()).values()) >= 6
        assert all(verdict["why"] for verdict in person.verdicts.values())


def test_held_people_are_not_read_before_the_end() -> None:
    """Without --final neither table nor top ten shows the untouched people."""
    assert {person.half for person in ranking.people(final=False)} == {"tune"}
    app = Typer()
    app.command()(ranking.main)
    result = CliRunner().invoke(app, ["--show", "sre-remote-eu"])
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (["a", "b", "c"], 1.0),
        (["c"], 0.0),
        ([], 0.0),
        (["b", "a"], (1 / 1 + 7 / 1.5849625) / (7 + 1 / 1.5849625)),
    ],
)
def test_ndcg(order: list[str], expected: float) -> None:
    """The best order is worth 1, the worst 0, and what is left out gains nothing."""
    assert ranking.ndcg(order, {"a": 3, "b": 1, "c": 0}) == pytest.approx(expected)
