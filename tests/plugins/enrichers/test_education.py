"""Education: the least schooling that is asked, and whether work may stand in for it."""

from __future__ import annotations

import pytest

from plugins.contracts import Posting
from plugins.enrichers.education import EducationEnricher


@pytest.mark.parametrize(
    ("text", "level", "instead"),
    [
        ("Bachelor's degree in economics.", "bachelor", False),
        ("Bachelor's or Master's degree in physics.", "bachelor", False),
        ("Master's degree required, PhD preferred.", "master", False),
        ("PhD in biology or a related field.", "doctorate", False),
        ("High school diploma or GED.", "secondary", False),
        ("High school diploma required; bachelor's degree is a plus.", "secondary", False),
        ("Associate degree in nursing.", "associate", False),
        ("BSc in chemistry or equivalent experience.", "bachelor", True),
        ("Degree in law or 4 years of relevant work experience.", "bachelor", True),
        ("A combination of education and experience may replace the bachelor's degree.", "bachelor", True),
        ("A bachelor's degree would be an advantage.", None, False),
        ("No degree needed.", None, False),
        ("A degree, Masters or PhD in life sciences.", "bachelor", False),
        ("We are a secondary school in Hull with fine GCSE results.", None, False),
        ("A diplomatic person who runs our apprenticeship scheme.", None, False),
        ("A high degree of care.", None, False),
        ("We reimburse tuition for your bachelor's degree.", None, False),
        ("PhD in botany, or MS + 5 yrs in seeds", "master", False),
        ("Docs or MS Excel", None, False),
        ("Baccalauréat en biologie exigé", "bachelor", False),
        ("Matura, Küchenerfahrung von Vorteil", "secondary", False),
        ("You teach master's students.", None, False),
        ("CPA or MBA nice, not needed.", None, False),
        ("A degree in nursing is highly regarded, but not essential.", None, False),
        ("Tertiary qualifications will be viewed favourably.", None, False),
        ("A bachelor's degree from a well regarded university.", "bachelor", False),
        ("Nitec with no experience is also welcome.", "vocational", False),
        ("Matric with a relevant diploma.", "associate", False),
        ("Full benefits + bonus\nDiploma in logistics", "associate", False),
        ("Certificate III in carpentry.", "vocational", False),
        ("Abgeschlossene Berufsausbildung als Elektroniker.", "vocational", False),
        ("Abgeschlossenes Studium der Informatik oder vergleichbare Berufserfahrung.", "bachelor", True),
        ("Bac+2 en comptabilité.", "associate", False),
        ("Diplôme d'ingénieur.", "master", False),
        ("Laurea magistrale in ingegneria.", "master", False),
        ("Título universitario o experiencia equivalente.", "bachelor", True),
        ("Ensino superior completo.", "bachelor", False),
        ("Mbo werk- en denkniveau.", "vocational", False),
        ("Pendidikan minimal S1 semua jurusan.", "bachelor", False),
        ("วุฒิปริญญาตรีขึ้นไป", "bachelor", False),
        ("Knowledge of corporate finance and a BSc in business", "bachelor", False),
        ("At least high school and/or vocational level", "secondary", False),
        ("We coach high school and college teams.", None, False),
        ("Your degree in law is helpful.", None, False),
        ("We offer free NVQ training and good pay.", None, False),
        ("Minimal S1, diutamakan jurusan Hukum", "bachelor", False),
        ("วุฒิการศึกษาปริญญาโท/ตรี สาขาบัญชี", "bachelor", False),
        ("Candidate must possess at least a Diploma in accounting.", "associate", False),
        ("Diploma or Degree holder, preferably in hotel management.", "associate", False),
        ("Degree holder. Those with a postgraduate degree are encouraged to apply.", "bachelor", False),
        ("Grade 12 / Matric plus a relevant diploma in logistics.", "associate", False),
        ("The clerk has a Diploma, preferably 2 - 3 years of filing.", "associate", False),
        ("STPM or fresh graduates are encouraged to apply.", "secondary", False),
        ("Titulaire du baccalauréat et du BAFA, avec expérience souhaitée.", "secondary", False),
        ("We offer places for young school leavers of the region.", None, False),
        (
            "Lulus Sejarah pada peringkat Sijil Pelajaran Malaysia; Ijazah Sarjana Muda undang-undang",
            "bachelor",
            False,
        ),
        ("Open to mahasiswa D3 for six months.", None, False),
        ("Knows SMK3 and ISO 14001.", None, False),
        ("Charts with D3 and Canvas.", None, False),
        ("Lulusan D3 jurusan apa saja", "associate", False),
        ("A degree isn't needed.", None, False),
        ("2:1 degree in any subject", "bachelor", False),
        ("Good to have: Redis, Helm\nEdu: BE/BTech", "bachelor", False),
        ("You don't need a finance degree.", None, False),
        ("Own van preferred\nDiploma in horticulture", "associate", False),
        ("Preferred qualifications\nDiploma in horticulture", None, False),
    ],
)
def test_level(text: str, level: str | None, instead: bool) -> None:
    """What is preferred, taught or paid for is not asked."""
    result = next(iter(EducationEnricher().enrich([Posting("test", "1", "Clerk", text)])))
    assert not isinstance(result, Exception)
    assert (result["education_level"], result["education_or_experience"]) == (level, instead)
