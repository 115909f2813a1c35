"""Localities: "the role is based in Botany", "Sydney-based position", "Location: Tuas", "a short walk from the station".

Whoever writes in which town the job is, or how one gets there every day, says that the work is done there. A hint
like a named workplace: any word of home, remote or hybrid beats it. Where the firm, its customers or the applicants
are says nothing of it, and neither does a whole country.
"""

from __future__ import annotations

import re

from plugins.enrichers.reading import Reading, Triggers
from plugins.enrichers.work_mode.geography import NAMES, REGIONS, TOWNS
from plugins.enrichers.work_mode.worksite import names_place

_OF_JOB = (
    "role",
    "position",
    "job",
    "opportunit",
    "vacanc",
    "worker",
    "team",
    "join",
    "staff",
    "project",
    "contract",
    "hub",
    "client",
    "company",
    "start",
    "organi",
    "business",
    "firm",
    "consultancy",
    "basis",
)
_TOWNS = (
    "based in", "base in", "team at", "based at", "based out of", "based solely in", "based permanently in", "based primarily in", "based mainly in", "based full-time in", "based full time in", "based around", "based along", "basé à", "basée à", "basé(e) à", "basés à", "situé à", "située à", "ubicado en", "ubicada en", "con sede en", "localizado em", "localizada em", "am standort", "für den standort", "für unseren standort", "based on the", "located in", "located at", "located on", "located near", "located close", "located within", "located just", "situated in", "situated at", "situated on", "in the heart of", "neighborhood of", "neighbourhood of", "suburb of",
    "role in", "roles in", "position in", "positions in", "job in", "jobs in", "opportunity in", "opportunities in", "vacancy in", "vacancies in", "worker in", "team in", "join us in", "staff in", "project in", "contract in", "hub in", "client in", "company in", "startup in", "start-up in", "start up in", "organisation in", "organization in", "business in", "firm in", "consultancy in", "basis in", "nearby",
)  # fmt: skip
_BASED = tuple(
    f"{joint}based{noun}"
    for joint in (" ", "-")
    for noun in ("\n", ".", ")", " |", " -", " role", " position", " job", " opportunit", " vacanc", " contract", " team", " candidate", " full", " part", " perm")
)  # fmt: skip
_LABELS = (
    "location", "lokasi", "地點", "地点", "สถานที่", "ubicación", "standort:", "lieu:", "lieu :", "sede:", "localização", "job site", "area:", "alamat", "venue:", "address:", "place:", "working area", "work area",
)  # fmt: skip
# how one gets there, and what it looks like there
_THERE = (
    "walking distance", "minutes walk", "minutes' walk", "minute walk", "mins walk", "min walk", "mins' walk", "short walk", "walk from", "ใกล้ bts", "ใกล้ mrt", "ใกล้รถไฟฟ้า", "港鐵站", "地鐵站", "near public transport", "accessible by public transport", "close to public transport", "close to transport", "close to train", "close to shops", "public transport nearby", "easy access by public transport",
    "company transport", "company bus", "factory bus", "transport provided", "transportation provided", "transport will be provided", "shuttle bus", "รถรับส่ง", "รถรับ-ส่ง", "antar jemput", "pick-up point", "pick up point", "easy commute", "short commute", "office environment", "open concept office", "open-concept office", "open plan office", "open-plan office", "work environment: office", "office-based environment", "cbd location", "cbd office", "in the cbd", "city office", "city location", "centrally located office",
)  # fmt: skip
_OFFICES = ("büro in", "office at", "office in", "office is located", "office located")
_STATIONS = (
    "mrt",
    "lrt",
    "bts",
    "mtr",
    "train station",
    "railway station",
    "bus stop",
    "bus station",
    "bus terminal",
    "bus interchange",
)
_SEEKING = tuple(
    f"{verb} a"
    for verb in (
        "looking for",
        "looking to hire",
        "seeking",
        "seeks",
        "hiring",
        "recruiting",
        "searching for",
        "in search of",
        "we need",
        "opportunity for",
        "opportunities for",
        "opening for",
        "vacancy for",
    )
)
_OF_TOWN = (" cbd", " office")  # "Melbourne's CBD", "for our Jakarta office"
_IS_TOWN, _IS_BASED, _IS_LABEL = frozenset(_TOWNS), frozenset(_BASED), frozenset(_LABELS)
_STANDS = frozenset(phrase for phrase in _TOWNS if not phrase.startswith(_OF_JOB))
LOCALITIES = Triggers(
    (*_TOWNS, *_BASED, *_LABELS, *_THERE, *_STATIONS, *_OFFICES, *_SEEKING, *_OF_TOWN, "@ ", "📍")
)

