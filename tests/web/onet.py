"""A small O*NET release, as its tap writes it, with figures that can be checked by head."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

OCCUPATIONS = {
    "15-1252.00": ("Software Developers", ["Software Developer", "Developer"]),
    "15-2051.00": ("Data Scientists", ["Data Scientist", "Data Analyst"]),
    "15-1243.00": ("Database Architects", ["Developer", "Data Modeler"]),
    "29-1141.00": ("Registered Nurses", ["Nurse"]),
    "55-1011.00": ("Air Crew Officers", []),  # without ratings, as 137 of them are
}
# element -> occupation -> importance, level
SKILLS = {
    "2.A.1.e Mathematics": {"15-1252.00": (3.0, 3.5), "15-2051.00": (5.0, 5.6), "29-1141.00": (2.0, 2.1)},
    "2.B.3.e Programming": {"15-1252.00": (4.0, 4.9), "15-2051.00": (4.0, 3.5), "29-1141.00": (1.0, 0.0)},
    "2.A.1.a Reading Comprehension": {
        "15-1252.00": (4.0, 4.2),
        "15-2051.00": (4.0, 4.2),
        "29-1141.00": (4.0, 4.2),
    },
    "2.B.3.l Repairing": {"15-1252.00": (1.0, 0.0), "15-2051.00": (1.0, 0.7), "29-1141.00": (1.0, 0.0)},
}
# technology -> occupation -> hot, in demand
TECHNOLOGIES = {
    "Python": {"15-1252.00": (True, True), "15-2051.00": (True, True)},
    "R": {"15-2051.00": (True, True)},
    "SAS": {"15-2051.00": (True, False)},
    "Structured query language SQL": {"15-1252.00": (True, True), "15-2051.00": (True, True)},
    "Weka": {"15-2051.00": (False, False)},
    "MEDITECH software": {"29-1141.00": (False, True)},
}


SCALES = [("IM", "Importance", 1, 5), ("LV", "Level", 0, 7)]


def write(conn: psycopg.Connection) -> None:
    """Put the release into raw."""
    load = ("one", "29.3", datetime.now(UTC).replace(tzinfo=None))

    counts: dict[str, int] = {}

    def put(table: str, columns: str, rows: list[tuple[Any, ...]]) -> None:
        marks = ", ".join(["%s"] * (3 + len(rows[0])))
        statement = (
            f"insert into raw.{table} (load_id, release_version, loaded_at, {columns}) values ({marks})"
        )
        conn.cursor().executemany(statement.encode(), [load + row for row in rows])
        counts[table] = len(rows)

    put("onet_scales", "scale_id, scale_name, minimum, maximum", SCALES)
    put(
        "onet_occupations", "onet_soc_code, title, description",
        [(code, title, f"What {title} do.") for code, (title, _) in OCCUPATIONS.items()],
    )  # fmt: skip
    put(
        "onet_alternate_titles", "onet_soc_code, alternate_title",
        [(code, other) for code, (_, others) in OCCUPATIONS.items() for other in others],
    )  # fmt: skip
    put(
        "onet_skills",
        "onet_soc_code, element_id, element_name, scale_id, data_value, recommend_suppress, not_relevant",
        [
            (code, *name.split(" ", 1), scale, value, False, scale == "LV" and name.endswith("Repairing"))
            for name, rated in SKILLS.items()
            for code, both in rated.items()
            for scale, value in zip(("IM", "LV"), both, strict=True)
        ],
    )
    put(
        "onet_technology_skills", "onet_soc_code, example, commodity_title, hot_technology, in_demand",
        [(code, name, "Software", *marks) for name, marked in TECHNOLOGIES.items() for code, marks in marked.items()],
    )  # fmt: skip
    put(
        "onet_related_occupations", 'onet_soc_code, related_onet_soc_code, relatedness_tier, "index"',
        [("15-1252.00", "15-2051.00", "Primary-Short", 1), ("55-1011.00", "15-2051.00", "Primary-Short", 2),
         ("55-1011.00", "15-1252.00", "Primary-Short", 1)],
    )  # fmt: skip
    put("onet_soc_crosswalk", "soc2010_code, soc2019_code", [("15-1132.00", "15-1252.00")])
    conn.execute(
        "insert into raw.onet_releases values ('one', '29.3', false, 'made for tests', 'x', %s, '{}', %s)",
        [Jsonb(counts), load[2]],
    )
