"""The graph for networkx: the same edges as everywhere, plain attributes, and only the part that was asked for."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.as_networkx import Part, around, networkx_graph
from graph.graph_edges import edges
from graph.register import Register
from graph.store.asked import asked_days
from tests.graph.world import LEXICON, World
from zhengpu.errors import InputError
from zhengpu.model import model

EVERY = tuple(one.type for one in model().of_kind("relation") if not one.abstract)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    world = World()
    with Register.open(tmp_path_factory.mktemp("graph") / "world.sqlite") as made:
        for reading in world.readings:
            made.put(reading)
        made.relink(lambda *_: world.linking, LEXICON)
        yield made


def graph_of(register: Register, part: Part) -> nx.MultiDiGraph[str]:
    with register.view() as conn:
        return networkx_graph(conn, part)


def test_the_whole_graph_has_the_edges_that_every_graph_has(register: Register) -> None:
    whole = graph_of(register, Part(relations=EVERY, every_status=True, everyone=True))
    with register.view() as conn:
        assert whole.number_of_edges() == len(list(edges(conn)))


@pytest.mark.parametrize("kind", EVERY)
def test_each_type_alone_has_all_of_its_edges(register: Register, kind: str) -> None:
    alone = graph_of(register, Part(relations=(kind,), every_status=True, everyone=True))
    with register.view() as conn:
        assert alone.number_of_edges() == len([edge for edge in edges(conn) if edge.type == kind])


def test_by_default_there_are_direct_edges_that_are_told_as_facts(register: Register) -> None:
    graph = graph_of(register, Part())
    facts = [facts for *_, facts in graph.edges(data=True)]
    assert {one["type"] for one in facts} <= set(model().concrete("DirectEdge"))
    assert {one["status"] for one in facts} == {"stated"}


def test_attributes_are_plain_and_can_be_written(register: Register) -> None:
    graph = graph_of(register, Part(relations=EVERY, every_status=True, everyone=True, isolated=True))
    told = [*(f for _, f in graph.nodes(data=True)), *(f for *_, f in graph.edges(data=True))]
    assert {type(value) for one in told for value in one.values()} <= {str, int, float, bool}
    file = io.BytesIO()
    nx.write_graphml(graph, file)
    file.seek(0)
    again = nx.read_graphml(file, force_multigraph=True)
    assert (len(again), again.number_of_edges()) == (len(graph), graph.number_of_edges())


def test_every_node_has_type_and_name(register: Register) -> None:
    graph = graph_of(register, Part(relations=EVERY, isolated=True))
    assert all(facts["type"] and facts["name"] and facts["family"] for _, facts in graph.nodes(data=True))


def test_people_without_a_post_are_left_out_unless_asked_for(register: Register) -> None:
    assert "villager" not in graph_of(register, Part(isolated=True))
    assert "villager" in graph_of(register, Part(isolated=True, everyone=True))


def test_types_of_entities_narrow_the_graph(register: Register) -> None:
    graph = graph_of(register, Part(entities=("Person", "County"), isolated=True))
    assert {facts["type"] for _, facts in graph.nodes(data=True) if facts["family"] == "Entity"} == {"Person", "County"}


def test_a_range_of_days_narrows_the_edges(register: Register) -> None:
    graph = graph_of(register, Part(relations=("VISITED",), days=asked_days("2018-03-19", "2018-03-19")))
    days = [(facts["date_from"], facts["date_to"]) for *_, facts in graph.edges(data=True)]
    assert days
    assert all(first <= "2018-03-19" <= last for first, last in days)


def test_a_type_that_is_not_in_the_schema_is_refused(register: Register) -> None:
    with pytest.raises(InputError, match=r"no type 'VISITS'.*VISITED"):
        graph_of(register, Part(relations=("VISITS",)))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=25), st.integers(0, 9), st.integers(1, 4))
def test_around_holds_what_is_so_many_steps_away(pairs: list[tuple[int, int]], start: int, hops: int) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node(str(start))
    graph.add_edges_from((str(one), str(other)) for one, other in pairs)
    near = nx.single_source_shortest_path_length(graph.to_undirected(), str(start), cutoff=hops)
    assert set(around(graph, str(start), hops)) == set(near)


def test_around_what_has_no_edge_is_nothing(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    assert len(around(graph, "nobody", 1)) == 0
