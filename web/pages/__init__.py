"""The pages, by topic. All of `ROUTERS` need a person; login and vote links do not."""

from fastapi import APIRouter

from web.pages import (
    api_guide,
    digest,
    gaps,
    market,
    occupations,
    postings,
    profiles,
    runs,
    shortlist,
    sources,
    statistics,
    trace,
)

ROUTERS: list[APIRouter] = [
    module.router
    for module in (
        profiles,
        shortlist,
        postings,
        trace,
        statistics,
        digest,
        market,
        runs,
        sources,
        occupations,
        gaps,
        api_guide,
    )
]
