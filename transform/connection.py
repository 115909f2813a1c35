"""The warehouse's address in the variables that `profiles.yml` and libpq read."""

from __future__ import annotations

from psycopg.conninfo import conninfo_to_dict

from core import database

# Parts of an address that dbt's profile has no place for; the driver reads them from the environment.
_LIBPQ = {
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "options": "PGOPTIONS",
    "service": "PGSERVICE",
    "passfile": "PGPASSFILE",
}


def dbt_environment(url: str | None = None) -> dict[str, str]:
    """The variables under which dbt finds the warehouse at `url` (default: the one of `core`).

    The host may be the folder of a unix socket. An empty password leaves the choice to the driver.
    """
    parts = {name: str(value) for name, value in conninfo_to_dict(url or database.database_url()).items()}
    user = parts.get("user", "")
    variables = {
        "DBT_HOST": parts.get("host") or parts.get("hostaddr") or "localhost",
        "DBT_PORT": parts.get("port", "5432"),
        "DBT_USER": user,
        "DBT_PASSWORD": parts.get("password", ""),
        "DBT_DBNAME": parts.get("dbname") or user,
        "DBT_SSLMODE": parts.get("sslmode", "prefer"),
    }
    return variables | {variable: parts[name] for name, variable in _LIBPQ.items() if name in parts}
