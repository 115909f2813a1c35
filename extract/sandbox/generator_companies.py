"""Glassdoor's view of the generated employers: most are known, some are not rated, some are missing."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from extract.sandbox.canonical import CanonicalCompany
from extract.sandbox.generator import EMPLOYERS, employer_at

# Far from the numbers of the sample's companies.
FIRST_ID = 7_000_000
_SHARE_KNOWN = 0.7
_SIZES = (
    ("1 to 50 Employees", "SMALL"),
    ("201 to 500 Employees", "MEDIUM"),
    ("1001 to 5000 Employees", "LARGE"),
)
_INDUSTRIES = (
    "Software Development",
    "Health Care",
    "Banking & Lending",
    "Machinery Manufacturing",
    "Consulting",
)
_RATINGS = (
    "rating",
    "career_opportunities_rating",
    "compensation_and_benefits_rating",
    "culture_and_values_rating",
    "diversity_and_inclusion_rating",
    "senior_management_rating",
    "work_life_balance_rating",
)
_SHARES = ("business_outlook_rating", "ceo_rating", "recommend_to_friend_rating")


def companies(seed: int) -> Iterator[CanonicalCompany]:
    """The employers of the generated postings that Glassdoor knows."""
    for index in range(EMPLOYERS):
        rng = Random((seed << 32) | index)
        if rng.random() < _SHARE_KNOWN:
            yield _company(index, rng)


def _company(index: int, rng: Random) -> CanonicalCompany:
    name = employer_at(index)
    size, category = rng.choice(_SIZES)
    rated = rng.random() < 0.85
    return CanonicalCompany.model_construct(
        company={
            "company_id": FIRST_ID + index,
            "name": name,
            "website": f"https://www.{name.lower().replace(' ', '')}.example",
            "industry": rng.choice(_INDUSTRIES),
            "company_size": size,
            "company_size_category": category,
            "company_type": "Company - Private",
            "year_founded": rng.choice((None, rng.randint(1890, 2022))),
            "review_count": rng.randint(1, 4000) if rated else 0,
            **{key: _whole(rng.uniform(2.2, 4.9), 1) if rated else 0 for key in _RATINGS},
            **{key: _whole(rng.uniform(0.3, 1.0), 2) if rated else 0 for key in _SHARES},
        },
        aliases=[],
    )


def _whole(value: float, digits: int) -> float:
    """Rounded, and an integer when whole, as the API sends it."""
    rounded = round(value, digits)
    return int(rounded) if rounded == int(rounded) else rounded
