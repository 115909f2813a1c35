"""What the warehouse already holds: the newest load of which every row has arrived."""

from dataclasses import dataclass

from extract.tap_onet.layout import TABLES
from extract.tapkit import warehouse

# A target writes its tables one by one and may die between two of them: rows count only where all have come.
_NEWEST = """
select release_version, content_hash, is_excerpt, row_counts
from raw.onet_releases as releases
where not exists (
    select 1 from jsonb_each_text(releases.row_counts) as said (stream, rows)
    where said.rows::bigint <> case said.stream
        {counts}
    end
)
order by loaded_at desc, load_id desc
limit 1
"""


@dataclass(frozen=True, slots=True)
class Load:
    """A load of a release."""

    release_version: str
    content_hash: str
    is_excerpt: bool
    row_counts: dict[str, int]


def newest(url: str) -> Load | None:
    """Return the newest complete load, or None; only reads."""
    tables = ["onet_releases", *(table.stream for table in TABLES)]
    missing = " or ".join(f"to_regclass('raw.{name}') is null" for name in tables)
    if warehouse.read(url, f"select {missing} as missing", cure="check database_url.")[0]["missing"]:
        return None
    counts = "\n        ".join(
        f"when '{table.stream}' then "  # noqa: S608 - our own names
        f"(select count(*) from raw.{table.stream} as t where t.load_id = releases.load_id)"
        for table in TABLES
    )
    rows = warehouse.read(url, _NEWEST.format(counts=counts), cure="check that raw may be read.")
    if not rows:
        return None
    row = rows[0]
    return Load(row["release_version"], row["content_hash"], row["is_excerpt"], dict(row["row_counts"]))
