"""Find every form of the vocabulary in one pass: an Aho-Corasick automaton over bytes, one byte a character.

A text becomes Latin-1 bytes, so that a byte offset *is* the character offset; what Latin-1 lacks becomes a blank.
One table folds case and turns punctuation into blanks, except what names carry (`+ # &`). Every pattern begins with
a blank, so that the automaton stops at word starts only; word ends are checked here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import ahocorasick_rs

from plugins.enrichers.skills.scripts import is_unspaced
from plugins.enrichers.skills.vocabulary import Form

_KEPT = b"+#&@"


def _table() -> bytes:
    table = bytearray(b" " * 256)
    for code in range(256):
        char = bytes([code]).decode("latin-1")
        if char.isalnum() or code in _KEPT:
            lowered = char.lower()
            table[code] = ord(lowered) if len(lowered) == 1 and ord(lowered) < 256 else code
    return bytes(table)


_FOLD = _table()
_IN_WORD = tuple(bytes([code]).decode("latin-1").isalnum() for code in range(256))
_PLURAL = ord("s")
_EASY = frozenset(" \n\t,;()")
_PLAIN, _SPACED, _GUARDED = range(
    3
)  # what is to be checked of a form: nothing, its blanks, its own punctuation
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(
    r"@|://|www\.|\.(?:com|org|net|io|co|de|fr|edu|gov|uk|eu|ai|html?|aspx?|php)(?:[/?#]|\W*$)", re.IGNORECASE
)
_LINE_OR_SENTENCE = re.compile(r"[\n\r;:!?()|•]|[.,] ")


def fold(text: str) -> bytes:
    """Bytes to search, one a character, with a blank before and behind: offset 1 is the text's first character."""
    return b" " + text.encode("latin-1", "replace").translate(_FOLD) + b" "


Found = tuple[int, int, int]  # start and end in the text, in characters, and the number of the form


