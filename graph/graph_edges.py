"""A register in, the edges of its graph as plain rows out: direct ones, those of events and tenures, and where all was read."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.graph_rows import EdgeRow, props_of
from graph.hidden import Hidden
from graph.projection import EVER, FOREVER, days_of
from graph.rows import as_json, select
from zhengpu.ids import derived_id
from zhengpu.records import Claim, Event, Participation, Relation, Tenure

EXTRA = {  # what edges carry besides the properties of the schema
    "VISITED": ("outing",),
    "ACCOMPANIED": ("outing",),
    "TOOK_PART": ("id", "outing"),
    "LOCATED_IN": ("days_from", "days_to", "roster"),
    "REPORTED_IN": ("id",),
}
KEYED = (  # several may join the same two nodes; each has an id
    "VISITED",
    "HOLDS_POST",
    "ACCOMPANIED",
    "ATTENDED",
    "LOCATED_IN",
    "WROTE",
    "TOOK_PART",
    "REPORTED_IN",
)
DRAWN = "(basis <> 'derived' OR type = 'LOCATED_IN')"
Step = tuple[str, str, str, str]


def edges(conn: sqlite3.Connection) -> Iterator[EdgeRow]:
    """All edges of the register's graph, each once."""
    trip_of = dict(conn.execute("SELECT id, trip FROM events WHERE trip IS NOT NULL").fetchall())
    yield from _direct(conn, trip_of)
    yield from _took_part(conn, trip_of)
    yield from _of_events(conn)
    yield from _of_tenures(conn)
    yield from _reported(conn)
    for row in conn.execute("SELECT id, page FROM articles ORDER BY row"):
        yield EdgeRow("ON", ("Article", "Page"), row["id"], row["page"], {})
    for row in conn.execute("SELECT entity, article, count FROM mention_counts"):
        yield EdgeRow("MENTIONED_IN", ("Entity", "Article"), row["entity"], row["article"], {"count": row["count"]})


def _direct(conn: sqlite3.Connection, trip_of: dict[str, str]) -> Iterator[EdgeRow]:
    steps = [(r[0], r[1], r[2], r[3]) for r in conn.execute("SELECT * FROM containment ORDER BY 1, 2, 3, 4")]
    left = set(steps)
    for one in select(conn, Relation, DRAWN):
        if one.type == "ATTENDED":
            if one.event:
                yield EdgeRow("ATTENDED", ("Entity", "Event"), one.subject, one.event, props_of(one, "ATTENDED"))
        elif one.type == "WROTE":
            for article in _articles(conn, one.claims):
                yield EdgeRow("WROTE", ("Entity", "Article"), one.subject, article, props_of(one, "WROTE"))
        elif one.object:
            more = _located(one, left) if one.type == "LOCATED_IN" else _outing(one, trip_of)
            yield EdgeRow(one.type, ("Entity", "Entity"), one.subject, one.object, props_of(one, one.type, **more))
    yield from _roster(left, steps)


def _outing(one: Relation, trip_of: dict[str, str]) -> dict[str, str]:
    if one.type == "HOLDS_POST":
        return {}
    return {"outing": one.trip or trip_of.get(one.event or "") or one.event or one.id}


def _located(one: Relation, left: set[Step]) -> dict[str, str]:
    """The days for which a relation is a step of containment; each step belongs to one edge."""
    step = one.subject, str(one.object), *days_of(one.valid_from, one.valid_to)
    if one.status != "stated" or step not in left:
        return {}
    left.remove(step)
    return {"days_from": step[2], "days_to": step[3]}


