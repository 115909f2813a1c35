"""Seniority: the level that the posting hires for, and whether people report to the post.

A word in the title decides, unless it stands in a phrase where it carries no level ("senior living", "staff
nurse", "assistant to the managing director"). Without one, the description may say whom it hires ("we are
looking for a junior data scientist"). Years asked make no level, and neither does anybody else's title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.reading import Evidence, Reading, RuleEnricher, Triggers, read
from plugins.enrichers.seeker import Seeker
from plugins.enrichers.seniority.board import level_printed
from plugins.enrichers.seniority.named import LOOSE, posts_named
from plugins.enrichers.seniority.words import (
    INDIVIDUAL_MANAGER,
    LEVELS,
    NEUTRAL,
    OTHERS,
    UNSPACED,
    UNSPACED_NEUTRAL,
)

_TITLE_LENGTH = 300  # what is longer is no title; its start still is
_LEVEL = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<{level}>{'|'.join(words)})" for level, words in LEVELS.items())
    + r")(?!\w)"
)
_UNSPACED = re.compile("|".join(f"(?P<{level}>{'|'.join(words)})" for level, words in UNSPACED.items()))
_OTHERS = Seeker(rf"(?<!\w)(?:{OTHERS})")
_NEUTRAL = Seeker(r"(?<!\w)(?:" + "|".join(NEUTRAL) + r")(?!\w)|" + "|".join(UNSPACED_NEUTRAL))
_INDIVIDUAL = Seeker(rf"(?<!\w){INDIVIDUAL_MANAGER}(?!\w)")
_INDIVIDUAL_NOUN = re.compile(r"managers?$")
_ROLES = (
    r"(?:engineer|developer|analyst|scientist|technician|specialist|accountant|administrator|programmer|designer|"
    r"consultant|tester|architect|coordinator|clerk|representative|assistant|operator|planner|buyer|officer|"
    r"mechanic|inspector|associate|ingenieur|entwickler|swe|sde|sre|qa|support|researcher|writer|counsel|paralegal|statistician|advisor|adviser|auditor|underwriter|recruiter|curator|chemist|biologist|controller|investigator|manufacturer|interpreter|editor|estimator)"
)
_NUMBERED = Seeker(
    rf"(?<!\w){_ROLES}(?:[ ,(-]{{1,3}}(?:level |lvl )?)(iv|iii|ii|i|v|[1-3])(?![\w.%+]|[ -]?(?:years?|yrs?|months?|mths?|weeks?|days?|posts?|positions?|vacanc|openings?|pax|nos|to\b|x\b)|[ ]?(?:-[ ]?\d|/))"
)
_ROMAN = re.compile(  # "Teacher I" of a public service, but "Registered Nurse 2" is of a scale of its own
    r"(?<!\w)(?:(?<!master )teacher|nurse|instructor|aide|cook|librarian|pharmacist|midwife|dentist|driver|inspector|social worker) (iii|ii|i)(?=$| ?[-(,/])"
)
_BY_NUMBER = {
    "i": "junior", "1": "junior", "ii": "mid", "2": "mid", "iii": "senior", "3": "senior", "iv": "senior",
    "v": "principal",
}  # fmt: skip
_GRADED = ("senior", "mid", "junior", "lead", "principal")
_BESIDE = re.compile(r"[ ]{0,2}(?:/|-|,|&|or|to|and|bis|oder|ou|o|y|et)[ ]{0,2}")
_PEOPLE_BY_TITLE = re.compile(
    r"team[- ]?lead\w*|team[- ]?leit\w+|supervis\w+|spv|fore(?:man|woman|men)|\w+leit(?:er|ung|erin)\w*|chef(?:fe)? d'équipe\w*|encargad[oa]|"
    r"jefe de (?:equipo|turno)|capo\w*|encarregad[oa]|teamleider|ploegleider|voorman|head (?!of)\w+|(?:team|section) head|headteacher|crew chief|2ic|(?:2nd|second)[- ]in[- ](?:charge|command)|(?:crew|shift|group|section|line|floor|room|squad|team) (?:leader|captain)|leading hand|"
    r"executive chef|vorarbeiter\w*|küchenchef\w*|chef(?:fe)? de (?:cuisine|chantier)|penyelia|mandor|ketua|ซุปเปอร์ไวเซอร์|ซูเปอร์ไวเซอร์|ซูปเปอร์ไวเซอร์|หัวหน้า|主管|組長|组长|班長|班长|領班|领班|總管|督導|護士長|總廚|部長|"
    r"shift (?:lead|leader|manager)|líder de equip[eo]|lider zespołu|brygadzist\w+|trưởng nhóm"
)

# The description: who is hired, in so many words.
_GRADES: dict[str, tuple[str, ...]] = {
    "senior": ("senior", "sr.", "sénior", "sênior", "seniore"),
    "junior": (
        "junior", "jr.", "júnior", "entry-level", "entry level", "fresher", "freshers", "freshgraduate", "freshgraduates", "fresh grad", "fresh grads", "freshies", "graduan baru", "graduan", "school leavers", "school leaver", "beginning teachers", "beginning teacher", "spm leavers", "stpm leavers", "lulusan baru", "graduate", "recent graduate", "recent graduates", "fresh graduate",
        "fresh graduates", "new grad", "new grads", "trainee", "應屆畢業生", "应届毕业生", "นักศึกษาจบใหม่", "เด็กจบใหม่", "จบใหม่", "berufseinsteiger", "berufseinsteiger:in", "débutant", "débutante", "neolaureato",
    ),
    "mid": ("mid-level", "mid senior level", "mid-senior level", "mid to senior level", "mid/senior level", "mid level", "midlevel", "intermediate", "medior", "pleno", "confirmé", "confirmée", "semi senior", "semi-senior", "mid-weight"),
    "intern": (
        "intern", "internship", "praktikant", "praktikantin", "praktikanten", "werkstudent", "werkstudenten", "stagiaire", "stagista",
        "tirocinante", "estagiário", "estagiária", "becario", "becaria", "stagiair", "apprentice",
    ),
    "principal": ("principal", "staff engineer", "staff software engineer"),
    "lead": ("lead",),
    "asked": ("specializing in", "specialized in", "specialising in", "specialised in"),
}  # fmt: skip
_GRADE_OF = {word: level for level, words in _GRADES.items() for word in words}
_GRADE_CUES = Triggers(_GRADE_OF)
_CERTAIN = ("senior", "junior", "mid", "intern")  # words that others' titles share less often than "lead"
_HIRING = re.compile(
    r"(?<!\w)(?:we invite|(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?) (?:out )?for|seek(?:s|ing)?(?: for)?|hir(?:e|es|ing)|recruit(?:s|ing)?|need(?:s|ed)?|wants?|requires?|in need of|(?:opportunity|opening|openings|vacancy) for|"
    r"join (?:[\w&']+ ){1,6}as|as|are you(?: currently)?|become|welcome|this is|we have|(?:position|role|job title|title|post)(?: of| for| is|:)|suitable for|suits?|ideal for|open to|perfect for|accepts?|accepting|"
    r"suchen|gesucht|suche|als|recherch(?:e|ons)|recrut(?:e|ons)|en tant que|buscamos|busca|precisamos|procuramos|contratamos|cerchiamo|cerca|ricerca|selezioniamo|zoeken|zoekt|dicari|mencari|membuka)"
    r":?(?:,?(?: and)? (?:an?|our|the|its|einen?|eine|un|une|una|uno|um|uma|een|another|new|several|multiple|highly|very|talented|motivated|skilled|passionate|dynamic|exceptional|strong|experienced|enthusiastic|great|full[- ]time|permanent|seorang|more|two|three|1|2)){0,5},? $"
)
_YOU_ARE = re.compile(r"(?<!\w)you(?:'re| are) an? (?:[\w-]+ )?$")
# "recherchons un comptable confirmé": the level follows its noun
_HIRING_BEFORE_NOUN = re.compile(
    r"(?<!\w)(?:recherch(?:e|ons)|recrut(?:e|ons)|buscamos|busca|precisamos|procuramos|contratamos|cerchiamo|cerca|ricerca|selezioniamo) (?:une?|un|una|uno|um|uma)? ?(?:(?!(?:avec|con|com|qui|que|che|y|e|et|ou|o|para|pour|per)\b)[\w/().#+-]+ ){1,3}$"
)
_SOMEBODY_ELSE = re.compile(
    r"(?:/\w+)? ?(?:leaders?\b|leadership|management|stakeholders?|executives\b|executive (?!positions?|roles?|vacanc)|colleagues?|members?|teams?\b|living|care\b|citizens?|students?|degree|school|partners? (?:and|in)|officials|people|staff\b|clients|customers)"
)
# "college graduate or any 4-year course", "graduate of the nursing course"
_SCHOOLED = re.compile(r"[ ](?:of|or any|in)\b")
_ROLE = re.compile(
    r"(?:[ -]level)?(?: |, (?=\w+-))(?:[\w/&-]+ ){0,3}?(?:role|position|opportunity|vacancy|post|job|opening|stelle|poste|puesto|posizione|vaga|functie)(?![\w-])"
)
# "Senior AI engineer building agents": the description opens with the post itself
_OPENING = re.compile(rf" ?(?:[-/&] ?\w+)?[ -]level\b|(?: [\w/&+#.-]+){{0,4}}? {_ROLES}s?\b")
# "fresh graduates are welcome to apply"
_WELCOME = re.compile(
    r"s?(?: [\w&]+){0,3} (?:are|is|can|may|will)(?: also| always| all| be){0,2} (?:welcome|encouraged|invited|apply|considered|accepted|ok\b)|s? ok(?:ay)?\b|s? ?(?:/|or|atau) (?:[\w-]+ ){0,4}(?:pengalaman|berpengalaman|experienced?|exp|tahun|years?)\b|(?:\(?e?\)?s?|·e·?s?)? (?:accept|bienvenu|welcome|diperbolehkan|dapat melamar|bisa melamar|diterima|encouraged|considered|eligible|(?:di)?persilakan|silakan|dipersilahkan|boleh|dialu-alukan|digalakkan)"
)
# "Preferably Junior Executives specializing in ...", as one large board has it
_ASKED = re.compile(
    r"(?:(?P<junior>fresh grad|entry level|junior executives?)|(?P<senior>senior executives?)|(?P<manager>(?<!senior )managers?|assistant managers?)|"
    r"(?P<lead>(?<!non-)supervisors?)|(?P<executive>ceo|gm))\b(?: ?[/&][^/\n]{1,30}){0,4} $"
)
_BULLETS = " \n•*-·:([|!>"
_ALONE = re.compile(r"[ ]?(?:[,.;)/|!]|\n|$)")
_FOR = re.compile(r"^(?!.*\bnot\b).*\bfor $")  # "starting salary for fresh graduates"
_FIRST_UNSPACED = "\u0e00"  # from Thai on, scripts that write words together
_WELCOME_UNSPACED = re.compile("歡迎|欢迎|亦可|均可|可考慮|ยินดี|รับ|ได้")
_LABEL = re.compile(r"(?:niveau|nivel|livello|nível|level)[ ]?[:=-][ ]?$")
_NOT_HIRED = re.compile(
    r"\bgrow(?:ing|th)? (?:in)?to|progress(?:ion|ing)? (?:in)?to|path(?:way)?s? to|advance(?:ment)? (?:in)?to|report(?:s|ing)? (?:directly )?to|work(?:s|ing)? (?:closely )?with|alongside|support(?:s|ing)? (?:the|our)|mentor|coach|supervis|under the|assist(?:s|ing)? (?:the|our)|guidance|together with|collaborat|consider\w+ (?:as|for)|(?:experience|background|worked|erfahrung|kenntnisse|expérience|experiencia|esperienza|ervaring|pengalaman)\b[^:]* (?:as|als|en tant que|como|come|sebagai) (?:an? )?$|\b(?:in|previous|similar) (?:an? )?$|\b(?:tak\w+|play\w*|assum\w+) (?:on )?(?:an? |the )(?:\w+ )?$|not (?:a|an)\b|no longer|berichte|rapport"
)

# The description: do people report to the post?
_NO_REPORTS = re.compile(
    r"(?:no|without|zero|not have any|nor any) (?:any )?direct report|individual contributor|no (?:people|line|staff|team|personnel) (?:management|responsibilit)|not (?:a )?(?:people|line) manage|"
    r"without (?:people|personnel|line) (?:management|responsibility)|keine (?:personal|führungs)verantwortung|ohne (?:personal|führungs)verantwortung|sans (?:encadrement|management)|sin personal a cargo|does not manage people"
)
_N = r"(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|a small|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|deux|trois|quatre|cinq|six|dix|dos|tres|cuatro|cinco|seis|due|tre|quattro|cinque|twee|drie|vier|vijf|dez|dois|quatro)"
_STAFF = r"(?:people|engineers|developers|staff|employees|nurses|colleagues|analysts|designers|reports|technicians|members|managers|scientists|agents|supervisors|accountants|consultants|workers|drivers|teachers|directors|assistants|chefs|cooks|crew|personnel|officers|executives|operators|apprentices|juniors|carers|clerks|pax|reps|cleaners|labourers|guards|associates|interns|team leaders|subordinates)"
_LEADS = re.compile(
    r"(?:manag(?:es?|ing)|lead(?:s|ing)?|overs(?:ees?|eeing)) (?:and \w+ )?(?:the|our|your) (?:[\w-]+ ){0,2}?(?:staff|crew|brigade|employees|workforce|direct reports)\b(?! (?:\w+ )?(?:records|experience|engagement|handbook|benefits|onboarding|relations|files|meeting|schedul|training|event))|"
    rf"(?:manag(?:es?|ing)|lead(?:s|ing)?|supervis(?:es?|ing)|line[- ]manag(?:e|ing)|overs(?:ees?|eeing)|head(?:ing)?(?: up)?) (?:and \w+ )?(?:an? |the |our |your )?(?:\w+ )?(?:(?:teams?|crews?|brigade|squad|department|workforce|staff) of (?:(?:up to |about |around |over |more than )?{_N}|(?:[\w&/-]+ ){{0,3}}{_STAFF}\b)|{_N} (?:\w+ ){{0,2}}{_STAFF})|"
    r"supervis(?:e|es|ing) (?:an? |the |our |your |all )?(?:[\w&/-]+ ){0,4}(?:teams?|staff|crews?|workers|employees|subordinates|juniors)\b|(?<!with )(?<!peers and )(?<!superiors and )(?<!colleagues and )subordinates\b(?!,? (?:and |or )?(?:peers|superiors|supervisors|colleagues|management))|(?:lead(?:ing)?|manag(?:e|ing)|supervis(?:e|ing)|oversee(?:ing)?) (?:and \w+ )?(?:our|your own) (?:[\w-]+ ){0,4}team\b(?! (?:meeting|event|member|spirit|effort|building|calendar|to\b))|direct reports|line[- ]manage(?:ment responsib|ment of|r for)|membawahi|memimpin (?:tim|\d)|mengelola tim|(?:menyelia|mengawasi|menguruskan) (?:\d|pasukan|kakitangan|pekerja|staf)|ดูแลทีม|บริหารทีม|ลูกน้อง|ผู้ใต้บังคับบัญชา|(?:帶領|带领|管理|督導)[^\n]{0,6}(?:團隊|团队|下屬|下属|組員|同事|員工)|people[- ]management respons|(?:report|reporting) (?:directly )?(?:in)?to you\b|"
    r"personalverantwortung|disziplinarische (?:führung|leitung)|(?:führen|führst|leiten|leitest) (?:sie |du )?(?:fachlich und disziplinarisch )?(?:ein(?:en|e)? )?(?:team|\d+|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf)|"
    rf"(?:encadre[rz]|managez|manager|pilotez|dirigez|animez) (?:(?:une |votre |l')?équipe|{_N} )|personas a (?:tu |su )?cargo|a tu cargo|(?:dirigir|liderar|gestionar|lidera|dirige|coordinar)(?:ás|á)? (?:un |una |el |al |a un |tres |dos |\d+ )?(?:equipos?|equipes?|plantas|personas)|"
    r"(?:gestirai|coordinerai|guiderai) (?:un |una |il |\d+ )?(?:team|gruppo|squadra|equipe|persone)|(?:liderar|gerir|coordenar)(?:á)? (?:uma |um |a |o )?(?:equipe|time|equipa)|leiding aan|leidinggeven aan|stuurt? (?:je )?(?:een team|\w+ (?:managers|medewerkers|mensen|collega's))"
)
_LEAD_CUES = Triggers(
    (
        "manage ", "manages ", "supervises ", "leads a", "leads and manages ", "oversees ", "managing ", "lead a", "lead the", "lead our", "lead your", "leading a", "leading the", "supervise ", "supervising ", "oversee ", "overseeing ", "line-manag", "head up ",
        *(f"lead {n}" for n in ("two", "three", "four", "five", "six", "seven", "eight", "ten", *"123456789")),
        "direct report", "subordinates", "line manag", "people manag", "people-manag", "report to you", "reports to you", "reporting to you", "report directly to you", "personalverantwortung", "führungsverantwortung", "disziplinarische", "führen ", "führst ", "leiten ", "leitest ",
        "encadrer ", "encadrez ", "encadrement", "managez ", "manager une", "manager l'", "pilotez ", "dirigez ", "animez ", "personas a ", "personal a cargo", "a tu cargo", "dirigir", "liderar", "gestionar", "lidera ", "dirige ",
        "coordinar", "gestirai", "coordinerai", "guiderai", "gerir ", "coordenar", "leiding aan", "leidinggeven aan", "stuurt ", "stuur ", "individual contributor",
        "membawahi", "memimpin ", "mengelola tim", "menyelia ", "mengawasi ", "menguruskan ", "ดูแลทีม", "บริหารทีม", "ลูกน้อง", "ผู้ใต้บังคับบัญชา", "帶領", "带领", "管理", "督導",
    )
)  # fmt: skip
_ENGLISH_ACTS = frozenset(
    phrase
    for phrase in _LEAD_CUES.phrases
    if phrase.startswith(("manage", "lead", "superv", "overs", "head"))
)
_ACTING = re.compile(
    r"(?:\byou|\byou'll|\bwill|\bto|\band|role|duties|:|•|-|\*|^|\n|[.,;])(?: also| directly| be)?[ ]{0,2}$"
)
_MANAGING = frozenset({"manager", "director", "executive"})


class SeniorityEnricher(RuleEnricher):
    """Reads `seniority_level` and `is_manager`."""

    name = "seniority"
    version = "10"
    columns: Mapping[str, type] = {"seniority_level": str, "is_manager": bool}

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Ask the title, then the description; people under the post come from either."""
        title = read("title", posting.title)
        description = read("description", posting.description)
        level, proof = _from_title(title)
        if level is None and "  " in title.text:  # blanks where a scraper took a mark away
            level, proof = _from_title(read("title", " ".join(title.original.split())))
            if proof and (at := re.search(r"\s+".join(map(re.escape, proof.text.split())), title.original)):
                proof = title.evidence(*at.span(), proof.why)
        if level is None:
            level, proof = _from_description(description)
        leads, lead_proof = _leads_people(description)
        if (
            leads
            and level in (None, "senior", "lead")
            and (individual := _INDIVIDUAL.search(title.text[:_TITLE_LENGTH]))
        ):
            level, proof = "manager", title.evidence(*individual.span(), "manager title, and people to lead")
        is_manager = leads
        if leads is None:
            is_manager = level in _MANAGING or (
                level == "lead" and _PEOPLE_BY_TITLE.search(title.text[:_TITLE_LENGTH]) is not None
            )
            if is_manager:
                lead_proof = proof
        evidence: dict[str, list[Evidence]] = {}
        if proof:
            evidence["seniority_level"] = [proof]
        if lead_proof:
            evidence["is_manager"] = [lead_proof]
        return {"seniority_level": level or "unknown", "is_manager": bool(is_manager)}, evidence


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _from_title(title: Reading) -> tuple[str | None, Evidence | None]:
    """The level that the title names, once phrases without a level are blanked."""
    full = title.text[:_TITLE_LENGTH]
    text = _NEUTRAL.sub(_blank, _OTHERS.sub(_blank, full))
    # "product manager": only the noun goes, a "senior" before it stays
    text = _INDIVIDUAL.sub(lambda m: _INDIVIDUAL_NOUN.sub(_blank, m[0]), text)
    named: dict[str, re.Match[str]] = {}
    for pattern in (_LEVEL,) if text.isascii() else (_LEVEL, _UNSPACED):
        for match in pattern.finditer(text):
            named.setdefault(str(match.lastgroup), match)
    found = {level: named[level] for level in LEVELS if level in named}
    if not found:
        if number := _NUMBERED.search(text) or _ROMAN.search(text):
            level = _BY_NUMBER[number[1]]
            return level, title.evidence(*number.span(), f"number {number[1].upper()} in the title")
        return None, None
    level = next(iter(found))
    graded = sorted((found[grade].start(), grade) for grade in _GRADED if grade in found)
    if level in _GRADED and len(graded) > 1:
        (_, early), (second, late) = graded[0], graded[1]
        if found[early].end() > second:  # "semi senior" holds "senior"
            level = early
        else:
            between = text[found[early].end() : second]
            level = early if _BESIDE.fullmatch(between) else _higher(early, late)
    return level, title.evidence(*found[level].span(), "in the title")


