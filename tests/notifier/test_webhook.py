"""Digests as signed JSON posts."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from conftest import Notify
from warehouse import Warehouse

from core.errors import ConfigurationError
from notifier.settings import NotifierSettings
from notifier.webhook import WebhookSender

SECRET = "a secret of enough bytes"


class Receiver:
    """An HTTP server that records posts; `status` is its answer, None: it hangs up without one."""

    def __init__(self) -> None:
        self.posts: list[tuple[dict[str, str], bytes]] = []
        self.status: int | None = 204
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                """Record."""
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.posts.append(({k.lower(): v for k, v in self.headers.items()}, body))
                if receiver.status is not None:
                    self.send_response(receiver.status)
                    self.send_header("Location", "http://elsewhere.example/")
                    self.end_headers()

            def log_message(self, *_: Any) -> None:
                """Stay quiet."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)

    def sender(self, **more: Any) -> WebhookSender:
        """The sender for it."""
        url = f"http://127.0.0.1:{self.server.server_port}/in?token=hidden"
        return WebhookSender(
            NotifierSettings(**{"webhook_url": url, "webhook_secret": SECRET, "timeout": 5} | more)
        )


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A running receiver."""
    made = Receiver()
    thread = Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def test_a_post_is_signed_and_complete(warehouse_: Warehouse, receiver: Receiver, notify: Notify) -> None:
    """The receiver can check who sent it, when, and that nothing was changed; no e-mail address is in it."""
    warehouse_.profile()
    job = warehouse_.posting()
    assert notify(sender=receiver.sender(), public_url="https://jobs.example.org").sent == 1
    ((headers, body),) = receiver.posts
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 60
    told = json.loads(body)
    assert (told["type"], told["new"][0]["job_id"], told["new_count"]) == ("digest", job, 1)
    assert set(told["new"][0]["votes"]) == {"interested", "rejected", "applied"}
    assert b"reader@example.org" not in body
    assert notify(sender=receiver.sender()).sent == 0


@pytest.mark.parametrize(
    ("status", "becomes", "posts"),
    [(500, "failed", 3), (429, "failed", 3), (404, "failed", 1), (302, "failed", 1), (504, "in_doubt", 1), (None, "in_doubt", 1)],
)  # fmt: skip
def test_what_an_answer_means(
    warehouse_: Warehouse, receiver: Receiver, notify: Notify, status: int | None, becomes: str, posts: int
) -> None:
    """A clear no may be tried again; silence and a gateway's shrug are doubt; the secret path is never shown."""
    warehouse_.profile()
    warehouse_.posting()
    receiver.status = status
    outcome = notify(sender=receiver.sender())
    assert len(receiver.posts) == posts
    assert warehouse_.ask("select status from app.notifications") == [(becomes,)]
    assert "hidden" not in outcome.in_words()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"webhook_url": None}, "needs NOTIFIER_WEBHOOK_URL and NOTIFIER_WEBHOOK_SECRET"),
        ({"webhook_url": "http://hooks.example/x"}, "leads to http://hooks.example: write an https address"),
        ({"webhook_url": "hooks"}, "leads to nothing"),
        ({"webhook_url": "https://hooks.example:port/"}, "is no URL"),
        ({"webhook_url": "https://hooks.example/a b"}, "percent-encode"),
        ({"webhook_secret": "short"}, "has 5 bytes, which could be guessed"),
        ({"webhook_secret": "whsec_***"}, "no base64"),
    ],
)
def test_bad_settings(receiver: Receiver, given: dict[str, Any], said: str) -> None:
    """Each is one sentence, before anything is sent."""
    with pytest.raises(ConfigurationError, match=said):
        receiver.sender(**given)
