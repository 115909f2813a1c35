"""Links that act from a mail: signed, expiring, and good for one thing each.

A GET shows a page that asks, a POST acts, so that a scanner which follows every link votes for nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal, cast, get_args
from urllib.parse import urlsplit

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

from core.errors import ConfigurationError, ShortlistError

Vote = Literal["interested", "rejected", "applied"]

MAX_AGE_DAYS = 60
_UNSUBSCRIBE = "unsubscribe"


class BadToken(ShortlistError):
    """A link that was forged, cut short, made with another key, or that is too old."""


@dataclass(frozen=True)
class Ballot:
    """What a vote link says: whose vote, on which posting."""

    profile_id: int
    dwh_source_system: str
    job_id: str
    vote: Vote


def make_link(public_url: str, key: str, profile_id: int, source: str, job_id: str, vote: Vote) -> str:
    """The address of one vote, e.g. `https://jobs.example.org/vote/…`. Raises `ConfigurationError` unless https."""
    token = _signer(key, "vote").dumps([profile_id, source, job_id, vote])
    return f"{_base(public_url)}/vote/{_text(token)}"


def make_unsubscribe_link(public_url: str, key: str, profile_id: int) -> str:
    """The address for `List-Unsubscribe`: a POST to it stops the mails of a profile (RFC 8058)."""
    return f"{_base(public_url)}/unsubscribe/{_text(_signer(key, _UNSUBSCRIBE).dumps(profile_id))}"


def read_token(key: str, token: str, max_age_days: float = MAX_AGE_DAYS) -> Ballot:
    """What a vote link's token says. Raises `BadToken` with a sentence for the person who clicked it."""
    match _read(key, "vote", token, max_age_days):
        case [int(profile_id), str(source), str(job_id), str(vote)] if vote in get_args(Vote):
            return Ballot(profile_id, source, job_id, cast("Vote", vote))
    raise BadToken("This link does not say what to do: open the posting in Shortlist instead.")


def read_unsubscribe(key: str, token: str) -> int:
    """The profile of an unsubscribe link, which never grows too old. Raises `BadToken`."""
    profile_id = _read(key, _UNSUBSCRIBE, token, None)
    if not isinstance(profile_id, int):
        raise BadToken("This link does not say what to do: switch the mail off in Shortlist instead.")
    return profile_id


def digest(token: str) -> str:
    """What is kept of a token that was used."""
    return sha256(token.encode()).hexdigest()


def _read(key: str, purpose: str, token: str, max_age_days: float | None) -> Any:
    seconds = None if max_age_days is None else round(max_age_days * 86_400)
    try:
        return _signer(key, purpose).loads(token, max_age=seconds)
    except SignatureExpired:
        raise BadToken("This link has expired: open the posting in Shortlist instead.") from None
    except BadSignature:
        raise BadToken(
            "This link is not one of ours, or was cut short: copy it whole from the mail."
        ) from None


def _signer(key: str, purpose: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(key, salt=f"shortlist.{purpose}", signer_kwargs={"digest_method": sha256})


def _base(public_url: str) -> str:
    parts = urlsplit(public_url)
    if parts.scheme != "https" or not parts.netloc:
        raise ConfigurationError(
            f"PUBLIC_URL is {public_url!r}: write the https address under which the web app is reached, or unset it."
        )
    return public_url.rstrip("/")


def _text(token: str | bytes) -> str:
    return token if isinstance(token, str) else token.decode()
