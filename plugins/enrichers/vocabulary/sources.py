"""Read the sources of the vocabulary: our own lists, O*NET, technology names, ESCO."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CATEGORIES = (
    "language",
    "framework",
    "database",
    "cloud",
    "tool",
    "method",
    "domain",
    "soft skill",
    "human language",
    "certificate",
    "degree field",
)


@dataclass
class Candidate:
    """One skill as a source offers it. A form may end in a mark: `^` this very case only, `?` only in context.

    `shown`: what it is called, where the name is only a form of it.
    """

    name: str
    category: str
    origin: str
    aliases: list[str] = field(default_factory=list)
    shown: str = ""


def own(folder: Path) -> Iterator[Candidate]:
    """Our own lists: a file a category, a skill a line: `Name = alias, alias`."""
    for path in sorted(folder.glob("*.txt")):
        category = path.stem.replace("_", " ")
        if category not in CATEGORIES:
            raise ValueError(f"{path}: {category!r} is no category: use one of {', '.join(CATEGORIES)}")
        for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())):
            name, _, aliases = line.partition(" = ")
            forms = [alias.strip() for alias in aliases.split(",") if alias.strip()]
            yield Candidate(name.strip(), category, "own", forms)


_ONET_CATEGORIES = (
    ("data base management|object oriented data base", "database"),
    ("cloud-based", "cloud"),
    ("operating system", "tool"),
)
_ACRONYM = re.compile(r"^(?P<name>.+?)\s+\(?(?P<acronym>[A-Z][A-Za-z&/]*[A-Z0-9])\)?$")


def onet(folder: Path) -> Iterator[Candidate]:
    """Technology examples of O*NET, under either of its file names; product and acronym become aliases."""
    paths = [
        folder / name for name in ("Software Skills.txt", "Technology Skills.txt") if (folder / name).exists()
    ]
    if not paths:
        raise FileNotFoundError(f"{folder} holds neither 'Software Skills.txt' nor 'Technology Skills.txt'")
    titles: dict[str, str] = {}
    counts: Counter[str] = Counter()
    hot: set[str] = set()
    with paths[0].open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            name = (row.get("Workplace Example") or row.get("Example") or "").strip()
            titles[name] = row.get("Commodity Title") or row.get("Element Name") or ""
            counts[name] += 1
            hot.add(name if row.get("Hot Technology") == "Y" else "")
    vendors = _vendors(counts)
    for name, title in titles.items():
        if counts[name] < 2 and name not in hot:
            continue  # named for one occupation only: the long tail, which costs more in false finds than it gives
        category = next((c for words, c in _ONET_CATEGORIES if re.search(words, title.lower())), "tool")
        initialled = _initialled(name)
        shown = initialled["name"] if initialled else _product(name)
        yield Candidate(name, category, "O*NET", list(dict.fromkeys(_onet_forms(name, vendors))), shown)


def _vendors(names: Counter[str]) -> list[str]:
    """Makers: what at least four names begin with, longest first."""
    starts: Counter[str] = Counter()
    for name in names:
        words = name.split()
        for length in range(1, min(4, len(words))):
            starts[" ".join(words[:length])] += 1
    return sorted((s for s, n in starts.items() if n >= 6 and s[0].isupper()), key=len, reverse=True)


def _short(name: str) -> str:
    return re.sub(r"(?<=\S)\s+(software|systems?|suite)$", "", name)


def _product(name: str) -> str:
    """The name without the word "software" and such, unless it is a kind of software: "Accounting software"."""
    short = _short(name)
    return name if short[0].islower() or short.split()[-1].islower() else short


def _initialled(name: str) -> re.Match[str] | None:
    """A name that ends in its own initials: "Student information systems SIS software"."""
    match = _ACRONYM.match(_short(name))
    if match is None:
        return None
    initials = "".join(word[0] for word in re.split(r"[\s/-]+", match["name"]) if word).lower()
    acronym = match["acronym"].lower()
    return match if acronym in initials or initials.endswith(acronym) else None


def _onet_forms(name: str, vendors: list[str]) -> Iterator[str]:
    if (product := _product(name)) != name:
        yield product
    short = _short(name)
    if match := _initialled(name):
        yield match["acronym"] + "^"
        yield match["name"]
        short = match["name"]
    for vendor in vendors:
        if short.startswith(vendor + " "):
            product = short.removeprefix(vendor + " ")
            if (" " in product and not product[0].islower()) or re.search(
                r"[A-Z0-9].*[A-Z0-9]|[a-z].*[A-Z]", product
            ):
                yield product  # not the "audio visual editing" of Avid's software
            break


def names(path: Path) -> Iterator[Candidate]:
    """Technology names with aliases (`technology_names.json`)."""
    for entry in json.loads(path.read_text(encoding="utf-8")).values():
        name = re.sub(r"-{2,}", " ", entry["display"][0]).strip()
        category = "tool" if " " not in name or name != name.capitalize() else "method"
        yield Candidate(
            name, category, "technology names", [alias.replace("-", " ") for alias in entry["aliases"]]
        )


def esco(folder: Path) -> Iterator[Candidate]:
    """ESCO: digital knowledge, and the languages; its skills proper are sentences, which no posting repeats."""
    for path in sorted(folder.glob("esco_*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                label = row["preferred_label"].strip()
                others = [alias.strip() for alias in row["alternative_labels"].split("|") if alias.strip()]
                if "language" in path.name:
                    language = label.split()[-1]
                    if language[0].isupper() and len(label.split()) <= 3:
                        yield Candidate(language, "human language", "ESCO")
                elif row["skill_type"] == "knowledge":
                    plain = re.sub(r"\s*\(.*\)$", "", label)
                    category = "tool" if plain[0].isupper() else "method"
                    yield Candidate(plain, category, "ESCO", others, plain[0].upper() + plain[1:])
