"""What the years are asked for: "5 years with Java and Spring", "2 years building pipelines in Python", "SQL: 3 years".

Only what can be called a skill is one: a role, an industry, a place of work or "a similar field" is none.
"""

from __future__ import annotations

import re

from plugins.enrichers.experience.words import SKILL_END, SKILL_TEXT, XP
from plugins.enrichers.reading import Reading
from plugins.enrichers.seeker import Seeker

_OPEN = r"^(?:\(s\)|'?s'?(?!\w)|')?\)?(?: ?\+)?(?: (?:or|of) more| or above| and above| minimum| plus)?"
_FILLER = (
    r"(?:(?:relevant|related|professional|work|working|industry|industrial|commercial|practical|prior|previous|proven|solid|strong|similar|hands[- ]on|gcc|nz|uk|us|uae|local|australian|new zealand|canadian|overseas|international|demonstrated|demonstrable|post[- ]qualification|progressive|progressively responsible|progressively increasing|total|overall|minimum|full[- ]time|direct|"
    r"recent|deep|extensive|active|actual|significant|substantial|considerable|good|sound|meaningful|managerial|equivalent|successful|recognised|verifiable|documented|applicable|real[- ]world|combined|job|on-the-job|general|specific|significant|broad|technical|current|comparable|experienced|"
    r"einschlägige[rnms]?|relevante[rnms]?|praktische[rnms]?|fundierte[rnms]?|erste[rnms]?|nachweisbare[rnms]?|berufliche[rnms]?|professionnelle|significative|confirmée|pertinente|réussie|profesional|demostrable|comprobable|laboral|lavorativa|pregressa|comprovada|relevante|aantoonbare)(?:,? |/))*+"
)
_XP = rf"{XP}(?: (?:required|needed|mínima|minimum|minimal|minimale|minima|exigée|souhaitée|requerida))?"
_LINK = r"(?:in(?: the)? (?:fields?|areas?|domain|practice|use|usage) of|in ambito|nell'ambito|(?:must|should) (?:be|have been) (?:in|with)|di bidang|dalam bidang|im bereich|dans le domaine d[eu]|en el área de|na área de|in|with|within|using|of|on|working (?:with|in|on)|im|mit|en|dans|avec|sur|con|su|com|em|met|de|nel|nella|na|no|bidang|dalam|dengan)(?: (?:the|la|le|les|el|los|der|den|dem)(?= )| an?(?= (?:[\w&/+-]+ ){1,5}(?:roles?|positions?|capacity)\b)| l')?"
_ACT = r"(?:develop|build|design|implement|writ|us|utiliz|cod|programm|creat|administ|administer|configur|deploy|manag|maintain|operat|driv|work|test|analy[sz]|integrat|architect|run|deliver|support|lead|teach|sell|perform|handl|conduct|prepar|automat|optimi[sz]|script|engineer|model|train|install|troubleshoot|repair|drafting|draft|produc|provid|execut|oversee|coordinat|negotiat|review|deal|process|edit|translat|monitor|evaluat|assess|assembl|construct|servic|diagnos|facilitat|launch|migrat|debugg|scal)ing"
# "Java development experience", "of consulting experience"
_IN_FRONT = re.compile(
    rf"{_OPEN}(?: (?:of|in)(?= ))?+ ?+{_FILLER}(?!{XP}){SKILL_TEXT} exp(?:(?:erience)?\b|erience(?=[a-z]{{4}}))(?: (?:with|in|using|on|working (?:with|in|on)|writing|(?:build|develop|writ|cod|programm|implement)ing [^.;:,\n]{{0,40}}?\b(?:in|with|using)) (?P<behind>\S[^.;:\n]*))?"
)
# "experience with Java", "in audit", "con Python"
_BEHIND = re.compile(
    rf"{_OPEN}(?: of| de| d'| di)? ?{_FILLER}(?:{_XP} ?)?{_LINK}(?: |(?<=')){SKILL_TEXT}{SKILL_END}"
)
# "developing applications in Java", "driving a forklift"
_DOING = re.compile(
    rf"{_OPEN}(?: (?:of|in)(?= ))?+ ?+{_FILLER}(?:{_XP},? )?(?:of |in |with |on )?{_ACT}(?:(?:, | and | or |/|, and )\w+ing)*(?: with| in| on)? (?P<what>[^.;:\n(]{{2,90}})"
)
_TOOL = re.compile(r"(?:\b(?:in|with|using|on) |^)(?=(?P<skill>\S))")
_PLAIN_THING = re.compile(
    r"(?:(?:an?|the|and|or|other|our|advanced|complex|large[ -]scale|large|scalable|modern|common|popular|standard|robust|custom|production|high[- ]\w+|various|multiple|effective|new|strong|clean|efficient) )*"
    r"(?P<skill>[a-z0-9#+.][\w#+./&'-]*(?: [\w#+./&'-]+){0,2}?)(?= (?:for|in|on|with|using|and|or|at|to|across|as|within|from|by|that|including|preferably|is|are|of|preferred|required)\b|,|$)"
)
# "as a data engineer working with Kafka": of what a post is said to hold, names alone
_AS_ROLE = re.compile(
    rf"{_OPEN}(?: of(?= ))?+ ?+{_FILLER}(?:{XP} )?as (?:an? |the )?(?:(?!exp)[\w/+#.&-]+ ){{1,5}}?(?:using|(?:working|experienced?|skilled) with|{_ACT} [^.;:,\n]{{0,40}}? (?:in|with|using)) (?=(?P<skill>\S))"
)
_SUCH_AS = re.compile(
    rf"^[^.\n;]{{0,60}}? (?:with|in|using) (?:an? |the )[\w -]{{2,40}}? (?:such as|like) {SKILL_TEXT}{SKILL_END}"
)
# the skill that a colon, a dash or a bracket sets apart from its years
BEFORE = Seeker(
    r"(?:(?P<line>^|\n|\((?:required|preferred)\)|experience:)|[,;•|(]|: |(?:experience|exp\.?|expertise) (?:in|with|of|on)|\byears?|\byrs?\.?)[ •*·-]{0,3}(?!(?:fresh\w*|total|overall|relevant|minimum|min|work|working|experience|exp|years?|duration|contract|tenure|term|age|bond|warranty|period|required|requirements?|education|qualification|salary|notice|location|probation|agreement)\b)"
    r"(?P<skill>[a-z][\w+#./-]*(?: [\w+#./&-]+){0,5}?)(?: \([^()\n]{1,30}\))? ?[:(–-] ?\(?(?:min(?:imum|\.)? |at least )?$"
)
# TypeScript in "worked with TypeScript for at least 3 years", bookkeeping in "experience in bookkeeping, minimum 3 years"
_LEAST = r"(?:at least|a minimum of|minimum of|minimum|min\.?|more than|not less than|minimal|paling sedikit|sekurang-kurangnya|setidaknya|selama|mindestens)"
_WORKED_WITH = Seeker(
    rf"\b(?:(?:worked|working|work|programmed|coded|experienced?|used|using) (?:with |in )?{SKILL_TEXT} for (?:{_LEAST} |over |the past )?"
    rf"|(?:experience|experienced|exp|expertise|pengalaman|pengalaman kerja) (?:with|in|on|of|di bidang|dalam bidang|bidang) {SKILL_TEXT.replace('skill', 'such')}(?<! and)(?<! dan)(?<! or)(?<! with),? (?:of |for )?{_LEAST} )$"
)
# "Python 3+ years" at the beginning of an item
_NAME_FIRST = re.compile(
    r"^[ •*·-]*(?!(?:min|max|exp|req|need|prefer|have|has|had|with|must|should|about|around|approx|over|least|total|overall|ideal|grad|degree|diplom|bachelor|candidate|good|strong|work|prior|proven|relevant|the|a|an|and|or|of|at|in|for|you|your|we|who|any|some|has|near|almost|possess|bring|looking|seeking)\w*\b)(?P<skill>[a-z][\w+#./-]*(?: [a-z][\w+#./-]*)?) $"
)
# "at least 4 years React": no word between the years and what they are asked for
BARE = re.compile(
    rf"^s? (?!{XP}|[dl]'|or\b|and\b|as\b|on\b|of\b|in\b|sebagai\b|als\b|deneyim|tecrübe){SKILL_TEXT}(?=[.,;)\n]|$)"
)
_LINK_FIRST = re.compile(
    r"(?:en|em|di|dans|con|com|mit|im|na|no|nel|nella|dalam|pada|der|must|is|are|within|at|for) "
)
NO_SKILL = re.compile(
    r"^(?:à|au|aux|sur|chez|est|sont|exigée?s?|requise?s?|demandée?s?|of|or|and|to|at|min|speciali[sz]ed(?= experience| \w*$|$)|with|an?|the|our|your|similar|this|that|these|related|any|one|two|other|relevant|same|comparable|equivalent|previous|prior|proven|combined|overall|solid|strong|significant|extensive|substantial|considerable|demonstra\w+|recent|direct|general|des|du|der|die|das|dem|den|einer?|einem|einen|vergleichbarer?|ähnlicher?|le|la|les|un|une|l'\w+|el|los|las|una|uno|il|lo|gli|i|o|os|as|um|uma|het|een|de|both|all|each|either|which|whom|(?:bidang )?(?:yang )?(?:sama|sejenis|serupa|terkait)|such|[\w-]+-related|must|is|being|having|who|sebagai|posisi|som|come|como|comme|als|"
    r"field|role|position|industry|work|working|professional|customer[- ]facing|client[- ]facing|hands[- ]on|full[- ]time|business|practice|post[- ]\w+|post(?:grad|qual|doc|secondary)\w*|experience|experiencia|esperienza|relevant\w*|poste|puesto|nell\w*|\d+|lead(?:ing|ership)|manag(?:ing|erial)?|supervis\w+|minimum|total|area|areas|sector|field|years?|months?|people|teams?|staff|me|us|you|them|children|patients|clients|customers|stakeholders|progressive\w*|increas\w*|fast[- ]paced|first|required|preferred|desired|least|service|administrative(?= (?:roles?|positions?|works?|duties)\b|$)|mansione|ruolo|pqe|pae|internships?|placements?|apprenticeships?|education(?= (?:and|or|plus)\b|$)|settore|rol|sector|cargo|función|domaine|secteur|área|area|branche|bereich|functie)\b"
    r"|^\w+ing\b(?! (?:and|or|$))(?=\s+(?:the|a|an|in|with|on|and|or|complex|large|scalable|high|modern|production|web|software|teams?|people|projects?)\b)"
)
# what names a place, a trade or a post, not a skill
_NO_SKILL_END = re.compile(
    r"\b(?:laborator(?:y|ies)|banks?|australia|new zealand|hong kong|singapore|malaysia|indonesia|philippines|thailand|vietnam|china|japan|india|dubai|uae|gcc|africa|asia|apac|emea|europe|canada|america|germany|france|spain|brazil|abroad|\w*leitung|industry|industries|sectors?|environments?|settings?|capacity|departments?|stores?|restaurants?|hotels?|kitchens?|clinics?|hospitals?|schools?|agency|firm|compan(?:y|ies)|organi[sz]ations?|jobs?|levels?|markets?|regions?|start-?ups?|teams?|people|staff|projects?|products?|clients?|customers?|children|patients|stakeholders|company|country|code|others|things|manager|engineer|developer|officer|assistant|supervisor|director|stack|warehouse|office|understanding|direct|ability|hard|soft|junior|senior)$"
)
# said of a post, not of what is done in it
_KIND_OF_POST = frozenset(
    ("corporate", "regional", "technical", "clinical", "commercial", "operational", "strategic", "global", "busy", "permanent", "entry-level", "entry level", "mid-level", "front-line", "frontline", "specialist", "support", "office", "executive", "volunteer", "key", "lead", "fast-paced", "structured", "paid")
)  # fmt: skip
_TRIMMED = re.compile(
    r"(?: (?:roles?|positions?|fields?|space|domains?|functions?|skills?|related|experience|knowledge|works))+$"
)
_GENERIC_ACT = re.compile(
    r"^(?:(?:[\w-]+-level|hands-on|professional|industry|enterprise|development|coding|programming|scripting|or|and) )*(?:development|coding|programming|scripting)$"
)
_MADE = re.compile(  # what anybody makes
    r"\b(?:applications?|apps?|platforms?|solutions?|features?|components?|software|infrastructures?|tools?|websites?|programs?|services|reports|documents)\Z"
)
_OBJECTS = re.compile(
    r" (?:queries|code|scripts?|applications?|apps?|programs?|based (?:applications|systems))$"
)
_PRAISE = re.compile(
    r"^(?:strong|good|solid|proven|excellent|advanced|expert|extensive|working knowledge of|knowledge of|experience (?:in|with)|proficien\w+ (?:in|with)) "
)
_HEADINGS = ("skills", "requirements", "qualifications", "profile", "experience", "criteria", "haves", "have")
_FURTHER = re.compile(
    r"(?P<gap>,? (?:and|&|und|et|y|e|en|dan) |, ?|/| & )(?P<skill>[A-Z0-9.][\w#+.&'-]*(?: (?:[A-Z0-9][\w#+.&'-]*|[a-z]+\.js)){0,3})"
)
# one name of several words: "accounts payable and receivable", "Ruby on Rails", "product and project management"
_PAIRED = re.compile(
    r" and (?:analysis|safety|beverage|receivable|evaluation|acquisitions|development|gas|casualty|loss)\b| on rails\b| of (?:sales?|things|materials|quantities|accounts)\b| as (?:code|a service)\b"
)
_SHARED = re.compile(
    r" (?:and|&) (?:[\w-]+ ){1,2}(?:management|development|engineering|administration|design|operations|services|marketing|sales|analysis|testing|construction|maintenance|accounting|production|planning|control|education|care|cuisines?|law|support|systems|sectors?|industry|industries|environments?|settings?|projects?|works?)\b"
)
_ONE_WORD = re.compile(r"(?!\w+ing$)[a-z-]+$")
_DONE_TO = ("design", "management", "development", "installation", "maintenance", "operation", "administration", "implementation", "preparation", "inspection", "planning", "analysis")  # fmt: skip
_AND_ONE_MORE = re.compile(
    r" (?:and|&|dan) (?P<skill>(?!(?:an?|the|valid|current|excellent|strong|good|able|ability|knowledge|familiar\w*|fluent|willing\w*|must|have|has|be|is|are|proven|possess\w*|degree|full|own|experienced?|understanding|working|work|minimum|at|more|other|related|similar|relevant|above|over|up|in|with|on|for|of|to|who|which|you|we|your|our|other|any|memiliki|mempunyai|menguasai|memahami|mampu|bisa|dapat|bersedia|siap|terbiasa|lulusan|pendidikan)\b)[a-z][\w-]*(?: [a-z][\w-]*){0,2}?)(?= ?(?:[.,;:()\n]|$)| (?:is|are|required|preferred|experience)\b)"
)
# "design of HVAC systems": what is done, and to what
_OF_WHAT = re.compile(
    r" of (?:the |an? )?[\w&/-]+(?: [\w&/-]+){0,2}?(?= ?(?:[.,;:()\n|]|$)| (?:and|or|in|with|for|at|within|on|to|using|across|is|are|preferred|required)\b)"
)
_ING = re.compile(r" \w+ing [^.;:,\n]*$")
_OPEN_ENDED = re.compile(r"(?:\.| (?:or|and|and/or|&))+\Z", re.IGNORECASE)  # "data analysis or"


