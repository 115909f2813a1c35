"""What a tap may know of the warehouse: what to fetch, and what is left of the quota. It never writes."""

from typing import Any

import psycopg
from psycopg.rows import dict_row

from extract.tapkit.errors import WrongConfigurationError
from extract.tapkit.secrets import scrub, secrets_of

_CONNECT_SECONDS = 10

# The last word of the source on its quota, what was spent after it, and what was spent this month.
_QUOTA_LEFT = """
with calls as (
    select requested_at, quota_remaining, quota_limit, quota_reset, credits
    from raw.api_requests
    where source = %(source)s and not from_cache
        and requested_at > (now() at time zone 'utc') - interval '32 days'
),
last_word as (
    select * from calls where quota_remaining is not null order by requested_at desc limit 1
)
select
    (select quota_remaining from last_word) as remaining,
    (select quota_limit from last_word) as limit,
    (select requested_at + make_interval(secs => quota_reset) <= now() at time zone 'utc' from last_word)
        as was_reset,
    (
        select coalesce(sum(calls.credits), 0) from calls
        where requested_at > (select requested_at from last_word)
    ) as spent_since,
    (
        select coalesce(sum(credits), 0) from calls
        where requested_at >= date_trunc('month', now() at time zone 'utc')
    ) as spent_this_month
"""


def read(
    url: str, query: str, parameters: dict[str, Any] | None = None, *, cure: str
) -> list[dict[str, Any]]:
    """Run one read-only query and return its rows.

    Raises WrongConfigurationError with `cure` when the warehouse cannot be reached or has no such relation.
    """
    secrets = secrets_of({"url": url}, {"properties": {"url": {"secret": True}}})
    try:
        with psycopg.connect(url, connect_timeout=_CONNECT_SECONDS, row_factory=dict_row) as connection:
            connection.read_only = True
            return connection.execute(query, parameters).fetchall()
    except psycopg.Error as error:
        reason = " ".join(scrub(str(error), secrets).split()) or type(error).__name__
        message = f"The warehouse cannot be read ({reason}): {cure}"
        raise WrongConfigurationError(message) from None


def quota_left(url: str, source: str, monthly_quota: int | None) -> int | None:
    """Return the credits that a source has left, or None when nothing limits them.

    Believes the last `x-ratelimit-requests-remaining` that was loaded, less what was spent after it; once the
    quota has been reset, or where the source never told, the monthly quota less what was spent this month.
    """
    known = read(url, "select to_regclass('raw.api_requests') as relation", cure="check database_url.")
    if known[0]["relation"] is None:
        return monthly_quota
    row = read(url, _QUOTA_LEFT, {"source": source}, cure="check that raw.api_requests may be read.")[0]
    if row["remaining"] is not None and not row["was_reset"]:
        return max(0, int(row["remaining"]) - int(row["spent_since"]))
    if row["limit"] is not None:
        return int(row["limit"])
    return None if monthly_quota is None else max(0, monthly_quota - int(row["spent_this_month"]))
