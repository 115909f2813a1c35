"""Postings as sources send them, read as a person would see them, with spans in the text as it came."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enricher import api, joins, markup, wraps
from enricher.plain import plain
from enricher.rewriting import rewrite
from plugins import Posting

ADVERT = """About us
Larkspur Freight moves parcels between forty towns, and has done so since its founder bought a second van.

What you will do
- Plan the routes of the day with the drivers, before the first of them leaves the yard in the morning
- Keep the records of the fleet in order

Requirements
- At least 3 years of experience in transport planning
- PostgreSQL and Excel
- JavaScript would be a plus

Benefits
- 401(k) and dental insurance
Salary: £31,000 - £35,000 a year"""


def as_html(text: str) -> str:
    """Paragraphs, headings and lists on one line."""
    lines = filter(None, text.replace("&", "&amp;").replace("£", "&pound;").split("\n"))
    return "".join(
        f"<li>{line[2:]}</li>" if line.startswith("- ") else f'<p class="x"><strong>{line}</strong></p>'
        for line in lines
    )


FORMS = {
    "HTML": as_html(ADVERT),
    "HTML escaped": as_html(ADVERT).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
    "breaks": ADVERT.replace("\n", "<br />"),
    "carriage returns": ADVERT.replace("\n", "\r\n"),
    "old Mac": ADVERT.replace("\n", "\r"),
    "Markdown's escapes": re.sub(r"(?<!\n)([-.+()])", r"\\\1", ADVERT),
    "hard blanks": ADVERT.replace(" ", "\xa0").replace("-\xa0", "- "),
    "zero-width": "\n".join("\u200b" + line + "\u200b" for line in ADVERT.split("\n")),
    "blanks at the end": ADVERT.replace("\n", "  \t\n"),
    "broken lines": "\n".join("\n".join(textwrap.wrap(line, 44)) for line in ADVERT.split("\n")),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_read_alike(form: str) -> None:
    """The same values as of the plain text, each with a span of the text as it came."""
    text = FORMS[form]
    read, expected = (
        api.preview({"title": "Planner", "description": shown, "job_country": "GB"})
        for shown in (text, ADVERT)
    )
    for result in (read, expected):
        result["skills"] = [(s["name"], s["requirement"]) for s in result.pop("extracted_skills")]
    spans = {column: [span["text"] for span in found] for column, found in read.pop("evidence").items()}
    assert spans.keys() == expected.pop("evidence").keys()
    assert "PostgreSQL" in spans["extracted_skills"]
    assert read == expected
    assert all(quote in text for quotes in spans.values() for quote in quotes)


@pytest.mark.parametrize(
    ("markup_", "shown"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo\n"),
        ("<ul><li>One</li>\n<li><p>Two</p></li></ul>Three", "- One\n\n- Two\nThree"),
        ("One<br><br/>Two", "One\n\nTwo"),
        ("R&amp;D&nbsp;Lead &#8369;18&#x2c;000 caf&eacute;", "R&D Lead ₱18,000 café"),
        ("<!-- note --><style>p {color: red}</style>Java<b>Script</b>", "JavaScript"),
        ("&lt;p&gt;One&lt;/p&gt;", "One\n"),
        (
            "if a < b and c > d; <jobs@example.org>; List<T>",
            "if a < b and c > d; <jobs@example.org>; List<T>",
        ),
        ("AT&T; R&D; Q&A &unknown;", "AT&T; R&D; Q&A &unknown;"),
    ],
)
def test_what_a_browser_would_show(markup_: str, shown: str) -> None:
    """Blocks are lines, items have a dash, entities are letters; what is no HTML stays."""
    made = plain(Posting("t", "1", "", markup_))
    assert (made.posting.description if made else markup_) == shown


def test_a_title_may_hold_entities_too() -> None:
    """Its spans quote it as it came."""
    title = "Lead &amp; Mentor &ndash; Senior R&amp;D Engineer (PHP&nbsp;8 &amp; Node&#46;js)"
    result = api.preview({"title": title, "description": "x"})
    spans = {column: [span["text"] for span in found] for column, found in result["evidence"].items()}
    assert spans["extracted_skills"] == ["PHP&nbsp;8", "Node&#46;js"]
    assert all(
        title[span["start"] : span["end"]] == span["text"] for span in result["evidence"]["seniority_level"]
    )


@pytest.mark.parametrize("field", ["description", "job_salary_string"])
def test_pay_in_markup(field: str) -> None:
    """Tags and entities do not part a currency from its amount, and the evidence quotes what was written."""
    text = "<p>Pay:&nbsp;<b>&pound;28,000</b>&nbsp;-&nbsp;<b>&pound;32,000</b> per annum</p>"
    values = api.preview({"title": "Clerk", "job_country": "GB", field: text})
    proof = values["evidence"]["salary_min"][0]
    assert [values[f"salary_{name}"] for name in ("min", "max", "currency", "period")] == [
        28000,
        32000,
        "GBP",
        "YEAR",
    ]
    assert (
        proof["text"]
        == text[proof["start"] : proof["end"]]
        == "&pound;28,000</b>&nbsp;-&nbsp;<b>&pound;32,000</b> per annum"
    )


def test_lines_that_end_where_they_end_stay() -> None:
    """Items, short lines, and lines with room for the next word."""
    text = "\n".join(
        ["Responsible for the whole of our warehouse in Leeds", "- drive", "Own van", "You like it"] * 9
    )
    assert not list(wraps.edits(text))


JOINED = (
    "About us Larkspur Freight moves parcels between forty towns. We have done so since 1987. What you will do Plan the"
    " routes of the day Keep our records of the fleet in order Requirements: At least 3 years of experience in transport"
    " planning Strong knowledge of PostgreSQL Excellent User Experience skills Nice to have JavaScript"
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            JOINED,
            [
                "About us",
                "Larkspur Freight moves parcels between forty towns. We have done so since 1987.",
                "What you will do",
                "Plan the routes of the day Keep our records of the fleet in order",
                "Requirements:",
                "At least 3 years of experience in transport planning",
                "Strong knowledge of PostgreSQL",
                "Excellent User Experience skills",
                "Nice to have",
                "JavaScript",
            ],
        ),
        (
            "The work • Drive the van • Load it "
            + "and drive it again " * 9
            + "Location: Leeds • Pay £12 - £13",
            [
                "The work",
                "• Drive the van",
                "• Load it " + "and drive it again " * 8 + "and drive it again",
                "Location: Leeds",
                "• Pay £12 - £13",
            ],
        ),
    ],
)
def test_lines_joined_by_blanks_come_apart(text: str, lines: list[str]) -> None:
    """At headings, at bullets, and where a word with a capital can only begin an item."""
    assert rewrite(text, joins.edits(text)).text.split("\n") == lines


def test_one_paragraph_of_prose_stays_one() -> None:
    """Capitals of names and sentences are no items, even where headings are."""
    text = (
        "We work with the Experience Cloud of Adobe in Leeds. You will join our Customer Support team. " * 3
    )
    text += "What we offer: tea. Your profile: curious."
    assert rewrite(text, joins.edits(text)).text.split("\n")[1:] == [
        "What we offer:",
        "tea.",
        "Your profile:",
        "curious.",
    ]


HTML = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<li>", "<br>", "&amp;", "&nbsp;", "a", "Bc ", "\r\n", "\u200b", "é", " \n", "<", "&"]
    ),
    max_size=60,
)


@given(HTML)
def test_every_letter_finds_its_way_back(parts: list[str]) -> None:
    """A letter that stayed is found where it was."""
    text = "".join(parts)
    made = rewrite(text, markup.edits(text))
    for index, char in enumerate(made.text):
        if char in "aBcé":
            start, end = made.span(index, index + 1)
            assert text[start:end] == char


@pytest.mark.parametrize(
    "text",
    [
        "Clients are BlackRock, DeepMind and ClearBank; we work on iPads and MacBooks, and with HubSpotCRM in 5 kWh. "
        + "We like prose, and write it in long sentences as one does in the country. " * 3,
        "We need an experienced Benefits Administrator, an experienced Support Worker with a valid Work Permit, and more"
        " than the National Minimum Wage. "
        + "We like prose, and write it in long sentences as one does here. "
        * 3,
    ],
)
def test_prose_with_names_is_not_opened(text: str) -> None:
    """Names with a capital inside, and headings' words inside of sentences."""
    assert plain(Posting("t", "1", "", text)) is None
