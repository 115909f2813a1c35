"""The words and shapes of pay in a folded text: amounts, ranges, periods, and what stands next to them."""

from __future__ import annotations

import re

from plugins.enrichers.salary.tables import ALIASES, MULTIPLIERS, NOT_AFTER, NOT_BEFORE
from plugins.enrichers.seeker import Seeker

# At the start of a word, or at a slash: tried first, so that long alternations are not tried in mid-word.
_START = r"(?:(?<![^\W\d_])|(?=/))"
_UNSPACED = r"\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"


def _gated(pattern: str) -> str:
    """Put the alternatives of scripts without spaces behind those that start a word."""
    alternatives = pattern.split("|")  # only called on patterns whose groups hold no "|" in those scripts
    free = [part for part in alternatives if re.match(rf"[/]?[{_UNSPACED}]", part)]
    rest = [part for part in alternatives if part not in free]
    return f"{_START}(?:{'|'.join(rest)})" + "".join(f"|{part}" for part in free)


_SIGNS = frozenset("$£€₱฿₹")  # right before a digit it is that number's: "Year 1 £14,500"


def _any(words: set[str] | frozenset[str] | dict[str, float]) -> str:
    """Alternation, longest first; a word that ends in a letter must not go on as another word."""
    return "|".join(
        re.escape(word)
        + (
            r"(?![^\W\d_])"
            if word[-1].isascii() and word[-1].isalpha()
            else r"(?!\d)"
            if word in _SIGNS
            else ""
        )
        for word in sorted(words, key=len, reverse=True)
    )


def _before(words: set[str]) -> str:
    """The same for what stands before a number: letters may touch the digits, but not letters before them."""
    symbols = {word for word in words if not word[0].isalpha() or not word[0].isascii()}
    letters = words - symbols
    ordered = sorted(letters, key=len, reverse=True)
    return "|".join(
        [r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, ordered)) + r")(?![^\W\d_])"]
        + [re.escape(word) for word in sorted(symbols, key=len, reverse=True)]
    )


