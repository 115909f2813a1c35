"""A seeker finds what its pattern finds, and sees by itself where a match can begin."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.enrichers.seeker import Seeker, first_literals, last_literals, needed_literals

PATTERNS = [
    r"(?<!\w)(?:prefer\w*|nice to have|\bplus\b(?! \w)|un(?:e)? atout)|優先",
    r"\b(?:per|an?|/)[ ]?(?:hours?|h|år)\b|(?<!paid )monthly",
    r"(?P<a>x{2,3}y)|(?P<b>[ab]c+)",
    r"colou?r|\d+ of",  # may begin with anything
    r"\w (?:un|prefer)[ ]?(?:a |x{2})*$",  # reaches to the end
    r"[a-z ]{0,3}?(?: color|preferpaid )",  # must hold one of two
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.lists(st.sampled_from(
    ["prefer", "red", "nice to ", "have", "plus", " ", "un", "e atout", "優先", "per", "/", "a", "n", "hour", "s", "h", "år", "paid ", "monthly", "x", "y", "b", "c", "\n", "3", " of", "color"]
)).map("".join), start=st.integers(0, 9), end=st.integers(0, 60))  # fmt: skip
def test_seeker_finds_what_the_pattern_finds(pattern: str, text: str, start: int, end: int) -> None:
    """`search` with any bounds, `match`, `finditer` and `sub` do the very same as those of `re`."""
    seeker, plain = Seeker(pattern), re.compile(pattern)
    found, expected = seeker.search(text, start, end), plain.search(text, start, end)
    assert (found and (found.span(), found.groupdict())) == (
        expected and (expected.span(), expected.groupdict())
    )
    assert [m.span() for m in seeker.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert seeker.sub(lambda m: f"<{m[0]}>", text) == plain.sub(lambda m: f"<{m[0]}>", text)
    matched, expected = seeker.match(text), plain.match(text)
    assert (matched and matched.span()) == (expected and expected.span())


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"(?<!\w)(?:ab|cd?e)", ["ab", "cde", "ce"]),
        (r"[xy]z*q", ["xq", "xz", "yq", "yz"]),
        (r"preferred|preferably", ["pref"]),
        (r"a?\w", None),
        (r"(?:a|\d)b", None),
    ],
)
def test_first_literals(pattern: str, literals: list[str] | None) -> None:
    """What a match can begin with is read off the pattern, four letters of it at most."""
    assert first_literals(pattern) == literals


@pytest.mark.parametrize(
    ("pattern", "last", "needed"),
    [
        (r"\w(?:in|at) ?$", {"in", "at", "in ", "at "}, ()),
        (r"(?:such as|like) \w+", None, ("like", "such as")),
        (r"(?:before|x$)", None, ()),
        (r"\d+ years?(?: ago)?$", {"ear", "ars", "ago"}, (" year",)),
    ],
)
def test_last_and_needed_literals(pattern: str, last: set[str] | None, needed: tuple[str, ...]) -> None:
    """So are what it must end with, three letters at most, and what it must hold."""
    assert last_literals(pattern) == last
    assert needed_literals(pattern) == needed
