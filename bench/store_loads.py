"""A register in, how fast its graph gets into a Neo4j out: by `zhengpu load`, by plain MERGE, by neo4j-admin."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.plain_load import PlainLoad
from graph import cypher
from graph.export.neo4j_admin import export_neo4j_admin
from graph.graph_edges import edges
from graph.graph_rows import FAMILIES, nodes
from graph.load import load
from graph.local_neo4j import USER, Memory, Neo4jServer, start, stop
from graph.neo4j_connection import Connection
from graph.neo4j_import import import_graph
from graph.register import Register

MEMORY = Memory("2g", "1g")
WARM_LOADS = 2


@dataclass
class Measured:
    """Rows written within how many seconds; 0 where a phase is not told apart. CPU seconds are of all phases."""

    what: str
    nodes: int = 0
    edges: int = 0
    node_seconds: float = 0.0
    edge_seconds: float = 0.0
    seconds: float = 0.0
    client_cpu: float = 0.0
    server_cpu: float | None = None

    @property
    def node_rate(self) -> float:
        """Nodes a second."""
        return self.nodes / self.node_seconds if self.node_seconds else 0.0

    @property
    def edge_rate(self) -> float:
        """Edges a second."""
        return self.edges / self.edge_seconds if self.edge_seconds else 0.0


@contextmanager
def fresh_server(folder: Path) -> Iterator[tuple[Neo4jServer, Connection]]:
    """A server of usual size in a new folder, and a connection to it."""
    server = start(folder, bolt_port=0, http_port=0, memory=MEMORY)
    try:
        with Connection(server.uri, USER, server.password) as connection:
            yield server, connection
    finally:
        stop(folder)


@contextmanager
def _timed(found: Measured, server: Neo4jServer | None = None) -> Iterator[None]:
    began, client, served = time.monotonic(), time.process_time(), _cpu(server)
    yield
    found.seconds, found.client_cpu = time.monotonic() - began, time.process_time() - client
    after = _cpu(server)
    found.server_cpu = None if after is None or served is None else after - served


def _cpu(server: Neo4jServer | None) -> float | None:
    """CPU seconds of a server so far, where the system tells them."""
    try:
        words = Path(f"/proc/{server.pid if server else 0}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return None
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def emptied(connection: Connection) -> None:
    """Takes all nodes, edges, constraints and indexes away."""
    while connection.write("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone")[0]["gone"]:
        pass
    for row in connection.read("SHOW CONSTRAINTS YIELD name"):
        connection.schema(f"DROP CONSTRAINT {row['name']}")
    for row in connection.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"):
        connection.schema(f"DROP INDEX {row['name']}")


def reading_alone(register: Register) -> Measured:
    """The rows out of the register, written nowhere."""
    found = Measured("rows out of the register, written nowhere")
    with _timed(found), register.view() as conn:
        began = time.monotonic()
        found.nodes = sum(1 for _ in nodes(conn))
        found.node_seconds = time.monotonic() - began
        found.edges = sum(1 for _ in edges(conn))
        found.edge_seconds = time.monotonic() - began - found.node_seconds
    return found


def first_load(register: Register, warm: Register, server: Neo4jServer, connection: Connection) -> Measured:
    """`zhengpu load` into an emptied database; its indexes are in `seconds`, but in neither phase."""
    for _ in range(WARM_LOADS):
        load(warm, connection)
        emptied(connection)
    found = Measured("`zhengpu load`, first")
    began = time.monotonic()
    last = {"nodes": began, "edges": began}

    def progress(what: str, _count: int) -> None:
        last[what.split()[0]] = time.monotonic()

    with _timed(found, server):
        report = load(register, connection, progress=progress)
    found.nodes, found.edges = report.nodes, report.edges
    found.node_seconds, found.edge_seconds = last["nodes"] - began, last["edges"] - last["nodes"]
    return found


def load_again(register: Register, server: Neo4jServer, connection: Connection, *, again: bool) -> Measured:
    """`zhengpu load` once more: of an unchanged register, or writing all of it again."""
    found = Measured("`zhengpu load --again`, all written again" if again else "`zhengpu load`, second, unchanged")
    with _timed(found, server):
        report = load(register, connection, again=again)
    found.nodes, found.edges = report.nodes, report.edges
    return found


def plain_merge(register: Register, warm: Register, server: Neo4jServer, connection: Connection) -> Measured:
    """The same rows by plain MERGE into an emptied database with the same constraints."""
    with PlainLoad(server) as plain:
        for _ in range(WARM_LOADS):
            _merged(warm, connection, plain, Measured(""))
            emptied(connection)
        found = Measured("plain MERGE, a batch at a time")
        with _timed(found, server):
            _merged(register, connection, plain, found)
    return found


def _merged(register: Register, connection: Connection, plain: PlainLoad, found: Measured) -> None:
    with register.view() as conn:
        began = time.monotonic()
        for query in cypher.constraints(FAMILIES):
            connection.schema(query)
        found.nodes = plain.nodes(nodes(conn))
        found.node_seconds = time.monotonic() - began
        found.edges = plain.edges(edges(conn))
        found.edge_seconds = time.monotonic() - began - found.node_seconds


def admin_import(register: Register, folder: Path) -> Iterator[Measured]:
    """The export of files, and their import into a server that does not run; no constraints and indexes."""
    written = Measured("`zhengpu export neo4j-admin`")
    with _timed(written):
        export = export_neo4j_admin(register, folder / "export")
    yield written
    taken = Measured("`neo4j-admin database import full` of that", nodes=export.nodes, edges=export.edges)
    with _timed(taken):
        import_graph(folder / "server", folder / "export", export.command)
    yield taken