_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+(?=,\d{1,2}(?![\d,.]))"  # "21,500,12 hours", of a wide comma
    r"|(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?"  # 1,234,567.89
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?"  # 6,00,000
    r"|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?"  # 45.000,00
    r"|\d{1,3}(?:'\d{3})+(?:[.,]\d{1,2})?"  # 1'200
    r"|\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?"  # 45 000
    r"|\d{1,9}(?:[.,]\d{1,2})?)(?!\d|[.,]\d)(?:[,.][-=]{1,2}|/-)?)"
)
_SPACE = r"[ ]{0,2}"
_CODE_BEFORE = _before(set(ALIASES) - NOT_BEFORE)
_CODE_AFTER = _any(set(ALIASES) - NOT_AFTER)
# nor by a digit, "3.000 m2"; "b/a" is gross a year in Spain
_SCALE = "(?!b/a)(?:" + _any(MULTIPLIERS).replace(r"(?![^\W\d_])", r"(?![^\W_])") + ")"
_UNIT = (
    r"(?:[ ]?(?:/|per|an|a|p\.?)[ ]?(?:hours?|hr|h|days?|d|weeks?|wk|months?|mth|mo|m|years?|yr|y|annum|a|bulan|bln)"
    r"(?![^\W\d_])\.?)"
)
_MORE_TO_COME = rf"\+(?=[ ]?(?:(?:{_CODE_AFTER})|(?:to|-|~)[ ]?[^\W_]?[^\W_]?[$]?\d))"  # "$1,500+ USD", "$15K+ to HK$30K+"
_SIGN = r"(?:(?<=[a-z] )[$€£₱฿₹][ ]?)?"  # "CAD $88,000"
MONEY = re.compile(
    rf"(?:(?P<c1>{_CODE_BEFORE})[ .:]{{0,2}}{_SIGN}|(?<![\d,/#])(?<![\d\W]\.)(?<!^\.)(?<!\b[a-z])(?<!\b[a-z]{{2}}))(?P<a>{_NUMBER}){_SPACE}(?P<m1>{_SCALE})?(?P<more>{_MORE_TO_COME})?{_SPACE}(?P<c2>{_CODE_AFTER})?"
    rf"(?:(?:{_UNIT})?(?:gross|brutto|brut|[ ]?\([^()$€£\n]{{1,24}}\))?\)?(?P<sep>[ ]{{0,2}}(?:--?|~|to|until|up to|and|und|bis(?: zu)?|à|et|hasta|al?|y|ate|até|tot|en|e|"
    r"sampai(?: dengan)?|hingga|s/d|s\.d\.?|ถึง|至|到|till?|do|til|och|og|đến|,?[ ]?rising to)(?![^\W\d_])[ ]{0,2}|[ ]{0,2}(?:-|~|ถึง|至|到)[ ]{0,2})"
    r"(?:(?:[a-z]{1,4}[ -]?\d{1,2}[ ])?(?:step|level|grade|point|band|scale|year|yr)[ ]?\d{1,2}[ :(-]{1,3})?"
    rf"(?:(?P<c3>{_CODE_BEFORE})[ .:]{{0,2}}{_SIGN})?(?P<b>{_NUMBER}){_SPACE}(?P<m2>{_SCALE})?{_SPACE}(?P<c4>{_CODE_AFTER})?)?"
    r"(?P<plus>(?<=[\dk])\+(?=[ ](?:package|pkg|salary|base|basic)\b)|[ ]?\+(?:(?=[ ]?(?:(?:an?|per|each)[ ](?:hour|hr|day|week|wk|month|year|yr|annum)\b|p\.?[ahw]\b|/|(?:hour|dai|week|month|year)ly\b(?=[ ]?(?:pay|wage|salar|income|earning|depend|[^\w ]|$))))|(?![ ]?(?:[^\W\d_]|[$€£₱฿₹]?\d)))|[ ]?up\b(?![ -]?to)|[ ](?:(?:and|&) (?:up|above)|and upwards?|or more|upwards|onwards?|minimum(?! wage)|mindestens|minimo|keatas|ke atas)|[ ]?(?:ขึ้นไป|起|以上))?"
)
CURRENCY_BEFORE = Seeker(rf"(?:{_CODE_BEFORE})[ .:]{{0,2}}{_SIGN}$")
AND = frozenset({"and", "und", "et", "y", "e", "en", "och", "og"})
BETWEEN = re.compile(
    r"(?:between|from|entre|tra|fra|zwischen|tussen|mellan|mellem|mellom|de|da|von|van|antara|ระหว่าง)[^.;\n]{0,24}$"
)

