"""What other rooms may use: pure functions that read a posting and never write anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from enricher import postings
from enricher.candidates import Candidate
from enricher.candidates import candidates as vocabulary_candidates
from enricher.installed import enrichers
from enricher.reading import Reading, read
from enricher.render import fragment, terminal
from plugins import Catalogued, Posting

__all__ = ["candidates", "explain", "explain_html", "preview", "previews", "read_posting", "skills"]


def read_posting(posting: Posting) -> Reading:
    """Read one posting with every plugged-in enricher."""
    return read(list(enrichers().values()), [posting])[0]


def preview(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Read one posting given as the API gives it (`title`, `description`, `job_is_remote`, …).

    Returns every enrichment column, `evidence` (column -> spans), and `errors` (enricher -> error) if any.
    Raises ValueError with one sentence when a field is of the wrong kind.
    """
    return next(previews([postings.from_json(fields)]))


def previews(batch: Sequence[Posting]) -> Iterator[dict[str, Any]]:
    """What `preview` returns, of each posting in order; together they share what a batch costs."""
    for posting, reading in zip(batch, read(list(enrichers().values()), batch), strict=True):
        result: dict[str, Any] = {"job_id": posting.job_id} if posting.job_id else {}
        result |= reading.columns
        result["evidence"] = reading.evidence
        if reading.errors:
            result["errors"] = reading.errors
        yield result


def explain(posting: Posting, colour: bool = False) -> str:
    """The posting as text, the spans that were read marked, and one line of why for each value."""
    return terminal(posting, read_posting(posting), colour)


def explain_html(posting: Posting) -> str:
    """The same as an HTML fragment, escaped: put it into a page as it is."""
    return fragment(posting, read_posting(posting))


def candidates(rows: Iterable[dict[str, Any]]) -> Iterator[Candidate]:
    """What the statistical reader finds in staged rows and the vocabulary has not; needs the extra skills-ner."""
    from plugins.enrichers.skills_ner import SkillsNerEnricher  # noqa: PLC0415 - for this report only

    return vocabulary_candidates(rows, SkillsNerEnricher())


def skills(query: str) -> Iterator[Mapping[str, Any]]:
    """Search the vocabulary: entries whose id, name or an alias contains the words of `query`."""
    wanted = query.casefold().split()
    for enricher in enrichers().values():
        if isinstance(enricher, Catalogued):
            for skill in enricher.catalogue():
                text = " ".join((skill["id"], skill["name"], *skill["aliases"])).casefold()
                if all(word in text for word in wanted):
                    yield skill
