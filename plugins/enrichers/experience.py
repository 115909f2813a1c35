"""Experience: the years that a posting asks of the person, required and preferred, and for which skill.

A number beside a word for years counts when the sentence asks for experience; the firm's age, the person's
age, contract lengths, waiting periods and degrees that take years do not. Of a range the lower end counts, of
alternatives ("a bachelor with 6 years or a master with 4") the smallest, of several demands the largest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.reading import Evidence, Reading, RuleEnricher, Triggers, read
from plugins.enrichers.seeker import Seeker

_WORDS: dict[str, float] = {
    word: value
    for value, words in {
        1: "one a an ein eine einem einer einen un une una uno um uma één een satu",
        2: "two zwei deux dos due dois duas twee dua",
        3: "three drei trois tres tre três drie tiga",
        4: "four vier quatre cuatro quattro quatro empat",
        5: "five fünf cinq cinco cinque vijf lima",
        6: "six sechs seis sei zes enam",
        7: "seven sieben sept siete sette sete zeven tujuh",
        8: "eight acht huit ocho otto oito delapan",
        9: "nine neun neuf nueve nove negen sembilan",
        10: "ten zehn dix diez dieci dez tien sepuluh",
        12: "twelve zwölf douze doce dodici doze twaalf",
        15: "fifteen fünfzehn quinze quince quindici vijftien",
        18: "eighteen achtzehn",
        20: "twenty zwanzig vingt veinte venti vinte twintig",
        24: "twenty-four",
        30: "thirty dreißig trente treinta trenta trinta dertig",
    }.items()
    for word in words.split()
}
_NUM = r"(?:\d{1,3}(?:[.,]\d)?|" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + ")"
_COUNT = re.compile(
    rf"(?<![\w.,$€£#/])(?<!\w-)(?P<a>{_NUM})(?: ?\+| plus)?(?: ?\(\w+\))?"
    rf"(?: ?(?:-|/|to|bis|à|a|y|et|and|und|or|o|ou|e|of|tot|en|sampai|hingga|~|至|到|ถึง|or even) ?(?P<b>{_NUM}))?"
    r"(?: ?\(\w+\+?\))?(?: ?\+| ?plus| or more| oder mehr| ou plus| o más| ou mais| o più| of meer| ?以上| tahun)?(?: (?:full|complete|calendar|consecutive|continuous|solid|entire|volle|años))?[ -]{0,2}$"
)
_WISH = re.compile(r"(?:but )?(?:prefer|desir|ideal)")
_ABBREVIATION = re.compile(r"(?<!\w)(?:min|max|mind|mín|approx|ca|exp|yrs|incl|minim)$")
_ALSO_PREFERRED = re.compile(
    r"s? ?\(? ?(?P<n>\d{1,2})\+? (?:years )?(?:is |are )?(?:preferred|ideal|desired)\)?"
)
_SENTENCE_END = re.compile(r"\n|[.;!?] ")
# what may stand right before "years": a number, or what follows a number
_BEFORE_UNIT = frozenset({*_WORDS, *(f"({word})" for word in _WORDS)}) | frozenset(
    [
        "+",
        "plus",
        "more",
        "mehr",
        "más",
        "mais",
        "più",
        "plus",
        "meer",
        "以上",
        "full",
        "complete",
        "calendar",
        "consecutive",
        "continuous",
        "solid",
        "entire",
        "volle",
        "years)",
        "+)",
        ")",
        "full-time",
    ]
)
_TOKEN = re.compile(r"(?<!\w)\w+")
_UNITS = Triggers(
    (
        "year", "yrs", " yr", "month", "jahr", "jährig", "monat", " ans", " an ", " an d", "année", "año", "anni", " anno", "anos", " ano ", "jaar", "maand",
        "tahun", "bulan", "ปี", "เดือน", "年", "năm", " lata", " lat ", " rok", " år", "mois", "meses", "mesi", "個月", "个月",
        # sections, so that what stands under "preferred" is preferred
        "prefer", "nice to have", "nice-to-have", "desir", "bonus points", "bonus:", "good to have", "plus:", "minimum qual", "required", "requirement", "qualifications", "basic qual", "must have",
        "you bring", "responsib", "benefits", "we offer", "what you", "wünschenswert", "anforderungen", "profil", "souhait", "deseable", "valora", "requisitos", "obbligatori", "preferenziali", "desejáve", "diferenciais",
    )
)  # fmt: skip
_MONTHS = frozenset({"month", "monat", "maand", "bulan", "เดือน", "mois", "meses", "mesi", "個月", "个月"})
_YEAR_UNITS = frozenset(_UNITS.phrases[: _UNITS.phrases.index("prefer")])
_PREFERRED_HEAD = re.compile(
    r"prefer|nice[ -]to[ -]have|desir|bonus|good to have|\bplus:|wünschenswert|souhait|deseable|valora|preferenziali|desejáve|diferenciais"
)

_EXPERIENCE = Triggers(
    (
        "experien", "exp.", "exp ", "exp:", "exp)", "erfahrung", "berufs", "praxis", "expérience", "esperienz", "experiênci", "ervaring", "pengalaman", "ประสบการณ์", "经验", "經驗", "経験", "kinh nghiệm",
        "doświadczeni", "erfarenhet", "erfaring", "background", "track record", "pqe", "working", "worked", "work history", "経歴", "実務",
    ), alone=True)  # fmt: skip
_TAIL_WORK = re.compile(
    r"^(?:\(s\)|'s|s'|')? ?(?:\+|or more|minimum|min\.?|plus|or above)? ?(?:of |in |with |as |on |using |working |within |managing |leading |building |developing |designing |im |in |mit |als |en |dans |con |como |nel|come |com |na |no |met |sebagai |di )"
)
_ASKED = re.compile(
    r"at least|minim\w*|min\.|must|requir\w*|you (?:have|bring|need|offer|possess|add)|you've|your|need|ask|want|looking for|seek\w*|ideal\w*|candidate\w*|applicant\w*|possess\w*|hold\w*|should|someone|who has|prefer\w*|"
    r"mindestens|sie|du |bring\w*|vous|justifie\w*|votre|tu |se requiere|requier\w*|al menos|richiest\w*|almeno|pelo menos|exig\w*|je |minstens|minimaal|memiliki|pernah|อย่างน้อย|•|^ ?[-*+·–]|^\W*$"
)
_FIRM = Seeker(
    r"(?<!\w)(?:\bwe\b|\bwe've\b|\bour\b|\bus\b|company|\bfirm\b|agency|\bgroup\b|organi[sz]ation|family[- ]owned|founded|established|since|business|\bteam (?:has|have|of|brings)|combined|collective|\bwir\b|unser|\bnous\b|notre|\bsiamo\b|nuestr|"
    r"empresa|azienda|bedrijf|\bwij\b|\bons\b|somos|leader\b|marke[td]|brand\b|industry leader|perusahaan)"
)
_NOT_BEFORE = Seeker(
    r"(?<!\w)(?:(?:in|over|during|for|within|throughout) the (?:last|past|next|first|coming)|(?:last|past|next|first|previous|coming|recent|final)|after(?: (?:just|only|over))?|every|each|once(?: in)?|within(?: the)?(?: (?:last|past|next|first))?|in (?:just|only|under|less than)|"
    r"age[d]?(?: of)?|ages?:?|older than|contract(?: (?:for|of|is|length))?:?|duration(?: of| is)?:?|for a (?:period|term|duration) of|period of|term of|fixed[- ]term(?: of| for)?|fixed for|valid for|for up to|celebrat\w+|anniversary|since|founded|"
    r"combined|total of|nach|seit|vor|innerhalb von|in den letzten|befristet auf|für|laufzeit|depuis|après|durée|pour|desde hace|hace|últimos|durante|después de|da oltre|da più di|da|dopo|per|ultimi|negli ultimi|há(?: mais de)?|últimos|após|sinds|al|na|gedurende|afgelopen|"
    r"selama(?= lebih)?|sudah|more than|over)[ ]?(?:about |over |more than |almost |nearly |circa |über |mehr als |plus de |más de |oltre |mais de |meer dan |lebih dari )?$"
)
_SOFT_BEFORE = frozenset(
    {"more than", "over", "for", "pour", "per", "für", "na", "al", "da", "selama", "total of", "within"}
)
_NOT_AFTER = re.compile(
    r"^(?:'s?|s'|\(s\))?[ -]?(?:old\b|of age|ago\b|and (?:over|above|older)\b|in business|in operation|in the (?:making|running)|of service|of continuous service|contract|fixed|term\b|warranty|guarantee|in a row|history|of history|anniversary|of growth|of operation|running\b|"
    r"degree|diploma|college|program(?:me)?\b|university|course|of (?:study|college|university|school|education|schooling|post|undergrad|higher)|post-?secondary|lease|plan\b|strategy|serving|of (?:excellence|innovation|tradition|heritage|success|trust|expertise in the market|history)|"
    r"strong\b|alt\b|jung|vertrag|befristet|garantie|d'existence|d'âge|de edad|de antigüedad|d'ancienneté|de garantía|di età|di storia|di attività|de idade|de mercado|de história|de garantia|oud\b|bestaan|geleden|apart|long\b|tenure track|from (?:now|the date|hire)|"
    r"probation|training|apprenticeship|internship|assignment|project\b|rotation|fellowship|engagement|initial|with (?:the )?(?:option|possibility|extension)|extend|renew|maximum|max\b|position\b|role\b|opportunity|placement|placering|vest|cliff|residen|service\b|sabbatical|leave\b|notice|"
    r"maternity|parental|vertraglich|of (?:pension|vacation|holiday|leave)|schon|lang\b|(?:academic )?(?:term|appointment)|tenure|fixed|full-time contract)"
)
_SPEAKS_TO_YOU = Seeker(
    r"\byou\b|your|candidate|must|requir|need|\bask|want|looking for|seek|\bbring you|experience:|•|ideal"
)
_OPENS_SENTENCE = re.compile(r"\W*(?:with|mit|avec|con|com|met|having)\b[^,]{0,24}$")
_ABOUT_FIRM = re.compile(
    r"\b(?:we|our|is|are|has|have|offers?|provides?|ist|sind|est|wir|unser\w*|nous|somos|siamo|wij|zijn)\b"
)
_ABOUT_YOU = re.compile(r"\byou|candidate|\bdu\b|\bsie\b|vous")
_AGE = re.compile(r"(?:อายุ|年齢|年齡|年龄|tuổi|usia|umur)[ :]*(?:ระหว่าง|maks\w*\.?|max\.?)?[ ]*$")
_RESIDENCE = Seeker(
    r"(?<!\w)(?:liv(?:e|ed|ing) in|resid|licen[cs]e|permit|passport|visa|clearance|driving record|mvr|warranty|guarantee|lease|born|roadmap|vesting|vests)"
)
_PREFERRED_BEFORE = Seeker(
    r"(?<!\w)(?:prefer\w*|ideal\w*|nice to have|bonus|desir\w*|optimal\w*|would (?:be|love)|wünschenswert|idealerweise|gern|bevorzugt|souhait\w*|idéalement|de préférence|deseable|preferib\w*|preferente\w*|valora\w*|gradit\w*|preferenzial\w*|desejáve\w*|preferencial\w*|diferencial|"
    r"bij voorkeur|gewenst|lebih disukai|diutamakan)|優先|优先"
)
_PREFERRED_AFTER = Seeker(
    r"(?<!\w)(?<!not )(?:\bpreferred\b|\bdesired\b|\bdesirable\b|\bis (?:a|an) (?:big |strong |definite )?(?:plus|asset|advantage|bonus)|\ba (?:big |strong )?plus\b(?! \w)|would be (?:an? )?(?:\w+ )?(?:ideal|plus|great|nice|advantage|bonus|asset|preferred|beneficial|desirable)|\bideal\b|\badvantageous|"
    r"beneficial|von vorteil|wünschenswert|souhaité\w*|appréciée?s?|un plus|un atout|deseable|valorable|se valora\w*|gradit[ao]|preferibile|costituisce|desejável|diferencial|gewenst|een pré|is een pluspunt|diutamakan|lebih disukai|優先|优先)"
)
_LESS = re.compile(
    r"(?:up to|less than|under|maximum(?: of)?|max\.?|no more than|bis zu|weniger als|höchstens|maximal|jusqu'à|moins de|hasta|menos de|máximo(?: de)?|fino a|massimo|meno di|até|tot|maximaal|minder dan|hingga|maksimal|fewer than|<) ?(?:an? )?$"
)

_NONE_NEEDED = Triggers(
    (
        "no experience", "no prior experience", "no previous experience", "experience not required", "experience not necessary", "experience is not required", "experience not essential",
        "experience is not necessary", "experience is not essential", "without experience", "no work experience", "zero experience", "don't need experience", "do not need experience", "don't need any experience", "experience isn't necessary",
        "keine erfahrung", "keine berufserfahrung", "keine vorkenntnisse", "auch ohne erfahrung", "auch ohne berufserfahrung", "ohne vorkenntnisse", "ohne berufserfahrung", "ohne erfahrung", "débutants acceptés", "débutant accepté", "débutant(e) accepté", "débutants bienvenus", "débutants et", "aucune expérience", "sans expérience", "expérience non",
        "sin experiencia", "no se requiere experiencia", "no es necesaria experiencia", "no se necesita experiencia", "no hace falta experiencia", "no es necesario experiencia", "experiencia no", "senza esperienza", "anche prima esperienza", "non è richiesta esperienza", "non è necessaria esperienza", "esperienza non", "anche senza esperienza", "sem experiência", "não é necessário experiência", "não exige experiência", "não é necessária experiência", "experiência não",
        "geen ervaring", "ervaring is niet", "ervaring niet", "zonder ervaring", "tanpa pengalaman", "tidak perlu pengalaman", "tidak diperlukan pengalaman", "pengalaman tidak", "tidak berpengalaman", "non pengalaman", "ไม่จำเป็นต้องมีประสบการณ์", "ไม่มีประสบการณ์", "ไม่ต้องมีประสบการณ์",
        "無經驗", "无经验", "無需經驗", "无需经验", "毋須經驗", "未経験", "không cần kinh nghiệm", "không yêu cầu kinh nghiệm", "bez doświadczenia", "nie wymagamy doświadczenia", "doświadczenie nie",
    )
)  # fmt: skip
_NEEDED_AFTER_ALL = re.compile(
    r"^[^.\n]{0,30}?(?:non |nicht |no |niet )?(?:required|necessary|needed|essential|is fine|ok\b|no problem|welcome|erforderlich|notwendig|nötig|willkommen|exigée|requise|nécessaire|acceptée?|necesaria|requerida|indispensable|imprescindible|necessaria|richiesta|necessária|obrigatória|exigida|nodig|vereist|vereiste|wymagane|konieczne|welkom|dipersilakan|diperlukan|wajib|required)"
)
_SURE_NONE = re.compile(r"^(?:no (?:prior |previous |work )?experience|zero)")

_FILLER = (
    r"(?:(?:relevant|related|professional|work|working|industry|commercial|practical|prior|previous|proven|solid|strong|similar|hands[- ]on|demonstrated|post[- ]qualification|progressive|progressively responsible|total|overall|minimum|full[- ]time|direct|"
    r"recent|deep|extensive|active|equivalent|successful|recognised|verifiable|documented|applicable|real[- ]world|combined|job|on-the-job|general|specific|significant|broad|"
    r"einschlägige[rnms]?|relevante[rnms]?|praktische[rnms]?|fundierte[rnms]?|erste[rnms]?|nachweisbare[rnms]?|berufliche[rnms]?|professionnelle|significative|confirmée|pertinente|réussie|profesional|demostrable|comprobable|laboral|lavorativa|pregressa|comprovada|relevante|aantoonbare) )*"
)
_XP = r"(?:experience|exp\.?|berufserfahrung|erfahrung|praxiserfahrung|berufspraxis|expérience|experiencia|esperienza|experiência|werkervaring|ervaring|pengalaman)"
_SKILL_TEXT = r"(?P<skill>[a-zà-ÿ0-9#+.][\w#+.&/'-]*(?: [\w#+.&/'-]+){0,3}?)"
_SKILL_END = r"(?=$|[ ]?[,.;:()\n•|]|[ ]-| (?:and|or|und|oder|et|ou|y|o|e|en|ed|of|including|required|preferred|is|are|within|at|for|on|using|with|in|from|as|to|such|davon|mit|mitbringen|dans|avec|chez|con|nel|em|com|bei|bij|met|where|which|that|plus|would|ideally|required|preferably|experience|gained|across|working|including|per|desired|a plus|mínimo|minimum|like|e\.g\.)(?: |$|[,.;:]))"
_LINK = r"(?:in|with|using|of|on|working with|working in|im|mit|en|dans|avec|sur|con|in|su|com|em|met|de)"
_SKILLS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:\(s\)|'s|s'|')?(?: ?\+)?(?: or more| minimum)?(?: of| de| d'| di)? ?{_FILLER}{_XP} ?(?:(?:working|developing|programming|coding) )?{_LINK} {_SKILL_TEXT}{_SKILL_END}",
        rf"^(?:\(s\)|'s|s'|')?(?: ?\+)?(?: or more)?(?: of)? ?{_FILLER}(?!{_XP}){_SKILL_TEXT} experience\b",
        rf"^(?:\(s\)|'s|s'|')?(?: ?\+)?(?: or more)? (?:experience )?(?:working |programming |coding |developing )?(?:in|with|using|im|mit|con|com|met|avec|of) (?!experience){_SKILL_TEXT}{_SKILL_END}",
    )
)
_SUCH_AS = re.compile(
    rf"^[^.\n;]{{0,60}}? (?:with|in|using) (?:an? |the )[\w -]{{2,40}}? (?:such as|like) {_SKILL_TEXT}{_SKILL_END}"
)
_NO_SKILL = re.compile(
    r"^(?:of|or|and|an?|the|our|your|similar|this|that|these|related|any|one|two|other|relevant|same|comparable|equivalent|der|die|das|dem|den|einer?|einem|einen|vergleichbarer?|ähnlicher?|le|la|les|un|une|l'\w+|el|los|las|una|uno|il|lo|gli|i|o|os|as|um|uma|het|een|de|both|all|each|either|"
    r"field|role|position|industry|work|working|professional|customer[- ]facing|hands[- ]on|full[- ]time|business|practice|experience|experiencia|esperienza|relevant\w*|poste|puesto|nell\w*|\w+ing\b(?! (?:and|or|$))(?=\s+(?:the|a|an|in|with|on|and|or|complex|large|scalable|high|modern|production|web|software|teams?|people|projects?)\b)|\d+|lead(?:ing|ership)|manag(?:ing)?|minimum|total|area|areas|sector|field|years?|months?)\b"
)
_DEGREE = Seeker(
    r"bachelor|master|degree|ph\.?d|doctora|diploma|\bb\.?s\.?c?\b|\bm\.?s\.?c?\b|hochschul|studium|licen[cz]|laure|gradua"
)
_NEEDED = re.compile(r"requir|must|minimum")
_OLD = re.compile(r"\bage\b|old")
_DIGIT = re.compile(r"\d")
_OR = re.compile(r"\b(?:or|oder|ou|o|of)\b")


@dataclass(slots=True)
class _Ask:
    """One demand for years, as read."""

    years: float
    preferred: bool
    start: int
    end: int
    skill: str | None
    why: str


class ExperienceEnricher(RuleEnricher):
    """Reads `experience_years_min`, `experience_years_preferred` and `experience_by_skill`."""

    name = "experience"
    version = "1"
    columns: Mapping[str, type] = {
        "experience_years_min": float,
        "experience_years_preferred": float,
        "experience_by_skill": list,
    }

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Read the description, and the title for short forms such as "3-5 yrs"."""
        asks: list[tuple[Reading, _Ask]] = []
        for field in ("title", "description"):
            reading = read(field, getattr(posting, field))
            asks += [(reading, ask) for ask in _asks(reading)]
        values: dict[str, Any] = {}
        evidence: dict[str, list[Evidence]] = {}
        for column, preferred in (("experience_years_min", False), ("experience_years_preferred", True)):
            chosen = _choose([item for item in asks if item[1].preferred is preferred])
            if chosen:
                reading, ask = chosen
                values[column] = _tidy(ask.years)
                evidence[column] = [reading.evidence(ask.start, ask.end, ask.why)]
        if "experience_years_min" not in values:
            none = _none_needed(read("description", posting.description)) or _none_needed(
                read("title", posting.title)
            )
            if none:
                values["experience_years_min"] = 0
                evidence["experience_years_min"] = [none]
        by_skill: list[dict[str, Any]] = []
        for reading, ask in asks:
            if (
                ask.skill
                and not ask.preferred
                and all(s["skill"].lower() != ask.skill.lower() for s in by_skill)
            ):
                by_skill.append({"skill": ask.skill, "years_min": _tidy(ask.years)})
                evidence.setdefault("experience_by_skill", []).append(
                    reading.evidence(ask.start, ask.end, f"years asked for {ask.skill}")
                )
        values["experience_by_skill"] = by_skill
        return values, evidence