def _roster(left: set[Step], steps: Iterable[Step]) -> Iterator[EdgeRow]:
    """Steps of containment that no relation states, but those that longer ways of unlimited steps give anyway."""
    above: dict[str, set[str]] = defaultdict(set)
    for inner, outer, first, last in steps:
        if (first, last) == (EVER, FOREVER):
            above[inner].add(outer)
    for inner, outer, first, last in sorted(left):
        unlimited = (first, last) == (EVER, FOREVER)
        if unlimited and _roundabout(above, inner, outer):
            continue
        props = {"id": derived_id("s", inner, outer, first, last), "days_from": first, "days_to": last, "roster": True}
        props |= {"status": "stated", "basis": "derived", "confidence": 1.0, "reports": 0}
        if not unlimited:
            props |= {
                name: day for name, day in (("valid_from", first), ("valid_to", last)) if day not in (EVER, FOREVER)
            }
        yield EdgeRow("LOCATED_IN", ("Entity", "Entity"), inner, outer, props)


def _roundabout(above: dict[str, set[str]], inner: str, outer: str) -> bool:
    """Whether a longer way leads from inner to outer, where none leads back."""
    ways = _reached(above, above[inner] - {outer, inner}, stop=inner)
    return outer in ways and inner not in _reached(above, {outer})


def _reached(above: dict[str, set[str]], start: Iterable[str], stop: str | None = None) -> set[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        one = waiting.pop()
        if one not in found and one != stop:
            found.add(one)
            waiting += above.get(one, ())
    return found


def _articles(conn: sqlite3.Connection, claims: Iterable[str]) -> list[str]:
    wanted = as_json(list(claims))
    query = "SELECT DISTINCT article FROM claims WHERE id IN (SELECT value FROM json_each(?)) ORDER BY article"
    return [row[0] for row in conn.execute(query, (wanted,))]


def _took_part(conn: sqlite3.Connection, trip_of: dict[str, str]) -> Iterator[EdgeRow]:
    seen: dict[str, int] = defaultdict(int)
    for one in select(conn, Participation):
        key = derived_id("t", one.entity, one.event, one.role, one.status, one.basis)
        seen[key] += 1
        ident = key if seen[key] == 1 else derived_id("t", key, seen[key])
        more = {"id": ident, "outing": trip_of.get(one.event, one.event)}
        yield EdgeRow("TOOK_PART", ("Entity", "Event"), one.entity, one.event, props_of(one, "TOOK_PART", **more))


def _of_events(conn: sqlite3.Connection) -> Iterator[EdgeRow]:
    known = {row[0] for row in conn.execute("SELECT id FROM entities UNION ALL SELECT id FROM events")}
    for event in select(conn, Event, "type = 'Visit'"):
        if event.place in known:
            yield EdgeRow("AT", ("Event", "Entity"), event.id, str(event.place), {})
        if event.trip in known:
            order = {"order": event.order} if event.order is not None else {}
            yield EdgeRow("PART_OF", ("Event", "Event"), event.id, str(event.trip), order)


def _of_tenures(conn: sqlite3.Connection) -> Iterator[EdgeRow]:
    for tenure in select(conn, Tenure):
        yield EdgeRow("OF_PERSON", ("Tenure", "Entity"), tenure.id, tenure.person, {})
        yield EdgeRow("AT_BODY", ("Tenure", "Entity"), tenure.id, tenure.body, {})


def _reported(conn: sqlite3.Connection) -> Iterator[EdgeRow]:
    """Where each event and tenure was reported: one edge a claim, with its sentence."""
    supports: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for family, query in (
        ("Event", "SELECT id, claims FROM events UNION ALL SELECT event, claims FROM participations"),
        ("Tenure", "SELECT id, claims FROM tenures"),
    ):
        for thing, claims in conn.execute(query):
            for claim in json.loads(claims):
                supports[claim].add((family, thing))
    for claim in map(Hidden(conn).claim, select(conn, Claim)):
        said = {"id": claim.id, **props_of(claim.evidence, "REPORTED_IN")}
        for family, thing in sorted(supports.get(claim.id, ())):
            yield EdgeRow("REPORTED_IN", (family, "Article"), thing, claim.article, said)
