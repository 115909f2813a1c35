"""Days in the office: "three days in the office", "two from home", "40 % on site", "Tuesday to Thursday"."""

from __future__ import annotations

import re
from itertools import pairwise

from plugins.enrichers.reading import Reading, Triggers, clause
from plugins.enrichers.seeker import Seeker
from plugins.enrichers.work_mode.signs import OTHERS_HOME

_NUMBERS = {
    word: value
    for value, words in {
        1: "1 one ein eine einem einen un une una uno um één een satu a once",
        2: "2 two zwei deux dos due dois duas twee dua två dwa twice both",
        3: "3 three drei trois tres tre três drie tiga trzy",
        4: "4 four vier quatre cuatro quattro quatro empat fyra cztery",
        5: "5 five fünf cinq cinco cinque vijf lima fem pięć every",
    }.items()
    for word in words.split()
}
_N = "(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_DAY = r"(?:days?|tagen?|tage?|jours?|journées?|días?|dias?|giorn[oi]|dagen|dagar|dage|dager|dag|hari|dni|dny|dní|日|วัน)"
_WEEK = r"(?:(?: (?:a|per|each|every|of the|pro|par|por|a la|alla|in der|die|op een|se|in a|of each|na|à la|/|the) ?|/)(?:working )?(?:week|wk|woche|arbeitswoche|semaine|semana|settimana|minggu|werkweek|vecka|veckan)| w tygodniu| i veckan| om ugen| i uken| v týdnu| tygodniowo| weekly| wöchentlich)"
_DAYS = re.compile(
    rf"(?<![\w.,-])(?P<n>{_N})(?: ?(?:-|to|or|bis|à|a|o|tot|oder|ou|–) ?(?P<m>{_N}))?(?:[ -](?:full |working |anchor |core |set |fixed |mandatory |in-office |office |other |übrigen |autres |andere |remote |home |wfh |work[- ]from[- ]home |working[- ]from[- ]home |remoto )?{_DAY}(?:\b|(?<=วัน)|(?<=日))|x)(?P<week>{_WEEK})?"
)
# "3 office / 2 home", "a 3/2 split"
_SPLIT = re.compile(
    r"(?P<office>[1-4])(?: ?x)? ?(?:days? )?(?:in[- ](?:the )?)?(?:(?:office|wfo|on-?site) ?(?:[/,+&-]|and) ?[1-4](?: ?x)? ?(?:days? )?(?:at )?(?:wfh|home|remote)\b|/ ?[1-4] split)"
)
_ONCE = re.compile(
    r"(?P<n>once|twice|[1-3]x|[1-4](?= ?j/sem))(?:(?= (?:a|per|every|each) fortnight)| (?:(?:a|per|each|every) week|weekly)| ?j/sem\w*)"
)
_PERCENT = re.compile(
    r"(?<![\d.,])(?:(?P<p>\d{1,3}) ?(?:%|percent\b|prozent\b|por ciento)|(?<!over )(?<!than )half (?:of )?(?:the|your|each) (?:week|time)\b(?! (?:is )?spent (?!in|at))|"
    r"\b(?:de (?:andere )?helft|die hälfte|la moitié|la mitad|metà|metade)(?= (?:van de (?:week|tijd)|der (?:woche|zeit|arbeitszeit)|d[eu]l? (?:la semain|temps|la seman|tiempo|tempo|la settiman)|da semana|do tempo|della settimana)| thuis| remote| zu hause| à la maison| en casa| da casa| em casa| op kantoor))"
)
_OFFICE = (
    "office", "offices", "branch", "presence", "on-site", "onsite", "on site", "in-person", "in person", "headquarters", "hq", "campus", "studio", "hub", "our site", "büro*", "vor ort", "präsenz*", "bureau", "bureaux",
    "présentiel", "sur site", "sur place", "présence", "oficina", "oficinas", "presencial*", "ufficio", "in sede", "la sede", "nostra sede", "presenza", "escritório", "kantoor", "kantor", "pejabat", "wfo", "rto", "commute to", "face to face", "meets in", "meet in", "meets at", "meet at",
    "standort", "co-locat*", "our location", "location at", "ออฟฟิศ*", "出社*", "biur*",
)  # fmt: skip
_HOME = (
    "home", "remot*", "wfh", "telecommut*", "telework*", "home-office*", "homeoffice*", "mobil arbeit*", "mobiles arbeiten", "mobile arbeit", "zu hause", "télétravail*", "domicile", "à distance", "de tt", "teletrab*", "casa", "smart working",
    "smartworking", "thuis*", "telewerk*", "distansarbete", "distans", "hemifrån", "hemma", "hjemme*", "huis", "rumah", "wherever", "elsewhere", "บ้าน*", "在宅*", "リモート*", "zdaln*", "domu",
)  # fmt: skip
_OFFICE_THING = re.compile(
    r" (?:hours|365|suite|manager|admin\w*|equipment|applications?|software|skills|duties|supplies|procedures|work\b|tools|clerk|assistant|support|based skills)"
)
_THE_HOME = re.compile(r"\b(?:the|this|our|a|each|their|lovely|new) \Z")
_PLACE_WORDS = Triggers((word.rstrip("*") for word in (*_OFFICE, *_HOME)), alone=True)
_IS_OFFICE = frozenset(word.rstrip("*") for word in _OFFICE)
_OPEN_ENDED = frozenset(word.rstrip("*") for word in (*_OFFICE, *_HOME) if word.endswith("*"))
_WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("monday", "montag", "lundi", "lunes", "lunedì", "segunda", "maandag", "senin", "isnin"),
    ("tuesday", "dienstag", "mardi", "martes", "martedì", "terça", "dinsdag", "selasa"),
    ("wednesday", "mittwoch", "mercredi", "miércoles", "mercoledì", "quarta", "woensdag", "rabu"),
    ("thursday", "donnerstag", "jeudi", "jueves", "giovedì", "quinta", "donderdag", "kamis", "khamis"),
    ("friday", "freitag", "vendredi", "viernes", "venerdì", "sexta", "vrijdag", "jumat", "jumaat"),
)
_DAY_NUMBER = {word: number for number, words in enumerate(_WEEKDAYS) for word in words}
_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4}
_DAY_NUMBER |= _SHORT
_WEEKDAY = Seeker(r"\b(" + "|".join(_DAY_NUMBER) + r")s?\b")
_THROUGH = re.compile(
    r"^ ?(?:-|to|through|thru|till|until|bis|à|au|a|al|ao|tot en met|tot|t/m|sampai|hingga|s/d|ถึง|至) ?$"
)
_TO_WEEKEND = re.compile(
    r" ?(?:-|–|to|through|thru|till|until|bis|à|au|a|al|ao|tot|t/m|sampai|hingga|s/d|s\.d\.?) ?(?:sat|sabtu|samstag|samedi|sábado|sabato|zaterdag|sun|sonntag|minggu|ahad)"
)
_LISTED = re.compile(
    r"\.?[ ]?(?:[,/&+-]|to|through|thru|till|until|bis|à|au|a|al|ao|tot|t/m|sampai|hingga|s/d|and|und|et|y|e|en|or|dan)?[ ]?(?:and |und |et |en |y |e )?"
)
_OTHER_SPAN = Seeker(
    r"\b(?:per|a|each|every|pro|par|por|al|the) (?:year|month|annum|quarter|jahr|monat|an|mois|año|mes|anno|mese|ano|mês|jaar|maand)\b|\bannual|\bmonthly|\bquarterly|\bholiday|\bvacation|\bleave\b|\bpto\b|\bnotice\b|\burlaub|\btravel|\bon the road|\bin the field|\breise|\bbusiness days|\bwithin \w+ days|(?<!after )(?<!after your )(?<!after the )\bfirst \w+ (?:days|weeks|months)|\b(?:other|second) week|\bschool day|calendar days|hour(?:s)? (?:a|per) day|\bworkshops?\b|\bferien"
)
_THEN_REMOTE = re.compile(r", (?:fully |100% )?(?:remote|home|wfh|work(?:ing)? from home)")
_AS_YOU_LIKE = re.compile(r"s? ?(?:is |are )?(?:flexible|optional|your choice|up to you|wherever)")
_SHIFTS = re.compile(r" (?:\w+ )?shift")  # "4 days night shift"
_HAS_OWN_COUNT = re.compile(
    rf"(?:[,;&]|\b(?:and|und|et|y|e|en)) ?(?:the other )?{_N}(?: days?)?(?: from| working from| at| im| von)? $"
)
_AT_OURS = re.compile(r"\bour [^,;]{0,24}$")
# "every other Tuesday", "un mardi sur deux"
_EVERY_OTHER = re.compile(
    r"(?:\b(?:every|each) (?:other|second|2nd)|\balternat(?:e|ing)|\bjede[nrs]? (?:zweite[nrs]?|2\.)|\b(?:elke|om de) andere|\bcada (?:dos|dois|due)|\bvarannan|\bhver anden|\bhver annen) \Z"
)
_OF_TWO = re.compile(r"s? (?:sur (?:deux|2)|alterno?s?|alternati|a fortnight|fortnightly)\b")
_FORTNIGHT = re.compile(r"(?: in the office| on-?site)?,? (?:(?:a|per|each|every) fortnight|every two weeks)")
# "每星期返公司兩天", "一週兩天在家": office first, home last
_EAST_N = "(?P<{}>[一二兩两三四1-4])\\s?(?:至[二三四2-4])?\\s?[天日]"
_EAST_OFFICE, _EAST_HOME = (
    "(?:公司|辦公室|办公室|office|寫字樓|写字楼)",
    "(?:在家|居家|遠端|远程|遠程|遙距|wfh|work from home)",
)
_EAST = re.compile(
    f"(?:{_EAST_OFFICE}(?:上班|工作|辦公|办公)?\\s?{_EAST_N.format('a')}|{_EAST_N.format('b')}[^，。\\n]{{0,3}}{_EAST_OFFICE}|"
    f"{_EAST_HOME}(?:上班|工作|辦公|办公)?\\s?{_EAST_N.format('c')}|{_EAST_N.format('d')}[^，。\\n]{{0,3}}{_EAST_HOME})"
)
_EAST_DAYS = {"一": 1, "二": 2, "兩": 2, "两": 2, "三": 3, "四": 4}
_CUES = Triggers(
    (
        " days", " day ", " day)", "-day", "(day", " tage", " tag ", " jour", " día", " dia", " giorn", " dag", " hari", " dni", "%", "percent", "prozent", "por ciento", "half ", "helft", "hälfte", "la moitié", "la mitad", "metà", "metade",
        "once a fortnight", "once per fortnight", "once every fortnight", "once a week", "twice a week", "once per week", "twice per week", "once weekly", "twice weekly", "j/sem", " j/sem", "1x", "2x", "3x", "1 home", "2 home", "3 home", "1 wfh", "2 wfh", "3 wfh", "1 remote", "2 remote", "3 remote", "/2 split", "/3 split", "/1 split", "once each week", "once every week", "日", "天", "วัน",
        *(word for word in _DAY_NUMBER if word not in _SHORT), "mon-", "mon -", "mon to ", "tue -", "wed -", "tue to ", "wed to ", "mon/", "mon,", "tue-", "tue/", "tue,", "tues", "wed-", "wed/", "thurs", "-thu",
    )
)  # fmt: skip


