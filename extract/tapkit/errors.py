"""Wrong configuration, told in one sentence."""

import click


class WrongConfigurationError(click.ClickException):
    """The tap cannot work as it is set up; the message names the cure. Exit code 2, no traceback."""

    exit_code = 2


class UnusableSourceError(click.ClickException):
    """What the source holds cannot be loaded; nothing was. One sentence, exit code 1, no traceback."""

    exit_code = 1
