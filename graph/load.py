"""A register and a Neo4j in, the register's graph in that Neo4j out: the same however often, and however interrupted."""

from __future__ import annotations

import datetime
import time
from typing import Any

from graph import cypher
from graph.graph_edges import edges
from graph.graph_rows import FAMILIES, family_labels, nodes
from graph.load_writer import Progress as Progress
from graph.load_writer import Writer
from graph.neo4j_connection import Connection
from graph.register import Register
from graph.rows import as_json
from graph.store.embedded_look_up import counts
from zhengpu.errors import InputError, RegisterError, StoreUnavailable
from zhengpu.model import model
from zhengpu.records import Record

BATCH = 5_000
INDEX_SECONDS = 300
FORM = 1  # of the graph; raised when nodes or edges are written in another form, so that old ones are written anew


class LoadReport(Record):
    """What a load wrote and took away; `unchanged` when the database held this snapshot already."""

    snapshot: str
    unchanged: bool = False
    nodes: int = 0
    edges: int = 0
    removed_nodes: int = 0
    removed_edges: int = 0
    released_nodes: int = 0
    seconds: float = 0.0


def direct_types() -> tuple[str, ...]:
    """The types of direct edges."""
    return model().concrete("DirectEdge")


def edge_types() -> tuple[str, ...]:
    """All types of edges that a load writes."""
    return tuple(one.type for one in model().of_kind("relation"))


def load(
    register: Register,
    connection: Connection,
    *,
    batch_size: int = BATCH,
    progress: Progress | None = None,
    wipe: bool = False,
    again: bool = False,
) -> LoadReport:
    """Brings the database to the register's graph. `wipe` empties it first, `again` writes even what seems unchanged."""
    if batch_size < 1:
        raise InputError(f"batch size is {batch_size}", "Give 1 or more")
    began = time.monotonic()
    connection.check()
    if wipe:
        _wipe(connection, batch_size)
    with register.view() as conn:
        snapshot = register.linked_snapshot()
        if not snapshot:
            raise RegisterError(f"{register.path}: nothing is linked yet", "Ingest pages with `zhengpu ingest`")
        for query in cypher.constraints(FAMILIES):  # an imported database holds the graph, but brings none
            connection.schema(query)
        first = not connection.read(cypher.holds_any(FAMILIES))[0]["held"]
        if not first:
            _index(connection)
        if not again and _holds(connection, snapshot):
            return LoadReport(snapshot=snapshot, unchanged=True, seconds=time.monotonic() - began)
        writer = Writer(connection, batch_size, progress or (lambda _what, _count: None), first=first)
        connection.write(cypher.BEGIN_LOAD, load=writer.mark, now=_now())
        written = {"nodes": writer.nodes(nodes(conn)), "edges": writer.edges(edges(conn))}
        found = counts(conn)
    if not connection.read(cypher.LOAD_IS_OURS, load=writer.mark):
        raise StoreUnavailable(f"{connection.uri}: another load began while this one ran", "Load again when it is done")
    if first:
        _index(connection)
    gone = {} if first else _sweep(connection, writer.mark, batch_size)
    told = {"hash": snapshot, "pages": found["pages"], "now": _now(), "counts": as_json(found), "form": FORM}
    connection.write(cypher.END_LOAD, load=writer.mark, **told)
    return LoadReport(snapshot=snapshot, **written, **gone, seconds=time.monotonic() - began)


def _holds(connection: Connection, snapshot: str) -> bool:
    row = connection.read(cypher.SNAPSHOT)[0]
    return row["hash"] == snapshot and row["form"] == FORM and not row["loading"]


def _index(connection: Connection) -> None:
    """Makes the indexes that are not there; after a first load, as it is slower with them."""
    for query in cypher.indexes(FAMILIES, direct_types()):
        connection.schema(query)
    connection.schema(cypher.AWAIT_INDEXES, seconds=INDEX_SECONDS)


def _wipe(connection: Connection, limit: int) -> None:
    """Empties a database in which everything came from a load."""
    foreign = connection.read(cypher.FOREIGN)[0]["foreign"]
    if foreign:
        raise InputError(
            f"{connection.uri}: the database has {foreign} nodes that Zhengpu did not write",
            "It is wiped only when all came from `zhengpu load`; load without --wipe",
        )
    _until_none(connection, cypher.WIPE, limit=limit)


def _until_none(connection: Connection, query: str, **values: Any) -> int:
    total = 0
    while gone := int(connection.write(query, **values)[0]["gone"]):
        total += gone
    return total


def _sweep(connection: Connection, mark: str, limit: int) -> dict[str, int]:
    """Takes away what earlier loads wrote and this one did not; how much."""
    values: dict[str, Any] = {"load": mark, "limit": limit}
    gone = sum(_until_none(connection, cypher.sweep_edges(kind), **values) for kind in edge_types())
    dead = sum(_until_none(connection, cypher.sweep_nodes(family), **values) for family in FAMILIES)
    let_go = sum(
        _until_none(connection, cypher.release_nodes(family, family_labels(family)), **values) for family in FAMILIES
    )
    return {"removed_edges": gone, "removed_nodes": dead, "released_nodes": let_go}


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