def skills_asked(reading: Reading, head: str, tail: str, start: int, end: int) -> tuple[str, ...]:
    """The skills that years are asked for, as written; none when it is a role or nothing named.

    `head` is what the sentence says before the years, which stand at `start`; `tail` what it says from `end` on.
    """
    found = _behind(reading, tail, end)
    if found:
        return found
    before = BEFORE.search(head)
    if before and before["skill"].count(" ") > 2 and (before["line"] is None or ":" not in before[0]):
        before = None
    at = start - len(head)
    if before is None and (before := _WORKED_WITH.search(head)) and before["such"]:
        return _listed(reading, at + before.start("such"), at + before.end("such"), head, at)
    if (
        before is None
        and "+" in reading.text[start:end]
        and reading.original[at : at + 4].strip(" •*·-")[:1].isupper()
    ):
        before = _NAME_FIRST.match(head)
    if before is None:
        return ()
    return _named(reading, at + before.start("skill"), at + before.end("skill"))


def _behind(reading: Reading, tail: str, end: int) -> tuple[str, ...]:
    """The skills that stand behind the years."""
    if " as " in tail and (role := _AS_ROLE.match(tail)):
        return _capitalised(reading, end + role.start("skill"), tail, end)
    if such := _SUCH_AS.match(tail):
        return _named(reading, end + such.start("skill"), end + such.end("skill"))
    if front := _IN_FRONT.match(tail):
        first = (
            ()
            if _GENERIC_ACT.match(front["skill"])
            else _named(reading, end + front.start("skill"), end + front.end("skill"))
        )
        behind = end + front.start("behind")
        if front["behind"] and (
            not first
            or front[0][: front.start("behind")].endswith((" with ", " using "))
            or _ING.search(front[0], 0, front.start("behind"))
        ):
            return first + _capitalised(reading, behind, tail, end)
        return first
    if doing := _DOING.match(tail):
        return _done(reading, doing, tail, end)
    for pattern in (_BEHIND, BARE):
        if match := pattern.match(tail):
            if pattern is BARE and _LINK_FIRST.match(match["skill"]):
                return ()
            return _listed(reading, end + match.start("skill"), end + match.end("skill"), tail, end)
    return ()


