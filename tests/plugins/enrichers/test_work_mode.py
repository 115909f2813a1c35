"""Work mode: where the work is done, by what the posting says of it."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.contracts import Posting
from plugins.enrichers.work_mode import WorkModeEnricher


def read(title: str, description: str, declared: dict[str, Any]) -> dict[str, Any]:
    """Read one posting."""
    result = next(iter(WorkModeEnricher().enrich([Posting("test", "1", title, description, declared)])))
    assert not isinstance(result, Exception)
    return dict(result)


@pytest.mark.parametrize(
    ("text", "flag", "mode", "days"),
    [
        ("This is a hybrid role with 3 days in office.", None, "hybrid", 3),
        ("You have experience working with distributed teams.", None, "unknown", None),
        ("Strong collaboration skills in distributed teams", None, "unknown", None),
        ("สวัสดิการHybrid Working", None, "hybrid", None),
        ("Work is at the firm's main office with no travel.", None, "onsite", None),
        ("Arbeitsort: remote oder Büro Kiel", None, "hybrid", None),
        ("We work in a 100% distributed setting: the firm has no office.", None, "remote", None),
        ("Remotely based, with travel to schools.", None, "remote", None),
        ("Remote with two days per month at the brewery.", None, "remote", None),
        ("Mostly remote, and in our Ghent office once a fortnight.", None, "hybrid", 0.5),
        ("Remote, in the studio every other Tuesday.", None, "hybrid", 0.5),
        ("Remote, in the studio every other Tuesday.", True, "remote", None),
        ("The squad is remote first and meets in Oshawa every second Monday.", None, "hybrid", 0.5),
        ("In the office every Thursday and every other Friday.", None, "hybrid", 1.5),
        ("Un mercredi sur deux au bureau, sinon télétravail.", None, "hybrid", 0.5),
        ("Work from home every other Friday, else in the office.", None, "hybrid", 4.5),
        ("Je werkt 28 uur in Zwolle, waarvan de helft thuis.", None, "hybrid", 2.5),
        ("You spend half of your time in the office.", None, "hybrid", 2.5),
        ("Half of your time is spent on calls with the office.", None, "unknown", None),
        ("Fjord Tools - Bergen - ONSITE - Full-time", None, "onsite", None),
        ("Mossgate | Data engineer | Bonn or REMOTE (EU) | 70k", None, "remote", None),
        ("Telework eligible: Yes\nRemote job: No", None, "hybrid", None),
        ("Telework eligible: No", None, "onsite", None),
        ("Gleitzeit, bis zu 40 % mobil", None, "hybrid", None),
        ("CDI, 2 jours de TT/semaine", None, "hybrid", 3),
        ("Home office (Brasil). CLT.", None, "remote", None),
        ("12 days on, 6 off, living on board.", None, "onsite", None),
        ("Technology enabled us to stay productive while working remotely.", None, "unknown", None),
        ("Work arrangement: Hybrid (2 days WFH)", None, "hybrid", 3),
        ("Must be willing to work onsite", None, "onsite", None),
        ("Flexible working arrangements, including work from home options", None, "hybrid", None),
        ("100% work from home", None, "remote", None),
        ("Permanent WFH set up", None, "remote", None),
        ("WFH/hybrid set-up", None, "hybrid", None),
        ("Work Setup: Onsite (Makati)", None, "onsite", None),
        ("Work Setup: Full onsite (Davao) | Dayshift", None, "onsite", None),
        ("Work Setup: Hybrid - 2x a week onsite", None, "hybrid", 2),
        ("Remote position open to candidates in the Philippines", None, "remote", None),
        ("You will support remote customers with our remote monitoring platform.", None, "unknown", None),
        ("You will work with remote teams across Asia.", None, "unknown", None),
        ("We supply hybrid vehicles and hybrid seeds.", None, "unknown", None),
        ("Enjoy our on-site gym, free parking and on-site cafe.", None, "unknown", None),
        ("Provide on-site and remote support to clients.", None, "unknown", None),
        ("No remote work. Relocation required.", None, "onsite", None),
        ("This is not a remote position.", None, "onsite", None),
        ("Homeoffice möglich", None, "hybrid", None),
        ("100% Remote möglich, du arbeitest von zu Hause", None, "remote", None),
        ("2 Tage Homeoffice pro Woche", None, "hybrid", 3),
        ("Kein Homeoffice möglich", None, "onsite", None),
        ("Télétravail 2 jours par semaine", None, "hybrid", 3),
        ("Poste 100% télétravail", None, "remote", None),
        ("Full remote", None, "remote", None),
        ("Trabajo 100% remoto desde España", None, "remote", None),
        ("Modalidad presencial", None, "onsite", None),
        ("Modelo híbrido", None, "hybrid", None),
        ("Possibilità di smart working 2 giorni a settimana", None, "hybrid", 3),
        ("Lavoro in presenza", None, "onsite", None),
        ("Vaga remota", None, "remote", None),
        ("Regime de trabalho: presencial", None, "onsite", None),
        ("Home office 100%", None, "remote", None),
        ("Je kunt 2 dagen per week thuiswerken", None, "hybrid", 3),
        ("Thuiswerken is mogelijk", None, "hybrid", None),
        ("Bekerja dari rumah (WFH)", None, "remote", None),
        ("Penempatan: WFO Jakarta", None, "onsite", None),
        ("ทำงานที่บ้านได้ 2 วันต่อสัปดาห์", None, "hybrid", 3),
        ("Location: Remote", None, "remote", None),
        ("Remote (US)", None, "remote", None),
        ("Hybrid working - 40% in the office", None, "hybrid", 2),
        ("The position is based in our London office five days a week.", None, "onsite", 5),
        ("Work Location: In person", None, "onsite", None),
        ("Hybrid remote in Austin, TX 78701", None, "hybrid", None),
        ("Job Type: Full-time. Remote work available.", None, "remote", None),
        ("Option to work from home up to two days a week", None, "hybrid", 3),
        ("This role can be performed remotely from anywhere in the UK.", None, "remote", None),
        ("Travel to client sites up to 50%.", None, "unknown", None),
        ("Interviews will be conducted remotely.", None, "unknown", None),
        ("Full-time\n\nWork remotely:\n\nNo", None, "onsite", None),
        ("Full-time\n\nWork Remotely\n• Yes", None, "remote", None),
        ("Leeds: reliably commute or plan to relocate (required)", None, "onsite", None),
        ("We train staff for ever-changing remote and hybrid work environments.", None, "unknown", None),
        ("We report to the Home Office on our sponsored workers.", None, "unknown", None),
        ("Care home of 40 beds. Cover two days a week.", None, "unknown", None),
        ("You must live a reasonable distance from home care clients", None, "unknown", None),
        ("30 days of remote work from abroad per year", None, "unknown", None),
        ("Work 4 days in office / 1 day remote", None, "hybrid", 4),
        ("Fully office-based role", None, "onsite", None),
        ("You will travel to remote and regional communities across the NT.", None, "unknown", None),
        ("Remote and rural health nurse placement", None, "unknown", None),
        ("Experience with hybrid and multi-cloud environments", None, "unknown", None),
        ("Flexible hybrid working", None, "hybrid", None),
        ("A mixture of office and home working", None, "hybrid", None),
        ("work from home 1 day per week", None, "hybrid", 4),
        ("Minimum 3 days onsite", None, "hybrid", 3),
        ("The role is hybrid with Tuesdays and Thursdays in the office", None, "hybrid", 2),
        ("Remote-first company", None, "remote", None),
        ("We are a fully distributed team", None, "remote", None),
        ("A fully remote role", False, "remote", None),
        ("Sell stuff", True, "remote", None),
        ("Sell stuff", False, "unknown", None),
        ("Hybrid schedule, 2 days onsite", True, "hybrid", 2),
        ("Great on-site gym.", True, "remote", None),
        ("Onsite 5 days", None, "onsite", 5),
        ("Working hours: Monday to Friday, 9am - 6pm at our office in Cebu", None, "onsite", None),
        ("Remote/Hybrid", None, "hybrid", None),
        ("The position may be remote or on-site.", None, "hybrid", None),
        ("Our remote-friendly culture", None, "remote", None),
        ("You can work remotely two days a week", None, "hybrid", 3),
        ("Office-based with some flexibility to work from home", None, "hybrid", None),
        ("Remote opportunity for a senior React developer", None, "remote", None),
        ("Candidates must be able to commute to our office in Leeds 3 days a week", None, "hybrid", 3),
        ("混合办公", None, "hybrid", None),
        ("可在家工作", None, "remote", None),
        (
            "Flexible work - enjoy the flexibility of working from home 2-3 days per week after training",
            None,
            "hybrid",
            2,
        ),
        ("This is a full-time on-site role located in Kuala Lumpur.", None, "onsite", None),
        ("This is a hybrid role based in Bangkok with some work from home.", None, "hybrid", None),
        ("This is a full-time remote role.", None, "remote", None),
        ("Work from home opportunity! All equipment provided", None, "remote", None),
        ("Work from home setup with company-provided equipment", None, "remote", None),
        ("Hybrid work set up (3x onsite per week)", None, "hybrid", 3),
        ("Amenable to work onsite in BGC Taguig", None, "onsite", None),
        ("Willing to work on-site in Ortigas", None, "onsite", None),
        ("Willing to report onsite", None, "onsite", None),
        ("Must be willing to work in a hybrid set-up", None, "hybrid", None),
        ("Remote work arrangement available for the right candidate", None, "remote", None),
        ("Office-based in Singapore CBD", None, "onsite", None),
        ("You will be required to work from our Melbourne CBD office 5 days per week", None, "onsite", 5),
        ("Work from our modern office in Richmond with hybrid flexibility", None, "hybrid", None),
        ("Hybrid working arrangements (WFH 1 day per week)", None, "hybrid", 4),
        ("Flexibility to work from home one day a week", None, "hybrid", 4),
        ("Mix of WFH and office days", None, "hybrid", None),
        ("We offer flexible WFH arrangements", None, "hybrid", None),
        ("A role where you can work from anywhere in Australia", None, "remote", None),
        ("100% remote - work from anywhere in NZ", None, "remote", None),
        ("This role is not remote; you need to be in our Auckland branch", None, "onsite", None),
        ("Remote location allowance and FIFO flights for our remote mine site", None, "unknown", None),
        ("Provide support to remote users and remote offices", None, "unknown", None),
        ("Experience working remotely is a plus", None, "unknown", None),
        ("Excellent remote communication skills", None, "unknown", None),
        ("You'll manage a remote team across three time zones", None, "unknown", None),
        ("Attend on-site meetings with clients and carry out site inspections", None, "unknown", None),
        ("On-site parking available", None, "unknown", None),
        ("Provide first-level support on site and remotely", None, "unknown", None),
        ("Design hybrid mobile apps", None, "unknown", None),
        ("Arbeitsort: Remote oder Berlin", None, "remote", None),
        ("Mobiles Arbeiten bis zu 60 %", None, "hybrid", 2),
        ("Hybrides Arbeiten: 2 Tage im Büro", None, "hybrid", 2),
        ("Deutschlandweit remote arbeiten", None, "remote", None),
        ("Präsenzpflicht vor Ort an 5 Tagen", None, "onsite", 5),
        ("Flexible Arbeitszeiten und Homeoffice", None, "hybrid", None),
        ("Télétravail possible (2j/semaine)", None, "hybrid", 3),
        ("Poste en présentiel à Lyon", None, "onsite", None),
        ("Rythme hybride : 3 jours sur site", None, "hybrid", 3),
        ("Télétravail : non", None, "onsite", None),
        ("Teletrabajo 100%", None, "remote", None),
        ("Trabajo presencial en Madrid", None, "onsite", None),
        ("Trabajo híbrido (3 días oficina, 2 casa)", None, "hybrid", 3),
        ("Opción de teletrabajo", None, "hybrid", None),
        ("Posibilidad de trabajo remoto", None, "hybrid", None),
        ("Sede di lavoro: Milano, smart working 3 giorni su 5", None, "hybrid", 2),
        ("Full remote working", None, "remote", None),
        ("Si offre lavoro ibrido", None, "hybrid", None),
        ("Modelo de trabalho: híbrido (2x por semana no escritório)", None, "hybrid", 2),
        ("Trabalho presencial em São Paulo", None, "onsite", None),
        ("100% home office", None, "remote", None),
        ("Hybride werken, 3 dagen op kantoor", None, "hybrid", 3),
        ("Volledig op afstand / remote", None, "remote", None),
        ("Bekerja di kantor (WFO)", None, "onsite", None),
        ("Sistem kerja hybrid WFO/WFH", None, "hybrid", None),
        ("ทำงานแบบ Hybrid", None, "hybrid", None),
        ("Work From Home 100%", None, "remote", None),
        ("リモートワーク可", None, "remote", None),
        ("フルリモート", None, "remote", None),
        ("Location: Hybrid", None, "hybrid", None),
        ("Workplace type: On-site", None, "onsite", None),
        ("Remote eligible", None, "remote", None),
        ("In-office 4 days a week", None, "hybrid", 4),
        ("up to 3 days from home", None, "hybrid", 2),
        ("Occasional travel to our office in Leeds; otherwise home based", None, "remote", None),
        ("Home-based role covering the South East", None, "remote", None),
        ("Field based role covering Scotland", None, "unknown", None),
        ("at least 60% of your time in the office", None, "hybrid", 3),
        ("Arrangements such as flex days, working from home and purchased leave", None, "hybrid", None),
        ("This post is located onsite at the observatory.", None, "onsite", None),
        ("Due to our remote location, you must live onsite.", None, "onsite", None),
        ("Remote Position - Must reside in Florida", None, "remote", None),
        ("Job Location: Remote in Texas", None, "remote", None),
        ("**Type:** Full time **Worksite flexibility:** Remote **Who we are** A firm.", None, "remote", None),
        ("The post is **remote**, and paid.", None, "remote", None),
        ("You help remote employees in Utah.", None, "unknown", None),
        ("You give technical help, both remote and onsite.", None, "unknown", None),
        ("You will work remotely with colleagues in Oslo now and then.", None, "unknown", None),
    ],
)
def test_mode(text: str, flag: bool | None, mode: str, days: float | None) -> None:
    """Plain words decide; a claimed remote job with office days is hybrid; silence stays unknown."""
    values = read("Specialist", text, {} if flag is None else {"job_is_remote": flag})
    assert (values["work_mode"], values["office_days_per_week"]) == (mode, days)


@pytest.mark.parametrize(
    ("title", "mode"),
    [
        ("Remote Customer Service Representative", "remote"),
        ("Data Analyst (Remote)", "remote"),
        ("Remote Sensing Scientist", "unknown"),
        ("Hybrid Cloud Engineer", "unknown"),
        ("Hybrid Vehicle Technician", "unknown"),
        ("Teacher - Onsite", "onsite"),
        ("Onsite Support Engineer", "unknown"),
        ("Recruiter - Hybrid", "hybrid"),
        ("Home Care Nurse", "unknown"),
    ],
)
def test_title(title: str, mode: str) -> None:
    """A title may name the mode, or something else that only sounds like it."""
    assert read(title, "", {})["work_mode"] == mode


@pytest.mark.parametrize(
    ("text", "countries", "states", "zones"),
    [
        ("Fully remote from anywhere in Canada.", ["CA"], [], []),
        ("Remote within the continental United States.", ["US"], [], []),
        ("Fully remote. California residents can view our privacy notice.", [], [], []),
        ("100% remote. Our support team are based in the Netherlands.", [], [], []),
        ("Are you in Chile or Peru? We offer a remote job.", ["CL", "PE"], [], []),
        ("Remote (US only).", ["US"], [], []),
        ("Remote (GB; US)", ["GB", "US"], [], []),
        ("Remote. Residents of Texas, Ohio and Utah may apply.", ["US"], ["US-TX", "US-OH", "US-UT"], []),
        ("Remote; you must live in Germany or Austria.", ["DE", "AT"], [], []),
        ("Remote. You must reside within the continental US.", ["US"], [], []),
        ("100% remote, working hours within two hours of CET.", [], [], ["CET"]),
        ("Work from home, aligned with Eastern Time hours.", [], [], ["ET"]),
        ("Remote (worldwide).", [], [], []),
        ("Remote-first; we hire in Peru, Chile and Ghana.", ["PE", "CL", "GH"], [], []),
        ("Fully remote; the firm hires in Malta.", ["MT"], [], []),
        ("Fully remote; working hours GMT+3/+4.", [], [], ["GMT+3", "GMT+4"]),
        ("Fully remote; you work with a design team based in Norway.", [], [], []),
        ("Location: Canada, USA\nFully remote", ["CA", "US"], [], []),
        ("Remote. Our customers are farms in Kenya.", [], [], []),
        ("Hybrid, three days in our Austin, Texas office.", [], [], []),
        ("A fully remote job. The offer is available from: Kenya, Ghana", ["KE", "GH"], [], []),
        ("Fully remote, within 40 miles of Reno, NV", ["US"], ["US-NV"], []),
        ("Fully remote; live within commuting distance of Tulsa, OK", ["US"], ["US-OK"], []),
        ("Remote, restricted to the following states: AZ, UT", ["US"], ["US-AZ", "US-UT"], []),
        ("Open to remote candidates across Malta and Cyprus", ["MT", "CY"], [], []),
        ("We only hire remote employees in: Nevada", ["US"], ["US-NV"], []),
    ],
)
def test_limits(text: str, countries: list[str], states: list[str], zones: list[str]) -> None:
    """Limits of a remote job are noted where the text makes them, and only there."""
    values = read("Specialist", text, {})
    assert values["remote_countries"] == countries
    assert values["remote_states"] == states
    assert values["remote_time_zones"] == zones


def test_days_in_the_title() -> None:
    """Evidence of office days fits the field that it names."""
    proof = read("Clerk, 3 days in office", "Nothing here.", {})["evidence"]["office_days_per_week"][0]
    assert (proof["field"], proof["text"]) == ("title", "3 days in office")


def test_limit_in_the_title() -> None:
    """A country that ends the title of a remote job is where it may be done."""
    assert read("Map Reviewer - Kenya", "A remote position.", {})["remote_countries"] == ["KE"]
    assert read("Kenya Desk Analyst", "A remote position.", {})["remote_countries"] == []
