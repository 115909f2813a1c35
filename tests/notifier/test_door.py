"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from warehouse import Warehouse


def _notifier(*arguments: str, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("notifier")), *arguments], env=os.environ | environment, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_run_into_the_outbox_with_one_bad_address(warehouse_: Warehouse, tmp_path: Path) -> None:
    """Exit 1 and one sentence; the good profile's digest lies in the outbox."""
    warehouse_.profile(name="Bad", email="nowhere")
    good = warehouse_.profile(name="Good")
    warehouse_.posting()
    code, _, said = _notifier("run", SHORTLIST_DATA_DIR=str(tmp_path), NOTIFIER_TODAY="2026-11-20")
    assert code == 1
    assert (
        "Error: profile 1 (Bad): its e-mail is 'nowhere', which is no e-mail address: correct the profile's"
        in said
    )
    assert "Traceback" not in said
    (mail,) = (tmp_path / "outbox").iterdir()
    assert mail.name.startswith(f"2026-11-20.{good}.")
    assert mail.name.endswith(".eml")


def test_preview_prints_and_records_nothing(warehouse_: Warehouse) -> None:
    """Plain text for the terminal; nothing in the ledger."""
    profile = warehouse_.profile(is_active=False)
    warehouse_.posting(job_title="The job")
    code, text, _ = _notifier("preview", str(profile))
    assert code == 0
    assert "THE BEST 1 OF 1" in text
    assert "The job" in text
    assert warehouse_.ask("select from app.notifications") == []


def test_configuration_that_cannot_work_is_exit_2(warehouse_: Warehouse) -> None:
    """An unknown profile, and mail without a server."""
    profile = warehouse_.profile(name="Me")
    code, _, said = _notifier("preview", "99")
    assert (code, said) == (2, f"Error: There is no profile 99: those that get mail are {profile} (Me).\n")
    code, _, said = _notifier("run", NOTIFIER_CHANNEL="email")
    assert code == 2
    assert "NOTIFIER_SMTP_HOST is not set" in said