def _tidy(years: float) -> float:
    return int(years) if years == int(years) else round(years, 2)


def _choose(asks: list[tuple[Reading, _Ask]]) -> tuple[Reading, _Ask] | None:
    """The largest demand; demands that stand as alternatives count as their smallest first."""
    groups: list[tuple[Reading, _Ask]] = []
    for reading, ask in asks:
        if groups and groups[-1][0] is reading:
            last = groups[-1][1]
            between = reading.text[last.end : ask.start]
            around = reading.text[max(0, last.start - 80) : ask.end + 40]
            if (
                len(between) < 140
                and _OR.search(between)
                and _DEGREE.search(around)
                and (_DEGREE.search(between) or ". " not in between)
            ):
                if ask.years < last.years:
                    groups[-1] = (reading, ask)
                continue
        groups.append((reading, ask))
    return max(groups, key=lambda item: item[1].years, default=None)


def _none_needed(reading: Reading) -> Evidence | None:
    """Where a posting says that no experience is needed."""
    for _, start, end in reading.hits(_NONE_NEEDED):
        phrase = reading.text[start:end]
        tail = _NEEDED_AFTER_ALL.match(reading.text[end : end + 60])
        if (
            tail
            or phrase.endswith(("required", "necessary", "essential"))
            or phrase.startswith(
                (
                    "débutant",
                    "未経験",
                    "無",
                    "无",
                    "ไม่",
                    "毋",
                    "auch ohne",
                    "tanpa",
                    "không",
                    "bez ",
                    "anche",
                    "tidak",
                    "without",
                    "zero",
                    "sin ",
                    "senza",
                    "sem ",
                    "zonder",
                    "ohne",
                    "sans",
                    "non p",
                )
            )
        ):
            if phrase == "without experience" and reading.text[max(0, start - 30) : start].rstrip().endswith(
                ("not", "applications", "candidates")
            ):
                continue
            return reading.evidence(start, end + (tail.end() if tail else 0), "no experience needed")
    return None


