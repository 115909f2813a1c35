"""What a name stands for besides what is asked: a people, a currency, others' tongues, a thing's trait, a role or team."""

from __future__ import annotations

import re

from plugins.enrichers.wage_supplement import is_wage_supplement

_COUNTED = [
    "engineer", "developer", "manager", "lead", "leader", "specialist", "analyst", "consultant", "team", "department", "officer", "director",
    "coordinator", "assistant", "intern", "associate", "architect", "professional", "designer", "scientist", "student", "position", "candidate", "fellow",
    "fellowship", "stipend", "program", "programme", "scholarship", "role", "expert", "supervisor", "executive", "advisor", "adviser", "administrator",
    "incentive", "firm", "partner", "provider", "client", "customer", "organisation", "organization",
]  # fmt: skip
_ROLES = frozenset([
    *_COUNTED, *(f"{word}s" for word in _COUNTED),
    "supervision", "thesis", "studies", "process", "agency", "agencies", "company", "companies", "group", "business",
])  # fmt: skip
_PROCESS_ENDS = re.compile(r"[.,;\n]| (?:including|and|of|for|in|from|to|with)\b|\Z")
_POSTS = frozenset(["role", "roles", "position", "positions"])
_DONE_BEFORE = re.compile(r"\b(?:experience|worked|background)\b[^.\n]*\Z", re.IGNORECASE)
_ROLE_PREFIXES = frozenset(["software", "web", "system", "systems", "test", "project", "program", "senior", "junior", "lead"])  # fmt: skip
# a house and no field: "Department of Computer Science", "the Higher Education Act", "contact Human Resources"
_HOUSE_BEFORE = re.compile(
    r"\b(?:Departments?|Dept\.?|Schools?|Colleges?|Faculty|Institutes?|Ministry|Bureau|Academy|Association|Society|Board|Office) (?:of|for) (?:the )?(?:[A-Z][\w-]*(?:,? (?:and |& )?|, ?))*\Z"
    r"|\b(?:[Cc]ontact|[Ee]mail|[Cc]all|[Nn]otify|[Ii]nform) (?:our |the )?\Z"
)
_TOLD = ("contact ", "mail ", "all ", "notify ", "inform ", " our ", " the ")
_HOUSE_BEHIND = re.compile(
    r" (?:[A-Z]\w+ |and |& |of ){0,2}(?:Department|Dept|School|College|Faculty|Institute|Association|Society|Foundation|Council|Committee|Commission|Authority|Agency|Act|Report|Practice Group|Campus|University|Conference)\b"
)
_JOINS, _LISTS = frozenset(" -/"), frozenset(", /")
_WORD_BEHIND, _WORD = re.compile(r"[ \-/]{1,3}(\w+)"), re.compile(r"\w+")

# of a people, a land or its food: no language is asked for
_OF_A_PEOPLE = re.compile(
    r"\s(?:law|legislation|planning|regulat|market|cuisine|food|restaurant|kitchen|dish|pastr|bakery|compan|firm|corporat|business|multinational|cultur|client|customer|government|standard|"
    r"gaap|tax|account|citizen|national|passport|subsidiar|brand|parent|product|econom|univers|school|bank|medicine|massage|history|art|communit|population|border|"
    r"employ|labou?r|construct|railway|army|navy|embass|consul|lender|investor|retail|charit|public|government|headquarter|team|new year|wine|tea|descent|origin)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\b(?:[Aa]n?|[Tt]he)\s\Z")
_SPOKEN = re.compile(
    r"[\s-](?:speak|language|teach|tutor|translat|interpret|class|lesson|course|major|degree|native|writ|copy|edit|linguist|fluen|proficien|background|is|and|or|nativ|listen|"
    r"literature|test|level|qualif|gcse|exam|voice|communicat|reader|first|mother|medium|GCSE)",
    re.IGNORECASE,
)


def of_a_people(text: str, start: int, end: int) -> bool:
    """Whether a language's name stands for a people: "French cuisine", "a German bank"."""
    if _OF_A_PEOPLE.match(text, end):
        return True
    return (
        _ONE_OF.search(text, max(0, start - 4), start) is not None
        and text[end : end + 2].strip().isalpha()
        and _SPOKEN.match(text, end) is None
    )


_SPEAKERS = re.compile(
    r"[- ]speaking (?:\w+ )?(?:clients?|customers?|associates?|stakeholders?|counterparts?|partners?|markets?|colleagues|guests?|patients?|populations?|countries|vendors?|suppliers?|communit|users?|staff|callers?)"
)


