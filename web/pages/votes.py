"""Links from a mail: a GET asks, a POST acts. They need no login: the signature says who voted."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from notifier import api as notifier
from web import queries_access, queries_postings, queries_profiles, queries_shortlist, render
from web.database import Db
from web.problems import Problem

router = APIRouter(include_in_schema=False)
WORDS = {"interested": "You are interested", "applied": "You have applied", "rejected": "Not for you"}


@router.get("/vote/{token}")
def ask(request: Request, token: str, conn: Db) -> Response:
    """Say what the link would do, and ask."""
    ballot = _ballot(request, token)
    posting = queries_postings.by_job_id(conn, ballot.dwh_source_system, ballot.job_id)
    return render.page(
        request, "vote.html", ballot=ballot, posting=posting, words=WORDS[ballot.vote], done=False
    )


@router.post("/vote/{token}")
def vote(request: Request, token: str, conn: Db) -> Response:
    """Do it, once."""
    ballot = _ballot(request, token)
    if queries_profiles.profile(conn, ballot.profile_id) is None:
        raise Problem(410, "The profile that this link belongs to was deleted.")
    posting = queries_postings.by_job_id(conn, ballot.dwh_source_system, ballot.job_id)
    with conn.transaction():
        if not queries_access.use_vote(conn, notifier.token_digest(token)):
            raise Problem(
                409, "This link was used before, and acts only once: open the posting in Shortlist instead."
            )
        queries_shortlist.say(
            conn, ballot.profile_id, ballot.dwh_source_system, ballot.job_id, ballot.vote, None, "mail"
        )
    return render.page(
        request, "vote.html", ballot=ballot, posting=posting, words=WORDS[ballot.vote], done=True
    )


@router.get("/unsubscribe/{token}")
def ask_to_stop(request: Request, token: str, conn: Db) -> Response:
    """Ask whether the mails shall stop."""
    profile = queries_profiles.profile(conn, _subscriber(request, token))
    return render.page(request, "unsubscribe.html", profile=profile, done=False)


@router.post("/unsubscribe/{token}")
def stop(request: Request, token: str, conn: Db) -> Response:
    """Stop the mails; a second time does no harm."""
    number = _subscriber(request, token)
    queries_profiles.stop_mail(conn, number)
    return render.page(request, "unsubscribe.html", profile=queries_profiles.profile(conn, number), done=True)


def _ballot(request: Request, token: str) -> notifier.Ballot:
    try:
        return notifier.read_token(request.app.state.votes_key, token[:2000])
    except notifier.BadToken as error:
        raise Problem(403, str(error)) from None


def _subscriber(request: Request, token: str) -> int:
    try:
        return notifier.read_unsubscribe(request.app.state.votes_key, token[:2000])
    except notifier.BadToken as error:
        raise Problem(403, str(error)) from None
