"""Streams that record what happened while another stream was reading.

Their records go out at once, so that a tap that is killed half-way has told of every call it had made.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from singer_sdk import Stream, StreamSchema
from singer_sdk.helpers.types import Context, Record
from singer_sdk.schema.source import SchemaDirectory
from typing_extensions import override

_SCHEMAS = SchemaDirectory(Path(__file__).parent / "schemas")


class LedgerStream(Stream):
    """A stream that others write to; on its own it only announces its schema."""

    _announced = False
    count = 0

    def add(self, record: Record) -> None:
        """Emit one record now, if the stream is selected."""
        self.count += 1
        if not self.selected:
            return
        self._write_schema_message()
        self._write_record_message(record)

    @override
    def _write_schema_message(self) -> None:
        if not self._announced:
            self._announced = True
            super()._write_schema_message()

    @override
    def get_records(self, context: Context | None) -> Iterable[dict[str, Any]]:
        return ()


class ApiRequests(LedgerStream):
    """Every API call."""

    name = "api_requests"
    schema = StreamSchema(_SCHEMAS)


class RejectedRecords(LedgerStream):
    """What could not be loaded as what it should be."""

    name = "rejected_records"
    schema = StreamSchema(_SCHEMAS)