_NO_PAY_NOUN = r"(?:sales |performance |attendance )?(?:bonus|incentive|comm(?:ission)?s?\b|allowance|target|meeting|report|award|team|quota|payment|payroll)"
_PERIODS: tuple[tuple[str, str], ...] = (
    (
        "HOUR",
        (
            r"(?:per|an?|each|every|/|pro|par|por|all'|de l'|la|per l'|a la|ao|per)[ ]?(?:hours?|hr|h|std|stunde|heure|hora|ora|uur|uren|jam|timme|timma|tim|time|godz\w*|hodin[au]|hod|oră|óra)\b"
            r"|\bp\.?[ ]?/?h\.?(?![a-z])|\bph\b|\bhourly\b|\bstündlich|\btaux horaire|\buurloon|\bde l'heure|\bl'heure|/godz|na godzinę|ชั่วโมง|/ชม|ต่อชม|時給|时薪|時薪|(?:每|/)小時|(?:每|/)小时|giờ|\bsejam\b"
        ),
    ),
    (
        "DAY",
        (
            r"(?:per|a|each|/|pro|par|por|al|ao|per)[ ]?(?:days?|shift|duty|syif|tag|jour|día|dia|giorno|dag|hari|diem)\b|\bp[./]?d\.?\b(?![a-z])|\bday rate|\bdaily\b"
            r"|\bper diem|\btagessatz|\btjm\b|\barawan|\b(?:kada|bawat|isang) araw|ต่อวัน|/วัน|วันละ(?! ?\d)(?! ?$)|日給|日薪|/日|/ngày|sehari"
        ),
    ),
    (
        "WEEK",
        (
            r"(?:per|a|each|/|pro|par|por|a la|per)[ ]?(?:weeks?|wk|woche|semaine|semana|settimana|week|minggu|vecka)\b|\bp[./]?w\.?\b|(?<!paid )\bweekly\b(?! "
            + _NO_PAY_NOUN
            + r")"
            r"|\bwöchentlich|hebdomadaire|semanal"
        ),
    ),
    (
        "MONTH",
        (
            r"(?:per|a|each|every|/|pro|par|por|im|al|ao|na|på|i)[ ]?(?:months?|mth|mo|monat|mois|mes|mese|mês|maand|mnd|bulan|bln|månad|mån|måned|miesiąc|mies\.?|mesiac|měsíc|lună|hó)\b|/[ ]?m\b"
            r"|(?<!\d )\bp\.?c?[./]?m\.?\b(?!\w)|(?<!paid )\bmonthly\b(?! "
            + _NO_PAY_NOUN
            + r")|\bmonatlich|\bmensuel|\bmensual|\bmensil|\bmensal|\bmensais|\bmaandelijks|\bsebulan|\bbulanan"
            r"|\bmiesięcznie|\bmies\b|\bmånadslön|\bbuwanan|\b(?:kada|bawat|isang) buwan|ต่อเดือน|/เดือน|เดือนละ(?! ?\d)(?! ?$)|月薪|月給|/月|每月|/tháng|một tháng|\bal mes|\bměsíčně|\bhavi|\bkk\b"
        ),
    ),
    (
        "YEAR",
        (
            r"(?:per|an?|each|every|/|pro|par|por|im|al|all'|ao|per|na|por)[ ]?(?:years?|yr|y|annum|jahr|an|année|año|anno|ano|jaar|tahun|år|rok)\b"
            r"|\bp\.?[ ]?/?a\.?(?![a-z])|\bp/yr|\bannual(?:ly|i[sz]ed)?\b(?! (?:leave|bonus|increment|dinner|performance|incentive|review|ticket|medical|company|vacation|holiday|gratuity|trip|wage|health|body|variable|profit|air|pay))|\byearly\b(?! (?:performance )?(?:bonus|increment|incentive|review|leave))|\bper anno|\blpa\b|\bjährlich|\bp\.j\.|\bannu(?:el|elle|els|o|i|a)\b|\banua(?:l|les|is)\b|\bral\b"
            r"|\bb\.?a\.?\b(?=[ ]?/|$)|\bb/a\b|\bsetahun|\bper tahun|ต่อปี|/ปี|年収|年薪|/年|\brocznie|\bročně|\bjaarlijks|\bårslön|/năm|\bfte\b(?![ :]{0,2}[£$€])|\bpro[ -]?rata"
        ),
    ),
)
PERIOD_AFTER = Seeker("|".join(f"(?P<{name}>{_gated(pattern)})" for name, pattern in _PERIODS))

PERIOD_BEFORE = Seeker(
    "|".join(
        f"(?P<{name}>{_gated(pattern)})"
        for name, pattern in (
            (
                "HOUR",
                r"\bhourly|\bper hour|stundenlohn|\bstundensatz|timelønn?|timlön|taux horaire|tarifa por hora|uurloon|paga oraria|\bper jam|時給|时薪|時薪|รายชั่วโมง|每小時|每小时|ชั่วโมงละ|ชม\.?ละ|\bhour(?:ly)? rate",
            ),
            (
                "DAY",
                r"\bday rate|\bdaily|tagessatz|\btjm\b|tarif journalier|\bper day|日給|日薪|รายวัน|ค่าแรงวันละ|วันละ|\bharian",
            ),
            ("WEEK", r"\bweekly|\bper week|wochenlohn|\bmingguan"),
            (
                "MONTH",
                r"\bmonthly|\bper month|monatsgehalt|monatlich|mensuel|\bmensual|mensile|mensal|maandsalaris|per maand|per bulan|\bbulanan|vencimento base|månadslön|månedsløn|månedslønn|月薪|月給|月収|miesięczn|เดือนละ|รายเดือน|lương tháng|jahresmonat",
            ),
            (
                "YEAR",
                r"\bannual|\byearly|per annum|\bp\.a\.|jahresgehalt|jahresbrutto|jahreszielgehalt|annuel|\banual|\bannu[oa]|\bral\b|jaarsalaris|\bctc\b|年収|年薪|rocz|per tahun|årslön|årsløn|\bper year",
            ),
        )
    )
)

