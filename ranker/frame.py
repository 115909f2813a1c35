"""The postings frame: what factors read. One row a posting, numbers only, no texts.

`build` turns rows of `marts.fact_jobs` (or enriched postings of a file) into it, row by row and without looking at
other rows: a posting's values never depend on the batch. The columns are listed in ranker/README.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

import numpy as np
import polars as pl

from plugins import terms
from plugins.factors.skills import needs
from plugins.frame import EMPLOYMENT_BITS, LADDER, MODES, UNKNOWN
from plugins.money import in_euro, newest
from plugins.places import country_number, find, plain, unit_vector
from ranker.rules import company_number
from ranker.textindex import Entries

SCHEMA: dict[str, pl.DataType] = {
    "job_posting_key": pl.String(),
    "published": pl.Float64(),  # seconds since 1970 of the posting date, else of the day it was first seen
    "country_code": pl.UInt16(),
    "work_mode_code": pl.UInt8(),
    "remote_country_codes": pl.List(pl.UInt16()),
    "company_number": pl.UInt32(),
    "company_id": pl.Int64(),
    "rating": pl.Float32(),
    "review_count": pl.Float32(),
    "language_number": pl.UInt32(),
    "employment_bits": pl.UInt8(),
    "seniority_step": pl.Float32(),
    "is_manager": pl.Boolean(),
    "years_asked": pl.Float32(),
    "skill_count": pl.UInt16(),
    "skill_numbers": pl.List(pl.UInt32()),
    "skill_needs": pl.List(pl.UInt8()),  # of 255
    "skills_asked": pl.Float32(),
    "pay_low_eur": pl.Float32(),  # a year, at the bundled rate
    "pay_top_eur": pl.Float32(),
    "place_x": pl.Float32(),
    "place_y": pl.Float32(),
    "place_z": pl.Float32(),
    "more_x": pl.List(pl.Float32()),
    "more_y": pl.List(pl.Float32()),
    "more_z": pl.List(pl.Float32()),
}


VERSION = "3"  # of what the columns mean, how they are stored, and of the document frequencies


def version() -> str:
    """What a stored frame depends on besides its postings: this code, and the bundled rates."""
    return f"{VERSION}/{newest('USD')}"


def build(rows: Iterable[Mapping[str, Any]], further: Iterable[str] = ()) -> pl.DataFrame:
    """The frame of some postings, in their order; `age_days` and the text columns are added later.

    `further` are columns of marts.fact_jobs that a plugged-in factor reads; they are taken over as they are.
    """
    kept, values = [], []
    for row in rows:
        values.append(_row(row))
        kept.append(row)
    columns = {name: [value[name] for value in values] for name in SCHEMA}
    extra = [_as_it_is(name, [row.get(name) for row in kept]) for name in sorted(further)]
    return pl.DataFrame(columns, schema=SCHEMA).hstack(extra)


def _as_it_is(name: str, values: Sequence[Any]) -> pl.Series:
    """A column of the marts: numbers as Float64, booleans, moments, texts; anything else as JSON."""
    said = next((value for value in values if value is not None), None)
    if isinstance(said, bool):
        return pl.Series(name, values, dtype=pl.Boolean)
    if isinstance(said, int | float | Decimal):
        return pl.Series(name, [_float(value) for value in values], dtype=pl.Float64)
    if isinstance(said, list) and all(isinstance(item, str) for item in said):
        return pl.Series(name, values, dtype=pl.List(pl.String))
    texts = [v if v is None or isinstance(v, str) else json.dumps(v, default=str) for v in values]
    return pl.Series(name, texts, dtype=pl.String)


def company_id(key: str | None) -> int | None:
    """A company's key as a number."""
    return None if key is None else int.from_bytes(sha256(key.encode()).digest()[:8], "big", signed=True)


def _float(value: Any) -> float | None:
    return None if value is None else float(value)


