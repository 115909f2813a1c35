"""What the taps promise: their catalogs, and their settings as the READMEs list them."""

import re
from pathlib import Path

import pytest
from singer_sdk import Tap
from syrupy.assertion import SnapshotAssertion

from extract.tap_glassdoor.tap import TapGlassdoor
from extract.tap_jsearch.tap import TapJSearch
from extract.tap_onet.tap import TapOnet
from extract.tapkit.about import settings_table

_TAPS = [TapJSearch, TapGlassdoor, TapOnet]


@pytest.mark.parametrize("tap", _TAPS)
def test_catalog_is_unchanged(tap: type[Tap], snapshot: SnapshotAssertion) -> None:
    """A changed schema shows as a readable difference."""
    assert tap(config={}, validate_config=False).catalog_dict == snapshot


@pytest.mark.parametrize("tap", _TAPS)
def test_readme_lists_the_settings(tap: type[Tap]) -> None:
    """The settings table of the README is the one that --about prints."""
    folder = Path(__file__).parents[3] / "extract" / tap.name.replace("-", "_")
    text = (folder / "README.md").read_text(encoding="utf-8")
    table = re.search(r"<!-- settings -->\n(.*?)\n<!-- /settings -->", text, re.DOTALL)
    assert table is not None
    assert table[1].strip() == settings_table(tap).strip(), (
        f"run: python -m extract.tapkit.about {folder.name}"
    )


@pytest.mark.parametrize("tap", _TAPS)
def test_schemas_need_neither_key_nor_warehouse(tap: type[Tap], capsys: pytest.CaptureFixture[str]) -> None:
    """`--test=schema` announces every stream of a tap that is not configured at all."""
    unconfigured = tap(config={})
    unconfigured.write_schemas()
    assert capsys.readouterr().out.count('"type":"SCHEMA"') == len(unconfigured.streams)
