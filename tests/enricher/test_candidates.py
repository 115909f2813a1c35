"""`enricher list --candidates`: what the statistical reader finds in the warehouse and the vocabulary has not."""

from __future__ import annotations

import psycopg
from typer.testing import CliRunner

from enricher.door import app


def test_candidates_of_the_warehouse(database: str) -> None:
    """A name counts once a posting and once a text; `--limit` and `--postings` bound the report."""
    with psycopg.connect(database, autocommit=True) as conn:
        conn.execute(
            """
            create table staging.job_postings as
            select 'jsearch' as dwh_source_system, 'job-' || n as job_id, 'Engineer' as job_title,
                '<p>Experience with Frobnicator and Python.</p>Group ' || n % 3 as job_description,
                md5((n % 3)::text) as content_hash
            from generate_series(1, 6) as n
            """
        )
    told = CliRunner().invoke(app, ["list", "--candidates", "--limit", "1"])
    assert told.exit_code == 0
    (line,) = told.stdout.splitlines()
    assert line.split()[:2] == ["3", "Frobnicator"]
    told = CliRunner().invoke(app, ["list", "--candidates", "--postings", "1"])
    assert told.stdout.split()[:2] == ["1", "Frobnicator"]
