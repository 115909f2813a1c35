"""Why a person did not see a job: its way through the pipeline, stage by stage, to where it stopped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg

from plugins.places import country_name
from web import formats, queries_postings, queries_shortlist, ranking

_IDENTIFIERS = frozenset({"htidocid", "docid", "job_id", "jobid", "id"})
_MOST = 12


@dataclass(frozen=True)
class Stage:
    """One stage: `ok`, `stopped` (here it ended), `skipped` (never reached) or `note`."""

    name: str
    state: str
    said: str


@dataclass
class Trace:
    """What was looked for, what was found, and its way; `candidates` when several postings fit."""

    query: str
    stages: list[Stage] = field(default_factory=list)
    posting: dict[str, Any] | None = None
    candidates: list[dict[str, Any]] = field(default_factory=list)
    verdict: str = ""


def trace(conn: psycopg.Connection[Any], profile: Mapping[str, Any], query: str, key: str | None) -> Trace:
    """Follow what the query names (an address, a title, a company), or the posting of a key, for a profile."""
    told = Trace(query)
    found = _find(conn, query) if key is None else []
    if key is None and len(found) == 1:
        key = found[0]["job_posting_key"]
    posting = queries_postings.posting(conn, key) if key else None
    if posting is not None:
        told.posting = posting
        _follow(conn, profile, posting, told)
    elif found:
        told.candidates = found
        told.verdict = "Several postings fit. Which one do you mean?"
        if len(found) == _MOST:
            told.verdict += (
                f" The first {_MOST} are shown; more of its title or its company narrows them down."
            )
    else:
        _never_here(conn, profile, query, told)
    return told


def _find(conn: psycopg.Connection[Any], query: str) -> list[dict[str, Any]]:
    text = query.strip()
    if formats.link(text):
        return queries_postings.search_link(conn, _names(text), _MOST)
    found = queries_postings.search_link(conn, _names(text), _MOST) if re.fullmatch(r"\S{8,}", text) else []
    return found or queries_postings.search_words(conn, text.lower().split()[:12], _MOST)


def _names(address: str) -> list[str]:
    """What a posting with this address may be known as: the bare address, and each id that it carries."""
    return [_bare(address).lower(), *(name.lower() for name in _identifiers(address))]


def _bare(address: str) -> str:
    """An address without scheme, `www.`, query and last slash."""
    return re.sub(r"^https?://(www\.)?|/$", "", address.split("?", 1)[0], flags=re.IGNORECASE)


def _identifiers(address: str) -> list[str]:
    """Ids in the query, or, as in the addresses of Google's job search, behind the `#`."""
    parts = urlsplit(address)
    behind = re.split(r"[&/]", unquote(parts.fragment))
    pairs = [*parse_qsl(parts.query), *(tuple(part.split("=", 1)) for part in behind if "=" in part)]
    return [value for name, value in pairs if name.lower() in _IDENTIFIERS]


def _follow(
    conn: psycopg.Connection[Any], profile: Mapping[str, Any], posting: dict[str, Any], told: Trace
) -> None:
    finders = queries_postings.found_by(conn, posting["job_posting_key"])
    mine = next((one for one in finders if one["profile_id"] == profile["profile_id"]), None)
    others = ", ".join(one["profile_name"] for one in finders if one is not mine)
    if mine:
        said = f"This profile's search returned it, first {formats.moment(mine['first_seen_at'])}."
    else:
        said = f"Another profile's search returned it ({others}); each profile is ranked against all postings." if others else "A search returned it."  # fmt: skip
    add = told.stages.append
    add(Stage("Fetch", "ok", said))
    add(Stage("Load", "ok", f"Last seen {formats.moment(posting['last_seen_at'])}."))
    if posting["is_open"]:
        add(Stage("Staging", "ok", "It is open."))
    else:
        expired = posting["expires_at"]
        why = f"it expired {formats.day(expired)}" if expired and expired < posting["dwh_load_timestamp"] else "no search has returned it for 30 days"  # fmt: skip
        _stop(told, "Staging", f"It counts as closed: {why}.", ("Reading", "Rules", "Score", "Digest"))
        return
    failed = queries_postings.rejections(conn, posting["dwh_source_system"], posting["job_id"])
    if failed:
        names = ", ".join(one["enricher"] for one in failed)
        add(Stage("Reading", "note", f"Parts of it could not be read ({names}), so less is known of it."))
    else:
        add(
            Stage(
                "Reading",
                "ok",
                f"{len(posting['extracted_skills'] or [])} mentions of skills were read in it.",
            )
        )
    _rank(conn, profile, posting, told)


