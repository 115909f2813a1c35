"""Glassdoor's side: company search (look-alikes first) and overview."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from extract.sandbox.canonical import CanonicalCompany
from extract.sandbox.words import content_words, likes

# Keys of a company in the order of the API, with what stands where nothing is known.
_DEFAULTS: dict[str, Any] = {
    "company_id": None,
    "name": None,
    "company_link": None,
    "rating": 0,
    "review_count": 0,
    "salary_count": 0,
    "job_count": 0,
    "headquarters_location": None,
    "logo": None,
    "company_size": None,
    "company_size_category": None,
    "company_description": None,
    "industry": None,
    "website": None,
    "company_type": None,
    "revenue": "Unknown / Non-Applicable",
    "business_outlook_rating": 0,
    "career_opportunities_rating": 0,
    "ceo": None,
    "ceo_rating": 0,
    "compensation_and_benefits_rating": 0,
    "culture_and_values_rating": 0,
    "diversity_and_inclusion_rating": 0,
    "recommend_to_friend_rating": 0,
    "senior_management_rating": 0,
    "work_life_balance_rating": 0,
    "stock": None,
    "year_founded": None,
    "reviews_link": None,
    "jobs_link": None,
    "faq_link": None,
    "competitors": (),
    "office_locations": (),
    "best_places_to_work_awards": (),
}

# Words that many names share and that therefore find nothing.
_LEGAL_WORDS = frozenset(
    re.findall(
        r"\w+", "inc llc ltd limited gmbh ag kg sa sas sarl corp corporation co company group holding plc pvt"
    )
)


class CompanyIndex:
    """The companies, by id and by name."""

    def __init__(self, companies: Iterable[CanonicalCompany]) -> None:
        """Take the companies; they are read when the first is asked for."""
        self._companies = companies

    def overview(self, company_id: int) -> dict[str, Any] | None:
        """One company as both endpoints send it, or None."""
        return next((_render(c) for c, _, _ in self._named if c["company_id"] == company_id), None)

    def search(self, query: str, limit: int) -> list[dict[str, Any]]:
        """Companies for a name: look-alikes before the exact name before the rest, up to `limit`."""
        wanted = _name_words(query)
        ranked = [
            (rank, company["company_id"], company)
            for company, name, aliases in self._named
            if (rank := _rank(name, aliases, wanted)) is not None
        ]
        return [_render(company) for _, _, company in sorted(ranked, key=lambda hit: hit[:2])[:limit]]

    @cached_property
    def _named(self) -> list[tuple[dict[str, Any], list[str], list[list[str]]]]:
        """Each company with the words of its name and of its aliases."""
        return [
            (
                item.company,
                _name_words(str(item.company["name"])),
                [_name_words(alias) for alias in item.aliases],
            )
            for item in self._companies
        ]


def _rank(name: list[str], aliases: list[list[str]], wanted: list[str]) -> int | None:
    """How early a company comes up for the words looked for (0 first), None if it does not."""
    if not wanted:
        return None
    if wanted in aliases:
        return 0
    if name == wanted:
        return 1
    return 2 if any(likes(word, words) for words in (name, *aliases) for word in wanted) else None


def _name_words(name: str) -> list[str]:
    words = content_words(name)
    return [word for word in words if word not in _LEGAL_WORDS] or words


def _render(company: dict[str, Any]) -> dict[str, Any]:
    slug = "-".join(word.capitalize() for word in _name_words(str(company["name"])))
    number = company["company_id"]
    # The address holds the place of the name in itself, as the site's own does.
    span = f"11,{11 + len(slug)}"
    links = {
        "company_link": f"https://www.glassdoor.example/Overview/Working-at-{slug}-EI_IE{number}.{span}.htm",
        "reviews_link": f"https://www.glassdoor.example/Reviews/{slug}-Reviews-E{number}.htm",
        "jobs_link": f"https://www.glassdoor.example/Jobs/{slug}-Jobs-E{number}.htm",
        "faq_link": f"https://www.glassdoor.example/FAQ/{slug}-Questions-E{number}.htm",
    }
    return {**_DEFAULTS, **links, **company}
