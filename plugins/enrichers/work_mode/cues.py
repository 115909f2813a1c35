"""Phrases that say where the work is done, each with what it is worth.

A cue is found by a literal phrase, then judged by what stands before and after it. Worth: 3 says it of this job
outright, 2 says it plainly, 1 hints at it; a hint never beats a plain word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.enrichers.reading import Reading, Triggers
from plugins.enrichers.work_mode.anywhere import Judged, Mode, anywhere, either
from plugins.enrichers.work_mode.locality import in_town
from plugins.enrichers.work_mode.phrases import ALWAYS_ONSITE, HYBRID_BY_NATURE, IN_OFFICE, KINDS
from plugins.enrichers.work_mode.signs import (
    AT_OURS,
    DAYS_AROUND,
    EVERY_DAY,
    FULL_TIME_AT,
    FULLY,
    FULLY_AFTER,
    HIRED,
    HIRES,
    HYBRID_WORK,
    IS_BEFORE,
    LABEL_BEFORE,
    MAY_WORK,
    MINISTRY,
    MIXED,
    NATION_BEFORE,
    NO,
    NO_AFTER,
    OF_THE_WORLD,
    OFFICE_OR,
    ONSITE_GOOD_AFTER,
    ONSITE_GOOD_BEFORE,
    OTHER_BASE,
    OTHERS_BASED,
    OTHERS_HOME,
    PARTLY,
    REMOTE_OPTION,
    REMOTELY_BASED,
    REMOTELY_GOOD,
    ROLE_AFTER,
    THIS_JOB,
    WHEN_NEEDED,
    WITH_OTHERS,
    WORKS,
)
from plugins.enrichers.work_mode.things import (
    ALLOWANCE,
    ALLOWANCE_BEFORE,
    HOME_JOB,
    HYBRID_THING,
    HYBRID_THING_BEFORE,
    ONSITE_THING,
    REMOTE_AND_ONSITE_THING,
    REMOTE_THING,
    REMOTE_THING_BEFORE,
    REMOTE_TITLE_THING,
    SERVED_BOTH,
)
from plugins.enrichers.work_mode.workplace import at_workplace, said_before, said_behind
from plugins.enrichers.work_mode.worksite import at_worksite, names_place


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that speaks for a mode of work."""

    mode: Mode
    worth: float
    start: int
    end: int


_KIND_OF = {phrase: kind for kind, phrases in KINDS.items() for phrase in phrases}
TRIGGERS = Triggers(_KIND_OF)
# a word of a row by itself, or the other choice of one: "Lyon - ONSITE - Full-time", "Bonn or REMOTE (EU)"
_OF_A_ROW = re.compile(r"(?:[|·•–]| -|(?:[|·•\n–]| -|^) ?[\w .,']{2,24} or) $")
_ROW_GOES_ON = re.compile(r"^ ?(?:[|·•–(\n]|- |$)")
_FIRST_UNSPACED = "\u0e00"  # from Thai on, scripts that write words together
_OURS = frozenset(phrase for phrase in _KIND_OF if phrase.endswith(" our"))


def cues(reading: Reading, bonus: float = 0.0) -> list[Cue]:
    """Every cue of one field, in order; `bonus` is added to each (a title is worth more than a text)."""
    text = reading.text
    found: list[Cue] = []
    for index, start, end in reading.hits(TRIGGERS):
        phrase = TRIGGERS.phrases[index]
        after = said_behind(text, end)
        if phrase in _OURS and not names_place(after):
            continue
        kind = _KIND_OF[phrase]
        before = said_before(text, start)
        judged = _JUDGES[kind](before, after, phrase)
        if judged is None and bonus and not before[-1:].isalnum():
            judged = _in_title(kind, after)
        if judged is not None:
            mode, worth = judged
            found.append(Cue(mode, worth + bonus, start, end))
    if not found:  # the weakest hints of all
        hint = at_workplace(reading) or in_town(reading, title=bonus > 0)
        if hint is not None:
            found.append(Cue("onsite", *hint))
    return found


def _starts_line(before: str) -> bool:
    return before.strip(" -*•|·([/") == ""


def _in_title(kind: str, after: str) -> Judged:
    """A title has no sentence round its words: "Remote Payroll Specialist"."""
    if kind == "remote":
        return None if REMOTE_TITLE_THING.match(after) else ("remote", 1.0)
    return ("onsite", 1.0) if kind == "onsite" and not ONSITE_THING.match(after) else None


