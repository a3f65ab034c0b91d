"""A register's rows in, the same in a Neo4j out, as the driver's documentation shows: what `zhengpu load` is measured against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

import neo4j

from graph.graph_edges import KEYED
from graph.graph_rows import EdgeRow, NodeRow
from graph.local_neo4j import USER, Neo4jServer

BATCH = 10_000
Rows = list[dict[str, Any]]


class PlainLoad:
    """One `execute_query` with UNWIND and MERGE a batch; batches are of one kind of nodes or edges each."""

    def __init__(self, server: Neo4jServer) -> None:
        self._driver = neo4j.GraphDatabase.driver(
            server.uri, auth=(USER, server.password), notifications_min_severity="OFF"
        )

    def __enter__(self) -> PlainLoad:
        return self

    def __exit__(self, *_: object) -> None:
        self._driver.close()

    def nodes(self, rows: Iterable[NodeRow]) -> int:
        """Merges nodes; how many."""
        return sum(self._nodes(labels, batch) for labels, batch in _batches(rows, lambda row: row.labels))

    def edges(self, rows: Iterable[EdgeRow]) -> int:
        """Merges edges; how many."""
        return sum(self._edges(*kind, batch) for kind, batch in _batches(rows, lambda row: (row.type, row.ends)))

    def _nodes(self, labels: tuple[str, ...], batch: list[NodeRow]) -> int:
        more = "".join(f":{label}" for label in labels[1:])
        query = f"UNWIND $rows AS row MERGE (n:{labels[0]} {{id: row.id}}) SET n += row.props"
        return self._run(
            query + (f" SET n{more}" if more else ""), [{"id": row.id, "props": row.props} for row in batch]
        )

    def _edges(self, kind: str, ends: tuple[str, str], batch: list[EdgeRow]) -> int:
        key = " {id: row.props.id}" if kind in KEYED else ""
        query = (
            f"UNWIND $rows AS row MATCH (a:{ends[0]} {{id: row.start}}) MATCH (b:{ends[1]} {{id: row.end}})"
            f" MERGE (a)-[r:{kind}{key}]->(b) SET r += row.props"
        )
        return self._run(query, [{"start": row.start, "end": row.end, "props": row.props} for row in batch])

    def _run(self, query: str, rows: Rows) -> int:
        self._driver.execute_query(query, rows=rows, database_="neo4j")
        return len(rows)


def _batches(rows: Iterable[Any], key: Callable[[Any], Hashable]) -> Iterator[tuple[Any, list[Any]]]:
    waiting: dict[Hashable, list[Any]] = defaultdict(list)
    for row in rows:
        kind = key(row)
        waiting[kind].append(row)
        if len(waiting[kind]) >= BATCH:
            yield kind, waiting.pop(kind)
    yield from waiting.items()
