"""Workplaces that are only named: "Working location: Tuas", "join our kitchen at the resort", "penempatan Bekasi".

Whoever writes a label for the place of work, stations somebody at a place or hires for one of the firm's shops says
that the work is done there. It is the weakest hint of all: any word of home, remote or hybrid beats it.
"""

from __future__ import annotations

import re

from plugins.enrichers.reading import Reading, Triggers
from plugins.enrichers.work_mode.worksite import names_place

LABELS = (
    "駐地盤", "駐工地", "地盤工作", "ปฏิบัติงานที่", "ทำงานที่ร้าน", "ทำงานที่โรงแรม", "ทำงานที่สาขา", "ทำงานที่คลินิก", "ทำงานที่โรงพยาบาล", "ทำงานที่ไซต์", "ประจำร้าน", "ประจำคลินิก", "ประจำโรงพยาบาล", "駐診", "駐校", "驻校", "本店上班", "在店", "店內工作", "店内工作",
    "work location", "working location", "job location", "work place", "working place", "place of work", "workplace", "work site", "worksite", "reporting location", "work base", "working base", "work address", "working address", "office location", "office address", "store location", "clinic location", "shop location", "outlet location", "school location",
    "lokasi kerja", "lokasi penempatan", "lokasi pekerjaan", "penempatan", "tempat kerja", "tempat bekerja", "lokasi bekerja", "alamat kerja", "สถานที่ทำงาน", "สถานที่ปฏิบัติงาน", "พื้นที่ปฏิบัติงาน", "工作地點", "工作地点", "上班地點", "上班地点", "工作地區", "工作地区", "返工地點", "勤務地",
    "arbeitsort", "einsatzort", "lieu de travail", "lugar de trabajo", "sede di lavoro", "luogo di lavoro", "local de trabalho", "standplaats", "nơi làm việc", "địa điểm làm việc",
)  # fmt: skip
STATIONED = (
    "site office at", "site office in", "front desk at", "am standort", "am arbeitsort", "am dienstort", "stationed at", "stationed in", "stationed on", "station at", "assigned at", "assigned in", "assigned to our", "assigned to the", "assigned to any", "assigned anywhere in", "posted to our", "posted at", "deployed at", "deployed in", "be placed in", "be placed at", "be posted in", "ditempatkan", "based on site", "based onsite", "based on-site",
)  # fmt: skip
_NOUNS = (
    "resort", "hotel", "hospital", "clinic", "school", "store", "shop", "site", "salon", "centre", "center", "restaurant", "warehouse", "factory", "plant", "farm", "kitchen", "ward", "practice", "depot", "branch", "pharmacy", "outlet", "cafe", "café", "mine", "workshop", "counter", "terminal", "airport",
)  # fmt: skip
AT_PLACE = (
    *tuple(f"{lead} {noun}" for lead in ("at the", "in the", "on the", "at a") for noun in _NOUNS),
    "on the project site",
    "on project site",
    "on the construction site",
    "on the wards",
    "on our wards",
    "across the wards",
)
OURS = tuple(f"our {noun}" for noun in _NOUNS)
FOR_OURS = ("lead our", "leading our", "manage our", "managing our", "run our", "running our", "oversee our", "overseeing our", "for our", "join our", "out of our", "across our", "at any of our", "at their", "in their", "for their", "from their", "part of our", "within our", "operations of the", "operations of our", "operation of the", "operation of our", "running of the", "running of our", "cleanliness of the", "cleanliness of our")  # fmt: skip
_EASTERN = (
    "pabrik", "outlet", "toko", "gudang", "klinik", "restoran", "resto", "cabang", "kedai", "cawangan", "kilang", "tapak", "proyek", "rumah sakit", "studio", "salon", "sekolah", "butik", "showroom", "hotel", "kafe", "apotek", "bengkel", "kantor kami", "pejabat kami", "stor", "premis",
)  # fmt: skip
AT_A = (
    "work is at",
    "work is in",
    "works at",
    "works in",
    "work at",
    "work in",
    "working at",
    "working in",
    "work from",
    "working from",
    "for its",
    "at its",
    "in its",
    "location:",
)  # and a kind of workplace within some words
GERMAN = tuple(
    f"{lead}{noun}"
    for lead in (
        "für unser ",
        "für unsere ",
        "in unserer ",
        "für unseren ",
        "in unserem ",
        "an unserem ",
        "an unseren ",
    )
    for noun in (
        "filiale",
        "praxis",
        "standort",
        "markt",
        "werk",
        "restaurant",
        "hotel",
        "klinik",
        "werkstatt",
        "küche",
        "kita",
        "einrichtung",
        "apotheke",
        "lager",
        "haus",
    )
)
IS_A = ("is a", "is an", "we are a", "we're a")  # a hospital, a hotel: who hires is the place
_HOUSES = (
    "hospital", "hotel", "resort", "clinic", "restaurant", "cafe", "café", "eatery", "pub", "salon", "day spa", "school", "kindergarten", "preschool", "childcare centre", "early learning centre", "leisure centre", "aquatic centre", "shopping centre", "shopping mall", "aged care home", "aged care facility", "nursing home", "bakery", "pharmacy", "depot", "warehouse", "factory", "supermarket", "farm", "distribution centre", "distribution center", "fulfilment centre", "quarry", "showroom",
)  # fmt: skip
# "Our dental practice in Cronulla is looking for", "kilang di Bayan Lepas mencari"
LOOKING = ("has an opportunity", "has an exciting opportunity", "has a vacancy", "has an opening", "have an opportunity", "is looking for", "are looking for", "is seeking", "are seeking", "is hiring", "is searching for", "is now hiring", "is recruiting", "is after", "invites applications", "invite applications", "is inviting", "seeks", "requires", "needs", "membuka lowongan", "membuka kesempatan", "we need", "we require", "we are looking", "we're looking", "we are seeking", "we're after", "we're hiring", "sucht", "mencari", "memerlukan", "perlukan", "membutuhkan")  # fmt: skip
ENVIRONMENTS = tuple(
    f"{noun} {end}"
    for noun in ("clinical", "retail", "kitchen", "workshop", "aged care", "childcare", "classroom")
    for end in ("environment", "setting")
)  # fmt: skip
IN_HOUSE = tuple(f" {noun}" for noun in _HOUSES)
DI_PLACE = (
    tuple(f"untuk {noun}" for noun in _EASTERN)
    + tuple(f"di {noun}" for noun in _EASTERN)
    + tuple(f"{noun} kami di" for noun in _EASTERN if "kami" not in noun)
)
ROMANCE = ("notre site de", "notre site d'", "notre site à", "notre agence de", "notre agence d'", "nos ateliers", "en magasin", "au sein du magasin", "au sein de notre magasin", "du magasin", "en boutique", "en atelier", "dans nos locaux", "nella nostra sede", "nei nostri uffici", "en nuestras instalaciones", "en nuestra planta", "en nuestra tienda", "na nossa loja", "em nossa loja", "em nossa unidade", "na unidade de", "nostro ristorante", "nostro negozio", "nostro stabilimento", "nostro hotel", "nostra sede", "nuestro restaurante", "nuestra tienda", "nuestro hotel", "notre magasin", "notre restaurant", "notre boutique", "notre usine", "nosso restaurante", "nossa loja", "nosso escritório fica", "nosso escritório é", "ons restaurant", "onze winkel", "ons filiaal")  # fmt: skip
WORKPLACES = Triggers(
    (
        *ROMANCE,
        *LABELS,
        *STATIONED,
        *AT_PLACE,
        *OURS,
        *FOR_OURS,
        *AT_A,
        *GERMAN,
        *LOOKING,
        *IN_HOUSE,
        *IS_A,
        *ENVIRONMENTS,
        *DI_PLACE,
    )
)
_IS_LABEL, _IS_STATIONED, _IS_AT_PLACE = frozenset(LABELS), frozenset(STATIONED), frozenset(AT_PLACE)
_IS_OURS, _IS_DI_PLACE = frozenset(OURS), frozenset(DI_PLACE)

