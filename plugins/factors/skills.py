"""How much of what a posting asks for the person can do."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import polars as pl

from plugins import terms
from plugins.contracts import Profile
from plugins.factors.keywords import told
from plugins.frame import nothing, number

NEED = {"required": 1.0, "mentioned": 0.6, "nice_to_have": 0.5}


_MARKS = "?^"  # after a form that the vocabulary takes for a skill only in some places, or only in this case


@cache
def _canonical() -> dict[str, str]:
    """Every spelling that the skills vocabulary knows -> the name it goes by, all in lower case."""
    found: dict[str, str] = {}
    for entry in _vocabulary():
        for spelling in (*entry.get("forms", ()), entry["name"]):
            found[_plain(spelling.rstrip(_MARKS))] = _plain(entry["name"])
    return found


@cache
def _known() -> frozenset[str]:
    """The names that the vocabulary goes by."""
    return frozenset(_canonical().values())


def _vocabulary() -> list[dict[str, Any]]:
    table = files("plugins.enrichers.vocabulary").joinpath("skills.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in table.splitlines()]


@cache
def _related() -> dict[str, frozenset[str]]:
    """Skill -> the skills that stand in for it in part, from a table of ours."""
    text = files("plugins.factors").joinpath("related_skills.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            group = {_canonical().get(_plain(name), _plain(name)) for name in line.split("|")}
            for name in group:
                found.setdefault(name, set()).update(group - {name})
    return {name: frozenset(others) for name, others in found.items()}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def own(profile: Profile) -> list[str]:
    """The profile's skills by the names that the vocabulary uses."""
    return sorted(_spelt(profile))


def _spelt(profile: Profile) -> dict[str, str]:
    """The profile's skills: the vocabulary's name -> how the profile writes it."""
    return {
        _canonical().get(_plain(name), _plain(name)): name.strip() for name in profile.skills if name.strip()
    }


