"""What O*NET's licence asks for, wherever its figures are shown."""

from __future__ import annotations

from pydantic import BaseModel

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SOURCE = "https://www.onetcenter.org/database.html"


class Attribution(BaseModel):
    """Whose figures these are, the release that they are of, and what was changed."""

    release: str
    text: str
    changes: str
    licence: str = LICENCE
    source: str = SOURCE


def of_release(release: str) -> Attribution:
    """The attribution of the release that is loaded."""
    return Attribution(
        release=release,
        text=f"This product includes information from the O*NET {release} Database by the U.S. Department of Labor, "
        "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
        "O*NET® is a trademark of USDOL/ETA.",
        changes="Shortlist has changed it: ratings are put on a scale of 0 to 100, weighted and compared, and joined with "
        "job postings. USDOL/ETA has not approved, endorsed, or tested these changes.",
    )
