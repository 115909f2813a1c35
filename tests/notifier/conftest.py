"""A small warehouse, a mail server, and the notifier between them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the tests' own modules stand beside them

from mailserver import MailServer
from warehouse import Warehouse

from notifier import queries
from notifier.letterhead import Letterhead
from notifier.run import Job, Outcome, run
from notifier.settings import NotifierSettings
from notifier.smtp import SmtpSender

DAY = date(2026, 11, 20)
Notify = Callable[..., Outcome]


@pytest.fixture
def warehouse_(database: str) -> Iterator[Warehouse]:
    """An empty small warehouse."""
    made = Warehouse(database)
    yield made
    made.conn.close()


@pytest.fixture
def mail() -> Iterator[MailServer]:
    """A mail server that takes everything."""
    with MailServer() as server:
        yield server


def settings(port: int, **more: Any) -> NotifierSettings:
    """Settings for the mail server at a port."""
    values = {"smtp_host": "localhost", "smtp_port": port, "smtp_security": "none", "timeout": 5} | more
    return NotifierSettings(**values)


@pytest.fixture
def notify(warehouse_: Warehouse, mail: MailServer) -> Notify:
    """Run the notifier for a day: `notify(day=…, public_url=…, sender=…)`; its waits are noted, not waited."""

    def once(
        day: date = DAY, public_url: str | None = None, sender: Any = None, waits: Any = None
    ) -> Outcome:
        with psycopg.connect(warehouse_.url, autocommit=True) as conn:
            letterhead = Letterhead("Shortlist <digest@example.org>", queries.signing_key(conn), public_url)
            job = Job(
                sender or SmtpSender(settings(mail.port)), letterhead, day,
                sleep=waits.append if waits is not None else lambda _: None,
            )  # fmt: skip
            return run(conn, job)

    return once
