"""The level that a job board prints beside the advert: "Career level: Junior Executive"."""

from __future__ import annotations

import re

from plugins.enrichers.reading import Evidence, Reading, Triggers

_LABELS = Triggers(
    (
        "career level", "career stage", "job level", "position level", "role level", "seniority level", "seniority:", "experience level", "level of experience",
        "tingkat pekerjaan", "tingkat posisi", "tingkat jabatan", "level pekerjaan", "level jabatan", "jenjang karir", "jenjang karier", "jenjang jabatan", "tahap kerjaya", "peringkat jawatan",
        "ระดับตำแหน่ง", "ระดับงาน", "type de contrat", "職級", "职级", "職位級別", "职位级别", "karrierestufe", "erfahrungslevel",
    )
)  # fmt: skip
# "Executive" alone is the ordinary employee of some countries' boards and the top of others': it says nothing
_VALUES = {
    "intern": r"intern(?:ship)?s?|stage\b|alternance|apprentissage|magang|實習|实习",
    "junior": r"entry|junior|jr|fresh|graduate|trainee|less than (?:1|one|a) year|lulusan baru|คนเริ่มงานใหม่|จบใหม่|初級|初级|應屆|berufseinsteiger|absolvent",
    "lead": r"supervis|team ?lead|lead(?:er)?\b|penyelia|koordinator|หัวหน้า|ซุปเปอร์ไวเซอร์|主管",
    "director": r"director|senior management|top management|head of|direktur|ผู้อำนวยการ|總監|总监",
    "executive": r"c-level|c-suite|ceo|vp|vice president|president",
    "manager": r"(?:senior |assistant |asst\.? )?manager|(?:middle )?management|manajer|pengurus|ผู้จัดการ|經理|经理",
    "senior": r"senior|sr\b|snr|เจ้าหน้าที่อาวุโส|อาวุโส|高級|高级|資深|资深",
    "mid": r"intermediate|mid(?:dle)?(?![-/ ]*senior)(?: |-|$|\n)|mid-?level|中級|中级",
}
_VALUE = re.compile(
    r"[ ]?(?:\(s\))?[ ]?[:=>-]{0,2}[ ]*\n{0,2}[ •*-]{0,3}(?:"
    + "|".join(f"(?P<{level}>{words})" for level, words in _VALUES.items())
    + ")"
)


def level_printed(reading: Reading) -> tuple[str, Evidence] | None:
    """The level behind the first such label that has one."""
    for _, start, end in reading.hits(_LABELS):
        if found := _VALUE.match(reading.text, end):
            proof = reading.evidence(start, found.end(), "level named in the description")
            return str(found.lastgroup), proof
    return None