def _done(reading: Reading, doing: re.Match[str], tail: str, end: int) -> tuple[str, ...]:
    """What is worked with in "developing applications in Java", or the thing itself: "driving a forklift"."""
    begin = doing.start("what")
    thing = _PLAIN_THING.match(doing["what"])
    if thing and reading.original[end + begin + thing.start("skill")].isupper():
        return _listed(
            reading, end + begin + thing.start("skill"), end + begin + thing.end("skill"), tail, end
        )
    for tool in _TOOL.finditer(doing["what"]):
        if tools := _capitalised(reading, end + begin + tool.start("skill"), tail, end):
            return tools
    if thing is None:
        return ()
    first, last = end + begin + thing.start("skill"), end + begin + thing.end("skill")
    if pair := _PAIRED.match(reading.text, last, end + len(tail)):
        last = pair.end()
    if last - first > 40 or _MADE.search(reading.text, first, last):
        return ()
    return _named(reading, first, last)


def _capitalised(reading: Reading, start: int, tail: str, end: int) -> tuple[str, ...]:
    """The list of names that begins at a place, when it begins with one."""
    found = _FURTHER.match("/" + reading.original[start : end + len(tail)])
    return _listed(reading, start, start + found.end() - 1, tail, end) if found else ()


def _listed(reading: Reading, start: int, stop: int, tail: str, end: int) -> tuple[str, ...]:
    """A skill, and those that a list goes on with: names only, and only such as are all asked for."""
    text, original = reading.text, reading.original
    limit = end + len(tail)
    if (pair := _PAIRED.match(text, stop, limit)) or (
        _ONE_WORD.match(original, start, stop) and (pair := _SHARED.match(text, stop, limit))
    ):
        stop = pair.end()
    if text.endswith(_DONE_TO, start, stop) and (what := _OF_WHAT.match(text, stop, limit)):
        stop = what.end()
    found = list(_named(reading, start, stop))
    if not found or not (original[start].isupper() or original[start] == "."):
        if found and " combined" not in tail[:12] and (one := _AND_ONE_MORE.match(text, stop, limit)):
            found += _named(reading, *one.span("skill"))
        return tuple(found)
    more: list[str] = []
    while further := _FURTHER.match(original, stop, limit):
        more += _named(reading, further.start("skill"), further.end("skill"))
        stop = further.end()
    if (
        text.startswith((" or ", ", or ", "/or ", " oder ", " ou ", " o ", " atau ", " of "), stop)
        or text[stop : stop + 2] == " ("
    ):
        return tuple(found)
    return (*found, *more)


def _named(reading: Reading, start: int, stop: int) -> tuple[str, ...]:
    """The skill that stands there, as written, when it is one."""
    text = reading.text[start:stop].rstrip(".")
    if praised := _PRAISE.match(text):
        start += praised.end()
        text = text[praised.end() :]
    if text.endswith(_HEADINGS) and " " not in text:
        return ()
    for pattern in (_TRIMMED, _OBJECTS):
        if trimmed := pattern.search(text):
            if pattern is _OBJECTS and not reading.original[start].isupper():
                continue
            text = text[: trimmed.start()]
    if text in _KIND_OF_POST or (
        text.startswith("it") and text[2:3] in ("", " ") and reading.original[start] == "i"
    ):
        return ()
    if not any(map(str.isalpha, text)) or text == "s" or NO_SKILL.match(text) or _NO_SKILL_END.search(text):
        return ()
    skill = _OPEN_ENDED.sub("", reading.evidence(start, start + len(text), "").text)
    return (skill,) if skill else ()