def of_others(text: str, end: int) -> bool:
    """Whether a language is what others speak: "Mandarin-speaking clients" says less than what is asked elsewhere."""
    return _SPEAKERS.match(text, end) is not None


_SPEAKING = re.compile(r"[ -]speaking\b")


def of_the_sought(text: str, end: int) -> bool:
    """Whether who speaks a language is who is sought: "Mandarin speaking consultant"."""
    return _SPEAKING.match(text, end) is not None


# forms that stand for something else too: currencies, by an amount beside them ("PHP 25,000", "60,000 CAD"), ...
_CURRENCIES = frozenset({"PHP", "CAD", "AED", "LBP", "MVR"})
_AMOUNT_BEHIND = re.compile(
    r"[\s$₱:)]{0,4}(?:\d{1,3}(?:[ ,.]\d{3})+|\d{3,}|\d{1,3}(?:\.\d)?\s?[kK]|X{2,3},?X{3})\b"
)
_AMOUNT_BEFORE = re.compile(r"(?:\d[ ,.]?\d{3}|\d{3}|\d\s?[kK])(?:\.\d\d)?\s?\(?\Z")
# ... pay that is "DOE", depending on experience, what Australia adds to it, and Malaysia's tax on it, by the neighbours
_BEFORE_OTHER = {
    "DOE": re.compile(
        r"(?:\d[kK]?|hour|hr|year|annum|annual|month|week|day|p\.?a\.?|p\.?h\.?|salary|pay|rate|package|wage|compensation|negotiable|competitive|base)\W{0,3}\Z",
        re.IGNORECASE,
    ),
    "Superannuation": re.compile(
        r"(?:%|\+|&|\b(?:plus|incl\w*|and|salary|package|pay|rate|employer|generous|statutory|your|our|full|p\.?a))\W{0,3}\Z",
        re.IGNORECASE,
    ),
    "VAT": re.compile(
        r"(?:\+|\b(?:plus|excl\w*|incl\w*|ex|inc|netto|net|brutto|gross|no|of))\W{0,3}\Z", re.IGNORECASE
    ),
    "B2B": re.compile(
        r"(?:\b(?:umow[ay]|kontrakt|contract|na|forma|zatrudnienia|uop)|/)\W{0,3}\Z", re.IGNORECASE
    ),
    "EC2": re.compile(
        r"\b(?:London|City|[Pp]ostcode|Street|Bishopsgate|Liverpool St\w*|Moorgate)\b[^.\n]{0,24}\Z"
    ),
    "BTS": re.compile(
        r"\b(?:[Nn]ear(?:by)?|MRT|[Cc]lose to|[Nn]ext to|from|[Ww]alk\w*|ARL)\W*(?:the )?\Z|(?:ใกล้|ติด|สถานี|รถไฟฟ้า)\W*\Z"
    ),
    # a firm listed in London: "Acme plc", "a FTSE 100 PLC"
    "PLC": re.compile(
        r"\b(?:Group|Holdings?|International|Bank|Global|FTSE ?\d*|[Ll]isted|[Mm]ajor|[Ll]eading|UK|Partners|Services|Capital|Foods?|Homes|Insurance|Media|Retail|Properties) \Z"
    ),
    "Plc": re.compile(r"[A-Z][\w&]+ \Z"),
    # occupations and scales of hospitals, funds' values, high voltage, the description itself
    "MFA": re.compile(r"Fachangestellte\w*\W{0,3}\Z"),
    "OTA": re.compile(r"(?:Assistent(?:\w*|/in)|Operationstechn\w*)\W{0,6}\Z"),
    "IDE": re.compile(r"\b(?:IBODE|IADE|[Ii]nfirmi\w+)\b[^.\n]{0,20}\Z"),
    "SIS": re.compile(r"Strukturmodell\W{0,4}\Z"),
    "GCS": re.compile(r"\bNEWS ?2?\W{1,3}\Z"),
    "NAV": re.compile(r"\b(?:[Ff]unds?|[Cc]alculat\w+)\b[^.\n]{0,20}\Z"),
    "Navs": re.compile(r"\Z"),
    "HTA": re.compile(r"\b(?:postes?|réseaux?|cellules?) \Z"),
    "JD": re.compile(r"\b(?:the|our|this|full|see|attached|review|detailed|per) \Z", re.IGNORECASE),
    "PCB": re.compile(r"\b(?:EPF|SOCSO|EIS|KWSP|PERKESO|LHDN|[Pp]ayroll|[Tt]ax|HRDF|Zakat)\b[^.\n]{0,24}\Z"),
    "EMR": re.compile(
        r"\b(?:AWS|S3|EC2|Spark|PySpark|Hadoop|Hive|Glue|Athena|Lambda|Redshift|Kinesis|Databricks|Snowflake|Kafka|Airflow)\b[^.\n]{0,24}\Z"
    ),
}
_REACH, _HOUSE = 40, 60
_BEHIND_OTHER = {
    "MFA": re.compile(r"\W{0,3}(?:m/w/d|w/m/d|oder Pflege)"),
    "JD": re.compile(r" ?(?:below|attached|above|details|:)", re.IGNORECASE),
    "PLC": re.compile(
        r",? (?:is|are) (?:an?|the|one|look|seek|recruit|hir|now|currently|proud|committed)|,? (?:has|have|seeks?|offers?|group|and its)\b|['’]s\b"
    ),
    "EMR": re.compile(
        r"[^.\n]{0,16}\b(?:AWS|S3|EC2|Spark|PySpark|Hadoop|Hive|Glue|Athena|Lambda|Redshift|Kinesis|Databricks|Snowflake|Kafka|Airflow)\b"
    ),
    "EC2": re.compile(r" ?\d[A-Z]{2}\b"),  # a postcode
    "BTS": re.compile(r" ?[/&,] ?(?:MRT|ARL)| (?:[Ss]tations?|[Ll]ine|[Ss]ky|[A-Z][a-z])"),  # a railway
    "SNS": re.compile(r" ?[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"),  # social networks in Korea and Japan
    "GCC": re.compile(
        r"[\s-]+(?:\w+\s)?(?:experience|countr|region|market|national|resident|driv|licen|standard|exposure|based|states|area|clients|projects|citizen|background)",
        re.IGNORECASE,
    ),
    "B2B": re.compile(
        r"\W{1,3}(?:contract|UoP|kontrakt|umow|lub\b|\d)| (?:\w+ )?(?:compan|firm\b|start-?up|provider|platform)",
        re.IGNORECASE,
    ),
    "Mise en place": re.compile(
        r"\s+(?:de|des|du|d['’]\w+|d[ae]ll[ae])\b", re.IGNORECASE
    ),  # French: the setting up of
}
# the States among others of them: "from GA, TN, AR or TX"
_STATES = r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
_IN_STATES = {"AR", "MS", "MA"}
_STATE_BEFORE = re.compile(rf"\b{_STATES}(?:, |,| or | and |, or |, and |/)\Z")
_STATE_BEHIND = re.compile(rf"(?:, |,| or | and |, or |, and |/){_STATES}\b")
# names that are everyday words in small letters: "su larga scala", "lidar com clientes"; a list of names tells
_SMALL = frozenset({"Scala", "Stata", "Tableau", "LiDAR"})
_SMALL_SEEN = frozenset(map(str.lower, _SMALL))
_IN_A_LIST = re.compile(r"(?:[,/(•·:]|\b(?:and|or|with|using|like|as))[ \t]?\Z|\n[ \t]*(?:[-–*] ?)?\Z")
# what a homonym is the name of, where that is a skill as well
OTHERWISE = {"EMR": "Amazon EMR"}
HOMONYMS = _SMALL | _IN_STATES | _CURRENCIES | _BEFORE_OTHER.keys() | _BEHIND_OTHER.keys() | {"AWS"}


