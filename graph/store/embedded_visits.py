"""A place or a visitor and a range of days in, rows of stops and companions out of the register."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from graph.rows import as_json
from graph.store.asked import Asked
from graph.store.source import Row
from zhengpu.records import EntityType

INSIDE = """
WITH RECURSIVE inside(id, valid_from, valid_to) AS (
  VALUES (:place, '0000-01-01', '9999-12-31')
  UNION
  SELECT c."inner", max(i.valid_from, c.valid_from), min(i.valid_to, c.valid_to)
  FROM inside i JOIN containment c ON c."outer" = i.id
  WHERE :inside AND max(i.valid_from, c.valid_from) <= min(i.valid_to, c.valid_to)
    AND (NOT :present OR c.valid_to = '9999-12-31')
)
"""
AS_OF = """(:present OR CASE WHEN {what}.date_from IS NULL THEN {steps}.valid_to = '9999-12-31'
  ELSE {what}.date_from <= {steps}.valid_to AND {what}.date_to >= {steps}.valid_from END)"""
IN_RANGE = "(:first IS NULL OR ({what}.date_from <= :last AND {what}.date_to >= :first))"
_KEPT = f"(:every OR s.status = 'stated') AND {IN_RANGE.format(what='s')}"
_ORDER = 'ORDER BY s.date_from IS NULL, s.date_from, s.date_to, s.outing, s."order" IS NULL, s."order", s.relation'
_AT = (
    f"{INSIDE} SELECT DISTINCT s.* FROM inside i JOIN stops s ON s.place = i.id"  # noqa: S608
    f" WHERE {AS_OF.format(what='s', steps='i')} AND {_KEPT} {_ORDER}"
)
_BY = f"SELECT s.* FROM stops s WHERE s.visitor = :visitor AND {_KEPT} {_ORDER}"  # noqa: S608
_ALONG = (
    "SELECT s.*, c.claims AS along FROM company c JOIN stops s ON s.outing = c.outing"  # noqa: S608
    " WHERE c.entity = :visitor AND (c.whole OR c.event = s.event) AND s.visitor <> :visitor"
    f" AND (:every OR c.status = 'stated') AND {_KEPT} {_ORDER}"
)
_COMPANY = """
SELECT entity, event, outing, whole, claims FROM company
WHERE outing IN (SELECT value FROM json_each(:outings)) AND (:every OR status = 'stated')
ORDER BY position IS NULL, position, entity
"""
_CONTENTS = (
    f"{INSIDE} SELECT DISTINCT e.id, e.name FROM inside i JOIN entities e ON e.id = i.id"  # noqa: S608
    " WHERE e.id <> :place AND e.type IN (SELECT value FROM json_each(:types)) ORDER BY e.name, e.id LIMIT :limit"
)
_MOST_VISITED = f"""
WITH RECURSIVE up(place, id, valid_from, valid_to) AS (
  SELECT DISTINCT place, place, '0000-01-01', '9999-12-31' FROM stops
  UNION
  SELECT u.place, c."outer", max(u.valid_from, c.valid_from), min(u.valid_to, c.valid_to)
  FROM up u JOIN containment c ON c."inner" = u.id
  WHERE max(u.valid_from, c.valid_from) <= min(u.valid_to, c.valid_to)
)
SELECT e.id, count(DISTINCT s.outing) AS trips
FROM stops s JOIN up ON up.place = s.place JOIN entities e ON e.id = up.id
WHERE {AS_OF.format(what="s", steps="up")} AND {_KEPT} AND e.type IN (SELECT value FROM json_each(:types))
GROUP BY e.id ORDER BY trips DESC, e.name, e.id LIMIT :limit
"""  # noqa: S608
_MOST_ACTIVE = f"""
SELECT e.id, count(DISTINCT s.outing) AS trips FROM stops s JOIN entities e ON e.id = s.visitor
WHERE {_KEPT} GROUP BY e.id ORDER BY trips DESC, e.name, e.id LIMIT :limit
"""  # noqa: S608


def given(asked: Asked, *, every: bool = False, present: bool = False, **more: Any) -> dict[str, Any]:
    """The values that the queries here share."""
    return {"first": asked.first, "last": asked.last, "every": every, "present": present, **more}


def rows(conn: sqlite3.Connection, query: str, values: dict[str, Any], *lists: str) -> list[Row]:
    """Rows of a query as plain dictionaries, with those columns that hold JSON lists read."""
    found = [dict(row) for row in conn.execute(query, values)]
    for row in found:
        row.update({name: json.loads(row[name]) for name in lists})
    return list(found)


def stops_at(
    conn: sqlite3.Connection, place: str, asked: Asked, *, inside: bool, present: bool, every: bool
) -> list[Row]:
    """Stops at a place, and (inside) at what lies in it as of their date."""
    return rows(conn, _AT, given(asked, every=every, present=present, place=place, inside=inside), "topics")


def stops_by(conn: sqlite3.Connection, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
    """A visitor's stops."""
    return rows(conn, _BY, given(asked, every=every, visitor=visitor), "topics")


def stops_along(conn: sqlite3.Connection, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
    """Others' stops on which one came along."""
    return rows(conn, _ALONG, given(asked, every=every, visitor=visitor), "topics", "along")


def company(conn: sqlite3.Connection, outings: Sequence[str], *, every: bool) -> list[Row]:
    """Who came along on outings."""
    return rows(conn, _COMPANY, {"outings": as_json(list(outings)), "every": every}, "claims")


def most_visited(
    conn: sqlite3.Connection, types: Sequence[EntityType], asked: Asked, limit: int
) -> list[tuple[str, int]]:
    """Places by the distinct outings to them or into them."""
    return _counted(conn, _MOST_VISITED, given(asked, types=as_json(list(types)), limit=limit))


def most_active(conn: sqlite3.Connection, asked: Asked, limit: int) -> list[tuple[str, int]]:
    """Visitors by their distinct outings."""
    return _counted(conn, _MOST_ACTIVE, given(asked, limit=limit))


def _counted(conn: sqlite3.Connection, query: str, values: dict[str, Any]) -> list[tuple[str, int]]:
    return [(row["id"], row["trips"]) for row in conn.execute(query, values)]


def contents(conn: sqlite3.Connection, place: str, types: Sequence[EntityType], limit: int) -> list[str]:
    """The ids of entities of these types that lie in a place now."""
    values = {"place": place, "types": as_json(list(types)), "inside": True, "present": True, "limit": limit}
    return [row["id"] for row in conn.execute(_CONTENTS, values)]
