"""Workplaces that are only named: "Working location: Tuas", "join our kitchen at the resort", "penempatan Bekasi".

Whoever writes a label for the place of work, stations somebody at a place or hires for one of the firm's shops says
that the work is done there. It is the weakest hint of all: any word of home, remote or hybrid beats it.
"""

from __future__ import annotations

import re

from plugins.enrichers.reading import Triggers
from plugins.enrichers.work_mode.worksite import names_place

LABELS = (
    "ปฏิบัติงานที่", "ทำงานที่ร้าน", "ทำงานที่โรงแรม", "ทำงานที่สาขา", "ทำงานที่คลินิก", "ทำงานที่โรงพยาบาล", "ทำงานที่ไซต์", "ประจำร้าน", "ประจำคลินิก", "ประจำโรงพยาบาล", "駐診", "本店上班", "在店", "店內工作", "店内工作",
    "work location", "working location", "job location", "work place", "working place", "place of work", "workplace", "work site", "worksite", "reporting location", "work base", "working base", "work address", "working address", "office location", "office address", "store location", "clinic location", "shop location", "outlet location", "school location",
    "lokasi kerja", "lokasi penempatan", "lokasi pekerjaan", "penempatan", "tempat kerja", "tempat bekerja", "lokasi bekerja", "alamat kerja", "สถานที่ทำงาน", "สถานที่ปฏิบัติงาน", "พื้นที่ปฏิบัติงาน", "工作地點", "工作地点", "上班地點", "上班地点", "工作地區", "工作地区", "返工地點", "勤務地",
    "arbeitsort", "einsatzort", "lieu de travail", "lugar de trabajo", "sede di lavoro", "luogo di lavoro", "local de trabalho", "standplaats", "nơi làm việc", "địa điểm làm việc",
)  # fmt: skip
STATIONED = (
    "stationed at", "stationed in", "stationed on", "station at", "assigned at", "assigned in", "assigned to our", "assigned to the", "assigned to any", "assigned anywhere in", "posted to our", "posted at", "deployed at", "deployed in", "be placed in", "be placed at", "be posted in", "ditempatkan", "based on site", "based onsite", "based on-site",
)  # fmt: skip
_NOUNS = (
    "resort", "hotel", "hospital", "clinic", "school", "store", "shop", "site", "salon", "centre", "center", "restaurant", "warehouse", "factory", "plant", "farm", "kitchen", "ward", "practice", "depot", "branch", "pharmacy", "outlet", "cafe", "café", "mine", "workshop", "counter", "terminal", "airport",
)  # fmt: skip
AT_PLACE = (
    *tuple(f"{lead} {noun}" for lead in ("at the", "in the", "on the", "at a") for noun in _NOUNS),
    "on the wards",
    "on our wards",
    "across the wards",
)
OURS = tuple(f"our {noun}" for noun in _NOUNS)
FOR_OURS = ("lead our", "leading our", "manage our", "managing our", "run our", "running our", "oversee our", "overseeing our", "for our", "join our", "out of our", "across our", "at any of our", "at their", "in their", "for their", "from their", "part of our", "within our")  # fmt: skip
_EASTERN = (
    "pabrik", "outlet", "toko", "gudang", "klinik", "restoran", "resto", "cabang", "kedai", "cawangan", "kilang", "tapak", "proyek", "rumah sakit", "studio", "salon", "sekolah", "butik", "showroom", "hotel", "kafe", "apotek", "bengkel", "kantor kami", "pejabat kami", "stor", "premis",
)  # fmt: skip
AT_A = (
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
# "Our dental practice in Cronulla is looking for", "kilang di Bayan Lepas mencari"
LOOKING = ("is looking for", "are looking for", "is seeking", "are seeking", "is hiring", "is searching for", "is now hiring", "is recruiting", "is after", "mencari", "memerlukan", "perlukan", "membutuhkan")  # fmt: skip
DI_PLACE = tuple(f"di {noun}" for noun in _EASTERN) + tuple(
    f"{noun} kami di" for noun in _EASTERN if "kami" not in noun
)
WORKPLACES = Triggers((*LABELS, *STATIONED, *AT_PLACE, *OURS, *FOR_OURS, *AT_A, *GERMAN, *LOOKING, *DI_PLACE))
_IS_LABEL, _IS_STATIONED, _IS_AT_PLACE = frozenset(LABELS), frozenset(STATIONED), frozenset(AT_PLACE)
_IS_OURS, _IS_DI_PLACE = frozenset(OURS), frozenset(DI_PLACE)

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
_WORKS = re.compile(
    r"\b(?:you|you'll|clean|based|located|work(?:ing|s)?|position|role|job|shifts?|join|stationed|opportunity|vacanc(?:y|ies)|day|days|week|team|brigade|duties|presence|attendance|starts?|full[- ]time|part[- ]time|roster\w*|hours|located|physically|5|6)\b[^.;]{0,52}$"
)
_PAST = re.compile(
    r"\b(?:experience\w*|background|previous\w*|prior|history|skills?|years?|worked|pengalaman|pernah|visit\w*|customers?|clients?|guests|patients|students|visitors|suppliers?|interview\w*|deliver\w*|meals?|flights?|allowances?|discounts?|parking|gym|events?|purchase\w*|access|invested|market\w*|found|degree)\b[^.;]{0,45}$"
)
_HOUSE = re.compile(
    r"(?:^|[.!] )(?:our|the|an?|this|we are an?|\w+ is an?)\b[^.;:\n]{0,40}\b(?:"
    + "|".join(_NOUNS)
    + r"|bakery|spa|gym|childcare|kindergarten|preschool|nursery|pub|bar|bistro|surgery|laboratory|showroom|studio)s?\b(?! (?:group|chain|company|compan|supplier|software|management|brand|operator|equipment|industry|solution|technolog|provider))[^.;:\n]{0,40}$|"
    r"(?:^|[.!] )(?:" + "|".join(noun for noun in _EASTERN if " " not in noun) + r")\b[^.;:\n]{0,40}$"
)
_NEEDS = re.compile(
    r"^[^.]{0,44}?\b(?:(?:is|are) (?:now |currently |actively |urgently )?(?:looking|seeking|hiring|recruiting|growing|expanding|flat out|busy|in need|after)|needs?|seeks?|requires?|has an? |wants?|have an? )"
)


def is_at_workplace(before: str, after: str, phrase: str) -> float:
    """What a named workplace is worth; 0 when it says nothing of where this job is done."""
    if phrase in _FOLLOWED and not names_place(after):
        return 0.0
    if before[-1:].isalnum() and phrase[0].isascii():
        return 0.0
    if phrase in _IS_LABEL:
        return _label(before, after, phrase)
    if phrase in _IS_STATIONED:
        if phrase.startswith("based on"):
            return 2.0
        if (before.strip(" -*•(") == "" and after[:1] == " ") or (
            phrase == "ditempatkan" and before.strip(" -*•") == ""
        ):
            return 1.0
        return 0.8 if _BE.search(before.rstrip()) and "dut" not in before and "task" not in before else 0.0
    if after[:1].isalnum():
        return 0.0
    if phrase in LOOKING:
        return 0.7 if _HOUSE.search(before) else 0.0
    if phrase in GERMAN:
        return 0.8
    if phrase in AT_A:
        return 0.0 if _PAST.search(before) or _NO_PLACE.search(after) else 0.8
    if phrase in _IS_DI_PLACE:
        return 0.0 if _PAST.search(before) else 0.8
    if phrase in _IS_OURS:
        return 0.8 if before.strip(" -*•") == "" and _NEEDS.match(after) else 0.0
    if phrase in _IS_AT_PLACE:
        return 0.8 if _WORKS.search(before) and not _PAST.search(before) else 0.0
    if _PAST.search(before):
        return 0.0
    return 0.8


def _label(before: str, after: str, phrase: str) -> float:
    """Judge "Working location: Tuas"; a line of its own counts too, because what follows it is the place."""
    named = _NAMES.match(after if phrase.isascii() else after if after[:1] in ":：" else ": " + after)
    if named is None or (phrase in _LOOSE and after.lstrip("s ")[:1] not in (":", "：")):
        opens = before.strip(" -*•|·[(【") == ""
        return 0.8 if opens and phrase not in _LOOSE and after.strip(" :*】)]-") == "" else 0.0
    place = named["place"] or ""
    return 0.0 if _NO_PLACE.search(place[:40]) or before.endswith(("safe ", "our ", "any ")) else 0.8
