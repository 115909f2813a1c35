"""Adverts of Europe: years, schooling, benefits, work mode and pay in the words of their countries."""

from __future__ import annotations

from typing import Any

import pytest

from enricher import api


def read(description: str, country: str) -> dict[str, Any]:
    """Every column of one text."""
    return api.preview({"title": "x", "description": description, "job_country": country})


@pytest.mark.parametrize(
    ("country", "text", "years"),
    [
        ("FR", "Jardinier\n- Expérience : au moins 1 an\n- Permis B", 1),
        ("FR", "Expérience exigée de 4 An(s) en élagage.", 4),
        ("FR", "Durée de contrat : 7 à 8 mois\nExpérience en élagage souhaitée.", None),
        ("FR", "Débutant.e accepté.e, formation assurée.", 0),
        ("PL", "co najmniej 4-letnie doświadczenie w ogrodnictwie", 4),
        ("PL", "Firma działa od 40 lat na rynku.", None),
        ("SE", "Minst ett års erfarenhet av odling.", 1),
        ("SE", "Vi lär upp dig, oavsett tidigare erfarenhet.", 0),
        ("ES", "No se requiere experiencia y la formación corre de nuestra cuenta.", 0),
        ("PT", "No mínimo 4 anos de experiência em jardinagem.", 4),
        ("SK", "aspoň 4 roky praxe v záhradníctve", 4),
        ("IT", "Il candidato ideale ha un'esperienza almeno triennale nel vivaismo.", 3),
        ("IT", "Età compresa fra 21 e 27 anni, minima esperienza di quattro anni.", 4),
        ("PL", "roczne doświadczenie w ogrodnictwie", 1),
        ("GB", "You will plan 1 annual show and 2 fairs.", None),
    ],
)
def test_years(country: str, text: str, years: float | None) -> None:
    """The years asked for, none needed, and what only looks like years."""
    assert read(text, country)["experience_years_min"] == years


@pytest.mark.parametrize(
    ("country", "text", "level"),
    [
        ("PL", "Doświadczenie zawodowe w ogrodnictwie.", None),
        ("PL", "Wykształcenie zawodowe lub średnie.", "vocational"),
        ("SE", "Du har en akademisk bakgrund inom biologi.", "bachelor"),
        ("BR", "Ter no mínimo o Ensino Médio Completo;", "secondary"),
        ("FR", "CAP cuisine exigé.", "vocational"),
        ("FR", "Formation Ingénieur en agronomie.", "master"),
        ("GB", "There is no degree needed.", None),
    ],
)
def test_schooling(country: str, text: str, level: str | None) -> None:
    """Levels of school; Portuguese "no mínimo" denies nothing."""
    assert read(text, country)["education_level"] == level


@pytest.mark.parametrize(
    ("country", "text", "mode"),
    [
        ("DE", "30 % von zuhause und 70 % im Gewächshaus", "hybrid"),
        ("NL", "Je kan zowel op kantoor werken als van thuis uit.", "hybrid"),
        ("NL", "Je werkt op kantoor in Delft.", "onsite"),
        ("PL", "możliwość pracy zdalnej", "hybrid"),
        ("PL", "Praca zdalna", "remote"),
        ("SE", "Tjänsten är helt på distans.", "remote"),
        ("DK", "Mulighed for hjemmearbejde", "hybrid"),
        ("BE", "mogelijkheid om 2 dagen per week te telewerken", "hybrid"),
    ],
)
def test_work_mode(country: str, text: str, mode: str) -> None:
    """Where the work is done."""
    assert read(text, country)["work_mode"] == mode


@pytest.mark.parametrize(
    ("country", "text", "benefits"),
    [
        ("FR", "Avantages :\nTitre-restaurant\nParticipation au transport", ["meals", "commuter"]),
        ("SE", "Förmåner\nFri sjukvård, löneväxling, friskvårdsbidrag", ["health_insurance", "retirement_plan", "wellness"]),
        ("BR", "Vale Transporte;\nVale alimentação;\nDescontos em academias;", ["wellness", "meals", "commuter"]),
        ("BR", "Você vende planos: Plano de Saúde para empresas.\n" + "Atendimento ao cliente por telefone. " * 5, []),
        ("SK", "Ponúkame trinásty plat.", ["bonus"]),
        ("BR", "Desconto no plano odontológico.", ["dental_vision"]),
    ],
)  # fmt: skip
def test_benefits(country: str, text: str, benefits: list[str]) -> None:
    """What the employer offers; what the person sells is none of it."""
    assert read(text, country)["benefits"] == benefits


