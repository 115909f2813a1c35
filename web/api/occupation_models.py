"""What the API sends of occupations and gaps. Ratings are O*NET's; shares, pay and counts are of our own postings."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from web.attribution import Attribution
from web.gap import SkillGap
from web.gap_report import Asked, Report


class OccupationOut(BaseModel):
    """One occupation as a search finds it."""

    occupation_code: str = Field(examples=["15-2051.00"])
    occupation_title: str = Field(examples=["Data Scientists"])
    description: str | None
    matched_title: str | None = Field(description="The title that was found, where it is another one.")
    open_postings: int = Field(description="Open postings of ours that this occupation tells best.")


class Occupations(BaseModel):
    """A page of occupations, the best match first."""

    items: list[OccupationOut]
    next: int | None = Field(None, description="Pass as `after` for the next page; null on the last.")
    attribution: Attribution


class RelatedOut(BaseModel):
    """An occupation that O*NET calls related."""

    occupation_code: str
    occupation_title: str
    tier: str | None = Field(examples=["Primary-Short"])
    rank: int


class PostingOut(BaseModel):
    """One open posting of ours, and how surely this is its occupation."""

    job_posting_key: str
    job_id: str
    job_title: str | None
    company_name: str | None
    country: str | None
    posted_at: datetime | None
    method: str = Field(description="How it was matched: exact, normalised, fuzzy or soc.")
    confidence: float = Field(ge=0, le=1)


class NeedOut(BaseModel):
    """One of O*NET's skills in one occupation: as rated (importance 1-5, level 0-7), and both on 0-100."""

    element_id: str | None
    name: str
    importance: float | None
    importance_100: float | None
    level: float | None
    level_100: float | None
    is_suppressed: bool = Field(description="O*NET recommends not to rely on it.")
    is_not_relevant: bool


class TechnologyOut(BaseModel):
    """One technology of the target."""

    name: str = Field(examples=["Apache Spark"])
    group_name: str | None = Field(examples=["Data mining software"])
    is_hot_technology: bool = Field(description="Asked for in postings of all occupations, by O*NET.")
    is_in_demand: bool = Field(description="Asked for in postings of this occupation, by O*NET.")
    skill_id: str | None = Field(description="The same in our own vocabulary, where it has it.")
    asked_share: float | None = Field(
        None,
        description="Share of our open postings for the target that name it; null: too few, or not looked for.",
    )


class OccupationDetail(BaseModel):
    """One occupation: what it needs, what is near it, and what we have open."""

    occupation_code: str
    occupation_title: str
    description: str | None
    other_titles: list[str]
    skills: list[NeedOut] = Field(description="By importance.")
    technologies: list[TechnologyOut] = Field(description="In demand first, then hot ones.")
    related: list[RelatedOut]
    open_postings: int
    postings: list[PostingOut] = Field(description="At most 20 of them, the surest match first.")
    attribution: Attribution


class RatingOut(BaseModel):
    """Importance 1-5 and level 0-7 as rated, and both on 0-100; null: not rated."""

    importance: float | None
    importance_100: float | None
    level: float | None
    level_100: float | None
    is_suppressed: bool
    is_not_relevant: bool


class SkillGapOut(BaseModel):
    """One skill at both ends. Points of 100; null where either side is unknown."""

    element_id: str | None = Field(examples=["2.B.3.e"])
    name: str = Field(examples=["Programming"])
    start: RatingOut | None
    target: RatingOut
    gap: float | None = Field(
        description="Level at the target less level at the start; below 0: more than needed."
    )
    weighted_gap: float | None = Field(description="What is missing, times the importance at the target.")
    state: Literal["new", "deepen", "have", "minor", "unknown"] = Field(
        description="new: important there and not here; deepen: important in both, more is needed; have: enough is "
        "there, or no difference can be told; minor: not important there; unknown: not rated, or not reliably."
    )
    is_shared: bool = Field(description="Important at both ends.")

    @classmethod
    def of(cls, one: SkillGap, names: Any) -> SkillGapOut:
        """From the figures, rounded to what they can tell."""
        row = names[one.key]
        return cls(
            element_id=row["element_id"], name=row["name"], start=_rating(one.start), target=RatingOut(**_ratings(one.target)),
            gap=_two(one.gap), weighted_gap=_two(one.weighted_gap), state=one.state, is_shared=one.is_shared,
        )  # fmt: skip


class TotalOut(BaseModel):
    """All skills in two figures; null when no skill is rated at both ends."""

    gap: float | None = Field(description="0 to 100: the mean of what is missing, weighted by importance.")
    covered: float | None = Field(description="0 to 1: the share of what is needed that is there.")
    compared: int = Field(description="Skills that were compared.")
    left_out: int = Field(description="Skills of the target that could not be compared.")


class PayOut(BaseModel):
    """Yearly pay of open postings for the target that name a skill, beside those that do not. Not a cause, a difference."""

    currency: str
    with_postings: int = Field(description="n: postings that name it and state pay in this currency.")
    without_postings: int = Field(description="n: postings that do not name it and state pay.")
    median_with: float | None = Field(description="Null below the floor of either n.")
    median_without: float | None
    difference: float | None


class AskedOut(BaseModel):
    """One skill that the target asks for in our own postings."""

    skill_id: str
    skill_name: str = Field(examples=["Machine learning"])
    has: bool = Field(description="Whether it is there at the start.")
    requirement: str | None = Field(
        description="required, mentioned or nice_to_have, where the target is one posting."
    )
    asking_postings: int = Field(description="Open postings for the target's occupation that name it.")
    asked_share: float | None = Field(description="The same as a share; null below the floor.")
    pay: PayOut | None
    newly_passing: int | None = Field(
        description="With it in the profile, so many more open postings would reach the profile's mail threshold (or, without one, a good match). Null "
        "unless a profile is the start and the daily run worked it out."
    )


