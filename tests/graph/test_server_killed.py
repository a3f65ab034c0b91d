"""A server that is killed amid a load: the loader says so, and after a restart the next load finishes the graph."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph.graph_hash import register_hash
from graph.load import load
from graph.local_neo4j import USER, Memory, Neo4jServer, start, stop
from graph.neo4j_connection import Connection
from graph.neo4j_parts import LTS, NEWEST
from graph.neo4j_rows import neo4j_hash
from graph.register import Register
from tests.graph.loading import AMID
from zhengpu.errors import StoreUnavailable

SMALL = Memory("256m", "32m")
TRIES = 5_000
HELD = """
SHOW TRANSACTIONS YIELD status, activeLockCount
WHERE activeLockCount > 0 AND (status STARTS WITH 'Blocked' OR status = 'Closing') RETURN status
"""


class Killer:
    """Locks a node that the loader's next visits need, and kills the server when a transaction waits for it, half done."""

    def __init__(self, server: Neo4jServer) -> None:
        self._pid = server.pid
        self._driver = neo4j.GraphDatabase.driver(server.uri, auth=(USER, server.password))
        self._holder = self._driver.session()
        self._thread = threading.Thread(target=self._kill)
        self._over = threading.Event()
        self.held: list[str] = []

    def __call__(self, what: str, _count: int) -> None:
        if what == AMID and not self._thread.ident:
            self._holder.begin_transaction().run("MATCH (e:Entity {id: 'fei'}) SET e.held = true").consume()
            self._thread.start()

    def _kill(self) -> None:
        with self._driver.session() as session:
            for _ in range(TRIES):
                self.held = session.run(HELD).value("status")
                if self.held or self._over.is_set():
                    break
        os.kill(self._pid, signal.SIGKILL)

    def __enter__(self) -> Killer:
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self._thread.ident:
            self._thread.join()
        self._holder.close()
        self._driver.close()


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path.resolve() / "server"
    yield folder
    stop(folder)


def started(home: Path, version: str) -> Neo4jServer:
    return start(home, bolt_port=0, http_port=0, memory=SMALL, version=version, small=True)


@pytest.mark.parametrize("version", [LTS, NEWEST])
def test_a_load_whose_server_was_killed_is_finished_by_the_next(register: Register, home: Path, version: str):
    server = started(home, version)
    with (
        Connection(server.uri, USER, server.password, retry_seconds=1) as connection,
        Killer(server) as killer,
        pytest.raises(StoreUnavailable, match=r"does not answer.*zhengpu neo4j start"),
    ):
        load(register, connection, batch_size=3, progress=killer)
    assert killer.held
    stop(home, server)
    server = started(home, version)
    with Connection(server.uri, USER, server.password) as connection:
        assert neo4j_hash(connection) != register_hash(register)
        assert not load(register, connection).unchanged
        assert neo4j_hash(connection) == register_hash(register)
