"""SQL of one posting: its facts, company, history, and how to find one by what a person remembers of it."""

from __future__ import annotations

from typing import Any

import psycopg

Connection = psycopg.Connection[Any]


def posting(conn: Connection, key: str) -> dict[str, Any] | None:
    """One posting with the evidence of what was read in it."""
    row: dict[str, Any] | None = conn.execute(
        """
        select j.*, e.evidence
        from marts.fact_jobs as j
        left join app.enrichments as e on e.dwh_source_system = j.dwh_source_system and e.job_id = j.job_id
        where j.job_posting_key = %s
        """,
        [key],
    ).fetchone()
    return row


def by_job_id(conn: Connection, source: str, job_id: str) -> dict[str, Any] | None:
    """Title, company and key of a posting."""
    row: dict[str, Any] | None = conn.execute(
        """
        select job_posting_key, job_title, company_name, dwh_source_system, job_id from marts.fact_jobs
        where dwh_source_system = %s and job_id = %s
        """,
        [source, job_id],
    ).fetchone()
    return row


def company(conn: Connection, company_key: str | None) -> dict[str, Any] | None:
    """One company."""
    row: dict[str, Any] | None = conn.execute(
        "select * from marts.dim_companies where company_key = %s", [company_key]
    ).fetchone()
    return row


def versions(conn: Connection, job_id: str) -> list[dict[str, Any]]:
    """Each time the source said something new of a posting: when, and which parts were not as before."""
    return conn.execute(
        """
        with seen as (
            select extracted_at at time zone 'UTC' as seen_at, raw_job_posting_id,
                payload ->> 'job_title' as title, md5(payload ->> 'job_description') as description,
                concat_ws('|', payload ->> 'job_salary_string', payload ->> 'job_min_salary', payload ->> 'job_max_salary') as pay,
                payload ->> 'job_location' as place
            from raw.jsearch_job_postings where job_id = %s order by raw_job_posting_id desc limit 500
        ), compared as (
            select seen_at,
                lag(raw_job_posting_id) over w is not null as had_one,
                title is distinct from lag(title) over w as title_changed,
                description is distinct from lag(description) over w as description_changed,
                pay is distinct from lag(pay) over w as pay_changed,
                place is distinct from lag(place) over w as place_changed
            from seen window w as (order by raw_job_posting_id)
        )
        select seen_at, array_remove(array[
            case when title_changed then 'title' end, case when description_changed then 'description' end,
            case when pay_changed then 'pay' end, case when place_changed then 'place' end], null) as changed
        from compared
        where had_one and (title_changed or description_changed or pay_changed or place_changed)
        order by seen_at
        """,
        [job_id],
    ).fetchall()


def found_by(conn: Connection, key: str) -> list[dict[str, Any]]:
    """The profiles whose search returned a posting."""
    return conn.execute(
        """
        select b.profile_id, p.profile_name, b.first_seen_at, b.last_seen_at
        from marts.bridge_job_profiles as b
        inner join app.profiles as p on p.profile_id = b.profile_id and p.deleted_at is null
        where b.job_posting_key = %s order by b.profile_id
        """,
        [key],
    ).fetchall()


def mailed(conn: Connection, profile_id: int, source: str, job_id: str) -> list[dict[str, Any]]:
    """The digests that carried a posting to a profile."""
    return conn.execute(
        """
        select n.digest_date, n.status, n.sent_at, n.channel
        from app.notified_postings as p inner join app.notifications as n using (notification_id)
        where n.profile_id = %s and p.dwh_source_system = %s and p.job_id = %s order by n.digest_date
        """,
        [profile_id, source, job_id],
    ).fetchall()


# what fits is collected first, and looked up by key: asked in one go, the planner walks all postings in the order wanted
_FOUND = """
    select job_posting_key, job_title, company_name, job_location, last_seen_at, is_open
    from marts.fact_jobs
    where job_posting_key = any(array(
        select job_posting_key from marts.job_search where {} order by dwh_fact_timestamp desc limit 500
    ))
    order by is_open desc, last_seen_at desc limit %s
"""


def search_link(conn: Connection, names: list[str], limit: int) -> list[dict[str, Any]]:
    """Postings by a job_id, or by an address without scheme, `www.`, query and last slash; in lower case."""
    return conn.execute(_FOUND.format("known_as && %s").encode(), [names, limit]).fetchall()


def search_words(conn: Connection, words: list[str], limit: int) -> list[dict[str, Any]]:
    """Postings whose title and company together hold every word; the words in lower case."""
    each = " and ".join(["strpos(words, %s) > 0"] * len(words))
    return conn.execute(_FOUND.format(each).encode(), [*words, limit]).fetchall()


def rejected(conn: Connection, text: str, limit: int = 5) -> list[dict[str, Any]]:
    """Records that were set aside at load and hold a text."""
    return conn.execute(
        """
        select source, reason, extracted_at at time zone 'UTC' as extracted_at from raw.rejected_records
        where strpos(lower(record), lower(%s)) > 0 order by extracted_at desc limit %s
        """,
        [text, limit],
    ).fetchall()


def loaded_not_staged(conn: Connection, identifiers: list[str]) -> list[dict[str, Any]]:
    """Postings that lie in raw and have not reached the marts."""
    return conn.execute(
        """
        select r.job_id, max(r.extracted_at) at time zone 'UTC' as extracted_at
        from raw.jsearch_job_postings as r
        where r.job_id = any(%s) and not exists (select from marts.fact_jobs as j where j.job_id = r.job_id)
        group by r.job_id
        """,
        [identifiers],
    ).fetchall()


def last_searches(conn: Connection, profile_id: int, limit: int = 3) -> list[dict[str, Any]]:
    """The newest searches of a profile: when, how they ended, what they found."""
    return conn.execute(
        """
        select r.run_id, u.started_at, r.status, r.postings_found, r.postings_new
        from staging.run_profiles as r inner join app.runs as u using (run_id)
        where r.profile_id = %s order by u.started_at desc limit %s
        """,
        [profile_id, limit],
    ).fetchall()


def rejections(conn: Connection, source: str, job_id: str) -> list[dict[str, Any]]:
    """Enrichers that could not read a posting."""
    return conn.execute(
        "select enricher, error from app.enrichment_rejections where dwh_source_system = %s and job_id = %s",
        [source, job_id],
    ).fetchall()
