"""A gap with everything that is known of it: O*NET's ratings, technologies, and what our own postings ask and pay."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import psycopg

from web import gap, occupations, queries_profiles, vocabulary
from web import queries_occupations as queries
from web.cache import Cache
from web.problems import Problem, not_found

_STARTS = ("from", "profile", "skills")
_TARGETS = ("to", "job")
_NEED = {"required": 1.0, "mentioned": 0.6, "nice_to_have": 0.5}  # as the ranking weighs what a posting asks


@dataclass(frozen=True)
class Question:
    """Where one stands and where one wants to be, as it was asked."""

    start: str | None = None  # `from`: a code or a title
    profile: int | None = None
    skills: str | None = None  # names, separated by commas
    to: str | None = None  # a code or a title
    job: str | None = None  # job_id or job_posting_key

    def check(self) -> None:
        """Raise Problem 422 unless there is one start and one target."""
        wrong = _one_of(_STARTS, (self.start, self.profile, self.skills), "where you start")
        wrong |= _one_of(_TARGETS, (self.to, self.job), "where you want to get")
        if wrong:
            raise Problem(422, " ".join(dict.fromkeys(wrong.values())), wrong)


def _one_of(names: Sequence[str], values: Sequence[Any], what: str) -> dict[str, str]:
    given = [name for name, value in zip(names, values, strict=True) if value not in {None, ""}]
    if len(given) == 1:
        return {}
    choices = " or ".join((", ".join(names[:-1]), names[-1]))
    if given:
        said = f"Parameters {' and '.join(given)} contradict each other: give one of {choices}."
        return dict.fromkeys(given, said)
    return {names[0]: f"Parameter {names[0]} is missing: say {what} with {choices}."}


@dataclass(frozen=True)
class Start:
    """Where one stands. `skills` are skill_id -> name; `unknown_skills` are names that our vocabulary lacks."""

    kind: str  # occupation, profile or skills
    title: str
    code: str | None = None
    profile: Mapping[str, Any] | None = None
    skills: Mapping[str, str] = field(default_factory=dict)
    unknown_skills: Sequence[str] = ()


@dataclass(frozen=True)
class Target:
    """Where one wants to be. A posting has the occupation that tells it best, or none."""

    kind: str  # occupation or posting
    title: str
    code: str | None
    occupation_title: str | None
    posting: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Needs:
    """What an occupation needs, by key of the skill."""

    names: dict[str, Mapping[str, Any]]
    ratings: dict[str, gap.Rating]
    technologies: dict[str, Mapping[str, Any]]

    def skill_ids(self) -> dict[str, str]:
        """The skills of our vocabulary that come with it: its technologies, and what is important in it."""
        come = [row for row in self.technologies.values() if row["skill_id"]]
        come += [self.names[key] for key, rating in self.ratings.items()
                 if self.names[key]["skill_id"] and (rating.importance_100 or 0) >= gap.IMPORTANT]  # fmt: skip
        return {row["skill_id"]: row["name"] for row in come}


@dataclass(frozen=True)
class Asked:
    """One skill that the target asks for in our own postings. Shares and pay are None below the floor."""

    skill_id: str
    skill_name: str
    has: bool
    requirement: str | None  # of the one posting that is the target
    asking_postings: int
    asked_share: float | None
    pay: Mapping[str, Any] | None
    newly_passing: int | None


@dataclass(frozen=True)
class Unrated:
    """An occupation at one end whose skills O*NET has not rated, and the related ones that it has."""

    end: str  # start or target
    code: str
    title: str
    related: Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Report:
    """One gap."""

    release: occupations.Release
    start: Start
    target: Target
    names: Mapping[str, Mapping[str, Any]]
    gaps: Sequence[gap.SkillGap]
    total: gap.Total
    unrated: Sequence[Unrated]
    to_learn: Sequence[Mapping[str, Any]]
    known: Sequence[Mapping[str, Any]]
    postings: int
    floor: int
    asked: Sequence[Asked]
    covered_share: float | None
    gains_postings: int | None  # open postings that the profile's gains were counted over
    passing_now: int | None
    threshold: float | None
    is_mail_threshold: bool


NOTHING = Needs({}, {}, {})


def report(conn: psycopg.Connection[Any], kept: Cache, question: Question) -> Report:
    """Answer a question. Raises Problem for anything that is missing, contradictory, ambiguous or not there."""
    question.check()
    release = occupations.release(conn)
    start = _start(conn, kept, question)
    target = _target(conn, question)
    every = every_need(conn, kept, release)
    have, need = every.get(start.code or "", NOTHING), every.get(target.code or "", NOTHING)
    demanded = queries.demand(conn, target.code) if target.code else []
    shares = {row["skill_id"]: _number(row["asked_share"]) for row in demanded}
    mine = {**(have.skill_ids() if start.code else {}), **start.skills}
    names = {name.casefold() for name in (*start.skills.values(), *start.unknown_skills)}
    technologies = [
        gap.Technology(
            key, row["name"], row["is_hot_technology"], row["is_in_demand"], shares.get(row["skill_id"])
        )
        for key, row in need.technologies.items()
    ]
    known = {
        key for key, row in need.technologies.items()
        if key in have.technologies or row["skill_id"] in mine or row["name"].casefold() in names
    }  # fmt: skip
    learn = gap.to_learn(technologies, known)
    gaps = gap.compare(have.ratings, need.ratings)
    gained = queries.gains(conn, start.profile["profile_id"]) if start.profile else []
    asked = _asked(conn, target, demanded, mine, {row["skill_id"]: row for row in gained})
    first = gained[0] if gained else None
    return Report(
        release=release, start=start, target=target, names=need.names, gaps=gaps, total=gap.total(gaps),
        unrated=_unrated(conn, start, have, target, need),
        to_learn=[_technology(need, one) for one in learn],
        known=[_technology(need, one) for one in gap.ordered(technologies) if one.key in known],
        postings=demanded[0]["postings"] if demanded else 0, floor=demanded[0]["sample_floor"] if demanded else 0,
        asked=asked, covered_share=_covered(asked),
        gains_postings=first["open_postings"] if first else None, passing_now=first["passing_now"] if first else None,
        threshold=_number(first["threshold"]) if first else None,
        is_mail_threshold=bool(first and first["is_mail_threshold"]),
    )  # fmt: skip


def every_need(
    conn: psycopg.Connection[Any], kept: Cache, release: occupations.Release
) -> Mapping[str, Needs]:
    """What each occupation needs, by its code: read at once, and again only after another load of O*NET."""
    return kept.get(conn, ("needs", release.mark), None, _needs, seconds=math.inf)


def _needs(conn: psycopg.Connection[Any]) -> dict[str, Needs]:
    skills = {row["key"]: row for row in queries.skills(conn)}
    every: dict[str, Needs] = {}
    for code, key, *rating, is_hot, is_in_demand in queries.needs(conn):
        row, one = skills[key], every.setdefault(code, Needs({}, {}, {}))
        if row["kind"] == "technology":
            one.technologies[key] = {**row, "is_hot_technology": is_hot, "is_in_demand": is_in_demand}
        else:
            element = str(row["element_id"])
            one.names[element] = row
            one.ratings[element] = gap.Rating(*rating)
    return every


def _unrated(
    conn: psycopg.Connection[Any], start: Start, have: Needs, target: Target, need: Needs
) -> list[Unrated]:
    ends = (
        ("start", start.code, start.title, have),
        ("target", target.code, target.occupation_title or "", need),
    )
    return [
        Unrated(end, code, title, [row for row in queries.related(conn, code) if row["has_skills"]][:3])
        for end, code, title, known in ends
        if code and not known.ratings
    ]


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _technology(need: Needs, one: gap.Technology) -> dict[str, Any]:
    return {**need.technologies[one.key], "asked_share": one.asked_share}


def _start(conn: psycopg.Connection[Any], kept: Cache, question: Question) -> Start:
    if question.start:
        row = occupations.resolve(conn, question.start, "from")
        return Start("occupation", row["occupation_title"], row["occupation_code"])
    if question.profile is not None:
        profile = queries_profiles.profile(conn, question.profile)
        if profile is None:
            raise not_found(f"profile {question.profile}")
        known, unknown = vocabulary.named(conn, kept, profile["skills"])
        return Start("profile", profile["profile_name"], None, profile, known, unknown)
    said = list(dict.fromkeys(part.strip() for part in (question.skills or "").split(",") if part.strip()))
    if not said or len(said) > 100:
        what = "names no skill" if not said else f"names {len(said)} skills, more than 100"
        problem = f"Parameter skills {what}: write names separated by commas, such as python,sql."
        raise Problem(422, problem, {"skills": problem})
    known, unknown = vocabulary.named(conn, kept, said)
    return Start("skills", ", ".join([*known.values(), *unknown]), None, None, known, unknown)


def _target(conn: psycopg.Connection[Any], question: Question) -> Target:
    if question.to:
        row = occupations.resolve(conn, question.to, "to")
        return Target("occupation", row["occupation_title"], row["occupation_code"], row["occupation_title"])
    posting = queries.job(conn, question.job or "")
    if posting is None:
        raise not_found(f"posting {(question.job or '')[:80]!r}")
    code = posting["occupation_code"]
    told = queries.occupation(conn, code) if code else None
    title = posting["job_title"] or "Untitled posting"
    return Target("posting", title, code, told["occupation_title"] if told else None, posting)


def _asked(
    conn: psycopg.Connection[Any],
    target: Target,
    demanded: Sequence[Mapping[str, Any]],
    mine: Mapping[str, str],
    gained: Mapping[str, Mapping[str, Any]],
) -> list[Asked]:
    """What our postings ask for: those of the occupation, or the one that is the target."""
    by_id = {row["skill_id"]: row for row in demanded}
    if target.posting is None:
        rows = [dict(row, requirement=None) for row in demanded]
    else:
        rows = [{**by_id.get(row["skill_id"], {}), **row}
                for row in queries.job_skills(conn, target.posting["job_posting_key"])]  # fmt: skip
    told = [
        Asked(
            skill_id=row["skill_id"], skill_name=row["skill_name"], has=row["skill_id"] in mine,
            requirement=row["requirement"], asking_postings=row.get("asking_postings", 0),
            asked_share=_number(row.get("asked_share")), pay=_pay(row),
            newly_passing=gained[row["skill_id"]]["newly_passing"] if row["skill_id"] in gained else None,
        )
        for row in rows
    ]  # fmt: skip
    return sorted(
        told, key=lambda one: (-_NEED.get(one.requirement or "", 0), -one.asking_postings, one.skill_name)
    )


def _pay(row: Mapping[str, Any]) -> dict[str, Any] | None:
    if not row.get("pay_currency"):
        return None
    return {
        "currency": row["pay_currency"],
        "with_postings": row["pay_with_postings"],
        "without_postings": row["pay_without_postings"],
        "median_with": _number(row["pay_with_median"]),
        "median_without": _number(row["pay_without_median"]),
        "difference": _number(row["pay_difference"]),
    }


def _covered(asked: Sequence[Asked]) -> float | None:
    """Of all that is asked for, by how often (or, in one posting, how much) it is asked, the share that is there."""
    weights = [(_NEED[one.requirement] if one.requirement else one.asked_share, one.has) for one in asked]
    if not weights or any(weight is None for weight, _ in weights):
        return None
    whole = sum(weight or 0.0 for weight, _ in weights)
    return sum(weight or 0.0 for weight, has in weights if has) / whole if whole else None
