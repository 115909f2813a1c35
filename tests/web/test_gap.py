"""The formula of the gap: what must hold for all ratings."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.gap import CLEAR, Rating, Technology, compare, to_learn, total

KEYS = st.sampled_from([f"2.A.{n}" for n in range(12)])


@st.composite
def ratings(draw: st.DrawFn) -> Rating:
    """A rating as O*NET may have it: either scale may be missing, suppressed or not relevant."""
    importance = draw(st.none() | st.floats(1, 5))
    level = draw(st.none() | st.floats(0, 7))
    return Rating(
        importance, level, None if importance is None else (importance - 1) * 25,
        None if level is None else level / 7 * 100, draw(st.booleans()), draw(st.booleans()),
    )  # fmt: skip


OCCUPATIONS = st.dictionaries(KEYS, ratings())


def rated(importance: float, level: float, **marks: bool) -> Rating:
    """A rating on its own scales."""
    return Rating(importance, level, (importance - 1) * 25, level / 7 * 100, **marks)


@given(OCCUPATIONS)
def test_nothing_lies_between_a_job_and_itself(one: dict[str, Rating]) -> None:
    """From an occupation to itself no skill has a gap, and all that is known is covered."""
    gaps = compare(one, one)
    told = total(gaps)
    assert all(gap.gap in {None, 0.0} for gap in gaps)
    assert told.gap in {None, 0.0}
    assert told.covered is None or math.isclose(told.covered, 1)


@given(OCCUPATIONS, OCCUPATIONS)
def test_totals_stay_in_their_range(start: dict[str, Rating], target: dict[str, Rating]) -> None:
    """The total gap is a mean of gaps, so it lies between 0 and the largest; covered is a share."""
    gaps = compare(start, target)
    told = total(gaps)
    largest = max((max(0.0, one.gap) for one in gaps if one.gap is not None), default=0.0)
    assert {one.key for one in gaps} == set(target)
    assert told.compared + told.left_out == len(target)
    assert told.gap is None or -1e-9 <= told.gap <= largest + 1e-9 <= 100 + 1e-9
    assert told.covered is None or -1e-9 <= told.covered <= 1 + 1e-9


@given(OCCUPATIONS, OCCUPATIONS)
def test_what_matters_most_comes_first(start: dict[str, Rating], target: dict[str, Rating]) -> None:
    """Skills are sorted by their weighted gap, and the order does not depend on how they came."""
    gaps = compare(start, target)
    weights = [one.weighted_gap or 0.0 for one in gaps]
    assert weights == sorted(weights, reverse=True)
    assert gaps == compare(dict(reversed(start.items())), dict(reversed(target.items())))


@given(OCCUPATIONS, OCCUPATIONS, KEYS, st.floats(0, 7), st.floats(0, 7))
def test_learning_never_widens_the_gap(
    start: dict[str, Rating], target: dict[str, Rating], key: str, one: float, other: float
) -> None:
    """With a higher level of one skill at the start, the total gap is no larger and no less is covered."""
    low, high = sorted((one, other))
    before = total(compare({**start, key: rated(3, low)}, target))
    after = total(compare({**start, key: rated(3, high)}, target))
    assert (before.compared, before.left_out) == (after.compared, after.left_out)
    if before.gap is not None and after.gap is not None:
        assert after.gap <= before.gap + 1e-9
    if before.covered is not None and after.covered is not None:
        assert after.covered >= before.covered - 1e-9


@given(OCCUPATIONS, OCCUPATIONS, KEYS)
def test_what_is_unknown_changes_nothing(
    start: dict[str, Rating], target: dict[str, Rating], key: str
) -> None:
    """A suppressed rating is listed, and leaves both totals as they are without it."""
    others = {name: rating for name, rating in target.items() if name != key}
    unreliable = {**others, key: rated(5, 7, is_suppressed=True)}
    told, before = total(compare(start, unreliable)), total(compare(start, others))
    assert (told.gap, told.covered, told.compared) == pytest.approx(
        (before.gap, before.covered, before.compared)
    )
    assert told.left_out == before.left_out + 1


def test_an_example_by_hand() -> None:
    """Two skills of importance 5 and 3: gaps of 2 and 1 of 7 levels."""
    start = {"a": rated(3, 2), "b": rated(2, 3), "c": rated(4, 5)}
    target = {"a": rated(5, 4), "b": rated(3, 4), "c": rated(4, 4), "d": rated(1, 2, is_not_relevant=True)}
    gaps = compare({**start, "d": rated(2, 1)}, target)
    assert [one.key for one in gaps] == ["a", "b", "c", "d"]
    assert [one.state for one in gaps] == ["deepen", "new", "have", "minor"]
    assert [one.gap for one in gaps] == pytest.approx([200 / 7, 100 / 7, -100 / 7, -100 / 7])
    told = total(gaps)
    # importance 100, 50, 75, 0: (100 * 2 + 50 * 1) / 225 levels of 7
    assert told.gap == pytest.approx((100 * 2 + 50 * 1) / 225 / 7 * 100)
    # needed: 100 * 4 + 50 * 4 + 75 * 4
    assert told.covered == pytest.approx(1 - 250 / 900)
    assert [one.is_shared for one in gaps] == [True, False, True, False]


def test_a_difference_within_the_error_is_not_called_a_gap() -> None:
    """A level just below what is needed counts as there; its figure is given all the same."""
    gaps = compare({"a": rated(4, 4)}, {"a": rated(4, 4 + CLEAR / 100 * 7 * 0.9)})
    assert gaps[0].state == "have"
    assert gaps[0].gap == pytest.approx(CLEAR * 0.9)


@given(
    st.lists(
        st.builds(
            Technology, KEYS, st.text(max_size=5), st.booleans(), st.booleans(), st.none() | st.floats(0, 1)
        ),
        unique_by=lambda one: one.key,
    ),
    st.sets(KEYS),
)
def test_technologies_to_learn(technologies: list[Technology], known: set[str]) -> None:
    """What is known is left out; In Demand comes before Hot Technology, and both before the rest."""
    told = to_learn(technologies, known)
    assert {one.key for one in told} == {one.key for one in technologies} - known
    marks = [(one.is_in_demand, one.is_hot) for one in told]
    assert marks == sorted(marks, reverse=True)
