"""Ids of entities and of properties in, the values as the specification has them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from api.chinese import known_words
from api.reconcile.queries import checked_json
from api.reconcile.terms import label, terms
from graph.answers import EntityRef, EntityView, TenureView, VisitorsAnswer, VisitView
from graph.matching.example import MAX_NAME
from graph.store.base import Store
from zhengpu.errors import BatchTooLarge, UnknownName

MOST_IDS, MOST_PROPERTIES = 100, 40
_DAY = len("2018-03-19")
_HINT = 'Send {"ids": ["…"], "properties": [{"id": "posts"}]}; see docs/reconciliation.md'
Cell = dict[str, Any]


class _Settings(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    limit: Annotated[float, Field(ge=0)] | Literal[""] = 0
    content: Literal["values", "count"] = "values"


class _Property(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str
    settings: _Settings | None = None


class ExtendQuery(BaseModel):
    """Which values of which entities are wanted."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    ids: list[Annotated[str, Field(max_length=MAX_NAME)]]
    properties: list[_Property]


_QUERY: TypeAdapter[ExtendQuery] = TypeAdapter(ExtendQuery)


def read_extend(text: str) -> ExtendQuery:
    """The query that JSON holds; InputError names what is wrong, BatchTooLarge when too much is asked."""
    query: ExtendQuery = checked_json(_QUERY, text, "extend", _HINT)
    for what, many, most in (("ids", query.ids, MOST_IDS), ("properties", query.properties, MOST_PROPERTIES)):
        if len(many) > most:
            raise BatchTooLarge(f"{len(many)} {what} at once", f"Send at most {most}")
    return query


def extended(store: Store, query: ExtendQuery) -> dict[str, Any]:
    """The properties' names and, for each id, their values; an id that is not known has none."""
    meta = []
    for one in query.properties:
        known = terms().extended(one.id)
        shown: dict[str, Any] = {"id": known.id, "name": label(known.zh, known.en)}
        if known.values and _content(one) == "values":
            shown["type"] = terms().types[known.values].named()
        meta.append(shown)
    return {"meta": meta, "rows": {entity: _row(store, entity, query.properties) for entity in query.ids}}


def _row(store: Store, entity: str, wanted: Iterable[_Property]) -> dict[str, list[Cell]]:
    try:
        values = _Values(store, store.entity(entity))
    except UnknownName:
        return {one.id: [] for one in wanted}
    return {one.id: _cells(values, one) for one in wanted}


def _cells(values: _Values, wanted: _Property) -> list[Cell]:
    found = list(_READ[wanted.id](values))
    if _content(wanted) == "count":
        return [{"int": len(found)}]
    limit = wanted.settings.limit if wanted.settings else 0
    return found[: int(min(limit, len(found)))] if limit else found


def _content(wanted: _Property) -> str:
    return wanted.settings.content if wanted.settings else "values"


class _Values:
    """What is known of one entity, each asked of the store once."""

    def __init__(self, store: Store, view: EntityView) -> None:
        self._store, self.view = store, view
        self.entity = view.entity

    @cached_property
    def tenures(self) -> list[TenureView]:
        return self._store.tenures(person=self.entity.id) if self.entity.type == "Person" else []

    @cached_property
    def holders(self) -> list[TenureView]:
        return self._store.tenures(body=self.entity.id) if self.entity.type != "Person" else []

    @cached_property
    def visits(self) -> list[VisitView]:
        return self._store.visits(self.entity.id)

    @cached_property
    def visitors(self) -> VisitorsAnswer | None:
        return self._store.visitors(self.entity.id) if self.entity.type != "Person" else None

    def days(self, end: str) -> list[str]:
        """The first or last known days of all tenures."""
        return sorted(day for one in self.tenures if (day := getattr(one, end)))

    def visit_days(self) -> list[str]:
        """The days of the visits, as far as known."""
        return sorted(visit.date for visit in self.visits if visit.date)


def _texts(words: Iterable[str | None]) -> list[Cell]:
    return [{"str": one} for one in dict.fromkeys(filter(None, words))]


def _entities(refs: Iterable[EntityRef | None]) -> list[Cell]:
    return [{"id": one.id, "name": one.name} for one in dict.fromkeys(filter(None, refs))]


def _dates(days: Iterable[str]) -> list[Cell]:
    """A full day as a date; a month or a year as a text, since no day is invented."""
    return [{"date": f"{day}T00:00:00Z"} if len(day) == _DAY else {"str": day} for day in days]


def _numbers(count: int) -> list[Cell]:
    return [{"int": count}]


def _names(values: _Values) -> list[Cell]:
    entity = values.entity
    return _texts((entity.name, *entity.aliases, *(one.name for one in values.view.dated_names)))


def _former_codes(values: _Values) -> list[Cell]:
    return _texts(one.code for one in values.view.dated_names if one.code != values.entity.code)


def _tenure_words(one: TenureView) -> str:
    return f"{one.body.name}{one.post}（{'曾任，' if one.former else ''}{known_words(one.known_from, one.known_to)}）"


_READ: dict[str, Callable[[_Values], list[Cell]]] = {
    "names": _names,
    "type": lambda v: _texts((terms().types[v.entity.type].name,)),
    "note": lambda v: _texts((v.entity.note,)),
    "county": lambda v: _entities((v.view.county,)),
    "parent": lambda v: _entities((v.view.parent,)),
    "code": lambda v: _texts((v.entity.code,)),
    "former_codes": _former_codes,
    "organ": lambda v: _texts((v.entity.organ,)),
    "posts": lambda v: _texts(one.post for one in v.tenures),
    "bodies": lambda v: _entities(one.body for one in v.tenures),
    "tenures": lambda v: _texts(map(_tenure_words, v.tenures)),
    "holders": lambda v: _entities(one.person for one in v.holders),
    "known_from": lambda v: _dates(v.days("known_from")[:1]),
    "known_to": lambda v: _dates(v.days("known_to")[-1:]),
    "trips": lambda v: _numbers(len({visit.trip or visit.event for visit in v.visits})),
    "visits": lambda v: _numbers(len(v.visits)),
    "first_visit": lambda v: _dates(v.visit_days()[:1]),
    "last_visit": lambda v: _dates(v.visit_days()[-1:]),
    "visited": lambda v: _entities(visit.place for visit in v.visits),
    "visitors": lambda v: _entities(one.visitor for one in v.visitors.visitors) if v.visitors else [],
    "visitor_trips": lambda v: _numbers(v.visitors.total if v.visitors else 0),
    "mentions": lambda v: _numbers(v.view.mentions),
    "pages": lambda v: _numbers(v.view.pages),
    "external_ids": lambda v: _texts(f"{scheme}:{value}" for scheme, value in v.entity.external_ids),
}
READABLE = tuple(_READ)
