"""Headings that no list names, read by the words and shapes they are made of."""

from __future__ import annotations

import pytest

from plugins.contracts import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills.cues import Cue
from plugins.enrichers.skills.headings import asked, headings
from plugins.enrichers.skills.headings_abroad import asked_abroad


@pytest.mark.parametrize(
    "line",
    [
        "What you'll need to thrive in this post",
        "What Makes You a Good Fit",
        "The skills you will bring",
        "Required Knowledge, Skills, and Abilities",
        "Your Expertise and Experience",
        "You’ll excel in this role if you have",
        "The right candidate will possess",
        "In order to be considered you will need",
        "Technical Knowledge Required",
        "Do you have what it takes",
    ],
)
def test_what_asks(line: str) -> None:
    """Each of these stands above what the person must have."""
    assert asked(line) is Cue.HEAD_MUST


@pytest.mark.parametrize(
    "line",
    [
        "Additional desired qualifications",
        "What will set you apart",
        "Preferred Education and Experience",
        "Not required, but a plus",
        "Further useful skills would be",
        "It would be great if you also have",
        "Ways to stand out",
    ],
)
def test_what_wishes(line: str) -> None:
    """Each of these stands above what is welcome."""
    assert asked(line) is Cue.HEAD_NICE


@pytest.mark.parametrize(
    "line",
    [
        "What you'll get",
        "What We Do",
        "Who we are",
        "You will report to the Head of Data",
        "We are looking for a Data Engineer",
        "CPA preferred",
        "Annual bonus",
        "Experience preferred",
        "To apply, send your CV",
        "The successful candidate will",
        "Professional development",
        "Experience with Python",
        "Why you should join us",
    ],
)
def test_what_heads_no_such_list(line: str) -> None:
    """Duties, offers and items of a list are no such headings."""
    assert asked(line) is None


def _read(text: str) -> dict[str, str]:
    (read,) = SkillsEnricher().enrich([Posting("x", "1", "Baker", text, {})])
    return {entry["name"]: entry["requirement"] for entry in read["extracted_skills"]}


def test_where_they_stand() -> None:
    """The offsets are those of the line; a blank line above or a colon makes it sure."""
    text = "We bake.\n\nThe skills you bring\n- Excel\nPeople skills\nNice if you have:\n- Word"
    assert [(text[start:end], sure) for start, end, _, sure in headings(text)] == [
        ("The skills you bring", True),
        ("People skills", False),
        ("Nice if you have:", True),
    ]


def test_lists_below_them_are_read_so() -> None:
    """What stands below is required or nice to have; a wish in brackets is no requirement."""
    text = (
        "Responsibilities\n- Run our ovens\n\nWhat you'll need to do well here\n- Excel\n- SQL\n\n"
        "Desired (not required):\n- Tableau\n\nStand-out qualifications\n- Power BI\n"
    )
    assert _read(text) == {
        "Microsoft Excel": "required",
        "SQL": "required",
        "Tableau": "nice_to_have",
        "Power BI": "nice_to_have",
    }


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Vaga de padeiro, sem Excel.", {}),
        ("Skills: Excel and SEM", {"Microsoft Excel": "required", "SEM": "required"}),
        ("Solid SQL for our reports.", {"SQL": "required"}),
        ("Supervision:\nYou answer to the head baker.\n\nWe count with Excel.", {"Microsoft Excel": "mentioned"}),
        ("Requirements\nExcel\nSupervision\nSQL", {"Microsoft Excel": "required", "Leadership": "required", "SQL": "required"}),
        ("Requirements:\n- Presentation: tidy\n- Excel", {"Microsoft Excel": "required"}),
    ],
)  # fmt: skip
def test_a_name_that_is_a_cue_too(text: str, skills: dict[str, str]) -> None:
    """A word that names a skill may be a heading, a negation or a demand instead."""
    found = _read(text)
    assert skills.items() <= found.items()
    assert len(found) == len(skills)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("was unsere klinik von ihnen erwartet", Cue.HEAD_MUST),
        ("was erwartet unser team von dir", Cue.HEAD_MUST),
        ("das bringst du für die werkstatt mit", Cue.HEAD_MUST),
        ("deine aufgaben im markt", Cue.HEAD_DUTIES),
        ("unser betrieb bietet dir", Cue.HEAD_BENEFITS),
        ("ihre stärken (wünschenswert)", None),
        ("du bringst freude am backen mit", None),
        ("ce que nous attendons de vous", Cue.HEAD_MUST),
        ("vos missions au quotidien", None),
        ("qué buscamos en nuestra cocina", Cue.HEAD_MUST),
        ("lo que buscamos en ti", Cue.HEAD_MUST),
        ("o que esperamos dos nossos garçons", Cue.HEAD_MUST),
        ("cosa cerchiamo", Cue.HEAD_MUST),
        ("wat verwachten wij van jou", Cue.HEAD_MUST),
        ("vi forventer at du har", Cue.HEAD_MUST),
        ("czego oczekujemy od kucharza", Cue.HEAD_MUST),
        ("co dla nas jest ważne", Cue.HEAD_MUST),
    ],
)
def test_shapes_of_other_tongues(line: str, kind: Cue | None) -> None:
    """Headings of other languages go by their shapes too; an item of a list is none, nor is a wish."""
    assert asked_abroad(line) is kind


def test_a_heading_of_markdown_has_its_marks() -> None:
    """The marks of Markdown before a heading are no word of it."""
    assert [kind for *_, kind, _ in headings("## What you bring\n- Kotlin\n# Wat vragen wij\n- Kotlin")] == [
        Cue.HEAD_MUST,
        Cue.HEAD_MUST,
    ]
