"""UUIDv7 identifiers (RFC 9562), which sort by the moment they were made."""

import secrets
import time
from uuid import UUID

_VERSION = 0x7
_VARIANT = 0b10


def uuid7() -> str:
    """Return a new UUIDv7: 48 bits of Unix milliseconds, then 74 random bits.

    The standard library has it from Python 3.14 on.
    """
    milliseconds = time.time_ns() // 1_000_000
    random = secrets.randbits(74)
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= _VERSION << 76
    value |= (random >> 62) << 64
    value |= _VARIANT << 62
    value |= random & (1 << 62) - 1
    return str(UUID(int=value))
