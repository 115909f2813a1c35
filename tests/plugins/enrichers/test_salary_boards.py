"""Salary as the boards of Asia and Australia write it: terse, in the title, beside other amounts."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.contracts import Posting
from plugins.enrichers.salary import SalaryEnricher

NONE = (None, None, None, None)


def stated(country: str, text: str, title: str = "Clerk", **declared: Any) -> tuple[Any, ...]:
    """Minimum, maximum, currency and period that are read in one posting."""
    posting = Posting("test", "1", title, text, {"job_country": country, **declared})
    values = next(iter(SalaryEnricher().enrich([posting])))
    assert not isinstance(values, Exception)
    return tuple(values[f"salary_{part}"] for part in ("min", "max", "currency", "period"))


@pytest.mark.parametrize(
    ("country", "title", "text", "expected"),
    [
        ("HK", "Buyer (Salary $14K+ to HK$28K+)", "", (14000, 28000, "HKD", "MONTH")),
        ("SG", "Baker (East/$3.2K/Shifts)", "", (3200, 3200, "SGD", "MONTH")),
        ("SG", "Driver ($1,900 + Bonus)", "Salary (up to $1,900 + incentive)", (None, 1900, "SGD", "MONTH")),
        ("SG", "Planner / $4K", "Basic salary: $3,400 - $4,000 + bonus", (3400, 4000, "SGD", "MONTH")),
        ("HK", "Analyst (about 48000/month)", "", (48000, 48000, "HKD", "MONTH")),
        ("HK", "Paralegal (Budget HKD 25-35k) - Bank", "", (25000, 35000, "HKD", "MONTH")),
        ("GB", "Caretaker - NW10- £25k- £27k", "", (25000, 27000, "GBP", "YEAR")),
        (
            "AU",
            "Welder",
            "Base $95,000. A total package of $110,000 with super.",
            (95000, 95000, "AUD", "YEAR"),
        ),
    ],
)
def test_pay_in_the_title(country: str, title: str, text: str, expected: tuple[Any, ...]) -> None:
    """A title says it in few words; where the text says the same and more, the text is believed."""
    assert stated(country, text, title) == expected


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("US", "Teach in Asia: $1,800+ USD monthly, flat included", (1800, None, "USD", "MONTH")),
        ("SG", "Remuneration $900 - 1,300 monthly Company Profile", (900, 1300, "SGD", "MONTH")),
        ("AU", "$54/hr flat rate + super + $120 per day site allowance", (54, 54, "AUD", "HOUR")),
        ("HK", "時薪$65起，日薪$620，即日上班", (65, None, "HKD", "HOUR")),
        ("HK", "人工: 16000-18000", (16000, 18000, "HKD", "MONTH")),
        ("MY", "RM 9.20/jam (part time) RM 1,850 - RM 2,100 (full time)", (1850, 2100, "MYR", "MONTH")),
        ("TH", "Teach the young.38,000-42,000 THB/month, visa paid", (38000, 42000, "THB", "MONTH")),
        ("TH", "ทุนจดทะเบียน 80,000,000 บาท ดำเนินธุรกิจมา 12 ปี", NONE),
        (
            "US",
            "The expected salary range for this position begins at $98,000.",
            (98000, None, "USD", "YEAR"),
        ),
        ("SG", "Trip based, gross salary up $4.5k", (None, 4500, "SGD", "MONTH")),
        ("SG", "Gross salary $2,250 onward (reviewed after 6 months)", (2250, None, "SGD", "MONTH")),
        ("AU", "Salary c$70k + super", (70000, 70000, "AUD", "YEAR")),
        ("HK", "HK$1.1M - HK$1.4M p.a. base + bonus", (1100000, 1400000, "HKD", "YEAR")),
        ("MY", "Salary Budget: RM3500-RM4200", (3500, 4200, "MYR", "MONTH")),
        ("ID", "Gaji harian 135.000", (135000, 135000, "IDR", "DAY")),
        ("ID", "Gaji 3 juta + komisi 5%, pendapatan bisa 6-9 juta", (3000000, 3000000, "IDR", "MONTH")),
        ("SG", "We pay $8 per lamp assembled, about one an hour.", NONE),
        (
            "US",
            "Pay Range $81,000 - $97,000 USD Full-time employees get insurance",
            (81000, 97000, "USD", "YEAR"),
        ),
        (
            "US",
            "Pay is $120,000 to $150,000 USD ($165,000 to $205,000 CAD) per year",
            (120000, 150000, "USD", "YEAR"),
        ),
        ("US", "Compensation: $9,500 - $12,500 (estimated lump sum)", NONE),
        ("AU", "$88,000 + weekly on-call allowance", (88000, 88000, "AUD", "YEAR")),
        ("MY", "Basic + incentive: RM2,600 - RM3,900", (2600, 3900, "MYR", "MONTH")),
        ("SG", "Fixed + Sales Bonus ($3,300 & above, by experience)", (3300, None, "SGD", "MONTH")),
        ("MY", "Basic + commission + handphone allowance: RM120", NONE),
        ("DE", "Gehalt: bis 68k", (None, 68000.0, "EUR", "YEAR")),
        ("MY", "RM4,600 up + incentives", (4600.0, None, "MYR", "MONTH")),
        ("MY", "Runs campaigns (min. budget RM40k/month). RM3.2k - 4.5k", (3200.0, 4500.0, "MYR", "MONTH")),
        ("MY", "Basic + joining bonus RM2,000", NONE),
    ],
)
def test_pay_in_terse_lines(country: str, text: str, expected: tuple[Any, ...]) -> None:
    """Scraped lines with neither verbs nor full stops."""
    assert stated(country, text) == expected


def test_a_leading_plus_is_a_lower_end() -> None:
    """As the whole of a salary string, "+$90k" means that or more."""
    assert stated("AU", "", job_salary_string="+$90k") == (90000, None, "AUD", "YEAR")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("£27,100 - £27,900 per annum. Actual Salary £21,340 - £21,980", (27100, 27900, "GBP", "YEAR")),
        (
            "£27,100 - £27,900 per annum pro rata (Actual salary £21,340 - £21,980 per annum)",
            (27100, 27900, "GBP", "YEAR"),
        ),
        ("Actual pro-rata salary is £21,340 - £21,980 per annum", (21340, 21980, "GBP", "YEAR")),
        ("Salary from: £22,410.50 per annum", (22410.5, None, "GBP", "YEAR")),
        ("Salary £41,200 rising to £44,900", (41200, 44900, "GBP", "YEAR")),
        ("Salary £41,200 - £44,900, rising to £51,000", (41200, 44900, "GBP", "YEAR")),
        ("£37,650 per annum and upwards", (37650, None, "GBP", "YEAR")),
        ("Salary: not more than £64k", (None, 64000, "GBP", "YEAR")),
    ],
)
def test_pay_of_councils(words: str, expected: tuple[Any, ...]) -> None:
    """What a full-timer has comes before what these hours come to."""
    assert stated("GB", "", job_salary_string=words) == expected
    assert stated("GB", f"Hours: 30 a week\n{words}\nClosing date: 2 May") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("$2,150 p/w", (2150, 2150, "AUD", "WEEK")),
        ("$98,000 + super, Site Manager (PM)", (98000, 98000, "AUD", "YEAR")),
        ("$104,000 + daily site allowance", (104000, 104000, "AUD", "YEAR")),
        ("$92,000 + monthly team-based bonus", (92000, 92000, "AUD", "YEAR")),
        ("$130,000 package, paid on a monthly basis", (130000, 130000, "AUD", "YEAR")),
        ("$1,450+ weekly", (1450, None, "AUD", "WEEK")),
        ("$430 per day + phone", (430, 430, "AUD", "DAY")),
    ],
)
def test_a_period_is_its_amount_s(words: str, expected: tuple[Any, ...]) -> None:
    """What is added has periods of its own, and nobody is paid a year's wage a month."""
    assert stated("AU", "", job_salary_string=words) == expected
    assert stated("AU", f"Melbourne\nFull time\n{words}\nJoin our team.") == expected


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("US", "We pay $30 for each finished interview, half an hour or so."),
        ("ID", "Target penjualan Rp 40 juta per bulan, bonus menyusul."),
        ("SG", "Monthly rental: $2,600 and upwards, and we help you to find a flat."),
        ("GB", "You will look after spending of £180,000 rising to £300,000."),
        ("HK", "獎金：全勤獎$600，介紹獎金$2,500"),
        ("MY", "Gaji + komisen menarik, elaun makan RM180, elaun kehadiran RM120"),
    ],
)
def test_what_a_firm_counts_is_no_pay(country: str, text: str) -> None:
    """Single jobs, targets, rents and rewards stand in the same words as pay."""
    assert stated(country, text) == NONE