_JOB = re.compile(
    r"\b(?:roles?|positions?|jobs?|opportunit(?:y|ies)|vacanc(?:y|ies)|contracts?|assignments?|placements?|internships?|this is|it is|it's|you|you'll|will be|poste|postes|agents?|site|departments?|agence|entreprise|puesto|vaga|stelle|team|work|shifts?|hospital|clinic|practice|school|centre|center|hotel|restaurant|cafe|café|store|shop|warehouse|factory|plant|site|office)\b[^.;:]{0,44}$"
)
_JOB_IS = re.compile(
    r"\b(?:role|position|job|opportunity|vacancy|this)\b[^.;]*\b(?:is|will be|and|,)(?: \w+ly)? $|\b(?:you'll|you will) be $"
)
_OTHERS = re.compile(
    r"\b(?:clients|compan(?:y|ies)|customers?|headquarter\w*|must|should|candidates?|applicants?|applications?|currently|preferably|preferred|if you|you are|you're|reside|living|live|stakeholders?|colleagues?|offices|markets?(?![ -]lead)|suppliers?|partners?|brand|manager|director|lead|reports? to|reporting to|universit\w+|experience\w*|worked|previous\w*|teams|people|users|family|families|students|funds?|investors?|projects|operations|engineers|developers)\b[^.;]{0,44}$"
)
_FIRM_IN = re.compile(r"^ [A-Z][^.;,\n]{1,64}? in (?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)\b")
_OTHER_TEAM = re.compile(
    r"\b(?:with|alongside|support|supports|supporting|manag(?:e|ing)|lead|leading|overse(?:e|eing)|train|training) (?:our |the |a |an |their )?(?:[\w-]+ ){0,2}$|\b(?:experience (?:in|with|of|working)|previous|similar|worked|largest|leading|biggest|best|every|our client)\b[^.;]{0,30}$"
)
_TOWN = re.compile(
    r"^\s{1,2}(?:(?i:the|both|our|either|sunny|beautiful|central|inner|outer|greater|downtown|metro|metropolitan|heart|city|town|suburb|of|north\w*|south\w*|east\w*|west\w*|regional|vibrant|stunning|lovely|leafy|busy|bustling|to|in|by) )*(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?|suburbs?\b|cbd\b|city\b|town\b)"
)
_FIELDS = re.compile(  # "role in Finance": a place is written with its region
    r"^ (?:[A-Z][\w'’-]+ ?){1,3}(?:(?:, ?| \()(?:[A-Z]{2,3}\b|[A-Z][a-z]+)|(?<= )(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT|CBD)\b)"
)
_NOT_TOWN = frozenset(
    ["home", "remote", "office", "field", "site", "web", "cloud", "project", "contract", "team", "evidence", "shift", "commission", "client", "community", "land", "team-based", "value", "faith", "computer", "paper", "risk", "skill", "skills", "activity", "role", "rule", "model", "data", "school", "hospital", "clinic", "ward", "hotel", "store", "centre", "skills-based", "performance", "results", "incentive", "fee", "plant", "full", "fixed", "time", "term", "java", "python", "linux", "windows", "microsoft", "aws", "azure", "broad", "semi", "equity", "cash", "mobile", "desk", "ground", "car", "vehicle", "us", "uk", "eu", "apac", "emea", "global", "world", "nationally", "broadly", "i"]
)  # fmt: skip
_LABELLED = re.compile(
    r"^(?:s|\(s\))?(?: {0,24}[:;：–]| - | is | di (?=[A-Z])|\n[:：]?)[\s-]*(?P<place>\w[^\n]{0,40})"
)
_IS_OFFICE = frozenset(_OFFICES)
_AT_OFFICE = re.compile(
    r"(?:\b(?:at|from|in|to|of) )(?:our |the |its |a )?(?:[\w'-]+ ){0,2}$|^\W*(?:the |(?:our|unser) (?:(?!head|main|regional|corporate|first)[\w-]+,? ){0,2})?$"
)
_PLACED = re.compile(r"^ (?:is )?(?:located|in\b|at\b)")
# "a night baker in Takengon, Aceh": whom they look for, and where
_SOMEBODY_IN = re.compile(
    r"^n?(?: (?!experience|expert|interest|with\b|who\b|to\b|clients|customers|based|background|specialis|remote|hybrid)[\w/&()+.'’-]+,?){1,8}? in (?:our |the )?(?P<town>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)(?P<region>, (?:[A-Z]{2,3}\b|[A-Z][a-z]{2,}))?"
)
_SOMEBODY_AT = re.compile(
    r"^n?(?: (?!experience|expert|interest|with\b|who\b|to\b|based|background|specialis|remote|hybrid)[\w/&()+.'’-]+,?){1,9}? (?:at|for) (?:the|our|its)(?= [A-Z])"
)
_IS_SEEKING = frozenset(_SEEKING)
_CBD = re.compile(r"^ (?i:location|office|fringe|based)\b")
_CLIENT = re.compile(r"\b(?:my|our) client (?:is|are)\b[^.;]*$")
_SEEKS = re.compile(r"^[^.;]*\b(?:look|seek|requir|hir|need|search)")
_FOR_OFFICE = re.compile(r"\b(?:for|in|at|from|join|of) (?:our |the |its )?(?:[\w'-]+ ?){1,2}$")
_OFFICE_LINE = re.compile(r"^\W*(?:\n|$)| (?:is|are) (?:\w+ly |now )?(?:look|hir|seek|grow|expand|recruit)")
_IS_STATION = frozenset(_STATIONS)
_BY_STATION = re.compile(
    r"(?:\bnear\w*|\baround|\bclose|\bnext|\bwalk\w*|\bfrom|\bto|\bmins?|\bminutes?|\bopposite|@|\bbeside|\bat|\bby|\babove|\baway|\boutside|ใกล้|ติด)[^.|]{0,28}\||\|[^.]{0,12}(?:walk|mins?\b|minutes)"
)
_OWNS = re.compile(r"['’]s\b")
_BULLETS = " -*•·|([📍☑✅✔✓▪●◆■★"
_WORTH = 0.6
_CITIES = frozenset(("SG", "HK", "MO"))  # countries that are one town
_OF_LABEL = frozenset(["", "job", "the", "shop", "office", "work", "client's", "client’s", "client", "project", "primary", "main", "role", "position"])  # fmt: skip
_OTHERS_LABEL = re.compile(
    r"\b(?:interview|clients?'?s?|compan(?:y|ies)|hq|headquarters?|head|our|training|events?|delivery|billing|mailing|e-?mail|web|ip|postal|meeting|pick-?up|customers?|home|current|preferred) $"
)
_NOWHERE = re.compile(
    r"flexib|anywhere|remot|hybrid|virtual|\bwfh|\bhome|tbc|tba\b|to be |various|multiple|several|nationwide|islandwide|worldwide|\bany\b|different|negotiab|across|all over|australia[- ]wide"
)
_LINE = re.compile(  # "Macquarie Park (NSW)", "Penang | Full time": where a posting opens with its town
    r"^[ *•·📍-]{0,4}(?:[A-Z][\w' -]{2,24},? ?\(?(?:NSW|VIC|QLD|TAS|ACT)\)?|(?P<town>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?: ?[,|(·•–] ?[A-Z][\w ,|()-]{1,30})?) *$",
    re.MULTILINE,
)
_HEAD = 300
_BASED_TITLE = re.compile(r"(?<![\w-])(?P<name>[A-Z][\w.'’]+)[ -](?i:based\b(?! on)|location\b)")
_IN_TITLE = re.compile(r"\b(?:in|at) (?P<name>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+)?)(?= *(?:$|[,|(–-]))")


