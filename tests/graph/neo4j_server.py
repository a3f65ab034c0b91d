"""A real Neo4j of the tests' own on free ports in a temporary folder, started once when the first test needs it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.local_neo4j import USER, temporary_neo4j
from graph.neo4j_connection import Connection


@pytest.fixture(scope="session")
def neo4j() -> Iterator[Connection]:
    """A connection to the session's server; a machine where none starts fails the tests."""
    with (
        temporary_neo4j() as server,
        Connection(server.uri, USER, server.password) as connection,
    ):
        yield connection


@pytest.fixture
def clean_neo4j(neo4j: Connection) -> Connection:
    """The same server, emptied."""
    neo4j.write("MATCH (n) DETACH DELETE n")
    return neo4j
