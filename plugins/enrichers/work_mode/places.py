"""Where a remote job may be done: countries, states and time zones that the text limits it to."""

from __future__ import annotations

import re

from plugins.enrichers.reading import Evidence, Reading, Triggers
from plugins.enrichers.seeker import Seeker
from plugins.enrichers.work_mode.geography import NAMES, PEOPLE, REGIONS

_CODES = Triggers(  # "US", "IN", "OR": as written
    (name.upper() for name in (*NAMES, *REGIONS) if len(name) <= 3 and name.isascii()), alone=True
)
_PLACES = Triggers(name for name in (*NAMES, *REGIONS, *PEOPLE) if len(name) > 3 or not name.isascii())
_OF_OTHERS = re.compile(  # whose hours, customers or offices they are, not where to live
    r"^(?:'s)? (?:east|pacif|centr|mount|stand|busin|worki|time|hours|offic|day s|shift|custo|clien|marke|accou|passp)"
)
_PEOPLE_AFTER = re.compile(r"^s?[ -](?:residents?|based|citizens?|nationals?|candidates?|applicants?|only)\b")

# a place counts as a limit only behind one of these
_LIMIT = Seeker(
    r"remote(?:ly)?(?: \w+){0,3}? ?(?:in|within|from|across|throughout|out of|[-,(:|/]|only|for (?:candidates|residents|applicants|people))|\bremoto (?:\w+ )?(?:in|en|em|para|desde|[-,(:])|anywhere (?:in|within|across|else in|from)(?: the (?:continental|contiguous|greater|whole|entire))?|n'importe où en|cualquier (?:punto|lugar|parte) de|are you in|(?:based|located|live|lives|living|reside|resides|residing|residents?|residency|domiciled|eligible) (?:\w+ )?(?:in|of|within|from|no|na|en|em)(?: the (?:continental|contiguous))?|"
    r"only (?:in|hire|hiring|employ|open to|available|accept|consider|for)|open to (?:candidates|residents|applicants|people|anyone)|(?:candidates|applicants|residents|employees|people) (?:\w+ ){0,4}?(?:in|from|of|within)|within (?:the )?|residents?\b|residentes (?:no|na|en|em|de)|residenti in|(?:restricted|limited) to|exclusively (?:in|for|within)|(?:offer|position|role|job|opportunity|vacancy) is (?:only |currently )?(?:available|open) (?:from|in|to|across)(?: the)?|(?:countries|states|locations|provinces)(?: only)?:|seluruh |(?:mana saja|mana pun|mana-mana)(?: sahaja)? di|須於|须在|須在|居住於|居於|限於|僅限|仅限|常駐|位於|résidents? (?:en|au)|résider (?:en|au)|basé[es]* (?:partout )?(?:en|au|dans)|partout (?:en|au)|da qualsiasi (?:\w+ ){0,3}(?:d'|in |dell'|di )|ovunque in|"
    r"da (?:tutta )?(?:l')?|desde |depuis (?:la |le |l')?|de qualquer (?:\w+ ){0,3}(?:do|no)|wohnsitz in|ansässig in|innerhalb|in ganz|aus ganz|deutschlandweit|vanuit (?:heel )?|woonachtig in|wonen in|berdomisili di|domisili|di seluruh|ทั่ว|\bhires? in|hiring in|recruit(?:s|ing)? in|employ(?:ees)? in|location: |work from home (?:in|from|anywhere in)|\(|(?:all|whole) of|throughout|across"
)
# "within 50 miles of Denver, CO"
_AROUND = re.compile(
    r"\bwithin (?:\d+ (?:miles?|mi|kms?|kilomet(?:er|re)s|minutes)|(?:an? )?(?:\w+ )?(?:commut\w+|driving|reasonable)(?: distance)?) (?:of|from|to)(?: (?!the )[\w.-]+){1,3}, \Z"
)
_ONLY_AFTER = re.compile(
    r"^(?:-| )?(?:only|residents?(?!,? ?(?:can\b|may\b|please|see\b|click|should|have\b|:|and applicants|applying))|based\b(?! (?:\w+ ){0,2}(?:team|compan|client|business|start|firm|found|employer|agency|custom|group|brand))|citizens|wide|-?remote)\b|^ only|^\)|^(?:居住|境內|境内|地區居民|居民)"
)
_WHOLE = re.compile(r" ?the (?:continental|contiguous|mainland|greater|entire) ")
# a country that ends a title: of whom it is asked to be there
_IN_TITLE, _TITLE_ENDS = re.compile(r"(?: - |[(|,/] ?)$"), re.compile(r"^\W*(?:$|remote\b)")
_TEAM_THERE = re.compile(  # where the others are
    r"\b(?:teams?|colleagues|clients?|customers?|company|firm|engineers|developers|offices?|headquartered|manager|founders?|group|start-?up) (?:\w+ ){0,2}(?:based|located) (?:in|out of|across) (?:the )?$"
)
_EXCEPT = re.compile(
    r"\b(?:not|except|exception|excluding|exclude|outside|other than|unable|cannot|doesn't|ausgenommen|außer|sauf|excepto|salvo|tranne|exceto|behalve)\b"
)
_BETWEEN = re.compile(
    r"^(?:[ ,;/&()+]|and|or|und|oder|et|ou|y|o|e|en|of|the|in|dan|atau|los|les|die|den|[及和或與与、，/])*$"
)
_BLANK_RESIDENT = re.compile(
    r"headquarter|founded|offices? in|hq\b|clients? in|customers in|farms in|authori[sz]ed to work|right to work|eligible to work|legally|work permit|law\b|laws\b|equal"
)

