"""Rows of stops and companions in, visits, trips and visitors with their evidence out; the same for every store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph.answers import CountRow, EntityRef, EvidenceView, TripView, VisitorsAnswer, VisitorView, VisitView
from graph.store.asked import Asked
from graph.store.source import Row, Source, evidences
from zhengpu.records import EntityType

Stop = Row


def visitors(source: Source, place: str, asked: Asked, *, inside: bool, present: bool, every: bool) -> VisitorsAnswer:
    """Who visited a place; those who only came along apart."""
    told = distinct(source.stops_at(place, asked, inside=inside, present=present, every=every))
    stops, views = told.stops, _visit_views(source, told)
    along = _company(source, stops, every=every)
    outings = _outings(stops)
    people = source.refs(row["entity"] for rows in along.values() for row in rows)
    said = evidences(source, {outing: _claims(rows) for outing, rows in along.items()})
    trips = {
        (visitor, outing): _trip(
            outing, [views[stop["relation"]] for stop in mine], along.get(outing, ()), people, said.get(outing, ())
        )
        for outing, rows in outings.items()
        for visitor, mine in _by_visitor(rows).items()
    }
    return VisitorsAnswer(
        place=source.refs([place])[place],
        inside=inside,
        visitors=_visitor_views(source.refs((visitor for visitor, _ in trips)), trips),
        companions=_companion_views(source, outings, views, along, people),
        total=len(outings),
    )


def visits(source: Source, visitor: str, asked: Asked, *, every: bool, derived: bool) -> list[VisitView]:
    """A visitor's stops, and those of the trips on which he or she came along."""
    own = distinct(source.stops_by(visitor, asked, every=every))
    found = list(_visit_views(source, own).values())
    if derived:
        seen = {stop["event"] for stop in own.stops}
        along = distinct(stop for stop in source.stops_along(visitor, asked, every=every) if stop["event"] not in seen)
        rows = _first_of_event(along.stops)
        more = {stop["relation"]: list(stop["along"]) for stop in rows}
        views = _visit_views(source, Told(rows, along.relations), more)
        found += [_as_companion(view, source.refs([visitor])[visitor]) for view in views.values()]
    return sorted(found, key=visit_order)


def most_visited(source: Source, types: Sequence[EntityType], asked: Asked, limit: int) -> list[CountRow]:
    """Places by the distinct trips to them or into them."""
    return _counted(source, source.most_visited(types, asked, limit))


def most_active(source: Source, asked: Asked, limit: int) -> list[CountRow]:
    """Visitors by their distinct trips."""
    return _counted(source, source.most_active(asked, limit))


def contents(source: Source, place: str, types: Sequence[EntityType], limit: int) -> list[EntityRef]:
    """Entities of these types that lie in a place now, by name."""
    found = source.contents(place, types, limit)
    names = source.refs(found)
    return [names[one] for one in found]


def visit_order(view: VisitView) -> tuple[Any, ...]:
    """Stops by date, trip, and place in the trip; those without a date last."""
    when = view.date_from is None, view.date_from or "", view.date_to or "", view.trip or view.event
    return *when, view.order is None, view.order or 0, view.event, view.place.id


def _counted(source: Source, rows: list[tuple[str, int]]) -> list[CountRow]:
    names = source.refs(entity for entity, _ in rows)
    return [CountRow(entity=names[entity], count=count, unit="trip") for entity, count in rows]


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


def _visit_views(source: Source, told: Told, more: dict[str, list[str]] | None = None) -> dict[str, VisitView]:
    """The stops as answers, by relation id and in their order; `more` claims go with a stop's own."""
    names = source.refs([end for stop in told.stops for end in (stop["visitor"], stop["place"])])
    held = source.relation_claims({one for ids in told.relations.values() for one in ids})
    claims = {
        key: {claim for one in told.relations[key] for claim in held.get(one, ())}.union((more or {}).get(key, ()))
        for key in (stop["relation"] for stop in told.stops)
    }
    said = evidences(source, claims)
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
        topics=tuple(stop["topics"]),
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


def _company(source: Source, stops: Sequence[Stop], *, every: bool) -> dict[str, list[Row]]:
    """Who came along on the outings of these stops, without a stop of them stated of himself or herself."""
    leads = {(stop["visitor"], stop["outing"]) for stop in stops}
    events = {stop["event"] for stop in stops}
    outings = sorted({stop["outing"] for stop in stops})
    found: dict[str, list[Row]] = defaultdict(list)
    for row in source.company(outings, every=every):
        if (row["entity"], row["outing"]) not in leads and (row["whole"] or row["event"] in events):
            found[row["outing"]].append(row)
    return found


def _claims(rows: Iterable[Row]) -> set[str]:
    return {claim for row in rows for claim in row["claims"]}


def _trip(
    outing: str,
    stops: list[VisitView],
    along: Sequence[Row],
    people: dict[str, EntityRef],
    said: tuple[EvidenceView, ...],
) -> TripView:
    return TripView(
        id=outing,
        stops=tuple(sorted(stops, key=visit_order)),
        companions=tuple(people[one] for one in dict.fromkeys(row["entity"] for row in along)),
        companion_evidence=said,
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
    source: Source,
    outings: dict[str, list[Stop]],
    views: dict[str, VisitView],
    along: dict[str, list[Row]],
    people: dict[str, EntityRef],
) -> tuple[VisitorView, ...]:
    shares = {(who, outing): mine for outing, rows in along.items() for who, mine in _by_entity(rows).items()}
    said = evidences(source, {share: _claims(mine) for share, mine in shares.items()})
    trips: dict[tuple[str, str], TripView] = {}
    for (who, outing), mine in shares.items():
        whole, events = any(row["whole"] for row in mine), {row["event"] for row in mine}
        stops = _first_of_event(stop for stop in outings[outing] if whole or stop["event"] in events)
        theirs = [_as_companion(views[stop["relation"]], people[who]) for stop in stops]
        trip = _trip(outing, theirs, mine, people, said[who, outing])
        trips[who, outing] = trip.model_copy(update={"companions": ()})
    return _visitor_views(people, trips, derived=True)


def _by_entity(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
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
