"""Make the table of document frequencies again: `python -m plugins.frequencies SAMPLE.jsonl > plugins/document_frequencies.tsv`.

The sample is the sandbox's own (extract/sandbox/sample/postings.jsonl), written for this project. The table is frozen:
making it again changes every ranking, so it is done on purpose, never by a run.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins import terms


def table(texts: Iterable[str]) -> Iterator[str]:
    """Lines of stem and share of texts, the most frequent first; words in a single text are left to the default."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        total += 1
        counts.update(set(terms.words(text)))
    yield f"# stem\tshare of {total} adverts that have it (plugins/frequencies.py)"
    for stem, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count > 1:
            yield f"{stem}\t{(count + 0.5) / (total + 1):.4f}"


def main() -> None:
    """Print the table for a file of postings."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    jobs = (json.loads(line)["job"] for line in lines if line.strip())
    texts = (f"{job.get('job_title') or ''} {job.get('job_description') or ''}" for job in jobs)
    sys.stdout.writelines(f"{line}\n" for line in table(texts))


if __name__ == "__main__":
    main()
