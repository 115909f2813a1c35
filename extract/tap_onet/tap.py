"""tap-onet: what can be configured, and what a run of it does."""

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

from singer_sdk import Stream
from singer_sdk import typing as th
from typing_extensions import override

from extract.tap_onet import loaded
from extract.tap_onet.download import fetch
from extract.tap_onet.reading import Rows, read
from extract.tap_onet.release import Release, is_url, open_release
from extract.tap_onet.streams import STREAMS
from extract.tapkit.base import ShortlistTap
from extract.tapkit.errors import UnusableSourceError, WrongConfigurationError
from extract.tapkit.identifiers import uuid7
from extract.tapkit.settings import retry_settings

#: The newest release that was known when this was written: 31.0, August 2026.
NEWEST_KNOWN = "https://www.onetcenter.org/dl_files/database/db_31_0_text.zip"

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Load:
    """A release on its way into the warehouse."""

    release: Release
    rows: Mapping[str, Rows]
    envelope: dict[str, Any]


class TapOnet(ShortlistTap):
    """Occupations, their skills, technologies and titles, of an O*NET database release."""

    name = "tap-onet"
    package_name = "shortlist"
    source = "onet"

    config_jsonschema: ClassVar[dict[str, Any]] = th.PropertiesList(
        th.Property(
            "source",
            th.StringType,
            default=NEWEST_KNOWN,
            title="Release",
            description="URL of a release's text zip, or a local zip or folder. Default: the newest known release.",
        ),
        th.Property(
            "release",
            th.StringType,
            title="Version",
            description="The release's version, such as 31.0, where neither its name nor its read-me says it.",
        ),
        th.Property(
            "force",
            th.BooleanType,
            default=False,
            title="Force",
            description="Load a release that lost many rows, and one that is loaded already.",
        ),
        th.Property(
            "most_rows_lost",
            th.NumberType(minimum=0, maximum=1),
            default=0.2,
            title="Rows lost",
            description="Share of a stream's rows that a release may have lost since the last load.",
        ),
        th.Property(
            "most_bad_lines",
            th.NumberType(minimum=0, maximum=1),
            default=0.01,
            title="Bad lines",
            description="Share of a stream's lines that may be set aside; with more the release is refused.",
        ),
        th.Property(
            "database_url",
            th.StringType,
            secret=True,
            title="Warehouse",
            description="URL of the warehouse: says which release it holds. Only read. Without it, every run loads.",
        ),
        *retry_settings(timeout=60, tries=3),
    ).to_dict()

    @override
    def discover_streams(self) -> Sequence[Stream]:
        return [*(stream(self) for stream in STREAMS), self.api_requests, self.rejected_records]

    @override  # type: ignore[misc]  # final, but the SDK has no other place before its first record
    def sync_all(self) -> None:
        """Read and judge everything before the first record, so that a release comes whole or not at all."""
        _ = self.load
        super().sync_all()

    @cached_property
    def load(self) -> Load | None:
        """What there is to load; None when the warehouse holds it.

        Raises UnusableSourceError, or WrongConfigurationError, before anything was written.
        """
        release = self._open()
        last = loaded.newest(self.config["database_url"]) if self.config.get("database_url") else None
        if last and last.content_hash == release.content_hash and not self.config["force"]:
            self.logger.info("O*NET %s is loaded already, unchanged: nothing to do", release.version)
            return None
        rows = read(release)
        self._judge_bad_lines(rows)
        if last is not None:
            self._judge_losses(release, rows, last)
        self.logger.info(
            "O*NET %s%s from %s: %s",
            release.version,
            " (an excerpt)" if release.is_excerpt else "",
            release.origin,
            ", ".join(f"{len(found.values)} {name}" for name, found in rows.items()),
        )
        envelope = {"load_id": uuid7(), "release_version": release.version, "loaded_at": datetime.now(UTC)}
        return Load(release, rows, envelope)

    def _open(self) -> Release:
        source = self.config["source"]
        version = self.config.get("release")
        if not is_url(source):
            path = Path(os.environ.get("MELTANO_PROJECT_ROOT") or ".") / Path(source).expanduser()
            return open_release(source, path, version=version)
        parts = urlsplit(source)
        content = fetch(
            source,
            timeout=self.config["request_timeout"],
            tries=self.config["max_tries"],
            backoff_factor=self.config["backoff_factor"],
            record=self.record_call,
        )
        shown = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
        return open_release(shown, content, version=version)

    def _judge_bad_lines(self, read: Mapping[str, Rows]) -> None:
        for name, rows in read.items():
            if not rows.bad:
                continue
            lines = len(rows.values) + len(rows.bad)
            shown = "; ".join(map(str, rows.bad[:_SHOWN]))
            if len(rows.bad) > math.ceil(self.config["most_bad_lines"] * lines):
                raise UnusableSourceError(
                    f"{name}: {len(rows.bad)} of {lines} lines cannot be loaded ({shown}). That is more than the share "
                    f"of {self.config['most_bad_lines']:g} that may be set aside, so nothing was loaded."
                )
            self.logger.warning("%s: %d of %d lines set aside: %s", name, len(rows.bad), lines, shown)

    def _judge_losses(self, release: Release, read: Mapping[str, Rows], last: loaded.Load) -> None:
        kept = 1 - self.config["most_rows_lost"]
        lost = [
            f"{name} has {len(rows.values)} rows where O*NET {last.release_version} had {before}"
            for name, rows in read.items()
            if len(rows.values) < kept * (before := last.row_counts.get(name, 0))
        ]
        if lost and not self.config["force"]:
            raise UnusableSourceError(
                f"O*NET {release.version} lost more than {self.config['most_rows_lost']:.0%} of its rows "
                f"({'; '.join(lost)}), so nothing was loaded. If that is meant, set {self._env_var_prefix}FORCE=true."
            )

    @classmethod
    @override
    def check_settings(cls, config: Mapping[str, Any]) -> None:
        if not str(config.get("source") or NEWEST_KNOWN).strip():
            raise WrongConfigurationError("source is empty: set it to a URL, a zip or a folder.")


if __name__ == "__main__":
    TapOnet.cli()