_ZONE = re.compile(
    r"\b(?:(?P<utc>(?:UTC|GMT) ?[+\-−±–] ?\d{1,2}(?::?\d{2})?)|(?P<long>(?i:australian eastern|australian western|eastern european|new zealand|west africa|east africa|south africa|hong kong|singapore|malaysia|philippine|india|indian|japan|korea|indochina|greenwich mean|us eastern|us pacific|us central|eastern|central european|central|mountain|pacific|atlantic) (?i:standard |daylight |business |working )?(?i:time\b|timezone|time zone|hours))|(?P<pair>(?i:eastern|central|mountain|pacific)(?= ?(?:or|and|/|,|&|to|through) ?(?i:eastern|central|mountain|pacific)(?: standard)? (?i:time|hours|zone)))|(?P<code>EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|EET|WET|GMT|UTC|BST|IST|AEST|AEDT|ACST|AWST|NZST|NZDT|SGT|JST|KST|HKT|PHT|PHST|MYT|WIB|WITA|ICT|PKT|SAST|AET|AEST|NZT|GST|BRT|ART|MSK|ET|CT|MT|PT))\b"
)
_LONG = {
    "eastern": "ET",
    "central european": "CET",
    "central": "CT",
    "mountain": "MT",
    "pacific": "PT",
    "atlantic": "AT",
    "us eastern": "ET",
    "us pacific": "PT",
    "us central": "CT",
    "australian eastern": "AEST",
    "australian western": "AWST",
    "eastern european": "EET",
    "new zealand": "NZST",
    "south africa": "SAST",
    "east africa": "EAT",
    "west africa": "WAT",
    "hong kong": "HKT",
    "singapore": "SGT",
    "malaysia": "MYT",
    "philippine": "PHT",
    "india": "IST",
    "indian": "IST",
    "japan": "JST",
    "korea": "KST",
    "indochina": "ICT",
    "greenwich mean": "GMT",
}
_ZONE_NEAR = re.compile(
    r"time[- ]?zones?|timezones?|overlap|working hours|business hours|core hours|work hours|hours|fuso|fuseau|zeitzone|huso|zona horaria|tijdzone|schedule|shift|aligned|\d ?(?:am|pm)|\d[:.]\d\d|jam kerja|waktu kerja|±|availab|horário|zona waktu|times?\b"
)
_ZONE_CUES = Triggers(
    (
        "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "CET", "CEST", "EET", "WET", "GMT", "UTC", "BST", "IST", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "SGT", "JST", "KST", "HKT", "PHT", "PHST", "MYT", "WIB", "WITA", "ICT", "PKT", "SAST", "AET", "NZT", "GST",
        "BRT", "ART", "MSK", " ET", " CT", " MT", " PT", "(ET", "(CT", "(MT", "(PT", "/ET", "/CT", "/PT", "astern", "entral", "ountain", "acific", "tlantic", "ndard ", "pore time", "pore hours", "pore business", "laysia time", "ippine time", "ndia time", "Kong time", "land time", "ndian time", "apan time", "Mean Time",
    ), alone=True)  # fmt: skip


_OTHER_ZONE = re.compile(r" ?/ ?([+-]\d{1,2})(?!\d|:)")
_NOT_WORKING_HOURS = re.compile(r"interview|webinar|deadline|apply by|applications? close|call us|contact")


class Limits:
    """What a remote job is limited to, with the places where it says so."""

    def __init__(self) -> None:
        self.countries: dict[str, Evidence] = {}
        self.states: dict[str, Evidence] = {}
        self.zones: dict[str, Evidence] = {}


def limits(readings: list[Reading]) -> Limits:
    """Read the limits of a remote job from its title and description."""
    found = Limits()
    for reading in readings:
        written = _searchable(reading.original)
        _read_places(reading, written, found)
        _read_zones(reading, written, found)
    return found


def _mentions(reading: Reading, written: str) -> list[tuple[int, int, str]]:
    """Places by name, and by code where it is written in capitals: (start, end, name), in order."""
    text, original = reading.text, reading.original
    found = [
        (start, end, _PLACES.phrases[index])
        for index, start, end in reading.hits(_PLACES)
        if text[start] > "\u0dff"
        or (
            not (start and text[start - 1].isalnum())
            and (not text[end : end + 1].isalnum() or (text[end] == "s" and _PLACES.phrases[index] in PEOPLE))
        )
    ]
    for index, start, end in _CODES.hits(written):
        if (start and original[start - 1].isalnum()) or original[end : end + 1].isalnum():
            continue
        code = _CODES.phrases[index]
        found.append((start, start + len(code), code.lower()))
    return sorted(found)


