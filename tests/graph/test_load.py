"""Loading a register's graph into a real Neo4j: once, again, after changes and beside what others wrote."""

from __future__ import annotations

import subprocess
import sys

import pytest

from graph.graph_hash import register_hash
from graph.graph_rows import EdgeRow
from graph.load import load
from graph.load_writer import Writer
from graph.neo4j_connection import Connection
from graph.neo4j_rows import neo4j_hash
from graph.register import Register
from graph.store.neo4j import Neo4jStore
from tests.graph.world import LEXICON, World
from zhengpu.errors import InputError, RegisterError, StoreUnavailable
from zhengpu.records import Linking


def count(neo4j: Connection, pattern: str) -> int:
    return int(neo4j.read(f"MATCH {pattern} RETURN count(*) AS n")[0]["n"])


def without_wu(linking: Linking) -> Linking:
    """The world's linking without one official and all that hangs on him."""
    return linking.model_copy(
        update={
            "entities": tuple(one for one in linking.entities if one.id != "wu"),
            "links": tuple(one for one in linking.links if one.entity != "wu"),
            "participations": tuple(one for one in linking.participations if one.entity != "wu"),
            "tenures": tuple(one for one in linking.tenures if one.person != "wu"),
            "relations": tuple(one for one in linking.relations if "wu" not in (one.subject, one.object)),
        }
    )


def remove_wu(register: Register, world: World) -> None:
    register.remove(["2021/0601-03.txt"])
    register.relink(lambda *_: without_wu(world.linking), LEXICON)