_DAY_CUES = frozenset(phrase for phrase in _CUES.phrases if phrase.startswith((" ", "-", "(")))
_COUNTED = frozenset(_NUMBERS)


def _words_before(text: str, position: int) -> list[str]:
    """The last words before a position, of ranges each end."""
    return (
        text[max(0, position - 24) : position].replace("-", " ").replace("(", " ").replace("/", " ").split()
    )


def office_days(reading: Reading) -> tuple[float, int, int] | None:
    """Days in the office a week and where that is said; 5 when all, never 0."""
    text = reading.text
    done = -1
    weekday: tuple[float, int, int] | None = None
    for index, start, end in reading.hits(_CUES):
        if start < done:
            continue
        if _CUES.phrases[index] in _DAY_CUES and _COUNTED.isdisjoint(_words_before(text, start)):
            continue
        low, high = clause(text, start, end, 130)
        done = high
        part = text[low:high]
        if _CUES.phrases[index] in "天日" and (east := _EAST.search(part)):
            written = next(value for value in east.groups() if value)
            count = float(_EAST_DAYS.get(written) or int(written))
            return count if east["a"] or east["b"] else 5 - count, low + east.start(), low + east.end()
        if found := _in_clause(part):
            days, first, last, by_name = found
            if not by_name:
                return days, low + first, low + last
            weekday = weekday or (days, low + first, low + last)
    return weekday


