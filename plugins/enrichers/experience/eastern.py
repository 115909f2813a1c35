"""What years are asked for in scripts that write words together: "3年以上會計經驗", "ประสบการณ์ด้านบัญชี 2 ปี"."""

from __future__ import annotations

import re

from plugins.enrichers.reading import Reading

_CHINESE = re.compile(
    r"(?:或|及)?(?:以上)?(?:的|之)?(?:相關|相关|實際|实际|全職|全职|本地)?(?P<skill>[^\W\d_a-z]{2,8}?)(?:方面)?(?:的|之)?(?:相關|相关)?(?:工作|實務|实务|從業|从业|操作)?(?:經驗|经验)"
)
_CHINESE_OR = re.compile(r"[或及和與与]")
# a post, a trade, "the like": no skill
_NO_CHINESE = re.compile(
    r"職|职|崗|岗|行業|行业|業界|业界|同類|同类|類似|类似|同等|有關|有关|工作|以上|相關|相关|管理層|主管|團隊|优先|優先"
)
_THAI_BEFORE = re.compile(
    r"ประสบการณ์(?:การทำงาน|ทำงาน|งาน)?(?:ใน)?(?:สาย)?(?:งาน)?ด้าน ?(?P<skill>[^\n,;:()\d]{2,40}?) ?(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|ขั้นต่ำ|ตั้งแต่|มากกว่า|เป็นเวลา)? ?\Z"
)
_THAI_BEHIND = re.compile(r" ?(?:ขึ้นไป)? ?(?:ใน)?(?:สาย)?(?:งาน)?ด้าน ?(?P<skill>[^\n,;:()\d ]{2,40})")
_NO_THAI = re.compile(r"ที่เกี่ยวข้อง|เดียวกัน|ตำแหน่ง|ดังกล่าว|นี้")


def eastern_skills(reading: Reading, head: str, tail: str, start: int, end: int) -> tuple[str, ...]:
    """The skills of one "N years" in Chinese or Thai; the arguments are those of `skills_asked`."""
    if found := _CHINESE.match(tail):
        if _NO_CHINESE.search(found["skill"]):
            return ()
        first = _CHINESE_OR.split(found["skill"])[0]
        at = end + found.start("skill")
        return (reading.evidence(at, at + len(first), "").text,) if len(first) > 1 else ()
    for found, at in ((_THAI_BEFORE.search(head), start - len(head)), (_THAI_BEHIND.match(tail), end)):
        if found and not _NO_THAI.search(found["skill"]):
            low, high = found.span("skill")
            return (reading.evidence(at + low, at + high, "").text.strip(),)
    return ()
