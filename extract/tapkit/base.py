"""The base of every tap: settings told and checked in one sentence, and the streams that record what happened."""

import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import IO, Any, ClassVar

from singer_sdk import Tap
from singer_sdk.contrib.msgspec import MsgSpecWriter
from singer_sdk.exceptions import ConfigValidationError
from singer_sdk.helpers._classproperty import classproperty
from singer_sdk.plugin_base import _ConfigInput
from typing_extensions import override

from extract.tapkit import bodies
from extract.tapkit.errors import WrongConfigurationError
from extract.tapkit.identifiers import uuid7
from extract.tapkit.ledger import ApiRequests, RejectedRecords
from extract.tapkit.secrets import scrub, secrets_of
from extract.tapkit.settings import read_environment

_LONGEST_RECORD = 100_000


class ShortlistTap(Tap):
    """A tap of one source, paid or free."""

    message_writer_class = MsgSpecWriter

    #: How the source is called in `api_requests` and `rejected_records`.
    source: ClassVar[str]

    @override
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # A line per counter and timer drowns the rest; `api_requests` keeps these numbers.
        self.metrics_logger.setLevel(max(self.metrics_logger.level, logging.WARNING))

    # --- settings ---

    @override
    @classmethod
    def invoke(  # type: ignore[override]
        cls,
        *,
        about: bool = False,
        about_format: str | None = None,
        config: _ConfigInput | None = None,
        state: IO[str] | None = None,
        catalog: IO[str] | None = None,
    ) -> None:
        if not about:
            given = config or _ConfigInput()
            cls.check_settings({**given.config, **(cls._env_var_config if given.parse_env else {})})
        try:
            super().invoke(
                about=about, about_format=about_format, config=config, state=state, catalog=catalog
            )
        except ConfigValidationError as error:
            raise WrongConfigurationError(f"{cls.name}: {'; '.join(error.errors)}.") from None

    @classproperty
    def _env_var_config(cls) -> dict[str, Any]:  # noqa: N805  # as the SDK has it
        return read_environment(cls.config_jsonschema, cls._env_var_prefix)

    @classmethod
    def check_settings(cls, config: Mapping[str, Any]) -> None:
        """Raise WrongConfigurationError when a run could not work, before it begins."""

    @override
    def _validate_config(self, *, raise_errors: bool = True) -> list[str]:
        try:
            return super()._validate_config(raise_errors=raise_errors)
        except ConfigValidationError as error:
            # The validator quotes the value it does not like, which may be the key.
            error.errors[:] = [self.scrub(text) for text in error.errors]
            raise

    def scrub(self, text: str) -> str:
        """Return the text with the configured secrets masked."""
        return scrub(text, secrets_of(self.config, self.config_jsonschema))

    # --- what happened ---

    @cached_property
    def api_requests(self) -> ApiRequests:
        """The stream that counts the calls."""
        return ApiRequests(self)

    @cached_property
    def rejected_records(self) -> RejectedRecords:
        """The stream of what cannot be loaded."""
        return RejectedRecords(self)

    calls = 0
    credits_spent = 0
    replayed = 0

    def record_call(self, *, endpoint: str, status: str, **columns: Any) -> None:
        """Write one row to `api_requests`; columns that are not given are null, 0 or false."""
        row = {
            "api_request_id": uuid7(),
            "source": self.source,
            "endpoint": endpoint,
            "profile_id": None,
            "company_lookup_key": None,
            "status": status,
            "http_status": None,
            "error": None,
            "latency_ms": None,
            "from_cache": False,
            "credits": 0,
            "quota_limit": None,
            "quota_remaining": None,
            "quota_reset": None,
            "requested_at": datetime.now(UTC),
            **columns,
        }
        if row["error"] is not None:
            row["error"] = self.scrub(str(row["error"]))
        self.calls += status != "skipped" and not row["from_cache"]
        self.replayed += bool(row["from_cache"])
        self.credits_spent += row["credits"]
        self.api_requests.add(row)

    def reject(self, record: Any, reason: str, *, profile_id: int | None = None) -> None:
        """Set aside a record that cannot be loaded."""
        text = record if isinstance(record, str) else bodies.as_text(record)
        self.rejected_records.add(
            {
                "rejected_record_id": uuid7(),
                "source": self.source,
                "profile_id": profile_id,
                "reason": reason,
                "record": text[:_LONGEST_RECORD],
                "extracted_at": datetime.now(UTC),
            }
        )
