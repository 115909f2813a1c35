"""Texts with lines glued together: opened where lines met, and read in offsets of the text as it came."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enricher import api
from enricher.seams import opened
from plugins import Posting

GLUED = (
    "We are a family-run freight company in Leeds with forty drivers and one cat.Your tasksPlan the routes of the day"
    "Keep the TachoMaster records in orderKeep the TachoMaster licences in orderRequirements:At least 3 years in"
    " transport planningExcel and PostgreSQLEnglish at a working levelJavaScript would be a plusBenefits401(k)"
    "A pension plan worth the name.Salary: £31,000 - £35,000 a year"
)


def lines(text: str) -> list[str]:
    """A text's lines, once opened."""
    found = opened(Posting("t", "1", "", text))
    return found.posting.description.split("\n") if found else [text]


def test_lines_come_apart_and_names_stay_whole() -> None:
    """A name with a capital inside is no seam: it is in the vocabulary, or stands there twice."""
    assert lines(GLUED) == [
        "We are a family-run freight company in Leeds with forty drivers and one cat.",
        "Your tasks",
        "Plan the routes of the day",
        "Keep the TachoMaster records in order",
        "Keep the TachoMaster licences in order",
        "Requirements:",
        "At least 3 years in transport planning",
        "Excel and PostgreSQL",
        "English at a working level",
        "JavaScript would be a plus",
        "Benefits",
        "401(k)",
        "A pension plan worth the name.",
        "Salary: £31,000 - £35,000 a year",
    ]


def test_what_is_read_says_where_it_stands_in_the_text_as_it_came() -> None:
    """Values as of a text with line ends; every span quotes the glued one."""
    result = api.preview({"title": "Transport planner", "description": GLUED, "job_country": "GB"})
    asked = {entry["name"]: entry["requirement"] for entry in result["extracted_skills"]}
    assert asked["PostgreSQL"] == "required"
    assert asked["JavaScript"] == "nice_to_have"
    assert (result["experience_years_min"], result["salary_min"], result["salary_max"]) == (3, 31_000, 35_000)
    spans = [span for column in result["evidence"].values() for span in column]
    assert spans
    assert all(GLUED[span["start"] : span["end"]] == span["text"] for span in spans)
    where = {entry["name"]: GLUED[entry["start"] : entry["end"]] for entry in result["extracted_skills"]}
    assert (where["PostgreSQL"], where["JavaScript"]) == ("PostgreSQL", "JavaScript")


@pytest.mark.parametrize(
    "text",
    [
        "Short: JavaScriptStrong, SQLGood, LinuxFine",
        "\n".join(["We use PyTorch, OpenSearch and CloudFormation at SteerBridge, and LaunchCode too."] * 10),
        "<p>One.Two</p>" * 40,
        "Write to Jobs@AcmeWorks.Com or see www.AcmeWorks.Com/OurJobs, https://AcmeWorks.Com/ApplyNow. " * 4,
        "An advert in one paragraph, as some people write it, with nothing glued at all in it. " * 6,
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    """Short ones, ones with lines, HTML, addresses, one long paragraph."""
    assert opened(Posting("t", "1", "", text)) is None


@given(
    st.lists(
        st.sampled_from(["seaM", "aB", "it.The ", "X", "yearsKnow ", "é", "1", " ", "\n", "SQLGood", "\0"]),
        max_size=200,
    )
)
def test_nothing_is_lost_and_every_span_finds_its_way_back(parts: list[str]) -> None:
    """Line ends are all that is added, and offsets are those of the letters they had."""
    text = "Some words in front. " * 10 + "".join(parts)
    found = opened(Posting("t", "1", "", text))
    if found is None:
        return
    shown = found.posting.description
    at = sorted({*range(len(shown))} - {*found.line_ends})
    assert "".join(shown[index] for index in at) == text
    spans = [{"field": "description", "start": index, "end": index + 1, "text": shown[index]} for index in at]
    _, evidence = found.closed({}, {"column": spans})
    assert [span["text"] for span in evidence["column"]] == list(text)
