"""Answers that only a run can change: kept until the next one, computed by one reader while the others wait."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class Cache:
    """At most `size` values by key; each holds while its `version` does, and for `seconds` at most."""

    def __init__(self, size: int = 256, seconds: float = 300) -> None:
        self._size, self._seconds = size, seconds
        self._kept: OrderedDict[Hashable, tuple[Any, float, Any]] = OrderedDict()
        self._lock = Lock()
        self._making: dict[Hashable, Lock] = {}

    def get(self, key: Hashable, version: Hashable, make: Callable[[], T]) -> T:
        """The kept value, or a new one."""
        with self._lock:
            making = self._making.setdefault(key, Lock())
        with making:
            with self._lock:
                found = self._kept.get(key)
                if found and found[0] == version and found[1] > time.monotonic():
                    self._kept.move_to_end(key)
                    value: T = found[2]
                    return value
            value = make()
            with self._lock:
                self._kept[key] = (version, time.monotonic() + self._seconds, value)
                self._kept.move_to_end(key)
                while len(self._kept) > self._size:
                    dropped, _ = self._kept.popitem(last=False)
                    self._making.pop(dropped, None)
            return value