def aged(frame: pl.DataFrame, now: datetime) -> pl.DataFrame:
    """Add `age_days` at the moment `now`; a posting from the future is new."""
    age = (pl.lit(now.timestamp()) - pl.col("published")) / 86_400
    return frame.with_columns(age.clip(0.0, None).cast(pl.Float32).alias("age_days"))


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    places = points(row)
    vectors = [unit_vector(*point) for point in places]
    first = vectors[0] if vectors else (None, None, None)
    further: Sequence[Any] = list(zip(*vectors[1:], strict=True)) if len(vectors) > 1 else (None, None, None)
    remote = [number for code in row.get("remote_countries") or () if (number := country_number(code))]
    skills, asked = needs(row.get("extracted_skills"))
    published = _moment(row.get("posted_at")) or _moment(row.get("first_seen_at"))
    return {
        "job_posting_key": row["job_posting_key"],
        "published": published.timestamp() if published else None,
        "country_code": country_number(row.get("country")),
        "work_mode_code": MODES.get(row.get("work_mode") or "", UNKNOWN),
        "remote_country_codes": remote or None,
        "company_number": company_number(row.get("company_name")),
        "company_id": company_id(row.get("company_key")),
        "rating": _float(row.get("rating")),
        "review_count": _float(row.get("review_count")),
        "employment_bits": sum(
            EMPLOYMENT_BITS.get(kind, 0) for kind in set(row.get("employment_types") or ())
        )
        or None,
        "seniority_step": LADDER.get(row.get("seniority_level") or ""),
        "is_manager": row.get("is_manager"),
        "years_asked": _float(row.get("experience_years_min")),
        "skill_count": len(skills),
        "skill_numbers": [terms.number(term) for term in skills],
        "skill_needs": [round(255 * need) for need in skills.values()],
        "skills_asked": asked,
        "language_number": terms.number(row["posting_language"].lower())
        if row.get("posting_language")
        else None,
        "pay_low_eur": _euros(row, "salary_min_annual", "salary_max_annual"),
        "pay_top_eur": _euros(row, "salary_max_annual", "salary_min_annual"),
        **dict(zip(("place_x", "place_y", "place_z"), first, strict=True)),
        **dict(zip(("more_x", "more_y", "more_z"), further, strict=True)),
    }


def points(row: Mapping[str, Any]) -> list[tuple[float, float]]:
    """Latitude and longitude of each place of a posting.

    Coordinates without a city are the middle of the country, so then the location is looked up by name instead.
    """
    found: list[tuple[float, float]] = []
    named: set[str] = set()
    for place in [row, *_dicts(row.get("locations"))]:
        country = place.get("country") or row.get("country")
        latitude, longitude = place.get("latitude"), place.get("longitude")
        name = place.get("city") or place.get("text") or place.get("job_location")
        if name is None or plain(name) in named:
            continue  # the first place stands in the list again
        named.add(plain(name))
        point: tuple[float, float] | None = None
        if place.get("city") and latitude is not None and longitude is not None:
            point = (float(latitude), float(longitude))
        elif country:
            state = f", {place['state']}" if place.get("city") and place.get("state") else ""
            known = find(f"{name}{state}", country)
            point = (known.latitude, known.longitude) if known else None
        if point and point not in found:
            found.append(point)
    return found


def _euros(row: Mapping[str, Any], column: str, otherwise: str) -> float | None:
    amount = row.get(column) if row.get(column) is not None else row.get(otherwise)
    return None if amount is None else in_euro(float(amount), row.get("salary_currency"), row.get("country"))


def _dicts(value: Any) -> Sequence[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _moment(value: Any) -> datetime | None:
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    return None


def skill_entries(frame: pl.DataFrame, wanted: Sequence[int] | None = None) -> Entries:
    """The skills of a frame (some, or all) as entries of the index, to stand beside those of the text."""
    lengths = frame["skill_numbers"].list.len().fill_null(0).to_numpy()
    numbers = frame["skill_numbers"].explode(empty_as_null=False, keep_nulls=False).to_numpy()
    levels = frame["skill_needs"].explode(empty_as_null=False, keep_nulls=False).to_numpy()
    rows = np.repeat(np.arange(frame.height, dtype=np.uint32), lengths)
    if wanted is not None:
        keep = np.isin(numbers, np.array(wanted, dtype=np.uint32))
        numbers, rows, levels = numbers[keep], rows[keep], levels[keep]
    return Entries(numbers, rows, levels, np.zeros(0, np.uint16))