def _read_places(reading: Reading, written: str, found: Limits) -> None:
    """Places that stand behind a word of limiting, and the lists that go on from there."""
    text = reading.text
    chain_end = -1  # end of the last place that counted: a list goes on from there
    for start, end, name in _mentions(reading, written):
        lead = text[max(0, start - 64) : start]
        lead = lead[max(lead.rfind(". "), lead.rfind("\n"), lead.rfind(";")) + 1 :]
        goes_on = chain_end >= 0 and start - chain_end < 24 and _BETWEEN.match(text[chain_end:start])
        if not goes_on:
            after = text[end : end + 40]
            if _OF_OTHERS.match(after):
                continue
            if name in PEOPLE and not _PEOPLE_AFTER.match(after):
                continue
            limit = None
            for limit in _LIMIT.finditer(lead):  # noqa: B007 - the last one is nearest
                pass
            near = limit is not None and (
                len(lead) - limit.end() <= 14 or _WHOLE.fullmatch(lead, limit.end()) is not None
            )
            near |= lead.endswith(", ") and _AROUND.search(lead) is not None
            near |= reading.field == "job_location" and after.strip(" ,()") == "remote"
            near |= (
                reading.field == "title"
                and _IN_TITLE.search(lead) is not None
                and _TITLE_ENDS.match(after) is not None
            )
            if not near and not (_ONLY_AFTER.match(after) and not after.startswith(")")):
                continue
            if _TEAM_THERE.search(lead) or _EXCEPT.search(lead) or _BLANK_RESIDENT.search(lead):
                continue
            if (
                limit is not None
                and limit[0]
                in ("(", "location: ", "within ", "within the ", "across", "throughout", "da ", "vanuit ")
                and not (
                    lead.strip(" -*•") == "location:" and _meaning(name)[1] is None
                )  # "Location: USA, Canada"
                and not re.search(
                    r"remot|home|anywhere|telecommut|only|casa|thuis|distance",
                    text[max(0, start - 90) : end + 20],
                )
            ):
                continue
        nations, state = _meaning(name)
        if (
            state is not None
            and len(name) <= 3
            and not goes_on
            and not re.search(r"[,(] ?$|(?:in|of|from|or|and|states:|provinces:|locations:) $", lead)
        ):
            continue
        chain_end = end
        proof = reading.evidence(start, end, "limited to this place")
        for nation in nations:
            found.countries.setdefault(nation, proof)
        if state is not None:
            found.states.setdefault(state, proof)


def _meaning(name: str) -> tuple[tuple[str, ...], str | None]:
    """The countries and the state that a name stands for."""
    if name in REGIONS:
        return REGIONS[name], None
    if name in PEOPLE:
        return (PEOPLE[name],), None
    nation, state = NAMES[name]
    return (nation,), state


def _read_zones(reading: Reading, written: str, found: Limits) -> None:
    """Time zones are read as written: "et" is French for "and"."""
    original = reading.original
    seen, after_long = -1, 0
    for _, start, end in _ZONE_CUES.hits(written):
        match = _ZONE.search(original, max(seen, start - 22, 0), end + 24)
        if match is None or match.start() > end:
            continue
        seen = match.end()
        around = original[max(0, match.start() - 70) : match.end() + 40].lower()
        if match["long"] is None and match["utc"] is None and not _ZONE_NEAR.search(around):
            continue
        if after_long and match["code"] and original[after_long : match.start()] in (" (", ", ", " / ", "/"):
            continue  # "Eastern Time (ET)", "Australian Eastern Standard Time (AEST)" are one
        after_long = match.end() if match["long"] else 0
        if _NOT_WORKING_HOURS.search(around):
            continue
        if match["utc"]:
            zone = match["utc"].replace(" ", "").replace("−", "-").replace("–", "-")
            zone = re.sub(r"(?<=[+-])0(?=\d)|:00$", "", zone)
        elif match["pair"]:
            zone = _LONG[match["pair"].lower()]
        elif match["long"]:
            name = re.sub(
                r" (?:standard |daylight |business |working )?(?:time|hours).*", "", match["long"].lower()
            ).strip()
            zone = _LONG[name]
        else:
            zone = match["code"]
        proof = Evidence(reading.field, match.start(), match.end(), match[0], "time zone asked for")
        found.zones.setdefault(zone, proof)
        if match["utc"] and (other := _OTHER_ZONE.match(original, match.end())):  # "GMT+7/+8"
            found.zones.setdefault(zone[:3] + other[1], proof)


def _searchable(text: str) -> str:
    """Lone surrogates cannot be searched; "?" keeps the offsets."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
