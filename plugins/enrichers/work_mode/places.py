"""Where a remote job may be done: countries, states and time zones that the text limits it to."""

from __future__ import annotations

import re
from bisect import bisect_left

from plugins.enrichers.reading import Evidence, Reading, Triggers
from plugins.enrichers.seeker import Seeker

_COUNTRIES: dict[str, str] = {
    "US": "united states|united states of america|u.s.a.|u.s.|usa|us|états-unis|estados unidos|stati uniti|vereinigte staaten|vereinigten staaten|verenigde staten|amerika serikat",
    "CA": "canada|kanada|canadá", "MX": "mexico|méxico|mexiko|mexique|messico", "GB": "united kingdom|great britain|england|scotland|wales|uk|u.k.|vereinigtes königreich|royaume-uni|reino unido|regno unito|verenigd koninkrijk|großbritannien",
    "IE": "ireland|irland|irlande|irlanda|ierland", "DE": "germany|deutschland|allemagne|alemania|germania|alemanha|duitsland|deutschlandweit|deutschlands", "AT": "austria|österreich|österreichs|autriche|oostenrijk|áustria",
    "CH": "switzerland|schweiz|suisse|suiza|svizzera|suíça|zwitserland", "FR": "france|frankreich|francia|frança|frankrijk", "ES": "spain|spanien|espagne|españa|spagna|espanha|spanje", "PT": "portugal|portogallo",
    "IT": "italy|italien|italie|italia|itália|italië", "NL": "netherlands|the netherlands|holland|niederlande|niederlanden|pays-bas|países bajos|paesi bassi|nederland|países baixos", "BE": "belgium|belgien|belgique|bélgica|belgio|belgië",
    "LU": "luxembourg|luxemburg", "DK": "denmark|dänemark|danemark|dinamarca|danmark", "SE": "sweden|schweden|suède|suecia|svezia|suécia|zweden|sverige", "NO": "norway|norwegen|norvège|noruega|norvegia|noorwegen|norge",
    "FI": "finland|finnland|finlande|finlandia|suomi", "PL": "poland|polen|pologne|polonia|polônia|polska|polsce", "CZ": "czech republic|czechia|tschechien|česko", "SK": "slovakia", "HU": "hungary|ungarn|hongrie", "RO": "romania|rumänien|roumanie|românia",
    "BG": "bulgaria", "GR": "greece|griechenland|grèce|grecia", "HR": "croatia|kroatien", "SI": "slovenia", "RS": "serbia|serbien", "UA": "ukraine", "EE": "estonia|estland", "LV": "latvia|lettland", "LT": "lithuania|litauen", "TR": "turkey|türkei|türkiye|turquie",
    "IL": "israel", "AE": "united arab emirates|uae", "SA": "saudi arabia", "EG": "egypt", "NG": "nigeria", "KE": "kenya", "GH": "ghana", "ZA": "south africa|südafrika", "MA": "morocco|maroc", "TN": "tunisia|tunisie",
    "IN": "india|indien|inde", "PK": "pakistan", "BD": "bangladesh", "LK": "sri lanka", "NP": "nepal", "SG": "singapore|singapur", "MY": "malaysia", "ID": "indonesia|seluruh indonesia", "TH": "thailand|ประเทศไทย", "PH": "philippines|the philippines|pilipinas", "VN": "vietnam|việt nam",
    "HK": "hong kong|香港", "TW": "taiwan|台灣", "CN": "china", "JP": "japan|日本|日本国内", "KR": "south korea|korea", "AU": "australia|australien|australie", "NZ": "new zealand|neuseeland|aotearoa", "BR": "brazil|brasil|brasilien|brésil|brasile",
    "AR": "argentina|argentinien", "CL": "chile", "CO": "colombia|kolumbien", "PE": "peru|perú", "UY": "uruguay", "CR": "costa rica", "EC": "ecuador", "BO": "bolivia", "PY": "paraguay", "DO": "dominican republic", "PA": "panama|panamá", "GT": "guatemala", "CY": "cyprus", "MT": "malta", "GE": "republic of georgia", "AM": "armenia",
}  # fmt: skip
_STATES: dict[str, str] = {
    "US": "AL alabama|AK alaska|AZ arizona|AR arkansas|CA california|CO colorado|CT connecticut|DE delaware|FL florida|GA georgia|HI hawaii|ID idaho|IL illinois|IN indiana|IA iowa|KS kansas|KY kentucky|LA louisiana|ME maine|MD maryland|MA massachusetts|MI michigan|MN minnesota|MS mississippi|MO missouri|MT montana|NE nebraska|NV nevada|NH new hampshire|NJ new jersey|NM new mexico|NY new york|NC north carolina|ND north dakota|OH ohio|OK oklahoma|OR oregon|PA pennsylvania|RI rhode island|SC south carolina|SD south dakota|TN tennessee|TX texas|UT utah|VT vermont|VA virginia|WA washington|WV west virginia|WI wisconsin|WY wyoming|DC district of columbia",
    "CA": "AB alberta|BC british columbia|MB manitoba|NB new brunswick|NL newfoundland|NS nova scotia|ON ontario|PE prince edward island|QC quebec|QC québec|SK saskatchewan",
    "AU": "NSW new south wales|VIC victoria|QLD queensland|SA south australia|WA western australia|TAS tasmania|ACT australian capital territory|NT northern territory",
}  # fmt: skip
_NAMES: dict[str, tuple[str, str | None]] = {}
for _code, _written in _COUNTRIES.items():
    for _name in _written.split("|"):
        _NAMES[_name] = (_code, None)
