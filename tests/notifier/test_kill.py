"""Killed at any instant: nobody is mailed twice in a day, doubt is told, and nothing is silently missed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import date, timedelta

import pytest
from conftest import DAY
from mailserver import MailServer
from warehouse import Warehouse

PROFILES = 4
INSTANTS = 20
# A process that has loaded everything and forks a notifier for each line, `port day`; so a kill can hit any instant of
# the work, and not just the loading of modules. A child is buried when we say so: until then its id is its own.
_ZYGOTE = """
import os, sys
from datetime import date
import psycopg, notifier.door
from core import log
from notifier import queries, render
from notifier.letterhead import Letterhead
from notifier.run import Job, run
from notifier.settings import NotifierSettings
from notifier.smtp import SmtpSender
log.configure("error", "text")
for name in ("subject.txt", "body.txt", "body.html"):
    render._templates().get_template(name)
while line := sys.stdin.readline():
    port, day = line.split()
    child = os.fork()
    if child:
        print(child, flush=True)
        os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        print("ended", flush=True)
        sys.stdin.readline()
        print(int(os.WIFSIGNALED(os.waitpid(child, 0)[1])), flush=True)
        continue
    settings = NotifierSettings(smtp_host="127.0.0.1", smtp_port=int(port), smtp_security="none", timeout=5)
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as conn:
        head = Letterhead("digest@example.org", queries.signing_key(conn))
        run(conn, Job(SmtpSender(settings), head, date.fromisoformat(day)))
    os._exit(0)
"""


class Notifier:
    """Runs notifiers that can be killed."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.process = subprocess.Popen(
            [sys.executable, "-c", _ZYGOTE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def _say(self, words: object) -> None:
        assert self.process.stdin
        print(words, file=self.process.stdin, flush=True)

    def _hear(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def __call__(self, day: date, kill_after: float | None = None) -> tuple[float, bool]:
        """Run for a day, killed after some seconds if it still lives then. Returns seconds, and whether it was killed."""
        self._say(f"{self._port} {day}")
        child, start = int(self._hear()), time.perf_counter()
        if kill_after is not None:
            time.sleep(kill_after)
            os.kill(child, signal.SIGKILL)
        assert self._hear() == "ended"
        seconds = time.perf_counter() - start
        self._say("bury")
        return seconds, self._hear() == "1"


@pytest.fixture
def notifier(warehouse_: Warehouse, mail: MailServer) -> object:
    """The killable notifier, after one undisturbed run that loaded what is loaded late."""
    for number in range(PROFILES):
        warehouse_.profile(email=f"p{number}@example.org")
    warehouse_.posting(job_title="Posting of the first day.")
    made = Notifier(mail.port)
    made(DAY)
    yield made
    made.process.communicate(timeout=10)


def test_twenty_random_instants(warehouse_: Warehouse, mail: MailServer, notifier: Notifier) -> None:
    """A new posting and a kill each day, then a second run that ends; at the end every reader was told of every posting."""
    mail.delay = 0.01  # a server that thinks before it says yes widens the instants of doubt
    rng, day = random.Random(20260101), DAY + timedelta(days=1)
    length, _ = notifier(day)
    killed = number = 0
    while killed < INSTANTS:
        number += 1
        day += timedelta(days=1)
        warehouse_.posting(job_title=f"Posting {number}.")
        seconds, hit = notifier(day, rng.uniform(0, length))
        killed += hit
        length = length if hit else seconds  # the machine is quicker now
        _until_free(warehouse_)
        notifier(day)
        assert not warehouse_.ask("select from app.notifications where status = 'sending'")
    days, numbers = number + 2, range(1, number + 1)
    statuses = Counter(status for (status,) in warehouse_.ask("select status from app.notifications"))
    assert set(statuses) <= {"sent", "in_doubt"}
    assert statuses.total() == PROFILES * days
    notifier(day + timedelta(days=1))
    mail.delay = 0

    mailed = Counter((str(message["To"]), str(message["Message-ID"])) for message in mail.mails)
    assert max(mailed.values()) == 1, "somebody was mailed twice on a day"
    told_of = Counter[str]()
    for message in mail.mails:
        new = message.get_body(("plain",)).get_content().partition("STILL OPEN")[0]
        told_of.update({f"{message['To']} {number}" for number in numbers if f"Posting {number}." in new})
    wanted = {f"p{profile}@example.org {number}" for profile in range(PROFILES) for number in numbers}
    assert set(told_of) == wanted, "a posting was never told of"
    # a mail that arrived although it was in doubt is the only reason to be told of a posting again
    repeats = sum(count - 1 for count in told_of.values())
    assert bool(repeats) <= bool(statuses["in_doubt"])


def _until_free(warehouse: Warehouse) -> None:
    """Wait until the server has noticed that a killed notifier's connection is gone."""
    for _ in range(500):
        if not warehouse.ask("select from pg_locks where locktype = 'advisory'"):
            return
        time.sleep(0.01)
    raise AssertionError("a killed notifier still holds the lock")
