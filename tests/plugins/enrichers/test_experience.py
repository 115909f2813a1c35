"""Experience: years asked of the person, and of nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.contracts import Posting
from plugins.enrichers.experience import ExperienceEnricher


def read(description: str) -> dict[str, Any]:
    """Read one posting."""
    result = next(iter(ExperienceEnricher().enrich([Posting("test", "1", "Clerk", description)])))
    assert not isinstance(result, Exception)
    return dict(result)


@pytest.mark.parametrize(
    ("text", "least", "preferred"),
    [
        ("5+ years of experience in sales.", 5, None),
        ("Education: Bachelor's (Preferred)\nExperience: Bookkeeping: 2 years (Required)", 2, None),
        ("Minimum of three (3) years' experience.", 3, None),
        ("Between 2 and 4 years of professional experience.", 2, None),
        ("At least 4 years and above professional Store Keeper experiences.", 4, None),
        ("From 3 years to 5 years of experience in sales.", 3, None),
        ("The ideal Night Manager will have 2 years of experience.", 2, None),
        ("0-2 years of experience.", 0, None),
        ("Up to 3 years of experience.", 0, None),
        ("Experience: 2 to 5 yrs", 2, None),
        ("• 7 years in a similar position", 7, None),
        ("18 months of experience required.", 1.5, None),
        ("Baker (nights) at our Cardiff plant: 4+ years of oven experience required.", 4, None),
        ("Experience in email marketing min 6 years", 6, None),
        ("Preferred from a public university\nMin 3 years of tax experience", 3, None),
        ("An MSc in soil science preferred.Min 4 years of field experience", 4, None),
        ("หากมีประสบการณ์ด้านธุรกิจ Business 1-2 ปี จะพิจารณาเป็นพิเศษ", None, 1),
        ("Years of Experience\n4 years\nJob Type\nFull-Time", 4, None),
        ("Experience Required\nMinimum: 3 Years\nMaximum: 6 Years", 3, None),
        ("6-9 yrs\nKnows tax law.", 6, None),
        ("Length of contract\n3-4 years", None, None),
        ("Our experience\n30 years\nin boats", None, None),
        ("Experience: Fresher to 3 years", 0, None),
        ("Experience of not less than 6 years", 6, None),
        ("At least (4) years of warehouse experience", 4, None),
        ("Open to candidates without experience", 0, None),
        ("Accepts fresh graduates", 0, None),
        ("At least 3 years of payroll experience Knowledge of SAP is preferred", 3, None),
        ("3 years of Payroll Experience preferred", None, 3),
        ("10 years of business partner experience", 10, None),
        ("12+ years working in the tourism market", 12, None),
        ("At least 11 years of market research experience", 11, None),
        ("A degree in botany 1 to 2 yrs expereince", 1, None),
        ("3 years of people management experience  Preferred Qualifications  MBA", 3, None),
        ("6+ years (Master) or 9+ years (Bachelor) experience in geology", 6, None),
        ("Degree preferably in Physics, and 4+ years experience in optics", 4, None),
        ("- Oracle: Preferred experience with Oracle\n3 years of accounting experience", 3, None),
        ("- Background in business intelligence.- 6+ years experience with Oracle- Team player", 6, None),
        ("Experience: more than 2 years", 2, None),
        ("Pengalaman kerja kurang dari 1 tahun", 0, None),
        ("Having 2 years of experience will be an added advantage.", None, 2),
        ("Preferred skills\n3 years of tax experience", None, 3),
        ("You need 2 years of experience, ideally in retail.", 2, None),
        ("3 years of experience required, 5 years preferred.", 3, 5),
        ("Plastering: 3 years (Required) Tiling: 1 year (Preferred)", 3, 1),
        ("6-plus years experience with kilns", 6, None),
        ("4+ years of ceramics sales experience (kiln operator background a plus)", 4, None),
        (
            "• 2 years of experience (with a chemistry degree)\n• 6 years of experience (with technical diploma)",
            2,
            None,
        ),
        ("At least a couple of years' experience in bookkeeping", 2, None),
        ("Ideally you have 4 years of experience.", None, 4),
        ("Nice to have\n- 6 years of experience with boilers", None, 6),
        ("Requirements\n- 2 years of experience with Java\n- 4 years of experience with SQL", 4, None),
        ("A degree with 5 years of experience or a master's degree with 3 years of experience.", 3, None),
        ("No experience needed, we train you.", 0, None),
        ("No prior professional background is required, we train you.", 0, None),
        ("No prior experience is required.", 0, None),
        ("Fünfjährige Berufserfahrung", 5, None),
        ("Mindestens 3 Jahre Berufserfahrung im Einkauf.", 3, None),
        ("Mehrjährige Berufserfahrung wünschenswert.", None, None),
        ("Berufserfahrung von mindestens zwei Jahren.", 2, None),
        ("Expérience de 3 à 5 ans exigée.", 3, None),
        ("Vous avez au moins 2 ans d'expérience.", 2, None),
        ("Al menos 4 años de experiencia.", 4, None),
        ("Esperienza di almeno 3 anni nel ruolo.", 3, None),
        ("Mínimo de 2 anos de experiência.", 2, None),
        ("Minimaal 3 jaar ervaring.", 3, None),
        ("Pengalaman minimal 2 tahun di bidang yang sama.", 2, None),
        ("ประสบการณ์อย่างน้อย 2 ปี", 2, None),
        ("3年以上の実務経験", 3, None),
        ("Co najmniej 2 lata doświadczenia.", 2, None),
        (
            "Candidates must have a minimum of 5 years of progressive experience, of which 2 years in a managerial role.",
            5,
            None,
        ),
        (
            "At least 1 Year(s) of working experience in the related field is required for this position.",
            1,
            None,
        ),
        ("Minimum 3 years relevant working experience", 3, None),
        ("2-3 years working experience in F&B", 2, None),
        ("With 3 years' experience in a similar role", 3, None),
        ("Preferably Junior Executive with at least 2 years experience", None, 2),
        ("Fresh graduates are encouraged to apply. Min 1 year experience preferred.", 0, 1),
        ("Experience in retail (min. 2 years)", 2, None),
        ("Experience: 1 year (Preferred)", None, 1),
        ("Sales: 2 years (Required)", 2, None),
        ("Work experience min. 3 yrs", 3, None),
        ("over 5 years' experience as an electrician", 5, None),
        ("more than 10 years of experience in audit", 10, None),
        ("You'll have 5+ years' experience", 5, None),
        ("5 years+ experience", 5, None),
        ("five to seven years of experience", 5, None),
        ("a minimum of one (1) year experience", 1, None),
        ("3yrs exp", 3, None),
        ("3 or more years in customer service", 3, None),
        ("Must have held a licence for 3 years", None, None),
        ("Our team has 100+ years experience", None, None),
        ("Established in 1985, with 35 years' experience in the industry, Acme is a leader", None, None),
        ("12 month contract", None, None),
        ("Maximum 30 years old, minimum 1 year experience", 1, None),
        ("Usia maksimal 35 tahun, pengalaman minimal 2 tahun", 2, None),
        ("Usia 20 - 30 tahun", None, None),
        ("Pria/wanita max 27 tahun. Berpengalaman min. 1 tahun", 1, None),
        ("อายุ 22-35 ปี มีประสบการณ์ 2 ปีขึ้นไป", 2, None),
        ("อายุ 25 ปีขึ้นไป", None, None),
        ("2年以上相關工作經驗", 2, None),
        ("Du hast 2 Jahre Erfahrung als Koch", 2, None),
        ("seit über 30 Jahren sind wir am Markt", None, None),
        ("Expérience : 2 ans minimum", 2, None),
        ("une première expérience de 6 mois", 0.5, None),
        ("Experiencia mínima: 1 año", 1, None),
        ("Esperienza pregressa di 2/3 anni", 2, None),
        ("Experiência mínima de 6 meses na função", 0.5, None),
        ("No experience required", 0, None),
        ("No experience? No problem!", 0, None),
        ("experience not necessary", 0, None),
        ("Bachelor's degree plus 3 years of experience", 3, None),
        ("Must be able to commit to 2 years", None, None),
        ("Candidate with 0 to 1 year experience", 0, None),
        ("1-2 years", None, None),
        ("Minimum 2 years in a BPO setting", 2, None),
        ("Contract duration: 2 years", None, None),
        ("3+ years (5+ preferred) of experience in QA", 3, 5),
        ("Kinh nghiệm: 1 năm", 1, None),
        ("7+ yrs. of exp. in Oracle", 7, None),
        ("three years post-qualified experience", 3, None),
        ("2 years PQE", 2, None),
    ],
)
def test_years(text: str, least: float | None, preferred: float | None) -> None:
    """The least years that suffice, and the years wished for."""
    values = read(text)
    assert (values["experience_years_min"], values["experience_years_preferred"]) == (least, preferred)


@pytest.mark.parametrize(
    "text",
    [
        "With over 30 years in business we know boats.",
        "We have more than 25 years of experience in logistics.",
        "Our founders bring 40 years of combined experience.",
        "You must be at least 18 years old.",
        "Applicants must be 21 years of age.",
        "A two-year fixed-term contract with the option to extend.",
        "After 3 years of service you get a sabbatical.",
        "In the past 5 years we have doubled in size.",
        "Founded 12 years ago in a garage.",
        "A four-year degree in chemistry.",
        "Residents for the last 3 years only.",
        "The project runs for 2 years.",
        "Our pension vests after 2 years.",
        "5 years warranty on every roof.",
        "Wir sind seit 50 Jahren am Markt.",
        "Depuis 20 ans, nous construisons des ponts.",
        "Celebrating 10 years of growth.",
        "Our trainers have over 12 years combined experience in first aid.",
        "Flexible start, stay for at least 4 months in the office.",
        "Able to commit for 6 months. Payroll experience preferred",
    ],
)
def test_no_years(text: str) -> None:
    """The firm's age, the person's age, terms and waiting times ask for no experience."""
    assert read(text)["experience_years_min"] is None


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("5 years of experience with Python.", [("Python", 5)]),
        (
            "3+ years in penetration testing and 2 years using Terraform.",
            [("penetration testing", 3), ("Terraform", 2)],
        ),
        ("4 years of account management experience.", [("account management", 4)]),
        ("2 years of relevant experience.", []),
        ("2 years of experience in a similar role.", []),
        ("Zwei Jahre Erfahrung mit SAP.", [("SAP", 2)]),
        ("3 ans d'expérience en Java.", [("Java", 3)]),
        (
            "4+ years of experience developing booking systems in Kotlin and Ktor",
            [("Kotlin", 4), ("Ktor", 4)],
        ),
        ("6 years of experience with Go or Rust", [("Go", 6)]),
        ("4 years' experience as a florist and knowledge of orchids", []),
        ("2 ans d'expérience dans des ateliers de renom", []),
        ("2+ years of site-level coding experience in Ruby", [("Ruby", 2)]),
        ("3 years of experience designing wooden furniture", [("wooden furniture", 3)]),
        ("3 years of experience leading teams", []),
        ("5 years' experience within the shipping industry", []),
        (
            "Experience:\n• Welding: 4 years (Required)\n• Plasma cutting: 1 year (Preferred)",
            [("Welding", 4)],
        ),
        (
            "Welding: 4 years (Required) Plasma cutting: 2 years (Required)",
            [("Welding", 4), ("Plasma cutting", 2)],
        ),
        ("Skills: SAP PP - 7 years, ABAP - 3 years", [("SAP PP", 7), ("ABAP", 3)]),
        ("Vue (4+ years), Nuxt (2+ years), GraphQL (2 years)", [("Vue", 4), ("Nuxt", 2), ("GraphQL", 2)]),
        ("You have worked with Perl for at least 2 years.", [("Perl", 2)]),
        ("7 years of experience, of which 3 years must be in procurement", [("procurement", 3)]),
        ("Experiencia mínima de 4 años en compras", [("compras", 4)]),
        ("Pengalaman minimal 3 tahun di bidang perpajakan", [("perpajakan", 3)]),
        ("Pengalaman minimal 3 tahun sebagai kasir", []),
        ("Pengalaman minimal 3 tahun di bidang yang sama", []),
        ("5 years in audit, 2 years of which in a leading role", [("audit", 5)]),
    ],
)
def test_by_skill(text: str, skills: list[tuple[str, float]]) -> None:
    """Years that are asked for a named skill keep its name as written."""
    assert [(item["skill"], item["years_min"]) for item in read(text)["experience_by_skill"]] == skills