def test_the_loaded_graph_is_the_registers(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    assert neo4j_hash(clean_neo4j) == register_hash(register)


@pytest.mark.parametrize("batch_size", [1, 7])
def test_the_batch_size_changes_nothing(register: Register, clean_neo4j: Connection, batch_size: int):
    load(register, clean_neo4j, batch_size=batch_size)
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_a_second_load_finds_nothing_to_do(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    assert load(register, clean_neo4j).unchanged


def test_loading_twice_leaves_the_same_graph(register: Register, clean_neo4j: Connection):
    first = load(register, clean_neo4j)
    second = load(register, clean_neo4j, again=True)
    assert (second.nodes, second.edges) == (first.nodes, first.edges)
    assert (second.removed_nodes, second.removed_edges) == (0, 0)
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_the_hash_sees_a_changed_property(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    clean_neo4j.write("MATCH (e:Entity {id: 'gu'}) SET e.name = '顾明近'")
    assert neo4j_hash(clean_neo4j) != register_hash(register)


def test_what_a_removed_page_supported_goes(register: Register, world: World, clean_neo4j: Connection):
    load(register, clean_neo4j)
    remove_wu(register, world)
    report = load(register, clean_neo4j)
    assert report.removed_edges > 0
    assert count(clean_neo4j, "(:Entity {id: 'wu'})") == 0
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_a_person_who_loses_the_post_loses_the_label(register: Register, world: World, clean_neo4j: Connection):
    load(register, clean_neo4j)
    plain = tuple(one.model_copy(update={"official": False}) for one in world.linking.entities)
    register.remove(["2021/0601-03.txt"])
    register.relink(lambda *_: world.linking.model_copy(update={"entities": plain}), LEXICON)
    load(register, clean_neo4j)
    assert count(clean_neo4j, "(:Official)") == 0


def test_what_others_wrote_stays(register: Register, world: World, clean_neo4j: Connection):
    load(register, clean_neo4j)
    clean_neo4j.write(
        "MATCH (e:Entity {id: 'gu'}) SET e.seen = true"
        " CREATE (:Note {text: 'mine'})-[:ABOUT]->(e) CREATE (:Note {text: 'alone'})"
    )
    remove_wu(register, world)
    load(register, clean_neo4j)
    assert count(clean_neo4j, "(:Note)") == 2
    assert count(clean_neo4j, "(:Note)-[:ABOUT]->(:Official {id: 'gu', seen: true})") == 1


def test_a_node_that_anothers_edge_hangs_on_is_let_go(register: Register, world: World, clean_neo4j: Connection):
    load(register, clean_neo4j)
    clean_neo4j.write("MATCH (e:Entity {id: 'wu'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(e)")
    remove_wu(register, world)
    assert load(register, clean_neo4j).released_nodes == 1
    assert count(clean_neo4j, "(:Note)-[:ABOUT]->({id: 'wu'})") == 1
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_wipe_refuses_a_database_with_what_others_wrote(register: Register, clean_neo4j: Connection):
    clean_neo4j.write("CREATE (:Note {text: 'mine'})")
    with pytest.raises(InputError, match="did not write"):
        load(register, clean_neo4j, wipe=True)
    assert count(clean_neo4j, "(:Note)") == 1


def test_wipe_empties_what_loads_wrote(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    assert not load(register, clean_neo4j, wipe=True).unchanged
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_a_load_that_was_killed_is_finished_by_the_next(register: Register, clean_neo4j: Connection):
    password = clean_neo4j.password or ""
    args = [sys.executable, "-m", "tests.graph.loading", str(register.path), clean_neo4j.uri, password]
    with subprocess.Popen(args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as loader:
        assert loader.stdout is not None
        assert loader.stdout.readline() == "writing\n"
        loader.kill()
    assert neo4j_hash(clean_neo4j) != register_hash(register)
    assert not load(register, clean_neo4j).unchanged
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_a_load_that_another_overtook_takes_nothing_away(register: Register, clean_neo4j: Connection):
    def overtake(what: str, _count: int) -> None:
        if what == "edges ON":
            clean_neo4j.write("MATCH (s:Snapshot) SET s.zhengpu_load = 'another'")

    with pytest.raises(StoreUnavailable, match="another load"):
        load(register, clean_neo4j, progress=overtake)


def test_a_graph_amid_a_load_does_not_answer(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    clean_neo4j.write("MATCH (s:Snapshot) SET s.loading = true")
    with pytest.raises(StoreUnavailable, match="being loaded"):
        Neo4jStore(clean_neo4j, register).visitors("371522")


def test_a_county_is_reached_from_all_that_lies_in_it(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    rows = clean_neo4j.read(
        "MATCH (o:Official)-[v:VISITED]->(p)-[:LOCATED_IN*0..4]->(:County {name: '莘县'})"
        " RETURN o.name AS name, v.date AS date, p.name AS place ORDER BY date, place"
    )
    assert {(row["name"], row["place"]) for row in rows} == {
        ("顾明远", "莘县"),
        ("顾明远", "柳溪村"),
        ("顾明远", "青禾果蔬合作社"),
        ("邬长风", "柳溪村"),
    }
    assert len(rows) == len({tuple(row.values()) for row in rows})


def test_derived_visits_are_no_edges(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    assert count(clean_neo4j, "(:Person {id: 'qi'})-[:VISITED]->()") == 0
    assert count(clean_neo4j, "(:Person {id: 'qi'})-[:TOOK_PART {role: 'accompany', basis: 'derived'}]->(:Trip)") == 1


def test_events_and_tenures_lead_to_the_page(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    way = "-[:REPORTED_IN {rule: 'test-rule'}]->(:Article)-[:ON]->(:Page {id: '2018/0320-01.txt'})"
    assert count(clean_neo4j, f"(:Event:Visit {{id: 'visit-shen'}}){way}") == 1
    assert count(clean_neo4j, f"(:Tenure {{id: 'n-gu'}}){way}") == 1


def test_names_are_found_by_full_text(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    rows = clean_neo4j.read(
        "CALL db.index.fulltext.queryNodes('zhengpu_names', '茌平县') YIELD node RETURN node.id AS id"
    )
    assert rows[0]["id"] == "371523"


def test_a_first_load_makes_the_indexes(register: Register, clean_neo4j: Connection):
    made = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND name STARTS WITH 'zhengpu_' RETURN name, type"
    load(register, clean_neo4j)
    before = {row["name"] for row in clean_neo4j.read(made)}
    clean_neo4j.write("MATCH (n) DETACH DELETE n")
    clean_neo4j.schema("DROP INDEX zhengpu_names")
    load(register, clean_neo4j)
    assert {row["name"] for row in clean_neo4j.read(made)} == before


def test_a_first_load_takes_in_a_node_that_another_made_of_the_same_id(register: Register, clean_neo4j: Connection):
    clean_neo4j.write("CREATE (:Entity {id: 'gu', seen: true})")
    load(register, clean_neo4j)
    assert count(clean_neo4j, "(:Official {id: 'gu', name: '顾明远', seen: true})") == 1
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_what_became_empty_is_empty_after_the_next_load(register: Register, clean_neo4j: Connection):
    load(register, clean_neo4j)
    clean_neo4j.write("MATCH (e:Entity {id: 'gu'})-[r:TOOK_PART]->() SET e.organ = '党委', r.post_as_printed = '县长'")
    load(register, clean_neo4j, again=True)
    assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_an_edge_whose_end_is_no_node_is_named(clean_neo4j: Connection):
    writer = Writer(clean_neo4j, 10, lambda _what, _count: None, first=True)
    with pytest.raises(RegisterError, match=r"edge ON names 2020/0101-01\.txt#1"):
        writer.edges([EdgeRow("ON", ("Article", "Page"), "2020/0101-01.txt#1", "2020/0101-01.txt", {})])


def test_a_register_without_a_linking_is_refused(empty: Register, clean_neo4j: Connection):
    with pytest.raises(RegisterError, match="linked"):
        load(empty, clean_neo4j)


def test_a_batch_of_none_is_refused(register: Register, clean_neo4j: Connection):
    with pytest.raises(InputError, match="batch"):
        load(register, clean_neo4j, batch_size=0)


def test_a_server_that_is_not_there_is_named(register: Register):
    with (
        Connection("bolt://127.0.0.1:1", "neo4j", "none-there") as connection,
        pytest.raises(StoreUnavailable, match=r"127\.0\.0\.1:1"),
    ):
        load(register, connection)


def test_a_wrong_password_is_said(register: Register, neo4j: Connection):
    with (
        Connection(neo4j.uri, "neo4j", "wrong-password") as connection,
        pytest.raises(StoreUnavailable, match="password"),
    ):
        load(register, connection)