_IS_HOUSE = frozenset(IN_HOUSE)
_IS_ENVIRONMENT = frozenset(ENVIRONMENTS)
_IN_ONE = re.compile(r"\b(?:in|within) (?:an?|our|the|this) (?:[\w-]+,? ){0,3}$")
_FOLLOWED = frozenset((*FOR_OURS, *AT_A))  # by a kind of workplace
_NAMES = re.compile(
    r"^s?(?: ?\([^()\n]{0,30}\))?(?: ?[:：]|(?: area| site)? ?-| is| are| will be| (?:at|in|di|@)\b| (?=\w+$))[ ]*(?P<place>\S.*)?"
)
_NO_PLACE = re.compile(
    r"flexib|fleksib|anywhere|\bhome|remot|hybrid|hibri|virtual|\bwfh|tbc|tba\b|to be |negotiab|rumah|mana (?:saja|pun)|บ้าน|在家|safety|culture|health|ergonom|homeoffice|télétravail"
)
_LOOSE = frozenset(("workplace", "work place", "worksite", "work site", "office location", "standplaats"))
_BE = re.compile(
    r"\b(?:be|being|you are|you're|role is|position is|job is|is|gets?|willing|bersedia|siap|akan|mau|dapat|bisa|untuk|boleh)(?: \w+ed| to)?$"
)
_NO_TOWN = re.compile(
    r" (?:any time|(?:the|our|its|their) discretion|short notice|the right|scale|random|once)\b"
)
_NO_PERSON = re.compile(
    r"dut|task|\b(?:agents|servers?|software|systems?|applications?|solutions?|models?|code|services|tools|products)\b"
)
_WORKS = re.compile(
    r"\b(?:you|you'll|clean|operations|running|activities|based|located|work(?:ing|s)?|position|role|job|shifts?|join|stationed|opportunity|vacanc(?:y|ies)|day|days|week|team|brigade|duties|presence|attendance|starts?|full[- ]time|part[- ]time|roster\w*|hours|located|physically|5|6)\b[^.;]{0,52}$"
)
_PAST = re.compile(
    r"\b(?:experience\w*|background|previous\w*|prior|history|skills?|years?|worked|pengalaman|pernah|visit\w*|customers?|clients?|guests|patients|students|visitors|suppliers?|interview\w*|deliver\w*|meals?|flights?|allowances?|discounts?|parking|gym|events?|purchase\w*|access|invested|market\w*|found|degree)\b[^.;]{0,45}$"
)
_HOUSE = re.compile(
    r"(?:^|[.!] )[^.;:\n]{0,44}\b(?:"
    + "|".join(_NOUNS)
    + r"|bakery|spa|gym|childcare|kindergarten|preschool|nursery|pub|bar|bistro|surgery|laboratory|showroom|studio|village)s?\b(?! (?:group|chain|company|compan|supplier|software|management|brand|operator|equipment|industry|solution|technolog|provider|of\b|for\b))[^.;:\n]{0,40}$|"
    r"(?:^|[.!] )(?:" + "|".join(noun for noun in _EASTERN if "kami" not in noun) + r")\b[^.;:\n]{0,40}$"
)
_NOT_HOUSE = re.compile(
    r"[a-z]| (?:students?|and (?:high|middle|primary)|group|chain|company|compan|supplier|software|management|brand|operator|equipment|industry|solution|technolog|provider|setting|environment|experience|clients?|customers?|partners?|owners?|sector|background|network|products?|suppl|services|certif|fees|leavers?|holidays?|bus\b|runs?|hours|degree|diploma|graduate|staff discount)"
)
_IN_HOUSE = re.compile(
    r"\b(?:required|needed|wanted|available|work\w*|based|join\w*|roles?|positions?|shifts?|vacanc\w+|opportunit\w+|team|duties|operations|located|\d ?[ap]m|weekends?|evenings?|nights?|monday|sunday|friday|looking for|seeking|hiring|day|days)\b[^.;\n]{0,40}\b(?:at|in|for|of) (?:(?!\w+ing )[\w'&-]+,? ){0,5}(?!data$|high$|middle$|law$|medical$|business$|graduate$|secondary$|open$)[\w'&-]+$"
)
_IS_ONE = re.compile(
    r" (?:(?!of\b|for\b|in\b|to\b|on\b|with\b|and\b|plus\b|at\b|that\b|which\b|who\b)[\w'&-]+,? ){0,6}(?:hospital|hotel|resort|clinic|restaurant|cafe|café|salon|school|kindergarten|preschool|bakery|aged care (?:home|facility)|nursing home|day spa|childcare centre|early learning centre|pharmacy|farm)(?![ -](?:group|chain|compan|supplier|software|management|brand|operator|equipment|industry|solution|technolog|provider|and|network))\b"
)
_OPENS = re.compile(  # "Queenstown hotel, four nights a week"
    r"^\W*(?!(?:previous|experience|prior|background|worked|senior|junior)\b)(?:[\w'-]+ ){0,3}(?!high$|middle$|secondary$|vocational$|data$|graduate$)[\w'-]+$"
)
_THESE = re.compile(r"\b(?:our|these|those|any|several|two|three|four|five|six)\b[^.;\n]{0,40}$")
_ELSEWHERE = re.compile(
    r" (?:(?:the|our) )?(?:other|locations?|customers?|clients?|multiple|various|different|prebooked)\b"
)
_THEIRS = re.compile(r"\b(?:their|your|our|his|her|the|of|prior|previous|published|presented) $")
_NOT_A_PERSON = re.compile(
    r" (?:the|their|his|her|your|you|to (?!appoint|recruit|hire|employ|fill)|a better|long|more|of|and|assess|unit)\b|[^ ]|$"
)
_JOB_IS = re.compile(r"\b(?:this|role|position|job|experience|it|there|which|who|background)(?: \w+)? ?$")
_NEEDS = re.compile(
    r"^[^.]{0,44}?\b(?:(?:is|are) (?:now |currently |actively |urgently )?(?:looking|seeking|hiring|recruiting|growing|expanding|flat out|busy|in need|after)|needs?|seeks?|requires?|has an? |wants?|have an? )"
)

