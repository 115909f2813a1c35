"""Digests as signed JSON posts, for programs. The headers are those of https://www.standardwebhooks.com."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import http.client
import json
import ssl
import time
from urllib.parse import urlsplit

from core.errors import ConfigurationError
from notifier import render
from notifier.digest import Digest
from notifier.letterhead import Letterhead
from notifier.payload import payload
from notifier.senders import InDoubt, Parcel, Refused, is_this_machine
from notifier.settings import NotifierSettings

_LEAST_SECRET = 16
_UNSURE = frozenset(
    {502, 504}
)  # a gateway lost sight of the program behind it, which may have read the message
_LATER = frozenset({408, 425, 429, 500, 503})


class WebhookSender:
    """One POST a digest, each on a connection of its own. The receiver can tell repeats by `webhook-id`."""

    channel = "webhook"

    def __init__(self, settings: NotifierSettings) -> None:
        if settings.webhook_url is None or settings.webhook_secret is None:
            raise ConfigurationError(
                "NOTIFIER_CHANNEL is webhook, which needs NOTIFIER_WEBHOOK_URL and NOTIFIER_WEBHOOK_SECRET: set both."
            )
        try:
            parts = urlsplit(settings.webhook_url.get_secret_value().strip())
            self._port = parts.port
        except ValueError:
            raise ConfigurationError("NOTIFIER_WEBHOOK_URL is no URL: write https://host/path.") from None
        self._host = parts.hostname or ""
        self._scheme = parts.scheme
        self._path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        # the path may be a secret, so it is never shown
        if not self._host or not (
            self._scheme == "https" or (self._scheme == "http" and is_this_machine(self._host))
        ):
            raise ConfigurationError(
                f"NOTIFIER_WEBHOOK_URL leads to {self._scheme or 'nothing'}://{self._host}: write an https address "
                "(http only for this machine)."
            )
        if not self._path.isascii() or not self._path.isprintable() or " " in self._path:
            raise ConfigurationError("NOTIFIER_WEBHOOK_URL has characters that a URL must percent-encode.")
        self._secret = _secret(settings.webhook_secret.get_secret_value())
        self._timeout = settings.timeout

    def pack(self, digest: Digest, letterhead: Letterhead) -> Parcel:
        """The JSON."""
        return Parcel(
            message_id=letterhead.message_id(digest, self.channel),
            subject=render.subject(digest),
            sender="",
            recipient=self._host,
            body=json.dumps(payload(digest, letterhead), ensure_ascii=False).encode(),
        )

    def open(self) -> None:
        """Nothing is held between two digests."""

    def close(self) -> None:
        """Nothing is held between two digests."""

    def send(self, parcel: Parcel) -> None:
        """Post it. Redirects are not followed: the signature was meant for this host."""
        connection = self._connection()
        try:
            connection.connect()
        except (OSError, http.client.HTTPException) as error:
            raise Refused(
                f"{self._host} cannot be reached ({error}): check NOTIFIER_WEBHOOK_URL",
                temporary=not isinstance(error, ssl.SSLCertVerificationError),
            ) from None
        try:
            connection.request("POST", self._path, parcel.body, self._headers(parcel))
            status = connection.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            raise InDoubt(
                f"{self._host} did not say whether it took the message ({str(error) or type(error).__name__}), so it "
                "is not sent again"
            ) from None
        finally:
            connection.close()
        if status in _UNSURE:
            raise InDoubt(
                f"{self._host} answered {status}, which leaves open whether the message was taken, so it is not "
                "sent again"
            )
        if status // 100 != 2:
            raise Refused(
                f"{self._host} answered {status}: check NOTIFIER_WEBHOOK_URL and what receives there",
                temporary=status in _LATER,
            )

    def _connection(self) -> http.client.HTTPConnection:
        if self._scheme == "https":
            return http.client.HTTPSConnection(
                self._host, self._port, timeout=self._timeout, context=ssl.create_default_context()
            )
        return http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)

    def _headers(self, parcel: Parcel) -> dict[str, str]:
        name, moment = parcel.message_id.strip("<>").partition("@")[0], str(int(time.time()))
        return {
            "Content-Type": "application/json",
            "User-Agent": "shortlist",
            "webhook-id": name,
            "webhook-timestamp": moment,
            "webhook-signature": sign(self._secret, name, moment, parcel.body),
        }


def sign(secret: bytes, name: str, moment: str, body: bytes) -> str:
    """The signature of a message: `v1,` and the base64 of HMAC-SHA256 over id, timestamp and body."""
    told = hmac.new(secret, f"{name}.{moment}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(told).decode()}"


def _secret(written: str) -> bytes:
    """The key's bytes: `whsec_` and base64, or the text itself."""
    try:
        encoded = written.startswith("whsec_")
        secret = (
            base64.b64decode(written.removeprefix("whsec_"), validate=True) if encoded else written.encode()
        )
    except binascii.Error:
        raise ConfigurationError(
            "NOTIFIER_WEBHOOK_SECRET begins with whsec_ but goes on with no base64."
        ) from None
    if len(secret) < _LEAST_SECRET:
        raise ConfigurationError(
            f"NOTIFIER_WEBHOOK_SECRET has {len(secret)} bytes, which could be guessed: use at least {_LEAST_SECRET}, "
            "for example from `openssl rand -hex 24`."
        )
    return secret