def _in_clause(part: str) -> tuple[float, int, int, bool] | None:
    """(days in the office, start, end, by weekday names) of one sentence."""
    if found := _SPLIT.search(part):
        return float(found["office"]), *found.span(), False
    places = _places(part)
    if not places:
        return _of_hybrid(part)
    if not (_DAYS.search(part) or _ONCE.search(part) or _PERCENT.search(part) or _WEEKDAY.search(part)):
        return None
    for pattern in (_DAYS, _ONCE):
        for match in pattern.finditer(part):
            if _OTHER_SPAN.search(part, match.start(), match.end() + 32) or _OTHER_SPAN.search(
                part[max(0, match.start() - 16) : match.start()]
            ):
                continue
            if _SHIFTS.match(part, match.end()):
                continue
            days = float(_NUMBERS.get(match["n"]) or int(match["n"][0]))
            fortnight = _FORTNIGHT.match(part, match.end()) is not None
            place = _nearest(places, match.start(), match.end())
            if place is None:
                continue
            gap, begin, finish, office = place
            if not office and _THEN_REMOTE.match(part, match.end()):
                continue  # "4 days a week, remote": a part-timer
            week = pattern is _ONCE or (pattern is _DAYS and match["week"] is not None)
            if gap > (70 if week else 28):
                continue
            if match["n"] in ("a", "every", "both") or (match["n"] == "5" and not office):
                continue
            if pattern is _DAYS and days == 5 and not office:
                continue
            if not office and _HAS_OWN_COUNT.search(part, match.end(), begin):
                office = True  # "three days at Bay Street, two from home": home has a count of its own
            if not office:
                if fortnight:
                    continue
                upper = match.groupdict().get("m")
                days = 5 - (_NUMBERS.get(upper, days) if upper else days)
            if fortnight:
                days /= 2
            if 0 < days <= 5:
                return days, min(begin, match.start()), max(finish, match.end()), False
    for match in _PERCENT.finditer(part):
        share = int(match["p"] or 50)
        if not 0 < share < 100 or re.search(r"travel|reis|déplace|viaj|match|bonus|salar|discount", part):
            continue
        place = _nearest(places, match.start(), match.end())
        if place is not None and place[0] <= 40:
            days = share / 20 if place[3] else 5 - share / 20
            return round(days, 1), min(place[1], match.start()), max(place[2], match.end()), False
    return _by_weekday(part, places)


