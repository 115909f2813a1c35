"""How every door ends: one clear sentence and the right exit code, no traceback."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from core import log
from core.errors import ShortlistError
from core.settings import CoreSettings, load


def run_door(app: typer.Typer) -> None:
    """Run a room's Typer app as a console script.

    Adds `--log-level` and `--log-format` before the verb, logs to stderr, and turns a `ShortlistError` into its
    sentence and exit code (1 failed, 2 bad configuration). With `--log-level debug` the traceback is shown too.
    """
    level = "info"

    @app.callback()
    def _options(
        log_level: Annotated[str | None, typer.Option(help="debug, info, warning or error.")] = None,
        log_format: Annotated[str | None, typer.Option(help="text or json.")] = None,
    ) -> None:
        nonlocal level
        settings = load(CoreSettings)
        level = (log_level or settings.log_level).lower()
        if level not in {"debug", "info", "warning", "error"}:
            raise typer.BadParameter(f"{log_level!r} is no log level: use debug, info, warning or error.")
        log_format = log_format or settings.log_format
        if log_format not in {"text", "json"}:
            raise typer.BadParameter(f"{log_format!r} is no log format: use text or json.")
        log.configure(level, log_format)

    app.pretty_exceptions_enable = False
    try:
        app()
    except ShortlistError as error:
        if level == "debug":
            raise
        sys.stderr.write(f"Error: {error}\n")
        raise SystemExit(error.exit_code) from None
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        raise SystemExit(130) from None
    except BrokenPipeError:  # the reader of our output went away, as `| head` does
        sys.stderr.close()
        raise SystemExit(0) from None