_ANSWER = re.compile(
    r"(?:ly)?(?: work(?:ing)?)? ?:?[ ]*\n[\s•*·-]{0,6}(?P<said>(?:no|yes|nein|ja|non|oui|never|temporarily)\b)[^\w\n]*(?=\n|$|due)"
)


def at_workplace(reading: Reading) -> tuple[float, int, int] | None:
    """The plainest workplace that a text names as this job's: what it is worth, and where it stands."""
    text, best = reading.text, (0.0, 0, 0)
    for index, start, end in reading.hits(WORKPLACES):
        after = text[end : end + 60].split("\n", 1)[0]
        worth = _is_at_workplace(said_before(text, start), after, WORKPLACES.phrases[index])
        if worth > best[0]:
            best = worth, start, end
    return best if best[0] else None


def said_before(text: str, start: int) -> str:
    """What the sentence or line says before a position."""
    before = text[max(0, start - 60) : start]
    said = before[max(before.rfind("\n"), before.rfind(". ")) + 1 :]
    return said.replace("**", "") if "**" in said else said  # bold, as some boards leave it


def said_behind(text: str, end: int) -> str:
    """What the line says behind a position; behind a label that ends it, "Work remotely:", the answer below too."""
    after = text[end : end + 60].split("\n", 1)[0]
    if "**" in after:
        after = after.replace("**", "")
    answer = _ANSWER.match(text, end)
    return f"{after.rstrip(' :')}: {answer['said']}" if answer else after


