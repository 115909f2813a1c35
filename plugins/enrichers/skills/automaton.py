"""Find every form of the vocabulary in one pass: an Aho-Corasick automaton over bytes, one byte a character.

A text becomes Latin-1 bytes, so that a byte offset *is* the character offset; what Latin-1 lacks becomes a blank.
One table folds case and turns punctuation into blanks, except what names carry (`+ # &`). Every pattern begins with
a blank, so that the automaton stops at word starts only; word ends are checked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import ahocorasick_rs

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
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|www\.|\.(?:com|org|net|io|co|de|fr|edu|gov|uk|eu|ai|html?|aspx?|php)(?:[/?#]|\W*$)", re.IGNORECASE)
_LINE_OR_SENTENCE = re.compile(r"[\n\r;:!?()|•]|[.,] ")


def fold(text: str) -> bytes:
    """Bytes to search, one a character, with a blank before and behind: offset 1 is the text's first character."""
    return b" " + text.encode("latin-1", "replace").translate(_FOLD) + b" "


class Found(NamedTuple):
    """One occurrence: character offsets into the text, and the number of the pattern's payload."""

    start: int
    end: int
    payload: int


class Automaton:
    """Finds forms in texts. Made once from forms; `payload` is the index of the form that was given."""

    def __init__(self, forms: Sequence[Form]) -> None:
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
        self._patterns = list(patterns)
        self._payloads = list(patterns.values())
        # what else begins here, when a pattern ends inside a word: "sql server" in "sql serverless" leaves "sql"
        index = {pattern: position for position, pattern in enumerate(self._patterns)}
        self._shorter = [_prefix(pattern, index) for pattern in self._patterns]
        self._exact = [_surfaces(forms[number]) for number in self._payloads]
        self._raw = [_opening(forms[number].text) for number in self._payloads]
        self._spaced = [b" " in pattern[1:] for pattern in self._patterns]
        self._finder = ahocorasick_rs.BytesAhoCorasick(
            self._patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str) -> Iterator[Found]:
        """Occurrences in order of start (single letters last), without overlap; time linear in the text."""
        data = fold(text)
        exact, raw, spaced, payloads = self._exact, self._raw, self._spaced, self._payloads
        foreign = not text.isascii()
        for number, start, end in self._finder.find_matches_as_indexes(data):
            if _IN_WORD[data[end]]:
                if data[end] == _PLURAL and not _IN_WORD[data[end + 1]] and data[end - 1] != _PLURAL and end - start > 3:
                    end += 1
                else:
                    while (shorter := self._shorter[number]) is not None:
                        number, length = shorter
                        end = start + length
                        if not _IN_WORD[data[end]]:
                            break
                    else:
                        continue
            left, right = start, end - 1  # of the text: the leading blank and the padding cancel out
            if (surfaces := exact[number]) is not None and text[left:right] not in surfaces:
                continue
            if (opening := raw[number]) and text[left - 1 : left] != opening:
                continue
            if spaced[number] and _LINE_OR_SENTENCE.search(text, left, right) and not self._written(number, text, left, right):
                continue
            before = text[left - 1] if left else " "
            after = text[right] if right < len(text) else " "
            if (before in "./@-\\" or after in "./@") and not opening and _in_address(text, left, right):
                continue
            if foreign and (before.isalnum() or after.isalnum()):
                continue
            yield Found(left - len(opening), right, payloads[number])
        for pattern, number in self._single:
            yield from self._letters(data, text, pattern, number)

    def _written(self, number: int, text: str, left: int, right: int) -> bool:
        """Whether the punctuation inside is the form's own, as in "B.Sc. degree"."""
        form = self._forms[self._payloads[number]].text
        return "".join(text[left:right].split()).lower() == "".join(form.split()).lower()

    def _letters(self, data: bytes, text: str, pattern: bytes, number: int) -> Iterator[Found]:
        """One-letter names: the automaton would stop at every word that begins so."""
        surface = self._forms[number].text
        at = data.find(pattern)
        while at >= 0:
            after = text[at + 1] if at + 1 < len(text) else " "
            before = text[at - 1] if at else " "
            if text[at] == surface and not before.isalnum() and not after.isalnum() and before not in "'.-’&" and after not in "'’-&":
                yield Found(at, at + 1, number)
            at = data.find(pattern, at + 1)


_SWAPS = (("isation", "ization"), ("ization", "isation"), ("ising", "izing"), ("izing", "ising"), ("modelling", "modeling"),
          ("modeling", "modelling"), ("centre", "center"), ("center", "centre"), ("behaviour", "behavior"),
          ("behavior", "behaviour"), ("programme ", "program "), ("colour", "color"), ("labour", "labor"))


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
