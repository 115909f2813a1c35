"""Hands a Singer executable the warehouse's address, which Meltano cannot know before the embedded Postgres is up, and
lends a tap the sandbox for as long as it runs.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from core import database, ledger, log
from core.errors import ConfigurationError, ShortlistError
from core.settings import CoreSettings, load, project_root
from extract.settings import ExtractSettings

if TYPE_CHECKING:
    from types import FrameType

    from extract.sandbox.settings import SandboxSettings

_LOGGING = Path(__file__).with_name("logging.yml")
SOURCES = {
    "tap-jsearch": "extract postings",
    "tap-glassdoor": "extract companies",
    "tap-onet": "extract occupations",
}
_FREE = {"tap-onet"}  # needs no key, so no stand-in; its job is no run of the ledger


def hand_over(name: str, arguments: Sequence[str]) -> int:
    """Run a tap, or become the target, with the warehouse's address in its environment; the exit code."""
    try:
        settings = load(CoreSettings)
        log.configure(settings.log_level, settings.log_format)
        if name in SOURCES:
            _run_tap(name, arguments)
        else:
            target = executable(name)
            os.execve(target, [target, *arguments, "--config", "ENV"], target_environment())  # noqa: S606 - our own
    except ShortlistError as error:
        sys.stderr.write(f"Error: {error}\n")
        return error.exit_code
    return 0


def target_environment() -> dict[str, str]:
    """The environment of target-postgres: where the warehouse is, and into which schema it appends."""
    _, _, rest = database.database_url().partition("://")
    return os.environ | {
        "TARGET_POSTGRES_SQLALCHEMY_URL": f"postgresql+psycopg://{rest}",
        "TARGET_POSTGRES_DEFAULT_TARGET_SCHEMA": "raw",
        "TARGET_POSTGRES_LOAD_METHOD": "append-only",
        "SINGER_SDK_LOG_CONFIG": str(_LOGGING),
    }


def executable(name: str) -> str:
    """A console script of the environment that runs us."""
    return str(Path(sys.executable).with_name(name))


def _run_tap(name: str, arguments: Sequence[str]) -> None:
    prefix = name.upper().replace("-", "_")
    settings = load(CoreSettings)
    environment = os.environ | {
        f"{prefix}_DATABASE_URL": database.database_url(),
        "SINGER_SDK_LOG_CONFIG": str(_LOGGING),
    }
    # a sandbox's response never stands in for a live one
    environment.setdefault(f"{prefix}_CACHE_DIR", str(settings.data_dir / "cache" / settings.environment))
    is_free = name in _FREE
    with nullcontext() if is_free else ledger.step(SOURCES[name]), ExitStack() as stack:
        if not is_free and load(ExtractSettings).sandbox:
            environment |= _borrow_sandbox(stack, prefix)
        child = subprocess.Popen([executable(name), *arguments, "--config", "ENV"], env=environment)

        def forward(number: int, _: FrameType | None) -> None:
            child.send_signal(number)

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, forward)
        if code := child.wait():
            raise ShortlistError(f"{name} ended with exit code {code}: its lines above say why.")


def _borrow_sandbox(stack: ExitStack, prefix: str) -> dict[str, str]:
    """Start the sandbox until `stack` is left; what a tap needs to know of it."""
    from extract.sandbox.serve import running  # noqa: PLC0415 - a live run does not wait for a web framework

    settings = _sandbox_settings()
    return {
        f"{prefix}_BASE_URL": stack.enter_context(running(settings)),
        f"{prefix}_CACHE_NAMESPACE": _content_of(settings),
        f"{prefix}_API_KEY": os.environ.get(f"{prefix}_API_KEY") or "sandbox",
    }


def _sandbox_settings() -> SandboxSettings:
    from extract.sandbox.settings import SandboxSettings  # noqa: PLC0415 - as above

    try:
        settings = SandboxSettings()
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        name = f"SANDBOX_{str(problem['loc'][0]).upper()}" if problem["loc"] else "SANDBOX_"
        raise ConfigurationError(f"{name} is {problem['input']!r}: {problem['msg']}.") from None
    if settings.recordings is None:
        return settings
    recordings = (project_root() / settings.recordings).resolve()
    if not recordings.is_dir():
        raise ConfigurationError(
            f"SANDBOX_RECORDINGS is {str(settings.recordings)!r}, which is no folder: name the folder that holds the "
            "recorded .json responses."
        )
    return settings.model_copy(update={"recordings": recordings})


def _content_of(settings: SandboxSettings) -> str:
    """Names what is served: a rerun finds its cached answers again, another day or folder does not."""
    content = settings.model_dump_json(exclude={"host", "port", "latency", "faults"})
    return f"sandbox-{hashlib.sha256(content.encode()).hexdigest()[:12]}"
