"""Salary where several amounts stand, and in currencies that the sign alone does not tell."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.contracts import Posting
from plugins.enrichers.salary import SalaryEnricher

NONE = (None, None, None, None)


def read_pay(country: str, text: str = "", **declared: Any) -> tuple[Any, ...]:
    """Minimum, maximum, currency and period that are read in one posting."""
    posting = Posting("test", "1", "Clerk", text, {"job_country": country, **declared})
    values = next(iter(SalaryEnricher().enrich([posting])))
    assert not isinstance(values, Exception)
    return tuple(values[f"salary_{part}"] for part in ("min", "max", "currency", "period"))


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("GB", "Salary:\nHead gardener: £31,000\nGardener: £26,500", (26500, 31000, "GBP", "YEAR")),
        ("SG", "Gross pay: $2,150 (guard) $2,600 (senior), $2,900 (lead)", (2150, 2900, "SGD", "MONTH")),
        (
            "SG",
            "Early shift (7am to 3pm) - $13/hr\nLate shift (3pm to 11pm) - $15/hr",
            (13, 15, "SGD", "HOUR"),
        ),
        (
            "AU",
            "Grade 1: $71,000 - $76,000 + super\nGrade 2: $79,000 - $84,000 + super",
            (71000, 84000, "AUD", "YEAR"),
        ),
        ("TH", "เงินเดือน ปวช. 12,500 บาท ปวส. 14,000 บาท", (12500, 14000, "THB", "MONTH")),
        (
            "US",
            "Hiring range: $58,000 - $71,000; full range: $58,000 - $90,000",
            (58000, 71000, "USD", "YEAR"),
        ),
        ("AU", "Salary: $82,000 base, $97,000 package", (82000, 82000, "AUD", "YEAR")),
        ("GB", "Salary: Year 1 £15,200, Year 2 £18,100", (15200, 18100, "GBP", "YEAR")),
        ("DE", "Vergütung:\n1. Jahr: 1.080 €\n2. Jahr: 1.190 €", (1080, 1190, "EUR", "MONTH")),
        ("AU", "$36.40 flat rate + super", (36.4, 36.4, "AUD", "HOUR")),
        ("NZ", "Commencing at $72,600 per annum", (72600, None, "NZD", "YEAR")),
        ("US", "Weekend differential $3.75/hr", NONE),
        ("AU", "Pay: $33 per hour, overtime $49.50 per hour", (33, 33, "AUD", "HOUR")),
        ("HK", "全職：月薪$15,500-$17,000\n兼職：時薪$58-$63", (15500, 17000, "HKD", "MONTH")),
    ],
)
def test_roles_shifts_and_steps(country: str, text: str, expected: tuple[Any, ...]) -> None:
    """What two roles, shifts or steps are paid is one range; the same money reckoned otherwise is not."""
    assert read_pay(country, text) == expected


@pytest.mark.parametrize(
    ("country", "written", "expected"),
    [
        ("VN", "$900 - $1,500", (900, 1500, "USD", "MONTH")),
        ("VN", "Up to $2,200", (None, 2200, "USD", "MONTH")),
        ("ID", "$45,000 - $55,000", (45000, 55000, "USD", "YEAR")),
        ("PH", "$7/hour", (7, 7, "USD", "HOUR")),
        ("PH", "$22,000 - $31,000", (22000, 31000, "PHP", "MONTH")),
        ("MY", "$5k - $7k p.m.", (5000, 7000, "MYR", "MONTH")),
        ("AU", "NZD Up to $38ph", (None, 38, "NZD", "HOUR")),
        ("AU", "Remuneration value up to $68,500 p.a.", (None, 68500, "AUD", "YEAR")),
        ("AU", "$70-80,000 pkg", (70000, 80000, "AUD", "YEAR")),
        ("AU", "$26.10, up to $29.40 + super", (26.1, 29.4, "AUD", "HOUR")),
        ("AU", "$180,000 - $180,000+", (180000, None, "AUD", "YEAR")),
        ("AU", "$190,000+ package", (190000, None, "AUD", "YEAR")),
        ("AU", "$3,100 - $3,300 p.f.", (1550, 1650, "AUD", "WEEK")),
        ("AU", "Great pay and 9 mth Fixed Term", NONE),
    ],
)
def test_salary_strings(country: str, written: str, expected: tuple[Any, ...]) -> None:
    """A board's line: dollars where pay is by the month, a code before the sign, thousands spelt once."""
    assert read_pay(country, job_salary_string=written) == expected
