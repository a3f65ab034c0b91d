"""The bodies of HTTP answers that are not records of the graph already: lists, an official, problems."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from graph.answers import EntityView, TenureView

T = TypeVar("T")


class Body(BaseModel):
    """Frozen, and refuses fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Listing(Body, Generic[T]):
    """Several things, and the snapshot they come from."""

    items: tuple[T, ...]
    count: int
    snapshot: str

    @classmethod
    def of(cls, items: list[T], snapshot: str) -> Listing[T]:
        """A list with its count."""
        return cls(items=tuple(items), count=len(items), snapshot=snapshot)


class EntityBody(EntityView):
    """An entity, and the snapshot it comes from."""

    snapshot: str = ""


class OfficialBody(EntityBody):
    """A person with the posts that he or she is known to hold or have held, and the number of trips led."""

    tenures: tuple[TenureView, ...] = ()
    trips: int = 0


class QuestionBody(Body):
    """A question in Chinese."""

    question: str = Field(min_length=1, max_length=500, examples=["哪些官员去过莘县？"])


class QuestionKind(Body):
    """A kind of question that can be asked in words."""

    template: str = Field(examples=["visitors"])
    example: str = Field(examples=["哪些官员去过莘县？"])


class Health(Body):
    """That the service lives."""

    status: Literal["ok"]
    version: str


class Readiness(Body):
    """That the service can answer, and from which store and state."""

    status: Literal["ready"]
    store: Literal["embedded", "neo4j"]
    snapshot: str


class Candidate(Body):
    """One of several entities of a name."""

    id: str
    description: str


class Problem(Body):
    """What went wrong, and what to do about it."""

    error: str = Field(examples=["unknown_name"])
    message: str = Field(examples=["no entity is named '辛县'"])
    hint: str = Field("", examples=["Did you mean 莘县?"])
    near: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
