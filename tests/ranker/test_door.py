"""The door: list, explain, preview, and its sentences for what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import structlog

from ranker.door import main

LONG = "We look for a nurse for our ward in Leeds. Wound care and patient care are required. " * 3


@pytest.fixture
def door(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """A function that calls the door: exit code, stdout, stderr."""

    def call(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["ranker", *words])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        finally:
            structlog.reset_defaults()  # the stream that the door logged to ends with this test
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[str]]:
    """A function that writes a profile and postings, and gives the words for a preview of them."""

    def write(profile: str, *postings: dict[str, Any]) -> list[str]:
        (tmp_path / "me.yml").write_text(profile)
        (tmp_path / "jobs.jsonl").write_text("\n".join(json.dumps(posting) for posting in postings))
        return ["preview", "--profile", str(tmp_path / "me.yml"), "--postings", str(tmp_path / "jobs.jsonl")]

    return write


NURSE = "query: nurse\ncountry: GB\nlocation: Leeds\nskills: [Wound care]\nblocked_words: [agency]\n"
LEEDS = {"job_id": "leeds", "title": "Nurse", "description": LONG, "job_city": "Leeds", "job_country": "GB"}


def test_list_names_all_eight_factors(door: Callable[..., tuple[int, str, str]]) -> None:
    """Each with its package and weight."""
    code, out, _ = door("list")
    assert code == 0
    for name in (
        "location_match", "keyword_match", "recency", "skills_match", "salary_match", "company_rating",
        "seniority_match", "employment_type_match",
    ):  # fmt: skip
        assert name in out


def test_preview_of_files_ranks_and_explains_without_a_database(
    door: Callable[..., tuple[int, str, str]],
    files: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One JSON line a posting, best first; hidden ones last with the rule that hides them."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    agency = LEEDS | {"job_id": "agency", "description": LONG + " Agency work."}
    thin = {"job_id": "thin", "title": "Helper", "description": "Help."}
    code, out, _ = door(*files(NURSE, thin, agency, LEEDS))
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [line["job_id"] for line in lines] == ["leeds", "thin", "agency"]
    assert lines[0]["rank_score"] > 80
    assert lines[1]["rank_score"] is None
    assert lines[1]["rank_detail"]["too_little_said"]
    assert lines[2]["hidden_by"] == "blocked_word"


def test_weights_can_be_tried(
    door: Callable[..., tuple[int, str, str]], files: Callable[..., list[str]]
) -> None:
    """A weight of 0 takes a factor out."""
    _, out, _ = door(*files(NURSE, LEEDS), "--weights", "location_match=0,recency=0")
    assert "location_match" not in json.loads(out)["rank_explain"]


@pytest.mark.parametrize(
    ("profile", "words", "named"),
    [
        (NURSE + "karma: 3\n", [], "karma"),
        (NURSE + "weights: {karma: 3}\n", [], "karma"),
        (NURSE + "remote_preference: sometimes\n", [], "sometimes"),
        ("query: [\n", [], "me.yml"),
        (NURSE, ["--weights", "karma=3"], "karma"),
        (NURSE, ["--weights", "recency=-1"], "recency"),
        (NURSE, ["--weights", "recency"], "recency"),
    ],
)
def test_what_is_wrong_is_named(
    door: Callable[..., tuple[int, str, str]],
    files: Callable[..., list[str]],
    profile: str,
    words: list[str],
    named: str,
) -> None:
    """One sentence, exit 2, no traceback."""
    code, _, err = door(*files(profile, LEEDS), *words)
    assert code == 2
    assert named in err
    assert "Traceback" not in err


def test_explain_tells_the_whole_story(
    door: Callable[..., tuple[int, str, str]],
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """Points, values and reasons as a table; the score in the last line."""
    marts(posting("one"))
    code, out, _ = door("explain", str(profile()), "one")
    assert code == 0
    assert "km from Berlin" in out
    assert "score" in out.splitlines()[-1]


def test_explain_says_why_a_posting_is_missing(
    door: Callable[..., tuple[int, str, str]],
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """Hidden by a rule, closed, or not there at all."""
    marts(posting("one"), posting("closed", is_open=False, company_name="Other"))
    number = str(profile(blocked_companies=["ACME"]))
    assert "blocked list" in door("explain", number, "one")[1]
    assert "closed" in door("explain", number, "closed")[1]
    code, _, err = door("explain", number, "nowhere")
    assert code == 1
    assert "'nowhere'" in err


def test_preview_shows_who_moved_and_writes_nothing(
    door: Callable[..., tuple[int, str, str]],
    posting: Callable[..., Any],
    marts: Callable[..., None],
    profile: Callable[..., int],
) -> None:
    """With the place weighing nothing, the better title overtakes; --hidden lists what the rules hide."""
    marts(
        posting("near", job_title="Engineer"),
        posting("far", city="Munich", latitude=48.14, longitude=11.58),
        posting("old", company_name="Hidden Ltd"),
    )
    number = str(profile(blocked_companies=["hidden"]))
    _, before, _ = door("preview", number)
    assert "blocked_company 1" in before
    _, after, _ = door("preview", number, "--weights", "location_match=0")
    assert "+1" in after
    _, hidden, _ = door("preview", number, "--hidden")
    assert hidden.startswith("blocked_company\told")
