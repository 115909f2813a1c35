"""The three sample profiles that `dev` starts with: once, so that a user may edit or delete them for good."""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

_MARK = "sample_profiles"

PROFILES: list[dict[str, Any]] = [
    {
        "profile_name": "Data analyst, Toronto",
        "query": "data analyst",
        "location": "Toronto",
        "country": "CA",
        "date_window": "month",
        "email": "amelie@example.com",
        "skills": ["SQL", "Python", "Tableau", "Excel", "dbt", "Statistics"],
        "salary_min": 75000,
        "salary_max": 105000,
        "salary_currency": "CAD",
        "remote_preference": "hybrid",
        "seniority": ["mid", "senior"],
        "employment_types": ["FULLTIME"],
        "years_experience": 4,
        "home_points": Jsonb([{"name": "Toronto", "lat": 43.6532, "lon": -79.3832, "radius_km": 40}]),
        "languages": ["en", "fr"],
    },
    {
        "profile_name": "Backend developer, remote in the US",
        "query": "backend developer",
        "location": None,
        "country": "US",
        "date_window": "month",
        "email": "marcus@example.com",
        "skills": ["Python", "Go", "PostgreSQL", "Kubernetes", "AWS", "Docker"],
        "salary_min": 140000,
        "salary_max": 190000,
        "salary_currency": "USD",
        "remote_preference": "remote",
        "seniority": ["senior", "lead"],
        "employment_types": ["FULLTIME", "CONTRACTOR"],
        "years_experience": 8,
        "home_points": Jsonb([{"name": "Denver", "lat": 39.7392, "lon": -104.9903, "radius_km": 50}]),
        "languages": ["en"],
    },
    {
        "profile_name": "Pflegefachkraft, Berlin",
        "query": "Pflegefachkraft",
        "location": "Berlin",
        "country": "DE",
        "date_window": "month",
        "email": "jonas@example.com",
        "skills": ["Intensivpflege", "Palliativpflege", "Wundversorgung", "Dokumentation"],
        "salary_min": 40000,
        "salary_max": 52000,
        "salary_currency": "EUR",
        "remote_preference": "onsite",
        "seniority": [],
        "employment_types": ["FULLTIME", "PARTTIME"],
        "years_experience": 6,
        "home_points": Jsonb([{"name": "Berlin", "lat": 52.52, "lon": 13.405, "radius_km": 30}]),
        "languages": ["de", "en"],
    },
]


def add_once(conn: psycopg.Connection[Any]) -> int:
    """Insert the sample profiles unless this was done before, and return how many were added."""
    done = conn.execute(
        "insert into app.migrations (name, digest) values (%s, '') on conflict do nothing", [_MARK]
    ).rowcount
    if not done or conn.execute("select 1 from app.profiles limit 1").fetchone():
        return 0
    for profile in PROFILES:
        conn.execute(
            sql.SQL("insert into app.profiles ({}) values ({})").format(
                sql.SQL(", ").join(map(sql.Identifier, profile)),
                sql.SQL(", ").join(sql.Placeholder() * len(profile)),
            ),
            list(profile.values()),
        )
    return len(PROFILES)
