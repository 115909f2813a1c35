"""Lists of names: what may stand between two of them, and a sentence that is nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

LIST_GAP = re.compile(
    r"\W*(?:(?:for|and|or|and/or|und|oder|sowie|et|ou|y|o|e|en|of|och|og|eller|in|a|i|lub|oraz|degree|dan|atau|knowledge|experience|skills|with)\W+|(?:以及|[及和或與与]|และ|หรือ)\W*){0,3}\Z",
    re.IGNORECASE,
)
# between two names of one list: "Selenium, the Stripes framework, and YouTrack"
_UNKNOWN_ITEMS = re.compile(r"\W*(?:,|/|\band\b|\bor\b|\()|.*(?:,|/|\band\b|\bor\b)\W*\Z", re.IGNORECASE)
_CLAUSE_WORD = re.compile(
    r"\b(?:is|are|be|was|you|your|we|our|have|has|need|must|but|required|essential|strong|good|years?|plus|with|experience|knowledge|then|if|while|who|that)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|or|und|oder|et|ou|y|o|dan|atau)\b|/|,.*,")
# beside names in a sentence of nothing else: versions, levels, a wish in brackets
_BESIDE = re.compile(
    r"\W*(?:(?:v?\d[\d.]*\+?|[abc][12]|level \d|an?|the|of|or|and|and/or|in|on|with|for|some|basic|current|valid|skills|reports|plus|bonus|advantage|asset|nice|preferred|desirable|"
    r"und|oder|sowie|et|ou|y|o|e|en|og|och|dan|atau|mit|avec|con|com|med|dengan)\b\W*){0,5}\Z",
    re.IGNORECASE,
)
# in a list of three or more: ", reading micrometers", and items at its end that no vocabulary holds
_ONE_WORD = re.compile(r"\)?\s?,\s(?:and |or )?\w+\s\Z")
_FURTHER = re.compile(
    r"(?:,? ?(?:, | and | or | und | et | y | e | en )(?!(?:we|you|i|it)\b)[\w'-]+(?: [\w'-]+)?){1,3}\W*\Z",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.!?:•] |\n")
# what a wish at a list's end speaks of, where that is not the whole of it
# "English and Chinese, Putonghua is an advantage": the cue speaks of what stands behind the comma
OTHER_SUBJECT = re.compile(
    r",\s*(?!which|that|especially|particularly|this|these|it|or|and)\w[\w +#./-]{1,50}?(?: (?:is|are|will be|would be))?\s(?:an?\s)?\Z"
)
# "proficient in Excel, SAP experience is an advantage": so does what has a noun of its own
OWN_SUBJECT = re.compile(
    r",\s(?:[\w+#./-]+ ){1,4}(?:experience|knowledge|skills?|background|certification|certificate|licen[cs]e)(?: (?:is|are|will be|would be))?\s(?:an?\s)?\Z",
    re.IGNORECASE,
)
# "maîtrise de Revit, bases en Python appréciées": its noun stands first
OWN_NOUN = re.compile(
    r",\s(?:(?:des|une?|de|gute|erste|algunos?|alcune|some|good|prior|basic|first|enige)\s)?(?:bases|notions|connaissances?|expérience|conocimientos?|nociones|experiencia|conhecimentos?|noções|experiência|conoscenz[ae]|esperienza|basi|"
    r"[^\W\d_]*kenntnisse|erfahrung(?:en)?|(?:basis)?kennis|ervaring|knowledge|experience|exposure|familiarity|pengalaman|pengetahuan)\s[^,;]*\Z",
    re.IGNORECASE,
)
_REACH = 160  # characters before the first name that are looked at


def names_only(text: str, names: Sequence[tuple[int, int]], end: int) -> bool:
    """Whether names are all that a sentence says, which goes to `end`: "MIG and TIG welding, and a lift ticket".

    `names` are their starts and ends, in order; a single one counts where semicolons part a list of such.
    """
    head = _STOPS.split(text[max(0, names[0][0] - _REACH) : names[0][0]])[-1]
    first, tail = head.rpartition(";")[2], text[names[-1][1] : end]
    if len(names) == 1 and ";" not in head and text[end - 1 : end] != ";":
        return False
    gaps = [text[done:start] for (_, done), (start, _) in pairwise(names)]
    listed = len(names) > 2  # two names with something between are no list yet
    return (
        _BESIDE.match(first) is not None
        and (_BESIDE.match(tail) or (listed and _FURTHER.match(tail))) is not None
        and all(
            _BESIDE.match(gap) or (listed and (_ONE_WORD.match(gap) or unknown_items(gap))) for gap in gaps
        )
    )


def unknown_items(gap: str) -> bool:
    """Whether names that no vocabulary holds stand between two of a list: ", the Stripes framework, and "."""
    known = len(gap) < 60 and _UNKNOWN_ITEMS.match(gap) is not None and _CLAUSE_WORD.search(gap) is None
    return known and _JOINED.search(gap) is not None