for _code, _written in _STATES.items():
    for _pair in _written.split("|"):
        _short, _name = _pair.split(" ", 1)
        _NAMES[_name] = (_code, f"{_code}-{_short}")
        if _code == "US" or len(_short) == 3:
            _NAMES.setdefault(_short.lower(), (_code, f"{_code}-{_short}"))
_CODES = Triggers(  # "US", "IN", "OR": as written
    (name.upper() for name in _NAMES if len(name) <= 3 and name.isascii()), alone=True
)
_PLACES = Triggers(name for name in _NAMES if len(name) > 3 or not name.isascii())

# a place counts as a limit only behind one of these
_LIMIT = Seeker(
    r"remote(?:ly)?(?: \w+){0,3}? ?(?:in|within|from|across|throughout|out of|[-,(:|/]|only|for (?:candidates|residents|applicants|people))|\bremoto (?:\w+ )?(?:in|en|em|para|desde|[-,(:])|anywhere (?:in|within|across|else in|from)|(?:based|located|live|lives|living|reside|resides|residing|residents?|residency|domiciled|eligible) (?:\w+ )?(?:in|of|within|from|no|na|en|em)|"
    r"only (?:in|hire|hiring|employ|open to|available|accept|consider|for)|open to (?:candidates|residents|applicants|people|anyone)|(?:candidates|applicants|residents|employees|people) (?:\w+ ){0,4}?(?:in|from|of|within)|within (?:the )?|residents?\b|residentes (?:no|na|en|em|de)|residenti in|résidents? (?:en|au)|résider (?:en|au)|basé[es]* (?:partout )?(?:en|au|dans)|partout (?:en|au)|da qualsiasi (?:\w+ ){0,3}(?:d'|in |dell'|di )|ovunque in|"
    r"da (?:tutta )?(?:l')?|desde |depuis (?:la |le |l')?|de qualquer (?:\w+ ){0,3}(?:do|no)|wohnsitz in|ansässig in|innerhalb|in ganz|aus ganz|deutschlandweit|vanuit (?:heel )?|woonachtig in|wonen in|berdomisili di|domisili|di seluruh|ทั่ว|we hire in|hiring in|employ(?:ees)? in|location: |work from home (?:in|from|anywhere in)|\(|(?:all|whole) of|throughout|across"
)
_ONLY_AFTER = re.compile(r"^(?:-| )?(?:only|residents?|based|citizens|wide|-?remote)\b|^ only|^\)")
_EXCEPT = re.compile(
    r"\b(?:not|except|exception|excluding|exclude|outside|other than|unable|cannot|doesn't|ausgenommen|außer|sauf|excepto|salvo|tranne|exceto|behalve)\b"
)
_BETWEEN = re.compile(r"^(?:[ ,;/&()+]|and|or|und|oder|et|ou|y|o|e|en|of|the|in|dan|atau|los|les|die|den)*$")
_BLANK_RESIDENT = re.compile(
    r"headquarter|founded|offices? in|hq\b|clients? in|customers in|farms in|authori[sz]ed to work|right to work|eligible to work|legally|work permit|law\b|laws\b|equal"
)

