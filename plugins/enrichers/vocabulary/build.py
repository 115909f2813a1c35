"""Build `skills.jsonl`: `python -m plugins.enrichers.vocabulary.build --onet DIR --names FILE --esco DIR`.

Our own lists come first and win: a form that they know is never taken from another source. What the other sources
add passes a review by rule (`_fit`): a form that hits prose more often than it names a skill stays out.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from plugins.enrichers.vocabulary import sources
from plugins.enrichers.vocabulary.sources import Candidate

_ROMANCE = re.compile("[àáâãçèéêëìíîïñòóôõùúû]", re.IGNORECASE)
HERE = Path(__file__).parent
_GENERIC_ENDS = {
    "software",
    "system",
    "systems",
    "tools",
    "tool",
    "programs",
    "program",
    "applications",
    "databases",
}


def build(
    candidates: Iterable[Candidate], prose: frozenset[str], refused: frozenset[str]
) -> list[dict[str, Any]]:
    """Merge the candidates: one entry per skill, each form in one entry only."""
    entries: dict[str, dict[str, Any]] = {}
    taken: dict[str, str] = {}  # form, folded -> id of its entry
    for candidate in candidates:
        forms = [candidate.name, *candidate.aliases]
        if candidate.origin != "own":
            forms = [form for form in forms if _fit(form, prose, refused)]
        name = candidate.name.rstrip("^?").strip()
        known = next((taken[key] for key in map(_fold, forms) if key in taken), None)
        if not forms or (known is None and forms[0] != candidate.name):
            continue
        identity = known or _identity(name)
        if known is None and identity not in entries:
            entries[identity] = {
                "id": identity,
                "name": candidate.shown or name,
                "category": candidate.category,
                "forms": [],
                "origin": candidate.origin,
            }
        elif candidate.origin != "own":
            continue  # the entry is ours already; its forms were chosen by hand
        kept = entries[identity]["forms"]
        for form in forms:
            if _fold(form) and _fold(form) not in taken:
                taken[_fold(form)] = identity
                kept.append(form if candidate.origin == "own" else _marked(form))
    for entry in entries.values():
        traits = entry["forms"] if entry["category"] == "soft skill" else []
        for form in [inflected for trait in list(traits) for inflected in _inflections(trait)]:
            if _fold(form) not in taken:
                taken[_fold(form)] = entry["id"]
                entry["forms"].append(form)
        for form in filter(_accented, list(entry["forms"])):
            if _fold(plain := _bare(form)) not in taken:
                taken[_fold(plain)] = entry["id"]
                entry["forms"].append(plain)
    return sorted((e for e in entries.values() if e["forms"]), key=lambda e: str(e["id"]))


# adjectives that name a trait, by their endings, and what these become before a noun or of a woman
_INFLECTED = (
    (re.compile(r"([a-zäöüß]{3,}(?:ig|lich|lijk|iv|bar|sam|haft|bewusst|stark|orientiert|iert|bereit|fest|offen))"), ("e", "er", "en", "es")),
    (re.compile(r"([a-záéíóúãõç]{3,}(?:ad|id|at|it|iv|os|ic))o"), ("a", "os", "as")),
    (re.compile(r"([a-zéèêç]{3,}[^t]é)"), ("e", "s", "es")),
)  # fmt: skip


def _inflections(form: str) -> Iterator[str]:
    """Other endings of an adjective of one word, German, Dutch, Spanish, Portuguese or French; never without context."""
    for pattern, endings in _INFLECTED:
        if match := pattern.fullmatch(form.rstrip("?")):
            yield from (f"{match[1]}{ending}?" for ending in endings)


def _accented(form: str) -> bool:
    """Whether a form of several words has accents, which are often left out: "atención al cliente"."""
    return " " in form and _ROMANCE.search(form) is not None


def _bare(form: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))


def _fit(form: str, prose: frozenset[str], refused: frozenset[str]) -> bool:
    """Whether a form from outside is safe to look for: long enough, and no word or phrase of everyday prose."""
    plain = form.rstrip("^?")
    words = re.findall(r"[\w+#.]+", plain.lower())
    if plain.lower() in refused or not words or len(plain) > 60 or len(words) > 6:
        return False
    if len(words) == 1:
        return (
            len(plain) >= (3 if plain.isupper() else 4) and words[0] not in prose and not plain[0].isdigit()
        )
    if words[-1] in _GENERIC_ENDS and plain[1:].islower() and len(words) < 3:
        return False
    return any(word not in prose for word in words) or (len(words) > 1 and " ".join(words) not in prose)


def _marked(form: str) -> str:
    """A lone capitalised word from outside is looked for in that very case: "Signal" is a product, "signal" is not."""
    lone = len(form.split()) == 1 and form[0].isupper() and form[-1] not in "^?"
    return form + "^" if lone else form


def _fold(form: str) -> str:
    return re.sub(r"[\s\-_/]+", " ", form.rstrip("^?").lower()).strip()


def _identity(name: str) -> str:
    spelled = name.lower().replace("++", "-plus-plus").replace("#", "-sharp").replace("+", "-plus")
    return re.sub(r"[^\w]+", "-", re.sub(r"^\.", "dot-", spelled)).strip("-")


def read_words(path: Path) -> frozenset[str]:
    """One word or phrase a line; `#` starts a comment."""
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line)


def main() -> None:
    """Write `skills.jsonl` beside this file, and say what it holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--onet", type=Path, required=True, help="folder of the O*NET text files")
    parser.add_argument("--names", type=Path, required=True, help="technology_names.json")
    parser.add_argument("--esco", type=Path, required=True, help="folder of esco_*.csv")
    options = parser.parse_args()
    prose, refused = read_words(HERE / "prose_words.txt"), read_words(HERE / "refused.txt")
    candidates = [
        *sources.own(HERE / "own"),
        *sources.onet(options.onet),
        *sources.names(options.names),
        *sources.esco(options.esco),
    ]
    entries = build(candidates, prose, refused)
    lines = [json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries]
    (HERE / "skills.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    forms = sum(len(json.loads(line)["forms"]) for line in lines)
    sys.stdout.write(f"{len(entries)} skills, {forms} forms, of {len(candidates)} candidates\n")


if __name__ == "__main__":
    main()
