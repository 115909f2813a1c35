"""Worksites: "at our Kuala Lumpur depot", "fly-in fly-out", "attend site daily".

A posting need not say "on site" to say where the work is done: a workplace of the firm that is named as this
job's, or a duty to be there, says it too. It is a hint only, which any plainer word beats.
"""

from __future__ import annotations

import re

_PLACES = frozenset(
    ["office", "headquarters", "hq", "site", "jobsite", "store", "shop", "clinic", "warehouse", "studio", "branch", "factory", "plant", "salon", "showroom", "depot", "lab", "laboratory", "campus", "hotel", "restaurant", "hospital", "school", "centre", "center", "facility", "kitchen", "workshop", "farm", "cafe", "café", "bakery", "practice", "surgery", "pharmacy", "nursery", "resort", "yard", "quarry", "mill", "kindergarten", "venue", "premises", "terminal", "outlet", "boutique", "mine", "vineyard", "winery", "garage", "dealership", "foundry", "refinery", "airport", "port", "shipyard", "bar", "bistro", "hostel", "library", "museum", "college", "preschool", "theatre", "laundry", "abattoir", "packhouse", "orchard", "village", "hub", "ward", "childcare", "gallery", "herbarium", "zoo", "aquarium", "observatory", "university", "cathedral", "monastery", "dispensary", "supermarket", "butchery", "nightclub", "club", "pub", "motel", "lodge", "spa", "barbershop", "fab", "cleanroom", "location", "icu", "nicu", "theatres"]
)  # fmt: skip
# of consultants, not of doctors
_CONSULTED = (
    "salesforce", "consulting", "advisory", "data", "cloud", "tax", "audit", "technology", "digital", "strategy", "sap", "oracle", "microsoft", "security", "analytics", "engineering", "ai", "automation", "transformation", "risk", "recruitment", "change", "devops", "software", "insurance",
)  # fmt: skip
_NO_PLACES = frozenset(
    (before, place)
    for place, others in (
        ("warehouse", ("data",)),
        ("site", ("web", "career", "careers", "job", "flagship")),
        ("office", ("middle", "back", "front")),
        ("centre", ("data",)),
        ("center", ("data",)),
        ("practice", ("lean", "best", "agile", "good", "safe", *_CONSULTED)),
    )
    for before in others
)
_GOES_ON = frozenset(
    (
        "to",
        "who",
        "that",
        "which",
        "are",
        "is",
        "will",
        "can",
        "as",
        "by",
        "so",
        "with",
        "customers",
        "clients",
    )
)
_NOT_THE_PLACE = frozenset(
    [
        "network",
        "management",
        "reliability",
        "chain",
        "industry",
        "teams",
        "manager",
        "group",
        "solutions",
        "services",
        "business",
        "software",
        "clients",
        "customers",
        "partners",
        "owners",
        "equipment",
        "products",
        "supplies",
        "technology",
        "platform",
        "platforms",
        "systems",
        "guests",
        "patients",
        "visitors",
    ]
)
_PARKS = frozenset(("industrial", "business", "science", "logistics", "technology", "tech", "food"))
_SEVERAL = frozenset(
    ("branches", "laboratories", "facilities", "pharmacies", "nurseries", "galleries", "libraries")
)


def names_place(after: str, first: int = 0) -> bool:
    """Whether a workplace follows within six words: "Kuala Lumpur depot". `first`: words that must stand before it."""
    words = after.split(" ", 8)[1:8]
    for number, word in enumerate(words):
        plain = word.rstrip(",.;:!)/")
        if number and (words[number - 1], plain.removesuffix("s")) in _NO_PLACES:
            return False
        if number >= first and (
            plain in _PLACES or plain in _SEVERAL or (plain[-1:] == "s" and plain[:-1] in _PLACES)
        ):
            return plain != word or number + 1 == len(words) or words[number + 1] not in _NOT_THE_PLACE
        if plain in ("estate", "park") and words[number - 1] in _PARKS and number:
            return True
        if plain in _GOES_ON or (word != plain and word[-1] != ","):
            return False
    return False


