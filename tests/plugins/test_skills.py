"""The skills enricher: what is a skill, what only looks like one, how much it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ConfigurationError
from plugins import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills.automaton import Automaton
from plugins.enrichers.skills.buffer import Buffer
from plugins.enrichers.skills.vocabulary import Form, Vocabulary
from plugins.enrichers.vocabulary import sources
from plugins.enrichers.vocabulary.build import _fold
from plugins.enrichers.vocabulary.sources import CATEGORIES, own

ENRICHER = SkillsEnricher()


def read(description: str, title: str = "") -> dict[str, str]:
    """Name -> requirement of the skills in one posting, spans checked."""
    result = next(ENRICHER.enrich([Posting("test", "1", title, description)]))
    texts = {"title": title, "description": description}
    for span in result["evidence"]["extracted_skills"]:
        assert texts[span["field"]][span["start"] : span["end"]] == span["text"]
    return {skill["name"]: skill["requirement"] for skill in result["extracted_skills"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our backend is written in Go and Rust.", "Go"),
        ("We use C, C++ and C#.", "C"),
        ("We use C, C++ and C#.", "C++"),
        ("We use C, C++ and C#.", "C#"),
        ("Experience with .NET is required.", ".NET"),
        ("Statistics in R.", "R"),
        ("Strong Excel skills.", "Microsoft Excel"),
        ("Knowledge of Node.js.", "Node.js"),
        ("Java/Spring/Hibernate", "Spring"),
        ("Gute Deutschkenntnisse", "German"),
        ("PL/SQL and TCP/IP", "PL/SQL"),
        ("python", "Python"),
        ("PHP 8.2 and MySQL", "PHP"),
        ("5 years of PHP, 1000 orders a day", "PHP"),
        ("CAD (2D and 3D)", "CAD"),
        ("Good working knowledge of excel and filing.", "Microsoft Excel"),
        ("Proficient in word, excel and powerpoint", "Microsoft Word"),
        ("Competent in EXCEL and WORD", "Microsoft Word"),
        ("Familiar with node, react and vue", "Vue.js"),
    ],
)
def test_skills_are_found(text: str, name: str) -> None:
    """Short, punctuated and ambiguous names are read where they are meant."""
    assert name in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "You shape our go-to-market plan. Go to our site.",
        "You support the R&D team and watch for red flags. Plan A, B or C-level.",
        "You excel at sales calls and express ideas swiftly.",
        "We hire for the Spring 2025 season. Access to the gym. Spread the word.",
        "Write to jobs@python.org or see www.docker.com.",
        "You do not need to know PHP. No Java needed. Selenium is not required.",
        "Keine SAP-Kenntnisse erforderlich.",
        "Basic pay: PHP 18,500 a month, up to Php 22k with allowance (18,500 PHP to start).",
        "We pay CAD 58,000 to CAD 64,500 per year.",
        "Use your skills and excel in a lively place, with a positive outlook. Spread the word.",
        "Experience with word of mouth. THE OUTLOOK IS GOOD.",
    ],
)
def test_lookalikes_and_negated_skills_are_left_out(text: str) -> None:
    """Words that only look like a skill, and skills that are ruled out, give nothing technical."""
    result = next(ENRICHER.enrich([Posting("test", "1", "", text)]))
    assert not [
        s
        for s in result["extracted_skills"]
        if s["category"] in {"language", "framework", "tool", "database"}
    ]


def test_longest_form_wins_and_leaves_its_parts_when_it_does_not_fit() -> None:
    """The form "sql server" is not found in "sql serverless", but "sql" is."""
    automaton = Automaton(
        [Form("SQL", exact=False, doubtful=False), Form("SQL Server", exact=False, doubtful=False)]
    )
    found, _ = automaton.find(Buffer(["a SQL Server b", "a SQL Serverless b"]))
    assert [column.tolist() for column in found] == [[3, 21], [13, 24], [1, 0]]


def test_a_longer_form_that_does_not_fit_leaves_what_is_inside_of_it() -> None:
    """The form "professional data engineer" is not in "professional data engineering", but another begins there."""
    texts = ("Professional Data Engineer", "Data engineering")
    automaton = Automaton([Form(text, exact=False, doubtful=False) for text in texts])
    found, _ = automaton.find(Buffer(["professional data engineering", "a professional data engineer"]))
    assert [column.tolist() for column in found] == [[14, 36], [30, 62], [1, 0]]


def test_names_do_not_cross_lines() -> None:
    """Two list items are two skills."""
    assert "Microsoft SQL Server" not in read("- SQL\n- Server")


def test_vocabulary_is_well_formed() -> None:
    """Enough skills, known categories, unique ids, no form empty."""
    skills = Vocabulary().skills
    assert len(skills) >= 3000
    assert len({skill.id for skill in skills}) == len(skills)
    assert {skill.category for skill in skills} == set(CATEGORIES)
    assert all(form.text for skill in skills for form in skill.forms)


def test_user_vocabulary_adds_extends_and_removes(tmp_path: Path) -> None:
    """A person's own file changes the skills, and the version with them."""
    path = tmp_path / "mine.yml"
    path.write_text(
        "- {name: Frobnicator, category: tool, aliases: [frob]}\n- {name: Python, aliases: [snakelang]}\n- {name: Java, remove: true}\n"
    )
    shipped, mine = Vocabulary(), Vocabulary(path)
    by_name = {skill.name: skill for skill in mine.skills}
    assert by_name["Frobnicator"].origin == "user"
    assert "snakelang" in [form.text for form in by_name["Python"].forms]
    assert by_name["Java"].forms == ()
    assert shipped.fingerprint != mine.fingerprint


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "name: x",
        "- {category: tool}",
        "- {name: X, category: nonsense}",
        "- {name: Nobody Knows, remove: true}",
    ],
)
def test_bad_user_vocabulary_is_a_sentence(tmp_path: Path, text: str) -> None:
    """Each mistake names the file."""
    path = tmp_path / "mine.yml"
    path.write_text(text)
    with pytest.raises(ConfigurationError, match=r"mine\.yml"):
        _ = Vocabulary(path).skills


