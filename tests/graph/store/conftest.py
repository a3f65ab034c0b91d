"""Every test of this folder runs once for each kind of store, on the same small world.

One Neo4j is started for the session (tests/graph/conftest.py); a test of the Neo4j store loads its register into it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.load import load
from graph.neo4j_connection import Connection
from graph.register import Register
from graph.store.base import Store
from graph.store.embedded import EmbeddedStore
from graph.store.neo4j import Neo4jStore


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest, register: Register) -> Iterator[Store]:
    """A store that holds the world."""
    held: Store
    if request.param == "embedded":
        held = EmbeddedStore(register)
    else:
        neo4j: Connection = request.getfixturevalue("neo4j")
        load(register, neo4j)
        held = Neo4jStore(neo4j, register)
    yield held
    held.close()
