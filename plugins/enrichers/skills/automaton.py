"""Find every form of the vocabulary in one pass: an Aho-Corasick automaton over a batch of texts as bytes.

Folding turns punctuation into blanks, except what names carry (`+ # &`). Every pattern begins with a blank, so that
the automaton stops at word starts only; word ends are checked here, in columns, and only doubtful finds one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import ahocorasick_rs
import numpy as np
import numpy.typing as npt

from plugins.enrichers.skills.buffer import ALNUM, IN_WORD, Buffer, Flags, Ints, flags, fold
from plugins.enrichers.skills.scripts import is_foreign, is_unspaced
from plugins.enrichers.skills.vocabulary import Form

_PLURAL, _DOT, _BLANK = ord("s"), ord("."), ord(" ")
_EASY = flags(" \n\t,;()")
_FREE_BEFORE, _FREE_AFTER = (
    ~(ALNUM | flags(chars)) for chars in ("./@-\\", "./@:")
)  # of addresses, and words
_PLAIN, _SPACED, _GUARDED = range(
    3
)  # what is to be checked of a form: nothing, its blanks, its own punctuation
_BEYOND = 80  # characters behind a hit that was none in which another may end
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(
    r"@|://|www\.|\.(?:com|org|net|io|co|de|fr|edu|gov|uk|eu|ai|html?|aspx?|php)(?:[/?#]|\W*$)", re.IGNORECASE
)
_LINE_OR_SENTENCE = re.compile(r"[\n\r;:!?()|•]|[.,] ")


class Finds(NamedTuple):
    """What was found, in order: offsets into the buffer, and the number of the form, or of the cue."""

    starts: Ints
    ends: Ints
    numbers: Ints

    def at(self, kept: Flags | Ints) -> Finds:
        """Some of them."""
        return Finds(self.starts[kept], self.ends[kept], self.numbers[kept])

    def also(self, more: Sequence[tuple[int, int, int]]) -> Finds:
        """These and more, which are in order too."""
        if not more:
            return self
        columns = np.array(more).T
        at = np.searchsorted(self.starts, columns[0])
        return Finds(*(np.insert(column, at, new) for column, new in zip(self, columns, strict=True)))


class Automaton:
    """Finds forms, and cues, in texts."""

    def __init__(self, forms: Sequence[Form], cues: Sequence[str] = ()) -> None:
        self._forms = forms
        patterns: dict[bytes, int] = {}
        self._single: list[tuple[str, int]] = []
        for number, form in enumerate(forms):
            if is_foreign(form.text):
                continue  # sought by itself
            for spelling in _spellings(form.text):
                pattern = b" " + spelling
                if len(spelling) > 1:
                    patterns.setdefault(pattern, number)
                elif len(spelling) == len(form.text):
                    self._single.append((form.text, number))
        cue_patterns: dict[bytes, int] = {}
        both: dict[bytes, int] = {}  # cues that are forms too: "sem" is "without", and SEM a skill
        for number, cue in enumerate(cues):
            for spelling in _spellings(cue):
                pattern = b" " + spelling
                if pattern not in patterns:
                    cue_patterns.setdefault(pattern, number)
                elif not forms[patterns[pattern]].doubtful:
                    both.setdefault(pattern, number)
        self._cues_from = len(patterns)
        self._patterns = [*patterns, *cue_patterns]
        self._payloads = np.array([*patterns.values(), *cue_patterns.values()])
        self._cues = np.array([*(both.get(pattern, -1) for pattern in patterns), *cue_patterns.values()])
        # what else begins here, when a pattern ends inside a word: "sql server" in "sql serverless" leaves "sql"
        index = {pattern: position for position, pattern in enumerate(self._patterns)}
        self._shorter = [_prefix(pattern, index) for pattern in self._patterns]
        own = [forms[number] for number in patterns.values()]
        self._exact = [_surfaces(form) for form in own]
        self._raw = [_opening(form.text) for form in own]
        self._spaced = [b" " in pattern[1:] for pattern in patterns]
        self._initialled = [form.text[1:2] == "." for form in own]
        checks = zip(self._raw, self._initialled, self._spaced, strict=True)
        kinds = [_GUARDED if raw or dot else _SPACED if spaced else _PLAIN for raw, dot, spaced in checks]
        self._kinds = np.array([*kinds, *[_PLAIN] * len(cue_patterns)])
        self._holed = np.array([b" " in pattern[1:] for pattern in self._patterns])
        self._has_shorter = np.array([shorter is not None for shorter in self._shorter])
        initials = [ord(form.text[0]) if form.exact else 0 for form in own]
        self._initials = np.array(initials + [0] * len(cue_patterns))
        self._finder = ahocorasick_rs.BytesAhoCorasick(
            self._patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, buffer: Buffer) -> tuple[Finds, Finds]:
        """Forms, and cues, without overlap; time linear in the texts."""
        folded = np.frombuffer(buffer.folded, np.uint8)
        hits = self._finder.find_matches_as_indexes(buffer.folded)
        columns = np.fromiter(chain.from_iterable(hits), np.int64, len(hits) * 3).reshape(-1, 3)
        checked = self._checked(buffer, folded, columns)
        if inside := list(self._inside(buffer.folded, columns, checked)):
            more = self._checked(buffer, folded, np.array(inside, np.int64))
            checked = np.concatenate((checked, more), axis=1)
            checked = checked[:, np.argsort(checked[1], kind="stable")]
        number, start, end, fits = checked
        kept, is_cue = fits > 0, number >= self._cues_from
        forms = Finds(start, end, self._payloads[number]).at(kept & ~is_cue)
        cues = Finds(start, end, self._cues[number])
        also = ~is_cue & (number >= 0) & (cues.numbers >= 0)
        also &= ~IN_WORD[folded[end]] & ~buffer.torn(start, end)
        return self._with_letters(buffer, folded, forms), cues.at(is_cue & kept | also)

    def _inside(self, folded: bytes, hits: Ints, checked: Ints) -> Iterator[tuple[int, int, int]]:
        """Hits inside the hits of several words that were none: "data engineering" in "professional data engineer"."""
        _, _, end, fits = checked
        lost = self._holed[hits[:, 0]] & ((fits == 0) | (end < hits[:, 2]))
        for at in np.flatnonzero(lost).tolist():
            first = int(end[at]) if fits[at] else folded.find(b" ", int(hits[at, 1]) + 1)
            last = int(hits[at, 2]) + _BEYOND
            if at + 1 < len(hits):
                last = min(last, int(hits[at + 1, 1]))
            for pattern, left, right in self._finder.find_matches_as_indexes(folded[first:last]):
                yield pattern, first + left, first + right

    def _checked(self, buffer: Buffer, folded: npt.NDArray[np.uint8], hits: Ints) -> Ints:
        """Number, start and end of each hit, and whether it stands as what it is."""
        number, start, end = hits.T.copy()
        after = folded[end]
        fits = ~IN_WORD[after]
        plural = ~fits & (after == _PLURAL) & ~IN_WORD[folded[end + 1]] & (folded[end - 1] != _PLURAL)
        plural &= end - start > 3
        end += plural  # the plural is part of it
        fits |= plural
        torn = (number >= self._cues_from) & buffer.torn(
            start + 1, end
        )  # "Qualifications\nExperience with …"
        for at in np.flatnonzero((~fits | torn) & self._has_shorter[number]).tolist():
            number[at], end[at] = self._shortened(number[at], start[at], buffer.folded)
            fits[at] = number[at] >= 0
        raw = buffer.raw
        easy = _FREE_BEFORE[raw[start]] & (_FREE_AFTER[raw[end]] | (raw[end] == _DOT) & _EASY[raw[end + 1]])
        kinds = self._kinds[number]
        sure = easy & (kinds == _PLAIN)
        spaced = np.flatnonzero(easy & fits & (kinds == _SPACED))
        sure[spaced] = ~buffer.crossed(start[spaced] + 1, end[spaced])
        start += 1  # behind the blank
        initials, is_cue = self._initials[number], number >= self._cues_from
        fits &= (initials == 0) | (initials == raw[start])  # a look at the case, which settles most
        for at in np.flatnonzero(fits & ~is_cue & (~sure | (initials > 0))).tolist():
            first = self._looked_at(buffer, int(number[at]), int(start[at]), int(end[at]), sure=sure[at])
            fits[at] = first >= 0
            if first >= 0:
                start[at] = first
        return np.stack((number, start, end, fits))

    def _looked_at(self, buffer: Buffer, number: int, start: int, end: int, *, sure: bool) -> int:
        """Where a find begins; -1 if it is not the form, by its case and what stands around it."""
        text, base = buffer.at(start)
        left, right = start - base, end - base
        if (surfaces := self._exact[number]) is not None and text[left:right] not in surfaces:
            return -1
        opened = 1 if sure else self._passes(number, text, left, right)
        return start + 1 - opened if opened else -1

    def _shortened(self, number: int, start: int, data: bytes) -> tuple[int, int]:
        """The longest form that begins here too and ends where a word does; -1 if there is none."""
        while (shorter := self._shorter[number]) is not None:
            number, length = shorter
            if not IN_WORD[data[start + length]]:
                return number, start + length
        return -1, 0

    def _passes(self, number: int, text: str, left: int, right: int) -> int:
        """0: this is not the form. Else 1 + the characters of the form's own punctuation in front."""
        before, after = text[left - 1] if left else " ", text[right : right + 1] or " "
        opening = self._raw[number]
        if opening and before != opening:
            return 0
        if self._initialled[number] and text[left + 1] == "/":
            return 0  # "M/S unit", "M/s Rao & Sons": no M.S.
        if self._spaced[number] and _LINE_OR_SENTENCE.search(text, left, right):
            seen, form = text[left:right], self._forms[self._payloads[number]].text
            below = seen.partition("\n")[2].lstrip()
            if below and not below[0].islower():  # "with customers\nSupport …"
                return 0
            if "".join(seen.split()).lower() != "".join(form.split()).lower():
                return 0  # the form's own punctuation is fine: "B.Sc. degree"
        if (before in "./@-\\" or after in "./@:") and not opening and _in_address(text, left, right):
            return 0
        if (before.isalnum() and not is_unspaced(before)) or (after.isalnum() and not is_unspaced(after)):
            return 0
        return 1 + len(opening)

    def _with_letters(self, buffer: Buffer, folded: npt.NDArray[np.uint8], found: Finds) -> Finds:
        """One-letter names beside the finds: the automaton would stop at every word that begins so."""
        more: list[tuple[int, int, int]] = []
        for letter, number in self._single:
            places = np.flatnonzero(buffer.raw == ord(letter))
            alone = (folded[places - 1] == _BLANK) & (folded[places + 1] == _BLANK)
            held = np.searchsorted(found.starts, places[alone], "right") - 1
            for at, by in zip(places[alone].tolist(), held.tolist(), strict=True):
                if by >= 0 and found.ends[by] > at:
                    continue  # the letter of a longer name: "licence category C"
                text, base = buffer.at(at)
                left = at - base
                before, after = text[left - 1] if left else " ", text[left + 1 : left + 2] or " "
                if (
                    not before.isalnum()
                    and not after.isalnum()
                    and before not in "'.-’&"
                    and after not in "'’-&"
                ):
                    more.append((at, at + 1, number))
        return found.also(sorted(more))


