"""Structured logging on stderr: text for people, JSON on request.

Context (`run_id`, `step`, `source`, `profile_id`) is bound once and appears on every later line.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_CREDENTIALS = re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]+(?=@)")


def _without_credentials(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Blank `user:password@` in whatever text is logged: an error of a library may quote the URL it was given."""
    return {
        key: _CREDENTIALS.sub("***", value) if isinstance(value, str) else value
        for key, value in event.items()
    }


def configure(level: str = "info", log_format: str = "text") -> None:
    """Send everything at `level` and above to stderr, as `text` or `json`."""
    processors: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    if log_format == "json":
        processors += [
            structlog.processors.format_exc_info,
            _without_credentials,
            structlog.processors.JSONRenderer(),
        ]
    else:
        processors += [
            _without_credentials,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=0),
        ]
    structlog.configure(
        processors=processors,
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def get_logger(name: str) -> structlog.typing.FilteringBoundLogger:
    """A logger that says which room speaks."""
    logger: structlog.typing.FilteringBoundLogger = structlog.get_logger(room=name)
    return logger


def bind(**context: Any) -> None:
    """Add context to every later line of this thread or task."""
    structlog.contextvars.bind_contextvars(**context)