def _asks(reading: Reading) -> list[_Ask]:
    """Every demand for years in one text, in order."""
    text = reading.text
    found: list[_Ask] = []
    section_preferred = False
    for index, start, end in reading.hits(_UNITS):
        phrase = _UNITS.phrases[index]
        if phrase not in _YEAR_UNITS:
            line = text.rfind("\n", 0, start) + 1
            stop = text.find("\n", end, end + 80)
            stop = len(text) if stop < 0 and len(text) - end < 80 else stop
            if start - line <= 30 and 0 <= stop - line <= 70 and not any(map(str.isdigit, text[line:stop])):
                section_preferred = _PREFERRED_HEAD.search(text, line, stop) is not None
            continue
        gap = 1 if phrase[0] == " " else 0
        count = _count(text, start + gap)
        if count is None:
            continue
        follows = bool(found) and not _SENTENCE_END.search(text, found[-1].end, count.start())
        ask = _ask(reading, count, phrase, end, section_preferred=section_preferred, follows=follows)
        if ask is not None:
            found.append(ask)
            if not ask.preferred and (also := _ALSO_PREFERRED.match(text, end)):
                found.append(_Ask(float(also["n"]), True, *also.span(), None, "years preferred"))
    return found


def _count(text: str, end: int) -> re.Match[str] | None:
    """The number that ends where the unit starts: "3-5", "two (2)", "5+"."""
    words = text[max(0, end - 14) : end].replace("-", " ").split()
    if not words or not ((last := words[-1]) in _BEFORE_UNIT or _DIGIT.search(last)):
        return None
    for token in _TOKEN.finditer(text, max(0, end - 32), end):
        if (token[0] in _WORDS or token[0][0].isdigit()) and (
            count := _COUNT.match(text, token.start(), end)
        ):
            return count
    return None


