"""Texts whose lines a scraper joined by blanks: "… of reports Requirements: 5 years of …".

They are opened where a heading stands, where an item begins, and where one visibly could.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from enricher.rewriting import Edit
from enricher.seams import lineless
from plugins.enrichers.skills.cues import CUES, Cue

_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")
_ITEMS = re.compile(r"[-–—*·o](?<!\S.)(?=\s|[A-ZÀ-ÖØ-Þ])")
_DASHED = re.compile(r"[-–—*·][A-ZÀ-ÖØ-Þ]")
_BULLETS = "•●▪►✓✔➢➤◦∙"
_DASHES = frozenset("-–—*·o")
_FEWEST = 2  # sure signs of lines: fewer may be prose
_FEWEST_DASHES = 4
_FEWEST_LONE = 3
_COLONS = ":\uff1a"
_LONE = 8  # letters of a word that is a heading by itself without a colon: "Benefits"
_HEADINGS = {
    text.lower(): kind for kind, texts in CUES.items() if Cue.HEAD_MUST <= kind <= Cue.HEAD_BENEFITS for text in texts
}  # fmt: skip
_LONGEST: dict[str, int] = {}  # words of the longest heading that begins with a word
for _text in _HEADINGS:
    _first, *_more = _text.split()
    _LONGEST[_first] = max(_LONGEST.get(_first, 0), 1 + len(_more))
_OPENERS = frozenset(  # what an item of an advert's lists begins with, and no name does
    ["ability", "able", "achieve", "adept", "administer", "advise", "analyse", "analyze", "assess", "assist", "bachelor", "bachelor's", "bachelors",
     "build", "candidate", "candidates", "collaborate", "comfortable", "communicate", "competitive", "conduct", "confident", "contribute",
     "coordinate", "create", "deliver", "demonstrated", "develop", "diploma", "ensure", "establish", "evaluate", "excellent", "execute",
     "experience", "experienced", "expertise", "extensive", "familiar", "familiarity", "fluency", "fluent", "generate", "good", "great", "handle",
     "hands-on", "highly", "identify", "implement", "improve", "inspect", "investigate", "knowledge", "lead", "liaise", "maintain", "make",
     "manage", "master's", "maximum", "mentor", "minimum", "monitor", "must", "negotiate", "operate", "organise", "organize", "oversee",
     "participate", "perform", "physically", "possess", "preferably", "preferred", "prepare", "previous", "prior", "produce", "proficiency",
     "proficient", "promote", "proven", "provide", "qualified", "receive", "recommend", "relevant", "required", "resolve", "respond", "responsible",
     "review", "self-motivated", "self-starter", "should", "solid", "solve", "strong", "supervise", "support", "take", "thorough", "train",
     "translate", "troubleshoot", "understand", "understanding", "undertake", "update", "valid", "verify", "willing", "willingness", "work",
     "working", "write", "you", "your",
     "abgeschlossene", "abgeschlossenes", "sehr", "gute", "fundierte", "sicherer", "erste", "idealerweise", "mindestens", "bonne", "maîtrise",
     "connaissance", "expérience", "buona", "ottima", "conoscenza", "esperienza", "laurea", "almeno", "experiencia", "conocimientos", "dominio",
     "manejo", "experiência", "conhecimento", "conhecimentos", "ensino", "minimaal", "ervaring", "kennis", "goede", "rijbewijs", "znajomość",
     "doświadczenie", "umiejętność", "wykształcenie", "erfarenhet", "kunskap", "goda", "erfaring", "kendskab"]
)  # fmt: skip
_SURE = frozenset(  # even behind a name: "Docker Proven experience"
    ["able", "ability", "at", "bachelor's", "bachelors", "between", "demonstrated", "excellent", "familiarity", "master's", "minimum", "must",
     "proficiency", "proficient", "proven", "strong", "willing", "willingness",
     "abgeschlossene", "abgeschlossenes", "sehr", "gute", "fundierte", "mehrjährige", "sicherer", "idealerweise", "mindestens", "unbefristeter",
     "bonne", "maîtrise", "connaissance", "connaissances", "expérience", "titulaire", "permis", "buona", "ottima", "conoscenza", "esperienza",
     "laurea", "preferibile", "gradita", "disponibilità", "experiencia", "conocimientos", "dominio", "manejo", "carnet", "imprescindible",
     "valorable", "disponibilidad", "experiência", "conhecimento", "conhecimentos", "ensino", "disponibilidade", "desejável", "minimaal", "ervaring",
     "kennis", "goede", "rijbewijs", "znajomość", "doświadczenie", "umiejętność", "wykształcenie", "prawo", "erfarenhet", "kunskap", "kunskaper",
     "goda", "b-körkort", "erfaring", "kendskab"]
)  # fmt: skip
_NOUNS = frozenset(  # German ones: behind another noun they begin an item, "Lohnabrechnung Kenntnisse in …"
    ["ausbildung", "bereitschaft", "berufserfahrung", "erfahrung", "erfahrungen", "freude", "führerschein", "interesse", "kenntnisse", "spaß", "studium"]
)  # fmt: skip
_SPAN = frozenset(["jahr", "jahre", "jahren", "monat", "monate", "monaten"])  # "5 Jahre Erfahrung in …"
_BEGINS = _OPENERS | _SURE | _NOUNS
_MARKS = frozenset(_BULLETS) | _DASHES
_FUNCTION = frozenset(  # after which no line ends
    ["a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "if", "in", "into", "is", "of", "on", "or", "our", "that",
     "the", "their", "this", "to", "via", "was", "we", "were", "will", "with", "your", "you", "who", "which", "&", "de", "la", "le", "les", "des",
     "du", "et", "en", "el", "los", "las", "y", "der", "die", "das", "und", "im", "mit", "für", "zu", "di", "da", "e", "o", "do", "os", "dan", "con", "por", "para", "per", "un", "una", "uma", "em", "um", "een", "met", "het", "van", "av", "med", "och", "w", "z", "i", "ohne", "oder", "sowie",
     "yang"]
)  # fmt: skip
_ENDS = tuple(".!?:;)]•")


def edits(text: str) -> Iterator[Edit]:
    """A line end for each blank in front of a heading or an item, and behind a heading, if the text has hardly a line."""
    if not lineless(text):
        return
    words = text.split()
    dashes = len(_ITEMS.findall(text)) >= _FEWEST_DASHES
    starts = _starts(text, words) if "  " in text else None
    below = 0  # the words behind a heading are not looked at before that
    fresh: set[int] = set()  # words that begin a line
    sure = 0  # bullets, wide gaps, and headings that are hardly anything else
    lone = 0  # words that head a list by themselves, and may be prose
    for at in [at for at, word in enumerate(words) if not word[0].islower()]:
        if at < below:
            continue
        word = words[at]
        lowered = word.lower()
        longest = _LONGEST.get(lowered.rstrip(_COLONS), 0) if word[0].isupper() else 0
        behind, inline = _heading(words, at, longest)
        wide = starts is not None and at > 0 and _wide(text, starts[at], words[at - 1])
        opener = lowered.replace("\u2019", "'").rstrip(",")
        if behind or wide or ((opener in _BEGINS or word[0] in _MARKS) and _item(words, at, opener, dashes)):
            fresh.add(at)
            heading = behind and not inline and (behind > at + 1 or words[behind - 1][-1] in _COLONS)
            lone += bool(behind) and not heading
            sure += bool(heading) or wide or word[0] in _BULLETS or (dashes and word[0] in _DASHES)
        if behind and not inline:
            fresh.add(behind)
        below = behind
    if sure < _FEWEST and lone < _FEWEST_LONE:
        return
    starts = starts or _starts(text, words)
    for at in sorted(fresh):
        start = starts[at] if at < len(starts) else 0
        if start and text[start - 1] != "\n":
            yield start - 1, start, "\n"


def _starts(text: str, words: list[str]) -> list[int]:
    """Where each word begins."""
    if text == " ".join(words):  # most are
        return list(accumulate((len(word) + 1 for word in words[:-1]), initial=0))
    return [found.start() for found in _WORD.finditer(text)]


def _wide(text: str, start: int, before: str) -> bool:
    """Whether the blanks in front of a word are what a scraper left of a line end: three, or two where no sentence ends."""
    if before[-1] in _BULLETS + "-–—*·":
        return False
    return text[start - 3 : start] == "   " or (
        text[start - 2 : start] == "  " and before[-1] not in ".!?:;,"
    )


def _heading(words: list[str], at: int, longest: int) -> tuple[int, bool]:
    """The number of the word behind the heading of at most `longest` words that begins here, 0 if none does; whether its line goes on."""
    for count in range(min(longest, len(words) - at), 0, -1):
        last = words[at + count - 1]
        kind = _HEADINGS.get(" ".join((*words[at : at + count - 1], last.rstrip(_COLONS))).lower())
        if kind is None:
            continue
        behind, colon = at + count, last[-1] in _COLONS
        follows = behind < len(words) and not words[behind][0].islower() and words[behind][0] not in "&/+,"
        opens = at == 0 or words[at - 1].endswith(_ENDS) or not words[at - 1][0].isupper()
        bullet = behind < len(words) and words[behind][0] in _BULLETS + "-–*·"
        if at and words[at - 1].lower() in _FUNCTION and not bullet:
            continue  # "in our Key Responsibilities"
        counted = behind < len(words) and words[behind][0].isdigit()  # "Benefits 30 Tage …"
        if colon or (follows and (count > 1 or ((opens or counted) and len(last) >= _LONE))):
            return behind, colon and kind is Cue.HEAD_OTHER  # "Location: Leeds"
    return 0, False


def _item(words: list[str], at: int, opener: str, dashes: bool) -> bool:
    word = words[at]
    if word[0] in _BULLETS or (dashes and _DASHED.match(word)):
        return True
    before = words[at - 1] if at else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if dashes and word in _DASHES:
        return (
            behind[:1].isalnum()
            and not behind[0].islower()
            and not (_DIGIT.search(before) and any(map(_DIGIT.search, words[at + 1 : at + 3])))
        )
    if opener in _NOUNS and word[0].isupper():
        return (
            before[:1].isupper()
            and not before.isupper()
            and before.lower() not in _FUNCTION | _SPAN
            and behind[:1].islower()
        )
    if (
        not at
        or not word[0].isupper()
        or word[1:].isupper()
        or (opener not in _OPENERS and opener not in _SURE)
    ):
        return False
    name = behind[:1].isupper() and behind[1:].islower()  # "Support Worker", "National Minimum Wage"
    return (
        (opener != "at" or behind == "least")
        and (before[-1].isalnum() or before[-1] in ")%+")
        and before.lower() not in _FUNCTION
        and (opener in _SURE or not (before[0].isupper() or name))
        and not (opener == "minimum" and name)
    )
