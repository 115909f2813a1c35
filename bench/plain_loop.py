"""The eight factors once more, as anybody would write them first: a Python loop over pairs. Reads the prepared frame."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from plugins import terms
from plugins.contracts import Profile
from plugins.factors.company import CompanyRating, agency_phrases
from plugins.factors.keywords import ENOUGH_WORDS, LEAST_TOLD, KeywordMatch
from plugins.factors.location import WORTH, LocationMatch, homes
from plugins.factors.salary import SalaryMatch, wanted
from plugins.factors.seniority import SeniorityMatch, leads
from plugins.factors.skills import SkillsMatch, own, rarity
from plugins.frame import EMPLOYMENT_BITS, HYBRID, LADDER, ONSITE, REMOTE, UNKNOWN
from plugins.places import EARTH_RADIUS_KM, country_number, unit_vector
from ranker import scoring, values
from ranker.scoring import Plan, Postings


def _cut(value: float) -> float:
    return min(1.0, max(0.0, value))


class Loop:
    """Scores `count` postings for each plan, one pair after the other."""

    def __init__(self, postings: Postings, plans: list[Plan], factors: dict[str, Any], count: int) -> None:
        """Take the inputs out of the frame, as lists."""
        self.plans = plans
        self.factors = factors
        every = set().union(*(scoring.terms_of(plan.order, factors) for plan in plans))
        self.chunk = next(postings.chunks(every, min(count, postings.frame.height)))[1]
        self.rows = self.chunk.to_dicts()

    def run(self) -> list[list[float | None]]:
        """The score of each pair."""
        return [[_score(row, plan.profile, plan.order.weights, asked) for row in self.rows]
                for plan in self.plans for asked in [_asked(plan.profile)]]  # fmt: skip

    def difference(self, scores: list[list[float | None]]) -> float:
        """The largest difference to the columns' scores, in points of a hundred."""
        worst = 0.0
        for plan, mine in zip(self.plans, scores, strict=True):
            found = values.elementwise(plan, self.chunk)  # the same inputs, the other way
            theirs = values.combined(plan, found, self.chunk.height)[0].tolist()
            for one, other in zip(mine, theirs, strict=True):
                worst = max(worst, abs((one or 0.0) - (other or 0.0)))
        return worst


def _asked(profile: Profile) -> dict[str, Any]:
    """What depends on the profile alone."""
    keywords, skills = KeywordMatch(), SkillsMatch()
    parts = []
    for weight, ways in keywords.parts(profile):
        shown = []
        for share, said in ways:
            rare = {word: keywords.rarity(word) for word in said}
            pairs = sorted({f"{a} {b}" for a, b in pairwise(said)})
            rest = 1 - keywords.phrase if pairs else 1.0
            total = sum(rare.values())
            shares = [(terms.column(w), weight * share * rest * i / total) for w, i in rare.items()]
            shares += [(terms.column(p), weight * share * keywords.phrase / len(pairs)) for p in pairs]
            shown.append(shares)
        parts.append(shown)
    return {
        "parts": parts,
        "agency": [terms.column(phrase) for phrase in agency_phrases()],
        "skills": [[(terms.column(t), w) for t, w in shown] for shown in skills._parts(profile)],  # noqa: SLF001
        "most": skills.half * sum(rarity(name) for name in own(profile)),
        "homes": [(unit_vector(h.latitude, h.longitude), h.radius_km) for h in homes(profile)],
        "country": country_number(profile.country),
        "pay": wanted(profile),
        "steps": [LADDER[level] for level in profile.seniority],
        "leads": leads(profile),
        "bits": sum(EMPLOYMENT_BITS[kind] for kind in profile.employment_types),
    }


def _score(row: dict[str, Any], profile: Profile, weights: Any, asked: dict[str, Any]) -> float | None:
    values = {
        "keyword_match": _keywords(row, asked),
        "skills_match": _skills(row, asked),
        "location_match": _location(row, profile, asked),
        "salary_match": _salary(row, asked),
        "seniority_match": _seniority(row, profile, asked),
        "employment_type_match": None
        if row["employment_bits"] is None
        else float(bool(row["employment_bits"] & asked["bits"])),
        "company_rating": _company(row, asked),
        "recency": None if row["age_days"] is None else 2 ** (-row["age_days"] / 7),
    }
    reached = known = 0.0
    for name, value in values.items():
        if value is not None:
            reached += weights[name] * value
            known += weights[name]
    return 100 * reached / known if known else None


