"""The systemd units, read by systemd itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

UNITS = Path(__file__).parents[2] / "orchestrate" / "systemd"


def test_systemd_accepts_the_units(tmp_path: Path) -> None:
    """`systemd-analyze verify` finds no fault but that the project is not in /opt here."""
    for unit in UNITS.iterdir():
        text = re.sub("/opt/shortlist/orchestrate/[a-z]+", "/bin/true", unit.read_text())
        (tmp_path / unit.name).write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True, text=True, check=False, env={"SYSTEMD_UNIT_PATH": f"{tmp_path}:", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    complaints = [line for line in done.stderr.splitlines() if "shortlist" in line]
    assert complaints == []
    assert done.returncode == 0, done.stderr


def test_the_timer_rings_at_seven_in_toronto() -> None:
    """Systemd reads the calendar as 07:00 America/Toronto, summer and winter, and makes up for a missed night."""
    timer = (UNITS / "shortlist.timer").read_text()
    calendar = next(line.partition("=")[2] for line in timer.splitlines() if line.startswith("OnCalendar="))
    for day, utc in (("2026-01-15", "12:00:00"), ("2026-07-15", "11:00:00")):
        done = subprocess.run(
            [shutil.which("systemd-analyze") or "", "calendar", f"--base-time={day} 00:00:00 UTC", calendar],
            capture_output=True, text=True, check=True, env={"TZ": "UTC", "PATH": "/usr/bin:/bin"},
        )  # fmt: skip
        assert f"{day} {utc} UTC" in done.stdout
    assert "Persistent=true" in timer
