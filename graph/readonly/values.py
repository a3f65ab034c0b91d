"""A value of the driver in, the same as plain JSON out: nodes, relationships, paths, dates, points and all."""

from __future__ import annotations

import math
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

_DATED = (Date, DateTime, Time, Duration)


def plain(value: Any) -> Any:  # noqa: PLR0911 (one line a kind)
    """Text, numbers, truth, null, lists and maps; what JSON has no form for becomes text."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case Point() | Date() | DateTime() | Time() | Duration():
            return _special(value)
        case list() | tuple():
            return [plain(one) for one in value]
        case dict():
            return {str(name): plain(one) for name, one in value.items()}
        case Node():
            return {
                "element_id": value.element_id,
                "labels": sorted(value.labels),
                "properties": {name: plain(one) for name, one in sorted(value.items())},
            }
        case Relationship():
            return _relationship(value)
        case Path():
            return {
                "nodes": [plain(one) for one in value.nodes],
                "relationships": [plain(r) for r in value.relationships],
            }
    return _special(value)


def _relationship(value: Relationship) -> dict[str, Any]:
    start, end = value.start_node, value.end_node
    return {
        "element_id": value.element_id,
        "type": value.type,
        "start": start.element_id if start else None,
        "end": end.element_id if end else None,
        "properties": {name: plain(one) for name, one in sorted(value.items())},
    }


def _special(value: Any) -> Any:
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": [plain(float(one)) for one in value]}
    if isinstance(value, _DATED):
        return value.iso_format()
    if isinstance(value, bytes | bytearray):
        return value.hex()
    to_native = getattr(value, "to_native", None)  # a vector
    return plain(list(to_native())) if to_native else str(value)
