"""One run of the notifier: each profile gets its digest, and the failure of one is not the failure of another."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import psycopg

from core import database
from core.errors import ShortlistError
from core.log import get_logger
from notifier import clean, ledger, queries, wording
from notifier.decide import decide
from notifier.digest import Digest, Recipient
from notifier.letterhead import Letterhead
from notifier.senders import InDoubt, Parcel, Refused, Sender, Unreachable

_log = get_logger("notifier")
_MOST_TOLD = 10
_AHEAD = 2  # digests made while one is on its way: as long as a mail server thinks, we need not


@dataclass
class Outcome:
    """What became of each profile's digest."""

    sent: int = 0
    already_sent: int = 0
    empty: int = 0
    problems: list[str] = field(default_factory=list)

    def in_words(self) -> str:
        """The problems in one sentence, not longer than a person reads."""
        told = "; ".join(self.problems[:_MOST_TOLD])
        more = len(self.problems) - _MOST_TOLD
        return f"{told}; and {more:,} more, see app.notifications" if more > 0 else told


@dataclass(frozen=True)
class Job:
    """What is to be done: the digests of `day`, each tried `attempts` times with growing waits."""

    sender: Sender
    letterhead: Letterhead
    day: date
    run_id: UUID | None = None
    attempts: int = 3
    sleep: Callable[[float], None] = time.sleep


def run(conn: psycopg.Connection[Any], job: Job) -> Outcome:
    """Send what is due, over a connection in autocommit.

    Problems of a profile are collected, never raised, so that one cannot stop the others.
    """
    outcome = Outcome()
    with database.advisory_lock(conn, "notifier"):
        for profile_id, name, doubtful in ledger.settle_doubts(conn):
            outcome.problems.append(
                f"profile {profile_id} ({clean.line(name, 60)}): the notifier was stopped while its digest of {doubtful} was being "
                "sent, so whether it arrived is in doubt; it is not sent again, and its postings come with the next one"
            )
        try:
            _send_all(conn, job, outcome)
        except psycopg.errors.UndefinedTable as error:
            raise unbuilt(error) from None
        finally:
            job.sender.close()
    return outcome


def unbuilt(error: psycopg.Error) -> ShortlistError:
    """The one sentence for marts that are not there."""
    return ShortlistError(
        f"The marts are not built yet ({error.diag.message_primary}): run `make run` first."
    )


def _send_all(conn: psycopg.Connection[Any], job: Job, outcome: Outcome) -> None:
    """Try all, then those that may go better later; so a slow server is waited for once, not once a profile."""
    recipients = queries.recipients(conn)
    settled = ledger.settled(conn, job.sender.channel, job.day)
    waiting = [recipient for recipient in recipients if recipient.profile_id not in settled]
    outcome.already_sent = len(recipients) - len(waiting)
    warnings = wording.sources(queries.source_health(conn), datetime.now(UTC))
    for attempt in range(1, job.attempts + 1):
        waiting, problems = _try_all(conn, job, waiting, warnings, outcome)
        if not waiting:
            return
        if attempt == job.attempts:
            outcome.problems += problems
            return
        _log.warning("will try again", digests=len(waiting), attempt=attempt, reason=problems[0])
        job.sleep(2.0**attempt)


def _try_all(
    conn: psycopg.Connection[Any],
    job: Job,
    recipients: Sequence[Recipient],
    warnings: Sequence[str],
    outcome: Outcome,
) -> tuple[list[Recipient], list[str]]:
    """Try each once; returns those that may go better later, and why they did not go now."""
    later: list[Recipient] = []
    problems: list[str] = []
    for number, (recipient, made) in enumerate(_made_ahead(conn, job, recipients, warnings)):
        try:
            _notify(conn, job, recipient, made, outcome)
        except Unreachable as error:
            rest = recipients[number:]
            problem = f"{error}; {_count(len(rest))} not sent, and left to the next run"
            if error.temporary:
                return [*later, *rest], [*problems, problem]
            outcome.problems.append(problem)
            return later, problems
        except ShortlistError as error:
            problem = f"profile {recipient.profile_id} ({clean.line(recipient.profile_name, 60)}): {error}"
            if isinstance(error, Refused) and error.temporary:
                later.append(recipient)
                problems.append(problem)
            else:
                outcome.problems.append(problem)
                _log.error("digest not sent", profile_id=recipient.profile_id, error=str(error))
    return later, problems


_Made = tuple[Digest, Parcel | None]


def _made_ahead(
    conn: psycopg.Connection[Any], job: Job, recipients: Sequence[Recipient], warnings: Sequence[str]
) -> Iterator[tuple[Recipient, Future[_Made]]]:
    """Each recipient's digest in turn; the next ones are made by a thread meanwhile, over the same connection."""
    with ThreadPoolExecutor(1, thread_name_prefix="digests") as maker:
        ahead: deque[tuple[Recipient, Future[_Made]]] = deque()
        for recipient in recipients:
            ahead.append((recipient, maker.submit(_make, conn, job, recipient, warnings)))
            if len(ahead) > _AHEAD:
                yield ahead.popleft()
        yield from ahead


def _make(conn: psycopg.Connection[Any], job: Job, recipient: Recipient, warnings: Sequence[str]) -> _Made:
    """A digest, and its message unless there is nothing to say to somebody who wants to hear news only."""
    digest = decide(conn, recipient, job.sender.channel, job.day, warnings)
    is_wanted = digest.new or recipient.mail_when_empty
    return digest, job.sender.pack(digest, job.letterhead) if is_wanted else None


def _notify(
    conn: psycopg.Connection[Any], job: Job, recipient: Recipient, made: Future[_Made], outcome: Outcome
) -> None:
    channel = job.sender.channel
    try:
        digest, parcel = made.result()
    except (psycopg.OperationalError, psycopg.errors.UndefinedTable):
        raise  # nothing of one profile: the database is gone, or the marts are not there
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one profile must not cost the others theirs
        told = error if isinstance(error, ShortlistError) else _unexpected(recipient, error)
        ledger.fail(conn, recipient.profile_id, channel, job.day, job.run_id, str(told))
        raise told from None
    if parcel is None:
        outcome.empty += 1
        return
    job.sender.open()
    notification = ledger.open_sending(conn, digest, channel, job.run_id, parcel.message_id, parcel.subject)
    _hand_over(conn, job.sender, notification, parcel)
    outcome.sent += 1
    _log.info("digest sent", profile_id=recipient.profile_id, new=digest.new_count, channel=channel)


def _hand_over(conn: psycopg.Connection[Any], sender: Sender, notification: int, parcel: Parcel) -> None:
    try:
        sender.send(parcel)
    except Refused as error:
        ledger.close(conn, notification, "failed", str(error))
        raise
    except InDoubt as error:
        ledger.close(conn, notification, "in_doubt", str(error))
        raise
    except Exception as error:
        told = f"sending broke off ({type(error).__name__}: {error}), so whether it arrived is in doubt"
        ledger.close(conn, notification, "in_doubt", told)
        raise InDoubt(told) from error
    ledger.close(conn, notification, "sent")


def _unexpected(recipient: Recipient, error: Exception) -> ShortlistError:
    """A defect of ours or a value that nobody expected; the log has where."""
    _log.exception("a digest could not be made", profile_id=recipient.profile_id)
    return ShortlistError(
        f"its digest could not be made ({type(error).__name__}: {error}): `notifier preview {recipient.profile_id}` "
        "shows the same"
    )


def _count(digests: int) -> str:
    return "1 digest was" if digests == 1 else f"{digests:,} digests were"