class Automaton:
    """Finds forms, and cues, in texts; a find carries the number of its form, or of its cue."""

    def __init__(self, forms: Sequence[Form], cues: Sequence[str] = ()) -> None:
        self._forms = forms
        patterns: dict[bytes, int] = {}
        self._single: list[tuple[bytes, int]] = []
        for number, form in enumerate(forms):
            for spelling in _spellings(form.text):
                pattern = b" " + spelling
                if len(spelling) == 1:
                    self._single.append((pattern + b" ", number))
                elif spelling:
                    patterns.setdefault(pattern, number)
        cue_patterns: dict[bytes, int] = {}
        for number, cue in enumerate(cues):
            for spelling in _spellings(cue):
                if b" " + spelling not in patterns:
                    cue_patterns.setdefault(b" " + spelling, number)
        self._cues_from = len(patterns)
        self._patterns = [*patterns, *cue_patterns]
        self._payloads = [*patterns.values(), *cue_patterns.values()]
        # what else begins here, when a pattern ends inside a word: "sql server" in "sql serverless" leaves "sql"
        index = {pattern: position for position, pattern in enumerate(self._patterns)}
        self._shorter = [_prefix(pattern, index) for pattern in self._patterns]
        own = [forms[number] for number in patterns.values()]
        self._exact = [_surfaces(form) for form in own]
        self._raw = [_opening(form.text) for form in own]
        self._spaced = [b" " in pattern[1:] for pattern in patterns]
        checks = zip(self._raw, self._spaced, strict=True)
        self._kinds = [_GUARDED if raw else _SPACED if spaced else _PLAIN for raw, spaced in checks]
        self._finder = ahocorasick_rs.BytesAhoCorasick(
            self._patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str) -> tuple[list[Found], list[Found]]:
        """Forms, and cues, in order of start and without overlap; time linear in the text."""
        data = fold(text)
        padded = f" {text}  "  # offsets of `data`: the blank that a pattern begins with is at `start`
        kinds, payloads, in_word, shorter = self._kinds, self._payloads, _IN_WORD, self._shorter
        exact, cues_from, foreign = self._exact, self._cues_from, not text.isascii()
        found: list[Found] = []
        cues: list[Found] = []
        add, add_cue, crosses = found.append, cues.append, _LINE_OR_SENTENCE.search
        for number, start, end in self._finder.find_matches_as_indexes(data):
            if in_word[data[end]]:
                if (
                    data[end] == _PLURAL
                    and not in_word[data[end + 1]]
                    and data[end - 1] != _PLURAL
                    and end - start > 3
                ):
                    end += 1  # noqa: PLW2901 - the plural is part of it
                elif shorter[number] is None:
                    continue
                else:
                    number, end = self._shortened(number, start, data)  # noqa: PLW2901 - what is left of it
                    if number < 0:
                        continue
            if number >= cues_from:
                add_cue((start, end - 1, payloads[number]))
                continue
            if (surfaces := exact[number]) is not None and text[start : end - 1] not in surfaces:
                continue
            if padded[start] in _EASY and (
                (after := padded[end]) in _EASY or (after == "." and padded[end + 1] in _EASY)
            ):
                kind = kinds[number]
                if kind == _PLAIN or (
                    kind == _SPACED
                    and (
                        text[start : end - 1].replace(" ", "").isalnum()
                        or crosses(text, start, end - 1) is None
                    )
                ):
                    add((start, end - 1, payloads[number]))
                    continue
            if opened := self._passes(number, text, start, end - 1, padded[start], padded[end], foreign):
                add((start + 1 - opened, end - 1, payloads[number]))
        for pattern, number in self._single:
            if data.count(pattern):  # sooner told than by `in`
                self._letters(data, text, pattern, number, found)
                found.sort()
        return found, cues

    def _shortened(self, number: int, start: int, data: bytes) -> tuple[int, int]:
        """The longest form that begins here too and ends where a word does; -1 if there is none."""
        while (shorter := self._shorter[number]) is not None:
            number, length = shorter
            if not _IN_WORD[data[start + length]]:
                return number, start + length
        return -1, 0

    def _passes(
        self, number: int, text: str, left: int, right: int, before: str, after: str, foreign: bool
    ) -> int:
        """0: this is not the form. Else 1 + the characters of the form's own punctuation in front."""
        opening = self._raw[number]
        if opening and before != opening:
            return 0
        if self._spaced[number] and _LINE_OR_SENTENCE.search(text, left, right):
            form = self._forms[
                self._payloads[number]
            ].text  # the form's own punctuation is fine: "B.Sc. degree"
            if "".join(text[left:right].split()).lower() != "".join(form.split()).lower():
                return 0
        if (before in "./@-\\" or after in "./@:") and not opening and _in_address(text, left, right):
            return 0
        if foreign and (
            (before.isalnum() and not is_unspaced(before)) or (after.isalnum() and not is_unspaced(after))
        ):
            return 0
        return 1 + len(opening)

    def _letters(self, data: bytes, text: str, pattern: bytes, number: int, found: list[Found]) -> None:
        """One-letter names: the automaton would stop at every word that begins so."""
        surface = self._forms[number].text
        at = data.find(pattern)
        while at >= 0:
            after = text[at + 1] if at + 1 < len(text) else " "
            before = text[at - 1] if at else " "
            if (
                text[at] == surface
                and not before.isalnum()
                and not after.isalnum()
                and before not in "'.-’&"
                and after not in "'’-&"
            ):
                found.append((at, at + 1, number))
            at = data.find(pattern, at + 1)


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
        if " " in text and "-" not in text:
            folded[re.sub(rb" +", b" ", base)] = None
    return list(folded)


def _prefix(pattern: bytes, index: dict[bytes, int]) -> tuple[int, int] | None:
    """The longest shorter pattern that this one begins with, ending where a word ends."""
    for end in range(len(pattern) - 1, 2, -1):
        if not _IN_WORD[pattern[end]] and pattern[:end] in index:
            return index[pattern[:end]], end
    return None


def _surfaces(form: Form) -> frozenset[str] | None:
    if not form.exact:
        return None
    return frozenset({form.text, form.text + "s"})


def _opening(form: str) -> str:
    """Punctuation that a form begins with and that folding loses: the dot of ".NET"."""
    return form[0] if form[0] in ".*" else ""


def _in_address(text: str, left: int, right: int) -> bool:
    """Whether the word at hand is part of a web or mail address."""
    start = max(text.rfind(" ", max(0, left - 100), left), text.rfind("\n", max(0, left - 100), left)) + 1
    match = _TOKEN.match(text, start, right + 100)
    return bool(match and _ADDRESS.search(match.group()))
