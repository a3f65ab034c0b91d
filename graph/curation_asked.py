"""What a person points at and decides in, checked requests for judgements out: one record for each verdict."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator, model_validator

from zhengpu.dates import bounds
from zhengpu.records import Record, Status

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]
Who = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class Decided(Record):
    """What all requests say: who decided, and why."""

    who: Who | None = Field(
        None, description="Who decides; may be left out where the API key says it.", examples=["li"]
    )
    why: Words = Field("", description="Why.")

    @field_validator("*", mode="after")
    @classmethod
    def _storable(cls, value: object) -> object:
        """Texts that a file can hold: no lone surrogates, no control characters."""
        for text in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
            if any("\ud800" <= char <= "\udfff" or (char < " " and char not in "\t\n\r") for char in text):
                raise ValueError("control characters and lone surrogates can't be stored")
        return value


class Merge(Decided):
    """Two entities are one."""

    verdict: Literal["merge"]
    entities: tuple[Name, Name]


class NeverSame(Decided):
    """Two entities are never one; of more, the first is none of the others."""

    verdict: Literal["never_same"]
    entities: tuple[Name, ...] = Field(min_length=2, max_length=50)


class Split(Decided):
    """What some pages, articles or mentions say of an entity is said of another one."""

    verdict: Literal["split"]
    entity: Name
    pages: tuple[Name, ...] = Field((), max_length=1000)
    articles: tuple[Name, ...] = Field((), max_length=1000)
    mentions: tuple[Name, ...] = Field((), max_length=1000, description="These mentions only.")

    @model_validator(mode="after")
    def _something(self) -> Split:
        if bool(self.mentions) == bool(self.pages or self.articles):
            raise ValueError("give pages and articles, or mentions")
        return self


class Rename(Decided):
    """An entity has another name."""

    verdict: Literal["rename"]
    entity: Name
    value: Name


class Suppress(Decided):
    """A person is left out of everything."""

    verdict: Literal["suppress"]
    entity: Name
    why: Reason


class Correct(Decided):
    """A mention means another entity or division."""

    verdict: Literal["correct"]
    mention: Name
    to: Name


class ClaimRight(Decided):
    """A claim is right."""

    verdict: Literal["claim_right"]
    claim: Name


class ClaimWrong(Decided):
    """A claim is wrong."""

    verdict: Literal["claim_wrong"]
    claim: Name
    why: Reason


class ClaimDate(Decided):
    """A claim is of another date."""

    verdict: Literal["claim_date"]
    claim: Name
    value: Annotated[str, StringConstraints(max_length=10)] = Field(examples=["2018-03-19", "2018-03"])

    @field_validator("value")
    @classmethod
    def _is_date(cls, value: str) -> str:
        bounds(value)
        return value


class ClaimStatus(Decided):
    """A claim has another status."""

    verdict: Literal["claim_status"]
    claim: Name
    value: Status


OnClaim = ClaimRight | ClaimWrong | ClaimDate | ClaimStatus
Asked = Annotated[
    Merge | NeverSame | Split | Rename | Suppress | Correct | ClaimRight | ClaimWrong | ClaimDate | ClaimStatus,
    Field(discriminator="verdict"),
]
