"""A regular expression that is tried only where a match can begin, for long alternatives of rare words.

`re` tries every alternative at every character. Here the literals that a match can begin with are read off the
pattern itself, an automaton finds where they stand, and the pattern is matched there alone: same matches, up to
twenty times as fast where there is none. A pattern that may begin with anything is left to `re`. Of a pattern that
reaches to the end of the text (`$`), the letters that it can end with are looked at first.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]  # what `re` itself reads a pattern with
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick_rs

_ENOUGH = 4  # letters tell a word well enough: what is longer makes the automaton large, and slow
_LAST = 3  # letters looked at where a match must reach to the end
_FEW = 3  # literals looked for one by one
_MOST = 1500  # literals of one pattern; what would be more is cut shorter
_ZERO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
_Openings = set[tuple[str, bool]]  # (literal, whether it is all that was to match so far)


class Seeker:
    """What a compiled pattern does, at the speed of the letters that a match begins or ends with, or must hold."""

    def __init__(self, pattern: str) -> None:
        """Compile; the pattern must be case-sensitive and never match nothing."""
        self.pattern = re.compile(pattern)
        self._ends = last_literals(pattern)
        self._needed = needed_literals(pattern)
        literals = first_literals(pattern)
        self._find = None
        if literals is not None:
            automaton = ahocorasick_rs.AhoCorasick(literals, implementation=ahocorasick_rs.Implementation.DFA)
            self._find = automaton.find_matches_as_indexes

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`; `text` must hold no lone surrogate."""
        if (ends := self._ends) is not None:
            end = min(end, len(text))
            low = end - _LAST
            last = text[max(start, low) : end]
            if last not in ends and last[-2:] not in ends and last[-1:] not in ends and last[-1:] != "\n":
                return None  # in front of the last line feed `$` matches too
        if self._find is None:
            return self.pattern.search(text, start, end)
        hits = self._find(text if start == 0 and end >= len(text) else text[start:end], overlapping=True)
        if hits:
            match = self.pattern.match
            for at in sorted({hit[1] for hit in hits}) if len(hits) > 1 else (hits[0][1],):
                if found := match(text, start + at, end):
                    return found
        return None

    def match(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        for literal in self._needed:
            if literal in text:
                return self.pattern.match(text)
        return None if self._needed else self.pattern.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if self._find is None:
            yield from self.pattern.finditer(text)
            return
        hits = self._find(text, overlapping=True)
        if not hits:
            return
        done = 0
        for at in sorted({hit[1] for hit in hits}):
            if at >= done and (found := self.pattern.match(text, at)):
                done = found.end()
                yield found

    def sub(self, put: Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`."""
        parts, done = [], 0
        for found in self.finditer(text):
            parts += [text[done : found.start()], put(found)]
            done = found.end()
        return "".join([*parts, text[done:]]) if done else text


def first_literals(pattern: str) -> list[str] | None:
    """Literals one of which every match begins with; None when a match may begin with anything."""
    found = {literal for literal, _ in _openings(_parser.parse(pattern), _ENOUGH, backwards=False)}
    if "" in found:
        return None
    return sorted(s for s in found if not any(s[:length] in found for length in range(1, len(s))))


def last_literals(pattern: str) -> frozenset[str] | None:
    """Literals one of which every match ends with; None when it may end with anything, or before the text does."""
    parsed = _parser.parse(pattern)
    if not _reaches_end(parsed):
        return None
    found = {literal for literal, _ in _openings(parsed, _LAST, backwards=True)}
    return None if "" in found else frozenset(found)


def needed_literals(pattern: str) -> tuple[str, ...]:
    """Literals one of which every match holds; nothing where there are none, or too many to look for."""
    return tuple(sorted(_needed(_parser.parse(pattern))))


def _needed(items: Iterable[Any]) -> frozenset[str]:
    """The few literals, one of which must be there, of which the shortest is longest."""
    choices: list[frozenset[str]] = []
    run = ""
    for code, argument in [*items, (None, None)]:
        if code is op.LITERAL:
            run += chr(argument)
            continue
        if len(run) >= _ENOUGH:
            choices.append(frozenset({run}))
        run = ""
        if code is op.BRANCH:
            branches = [_needed(branch) for branch in argument[1]]
            if all(branches):
                choices.append(frozenset().union(*branches))
        elif code is op.SUBPATTERN and not argument[1] and not argument[2]:
            choices.append(_needed(argument[3]))
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[0]:
            choices.append(_needed(argument[2]))
    few = [choice for choice in choices if 0 < len(choice) <= _FEW]
    return max(few, key=lambda choice: min(map(len, choice)), default=frozenset())


def _reaches_end(items: Iterable[Any]) -> bool:
    """Whether each alternative ends with `$`."""
    code, argument = list(items)[-1]
    if code is op.BRANCH:
        return all(map(_reaches_end, argument[1]))
    if code is op.SUBPATTERN:
        return _reaches_end(argument[3])
    return code is op.AT and argument in (op.AT_END, op.AT_END_STRING)


def _openings(items: Iterable[Any], enough: int, *, backwards: bool) -> _Openings:
    found: _Openings = {("", True)}
    for code, argument in reversed(list(items)) if backwards else items:
        if code in _ZERO_WIDTH:
            continue
        step = _opening(code, argument, enough, backwards=backwards)
        longer = {
            (joined, whole and len(joined) < enough)
            for known, open_ in found
            if open_
            for more, whole in step
            for joined in [more + known if backwards else known + more]
        }
        if len(longer) > _MOST:
            return {(literal, False) for literal, _ in found}
        found = longer | {item for item in found if not item[1]}
    if backwards:  # all that is looked at are the last letters
        found = {(literal[-enough:], open_) for literal, open_ in found}
    return found


def _opening(code: Any, argument: Any, enough: int, *, backwards: bool) -> _Openings:
    anything = {("", False)}
    if code is op.LITERAL:
        return {(chr(argument), True)}
    if code is op.IN:
        if all(kind is op.LITERAL for kind, _ in argument):
            return {(chr(letter), True) for _, letter in argument}
        return anything
    if code is op.BRANCH:
        return set().union(*(_openings(branch, enough, backwards=backwards) for branch in argument[1]))
    if code is op.SUBPATTERN:
        _, flags, negated_flags, inner = argument
        return anything if flags or negated_flags else _openings(inner, enough, backwards=backwards)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = argument
        once = _openings(inner, enough, backwards=backwards)
        if most != 1:
            once = {(literal, False) for literal, _ in once}
        return once if least else once | {("", True)}
    return anything
