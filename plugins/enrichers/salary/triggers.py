"""Where a text may speak of pay: literal phrases that mark the windows worth reading."""

from __future__ import annotations

from plugins.enrichers.reading import Triggers
from plugins.enrichers.salary.tables import ALIASES, NOT_AFTER, NOT_BEFORE


def _trigger_phrases() -> list[str]:
    phrases: list[str] = []
    for alias in ALIASES:
        if not alias.isascii() or not alias.isalnum():
            phrases.append(alias)
            continue
        for digit in "0123456789":
            if alias not in NOT_BEFORE:
                phrases += [alias + gap + digit for gap in ("", " ", ". ", ": ", ".")]
            if alias not in NOT_AFTER:
                phrases += [digit + gap + alias for gap in ("", " ")]
                phrases += [f"k {alias}", f"k{alias}"]
    for word in (
        "k",
        "lpa",
        "lakh",
        "lac",
        "juta",
        "jt",
        "cr",
        "triệu",
        "万",
        "萬",
        "ribu",
        "rb",
        "tys",
        "mila",
    ):
        phrases += [digit + gap + word for digit in "0123456789" for gap in ("", " ")]
    for ending in (
        "/h",
        "/hr",
        " per hour",
        " per hr",
        "per hr",
        "ph",
        " ph",
        " pa ",
        " an hour",
        " p/h",
        " depending on",
        " negotiable",
        " nego",
        " basic",
        " + comm",
        "/month",
        "/day",
        "/week",
        " per day",
        " per week",
        " a week",
        " per month",
        " per annum",
        " p.a",
        " a year",
        " pro rata",
        "/bulan",
        "/bln",
        "/hari",
        "/jam",
        " per jam",
        " per hari",
        " per bulan",
        " sebulan",
        "/mth",
        "/mo",
        "/เดือน",
        "/วัน",
    ):
        phrases += [digit + ending for digit in "0123456789"]
    for word in ("pay", "pays", "paying", "basic", "base", "rate", "rates", "rate of", "circa", "c."):
        phrases += [f"{word} {digit}" for digit in "0123456789"]  # no currency, but the word right before
    return [*phrases, "00 + ", "00 plus "]


_SALARY_WORDS = (
    "løn lønn mzda bruttomzda renta zarobki vencimento płaca stawka salary salaries remuneration compensation wage pay: pay range pay rate rate: gehalt vergütung salaire rémunération "
    "sueldo salario retribución stipendio retribuzione ral salário remuneração salaris gaji upah เงินเดือน รายได้ ค่าจ้าง "
    "penghasilan pendapatan sahod sweldo suweldo honorarium bayaran ctc อัตราจ้าง เริ่มต้น 薪金 底薪 日薪 工資 工资 待遇 "
    "月薪 年薪 薪資 薪资 薪酬 時薪 时薪 月給 年収 時給 lương wynagrodzenie"
)
AMOUNTS = Triggers(_trigger_phrases())
WORDS = Triggers(
    [
        *_SALARY_WORDS.replace("pay range", "").replace("pay rate", "").split(),
        "pay range",
        "pay rate",
        "in hand",
        "take home",
        "basic pay",
        "hourly rate",
        "daily rate",
        "day rate",
        "taux journalier",
        "taux horaire",
        "tjm",
        "tagessatz",
        "stundensatz",
        "package:",
        "人工:",
        "人工：",
    ]
)
