"""The settings table of a tap's README, from what `--about` prints: `python -m extract.tapkit.about tap_jsearch`."""

import importlib
import re
import sys
from pathlib import Path

from singer_sdk import Tap
from singer_sdk.about import AboutFormatter

# What every Singer SDK tap has; its own documentation describes these.
_BUILT_IN = ("stream_map", "faker_config", "flattening_", "batch_config", "emit_activate")
_BETWEEN_MARKS = re.compile(r"(<!-- settings -->\n).*?(\n<!-- /settings -->)", re.DOTALL)


def settings_table(tap: type[Tap]) -> str:
    """Return the Markdown table of the tap's own settings."""
    text = AboutFormatter.get_formatter("markdown").format_about(tap._get_about_info())  # noqa: SLF001
    rows = [line for line in text.splitlines() if line.startswith("|")]
    return "\n".join(row for row in rows if not row.removeprefix("| ").startswith(_BUILT_IN))


def write_table(package: str) -> None:
    """Write the table into the README of `extract/<package>`, between its marks."""
    module = importlib.import_module(f"extract.{package}.tap")
    taps = (value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Tap))
    tap = next(value for value in taps if value.__module__ == module.__name__)
    readme = Path(__file__).parents[1] / package / "README.md"
    table = settings_table(tap)
    text = _BETWEEN_MARKS.sub(
        lambda marks: f"{marks[1]}{table}{marks[2]}", readme.read_text(encoding="utf-8")
    )
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        write_table(name)