def _own_words(tail: str) -> str:
    """What is said of the years themselves: a wish that follows a comma is about something else."""
    head, comma, rest = tail[:110].partition(", ")
    return head + " " + rest[:24] if comma and _WISH.match(rest) else head


def _value(written: str) -> float:
    return _WORDS[written] if written in _WORDS else float(written.replace(",", "."))


def _years(count: re.Match[str], unit: str) -> float:
    """The lower end of a count, in years."""
    years = _value(count["a"])
    if count["b"]:
        years = min(years, _value(count["b"]))
    return round(years / 12, 2) if unit in _MONTHS else years


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What the sentence says before `start` and from `end` on; "min. 3 yrs" does not end one."""
    floor = max(0, start - 150)
    rfind = text.rfind
    begin = max(
        rfind("\n", floor, start),
        rfind(";", floor, start),
        rfind("! ", floor, start),
        rfind("? ", floor, start),
    )
    dot = text.rfind(". ", floor, start)
    if dot > begin and _ABBREVIATION.search(text, max(0, dot - 7), dot):
        dot = text.rfind(". ", floor, dot)
    close = end + 150
    for mark in ("\n", ". ", ";", "! ", "? ", ".\n"):
        if (position := text.find(mark, end, close)) >= 0:
            close = position
    return text[max(begin + 1, dot + 1, floor) : start], text[end:close]


def _ask(
    reading: Reading,
    count: re.Match[str],
    phrase: str,
    unit_end: int,
    *,
    section_preferred: bool,
    follows: bool,
) -> _Ask | None:
    """Judge one "N years": a demand for experience, or None."""
    text = reading.text
    while unit_end < len(text) and text[unit_end].isalpha() and text[unit_end].isascii():
        unit_end += 1  # "year" was found in "years"
    if phrase in ("yrs", " yr") and text[unit_end : unit_end + 1] == ".":
        unit_end += 1
    years = _years(count, phrase)
    if years > 40:
        return None
    head, tail = _sentence(text, count.start(), unit_end)
    if text[unit_end - 7 : unit_end].startswith("jährig") or phrase == "jährig":
        tail = " " + tail
    shift = 0
    if also := _ALSO_PREFERRED.match(tail):
        shift = also.end()
        tail = tail[shift:]
    named = _EXPERIENCE.hits(tail[:80] + " ")
    strong = bool(named)
    if not strong and not _asked_otherwise(
        text, count.start(), head, tail, section_preferred=section_preferred, follows=follows
    ):
        return None
    if _is_no_demand(head, tail, years, strong=strong):
        return None
    preferred = (
        (_PREFERRED_BEFORE.search(head) is not None and not _NEEDED.search(head[-25:]))
        or (section_preferred and not _NEEDED.search(head))
        or _PREFERRED_AFTER.search(_own_words(tail)) is not None
    )
    why = "years preferred" if preferred else "years asked"
    if _LESS.search(head):
        years, why = 0.0, why + ", as an upper limit only"
    skill = _skill(reading, tail, unit_end + shift)
    last = unit_end
    if named:
        last = min(last + shift + named[0][2], len(text))
        while last < len(text) and text[last].isalpha():
            last += 1
    return _Ask(years, preferred, count.start(), last, skill, why)


def _asked_otherwise(
    text: str, start: int, head: str, tail: str, *, section_preferred: bool, follows: bool
) -> bool:
    """Say whether years that name no experience behind them are asked of the person all the same."""
    if _EXPERIENCE.hits(head[-75:]):
        return True
    if _TAIL_WORK.match(tail) and (section_preferred or follows or _ASKED.search(head)):
        return True
    if tail.startswith((" (required", " required", " minimum")):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if line.strip(" •-*+·") == "" and tail[:1] in ",+" and "," in tail[:2]:
        return True
    return bool(_PREFERRED_BEFORE.search(head[-30:]) or _PREFERRED_AFTER.search(tail[:40]))


def _is_no_demand(head: str, tail: str, years: float, *, strong: bool) -> bool:
    """Say whether the years are the firm's, an age, a term or a wait. `strong`: experience is named behind them."""
    if _NOT_AFTER.match(tail) or _AGE.search(head[-12:]):
        return True
    if (against := _NOT_BEFORE.search(head[-40:])) and not (strong and against[0].strip() in _SOFT_BEFORE):
        return True
    if _RESIDENCE.search(head[-60:] + "|" + tail[:40]):
        return True
    firm = _FIRM.search(head) or (years >= 10 and _FIRM.search(tail[:70]))
    if firm and not _SPEAKS_TO_YOU.search(head):
        return True
    if _OPENS_SENTENCE.match(head) and _ABOUT_FIRM.search(tail) and not _ABOUT_YOU.search(tail):
        return True
    return strong and years >= 18 and bool(_OLD.search(tail[:30])) and not _ASKED.search(head)


def _skill(reading: Reading, tail: str, offset: int) -> str | None:
    """The skill that the years are asked for, as written; None when it is a role or nothing named."""
    if such := _SUCH_AS.match(tail):
        return _written(reading, offset, such)
    for pattern in _SKILLS:
        match = pattern.match(tail)
        if match is None:
            continue
        skill = match["skill"]
        if _NO_SKILL.match(skill) or len(skill) < 1 or skill.isdigit():
            return None
        return _written(reading, offset, match)
    return None


def _written(reading: Reading, offset: int, match: re.Match[str]) -> str:
    proof = reading.evidence(offset + match.start("skill"), offset + match.end("skill"), "")
    return proof.text.rstrip(".")
