"""All SQL of the room: what is pending in `staging.job_postings`, and one transaction per batch into `app`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from core.errors import ShortlistError
from enricher.postings import STAGING_COLUMNS

Connection = psycopg.Connection[Any]
Row = tuple[str, str, str, str, str, str]  # key (2), content_hash, versions, columns, evidence
Rejection = tuple[str, str, str, str, str, str]  # key (2), enricher, version, content_hash, error


def columns(conn: Connection) -> list[str]:
    """The columns of `staging.job_postings` that matter here; sources may lack some of the declared ones."""
    rows = conn.execute(
        "select column_name from information_schema.columns"
        " where table_schema = 'staging' and table_name = 'job_postings'"
    ).fetchall()
    present = {row[0] for row in rows}
    needed = ["dwh_source_system", "job_id", "job_title", "job_description", "content_hash"]
    if missing := [name for name in needed if name not in present]:
        raise ShortlistError(
            f"staging.job_postings lacks {', '.join(missing)}: stage the postings first (meltano run, or dbt build)."
        )
    return needed + [name for name in STAGING_COLUMNS if name in present]


def pending(
    conn: Connection, versions: Mapping[str, str], full_refresh: bool, size: int
) -> Iterator[list[dict[str, Any]]]:
    """Yield batches of rows that some enricher has not read at its present version, or whose text changed.

    A row has the staging columns and `known`: enricher -> version that read this very text, {} if none did.
    The cursor lives on the server, so memory holds one batch whatever the number of postings.
    """
    query = sql.SQL(
        """
        select {columns},
            case when e.content_hash = p.content_hash then e.versions else '{{}}'::jsonb end as known
        from staging.job_postings as p
        left join app.enrichments as e using (dwh_source_system, job_id)
        where %(full_refresh)s
            or e.job_id is null
            or e.content_hash is distinct from p.content_hash
            or not e.versions @> %(versions)s::jsonb
        """
    ).format(columns=sql.SQL(", ").join(sql.Identifier("p", name) for name in columns(conn)))
    with conn.cursor(name="pending_postings", row_factory=dict_row) as cursor:
        cursor.itersize = size
        cursor.execute(query, {"full_refresh": full_refresh, "versions": json.dumps(dict(versions))})
        while rows := cursor.fetchmany(size):
            yield rows


def posting_rows(conn: Connection, job_id: str) -> list[dict[str, Any]]:
    """The staged postings with this job_id: one per source system that has it."""
    query = sql.SQL("select {columns} from staging.job_postings as p where job_id = %s order by 1").format(
        columns=sql.SQL(", ").join(sql.Identifier("p", name) for name in columns(conn))
    )
    with conn.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(query, [job_id]).fetchall()


def staged(conn: Connection, limit: int, size: int = 200) -> Iterator[dict[str, Any]]:
    """Up to `limit` staged postings with distinct texts, row by row; which ones is chance, but always the same."""
    query = sql.SQL(
        "select distinct on (p.content_hash) {columns} from staging.job_postings as p order by p.content_hash limit %s"
    ).format(columns=sql.SQL(", ").join(sql.Identifier("p", name) for name in columns(conn)))
    with conn.cursor(name="staged_postings", row_factory=dict_row) as cursor:
        cursor.itersize = size
        yield from cursor.execute(query, [limit])


def write(conn: Connection, rows: Sequence[Row], rejections: Sequence[Rejection]) -> None:
    """Write one batch in one transaction."""
    with conn.transaction(), conn.cursor() as cursor:
        cursor.execute(
            """
            create temporary table if not exists enrichment_batch (
                dwh_source_system text, job_id text, content_hash text,
                versions jsonb, columns jsonb, evidence jsonb
            ) on commit delete rows
            """
        )
        with cursor.copy("copy pg_temp.enrichment_batch from stdin") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(
            """
            insert into app.enrichments as e
                (dwh_source_system, job_id, content_hash, versions, columns, evidence, enriched_at)
            select dwh_source_system, job_id, content_hash, versions, columns, evidence, now()
            from pg_temp.enrichment_batch
            on conflict (dwh_source_system, job_id) do update set
                content_hash = excluded.content_hash,
                versions = case when e.content_hash = excluded.content_hash
                    then e.versions else '{}' end || excluded.versions,
                columns = case when e.content_hash = excluded.content_hash
                    then e.columns else '{}' end || excluded.columns,
                evidence = case when e.content_hash = excluded.content_hash
                    then e.evidence - array(select jsonb_object_keys(excluded.columns))
                    else '{}' end || excluded.evidence,
                enriched_at = excluded.enriched_at
            """
        )
        cursor.execute(
            """
            delete from app.enrichment_rejections as r
            using pg_temp.enrichment_batch as b
            where r.dwh_source_system = b.dwh_source_system and r.job_id = b.job_id
                and b.versions ? r.enricher
            """
        )
        if rejections:
            with cursor.copy(
                "copy app.enrichment_rejections"
                " (dwh_source_system, job_id, enricher, version, content_hash, error) from stdin"
            ) as copy:
                for rejection in rejections:
                    copy.write_row(rejection)


def write_catalogue(conn: Connection, version: str, skills: Iterable[Mapping[str, Any]]) -> None:
    """Replace `app.skills` when it was written by another version of the vocabulary."""
    with conn.transaction(), conn.cursor() as cursor:
        row = cursor.execute("select vocabulary_version from app.skills limit 1").fetchone()
        if row and row[0] == version:
            return
        cursor.execute("delete from app.skills")
        with cursor.copy(
            "copy app.skills (skill_id, skill_name, category, aliases, origin, vocabulary_version) from stdin"
        ) as copy:
            for skill in skills:
                copy.write_row(
                    (
                        skill["id"],
                        skill["name"],
                        skill["category"],
                        list(skill["aliases"]),
                        skill["source"],
                        version,
                    )
                )
