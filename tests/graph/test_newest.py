"""Loads, all questions and all worked queries on the newest calendar release: the tests of the LTS server, run again.

Everything is in this one file, so that one worker starts one such server, which ends with the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from graph.load import load
from graph.local_neo4j import USER, temporary_neo4j
from graph.neo4j_connection import Connection
from graph.neo4j_parts import NEWEST
from graph.register import Register
from graph.store.base import Store
from graph.store.neo4j import Neo4jStore
from tests.graph import test_load
from tests.graph.store import test_names, test_questions, test_same_answers
from tests.graph.store.test_same_answers import both

__all__ = ["both"]
QUERIES = sorted((Path(__file__).parents[2] / "docs" / "neo4j" / "queries").glob("*.cypher"))


@pytest.fixture(scope="module")
def neo4j() -> Iterator[Connection]:
    """A connection to a server of the newest release, in the place of the session's."""
    with (
        temporary_neo4j(NEWEST) as server,
        Connection(server.uri, USER, server.password) as connection,
    ):
        yield connection


@pytest.fixture
def store(register: Register, neo4j: Connection) -> Store:
    """The store on it, holding the world."""
    load(register, neo4j)
    return Neo4jStore(neo4j, register)


def _run_again(*modules: ModuleType) -> None:
    """Makes the tests of other files tests of this one, with its server."""
    for module in modules:
        about = module.__name__.rpartition(".")[2]
        tests = {name: one for name, one in vars(module).items() if name.startswith("test_")}
        globals().update({f"{about}__{name.removeprefix('test_')}": one for name, one in tests.items()})


_run_again(test_load, test_names, test_questions, test_same_answers)


def test_it_is_the_newest_release(neo4j: Connection):
    query = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version"
    assert neo4j.read(query) == [{"version": NEWEST}]


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_worked_query_runs(path: Path, register: Register, neo4j: Connection):
    load(register, neo4j)
    neo4j.read(path.read_text(encoding="utf-8"))
