"""The served API on a Neo4j of its own that goes away and comes back: it says so, and then answers as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import local_neo4j
from graph.load import load
from graph.local_neo4j import USER, Memory, Neo4jServer
from graph.neo4j_connection import Connection
from graph.register import Register
from tests.api.served import PATIENCE, Answer, ask, plain_environment, service

MEMORY = Memory("256m", "32m")
ADDRESSES = ("/v1/places/莘县/visitors", "/v1/officials/顾明远/visits", "/v1/ask?q=谁去过莘县", "/readyz")


@pytest.fixture
def server(tmp_path: Path, register_file: Path) -> Iterator[Neo4jServer]:
    """A Neo4j that holds the world."""
    home = tmp_path / "neo4j"
    started = local_neo4j.start(home, bolt_port=0, http_port=0, memory=MEMORY, small=True)
    try:
        with Register.open(register_file) as register, Connection(started.uri, USER, started.password) as connection:
            load(register, connection)
        yield started
    finally:
        local_neo4j.stop(home)


def test_the_api_outlives_its_neo4j(server: Neo4jServer, register_file: Path) -> None:
    env = plain_environment() | {
        "ZHENGPU_REGISTER": str(register_file),
        "ZHENGPU_NEO4J_URI": server.uri,
        "ZHENGPU_NEO4J_PASSWORD": server.password,
        "ZHENGPU_REQUEST_SECONDS": str(PATIENCE),  # a server just started plans its first query for long
    }
    with service(env) as port:
        before = answers(port)
        assert [answer.status for answer in before] == [200] * len(ADDRESSES)
        local_neo4j.stop(server.home)
        for answer in answers(port):
            assert answer.status == 503
            assert answer.body["error"] == "store_unavailable"
            assert f"{server.uri}: Neo4j does not answer" in answer.body["message"]
            assert answer.body["hint"]
            assert int(answer.headers["Retry-After"]) > 0
        assert ask(port, "/openapi.json").status == 200
        again = local_neo4j.start(
            server.home, bolt_port=server.bolt_port, http_port=server.http_port, memory=MEMORY, small=True
        )
        assert (again.uri, again.pid == server.pid) == (server.uri, False)
        assert [answer.body for answer in answers(port)] == [answer.body for answer in before]


def answers(port: int) -> list[Answer]:
    return [ask(port, address) for address in ADDRESSES]
