"""Ways a digest leaves: one interface, one class a channel, and exactly what is known of each message's fate.

ShortlistError
├── Unreachable   the channel cannot be used now: no digest can leave
├── Refused       this message was certainly not accepted: it may be sent again
└── InDoubt       this message may have been accepted: it must not be sent again
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Protocol

from core.errors import ShortlistError
from notifier import mail
from notifier.digest import Digest
from notifier.letterhead import Letterhead


class Unreachable(ShortlistError):
    """The channel cannot be used; `temporary`: trying again soon may help."""

    def __init__(self, message: str, *, temporary: bool = True) -> None:
        super().__init__(message)
        self.temporary = temporary


class Refused(ShortlistError):
    """The message was certainly not accepted; `temporary`: trying again soon may help."""

    def __init__(self, message: str, *, temporary: bool = True) -> None:
        super().__init__(message)
        self.temporary = temporary


class InDoubt(ShortlistError):
    """The connection broke after the message was handed over: nobody knows whether it was accepted."""


@dataclass(frozen=True)
class Parcel:
    """A digest ready to leave: `sender` and `recipient` are addresses of the channel, `body` its bytes."""

    message_id: str
    subject: str
    sender: str
    recipient: str
    body: bytes


class Sender(Protocol):
    """A channel. `open` and `pack` come before the ledger notes that a message leaves, `send` after it."""

    channel: str

    def pack(self, digest: Digest, letterhead: Letterhead) -> Parcel:
        """Render and address a digest. Raises `ShortlistError` when the profile cannot be addressed."""

    def open(self) -> None:
        """Get ready to send. Raises `Unreachable`."""

    def send(self, parcel: Parcel) -> None:
        """Deliver. Raises `Refused` when it was not accepted, `InDoubt` when that is not known."""

    def close(self) -> None:
        """Let go of what `open` took."""


class OutboxSender:
    """Writes each message into a folder, as a file that any mail program opens."""

    channel = "outbox"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pack(self, digest: Digest, letterhead: Letterhead) -> Parcel:
        """The message, as it would be mailed."""
        return mail_parcel(digest, letterhead, self.channel)

    def open(self) -> None:
        """Make the folder."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unreachable(
                f"the outbox {self._folder} cannot be written ({error.strerror}): check SHORTLIST_DATA_DIR",
                temporary=False,
            ) from None

    def send(self, parcel: Parcel) -> None:
        """Write the message under a name made of its Message-ID: sent twice, it is one file."""
        name = parcel.message_id.strip("<>").partition("@")[0]
        draft = self._folder / f".{name}.part"
        try:
            draft.write_bytes(parcel.body)
            draft.replace(self._folder / f"{name}.eml")
        except OSError as error:
            raise Refused(f"{draft.parent} cannot be written ({error.strerror})", temporary=False) from None

    def close(self) -> None:
        """Nothing is held."""


def mail_parcel(digest: Digest, letterhead: Letterhead, channel: str) -> Parcel:
    """A digest as an e-mail."""
    written = mail.write(digest, letterhead, channel)
    return Parcel(written.message_id, written.subject, written.sender, written.recipient, written.body)


def is_this_machine(host: str) -> bool:
    """Whether what is sent to this host stays on this machine."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
