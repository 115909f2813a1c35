"""Between Meltano and the Singer executables: hands each the warehouse's address, which Meltano cannot know before the
embedded Postgres is up, and lends a tap the sandbox for as long as it runs.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from pydantic import ValidationError

from core import database, ledger, log
from core.errors import ConfigurationError, ShortlistError
from core.settings import CoreSettings, load, project_root
from extract.sandbox.serve import running
from extract.sandbox.settings import SandboxSettings
from extract.settings import ExtractSettings

if TYPE_CHECKING:
    from types import FrameType

# These print and end: they need no warehouse.
_ASIDE = {"--about", "--help", "--version", "--discover", "--test=schema"}
_LOGGING = Path(__file__).with_name("logging.yml")
SOURCES = {"jsearch": "extract postings", "glassdoor": "extract companies"}


def tap_jsearch() -> None:
    """Console script `warehouse-tap-jsearch`."""
    _main("jsearch")


def tap_glassdoor() -> None:
    """Console script `warehouse-tap-glassdoor`."""
    _main("glassdoor")


def target_postgres() -> None:
    """Console script `warehouse-target-postgres`."""
    target = executable("target-postgres")
    if not _ASIDE.isdisjoint(sys.argv):
        os.execv(target, [target, *sys.argv[1:]])  # noqa: S606 - our own program
    try:
        environment = target_environment()
    except ShortlistError as error:
        _end(error)
    os.execve(target, [target, *sys.argv[1:], "--config", "ENV"], environment)  # noqa: S606 - our own program


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


def _main(source: str) -> None:
    tap = executable(f"tap-{source}")
    if not _ASIDE.isdisjoint(sys.argv):
        os.execv(tap, [tap, *sys.argv[1:]])  # noqa: S606 - our own program
    try:
        settings = load(CoreSettings)
        log.configure(settings.log_level, settings.log_format)
        raise SystemExit(_run(source, tap))
    except ShortlistError as error:
        _end(error)


def _run(source: str, tap: str) -> int:
    with ExitStack() as stack:
        prefix = f"TAP_{source.upper()}"
        os.environ[f"{prefix}_DATABASE_URL"] = database.database_url()
        os.environ.setdefault(f"{prefix}_CACHE_DIR", str(_cache_folder()))
        os.environ["SINGER_SDK_LOG_CONFIG"] = str(_LOGGING)
        if load(ExtractSettings).sandbox:
            settings = _sandbox_settings()
            os.environ[f"{prefix}_BASE_URL"] = stack.enter_context(running(settings))
            os.environ[f"{prefix}_CACHE_NAMESPACE"] = _content_of(settings)
            os.environ.setdefault(f"{prefix}_API_KEY", "sandbox")
        step = stack.enter_context(ledger.step(SOURCES[source]))
        child = subprocess.Popen([tap, *sys.argv[1:], "--config", "ENV"])

        def forward(number: int, _: FrameType | None) -> None:
            child.send_signal(number)

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, forward)
        code = child.wait()
        if code:
            raise ShortlistError(f"tap-{source} ended with exit code {code}: see its lines above.")
        step.count(exit_code=code)
    return 0


def _cache_folder() -> Path:
    """One cache an environment: a sandbox's response never stands in for a live one."""
    settings = load(CoreSettings)
    return settings.data_dir / "cache" / settings.environment


def _sandbox_settings() -> SandboxSettings:
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


def _end(error: ShortlistError) -> NoReturn:
    sys.stderr.write(f"Error: {error}\n")
    raise SystemExit(error.exit_code) from None
