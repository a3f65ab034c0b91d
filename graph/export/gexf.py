"""A register's connection in, its network as dynamic GEXF out, written as it is read: each edge lasts as its date may."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from graph.export.network import EDGE_KINDS, NODE_KINDS, Values, days, edges, nodes
from graph.export.shown import Wanted
from graph.export.sink import Part, Sink
from graph.export.xml_text import attribute, xml_text

FILE, MEDIA = "zhengpu.gexf", "application/gexf+xml"
_TYPES = {"int": "integer"}  # of GraphML, as GEXF calls them
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
"""


def write_gexf(conn: sqlite3.Connection, sink: Sink, wanted: Wanted, about: Mapping[str, Any]) -> dict[str, int]:
    """Writes the one file; how many nodes and edges it has. What it comes from stands in its meta element."""
    with sink.file(FILE) as part:
        part.write(_HEAD)
        told = f"snapshot {about['snapshot']}; {about['pages']} pages; zhengpu {about['version']}"
        part.write(
            f"<meta lastmodifieddate={attribute(about['exported'][:10])}><creator>Zhengpu</creator>"
            f"<description>{xml_text(told)}</description></meta>\n"
        )
        part.write('<graph mode="dynamic" timeformat="date" defaultedgetype="directed">\n')
        _declare(part, "node", NODE_KINDS)
        _declare(part, "edge", EDGE_KINDS)
        counts = {"nodes": _nodes(part, conn, wanted), "edges": _edges(part, conn, wanted)}
        part.write("</graph>\n</gexf>\n")
    return counts


def _declare(part: Part, what: str, kinds: Mapping[str, str]) -> None:
    part.write(f'<attributes class="{what}" mode="static">\n')
    for number, (name, kind) in enumerate(kinds.items()):
        part.write(f'<attribute id="{what[0]}{number}" title="{name}" type="{_TYPES.get(kind, kind)}"/>\n')
    part.write("</attributes>\n")


def _nodes(part: Part, conn: sqlite3.Connection, wanted: Wanted) -> int:
    part.write("<nodes>\n")
    before = part.rows
    for node in nodes(conn, wanted):
        named = f"id={attribute(node['id'])} label={attribute(node.get('label', ''))}"
        part.row(f"<node {named}{_lasting(node)}>{_values('n', node, NODE_KINDS)}</node>\n")
    part.write("</nodes>\n")
    return part.rows - before


def _edges(part: Part, conn: sqlite3.Connection, wanted: Wanted) -> int:
    part.write("<edges>\n")
    before = part.rows
    for edge in edges(conn, wanted):
        ends = f"source={attribute(edge['source'])} target={attribute(edge['target'])}"
        named = f"id={attribute(edge['id'])} {ends} label={attribute(edge['type'])}"
        part.row(f"<edge {named}{_lasting(edge)}>{_values('e', edge, EDGE_KINDS)}</edge>\n")
    part.write("</edges>\n")
    return part.rows - before


def _lasting(values: Values) -> str:
    first, last = days(values)
    start = f" start={attribute(first)}" if first else ""
    return start + (f" end={attribute(last)}" if last else "")


def _values(what: str, values: Values, kinds: Mapping[str, str]) -> str:
    found = "".join(
        f'<attvalue for="{what}{number}" value={attribute(values[name])}/>'
        for number, name in enumerate(kinds)
        if name in values
    )
    return f"<attvalues>{found}</attvalues>" if found else ""
