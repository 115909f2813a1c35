"""One posting: text, pay, company, history, score; and what the person thinks of it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from web import highlight, queries_postings, queries_shortlist, ranking, render, vocabulary
from web.database import Db
from web.filters import STATUSES
from web.pages.common import Form, Kept, Key, ProfileRow
from web.problems import Problem, not_found

router = APIRouter()
REASONS = ("Pay", "Place or commute", "Not my skills", "Seniority", "Company", "Already gone", "Other")


@router.get("/profiles/{profile_id}/postings/{key}")
def posting(request: Request, profile: ProfileRow, key: Key, conn: Db, kept: Kept) -> Response:
    """The posting as it stands for a profile."""
    row = _posting(conn, key)
    ranked = queries_shortlist.ranked(conn, profile["profile_id"], key)
    said = queries_shortlist.feedback(conn, profile["profile_id"], row["dwh_source_system"], row["job_id"])
    mine, _ = vocabulary.named(conn, kept, profile["skills"])
    text = row["job_description"] or ""
    return render.page(
        request, "posting.html", profile=profile, mine=mine, posting=row, ranked=ranked,
        told=None if ranked else ranking.explain(conn, profile, key), feedback=said, reasons=REASONS,
        pieces=highlight.pieces(text, highlight.spans(row, mine)), cut=max(0, len(text) - highlight.SHOWN),
        title_pieces=highlight.pieces(row["job_title"] or "", highlight.spans(row, mine, "title")),
        company=queries_postings.company(conn, row["company_key"]), versions=queries_postings.versions(conn, row["job_id"]),
        finders=queries_postings.found_by(conn, key),
        mails=queries_postings.mailed(conn, profile["profile_id"], row["dwh_source_system"], row["job_id"]),
    )  # fmt: skip


@router.post("/profiles/{profile_id}/postings/{key}/status")
def say(request: Request, profile: ProfileRow, key: Key, form: Form, conn: Db) -> Response:
    """Keep what the person thinks; htmx gets the buttons as they stand then."""
    status = str(form.get("status", ""))
    if status not in STATUSES or status in {"all", "shown"}:
        raise Problem(
            422, f"{status[:40]!r} is no status: choose interested, applied, rejected or undecided."
        )
    row = _posting(conn, key)
    where = (profile["profile_id"], row["dwh_source_system"], row["job_id"])
    reason = str(form.get("reason", "")).replace("\x00", "").strip()[:500] or None
    queries_shortlist.say(conn, *where, status, reason if status == "rejected" else None, "web")
    if render.is_fragment(request):
        said = queries_shortlist.feedback(conn, *where)
        return render.page(
            request, "parts/status.html", profile=profile, key=key, feedback=said, reasons=REASONS
        )
    back = f"/profiles/{profile['profile_id']}/postings/{key}"
    if str(form.get("back", "")) == "shortlist":
        back = f"/profiles/{profile['profile_id']}/shortlist"
    return render.redirect(back, "saved")


def _posting(conn: Db, key: str) -> dict[str, Any]:
    row = queries_postings.posting(conn, key)
    if row is None:
        raise not_found(f"posting {key}")
    return row
