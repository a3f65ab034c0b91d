"""Rows of nodes and edges in, the same in a Neo4j out: made where it holds nothing of ours, merged where it does."""

from __future__ import annotations

import itertools
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from graph import cypher
from graph.graph_edges import EXTRA as EDGE_EXTRA
from graph.graph_edges import KEYED
from graph.graph_rows import EdgeRow, NodeRow, family_labels, family_properties, properties
from graph.neo4j_connection import Connection, Row
from zhengpu.errors import RegisterError, StoreUnavailable

Progress = Callable[[str, int], None]
T = TypeVar("T", NodeRow, EdgeRow)


class Writer:
    """Writes rows in batches, all marked as of one load; one batch is written while the next is read.

    Where nothing of ours is there (`first`), all is made without looking for it. Edges find their ends by the places
    that the database gave to the nodes, not by their ids.
    """

    def __init__(self, connection: Connection, batch_size: int, progress: Progress, *, first: bool) -> None:
        self._connection, self._batch_size, self._progress, self._first = connection, batch_size, progress, first
        self.mark = uuid.uuid4().hex
        self._places: dict[str, dict[str, str]] = defaultdict(dict)

    def nodes(self, rows: Iterable[NodeRow]) -> int:
        """Writes nodes; how many."""
        return self._through(_batches(rows, self._batch_size, lambda row: row.labels), self._write_nodes)

    def edges(self, rows: Iterable[EdgeRow]) -> int:
        """Writes edges, whose nodes were written before; how many."""
        return self._through(_batches(rows, self._batch_size, lambda row: row.type), self._write_edges)

    def _through(self, batches: Iterable[tuple[Any, list[T]]], write: Callable[[Any, list[T]], str]) -> int:
        total = 0
        under_way: tuple[Future[str], int] | None = None
        with ThreadPoolExecutor(1) as worker:
            for kind, batch in batches:
                total += self._done(under_way)
                under_way = worker.submit(write, kind, batch), len(batch)
            return total + self._done(under_way)

    def _done(self, under_way: tuple[Future[str], int] | None) -> int:
        if under_way is None:
            return 0
        self._progress(under_way[0].result(), under_way[1])
        return under_way[1]

    def _write_nodes(self, labels: tuple[str, ...], batch: list[NodeRow]) -> str:
        family = labels[0]
        names = self._names(batch, [name for name in family_properties(family) if name != "id"])
        if self._first:
            query = cypher.create_nodes(labels, names)
        else:
            query = cypher.merge_nodes(labels, [one for one in family_labels(family) if one not in labels], names)
        what = f"nodes {':'.join(labels)}"
        made = self._write(query, [[row.id, *map(row.props.get, names)] for row in batch], what)
        self._places[family].update(zip(made["ids"], made["places"], strict=True))
        return what

    def _write_edges(self, kind: str, batch: list[EdgeRow]) -> str:
        names = self._names(batch, [*dict.fromkeys((*properties(kind), *EDGE_EXTRA.get(kind, ())))])
        query = (
            cypher.create_edges(kind, names) if self._first else cypher.merge_edges(kind, names, keyed=kind in KEYED)
        )
        rows = [[*self._ends(row), *map(row.props.get, names)] for row in batch]
        what = f"edges {kind}"
        self._write(query, rows, what)
        return what

    def _names(self, batch: list[T], names: list[str]) -> list[str]:
        """The properties to write: all, for what is no more must go too, or at first only those that are there."""
        there: set[str] = set().union(*(row.props for row in batch)) if self._first else set(names)
        return [name for name in names if name in there]

    def _ends(self, row: EdgeRow) -> tuple[str, str]:
        try:
            return self._places[row.ends[0]][row.start], self._places[row.ends[1]][row.end]
        except KeyError as error:
            raise RegisterError(
                f"an edge {row.type} names {error.args[0]}, which the register's graph lacks",
                "Link again with `zhengpu ingest`",
            ) from error

    def _write(self, query: str, rows: list[list[Any]], what: str) -> Row:
        made = self._connection.write(query, rows=rows, load=self.mark)[0]
        if made["written"] != len(rows):
            raise StoreUnavailable(
                f"{self._connection.uri}: {what}: {made['written']} of {len(rows)} were written",
                "Something else changes the database; load again when it is done",
            )
        return made


def _batches(rows: Iterable[T], size: int, key: Callable[[T], Any]) -> Iterator[tuple[Any, list[T]]]:
    """Rows in batches of one kind each; a batch goes out when it is full, the rest at the end."""
    waiting: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        kind = key(row)
        waiting[kind].append(row)
        if len(waiting[kind]) >= size:
            yield kind, waiting.pop(kind)
    yield from itertools.chain(waiting.items())
