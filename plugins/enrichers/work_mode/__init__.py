"""Work mode: remote, hybrid, on site or unknown; days in the office; where a remote job may be done.

A declared `job_is_remote: true` beats the text, with one refinement: portals know no "hybrid", so a text that
plainly describes one (a day a week in the office or more, a hybrid model) refines the flag to hybrid. `false` is what portals
send when they know nothing, so it says nothing. Without a flag the plainest words of title and text decide, and
where nothing is said the mode stays unknown: a nurse may well work on site, but the posting did not say so. A sign
of a place is something said: a workplace of the firm, the town of the job, the way there, work of hands.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from plugins.contracts import Posting
from plugins.enrichers.reading import Evidence, Reading, RuleEnricher, read
from plugins.enrichers.work_mode.anywhere import Mode
from plugins.enrichers.work_mode.cues import Cue, cues
from plugins.enrichers.work_mode.days import office_days
from plugins.enrichers.work_mode.handwork import by_hand
from plugins.enrichers.work_mode.places import limits

_WHY = {
    "remote": "says that the work is remote",
    "hybrid": "says that some days are in the office",
    "onsite": "says that the work is on site",
}
_LOCATIONS: dict[Mode, tuple[str, ...]] = {
    "remote": (
        "remote",
        "anywhere",
        "work from home",
        "télétravail",
        "homeoffice",
        "teletrabajo",
        "worldwide",
    ),
    "hybrid": ("hybrid",),
    "onsite": ("on-site", "onsite", "in-person", "in-office", "(office)"),
}
_TITLE_BONUS = 1.0
_FLAG = 2.2


class WorkModeEnricher(RuleEnricher):
    """Reads `work_mode`, `office_days_per_week` and the limits of remote work."""

    name = "work_mode"
    version = "11"
    columns: Mapping[str, type] = {
        "work_mode": str,
        "office_days_per_week": float,
        "remote_countries": list,
        "remote_states": list,
        "remote_time_zones": list,
    }

    def values(self, posting: Posting) -> tuple[dict[str, Any], dict[str, list[Evidence]]]:
        """Weigh the declared fields against title and text."""
        declared = posting.declared
        title, description = read("title", posting.title), read("description", posting.description)
        found = [(title, cue) for cue in cues(title, _TITLE_BONUS)]
        found += [(description, cue) for cue in cues(description)]
        if not found and (hint := by_hand(title, description)):
            found.append((hint[0], Cue("onsite", *hint[1:])))
        best: dict[Mode, tuple[float, Evidence]] = {}
        for reading, cue in found:
            if cue.mode not in best or cue.worth > best[cue.mode][0]:
                best[cue.mode] = cue.worth, reading.evidence(cue.start, cue.end, _WHY[cue.mode])
        _from_declared(declared, best)
        days_proof: Evidence | None = None
        days: float | None = None
        for reading in (description, title, read("job_location", _location(declared))):
            if said := office_days(reading):
                days, days_proof = said[0], reading.evidence(said[1], said[2], "days in the office")
                break
        declared_remote = declared.get("job_is_remote") is True
        if days is not None and days_proof is not None and not (declared_remote and days < 1):
            mode: Mode = "onsite" if days == 5 else "hybrid"
            worth = 4.0 if days < 5 else 3.2
            if best.get(mode, (0.0,))[0] < worth:
                best[mode] = worth, days_proof
        chosen, proof = _decide(best, declared_remote, _alternatives(found))
        values: dict[str, Any] = {"work_mode": chosen}
        evidence: dict[str, list[Evidence]] = {"work_mode": [proof] if proof else []}
        if (
            days_proof
            and days is not None
            and chosen in ("hybrid", "onsite")
            and (chosen == "hybrid") == (days < 5)
        ):
            values["office_days_per_week"] = int(days) if days == int(days) else days
            evidence["office_days_per_week"] = [days_proof]
        if chosen == "remote":
            readings = [title, description]
            if "remote" in _named(location := _location(declared)):
                readings.append(read("job_location", location))
            limited = limits(readings)
            for column, proofs in (
                ("remote_countries", limited.countries),
                ("remote_states", limited.states),
                ("remote_time_zones", limited.zones),
            ):
                values[column] = list(proofs)
                evidence[column] = list(proofs.values())
        return values, evidence


def _from_declared(declared: Mapping[str, Any], best: dict[Mode, tuple[float, Evidence]]) -> None:
    """Add what the source declared: the remote flag, or a location that names a mode."""
    if declared.get("job_is_remote") is True:
        if best.get("remote", (0.0,))[0] < _FLAG:
            best["remote"] = _FLAG, Evidence("job_is_remote", 0, 4, "True", "declared by the source")
        return
    location = _location(declared)
    for mode in _named(location):
        if best.get(mode, (0.0,))[0] < 2.5:
            best[mode] = 2.5, Evidence("job_location", 0, len(location), location, "declared by the source")


def _location(declared: Mapping[str, Any]) -> str:
    location = declared.get("job_location")
    return location if isinstance(location, str) else ""


def _named(location: str) -> list[Mode]:
    """The modes that a declared location names beside the town, or instead of it: "US-Remote"."""
    lowered = location.lower()
    return [mode for mode, words in _LOCATIONS.items() if any(word in lowered for word in words)]


def _alternatives(found: list[tuple[Reading, Cue]]) -> bool:
    """True when remote and on-site stand side by side ("remote or on site"): the reader may choose."""
    for (one, first), (other, second) in pairwise(found):
        if (
            one is other
            and {first.mode, second.mode} == {"remote", "onsite"}
            and second.start - first.end < 16
        ):
            between = one.text[first.end : second.start]
            if any(
                word in between
                for word in ("or", "/", "and", "oder", "und", "&", "+", " o ", " ou ", "atau", "或", "หรือ")
            ):
                return True
    return False


def _decide(
    best: dict[Mode, tuple[float, Evidence]], flagged: bool, alternatives: bool
) -> tuple[str, Evidence | None]:
    """The mode with the plainest words; between equals, hybrid before remote before on site."""
    if not best:
        return "unknown", None
    if flagged:
        hybrid = best.get("hybrid")
        if hybrid and hybrid[0] >= 2 and hybrid[0] >= best["remote"][0]:
            return "hybrid", hybrid[1]
        return "remote", best["remote"][1]
    if alternatives and "hybrid" not in best and "remote" in best and "onsite" in best:
        return "hybrid", best["remote"][1]
    order: tuple[Mode, ...] = ("hybrid", "remote", "onsite")
    mode = max((m for m in order if m in best), key=lambda m: (best[m][0], -order.index(m)))
    return mode, best[mode][1]
