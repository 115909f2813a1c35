"""The ranker's settings."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from core.settings import RoomSettings


class RankerSettings(RoomSettings):
    """What the ranking may be told from outside."""

    model_config = SettingsConfigDict(env_prefix="RANKER_", env_ignore_empty=True, extra="ignore")

    weights_file: Path = Field(
        Path("ranker/weights.yml"), description="The default weights; relative to the project's folder."
    )
    store_top: int = Field(1000, ge=1, description="How many postings of each profile's ranking are stored.")
    store_above: float = Field(
        90, ge=0, le=100, description="Postings with at least this score are stored beyond `store_top`."
    )
    least_coverage: float = Field(
        0.5,
        ge=0,
        le=1,
        description="With less of the weight known, a posting sorts last: too little is said.",
    )
    keep_days: int = Field(
        14, ge=1, description="For how many days rankings are kept whole; older ones keep their first places."
    )
    history_top: int = Field(
        100,
        ge=0,
        description="How many places of each old ranking are kept, for trends; without the reasons.",
    )
    gain_skills: int = Field(
        40,
        ge=0,
        le=500,
        description="Further skills tried for each profile, to say what they would open; 0: none.",
    )
    good_score: float = Field(
        70,
        ge=0,
        le=100,
        description="For profiles without a mail threshold, the score from which a skill opens a posting.",
    )