# who else comes to the place, or what happens there once
_VISIT = re.compile(
    r"\b(?:visit\w*|off|discount\w*|admission|interview\w*|meet(?:ing|ings|s|-ups?)?|customers?|clients?|guests|patients|visitors|students|events?|drop (?:in|by|off)|appl(?:y|ications?)|held|induction|party|lunch|gather\w*|invit\w*|walk[- ]in|send|deliver\w*|parking|gym|amenit\w+|compared|similar|welcom\w*|addition|changes?|link\w*|refer\w*|contribut\w*|support to|services to|assistance to|advice to|similar to)\b[^.]{0,30}$"
)
_AT_WORK = re.compile(
    r"\b(?:based|located|work(?:ing|s)?|position|role|job|report(?:ing)?(?: to work)?|commut\w*|shift|shifts|start\w*|finish|join|situated|stationed|placed|team|return|come|come in|travel|opportunity|vacanc\w+|available)s?\b[^.]{0,36}$"
)
_HELPS = re.compile(  # whoever comes there is served there
    r"\b(?:teach|serv|treat|assist|greet|welcom|help(?:ing)?\b|support|car(?:e|ing) for|attend to|look(?:ing)? after|work|assign|based|join|team|role|position)\w*\b[^.]{0,45}$"
)
_DUTY = ("fifo", "fly", "dido", "drive", "bus", "bibo", "attend", "live on", "living on")


def at_worksite(before: str, after: str, phrase: str) -> float:
    """What a phrase of a worksite is worth; 0 when it says nothing of where this job is done."""
    if before[-1:].isalnum() or before[-1:] == "-":
        return 0.0
    if phrase.startswith(_DUTY):
        if phrase.startswith("attend") and not re.match(
            r"^ (?:daily|every|each|in person|full|\d|five|at all)", after
        ):
            return 0.0
        if after[:1].isalnum() or re.search(
            r"\b(?:not|no|non|first in|fifo and|stock|inventory)\b[^.]{0,12}$", before
        ):
            return 0.0
        if phrase == "fifo" and not re.match(
            r"^[ /)(,.:-]{0,3}(?:$|roster|role|position|opportunit|from|work|ex|out|to |perth|brisbane|\d|site|mine|basis|camp|job|life|$)",
            after,
        ):
            return 0.0
        return 2.0
    if phrase.startswith("physical"):
        return (
            2.5
            if re.search(r"\b(?:must|requires?|required|need|needs|should|able|will be)\b[^.]{0,40}$", before)
            else 0.0
        )
    if phrase in ("on campus", "on-campus"):
        return (
            1.0
            if re.search(
                r"\b(?:teach|work|based|position|role|attend|deliver|students?)\w*\b[^.]{0,40}$", before
            )
            else 0.0
        )
    if phrase.endswith(" our"):
        if phrase.startswith(("based", "located", "working")):
            return 1.2
        if _VISIT.search(before) and not _HELPS.search(before):
            return 0.0
        if phrase == "to our" and not re.search(
            r"\b(?:commute|travel|report|come|return|get)\w*(?: in)?(?: daily)?$", before.rstrip()
        ):
            return 0.0
        return (
            1.0
            if _AT_WORK.search(before) or before.strip(" -*•") == "" or re.search(r"\d[^.]{0,20}$", before)
            else 0.7
        )
    if phrase.startswith(("based", "located")):
        if not re.search(
            r"\b(?:role|position|job|you|you'll|will be|opportunity|vacancy|be|is)\b[^.]{0,30}$", before
        ):
            return 0.0
        return 1.2 if names_place(after, 1) else 0.0
    if phrase == "live-in":
        return (
            1.5
            if re.match(r"^ (?:position|role|job|carer|care|nanny|housekeeper|caretaker|maid|helper)", after)
            else 0.0
        )
    if phrase.startswith(("client", "customer")):
        return (
            1.2
            if re.search(
                r"\b(?:based|located|placed|stationed|deployed|on[- ]?site|work(?:ing)?) (?:full[- ]time )?(?:at|on|in|from) (?:a |the |our |one )*(?:\w+ )?$",
                before,
            )
            else 0.0
        )
    if phrase.startswith("work"):
        return 1.0
    if phrase == "in community":
        return (
            1.0
            if re.search(r"\b(?:live|work|living|working|based)(?: and (?:live|work|working))? $", before)
            else 0.0
        )
    if phrase in ("in-store", "in store", "instore", "in-clinic", "in clinic"):
        return 0.8 if _HELPS.search(before) else 0.0
    if phrase in ("in the workshop", "in the warehouse", "on the shop floor", "on the factory floor"):
        return 1.0 if re.search(r"\b(?:work|working|role|position|based|you)\b[^.]{0,30}$", before) else 0.0
    return 0.0
