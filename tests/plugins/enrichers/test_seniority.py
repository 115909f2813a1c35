"""Seniority: the level of the post, not of its neighbours."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.contracts import Posting
from plugins.enrichers.seniority import SeniorityEnricher


def read(title: str, description: str, declared: dict[str, Any]) -> dict[str, Any]:
    """Read one posting."""
    result = next(iter(SeniorityEnricher().enrich([Posting("test", "1", title, description, declared)])))
    assert not isinstance(result, Exception)
    return dict(result)


@pytest.mark.parametrize(
    ("title", "level", "is_manager"),
    [
        ("Lead Generation Specialist", "unknown", False),
        ("Head Chef", "lead", True),
        ("Staff Nurse", "unknown", False),
        ("Associate Director", "director", True),
        ("Vice President, Equity Research", "executive", True),
        ("Assistant Manager", "manager", True),
        ("Product Manager", "unknown", False),
        ("Senior Product Manager", "senior", False),
        ("Softwareentwickler (m/w/d)", "unknown", False),
        ("Engineer I", "junior", False),
        ("Software Engineer III", "senior", False),
        ("Data Analyst 2", "mid", False),
        ("Staff Software Engineer", "principal", False),
        ("Senior Staff Engineer", "principal", False),
        ("Head of Marketing", "director", True),
        ("Team Leader - Customer Service", "lead", True),
        ("Executive Assistant to the CEO", "unknown", False),
        ("Chief Technology Officer", "executive", True),
        ("CTO", "executive", True),
        ("Sales Executive", "unknown", False),
        ("Senior Sales Executive", "senior", False),
        ("Graduate Engineer", "junior", False),
        ("Trainee Manager", "junior", False),
        ("Junior/Senior Developer", "junior", False),
        ("Mid/Senior Backend Engineer", "mid", False),
        ("Senior Manager, Audit", "manager", True),
        ("Principal Product Manager", "principal", False),
        ("Store Manager", "manager", True),
        ("Marketing Manager", "manager", True),
        ("Account Manager", "unknown", False),
        ("Senior Account Manager", "senior", False),
        ("Project Manager", "unknown", False),
        ("Internal Auditor", "unknown", False),
        ("Apprentice Electrician", "intern", False),
        ("Scrum Master", "unknown", False),
        ("General Manager", "manager", True),
        ("Managing Director", "executive", True),
        ("Executive Director", "executive", True),
        ("Site Supervisor", "lead", True),
        ("Data Entry Clerk", "unknown", False),
        ("Entry Level Accountant", "junior", False),
        ("Chef de projet", "unknown", False),
        ("Responsable marketing", "manager", True),
        ("Stagiaire RH", "intern", False),
        ("Jefe de ventes", "manager", True),
        ("Gerente de tienda", "manager", True),
        ("Becario/a", "intern", False),
        ("Responsabile di produzione", "manager", True),
        ("Teamleiter (m/w/d) Vertrieb", "lead", True),
        ("Abteilungsleiter Einkauf", "manager", True),
        ("Leiter Controlling (m/w/d)", "director", True),
        ("Geschäftsführer", "executive", True),
        ("Estagiário de Marketing", "intern", False),
        ("Analista Pleno", "mid", False),
        ("Analista Sênior", "senior", False),
        ("Gerente Comercial", "manager", True),
        ("Business Development Manager", "unknown", False),
        ("Operations Manager", "manager", True),
        ("ผู้จัดการร้าน", "manager", True),
        ("高級工程師", "senior", False),
        ("銷售經理", "manager", True),
        ("Assistant Store Manager", "manager", True),
        ("Lead Software Engineer", "lead", False),
        ("Tech Lead", "lead", False),
        ("Senior Lead Engineer", "lead", False),
        ("Junior Project Manager", "junior", False),
        ("Summer Analyst", "intern", False),
        ("Director, Software Engineering", "director", True),
        ("Deputy Director of Nursing", "director", True),
        ("Kitchen Manager", "manager", True),
        ("Sr. Data Scientist", "senior", False),
        ("Customer Service Representative", "unknown", False),
        ("Senior Living Sales Director", "director", True),
        ("Co-Founder", "executive", True),
        ("Senior Executive - Accounts", "senior", False),
        ("Marketing Executive", "unknown", False),
        ("Financial Controller", "unknown", False),
        ("School Principal", "unknown", None),
        ("Solution Architect", "unknown", False),
        ("Junior Sous Chef", "junior", None),
        ("Associate Software Engineer", "junior", False),
        ("Sales Associate", "unknown", False),
        ("Senior Associate", "senior", False),
        ("Property Manager", "manager", True),
        ("Restaurant Manager", "manager", True),
        ("Assistant Accountant", "unknown", False),
        ("Magang Marketing", "intern", False),
        ("Manajer Operasional", "manager", True),
        ("Area Sales Manager", "manager", True),
        ("Key Account Manager (m/w/d)", "unknown", False),
        ("Werkstudent (m/w/d)", "intern", False),
        ("Ausbildung zum Elektroniker", "intern", False),
        ("Chef d'équipe", "lead", True),
        ("Directeur général", "executive", True),
        ("Regional Head", "director", True),
        ("Country Head", "director", True),
        ("Nurse Manager", "manager", True),
        ("Human Resources Manager", "manager", True),
        ("Mechanical Engineer - Mid-Level", "mid", False),
        ("Intermediate Accountant", "mid", False),
        ("Experienced Barista", "unknown", False),
        ("Head Teacher", "lead", True),
        ("IT Manager", "manager", True),
        ("Project Manager - Construction", "unknown", False),
        ("Assistant Project Manager", "unknown", False),
        ("Personal Assistant to Managing Director", "unknown", False),
        ("Chief Engineer", "principal", None),
    ],
)
def test_title(title: str, level: str, is_manager: bool | None) -> None:
    """The title names the level, once words without a level are set aside."""
    values = read(title, "", {})
    assert values["seniority_level"] == level
    if is_manager is not None:
        assert values["is_manager"] is is_manager


@pytest.mark.parametrize(
    ("description", "level", "is_manager"),
    [
        ("We are looking for a senior accountant for our Leeds office.", "senior", False),
        ("This is an entry-level position with full training.", "junior", False),
        ("Seniority level: Mid-Senior. You work in Cork.", "unknown", False),
        ("You report to the Director of Finance and work with senior colleagues.", "unknown", False),
        ("You will mentor junior engineers and brief senior stakeholders.", "unknown", False),
        ("Five or more years of experience.", "unknown", False),
        ("You will manage a team of six analysts.", "unknown", True),
        ("You have three direct reports.", "unknown", True),
        ("An individual contributor role, no direct reports.", "unknown", False),
        ("Wir suchen einen Junior Controller für Bremen.", "junior", False),
        ("Sie tragen Personalverantwortung für zehn Mitarbeitende.", "unknown", True),
        ("Nous recherchons un comptable confirmé.", "mid", False),
        ("Buscamos un senior con ganas de enseñar.", "senior", False),
        ("Je geeft leiding aan vier collega's.", "unknown", True),
    ],
)
def test_description(description: str, level: str, is_manager: bool) -> None:
    """Where the title is silent, the description may say whom it hires, and whom the post leads."""
    values = read("Specialist", description, {})
    assert (values["seniority_level"], values["is_manager"]) == (level, is_manager)


def test_product_manager_with_people() -> None:
    """A manager by custom becomes one by having people."""
    values = read("Product Manager", "You will lead a team of four product owners.", {})
    assert (values["seniority_level"], values["is_manager"]) == ("manager", True)


def test_manager_without_people() -> None:
    """A manager of things is no manager of people when the posting says so."""
    assert read("Facilities Manager", "The post has no direct reports.", {})["is_manager"] is False


def test_evidence_points_into_the_title() -> None:
    """The evidence quotes the word that decided."""
    assert read("Sr. Baker", "", {})["evidence"]["seniority_level"][0]["text"] == "Sr."