_SWAPS = (
    ("isation", "ization"),
    ("ization", "isation"),
    ("ising", "izing"),
    ("izing", "ising"),
    ("modelling", "modeling"),
    ("modeling", "modelling"),
    ("centre", "center"),
    ("center", "centre"),
    ("behaviour", "behavior"),
    ("behavior", "behaviour"),
    ("programme ", "program "),
    ("colour", "color"),
    ("labour", "labor"),
)


def _spellings(form: str) -> list[bytes]:
    """How a form may appear once folded: hyphens and slashes open, closed or spaced; both Englishes."""
    lowered = form.lower()
    texts = {form, *(lowered.replace(old, new) for old, new in _SWAPS if old in lowered)}
    folded: dict[bytes, None] = {}
    for text in texts:
        base = fold(text).strip()
        folded[base] = None
        folded[re.sub(rb" +", b" ", base)] = None
        if "/" in text or "&" in text.strip("&"):
            spaced = text.replace("/", " / ")
            folded[fold(spaced).strip()] = None
    return list(folded)


def _prefix(pattern: bytes, index: dict[bytes, int]) -> tuple[int, int] | None:
    """The longest shorter pattern that this one begins with, ending where a word ends."""
    for end in range(len(pattern) - 1, 2, -1):
        if not IN_WORD[pattern[end]] and pattern[:end] in index:
            return index[pattern[:end]], end
    return None


def _surfaces(form: Form) -> frozenset[str] | None:
    if not form.exact:
        return None
    seen = form.text.rstrip(".")  # a find ends with its last letter
    return frozenset({seen, seen + "s"})


def _opening(form: str) -> str:
    """Punctuation that a form begins with and that folding loses: the dot of ".NET"."""
    return form[0] if form[0] in ".*" else ""


def _in_address(text: str, left: int, right: int) -> bool:
    """Whether the word at hand is part of a web or mail address."""
    floor = max(0, left - 100)  # bounded: an endless word costs no more than a short one
    start = max(floor, text.rfind(" ", floor, left) + 1, text.rfind("\n", floor, left) + 1)
    match = _TOKEN.match(text, start, right + 100)
    return bool(match and _ADDRESS.search(match.group()))
