"""Pages, cursors and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sandbox.paging import PAGE_SIZE, cut, deal, decode_cursor, encode_cursor
from extract.sandbox.query import BadRequestError


@given(count=st.integers(0, 300), identity=st.text(max_size=5))
def test_pages_leave_nothing_out(count, identity):
    """Whatever is short or repeated, every result is on a page, in order, and no page is empty or too long."""
    pages = list(deal(range(count), identity))
    assert all(1 <= len(page) <= PAGE_SIZE for page in pages)
    seen = list(dict.fromkeys(item for page in pages for item in page))
    assert seen == list(range(count))


@given(identity=st.text(max_size=5), num_pages=st.integers(1, 20), count=st.integers(0, 120))
def test_a_client_comes_to_an_end(identity, num_pages, count):
    """Stopping on no jobs, no cursor or the same cursor always ends, with everything seen once at least."""
    pages = list(deal(range(count), identity))
    cursor, seen = None, []
    for _ in range(len(pages) + 2):
        page = cut(pages, cursor=cursor, num_pages=num_pages, identity=identity)
        seen += page.jobs
        if not page.jobs or page.cursor is None or page.cursor == cursor:
            break
        cursor = page.cursor
    else:
        pytest.fail("no end")
    assert set(seen) == set(range(count))


def test_all_four_ends_and_the_quirks_occur():
    """Null, absent, an empty page and the same cursor all end some search; pages are short and jobs repeat."""
    ends = set()
    for identity in map(str, range(60)):
        pages = list(deal(range(35), identity))
        last = cut(pages, cursor=encode_cursor(identity, len(pages) - 1), num_pages=1, identity=identity)
        ends.add((last.has_cursor, last.cursor is None))
    assert ends == {(True, True), (False, True), (True, False)}
    dealt = [list(deal(range(35), str(identity))) for identity in range(20)]
    assert any(len(page) < PAGE_SIZE for pages in dealt for page in pages[:-1])
    assert any(
        len(jobs) > len(set(jobs)) for jobs in ([j for page in pages for j in page] for pages in dealt)
    )


def test_a_cursor_belongs_to_its_search():
    """Another search's cursor is refused."""
    cursor = encode_cursor("one", 3)
    assert decode_cursor(cursor, "one") == 3
    with pytest.raises(BadRequestError):
        decode_cursor(cursor, "other")


def test_pages_over_http(client, sample, posting, walk):
    """Following the cursors brings all of 57 postings."""
    browser = client(sample=sample([posting(str(number)) for number in range(57)]))
    assert len({job["job_id"] for job in walk(browser, query="engineer", country="ca")}) == 57
    many = {job["job_id"] for job in walk(browser, query="engineer", country="ca", num_pages=20)}
    assert len(many) == 57
