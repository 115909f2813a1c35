"""Texts laid end to end as bytes, one byte a character, so that a whole batch is searched and looked at in columns.

A byte offset less the base of its text *is* the character offset. What Latin-1 lacks becomes one of three control
characters: a bullet, a letter, or a sign.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

LONGEST = 2000  # characters of a sentence, or of a heading's line, that are looked at together
_GAP = b"  \0 "  # between texts; no pattern holds a NUL
_STOP, _SIGN, _LETTER = 2, 26, 27
_KEPT = b"+#&@"  # punctuation that names carry; the rest folds to blanks
_CROSSES, _CROSSES_AT_BLANK, _STOPS, _STOPS_AT_BLANK = 1, 2, 4, 8


def flags(chars: str) -> Flags:
    """Which bytes are among these characters."""
    found = np.zeros(256, np.bool_)
    found[list(chars.encode("latin-1"))] = True
    return found


def _folds() -> bytes:
    table = bytearray(b" " * 256)
    for code in range(256):
        char = chr(code)
        if char.isalnum() or code in _KEPT:
            lowered = char.lower()
            table[code] = ord(lowered) if len(lowered) == 1 and ord(lowered) < 256 else code
    return bytes(table)


def _punctuation() -> bytes:
    stop = chr(_STOP)
    kinds = (
        (_CROSSES, "\n\r;:!?()|" + stop),
        (_CROSSES_AT_BLANK, ".,"),
        (_STOPS, "\n\r;·" + stop),
        (_STOPS_AT_BLANK, ".!?"),
    )
    table = np.zeros(256, np.uint8)
    for kind, chars in kinds:
        table[flags(chars)] |= kind
    return table.tobytes()


FOLD = _folds()
IN_WORD = flags("".join(chr(code) for code in range(256) if chr(code).isalnum()))
ALNUM = IN_WORD | flags(chr(_LETTER))
_GLUED = 9  # a heading that lost its line has two words at least
_LOWER = flags("abcdefghijklmnopqrstuvwxyz" + "".join(map(chr, range(ord("ß"), ord("ü") + 1))))
_UPPER = flags("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "".join(map(chr, range(ord("À"), ord("ß")))))
_PUNCTUATION = _punctuation()
_BLANK, _COLON, _DOT, _LINE_END = map(ord, " :.\n")


@cache
def _beyond() -> npt.NDArray[np.uint8]:
    """What becomes of each character of the basic plane; made when the first text needs it."""
    table = np.full(0x10000, _SIGN, np.uint8)
    table[[code for code in range(256, 0x10000) if chr(code).isalnum()]] = _LETTER
    table[:256] = range(256)
    table[[ord(stop) for stop in "•●▪。；！？"]] = _STOP
    return table


def _narrow(text: str) -> bytes:
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        return _beyond()[np.minimum(codes, 0xFFFF)].tobytes()


def fold(text: str) -> bytes:
    """Bytes to search: lower case, punctuation as blanks."""
    return _narrow(text).translate(FOLD)


class Buffer:
    """A batch of texts. `bases`: where each begins; at least two blanks stand behind each, and one before.

    `foreign`: the numbers of those with letters beyond Latin-1.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        narrow = [_narrow(text) for text in texts]
        self.foreign = [index for index, text in enumerate(narrow) if _LETTER in text]
        self.texts = texts
        self.folded = b" " + _GAP.join([text.translate(FOLD) for text in narrow]) + _GAP
        raw = b" " + _GAP.join(narrow) + _GAP
        self.raw = np.frombuffer(raw, np.uint8)
        lengths = np.fromiter(map(len, narrow), np.int64, len(narrow)) + len(_GAP)
        self.bases = np.cumsum(lengths) - lengths + 1
        self._firsts: list[int] = self.bases.tolist()
        self._end = len(raw)
        punctuation = np.frombuffer(raw.translate(_PUNCTUATION), np.uint8)
        marks = np.flatnonzero(punctuation[: -len(_GAP)] != 0)
        kinds = punctuation[marks]
        self._line_ends = marks[self.raw[marks] == _LINE_END]
        at_blank = self.raw[marks + 1] == _BLANK
        self.crossings = marks[(kinds & _CROSSES > 0) | (kinds & _CROSSES_AT_BLANK > 0) & at_blank]
        upper = at_blank & ~_LOWER[self.raw[marks + 2]]
        glued = (self.raw[marks] == _DOT) & _UPPER[self.raw[marks + 1]]  # "a related field.Experience with …"
        for step in (2, 3, 4, -1, -2, -3):
            glued &= _LOWER[self.raw[marks + step]]
        self._stops = marks[(kinds & _STOPS > 0) | (kinds & _STOPS_AT_BLANK > 0) & upper | glued]

    def text_of(self, offsets: Ints) -> Ints:
        """The number of the text that each offset lies in."""
        return np.searchsorted(self.bases, offsets, "right") - 1

    def at(self, offset: int) -> tuple[str, int]:
        """The text that an offset lies in, and its base."""
        index = bisect_right(self._firsts, offset) - 1
        return self.texts[index], self._firsts[index]

    def crossed(self, starts: Ints, ends: Ints) -> Flags:
        """Whether a line or a sentence seems to end between start and end: a first look."""
        crossed: Flags = np.searchsorted(self.crossings, starts) < np.searchsorted(self.crossings, ends)
        return crossed

    def torn(self, starts: Ints, ends: Ints) -> Flags:
        """Whether a line ends between start and end."""
        torn: Flags = np.searchsorted(self._line_ends, starts) < np.searchsorted(self._line_ends, ends)
        return torn

    def sentences(self, starts: Ints, ends: Ints) -> Ints:
        """Where sentences begin, given names in them: a stop within a name ends none. The last is the buffer's end.

        Sentences end at a stop and a blank, at line ends, at `;` and list marks; "e.g. Java" and ".NET" do not end one.
        """
        begins = np.sort(np.concatenate([self.bases, self._stops + 1, [self._end]]))
        first, last = np.searchsorted(begins, starts, "right"), np.searchsorted(begins, ends, "right")
        if (within := first < last).any():
            pairs = zip(first[within].tolist(), last[within].tolist(), strict=True)
            begins = np.delete(begins, [index for pair in pairs for index in range(*pair)])
        for index in np.flatnonzero(np.diff(begins) > LONGEST)[::-1].tolist():
            cuts = np.arange(begins[index] + LONGEST, begins[index + 1], LONGEST)
            begins = np.insert(begins, index + 1, cuts)
        return begins

    def may_head(self, starts: Ints, ends: Ints) -> Ints:
        """Which cues may be headings, by a first look: 2 is a line of its own, 1 may be one, 0 is none.

        No word of the line stands before it, or behind it, or a colon does; and behind a sentence no other begins so.
        """
        before, after = self.raw[starts - 1], self.raw[ends]
        first: Flags = (before != _BLANK) | ~ALNUM[self.raw[starts - 2]]
        opens = (before == _BLANK) & (self.raw[starts - 2] == _DOT)
        opens &= _LOWER[self.raw[starts - 3]] & _LOWER[self.raw[starts - 4]]
        first &= ~(opens & (after == _BLANK) & _LOWER[self.raw[ends + 1]])
        first |= (after == _LINE_END) | (after == _COLON) | (after <= _BLANK) & (self.raw[ends + 1] == _COLON)
        glued = (
            (before == _BLANK) & (after == _BLANK) & (ends - starts > _GLUED)
        )  # "… customers Desired Skills Able to"
        first |= glued & ~_LOWER[self.raw[starts]] & ~_LOWER[self.raw[ends + 1]]
        looks: Ints = first + (first & (before == _LINE_END) & (after == _LINE_END)).astype(np.int64)
        return looks
