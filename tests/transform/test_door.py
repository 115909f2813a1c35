"""How the room is called, and how it fails."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from core.errors import ShortlistError
from transform.build import run_dbt
from transform.connection import dbt_environment
from transform.door import app


def test_an_address_becomes_dbt_variables() -> None:
    """Parts of a URL reach the profile decoded; what the profile has no place for reaches the driver."""
    found = dbt_environment("postgresql://me:p%40ss@db.example:6543/jobs?sslmode=require&sslrootcert=/ca.pem")
    assert found == {
        "DBT_HOST": "db.example",
        "DBT_PORT": "6543",
        "DBT_USER": "me",
        "DBT_PASSWORD": "p@ss",
        "DBT_DBNAME": "jobs",
        "DBT_SSLMODE": "require",
        "PGSSLROOTCERT": "/ca.pem",
    }


def test_a_socket_folder_is_a_host() -> None:
    """The embedded server is reached by the folder of its socket, without a password."""
    found = dbt_environment("postgresql://me@/jobs?host=/run/pg")
    assert (found["DBT_HOST"], found["DBT_PASSWORD"], found["DBT_DBNAME"]) == ("/run/pg", "", "jobs")


@pytest.mark.usefixtures("database")
def test_without_raw_tables_the_cure_is_named() -> None:
    """A warehouse that no source has touched ends with one sentence."""
    result = CliRunner().invoke(app, ["run", "postings"])
    assert isinstance(result.exception, ShortlistError)
    assert "extract run" in str(result.exception)


@pytest.mark.usefixtures("database")
def test_a_failing_model_is_named_with_the_log() -> None:
    """A failure names the model, the database's own words and where the log lies."""
    with pytest.raises(ShortlistError, match=r"Model jsearch_job_postings .*does not exist.*dbt\.log"):
        run_dbt("run", "--select=jsearch_job_postings")
