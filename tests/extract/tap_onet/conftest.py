"""Small releases, as folders and zips."""

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from singer_sdk import Tap

sys.path.insert(0, str(Path(__file__).parent))

from onet_releases import UNTIL_30_2, Files, content


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tap, "_setup_signal_handlers", lambda _: None)  # Ctrl-C stays pytest's


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a release's folder, its version in its name."""

    def write(files: Files | None = None, name: str = "db_29_2_text", **bytes_of: bytes) -> Path:
        made = tmp_path / name
        made.mkdir(exist_ok=True)
        for file, lines in (files or UNTIL_30_2).items():
            (made / file).write_bytes(content(lines))
        for file, data in bytes_of.items():
            (made / f"{file.replace('_', ' ')}.txt").write_bytes(data)
        return made

    return write


@pytest.fixture
def archive(folder: Callable[..., Path], tmp_path: Path) -> Path:
    """A release as the zip that O*NET offers: its files inside a folder."""
    made = tmp_path / "db_29_2_text.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for file in sorted(folder().iterdir()):
            target.write(file, f"db_29_2_text/{file.name}")
    return made