def is_homonym(text: str, start: int, end: int) -> bool:
    """Whether a form of `HOMONYMS` is another word here: a currency, how pay is set, a contract, a postcode."""
    form, before = text[start:end], text[max(0, start - _REACH) : start]
    if form in _SMALL_SEEN:
        return _IN_A_LIST.search(before) is None and text[end : end + 1] not in ("/", ",")
    form = form if form.isupper() else form.capitalize()
    if form == "AWS":
        return is_wage_supplement(before.lower(), text[end : end + _REACH].lower())
    if form in _IN_STATES and _STATE_BEFORE.search(before) and _STATE_BEHIND.match(text, end):
        return True
    if form in _BEFORE_OTHER and _BEFORE_OTHER[form].search(before):
        return True
    if form in _BEHIND_OTHER and _BEHIND_OTHER[form].match(text, end):
        return True
    if form.upper() not in _CURRENCIES:
        return False
    return _AMOUNT_BEHIND.match(text, end) is not None or _AMOUNT_BEFORE.search(before) is not None


# "our sales, marketing and finance teams": who the work is with
_OF_TEAMS = re.compile(
    r"(?:(?:, and |, or |, | and | & |/| or )[A-Za-z&-]+(?: [A-Za-z&-]+)?(?= ?,| and| &|/| or| \w+\b)){1,5} (?<!building )(?<!leading )(?<!managing )(?<!developing )(?<!mentoring )(?:teams|departments|personnel|colleagues|stakeholders|leaders|groups)\b"
)
# what an adjective that names a soft skill says of a thing: "creative agencies", "analytical tools"
_NO_TRAIT = re.compile(
    r"(?:,? (?:and|&) \w+|, \w+)?[ -](?:solutions?|products?|factories|supply|software|results|tools?|platforms?|directors?|teams?|briefs?|assets|agenc(?:y|ies)|channels|protocols|structures?|goals|objectives|values|culture|communit(?:y|ies)|workplace|compan(?:y|ies)|groups?|bunch|crew|web|websites?|layouts?|research|agendas?|targets?|roadmaps?|growth|vision|methods|techniques|instruments?|instrumentation|chemistry|"
    r"laborator(?:y|ies)|equipment|development|designers?|industr(?:y|ies)|data|testing|reports?|dashboards|infrastructure|systems?|change|suite|cloud|works?|materials|strategy|strategies|plans?|departments?|"
    r"services|partners|leads?|managers?|officers?|specialists?)\b",
    re.IGNORECASE,
)