class MarketOut(BaseModel):
    """What our own open postings ask for. Silent below a floor: then the skills have no shares."""

    postings: int = Field(description="n: open postings of the target's occupation.")
    floor: int = Field(description="Fewer than this, and nothing is said.")
    covered_share: float | None = Field(
        description="Of all that is asked for, by how often, the share that is there."
    )
    passing_now: int | None = Field(description="Open postings that reach the threshold today.")
    threshold: float | None = Field(
        description="The profile's mail threshold; without one, the score of a good match."
    )
    missing: list[AskedOut]
    present: list[AskedOut]


class StartOut(BaseModel):
    """Where one stands."""

    kind: Literal["occupation", "profile", "skills"]
    title: str
    occupation_code: str | None
    profile_id: int | None
    skills: list[str] = Field(description="By the names of our vocabulary.")
    unknown_skills: list[str] = Field(
        description="Named, but not in our vocabulary: compared by their name only."
    )


class TargetOut(BaseModel):
    """Where one wants to be. A posting has the occupation that tells it best, or none."""

    kind: Literal["occupation", "posting"]
    title: str
    occupation_code: str | None
    occupation_title: str | None
    job_posting_key: str | None
    job_id: str | None
    confidence: float | None = Field(description="0 to 1: how surely the posting has this occupation.")


class UnratedOut(BaseModel):
    """An occupation whose skills O*NET has not rated: nothing is guessed; these related ones it has rated."""

    end: Literal["start", "target"]
    occupation_code: str
    occupation_title: str
    related: list[RelatedOut]


class CountsOut(BaseModel):
    """The technologies of the target in figures."""

    listed: int = Field(description="By O*NET, for the target.")
    known: int
    in_demand: int = Field(description="Those of them that are in demand for the target.")
    in_demand_known: int


class GapOut(BaseModel):
    """What lies between a start and a target."""

    start: StartOut
    target: TargetOut
    total: TotalOut
    skills: list[SkillGapOut] = Field(
        description="What matters most first: by weighted gap, then importance."
    )
    shared_skills: list[str] = Field(description="Important at both ends.")
    unrated: list[UnratedOut] = Field(
        description="Ends whose skills cannot be compared, and what can be instead."
    )
    technologies: CountsOut
    technologies_to_learn: list[TechnologyOut] = Field(
        description="In demand for the target first, then hot ones, then by our postings."
    )
    technologies_known: list[TechnologyOut]
    market: MarketOut
    attribution: Attribution

    @classmethod
    def of(cls, told: Report, attribution: Attribution) -> GapOut:
        """From a report."""
        start, target, posting = told.start, told.target, told.target.posting or {}
        missing = [_asked(one) for one in told.asked if not one.has]
        present = [_asked(one) for one in told.asked if one.has]
        return cls(
            start=StartOut(
                kind=start.kind, title=start.title, occupation_code=start.code,  # type: ignore[arg-type]
                profile_id=start.profile["profile_id"] if start.profile else None,
                skills=sorted(start.skills.values(), key=str.casefold), unknown_skills=list(start.unknown_skills),
            ),
            target=TargetOut(
                kind=target.kind, title=target.title, occupation_code=target.code,  # type: ignore[arg-type]
                occupation_title=target.occupation_title, job_posting_key=posting.get("job_posting_key"),
                job_id=posting.get("job_id"), confidence=posting.get("confidence"),
            ),
            total=TotalOut(gap=_two(told.total.gap), covered=_two(told.total.covered, 4), compared=told.total.compared,
                           left_out=told.total.left_out),
            skills=[SkillGapOut.of(one, told.names) for one in told.gaps],
            shared_skills=[told.names[one.key]["name"] for one in told.gaps if one.is_shared],
            unrated=[UnratedOut(end=one.end, occupation_code=one.code, occupation_title=one.title,  # type: ignore[arg-type]
                                related=[RelatedOut.model_validate(row) for row in one.related]) for one in told.unrated],
            technologies=_counts(told),
            technologies_to_learn=[TechnologyOut.model_validate(row) for row in told.to_learn],
            technologies_known=[TechnologyOut.model_validate(row) for row in told.known],
            market=MarketOut(postings=told.postings, floor=told.floor, covered_share=_two(told.covered_share, 4),
                             passing_now=told.passing_now, threshold=told.threshold, missing=missing, present=present),
            attribution=attribution,
        )  # fmt: skip


def _counts(told: Report) -> CountsOut:
    every = [*told.to_learn, *told.known]
    return CountsOut(
        listed=len(every), known=len(told.known), in_demand=sum(row["is_in_demand"] for row in every),
        in_demand_known=sum(row["is_in_demand"] for row in told.known),
    )  # fmt: skip


def _asked(one: Asked) -> AskedOut:
    return AskedOut(
        skill_id=one.skill_id, skill_name=one.skill_name, has=one.has, requirement=one.requirement,
        asking_postings=one.asking_postings, asked_share=_two(one.asked_share, 4),
        pay=PayOut.model_validate(one.pay) if one.pay else None, newly_passing=one.newly_passing,
    )  # fmt: skip


def _rating(one: Any) -> RatingOut | None:
    return None if one is None else RatingOut(**_ratings(one))


def _ratings(one: Any) -> dict[str, Any]:
    return {
        "importance": one.importance, "importance_100": _two(one.importance_100), "level": one.level,
        "level_100": _two(one.level_100), "is_suppressed": one.is_suppressed, "is_not_relevant": one.is_not_relevant,
    }  # fmt: skip


def _two(value: float | None, digits: int = 2) -> float | None:
    return None if value is None else round(value, digits)
