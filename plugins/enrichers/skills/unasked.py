"""What nothing in a posting asks for: a qualification all the same, or a name in passing, which is none of a skill."""

from __future__ import annotations

import re

from plugins.enrichers.skills.context import TECHNICAL
from plugins.enrichers.skills.requirement import ASIDE, BENEFITS, DUTY, OFFERED
from plugins.enrichers.skills.scripts import is_foreign

FIELDS = frozenset(
    {"method", "domain", "degree field"}
)  # named for a role or a benefit as often as for a skill
WORK = frozenset({"method", "domain"})
_LETTER = re.compile(
    r"\b(?:appl(?:y|ications?|ying)|cv|curriculum|r[ée]sum[ée]s?|cover letter|send|submit\w*|bewerbung\w*)\b",
    re.IGNORECASE,
)
_OWNS = frozenset({"'s", "’s"})
_FORMATS = frozenset({"Word", "word"})
# what the person will do
_TOLD = re.compile(
    r"\b(?:[Yy]ou(?:r [\w ]{1,30})?|[Cc]andidates?|[Pp]erson|[Ii]ncumbent|[Hh]older|[Rr]ole|[Pp]osition)(?:['’]ll| will)\b[^.\n]*\Z|"
    r"\b(?:[Rr]esponsible for|si occuper[àa]|[Tt]i occuperai|[Vv]ous (?:serez|aurez|devrez|assurez|réalis\w+|effectu\w+|particip\w+|gérez)|[Tt]u seras|[Tt]e encargarás|se encargará|"
    r"[Rr]esponsables? de|[Ss]erás|[Vv]ocê (?:vai|irá)|[Rr]esponsável (?:por|pel[oa])|[Kk]amu akan|[Bb]ertanggung ?jawab (?:atas|untuk)|[Jj]e gaat|[Dd]u kommer|[Dd]u skal)\b[^.\n]*\Z"
    # a sentence that begins with what is done: "Plans and oversees …"
    r"|(?:\A|\n|[.!?] )\W{0,4}(?:Administer|Analy[sz]e|Assist|Build|Collaborate|Conduct|Coordinate|Create|Deliver|Design|Develop|Drive|Ensure|Evaluate|Facilitate|Identif[yi]|Implement|Lead|Maintain|Manage|Monitor|"
    r"Oversee|Participate|Partner|Perform|Plan|Prepare|Provide|Review|Support|Work)(?:e?s)?\b[^.\n]*\Z"
)
_DEGREE = re.compile(r"degree\b|diploma (?:in|of)|bachelor|master", re.IGNORECASE)
_DEGREE_IN = re.compile(
    r"\b(?:degree|diploma|bachelor\S*|master\S*|b\.?sc|m\.?sc|ph\.?d\.?) (?:degree )?(?:in|of) (?:[\w&-]+(?: (?!or\b|and\b)[\w&-]+){0,2}(?:,? (?:or|and) |, ?| ?/ ?))*\Z",
    re.IGNORECASE,
)
# a short statement: little stands around the name in its line or sentence
_STATED, _ENDS = (
    re.compile(r"(?:[.;!\n•]|- )[^.;!\n•]{0,24}\Z"),
    re.compile(r"[^.;!?\n•]{0,40}(?:[.;!\n•]|\Z)"),
)
_GAINED = re.compile(
    r"\b(?:study|studying|towards?|gain|earn|obtain\w*|work(?:ing)? on|complete|copy|copies|transcripts?)\b",
    re.IGNORECASE,
)
_TAUGHT = re.compile(
    r"class(?:es)?\b|lesson|course|training|voucher|\bexam|certif|[Kk]urs|[Ss]chulung|academy|[Ww]eiterbildung|formation"
)


_DENIED = re.compile(r"\s*[:\n]\s*(?:no|none|n/?a|not applicable)\s*(?:\n|\Z)", re.IGNORECASE)


def denied(text: str, end: int) -> bool:
    """Whether the field of a form says no to it: "Driving licence:", and "No" below."""
    return _DENIED.match(text, end) is not None


def qualifies(text: str, start: int, end: int, category: str) -> bool:
    """Whether a mention is a degree or its field: "a bachelor's degree in nursing", wherever a posting says so."""
    if (
        category == "certificate"
        and _STATED.search(text, max(0, start - 30), start)
        and _ENDS.match(text, end)
    ):
        return True  # "Own car and driving licence." says that much by itself
    if category in ("certificate", "degree field") and _DEGREE.search(text, start, end):
        # not "a large degree of responsibility", nor one still to be gained
        return text[end : end + 4] != " of " and _GAINED.search(text, max(0, start - 40), start) is None
    return category in FIELDS and _DEGREE_IN.search(text, max(0, start - 70), start) is not None


def in_passing(
    text: str, start: int, end: int, category: str, why: str, is_field: bool, is_prose: bool, in_text: bool
) -> bool:
    """Whether a mention that nothing asks for is none of a skill: what the firm offers, or an everyday name."""
    if (category == "human language" or text[end - 4 : end] in _FORMATS) and _LETTER.search(
        text, max(0, start - 60), start
    ):
        return True  # what to apply in: "send your CV in English, as a Word file"
    if not in_text:
        return False
    if text[end : end + 2] in _OWNS and category in TECHNICAL:
        return True  # "Snowflake's customers": the firm
    if (why is BENEFITS or why is OFFERED) and (
        category not in TECHNICAL
        or text[start:end].islower()
        or _TAUGHT.search(text, max(0, start - 60), end + 40)
    ):
        return True  # offered, not asked: "health care, training"; or what the firm does
    # and so is a field with an everyday name: "sales", "research", "design" in passing
    if why is DUTY:
        return is_prose and not _named_in_full(text[start:end], category)
    return is_prose or (is_field and why is ASIDE and _in_prose(text, start, end))


def _named_in_full(named: str, category: str) -> bool:
    """Whether a duty names a field of work by more than one everyday word: "wound care", not "care"."""
    return (category == "method" and " " in named) or is_foreign(named)


def _in_prose(text: str, start: int, end: int) -> bool:
    """Whether words are written as prose is, several in small letters, and not as what the person will do."""
    named = text[start:end]
    return " " in named and named.islower() and _TOLD.search(text, max(0, start - 160), start) is None
