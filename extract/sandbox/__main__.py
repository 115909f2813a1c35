"""`python -m extract.sandbox`: serve in the foreground, settings from SANDBOX_* variables."""

from __future__ import annotations

import sys

from pydantic import ValidationError

from extract.sandbox.serve import serve
from extract.sandbox.settings import SandboxSettings


def main() -> int:
    """Print the base URL and serve until Ctrl-C; 2 if a setting is wrong, 1 if it cannot serve."""
    try:
        serve(SandboxSettings())
    except ValidationError as wrong:
        for problem in wrong.errors():
            name = "_".join(str(part) for part in problem["loc"][:1])
            sys.stderr.write(f"SANDBOX_{name.upper()}: {problem['msg']} (was {problem['input']!r})\n")
        return 2
    except ValueError as unreadable:
        sys.stderr.write(f"{unreadable}\n")
        return 2
    except OSError as taken:
        sys.stderr.write(f"{taken}\n")
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