def of_a_thing(text: str, end: int) -> bool:
    """Whether a soft skill's name describes a thing here: "creative assets", "communication channels"."""
    return _NO_TRAIT.match(text, end) is not None


def of_a_longer_word(text: str, start: int) -> bool:
    """Whether a name in small letters is the end of a longer word: "AI-driven", "product-level design"."""
    return text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalpha() and text[start].islower()


def of_a_house(text: str, start: int, end: int) -> bool:
    """Whether a field's name is part of the name of a department, a school, an office, a law."""
    if not text[start].isupper():
        return False
    if text[end : end + 1] == " " and _HOUSE_BEHIND.match(text, end) is not None:
        return True
    before = text[max(0, start - _HOUSE) : start]  # a look at two words first, which most texts do not pass
    told = " of " in before or " for " in before or before.endswith(_TOLD)
    return told and _HOUSE_BEFORE.search(before) is not None


def role(text: str, start: int, end: int) -> bool:
    """Whether a field's name is part of a role or a team here: "marketing manager", "the QA team".

    "Experience in a marketing role" asks for the field all the same, and so does "the accounts payable process".
    """
    if text[end : end + 1] in _LISTS and _OF_TEAMS.match(text, end):
        return True
    behind = _WORD_BEHIND.match(text, end) if text[end : end + 1] in _JOINS else None
    if behind is None:
        return False
    word = behind[1].lower()
    if word == "business" and text[end] == "/":
        return False  # "computer science/business"
    if word in _ROLES:
        if word == "process":
            return (
                " " not in text[start:end] and not text[start:end].isupper()  # "the ETL process"
            ) or _PROCESS_ENDS.match(text, behind.end()) is None
        return word not in _POSTS or _DONE_BEFORE.search(text, max(0, start - 60), start) is None
    if word not in _ROLE_PREFIXES or text[behind.end() : behind.end() + 1] != " ":
        return False
    second = _WORD.match(text, behind.end() + 1)
    return second is not None and second[0].lower() in _ROLES


# "6 mois minimum"; "some lifting is required"
_LASTS = re.compile(r"(?:mois|meses|mesi|months|monate|maanden) \Z", re.IGNORECASE)
_AT_TIMES = re.compile(
    r"\b(?:some|occasional(?:ly)?|travel|overtime|weekend|attendance)\b[^,.;:\n]{0,40}\Z", re.IGNORECASE
)
# "the tools required to serve our clients", yet not "you are required to …"
_TO_DO = re.compile(r" to (?!(?:be|have|hold|possess|apply|succeed|excel|know|speak)\b)[a-z]")
_PASSIVE = re.compile(r"\b(?:is|are|be|been|you|will|also|not)(?: [a-z]+ly)? \Z", re.IGNORECASE)


def of_the_work(text: str, start: int, end: int) -> bool:
    """Whether what is a must is one of the work, no skill of the person: "travel is required"."""
    return (
        _LASTS.search(text, max(0, start - 12), start) is not None
        or _AT_TIMES.search(text, max(0, start - 60), start) is not None
        or (
            text.startswith("required", start)
            and _TO_DO.match(text, end) is not None
            and _PASSIVE.search(text, max(0, start - 24), start) is None
        )
    )
