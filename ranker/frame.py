"""The postings frame: what factors read. One row a posting, numbers only, no texts.

`build` turns rows of `marts.fact_jobs` (or enriched postings of a file) into it, row by row and without looking at
other rows: a posting's values never depend on the batch. The columns are listed in ranker/README.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import polars as pl

from plugins import terms
from plugins.frame import MODES, UNKNOWN
from plugins.money import in_euro
from plugins.places import country_number, find, unit_vector
from ranker.rules import company_number

SCHEMA: dict[str, pl.DataType] = {
    "job_posting_key": pl.String(),
    "published": pl.Float64(),  # seconds since 1970 of the posting date, else of the day it was first seen
    "country_code": pl.UInt16(),
    "work_mode_code": pl.UInt8(),
    "remote_country_codes": pl.List(pl.UInt16()),
    "company_number": pl.UInt32(),
    "language_number": pl.UInt32(),
    "pay_low_eur": pl.Float32(),  # a year, at the bundled rate
    "pay_top_eur": pl.Float32(),
    "place_x": pl.Float32(),
    "place_y": pl.Float32(),
    "place_z": pl.Float32(),
    "more_x": pl.List(pl.Float32()),
    "more_y": pl.List(pl.Float32()),
    "more_z": pl.List(pl.Float32()),
}


def build(rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """The frame of some postings, in their order; `age_days` and the text columns are added later."""
    values = [_row(row) for row in rows]
    columns = {name: [value[name] for value in values] for name in SCHEMA}
    return pl.DataFrame(columns, schema=SCHEMA)


def aged(frame: pl.DataFrame, now: datetime) -> pl.DataFrame:
    """Add `age_days` at the moment `now`; a posting from the future is new."""
    age = (pl.lit(now.timestamp()) - pl.col("published")) / 86_400
    return frame.with_columns(pl.max_horizontal(age, pl.lit(0.0)).cast(pl.Float32).alias("age_days"))


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    places = points(row)
    vectors = [unit_vector(*point) for point in places]
    first = vectors[0] if vectors else (None, None, None)
    further = list(zip(*vectors[1:], strict=True)) if len(vectors) > 1 else [None, None, None]
    remote = [number for code in row.get("remote_countries") or () if (number := country_number(code))]
    published = _moment(row.get("posted_at")) or _moment(row.get("first_seen_at"))
    return {
        "job_posting_key": row["job_posting_key"],
        "published": published.timestamp() if published else None,
        "country_code": country_number(row.get("country")),
        "work_mode_code": MODES.get(row.get("work_mode") or "", UNKNOWN),
        "remote_country_codes": remote or None,
        "company_number": company_number(row.get("company_name")),
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
    for place in [row, *_dicts(row.get("locations"))]:
        country = place.get("country") or row.get("country")
        latitude, longitude = place.get("latitude"), place.get("longitude")
        point: tuple[float, float] | None = None
        if place.get("city") and latitude is not None and longitude is not None:
            point = (float(latitude), float(longitude))
        elif country:
            named = place.get("city") or place.get("job_location") or place.get("location")
            state = f", {place['state']}" if place.get("city") and place.get("state") else ""
            known = find(f"{named}{state}", country) if named else None
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
