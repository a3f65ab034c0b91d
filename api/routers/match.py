"""The route that matches a batch of examples: what is known of something in, candidates with their reasons out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import AfterValidator, BeforeValidator, Field

from api.access import AccessDep
from api.responses import Body
from api.routers.reconcile import indexes
from graph.matching.example import MAX_NAME, Candidate, Example
from graph.matching.match import Matcher
from zhengpu.errors import BatchTooLarge, InputError
from zhengpu.records import EntityType

router = APIRouter(prefix="/v1", tags=["match"])
BATCH = 200
MOST_CANDIDATES = 50


def _encodable(text: str) -> str:
    text.encode("utf-8")  # ValueError for half a character, which no answer could carry
    return text


def _many(value: object) -> object:
    return () if value is None else (value,) if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(_encodable), Field(max_length=MAX_NAME)]
Texts = Annotated[
    tuple[Text, ...], BeforeValidator(_many, json_schema_input_type=Text | list[Text] | None), Field(max_length=20)
]
Types = Annotated[
    tuple[EntityType, ...],
    BeforeValidator(_many, json_schema_input_type=EntityType | list[EntityType] | None),
    Field(description="Only entities of these types."),
]


class MatchQuery(Body):
    """An example: a name, and what else is known; a property may have several values."""

    name: Text = Field("", examples=["市委书记霍正林"])
    type: Types = ()
    county: Texts = ()
    post: Texts = ()
    body: Texts = ()
    date: Annotated[str | None, Field(max_length=10, examples=["2018-03"])] = None
    code: Texts = ()
    alias: Texts = ()
    external_id: Texts = ()
    limit: Annotated[int, Field(ge=1, le=MOST_CANDIDATES)] = 5
    everyone: bool = Field(False, description="People who are no officials too.")

    def example(self) -> Example:
        """The query as matching takes it."""
        given = self.model_dump(exclude={"type"})
        return Example(types=self.type, strict=True, **given)


class MatchBatch(Body):
    """Several examples."""

    queries: tuple[MatchQuery, ...]


class MatchResult(Body):
    """The candidates of one example, the likeliest first."""

    candidates: tuple[Candidate, ...]


class MatchAnswer(Body):
    """The results in the order of the queries."""

    results: tuple[MatchResult, ...]
    snapshot: str


@router.post("/match")
def match(request: Request, access: AccessDep, batch: MatchBatch) -> MatchAnswer:
    """Entities that examples may mean, each with its chance in per cent and what speaks for and against it."""
    if len(batch.queries) > BATCH:
        raise BatchTooLarge(f"{len(batch.queries)} queries in a batch", f"Send at most {BATCH} at once")
    with access.session() as session:
        matcher = Matcher(session.store, indexes(request).of(session.store))
        found = [_result(matcher, number, query) for number, query in enumerate(batch.queries)]
        return MatchAnswer(results=tuple(found), snapshot=session.store.snapshot())


def _result(matcher: Matcher, number: int, query: MatchQuery) -> MatchResult:
    try:
        return MatchResult(candidates=tuple(matcher.match(query.example())))
    except InputError as error:
        raise InputError(f"queries.{number}.{error.message}", error.hint) from None