@pytest.mark.parametrize(
    ("country", "title", "text", "expected"),
    [
        ("AU", "Grader Driver - 41.20 per hr", "", (41.2, 41.2, "AUD", "HOUR")),
        ("NZ", "Roofer", "Pay 36-44ph depending on experience", (36, 44, "NZD", "HOUR")),
        ("AU", "Baker", "About the role\n68,000 - 74,000 + Super", (68000, 74000, "AUD", "YEAR")),
        ("NZ", "Planner", "About us\n90,000 - 105,000 + Project Bonuses", (90000, 105000, "NZD", "YEAR")),
        ("GB", "Designer - 42,000 - 48,000 + Bonus", "", (42000, 48000, "GBP", "YEAR")),
        ("GB", "Area Manager", "Circa 37,000 basic, 52,000 OTE", (37000, 37000, "GBP", "YEAR")),
        ("MY", "Kitchen Helper", "Basic 1750 + OT + allowance", (1750, 1750, "MYR", "MONTH")),
        (
            "AU",
            "Site Manager",
            "Lead a small crew with autonomy and earn up to $150K",
            (None, 150000, "AUD", "YEAR"),
        ),
        ("AU", "Analyst", "Our 68,000 + members trust us with 1,200 basic questions a day.", NONE),
    ],
)
def test_pay_without_currency(country: str, title: str, text: str, expected: tuple[Any, ...]) -> None:
    """A bare figure is pay where a word of pay touches it, and it opens a line or a title."""
    assert stated(country, text, title=title) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Salary: £21,640 (FTE £24,880)", (24880, 24880, "GBP", "YEAR")),
        ("Actual Salary: £5,230 per annum. Full time equivalent £25,010.", (25010, 25010, "GBP", "YEAR")),
        ("£27,300 FTE (£20,115 pro rata)", (27300, 27300, "GBP", "YEAR")),
        (
            "Salary: £19,050 Annually (Actual) Grade 3, term time only. FTE £24,700",
            (24700, 24700, "GBP", "YEAR"),
        ),
        ("Salary: £41,000 - £47,500 Bonus Excellent Benefits", (41000, 47500, "GBP", "YEAR")),
        ("Grade 2 Year 1 - £18.20 to Year 10 - £24.90 per hour", (18.2, 24.9, "GBP", "HOUR")),
    ],
)
def test_a_full_timer_s_pay_stands_beside_these_hours(words: str, expected: tuple[Any, ...]) -> None:
    """Of two amounts side by side the full-timer's counts."""
    assert stated("GB", f"Join us\n{words}\nClosing date: 2 May") == expected


