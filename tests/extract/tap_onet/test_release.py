"""What a release may be, and what of it is loaded."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from onet_releases import CODES, FROM_30_3, UNTIL_30_2, run, serving

from extract.tap_onet import excerpt
from extract.tap_onet.layout import TABLES

Folder = Callable[..., Path]


def _rows(output: Any, stream: str, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(record[column] for column in columns) for record in output.records(stream)]


@pytest.mark.parametrize("files", [UNTIL_30_2, FROM_30_3], ids=["until 30.2", "from 30.3"])
def test_both_layouts_give_the_same_rows(folder: Folder, files: Any) -> None:
    """Skills, technologies and titles are read from the files that either layout has."""
    output = run(folder(files))
    assert output.error is None
    assert len(output.records("onet_skills")) == 6
    assert _rows(
        output, "onet_technology_skills", "onet_soc_code", "example", "hot_technology", "in_demand"
    ) == [
        (CODES[0], "Python", True, True),
        (CODES[1], "R", True, False),
    ]
    assert _rows(output, "onet_alternate_titles", "alternate_title") == [
        ("Applications Developer",),
        ("Café Nurse",),
    ]
    assert len(output.records("onet_soc_crosswalk")) == 1164  # ours: neither layout has one
    assert output.records("rejected_records") == []


def test_values_are_typed_and_empty_ones_null(folder: Folder) -> None:
    """Numbers are numbers, Y and N booleans, and n/a null; every row says which load of which release it is of."""
    output = run(folder())
    skill = output.records("onet_skills")[0]
    assert (skill["data_value"], skill["n"], skill["recommend_suppress"], skill["not_relevant"]) == (
        4.12,
        8,
        False,
        None,
    )
    assert skill["release_version"] == "29.2"
    [release] = output.records("onet_releases")
    assert {record["load_id"] for table in TABLES for record in output.records(table.stream)} == {
        release["load_id"]
    }
    assert release["row_counts"]["onet_skills"] == 6
    assert release["is_excerpt"] is False


def test_a_zip_is_as_good_as_its_folder(archive: Path, folder: Folder) -> None:
    """The files may lie in a folder of the zip, and have the same content."""
    [zipped], [plain] = (run(source).records("onet_releases") for source in (archive, folder()))
    assert zipped["content_hash"] == plain["content_hash"]


def test_a_url_is_fetched(archive: Path) -> None:
    """Over HTTP; the call is counted, and the address is kept without what stands behind its path."""
    with serving(archive.read_bytes()) as url:
        output = run(f"{url}?token=hidden")
    [release], [call] = output.records("onet_releases"), output.records("api_requests")
    assert release["origin"] == url
    assert (call["source"], call["status"], call["http_status"], call["credits"]) == ("onet", "ok", 200, 0)
    assert len(output.records("onet_occupations")) == 3


def test_the_version_may_have_to_be_said(folder: Folder) -> None:
    """A folder whose name and read-me are silent needs the setting; the licence wants the release named."""
    silent = folder(name="release")
    assert "set `release`" in str(run(silent).error)
    assert run(silent, release="31.0").records("onet_releases")[0]["release_version"] == "31.0"
    (silent / "Read Me.txt").write_text("O*NET 30.1 Database\n")
    assert run(silent).records("onet_releases")[0]["release_version"] == "30.1"
    assert "which is no version" in str(run(silent, release="newest").error)


def test_the_shipped_excerpt_is_a_release() -> None:
    """It loads without a bad line, has thirty occupations with skills and technologies, and carries its attribution."""
    output = run(excerpt.FOLDER)
    assert output.error is None
    assert output.records("rejected_records") == []
    codes = {record["onet_soc_code"] for record in output.records("onet_occupations")}
    assert codes == excerpt.CODES
    both = codes & {r["onet_soc_code"] for r in output.records("onet_skills")}
    both &= {r["onet_soc_code"] for r in output.records("onet_technology_skills")}
    assert len(both) >= 30
    assert {record["description"] for record in output.records("onet_occupations")} == {None}
    [release] = output.records("onet_releases")
    assert release["is_excerpt"] is True
    notice = (excerpt.FOLDER / "Excerpt.txt").read_text()
    assert f"O*NET {release['release_version']} Database" in notice
    assert "CC BY 4.0" in notice


def test_the_excerpt_can_be_cut_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is cut from the excerpt is the excerpt."""
    source = tmp_path / "source"
    shutil.copytree(excerpt.FOLDER, source)
    target = tmp_path / "target"
    monkeypatch.setattr(excerpt, "FOLDER", target)
    excerpt.cut(source, "29.2")
    assert {f.name: f.read_bytes() for f in target.iterdir()} == {
        f.name: f.read_bytes() for f in source.iterdir()
    }