def _is_at_workplace(before: str, after: str, phrase: str) -> float:
    """What a named workplace is worth; 0 when it says nothing of where this job is done."""
    if phrase in _FOLLOWED and not names_place(after):
        return 0.0
    if before[-1:].isalnum() and phrase[0].isascii() and phrase[0] != " ":
        return 0.0
    if phrase in _IS_LABEL:
        return _label(before, after, phrase)
    if phrase in _IS_STATIONED:
        if phrase.startswith("based on"):
            return 2.0
        if (
            (before.strip(" -*•(") == "" and after[:1] == " ")
            or phrase.startswith(("stationed", "site", "front", "am"))
            or (phrase == "ditempatkan" and before.strip(" -*•") == "")
        ):
            return 1.0
        if _NO_TOWN.match(after) or _NO_PERSON.search(before):
            return 0.0
        return 0.8 if _BE.search(before.rstrip()) else 0.0
    if after[:1].isalnum() and phrase not in _IS_HOUSE and phrase[-1] != "'":
        return 0.0
    if phrase in _IS_HOUSE:
        if before.endswith(("ticket", "tickets", "titre", "titres", "carte")):  # a French lunch voucher
            return 0.0
        if before[-1:] in (".", "!") and after.startswith(" in "):
            return 0.7
        if _OPENS.search(before) and after.startswith((",", " in ", " at ")):
            return 0.7
        if after[:1] == "s" and not _THESE.search(before):
            return 0.0
        if after.startswith((" environment", " setting")):
            return 0.7 if _in_environment(before + " ") else 0.0
        after = after.removeprefix("s")
        return (
            0.7
            if _IN_HOUSE.search(before) and not _PAST.search(before) and not _NOT_HOUSE.match(after)
            else 0.0
        )
    if phrase in IS_A:
        return 0.6 if _IS_ONE.match(after) and before.strip(" -*•") and not _JOB_IS.search(before) else 0.0
    if phrase in LOOKING:
        return (
            0.7
            if _HOUSE.search(before) and not _PAST.search(before) and not _NOT_A_PERSON.match(after)
            else 0.0
        )
    if phrase in GERMAN or phrase in ROMANCE:
        return 0.8
    if phrase in AT_A:
        if (
            _PAST.search(before)
            or _NO_PLACE.search(after)
            or _THEIRS.search(before)
            or _ELSEWHERE.match(after)
        ):
            return 0.0
        return 0.8
    if phrase in _IS_DI_PLACE:
        return 0.0 if _PAST.search(before) else 0.8
    if phrase in _IS_OURS:
        return 0.8 if before.strip(" -*•") == "" and _NEEDS.match(after) else 0.0
    if phrase in _IS_ENVIRONMENT:
        return 0.7 if _in_environment(before) else 0.0
    if phrase in _IS_AT_PLACE:
        return 0.8 if _WORKS.search(before) and not _PAST.search(before) else 0.0
    if _PAST.search(before):
        return 0.0
    return 0.8


def _in_environment(before: str) -> bool:
    """Whether the work is done "within a busy hospital environment", by what stands before the kind of place."""
    return bool(_IN_ONE.search(before) and _WORKS.search(before)) and not _PAST.search(before)


def _label(before: str, after: str, phrase: str) -> float:
    """Judge "Working location: Tuas"; a line of its own counts too, because what follows it is the place."""
    named = _NAMES.match(after if phrase.isascii() else after if after[:1] in ":：" else ": " + after)
    if named is None or (phrase in _LOOSE and after.lstrip("s ")[:1] not in (":", "：")):
        opens = before.strip(" -*•|·[(【") == ""
        return 0.8 if opens and phrase not in _LOOSE and after.strip(" :*】)]-") == "" else 0.0
    if phrase in _LOOSE and before.strip(" -*•|·[(【"):
        return 0.0  # "a drug free workplace:"
    place = named["place"] or ""
    return 0.0 if _NO_PLACE.search(place[:40]) or before.endswith(("safe ", "our ", "any ")) else 0.8
