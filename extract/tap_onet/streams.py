"""The streams of tap-onet: rows that were read and checked before the first of them goes out."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from singer_sdk import Stream, StreamSchema
from singer_sdk.helpers.conform import TypeConformanceLevel
from singer_sdk.helpers.types import Context
from singer_sdk.schema.source import SchemaDirectory
from typing_extensions import override

if TYPE_CHECKING:
    from extract.tap_onet.tap import TapOnet

_SCHEMAS = SchemaDirectory(Path(__file__).parent / "schemas")


class OnetStream(Stream):
    """The rows of one kind, in an envelope that says which load of which release they belong to."""

    schema = StreamSchema(_SCHEMAS)
    TYPE_CONFORMANCE_LEVEL = TypeConformanceLevel.NONE  # read as what the schema says

    @property
    def tap(self) -> "TapOnet":
        """The tap, which knows the release."""
        return cast("TapOnet", self._tap)

    @override
    def get_records(self, context: Context | None) -> Iterable[dict[str, Any]]:
        if (load := self.tap.load) is None:
            return
        rows = load.rows[self.name]
        for line in rows.bad:
            self.tap.reject(line.text, str(line))
        for values in rows.values:
            yield {**load.envelope, **dict(zip(rows.names, values, strict=True))}


class Occupations(OnetStream):
    """What occupations there are."""

    name = "onet_occupations"


class Skills(OnetStream):
    """How important each skill is to an occupation, and at what level."""

    name = "onet_skills"


class TechnologySkills(OnetStream):
    """Which software and tools an occupation uses."""

    name = "onet_technology_skills"


class AlternateTitles(OnetStream):
    """What else an occupation is called."""

    name = "onet_alternate_titles"


class RelatedOccupations(OnetStream):
    """Which occupations are near to one."""

    name = "onet_related_occupations"


class Scales(OnetStream):
    """Between which values each scale runs."""

    name = "onet_scales"


class SocCrosswalk(OnetStream):
    """What became of the occupations of 2010."""

    name = "onet_soc_crosswalk"


class Releases(OnetStream):
    """One row a load, with the counts that tell whether all of it has arrived."""

    name = "onet_releases"

    @override
    def get_records(self, context: Context | None) -> Iterable[dict[str, Any]]:
        if (load := self.tap.load) is None:
            return
        yield {
            **load.envelope,
            "is_excerpt": load.release.is_excerpt,
            "origin": load.release.origin,
            "content_hash": load.release.content_hash,
            "row_counts": {name: len(rows.values) for name, rows in load.rows.items()},
            "rejected_counts": {name: len(rows.bad) for name, rows in load.rows.items()},
        }


STREAMS = (
    Occupations,
    Skills,
    TechnologySkills,
    AlternateTitles,
    RelatedOccupations,
    Scales,
    SocCrosswalk,
    Releases,
)
