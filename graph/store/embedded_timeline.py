"""An entity and a range of days in, its dated events out, oldest first; a place's with those of what lies in it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from typing import Any

from graph.answers import TimelineItem
from graph.store.asked import Asked
from graph.store.embedded_look_up import evidences, refs
from graph.store.embedded_visits import AS_OF, IN_RANGE, INSIDE, given, precision

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
_ORDER = "ORDER BY e.date_from, e.date_to DESC, e.event, e.role IS NULL, e.role, e.entity"


def timeline(conn: sqlite3.Connection, entity: str, asked: Asked, limit: int) -> list[TimelineItem]:
    """Dated events of an entity, oldest first."""
    values = given(asked, entity=entity, place=entity, inside=True)
    parts = " UNION ALL ".join(f"SELECT * FROM ({part})" for part in (_GONE, _TOOK_PART, _CAME, _HELD))  # noqa: S608
    rows = conn.execute(f"{INSIDE} SELECT * FROM ({parts}) e {_ORDER}", values).fetchall()  # noqa: S608
    return _items(conn, _distinct(rows)[:limit])


def _distinct(rows: list[sqlite3.Row]) -> list[tuple[sqlite3.Row, set[str]]]:
    """Each event once for a role and another end, with all claims that tell of it; the closest date counts."""
    same: dict[tuple[Any, ...], list[sqlite3.Row]] = defaultdict(list)
    for row in rows:
        same[row["event"], row["role"], row["entity"]].append(row)
    best = [min(told, key=lambda row: -len(row["date"])) for told in same.values()]
    claims = [{claim for row in told for claim in json.loads(row["claims"])} for told in same.values()]
    order = sorted(range(len(best)), key=lambda place: (best[place]["date_from"], best[place]["event"]))
    return [(best[place], claims[place]) for place in order]


def _items(conn: sqlite3.Connection, found: list[tuple[sqlite3.Row, set[str]]]) -> list[TimelineItem]:
    said = evidences(conn, {place: claims for place, (_, claims) in enumerate(found)})
    names = refs(conn, (row["entity"] for row, _ in found))
    return [_item(row, names, said[place]) for place, (row, _) in enumerate(found)]


def _item(row: sqlite3.Row, names: dict[str, Any], said: tuple[Any, ...]) -> TimelineItem:
    same = ("event", "type", "name", "role", "status", "basis", "date", "date_from", "date_to", "date_basis")
    return TimelineItem(
        **{name: row[name] for name in same},
        date_precision=precision(row["date"]),
        entity=names.get(row["entity"]),
        evidence=said,
    )