@pytest.mark.parametrize(
    ("country", "text", "pay"),
    [
        ("DK", "Månedsløn: 31.000 kr.", (31000, "DKK", "MONTH")),
        ("DK", "timeløn 171 kr.", (171, "DKK", "HOUR")),
        ("SK", "mzda 1410,- EUR/mesiac", (1410, "EUR", "MONTH")),
        ("CL", "Renta líquida $610.000", (610000, "CLP", "MONTH")),
        (
            "ID",
            "Fasilitas: - Gaji Rp 3.900.000 - Rp 4.100.000 - BPJS - THR - Makan siang",
            (3900000, "IDR", "MONTH"),
        ),
        ("PT", "Vencimento base de 910€ + subsídio de alimentação", (910, "EUR", "MONTH")),
        ("BR", "Bolsa auxílio de R$ 1.310,00", (1310, "BRL", "MONTH")),
        ("FR", "Rémunération :\n- Taux horaire fixe + 12% de congés payés", (None, None, None)),
    ],
)
def test_pay(country: str, text: str, pay: tuple[float | None, str | None, str | None]) -> None:
    """Words for pay and its periods."""
    found = read(text, country)
    assert (found["salary_min"], found["salary_currency"], found["salary_period"]) == pay


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Lärling rörmokare", "intern"),
        ("Afdelingsleder", "manager"),
        ("Direktør", "director"),
        ("VD", "executive"),
        ("Assistent till VD", "unknown"),
        ("Asystentka dyrektora", "unknown"),
        ("Teamledare odling", "lead"),
        ("Elevassistent", "unknown"),
        ("Leerling hovenier", "intern"),
    ],
)
def test_seniority(title: str, level: str) -> None:
    """Levels in titles of the North; who assists one is none."""
    assert api.preview({"title": title, "description": ""})["seniority_level"] == level


JOINED = [
    (
        "DE",
        (
            "Für eine Gärtnerei im Umland suchen wir Verstärkung in Vollzeit oder Teilzeit. Deine Aufgaben Aufzucht von Stauden Beratung der "
            "Kundschaft Pflege der Gewächshäuser und der Maschinen Abrechnung der Lieferungen am Ende eines jeden Tages Dein Profil Erfahrung mit "
            "DATEV und Lohnabrechnung Kenntnisse in Kubernetes von Vorteil Gute Deutschkenntnisse Benefits 28 Tage Erholungsurlaub Gleitzeit JobRad"
        ),
        {"DATEV": "required", "Payroll": "required", "Kubernetes": "nice_to_have", "German": "required"},
        ["paid_time_off", "flexible_hours", "wellness"],
    ),
    (
        "ES",
        (
            "Vivero del norte busca incorporar a una persona para su invernadero y para la tienda que abre los fines de semana. Funciones Atender a los "
            "clientes Cuidar las plantas del invernadero Requisitos Experiencia mínima de 4 años en jardinería Conocimientos de Excel Carnet de conducir "
            "y vehículo propio Condiciones Salario entre 19.000 y 21.000 € brutos anuales Turnos de mañana Seguro médico y comedor de empresa para todos"
        ),
        {"Driving licence": "required", "Microsoft Excel": "required"},
        ["health_insurance", "meals"],
    ),
]


@pytest.mark.parametrize(("country", "text", "skills", "benefits"), JOINED)
def test_lines_joined_by_blanks(country: str, text: str, skills: dict[str, str], benefits: list[str]) -> None:
    """Headings and items are seen where a scraper left no line end."""
    found = read(text, country)
    assert skills.items() <= {s["name"]: s["requirement"] for s in found["extracted_skills"]}.items()
    assert found["benefits"] == benefits
