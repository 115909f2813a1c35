"""The newest run, told to a person in a terminal."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

from core import database, ledger
from core.settings import CoreSettings

_TOP = 5


def line(run: dict[str, Any]) -> str:
    """One run in one line: when, how it ended, how long it took, its id, and what went wrong."""
    seconds = (
        f"{(run['finished_at'] - run['started_at']).total_seconds():.0f} s"
        if run["finished_at"]
        else "running"
    )
    error = f"  {run['error']}" if run["error"] else ""
    return f"{run['started_at']:%Y-%m-%d %H:%M}  {run['status']:<8} {seconds:>8}  {run['environment']}  {run['run_id']}{error}"


def print_latest(settings: CoreSettings) -> None:
    """Print the newest run's steps, the shortlist of each profile, and where to look next."""
    console = Console(soft_wrap=True)
    newest = ledger.runs(1)
    if not newest:
        console.print("There is no run yet: start one with `make run`.")
        return
    run = newest[0]
    steps = Table(title=f"Run {run['run_id']}: {run['status']}", title_justify="left")
    for heading in ("step", "status", "seconds", "counts"):
        steps.add_column(heading, justify="right" if heading == "seconds" else "left")
    for step in run["steps"]:
        counts = ", ".join(f"{name} {number:,.0f}" for name, number in step["counts"].items())
        steps.add_row(step["step"], step["status"], str(step["seconds"] or ""), counts)
    console.print(steps)
    if run["error"]:
        console.print(f"What went wrong: {run['error']}", markup=False)
    _print_shortlists(console)
    _print_next(console, settings)


def _print_shortlists(console: Console) -> None:
    with database.connect() as conn:
        if conn.execute("select to_regclass('marts.dim_ranking')").fetchone() == (None,):
            return
        rows = conn.execute(
            """
            select p.profile_id, p.profile_name, r.rank_position, r.rank_score, j.job_title, j.company_name,
                   (select d.value ->> 'reason' from jsonb_each(r.rank_detail -> 'factors') as d
                    order by (r.rank_explain ->> d.key)::numeric desc nulls last limit 1) as reason
            from marts.dim_profiles as p
            left join marts.dim_ranking as r on r.profile_id = p.profile_id and r.rank_position <= %s
            left join marts.fact_jobs as j using (dwh_source_system, job_id)
            where p.is_active
            order by p.profile_id, r.rank_position
            """,
            [_TOP],
        ).fetchall()
    for name in dict.fromkeys((row[0], row[1]) for row in rows):
        table = Table(title=f"{name[1]} (profile {name[0]})", title_justify="left")
        for heading in ("score", "title", "company", "main reason"):
            table.add_column(heading, justify="right" if heading == "score" else "left")
        for row in (row for row in rows if row[0] == name[0]):
            if row[2] is not None:
                table.add_row(f"{row[3]:.0f}" if row[3] is not None else "–", row[4], row[5], row[6])
        console.print(
            table if table.row_count else f"{name[1]} (profile {name[0]}): no posting ranked.", markup=False
        )


def _print_next(console: Console, settings: CoreSettings) -> None:
    outbox = settings.data_dir / "outbox"
    lines = ["Where to look:"]
    if outbox.is_dir():
        lines.append(f"  the digests     {outbox}  (one .eml a profile; any mail program opens them)")
    lines += [
        '  the warehouse   psql "$(uv run core url)"  (schema marts)',
        "  why a score     uv run ranker explain PROFILE JOB_ID",
        "  in the browser  make web  (profiles, shortlists, runs, skill gaps)",
    ]
    if settings.environment == "dev":
        lines += [
            "To go live: cp .env.example .env, then set MELTANO_ENVIRONMENT=prod, TAP_JSEARCH_API_KEY,",
            "TAP_GLASSDOOR_API_KEY and the NOTIFIER_SMTP_ settings, and run `make run` again.",
        ]
    for text in lines:
        console.print(text, markup=False, highlight=False)