def _rank(
    conn: psycopg.Connection[Any], profile: Mapping[str, Any], posting: dict[str, Any], told: Trace
) -> None:
    row = queries_shortlist.ranked(conn, profile["profile_id"], posting["job_posting_key"])
    if row is None:
        _not_ranked(conn, profile, posting, told)
        return
    told.stages.append(Stage("Rules", "ok", "None of your rules hides it."))
    score = formats.score(row["rank_score"])
    told.stages.append(
        Stage("Score", "ok", f"It is number {row['rank_position']} of your shortlist, with {score} of 100.")
    )
    if row["status"] == "rejected":
        _stop(
            told,
            "Shortlist",
            "You rejected it, so it is shown only if you ask for rejected ones.",
            ("Digest",),
        )
        return
    _digest(conn, profile, row, told)


def _not_ranked(
    conn: psycopg.Connection[Any], profile: Mapping[str, Any], posting: dict[str, Any], told: Trace
) -> None:
    story = ranking.explain(conn, profile, posting["job_posting_key"])
    if story.story.hidden_by:
        said = story.verdict.partition(": ")[2] or story.verdict
        _stop(told, "Rules", f"One of your rules hides it: {said}.", ("Score", "Digest"))
        return
    told.stages.append(Stage("Rules", "ok", "None of your rules hides it."))
    if not profile["is_active"]:
        said = "The profile is paused, so nothing was ranked for it."
    elif story.story.score is None:
        said = f"Too little is known to score it ({story.verdict}), so it stands behind everything else."
    else:
        score = formats.score(story.story.score)
        said = f"It would get {score} of 100, and is not in the stored ranking: it came after the last run, or is below what is kept."
    _stop(told, "Score", said, ("Digest",))


def _digest(
    conn: psycopg.Connection[Any], profile: Mapping[str, Any], row: Mapping[str, Any], told: Trace
) -> None:
    sent = queries_postings.mailed(conn, profile["profile_id"], row["dwh_source_system"], row["job_id"])
    good = [one for one in sent if one["status"] == "sent"]
    if good:
        told.stages.append(
            Stage("Digest", "ok", f"It was in your digest of {formats.day(good[0]['digest_date'])}.")
        )
        told.verdict = "Nothing stopped it: it was mailed, and it is on your shortlist."
    elif sent:
        _stop(
            told,
            "Digest",
            f"It was in the digest of {formats.day(sent[-1]['digest_date'])}, which is {sent[-1]['status'].replace('_', ' ')}.",
        )
    elif not profile["mail_enabled"]:
        _stop(told, "Digest", "Mail is switched off for this profile. It is on the shortlist here.")
    elif (row["rank_score"] or 0) < profile["mail_threshold"]:
        _stop(
            told,
            "Digest",
            f"Its score is below the {profile['mail_threshold']:g} from which you are mailed. It is on the shortlist here.",
        )
    else:
        _stop(
            told,
            "Digest",
            f"It was not among the best {profile['mail_top_n']} that a digest carries, or came after the last one. It is on the shortlist here.",
        )


def _never_here(conn: psycopg.Connection[Any], profile: Mapping[str, Any], query: str, told: Trace) -> None:
    after = ("Staging", "Reading", "Rules", "Score", "Digest")
    waiting = queries_postings.loaded_not_staged(conn, [query.strip(), *_identifiers(query)])
    if waiting:
        told.stages += [Stage("Fetch", "ok", "A search returned it."),
                        Stage("Load", "ok", f"It was loaded {formats.moment(waiting[0]['extracted_at'])}.")]  # fmt: skip
        _stop(told, "Staging", "The next run will stage it; until then it is not ranked.", after[1:])
        return
    refused = queries_postings.rejected(conn, _bare(query.strip()))
    if refused:
        told.stages.append(
            Stage(
                "Fetch",
                "ok",
                f"{refused[0]['source']} returned it {formats.moment(refused[0]['extracted_at'])}.",
            )
        )
        _stop(told, "Load", f"It was set aside as unusable: {refused[0]['reason']}.", after)
        return
    searches = queries_postings.last_searches(conn, profile["profile_id"], 1)
    where = ", ".join(part for part in (profile["location"], country_name(profile["country"])) if part)
    if not searches:
        said = "This profile has not been searched yet."
    elif searches[0]["status"] == "failed":
        said = f"The last search of this profile, {formats.moment(searches[0]['started_at'])}, failed."
    else:
        last = searches[0]
        said = f"No search has returned it. The last one for “{profile['query']}” ({where}), {formats.moment(last['started_at'])}, found {last['postings_found']}."
    _stop(told, "Fetch", said, ("Load", *after))
    told.verdict += " If it is real and fits, try another query, a wider place or a longer date window."


def _stop(told: Trace, name: str, said: str, skipped: tuple[str, ...] = ()) -> None:
    told.stages.append(Stage(name, "stopped", said))
    told.stages += [Stage(one, "skipped", "") for one in skipped]
    told.verdict = f"It stopped at {name.lower()}."
