"""Preview and explain: any line gets an answer, and HTML is escaped."""

from __future__ import annotations

import json
import os
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enricher import api, door, postings
from enricher.reading import read
from enricher.render import fragment, pieces, terminal
from plugins import Posting


def test_every_column_and_its_evidence() -> None:
    """A line gives all columns of all enrichers, under the names of the warehouse."""
    result = api.preview({"title": "Senior Python Developer", "description": "Python is required."})
    assert {column for enricher in api.enrichers().values() for column in enricher.columns} <= result.keys()
    assert [span["text"] for span in result["evidence"]["extracted_skills"]] == ["Python", "Python"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe{}", "UTF-8"),
        (b"[1]", "a list"),
        (b"{}", "neither title nor description"),
        (b'{"title": 5}', "title is a number"),
        (b'{"title": "x", "job_min_salary": "lots"}', "job_min_salary|salary_min"),
        (b'{"title": "x", "job_is_remote": "yes"}', "true or false"),
        (b"[" * 100_000, "depth|JSON|recursion"),
    ],
)
def test_a_bad_line_gives_an_error_line(line: bytes, says: str) -> None:
    """Each says what is wrong with it; nothing is raised."""
    result = door._parsed(line)
    assert isinstance(result, dict)
    assert re.search(says, result["error"])


def test_lines_are_read_as_they_come() -> None:
    """Many at once where many are there; a line is not kept waiting for the next one."""
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stream, os.fdopen(writer, "wb", buffering=0) as hand:
        lines = door._at_hand(stream)
        hand.write(b"one\ntwo\nthr")
        assert next(lines) == [b"one", b"two"]
        hand.write(b"ee\nfour")
        assert next(lines) == [b"three"]
        hand.close()
        assert list(lines) == [[b"four"]]


def test_api_names_are_taken() -> None:
    """Declared fields arrive under the names that enrichers read."""
    posting = postings.from_json(
        {
            "title": "x",
            "job_min_salary": 5,
            "job_salary_period": "hour",
            "job_employment_type": "Full-time and Part-time",
            "job_country": "US",
            "job_is_remote": None,
        }
    )
    assert posting.declared == {
        "salary_min": 5.0,
        "salary_period": "HOUR",
        "employment_types": ["FULLTIME", "PARTTIME"],
        "job_country": "US",
    }


def test_html_is_escaped() -> None:
    """A posting cannot bring markup of its own."""
    posting = Posting("test", "1", "<script>alert(1)</script> Python", 'a "Java" & <b>SQL</b>')
    html = api.explain_html(posting)
    assert "<script>" not in html
    assert "<b>" not in html
    assert "<mark" in html


@settings(max_examples=40)
@given(st.text(alphabet=st.sampled_from("Java SQL, senior <>&\"'\n5 years remote $50k"), max_size=200))
def test_pieces_add_up_to_the_text(text: str) -> None:
    """Marking loses and doubles nothing."""
    posting = Posting("test", "1", text, text)
    reading = read(list(api.enrichers().values()), [posting])[0]
    assert "".join(piece.text for piece in pieces(posting, reading, "description")) == text
    assert fragment(posting, reading)
    assert terminal(posting, reading, colour=True)


@settings(max_examples=60)
@given(st.text())
def test_any_text_gives_json(text: str) -> None:
    """What preview prints can always be written."""
    assert json.loads(json.dumps(api.preview({"title": text, "description": text}), default=str))


@pytest.mark.parametrize(
    "text", ["", "\0" * 100, "a" * 1_000_000, "🚀" * 1000, "\u200fשלום SQL", "<p>Java&nbsp;5 years</p>" * 500]
)
def test_odd_texts_give_a_result_or_a_recorded_rejection(text: str) -> None:
    """Each enricher reads it or is named among the errors."""
    result = api.preview({"title": text[:500], "description": text})
    assert result["evidence"] is not None
    assert "errors" not in result
