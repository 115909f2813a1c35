"""The ranking factors that come with Shortlist, registered like anybody's."""

from __future__ import annotations

from plugins import hookimpl
from plugins.contracts import Factor
from plugins.factors.company import CompanyRating
from plugins.factors.employment import EmploymentTypeMatch
from plugins.factors.keywords import KeywordMatch
from plugins.factors.location import LocationMatch
from plugins.factors.recency import Recency
from plugins.factors.salary import SalaryMatch
from plugins.factors.seniority import SeniorityMatch
from plugins.factors.skills import SkillsMatch


@hookimpl
def shortlist_factors() -> list[Factor]:
    """Return the built-in factors."""
    return [
        KeywordMatch(),
        SkillsMatch(),
        LocationMatch(),
        SalaryMatch(),
        SeniorityMatch(),
        EmploymentTypeMatch(),
        CompanyRating(),
        Recency(),
    ]