@pytest.mark.parametrize(
    ("country", "title", "text", "expected"),
    [
        ("HK", "Server (HK$7000新人獎金)", "", NONE),
        (
            "SG",
            "Bakery / Islandwide",
            "Baker | up to $1,900\nLocation: East\nPacker | up to $1,850",
            (None, 1900, "SGD", "MONTH"),
        ),
    ],
)
def test_lines_of_several_parts(country: str, title: str, text: str, expected: tuple[Any, ...]) -> None:
    """A part of a line may open with pay, and a newcomer's reward is none."""
    assert stated(country, text, title=title) == expected


@pytest.mark.parametrize(
    ("country", "title", "text", "expected"),
    [
        ("SG", "Fitter (MNC) / $3K-$5K", "Basic Salary: $3,100 - $4,400 + AWS", (3100, 4400, "SGD", "MONTH")),
        ("AU", "Chef - up to $98k", "Salary range $74,000 - $86,000 + super", (74000, 86000, "AUD", "YEAR")),
        (
            "SG",
            "Packer ($1,700-$2,100 monthly)",
            "Base salary: $1,550/month at first",
            (1700, 2100, "SGD", "MONTH"),
        ),
        (
            "HK",
            "店務員",
            "全職：$17,500-$19,500 (連勤工)\n兼職：時薪 $62-$68",
            (17500, 19500, "HKD", "MONTH"),
        ),
    ],
)
def test_title_and_text(country: str, title: str, text: str, expected: tuple[Any, ...]) -> None:
    """A named range in the text is surer than the title's, and a title's range than one amount in the text."""
    assert stated(country, text, title=title) == expected


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("AU", "Level 2, Year 1 ($98,400) - Year 4 ($107,250) + 12% super", (98400, 107250, "AUD", "YEAR")),
        (
            "HK",
            "Salary: Pay Scale Point 2 (HK$16,200 per month) to Point 9 (HK$27,100 per month)",
            (16200, 27100, "HKD", "MONTH"),
        ),
        ("US", "GS-9 step 1 $60,400 - GS-11 step 10 $95,300 per year", (60400, 95300, "USD", "YEAR")),
        ("MY", "Gaji: Gred N19 Minimum RM1,520.00 - Maksimum RM4,180.00", (1520, 4180, "MYR", "MONTH")),
    ],
)
def test_scales_of_steps(country: str, text: str, expected: tuple[Any, ...]) -> None:
    """A scale runs from the amount of its first step to that of its last, labels and brackets between."""
    assert stated(country, text) == expected
