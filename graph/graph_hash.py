"""The nodes and edges of a graph in, one hash over them out, so that graphs in different stores can be compared."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from graph.graph_edges import edges
from graph.graph_rows import EdgeRow, NodeRow, nodes
from graph.register import Register
from graph.rows import as_json


def register_hash(register: Register) -> str:
    """Hash over the nodes and edges of a register's graph."""
    with register.view() as conn:
        return graph_hash(nodes(conn), edges(conn))


def graph_hash(all_nodes: Iterable[NodeRow], all_edges: Iterable[EdgeRow]) -> str:
    """Hash over nodes and edges, whatever order they come in."""
    lines = [_digest(as_json([sorted(node.labels), node.id, sorted(node.props.items())])) for node in all_nodes]
    lines += [
        _digest(as_json([edge.type, edge.ends, edge.start, edge.end, sorted(edge.props.items())])) for edge in all_edges
    ]
    return hashlib.blake2b(b"".join(sorted(lines)), digest_size=16).hexdigest()


def _digest(line: str) -> bytes:
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=16).digest()
