"""What all digests of a run share: who they are from, and where their links lead."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.errors import ConfigurationError
from notifier.digest import Digest, Entry
from notifier.votes import Vote, make_link, make_unsubscribe_link

_VOTES: tuple[tuple[Vote, str], ...] = (
    ("interested", "Interested"),
    ("rejected", "Not for me"),
    ("applied", "Applied"),
)


@dataclass(frozen=True)
class Letterhead:
    """`sender` is the From address, `key` the database's signing key, `public_url` where the web app is reached.

    Without a `public_url` a digest has no links to the web app: nobody could follow them.
    """

    sender: str
    key: str
    public_url: str | None = None

    def check(self) -> None:
        """Raise `ConfigurationError` when the web app's address is not https."""
        if self.public_url is None:
            return
        try:
            make_unsubscribe_link(self.public_url, self.key, 0)
        except ConfigurationError:
            raise ConfigurationError(
                f"NOTIFIER_PUBLIC_URL is {self.public_url!r}: write the https address under which the web app is "
                "reached, or unset it to send digests without vote links."
            ) from None

    def message_id(self, digest: Digest, channel: str) -> str:
        """Derived from the ledger's key, so the same digest has the same id; other installations have others."""
        key = f"{digest.recipient.profile_id}|{channel}|{digest.day.isoformat()}"
        mark = hmac.new(self.key.encode(), key.encode(), hashlib.sha256).hexdigest()[:20]
        host = self.sender.rpartition("@")[2].strip("> ")
        return f"<{digest.day.isoformat()}.{digest.recipient.profile_id}.{mark}@{host}>"

    def votes(self, digest: Digest, entry: Entry) -> Sequence[tuple[Vote, str, str]]:
        """(vote, label, link) of each one-click link of a posting; empty without a public address."""
        if self.public_url is None:
            return []
        return _votes(
            self.public_url, self.key, digest.recipient.profile_id, entry.dwh_source_system, entry.job_id
        )

    def unsubscribe(self, digest: Digest) -> str | None:
        """Where the mails of this profile are stopped."""
        if self.public_url is None:
            return None
        return make_unsubscribe_link(self.public_url, self.key, digest.recipient.profile_id)

    def shortlist(self, digest: Digest) -> str | None:
        """The profile's shortlist in the web app."""
        return self._page(digest, "shortlist")

    def posting(self, digest: Digest, entry: Entry) -> str | None:
        """A posting's page in the web app, with the whole score."""
        return self._page(digest, f"postings/{entry.job_posting_key}")

    def _page(self, digest: Digest, name: str) -> str | None:
        if self.public_url is None:
            return None
        return f"{self.public_url.rstrip('/')}/profiles/{digest.recipient.profile_id}/{name}"


@lru_cache(maxsize=256)  # a digest asks for the same links twice, for its text and for its HTML
def _votes(
    public_url: str, key: str, profile_id: int, source: str, job_id: str
) -> Sequence[tuple[Vote, str, str]]:
    return [
        (vote, label, make_link(public_url, key, profile_id, source, job_id, vote)) for vote, label in _VOTES
    ]