def _higher(one: str, other: str) -> str:
    order = ("junior", "principal", "lead", "senior", "mid")  # a "junior team lead" is junior
    return min(one, other, key=order.index)


def _from_description(reading: Reading) -> tuple[str | None, Evidence | None]:
    """The level of the person whom the description says it hires."""
    if printed := level_printed(reading):
        return printed
    text = reading.text
    weak: tuple[str, Evidence] | None = None
    for index, start, end in reading.hits(_GRADE_CUES):
        level = _GRADE_OF[_GRADE_CUES.phrases[index]]
        if text[start] >= _FIRST_UNSPACED:
            if text[start - 1 : start] == "(" or _WELCOME_UNSPACED.search(text, max(0, start - 12), end + 8):
                weak = weak or (level, reading.evidence(start, end, "who may apply, by the description"))
            continue
        if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
            continue
        lead = text[max(0, start - 110) : start]
        lead = lead[max(lead.rfind(stop) + 1 for stop in ("\n", ". ", ";", "!")) :]
        if level == "asked":
            if weak is None and (asked := _ASKED.search(lead)):
                begin = start - len(lead) + asked.start()
                weak = (str(asked.lastgroup), reading.evidence(begin, start, "whom the description prefers"))
            continue
        if label := _LABEL.search(lead):
            span = start - len(lead) + label.start(), end
            return level, reading.evidence(*span, "level named in the description")
        if _SOMEBODY_ELSE.match(text, end) or (text[start:end] == "graduate" and _SCHOOLED.match(text, end)):
            continue
        if level == "junior" and text.startswith("fresh", start) and _FOR.search(lead):
            weak = weak or (level, reading.evidence(start, end, "who may apply, by the description"))
            continue
        role = _ROLE.match(text, end)
        if level == "junior" and _WELCOME.match(text, end) and not _NOT_HIRED.search(lead):
            weak = weak or (level, reading.evidence(start, end, "who may apply, by the description"))
            continue
        if (
            level == "junior"
            and text.startswith("entry", start)
            and not lead.strip(_BULLETS)
            and _ALONE.match(text, end)
        ):
            weak = weak or (level, reading.evidence(start, end, "level named in the description"))
            continue
        if start < 40 and not text[:start].strip(_BULLETS) and (opening := _OPENING.match(text, end)):
            return level, reading.evidence(start, opening.end(), "who is hired, by the description")
        hiring = None if role else _HIRING.search(lead) or _HIRING_BEFORE_NOUN.search(lead)
        if level in ("senior", "mid"):
            hiring = hiring or _YOU_ARE.search(lead)
        if not (role or hiring) or _NOT_HIRED.search(lead):
            continue
        begin = start - len(lead) + hiring.start() if hiring else start
        proof = reading.evidence(begin, role.end() if role else end, "who is hired, by the description")
        if level in _CERTAIN:
            return level, proof
        weak = weak or (level, proof)
    return weak or _from_named(reading)


