"""Answers that only a run can change: kept until the next one, then renewed behind the reader's back.

The first reader of all waits for an answer, and others wait with them. Once there is one, nobody waits again: after
a run the answer of before is given while one thread makes the new one.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Any, TypeVar

import psycopg

from core.log import get_logger
from web.database import Pool

T = TypeVar("T")
Make = Callable[[psycopg.Connection[Any]], T]
_log = get_logger("web")


@dataclass
class _Kept:
    """One answer: what it was made of, until when it holds at most, and whether a new one is on its way."""

    version: Hashable
    until: float
    value: Any
    is_renewing: bool = False


class Cache:
    """At most `size` answers by key; each holds while its `version` does, and for its `seconds` at most."""

    def __init__(self, pool: Pool, size: int = 256) -> None:
        self._pool, self._size = pool, size
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._lock = Lock()
        self._renewer = ThreadPoolExecutor(1, thread_name_prefix="cache")

    def get(
        self,
        conn: psycopg.Connection[Any],
        key: Hashable,
        version: Hashable,
        make: Make[T],
        seconds: float = 600,
    ) -> T:
        """The kept answer, else one made now with the caller's connection."""
        with self._lock:
            making = self._making.setdefault(key, Lock()) if key not in self._kept else None
        if making is not None:
            with making:
                if key not in self._kept:
                    self._keep(key, version, make(conn), seconds)
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
                if not kept.is_renewing and (kept.version != version or kept.until < time.monotonic()):
                    kept.is_renewing = True
                    self._renewer.submit(self._renew, key, version, make, seconds)
        value: T = kept.value if kept is not None else make(conn)
        return value

    def close(self) -> None:
        """Stop renewing."""
        self._renewer.shutdown(wait=True, cancel_futures=True)

    def _renew(self, key: Hashable, version: Hashable, make: Make[Any], seconds: float) -> None:
        try:
            with self._pool.connection() as conn:
                self._keep(key, version, make(conn), seconds)
        except Exception as error:  # noqa: BLE001 - nobody waits for this thread: what is not said here is lost
            # what there is stays; the next reader has it tried again
            _log.warning("could not be renewed", key=str(key), error=str(error).splitlines()[:1])
            with self._lock:
                if key in self._kept:
                    self._kept[key].is_renewing = False

    def _keep(self, key: Hashable, version: Hashable, value: Any, seconds: float) -> None:
        with self._lock:
            self._kept[key] = _Kept(version, time.monotonic() + seconds, value)
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                dropped, _ = self._kept.popitem(last=False)
                self._making.pop(dropped, None)
