"""A loaded Neo4j in, the nodes and edges that loads wrote there out, as the rows that they were; and their hash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph import cypher
from graph.graph_edges import EXTRA as EDGE_EXTRA
from graph.graph_hash import graph_hash
from graph.graph_rows import FAMILIES, EdgeRow, NodeRow, family_labels, family_properties, properties
from graph.load import edge_types
from graph.neo4j_connection import Connection


def neo4j_hash(connection: Connection) -> str:
    """Hash over the nodes and edges that loads wrote; equal to the register's when they hold the same graph."""
    return graph_hash(neo4j_nodes(connection), neo4j_edges(connection))


def neo4j_nodes(connection: Connection) -> Iterator[NodeRow]:
    """Nodes with our labels and properties; what others added is left out."""
    for family in FAMILIES:
        ours, known = {family, *family_labels(family)}, set(family_properties(family))
        for row in connection.stream(cypher.all_nodes(family)):
            labels = tuple(sorted(ours.intersection(row["labels"]), key=lambda one: (one != family, one)))
            yield NodeRow(labels, row["props"]["id"], _kept(row["props"], known))


def neo4j_edges(connection: Connection) -> Iterator[EdgeRow]:
    """Edges with our properties."""
    for kind in edge_types():
        known = {*properties(kind), *EDGE_EXTRA.get(kind, ())}
        for row in connection.stream(cypher.all_edges(kind)):
            ends = _family(row["above"]), _family(row["below"])
            yield EdgeRow(kind, ends, row["start"], row["end"], _kept(row["props"], known))


def _family(labels: list[str]) -> str:
    return next((family for family in FAMILIES if family in labels), "")


def _kept(props: dict[str, Any], known: set[str]) -> dict[str, Any]:
    return {name: value for name, value in props.items() if name in known}
