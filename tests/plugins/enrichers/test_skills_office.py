"""The skills enricher on adverts of offices: whose teams are named, what only sounds like a trait, paragraphs of the firm."""

from __future__ import annotations

import pytest

from plugins import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills.cues import Cue
from plugins.enrichers.skills.headings import asked

ENRICHER = SkillsEnricher()


def read(description: str) -> dict[str, str]:
    """Name -> requirement of the skills in one text."""
    result = next(ENRICHER.enrich([Posting("test", "1", "", description)]))
    return {skill["name"]: skill["requirement"] for skill in result["extracted_skills"]}


def test_teams_that_the_work_is_with() -> None:
    """Fields that name the teams of a list are none of the person's; those that she must know are."""
    assert "Marketing" not in read("Requirements\n- SQL, to serve our marketing, finance and legal teams\n")
    assert read("Requirements\n- Experience in marketing, finance and SQL\n")["Marketing"] == "required"


@pytest.mark.parametrize("thing", ["creative agencies", "analytical tools", "communication channels"])
def test_a_trait_of_a_thing(thing: str) -> None:
    """An adjective of a thing is no soft skill."""
    assert not read(f"Requirements\n- Work with {thing}\n")


def test_duties_in_other_words() -> None:
    """Headings of duties that no list names; what stands below is mentioned."""
    assert asked("Your contributions") is Cue.HEAD_DUTIES
    assert asked("As a Payroll Officer you will") is Cue.HEAD_DUTIES
    text = "Your contributions:\n- Use financial modeling for new shops\n\nWhat you'll need to do it well:\n- Excel\n"
    assert read(text) == {"Financial modeling": "mentioned", "Microsoft Excel": "required"}


def test_a_paragraph_about_the_firm_ends_what_is_asked() -> None:
    """A paragraph that begins with the firm's name, its line end lost, asks nothing."""
    text = (
        "Personal qualifications\n- Excel\nAbout Ovenly Ovenly is a chain of bakeries with its own statistics, research and "
        "public health laboratory since the year 1998.\n"
    )
    assert read(text) == {"Microsoft Excel": "required"}


def test_a_remark_that_no_more_is_required() -> None:
    """A line that ends in "not required:" heads no list of what is."""
    assert read("Desirable Criteria:\n\nThese help, but they are not strictly required:\n- Tableau\n") == {
        "Tableau": "nice_to_have"
    }


def test_a_high_degree_of_something_is_no_schooling() -> None:
    """Only a degree that a school gives is one."""
    assert "University degree" not in read("Requirements\n- Excel, with a high degree of accuracy\n")


def test_fields_before_process_and_post() -> None:
    """A process of several words is the field; a post held before is one in the field."""
    text = "Responsibilities\n- Manage the accounts payable process including bills\n\nRequirements\n- 2 years of experience in a marketing role\n"
    assert read(text) == {"Accounts payable": "mentioned", "Marketing": "required"}


def test_names_given_as_examples() -> None:
    """Doubtful names in a list of examples are names, even beside one that nobody knows."""
    found = read("Requirements\n- Dashboards in platforms such as Looker, Foobarly, Superset and Tableau\n")
    assert {"Looker", "Superset"} <= set(found)
