"""What a shortlist is narrowed to, from an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from pydantic import BaseModel, Field, ValidationError, field_validator

from plugins.money import CURRENCIES, rate

Status = Literal["shown", "all", "undecided", "interested", "applied", "rejected"]
STATUSES = {
    "shown": "All but rejected",
    "undecided": "Undecided",
    "interested": "Interested",
    "applied": "Applied",
    "rejected": "Rejected",
    "all": "All",
}


class Filters(BaseModel):
    """Filters of a shortlist; what is not set does not narrow. `pay` is per year, in the profile's currency."""

    text: Annotated[str, Field(max_length=200, description="In title, company, place or description.")] = ""
    company: Annotated[str, Field(max_length=200)] = ""
    skill: Annotated[str, Field(max_length=200, description="Name of a skill that the posting asks for.")] = (
        ""
    )
    pay: Annotated[int, Field(ge=0, le=1_000_000_000, description="Least pay a year.")] | None = None
    remote: bool = False
    new: Annotated[bool, Field(description="First seen by the last run.")] = False
    status: Status = "shown"

    @field_validator("text", "company", "skill")
    @classmethod
    def _stored(cls, value: str) -> str:
        return value.replace("\x00", "").strip()

    @classmethod
    def of_page(cls, query: Mapping[str, str]) -> Filters:
        """From a page's address: what makes no sense there is left out."""
        said = {name: query[name].strip() for name in cls.model_fields if query.get(name, "").strip()}
        said |= (
            {"pay": digits}
            if (digits := "".join(c for c in said.pop("pay", "") if c in "0123456789"))
            else {}
        )
        try:
            return cls.model_validate(said)
        except ValidationError as error:
            wrong = {str(problem["loc"][0]) for problem in error.errors()}
            return cls.model_validate({name: value for name, value in said.items() if name not in wrong})

    @property
    def is_set(self) -> bool:
        """Whether anything is narrowed."""
        return self != Filters()

    def address(self, **further: Any) -> str:
        """As the query of an address."""
        values = {
            name: value
            for name, value in self.model_dump().items()
            if value not in ("", None, False, "shown")
        }
        return urlencode({**values, **further})

    def parameters(self, profile: Mapping[str, Any]) -> dict[str, Any]:
        """As the queries take them."""
        values = {"profile_id": profile["profile_id"], **self.model_dump()}
        if self.pay:
            currency = profile["salary_currency"] or CURRENCIES.get(profile["country"], "USD")
            least = _in_each(self.pay, currency)
            values |= {"currencies": list(least), "amounts": list(least.values())}
        return values


def _in_each(amount: int, currency: str) -> dict[str, float]:
    """An amount in every currency that postings may be paid in, at the bundled rates."""
    euros = rate(currency)
    if euros is None:
        return {currency: amount}
    rates = {code: rate(code) for code in {*CURRENCIES.values(), currency}}
    return {code: round(amount * euros / one, 2) for code, one in rates.items() if one}
