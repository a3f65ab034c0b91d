"""A register's connection in, the nodes and edges of its network out, one at a time, with what each may be dated by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from graph.export.network_queries import EDGES, NODES
from graph.export.shown import Wanted
from graph.hidden import Hidden
from graph.projection import EVER, FOREVER, days_of
from zhengpu.ids import derived_id

Kind = str  # string, int, double, boolean: names that GraphML has
NODE_KINDS: dict[str, Kind] = {
    "type": "string",
    "names": "string",
    "official": "boolean",
    "code": "string",
    "level": "string",
    "county": "string",
    "organ": "string",
    "open": "boolean",
    "note": "string",
    "mentions": "int",
    "date": "string",
    "date_from": "string",
    "date_to": "string",
}
EDGE_KINDS: dict[str, Kind] = {
    "type": "string",
    "post": "string",
    "role": "string",
    "date": "string",
    "date_from": "string",
    "date_to": "string",
    "date_basis": "string",
    "status": "string",
    "basis": "string",
    "confidence": "double",
    "reports": "int",
    "event": "string",
    "trip": "string",
    "valid_from": "string",
    "valid_to": "string",
    "evidence": "int",
}
Values = Mapping[str, Any]


def nodes(conn: sqlite3.Connection, wanted: Wanted) -> Iterator[Values]:
    """Nodes: id, label, and the values of NODE_KINDS that are known."""
    hidden = Hidden(conn)
    for row in conn.execute(NODES, {"everyone": wanted.everyone}):
        values = _known(row, NODE_KINDS)
        if page := values.pop("page", None):  # an article; the names of meetings are covered when they are linked
            values |= {key: hidden.text(page, values[key]) for key in ("label", "names") if key in values}
        yield values


def edges(conn: sqlite3.Connection, wanted: Wanted) -> Iterator[Values]:
    """Edges: id, source, target, and the values of EDGE_KINDS that are known."""
    for row in conn.execute(EDGES, {"everyone": wanted.everyone}):
        values = _known(row, EDGE_KINDS)
        if "id" not in values:  # a step that only the rosters know; graph_edges gives it the same id
            first, last = days(values)
            values["id"] = derived_id("s", values["source"], values["target"], first or EVER, last or FOREVER)
        yield values


def _known(row: sqlite3.Row, kinds: Mapping[str, Kind]) -> dict[str, Any]:
    values = {key: row[key] for key in row.keys() if row[key] not in (None, "")}  # noqa: SIM118
    return values | {key: bool(values[key]) for key, kind in kinds.items() if kind == "boolean" and key in values}


def days(values: Values) -> tuple[str | None, str | None]:
    """The first and last day of a node or edge: of its date, or of the time for which it holds; None where it is open."""
    if "valid_from" in values or "valid_to" in values:
        first, last = days_of(values.get("valid_from"), values.get("valid_to"))
        return first if "valid_from" in values else None, last if "valid_to" in values else None
    return values.get("date_from"), values.get("date_to")
