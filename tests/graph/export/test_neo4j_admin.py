"""The graph as files for neo4j-admin: a real import of them gives the register's graph, on which loads go on."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.export import neo4j_admin
from graph.export.neo4j_admin import AdminExport, export_neo4j_admin
from graph.graph_hash import register_hash
from graph.load import load
from graph.local_neo4j import USER, Memory, lay_out, start, stop
from graph.neo4j_connection import Connection
from graph.neo4j_import import admin_command, admin_environment, import_graph
from graph.neo4j_parts import LTS, NEWEST
from graph.neo4j_rows import neo4j_hash
from graph.register import Register
from tests.graph.world import LEXICON, World
from zhengpu.errors import InputError, RegisterError, StoreUnavailable
from zhengpu.records import Entity

SMALL = Memory("256m", "32m")
ODD = 'a,b;c"d\'e\\\n\r\n\tf"'
ODD_ALIASES = ("x;y", "x,y", 'x"y', "\\", " 两 端 ", "一\n二", "''", "`x`", "", '\\"')


def odd_entities(world: World) -> tuple[Entity, ...]:
    """The world's entities, one of them with all characters that a CSV file might lose."""
    more = {"aliases": ODD_ALIASES, "note": f" {ODD} "}
    return tuple(one.model_copy(update=more) if one.id == "gu" else one for one in world.linking.entities)


@pytest.fixture(scope="module")
def odd(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with Register.open(tmp_path_factory.mktemp("odd") / "odd.sqlite") as filled:
        for reading in world.readings:
            filled.put(reading)
        filled.relink(lambda *_: world.linking.model_copy(update={"entities": odd_entities(world)}), LEXICON)
        yield filled


def run_script(report: AdminExport, home: Path, version: str) -> None:
    """Runs the very script that was written, with the admin tool of the parts in the place of an installed one."""
    admin = home / "neo4j-admin"
    admin.write_text(f'#!/bin/sh\nexec {shlex.join(admin_command(version))} "$@"\n')
    admin.chmod(0o755)
    environment = admin_environment(home) | {"NEO4J_ADMIN": str(admin)}
    script = Path(report.folder) / "import.sh"
    done = subprocess.run([script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module", params=[LTS, NEWEST])
def imported(
    request: pytest.FixtureRequest, odd: Register, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    """A server on an imported database, with the schema made as the README says."""
    home = tmp_path_factory.mktemp("imported").resolve()
    report = export_neo4j_admin(odd, home / "export")
    lay_out(home, request.param)
    run_script(report, home, request.param)
    server = start(home, bolt_port=0, http_port=0, memory=SMALL, version=request.param, small=True)
    try:
        with Connection(server.uri, USER, server.password) as connection:
            for query in (home / "export" / "schema.cypher").read_text(encoding="utf-8").split(";\n"):
                if query:
                    connection.schema(query)
            yield connection
    finally:
        stop(home, server)


def test_the_imported_graph_is_the_registers(odd: Register, imported: Connection):
    assert neo4j_hash(imported) == register_hash(odd)


def test_odd_characters_outlast_the_import(imported: Connection):
    (row,) = imported.read("MATCH (e:Person {id: 'gu'}) RETURN e.note AS note, e.aliases AS aliases, e.code AS code")
    assert row == {"note": f" {ODD} ", "aliases": list(ODD_ALIASES), "code": None}


def test_a_load_finds_nothing_to_do(odd: Register, imported: Connection):
    assert load(odd, imported).unchanged


def test_a_load_of_all_changes_nothing(odd: Register, imported: Connection):
    report = load(odd, imported, again=True)
    assert (report.removed_nodes, report.removed_edges, report.released_nodes) == (0, 0, 0)
    assert neo4j_hash(imported) == register_hash(odd)


def test_a_later_load_goes_on_from_the_import(odd: Register, world: World, imported: Connection, tmp_path: Path):
    with Register.open(odd.backup(tmp_path / "later.sqlite")) as later:
        later.remove(["2021/0601-03.txt"])
        later.relink(lambda *_: world.linking, LEXICON)
        report = load(later, imported)
        assert (report.unchanged, report.removed_nodes > 0, report.removed_edges > 0) == (False, True, True)
        assert neo4j_hash(imported) == register_hash(later)
    assert load(odd, imported).removed_edges == 0


def test_a_folder_with_something_in_it_is_left_as_it_is(register: Register, tmp_path: Path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="not empty"):
        export_neo4j_admin(register, tmp_path)
    assert "notes.txt" in [file.name for file in tmp_path.iterdir()]


def test_an_empty_folder_is_taken(register: Register, tmp_path: Path):
    (tmp_path / "out").mkdir()
    export_neo4j_admin(register, tmp_path / "out")
    assert (tmp_path / "out" / "import.sh").exists()


def test_an_export_that_breaks_off_leaves_nothing(register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(neo4j_admin, "edges", break_off)
    with pytest.raises(KeyboardInterrupt):
        export_neo4j_admin(register, tmp_path / "out" / "graph")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_list_delimiter_in_a_text_gives_way_to_another(register: Register, world: World, tmp_path: Path):
    first = neo4j_admin.DELIMITERS[0]
    odd = world.linking.entities[0].model_copy(update={"aliases": (f"a{first}b",)})
    linking = world.linking.model_copy(update={"entities": (odd, *world.linking.entities[1:])})
    register.relink(lambda *_: linking, "lexicon-2")
    report = export_neo4j_admin(register, tmp_path / "out")
    assert f"--array-delimiter=U+{ord(neo4j_admin.DELIMITERS[1]):04X}" in report.command
    assert f'"a{first}b"' in (tmp_path / "out" / "nodes-Entity.csv").read_text(encoding="utf-8")


def test_a_list_that_an_import_would_lose_is_refused(register: Register, world: World, tmp_path: Path):
    odd = world.linking.entities[0].model_copy(update={"aliases": ("",)})
    linking = world.linking.model_copy(update={"entities": (odd, *world.linking.entities[1:])})
    register.relink(lambda *_: linking, "lexicon-2")
    with pytest.raises(RegisterError, match=f"Entity {odd.id}: a list of one empty text"):
        export_neo4j_admin(register, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_import_that_fails_says_why(register: Register, tmp_path: Path):
    report = export_neo4j_admin(register, tmp_path / "out")
    (tmp_path / "out" / "nodes-Tenure.csv").unlink()
    with pytest.raises(StoreUnavailable, match=r"neo4j-admin ended with \d+: .*nodes-Tenure\.csv"):
        import_graph(tmp_path / "server", tmp_path / "out", report.command)


def test_the_readme_has_the_command(register: Register, tmp_path: Path):
    report = export_neo4j_admin(register, tmp_path / "out")
    assert report.line in (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")


def test_a_register_without_a_linking_is_refused(empty: Register, tmp_path: Path):
    with pytest.raises(RegisterError, match="linked"):
        export_neo4j_admin(empty, tmp_path / "out")
    assert not (tmp_path / "out").exists()
