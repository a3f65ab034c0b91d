"""A place or a visitor and a range of days in, visits, trips and companions with their evidence out."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph.answers import CountRow, EntityRef, EvidenceView, TripView, VisitorsAnswer, VisitorView, VisitView
from graph.rows import as_json
from graph.store.asked import Asked
from graph.store.embedded_look_up import evidence, evidences, ref, refs
from zhengpu.records import EntityType

Stop = sqlite3.Row
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


def visitors(
    conn: sqlite3.Connection, place: str, asked: Asked, *, inside: bool, present: bool, every: bool
) -> VisitorsAnswer:
    """Who visited a place; those who only came along apart."""
    values = given(asked, every=every, present=present, place=place, inside=inside)
    told = distinct(conn.execute(_AT, values))
    stops, views = told.stops, _visit_views(conn, told)
    along = _company(conn, stops, every=every)
    outings = _outings(stops)
    people = refs(conn, (row["entity"] for rows in along.values() for row in rows))
    trips = {
        (visitor, outing): _trip(conn, outing, [views[stop["relation"]] for stop in mine], along[outing], people)
        for outing, rows in outings.items()
        for visitor, mine in _by_visitor(rows).items()
    }
    return VisitorsAnswer(
        place=ref(conn, place),
        inside=inside,
        visitors=_visitor_views(refs(conn, (visitor for visitor, _ in trips)), trips),
        companions=_companion_views(conn, outings, views, along, people),
        total=len(outings),
    )


def visits(conn: sqlite3.Connection, visitor: str, asked: Asked, *, every: bool, derived: bool) -> list[VisitView]:
    """A visitor's stops, and those of the trips on which he or she came along."""
    values = given(asked, every=every, visitor=visitor)
    own = distinct(conn.execute(_BY, values))
    found = list(_visit_views(conn, own).values())
    if derived:
        seen = {stop["event"] for stop in own.stops}
        along = distinct(stop for stop in conn.execute(_ALONG, values) if stop["event"] not in seen)
        rows = _first_of_event(along.stops)
        more = {stop["relation"]: json.loads(stop["along"]) for stop in rows}
        views = _visit_views(conn, Told(rows, along.relations), more)
        found += [_as_companion(view, ref(conn, visitor)) for view in views.values()]
    return sorted(found, key=visit_order)


def most_visited(conn: sqlite3.Connection, types: Sequence[EntityType], asked: Asked, limit: int) -> list[CountRow]:
    """Places by the distinct trips to them or into them."""
    return _counted(conn, _MOST_VISITED, given(asked, types=as_json(list(types)), limit=limit))


def most_active(conn: sqlite3.Connection, asked: Asked, limit: int) -> list[CountRow]:
    """Visitors by their distinct trips."""
    return _counted(conn, _MOST_ACTIVE, given(asked, limit=limit))


def visit_order(view: VisitView) -> tuple[Any, ...]:
    """Stops by date, trip, and place in the trip; those without a date last."""
    when = view.date_from is None, view.date_from or "", view.date_to or "", view.trip or view.event
    return *when, view.order is None, view.order or 0, view.event, view.place.id


def _counted(conn: sqlite3.Connection, query: str, values: dict[str, Any]) -> list[CountRow]:
    rows = conn.execute(query, values).fetchall()
    names = refs(conn, (row["id"] for row in rows))
    return [CountRow(entity=names[row["id"]], count=row["trips"], unit="trip") for row in rows]


class Told(NamedTuple):
    """Stops, each once, and the relations that tell of each: several when reports date one event differently."""

    stops: list[Stop]
    relations: dict[str, list[str]]


def distinct(rows: Iterable[Stop]) -> Told:
    """One row for a visitor's stop in one event: the one with the closest date."""
    same: dict[tuple[str, ...], list[Stop]] = defaultdict(list)
    for row in rows:
        same[row["visitor"], row["event"], row["place"], row["status"]].append(row)
    best = [min(told, key=lambda row: (-len(row["date"] or ""), row["relation"])) for told in same.values()]
    relations = [sorted({row["relation"] for row in told}) for told in same.values()]
    return Told(best, {row["relation"]: ids for row, ids in zip(best, relations, strict=True)})


def _visit_views(
    conn: sqlite3.Connection, told: Told, more: dict[str, list[str]] | None = None
) -> dict[str, VisitView]:
    """The stops as answers, by relation id and in their order; `more` claims go with a stop's own."""
    names = refs(conn, [end for stop in told.stops for end in (stop["visitor"], stop["place"])])
    rows = conn.execute(
        "SELECT relation, claim FROM relation_claims WHERE relation IN (SELECT value FROM json_each(?))",
        (as_json(sorted({one for ids in told.relations.values() for one in ids})),),
    )
    held: dict[str, set[str]] = defaultdict(set)
    for relation, claim in rows:
        held[relation].add(claim)
    claims = {
        key: {claim for one in told.relations[key] for claim in held[one]}.union((more or {}).get(key, ()))
        for key in (stop["relation"] for stop in told.stops)
    }
    said = evidences(conn, claims)
    return {
        key: _visit_view(stop, names, said[key], merged=len(told.relations[key]) > 1)
        for stop in told.stops
        if (key := stop["relation"])
    }