_ZONE = re.compile(
    r"\b(?:(?P<utc>(?:UTC|GMT) ?[+\-−±–] ?\d{1,2}(?::?\d{2})?)|(?P<long>(?i:eastern|central european|central|mountain|pacific|atlantic) (?i:standard |daylight )?(?i:time\b|timezone|time zone|hours))|(?P<code>EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|EET|WET|GMT|UTC|BST|IST|AEST|AEDT|ACST|AWST|NZST|NZDT|SGT|JST|KST|HKT|PHT|WIB|ICT|BRT|ART|MSK|ET|CT|MT|PT))\b"
)
_LONG = {
    "eastern": "ET",
    "central european": "CET",
    "central": "CT",
    "mountain": "MT",
    "pacific": "PT",
    "atlantic": "AT",
}
_ZONE_NEAR = re.compile(
    r"time[- ]?zones?|timezones?|overlap|working hours|business hours|core hours|work hours|hours|fuso|fuseau|zeitzone|huso|zona horaria|tijdzone|schedule|shift|aligned|\d ?(?:am|pm)|±|availab|horário|zona waktu|times?\b"
)
_ZONE_CUES = Triggers(
    (
        "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "CET", "CEST", "EET", "WET", "GMT", "UTC", "BST", "IST", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "SGT", "JST", "KST", "HKT", "PHT", "WIB", "ICT",
        "BRT", "ART", "MSK", " ET", " CT", " MT", " PT", "(ET", "(CT", "(MT", "(PT", "/ET", "/CT", "/PT", "astern", "entral", "ountain", "acific", "tlantic",
    ), alone=True)  # fmt: skip


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
        _read_places(reading, found)
        _read_zones(reading, found)
    return found


def _mentions(reading: Reading) -> list[tuple[int, int, str]]:
    """Places by name, and by code where it is written in capitals: (start, end, name), in order."""
    text, original, offsets = reading.text, reading.original, reading.offsets
    found = [
        (start, end, _PLACES.phrases[index])
        for index, start, end in reading.hits(_PLACES)
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()
    ]
    for index, start, end in _CODES.hits(_searchable(original)):
        if (start and original[start - 1].isalnum()) or original[end : end + 1].isalnum():
            continue
        first = start if offsets is None else bisect_left(offsets, start)
        code = _CODES.phrases[index]
        found.append((first, first + len(code), code.lower()))
    return sorted(found)


def _read_places(reading: Reading, found: Limits) -> None:
    """Places that stand behind a word of limiting, and the lists that go on from there."""
    text = reading.text
    chain_end = -1  # end of the last place that counted: a list goes on from there
    for start, end, name in _mentions(reading):
        proof = reading.evidence(start, end, "limited to this place")
        lead = text[max(0, start - 64) : start]
        lead = lead[max(lead.rfind(". "), lead.rfind("\n"), lead.rfind(";")) + 1 :]
        goes_on = chain_end >= 0 and start - chain_end < 24 and _BETWEEN.match(text[chain_end:start])
        if not goes_on:
            after = text[end : end + 12]
            limit = None
            for limit in _LIMIT.finditer(lead):  # noqa: B007 - the last one is nearest
                pass
            near = limit is not None and len(lead) - limit.end() <= 14
            if not near and not (_ONLY_AFTER.match(after) and not after.startswith(")")):
                continue
            if _EXCEPT.search(lead) or _BLANK_RESIDENT.search(lead):
                continue
            if (
                limit is not None
                and limit[0]
                in ("(", "location: ", "within ", "within the ", "across", "throughout", "da ", "vanuit ")
                and not re.search(
                    r"remot|home|anywhere|telecommut|only|casa|thuis|distance",
                    text[max(0, start - 90) : end + 20],
                )
            ):
                continue
        nation, state = _NAMES[name]
        if (
            state is not None
            and len(name) <= 3
            and not goes_on
            and not re.search(r"[,(] ?$|(?:in|of|from|or|and) $", lead)
        ):
            continue
        chain_end = end
        found.countries.setdefault(nation, proof)
        if state is not None:
            found.states.setdefault(state, proof)


def _read_zones(reading: Reading, found: Limits) -> None:
    """Time zones are read as written: "et" is French for "and"."""
    original = reading.original
    seen = -1
    for _, start, end in _ZONE_CUES.hits(_searchable(original)):
        match = _ZONE.search(original, max(seen, start - 10, 0), end + 24)
        if match is None or match.start() > end:
            continue
        seen = match.end()
        around = original[max(0, match.start() - 70) : match.end() + 40].lower()
        if match["long"] is None and not _ZONE_NEAR.search(around):
            continue
        if _NOT_WORKING_HOURS.search(around):
            continue
        if match["utc"]:
            zone = match["utc"].replace(" ", "").replace("−", "-").replace("–", "-")
            zone = re.sub(r"(?<=[+-])0(?=\d)|:00$", "", zone)
        elif match["long"]:
            name = re.sub(r" (?:standard |daylight )?(?:time|hours).*", "", match["long"].lower()).strip()
            zone = _LONG[name]
        else:
            zone = match["code"]
        proof = Evidence(reading.field, match.start(), match.end(), match[0], "time zone asked for")
        found.zones.setdefault(zone, proof)


def _searchable(text: str) -> str:
    """Lone surrogates cannot be searched; "?" keeps the offsets."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
