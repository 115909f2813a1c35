"""From a canonical posting to the object that the API of its vintage would send."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from extract.sandbox.canonical import CanonicalPosting
from extract.sandbox.clock import Clock, age_text, midnight

# Keys in the order in which each vintage sends them.
_HEAD = ("job_id", "job_title", "employer_name", "employer_logo", "employer_website", "job_publisher")
_APPLY = ("job_apply_link", "job_apply_is_direct", "apply_options", "job_description", "job_is_remote")
_POSTED = ("job_posted_at", "job_posted_at_timestamp", "job_posted_at_datetime_utc")
_PLACE = ("job_location", "job_city", "job_state", "job_country", "job_latitude", "job_longitude")
_TAIL = ("job_highlights", "job_onet_soc", "job_onet_job_zone")
KEYS: dict[str, tuple[str, ...]] = {
    "v1": (
        "job_id",
        *_HEAD[2:5],
        "employer_company_type",
        "employer_linkedin",
        "job_publisher",
        "job_employment_type",
        "job_employment_types",
        "job_employment_type_text",
        "job_title",
        *_APPLY[:2],
        "job_apply_quality_score",
        *_APPLY[2:],
        "job_posted_human_readable",
        *_POSTED[1:],
        *_PLACE,
        "job_benefits",
        "job_google_link",
        "job_offer_expiration_datetime_utc",
        "job_offer_expiration_timestamp",
        "job_required_experience",
        "job_salary",
        "job_min_salary",
        "job_max_salary",
        "job_salary_currency",
        "job_salary_period",
        "job_highlights",
        "job_job_title",
        "job_posting_language",
        *_TAIL[1:],
        "job_occupational_categories",
        "job_naics_code",
        "job_naics_name",
    ),
    "list": (
        *_HEAD,
        "job_employment_type",
        "job_employment_types",
        *_APPLY,
        *_POSTED,
        *_PLACE,
        "job_benefits",
        "job_google_link",
        "job_salary",
        "job_min_salary",
        "job_max_salary",
        "job_salary_period",
        *_TAIL,
    ),
    "v2": (
        *_HEAD,
        "job_employment_type",
        "job_employment_types",
        *_APPLY,
        *_POSTED,
        *_PLACE,
        "job_benefits",
        "job_google_link",
        "job_min_salary",
        "job_max_salary",
        "job_salary_string",
        "job_salary_period",
        *_TAIL,
    ),
}

# What `/job-details` adds; null where a posting says nothing.
DETAIL_KEYS = (
    "employer_reviews",
    "work_arrangement",
    "seniority_level",
    "required_experience_years",
    "education_required",
    "visa_sponsorship",
    "contract_duration",
    "start_date",
    "required_technologies",
    "preferred_technologies",
    "industry",
    "job_function",
    "has_management_responsibilities",
    "benefits_extended",
    "soft_skills",
)


def render(posting: CanonicalPosting, clock: Clock) -> dict[str, Any]:
    """The posting as its vintage sends it today."""
    derived = {**_links(posting.job), **_dates(posting, clock)}
    job = {key: posting.job.get(key, derived.get(key)) for key in KEYS[posting.vintage]}
    job.update({key: value for key, value in posting.job.items() if key not in job})
    for key in posting.omit:
        job.pop(key, None)
    return job


def render_details(posting: CanonicalPosting, clock: Clock) -> dict[str, Any]:
    """The posting as `/job-details` sends it."""
    return {
        **render(posting, clock),
        **{key: posting.details.get(key) for key in DETAIL_KEYS},
        **posting.details,
    }


def _links(job: dict[str, Any]) -> dict[str, Any]:
    job_id = str(job["job_id"])
    docid = quote(job_id, safe="")
    link = job.get(
        "job_apply_link", f"https://apply.example/{quote(job_id, safe='')}?utm_source=google_jobs_apply"
    )
    publisher = job.get("job_publisher")
    return {
        "job_apply_link": link,
        "job_apply_is_direct": False,
        "apply_options": [{"publisher": publisher, "apply_link": link, "is_direct": False}] if link else [],
        "job_google_link": f"https://www.google.com/search?q=jobs&gl=us&hl=en&udm=8#vhid=vt%3D20/docid%3D{docid}",
        "job_highlights": {},
    }


def _dates(posting: CanonicalPosting, clock: Clock) -> dict[str, Any]:
    if posting.posted_form == "none":
        return {}
    now = clock.now()
    posted_on = clock.posted_on(appears_day=posting.appears_day, days_ago=posting.days_ago)
    text = age_text(posted_on, now, posting.language)
    first_seen_as = age_text(now.date() - timedelta(days=posting.days_ago), now, posting.language)
    # A text written for the first day must not stay behind when the posting grows older.
    if posting.posted_at_text not in (None, first_seen_as):
        text = str(posting.posted_at_text).replace("{n}", str((now.date() - posted_on).days))
    dates: dict[str, Any] = {"job_posted_at": text, "job_posted_human_readable": text}
    if posting.posted_form == "absolute":
        posted = midnight(posted_on)
        dates |= {
            "job_posted_at_timestamp": int(posted.timestamp()),
            "job_posted_at_datetime_utc": iso(posted),
        }
        if posting.expires_in_days is not None:
            expires = posted + timedelta(days=posting.expires_in_days)
            dates |= {
                "job_offer_expiration_timestamp": int(expires.timestamp()),
                "job_offer_expiration_datetime_utc": iso(expires),
            }
    return dates


def iso(moment: datetime) -> str:
    """A moment the way the API writes it: 2026-01-31T00:00:00.000Z."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
