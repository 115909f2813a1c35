"""Whether a doubtful form is the skill: "Go" the language or "Go to our site".

Cheap signs first: a list of skills around it, a line of its own. What they leave open is tokenized by spaCy, a
dozen words around the form only, and matched against the turns of phrase in which a skill is meant.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from plugins.enrichers.skills.scripts import is_unspaced

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher

TECHNICAL = frozenset({"language", "framework", "database", "cloud", "tool"})
_CUE_BEFORE = [
    "bonus", "ability", "able", "yoe", "yrs", "years", "developer", "developers", "engineer", "engineers", "programmer", "experience", "experienced", "knowledge", "proficient", "proficiency", "skills", "skilled", "expertise", "expert", "familiarity",
    "familiar", "fluent", "fluency", "coding", "programming", "written", "developed", "built", "implemented", "understanding", "background",
    "using", "via", "mastery", "hands", "microsoft", "ms", "apache", "hashicorp", "oracle", "kenntnisse", "erfahrung", "umgang",
    "command", "judgement", "insbesondere", "besonders", "notamment", "especially", "particularly", "khususnya", "terutama", "menggunakan", "menguasai", "maîtrisez", "maîtriser", "connaissez", "utilisez", "beherrschst", "beherrschen", "dominas", "domina", "manejas", "manejar", "conoces", "conosci", "expérience", "maîtrise", "connaissance", "connaissances", "experiencia", "conocimiento", "conocimientos", "manejo", "dominio",
    "experiência", "conhecimento", "znajomość", "particolare", "szczególności", "especialmente", "principalmente", "język", "języka", "kunskaper", "kendskab", "esperienza", "conoscenza", "ervaring", "kennis", "certified", "certification", "degree", "trained", "training",
    "freude", "spaß", "lust", "interesse", "interés", "passione", "pasión", "paixão", "plezier", "gusto", "minat", "suka", "gemar",
    "certificaat", "zertifikat", "certificat", "certificado", "certificato", "attestato", "sertifikat", "certifikat", "sertifisering", "licence", "license", "licencia",
    "ser", "essere", "är", "er", "être", "etre", "quelqu'un", "quelqu’un", "personne", "persona", "pessoa", "someone", "personality", "attitude",
    "capacité", "capacités", "qualité", "qualités", "aptitude", "aptitudes", "formation", "diplôme", "goût", "pratique", "notions", "capacidad", "habilidad", "habilidades", "capacidade", "habilidade", "vivência", "capacità",
    "doti", "competenze", "pengalaman", "berpengalaman", "yang", "pengetahuan", "kemampuan", "memahami", "mengerti", "mampu", "bisa", "harus", "wajib", "dituntut", "kenntnis", "erfahrungen", "berufserfahrung", "berufspraxis", "ausbildung", "fähigkeit", "vaardigheden", "werkervaring", "affiniteit",
    "course", "courses", "bachelor", "bachelors", "master", "masters", "phd", "advanced", "basic", "strong", "solid", "deep", "good", "excellent",
    "demonstrate", "demonstrates", "demonstrated", "exhibit", "exhibits", "proven", "intermediate", "know", "knows", "learn", "writing", "write", "code", "scripting", "languages", "frameworks", "tools", "like",
    "including", "e.g.", "eg", "technologies", "software", "stack", "bachelor's", "master's", "graduate", "graduates", "major", "majoring", "majors", "diploma", "degrees", "qualification", "qualified",
]  # fmt: skip
_LINKS = frozenset(["in", "of", "with", "on", "using", "the", "for", "to", "and", "or", "such", "as", "like", "at", "least", "a", "an", "mit", "de", "en",
          "der", "die", "das", "dem", "den", "im", "als", "bei", "von", "la", "le", "les", "el", "los", "las", "il", "lo", "gli", "nel", "nella", "della", "del", "dei", "delle", "het", "een", "na", "no", "em", "met", "con", "com", "avec",
          "remain", "stay", "be", "being", "ein", "eine", "einer", "un", "une", "una", "uma", "dans", "d'", "d’", "l'", "l’", "dell'", "nell'", "sebagai", "bidang", "dalam", "di", "dengan",
          "am", "an", "beim", "zum", "zur", "voor", "por", "til", "med", "i", "på", "för", "inom", "dan", "und", "y", "e",
          "do", "da", "des", "du", "van", "und", "our", "strong", "deep", "advanced", "basic", "solid", "good", "modern", "is", "are", "core"])  # fmt: skip
_CUE_AFTER = [
    "developer", "developers", "engineer", "engineers", "programmer", "programmers", "programming", "language", "framework", "frameworks",
    "development", "developing", "stack", "code", "codebase", "coding", "scripts", "script", "scripting", "skills", "skill", "experience",
    "knowledge", "expertise", "proficiency", "certified", "certification", "spreadsheets", "spreadsheet", "formulas", "macros", "pivot", "workbooks",
    "avançado", "avanzado", "avancé", "avanzato", "intermediário", "intermedio", "intermédiaire", "gevorderd", "fortgeschritten", "tingkat",
    "services", "service", "backend", "microservices", "library", "libraries", "database", "databases", "cluster", "clusters", "jobs", "sql",
    "ecosystem", "platform", "pipelines", "administrator", "admin", "specialist", "consultant", "architect", "kenntnisse", "entwickler",
    "entwicklung", "reports", "dashboards", "server", "servers", "apps", "app", "applications", "api", "apis", "sdk", "tests", "testing", "software",
    "cookbooks", "manifests", "modules", "projects", "components", "whizz", "whiz", "wizard", "guru", "user", "users", "expert", "degree", "certificate", "background", "sector", "industry", "domain", "field",
]  # fmt: skip
# what a trait is said of, where it is asked of a person
_OF_A_PERSON = frozenset(["arbeitsweise", "persönlichkeit", "auftreten", "einstellung", "arbeitshaltung", "instelling", "houding", "persoonlijkheid", "werkwijze",
          "karakter", "personality", "attitude", "individual", "person", "manner", "demeanor", "demeanour", "character", "disposition", "worker", "persona", "pessoa", "personne", "inställning"])  # fmt: skip
_ASKED_FOR = [
    "must", "plus", "required", "mandatory", "essential", "preferred", "bonus", "nice", "advantage", "desirable",
    "needed", "asset", "added", "highly", "well", "beneficial", "advantageous", "helpful", "welcome", "great",
]  # fmt: skip
_ASKED = re.compile("|".join(_ASKED_FOR), re.IGNORECASE)
_NEXT_WORD = re.compile(r"[ \-/]{1,2}([^\W\d_][^\W\d_']*)")
_CLAUSE_MARKS = re.compile(r"[,;:()]")
_SENTENCE_END = re.compile(r"(?<!e\.g)\. |[\n;!?]")
# "platforms such as Looker, Superset, Preset and ...": names, capital after capital
_EXAMPLES = re.compile(
    r"(?:\bsuch as|\be\.g\.,?|\bincluding|\b[a-z]{4,} like) (?:[A-Z][\w.+#-]*(?: [A-Z][\w.+#-]*){0,2}(?:,|/|,? and|,? or)\s*){0,6}\Z"
)
_VERBS = frozenset({"is", "are", "would", "ist", "est"})
_BEFORE, _AFTER = frozenset(_CUE_BEFORE), frozenset(_CUE_AFTER)
_PREPOSITIONS = (
    " in ",
    " with ",
    " using ",
    " via ",
    " mit ",
    " en ",
    " avec ",
    " con ",
    " com ",
    " met ",
    " menggunakan ",
)
_BEFORE_PREPOSITION = re.compile(r"[a-zé,] [a-z]+ \Z")
# What makes a form another word altogether, whatever stands before it: form, lower case -> what follows or precedes.
_OTHER_SENSE = {
    "go": re.compile(r"\W{0,2}(?:to|live|beyond|above|ahead|through|the extra|home|out|back|on|for|with|by|into|from|green|getter|lives?)\b", re.IGNORECASE),
    "excel": re.compile(r"\s+(?:at|in (?:a|an|the|your|this|our)|as|under|within|and grow|through|when|while)\b", re.IGNORECASE),
    "access": re.compile(r"\s+(?:to|an?|the|our|your|all|over|control|controls|rights|management|for|point|points|card|badge|gate|codes?)\b", re.IGNORECASE),
    "word": re.compile(r"\s+(?:format|version|file|or pdf|of|for|about|is|on|out|document)\b", re.IGNORECASE),
    "spring": re.compile(r"\W+(?:season|semester|break|term|20\d\d|'?\d\d\b|summer|fall|of|cleaning|into|up|internship|intake|start)\b", re.IGNORECASE),
    "express": re.compile(r"\W+(?:your|their|interest|ideas|yourself|themselves|written|delivery|entry|consent|permission|lane|oneself|our|scripts)\b", re.IGNORECASE),
    "rust": re.compile(r"\W+(?:belt|removal|prevention|proof|and corrosion|protection|inhibitor|free)\b", re.IGNORECASE),
    "swift": re.compile(r"\W+(?:action|response|resolution|decision|decisions|delivery|code|payments?|messages?|messaging|and accurate|turnaround)\b", re.IGNORECASE),
    "spark": re.compile(r"\W+(?:curiosity|joy|interest|innovation|ideas|change|your|a|the|conversations?|plugs?|plug)\b", re.IGNORECASE),
    "chef": re.compile(r"\W+(?:de|and kitchen|team|position|role|manager|jobs?|with|who|to|at|in|for|will)\b", re.IGNORECASE),
    "oracle": re.compile(r"\W+(?:is|offers|corporation|careers|park|will|believes|employees|team)\b", re.IGNORECASE),
    "d3": re.compile(r"\s*/|\s+(?!and\b|or\b|visuali|charts?\b|librar|for\b)[A-Za-z]"),  # a diploma in Indonesia
    "gce": re.compile(r"\W{1,3}(?:[AONaon]\b|level)"),
    "assembler": re.compile(r"\s+(?:les?|la|des|une?|et|ou|l['’])", re.IGNORECASE),  # the French verb
    "outlook": re.compile(r"\W+(?:on|for|is|towards?)\b", re.IGNORECASE),
    "c": re.compile(r"\W{0,2}(?:level|suite|class|grade|corp|shift|-)\b|\$", re.IGNORECASE),
    "r": re.compile(r"\s*(?:&|and d\b|'s\b)", re.IGNORECASE),
    "pflege": re.compile(r" (?:von|der|des|unserer|und \w+) (?!(?:\w+ )?(?:Patient|Bewohn|Mensch|Senior|Klient|Kunden\b|Kund[:*_]?innen|Kranke|Pflege|Ältere|alte))|s? (?:hochwertig|regelmäßig)"),  # of things
    "patient": re.compile(r"(?<=patients)|[ -](?:care|records?|data|safety|chart(?:s|ing)?|flow|volume|education|assessments?|experience|outcomes|relations|services?|populations?|access|intake|advoca\w+|satisfaction|contact|information|monitoring|management|support|transport|handling|lifting|history|privacy|confidentiality|cent\w+|focused|facing|scheduling|registration|billing)\b", re.IGNORECASE),
    "articulate": re.compile(r"\W+(?:and|well|your|ideas?|complex|technical|the|with|in|clearly|communicat\w+|speak\w*|individual|person|requirements)\b", re.IGNORECASE),
    "it": re.compile(r"\s+(?:is|was|will|has|takes|can|may)\b"),
    "degree": re.compile(r"\s+of\s+(?!bachelor|master|doctor|ph)", re.IGNORECASE),
    "writing": re.compile(r" (?:[\w/+#,-]+ ){0,5}?(?:code|sql|quer(?:y|ies)|scripts?|software|tests?|programs|python|java)\b", re.IGNORECASE),
    "shipping": re.compile(r" (?:\w+ )?(?:software|products?|code|features?|apps?|games?|devices?|wearables?|systems|things|models|production)\b", re.IGNORECASE),
    "design": re.compile(r"(?:,|,? (?:and|&|or)|/) ?(?:develop|build|implement|deliver|test|create|construct|maintain|code|deploy|execute|evaluate|manage|optimi[sz]e)\b"),
    "driving": re.compile(
        r" (?:[\w-]+ ){0,3}?(?:revenue|growth|sales|change|results|adoption|innovation|value|improvements?|performance|engagement|strateg\w+|efficienc\w+|alignment|success|transformation|consensus|projects?|impact|awareness|"
        r"demand|traffic|quality|outcomes?|process\w*|initiatives?|excellence|decisions?|culture|productivity|profit\w*|pipelines?|insights?|solutions?|execution|accountability|campaigns?|programs?|agenda|conversion|"
        r"retention|collaboration|compliance|products?|roadmap|architecture|standards)\b", re.IGNORECASE),
    "history": re.compile(r"\s+of\s+(?!art|design|architecture|science|medicine|education|music)", re.IGNORECASE),
    "engagement": re.compile(r"(?<=s)|\s+(?:with|of|activities|events?|strateg\w+|rates?|metrics|across|plans?|programs?|manager|for|to|through|levels?|team)\b", re.IGNORECASE),
    "human rights": re.compile(r"\s+(?:code|act|acts|legislation|laws?|commission|tribunal)\b", re.IGNORECASE),
}  # fmt: skip
# names that are nothing else in small letters where they are listed with others, or knowledge of them is asked for
_TOLD_IN_LOWER = frozenset(
    ["excel", "word", "outlook", "oracle", "sage", "tally", "illustrator", "ruby", "vue", "node", "flask", "bootstrap", "confluence", "postman",
     "windows", "workday", "slack", "zoom", "spreadsheets", "premiere"]
)  # fmt: skip
_KNOWN_BEFORE = re.compile(
    r"\b(?:know\w*|good(?= (?:in|at|with) )|proficien\w+|competen\w+|familiar\w*|experienced?|skilled|skills?|litera(?:te|cy)|expert\w*|us(?:e|ing|age)|understanding|command|"
    r"trained|certified|conversant|mastery|advanced|packages?|software|menguasai|mahir|menggunakan|kenntnisse|connaissances?|maîtrise|manejo|dominio)\W+"
    r"(?:(?:in|of|with|on|using|the|use|at|including|like|such|as|basic|advanced|intermediate|good|ms|microsoft|both|de|du|von|di|del)\W+){0,3}\Z",
    re.IGNORECASE,
)
# programs of one suite, named one after the other: "uso de word e excel"
_OFFICE = frozenset({"word", "excel", "outlook"})
_SUITE = r"(?:word|excel|power ?point|outlook|access)"
_SUITE_JOINS = r"(?:,? ?/ ?|, ?|,? (?:and|e|y|et|dan|und|en|og|och|&|\+) )"
_SUITE_BEHIND = re.compile(rf"{_SUITE_JOINS}(?:ms |microsoft )?{_SUITE}\b", re.IGNORECASE)
_SUITE_BEFORE = re.compile(rf"\b{_SUITE}{_SUITE_JOINS}\Z", re.IGNORECASE)
_NAME_ENDS = re.compile(
    r"\s*(?:\Z|[.,;:()/&|\n+]|(?:and|or|skills?|spreadsheets?|knowledge|experience|proficiency|applications?|software|is|are|preferred|required|would|to|dan|und|et|y|e)\b)",
    re.IGNORECASE,
)
# fields that share one noun: "mechanical, electrical or civil engineering", "engineering (chemical or industrial)"
_ELLIPTIC = frozenset(
    ["mechanical", "electrical", "electronic", "civil", "chemical", "biomedical", "industrial", "structural", "environmental", "nuclear", "agricultural",
     "petroleum", "marine", "metallurgical", "aeronautical", "mechatronic"]
)  # fmt: skip
_NOUN_BEHIND = re.compile(
    r"(?:(?:,? (?:and/or|and|or|&) | ?[,/&] ?)[\w&-]+(?: (?!and\b|or\b)[\w&-]+)?){1,6}? engineering\b",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"\bengineering(?: (?:degree|discipline|field)s?)? ?(?:\(|: ?|,? (?:such as|including|e\.g\.,?) )"
    r"(?:[\w&-]+(?: (?!and\b|or\b)[\w&-]+)?(?:,? (?:and/or|and|or|&) | ?[,/&] ?))*\Z",
    re.IGNORECASE,
)
_OR_SIMILAR = re.compile(
    r",? (?:or|and) (?:an? |any |other )?(?:related|similar|equivalent|relevant|comparable)\b", re.IGNORECASE
)
# modules that go by two letters, which mean much else where their maker is not named before
_OF_SAP = frozenset(["mm", "sd", "pp", "co", "fi", "qm", "wm", "ps", "pm", "hr", "bw", "aa", "gl"])
_SAP = re.compile(r"\bSAP\b[^.\n]*\Z")
_SEASONS = frozenset(
    {"spring", "facebook", "linkedin", "cisco", "apple", "oracle", "bloomberg", "stripe", "zoom", "express"}
)
_OTHER_BEFORE = (  # endings of what stands before
    "the executive", "in the",
    "grade", "class", "vitamin", "hepatitis", "category", "type", "schedule", "plan", "series", "section", "appendix", "tier",
    "band", "option", "sous", "head", "pastry", "line", "american", "pony", "this", "last", "next", "early",
    "late", "each", "every", "per", "get", "have", "grant", "gain", "provide", "equal", "full", "easy",
    "will", "to", "can", "and", "that", "who", "we", "you", "they",
)  # fmt: skip
_SHORT_LINE = 130  # characters
# what may stand before a soft skill in a line about the person: adjectives, and soft skills with their commas
_PRAISED = re.compile(
    r"\W*(?:(?:an?|be|being|is|very|highly|great|good|excellent|strong|solid|outstanding|exceptional|superior|effective|sound|advanced|natural|keen|sense|of|high|level|levels|"
    r"critical|ability|able|to|and|&|team|self|[\w-]+ing|[\w-]+al|[\w-]+ive|[\w-]+ous|[\w-]+ly|[\w-]+ed|[\w-]+ant|[\w-]+ent|[\w-]+able|[\w-]+ible|skills?|player|thinker|spirit|boa|bom|buena|buen|bonne|bon|gute[rs]?|goede|god[et]?|bra|ser|ter|tener|avoir|être|zijn|memiliki|mampu|yang|baik|dan|e|y|et|und|og|och|en)[\s,;/&.]+)*\Z",
    re.IGNORECASE,
)
_ITEM_OPENS = re.compile(r"\n[ \t]*(?:[-–—*•·●▪►✓✔➢]|\d{1,2}[.)])[ \t]*\Z")
_ITEM_BELOW = re.compile(r"[ \t]*:?[ \t]*\n\s*(?:[-–—*•·●▪►✓✔➢]|\d{1,2}[.)])")
_LINE_OPENS = re.compile(r"(?:\n[ \t]*|[.:;!?][ \t]|\A)\Z")
# "Careful, good with tools and …", or nothing but such items to the line's end
_LIST_ENDS = re.compile(
    r"(?:, ?[\w-]+(?: [\w-]+)?){0,4},? (?:and|&|und|et|y|e|en|og|och|dan) \w|(?:, ?[^,.;:\n]{2,30}){2,5}\.?[ \t]*(?:\n|\Z)"
)
_LIST_GOES_ON = re.compile(
    r"(?:\((?:e|é|le|ve|se|ne|rice|euse|trice)\))?(?:(?:,| ?/| &) ?|(?: and| or| dan| und| et| y| e| en| och| og| in) )\w"
)
_NOTED = re.compile(r" ?[(,/:]")
# "Vous êtes organisé et …", "Du bist zuverlässig."
_SAID_OF = re.compile(
    r"\b(?:vous êtes|tu es|du bist|sie sind|you are|you['’]re|je bent|jij bent|u bent|eres|sei|du är|du er|você é)"
    r" (?:(?:très|sehr|very|muy|molto|erg|heel|muito|mycket|meget) )?\Z",
    re.IGNORECASE,
)
_SAID_ENDS = re.compile(r" ?(?:[,.;!\n]|\Z)| (?:and|et|und|y|e|en|og|och) \w")
_SEPARATORS = re.compile(  # behind "Spring Boot 3", a version
    r"(?:[ (]{0,2}v?\d[\d.]{0,4}\+?(?=[\s,/;)]))?(?:\((?:e|é|le|ve|se|ne|rice|euse|trice)\))?[\s,/|;•·()&+\-–—:*●▪]*(?:(?:and/or|and|or|und|oder|et|ou|y|e|en|of|as well as|sowie|dan|atau|och|og)[\s,/]+)?(?:(?:de|du|des|di|der|die|das|la|le|les|el|los|las|il|lo|het)\s|[dl]['’])?(?:[Mm][Ss]\s|Microsoft\s|Apache\s|Adobe\s)?\Z"
)


_JOINS = frozenset(["and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "of", "sowie", "dan", "atau", "och", "og", "i", "oraz"])  # fmt: skip


@cache
def _matcher() -> tuple[Language, Matcher]:
    """A blank pipeline: its tokenizer, and the turn of phrase "[form] is a must"."""
    import spacy  # noqa: PLC0415 - here, as it takes a second that a run with nothing to read need not wait
    from spacy.matcher import Matcher  # noqa: PLC0415 - as above

    nlp = spacy.blank("en")
    matcher = Matcher(nlp.vocab)
    be, article = (
        {"LOWER": "be", "OP": "?"},
        {"LOWER": {"IN": ["a", "an", "your", "the", "ein", "un"]}, "OP": "?"},
    )
    asked: list[dict[str, Any]] = [
        {"LOWER": "\x01"},
        {"LOWER": {"IN": sorted(_VERBS)}},
        be,
        article,
        {"LOWER": {"IN": _ASKED_FOR}},
    ]
    matcher.add("ASKED", [asked])
    return nlp, matcher


def meant(
    text: str,
    start: int,
    end: int,
    form: str,
    technical: bool,
    near: int,
    far: int,
    kin: tuple[bool, bool],
) -> bool:
    """Whether `text[start:end]` means the skill. `near`: end of the mention before; `far`: start of a sure one behind.

    Outside of the text where there is none. `kin`: which of the two are technical.
    """
    word = form.lower()
    if word in _ELLIPTIC:
        return _NOUN_BEHIND.match(text, end) is not None or (
            _NOUN_BEFORE.search(text, max(0, start - 90), start) is not None
        )
    if word in _OF_SAP and technical and _SAP.search(text, max(0, start - 80), start) is None:
        return False
    seen = text[start:end]
    same = seen == form or not technical or (seen.isupper() and word in _TOLD_IN_LOWER)
    if not (same or seen.islower() or (seen.isupper() and len(seen) > 3)):
        return False
    if (other := _OTHER_SENSE.get(word)) and other.match(text, end):
        return False
    before = near >= 0 and start - near < 24 and _listed(text, near, start, technical)
    behind = far < len(text) and far - end < 24 and _listed(text, end, far, technical)
    if not same:
        listed = (before and kin[0]) or (behind and kin[1])
        suite = word in _OFFICE and (
            _SUITE_BEHIND.match(text, end) is not None
            or _SUITE_BEFORE.search(text, max(0, start - 20), start) is not None
        )
        named = word in _TOLD_IN_LOWER and (suite or listed or _known(text, start, end))
        return named or (before and behind) or _alone(text, start, end) == 2
    if before or behind or _alone(text, start, end) or _opens(text, start, end, technical):
        return True
    if _OR_SIMILAR.match(text, end):
        return True
    if not technical and _SAID_ENDS.match(text, end) and _SAID_OF.search(text, max(0, start - 24), start):
        return True
    if technical:
        head = text[max(0, start - 20) : start]
        words = head.rstrip()
        bare = words.rstrip("(（[:：、，,/")
        if bare and is_unspaced(bare[-1]):  # no Chinese or Thai sentence has "Excel" for anything else
            return True
        if len(words) < len(head) and words.lower().endswith(_OTHER_BEFORE):
            return False
        if head.endswith(_PREPOSITIONS) and word not in _SEASONS and _BEFORE_PREPOSITION.search(head):
            return True  # "plans in Confluence"
    return _phrase(text, start, end, technical)


def paired(text: str, first: tuple[int, int, str], second: tuple[int, int, str]) -> bool:
    """Whether two doubtful names of technologies vouch for each other: "Express and Node".

    Each is given by its start, its end and its form; both must be written as names are.
    """
    return _SEPARATORS.match(text, first[1], second[0]) is not None and all(
        len(form) > 2
        and text[start:end] == form
        and not form.isupper()
        and ((other := _OTHER_SENSE.get(form.lower())) is None or other.match(text, end) is None)
        for start, end, form in (first, second)
    )


def _known(text: str, start: int, end: int) -> bool:
    """Whether knowledge of a name is asked for, and it stands as one: "good knowledge of excel and databases"."""
    return (
        _KNOWN_BEFORE.search(text, max(0, start - 60), start) is not None
        and _NAME_ENDS.match(text, end) is not None
    )


def _listed(text: str, left: int, right: int, technical: bool) -> bool:
    """Whether what lies between two mentions makes them a list; a bare blank does for technical names only."""
    if _SEPARATORS.match(text, left, right) is None:
        return False
    gap = text[left:right].strip()
    return technical or (
        bool(gap) and (not gap.isalpha() or gap.lower() in _JOINS)
    )  # "sorgfältig die Pflege …"


def _opens(text: str, start: int, end: int, technical: bool) -> bool:
    """Whether a form is the first of a list that is an item: "- Honest, punctual and ...", "- Excel (advanced)".

    What is no tool may open a line or a sentence as well: "Organised, reliable and punctual."
    """
    if (_NOTED if technical else _LIST_GOES_ON).match(text, end) is None:
        return False
    if _ITEM_OPENS.search(text, max(0, start - 8), start):
        return True
    return (
        not technical
        and _LINE_OPENS.search(text, max(0, start - 2), start) is not None
        and _LIST_ENDS.match(text, end) is not None
    )


def item(text: str, start: int, end: int) -> bool:
    """Whether a soft skill stands in a short line that is all about such: "Great interpersonal skills", "Team player"."""
    left = text.rfind("\n", max(0, start - _SHORT_LINE), start) + 1
    right = text.find("\n", end, left + _SHORT_LINE)
    if (not left and start > _SHORT_LINE) or (right < 0 and len(text) > left + _SHORT_LINE):
        return False
    if left == start and _ITEM_BELOW.match(text, end):
        return False  # "Responsibility" heads a list
    return _PRAISED.match(text, left, start) is not None


def _alone(text: str, start: int, end: int) -> int:
    """2: the form is the whole text. 1: it is a whole line. 0: neither."""
    left = (
        text.rfind("\n", max(0, start - 14), start) + 1
    )  # bounded: an endless line costs no more than a short one
    right = text.find("\n", end, end + 14)
    right = len(text) if right < 0 else right
    if (
        right - left > end - start + 12
        or (left == 0 and start > 12)
        or text[left:start].strip(" \t*-–•·●▪►#.,")
        or text[end:right].strip(" \t*.,;:•")
    ):
        return 0
    return 2 if right - left == len(text) else 1


def _phrase(text: str, start: int, end: int, technical: bool) -> bool:
    """Word sets settle most windows; the tokenizer and matcher see those where the form opens a statement."""
    next_word = _NEXT_WORD.match(text, end)
    following = next_word.group(1).lower() if next_word else ""
    if following in _AFTER or (not technical and following in _OF_A_PERSON):
        return True
    before = _SENTENCE_END.split(text[max(0, start - 50) : start])[-1]
    words = before.lower().replace(",", " ").replace("(", " ").split()[-5:]
    for steps, word in enumerate(
        reversed(words)
    ):  # "experience in the [form]": at most three linking words between
        if word.rstrip(":") in _BEFORE:
            return True
        if word not in _LINKS or steps == 3:
            break
    if not technical:
        return False
    if not _BEFORE.isdisjoint(_CLAUSE_MARKS.split(before)[-1].lower().split()[-5:]):
        return True  # a cue a few words before, in the same clause
    if _EXAMPLES.search(text, max(0, start - 90), start):
        return True
    if following not in _VERBS:
        return False
    after = _SENTENCE_END.split(text[end : end + 30])[0]
    if _ASKED.search(after) is None:  # nor could the matcher find one
        return False
    nlp, matcher = _matcher()
    window = nlp.make_doc(" ".join((before + " \x01 " + after).split()))
    return bool(matcher(window))
