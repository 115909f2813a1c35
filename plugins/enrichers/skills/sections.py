"""The headings of a text: which kind of section an offset lies in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from plugins.enrichers.skills.buffer import LONGEST
from plugins.enrichers.skills.cues import Cue
from plugins.enrichers.skills.headings import headings

_FARTHEST = 6000  # characters of a section that are looked at for its end
_HEADING_REACH = 200  # characters that show whether a line is such a heading
_ITEM = r"[ \t]*(?:[-–—*•·●▪►✓✔➢➤✅]|\d{1,2}[.)] |o )"
_IS_ITEM = re.compile(_ITEM)
_LIST_OPENS = re.compile(rf"[^\n]{{0,60}}\n\s*{_ITEM}")
_NO_ITEM = re.compile(rf"\n(?!{_ITEM})[ \t]*(?P<line>[A-ZÄÖÜ$£€₹\d][^\n]*)")
_ITEM_FOLLOWS = re.compile(rf"\s*\n{_ITEM}")
_SUBHEADING = re.compile(
    r"skill|techn|experience|knowledge|tool|stack|language|certif|licen|educat|qualif|competenc|abilit|requir|must|essential|personal|behaviou?r|professional|general|hard|soft|clinical|"
    r"academic|kenntnis|erfahrung|fachlich|persönlich|sprach|compétence|langue|conocim|experiencia|idioma|actitud|aptitud|aspecto|presentaci|formaci|atitude|comport|conhec|formaç|"
    r"savoir|qualités|kennis|vaardig|houding|kompeten|kunskap|egenska|utdann|uddann|sikap|kemampuan|attitude|aptitude",
    re.IGNORECASE,
)
_STRANGE_HEADING = re.compile(r"\n[ \t]*\n[ \t]*[A-ZÄÖÜ][^\n]{2,48}[^\n.;:,!]\n(?![-–*•·●▪])[^\n]{80}")
_NAMED = re.compile(r" (?:at |of |with |[A-ZÄÖÜ])[^\n:]{1,45}[^.;,]$")
_NAMED_INLINE = re.compile(r" [A-ZÄÖÜ][^\n:.]{1,40}:")
_LEAD = re.compile(r"(?:\n|\A)[ \t]*(?P<lead>(?:here['’]s|here is|so,)[ \t]*)\Z", re.IGNORECASE)
# "Service Desk Duties and Responsibilities", "Essential Person Specification Requirements"
_TITLED = re.compile(
    r"(?!.{0,60}\b(?:prefer|desir))(?=.*(?:requirements|qualifications|responsibilities|duties|criteria|accountabilities|competencies)\Z)"
    r"(?=.* (?:and|&) \w+\Z|.*\b(?:job|role|position|person|essential|candidate|applicant|minimum|key|core|main|general|technical|academic|specific|basic)\b)"
    r"(?:(?-i:[A-Z0-9&/(])\S* |(?:of|for|the|an?|and|to|in) ){1,6}[\w &/]+",
    re.IGNORECASE,
)
_SYMBOLS = "\u2189"  # behind it arrows, boxes, stars, emoji
_DENIED = re.compile(r"\bnot (?:\w+ )?\Z")  # "… but they are not strictly required:"
_BULLET = re.compile(r" ?: ?(?=[·•●▪])")
# "… ordering of supplies Required Skills: …", where a scraper lost the line end
_CAPITALS = re.compile(r"[A-Z][a-z]{5,}|[A-Z][a-z]+(?: (?:[A-Z][a-z]+|and|&|of)){1,4}")
# "… with customers Preferred Qualifications Ability to …": two words or more, and the next item
_RUNS_ON = re.compile(
    r"(?:Required|Desired|Preferred|Minimum|Basic|Essential|Key|Job|Other|Additional|Main|Core|Position|Candidate) (?:Skills|Qualifications?|Requirements?|Experience|Responsibilities|Duties)(?: (?:and|&) [A-Z][a-z]+)? (?=[A-Z•\d])"
)
_GOES_ON = re.compile(
    r"(?:[A-Z]\w*|\b(?:the|our|your|and|or|of|for|with|in|to|a|an|other|these|following)|[^\w)]) ?\Z"
)
_AMENDED = re.compile(
    r" ?[,(–—/&|-][^\n]*$| (?:[Oo]f|OF|[Ff]or|FOR) (?:[Tt]he|THE|[Aa]n?|AN?) [A-Z][\w /&-]*$| (?:for (?:this|the|our)|to (?:us|the (?:role|team|table))|at|with us)\b[^\n]*$| (?:[Uu]tama|[Kk]husus|[Uu]mum|[Pp]elamar)\W*$| (?:en|de|con|a|por|van|voor|bij|von|an|für|chez|pour|da|di|em) (?:ti|vos|usted|ustedes|jou|je|u|ons|dir|Ihnen|uns|vous|toi|nous|te|voi|você)\W*$"
)
# "Requirements & Analysis": a field of the work, and no list of what is asked
_OF_WORK = re.compile(
    r" ?(?:,|&|/|and) (?:analysis|gathering|management|engineering|elicitation|documentation|traceability|testing|design|specifications?)\b",
    re.IGNORECASE,
)
# plain names: looking a member up in its class at every cue would cost more than the rest
_HEAD_MUST, _HEAD_NICE, _HEAD_BENEFITS, _HEAD_COMPANY, _HEAD_DUTIES = (
    Cue.HEAD_MUST,
    Cue.HEAD_NICE,
    Cue.HEAD_BENEFITS,
    Cue.HEAD_COMPANY,
    Cue.HEAD_DUTIES,
)
_ASKING = frozenset({_HEAD_MUST, _HEAD_NICE})
# a line that only a list of what is asked begins with: no heading stood above it
_UNHEADED = re.compile(
    r"\n\W{0,20}(?:(?:an? |possess(?:es)? |holds? |must (?:have|possess) |at least |minimum |min\.? |with )*"
    r"(?:bachelor|master['’]?s|b\.?sc\b|bs/|b\.?tech|b\.?e\.?/|diploma|(?:university|college|tertiary|engineering) (?:degree|graduate|qualif)|degree\b|graduate (?:of|in|from|degree))"
    r"|(?:candidates? )?(?:must|should) (?:have|possess|be at least)\b|possess(?:es)?\b|(?:with )?(?:at least|minimum(?: of)?|min\.?) (?:\d|one|two|three|four|five)[^\n]{0,12}ye?a?rs?"
    r"|(?:with )?\d{1,2} ?\+? ?(?:(?:-|–|to) ?\d{1,2} ?)?\+? ?(?:or more )?(?:years?|yrs?)\b[^\n]{0,40}experience|proven (?:work |working |track )?(?:experience|record)"
    r"|(?<=\n)(?:strong|excellent|exceptional|outstanding|high level of|solid) [\w,/& -]{0,60}\b(?:skills|abilities|understanding|knowledge|acumen)\b"
    r"|(?:ter )?no mínimo\b|ensino (?:médio|superior|técnico|fundamental)|(?:eine )?abgeschlossene[srn]? (?:\w+ ){0,2}(?:\w*ausbildung|\w*studium|lehre)\b|titulación\b|estudios (?:mínimos|de|en)\b|diploma (?:di|in)\b|laurea\b|bac ?\+ ?\d|minimaal (?:\d|mbo|hbo|wo|een)|minst \d+ års|wykształcenie\b|min(?:imum|\.)? \d[^\n]{0,14}(?:lat|rok|år|ans|años|anos|anni|jaar|jahre)[^\n]{0,40}(?:doświad|erfar|expér|exper|esper|ervar|erfahr)"
    r"|pendidikan\b|lulusan\b|min(?:imal|imum)? ?(?:lulusan|pendidikan|sma|smk|d3|s1)\b|usia\b)",
    re.IGNORECASE,
)
_LINE = re.compile(r"\n\W{0,20}(?P<first>\w+)")
_UNHEADED_FIRST = frozenset(  # words that such a line begins with: a look at them takes a fifth of the pattern's time
    ["a", "an", "possess", "possesses", "hold", "holds", "must", "at", "minimum", "min", "minimal", "with", "bachelor", "bachelors", "bachelorabschluss",
     "master", "masters", "b", "bsc", "bs", "btech", "be", "diploma", "university", "college", "tertiary", "engineering", "degree", "graduate",
     "candidate", "candidates", "should", "proven", "strong", "excellent", "exceptional", "outstanding", "high", "solid", "pendidikan", "lulusan", "usia"]
)  # fmt: skip
_SPREADS = re.compile(
    r"(?:requirements?|qualifications?|persyaratan|kualifikasi|syarat|requisitos|anforderungen)\Z",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"\bfollowing(?: \w+){0,2}\Z", re.IGNORECASE)
_ROWS = re.compile(r"(?:\n[ \t]*(?:[-–—*•·●▪►✓✔➢]|[A-Z\d])(?![^\n]{0,40}:)[^\n]{5,250}(?=\n|\Z))+")
_OPEN = frozenset({None, _HEAD_DUTIES, Cue.HEAD_OTHER})
_NAMING = frozenset({_HEAD_COMPANY, _HEAD_BENEFITS})
_NAMED_AS_SUCH = frozenset({None, _HEAD_NICE, _HEAD_COMPANY, _HEAD_BENEFITS})


class Sections:
    """Headings of a text: which kind of section an offset lies in."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._kinds: list[Cue | None] = []
        self._ends: list[int | None] = []  # None until somebody asks

    def offer(self, start: int, end: int, kind: Cue, sure: int = 1) -> bool:
        """Take a cue as a heading if it stands as one, which it does on a line of its own (`sure` is 2)."""
        scope = 0 if sure > 1 else _heading(self._text, start, end, kind)
        if scope is None:
            return False
        if scope == 0:
            self._add(end, kind, None)
            return True
        if kind is _HEAD_MUST and _FOLLOWS.search(self._text, end, scope):
            self._add(
                end, kind, None
            )  # "Core skills: a developer on the following technologies", and a line each
            return True
        spreads = kind is _HEAD_MUST and _SPREADS.search(self._text, start, end)
        if spreads and (rows := _ROWS.match(self._text, scope)):
            scope = rows.end()  # "Requirements: a degree", and more in the lines below
        above, until = self._section(start)  # an inline heading, "Must have: C++": its line only
        self._add(end, kind, len(self._text))
        line = self._text.rfind("\n", 0, start) + 1
        if above is kind or (
            above in _ASKING and (kind in _ASKING or _IS_ITEM.match(self._text, line, start))
        ):
            self._add(scope, above, until)  # "- Presentation: good" is one of the list
        else:
            self._add(scope, None, len(self._text))
        return True

    def add_unnamed(self) -> None:
        """Add the headings that no cue names, once all cues were offered."""
        for start, end, kind, sure in headings(self._text):
            position = bisect_right(self._starts, end)
            above = self._kinds[position - 1] if position else None
            if position and self._starts[position - 1] >= start and kind is not None:
                if above in _NAMED_AS_SUCH or (above is _HEAD_MUST and kind is not _HEAD_NICE):
                    continue  # a cue names it; yet "Preferred (not required):" and "Needed for the role:" are misread
            elif not sure and above in _ASKING:
                continue
            self._starts.insert(position, end)
            self._kinds.insert(position, kind)
            self._ends.insert(position, None)

    def open_unheaded(self) -> None:
        """Begin a section at each line that only what is asked begins with, where no heading asks yet."""
        text = "\n" + self._text
        for line in _LINE.finditer(text):
            first = line["first"].lower()
            if not (first in _UNHEADED_FIRST or first[0].isdigit()) or not _UNHEADED.match(
                text, line.start()
            ):
                continue
            start = max(0, line.start() - 1)
            position = bisect_right(self._starts, start)
            kind, end = self._section(start)
            if kind in _OPEN or start >= end:
                self._starts.insert(position, start)
                self._kinds.insert(position, _HEAD_MUST)
                self._ends.insert(position, None)

    def _add(self, start: int, kind: Cue | None, end: int | None) -> None:
        while self._starts and self._starts[-1] >= start:
            self._starts.pop()
            self._kinds.pop()
            self._ends.pop()
        self._starts.append(start)
        self._kinds.append(kind)
        self._ends.append(end)

    def _section(self, offset: int) -> tuple[Cue | None, int]:
        """The kind of heading above an offset, and where its section ends."""
        position = bisect_right(self._starts, offset) - 1
        if position < 0:
            return None, 0
        end = self._ends[position]
        if (
            end is None
            and self._kinds[position] in _NAMING
            and any(kind in _ASKING for kind in self._kinds[:position])
        ):
            end = self._ends[position] = len(self._text)  # behind what is asked stands no more of it
        if end is None:
            below = self._starts[position + 1] if position + 1 < len(self._starts) else len(self._text)
            end = self._ends[position] = _section_end(self._text, self._starts[position], below)
        return self._kinds[position], end

    def asks(self, offset: int) -> bool:
        """Whether the heading above an offset asks, as far as headings were offered."""
        kind, end = self._section(offset)
        return kind in _ASKING and offset < end

    def ask(self, kinds: frozenset[Cue] = _ASKING) -> bool:
        """Whether any section says what is asked of the person."""
        return any(kind in kinds for kind in self._kinds)

    def above(self, offsets: Sequence[int]) -> Iterator[Cue | None]:
        """The kind of heading above each offset; they are in order."""
        kind, end, below = None, 0, -1
        for offset in offsets:
            if offset >= below:
                kind, end = self._section(offset)
                position = bisect_right(self._starts, offset)
                below = self._starts[position] if position < len(self._starts) else len(self._text) + 1
            yield kind if offset < end else None


