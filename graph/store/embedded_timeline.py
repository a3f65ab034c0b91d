"""An entity and a range of days in, rows of its dated events out of the register."""

from __future__ import annotations

import sqlite3

from graph.store.asked import Asked
from graph.store.embedded_visits import AS_OF, IN_RANGE, INSIDE, given, rows
from graph.store.source import Row

_FIELDS = "e.id AS event, e.type, e.name, e.date, e.date_basis, e.date_from, e.date_to"
_WHEN = f"e.date_from IS NOT NULL AND {IN_RANGE.format(what='e')}"
_STOPS = """
SELECT s.event, 'Visit' AS type, coalesce(v.name, '') AS name, s.date, s.date_basis, s.date_from, s.date_to,
       {role} AS role, s.{other} AS entity, s.status, s.basis, r.claims
FROM {inside} stops s LEFT JOIN events v ON v.id = s.event JOIN relations r ON r.id = s.relation
WHERE s.status = 'stated' AND s.date_from IS NOT NULL AND {when} AND {which}
"""
_GONE = _STOPS.format(
    role="'lead'", other="place", inside="", when=IN_RANGE.format(what="s"), which="s.visitor = :entity"
)
_CAME = _STOPS.format(
    role="'lead'",
    other="visitor",
    inside="inside i JOIN",
    when=IN_RANGE.format(what="s"),
    which=f"s.place = i.id AND {AS_OF.format(what='s', steps='i')}",
)
# What else an entity took part in; its own stops, and the trips they make up, are there already.
_TOOK_PART = f"""
SELECT {_FIELDS}, p.role, e.place AS entity, p.status, p.basis, p.claims
FROM participations p JOIN events e ON e.id = p.event
WHERE p.entity = :entity AND p.status = 'stated' AND e.status = 'stated' AND {_WHEN} AND NOT EXISTS (
  SELECT 1 FROM stops s WHERE s.visitor = :entity AND s.status = 'stated' AND e.id IN (s.event, s.trip))
"""  # noqa: S608
_HELD = f"""
SELECT DISTINCT {_FIELDS}, NULL AS role, NULL AS entity, e.status, 'stated' AS basis, e.claims
FROM inside i JOIN events e ON e.place = i.id
WHERE e.type <> 'Visit' AND e.status = 'stated' AND {_WHEN} AND {AS_OF.format(what="e", steps="i")}
"""  # noqa: S608


def dated_events(conn: sqlite3.Connection, entity: str, asked: Asked) -> list[Row]:
    """Dated events of an entity, and for a place of what lies in it."""
    values = given(asked, entity=entity, place=entity, inside=True)
    parts = " UNION ALL ".join(f"SELECT * FROM ({part})" for part in (_GONE, _TOOK_PART, _CAME, _HELD))  # noqa: S608
    return rows(conn, f"{INSIDE} {parts}", values, "claims")
