"""Run the benchmarks: all of them, or the one that is named."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def main() -> int:
    """Run each benchmark as its own process; exit with the first code that is not 0."""
    known = {
        path.stem: path
        for path in sorted(FOLDER.glob("*.py"))
        if path != Path(__file__) and "__main__" in path.read_text()  # the others are parts of these
    }
    known |= {
        f"quality/{name}": FOLDER / "quality" / f"{name}.py" for name in ("enrichment", "forms", "ranking")
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", choices=sorted(known), help="one benchmark; none: all of them")
    chosen = parser.parse_args().name
    for name in [chosen] if chosen else sorted(known):
        print(f"== {name}", flush=True)
        if code := subprocess.run([sys.executable, str(known[name])], check=False).returncode:
            return code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
