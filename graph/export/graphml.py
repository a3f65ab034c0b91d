"""A register's connection in, its network as GraphML out, written as it is read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from graph.export.network import EDGE_KINDS, NODE_KINDS, Values, edges, nodes
from graph.export.shown import Wanted
from graph.export.sink import Part, Sink
from graph.export.xml_text import attribute, xml_text

FILE, MEDIA = "zhengpu.graphml", "application/graphml+xml"
_NODES = {"label": "string", **NODE_KINDS}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write_graphml(conn: sqlite3.Connection, sink: Sink, wanted: Wanted, about: Mapping[str, Any]) -> dict[str, int]:
    """Writes the one file; how many nodes and edges it has. What it comes from stands in data of the graph."""
    with sink.file(FILE) as part:
        part.write(_HEAD)
        _keys(part, "graph", dict.fromkeys(about, "string"))
        _keys(part, "node", _NODES)
        _keys(part, "edge", EDGE_KINDS)
        part.write('<graph id="zhengpu" edgedefault="directed">\n')
        for key, value in about.items():
            part.write(_datum("graph", key, value if isinstance(value, str | int) else json.dumps(value)) + "\n")
        counts = {"nodes": 0, "edges": 0}
        for node in nodes(conn, wanted):
            part.row(f"<node id={attribute(node['id'])}>{_data('node', node, _NODES)}</node>\n")
            counts["nodes"] += 1
        for edge in edges(conn, wanted):
            ends = f"source={attribute(edge['source'])} target={attribute(edge['target'])}"
            part.row(f"<edge id={attribute(edge['id'])} {ends}>{_data('edge', edge, EDGE_KINDS)}</edge>\n")
            counts["edges"] += 1
        part.write("</graph>\n</graphml>\n")
    return counts


def _keys(part: Part, what: str, kinds: Mapping[str, str]) -> None:
    for name, kind in kinds.items():
        part.write(f'<key id="{what}-{name}" for="{what}" attr.name="{name}" attr.type="{kind}"/>\n')


def _data(what: str, values: Values, kinds: Mapping[str, str]) -> str:
    return "".join(_datum(what, name, values[name]) for name in kinds if name in values)


def _datum(what: str, name: str, value: Any) -> str:
    return f'<data key="{what}-{name}">{xml_text(value)}</data>'
