"""Both stores over a register that was judged: they give the same answers, and follow the judgements."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.load import load
from graph.neo4j_connection import Connection
from graph.store.base import Store
from graph.store.embedded import EmbeddedStore
from graph.store.neo4j import Neo4jStore
from tests.graph.curating import FEI, GU, QI, WU, Desk
from tests.graph.store.test_same_answers import ABOUT_ENTITIES, ABOUT_NAMES, OF_ALL, answer
from tests.graph.world import World
from zhengpu.errors import UnknownName


@pytest.fixture
def judged(desk: Desk, world: World) -> Desk:
    """The world with one judgement of each kind."""
    desk.judge("merge", entities=(QI, WU))
    desk.judge("rename", entity=FEI, value="费晓兰")
    desk.judge("claim_wrong", claim=world.claim["laiwu"])
    desk.judge("claim_date", claim=world.claim["chiping"], value="2021-05-29")
    desk.judge("claim_right", claim=world.claim["company"])
    desk.judge("claim_status", claim=world.claim["video"], value="stated")
    desk.judge("suppress", entity=GU)
    return desk


@pytest.fixture(params=["embedded", "neo4j"])
def asked(request: pytest.FixtureRequest, judged: Desk) -> Iterator[Store]:
    held: Store = EmbeddedStore(judged.register)
    if request.param == "neo4j":
        connection: Connection = request.getfixturevalue("neo4j")
        load(judged.register, connection)
        held = Neo4jStore(connection, judged.register)
    yield held
    held.close()


def one(store: Store, name: str) -> str:
    (found,) = store.named(name)
    return found.id


def test_a_wrong_visit_is_none(asked: Store):
    assert {visit.date for visit in asked.visits(one(asked, FEI)) if visit.place.name == "莱芜区"} == {"2018-11-02"}


def test_a_date_is_the_one_given(asked: Store):
    (visit,) = [v for v in asked.visits(one(asked, FEI)) if v.place.name == "茌平区" and v.date == "2021-05-29"]
    assert (visit.date_basis, visit.basis, visit.confidence) == ("curated", "curated", 1.0)


def test_evidence_says_what_was_judged(asked: Store, world: World):
    for claim, verdict in (("chiping", "claim_date"), ("laiwu", "claim_wrong"), ("deputy", None)):
        (said,) = asked.evidence(world.claim[claim])
        assert said.judged == verdict


def test_two_that_were_merged_are_one(asked: Store):
    assert one(asked, QI) == one(asked, WU)


def test_a_new_name_finds_and_the_printed_one_too(asked: Store):
    assert one(asked, FEI) == one(asked, "费晓兰")


def test_a_suppressed_person_is_found_by_nothing(asked: Store, world: World):
    assert asked.named(GU) == []
    assert asked.search(GU, everyone=True) == []
    assert GU not in [each.visitor.name for each in asked.visitors(one(asked, "莘县")).visitors]
    with pytest.raises(UnknownName):
        asked.evidence(world.claim["shen"])


def test_a_suppressed_name_is_covered_in_the_evidence_of_others(asked: Store, world: World):
    (said,) = asked.evidence(world.claim["preside"])
    assert "███" in said.sentence


def test_both_answer_alike(judged: Desk, neo4j: Connection):
    load(judged.register, neo4j)
    stores = EmbeddedStore(judged.register), Neo4jStore(neo4j, judged.register)
    for name, question in ABOUT_ENTITIES.items():
        for entity in [one.id for one in judged.register.linking().entities]:
            assert answer(question, stores[1], entity) == answer(question, stores[0], entity), (name, entity)
    for name, question in ABOUT_NAMES.items():
        for text in (GU, FEI, "费晓兰", WU, "教育", "莘县"):
            assert answer(question, stores[1], text) == answer(question, stores[0], text), (name, text)
    for name, whole in OF_ALL.items():
        assert whole(stores[1]) == whole(stores[0]), name


def test_loading_after_undoing_gives_the_graph_that_was(desk: Desk, neo4j: Connection, world: World):
    load(desk.register, neo4j)
    before = EmbeddedStore(desk.register).visits(desk.id(FEI))
    kept = desk.judge("claim_wrong", claim=world.claim["laiwu"])
    load(desk.register, neo4j)
    store = Neo4jStore(neo4j, desk.register)
    assert store.visits(desk.id(FEI)) != before
    desk.undo(kept.id)
    load(desk.register, neo4j)
    assert store.visits(desk.id(FEI)) == before