_OPEN_MAX = r"up[ -]?to|upto|max(?:imum|\.)?(?: of| von| de)?:?|not exceeding|(?:not|no) more than|as much as|(?<=gehalt: )bis|(?<=gehalt )bis|(?<=lohn: )bis|(?<=vergütung: )bis|bis zu|bis max\.?|jusqu'à|jusqu'a|hasta|fino a|até|tot|hingga|sehingga|mencecah|sampai(?: dengan)?|s/d|s\.d\.?|maks(?:imum|imal)|do|upp till|op til|earn up to|paying up to|^to|(?<=salary )to|(?<=package )to|(?<=basic )to|(?<=salary )up|(?<=gross )up"
_OPEN_MIN = (
    r"from:?|bermula(?: dari)?|permulaan:?|mula dari|dari|at least (?:the )?(?:national |adult )?minimum wage(?: of)?:?|starting (?:at|from|(?:monthly |annual |hourly |base |basic |pay )?(?:salary|pay|rate|wage|package))(?: of| is| at)?:?|(?:start|begin)s? (?:at|from)|beginning (?:at|from)|commenc(?:ing|es) (?:at|from)|starting on|start:|min(?:imum|\.)?(?: (?:(?:gross|annual|monthly|base|basic|collective|starting) ){0,2}(?:salary|pay|remuneration|compensation))?(?: of| von| de| is)?:?|at least|no less than|not less than|in excess of|upwards? of|above|over|more than|ab|mindestens|"
    r"(?:[\w-]+-)?mindest(?:grund|brutto|monats|jahres){0,2}(?:gehalt|entgelt|lohn)(?: [a-zäöüß.()-]{1,20}){0,7}:?|à partir de|a partir de|dès|desde|a partire da|a partir|minimal|minimaal|vanaf|mulai(?: dari)?|od|från|fra|partir de|mínimo(?: de)?|minimum|^\+"
)
OPEN_MAX = Seeker(
    rf"(?:(?<!\w)(?:{_OPEN_MAX})|สูงสุด(?:ถึง)?|ไม่เกิน|最高(?:可達|可达|達)?|可達|高達)[ ]{{0,2}}(?:an?[ ])?$"
)
OPEN_MIN = Seeker(rf"(?:(?<!\w)(?:{_OPEN_MIN})|เริ่มต้น(?:ที่)?|ตั้งแต่)[ ]{{0,2}}(?:an?[ ])?$")