def _of_hybrid(part: str) -> tuple[float, int, int, bool] | None:
    """Days without a place in a sentence about hybrid work ("hybrid, 2 days a week in London") are office days."""
    start = next((at for word in ("hybrid", "híbrid", "ibrid") if (at := part.find(word)) >= 0), -1)
    match = (_DAYS.search(part) or _ONCE.search(part)) if start >= 0 else None
    if match is None or match["n"] in ("a", "every", "both"):
        return None
    days = float(_NUMBERS.get(match["n"]) or int(match["n"][0]))
    if days >= 5 or _OTHER_SPAN.search(part) or abs(match.start() - start) > 40:
        return None
    return days, min(start, match.start()), max(start + 6, match.end()), False


def _places(part: str) -> list[tuple[int, int, bool]]:
    """Words for the office (True) and for home (False), as (start, end, is office)."""
    found: list[tuple[int, int, bool]] = []
    for index, start, end in _PLACE_WORDS.hits(part):
        word = _PLACE_WORDS.phrases[index]
        if start and part[start - 1].isalpha() and part[start - 1].isascii():
            continue
        if word not in _OPEN_ENDED and part[end : end + 1].isalpha():
            continue
        if word == "office" and (
            _OFFICE_THING.match(part, end)
            or part[max(0, start - 6) : start].endswith(("front ", "back ", "post "))
        ):
            continue
        if word == "home" and (OTHERS_HOME.search(part, 0, start) or _THE_HOME.search(part, 0, start)):
            continue
        found.append((start, end, word in _IS_OFFICE))
    return found