@dataclass(frozen=True)
class SkillsMatch:
    """Half: how much of what the person can do is asked for; half: how much of what is asked the person can do.

    M = sum over own skills of rarity(s) times the best of: need(s), `related` * need of a related skill, and, for a
    skill that no vocabulary knows, `in_text` * its impact in the text (`related` * that of a related one); need is 1 if required, 0.6 if mentioned, 0.5 if nice to have;
    rarity(s) = 1 + idf(s) / 3, frozen. A = sum of the rarity of own skills, `asked` = sum of need * rarity over all
    skills of the posting.
    value = (min(1, M / (`half` A)) / 2 + min(1, M / (min(`half` asked, `most`) + `doubt`)) / 2) * told:
    half of either side is enough, a long list costs no more than `most`, and a short one is little evidence; told as
    in `keyword_match`, less for a text of few words. Unknown when no skill was found in the posting.

    Source: precision and recall weighted by inverse document frequency (Spärck Jones, 1972), smoothed by constants.
    """

    related: float = 0.4
    in_text: float = 0.5
    half: float = 0.5
    most: float = 12.0
    doubt: float = 2.0

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "skills_match"

    @property
    def columns(self) -> frozenset[str]:
        """Skills found (UInt16), their need times rarity, added up (Float32), words of running text (UInt16)."""
        return frozenset({"skill_count", "skills_asked", "text_words"})

    def _parts(self, profile: Profile) -> list[list[tuple[str, float]]]:
        """For each own skill the terms that show it, and how much each counts; the best of them does."""
        known = _known()
        parts = []
        for name in own(profile):
            weight = rarity(name)
            shown = {terms.skill_term(name): weight}
            for other in sorted(_related().get(name, ())):
                shown[terms.skill_term(other)] = self.related * weight
                if other not in known and terms.key(other):
                    shown[terms.key(other)] = self.related * weight
            if name not in known and terms.key(name):
                shown[terms.key(name)] = self.in_text * weight
            parts.append(list(shown.items()))
        return parts

    def terms(self, profile: Profile) -> set[str]:
        """The person's skills and the related ones, as extracted skills and as words of the text."""
        return {term for shown in self._parts(profile) for term, _ in shown}

    def score(self, profile: Profile) -> pl.Expr:
        """See the class."""
        parts = self._parts(profile)
        if not parts:
            return nothing()
        matched = number(0)
        for shown in parts:
            counted = [terms.impact(term) * number(weight) for term, weight in shown]
            matched = matched + (pl.max_horizontal(counted) if len(counted) > 1 else counted[0])
        most = self.half * sum(rarity(name) for name in own(profile))
        wanted = pl.min_horizontal(matched * number(1 / most), number(1))
        asked = pl.min_horizontal(pl.col("skills_asked") * number(self.half), number(self.most)) + number(
            self.doubt
        )
        able = pl.min_horizontal(matched / asked, number(1))
        return pl.when((pl.col("skill_count") > 0) | (matched > 0)).then(
            (wanted + able) * number(0.5) * told()
        )

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """Name the skills that match, and the required ones that are missing."""
        asked = _asked(posting.get("extracted_skills") or ())
        mine = _spelt(profile)
        have = {n: name for n, (name, _) in asked.items() if n in mine}
        said = {name: spelt for name, spelt in mine.items() if posting.get(terms.column(name))}
        have |= {name: spelt for name, spelt in said.items() if name not in have}
        near = [
            said
            for n, (said, _) in asked.items()
            if n not in have and any(n in _related().get(m, ()) for m in mine)
        ]
        related = sorted(
            set().union(*(_related().get(m, frozenset()) for m in mine)) - have.keys() - asked.keys()
        )
        near += [n.capitalize() for n in related if posting.get(terms.column(n))]
        if not asked and not have and not near:
            return "names no skills"
        lacking = [
            said
            for n, (said, need) in asked.items()
            if need == "required" and n not in have and said not in near
        ]
        total = len(asked.keys() | have.keys())
        if not total:
            parts = ["names none of your skills"]
        elif not have:
            parts = [
                "names one skill, not yours" if total == 1 else f"names {total} skills, none of them yours"
            ]
        elif len(have) == total:
            every = {1: "the one skill", 2: "both skills"}.get(total, f"all {total} skills")
            parts = [f"you have {every} it names: {_listed([*have.values()])}"]
        else:
            parts = [f"you have {len(have)} of the {total} skills it names: {_listed([*have.values()])}"]
        parts += [f"close to yours: {_listed(near)}"] if near else []
        parts += [f"it {'also ' if have else ''}requires {_listed(lacking, 3)}"] if lacking else []
        return "; ".join(parts)


def _asked(extracted: Sequence[Mapping[str, Any]]) -> dict[str, tuple[str, str]]:
    """Skill -> its name as written and how much it is asked for, the strongest mention counting."""
    found: dict[str, tuple[str, str]] = {}
    for entry in extracted:
        name, need = _plain(str(entry["name"])), str(entry.get("requirement") or "mentioned")
        if name not in found or NEED.get(need, 0.6) > NEED.get(found[name][1], 0.6):
            found[name] = (str(entry["name"]), need)
    return found


def _listed(names: Sequence[str], most: int = 5) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def rarity(name: str) -> float:
    """How much a skill tells: 1 for one that every advert names, up to 3."""
    return 1 + terms.idf(name) / 3


def needs(extracted: Sequence[Mapping[str, Any]] | None) -> tuple[dict[str, float], float]:
    """Skill term -> how much the posting needs it (the host's `skill:` columns), and `skills_asked`."""
    asked = _asked(extracted or ())
    needed = {name: NEED.get(need, NEED["mentioned"]) for name, (_, need) in asked.items()}
    weight = sum(need * rarity(name) for name, need in needed.items())
    return {terms.skill_term(name): need for name, need in needed.items()}, weight