PAY = Seeker(
    _gated(
        r"salar(?!y pack|y sacri)|salári|\bfixe\b|\bfixum\b|(?<!\bot )(?<!overtime )\bpay\b|\bpays\b|\bpaying|(?<!over )(?<!overs )(?<!overtime )(?<!fees )(?<!fee )\bpaid\b(?! time| holi| leave| vac| ann| train| par| mat| sick| break| lunch| volunt| time| over)|compensation|remunerat|(?<!rack )(?<!room )(?<!interest )(?<!occupancy )\brates?\b|(?<!median )\bwages?\b|(?:daily|hourly|monthly) fee\b|\btaux (?:journalier|horaire)|\btjm\b|tagessatz|stundensatz|\btarif (?:journalier|horaire)|เริ่มต้น(?=[^\n]{0,8}$)|\bbasic\b|\bbase\b|\bpackage|\bctc\b|(?<!friend and )(?<!friends and )(?<!refer and )(?<!friend to )(?<!friends to )\bearn(?:s|ing|ings)?\b|\bote\b|stipend|"
        r"\btake[ -]home|gehalt|vergütung|verdien|\blohn|lohn\b|entgelt|rémunération|remuneration|salaire|gratification|sueldo|\brenta l[ií]quida|\brenta:|zarobki|vencimento|\bmzd|\bplat:|salari|retribu|stipendi|\bral\b|compenso|remunera|\bbolsa\b|"
        r"\bloon|\bgaji|\bupah|\bum[rkp]\b|\bhonor(?:arium)?\b|ประกันมือ|ประกันรายได้|การันตี|\bbayaran\b|\bstart(?:s|ing)?(?= ?(?:at |from )?$)|\bsal\b|\bsahod|\bsweldo|\bsuweldo|(?<![a-z] )(?<!m[ia][nx]\. )budget(?= ?(?::|up ?to|around|is up|$))|penghasilan|pendapatan|\bin[- ]hand\b|เงินเดือน|รายได้|ค่าจ้าง|ค่าแรง|薪|工资|工資|待遇|人工[:：]|給与|給料|年収|月給|時給|月薪|年薪|lương|thu nhập|wynagrodzenie|\blön\b|\bløn\b|\blønn\b|\bmzda|\bplat\b|연봉|\bon offer|\bschads\b|\baward(?= (?:rate|wage|pay|level|grade|classification|hourly))|\babove award|\btrp\b|\btec\b|\btfr\b|\bdoe\b|package|\bhonorar|\bbudget for this (?:role|position)"
    )
    + "|gehalt|lohn\\b|vergütung"
)
NOT_PAY = Seeker(
    _gated(
        r"bonus|differential|salary pack(?:aging)|salary sacrific|\buang\b|subsídio|alimenta|\bmakan\b|\blunch|\bmeals?\b|(?<!bolsa[ -])auxílio|ajuda de|\btransport|sign[ -]?(?:on|ing)|referral|\brefer\b|commission|incentive|\bfund(?:s|ed|ing)?\b|\brais(?:e[sd]?|ing)\b|(?<!remuneration )(?<!package )(?<!salary )\bvalues?\b|\b(?:ber|se)?nilai\b|\bsasaran|\byuran\b|\bpinjaman|\bplafon|\belaun\b|\bbensin|\bbbm\b|\bpetrol|\bhospitali[sz]|\boutpatient|\bkacamata|\brawat (?:jalan|inap)|\brawatan|\bdenda\b|\bomset|\bpriced\b|\bdelegation|\bseries [a-e]\b|revenue|turnover|\bsales of|sales target|sales quota|\bquota|valuation|(?<!remuneration )(?<!package )valued|"
        r"portfolio|\bassets\b|\baum\b|(?<!salary )\bbudgets?\b|\bgrants?\b|\bdeals?\b|contract value|\bworth\b|\bsav(?:e|ing|ings)\b|discount|voucher|\bgift|reimburs|allowance|relocation|insurance|cover(?:age)? of|\bcoverage\b|\btuition|scholarship|"
        r"sleep[- ]?overs?\b|on[- ]call|stand[- ]?by|\b401|pension|superannuation of|contribution|donat|\bprize|\bcosts?\b|(?<=\w )(?<!daily )(?<!hourly )(?<!monthly )fees?\b|\bfees?\b(?!\W*$)|service charge|\blafha\b|\bretention\b|living away|\buniform|\bhostel|\baccommodation|\bhouse\b|\bhousing|\brent\b|\brental(?: fee)?\W{0,3}$|\btarget (?:penjualan|jualan)|\bper (?:paket|parcel|delivery|trip|order|drop|unit|piece|pcs|referral|head|case|km)\b|\bta/?da\b|deposit|\bfine[sd]?\b|market cap|\binvest|transaction|\borders? (?:of|worth)|projects? (?:of|worth|valued)|\bcapital\b|"
        r"umsatz|fatturato|chiffre d'affaires|facturación|faturamento|\bomzet|levée|\bvale-|\btickets?\b|titres?-rest|urlaubsgeld|weihnachtsgeld|zuschuss|prämie|bonificación|\bprimes?\b|premi[eo]\b|tunjangan|\bv[rta]\b|\bvale\b|\bcomiss|\bkomis|(?<!incl )(?<!including )(?<!inclusive )(?<!with )(?<!termasuk )\bot\b(?! ?[):])|\binsentif|\blembur|\bbonds?\b|bono\b|buoni|"
        r"\btook home|loan|mortgage|debt|accounts? (?:of|over)|spend|price|retail|\bwin\b|customers?(?! (?:service|support|care|success|experience|relation))|clients? (?:pay|worth)|\bfor every|\bpremium|\bcapex|\bproperty|\bhomes?\b|subsid|learning|training budget|wellness|gym|equipment|\bstock|\bequity|\brsu|"
        r"\btips?\b|overtime|per km|kilomet|kilometer|mileage|cap of|deductible|life |\bcredit|payroll of|\bphone|\bcall\b|\btel\b|whatsapp|โบนัส|ค่า(?!จ้าง|แรง|ตอบแทน)|เบี้ย|เซอร์วิส|สินเชื่อ|วงเงิน|มูลค่า|เป้า|ยอดขาย|ราคา|เงินช่วยเหลือ|價值|价值|保額|銷售額|生意額|勤工|津貼|津贴|花紅|獎|禮券|賀禮|資助|介紹費|現金|營業額|营业额|資本|獎金|奖金|เบี้ยเลี้ยง|ประกัน(?!มือ|รายได้|ขั้นต่ำ)"
    )
    + "|bonus|prämie|zuschuss|umsatz"
)
# right behind an amount, these make it something else than pay
AFTER_NOT_PAY = re.compile(
    r"(?![ ]*(?:and|plus|en|und|et|y|e|ed|mais|dan|with|incl?\.?|including|inclusive|excl\.?|excluding|or|per|a|base|basic|salary)\b|[ ]*(?:up )?[+&])[ ]*(?:[a-z-]+ ){0,2}?(?:bonus|sign[ -]?on|signing|referral|allowance|in (?:\w+ )?(?:funding|revenue|sales|assets|annual|total|contracts|savings|value|loans|turnover)|budget|voucher|gift|relocation|reimbursement|"
    r"credit|stipend|towards|worth|valuation|fund\b|insurance|deductible|life |discount|donation|grant|prize|portfolio|(?<!ly )(?:company|business|industry|market|project)|turnover|limit\b|off\b|umsatz|zuschuss|"
    r"(?:per|a) (?:week|month|day|fortnight) (?:deduct|rent|board|accomm)|(?:/|per )(?:paket|parcel|delivery|trip|order|drop|piece|pcs|referral|case)\b|commission|incentive|\(?(?:estimated )?lump[ -]sum|raised|of (?:equity|stock|revenue|sales|assets|funding|life|benefits)|under management|de prime|di fatturato|de chiffre|d'euros de|employees|customers|people|learning|training|wellness|education|tuition|home office)"
    r"|[ ]?(?:a|per|each|/)[ ]?(?:hour|hr|day|week|fortnight|month|mth|year|annum)[ ](?!(?:and|plus|with|incl?|including|excl?|excluding|or)\b)(?:[a-z-]+ ){0,2}?(?:allowance|bonus|incentive|reimbursement|differential|loading|premium)"
    r"|[ ]?(?:新人|入職|入职|迎新|介紹|推薦|勤工|全勤|簽約|留任)(?:獎金|奖金|獎賞|津貼|獎)"
    r"|[ ]?(?:a|per|each|/)[ ]?night\b|[ ]?(?:monthly|weekly|daily|annual|(?:a|per) (?:month|week|day|year)) (?:rice|laundry|internet|load|transpo|gas|fuel|petrol|meal|food|grocery|medical|clothing|housing|phone|mobile)"
    r"|(?:[ ]*(?:a|per|each|/)[ ]?(?:year|month|annum|day|week))?[ ]?(?:for|towards?|to spend on|in) (?:your |a |an |any )?(?:courses?|training|books|learning|conferences|education|equipment|home|gym|well|travel|development|professional|personal|each|every|commut|bonus|commission|incentives?|tips|lunch|meals?|food|stock|equity)"
)
# right behind an amount, these make it pay
AFTER_PAY = re.compile(
    r"[ ]?[x*×][ ]?1[2-6]\b|,? ?1[2-6][ -]months?['’]? (?:salary|pay|guarantee)|[ ](?:on |for )?(?:weekdays|saturdays|mon(?:day)?[ -])|"
    r"[ ,(+/&-]*(?:plus )?(?:basic|base\b|salary|flat(?: rate)?\b|all[ -]in\b|doe\b|gross|brut|lordi|bruto|ote\b|on[- ]target|package|pkg|super\b|superannuation|pro[ -]?rata|ctc|dependent on|depending on (?:exp|ski)|"
    r"(?:incl?\.?|including|inclusive)(?: of)? (?:\d+(?:\.\d+)?% )?(?:super|allowance)|excl?\.? vakantie|bij 40 uur|kiwisaver|negotiable|nego\b)"
    r"|[ ]?(?:up\b|onwards?\b)?[ ]?(?:\+|plus\b|&)[ ]?(?:[\w-]+ ){0,2}(?:tips|bonus(?:es)?|benefits|comm(?:ission)?s?|comiss\w+|komisi|komisen|vehicle|car\b|tools|ot\b|overtime|allowances?|perks|primes?|incentives?|insentif)\b"
)
