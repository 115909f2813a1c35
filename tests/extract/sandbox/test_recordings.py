"""A folder of recorded responses."""

from __future__ import annotations

import json

import pytest

from extract.sandbox.sources import RecordingSource


@pytest.fixture
def recordings(tmp_path):
    """Five vintages, an empty one in the middle, and files that are none."""
    bodies = {
        "1.json": {"status": "OK", "data": [{"job_id": "a"}, {"job_id": "b"}]},
        "2.json": {"status": "OK", "data": []},
        "3.json": {"status": "OK", "data": {"jobs": [{"job_id": "c"}], "cursor": "theirs"}},
        "4.json": [{"job_id": "d"}, {"job_id": "a"}],
        "5.json": {"status": "OK", "data": None},
    }
    for name, body in bodies.items():
        (tmp_path / name).write_text(json.dumps(body))
    (tmp_path / "notes.txt").write_text("not one of them")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "6.json").write_text("[]")
    return tmp_path


def test_every_file_is_a_page_whatever_the_query(client, recordings, walk):
    """All recorded postings come, files in order, sizes as recorded, empty files last."""
    browser = client(recordings=recordings)
    assert [job["job_id"] for job in walk(browser, query="anything", country="fr")] == [
        "a",
        "b",
        "c",
        "d",
        "a",
    ]
    first = browser.get("/search-v2?query=x").json()["data"]
    assert (len(first["jobs"]), bool(first["cursor"])) == (2, True)


def test_several_pages_at_once(client, recordings, jobs):
    """`num_pages` takes as many files."""
    assert [job["job_id"] for job in jobs(client(recordings=recordings), query="x", num_pages=2)] == [
        "a",
        "b",
        "c",
    ]


def test_details_of_a_recorded_posting(client, recordings):
    """`/job-details` finds it."""
    data = client(recordings=recordings).get("/job-details?job_id=c").json()["data"]
    assert data == [{"job_id": "c"}]


def test_a_folder_without_recordings_is_named(tmp_path):
    """An empty folder and a broken file are errors that name them."""
    with pytest.raises(ValueError, match=r"no \*\.json in"):
        RecordingSource(tmp_path)
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(ValueError, match=r"broken\.json is not JSON"):
        RecordingSource(tmp_path)
