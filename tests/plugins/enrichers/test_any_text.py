"""Any text at all gives a valid result, with evidence that quotes its field, in bounded steps."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins import Enricher
from plugins.contracts import Posting
from plugins.enrichers.benefits import BENEFITS, BenefitsEnricher
from plugins.enrichers.education import LEVELS, EducationEnricher
from plugins.enrichers.experience import ExperienceEnricher
from plugins.enrichers.language import LanguageEnricher
from plugins.enrichers.salary import SalaryEnricher
from plugins.enrichers.seniority import SeniorityEnricher
from plugins.enrichers.work_mode import WorkModeEnricher

ENRICHERS: tuple[Enricher, ...] = (
    SeniorityEnricher(),
    ExperienceEnricher(),
    WorkModeEnricher(),
    SalaryEnricher(),
    LanguageEnricher(),
    BenefitsEnricher(),
    EducationEnricher(),
)
ALLOWED: dict[str, tuple[Any, ...]] = {
    "seniority_level": (
        "intern", "junior", "mid", "senior", "lead", "principal", "manager", "director", "executive", "unknown",
    ),
    "work_mode": ("remote", "hybrid", "onsite", "unknown"),
    "salary_period": (None, "HOUR", "DAY", "WEEK", "MONTH", "YEAR"),
    "salary_origin": (None, "structured", "salary_string", "text"),
    "education_level": (None, *LEVELS),
}  # fmt: skip
PIECES = (
    "$80k", "£", "€ 45.000", "Rp 7 - 9 juta", "per hour", "salary", "bonus", "5+ years", "experience", "preferred", "remote", "hybrid",
    "3 days in the office", "no ", "senior", "looking for a", "manage a team of 5", "bachelor's degree", "or equivalent experience", "401(k)",
    "dental", "US", "CET", "<b>", "</p>", "&nbsp;", "&pound;", "&", "<", "\n", ". ", "\x00", "\ud800", "🚀", "\u202e", "ก", "年収400万円", "İ", "ß", "ﬁ", "-", "1,", "(",
)  # fmt: skip
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))


def check(posting: Posting) -> None:
    """Every enricher keeps its contract on this posting."""
    for enricher in ENRICHERS:
        (result,) = enricher.enrich([posting])
        assert not isinstance(result, Exception), f"{enricher.name}: {result!r}"
        assert set(result) == {*enricher.columns, "evidence"}
        for column, allowed in ALLOWED.items():
            assert column not in result or result[column] in allowed
        assert set(result.get("benefits", ())) <= set(BENEFITS)
        for column, proofs in result["evidence"].items():
            assert column in enricher.columns
            for proof in proofs:
                field = proof["field"]
                source = (
                    getattr(posting, field)
                    if field in ("title", "description")
                    else str(posting.declared[field])
                )
                assert source[proof["start"] : proof["end"]] == proof["text"]
                assert proof["why"]


@settings(max_examples=100)
@given(title=texts, description=texts, salary=texts)
def test_any_text(title: str, description: str, salary: str) -> None:
    """Whatever stands in a posting, values are valid and evidence quotes its field."""
    check(Posting("test", "1", title, description, {"job_salary_string": salary, "job_country": "US"}))


@settings(max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(("salary_min", "salary_max", "salary_currency", "salary_period", "job_is_remote", "job_country", "job_salary_string", "job_location")),
        st.one_of(st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=12)),
    )
)  # fmt: skip
def test_any_declared_field(declared: dict[str, Any]) -> None:
    """A source may declare anything under a known name."""
    check(Posting("test", "1", "Baker", "You bake.", declared))


@pytest.mark.parametrize(
    "unit",
    ["a", " ", "1 ", "$1,", "5 years ", "<a ", "remote ", "or ", "ä"],
)  # fmt: skip
def test_a_megabyte_of_it(unit: str) -> None:
    """An endless line of anything is read to its end: no rule looks back over what it has seen."""
    check(Posting("test", "1", unit * 50, (unit * 1_000_000)[:1_000_000], {}))
