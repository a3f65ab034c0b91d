"""A register in, its graph for networkx out: the nodes and edges that Neo4j holds, with plain attributes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import networkx as nx

from graph.graph_edges import edges
from graph.graph_rows import EdgeRow, NodeRow, nodes
from graph.store.asked import EVER, FOREVER, Asked
from zhengpu.errors import InputError
from zhengpu.model import model

LEFT_OUT = {
    "names",
    "name_kinds",
    "folded",
    "dated_names",
    "derived_claims",
    "outing",
    "days_from",
    "days_to",
    "claims",
}
BETWEEN = "、"  # between the parts of a list
ENTITIES, EVENTS, TEXTS = "Entity", "Event", ("Article", "Page")
Plain = str | int | float | bool
Graph: TypeAlias = "nx.MultiDiGraph[str]"


class Part(NamedTuple):
    """Which part of the graph: types of relations and of entities (none: all direct ones, all), days, and who is shown."""

    relations: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    days: Asked = Asked(None, None)
    every_status: bool = False
    everyone: bool = False
    isolated: bool = False


def networkx_graph(conn: sqlite3.Connection, part: Part) -> Graph:
    """Nodes by id, edges keyed by theirs. Attributes that are empty are absent; lists are joined by 、.

    Every node has `type`, `family`, `labels` and `name`; every edge has `type`.
    """
    wanted = _checked(part)
    graph: Graph = nx.MultiDiGraph()
    known = {(row.labels[0], row.id): row for row in nodes(conn) if row.labels[0] != "Claim" and _shown(row, part)}
    for edge in edges(conn, wanted):
        ends = (edge.ends[0], edge.start), (edge.ends[1], edge.end)
        if edge.type in wanted and all(end in known for end in ends) and _in_part(edge, part):
            for end in ends:
                graph.add_node(_key(*end), **_attributes(known[end]))
            key = str(edge.props.get("id", edge.type))
            graph.add_edge(_key(*ends[0]), _key(*ends[1]), key=key, type=edge.type, **dict(_plain(edge.props)))
    if part.isolated:
        for family, ident in known:
            if family == ENTITIES:
                graph.add_node(ident, **_attributes(known[family, ident]))
    return graph


def _checked(part: Part) -> set[str]:
    """The types of relations; InputError when a type is unknown."""
    every = {one.type for one in model().of_kind("relation") if not one.abstract}
    for names, known in ((part.relations, every), (part.entities, set(model().concrete(ENTITIES)))):
        for name in names:
            if name not in known:
                raise InputError(f"there is no type {name!r}", f"Give some of {', '.join(sorted(known))}")
    return set(part.relations or model().concrete("DirectEdge"))


def _key(family: str, ident: str) -> str:
    """A node's id; those of a page, and of its first article, may be an entity's too, and say what they are."""
    return f"{family}:{ident}" if family in TEXTS else ident


def _shown(row: NodeRow, part: Part) -> bool:
    family = row.labels[0]
    if family == ENTITIES:
        private = "Person" in row.labels and not row.props.get("official")
        return (part.everyone or not private) and (not part.entities or row.props["type"] in part.entities)
    if family in TEXTS or part.days.first is None:
        return True
    first, last = ("known_from", "known_to") if family == "Tenure" else ("date_from", "date_to")
    return _meets(row.props.get(first), row.props.get(last), part.days)


def _in_part(edge: EdgeRow, part: Part) -> bool:
    """Whether an edge is told as a fact and of the days asked for; what has no date of its own goes by its ends."""
    if not part.every_status and edge.props.get("status", "stated") != "stated":
        return False
    if part.days.first is None or edge.type not in model().concrete("DirectEdge"):
        return True
    if edge.type == "LOCATED_IN":
        return _meets(edge.props.get("days_from", EVER), edge.props.get("days_to", FOREVER), part.days)
    return _meets(edge.props.get("date_from"), edge.props.get("date_to"), part.days)


def _meets(first: str | None, last: str | None, days: Asked) -> bool:
    """Whether a time, cut off where knowledge ends, has a day in common with the days asked for."""
    if not first or not last:
        return False
    return first <= str(days.last) and last + "\uffff" >= str(days.first)


def _attributes(row: NodeRow) -> dict[str, Plain]:
    family, props = row.labels[0], row.props
    kind = str(props.get("type") or family)
    named = props.get("name") or props.get("headline") or props.get("post") or row.id
    found: dict[str, Plain] = {"family": family, "labels": BETWEEN.join(row.labels)}
    return found | dict(_plain(props)) | {"type": kind, "name": str(named)}


def _plain(props: Mapping[str, Any]) -> Iterator[tuple[str, Plain]]:
    for name, value in props.items():
        if name not in LEFT_OUT:
            yield name, BETWEEN.join(map(str, value)) if isinstance(value, list | tuple) else value


def around(graph: Graph, node: str, hops: int) -> Graph:
    """The part of a graph that is so many steps from a node, in either direction; only the node's own when it has no edge."""
    near = {node} & set(graph)
    edge = set(near)
    for _ in range(hops):
        edge = {other for one in edge for other in (*graph.successors(one), *graph.predecessors(one))} - near
        near |= edge
    return graph.subgraph(near).copy()
