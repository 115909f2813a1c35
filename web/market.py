"""The market page: what all postings together say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import psycopg

from plugins.places import country_name
from web import formats, queries_market
from web.charts import Chart, Series

_LINES = 6  # skills in the chart over time: more lines than that cannot be told apart


@dataclass(frozen=True)
class Market:
    """Everything the page shows."""

    totals: dict[str, Any]
    currency: str | None
    currencies: list[dict[str, Any]]
    skills: Chart
    skills_over_time: Chart
    pay: list[Chart]
    companies: Chart


def market(conn: psycopg.Connection[Any], currency: str | None) -> Market:
    """Read it all. An unknown or absent currency becomes the one most used. dbt has counted it, so this is quick."""
    known = queries_market.currencies(conn)
    codes = [row["currency"] for row in known]
    chosen = currency if currency in codes else (codes[0] if codes else None)
    top = queries_market.top_skills(conn, 20)
    return Market(
        totals=queries_market.totals(conn),
        currency=chosen,
        currencies=known,
        skills=_skills(top),
        skills_over_time=_over_time(conn, top[:_LINES]),
        pay=[_pay(conn, group, chosen) for group in ("skill", "place", "seniority")] if chosen else [],
        companies=_companies(conn),
    )


def _skills(rows: list[dict[str, Any]]) -> Chart:
    return Chart(
        "skills", "Skills that postings name", "hbar", [formats.clean(row["skill_name"]) for row in rows],
        [Series("Name it", [row["posting_count"] for row in rows]),
         Series("Require it", [row["required_count"] for row in rows])],
    )  # fmt: skip


def _over_time(conn: psycopg.Connection[Any], skills: list[dict[str, Any]]) -> Chart:
    rows = queries_market.skills_by_week(conn, [skill["skill_id"] for skill in skills])
    weeks = sorted({row["week"] for row in rows})
    shares = {(row["week"], row["skill_id"]): 100 * row["share"] for row in rows}
    return Chart(
        "skills-over-time", "Skills in demand, by week of posting", "line", [f"{week:%-d %b}" for week in weeks],
        [Series(formats.clean(skill["skill_name"]), [shares.get((week, skill["skill_id"]), 0.0) for week in weeks])
         for skill in skills],
        unit=" %", digits=0,
        note=f"Share of a week's postings that name the skill; weeks with fewer than {queries_market.FLOOR} are left out.",
    )  # fmt: skip


def _pay(conn: psycopg.Connection[Any], group: str, currency: str) -> Chart:
    rows = queries_market.pay_by(conn, group, currency, 15)
    if group == "seniority":
        rows.sort(key=lambda row: row["median"])
    labels = [f"{formats.clean(_shown(group, row['name']))} (n={row['n']})" for row in rows]
    return Chart(
        f"pay-{group}", f"Pay by {group}", "range", labels,
        [Series("Lower quartile", [float(row["low"]) for row in rows]),
         Series("Median", [float(row["median"]) for row in rows]),
         Series("Upper quartile", [float(row["high"]) for row in rows])],
        unit=f" {currency}",
        note=f"Per year, of open postings that state pay in {currency}; groups of fewer than {queries_market.FLOOR} are left out.",
    )  # fmt: skip


def _shown(group: str, name: str) -> str:
    """A group's name as people write it; a place is a city, else the code of a country."""
    if group == "seniority":
        return formats.words(name)
    return country_name(name) if group == "place" else name


def _companies(conn: psycopg.Connection[Any]) -> Chart:
    rows = queries_market.companies(conn, 20)
    labels = [
        formats.clean(row["name"]) + (f" ({row['rating']:.1f}★)" if row["rating"] else "") for row in rows
    ]
    return Chart(
        "companies",
        "Open postings by company",
        "hbar",
        labels,
        [Series("Postings", [row["n"] for row in rows])],
    )
