"""Benefits in a list that shares its last word: "annual, study and parental leave", "meal, travel and phone allowance"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.enrichers.reading import Reading, Triggers

_LEAVE = {
    "paid_time_off": "annual personal sick vacation volunteer volunteering birthday compassionate bereavement casual earned privilege marriage emergency wellness wellbeing hospitalisation hospitalization",
    "parental_leave": "parental maternity paternity adoption",
    "learning_budget": "study exam examination",
}
_COVER = {
    "health_insurance": "health medical healthcare hospitalisation hospitalization inpatient outpatient",
    "dental_vision": "dental vision optical",
    "retirement_plan": "retirement pension",
    "parental_leave": "maternity",
    "flexible_hours": "flexibility",
}
_MONEY = {
    "meals": "meal meals food lunch",
    "commuter": "transport transportation travel travelling commuting commuter petrol fuel mileage",
    "company_car": "car vehicle",
    "remote_allowance": "internet broadband",
    "learning_budget": "education training learning tuition certification",
    "relocation": "relocation",
    "wellness": "wellness fitness gym wellbeing",
    "health_insurance": "medical health",
    "dental_vision": "dental optical",
    "childcare": "childcare",
    "bonus": "attendance",
}
_HEADS: dict[str, dict[str, str]] = {
    **dict.fromkeys((" leave",), _LEAVE),
    **dict.fromkeys((" insurance", " coverage", " benefits"), _COVER),
    **dict.fromkeys((" allowance", " subsid", " reimbursement", " claim"), _MONEY),
}
_LABELS = {
    head: {word: label for label, words in kinds.items() for word in words.split()}
    for head, kinds in _HEADS.items()
}
_SOUGHT = Triggers(_HEADS)
_REACH = 64
_MARKS = (" and ", ",", "&", "/", " or ", "+")
_BETWEEN = re.compile(r",|/|&|\+|\band\b|\bor\b")
_LAST_WORD = re.compile(r"([\w-]+)\W*$")
_LONGEST = 2  # words of an item; what opens the list may have more before it: "we offer generous annual"
_OTHER = re.compile(r"\W+(?:and )?safety|[^\n]* cover\b")  # health and safety; who stands in


def listed(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield label and bounds of every item but the last of a list before a word that all of them share."""
    text = reading.text
    for index, start, end in reading.hits(_SOUGHT):
        lead = text[max(0, start - _REACH) : start]
        lead = lead[lead.rfind("\n") + 1 :]
        if not any(mark in lead for mark in _MARKS):
            continue
        low, last = start - len(lead), len(lead)
        labels = _LABELS[_SOUGHT.phrases[index]]
        for mark in reversed(list(_BETWEEN.finditer(lead))):
            if lead.count(" ", mark.end(), last) > _LONGEST:
                break
            last = mark.start()
            word = _LAST_WORD.search(lead, max(0, last - 24), last)
            if word is None or (label := labels.get(word[1])) is None:
                continue
            if not _OTHER.match(text[low + word.end(1) : end + 8]):
                yield label, low + word.start(1), low + word.end(1)