def _nearest(places: list[tuple[int, int, bool]], start: int, end: int) -> tuple[int, int, int, bool] | None:
    """The place word nearest to `[start:end]`: (gap, start, end, is office)."""
    best: tuple[int, int, int, bool] | None = None
    for begin, finish, office in places:
        gap = begin - end if begin >= end else start - finish
        gap = max(gap, 0)
        if best is None or gap < best[0]:
            best = gap, begin, finish, office
    return best


def _by_weekday(part: str, places: list[tuple[int, int, bool]]) -> tuple[float, int, int, bool] | None:
    names = [(_DAY_NUMBER[m[1]], m.start(), m.end()) for m in _WEEKDAY.finditer(part)]
    if not names or _OTHER_SPAN.search(part, max(0, names[0][1] - 40), names[-1][2] + 16):
        return None
    if _TO_WEEKEND.match(part, names[-1][2]):
        return None  # "Monday to Saturday" is when, not where
    days: dict[bool, set[int]] = {True: set(), False: set()}  # in the office, at home
    halves: dict[bool, set[int]] = {True: set(), False: set()}  # of those, the ones of every other week
    used: list[tuple[int, int]] = []
    lists: list[list[tuple[int, int, int]]] = []
    for name in names:  # "Monday, Tuesday and Thursday" stand together, and have one place
        if lists and _LISTED.fullmatch(part, lists[-1][-1][2], name[1]):
            lists[-1].append(name)
        else:
            lists.append([name])
    for listed in lists:
        place = _nearest(places, listed[0][1], listed[0][2])
        if place is None or place[0] > 60:
            return None
        if _AS_YOU_LIKE.match(part, listed[-1][2]):
            days[False].update(number for number, _, _ in listed)
            continue
        used.append((place[1], place[2]))
        days[place[3]].update(number for number, _, _ in listed)
        for (number, _, end), (following, start, _) in pairwise(listed):
            if _THROUGH.match(part[end:start]):
                days[place[3]].update(range(number, following + 1))
        halves[place[3]].update(
            number
            for number, start, end in listed
            if _EVERY_OTHER.search(part, max(0, start - 20), start) or _OF_TWO.match(part, end)
        )
    if not used:
        return None
    first = min(names[0][1], *(start for start, _ in used))
    last = max(names[-1][2], *(end for _, end in used))
    days[False] -= days[True]
    at_home = len(days[False]) - len(halves[False] & days[False]) / 2
    office = len(days[True]) - len(halves[True]) / 2 or 5 - at_home
    if office == 4 and _AT_OURS.search(part, 0, used[0][0]) and all(ours for _, _, ours in places):
        return None  # "Monday to Thursday in our clinic" is when, unless it speaks of home
    return (office, first, last, True) if 0 < office < 5 else None
