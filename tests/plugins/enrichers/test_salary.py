"""Salary: every written form of pay, and nothing that is none."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.contracts import Posting
from plugins.enrichers.salary import SalaryEnricher
from plugins.enrichers.salary.money import number, period_by_size, plausible
from plugins.enrichers.salary.tables import HOURS_A_YEAR


def read(title: str, description: str, declared: dict[str, Any]) -> dict[str, Any]:
    """Read one posting."""
    result = next(iter(SalaryEnricher().enrich([Posting("test", "1", title, description, declared)])))
    assert not isinstance(result, Exception)
    return dict(result)


def stated(values: dict[str, Any]) -> tuple[Any, ...]:
    """What is stated: minimum, maximum, currency, period."""
    return tuple(values[f"salary_{part}"] for part in ("min", "max", "currency", "period"))


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("US", "Pay range: $71,200.00 - $96,400.00", (71200, 96400, "USD", "YEAR")),
        ("ID", "Gaji 4,5 - 5 juta/bulan", (4500000, 5000000, "IDR", "MONTH")),
        ("AU", "Salary $90,000 - $100,000 + super + bonus", (90000, 100000, "AUD", "YEAR")),
        ("GB", "£12.50 - £14 per hour", (12.5, 14, "GBP", "HOUR")),
        ("IN", "CTC 12-15 LPA", (1200000, 1500000, "INR", "YEAR")),
        ("IN", "Salary: Rs. 25,000 per month", (25000, 25000, "INR", "MONTH")),
        ("IN", "salary upto 5 lakhs", (None, 500000, "INR", "YEAR")),
        ("DE", "Jahresgehalt zwischen 50.000 und 60.000 Euro", (50000, 60000, "EUR", "YEAR")),
        ("DE", "Stundenlohn ab 14,50 €", (14.5, None, "EUR", "HOUR")),
        ("DE", "Vergütung: 2.800 - 3.400 € brutto pro Monat", (2800, 3400, "EUR", "MONTH")),
        ("CH", "CHF 95'000 - 110'000", (95000, 110000, "CHF", "YEAR")),
        ("FR", "Salaire : entre 30 000 et 35 000 euros brut annuel", (30000, 35000, "EUR", "YEAR")),
        ("FR", "Salaire à partir de 2 200€ brut/mois", (2200, None, "EUR", "MONTH")),
        ("FR", "TJM 450 - 550 €", (450, 550, "EUR", "DAY")),
        ("JP", "年収400万円〜600万円", (4000000, 6000000, "JPY", "YEAR")),
        ("JP", "時給1,200円", (1200, 1200, "JPY", "HOUR")),
        ("TH", "เงินเดือน 15,000 - 20,000 บาท", (15000, 20000, "THB", "MONTH")),
        ("TH", "รายได้ 20,000-30,000", (20000, 30000, "THB", "MONTH")),
        ("VN", "Lương: 10 - 15 triệu", (10000000, 15000000, "VND", "MONTH")),
        ("PL", "8 000 - 12 000 zł brutto miesięcznie", (8000, 12000, "PLN", "MONTH")),
        ("SE", "Månadslön 35 000 kr", (35000, 35000, "SEK", "MONTH")),
        ("ZA", "R25 000 - R30 000 per month", (25000, 30000, "ZAR", "MONTH")),
        ("NL", "Salaris € 3.000 tot € 4.500", (3000, 4500, "EUR", "MONTH")),
        ("IT", "RAL 30k-35k", (30000, 35000, "EUR", "YEAR")),
        ("ES", "Salario: 24.000 - 28.000 € brutos/año", (24000, 28000, "EUR", "YEAR")),
        ("US", "The salary range of this post is $54,300-$81,900/year", (54300, 81900, "USD", "YEAR")),
        ("US", "Salary: $141,250/year", (141250, 141250, "USD", "YEAR")),
        ("US", "Starting from $131,000 annually.", (131000, None, "USD", "YEAR")),
        ("US", "Tutors start at $19/hour; later on up to $38/hour.", (19, None, "USD", "HOUR")),
        ("US", "Compensation: 120-150k DOE", (120000, 150000, "USD", "YEAR")),
        ("AU", "$45/hr + super", (45, 45, "AUD", "HOUR")),
        ("AU", "$350 per day + super", (350, 350, "AUD", "DAY")),
        ("AU", "Daily rate of $600 - $700 + super", (600, 700, "AUD", "DAY")),
        ("MY", "RM1800-RM2500", (1800, 2500, "MYR", "MONTH")),
        ("MY", "Basic Salary: RM 2000 + allowance RM 300 + commission", (2000, 2000, "MYR", "MONTH")),
        ("PH", "PHP 610/day", (610, 610, "PHP", "DAY")),
        ("GB", "£50k OTE", (50000, 50000, "GBP", "YEAR")),
        ("GB", "£30k basic, £50k OTE", (30000, 30000, "GBP", "YEAR")),
        ("GB", "£350-£400 per day", (350, 400, "GBP", "DAY")),
        ("HK", "月薪 18K-25K", (18000, 25000, "HKD", "MONTH")),
        ("GB", "up to £18 p/h", (None, 18, "GBP", "HOUR")),
        ("BR", "R$ 3.000,00 a R$ 4.500,00", (3000, 4500, "BRL", "MONTH")),
        ("MX", "Sueldo: $12,000 a $15,000 mensuales", (12000, 15000, "MXN", "MONTH")),
        ("US", "Hourly rate: $22.50 to $28.75", (22.5, 28.75, "USD", "HOUR")),
        ("AU", "$1,500 per week", (1500, 1500, "AUD", "WEEK")),
        ("SG", "SGD 4000 to 5500", (4000, 5500, "SGD", "MONTH")),
        ("SG", "Salary: 4k - 6k", (4000, 6000, "SGD", "MONTH")),
        ("AE", "AED 8,000 - 10,000", (8000, 10000, "AED", "MONTH")),
        (None, "A$90,000 a year", (90000, 90000, "AUD", "YEAR")),
    ],
)
def test_pay_in_the_text(country: str | None, text: str, expected: tuple[Any, ...]) -> None:
    """Pay is read from prose, whatever the country writes."""
    values = read("Clerk", text, {"job_country": country} if country else {})
    assert stated(values) == expected
    assert values["salary_origin"] == "text"


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("AU", "$65k - $75k p.a. + super", (65000, 75000, "AUD", "YEAR")),
        ("MY", "RM 3,500 - RM 4,500 per month", (3500, 4500, "MYR", "MONTH")),
        ("TH", "฿25K – ฿35K per month", (25000, 35000, "THB", "MONTH")),
        ("ID", "Rp 5.000.000 – Rp 7.000.000 per month", (5000000, 7000000, "IDR", "MONTH")),
        ("PH", "₱18,000 – ₱25,000 per month", (18000, 25000, "PHP", "MONTH")),
        ("PH", "P20,000 - P25,000", (20000, 25000, "PHP", "MONTH")),
        ("SG", "$3,500 - $4,500 per month", (3500, 4500, "SGD", "MONTH")),
        ("HK", "HK$18,000 - $22,000", (18000, 22000, "HKD", "MONTH")),
        ("NZ", "$28 - $32 per hour", (28, 32, "NZD", "HOUR")),
        ("AU", "Up to $120,000 package", (None, 120000, "AUD", "YEAR")),
        ("GB", "From £28,000 per annum", (28000, None, "GBP", "YEAR")),
        ("IN", "₹6,00,000 - 8,00,000 P.A.", (600000, 800000, "INR", "YEAR")),
        ("US", "$15.00 per hour", (15, 15, "USD", "HOUR")),
        ("AU", "$80,000", (80000, 80000, "AUD", "YEAR")),
        ("CA", "$25-$30 hourly", (25, 30, "CAD", "HOUR")),
        ("US", "$170K–$210K a year", (170000, 210000, "USD", "YEAR")),
        ("US", "15–22 an hour", (15, 22, "USD", "HOUR")),
        ("DE", "1,5k € im Monat", (1500, 1500, "EUR", "MONTH")),
        ("MY", "Attractive salary package", None),
        ("NZ", "$70k-80k", (70000, 80000, "NZD", "YEAR")),
    ],
)
def test_salary_string(country: str, text: str, expected: tuple[Any, ...] | None) -> None:
    """The declared salary string is read before the text."""
    values = read("Clerk", "Salary: $1 per hour", {"job_country": country, "job_salary_string": text})
    if expected is None:
        assert values["salary_origin"] != "salary_string"
    else:
        assert (stated(values), values["salary_origin"]) == (expected, "salary_string")


@pytest.mark.parametrize(
    "text",
    [
        "We raised $40M in Series B. Offices in 5 cities. 401k match.",
        "Relocation up to $10,000 and a $5,000 sign-on bonus",
        "You manage a $5,000,000 - $10,000,000 portfolio",
        "$50,000 life insurance policy at no cost",
        "Earn a $3,500 sign-on bonus! Refer a friend and receive $400.",
        "Call 0803 555 1234 or 020 7946 0958.",
        "We manage $2.4 billion of assets for 12,000 clients.",
        "A gym allowance of $600 a year.",
        "Pay grade 12, open to employees with 5 years of service.",
    ],
)
def test_no_pay(text: str) -> None:
    """Bonuses, funds, portfolios, insurance sums and telephone numbers are no pay."""
    assert stated(read("Clerk", text, {"job_country": "US"})) == (None, None, None, None)


def test_structured_fields_come_first() -> None:
    """Declared numbers beat the string and the text, and keep their own evidence."""
    declared = {
        "salary_min": 25.5,
        "salary_max": 31,
        "salary_period": "HOUR",
        "job_country": "CA",
        "job_salary_string": "$90K a year",
    }
    values = read("Clerk", "Salary: $50,000 a year", declared)
    assert stated(values) == (25.5, 31, "CAD", "HOUR")
    assert values["salary_origin"] == "structured"
    assert values["evidence"]["salary_min"][0]["field"] == "salary_min"


def test_structured_nonsense_is_refused() -> None:
    """A yearly pay of 31 dollars is believed by nobody: the text is asked instead."""
    declared = {"salary_min": 25, "salary_max": 31, "salary_period": "YEAR", "job_country": "US"}
    values = read("Clerk", "Pay: $25 - $31 an hour", declared)
    assert (stated(values), values["salary_origin"]) == ((25, 31, "USD", "HOUR"), "text")


@pytest.mark.parametrize(
    ("period", "factor"), [("HOUR", HOURS_A_YEAR), ("DAY", 260), ("WEEK", 52), ("MONTH", 12), ("YEAR", 1)]
)
def test_annual(period: str, factor: int) -> None:
    """Every period is made yearly by one table."""
    amount = 60_000 / factor
    values = read("Clerk", "", {"salary_min": amount, "salary_period": period, "job_country": "US"})
    assert values["salary_min_annual"] == pytest.approx(60_000)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,234.50", 1234.5),
        ("1.234,50", 1234.5),
        ("6,00,000", 600000),
        ("1'200", 1200),
        ("45 000", 45000),
        ("45.000", 45000),
        ("12,5", 12.5),
        ("4.500.000,-", 4500000),
        ("17.5", 17.5),
    ],
)
def test_number(written: str, value: float) -> None:
    """A number is read in any grouping."""
    assert number(written) == value


@pytest.mark.parametrize(
    ("amount", "currency", "period"),
    [
        (25, "USD", "HOUR"),
        (450, "USD", "DAY"),
        (3500, "MYR", "MONTH"),
        (65000, "AUD", "YEAR"),
        (7e6, "IDR", "MONTH"),
        (600000, "INR", "YEAR"),
        (25000, "PHP", "MONTH"),
        (1200, "JPY", "HOUR"),
    ],
)
def test_period_by_size(amount: float, currency: str, period: str) -> None:
    """Where no period is stated, the size of the amount in its currency tells it."""
    assert period_by_size(amount, currency) == period


def test_plausible() -> None:
    """What nobody pays is refused in either direction."""
    assert plausible(20, "HOUR", "USD")
    assert not plausible(20, "YEAR", "USD")
    assert not plausible(90_000, "HOUR", "USD")


def test_evidence_says_that_the_period_is_assumed() -> None:
    """A reader is told when the period was not stated."""
    proof = read("Cook", "Salary RM3,500 with meals.", {"job_country": "MY"})["evidence"]["salary_period"][0]
    assert proof["text"] == "RM3,500"
    assert "assumed" in proof["why"]


def test_markup_left_in() -> None:
    """Tags and entities do not part a currency from its amount, and the evidence still fits the source."""
    text = "<p>Pay:&nbsp;<b>&pound;28,000</b>&nbsp;-&nbsp;<b>&pound;32,000</b> per annum</p>"
    values = read("Clerk", text, {"job_country": "GB"})
    proof = values["evidence"]["salary_min"][0]
    assert stated(values) == (28000, 32000, "GBP", "YEAR")
    assert text[proof["start"] : proof["end"]] == proof["text"]
