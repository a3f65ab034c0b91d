"""A register's relations in, those at an entity and paths out; the networkx graph is built when first needed."""

from __future__ import annotations

import itertools
import sqlite3
import threading
from collections.abc import Sequence

import networkx as nx

from graph.rows import as_json, select
from zhengpu.records import Relation, RelationType

# What is drawn as an edge: stated or curated facts, and also where a thing lies when that was derived.
_IS_DRAWN = "(basis <> 'derived' OR type = 'LOCATED_IN')"
_IS_EDGE = f"status = 'stated' AND {_IS_DRAWN}"
_AT_ENTITY = (
    f"(subject = ?1 OR object = ?1) AND (?3 OR status = 'stated') AND {_IS_DRAWN}"  # noqa: S608
    " AND (?2 = '[]' OR type IN (SELECT value FROM json_each(?2)))"
)


class LazyGraph:
    """The register's entities and edges as a networkx graph of one version, made anew when the register changes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: tuple[int, nx.MultiDiGraph[str]] | None = None

    def get(self, conn: sqlite3.Connection, version: int) -> nx.MultiDiGraph[str]:
        """The graph of this version."""
        with self._lock:
            if self._made is None or self._made[0] != version:
                self._made = version, build(conn)
            return self._made[1]


def build(conn: sqlite3.Connection) -> nx.MultiDiGraph[str]:
    """All entities as nodes, all direct edges between them keyed by relation id."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in conn.execute("SELECT id, type, name, official FROM entities ORDER BY id"):
        graph.add_node(row["id"], type=row["type"], name=row["name"], official=bool(row["official"]))
    for one in conn.execute(
        "SELECT id, type, subject, object, post, role, date, status, basis, confidence, reports, event, trip"  # noqa: S608
        f" FROM relations WHERE object IS NOT NULL AND {_IS_EDGE} ORDER BY date IS NULL, date DESC, id"
    ):
        facts = {name: one[name] for name in one.keys() if name not in ("id", "subject", "object")}  # noqa: SIM118
        graph.add_edge(one["subject"], one["object"], key=one["id"], **facts)
    return graph


def relations_at(
    conn: sqlite3.Connection, entity: str, types: Sequence[RelationType], *, every: bool
) -> list[Relation]:
    """Direct edges at an entity, of some types or of all; stated ones, or (every) planned and denied ones too."""
    return list(select(conn, Relation, _AT_ENTITY, (entity, as_json(list(types)), every)))


def shortest_path(graph: nx.MultiDiGraph[str], start: str, end: str, max_hops: int) -> list[str] | None:
    """The entities on a shortest path over direct edges in either direction."""
    try:
        nodes: list[str] = nx.bidirectional_shortest_path(graph.to_undirected(as_view=True), start, end)
    except nx.NetworkXNoPath:
        return None
    return nodes if len(nodes) - 1 <= max_hops else None


def edges_along(conn: sqlite3.Connection, graph: nx.MultiDiGraph[str], nodes: Sequence[str]) -> list[Relation]:
    """The newest edge between each two neighbours of a path."""
    keys = [_edge_between(graph, one, other) for one, other in itertools.pairwise(nodes)]
    wanted = {one.id: one for one in select(conn, Relation, "id IN (SELECT value FROM json_each(?))", (as_json(keys),))}
    return [wanted[key] for key in keys]


def _edge_between(graph: nx.MultiDiGraph[str], one: str, other: str) -> str:
    """The newest edge between two nodes, in either direction."""
    keys = [*graph.get_edge_data(one, other, default={}), *graph.get_edge_data(other, one, default={})]
    return str(keys[0])
