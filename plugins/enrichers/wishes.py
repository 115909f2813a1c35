"""Headings of sections that hold what is merely wished for, as "Preferred qualifications"."""

from __future__ import annotations

import re

_WISH = re.compile(
    r"prefer|nice[ -]to|desir(?!ed (?:candidate|profile|applicant))|bonus|good to have|\bplus:|wünschenswert|souhait|deseable|valora|preferenziali|desejáve|diferenciais"
)
# "preferably with own car", "Mandarin speakers preferred": an item of a list, which says nothing of the next ones
_ITEM = re.compile(
    r"\W*(?:[\w+#./ ]{1,30}: )?(?:preferabl[ey]|preferred (?:from|to|by|if|experience (?:with|in|of))|prefers?|desires?|preference (?:is|will|to))\b"
    r"|.*\((?:preferred|desired|desirable|optional)\)\W*\Z"
    r"|(?!\W*(?:(?:skills?|qualifications?|requirements?|experience|education|attributes|knowledge|criteria|also|highly|additional|and|or|other|nice) ?)+\b(?:prefer|desir))"
    r"[^:]*\w (?:preferred|desired|desirable|preferable)[ .;)]*\Z"
)


def wish_heading(line: str) -> bool:
    """Whether a short line is the heading of such a section; "Nice to have: Kafka" speaks of its own line only."""
    inline = line.partition(":")[2].lstrip()
    if inline and inline[0] not in "-*•·":
        return False
    return _WISH.search(line) is not None and _ITEM.match(line) is None
