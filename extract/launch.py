"""What Meltano calls in place of the Singer executables: a run goes through `extract.handover`, anything else (a tap
that describes itself, which Meltano asks for before each run) straight to the executable, without waiting for imports.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

# These print and end: they need no warehouse.
_ASIDE = {"--about", "--help", "--version", "--discover", "--test=schema"}


def tap_jsearch() -> None:
    """Console script `warehouse-tap-jsearch`."""
    _launch("tap-jsearch")


def tap_glassdoor() -> None:
    """Console script `warehouse-tap-glassdoor`."""
    _launch("tap-glassdoor")


def tap_onet() -> None:
    """Console script `warehouse-tap-onet`."""
    _launch("tap-onet")


def target_postgres() -> None:
    """Console script `warehouse-target-postgres`."""
    _launch("target-postgres")


def _launch(name: str) -> None:
    if not _ASIDE.isdisjoint(sys.argv):
        executable = str(Path(sys.executable).with_name(name))
        os.execv(executable, [executable, *sys.argv[1:]])  # noqa: S606 - our own program
    from extract.handover import hand_over  # noqa: PLC0415 - see above

    raise SystemExit(hand_over(name, sys.argv[1:]))
