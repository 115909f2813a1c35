"""Experience: the years that a posting asks of the person, required and preferred, and for which skill.

A number beside a word for years counts when the sentence asks for experience; the firm's age, the person's
age, contract lengths, waiting periods and degrees that take years do not. Of a range the lower end counts, of
alternatives ("a bachelor with 6 years or a master with 4") the smallest, of several demands the largest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.experience.counts import count_before, known, years_of
from plugins.enrichers.experience.demand import Ask, choose
from plugins.enrichers.experience.eastern import eastern_skills
from plugins.enrichers.experience.none_needed import none_needed
from plugins.enrichers.experience.skill import BARE, BEFORE, skills_asked
from plugins.enrichers.experience.spelt import spelt
from plugins.enrichers.experience.words import (
    ABBREVIATION,
    ABOUT_FIRM,
    ABOUT_YOU,
    AGE,
    ALSO_PREFERRED,
    ASIDE,
    ASIDE_WISH,
    ASKED,
    BARE_HEAD,
    BARE_SENTENCE,
    COUNT_BEHIND,
    COUNT_UNSPACED,
    DEGREE,
    DIGIT,
    EXPERIENCE,
    FIRM,
    LEAST,
    LESS,
    MONTHS,
    MORE_ITEM,
    NEEDED,
    NEXT_ITEM,
    NOT_AFTER,
    NOT_BEFORE,
    OLD,
    OPEN_END,
    OPENS_SENTENCE,
    OTHER_WISH,
    PREFERRED_AFTER,
    PREFERRED_BEFORE,
    PRINTED,
    RANGE,
    RESIDENCE,
    SENTENCE_END,
    SKILLS_LISTED,
    SOFT_BEFORE,
    SOMEONE_WITH,
    SPEAKS_TO_YOU,
    STAY,
    STAYS,
    STOP,
    TAIL_WORK,
    TERM,
    TRADE,
    UNITS,
    WISH,
    WISH_OVER,
    WRAPPED,
    YEAR_UNITS,
)
from plugins.enrichers.reading import Evidence, Reading, RuleEnricher, read
from plugins.enrichers.wishes import wish_heading

_EASTERN = "\u0e00"  # from Thai on, scripts that write words together
_UNSPACED = frozenset({"年", "個月", "个月", "ปี", "เดือน"})


_TURN = re.compile(r"\b(?:however|but|though|although|otherwise)\b")
_BULLETS = " -*•+·–"
_LESS_THAN = re.compile(r"^ to less than \d{1,2} (?:years?|months?)")
_AGE = 18  # as a most, so many years are somebody's age
_HALF = re.compile(r"\bhalf[ -](?:of )?\Z")
_RATE = re.compile(r"(?:\d[\d,.]*k?|days?|times?|weeks?|once|twice) \Z")


class ExperienceEnricher(RuleEnricher):
    """Reads `experience_years_min`, `experience_years_preferred` and `experience_by_skill`."""

    name = "experience"
    version = "9"
    columns: Mapping[str, type] = {
        "experience_years_min": float,
        "experience_years_preferred": float,
        "experience_by_skill": list,
    }

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Read the description, and the title for short forms such as "3-5 yrs"."""
        asks: list[tuple[Reading, Ask]] = []
        for field in ("title", "description"):
            reading = read(field, getattr(posting, field))
            asks += [(reading, ask) for ask in (*_asks(reading), *spelt(reading))]
        values: dict[str, Any] = {}
        evidence: dict[str, list[Evidence]] = {}
        for column, preferred in (("experience_years_min", False), ("experience_years_preferred", True)):
            chosen = choose([item for item in asks if item[1].preferred is preferred])
            if chosen:
                reading, ask = chosen
                values[column] = _tidy(ask.years)
                evidence[column] = [reading.evidence(ask.start, ask.end, ask.why)]
        if "experience_years_min" not in values:
            none = none_needed(read("description", posting.description)) or none_needed(
                read("title", posting.title)
            )
            if none:
                values["experience_years_min"] = 0
                evidence["experience_years_min"] = [none]
        by_skill: list[dict[str, Any]] = []
        for reading, ask in asks:
            for skill in () if ask.preferred else ask.skills:
                if all(s["skill"].lower() != skill.lower() for s in by_skill):
                    by_skill.append({"skill": skill, "years_min": _tidy(ask.years)})
                    evidence.setdefault("experience_by_skill", []).append(
                        reading.evidence(ask.start, ask.end, f"years asked for {skill}")
                    )
        values["experience_by_skill"] = by_skill
        return values, evidence