@settings(max_examples=150)
@given(
    st.text(),
    st.text(
        alphabet=st.sampled_from("Go C++ R & .NET\n,;Excelnot required nice <li>&amp;\0🚀é\u200f"),
        max_size=400,
    ),
)
def test_any_text_gives_valid_spans(title: str, description: str) -> None:
    """Whatever the text, each span quotes it."""
    read(description, title)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0" * 1000,
        "C " * 200_000,
        "not " * 200_000,
        "not Java " * 40_000,
        "A.B." * 100_000,
        "java, " * 150_000,
        "x" * 1_000_000,
        "🚀 R " * 100_000,
    ],
)
def test_large_and_odd_texts(text: str) -> None:
    """A megabyte of anything is read."""
    read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We follow the Ontario Human Rights Code.\nExperience in human rights.", {"Human rights"}),
        ("Kestrel Trust has C$31 billion in assets.", set()),
        ("Brightwell makes accounting software for salons. You have accounting experience.", {"Accounting"}),
        ("What you bring\n- SQL\n\nLife at Acme\n$2,000 a year for mental health.", {"SQL"}),
        ("Write SQL against our Snowflake warehouse.", {"SQL", "Snowflake"}),
        ("We put machine learning into ovens.\n\nRequirements\n- SQL", {"SQL"}),
        ("Requirements\n- SQL\n\n5-day week, AWS + VB, medical leave.", {"SQL"}),
        ("Requirements\n- Independent, punctual and patient", {"Independence", "Punctuality", "Patience"}),
        ("You don't need: a CS degree, Java.\nYou need: Python.", {"Python"}),
        ("Our studio is in London, EC2.\nWe sit near BTS Ari.\nSkills\n- SQL", {"SQL"}),
        ("Skills\n- EC2 and SQL", {"Amazon EC2", "SQL"}),
        ("Requirements & Design (Core)\n- Lead clear communication\n\nLevel 3 skills\n- SQL", {"SQL"}),
        (
            "Requirements\n- Metric-driven, row-level design\n- Writing tests in Go\n- SAP modules such as MM, SD\n- 40 MM",
            {"Go", "SAP", "SAP MM", "SAP SD"},
        ),
        (
            "Duties\n- Plan\n\nFamiliarity on the side with the following areas:\n- Kafka\n- Budget planning",
            {"Apache Kafka", "Budget management"},
        ),
        (
            "Requirements\n- A degree in chemical, civil or mining engineering; electrical repairs are done by others",
            {"Chemical engineering", "Civil engineering", "Mining engineering", "Electrical troubleshooting"},
        ),
        ("Requirements\n- Educated, Engineering or similar field", {"Engineering"}),
        (
            "<p>Requirements</p><ul><li>Azure</li><li>Kafka is a plus</li></ul>",
            {"Microsoft Azure", "Apache Kafka"},
        ),
    ],
)
def test_only_what_is_asked_of_the_person_is_a_skill(text: str, expected: set[str]) -> None:
    """The firm's business, its duties by law, its perks and what it waives are left out."""
    assert set(read(text)) == expected


def test_a_cue_or_a_name_does_not_go_on_in_the_next_line() -> None:
    """A heading is one whatever the first item says; a name broken in mid-sentence is whole."""
    assert read("Duties\nPlan\n\nQualifications\nExperience with Git\nPreferred\nExperience with Rust") == {
        "Git": "required",
        "Rust": "nice_to_have",
    }
    assert "Customer support" not in read("Requirements\nWorking with customers\nSupport our colleagues")
    assert read("Requirements\nA solid knowledge of machine\nlearning") == {"Machine learning": "required"}


def test_our_lists_are_in_order_and_no_form_is_in_two_lines() -> None:
    """Who adds a skill sees at once whether it is there; the order of the lists decides nothing."""
    seen: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for skill in own(Path(sources.__file__).parent / "own"):
        names.setdefault(skill.category, []).append(skill.name.casefold())
        for form in {_fold(form) for form in (skill.name, *skill.aliases)}:
            assert form not in seen, f"{form!r} is of {seen[form]} and of {skill.name}"
            seen[form] = skill.name
    assert all(listed == sorted(listed) for listed in names.values())
