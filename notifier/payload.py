"""A digest as JSON, for programs."""

from __future__ import annotations

from typing import Any

from notifier.digest import Digest, Entry
from notifier.letterhead import Letterhead


def payload(digest: Digest, letterhead: Letterhead) -> dict[str, Any]:
    """The body of a webhook. Holds no e-mail address; text in it is a stranger's, so escape it where you show it."""
    return {
        "type": "digest",
        "profile": {"id": digest.recipient.profile_id, "name": digest.recipient.profile_name},
        "day": digest.day.isoformat(),
        "last_day": digest.last_day.isoformat() if digest.last_day else None,
        "new_count": digest.new_count,
        "open_count": digest.open_count,
        "new": [_entry(digest, entry, letterhead) for entry in digest.new],
        "still_open": [_entry(digest, entry, letterhead) for entry in digest.still_open],
        "hidden": dict(digest.hidden),
        "warnings": list(digest.warnings),
        "note": digest.note,
        "shortlist": letterhead.shortlist(digest),
    }


def _entry(digest: Digest, entry: Entry, letterhead: Letterhead) -> dict[str, Any]:
    return {
        "source": entry.dwh_source_system,
        "job_id": entry.job_id,
        "title": entry.title,
        "company": entry.company,
        "company_rating": entry.rating,
        "where": entry.where,
        "pay": entry.pay,
        "age": entry.age,
        "score": entry.score,
        "score_low": entry.score_low,
        "score_high": entry.score_high,
        "reasons": list(entry.reasons),
        "lack": entry.lack,
        "apply_link": entry.apply_link,
        "publisher": entry.publisher or None,
        "also_on": list(entry.also_on),
        "more_at_company": entry.more_at_company,
        "votes": {vote: link for vote, _, link in letterhead.votes(digest, entry)},
        "page": letterhead.posting(digest, entry),
    }
