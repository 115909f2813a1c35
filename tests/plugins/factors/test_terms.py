"""Words, stems and impacts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins import terms
from ranker import textindex


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Data Engineers", "data engineering"),
        ("manager", "management"),
        ("nurses", "nursing"),
        ("developer", "Developing"),
        ("policies", "policy"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    """Plural, -ing, -er and -ment."""
    assert terms.key(one) == terms.key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("intern", "internal"), ("intern", "international"), ("C", "C++"), ("C#", "C"), ("custom", "customer")],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    """A blocked intern must not hide what is internal."""
    assert terms.key(one) != terms.key(other)


@pytest.mark.parametrize(
    ("text", "word", "there"),
    [
        ("We do R&D here", "r", False),
        ("our go-to-market plan", "go", False),
        ("written in Go, and R", "go", True),
        ("ASP.NET on the server", ".net", True),
        ("Node.js", "node.js", True),
        ("a machine that is learning", "machine learning", False),
        ("machine learning engineer", "machine learning", True),
    ],
)
def test_words_are_cut_where_people_would(text: str, word: str, there: bool) -> None:
    """The index finds a term where it stands, and only there."""
    found = set(textindex.index([("", text)]).term.tolist())
    assert (set(textindex.numbers(word)) <= found) is there


@given(st.text(max_size=30))
def test_the_stem_of_a_stem_is_itself(text: str) -> None:
    """So that a stem can be looked up as a word."""
    for word in terms.words(text):
        assert terms.stem(word) == word


def test_an_impact_grows_with_the_count_and_stays_within_bounds() -> None:
    """Once in a title is worth more than thirty times in a text."""
    steps = [terms.saturated(0, n, 5, 350) for n in (0, 1, 2, 30)]
    assert steps == sorted(steps)
    assert steps[0] == 0
    assert steps[-1] < terms.saturated(1, 0, 5, 350) <= terms.saturated(1, 30, 5, 350) <= 1


def test_the_index_has_the_impacts_of_the_formula() -> None:
    """The fast way and the plain one agree, to the byte they are stored in."""
    entries = textindex.index([("Nurse", "nurse on a ward " * 20)])
    place = entries.term.tolist().index(textindex.numbers("nurse")[0])
    assert abs(entries.impact[place] / 255 - terms.saturated(1, 20, 1, 80)) < 1 / 255
