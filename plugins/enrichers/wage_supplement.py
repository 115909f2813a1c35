"""AWS in Singapore: the annual wage supplement, a thirteenth month and no cloud."""

from __future__ import annotations

import re

_REACH = 24  # characters before it that are looked at
# what is paid besides, before or behind it: "salary + AWS + VB"; `|` stands for the name
_SUPPLEMENT = re.compile(
    r"(?:months?|13th month|yearly|annual|medical|leave|insurance|bonus|salary|pay|basic|commission|vb)(?:,| ?\+| ?&| and| ?/)? ?\||"
    r"\|(?: ?\((?=annual|13|1 ?month|one|wage|pro|bonus|equiv|subject)| bonus| payment| paid| upon|(?:,| ?\+| ?&| and| ?/) ?(?:\w+ )?(?:vb|variable|bonus|commission|med(?:ical)?|performance|annual|al\b|leave|incentive|13th|flexi|dental|insurance|transport|birthday|increment))"
)


def is_wage_supplement(before: str, after: str) -> bool:
    """Whether "AWS" is the supplement, by what stands right before and behind it, in lower case."""
    return _SUPPLEMENT.search(f"{before[-_REACH:]}|{after}") is not None
