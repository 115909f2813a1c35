"""A ranking factor that somebody else wrote: does the advert promise humour? HUMOUR makes it misbehave on purpose."""

# ruff: noqa: ARG002, D102, D103, ANN  strangers have their own rules

import os

import polars as pl

from plugins import hookimpl, terms


class Humour:
    """How much the posting says the word humour."""

    name = "humour_match"
    columns = frozenset({"text_words"})

    def terms(self, profile):
        return {"humour"}

    def score(self, profile):
        behaviour = os.environ.get("HUMOUR", "good")
        if behaviour == "raises":
            raise RuntimeError("not funny")
        if behaviour == "outside":
            return terms.impact("humour") + 7.0
        if behaviour == "length":
            return terms.impact("humour").head(1).append(terms.impact("humour"))
        if behaviour == "column":
            return pl.col("no_such_column")
        return terms.impact("humour")

    def reason(self, posting, profile):
        return "promises humour" if posting[terms.column("humour")] else "no humour promised"


@hookimpl
def shortlist_factors():
    return [Humour()]