def _visit_view(stop: Stop, names: dict[str, EntityRef], said: tuple[EvidenceView, ...], *, merged: bool) -> VisitView:
    same = ("event", "trip", "order", "status", "basis", "purpose", "confidence", "date")
    return VisitView(
        **{name: stop[name] for name in same},
        reports=len({one.article for one in said}) if merged else stop["reports"],
        date_from=stop["date_from"],
        date_to=stop["date_to"],
        date_precision=precision(stop["date"]),
        date_basis=stop["date_basis"],
        visitor=names[stop["visitor"]],
        place=names[stop["place"]],
        topics=tuple(json.loads(stop["topics"])),
        evidence=said,
    )


def precision(date: str | None) -> str | None:
    """How far a date is known."""
    return None if date is None else ("year", "month", "day")[date.count("-")]


def _outings(stops: Iterable[Stop]) -> dict[str, list[Stop]]:
    found: dict[str, list[Stop]] = defaultdict(list)
    for stop in stops:
        found[stop["outing"]].append(stop)
    return found


def _by_visitor(stops: Iterable[Stop]) -> dict[str, list[Stop]]:
    found: dict[str, list[Stop]] = defaultdict(list)
    for stop in stops:
        found[stop["visitor"]].append(stop)
    return found


def _company(conn: sqlite3.Connection, stops: Sequence[Stop], *, every: bool) -> dict[str, list[sqlite3.Row]]:
    """Who came along on the outings of these stops, without a stop of them stated of himself or herself."""
    leads = {(stop["visitor"], stop["outing"]) for stop in stops}
    events = {stop["event"] for stop in stops}
    outings = as_json(sorted({stop["outing"] for stop in stops}))
    found: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in conn.execute(_COMPANY, {"outings": outings, "every": every}):
        if (row["entity"], row["outing"]) not in leads and (row["whole"] or row["event"] in events):
            found[row["outing"]].append(row)
    return found


def _trip(
    conn: sqlite3.Connection,
    outing: str,
    stops: list[VisitView],
    along: Sequence[sqlite3.Row],
    people: dict[str, EntityRef],
) -> TripView:
    claims = {claim for row in along for claim in json.loads(row["claims"])}
    return TripView(
        id=outing,
        stops=tuple(sorted(stops, key=visit_order)),
        companions=tuple(people[one] for one in dict.fromkeys(row["entity"] for row in along)),
        companion_evidence=evidence(conn, claims) if claims else (),
        **_span(stops),
    )


def _span(stops: Sequence[VisitView]) -> dict[str, str | None]:
    """The date of a trip: that of its stops when they agree, else the range of days they cover."""
    if len({stop.date for stop in stops}) == 1:
        names = ("date", "date_from", "date_to", "date_precision", "date_basis")
        return {name: getattr(stops[0], name) for name in names}
    return {
        "date_from": min((stop.date_from for stop in stops if stop.date_from), default=None),
        "date_to": max((stop.date_to for stop in stops if stop.date_to), default=None),
    }


def _visitor_views(
    names: dict[str, EntityRef], trips: dict[tuple[str, str], TripView], *, derived: bool = False
) -> tuple[VisitorView, ...]:
    """Visitors by the date of their first trip."""
    by_visitor: dict[str, list[TripView]] = defaultdict(list)
    for (visitor, _), trip in trips.items():
        by_visitor[visitor].append(trip)
    views = [
        VisitorView(visitor=names[visitor], trips=tuple(sorted(mine, key=_trip_order)), derived=derived)
        for visitor, mine in by_visitor.items()
    ]
    return tuple(sorted(views, key=lambda view: (_trip_order(view.trips[0]), view.visitor.name, view.visitor.id)))


def _trip_order(trip: TripView) -> tuple[bool, str, str]:
    return trip.date_from is None, trip.date_from or "", trip.id


def _companion_views(
    conn: sqlite3.Connection,
    outings: dict[str, list[Stop]],
    views: dict[str, VisitView],
    along: dict[str, list[sqlite3.Row]],
    people: dict[str, EntityRef],
) -> tuple[VisitorView, ...]:
    trips: dict[tuple[str, str], TripView] = {}
    for outing, rows in along.items():
        for who, mine in _by_entity(rows).items():
            whole, events = any(row["whole"] for row in mine), {row["event"] for row in mine}
            stops = _first_of_event(stop for stop in outings[outing] if whole or stop["event"] in events)
            theirs = [_as_companion(views[stop["relation"]], people[who]) for stop in stops]
            trip = _trip(conn, outing, theirs, mine, people)
            trips[who, outing] = trip.model_copy(update={"companions": ()})
    return _visitor_views(people, trips, derived=True)


def _by_entity(rows: Iterable[sqlite3.Row]) -> dict[str, list[sqlite3.Row]]:
    found: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in rows:
        found[row["entity"]].append(row)
    return found


def _first_of_event(stops: Iterable[Stop]) -> list[Stop]:
    """One stop an event and place, though several visitors may have it."""
    found: dict[tuple[str, str], Stop] = {}
    for stop in stops:
        found.setdefault((stop["event"], stop["place"]), stop)
    return list(found.values())


def _as_companion(view: VisitView, who: EntityRef) -> VisitView:
    return view.model_copy(update={"visitor": who, "role": "accompany", "basis": "derived"})
