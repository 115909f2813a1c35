"""Cues and names in scripts without blanks between words, or outside Latin-1: Chinese, Thai, Japanese and Korean.

The automaton reads one byte a character and knows no such letters, so these are sought by themselves, and only in
texts that hold them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import ahocorasick_rs

from plugins.enrichers.skills.cues import Cue

_LETTER = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_CUES: Mapping[Cue, str] = {
    Cue.NICE_AFTER: """者優先 者优先 優先考慮 优先考虑 優先 优先 者佳 為佳 为佳 更佳 尤佳 者優 加分 尚可 歓迎 优先录用 優先錄取 優遇 あれば尚 望ましい พิจารณาเป็นพิเศษ
        ได้เปรียบ จะเป็นประโยชน์ 우대""",
    Cue.NICE_BEFORE: "最好 如有 如懂 若有 若懂 หากมี ถ้ามี หากสามารถ",
    Cue.MUST: "必須 必须 必備 必备 須具 须具 需具備 จำเป็นต้อง ต้องมี ต้องใช้ 필수",
    Cue.ASKED: """熟悉 精通 懂 熟練 熟练 具備 具备 掌握 能操 流利 良好 經驗 经验 経験 知識 知识 了解 使用 能力 ประสบการณ์ ความรู้ สามารถใช้ ใช้โปรแกรม
        ใช้งาน เชี่ยวชาญ ถนัด ทักษะ มีพื้นฐาน 경험""",
    Cue.HEAD_MUST: """要求 職位要求 职位要求 任职要求 任職要求 入職要求 工作要求 基本要求 申請資格 入職條件 應徵條件 資格 条件 條件 任职资格 岗位要求 崗位要求 任職資格 能力要求 任职条件 应聘要求 应聘条件 招聘要求 招聘条件 職務要求 學歷要求 応募資格 応募条件 必須スキル
        必須条件 คุณสมบัติ คุณสมบัติผู้สมัคร คุณสมบัติของผู้สมัคร คุณสมบัติพื้นฐาน 자격요건""",
    Cue.HEAD_NICE: "加分項 加分项 加分條件 加分条件 優先條件 优先条件 歓迎スキル 歓迎条件 歓迎するスキル 歓迎する経験 歓迎要件 優遇条件 우대조건 우대요건 คุณสมบัติเพิ่มเติม 우대사항",
    Cue.HEAD_DUTIES: """職責 职责 主要職責 主要职责 岗位职责 崗位職責 職務職責 工作職責 工作职责 工作內容 工作内容 職務內容 仕事内容 業務内容 หน้าที่
        หน้าที่ความรับผิดชอบ หน้าที่และความรับผิดชอบ หน้าที่รับผิดชอบ ลักษณะงาน รายละเอียดงาน ขอบเขตงาน 담당업무 주요업무""",
    Cue.HEAD_OTHER: "職位描述 职位描述 工作描述 關於我們 关于我们 公司簡介 公司简介",
    Cue.HEAD_BENEFITS: "福利 待遇 福利待遇 公司福利 員工福利 员工福利 薪酬福利 薪酬及福利 福利厚生 สวัสดิการ 복리후생",
}

_MEANINGS: dict[str, list[Cue]] = {}
for _kind, _texts in _CUES.items():
    for _text in _texts.split():
        _MEANINGS.setdefault(_text, []).append(_kind)
MEANINGS: tuple[tuple[Cue, ...], ...] = tuple(tuple(kinds) for kinds in _MEANINGS.values())
_FINDER = ahocorasick_rs.AhoCorasick(list(_MEANINGS), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def is_unspaced(letter: str) -> bool:
    """Whether a letter belongs to a script that sets no blank between words: "熟悉Excel" names Excel."""
    return _LETTER.match(letter) is not None


class _Edged:
    """Finds the forms that begin or end with a letter the automaton does not know: "dokładność", "średnie napięcie"."""

    def __init__(self, forms: Sequence[str]) -> None:
        self._numbers: dict[str, int] = {}
        for number, form in enumerate(forms):
            if any(_is_beyond(letter) for letter in (form[0], form[-1])):
                self._numbers.setdefault(form.lower(), number)
        self._written = list(self._numbers)
        self._finder = ahocorasick_rs.AhoCorasick(
            self._written, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Names in order, each a whole word or several, as (start, end, number of the form)."""
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = text  # a letter with two in small writing: as it stands
        hits = self._finder.find_matches_as_indexes(lowered.encode("utf-8", "replace").decode("utf-8"))
        return [
            (start, end, self._numbers[self._written[number]])
            for number, start, end in hits
            if not lowered[start - 1 : start].isalnum() and not lowered[end : end + 1].isalnum()
        ]


class Names:
    """Finds the forms that the automaton cannot: in these scripts wherever they stand, and those of `_Edged`."""

    def __init__(self, forms: Sequence[str]) -> None:
        self._numbers = [number for number, form in enumerate(forms) if _LETTER.search(form)]
        written = [forms[number] for number in self._numbers]
        self._finder = ahocorasick_rs.AhoCorasick(written, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        self._edged = _Edged(forms)

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Names as (start, end, number of the form)."""
        edged = self._edged.find(text)
        if _LETTER.search(text) is None:
            return edged
        hits = self._finder.find_matches_as_indexes(text.encode("utf-8", "replace").decode("utf-8"))
        return edged + [(start, end, self._numbers[number]) for number, start, end in hits]


def _is_beyond(letter: str) -> bool:
    return letter.isalnum() and ord(letter) > 255 and not is_unspaced(letter)


def is_foreign(form: str) -> bool:
    """Whether a form is written in these scripts."""
    return _LETTER.search(form) is not None


def marks(text: str, first: int) -> list[tuple[int, int, int]]:
    """Cues in order, as (start, end, number), where the first cue of `MEANINGS` has the number `first`."""
    if _LETTER.search(text) is None:
        return []
    hits = _FINDER.find_matches_as_indexes(text.encode("utf-8", "replace").decode("utf-8"))
    return [(start, end, first + number) for number, start, end in hits]