def _remote(before: str, after: str, phrase: str) -> Judged:
    if before[-1:].isalnum() and before[-1] < _FIRST_UNSPACED:
        return None
    if before.endswith("#li-"):  # the tag by which LinkedIn is told
        return "remote", 3.4
    if after[:2] == "ly":
        after, phrase = after[2:], "remotely"
    if NO.search(before) or (NO_AFTER.match(after) and not after.startswith((" non", " no "))):
        return "onsite", 2.0
    if before.endswith(("temporary ", "temporarily ", "initially ")) or OF_THE_WORLD.search(before):
        return None
    if phrase == "remotely":
        if after[:10].startswith((" control", " operat", " manag", " access")) or (
            WITH_OTHERS.match(after) and not FULLY.search(before)
        ):
            return None
        if PARTLY.search(before) or DAYS_AROUND.search(after[:40]) or MAY_WORK.search(before):
            return "hybrid", 1.5
        if re.search(r"experience|comfortable|able|ability|skills?|team", before[-40:]) and not FULLY.search(
            before
        ):
            return None
        told = (
            REMOTELY_GOOD.search(before) or REMOTELY_BASED.match(after) or f"{before[-1:]}{after[:1]}" == "()"
        )
        return ("remote", 3.0 if FULLY.search(before) else 2.0) if told else None
    if phrase in ("remoto", "remota"):
        if PARTLY.search(before):
            return "hybrid", 2.0
        if re.match(r"^s? (?:control|acces|assist|sensi|desktop)", after) or re.search(
            r"(?:acces\w+|control\w*|assistenza|asistencia|soporte|suporte|supporto|escritorio) (?:de |da |di |in )?$",
            before,
        ):
            return None
        return "remote", 3.0 if FULLY.search(before) or FULLY_AFTER.match(after) else 2.0
    if FULLY.search(before) and after.startswith((" team", " company", " workforce", " business", " organi")):
        return "remote", 2.0
    if HIRED.match(after) and HIRES.search(before):
        return "remote", 2.0
    if REMOTE_THING.match(after) or re.match(
        r"^(?:,| and| &| or)(?: \w+)?,? (?:and )?(?:regional|rural|indigenous|isolated|remote )", after
    ):
        return None
    if FULLY.search(before):
        return "remote", 3.0
    if PARTLY.search(before) or REMOTE_OPTION.match(after):
        return "hybrid", 2.0 if PARTLY.search(before) else 1.5
    if REMOTE_AND_ONSITE_THING.match(after) or SERVED_BOTH.search(before):
        return None
    if re.match(
        r"^[ ]?(?:/|\+|&|and|or|-|oder|ou|o|atau)[ ]?(?:im |au |en )?(?:hybrid|office|on-?site|in-?office|in-?person|büro|vor ort|präsenz|bureau|sur site|présentiel|presencial|oficina|ufficio|kantor)",
        after,
    ):
        return ("hybrid", 2.0) if not after.lstrip(" /+&-").startswith("hybrid") else ("remote", 1.5)
    if LABEL_BEFORE.search(before) or re.search(r"this is (?:an?|a fully) $", before):
        return "remote", 3.0
    if _starts_line(before) and re.match(
        r"^[ ]?(?:[,.;:()|/!*-]|$|position|role|job|work\b|with (?:one|an?|two|three|some|occasional|regular|quarterly|monthly|\d)\b|within|across|throughout|anywhere|in\b|from)",
        after,
    ):
        return "remote", 2.5
    if NATION_BEFORE.search(before) and re.match(r"^ ?(?:[-–,.:;()|/]|$)", after):
        return "remote", 2.5
    if before.endswith(("kerja ", "secara ", "sistem ")):
        return "remote", 2.0
    if re.match(r"^[ -](?:position|role|job|opportunit|vacanc|based|first|only|full)", after):
        return "remote", 2.5
    if ROLE_AFTER.match(after) and not REMOTE_THING_BEFORE.search(before):
        return "remote", 1.5 if after.startswith(" work") else 2.0
    if IS_BEFORE.search(before) and re.match(r"^[ ]?(?:[,.;:()|/!-]|$|and\b|or\b|with\b|but\b)", after):
        return "remote", 2.0
    if (
        re.match(r"^[ ]?[)\]|]", after)
        or before.endswith(("(", "[", "| ", "- ", "/"))
        or (_OF_A_ROW.search(before) and _ROW_GOES_ON.match(after))
    ):
        return "remote", 2.0
    return None


