"""Realistic postings without end: the same number and seed always give the same posting.

Each posting is made from its number alone, so any part of a million can be made without the rest, and nothing
stays in memory.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from random import Random
from typing import Any

from extract.sandbox import generator_text
from extract.sandbox.canonical import CanonicalPosting, Vintage
from extract.sandbox.clock import Clock
from extract.sandbox.generator_pay import Pay, make_pay
from extract.sandbox.generator_words import COUNTRIES, COUNTRY_CODES, FAMILIES, LEVELS, WORDS, City, weighted
from extract.sandbox.render import render
from extract.sandbox.settings import DEFAULT_SEED

# Numbers are scattered over 64 bits by an odd factor, which can be undone: ids look random and are unique.
_SCATTER = 0x9E3779B97F4A7C15
_GATHER = pow(_SCATTER, -1, 2**64)
_TYPES = {
    "FULLTIME": ("Full-time", "Vollzeit", "Temps plein"),
    "CONTRACTOR": ("Contractor", "Befristet", "CDD"),
    "PARTTIME": ("Part-time", "Teilzeit", "Temps partiel"),
    "INTERN": ("Internship", "Praktikum", "Stage"),
}
_LANGUAGES = ("en", "de", "fr")


def generate(
    count: int, seed: int = DEFAULT_SEED, *, start: int = 0, today: datetime | None = None
) -> Iterator[dict[str, Any]]:
    """Yield `count` postings as the API sends them, from number `start` on, dated back from `today` (UTC)."""
    today = today or datetime.combine(datetime.now(UTC), time(), tzinfo=UTC)
    for number in range(start, start + count):
        yield posting_at(number, seed, today)


def posting_at(number: int, seed: int, today: datetime) -> dict[str, Any]:
    """The posting of this number, as the API of its vintage would send it on that day."""
    rng = Random((seed << 64) | number)
    country = weighted(rng, COUNTRY_CODES)
    language = weighted(rng, COUNTRIES[country].languages)
    family = rng.choice(FAMILIES)
    level = weighted(rng, LEVELS)
    city = rng.choice(COUNTRIES[country].cities)
    mode = rng.choices(("remote", "hybrid", "onsite", "unsaid"), (25, 25, 30, 20))[0]
    title = level.title(rng.choice(family.titles[language]), language)
    employer = employer_at(rng.randrange(EMPLOYERS))
    pay = make_pay(rng, country, level.pay)
    kind = (
        "INTERN"
        if level.name == "intern"
        else rng.choices(("FULLTIME", "CONTRACTOR", "PARTTIME"), (84, 10, 6))[0]
    )
    text = generator_text.write(
        rng, language=language, title=title, employer=employer, city=city.name, mode=mode, family=family,
        level=level, pay=pay,
    )  # fmt: skip
    vintage: Vintage = rng.choices(("v2", "list", "v1"), (70, 20, 10))[0]
    site = employer.lower().replace(" ", "").rstrip(".")
    publisher = rng.choice(WORDS["publishers"])
    job = {
        "job_id": id_of(number, seed),
        "job_title": title.upper() if rng.random() < 0.03 else title,
        "employer_name": employer + rng.choice(WORDS["names"]["legal"]),
        "employer_website": f"https://www.{site}.example" if rng.random() < 0.6 else None,
        "job_publisher": publisher,
        "job_description": text.description,
        "job_benefits": rng.choice((None, None, ["health_insurance"], ["paid_time_off", "dental_coverage"])),
        "job_highlights": text.highlights if language == "en" and rng.random() < 0.7 else {},
        "job_is_remote": rng.choice((None, True)) if mode == "remote" else rng.choice((False, False, None)),
        "job_onet_soc": family.soc,
        "job_onet_job_zone": str(rng.randint(2, 5)),
        **_employment(kind, language, vintage),
        **_place(rng, city, country, publisher),
        **_pay_fields(rng, pay, vintage),
    }
    posting = CanonicalPosting.model_construct(
        vintage=vintage,
        job=job,
        omit=[],
        details={},
        skills=[],
        days_ago=rng.choices((0, rng.randint(1, 7), rng.randint(8, 30)), (15, 55, 30))[0],
        posted_form=rng.choices(("absolute", "relative", "none"), (60, 28, 12))[0],
        language=language,
        expires_in_days=45 if vintage == "v1" and rng.random() < 0.5 else None,
    )
    return render(posting, Clock(moment=today.replace(hour=12)))


EMPLOYERS = len(WORDS["names"]["first"]) * len(WORDS["names"]["second"])


def employer_at(index: int) -> str:
    """One of the invented employers' names, without a legal form."""
    first, second = WORDS["names"]["first"], WORDS["names"]["second"]
    return f"{first[index % len(first)]} {second[index // len(first)]}"


def id_of(number: int, seed: int) -> str:
    """A posting's id in the API's form: 12 bytes and 4 empty ones in base64."""
    scattered = ((number + 1) * _SCATTER) % 2**64
    return base64.urlsafe_b64encode(scattered.to_bytes(8, "big") + _tag(seed) + bytes(4)).decode()


def number_of(job_id: str, seed: int) -> int | None:
    """The number that an id was made from, None if it is not one of this seed's."""
    try:
        raw = base64.urlsafe_b64decode(job_id)
    except ValueError:
        return None
    if len(raw) != 16 or raw[8:] != _tag(seed) + bytes(4):
        return None
    return (int.from_bytes(raw[:8], "big") * _GATHER) % 2**64 - 1


def _tag(seed: int) -> bytes:
    return zlib.crc32(str(seed).encode()).to_bytes(4, "big")


def _employment(kind: str, language: str, vintage: Vintage) -> dict[str, Any]:
    display = _TYPES[kind][_LANGUAGES.index(language)]
    if vintage == "v1":
        return {
            "job_employment_type": kind,
            "job_employment_types": [kind],
            "job_employment_type_text": display,
            "job_posting_language": language,
        }
    return {"job_employment_type": display, "job_employment_types": [kind]}


def _place(rng: Random, city: City, country: str, publisher: str) -> dict[str, Any]:
    """City and state as the source gives them: mostly null outside North America, or only the country."""
    name, centre = WORDS["country_names"][country], WORDS["centres"][country]
    here = (city.latitude, city.longitude)
    if rng.random() < 0.08:
        return _located("Anywhere" if rng.random() < 0.5 else name, None, None, country, centre)
    where = f"{city.name}, {city.code or name}"
    if rng.random() < 0.12:
        where = f"{where}     •  via {publisher}"
    if country in ("US", "CA"):
        state = city.code if rng.random() < 0.25 else city.state
        return _located(where, city.name, state, country, here)
    if rng.random() < 0.5:
        return _located(where, city.name, None, country, here)
    return _located(where, None, None, country, centre)


def _located(
    location: str, city: str | None, state: str | None, country: str, at: Sequence[float]
) -> dict[str, Any]:
    return {
        "job_location": location,
        "job_city": city,
        "job_state": state,
        "job_country": country,
        "job_latitude": at[0],
        "job_longitude": at[1],
    }


def _pay_fields(rng: Random, pay: Pay, vintage: Vintage) -> dict[str, Any]:
    """A third have amounts, some of the rest a period without amounts."""
    if rng.random() < 0.35:
        fields: dict[str, Any] = {
            "job_min_salary": pay.low,
            "job_max_salary": pay.high,
            "job_salary_period": pay.period,
        }
        if vintage == "v2":
            fields["job_salary_string"] = pay.text
        if vintage == "v1":
            fields["job_salary_currency"] = pay.code
        return fields
    return {"job_salary_period": pay.period} if rng.random() < 0.06 else {}
