"""What can be wrong with a release: one clear error, and no record of it; or a line set aside."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from onet_releases import CODES, UNTIL_30_2, content, run, serving

Folder = Callable[..., Path]


def _changed(file: str, old: str, new: str) -> dict[str, list[str]]:
    return {**UNTIL_30_2, file: [line.replace(old, new) for line in UNTIL_30_2[file]]}


def _assert_refused(output: Any, *said: str) -> None:
    assert output.error is not None
    assert output.error.exit_code == 1
    for word in said:
        assert word in output.error.message
    assert output.loaded == set()


def test_a_cut_off_zip(archive: Path) -> None:
    """The end of a zip is where its contents are listed."""
    archive.write_bytes(archive.read_bytes()[:-200])
    _assert_refused(run(archive), "damaged or cut off", "Fetch it again")


def test_a_zip_with_a_broken_file(archive: Path) -> None:
    """A byte changed inside is found by its checksum."""
    damaged = bytearray(archive.read_bytes())
    damaged[300] ^= 0xFF
    archive.write_bytes(damaged)
    _assert_refused(run(archive), "db_29_2_text.zip")


def test_a_download_that_breaks_off(archive: Path) -> None:
    """It is tried again, each try is counted, and the last one is told."""
    body = archive.read_bytes()
    with serving(body[:500], length=len(body)) as url:
        output = run(url, max_tries=2)
    _assert_refused(output, "cut off", "download the release")
    assert [call["status"] for call in output.records("api_requests")] == ["error", "error"]


def test_an_address_that_has_none() -> None:
    """Not found is final: one try."""
    with serving(b"no such file", status=404) as url:
        output = run(url)
    _assert_refused(output, "HTTP 404")
    assert len(output.records("api_requests")) == 1


def test_a_page_in_place_of_a_zip() -> None:
    """A 200 with a web page is told as what it is."""
    with serving(b"<html>maintenance</html>") as url:
        _assert_refused(run(url), "no zip file", "<html>")


def test_a_server_that_is_not_there() -> None:
    """One sentence, no traceback."""
    _assert_refused(run("http://127.0.0.1:9/db_31_0_text.zip", max_tries=1), "cannot be reached")


def test_a_path_that_is_not_there() -> None:
    """A setting that is wrong ends with exit code 2."""
    output = run("/nowhere/db_31_0_text.zip")
    assert output.error is not None
    assert output.error.exit_code == 2


def test_a_missing_file(folder: Folder) -> None:
    """Both names that it could have are told."""
    made = folder()
    (made / "Technology Skills.txt").unlink()
    _assert_refused(run(made), "Technology Skills.txt, or Software Skills.txt")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("Skills.txt", "Data Value", "Value"),
        ("Skills.txt", "Recommend Suppress", "Suppressed"),
        ("Alternate Titles.txt", "Short Title", "Abbreviation"),
        ("Occupation Data.txt", "O*NET-SOC Code", "Code"),
    ],
)
def test_a_renamed_column(folder: Folder, file: str, old: str, new: str) -> None:
    """The error names the file, the column that is missed and the one that it may have become."""
    _assert_refused(run(folder(_changed(file, old, new))), file, repr(old), f"renamed to {new!r}")


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_a_foreign_encoding(folder: Folder, encoding: str) -> None:
    """A file that a spreadsheet wrote anew is refused, with the line where it shows."""
    foreign = content(UNTIL_30_2["Alternate Titles.txt"]).decode().encode(encoding)
    _assert_refused(run(folder(Alternate_Titles=foreign)), "Alternate Titles.txt is not UTF-8", "line")


def test_utf_16_of_plain_letters(folder: Folder) -> None:
    """Where every byte is also UTF-8 the NUL characters betray it."""
    foreign = content(UNTIL_30_2["Scales Reference.txt"]).decode().encode("utf-16-le")
    _assert_refused(run(folder(Scales_Reference=foreign)), "NUL")


@pytest.mark.parametrize(
    ("file", "line", "reason"),
    [
        ("Technology Skills.txt", "15-1252\tGo\t43232402\tn/a\tN\tN", "O*NET-SOC Code is '15-1252'"),
        ("Technology Skills.txt", "99-9999.00\tGo\t43232402\tn/a\tN\tN", "99-9999.00 is no occupation"),
        ("Technology Skills.txt", f"{CODES[0]}\tGo\t43232402\tn/a\tmaybe\tN", "Hot Technology is 'maybe'"),
        ("Technology Skills.txt", f"{CODES[0]}\tn/a\t43232402\tn/a\tN\tN", "no Example"),
        ("Technology Skills.txt", f"{CODES[0]}\tGo", "2 fields where the header has 6"),
    ],
)
def test_a_bad_line_is_set_aside(folder: Folder, file: str, line: str, reason: str) -> None:
    """It is told with its file and number, counted and kept; the rest loads."""
    output = run(folder({**UNTIL_30_2, file: [*UNTIL_30_2[file], line]}))
    assert output.error is None
    [rejected] = output.records("rejected_records")
    assert (rejected["source"], rejected["record"]) == ("onet", line)
    assert rejected["reason"].startswith(f"{file} line 4: ")
    assert reason in rejected["reason"]
    [release] = output.records("onet_releases")
    assert release["row_counts"]["onet_technology_skills"] == 2
    assert release["rejected_counts"]["onet_technology_skills"] == 1


@pytest.mark.parametrize(
    ("value", "reason"), [("5.01", "outside scale IM (1 to 5)"), ("nan", "Data Value is 'nan'")]
)
def test_a_value_outside_its_scale_is_set_aside(folder: Folder, value: str, reason: str) -> None:
    """The ends are those of Scales Reference.txt."""
    lines = UNTIL_30_2["Skills.txt"]
    changed = [lines[0], lines[1].replace("4.12", value), *lines[2:]]
    output = run(folder({**UNTIL_30_2, "Skills.txt": changed}))
    [rejected] = output.records("rejected_records")
    assert reason in rejected["reason"]


def test_a_file_full_of_wrong_codes(folder: Folder) -> None:
    """More than a share of bad lines and the release is refused: something is wrong with all of it."""
    output = run(folder(_changed("Skills.txt", "29-1141.00", "29-1141")))
    _assert_refused(output, "onet_skills: 2 of 6 lines", "'29-1141'", "nothing was loaded")


def test_a_folder_of_something_else(tmp_path: Path) -> None:
    """Nothing of a release in it."""
    _assert_refused(run(tmp_path, release="31.0"), "none of O*NET's text files")


def test_an_empty_file(folder: Folder) -> None:
    """A header alone is no release."""
    output = run(folder({**UNTIL_30_2, "Related Occupations.txt": UNTIL_30_2["Related Occupations.txt"][:1]}))
    _assert_refused(output, "Related Occupations.txt: no usable line")
