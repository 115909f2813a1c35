"""Headings that no list names: what a short line that stands alone says of the lines below it.

The cues know headings word for word. People word theirs anew each time ("What you'll need to thrive in this role",
"The skills you will bring", "Additional desired qualifications"), yet from few words and in few shapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from plugins.enrichers.skills.cues import Cue
from plugins.enrichers.skills.headings_abroad import OPENERS, asked_abroad

_LONGEST = 90  # characters of such a line
_DECOR = " \t>_#*=~[¿¡"
_EMOJI = re.compile(
    "[\u2190-\u25a9\u2605-\u2712\u2728-\u2793\u2b50-\u2bff\ufe0f\U0001f000-\U0001faff]+ *"
)  # no bullets
_OPENERS = OPENERS | frozenset([
    "what", "who", "you", "you're", "you'll", "you'd", "your", "about", "a", "all", "more", "now", "let's", "ideal",
    "ideally", "the", "our", "we", "we're", "we'd", "successful", "strong", "great", "good", "suitable", "top", "applicants",
    "candidates", "applicant", "candidate", "skills", "skill", "experience", "qualifications", "qualification", "requirements", "requirement",
    "knowledge", "expertise", "education", "educational", "academic", "required", "minimum", "basic", "general", "specific", "special", "specialist",
    "specialized", "technical", "tech", "functional", "behavioral", "behavioural", "business", "professional", "personal", "interpersonal", "people",
    "leadership", "soft", "hard", "computer", "software", "language", "job", "role", "position", "work", "relevant", "mandatory", "must", "must-have",
    "other", "additional", "key", "core", "main", "essential", "competencies", "responsibilities", "responsibility", "accountability", "duties", "tasks", "accountabilities", "contributions", "deliverables", "daily", "day-to-day", "typical", "principal", "major", "primary", "competency", "capabilities", "abilities", "attributes", "certifications",
    "licenses", "licensure", "person", "profile", "criteria", "to", "in", "for", "this", "it's", "it", "it'd", "are", "do", "could", "is", "how",
    "areas", "typical", "level", "tier", "familiarity", "familiar", "understanding", "exposure", "proven", "solid", "hands-on", "things", "traits", "here's", "why", "ksas", "proficiency", "nice", "nice-to-have", "bonus", "bonuses", "extra", "brownie", "big", "plus",
    "pluses", "preferred", "preferably", "preferable", "preferences", "desired", "desirable", "desirables", "beneficial", "advantage", "advantages",
    "advantageous", "added", "distinct", "competitive", "asset", "assets", "considered", "optional", "useful", "helpful", "even", "not", "non-essential",
    "stand", "stand-out", "ways", "makes", "sets", "set", "these", "cherry", "icing", "wish", "wishlist", "strongly", "highly", "would", "will", "as",
    "any", "interest", "further", "secondary", "some", "valued", "while", "besides", "at", "exciting", "amazing", "awesome", "characteristics", "qualities",
])  # fmt: skip
_OPENERS |= {word.replace("'", "’") for word in _OPENERS}
_NICE_WORD = re.compile(
    r"\b(?:nice(?:[- ]to[- ]haves?| if)?|bonus(?:es)?|(?:brownie|extra|plus) points?|extra credit|plus(?:es)?|preferred|preferabl[ey]|preferences|desired|desirables?|beneficial|"
    r"advantage(?:s|ous)?|assets?|optional|useful|helpful|ideally|even better|great to have|good to have|secondary)\b"
)
# fields of words that a heading of wishes is made of; a name, or any other word, makes it an item: "CPA preferred"
_NICE = re.compile(
    r"(?:(?:additional|level|tier|\d|other|further|also|some|any|your|our|the|highly|strongly|very|but|not|non|required|essential|mandatory|necessary|needed|is|are|be|it|it's|it'd|would|will|we'd|"
    r"considered|as|an?|of|these|following|to|have|has|had|you|you'll|if|experiences?|characteristics|traits|qualities|skills?|skillset|set|sets|qualifications?|requirements?|knowledge|education|abilities|attributes|"
    r"competenc(?:y|ies)|certifications?|licen[sc]es?|background|technical|criteria|candidates?|and|or|points?|for|that|in|addition|big|huge|strong|distinct|competitive|added|this|role|may|valued|include|includes|some|"
    r"position|like|bring|nice|nice-to-haves?|haves?|bonus|bonuses|brownie|extra|credit|plus|pluses|preferred|preferably|preferable|preferences|desired|desirables?|beneficial|"
    r"advantages?|advantageous|assets?|optional|useful|helpful|ideally|even|better|great|good|secondary|non-essential|what's|what|hands-on|work|professional)[ ,/&()–-]*){1,11}"
)
_ITEM_OF_WISHES = re.compile(
    r"(?:work |professional |technical |the )*(?:experience|knowledge|education|background|certifications?|licen[sc]es?|skills?|qualifications?|bonus)(?: (?:and|or) \w+)? (?:is |are |an? )*"
    r"(?:(?:highly|strongly) )?(?:preferred|desired|desirable|plus|advantage|asset|optional|useful|helpful|beneficial)|(?:the |a |an |your |our |and |or |plus |, ?)*(?:bonus(?:es)?|advantage|benefits)|plus|other bonuses"
)
_STANDS_OUT = re.compile(
    r"(?:what|things|ways|how|to|you|you'll|stand|stand-out|makes|sets|set|these|this)\b.*\b(?:stands? ?out|stand-out|set(?:s|ting)? (?:you|yourself) apart|gives? you an edge)\b.*"
    r"|(?:the )?(?:cherry|icing) on (?:the|top).*|wish ?list|you (?:might|may) also (?:have|bring|be)|ideally,? (?:you|we)\b.{0,25}|we'd (?:also |really )*love (?:it )?if.*|we'd also love.{0,20}"
    r"|what you (?:might|may|could) also .*|what(?:'s| is| would be) (?:a |an |also )?(?:plus|bonus|nice|advantage)\b.*|(?:it'd|it would|we'd|we will|we would|we'll) be (?:great|nice|extra happy|thrilled|delighted|super|even) .*\bhave"
    r"|you(?:'ll| will)? (?:also )?(?:have|be at) an? (?:\w+ ){0,2}(?:advantage|edge)\b.{0,60}|(?:further|other|additional) (?:useful |desirable )?skills would be|sets? (?:you|yourself) apart|stand[- ]out (?:skills|qualifications)|valued but not.*|good to know"
    r"|(?:any of )?the following.{0,24}\b(?:plus|advantage|asset|beneficial|nice|desirable|preferred)\b.{0,12}|interest in .*\bplus"
)
_NOT_ASKED = re.compile(
    r"\b(?:offer\w*|gain|receive|apart|nice|about us|from us|love about|love (?:it )?here|we have|will get|you get|you'll get|grow|learn|earn|enjoy|benefit\w*|perks?|salary|pay|questions?|interview|please|apply online)\b|\bbusiness requirements|\bsoftware requirements"
)
_BENEFITS = re.compile(
    r"(?:while|at|besides|in addition to)\b[^,:]{2,40},? (?:you|we)(?:'ll| will| can)?(?: also)? (?:enjoy|benefit|receive|get|love|offer|can|have access).{0,40}"
    r"|you(?:'ll| will) (?:also )?(?:enjoy|benefit from|love|have access to)\b.{0,40}|(?:our|the|your|more|some of (?:our|the)|all the|exciting|amazing|awesome|great|other|additional|company|employee) (?:\w+ ){0,2}(?:benefits|perks)\b.{0,24}"
)
_NOUN = (
    r"(?:skills?|skillset|qualifications?|requirements?|experiences?|knowledge|expertise|education|competenc(?:y|ies|es?)|capabilit(?:y|ies)|abilit(?:y|ies)|attributes|characteristics|"
    r"certifications?|licen[sc]es?|licensure|proficienc(?:y|ies)|know-how|credentials|must-haves?|must haves|ksas?|eligibility|criteria|essentials|talents|superpowers|strengths|toolbox|toolkit)"
)
_NOUNS = re.compile(
    rf"(?=.*\b{_NOUN}\b)(?:(?:{_NOUN}|key|core|main|essential|required|minimum|basic|typical|level|tier|\d|general|specific|special|speciali[sz]ed|specialist|technical|tech|functional|behaviou?ral|business|stack|relevant background|background|professional|"
    r"personal|interpersonal|people|leadership|soft|hard|computer|software|language|job|role|position|candidates?|applicants?|person|work|relevant|educational|academic|mandatory|must|must-have|"
    r"must-haves|have|other|additional|demonstrated|the|our|your|previous|past|industry|critical|training|background|profile|specifications?|summary|inventory|sets?|stack|needed|include|includes|"
    r"including|and|or|of|for|this|in|to|you|you'll|need|will|bring|we|we're|are|looking|seek|be|considered|that|from|successful|apply|other|related|as|follows|us|licensing)[ ,/&()+:–-]*){1,10}"
)
_ASKS = re.compile(
    r"what\b.*\b(?:need|bring(?:ing)?|we value in (?:you|people|candidates?)|have|possess|qualif\w+|look(?:ing)? for|takes?|requires?|required|requirements|we expect|makes you|help you succeed|(?:like|love) to see|hope)\b.*"
    r"|who (?:you are|you'll be|are you|will you be|we(?:'re| are)? look|are we looking|we want|we need|should apply|can apply|will succeed|would (?:be|suit|you)|this (?:role|job|position) is|thrives)\b.*"
    r"|you|you(?:'re|'ll|'d| are| have| bring| possess| need| must| should| might| may| will)?(?: .*)? (?:have|bring|possess|need|if|are|you|at)|you (?:are|have|bring|possess|must)"
    r"|(?:an? (?:bit|little) |more |all |now,? |let's talk )?about (?:you|your (?:background|skills|experience)|the (?:ideal )?(?:person|candidate))(?: .{0,20})?"
    r"|(?:the |our |your |an? )?(?:ideal|successful|right|perfect|strong|great|suitable|top|best|qualified|good)? ?(?:candidates?|applicants?|person|individual)(?: (?:profile|requirements|background|skills|"
    r"specifications?|criteria|we(?:'re| are)? look(?:ing)? for|(?:(?:must|should|will|has|have|possess|possesses|needs?|can|be|also|to|ideally|typically|demonstrate|bring)\b ?)*(?:have|has|possess|possesses|bring|"
    r"demonstrate|need|needs|be)))"
    r"|(?:we|we're|we are|we'd|we would|this role|in return,? we)\b.*\b(?:look(?:ing)? for|requires?|expect|need|love you to have|hear from you|excited about you|seek|want|suit)(?:\b.*\b(?:with|who|have|has|if|you|for|from|someone|people|that))?"
    r"|(?:in order )?to (?:be (?:successful|considered|eligible|qualified|able)|succeed|thrive|excel|do (?:this|the) job|do well)\b.*|(?:in order )?to (?:apply|qualify)\b.*\b(?:you|need|must|have)\b.*"
    r"|(?:for|in) this (?:role|position|job),? (?:you(?:'ll| will| should| must)? (?:need|must|have)|we(?:'re| are) looking for).*"
    r"|(?:this|it)(?:'s| (?:role|job|position|opportunity))?\b.*\b(?:for you|suits? someone|match|fit|important)\b.*(?:if|with|have|who|you)|are you (?:the|a|our|up|who)\b.*|do you have\b.{0,30}|could this be you|is this "
    r"(?:role |job )?(?:you|right for you|for you)|why you(?:'re| are)? (?:a|the|great|right).*|why you'll be great|how you qualify|success in this role requires|to qualify for this (?:role|position)|we think you.*\bif you have|to join us,? you.*\bhave|how (?:to|you(?:'ll| will)) succeed.*|(?:things|traits|qualities) (?:we|you)\b.*"
    r"|(?:good|great) fit if.*|(?:the )?(?:background|expertise|experience|skills|traits|qualities)\b.*\b(?:you(?:'ll| will)? (?:need|bring|have)|we(?:'re| are) "
    r"looking for|look for|bring)\b.{0,25}|(?:candidate|applicant|person)(?:'s)? (?:background|spec|profile)|profile (?:required|of the candidate)"
    r"|(?:.{0,40} )?(?:experience|knowledge|proficiency|familiarity|expertise|understanding|exposure) (?:in|of|on|to|with) .{0,48}\bfollowing\b.{0,24}"
)
_DUTIES = re.compile(
    r"(?=.*\b(?:responsibilit(?:y|ies)|duties|tasks|accountabilit(?:y|ies)|contributions|deliverables)\b)(?:(?:responsibilit(?:y|ies)|duties|tasks|accountabilit(?:y|ies)|contributions|deliverables|key|core|main|primary|essential|"
    r"specific|general|other|additional|your|the|role|job|position|daily|day-to-day|include|includes|including|may|and|or|of|for|this|will|be|are|typical|principal|major|areas|functions|activities|work|"
    r"you|you'll|have|has|following|technical|management|leadership|project|in|to|with|but|not|limited|objectives|scope|expected|related|goals|requirements|skills)[ ,/&()+:–-]*){1,9}"
    r"|(?:the )?(?:essential |key |main |primary |general |principal )?(?:job )?(?:duties|responsibilities|functions)(?: (?:and|&) (?:duties|responsibilities|functions))? (?:may )?include,? (?:but are not limited to|the following)\b.{0,50}"
    r"|(?:as|in) (?:an?|the|our|this|your) [^,:]{3,45},? (?:you|your|you'll)(?: will| responsibilities| responsibilities will include| are responsible for)?|(?:we need|we're looking for|we are looking for) (?:someone|somebody|a person) who will"
    r"|this (?:job|role|position) (?:will (?:have|include|involve)|has|involves|includes|requires you to)\b.{0,40}|(?:you(?:'ll| will) (?:also )?(?:be )?(?:responsible for|tasked with|working on|own|get to|lead|help us?))|how you(?:'ll| will) (?:spend your time|contribute|help|make an impact)"
)
_WE_HIRE = re.compile(
    r"look(?:ing)? for an? |\bseek(?:ing)? an? |\bneed an? |\bsomeone to\b|\bto (?:join|help|lead|build)\b|what .*\b(?:to know|we do)\b|\bexpect from us"
)
_MARKS = _DECOR + ":?!,.…"
# a long line that tells of the firm, or of the pay and what comes with it: what was asked for has ended
_OF_A_FIRM = re.compile(
    r"About (?:the |our )?(?!You|The|This|Your|It)[<A-Z]"
    r"|(?:At [A-Z][\w&.’'-]*(?: [A-Z&][\w&.’'-]*){0,3},? (?:we|our)\b"
    r"|(?:We |(?:[A-Z][\w&.’'-]*,? ){1,4})(?:is|are) (?:an?|the|proud|committed|one of)\b[^.]{0,60}?\b(?:lead(?:er|ing)|provider|company|companies|firm|organi[sz]ation|group|business|equal|largest|manufacturer|agency|bank|consultancy|start-?up|"
    r"charity|subsidiary|division|employer|pioneer|supplier)\b)(?!(?i:.*\b(?:look|seek|hir|need|requir|candidate|you|experience|role|position|skill|responsib)))"
)
_OF_PAY = re.compile(
    r"(?:For [^,]{3,40}, )?(?:[Tt]he |Our |Your )?(?:(?:[Bb]ase|[Aa]nnual|[Ee]xpected|[Ss]tarting|[Tt]arget|[Aa]nticipated|[Ee]stimated|[Hh]iring|[Tt]ypical|[Ff]ull|[Pp]osted|[Cc]urrent|US|U\.S\.) )*"
    r"(?:[Pp]ay|[Ss]alary|[Cc]ompensation|[Ww]age)(?: range| band| scale)?s? (?:for|is|will|offered|listed|of \$)\b"
)
_TRIM = " \t:*_?.…!)]#=~-–—✨🌟⭐👉💡🎯✅✔"


def headings(text: str) -> Iterator[tuple[int, int, Cue | None, bool]]:
    """Start and end of each line that heads a list of what is asked or wished, its kind, and whether it is sure.

    A long line that tells of the firm ("About Acme …", "Acme is a leading …") is a section of its own; one that tells of
    the pay begins one.
    A heading is sure with a colon or a blank line above: else it may be an item of a list without marks, "Leadership
    skills".
    """
    lines = text.split("\n")
    starts = [0, *accumulate(map(len, lines))]  # line ends left out: one for each line before
    for number, line in enumerate(lines):
        if len(line) >= _LONGEST:
            if line[0].isupper() and ((firm := _OF_A_FIRM.match(line)) or _OF_PAY.match(line)):
                start = starts[number] + number
                yield start, start, Cue.HEAD_COMPANY, True
                if firm:
                    yield start, start + len(line), None, True  # the line itself is what it says, and no more
            continue
        if len(line) < 3 or line[0].islower():
            continue
        bare = _EMOJI.sub("", line, count=1) if line[0] > "\u2189" else line
        if bare[1:2] == " " and bare[0] != "#":
            continue
        if (
            bare.lstrip(_DECOR).split(" ", 1)[0].strip(_MARKS).lower() in _OPENERS
            and (found := _read(bare)) is not None
        ):
            start = starts[number] + number
            yield start, start + len(line), found[0], found[1] or not number or not lines[number - 1].strip()


@lru_cache(maxsize=8192)
def _read(line: str) -> tuple[Cue, bool] | None:
    """The kind of heading that a line is, and whether a colon or a question mark ends it; headings are much the same."""
    said = line.lstrip(_DECOR)
    plain = said.rstrip(_TRIM)
    tail = said[len(plain) :]
    asks = ":" in tail or "?" in tail
    if (
        not said[:1].isupper()
        or plain[-1:] in ",;"
        or ("." in tail and not asks and "following" not in plain)
    ):
        return None
    kind = asked(plain) or asked_abroad(plain.lower())
    return None if kind is None else (kind, asks)


def asked(line: str) -> Cue | None:
    """HEAD_NICE, HEAD_MUST, HEAD_DUTIES or HEAD_BENEFITS, if a line says that such stand below it."""
    plain = line.lower().replace("’", "'").replace("(", "").replace(")", "").replace('"', "")
    if _STANDS_OUT.fullmatch(plain):
        return Cue.HEAD_NICE
    if _DUTIES.fullmatch(plain):
        return Cue.HEAD_DUTIES if "requirements" not in plain and "skills" not in plain else None
    if _BENEFITS.fullmatch(plain):
        return Cue.HEAD_BENEFITS
    if _NICE_WORD.search(plain):
        return Cue.HEAD_NICE if _NICE.fullmatch(plain) and not _ITEM_OF_WISHES.fullmatch(plain) else None
    if _NOT_ASKED.search(plain):
        return None
    if _NOUNS.fullmatch(plain) or (_ASKS.fullmatch(plain) and not _WE_HIRE.search(plain)):
        return Cue.HEAD_MUST
    return None
