"""Whether the work can be reached from home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from plugins.contracts import Profile
from plugins.frame import HYBRID, ONSITE, REMOTE, UNKNOWN, bounded, number
from plugins.places import (
    EARTH_RADIUS_KM,
    Place,
    country_name,
    country_number,
    distance_km,
    find,
    unit_vector,
)

# What a way of working is worth to someone who would rather have another: preference -> mode -> share.
WORTH: dict[str, dict[int, float]] = {
    "any": {UNKNOWN: 1.0, REMOTE: 1.0, HYBRID: 1.0, ONSITE: 1.0},
    "remote": {UNKNOWN: 0.5, REMOTE: 1.0, HYBRID: 0.5, ONSITE: 0.25},
    "hybrid": {UNKNOWN: 0.8, REMOTE: 0.8, HYBRID: 1.0, ONSITE: 0.6},
    "onsite": {UNKNOWN: 0.9, REMOTE: 0.4, HYBRID: 0.8, ONSITE: 1.0},
}
DEFAULT_RADIUS_KM = 40.0
_ALL = number(1)
_NONE = number(0)


@dataclass(frozen=True)
class Home:
    """A point that a person can work from, and how far they would go."""

    name: str
    latitude: float
    longitude: float
    radius_km: float


def homes(profile: Profile) -> list[Home]:
    """The profile's home points; without any, its location looked up in the gazetteer."""
    found = [
        Home(
            str(p.get("name") or "home"),
            float(p["lat"]),
            float(p["lon"]),
            max(1.0, float(p.get("radius_km") or DEFAULT_RADIUS_KM)),
        )
        for p in profile.home_points
        if p.get("lat") is not None and p.get("lon") is not None
    ]
    place: Place | None = find(profile.location, profile.country) if profile.location and not found else None
    if place:
        found.append(Home(place.name, place.latitude, place.longitude, DEFAULT_RADIUS_KM))
    return found


@dataclass(frozen=True)
class LocationMatch:
    """1 within a home point's radius, falling in a line to 0 at `reach` times the radius; the best pair counts.

    value = worth(mode) * max over homes and places of clip(1 - (d - r) / ((reach - 1) * r), 0, 1), with d the
    great-circle distance in km, r the radius and worth(mode) from WORTH. A remote posting does not depend on d: it
    has worth(remote) if its countries are not restricted, or include the profile's; 0 if they exclude it; and
    `abroad` of it if it is advertised in another country and says nothing. A posting with no point: 0 in another
    country, unknown in the same one (1 if the profile names no place at all).

    Source: haversine distance (Sinnott, "Virtues of the Haversine", 1984); here by the chord of unit vectors,
    arc = c (1 + c²/24 + 3c⁴/640), which is within 1 m at 1,000 km.
    """

    reach: float = 3.0
    abroad: float = 0.25

    @property
    def name(self) -> str:
        """The name that weights use."""
        return "location_match"

    @property
    def columns(self) -> frozenset[str]:
        """The first place and the further ones as unit vectors, the country and the way of working as numbers."""
        places = {f"{which}_{axis}" for which in ("place", "more") for axis in "xyz"}
        return frozenset(places | {"country_code", "work_mode_code", "remote_country_codes"})

    def terms(self, profile: Profile) -> set[str]:  # noqa: ARG002  the contract's argument
        """Nothing of the text."""
        return set()

    def _near(self, home: Home, which: str) -> pl.Expr:
        """How near the places are, 0 to 1: a number for `place`, a list of numbers for `more`."""
        point = unit_vector(home.latitude, home.longitude)
        gaps = [pl.col(f"{which}_{axis}") - number(value) for axis, value in zip("xyz", point, strict=True)]
        square = gaps[0] * gaps[0] + gaps[1] * gaps[1] + gaps[2] * gaps[2]
        if which == "more":
            square = square.list.min()  # the nearest one
        chord = square.sqrt()
        arc = chord * (square * (square * number(3 / 640) + number(1 / 24)) + _ALL)
        beyond = home.radius_km * (self.reach - 1)
        falling = number(self.reach / (self.reach - 1)) - arc * number(EARTH_RADIUS_KM / beyond)
        return bounded(falling)

    def score(self, profile: Profile) -> pl.Expr:
        """See the class."""
        worth = WORTH[profile.remote_preference]
        country = pl.lit(country_number(profile.country), pl.UInt16)
        abroad = pl.col("country_code") != country
        points = homes(profile)
        if points:
            near = pl.max_horizontal(
                [self._near(home, which) for home in points for which in ("place", "more")]
            )
            physical = pl.coalesce(near, pl.when(abroad).then(_NONE))
        else:
            physical = pl.when(abroad).then(_NONE).when(abroad.is_not_null()).then(_ALL)
        mode = pl.col("work_mode_code")
        restricted = pl.col("remote_country_codes")
        remote = (
            pl.when(restricted.list.contains(country))
            .then(_ALL)
            .when(restricted.list.len() > 0)
            .then(_NONE)
            .when(abroad)
            .then(number(self.abroad))
            .otherwise(_ALL)
        )
        shares = (
            pl.when(mode == HYBRID)
            .then(number(worth[HYBRID]))
            .when(mode == ONSITE)
            .then(number(worth[ONSITE]))
        )
        there = (
            physical * shares.otherwise(number(worth[UNKNOWN]))
            if profile.remote_preference != "any"
            else physical
        )
        return pl.when(mode == REMOTE).then(remote * number(worth[REMOTE])).otherwise(there)

    def reason(self, posting: Mapping[str, Any], profile: Profile) -> str:
        """Say how far it is, or from where it may be done."""
        mode = posting.get("work_mode") or "unknown"
        asked = profile.remote_preference
        wish = f" (you want {asked})" if asked not in ("any", mode) else ""
        country = posting.get("country")
        if mode == "remote":
            allowed: Sequence[str] = posting.get("remote_countries") or ()
            if allowed:
                names = ", ".join(country_name(code) for code in allowed)
                return f"remote{wish}, {'open' if profile.country in allowed else 'but only'} in {names}"
            if country and country != profile.country:
                return f"remote{wish}, but advertised in {country_name(country)}, and does not say whether {country_name(profile.country)} is fine"
            return f"remote{wish}"
        way = f"{mode}{wish}, " if mode != "unknown" else f"does not say if {asked}, " if wish else ""
        best: tuple[float, Home] | None = None
        for home in homes(profile):
            for point in posting.get("points") or ():
                gap = distance_km((home.latitude, home.longitude), (point[0], point[1]))
                if best is None or gap / home.radius_km < best[0] / best[1].radius_km:
                    best = (gap, home)
        if best:
            gap, home = best
            within = "within" if gap <= home.radius_km else "beyond"
            return f"{way}{gap:,.0f} km from {home.name}, {within} your {home.radius_km:,.0f} km"
        if country and country != profile.country:
            return f"{way}in {country_name(country)}"
        if country and not homes(profile):
            return f"{way}in {country_name(country)}"
        return f"{way}no place given" if not country else f"{way}somewhere in {country_name(country)}"