def _hybrid(before: str, after: str, phrase: str) -> Judged:
    if before[-1:].isalpha() and max(before[-1], phrase[0]) < _FIRST_UNSPACED:
        return None
    if HYBRID_THING.match(after) or HYBRID_THING_BEFORE.search(before) or OF_THE_WORLD.search(before):
        return None
    if NO.search(before):
        return None
    if NO_AFTER.match(after):
        return "onsite", 2.0
    if before.endswith("home or "):
        return "hybrid", 1.5  # a rule for everybody: "home or hybrid associates"
    if (
        before.endswith("#li-")
        or LABEL_BEFORE.search(before)
        or re.search(r"this (?:is an?|position is|role is|job is) $", before)
    ):
        return "hybrid", 3.5
    if HYBRID_WORK.match(after):
        return "hybrid", 3.0
    return "hybrid", 1.5


def _onsite(before: str, after: str, phrase: str) -> Judged:
    if (before[-1:].isalpha() and max(before[-1], phrase[0]) < _FIRST_UNSPACED) or (
        phrase == "wfo" and after[:1].isalpha()
    ):
        return None
    if phrase == "dari kantor" and "kerja" not in before[-12:]:
        return None
    if phrase == "presencial":
        after = re.sub(r"^(?:es|mente|is)", "", after)
    if NO.search(before):
        return None
    if before.endswith("#li-"):
        return "onsite", 3.4
    if phrase.endswith(" our"):
        return "onsite", 1.2
    if phrase.startswith(("full time", "full-time")):
        return ("onsite", 2.5) if FULL_TIME_AT.match(after) else None
    if phrase in IN_OFFICE:
        if EVERY_DAY.match(after):
            return "onsite", 2.5
        if (
            phrase in ("in-office", "in office")
            and not ONSITE_THING.match(after)
            and (ONSITE_GOOD_AFTER.match(after) and ONSITE_GOOD_BEFORE.search(before))
        ):
            return "onsite", 2.0
        if re.search(
            r"(?:100 ?%|full[- ]time|every day|always|all days|jeden tag|work(?:ing)?|lavoro|lavorare|trabajo|trabalho|travail|arbeit\w*|arbet(?:ar|et sker)|jobbar|werkt?|werken|pracuj\w+|exclusively|daily|täglich) $",
            before,
        ):
            return "onsite", 2.0
        return None
    based = "based" in phrase
    if WHEN_NEEDED.match(after) or (based and (OTHERS_BASED.match(after) or OTHER_BASE.search(before))):
        return None
    if phrase in ALWAYS_ONSITE:
        return "onsite", 3.2 if THIS_JOB.search(before) else 2.0
    if ONSITE_THING.match(after):
        return None
    if phrase in ("in-person", "in person"):
        good = (
            LABEL_BEFORE.search(before)
            or (AT_OURS.match(after) and WORKS.search(before))
            or re.search(r"(?:work(?:ing)?|fully?|100%|position is|role is|job is|be|is an|is)[ ]$", before)
        )
        return ("onsite", 2.0) if good else None
    if LABEL_BEFORE.search(before):
        return "onsite", 3.0
    if re.match(
        r"^[ -](?:position|role|job|only|opportunit|5|five|schedule|work(?:ing)?\b(?! with))", after
    ) or re.search(
        r"(?:fully?|100 ?%|strictly|position is|role is|this is an?|job is|must be|work(?:ing)?|be able to be|be)[ ]$",
        before,
    ):
        return "onsite", 2.5
    if ONSITE_GOOD_BEFORE.search(before) and ONSITE_GOOD_AFTER.match(after):
        return "onsite", 2.0
    if _starts_line(before) and re.match(r"^ (?:at|in) \w", after):
        return "onsite", 2.0
    if phrase in ("presencial", "sur site", "vor ort", "op locatie", "präsenz", "stacjonarn"):
        return "onsite", 1.5
    if (
        before.rstrip().endswith(("(", "|", "/"))
        or re.match(r"^[ ]?[)|]", after)
        or (_OF_A_ROW.search(before) and _ROW_GOES_ON.match(after))
    ):
        return "onsite", 2.0
    if before.endswith(", ") and re.match(r"^(?:[.,;]|$)", after) and phrase != "office setup":
        return "onsite", 1.5
    return None