def in_town(reading: Reading, *, title: bool) -> tuple[float, int, int] | None:
    """The first sign of the town that the job is in: what it is worth, and where it stands."""
    text, original = reading.text, reading.original
    if title and (found := _BASED_TITLE.search(original)) and _is_town(found["name"]):
        return _WORTH, found.start(), found.end()
    if title and (found := _IN_TITLE.search(original)) and found["name"].lower() in TOWNS:
        return _WORTH, found.start(), found.end()
    for index, start, end in reading.hits(LOCALITIES):
        phrase = LOCALITIES.phrases[index]
        if start and text[start - 1].isalnum() and phrase[0].isalnum() and phrase[0].isascii():
            continue
        before = text[max(0, start - 120) : start]
        before = before[max(before.rfind("\n"), before.rfind(". "), before.rfind("! ")) + 1 :]
        if phrase in _IS_LABEL:
            said = _label(before, original[start:end], original[end : end + 100])
        else:
            said = _says(phrase, before, original[end : end + 100], original[max(0, start - 24) : start])
        if said:
            return _WORTH, start, end
    if title:
        return None
    for line in _LINE.finditer(
        original, 0, len(original) if len(original) < _HEAD else original.rfind("\n", 0, _HEAD)
    ):
        if (line["town"] is None or line["town"].lower() in TOWNS) and not _NOWHERE.search(line[0].lower()):
            return _WORTH, line.start(), line.end()
    return None


