"""How much of a reading stays when the same posting comes in another form: HTML, joined lines, odd characters.

    python bench/quality/forms.py                  # 300 generated postings
    python bench/quality/forms.py --postings 1000

Needs no labels: the reading of the plain text is the measure. Of each form, the part of the skills that are still read,
of those with the requirement they had, and of the other values that are unchanged.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
import textwrap
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[2])

import plugins  # noqa: E402
from enricher.postings import from_json  # noqa: E402
from enricher.reading import Reading, read  # noqa: E402
from extract.sandbox.generator import generate  # noqa: E402
from plugins import Posting  # noqa: E402

_BULLET = re.compile(r"^\s*(?:[-*•·▪●]|\d+[.)])\s*", re.MULTILINE)
_BREAK = re.compile(r"\s*\n\s*")
_HEADING = 40  # characters of a line that may be one


def _as_html(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    parts = (
        (f"<li>{html.escape(_BULLET.sub('', line))}</li>", True)
        if _BULLET.match(line)
        else (
            f"<p><strong>{html.escape(line)}</strong></p>"
            if len(line) < _HEADING
            else f"<p>{html.escape(line)}</p>",
            False,
        )
        for line in lines
    )
    shown, in_list = [], False
    for part, item in parts:
        if item != in_list:
            shown.append("<ul>" if item else "</ul>")
        shown.append(part)
        in_list = item
    return "".join(shown)


FORMS: dict[str, Callable[[str], str]] = {
    "HTML": _as_html,
    "HTML, escaped": lambda text: html.escape(_as_html(text)),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "zero-width blanks": lambda text: text.replace("\n", "\n\u200b"),
    "hard blanks": lambda text: re.sub(r"(?<=\w) (?=\w)", "\xa0", text),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "lines broken at 72": lambda text: "\n".join(
        "\n".join(textwrap.wrap(line, 72)) for line in text.split("\n")
    ),
    "lines glued": lambda text: _BREAK.sub("", _BULLET.sub("", text)),
    "lines joined": lambda text: _BREAK.sub(" ", text),
    "lines joined, no bullets": lambda text: _BREAK.sub(" ", _BULLET.sub("", text)),
}


def main() -> None:
    """Print one line a form."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--postings", type=int, default=300)
    options = parser.parse_args()
    enrichers = list(plugins.load("enrichers").enrichers.values())
    made = generate(options.postings, seed=7, today=datetime(2026, 3, 2, tzinfo=UTC))
    postings = [
        from_json({key: value for key, value in posting.items() if value is not None}) for posting in made
    ]
    plain = read(enrichers, postings)
    print(f"{'form':26}{'skills':>8}{'asked as':>10}{'other values':>14}")
    for name, form in FORMS.items():
        kept = _kept(plain, read(enrichers, [_in(form, posting) for posting in postings]))
        print(f"{name:26}{kept[0]:8.3f}{kept[1]:10.3f}{kept[2]:14.3f}")


def _in(form: Callable[[str], str], posting: Posting) -> Posting:
    return replace(posting, description=form(posting.description))


def _kept(plain: list[Reading], formed: list[Reading]) -> tuple[float, float, float]:
    """Parts of the skills, of the skills as they are asked for, and of the other values, that stay."""
    skills = asked = same = all_skills = all_values = 0
    for before, after in zip(plain, formed, strict=True):
        was, now = (
            {(skill["id"], skill["requirement"]) for skill in reading.columns.get("extracted_skills") or []}
            for reading in (before, after)
        )
        all_skills += len(was)
        asked += len(was & now)
        skills += len({skill for skill, _ in was} & {skill for skill, _ in now})
        values = {
            name: value for name, value in before.columns.items() if name != "extracted_skills" and value
        }
        all_values += len(values)
        same += sum(after.columns[name] == value for name, value in values.items())
    return skills / all_skills, asked / all_skills, same / all_values


if __name__ == "__main__":
    main()
