"""The skills enricher on adverts of Europe: headings, wishes and names in their own languages."""

from __future__ import annotations

import pytest

from plugins import Posting
from plugins.enrichers.skills import SkillsEnricher
from plugins.enrichers.skills.cues import CUES, Cue
from plugins.enrichers.skills.tongues import TONGUES

ENRICHER = SkillsEnricher()


def read(description: str) -> dict[str, str]:
    """Name -> requirement of the skills in one text."""
    result = next(ENRICHER.enrich([Posting("test", "1", "", description)]))
    return {skill["name"]: skill["requirement"] for skill in result["extracted_skills"]}


@pytest.mark.parametrize(
    ("text", "name", "requirement"),
    [
        ("Wymagania:\n- Docker\n\nMile widziane:\n- Terraform", "Docker", "required"),
        ("Wymagania:\n- Docker\n\nMile widziane:\n- Terraform", "Terraform", "nice_to_have"),
        ("Szukamy ogrodnika.\nWymagamy prawa jazdy kat. B.", "Driving licence", "required"),
        ("Kogo szukamy\n- dobra organizacja pracy, znajomość angielskiego", "English", "required"),
        (
            "Kvalifikationer\n- god kunskap i Python\n- erfarenhet av Kafka är meriterande",
            "Python",
            "required",
        ),
        (
            "Kvalifikationer\n- god kunskap i Python\n- erfarenhet av Kafka är meriterande",
            "Apache Kafka",
            "nice_to_have",
        ),
        ("Hvem er du?\nDu har erfaring med Figma.", "Figma", "required"),
        ("Wie ben jij?\n- rijbewijs B\n- Kubernetes is mooi meegenomen", "Driving licence", "required"),
        ("Wie ben jij?\n- rijbewijs B\n- Kubernetes is mooi meegenomen", "Kubernetes", "nice_to_have"),
        ("Cosa ti chiediamo\n- Blender\nCompletano il profilo\n- Unity", "Unity", "nice_to_have"),
        ("¿Qué necesitas?\n- Ansible\nValoraremos\n- Grafana", "Grafana", "nice_to_have"),
        ("O que esperamos de você\n- Django\nDiferenciais\n- Redis", "Django", "required"),
        ("Compétences attendues\nMaîtrise de la langue anglaise et du soudage", "English", "required"),
        (
            "Damit punktest du\n- Erfahrung in der Gabelstaplerführung und Lohnabrechnung",
            "Payroll",
            "required",
        ),
    ],
)
def test_each_tongue_asks_and_wishes(text: str, name: str, requirement: str) -> None:
    """What is asked and what is wished for is told apart."""
    assert read(text).get(name) == requirement


def test_every_tongue_list_is_a_cue() -> None:
    """Each list goes by the name of a cue, and its texts are among that cue's."""
    assert all("bez" in CUES[Cue[name]] for name in TONGUES if name == "NEGATION")
    assert TONGUES.keys() <= {cue.name for cue in Cue}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PROFIL RECHERCHE\n- rigueur\n- sens du contact", {"Attention to detail", "Communication skills"}),
        ("Votre profil\n- Qualité d'écoute, de tolérance", {"Active listening", "Tolerance"}),
        ("Anforderungen:\n- Erfahrung in der Küche", {"Cooking"}),
        ("Profil recherché :\n- savoir agir en vue d'un objectif", set()),
        ("Requisitos:\n- Carteira de motorista\n- NR-35", {"Driving licence", "Working at heights"}),
        ("Requisiti:\n- patente C, CQC merci", {"HGV licence", "Driver CPC"}),
        (
            "Functie-eisen\n- VCA Basis\n- tekening lezen",
            {"Occupational health and safety", "Technical drawing"},
        ),
        ("คุณสมบัติ:\n- ขับรถยนต์ได้", {"Driving licence"}),
        ("职位要求:\n- 初级会计证, 金蝶", {"Accounting certificates (China)", "Kingdee"}),
    ],
)
def test_trades_are_read_in_their_tongues(text: str, expected: set[str]) -> None:
    """Headings without their accents, articles before a name, licences and machines of each country."""
    assert set(read(text)) == expected


def test_a_degree_is_asked_for_wherever_it_stands() -> None:
    """No heading is needed: "will have a bachelor's degree in nursing"; one to be gained is none yet."""
    text = "The midwife will hold a diploma or bachelor's degree in nursing."
    assert read(text)["Nursing"] == "required"
    assert "required" not in read("We help you to gain a bachelor's degree.").values()


def test_a_sentence_of_what_the_person_is_like() -> None:
    """Adjectives that open a sentence as a list are soft skills; a single one before a noun is none."""
    asked = read("Requirements\nOrganised, punctual and polite. Keen to learn.")
    assert {"Organizational skills", "Punctuality"} <= set(asked)
    assert "Adaptability" not in read("Flexible, hybrid working. Great lunch. Requirements: SQL.")


def test_headings_and_wishes_that_lost_their_line() -> None:
    """A heading in a line, "… with guests Desired Skills Able to …" begins a section; "a plus" that ends an item wishes for no other."""
    glued = read("Basic Qualifications:\nSelling to guests Desired Qualifications Ability to speak Italian")
    assert glued["Italian"] == "nice_to_have"
    kept = read("Qualifications: A diploma. Own tools a plus Valid driver's license")
    assert kept["Driving licence"] == "required"
