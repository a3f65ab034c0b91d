"""A batch of reconciliation queries as JSON in, the batch of results as the specification has it out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from api.reconcile.terms import OFFICIAL, terms
from graph.matching.example import MAX_NAME, Candidate, Example
from graph.matching.match import Matcher
from zhengpu.dates import bounds
from zhengpu.errors import BatchTooLarge, InputError

BATCH = 50  # queries at once that the manifest allows
MOST_CANDIDATES, MOST_VALUES = 50, 20
_HINT = 'Send {"q0": {"query": "莘县", "type": "County", "limit": 3}}; see docs/reconciliation.md'


class Reference(BaseModel):
    """A value that was reconciled before."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str = Field(max_length=MAX_NAME)
    name: str = ""


def _many(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Value = bool | int | float | str | Reference
Values = Annotated[list[Value], BeforeValidator(_many), Field(max_length=MOST_VALUES)]


class GivenProperty(BaseModel):
    """A property that goes with a name: its id, and one value or several."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    pid: str
    v: Values

    def words(self) -> tuple[str, ...]:
        """The values as text; blank ones say nothing."""
        return tuple(text for value in self.v if (text := _text(value)))


class Query(BaseModel):
    """One query; at least one of `query` and `properties` is there. Keys that the specification lacks are left alone."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    query: str | None = None
    type: Annotated[list[str], BeforeValidator(_many)] | None = None
    limit: float | None = None
    properties: list[GivenProperty] = Field([], max_length=MOST_VALUES)
    type_strict: Literal["any", "should", "all"] | None = None

    def example(self, *, everyone: bool) -> Example:
        """The query as matching takes it; InputError for a type or property that there is not."""
        types, officials = terms().entity_types(self.type or ())
        given: dict[str, tuple[str, ...]] = {}
        for one in self.properties:
            field = terms().queried(one.pid).example
            given[field] = given.get(field, ()) + one.words()
        date = next((day for text in given.pop("date", ()) if (day := read_day(text))), None)
        return Example(
            name=self.query or "",
            types=types,
            officials=officials,
            strict=self.type_strict == "all",
            date=date,
            limit=_limit(self.limit),
            everyone=everyone,
            **given,
        )


_DAY = re.compile(r"\s*(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?(?!\d)")
_BATCH: TypeAdapter[dict[str, Query]] = TypeAdapter(dict[str, Query])


def read_batch(text: str) -> dict[str, Query]:
    """The queries of a batch by their keys; InputError names what is wrong, BatchTooLarge when there are too many."""
    batch: dict[str, Query] = checked_json(_BATCH, text, "queries", _HINT)
    if len(batch) > BATCH:
        raise BatchTooLarge(f"{len(batch)} queries in a batch", f"Send at most {BATCH} at once")
    for key, one in batch.items():
        if one.query is None and not one.properties:
            raise InputError(f"queries.{key}: neither query nor properties", _HINT)
    return batch


def checked_json(kind: TypeAdapter[Any], text: str, name: str, hint: str) -> Any:
    """What JSON holds; InputError names where it is wrong."""
    try:
        return kind.validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, (name, *first["loc"])))
        raise InputError(f"{where}: {first['msg']}", hint) from None


def results(matcher: Matcher, batch: Mapping[str, Query], *, everyone: bool) -> dict[str, Any]:
    """The result batch: each query's candidates, best first."""
    examples = {key: query.example(everyone=everyone) for key, query in batch.items()}
    return {key: {"result": [shown(one) for one in matcher.match(example)]} for key, example in examples.items()}


def shown(candidate: Candidate) -> dict[str, Any]:
    """A candidate in the form of the specification; its features are the weights that made the score."""
    entity = candidate.entity
    kinds = ([OFFICIAL] if entity.official else []) + [entity.type]
    features = {f"{one.feature}_{one.outcome}": one.weight for one in candidate.reasons}
    return {
        "id": entity.id,
        "name": entity.name,
        "description": "；".join(filter(None, (entity.note, *(one.says for one in candidate.reasons)))),
        "type": [terms().types[kind].named() for kind in kinds],
        "score": candidate.score,
        "match": candidate.match,
        "features": [
            {"id": "name_similarity", "value": candidate.reasons[0].value},
            *({"id": name, "value": weight} for name, weight in features.items()),
        ],
    }


def read_day(text: str) -> str | None:
    """The ISO date, as far as it goes, that a cell begins with: 2018/3/19, 2018年3月, 2018-03-19T00:00:00Z; None when
    it is none, which then says nothing.
    """
    found = _DAY.match(text)
    if not found:
        return None
    iso = "-".join(part.zfill(2) for part in found.groups() if part)
    try:
        bounds(iso)
    except ValueError:
        return None
    return iso


def _limit(given: float | None) -> int:
    """How many candidates are wanted; what is no sensible number means the usual one."""
    usual = Example().limit
    if given is None or not 1 <= given < float("inf"):
        return usual
    return int(min(given, MOST_CANDIDATES))


def _text(value: Value) -> str:
    match value:
        case Reference():
            return value.id
        case bool():
            return ""
        case float() if value.is_integer():
            return str(int(value))
    return str(value).strip()[:MAX_NAME]
