"""Cut the excerpt that ships for the first run: `python -m extract.tap_onet.excerpt FOLDER VERSION`.

Lines stay as they are in the release, but for the descriptions, which are left out (`n/a`); of the technologies only
those marked hot or in demand are taken.
"""

import sys
from pathlib import Path

from extract.tap_onet.layout import (
    ALTERNATE_TITLES,
    EXCERPT_MARK,
    OCCUPATIONS,
    RELATED_OCCUPATIONS,
    SCALES,
    SKILLS,
    TECHNOLOGY_SKILLS,
)

FOLDER = Path(__file__).parent / "excerpt"

#: What the sample's postings are, and some of their neighbours.
CODES = frozenset(
    [
        "11-2021.00",
        "11-3021.00",
        "13-1071.00",
        "13-1082.00",
        "13-1111.00",
        "13-1161.00",
        "13-2011.00",
        "13-2051.00",
        "15-1211.00",
        "15-1221.00",
        "15-1232.00",
        "15-1242.00",
        "15-1243.00",
        "15-1243.01",
        "15-1244.00",
        "15-1251.00",
        "15-1252.00",
        "15-1253.00",
        "15-1254.00",
        "15-1255.00",
        "15-1299.08",
        "15-2051.00",
        "15-2051.01",
        "17-2141.00",
        "23-1011.00",
        "25-1021.00",
        "25-2011.00",
        "25-2021.00",
        "25-2031.00",
        "27-1024.00",
        "29-1141.00",
        "29-1141.01",
        "29-1141.03",
        "29-1171.00",
        "29-2055.00",
        "31-1131.00",
        "35-1011.00",
        "43-4051.00",
        "47-2111.00",
        "53-3033.00",
    ]
)

_NOTICE = """\
Excerpt of the O*NET {version} Database: {occupations} occupations.

This product includes information from the O*NET {version} Database by the U.S. Department of Labor, Employment and
Training Administration (USDOL/ETA). Used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/).
O*NET(R) is a trademark of USDOL/ETA. We have modified this information: occupations were selected, descriptions and
technologies marked neither hot nor in demand left out. USDOL/ETA has not approved, endorsed, or tested these
modifications.
"""


def cut(source: Path, version: str) -> None:
    """Write the excerpt of a release's folder."""
    FOLDER.mkdir(exist_ok=True)
    for table in (OCCUPATIONS, SKILLS, TECHNOLOGY_SKILLS, ALTERNATE_TITLES, RELATED_OCCUPATIONS, SCALES):
        name = table.layouts[0][0]
        header, *lines = (source / name).read_text("utf-8").splitlines()
        kept = [line for line in lines if table is SCALES or _belongs(name, line.split("\t"))]
        if table is OCCUPATIONS:
            kept = ["\t".join([*line.split("\t")[:2], "n/a"]) for line in kept]
        (FOLDER / name).write_bytes("\r\n".join([header, *kept, ""]).encode())
    notice = _NOTICE.format(version=version, occupations=len(CODES))
    (FOLDER / EXCERPT_MARK).write_text(notice, "utf-8")


def _belongs(name: str, parts: list[str]) -> bool:
    if parts[0] not in CODES:
        return False
    if name == RELATED_OCCUPATIONS.layouts[0][0]:
        return parts[1] in CODES
    return name != TECHNOLOGY_SKILLS.layouts[0][0] or "Y" in parts[-2:]


if __name__ == "__main__":
    cut(Path(sys.argv[1]), sys.argv[2])
