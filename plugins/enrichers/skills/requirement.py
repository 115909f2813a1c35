"""How much each mention is asked for, and which ones are ruled out: sections, then sentences, then clauses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from plugins.enrichers.skills.cues import Cue

REQUIRED, NICE, MENTIONED = "required", "nice_to_have", "mentioned"
BENEFITS = "listed under benefits"

_BOUNDARY = re.compile(r"[!?](?=\s)|\.(?=[\s•]+[^a-zß-ü\s])|[\n\r•·●▪;]")
_LIST_GAP = re.compile(
    r"\W*(?:(?:and|or|and/or|und|oder|sowie|et|ou|y|o|e|en|of|och|og|knowledge|experience|skills|with)\W+){0,3}\Z", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,:(]| but | while | whereas | aber | mais | pero | mas | ma | maar | - | – ")
_FALSE_NEGATION = re.compile(
    r"(?:not|nicht|pas|no|non|não|niet)\s+(?:only|just|limited|necessarily|least|merely|matter|doubt|nur|seulement|solo|sólo|só|alleen|later|less|more|problem)\b",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"need|requir|necess|expect|use|using|used|know|work with|experience|mandatory|prerequisite|essential|must|benötig|erforderlich|nötig|notwendig|Voraussetzung|brauch|setzen|"
    r"vorausgesetzt|besoin|requis|exig|nécessaire|demand|utilis|requier|necesari|requerid|hace falta|usamos|richiest|serve|necessari|usiamo|obrigat|precis|nodig|vereist|gebruik|krävs|nødvendig",
    re.IGNORECASE,
)
_DIRECT = re.compile(r"(?:no|neither|nor|without|kein\w*|ohne|aucune?|sans|sin|senza|sem|geen|zonder|instead of|rather than|statt)\W+$", re.IGNORECASE)


class Sections:
    """Headings of a text: which kind of section an offset lies in."""

    def __init__(self, text: str, cues: Sequence[tuple[int, int, Cue]]) -> None:
        self._starts: list[int] = []
        self._kinds: list[Cue | None] = []
        for start, end, kind in cues:
            if (scope := _heading(text, start, end)) is None:
                continue
            self._add(end, kind)
            if scope:  # an inline heading, "Must have: C++": its line only
                self._add(scope, None)

    def _add(self, start: int, kind: Cue | None) -> None:
        while self._starts and self._starts[-1] >= start:
            self._starts.pop()
            self._kinds.pop()
        self._starts.append(start)
        self._kinds.append(kind)

    def at(self, offset: int) -> Cue | None:
        """The kind of heading above an offset."""
        position = bisect_right(self._starts, offset) - 1
        return self._kinds[position] if position >= 0 else None


def _heading(text: str, start: int, end: int) -> int | None:
    """None: no heading. 0: a heading on its own line. Else: an inline heading, and the end of its line."""
    at = start
    while at and text[at - 1] in " \t*#-–•·●▪►:>_=[(":
        at -= 1
    line_start = at == 0 or text[at - 1] in "\n\r"
    if not line_start and text[at - 1] not in ".!?;":
        return None
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    rest = text[end : min(line_end, end + 60)]
    stripped = rest.strip(" \t*#_=:-–])?!.…")
    if not stripped:
        return 0 if line_start else None
    if rest.lstrip(" *_)").startswith((":", "：")):
        return line_end
    if line_start and line_end - start < 60 and rest.rstrip().endswith(":"):
        return 0
    return None


class Requirements:
    """Decides, for one text, what each mention is: required, nice to have, mentioned, or ruled out."""

    def __init__(self, text: str, mentions: Sequence[tuple[int, int]], cues: Sequence[tuple[int, int, Cue]]) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [start for start, _ in mentions]
        self._ends = [match.end() for match in _BOUNDARY.finditer(text)]
        self._sections = Sections(text, [cue for cue in cues if Cue.HEAD_MUST <= cue[2] <= Cue.HEAD_BENEFITS])
        self.negated: set[int] = set()
        self._nice: dict[int, str] = {}
        self._must: dict[int, str] = {}
        self._asked: dict[int, str] = {}
        for start, end, kind in cues:
            if kind in _EFFECTS:
                _EFFECTS[kind](self, start, end)

    def of(self, index: int) -> tuple[str, str]:
        """Requirement and reason of the mention with this index."""
        if index in self._nice:
            return NICE, self._nice[index]
        if index in self._must:
            return REQUIRED, self._must[index]
        section = self._sections.at(self._starts[index])
        if section is Cue.HEAD_MUST:
            return REQUIRED, "listed under requirements"
        if section is Cue.HEAD_NICE:
            return NICE, "listed under nice to have"
        if section is Cue.HEAD_BENEFITS:
            return MENTIONED, BENEFITS
        if index in self._asked and section is not Cue.HEAD_OTHER:
            return REQUIRED, self._asked[index]
        return MENTIONED, "named in the text"

    def _sentence(self, start: int) -> tuple[int, int]:
        position = bisect_right(self._ends, start)
        left = self._ends[position - 1] if position else 0
        right = self._ends[position] if position < len(self._ends) else len(self._text)
        return left, right

    def _inside(self, left: int, right: int) -> range:
        return range(bisect_left(self._starts, left), bisect_left(self._starts, right))

    def _nice_after(self, start: int, end: int) -> None:
        """The list that ends at the cue: "Go, Rust or Zig would be a plus"."""
        left, right = self._sentence(start)
        indexes = self._inside(left, start)
        if not indexes:
            self._nice_before(start, end)
            return
        why = f"“{self._text[start:end]}”"
        last_start = start
        for index in reversed(indexes):
            gap = self._text[self._mentions[index][1] : last_start]
            clause_break = _CLAUSE.search(gap) if last_start == start else not _LIST_GAP.match(gap)
            if clause_break and (last_start != start or ("," in gap and len(gap) > 60)):
                break
            self._nice[index] = why
            last_start = self._mentions[index][0]

    def _nice_before(self, start: int, end: int) -> None:
        left, right = self._sentence(start)
        indexes = self._inside(end, right)
        if not indexes and self._inside(left, start):  # "Node.js nice to have"
            self._nice_after(start, end)
            return
        for index in indexes:
            self._nice[index] = f"“{self._text[start:end]}”"

    def _everywhere(self, start: int, end: int) -> None:
        left, right = self._sentence(start)
        for index in self._inside(left, right):
            self._must.setdefault(index, f"“{self._text[start:end]}”")

    def _ask(self, start: int, end: int) -> None:
        left, right = self._sentence(start)
        for index in self._inside(left, right):
            self._asked.setdefault(index, f"“{self._text[start:end]}”")

    def _negate(self, start: int, end: int) -> None:
        """What a negation reaches: up to the next clause, if the clause is about needing or using."""
        text = self._text
        left, right = self._sentence(start)
        indexes = self._inside(left, right)
        if not indexes or _FALSE_NEGATION.match(text, start):
            return
        after = self._inside(end, right)
        clause = _CLAUSE.search(text, end, right)
        stop = clause.start() if clause else right
        if after and self._starts[after[0]] < stop:
            first = self._starts[after[0]]
            if _DIRECT.search(text, start, first) or _NEED.search(text, start, stop):
                previous_end = None
                for index in after:
                    at, done = self._mentions[index]
                    if at >= stop and not (previous_end is not None and _LIST_GAP.match(text, previous_end, at)):
                        break
                    self.negated.add(index)
                    previous_end = done
            return
        before = self._inside(left, start)  # "PHP is not required"
        if before and _NEED.match(text[end : end + 30].lstrip().removeprefix("a ").removeprefix("be ")):
            last = start
            for index in reversed(before):
                at, done = self._mentions[index]
                gap = text[done:last]
                if (last == start and (len(gap) > 40 or _CLAUSE.search(gap))) or (last != start and not _LIST_GAP.match(gap)):
                    break
                self.negated.add(index)
                last = at


_EFFECTS = {
    Cue.NICE_AFTER: Requirements._nice_after,
    Cue.NICE_BEFORE: Requirements._nice_before,
    Cue.MUST: Requirements._everywhere,
    Cue.ASKED: Requirements._ask,
    Cue.NEGATION: Requirements._negate,
}