def _section_end(text: str, start: int, below: int) -> int:
    """Where the section under a heading ends at the latest: with its list, or at a heading that no cue names.

    `below`: where the next heading that a cue names begins; what ends behind it may be given as the text's end.
    """
    stop = min(start + _FARTHEST, below + _HEADING_REACH)
    if not _LIST_OPENS.match(text, start):
        if found := _STRANGE_HEADING.search(text, start, stop):
            return found.start()
        return len(text)
    for found in _NO_ITEM.finditer(text, start, stop):
        line = found["line"]
        if found.start() > start + 1 and not (
            len(line) < 60 and _SUBHEADING.search(line) and _ITEM_FOLLOWS.match(text, found.end())
        ):
            return found.start()
    return len(text)


def _heading(text: str, start: int, end: int, kind: Cue) -> int | None:
    """None: no heading. 0: a heading on its own line. Else: an inline heading, and the end of its line."""
    at = start
    while at and (
        text[at - 1] in " \t*#-–•·:>_=[(¿¡" or (text[at - 1] > _SYMBOLS and not text[at - 1].isalnum())
    ):
        at -= 1
    line_start = at == 0 or text[at - 1] in "\n\r"
    if not line_start and (lead := _LEAD.search(text, max(0, at - 12), at)):
        at, line_start = lead.start("lead"), True
    line_end = text.find("\n", end, end + LONGEST)
    line_end = min(len(text), end + LONGEST) if line_end < 0 else line_end
    if text[end : end + 1] in ": " and (bullet := _BULLET.match(text, end)):
        line_end = bullet.end()
    rest = text[end : min(line_end, end + 60)]
    if not line_start and text[at - 1] not in ".!?;":  # "The ideal candidate must have:"
        closing = " )]" if "(" in text[at:start] else None  # "… the pack (preferred qualifications):"
        opens = text.rfind("\n", max(0, end - 100), end)
        ends_line = line_end - end < 4 and rest.strip(closing).startswith(":")
        if ends_line and end - max(opens, text.rfind(".", opens + 1, start)) < 90:
            return None if _DENIED.search(text, max(0, start - 20), start) else 0
        if not rest.strip():
            return 0 if end - opens < 70 and _TITLED.fullmatch(text[opens + 1 : end]) else None
        joined = _CAPITALS.fullmatch(text, start, end) and (
            rest.startswith(":") or _RUNS_ON.match(text, start)
        )
        return 0 if joined and _GOES_ON.search(text, max(0, at - 12), at) is None else None
    stripped = rest.strip(" \t*#_=:-–])?!.…：】］》」")
    if not stripped:  # "… in line with our procedures. Qualifications", and the line ends
        return 0 if line_start or (text[at - 1] in ".!?" and text[start].isupper()) else None
    if rest.lstrip(" *_)").startswith((":", "：")):
        return line_end
    begins = line_start or (text[at - 1] in ".!?" and text[start].isupper())  # a scraper lost the line end
    if begins and line_end - start < 100 and text[end:line_end].rstrip().endswith(":"):
        return 0
    amended = _NAMED if kind in _NAMING else _AMENDED
    if (
        line_start
        and line_end - start < 60
        and text[at:start] in ("", "¿")
        and rest[-1] not in ".;,!"
        and amended.match(rest)
        and (kind is not _HEAD_MUST or _OF_WORK.match(rest) is None)
    ):
        return 0  # "Life at Acme", "Nice to have, truly optional"
    if kind is _HEAD_COMPANY and _NAMED_INLINE.match(rest):
        return line_end  # "Life at Acme: …"
    return None
