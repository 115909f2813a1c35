"""UUIDv7 identifiers (RFC 9562), which sort by the moment they were made."""

import os
import time

_FIXED = 0xF << 76 | 0b11 << 62
_VERSION_AND_VARIANT = 0x7 << 76 | 0b10 << 62


def uuid7() -> str:
    """Return a new UUIDv7: 48 bits of Unix milliseconds, then 74 random bits.

    The standard library has it from Python 3.14 on.
    """
    value = (time.time_ns() // 1_000_000 << 80) | int.from_bytes(os.urandom(10))
    value = value & ~_FIXED | _VERSION_AND_VARIANT
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
