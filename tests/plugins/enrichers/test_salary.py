"""Salary: every written form of pay, and nothing that is none."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.contracts import Posting
from plugins.enrichers.salary import SalaryEnricher
from plugins.enrichers.salary.money import number
from plugins.enrichers.salary.tables import HOURS_A_YEAR
from plugins.enrichers.salary.usual import period_by_size, plausible


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
        ("AU", "SCHADS Level 3.2 - $41.10 an hour", (41.1, 41.1, "AUD", "HOUR")),
        ("ES", "Salario 19.500 - 22.500 b/a", (19500, 22500, "EUR", "YEAR")),
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
        ("AT", "Das Mindestgehalt laut KV beträgt € 2.700 brutto im Monat", (2700, None, "EUR", "MONTH")),
        ("GB", "Minimum annual salary of £31,000", (31000, None, "GBP", "YEAR")),
        ("AU", "Pay: $2,200 - $2,400 per fortnight plus super", (1100, 1200, "AUD", "WEEK")),
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
        "Lohnabrechnung mit SAP S/4HANA",
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


@pytest.mark.parametrize(
    ("country", "written", "expected"),
    [
        ("AU", "$80K + Super", (80000, 80000, "AUD", "YEAR")),
        ("AU", "$100,000 - $110,000 p.a. inc. super", (100000, 110000, "AUD", "YEAR")),
        ("AU", "AU$70000 - AU$75000 p.a.", (70000, 75000, "AUD", "YEAR")),
        ("NZ", "$23.50-$25 p.h.", (23.5, 25, "NZD", "HOUR")),
        ("MY", "MYR 2500 - MYR 3500", (2500, 3500, "MYR", "MONTH")),
        ("MY", "RM 4k - RM 6k", (4000, 6000, "MYR", "MONTH")),
        ("SG", "$2800 - $3500 p.m.", (2800, 3500, "SGD", "MONTH")),
        ("ID", "Rp 4.800.000 - Rp 5.200.000 per bulan", (4800000, 5200000, "IDR", "MONTH")),
        ("ID", "IDR 15000000 - 20000000", (15000000, 20000000, "IDR", "MONTH")),
        ("TH", "20k-30k", (20000, 30000, "THB", "MONTH")),
        ("TH", "THB 45,000 – THB 60,000", (45000, 60000, "THB", "MONTH")),
        ("PH", "Php15,000 - 20,000", (15000, 20000, "PHP", "MONTH")),
        ("PH", "₱650 per day", (650, 650, "PHP", "DAY")),
        ("HK", "$15,000 - $20,000 (Basic + Commission)", (15000, 20000, "HKD", "MONTH")),
        ("HK", "HKD 25K", (25000, 25000, "HKD", "MONTH")),
        ("AU", "From $35 per hour + Penalty Rates", (35, None, "AUD", "HOUR")),
        ("AU", "$30.91 + super per hour", (30.91, 30.91, "AUD", "HOUR")),
        ("AU", "$400 - $450 p.d.", (400, 450, "AUD", "DAY")),
        ("AU", "$55 an hour", (55, 55, "AUD", "HOUR")),
        ("AU", "Total Package: $95,453 to $102,543", (95453, 102543, "AUD", "YEAR")),
        ("AU", "$90k-$100k base + car + bonus", (90000, 100000, "AUD", "YEAR")),
        ("NZ", "$65k + Kiwisaver", (65000, 65000, "NZD", "YEAR")),
        ("GB", "£25,000 - £28,000 (DOE)", (25000, 28000, "GBP", "YEAR")),
        ("GB", "£11.44ph", (11.44, 11.44, "GBP", "HOUR")),
        ("US", "$18 - $22 Hourly", (18, 22, "USD", "HOUR")),
        ("US", "$120,000/yr - $150,000/yr", (120000, 150000, "USD", "YEAR")),
        ("US", "Up to $45 an hour", (None, 45, "USD", "HOUR")),
        ("IN", "₹3L - ₹5L a year", (300000, 500000, "INR", "YEAR")),
        ("IN", "₹25T–₹30T a month", (25000, 30000, "INR", "MONTH")),
        ("IN", "10-15 Lacs P.A.", (1000000, 1500000, "INR", "YEAR")),
        ("CA", "CA$60K–CA$75K a year", (60000, 75000, "CAD", "YEAR")),
        ("DE", "50.000–60.000 € pro Jahr", (50000, 60000, "EUR", "YEAR")),
        ("DE", "13 €–15 € pro Stunde", (13, 15, "EUR", "HOUR")),
        ("FR", "2 000 € à 2 300 € par mois", (2000, 2300, "EUR", "MONTH")),
        ("FR", "40 k€–50 k€ par an", (40000, 50000, "EUR", "YEAR")),
        ("IT", "Da 1.400 € a 1.600 € al mese", (1400, 1600, "EUR", "MONTH")),
        ("NL", "€ 2.800 - € 3.600 per maand", (2800, 3600, "EUR", "MONTH")),
        ("MX", "MXN 15 mil–MXN 20 mil al mes", (15000, 20000, "MXN", "MONTH")),
        ("BR", "R$ 4 mil por mês", (4000, 4000, "BRL", "MONTH")),
        ("PL", "10 tys.–14 tys. zł mies.", (10000, 14000, "PLN", "MONTH")),
        ("SE", "35 000–42 000 kr i månaden", (35000, 42000, "SEK", "MONTH")),
        ("JP", "月給25万円〜30万円", (250000, 300000, "JPY", "MONTH")),
        ("CH", "CHF 6'500.- bis 7'200.- pro Monat", (6500, 7200, "CHF", "MONTH")),
        ("AU", "70000 - 80000", (70000, 80000, "AUD", "YEAR")),
        ("MY", "2500 - 3000", (2500, 3000, "MYR", "MONTH")),
        ("AU", "$1200 - $1500 per week", (1200, 1500, "AUD", "WEEK")),
        ("US", "$3,500 - $4,200 Monthly", (3500, 4200, "USD", "MONTH")),
    ],
)
def test_written_by_a_portal(country: str, written: str, expected: tuple[Any, ...]) -> None:
    """Salary strings as portals of many countries write them."""
    assert stated(read("Clerk", "", {"job_country": country, "job_salary_string": written})) == expected


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        (
            "US",
            "Compensation: Base salary range of $95,000 to $125,000, plus a sign-on bonus of $10,000 and 401(k) with 4% match.",
            (95000, 125000, "USD", "YEAR"),
        ),
        (
            "US",
            "Our company raised $50 million last year. We pay between $90k and $110k.",
            (90000, 110000, "USD", "YEAR"),
        ),
        (
            "GB",
            "Salary: up to £45,000 depending on experience plus £5,000 car allowance",
            (None, 45000, "GBP", "YEAR"),
        ),
        (
            "AU",
            "You'll manage projects worth $2M to $10M. Salary $140K - $160K + super.",
            (140000, 160000, "AUD", "YEAR"),
        ),
        (
            "AU",
            "Enjoy salary packaging up to $18,500 tax free and a $1,000 referral bonus.",
            (None, None, None, None),
        ),
        ("PH", "Salary: 18,000 - 22,000 (basic) with P2,000 rice allowance", (18000, 22000, "PHP", "MONTH")),
        ("MY", "Salary : RM1,700 + Allowance RM500 + OT", (1700, 1700, "MYR", "MONTH")),
        ("US", "Pay: From $17.00 per hour\nExpected hours: 40 per week", (17, None, "USD", "HOUR")),
        ("US", "This is a $1.2 billion organization with 3,000 employees.", (None, None, None, None)),
        ("US", "Handle petty cash of $500 and orders up to $5,000.", (None, None, None, None)),
        ("US", "Drivers average $1,400 - $1,700 weekly", (1400, 1700, "USD", "WEEK")),
        ("GB", "The salary for this role is £32,500.", (32500, 32500, "GBP", "YEAR")),
        ("DE", "Wir zahlen 16,50 € pro Stunde plus Zuschläge.", (16.5, 16.5, "EUR", "HOUR")),
        ("DE", "Einstiegsgehalt: 3.200 Euro brutto (13,5 Gehälter)", (3200, 3200, "EUR", "MONTH")),
        ("FR", "Salaire : 1 850 € brut mensuel + primes", (1850, 1850, "EUR", "MONTH")),
        ("FR", "Fixe 24K + variable, package 35K€", (24000, 24000, "EUR", "YEAR")),
        ("ES", "Salario: 1.400€ netos/mes", (1400, 1400, "EUR", "MONTH")),
        ("IT", "Retribuzione annua lorda tra 28.000 e 32.000 euro", (28000, 32000, "EUR", "YEAR")),
        ("PT", "Salário: 1.100€ + subsídio de alimentação 7,63€/dia", (1100, 1100, "EUR", "MONTH")),
        ("ID", "Gaji pokok UMR Rp 4.900.000, uang makan Rp 25.000/hari", (4900000, 4900000, "IDR", "MONTH")),
        ("TH", "เงินเดือนเริ่มต้น 15,000 บาท เบี้ยขยัน 1,000 บาท", (15000, None, "THB", "MONTH")),
        ("SG", "Salary range: $4,000 to $5,000 (commensurate with experience)", (4000, 5000, "SGD", "MONTH")),
        ("US", "Salary Range: $72,000.00 To $88,000.00 Annually", (72000, 88000, "USD", "YEAR")),
        ("US", "The pay rate for this role is $25.00 - $27.50/hr (W2).", (25, 27.5, "USD", "HOUR")),
        (
            "US",
            "Hiring Range: $61,235 - $76,544; Full range: $61,235 - $97,976",
            (61235, 76544, "USD", "YEAR"),
        ),
        ("AU", "Award rate: $26.55/hr casual; Sunday $37.17", (26.55, 26.55, "AUD", "HOUR")),
        ("NZ", "Wage: NZD$27.80 per hour, 40 hours", (27.8, 27.8, "NZD", "HOUR")),
        ("IN", "Fixed CTC upto 4.5 LPA + incentives", (None, 450000, "INR", "YEAR")),
        ("IN", "Stipend: Rs 10,000/month", (10000, 10000, "INR", "MONTH")),
        ("ZA", "R18 000 CTC per month", (18000, 18000, "ZAR", "MONTH")),
        ("US", "Weekly pay! $22/hr to start.", (22, 22, "USD", "HOUR")),
        ("US", "Salary: Competitive. Call 555-0100 or email 90210.", (None, None, None, None)),
        ("US", "We serve 20,000 customers with a $15 co-pay.", (None, None, None, None)),
        ("GB", "Annual turnover of £30m and a marketing budget of £250k.", (None, None, None, None)),
        ("US", "Target earnings: $100K-$120K first year", (100000, 120000, "USD", "YEAR")),
        ("US", "$75,000 base / $150,000 OTE", (75000, 75000, "USD", "YEAR")),
    ],
)
def test_pay_among_other_amounts(country: str, text: str, expected: tuple[Any, ...]) -> None:
    """The base pay is told from what stands beside it."""
    assert stated(read("Clerk", text, {"job_country": country})) == expected
