"""Occupations in the shape of the marts, with figures that can be checked by head."""

from __future__ import annotations

import psycopg

TABLES = """
create table marts.dim_occupations (occupation_code text primary key, occupation_title text, description text, has_skills boolean,
    release_version text, is_excerpt boolean, dwh_load_id text, dwh_load_timestamp timestamptz);
create table marts.dim_occupation_titles (occupation_title_key text, occupation_code text, title text, title_normalised text, title_kind text);
create table marts.bridge_related_occupations (occupation_code text, related_code text, tier text, rank integer);
create table marts.dim_occupation_skills (occupation_skill_key text primary key, kind text, element_id text, name text,
    group_name text, skill_id text);
create table marts.fact_occupation_skills (occupation_code text, occupation_skill_key text, importance numeric, importance_100 numeric,
    level numeric, level_100 numeric, is_suppressed boolean, is_not_relevant boolean, is_hot_technology boolean,
    is_in_demand boolean, release_version text);
create table marts.bridge_job_occupations (job_posting_key text, occupation_code text, method text, confidence numeric, is_best boolean);
create table marts.fact_occupation_demand (occupation_code text, skill_id text, skill_name text, postings integer, asking_postings integer,
    asked_share numeric, pay_currency text, pay_with_postings integer, pay_without_postings integer, pay_with_median numeric,
    pay_without_median numeric, pay_difference numeric, sample_floor integer);
"""
OCCUPATIONS = {
    "15-1252.00": ("Software Developers", ["Software Developer", "Developer"]),
    "15-2051.00": ("Data Scientists", ["Data Scientist", "Data Analyst"]),
    "15-1243.00": ("Database Architects", ["Developer", "Data Analyst"]),
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
# name, skill_id -> occupation -> hot, in demand
TECHNOLOGIES = {
    ("Python", "python"): {"15-1252.00": (True, True), "15-2051.00": (True, True)},
    ("R", "r"): {"15-2051.00": (True, True)},
    ("SAS", "sas"): {"15-2051.00": (True, False)},
    ("Structured query language SQL", "sql"): {"15-1252.00": (True, True), "15-2051.00": (True, True)},
    ("Weka", None): {"15-2051.00": (False, False)},
    ("MEDITECH software", None): {"29-1141.00": (False, True)},
}


def fill(conn: psycopg.Connection) -> None:
    """Make the tables, and match the postings that dbt has built by their titles."""
    conn.execute(TABLES.encode())
    cursor = conn.cursor()
    for code, (title, others) in OCCUPATIONS.items():
        conn.execute(
            "insert into marts.dim_occupations values (%s, %s, %s, %s, '29.3', false, 'one', now())",
            [code, title, f"What {title} do.", code < "50"],
        )
        names = [(title, "main"), *((other, "alternate") for other in others)]
        cursor.executemany(
            "insert into marts.dim_occupation_titles values (md5(%s || %s), %s, %s, lower(%s), %s)",
            [(code, name, code, name, name, kind) for name, kind in names],
        )
    for name, rated in SKILLS.items():
        element, _, label = name.partition(" ")
        conn.execute(
            "insert into marts.dim_occupation_skills values (%s, 'skill', %s, %s, 'Basic Skills', null)",
            [element, element, label],
        )
        cursor.executemany(
            "insert into marts.fact_occupation_skills values (%s, %s, %s, %s, %s, %s, false, %s, null, null, '29.3')",
            [
                (code, element, i, (i - 1) * 25, level, level / 7 * 100, element == "2.B.3.l")
                for code, (i, level) in rated.items()
            ],
        )
    for (name, skill_id), marked in TECHNOLOGIES.items():
        conn.execute(
            "insert into marts.dim_occupation_skills values (%s, 'technology', null, %s, 'Software', %s)",
            [name, name, skill_id],
        )
        cursor.executemany(
            "insert into marts.fact_occupation_skills values (%s, %s, null, null, null, null, false, false, %s, %s, '29.3')",
            [(code, name, *marks) for code, marks in marked.items()],
        )
    conn.execute(
        "insert into marts.bridge_related_occupations values ('15-1252.00', '15-2051.00', 'Primary-Short', 1),"
        " ('55-1011.00', '55-1011.00', 'Primary-Short', 1), ('55-1011.00', '15-1252.00', 'Primary-Short', 2)"
    )
    conn.execute(
        "insert into marts.bridge_job_occupations select job_posting_key, '15-2051.00', 'exact', 0.95, true from marts.fact_jobs"
        " where job_title ilike '%%data%%' or job_title ilike '%%analyst%%'"
    )
    conn.execute(
        "insert into marts.fact_occupation_demand select '15-2051.00', skill_id, skill_name, 100, count(*)::integer, count(*) / 100.0,"
        " 'CAD', 12, 11, 100000, 90000, 10000, 10 from marts.bridge_job_skills inner join marts.bridge_job_occupations"
        " using (job_posting_key) group by skill_id, skill_name"
    )
