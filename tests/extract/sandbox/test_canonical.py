"""Reading a sample."""

from __future__ import annotations

import pytest

from extract.sandbox.canonical import load_companies, load_postings
from extract.sandbox.clock import Clock
from extract.sandbox.query import Search
from extract.sandbox.sample_source import SampleSource
from extract.sandbox.settings import SAMPLE_DIR


def test_broken_lines_are_named(tmp_path):
    """A line that is no posting is an error with its number."""
    (tmp_path / "postings.jsonl").write_text('# a remark\n\n{"vintage": "v9", "job": {"job_id": "x"}}\n')
    with pytest.raises(ValueError, match="line 3"):
        load_postings(tmp_path)


def test_a_folder_without_files_is_an_empty_sample(tmp_path):
    """No file, no postings."""
    assert load_postings(tmp_path) == []
    assert load_companies(tmp_path) == []


def test_the_shipped_sample_is_valid():
    """Every line is read and no id comes twice."""
    postings, companies = load_postings(SAMPLE_DIR), load_companies(SAMPLE_DIR)
    assert len(postings) >= 150
    assert len(companies) >= 40
    assert {posting.vintage for posting in postings} == {"v1", "list", "v2"}
    assert {posting.market for posting in postings} >= {"US", "CA", "GB", "DE", "IN", "FR"}
    assert {posting.posted_form for posting in postings} == {"absolute", "relative", "none"}
    assert any(posting.appears_day == 1 for posting in postings)
    assert len({posting.job_id for posting in postings}) == len(postings)
    assert len({company.company["company_id"] for company in companies}) == len(companies)


def test_every_shipped_posting_can_be_found():
    """Its own title in its own country finds each posting that is out on its day."""
    postings = load_postings(SAMPLE_DIR)
    source = SampleSource(postings, Clock(fixed_day=99))
    lost = []
    for posting in postings:
        if posting.gone_day is not None:
            continue
        found = source.results(Search(query=posting.job["job_title"], country=posting.market))
        if posting.job_id not in {other.job_id for other in found}:
            lost.append((posting.job_id, posting.job["job_title"], posting.market))
    assert lost == []
