"""Pages and cursors the way the real search deals them out: short pages, repeats, four kinds of end."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from extract.sandbox.query import BadRequestError

PAGE_SIZE = 10
Item = TypeVar("Item")


@dataclass(frozen=True)
class Page:
    """One answer's jobs, how many pages they are (= credits), and where to go on.

    `cursor` None is sent as null; `has_cursor` False leaves the key out. With `text` the jobs are ready JSON (a
    list) and `jobs` is empty.
    """

    jobs: list[Any]
    cursor: str | None = None
    has_cursor: bool = True
    pages: int = 1
    text: bytes | None = None


def encode_cursor(identity: str, page: int) -> str:
    """An opaque token for a page (from 0) of a search."""
    return base64.urlsafe_b64encode(json.dumps([identity, page]).encode()).decode().rstrip("=")


def decode_cursor(cursor: str | None, identity: str) -> int:
    """The page that a cursor stands for. BadRequestError if it is none of this search's."""
    if not cursor:
        return 0
    try:
        owner, page = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error, TypeError) as error:
        raise BadRequestError("Invalid value for parameter cursor") from error
    if owner != identity or not isinstance(page, int) or page < 0:
        raise BadRequestError("Invalid value for parameter cursor")
    return page


def chance(*parts: object) -> int:
    """A number from 0 to 99 that is always the same for the same parts."""
    return int(hashlib.sha256(repr(parts).encode()).hexdigest()[:8], 16) % 100


def deal(items: Sequence[Item], identity: str) -> Iterator[list[Item]]:
    """Deal the results onto pages of up to ten.

    Every fourth page or so is short though more follow, and every third or so begins with a job of the page
    before. Nothing is left out.
    """
    at, number = 0, 0
    previous: Item | None = None
    while at < len(items):
        size = PAGE_SIZE
        if chance("short", identity, number) < 25:
            size -= 1 + chance("how short", identity, number) % 4
        page: list[Item] = []
        if previous is not None and chance("repeat", identity, number) < 33:
            page.append(previous)
        fresh = items[at : at + size - len(page)]
        page.extend(fresh)
        previous = page[len(page) // 2]
        at += len(fresh)
        number += 1
        yield page


def cut(
    pages: Sequence[list[Item]], *, cursor: str | None, num_pages: int, identity: str, varied_end: bool = True
) -> Page:
    """The answer to one request: `num_pages` pages from the cursor on.

    After the last page the cursor is null; with `varied_end` it is, by search, null, absent, one that leads
    to an empty page, or the same that was sent.
    """
    first = decode_cursor(cursor, identity)
    last = min(first + num_pages, len(pages))
    jobs = [job for page in pages[first:last] for job in page]
    dealt = max(1, last - first)
    if last < len(pages):
        return Page(jobs, encode_cursor(identity, last), pages=dealt)
    ending = chance("end", identity) % 4 if varied_end else 0
    if ending == 1:
        return Page(jobs, has_cursor=False, pages=dealt)
    if ending == 2 and jobs:
        return Page(jobs, encode_cursor(identity, len(pages)), pages=dealt)
    if ending == 3 and cursor:
        return Page(jobs, cursor, pages=dealt)
    return Page(jobs, pages=dealt)
