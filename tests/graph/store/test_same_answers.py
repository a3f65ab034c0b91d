"""Both stores asked all questions about everything in the world: they give the same answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from graph.load import load
from graph.neo4j_connection import Connection
from graph.register import Register
from graph.store.base import Store
from graph.store.embedded import EmbeddedStore
from graph.store.neo4j import Neo4jStore
from zhengpu.errors import ZhengpuError

NO_QUESTIONS = {"close"}
TYPES = ("Person", "Agency", "County", "Company", "Place", "Organization")
RANGES: tuple[dict[str, Any], ...] = (
    {},
    {"date_from": "2018-03"},
    {"date_to": "2018"},
    {"date_from": "2018-11", "date_to": "2021-05"},
)
NAMES = (
    "全市教育工作会议",
    "教育",
    "莘县",
    "柳溪",
    "聊城",
    "顾明远",
    "茌平县",
    "371500",
    "顾小曼",
    "禾",
    "市委",
    "没有",
)
Question = Callable[[Store, str], Any]
ABOUT_ENTITIES: dict[str, Question] = {
    "entity": lambda store, one: store.entity(one),
    "visitors": lambda store, one: [store.visitors(one, **days) for days in RANGES],
    "visitors at present": lambda store, one: store.visitors(one, present_boundaries=True, every_status=True),
    "visitors of it alone": lambda store, one: store.visitors(one, inside=False, every_status=True),
    "visits": lambda store, one: [store.visits(one, derived=True, **days) for days in RANGES],
    "visits of every status": lambda store, one: store.visits(one, every_status=True, derived=True),
    "tenures": lambda store, one: (store.tenures(person=one), store.tenures(body=one), store.tenures(as_of="2018")),
    "companions": lambda store, one: [store.companions(one, **days) for days in RANGES],
    "colleagues": lambda store, one: store.colleagues(one),
    "neighbours": lambda store, one: (store.neighbours(one), store.neighbours(one, ["VISITED"], limit=2)),
    "contents": lambda store, one: (store.contents(one, TYPES), store.contents(one, ["Place"], limit=1)),
    "neighbours of every kind": lambda store, one: store.neighbours(one, every_status=True, derived=True),
    "timeline": lambda store, one: [store.timeline(one, **days) for days in RANGES],
    "evidence": lambda store, one: {view.claim for view in store.evidence(one)},
    "path": lambda store, one: hops(store, one, "371522"),
}
ABOUT_NAMES: dict[str, Question] = {
    "search": lambda store, name: store.search(name),
    "search for everyone": lambda store, name: store.search(name, ["Person", "Place"], everyone=True, limit=3),
    "named": lambda store, name: store.named(name),
    "near names": lambda store, name: store.near_names(name),
    "meetings": lambda store, name: [store.meetings(name, **days) for days in RANGES],
}


OF_ALL: dict[str, Callable[[Store], Any]] = {
    "snapshot": lambda store: store.snapshot(),
    "most visited": lambda store: [store.most_visited(types=TYPES, **days) for days in RANGES],
    "most visited counties": lambda store: [store.most_visited(**days) for days in RANGES],
    "most active": lambda store: [store.most_active(**days) for days in RANGES],
    "stats": lambda store: store.stats().model_dump(exclude={"store"}),
}


def hops(store: Store, one: str, other: str) -> int | None:
    path = store.shortest_path(one, other)
    return None if path is None else len(path.edges)


def answer(question: Question, store: Store, thing: str) -> Any:
    """The answer, or what kind of refusal it was."""
    try:
        return question(store, thing)
    except ZhengpuError as error:
        return type(error)


@pytest.fixture
def both(register: Register, neo4j: Connection) -> tuple[Store, Store]:
    load(register, neo4j)
    return EmbeddedStore(register), Neo4jStore(neo4j, register)


@pytest.mark.parametrize("question", ABOUT_ENTITIES)
def test_entities(both: tuple[Store, Store], register: Register, question: str):
    for entity in [one.id for one in register.linking().entities]:
        embedded, loaded = (answer(ABOUT_ENTITIES[question], store, entity) for store in both)
        assert loaded == embedded, entity


@pytest.mark.parametrize("question", ABOUT_NAMES)
@pytest.mark.parametrize("name", NAMES)
def test_names(both: tuple[Store, Store], question: str, name: str):
    embedded, loaded = (answer(ABOUT_NAMES[question], store, name) for store in both)
    assert loaded == embedded


def test_facts_have_the_same_evidence(both: tuple[Store, Store], register: Register):
    linking = register.linking()
    drawn = [one.id for one in linking.relations if one.basis != "derived" or one.type == "LOCATED_IN"]
    for thing in [*drawn, *(one.id for one in (*linking.events, *linking.tenures))]:
        embedded, loaded = (answer(lambda store, one: store.evidence(one), store, thing) for store in both)
        assert loaded == embedded, thing


@pytest.mark.parametrize("question", OF_ALL)
def test_the_whole(both: tuple[Store, Store], question: str):
    embedded, loaded = (OF_ALL[question](store) for store in both)
    assert loaded == embedded


class Noting:
    """A store that notes what it is asked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.asked: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self.asked.add(name)
        return getattr(self._store, name)


def test_every_question_of_the_protocol_is_asked(register: Register):
    store = Noting(EmbeddedStore(register))
    for about in (*ABOUT_ENTITIES.values(), *ABOUT_NAMES.values()):
        answer(about, cast(Store, store), "gu")
    for of_all in OF_ALL.values():
        of_all(cast(Store, store))
    questions = {name for name, one in vars(Store).items() if callable(one) and not name.startswith("_")}
    assert "visitors" in questions
    assert questions - NO_QUESTIONS == store.asked
