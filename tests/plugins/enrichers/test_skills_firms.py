"""What firms, schools and laws are called, and what firms say of themselves, is asked of nobody."""

from __future__ import annotations

import pytest

from plugins.contracts import Posting
from plugins.enrichers.skills import SkillsEnricher


@pytest.fixture(scope="module")
def enricher() -> SkillsEnricher:
    """The enricher, with its vocabulary loaded once."""
    return SkillsEnricher()


def _read(enricher: SkillsEnricher, text: str, firm: str = "") -> dict[str, str]:
    (read,) = enricher.enrich([Posting("x", "1", "Clerk", text, {"company_name": firm} if firm else {})])
    return {entry["name"]: entry["requirement"] for entry in read["extracted_skills"]}


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        (
            "Requirements\nThe Department of Physics at our college hires. You know SQL.",
            {"SQL": "required"},
        ),
        ("Larch Group PLC needs a clerk. Larch plc, and Larch PLC is an employer of 40.", {}),
        ("You program PLCs, and a PLC is part of every line.", {"PLC programming": "required"}),
        (
            "Job description\nYou bake. The ideal candidate for the post should have experience of SQL and Excel.",
            {"SQL": "required", "Microsoft Excel": "required"},
        ),
        ("Duties\n- Greet candidates and have SQL at hand", {"SQL": "mentioned"}),
        ("Preferred qualifications\nCandidates should have SQL.", {"SQL": "nice_to_have"}),
        ("You will have ample opportunities to work with SQL.", {"SQL": "mentioned"}),
        ("You may live in GA, MS, AR, TX or FL, and you know SQL.", {"SQL": "required"}),
        ("Please read the JD below.", {}),
        ("Assistent/in (OTA) oder Kauffrau, mit SQL", {"SQL": "mentioned"}),
        ("You work on responsive web pages.", {}),
        ("You join a passionate group of people.", {}),
        ("A B2B payments company is hiring.", {}),
        ("Korean speaking guide required for our tours.", {"Korean": "required"}),
        ("You look after Korean-speaking guests.", {"Korean": "mentioned"}),
        ("Follow us on Twitter and LinkedIn.", {}),
        ("Send the form by post, or contact Human Resources.", {}),
        ("Our yearly Fire Safety Report is online.", {}),
        ("You may earn sales incentives, and you know SQL.", {"SQL": "required"}),
        ("Trainees will gain essential skills in networking and Linux.", {"Linux": "mentioned"}),
        ("You work in a collaborative community.", {}),
        ("Lakeside College is recognized for research, compassionate care and strong commitment.", {}),
        ("The post requires a security clearance.", {"Security clearance": "required"}),
        (
            "About the role\nYou count stock. The ideal candidate will have a grasp of SQL and Excel.",
            {"SQL": "required", "Microsoft Excel": "required"},
        ),
        (
            "Degree in statistics or a related field.Knowledge of SQL preferred.",
            {"Statistics": "required", "SQL": "nice_to_have"},
        ),
        (
            "Core skills: you build with the following technologies\nElixir\nPostgreSQL",
            {"Elixir": "required", "PostgreSQL": "required"},
        ),
        (
            "Kenntnisse in SQL, Python und Excel, jeweils mit Bezug zu unseren Zahlen - Praxis ist ein Plus",
            {"SQL": "required", "Python": "required", "Microsoft Excel": "required"},
        ),
        (
            "We hire regardless of age.\nA degree in statistics, regardless of the school.",
            {"Statistics": "required"},
        ),
        (
            "Requirements:\n- SQL\n\nBenefits:\nHealth: the best there is\n\nLearning\nGrow with us, and learn new skills in leadership, coaching and negotiation every single year.",
            {"SQL": "required"},
        ),
    ],
)
def test_of_the_firm(enricher: SkillsEnricher, text: str, skills: dict[str, str]) -> None:
    """Names of houses, the firm's own pride and what comes behind the benefits are no skills asked for."""
    found = _read(enricher, text)
    assert {name: requirement for name, requirement in found.items() if not name.endswith("degree")} == skills


def test_the_firm_itself(enricher: SkillsEnricher) -> None:
    """A product that bears the firm's name is read only where more than the search for somebody asks for it."""
    text = "We are looking for a clerk to join us in growing the Shopify platform."
    assert _read(enricher, text)["Shopify"] == "required"
    assert "Shopify" not in _read(enricher, text, "Shopify Inc.")
    assert _read(enricher, f"{text}\n\nRequirements\n- Shopify", "Shopify")["Shopify"] == "required"


def test_a_firms_paragraph_under_a_heading_that_asks(enricher: SkillsEnricher) -> None:
    """A long line about the house below "About you" asks for nothing; a list does."""
    pride = (
        "Our house is one of the oldest of its kind, and offers a range of courses in statistics and physics. "
        * 4
    )
    assert _read(enricher, f"About you\n{pride}\n\nRequirements\n- SQL") == {"SQL": "required"}
