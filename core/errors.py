"""What can go wrong, as a person should read it.

ShortlistError              the work failed (exit 1)
└── ConfigurationError      the work cannot start as configured (exit 2)

Every message is one sentence that says what happened, shows the value, and names the cure. It never holds a
password, a key, or a URL with one in it.
"""

from __future__ import annotations


class ShortlistError(Exception):
    """The work failed for a reason a person can act on."""

    exit_code = 1


class ConfigurationError(ShortlistError):
    """A setting, a file or an argument is wrong; nothing was started."""

    exit_code = 2