_LAST_WORD = re.compile(r" (?:an|ano|lat|th)\Z")  # units that elsewhere need the letter behind them


def _tidy(years: float) -> float:
    return int(years) if years == int(years) else round(years, 2)


def _asks(reading: Reading) -> list[Ask]:
    """Every demand for years in one text, in order."""
    text = reading.text
    found: list[Ask] = []
    section_preferred = False
    hits = reading.hits(UNITS)
    if last := _LAST_WORD.search(text, max(0, len(text) - 4)):
        hits = [*hits, (UNITS.phrases.index(f"{last[0]}."), last.start(), last.end() + 1)]
    for index, start, finish in hits:
        phrase = UNITS.phrases[index]
        end = finish - len(phrase) + len(phrase.rstrip("\n.,();" + " " * (phrase == " th ")))  # "1 an,"
        if phrase not in YEAR_UNITS:
            line = text.rfind("\n", 0, start) + 1
            stop = text.find("\n", end, end + 80)
            stop = len(text) if stop < 0 and len(text) - end < 80 else stop
            if start - line <= 30 and 0 <= stop - line <= 70 and not DIGIT.search(text, line, stop):
                section_preferred = wish_heading(text[line:stop])
            continue
        if text.startswith("ly", end):
            continue  # "a yearly trip"
        gap = 1 if phrase[0] == " " or phrase[0].isdigit() else 0
        count = count_before(text, start + gap)
        if count is None and phrase in _UNSPACED:
            count = COUNT_UNSPACED.search(text, max(0, start - 10), start)
            if count is not None and not all(known(count[name]) for name in "ab" if count[name]):
                count = None
        if count is None:
            if phrase == "year" and (behind := COUNT_BEHIND.match(text, end)):
                years = years_of(behind, phrase)
                found.append(Ask(years, section_preferred, start, behind.end(), (), "years asked"))
            continue
        if count[0].strip() in ("a", "an") and _RATE.search(text, max(0, count.start() - 12), count.start()):
            continue  # "USD 80 a month"
        follows = bool(found) and not SENTENCE_END.search(text, found[-1].end, count.start())
        listed = bool(found) and bool(found[-1].skills) and count.start() - found[-1].end < 70
        ask = _ask(
            reading, count, phrase, end, section_preferred=section_preferred, follows=follows, listed=listed
        )
        if ask is not None:
            found.append(ask)
            if not ask.preferred and (also := ALSO_PREFERRED.match(text, end)):
                found.append(Ask(float(also["n"]), True, *also.span(), (), "years preferred"))
    return found


def _own_words(tail: str) -> str:
    """What is said of the years themselves: a wish that follows a comma is about something else."""
    tail = ASIDE_WISH.sub("", tail) if "(" in tail else tail
    comma = tail.find(", ")
    own = tail.find("experien", comma, comma + 42) if comma >= 0 and "experien" not in tail[:comma] else 0
    own = max(own, 0)  # "of professional, non-academic experience preferred"
    head, cut, rest = OTHER_WISH.split(tail[own:], 1)[0][:110].partition(", ")
    head = tail[:own] + head
    return head + " " + rest[:24] if cut and WISH.match(rest) else head