def _says(phrase: str, before: str, after: str, lead: str) -> bool:
    """Judge a phrase by its sentence so far (in lower case), and by what was written behind and before it."""
    if phrase in _IS_TOWN:
        return _town(before, after, phrase)
    if phrase in _IS_SEEKING:
        if (at := _SOMEBODY_AT.match(after)) and names_place(after[at.end() :].lower()):
            return True
        found = _SOMEBODY_IN.match(after)
        return (
            found is not None
            and _is_town(found["town"])
            and (found["region"] is not None or found["town"].lower().rstrip(".") in TOWNS)
        )
    if phrase in _IS_STATION:
        return not after[:1].isalpha() and _BY_STATION.search(f"{before}|{after[:24].lower()}") is not None
    if phrase in _IS_OFFICE:
        return _AT_OFFICE.search(before) is not None and _TOWN.match(after) is not None
    if phrase == " office" and (placed := _PLACED.match(after)):
        return _AT_OFFICE.search(f"{before} ") is not None and _TOWN.match(after[placed.end() :]) is not None
    if phrase in _OF_TOWN:
        if phrase == " cbd" and _CBD.match(after):
            return True
        return not after[:1].isalnum() and _in_known_town(before, after, lead, phrase)
    if phrase == "📍":
        return _label("", "", f": {after.lstrip()}")
    if phrase == "@ ":
        return _TOWN.match(f" {after}") is not None
    return phrase not in _IS_BASED or _is_town(lead.rsplit(" ", maxsplit=1)[-1])


def _in_known_town(before: str, after: str, lead: str, phrase: str) -> bool:
    """Whether what was just said is a known town, and this job's."""
    words = [word.lower().strip("(|,-–").removesuffix("'s").removesuffix("’s") for word in lead.split()[-2:]]
    if not words or (words[-1] not in TOWNS and " ".join(words) not in TOWNS):
        return False
    if phrase == " office" and not _FOR_OFFICE.search(before):
        return len(before.split()) < 4 and _OFFICE_LINE.match(after) is not None
    return not _OTHERS.search(before)


def _is_town(name: str) -> bool:
    """Whether a word may name a town: with a capital, and neither a country nor another word before "-based"."""
    plain = name.lower().strip(".'’")
    meant = NAMES.get(plain)
    return (
        not name[:1].islower()
        and plain not in _NOT_TOWN
        and plain not in REGIONS
        and (meant is None or meant[1] is not None or meant[0] in _CITIES)
    )


def _town(before: str, after: str, phrase: str) -> bool:
    """Judge "the role is based in Botany"."""
    if phrase == "team at":  # "join our team at Lim & Sons in Penang"
        named = _FIRM_IN.match(after)
        known = (named is not None and named["name"].lower().rstrip(".") in TOWNS) or names_place(
            after.lower()
        )
        return known and not _OTHER_TEAM.search(before)
    named = _TOWN.match(after)
    if named is None or not (named["name"].islower() or _is_town(named["name"])):
        return False
    if phrase not in _STANDS:
        plain = _OWNS.sub("", named["name"].lower()).rstrip(".'’-")
        known = plain in TOWNS or plain.split(" ")[0].rstrip(".,") in TOWNS
        return (known or _FIELDS.match(after) is not None) and not _OTHER_TEAM.search(before)
    if _JOB_IS.search(before) or (_CLIENT.search(before) and _SEEKS.match(after)):
        return True
    if _OTHERS.search(before):
        return False
    return before.strip(_BULLETS) == "" or before.endswith(", ") or _JOB.search(before) is not None


def _label(before: str, label: str, after: str) -> bool:
    """Judge "Location: Tuas", the place on the same line or on the next; a label as written."""
    opens = before.strip(_BULLETS + "【<>") in _OF_LABEL or before[-1:] in ("(", "[")
    if not opens and not (
        label[:1].isupper() and after.lstrip()[:1] == ":" and not _OTHERS_LABEL.search(before)
    ):
        return False  # a scraper may have joined the lines
    named = _LABELLED.match(f":{after}" if label[-1:] == ":" else after)
    if named is None or named["place"][0].islower() or _NOWHERE.search(named["place"].lower()):
        return False
    place = named["place"]
    return _is_town(re.split(r"[,(/|]", place)[0].strip()) or "," in place
