"""Loads into a warehouse: the same content once, a release that shrank never, and a load that broke off as if it were none."""

from collections.abc import Callable
from pathlib import Path

import psycopg
from onet_releases import UNTIL_30_2, load, run

from extract.tap_onet import loaded

Folder = Callable[..., Path]


def _count(database: str, table: str) -> int:
    with psycopg.connect(database) as conn:
        row = conn.execute(f"select count(*) from raw.{table}".encode()).fetchone()
    return int(row[0]) if row else 0


def test_loads_one_after_the_other(database: str, folder: Folder, tmp_path: Path) -> None:
    """The second load of the same content is empty; one that lost its rows is refused unless forced."""
    assert loaded.newest(database) is None
    source = folder()
    load(run(source, database_url=database), database, tmp_path)
    assert [_count(database, f"onet_{name}") for name in ("occupations", "skills", "alternate_titles")] == [
        3,
        6,
        2,
    ]

    again = run(source, database_url=database)
    assert (again.error, again.loaded) == (None, set())
    load(again, database, tmp_path)
    assert _count(database, "onet_releases") == 1

    shrunk = {**UNTIL_30_2, "Skills.txt": UNTIL_30_2["Skills.txt"][:5]}
    smaller = folder(shrunk, name="db_30_0_text")
    refused = run(smaller, database_url=database)
    assert refused.error is not None
    assert "onet_skills has 4 rows where O*NET 29.2 had 6" in refused.error.message
    assert refused.loaded == set()
    load(run(smaller, database_url=database, force=True), database, tmp_path)
    newest = loaded.newest(database)
    assert newest is not None
    assert newest.release_version == "30.0"


def test_a_load_that_broke_off_does_not_count(database: str, folder: Folder, tmp_path: Path) -> None:
    """Rows without their load's record, or a record without all of its rows: the load before it stays the newest."""
    first = run(folder(), database_url=database)
    load(first, database, tmp_path)
    [before] = first.records("onet_releases")
    second = run(folder({**UNTIL_30_2}, name="db_30_0_text"), database_url=database)
    second.messages = [m for m in second.messages if m.get("stream") != "onet_skills"]
    load(second, database, tmp_path)
    newest = loaded.newest(database)
    assert newest is not None
    assert newest.content_hash == before["content_hash"]
    assert (
        run(folder(name="db_30_0_text"), database_url=database).error is None
    )  # and is loaded when it comes again
