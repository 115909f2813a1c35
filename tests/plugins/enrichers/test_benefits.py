"""Benefits: what is offered, not what is sold, run or refused."""

from __future__ import annotations

import pytest

from plugins.contracts import Posting
from plugins.enrichers.benefits import BenefitsEnricher


@pytest.mark.parametrize(
    ("text", "benefits"),
    [
        ("We offer dental cover and a pension.", ["dental_vision", "retirement_plan"]),
        (
            "Benefits: medical, dental, 401(k), paid time off.",
            ["health_insurance", "dental_vision", "retirement_plan", "paid_time_off"],
        ),
        (
            "Benefits\n- Free lunch\n- Gym membership\n- Cycle to work scheme",
            ["wellness", "meals", "commuter"],
        ),
        ("Annual bonus and stock options.", ["bonus", "equity"]),
        (
            "Experience in healthcare or nutrition is welcome, and you like to write long and careful reports about it for people who have never worked in a hospital before.",
            [],
        ),
        ("You sell health insurance to families.", []),
        ("Work flexibly, with a flexible working attitude and stick to it.", []),
        ("You administer the pension plans of our clients.", []),
        ("We do not offer visa sponsorship.", []),
        ("Visa sponsorship\nThe employer will not sponsor applicants.", []),
        ("Diversity, inclusion and equity are at our heart.", []),
        ("Bonus points if you speak Welsh.", []),
        ("You deal with queries relating to superannuation and parental leave.", []),
        ("Perks\n- Easily accessible by public transport\n- Referral scheme", []),
        ("You are at the heart of our residents' wellbeing.", []),
        ("Available for visa sponsorship?\nNo", []),
        ("Referral bonus: for friends who join.", ["bonus"]),
        ("Bonus: you speak Welsh.", []),
        ("Sponsorship opportunities will not exist.", []),
        ("We run services including mental health, disability and housing.", []),
        ("NVM hires a full-time officer.", []),
        ("You have been in retail, childcare, or aged care before.", []),
        (
            "Dental, vacation pay, and a chance to earn a bonus based on results",
            ["dental_vision", "paid_time_off", "bonus"],
        ),
        ("An 8-month maternity cover.", []),
        ("CDD de 5 mois, remplacement congé maternité", []),
        ("Three years of payroll (EPF, SOCSO)", []),
        ("2-way cab", ["commuter"]),
        ("You travel around with the company truck.", []),
        ("Travel up to 5%\nRelocation provided: No", []),
        ("Forecast the sales incentive expense by branch.", []),
        ("We improve the mental health and wellbeing of our members.", []),
        ("Meals allowance; comprehensive leave", ["paid_time_off", "meals"]),
        ("$71,000 + super, attendance incentive monthly", ["retirement_plan", "bonus"]),
        ("Wir bieten einen Firmenwagen und 30 Tage Urlaub.", ["paid_time_off", "company_car"]),
        ("Mutuelle et tickets restaurant.", ["health_insurance", "meals"]),
        ("Seguro médico y coche de empresa.", ["health_insurance", "company_car"]),
        ("Cloud: AWS (S3, Lambda)", []),
        ("Two months of AWS (13th month) a year", ["bonus"]),
        (
            "We offer extended annual, study and parental leave.",
            ["paid_time_off", "parental_leave", "learning_budget"],
        ),
        (
            "Perks\n- Health, vision and life insurance\n- Food and travel allowance",
            ["health_insurance", "dental_vision", "meals", "commuter"],
        ),
        ("You process sick, carers' and parental leave.", []),
        ("Trained in health and safety, insurance and claims.", []),
        ("We value our colleagues' wellbeing.", []),
        ("$70,000 + 12% super, office snacks", ["retirement_plan", "meals"]),
        ("Courses in first aid and RTT are paid.", []),
        ("Duties\n- Process contributions, benefits and leave entitlements\n- Other tasks", []),
        ("Duties\n- Handle staff benefits such as medical, insurance and others\n- Other tasks", []),
        ("Locum for sick and annual leave cover.", []),
        (
            "What you'll experience\n- Tools to look after your wellbeing\n- A fair leave policy",
            ["paid_time_off", "wellness"],
        ),
        (
            "Perks\n- Early finish on Fridays\n- Eye tests\n- Fresh fruit",
            ["dental_vision", "flexible_hours", "meals"],
        ),
        ("Vale-transporte e plano de saúde.", ["health_insurance", "commuter"]),
    ],
)
def test_benefits(text: str, benefits: list[str]) -> None:
    """A benefit counts when it is offered."""
    result = next(iter(BenefitsEnricher().enrich([Posting("test", "1", "Clerk", text)])))
    assert not isinstance(result, Exception)
    assert result["benefits"] == benefits


def test_declared_benefits() -> None:
    """What the source declares counts too."""
    posting = Posting("test", "1", "Clerk", "", {"job_benefits": ["dental_coverage", "free_rocket"]})
    result = next(iter(BenefitsEnricher().enrich([posting])))
    assert not isinstance(result, Exception)
    assert result["benefits"] == ["dental_vision"]
