"""Text terms: how a word is cut and reduced to its stem, how rare it is, and how much a posting says it.

Host and factors share this, so that a factor's `terms()` and the host's index mean the same thing. A *term* is one
word, or a phrase of several; its *key* is the stems joined by a space ("Data Engineers" and "data engineering" have
the key "data engineer"). For every key the host adds one column of *impacts* to the postings frame, `column(term)`.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from importlib.resources import files
from zlib import crc32

import polars as pl

# "C++", "C#" and ".NET" are words; "R&D" is one word and so is "go-to-market", so that "R" and "Go" are not in them.
_PLAIN = re.compile(r"[^\W_]+(?:\+\+|#)?")
_WORD = re.compile(r"\.net\b|[a-z]&[a-z]\b|\bgo(?:-[a-z]+)+|" + _PLAIN.pattern)

# Words that say nothing about a job.
STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "has",
        "have",
        "i",
        "in",
        "is",
        "it",
        "its",
        "job",
        "jobs",
        "m",
        "f",
        "d",
        "w",
        "x",
        "no",
        "near",
        "of",
        "on",
        "or",
        "our",
        "position",
        "role",
        "roles",
        "that",
        "the",
        "this",
        "to",
        "vacancy",
        "we",
        "will",
        "with",
        "work",
        "you",
        "your",
        "der",
        "die",
        "das",
        "und",
        "oder",
        "in",
        "im",
        "fur",
        "für",
        "mit",
        "als",
        "bei",
        "le",
        "la",
        "les",
        "de",
        "des",
        "du",
        "et",
        "en",
        "un",
        "une",
        "pour",
        "il",
        "di",
        "e",
        "per",
        "con",
    ]
)

# Ends in -er without being someone who does something.
_NO_AGENT = frozenset(
    [
        "customer",
        "server",
        "number",
        "order",
        "computer",
        "member",
        "letter",
        "matter",
        "power",
        "paper",
        "center",
        "water",
    ]
)

# BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with the averages
# frozen: an impact never depends on which other postings are there.
K1 = 1.2
TITLE_WEIGHT, TITLE_B, TITLE_LENGTH = 3.0, 0.5, 5.0
BODY_WEIGHT, BODY_B, BODY_LENGTH = 1.0, 0.75, 350.0
# What a description can add is capped: a word repeated thirty times says little more than one said once.
BODY_CAP = 1.5
FULL = TITLE_WEIGHT + BODY_CAP  # once in a title and more than once in a text of average length: impact 1


@lru_cache(maxsize=500_000)
def stem(word: str) -> str:
    """The stem of a lower-case word: plural, -ing, -ed, -er and -ment come off; other endings stay.

    Light on purpose: "intern", "internal" and "international" must stay three words. The stem of a stem is itself.
    """
    shorter = _shorten(word)
    return word if shorter == word else stem(shorter)


def _shorten(word: str) -> str:
    if len(word) <= 3 or not (word.isascii() and word.isalpha()):
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word in _NO_AGENT or word.endswith("eer"):
        return word
    for ending, shortest in (("ment", 9), ("ing", 6), ("ed", 6), ("er", 6)):
        if word.endswith(ending) and len(word) >= shortest and re.search("[aeiouy]", word[: -len(ending)]):
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsez":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def spoken(text: str) -> list[str]:
    """The words of a text as they are written, in lower case."""
    text = text.casefold()
    special = ".net" in text or "&" in text or "go-" in text  # few texts need the slower pattern
    return (_WORD if special else _PLAIN).findall(text)


def words(text: str) -> list[str]:
    """The stems of a text, in order, stop words included."""
    return [stem(word) for word in spoken(text)]


def key(term: str) -> str:
    """What two spellings of a term have in common; the empty string if there is no word in it."""
    return " ".join(words(term))


def number(text: str) -> int:
    """A text as a 32-bit number that is the same in every process; how the frame holds names."""
    return crc32(text.encode())


def column(term: str) -> str:
    """The name of a term's impact column in the postings frame (Float32, 0 to 1, never null).

    A term that begins with `skill:` (see `skill_term`) is not looked up in the text but in the extracted skills.
    """
    return term if term.startswith("skill:") else f"term:{key(term)}"


def impact(term: str) -> pl.Expr:
    """The impact column of a term, as an expression."""
    return pl.col(column(term))


def skill_term(name: str) -> str:
    """The term for an extracted skill: its column says how much the posting needs it, 0 to 1."""
    return f"skill:{' '.join(name.casefold().split())}"


def saturated(title: float, body: float, title_length: int, body_length: int) -> float:
    """BM25F of one term from its counts and the lengths in words of the two fields: 0 to 1."""
    weighted = TITLE_WEIGHT * title / (1 - TITLE_B + TITLE_B * title_length / TITLE_LENGTH)
    weighted += min(BODY_CAP, BODY_WEIGHT * body / (1 - BODY_B + BODY_B * body_length / BODY_LENGTH))
    return min(1.0, (weighted / (K1 + weighted)) / (FULL / (K1 + FULL)))


@cache
def function_words() -> frozenset[str]:
    """Words that hold sentences together, in several languages: prose is full of them, a list of keywords is not."""
    table = files("plugins").joinpath("function_words.txt").read_text(encoding="utf-8")
    return frozenset(w for line in table.splitlines() if not line.startswith("#") for w in line.split())


@cache
def _frequencies() -> dict[str, float]:
    """Stem -> share of adverts that have it, from the table that ships with the project."""
    table = files("plugins").joinpath("document_frequencies.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def idf(term: str) -> float:
    """How much it tells that a posting has this term: ln(1 / share of adverts with it), frozen, 0.1 to 6.

    A phrase is as rare as its rarest word. A word that the table lacks counts as one advert in 400.
    """
    shares = [_frequencies().get(word, 1 / 400) for word in words(term)] or [1.0]
    return min(6.0, max(0.1, -math.log(min(shares))))
