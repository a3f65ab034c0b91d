"""GraphML and GEXF: networkx reads back what the register holds, whatever characters an OCR has left."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import graph_edges, projection
from graph.export import gexf, graphml
from graph.export.formats import export
from graph.export.network import days
from graph.export.shown import Wanted
from graph.export.xml_text import attribute, xml_text
from graph.register import Register
from tests.graph.world import World

FILES = {"graphml": graphml.FILE, "gexf": gexf.FILE}


def read(folder: Path, form: str) -> nx.MultiDiGraph:
    path = folder / FILES[form]
    found = nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)
    return nx.MultiDiGraph(found)


@pytest.fixture(params=sorted(FILES))
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def graph(register: Register, tmp_path: Path, form: str) -> nx.MultiDiGraph:
    export(register, form, tmp_path / "out", Wanted(everyone=True))
    return read(tmp_path / "out", form)


def edges(graph: nx.MultiDiGraph, kind: str) -> set[tuple[str, str]]:
    return {(start, end) for start, end, data in graph.edges(data=True) if data["type"] == kind}


def test_counts_are_those_of_the_manifest(register: Register, tmp_path: Path, form: str):
    for everyone in (False, True):
        out = tmp_path / str(everyone)
        counts = export(register, form, out, Wanted(everyone=everyone)).counts
        graph = read(out, form)
        assert counts == {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}


def test_nodes_have_our_ids_types_and_names(graph: nx.MultiDiGraph, world: World):
    for entity in world.linking.entities:
        node = graph.nodes[entity.id]
        assert (node["type"], node["label"]) == (entity.type, entity.name)
    assert "茌平县" in graph.nodes["371523"]["names"].split("|")
    assert graph.nodes["gu"]["official"] is True


def test_edges_are_the_direct_ones(graph: nx.MultiDiGraph):
    assert ("gu", "371522") in edges(graph, "VISITED")
    assert "qi" not in {start for start, _ in edges(graph, "VISITED")}  # only derived
    assert ("gu", "meeting") in edges(graph, "ATTENDED")
    assert ("village", "town") in edges(graph, "LOCATED_IN")
    assert ("371523", "371500") in edges(graph, "LOCATED_IN")  # by the rosters
    assert ("reporter", "2018/0320-01.txt#2") in edges(graph, "WROTE")


def test_edges_say_how_sure_they_are(graph: nx.MultiDiGraph):
    found = [data for _, end, data in graph.out_edges("gu", data=True) if end == "371524"]
    assert [data["status"] for data in found] == ["planned"]
    assert {"basis", "confidence", "reports", "evidence", "date"} <= set(found[0])


def test_no_end_is_missing(graph: nx.MultiDiGraph):
    assert all("type" in data for _, data in graph.nodes(data=True))


def test_steps_of_the_rosters_have_the_ids_of_the_graph(register: Register, tmp_path: Path):
    with register.view() as conn:
        known = {row.props["id"] for row in graph_edges.edges(conn) if row.type == "LOCATED_IN"}
    export(register, "gexf", tmp_path / "gexf", Wanted(everyone=True))
    found = read(tmp_path / "gexf", "gexf")
    assert {data["id"] for _, _, data in found.edges(data=True) if data["type"] == "LOCATED_IN"} == known


def test_private_persons_are_left_out(register: Register, tmp_path: Path, form: str):
    export(register, form, tmp_path / "out", Wanted())
    assert not {"villager", "reporter"} & set(read(tmp_path / "out", form))


def test_the_file_names_its_snapshot(register: Register, tmp_path: Path, form: str):
    export(register, form, tmp_path / "out", Wanted())
    assert register.linked_snapshot() in (tmp_path / "out" / FILES[form]).read_text("utf-8")[:6000]


def test_partial_dates_last_as_long_as_they_may(register: Register, tmp_path: Path):
    export(register, "gexf", tmp_path / "out", Wanted())
    root = ET.parse(tmp_path / "out" / gexf.FILE).getroot()
    space = "{http://www.gexf.net/1.2draft}"
    found = {edge.get("id"): (edge.get("start"), edge.get("end")) for edge in root.iter(f"{space}edge")}
    assert found["r-shen"] == ("2018-03-19", "2018-03-19")
    assert found["r-again"] == ("2018-03-01", "2018-03-31")
    assert found["r-undated"] == (None, None)


def test_what_holds_until_a_day_ends_before_it():
    assert days({"valid_from": "2018-12-26"}) == ("2018-12-26", None)
    assert days({"valid_to": "2018-12-26"}) == (None, "2018-12-25")


@given(st.text(st.characters()))
def test_any_text_outlasts_xml(text: str):
    element = ET.fromstring(f"<a b={attribute(text)}>{xml_text(text)}</a>")
    kept = "".join(char if _valid(char) else "\ufffd" for char in text)
    assert (element.text or "", element.get("b")) == (kept, kept)


def _valid(char: str) -> bool:
    point = ord(char)
    return char in "\t\n\r" or 0x20 <= point <= 0xD7FF or 0xE000 <= point <= 0xFFFD or point >= 0x10000


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    note=st.text(st.sampled_from("a\x00\x0b\x1f\ufffe\"<&>]]'\n\t\x85")),
)
def test_odd_names_leave_the_counts_and_ids(register: Register, world: World, tmp_path_factory, name: str, note: str):
    more = {"name": name, "note": note, "aliases": (note,)}
    entities = tuple(one.model_copy(update=more) if one.id == "gu" else one for one in world.linking.entities)
    linking = world.linking.model_copy(update={"entities": entities})
    with register._file.change() as conn:
        projection.write(conn, linking, "2024-01-01")
    for form in FILES:
        out = tmp_path_factory.mktemp("odd") / "out"
        counts = export(register, form, out, Wanted(everyone=True)).counts
        graph = read(out, form)
        assert counts == {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}
        assert {one.id for one in entities} <= set(graph)
