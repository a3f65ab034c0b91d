"""A register and a Neo4j in, the register's graph in that Neo4j out: the same however often, and however interrupted."""

from __future__ import annotations

import datetime
import itertools
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from graph import cypher
from graph.graph_edges import EXTRA as EDGE_EXTRA
from graph.graph_edges import KEYED, edges
from graph.graph_rows import FAMILIES, EdgeRow, NodeRow, family_labels, family_properties, nodes, properties
from graph.neo4j_connection import Connection
from graph.register import Register
from graph.rows import as_json
from graph.store.embedded_look_up import counts
from zhengpu.errors import InputError, RegisterError, StoreUnavailable
from zhengpu.model import model
from zhengpu.records import Record

BATCH = 2_000
INDEX_SECONDS = 300
FORM = 1  # of the graph; raised when nodes or edges are written in another form, so that old ones are written anew
Progress = Callable[[str, int], None]
T = TypeVar("T")


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
        if not again and _holds(connection, snapshot):
            return LoadReport(snapshot=snapshot, unchanged=True, seconds=time.monotonic() - began)
        _schema(connection)
        writer = _Writer(connection, batch_size, progress or (lambda _what, _count: None))
        connection.write(cypher.BEGIN_LOAD, load=writer.mark, now=_now())
        written = {"nodes": writer.nodes(nodes(conn)), "edges": writer.edges(edges(conn))}
        found = counts(conn)
    gone = writer.sweep()
    told = {"hash": snapshot, "pages": found["pages"], "now": _now(), "counts": as_json(found), "form": FORM}
    connection.write(cypher.END_LOAD, load=writer.mark, **told)
    return LoadReport(snapshot=snapshot, **written, **gone, seconds=time.monotonic() - began)


def _holds(connection: Connection, snapshot: str) -> bool:
    row = connection.read(cypher.SNAPSHOT)[0]
    return row["hash"] == snapshot and row["form"] == FORM and not row["loading"]


def _schema(connection: Connection) -> None:
    for query in (*cypher.constraints(FAMILIES), *cypher.indexes(FAMILIES, direct_types())):
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


class _Writer:
    """Writes rows in batches, all marked as of one load, and takes away what bears an older mark."""

    def __init__(self, connection: Connection, batch_size: int, progress: Progress) -> None:
        self.connection, self.batch_size, self.progress = connection, batch_size, progress
        self.mark = uuid.uuid4().hex
        self._blank = {family: dict.fromkeys(family_properties(family)) for family in FAMILIES}

    def nodes(self, rows: Iterable[NodeRow]) -> int:
        """Writes nodes; how many."""
        total = 0
        others = {family: family_labels(family) for family in FAMILIES}
        for labels, batch in _batches(rows, self.batch_size, lambda row: row.labels):
            family = labels[0]
            dropped = [label for label in others[family] if label not in labels]
            given = [{"id": row.id, "props": {**self._blank[family], **row.props}} for row in batch]
            self._write(cypher.merge_nodes(family, labels[1:], dropped), given, f"nodes {':'.join(labels)}")
            total += len(batch)
        return total

    def edges(self, rows: Iterable[EdgeRow]) -> int:
        """Writes edges; how many."""
        total = 0
        blank = {kind: dict.fromkeys((*properties(kind), *EDGE_EXTRA.get(kind, ()))) for kind in edge_types()}
        for (kind, ends), batch in _batches(rows, self.batch_size, lambda row: (row.type, row.ends)):
            given = [{"start": row.start, "end": row.end, "props": {**blank[kind], **row.props}} for row in batch]
            self._write(cypher.merge_edges(kind, ends, keyed=kind in KEYED), given, f"edges {kind}")
            total += len(batch)
        return total

    def _write(self, query: str, rows: list[dict[str, Any]], what: str) -> None:
        written = self.connection.write(query, rows=rows, load=self.mark)[0]["written"]
        if written != len(rows):
            raise StoreUnavailable(
                f"{self.connection.uri}: {what}: {written} of {len(rows)} were written",
                "Something else changes the database; load again when it is done",
            )
        self.progress(what, len(rows))

    def sweep(self) -> dict[str, int]:
        """Takes away what earlier loads wrote and this one did not; how much."""
        if not self.connection.read(cypher.LOAD_IS_OURS, load=self.mark):
            raise StoreUnavailable(
                f"{self.connection.uri}: another load began while this one ran", "Load again when it is done"
            )
        values: dict[str, Any] = {"load": self.mark, "limit": self.batch_size}
        gone = sum(_until_none(self.connection, cypher.sweep_edges(kind), **values) for kind in edge_types())
        dead = sum(_until_none(self.connection, cypher.sweep_nodes(family), **values) for family in FAMILIES)
        let_go = sum(
            _until_none(self.connection, cypher.release_nodes(family, family_labels(family)), **values)
            for family in FAMILIES
        )
        return {"removed_edges": gone, "removed_nodes": dead, "released_nodes": let_go}


def _batches(rows: Iterable[T], size: int, key: Callable[[T], Any]) -> Iterator[tuple[Any, list[T]]]:
    """Rows in batches of one kind each; a batch goes out when it is full, the rest at the end."""
    waiting: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        kind = key(row)
        waiting[kind].append(row)
        if len(waiting[kind]) >= size:
            yield kind, waiting.pop(kind)
    yield from itertools.chain(waiting.items())


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