def _home(before: str, after: str, phrase: str) -> Judged:
    if OTHERS_HOME.search(before) or (phrase == "home office" and MINISTRY.search(f"{before}|{after}")):
        return None
    if phrase == "zdaln":
        after = re.sub(r"^\w{1,3}", "", after)
    if before.endswith(("temporary ", "temporarily ")):
        return None
    if before[-1:].isalpha() and before[-1] < _FIRST_UNSPACED and phrase.isascii() and phrase != "da casa":
        return None
    if phrase in ("office and home", "home and office", "office/home", "home/office"):
        return (
            ("hybrid", 2.0)
            if re.match(r"^[ -](?:work|based)", after) or PARTLY.search(before) or MIXED.search(before)
            else None
        )
    if phrase in (
        "from home",
        "home based",
        "home-based",
        "office and home",
        "home and office",
        "office/home",
        "home/office",
        "homebased",
    ) and (
        re.search(r"(?:away|far|distance|miles|km|minutes|commute|close|travel|range|fresh|hours?) $", before)
        or re.match(
            r"^[ -](?:care|health|visit|class|lesson|tuition|support|therapy|service|treatment|nurs|aba|program|early|rehab|physio)",
            after,
        )
    ):
        return None
    if phrase in ("your own home", "from your home"):
        return ("remote", 2.0) if re.search(r"work\w*|job|role|from", before) else None
    if phrase == "di rumah" and not re.search(r"kerja|bekerja", before):
        return None
    if phrase == "da casa" and not re.search(r"lavor\w*|remoto|smart|work|giorn\w*|due|tre|uno|\d", before):
        return None
    if phrase == "from home" and not re.search(
        r"(?:work\w*|job|role|position|days?|fridays?|mondays?|one|two|three|four|\d|based|office|%|time|spent|option\w*|remotely|teach|tutor\w*|anything|or|hybrid)\b[^.]{0,24}$",
        before,
    ):
        return None
    if ALLOWANCE.match(after) or ALLOWANCE_BEFORE.search(before):
        return None
    if phrase == "à distance" and not re.search(
        r"(?:travail\w*|poste|emploi|100 ?%|full|job)[^.]{0,16}$", before
    ):
        return None
    if phrase in ("jarak jauh", "từ xa", "zdaln", "em casa", "tại nhà", "from home") and re.search(
        r"(?:bus|lari|pelanggan)", before
    ):
        return None
    if NO.search(before) or NO_AFTER.match(after):
        return "onsite", 2.0
    if FULLY.search(before) or FULLY_AFTER.match(after) or re.search(r"(?<!bis )zu 100 ?%", after[:45]):
        return "remote", 3.0
    if OFFICE_OR.search(before):
        return "hybrid", 2.5
    if phrase in ("telecommut", "telework") or phrase == "tele-work":
        some = DAYS_AROUND.search(after) or PARTLY.search(before) or after[:9] == " eligible"
        return ("hybrid", 2.0) if some else ("remote", 1.0)
    if HOME_JOB.match(after) and not PARTLY.search(before):
        return "remote", 2.5
    if PARTLY.search(before) or DAYS_AROUND.search(before[-40:]) or DAYS_AROUND.search(after[:40]):
        return "hybrid", 2.0
    if re.match(
        r"^(?:en|in|ing|s|ern|quote|anteil|arbeit)?[ -]?(?:option\w*|möglich\w*|possib\w*|policy|flexib\w*|arrangement|days?|anteil|regelung|opportunit\w*|mogelijk\w*|partiel\w*|ponctuel\w*|parcial|parziale|flexible|occasionnel|nach absprache|vereinbar\w*|erwünscht|angebot|und büro|and office|/ ?office|/ ?wfo|/ ?büro|/ ?presencial)",
        after,
    ):
        return "hybrid", 1.5
    if phrase in HYBRID_BY_NATURE:
        if phrase in ("home office", "home-office") and (
            LABEL_BEFORE.search(before)
            or re.search(r"(?:vaga|trabalho|regime|modelo|em|de|position|job|role) $", before)
        ):
            return "remote", 2.0
        if re.match(r"^[ -](?:position|job|role|stelle|based|basiert)", after):
            return "remote", 2.5
        return "hybrid", 1.5
    if LABEL_BEFORE.search(before) or _starts_line(before):
        return "remote", 2.5
    return "remote", 2.0


def _worksite(before: str, after: str, phrase: str) -> Judged:
    worth = at_worksite(before, after, phrase)
    return ("onsite", worth) if worth else None


_JUDGES = {
    "remote": _remote,
    "hybrid": _hybrid,
    "onsite": _onsite,
    "home": _home,
    "anywhere": anywhere,
    "worksite": _worksite,
    "either": either,
}