def _told(row: dict[str, Any]) -> float:
    return LEAST_TOLD + (1 - LEAST_TOLD) * min(1.0, float(row["text_words"]) / ENOUGH_WORDS)


def _keywords(row: dict[str, Any], asked: dict[str, Any]) -> float | None:
    value = sum(
        max(sum(row[column] * share for column, share in way) for way in ways) for ways in asked["parts"]
    )
    return min(1.0, value * _told(row)) if row["text_words"] >= 20 or value > 0 else None


def _skills(row: dict[str, Any], asked: dict[str, Any]) -> float | None:
    factor = SkillsMatch()
    matched = sum(max(row[column] * weight for column, weight in shown) for shown in asked["skills"])
    if not row["skill_count"] and not matched:
        return None
    able = matched / (min(row["skills_asked"] * factor.half, factor.most) + factor.doubt)
    return float((min(1.0, matched / asked["most"]) + min(1.0, able)) / 2 * _told(row))


def _location(row: dict[str, Any], profile: Profile, asked: dict[str, Any]) -> float | None:
    factor, worth, mode = LocationMatch(), WORTH[profile.remote_preference], row["work_mode_code"]
    abroad = None if row["country_code"] is None else row["country_code"] != asked["country"]
    if mode == REMOTE:
        allowed = row["remote_country_codes"]
        if allowed:
            return worth[REMOTE] * (asked["country"] in allowed)
        return worth[REMOTE] * (factor.abroad if abroad else 1)
    near: float | None = None
    places = [(row["place_x"], row["place_y"], row["place_z"])] if row["place_x"] is not None else []
    places += list(zip(row["more_x"], row["more_y"], row["more_z"], strict=True)) if row["more_x"] else []
    for point, radius in asked["homes"]:
        for place in places:
            chord = math.dist(point, place)
            arc = 2 * math.asin(min(1.0, chord / 2)) * EARTH_RADIUS_KM
            value = _cut(1 - (arc - radius) / ((factor.reach - 1) * radius))
            near = value if near is None else max(near, value)
    if near is None:
        if abroad:
            near = 0.0
        elif abroad is None or asked["homes"]:
            return None
        else:
            near = 1.0
    return near * worth[mode if mode in (HYBRID, ONSITE) else UNKNOWN]


def _salary(row: dict[str, Any], asked: dict[str, Any]) -> float | None:
    factor, top = SalaryMatch(), row["pay_top_eur"]
    if top is None:
        return None
    low, high = asked["pay"]
    if top < low:
        return factor.enough * _cut((top / low - factor.floor) / (1 - factor.floor))
    return factor.enough + (1 - factor.enough) * _cut((top - low) / (high - low))


def _seniority(row: dict[str, Any], profile: Profile, asked: dict[str, Any]) -> float | None:
    factor, parts = SeniorityMatch(), []
    if row["seniority_step"] is not None:
        distance = min(abs(row["seniority_step"] - step) for step in asked["steps"])
        parts.append(_cut(1 - factor.per_step * distance))
    if row["years_asked"] is not None:
        parts.append(_cut(1 - (row["years_asked"] - float(profile.years_experience or 0)) / factor.patience))
    value = sum(parts) / len(parts) if parts else None
    if row["is_manager"] and not asked["leads"]:
        return (1.0 if value is None else value) * factor.managing
    return value


def _company(row: dict[str, Any], asked: dict[str, Any]) -> float | None:
    factor = CompanyRating()
    if any(row[column] for column in asked["agency"]):
        return factor.unnamed
    if row["rating"] is None:
        return None
    count = row["review_count"] or 0
    shrunk = (count * row["rating"] + factor.mean * factor.prior_reviews) / (count + factor.prior_reviews)
    below = _cut((shrunk - factor.worst) / (factor.fine - factor.worst))
    above = _cut((shrunk - factor.fine) / (factor.best - factor.fine))
    return factor.fair * below + (1 - factor.fair) * above
