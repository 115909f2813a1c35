"""The skills enricher: how much a skill is asked for."""

from __future__ import annotations

import pytest

from plugins import Posting
from plugins.enrichers.skills import SkillsEnricher

ENRICHER = SkillsEnricher()


def read(description: str, title: str = "") -> dict[str, str]:
    """Name -> requirement of the skills in one posting, spans checked."""
    result = next(ENRICHER.enrich([Posting("test", "1", title, description)]))
    texts = {"title": title, "description": description}
    for span in result["evidence"]["extracted_skills"]:
        assert texts[span["field"]][span["start"] : span["end"]] == span["text"]
    return {skill["name"]: skill["requirement"] for skill in result["extracted_skills"]}


def test_requirement_follows_sections_and_cues() -> None:
    """A heading rules its lines; a cue rules its list; the tech stack is only mentioned."""
    text = (
        "About us\nOur platform runs on Kubernetes.\nRequirements:\n- Python\n- Docker, Rust would be a plus\n"
        "Nice to have:\n- Kafka\n"
    )
    assert read(text) == {
        "Kubernetes": "mentioned",
        "Python": "required",
        "Docker": "nice_to_have",
        "Rust": "nice_to_have",
        "Apache Kafka": "nice_to_have",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kualifikasi:\n- Menguasai SQL dan Python\n- Nilai plus jika memahami Tableau",
            {"SQL": "required", "Python": "required", "Tableau": "nice_to_have"},
        ),
        (
            "要求：\n- 熟悉 Excel 及 MYOB\n- 懂 Power BI 者優先",
            {"Microsoft Excel": "required", "Power BI": "nice_to_have"},
        ),
        (
            "คุณสมบัติ\n- ใช้โปรแกรม Excel ได้\n- หากมีความรู้ SAP จะพิจารณาเป็นพิเศษ",
            {"Microsoft Excel": "required", "SAP": "nice_to_have"},
        ),
        (
            "職責：\n- 招聘廣告\n要求：\n- 良好溝通能力，守時\n- 熟悉電腦操作 (Excel)\n- 流利粵語\n- 有會計經驗者優先",
            {
                "Communication skills": "required",
                "Punctuality": "required",
                "Microsoft Excel": "required",
                "Cantonese": "required",
                "Accounting": "nice_to_have",
                "Recruitment": None,
            },
        ),
        (
            "คุณสมบัติ\n- มีใบขับขี่\n- ใช้ภาษาอังกฤษได้ดี และทำงานเป็นทีม",
            {"Driving licence": "required", "English": "required", "Teamwork": "required"},
        ),
        (
            "SQL is needed. Snowflake would be highly regarded.",
            {"SQL": "required", "Snowflake": "nice_to_have"},
        ),
        (
            "Jira is a must. Selenium not required but beneficial.",
            {"Jira": "required", "Selenium": "nice_to_have"},
        ),
        ("Wajib menguasai Laravel; tidak perlu Java.", {"Laravel": "required", "Java": None}),
        (
            "Requirements:\n- AutoCAD, Navisworks and Civil 3D (an advantage)",
            {"AutoCAD": "required", "Navisworks": "required", "Civil 3D": "nice_to_have"},
        ),
        ("Requirements:\n- A pre-employment medical and a police check", {"Police check": "required"}),
        ("Requirements:\n- Two years in bookkeeping, preferably with a charity", {"Accounting": "required"}),
        (
            "Requirements:\n- Python or Ansible for automation is an advantage",
            {"Python": "nice_to_have", "Ansible": "nice_to_have"},
        ),
        (
            "Proficient in MS Excel (charts, vlookup), Oracle NetSuite experience an added advantage",
            {"Microsoft Excel": "required", "NetSuite": "nice_to_have"},
        ),
        (
            "Our client runs on Kafka and is looking for a Python developer.",
            {"Apache Kafka": "mentioned", "Python": "required"},
        ),
        ("Pendidikan min. D3 segala jurusan", {"D3.js": None}),
        ("Able to read plans, AutoCAD is a plus", {"Reading plans": "required", "AutoCAD": "nice_to_have"}),
        ("Good Korean would be advantageous to serve Korean-speaking clients.", {"Korean": "nice_to_have"}),
        ("Bonus: Elixir.", {"Elixir": "nice_to_have"}),
        ("Must: 3+ YOE Flutter/Dart", {"Flutter": "required", "Dart": "required"}),
        ("OSHA 30 req'd; LEED nice, not needed", {"OSHA 30": "required", "LEED": "nice_to_have"}),
        ("M/S unit, M/s Rao & Sons; M.S. in Botany", {"Master's degree": "required"}),
        ("M/S unit of M/s Rao & Sons", {"Master's degree": None}),
        ("£52,000 DOE, or $31/hr DOE", {"Design of experiments": None}),
        ("Knowledge of DOE and Minitab", {"Design of experiments": "required"}),
        ("payroll (EPF, SOCSO, PCB); PCB layout", {"Printed circuit boards": None}),
        ("$70k plus 11% superannuation", {"Superannuation": None}),
        ("Ladder ticket and own tools are musts; LEED pref'd.", {"LEED": "nice_to_have"}),
        (
            "Du programmierst gern in Kotlin. Erfahrung, gern mit Ansible.",
            {"Kotlin": "required", "Ansible": "nice_to_have"},
        ),
        (
            "6 years of GCC experience; 9 000 zł + VAT, umowa B2B",
            {"GCC": None, "Tax preparation": None, "B2B sales": None},
        ),
        ("Clang, GCC and CMake; VAT returns", {"GCC": "required", "VAT returns": "mentioned"}),
        (
            "Hotelerfahrung von Vorteil, Fidelio, Tschechisch fließend",
            {"Micros Fidelio": "required", "Czech": "required"},
        ),
        (
            "Job Description & Requirements\n- Build reports in Tableau\nRequirements\n- Knows Kafka",
            {"Tableau": "mentioned", "Apache Kafka": "required"},
        ),
        ("Confident with Canva", {"Confidence": None, "Canva": "mentioned"}),
        ("Helm, Ansible and Kafka. Lunch is on us.", {"Ansible": "required", "Apache Kafka": "required"}),
        ("We build our shop in Perl and Django.", {"Perl": "mentioned", "Django": "mentioned"}),
        ("C1 Korean, B2 Thai. Perl 5, Django 4, Hibernate.", {"Korean": "required", "Hibernate": "required"}),
        ("Jira, Trello (Asana a plus), Zendesk", {"Jira": "required", "Asana": "nice_to_have"}),
        (
            "Maîtrise de Looker et Kafka, notions en Perl appréciées.",
            {"Looker": "required", "Perl": "nice_to_have"},
        ),
        ("Looker; dbt; Redis.", {"Looker": "required", "dbt": "required", "Redis": "required"}),
        ("Kafka moves our parcels. Redis.", {"Apache Kafka": "mentioned", "Redis": "mentioned"}),
        ("Pay: $2,900 + 1 month AWS", {"Amazon Web Services": None}),
        (
            "Reqs: Rust; sales for hotels (MICE)",
            {"Rust": "required", "MIStructE": None},
        ),
        ("Class 4 licence", {"Class 4 licence": "mentioned", "Class 2 licence": None}),
        ("Requirements: Perl, Django, Kafka preferred", {"Perl": "required", "Apache Kafka": "nice_to_have"}),
        ("21.500€ - 24.000€ b/a; reads B/S and P/L", {"Bachelor's degree": None}),
        ("B.S. in Physics required", {"Bachelor's degree": "required"}),
        ("Be an Excel whizz.", {"Microsoft Excel": "mentioned"}),
        ("Experience with D3 and Highcharts", {"D3.js": "required"}),
    ],
)
def test_requirement_on_boards_round_the_world(text: str, expected: dict[str, str | None]) -> None:
    """What Asian and Commonwealth boards call required, an advantage, or not needed."""
    found = read(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Duties:\n- Keep the ledgers\n- Run the payroll\nDiploma in Accounting\nAdept at Xero and MYOB",
            {"Xero": "required", "MYOB": "required"},
        ),
        (
            "Responsibilities:\n- Prepare journals in Xero\n- Knowledge of MYOB",
            {"Xero": "mentioned", "MYOB": "required"},
        ),
        (
            "Good listener\nCritical thinker and team player",
            {"Critical thinking": "required", "Teamwork": "required"},
        ),
        (
            "Requirements:\n- Java\nExperience in any of these would be helpful:\n- Kafka\n- Redis\n",
            {"Java": "required", "Apache Kafka": "nice_to_have", "Redis": "nice_to_have"},
        ),
        (
            "Night Porter Duties and Responsibilities\nThe till\nNight Porter Skills and Qualifications\nOpera PMS",
            {"Opera PMS": "required"},
        ),
        ("Here's what you'll need\nSome Revit.\nAutoCAD too.", {"Revit": "required", "AutoCAD": "required"}),
        (
            "Requirements: a degree in nursing\n- Phlebotomy\n- Triage\n\nWe run on Kubernetes.",
            {"Phlebotomy": "required", "Kubernetes": "mentioned"},
        ),
        (
            "Requirements:\n- Minimum CCNA (CCNP preferred) and Wireshark",
            {"CCNA": "required", "CCNP": "nice_to_have", "Wireshark": "required"},
        ),
        (
            "Requirements:\n- Experience with planning tools such as Primavera P6 or Microsoft Project preferred\n- Docker plus Python",
            {
                "Primavera P6": "nice_to_have",
                "Microsoft Project": "nice_to_have",
                "Docker": "required",
                "Python": "required",
            },
        ),
        (
            "Requirements:\n- Frameworks, e.g. Spring\n- Office applications (Word, Excel, PowerPoint)",
            {"Spring": "required", "Microsoft Word": "required"},
        ),
        (
            "Requirements:\n- Written English (a second language such as Thai is an asset)\n- Excel (a big plus)",
            {"English": "required", "Thai": "nice_to_have", "Microsoft Excel": "nice_to_have"},
        ),
        (
            "Responsibilities:\n- Support the floor with Xero reports as required\n- Stock counts in Vend where necessary",
            {"Xero": "mentioned"},
        ),
        (
            "We make soap and order the supplies Required Skills: MYOB, Xero\nHighly valued (not mandatory)\nCanva",
            {"MYOB": "required", "Xero": "required", "Canva": "nice_to_have"},
        ),
        (
            "Knowledge, training and experience needed for the night shift at our bakery:\nOpera PMS\nHACCP",
            {"Opera PMS": "required", "HACCP": "required"},
        ),
        (
            "Keep the till tidy and follow our procedures. Qualifications\nHACCP\nKnowledge of Opera PMS, its advantages and SAP",
            {"HACCP": "required", "Opera PMS": "required", "SAP": "required"},
        ),
        (
            "Responsibilities: wipe the tables with care and pour the tea in Kotlin. Familiarity with Opera PMS. Sweep.",
            {"Opera PMS": "required"},
        ),
        (
            "Du bringst mit:\n* Sicher in DATEV\n* Kenntnisse in SAP oder Navision wären ein Plus",
            {"DATEV": "required", "SAP": "nice_to_have"},
        ),
        (
            "Ce que nous allons aimer chez vous\nVous maîtrisez Excel.\nDes connaissances sur Sage ou un outil de paie seraient un plus.",
            {"Microsoft Excel": "required", "Sage": "nice_to_have"},
        ),
        (
            "We are a Korean bakery. Strong knowledge of French labour law. Fluent Thai.",
            {"Korean": None, "French": None, "Thai": "required"},
        ),
        (
            "Requirements: good SQL. You are articulate and kind. About Marlow: our 80 people know Kafka well.",
            {"SQL": "required", "Articulate Storyline": None, "Apache Kafka": "mentioned"},
        ),
        (
            "We are Marlow, a leading provider of maps.\n\n🔍 What you'll need\n\n* Solid Rust\n\n🎁 The icing on the cake\n\n* Kafka",
            {"Rust": "required", "Apache Kafka": "nice_to_have"},
        ),
        (
            "Areas of responsibility\n- Run capacity planning\n\nTypical Education\n\nDegree in Law, Supply Chain or Civil Engineering",
            {"Capacity planning": "mentioned", "Civil engineering": "required"},
        ),
        (
            "Requirements\n- Exposure to site surveys, such as GIS, CAD and drones (desirable)\n- Go, Rust and Zig (a plus)",
            {"GIS": "nice_to_have", "CAD": "nice_to_have", "Rust": "required", "Zig": "nice_to_have"},
        ),
        (
            "Requirements\n- A certificate is preferred, such as CISM or CISSP\n- Able to stay flexible\n\nResponsibility\n- Plan",
            {
                "CISM": "nice_to_have",
                "CISSP": "nice_to_have",
                "Adaptability": "required",
                "Responsibility": None,
            },
        ),
    ],
)
def test_requirement_without_a_heading_of_the_usual_kind(text: str, expected: dict[str, str | None]) -> None:
    """Lists that no heading, or one of many words, stands above; wishes at the end of a sentence; peoples."""
    found = read(text)
    assert {name: found.get(name) for name in expected} == expected


def test_the_strongest_mention_decides() -> None:
    """One entry per skill, with the requirement and the span of the mention that asks most."""
    result = next(ENRICHER.enrich([Posting("test", "1", "Python developer", "Python is required.")]))
    (skill,) = [s for s in result["extracted_skills"] if s["id"] == "python"]
    assert (skill["requirement"], skill["field"], skill["start"]) == ("required", "description", 0)
    assert len([e for e in result["evidence"]["extracted_skills"] if e["text"] == "Python"]) == 2
