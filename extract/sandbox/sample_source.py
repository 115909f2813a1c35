"""The shipped sample behind a search: filters, order and pages."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from extract.sandbox.canonical import CanonicalPosting
from extract.sandbox.clock import Clock
from extract.sandbox.paging import PAGE_SIZE, Page, chance, cut, deal
from extract.sandbox.places import Gazetteer, Places
from extract.sandbox.query import Search, type_codes
from extract.sandbox.render import render, render_details
from extract.sandbox.words import content_words, likes, tokens

# A query word in the title counts this much more than one in the text.
TITLE_WEIGHT = 10


class SampleSource:
    """Canonical postings, searched like the real thing: generously, in a fixed order."""

    def __init__(self, postings: list[CanonicalPosting], clock: Clock) -> None:
        """Index the postings."""
        self._postings = {posting.job_id: posting for posting in postings}
        self._clock = clock
        self._gazetteer = Gazetteer.of(postings)
        self._titles = {
            key: frozenset(tokens(str(p.job.get("job_title")))) for key, p in self._postings.items()
        }
        self._texts = {key: frozenset(_text_words(posting)) for key, posting in self._postings.items()}
        vocabulary = frozenset().union(*self._texts.values())
        self._likes = lru_cache(maxsize=1024)(lambda word: likes(word, vocabulary))
        self._relevance = lru_cache(maxsize=1024)(self._compute_relevance)

    def page(self, search: Search) -> Page:
        """The answer to one request."""
        pages = list(deal(self.results(search), search.identity))
        page = cut(pages, cursor=search.cursor, num_pages=search.num_pages, identity=search.identity)
        return Page(
            [render(posting, self._clock) for posting in page.jobs], page.cursor, page.has_cursor, page.pages
        )

    def details(self, job_id: str) -> dict[str, Any] | None:
        """One posting with the keys that only `/job-details` has."""
        posting = self._postings.get(job_id)
        if posting is None or not posting.visible(self._clock.day()):
            return None
        return render_details(posting, self._clock)

    def results(self, search: Search) -> list[CanonicalPosting]:
        """Everything that a search finds, best first."""
        title, places = self._gazetteer.split(search.query)
        asked = search.country.upper()
        if not places or (len(places.countries) > 1 and asked in places.countries):
            # No place, or one that is in several countries (London): the parameter says which.
            places = replace(places, countries=frozenset({asked}))
        words = tuple(word for word in content_words(title) if word not in ("remote", "hybrid"))
        found = [
            (posting, relevance)
            for posting in self._postings.values()
            if self._passes(posting, search, places)
            and ((relevance := self._relevance(posting.job_id, words)) or not words)
        ]
        near = [
            (posting, relevance) for posting, relevance in found if self._gazetteer.covers(places, posting)
        ]
        # As the real search does, look further out when the place itself has less than a page.
        chosen = near if len(near) >= PAGE_SIZE else found
        nearby = {posting.job_id for posting, _ in near}
        chosen.sort(
            key=lambda item: (item[0].job_id not in nearby, -item[1], chance("order", item[0].job_id))
        )
        return [posting for posting, _ in chosen]

    def _passes(self, posting: CanonicalPosting, search: Search, places: Places) -> bool:
        """Whether the filters let a posting through (all but the nearness of its place)."""
        if not posting.visible(self._clock.day()) or posting.market not in places.countries:
            return False
        if search.work_from_home and not posting.is_remote:
            return False
        if search.employment_types and not type_codes(posting.job) & set(search.employment_types):
            return False
        publisher = str(posting.job.get("job_publisher") or "").casefold()
        if any(excluded in publisher for excluded in search.exclude_publishers):
            return False
        posted_on = self._clock.posted_on(appears_day=posting.appears_day, days_ago=posting.days_ago)
        age = (self._clock.now().date() - posted_on).days
        return search.oldest is None or age <= search.oldest

    def _compute_relevance(self, job_id: str, words: tuple[str, ...]) -> int:
        alike = [self._likes(word) for word in words]
        in_title = sum(not self._titles[job_id].isdisjoint(forms) for forms in alike)
        in_text = sum(not self._texts[job_id].isdisjoint(forms) for forms in alike)
        return TITLE_WEIGHT * in_title + in_text


def _text_words(posting: CanonicalPosting) -> list[str]:
    job = posting.job
    highlights = [line for lines in (job.get("job_highlights") or {}).values() for line in lines or []]
    parts = [job.get("job_title"), job.get("job_description"), *highlights, *posting.skills]
    return [word for part in parts if part for word in tokens(str(part))]
