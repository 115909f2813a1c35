"""Which of the companies that a search returned is the one that was meant, if any.

Look-alikes may come first, so the order of the hits counts for nothing: a wrong company's ratings are worse than
none.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

_LEGAL_FORMS = frozenset(
    [
        "inc",
        "incorporated",
        "llc",
        "llp",
        "lp",
        "ltd",
        "limited",
        "corp",
        "corporation",
        "co",
        "company",
        "plc",
        "gmbh",
        "ag",
        "kg",
        "se",
        "sa",
        "sas",
        "sarl",
        "srl",
        "spa",
        "bv",
        "nv",
        "ab",
        "as",
        "oy",
        "aps",
        "pty",
        "pvt",
        "private",
        "holding",
        "holdings",
        "group",
        "the",
    ]
)
# Many firms have a page there: it says nothing of whose it is.
_SHARED_SITES = frozenset(
    [
        "linkedin",
        "facebook",
        "instagram",
        "twitter",
        "x",
        "glassdoor",
        "indeed",
        "wixsite",
        "wordpress",
        "blogspot",
        "github",
        "medium",
    ]
)
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu"])


@dataclass(frozen=True, slots=True)
class Site:
    """A registered domain: `careers.acme.co.uk` is `acme` under `co.uk`."""

    label: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Match:
    """The company that was meant, or None, and why."""

    company: Mapping[str, Any] | None
    reason: str


def normalised(name: str | None) -> str:
    """Return a company's name without case, accents, punctuation and legal form."""
    plain = unicodedata.normalize("NFKD", name or "").casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("&", " and ")
    words = re.findall(r"\w+", plain)
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or " ".join(words)


def site_of(website: str | None) -> Site | None:
    """Return the registered domain of a website, or None where it identifies no one."""
    address = (website or "").strip().lower()
    if not address:
        return None
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return None
    labels = host.rstrip(".").split(".")
    if len(labels) < 2:
        return None
    depth = 2 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 1
    site = Site(labels[-depth - 1], ".".join(labels[-depth:]))
    return None if site.label in _SHARED_SITES else site


def choose(name: str, website: str | None, country: str | None, hits: Sequence[Mapping[str, Any]]) -> Match:
    """Choose the company that is meant by a name and a website.

    The same domain decides. Without one on either side the same name does, if it is the only one or the only
    one in the country. The same name with another domain is a look-alike.
    """
    wanted, site = normalised(name), site_of(website)
    if not hits:
        return Match(None, "the search found no company")
    here = [hit for hit in hits if site is not None and site_of(hit.get("website")) == site]
    if len(here) > 1:
        here = [hit for hit in here if normalised(hit.get("name")) == wanted] or here
    if here:
        return Match(here[0], "same website" if len(here) == 1 else "same website, the first of several")

    named = [hit for hit in hits if normalised(hit.get("name")) == wanted]
    if not named:
        return Match(None, f"none of the {len(hits)} companies found has this name or website")
    abroad = [
        hit for hit in named if (other := site_of(hit.get("website"))) and site and other.label == site.label
    ]
    if abroad:
        return _only(abroad, country, "same name, same website in another country")
    unsure = [hit for hit in named if site is None or site_of(hit.get("website")) is None]
    if not unsure:
        return Match(None, f"the name is found, but with another website than {website}")
    return _only(unsure, country, "same name")


def _only(hits: list[Mapping[str, Any]], country: str | None, reason: str) -> Match:
    if len(hits) == 1:
        return Match(hits[0], reason)
    near = [hit for hit in hits if country and _is_in(hit.get("headquarters_location"), country)]
    if len(near) == 1:
        return Match(near[0], f"{reason}, the only one in {country}")
    return Match(None, f"{len(hits)} companies have this name and nothing tells them apart")


def _is_in(headquarters: Any, country: str) -> bool:
    return str(headquarters or "").rsplit(",", 1)[-1].strip().upper() == country.upper()
