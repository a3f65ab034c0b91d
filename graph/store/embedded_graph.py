"""A register's relations in, edges, neighbourhoods and paths out; the networkx graph is built when first needed."""

from __future__ import annotations

import itertools
import sqlite3
import threading
from collections.abc import Iterable, Sequence

import networkx as nx

from graph.answers import EdgeView, EntityRef, PathView
from graph.rows import as_json, select
from graph.store.embedded_look_up import refs
from zhengpu.records import Relation, RelationType

# What is drawn as an edge: stated or curated facts, and also where a thing lies when that was derived.
_IS_EDGE = "status = 'stated' AND (basis <> 'derived' OR type = 'LOCATED_IN')"
_AT_ENTITY = (
    f"(subject = ?1 OR object = ?1) AND {_IS_EDGE} AND (?2 = '[]' OR type IN (SELECT value FROM json_each(?2)))"  # noqa: S608
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


def neighbours(conn: sqlite3.Connection, entity: str, types: Sequence[RelationType], limit: int) -> list[EdgeView]:
    """Direct edges at an entity, newest first, those without a date last."""
    found = list(select(conn, Relation, _AT_ENTITY, (entity, as_json(list(types)))))
    found.sort(key=lambda one: one.id)
    found.sort(key=lambda one: one.date.iso if one.date else "", reverse=True)
    return edge_views(conn, found[:limit])


def shortest_path(
    conn: sqlite3.Connection, graph: nx.MultiDiGraph[str], start: str, end: str, max_hops: int
) -> PathView | None:
    """A shortest path over direct edges in either direction."""
    try:
        nodes = nx.bidirectional_shortest_path(graph.to_undirected(as_view=True), start, end)
    except nx.NetworkXNoPath:
        return None
    if len(nodes) - 1 > max_hops:
        return None
    keys = [_edge_between(graph, one, other) for one, other in itertools.pairwise(nodes)]
    wanted = {one.id: one for one in select(conn, Relation, "id IN (SELECT value FROM json_each(?))", (as_json(keys),))}
    names = refs(conn, nodes)
    return PathView(
        nodes=tuple(names[node] for node in nodes), edges=tuple(edge_views(conn, [wanted[key] for key in keys]))
    )


def _edge_between(graph: nx.MultiDiGraph[str], one: str, other: str) -> str:
    """The newest edge between two nodes, in either direction."""
    keys = [*graph.get_edge_data(one, other, default={}), *graph.get_edge_data(other, one, default={})]
    return str(keys[0])


def edge_views(conn: sqlite3.Connection, found: Iterable[Relation]) -> list[EdgeView]:
    """Relations as answers, in the order given."""
    kept = list(found)
    names = refs(conn, (end for one in kept for end in (one.subject, one.object)))
    return [_edge_view(one, names) for one in kept]


def _edge_view(one: Relation, names: dict[str, EntityRef]) -> EdgeView:
    same = ("type", "object_text", "post", "role", "status", "basis", "confidence", "reports", "event", "trip")
    return EdgeView(
        **{name: getattr(one, name) for name in same},
        relation=one.id,
        subject=names[one.subject],
        object=names[one.object] if one.object else None,
        date=one.date.iso if one.date else None,
        date_from=one.date.date_from if one.date else None,
        date_to=one.date.date_to if one.date else None,
        date_precision=one.date.precision if one.date else None,
        date_basis=one.date.basis if one.date else None,
    )