def _item(reading: Reading, tail: str, offset: int) -> str:
    """What stands behind the years before the next item of a list, once experience is named."""
    following = NEXT_ITEM.search(reading.original, offset, offset + len(tail))
    if following and "experien" in (item := tail[: following.end() - offset]):
        return item
    return tail


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What the sentence says before `start` and from `end` on; "min. 3 yrs" does not end one."""
    floor = max(0, start - 150)
    head = text[floor:start]
    begin = -1
    for mark in ("\n", ";", "! ", "? ", ".- ", "· ", "• "):
        if mark in head:
            begin = max(begin, head.rfind(mark))
    if begin >= 0 and head[begin] == "\n" and head.endswith(WRAPPED, 0, begin):  # a line cut in mid sentence
        begin = head.rfind("\n", 0, begin)
    if ". " in head:
        dot = head.rfind(". ")
        if dot > begin and ABBREVIATION.search(text, max(0, floor + dot - 7), floor + dot):
            dot = head.rfind(". ", 0, dot)
        begin = max(begin, dot)
    stop = STOP.search(text, end, end + 150)
    return head[begin + 1 :], text[end : stop.start() if stop else end + 150]


def _ask(
    reading: Reading,
    count: re.Match[str],
    phrase: str,
    unit_end: int,
    *,
    section_preferred: bool,
    follows: bool,
    listed: bool,
) -> Ask | None:
    """Judge one "N years": a demand for experience, or None."""
    text = reading.text
    while unit_end < len(text) and text[unit_end].isalpha() and text[unit_end].isascii():
        unit_end += 1  # "year" was found in "years"
    if phrase in ("yrs", " yr") and text[unit_end : unit_end + 1] == ".":
        follows_sentence = reading.original[unit_end + 1 : unit_end + 3].strip().isupper()
        unit_end += not follows_sentence
    years = years_of(count, phrase)
    if count["a"] in ("a", "an", "one") and _HALF.search(text, max(0, count.start() - 9), count.start()):
        years *= 0.5
    elif text.startswith(" and a half", unit_end):
        years += 0.5
    if years > 40:
        return None
    head, tail = _sentence(text, count.start(), unit_end)
    if phrase.startswith(" th") and "ngalaman" not in head + tail[:40]:
        return None  # "the 4 th floor"
    shift = 0
    if phrase[0] > "\u2e7f":  # Chinese and Japanese: a comma ends what is said of them
        head, tail = head[head.rfind(",") + 1 :], tail.split(",", 1)[0]
    if also := ALSO_PREFERRED.match(tail):
        shift = also.end()
        tail = tail[shift:]
    if printed := PRINTED.match(
        tail
    ):  # what a board prints behind each item: the next item's is not this one's
        tail = tail[: printed.end()]
    if (NOT_AFTER.match(tail) and not TRADE.match(tail)) or AGE.search(head[-28:]):
        return None
    named = EXPERIENCE.hits(tail[:80] + " ")
    strong = bool(named) or phrase in (" pqe", " pae")
    if (
        (against := NOT_BEFORE.search(head[-40:]))
        and not (
            (
                strong
                or OPEN_END.match(tail)
                or EXPERIENCE.hits(head[-30:])
                or (years < 10 and MORE_ITEM.fullmatch(head) and TAIL_WORK.match(tail))
            )
            and against[0].strip() in SOFT_BEFORE
        )
        and not SOMEONE_WITH.search(head)
    ):
        return None
    if phrase in MONTHS and not strong and STAY.search(head) and not EXPERIENCE.hits(head[-45:]):
        return None
    bare = head.strip(" •-*–·") == "" and tail[:1] in ("", ",", ".")  # "10+ years, including …"
    plus = "+" in count[0] and (years <= 15 or bare or BEFORE.search(head) is not None)
    plus = plus or (years <= 15 and OPEN_END.match(tail) is not None)
    if not (
        strong
        or plus
        or (tail[:1] in ("", ",", ";", ")") and _names_skill(text, count.start(), head, listed=listed))
    ) and not _asked_otherwise(
        text, count.start(), head, tail, section_preferred=section_preferred, follows=follows
    ):
        return None
    behind = tail[: min(40, named[0][1]) if named else 40]  # a licence named after that is asked besides
    if _is_no_demand(head, tail, behind, years, strong=strong):
        return None
    turns = ASIDE.sub("", head) if "(" in head else head
    turns = WISH_OVER.split(turns)[-1]
    turns = _TURN.split(turns)[-1] if "prefer" in turns or "ideal" in turns else turns
    preferred = (
        (PREFERRED_BEFORE.search(turns) is not None and not NEEDED.search(head, max(0, len(head) - 25)))
        or (section_preferred and not NEEDED.search(head))
        or PREFERRED_AFTER.search(_own_words(_item(reading, tail, unit_end + shift))) is not None
    )
    why = "years preferred" if preferred else "years asked"
    if LESS.search(head):
        if years >= _AGE and not strong:
            return None  # "maks 30 tahun", and nothing of experience
        years, why = 0.0, why + ", as an upper limit only"
    asked = eastern_skills if phrase[0] > _EASTERN else skills_asked
    skills = asked(reading, head, tail, count.start(), unit_end + shift)
    last = unit_end
    if named:
        last = min(last + shift + named[0][2], len(text))
        while last < len(text) and text[last].isalpha():
            last += 1
    return Ask(years, preferred, count.start(), last, skills, why)


def _names_skill(text: str, start: int, head: str, *, listed: bool) -> bool:
    """Say whether a skill stands before the years, in a list of such: "Skills: SAP - 6 years, ABAP - 2 years"."""
    if BEFORE.search(head) is None:
        return False
    if listed or SKILLS_LISTED.search(head):
        return True
    line = start - len(head)
    above = text[max(0, line - 60) : max(0, line - 1)]
    return text[line - 1 : line] == "\n" and SKILLS_LISTED.search(above[above.rfind("\n") + 1 :]) is not None


def _asked_otherwise(
    text: str, start: int, head: str, tail: str, *, section_preferred: bool, follows: bool
) -> bool:
    """Say whether years that name no experience behind them are asked of the person all the same."""
    if EXPERIENCE.hits(head[-75:]):
        return True
    if TAIL_WORK.match(tail) and (section_preferred or follows or ASKED.search(head) or DEGREE.search(head)):
        return True
    if tail.startswith((" (required", " required", " minimum", " under your belt")):
        return True
    if (
        tail[:1] == ")"
        and text[start - 1] == "("
        and not TERM.search(head)
        and "-" in text[start : start + 6]
    ):
        return True
    if not (LEAST.sub("", head) + _LESS_THAN.sub("", tail)).strip(
        _BULLETS + "."
    ):  # a line that says no more: the one above may
        before = text[max(0, start - 60) : start - len(head)].rstrip(_BULLETS + "\n").rpartition("\n")[2]
        if EXPERIENCE.hits(before + " "):
            return not FIRM.search(before)
        if RANGE.match(text, start):
            return not TERM.search(before)
    if tail.startswith((" overall", " total", " in total")) or SOMEONE_WITH.search(head):
        return True
    if BARE_HEAD.search(head) and (
        BARE.match(tail) or (tail[:2].strip().isalpha() and tail[1:2] and not STAYS.match(tail))
    ):
        return True
    if tail[:1] in ("", ",", ".", ";") and head.endswith(", ") and DEGREE.search(head):
        return True
    if head.strip(_BULLETS) == "" and BARE_SENTENCE.match(tail):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if tail[:2].strip() == "|" and line.rstrip()[-1:] in ("", "|") and RANGE.match(text, start):
        return True  # "4-6 years | Pune"
    if line.strip(" •-*+·") == "" and tail[:1] in ",+" and "," in tail[:2]:
        return True
    return bool(PREFERRED_BEFORE.search(head[-30:]) or PREFERRED_AFTER.search(tail[:40]))


def _is_no_demand(head: str, tail: str, behind: str, years: float, *, strong: bool) -> bool:
    """Say whether the years are the firm's, an age, a term or a wait. `strong`: experience is named behind them."""
    apart = max(head.rfind(", "), head.rfind(" & ") if strong else -1)  # "a licence & 2 years' experience"
    if RESIDENCE.search(head[apart + 1 :][-60:] + "|" + behind):
        return True
    if years >= 10 and " combined" in tail[:12]:
        return True
    named = years < 10 and head.endswith(": ")  # "engineer at our depot: 5 years of ..."
    firm = (years > 2 and not named and FIRM.search(head)) or (
        years >= 10 and not tail.startswith(" working in") and FIRM.search(tail[:70])
    )
    if firm and not SPEAKS_TO_YOU.search(head) and not DEGREE.search(head):
        return True
    if (
        OPENS_SENTENCE.match(head)
        and not ASKED.search(head.strip(_BULLETS))
        and ABOUT_FIRM.search(tail)
        and not ABOUT_YOU.search(tail)
    ):
        return True
    return strong and years >= 18 and bool(OLD.search(tail[:30])) and not ASKED.search(head)