def _from_named(reading: Reading) -> tuple[str | None, Evidence | None]:
    """The level in the name that the description gives the post."""
    for start, end in posts_named(reading):
        level, proof = _from_title(Reading(reading.field, reading.original[start:end]))
        if level and proof and proof.text.lower() not in LOOSE:
            why = "the post, as the description names it"
            return level, reading.evidence(start + proof.start, start + proof.end, why)
    return None, None


def _leads_people(reading: Reading) -> tuple[bool | None, Evidence | None]:
    """True or False when the description says whether people report to the post, else None."""
    text = reading.text
    yes: Evidence | None = None
    for index, start, end in reading.hits(_LEAD_CUES):
        phrase = _LEAD_CUES.phrases[index]
        if (no := _NO_REPORTS.search(text, max(0, start - 24), end + 24)) is not None:
            return False, reading.evidence(*no.span(), "nobody reports to the post")
        if yes is not None or (start and text[start - 1].isalnum() and phrase[0] < _FIRST_UNSPACED):
            continue
        if phrase in _ENGLISH_ACTS and not _ACTING.search(text[max(0, start - 24) : start]):
            continue
        if match := _LEADS.match(text, start):
            yes = reading.evidence(*match.span(), "people to lead")
    return (True, yes) if yes else (None, None)
