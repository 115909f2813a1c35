"""Texts with lines glued together: opened where lines met, and read in offsets of the text as it came."""

from __future__ import annotations

import pytest

from enricher import api, seams
from enricher.rewriting import rewrite

GLUED = (
    "We are a family-run freight company in Leeds with forty drivers and one cat.Your tasksPlan the routes of the day"
    "Keep the TachoMaster records in orderKeep the TachoMaster licences in orderRequirements:At least 3 years in"
    " transport planningExcel and PostgreSQLEnglish at a working levelJavaScript would be a plusBenefits401(k)"
    "A pension plan worth the name.Salary: £31,000 - £35,000 a year"
)


def lines(text: str) -> list[str]:
    """A text's lines, once opened."""
    return rewrite(text, seams.edits(text)).text.split("\n")


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


def test_a_count_of_years_begins_a_line() -> None:
    """Years that touch the word before them are a line of their own; a number in a name is not."""
    text = (
        "Drivers of our depot. " * 9
        + "Bachelor of logistics or similar degree5 Years of planning.7 Years in freightDispatch1–2 years as a loaderUses Excel2 and Route66 dailyGood German"
    )
    assert lines(text)[1:] == [
        "5 Years of planning.",
        "7 Years in freight",
        "Dispatch",
        "1–2 years as a loader",
        "Uses Excel2 and Route66 daily",
        "Good German",
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
        "Write to Jobs@AcmeWorks.Com or see www.AcmeWorks.Com/OurJobs, https://AcmeWorks.Com/ApplyNow. " * 4,
        "An advert in one paragraph, as some people write it, with nothing glued at all in it. " * 6,
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    """Short ones, ones with lines, addresses, one long paragraph."""
    assert not list(seams.edits(text))


@pytest.mark.parametrize(
    ("country", "words", "expected"),
    [
        ("MY", "RM 1,950 per monthEPF, SOCSO", (1950, 1950, "MONTH")),
        ("SG", "Pay: $13/hrNights till 11pm", (13, 13, "HOUR")),
        ("ID", "Gaji Rp 9 jtKirim lamaran", (9_000_000, 9_000_000, "MONTH")),
    ],
)
def test_a_period_and_what_is_glued_to_it(
    country: str, words: str, expected: tuple[float, float, str]
) -> None:
    """A short word that ends a line ends it."""
    text = f"About usWe sort parcels at night.We are a young firm.{words}About youYou are on time.How to applyWrite to us. {'We answer all. ' * 12}"
    read = api.preview({"title": "Sorter", "description": text, "job_country": country})
    assert (read["salary_min"], read["salary_max"], read["salary_period"]) == expected


def test_lists_glued_between_headings_on_lines_of_their_own() -> None:
    """Where headings kept their lines and the items of a list did not, the list comes apart; a name that looks so stays."""
    items = "Two years in a bakery that sends bread by postStrong mother tongueFull licence to drive the lorryAn eye for crumbsWilling to rise early"
    text = f"Ovenly\n\nAbout us\n\nWe bake in McAllen.\n\nWhat you need\n\n{items} {'and for burnt ones ' * 18}\n\nApply\n"
    assert lines(text)[8:11] == [
        "Two years in a bakery that sends bread by post",
        "Strong mother tongue",
        "Full licence to drive the lorry",
    ]
    assert "We bake in McAllen." in lines(text)
    two = text.replace("lorryAn eye for crumbsWilling", "lorry, willing")
    assert lines(two) == two.split("\n")
