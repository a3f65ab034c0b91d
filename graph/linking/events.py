"""Facts in; visits, trips, meetings and appointments with those who took part out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from graph.linking import facts as of
from graph.linking.facts import Fact
from zhengpu.ids import derived_id
from zhengpu.records import Event, EventType, Participation

MEETING_ROLES = {
    "主持": "preside",
    "出席": "attend",
    "参加": "attend",
    "列席": "attend",
    "讲话": "speak",
    "介绍": "introduce",
}

KNOWN_DAY = 10  # characters of an ISO date that is known to the day


@dataclass
class Happening:
    """An event while it is being made, with the facts that report it."""

    id: str
    type: EventType
    facts: list[Fact]
    name: str = ""
    place: str | None = None
    trip: str | None = None
    order: int | None = None
    joined: list[Fact] = field(default_factory=list)  # facts of companions

    def event(self) -> Event:
        """The finished record."""
        told = self.facts + self.joined
        topics = dict.fromkeys(topic for fact in told for topic in fact.claim.topics)
        return Event(
            id=self.id,
            type=self.type,
            name=self.name,
            date=of.best_date(told),
            place=self.place,
            trip=self.trip,
            order=self.order,
            status=of.strongest_status(told),
            purpose=next((f.claim.purpose for f in told if f.claim.purpose), None),
            topics_as_printed=tuple(topics),
            claims=of.claim_ids(told),
            reports=of.reports(told),
        )


@dataclass
class Events:
    """All events, and to which event each claim belongs."""

    happenings: list[Happening] = field(default_factory=list)
    participations: list[Participation] = field(default_factory=list)
    visits: dict[str, Happening] = field(default_factory=dict)  # by id
    event_of: dict[str, str] = field(default_factory=dict)  # claim → visit, meeting or appointment
    trip_of: dict[str, str] = field(default_factory=dict)  # claim → trip
    stops: dict[str, list[Happening]] = field(default_factory=dict)  # trip → visits
    companions: dict[str, list[Fact]] = field(default_factory=dict)  # trip → facts


def _least(prefix: str, facts: Iterable[Fact]) -> str:
    return derived_id(prefix, min(facts, key=lambda f: f.key).claim.id)


class _Union:
    """Facts that belong to one event, joined by any key that they share."""

    def __init__(self) -> None:
        self._parent: dict[Hashable, Hashable] = {}

    def find(self, key: Hashable) -> Hashable:
        parent = self._parent.setdefault(key, key)
        while parent != key:
            key, parent = parent, self._parent[parent]
        return key

    def join(self, left: Hashable, right: Hashable) -> None:
        self._parent[self.find(left)] = self.find(right)


def _grouped(facts: list[Fact], keys: dict[str, list[Hashable]]) -> list[list[Fact]]:
    union = _Union()
    for fact in facts:
        for key in keys[fact.claim.id]:
            union.join(("claim", fact.claim.id), key)
    held: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        held.setdefault(union.find(("claim", fact.claim.id)), []).append(fact)
    return list(held.values())


def make_events(facts: list[Fact]) -> Events:
    """All events of the facts."""
    events = Events()
    _visits(events, [f for f in facts if f.claim.type == "VISITED" and f.object])
    _trips(events, facts)
    _meetings(events, [f for f in facts if f.claim.type == "ATTENDED"])
    _appointments(events, [f for f in facts if f.claim.type == "HOLDS_POST" and f.claim.event])
    return events


def _planned(fact: Fact) -> bool:
    return fact.claim.status in ("planned", "denied")


# visits and trips ----------------------------------------------------------------------------------


def _visits(events: Events, facts: list[Fact]) -> None:
    """One visit for the reports that agree in visitor, place and day, and for what a page says under one key."""
    keys: dict[str, list[Hashable]] = {}
    for fact in facts:
        mine: list[Hashable] = [("who", fact.claim.page, fact.claim.article, fact.subject, fact.object, fact.iso)]
        if fact.claim.event:
            mine.append(("page", fact.claim.page, fact.claim.event, fact.object, _planned(fact)))
        if len(fact.iso) == 10:
            mine.append(("day", fact.subject, fact.object, fact.iso, _planned(fact)))
        keys[fact.claim.id] = mine
    for group in _grouped(facts, keys):
        order = min((f.claim.order for f in group if f.claim.order), default=None)
        visit = Happening(_least("v", group), "Visit", group, place=group[0].object, order=order)
        events.happenings.append(visit)
        events.visits[visit.id] = visit
        for fact in group:
            events.event_of[fact.claim.id] = visit.id
        events.participations.extend(_taking_part(visit.id, group, "lead"))


def _taking_part(event: str, facts: list[Fact], role: str) -> list[Participation]:
    held: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        held.setdefault((fact.subject, MEETING_ROLES.get(fact.claim.role or "", role)), []).append(fact)
    return [
        Participation(
            entity=entity,
            event=event,
            role=part,
            position=next((f.claim.position for f in told if f.claim.position), None),
            post_as_printed=next((f.claim.post for f in told if f.claim.post), None),
            status=of.strongest_status(told),
            basis=of.strongest_basis(told),
            claims=of.claim_ids(told),
        )
        for (entity, part), told in held.items()
    ]


@dataclass
class _Outing:
    """A trip as one page tells it."""

    visits: list[Fact] = field(default_factory=list)
    companions: list[Fact] = field(default_factory=list)

    def lead(self) -> str | None:
        """Who led: the visitor of most stops, or whom the companions accompanied."""
        counts: dict[str, int] = {}
        for entity in [f.subject for f in self.visits] or [f.object for f in self.companions if f.object]:
            counts[entity] = counts.get(entity, 0) + 1
        return min(counts, key=lambda e: (-counts[e], e)) if counts else None

    def day(self) -> str:
        """The date of the trip as far as known."""
        date = of.best_date(self.visits + self.companions)
        return date.iso if date else ""

    def stops(self) -> set[str]:
        """Where it went."""
        return {f.object for f in self.visits if f.object}


def _trips(events: Events, facts: list[Fact]) -> None:
    told: dict[tuple[str, str], _Outing] = {}
    for fact in facts:
        if fact.claim.trip and fact.claim.type in ("VISITED", "ACCOMPANIED"):
            outing = told.setdefault((fact.claim.page, fact.claim.trip), _Outing())
            (outing.visits if fact.claim.type == "VISITED" else outing.companions).append(fact)
    merged: list[_Outing] = []
    of_day: dict[tuple[str, str | None], list[_Outing]] = {}
    for _, outing in sorted(told.items()):
        day, lead = outing.day(), outing.lead()
        others = of_day.setdefault((day, lead), []) if len(day) == KNOWN_DAY else []
        same = next((other for other in others if _stops_agree(other, outing)), None)
        if same:
            same.visits += outing.visits
            same.companions += outing.companions
        else:
            merged.append(outing)
            others.append(outing)
    for outing in merged:
        _add_trip(events, outing)


def _stops_agree(left: _Outing, right: _Outing) -> bool:
    """Whether two reports of one lead and one known day tell of one trip: half of the stops of the shorter one are in both."""
    fewer = min(len(left.stops()), len(right.stops()))
    return fewer > 0 and 2 * len(left.stops() & right.stops()) >= fewer


def _add_trip(events: Events, outing: _Outing) -> None:
    told = sorted(outing.visits + outing.companions, key=lambda f: f.key)
    trip = Happening(_least("t", outing.visits or told), "Trip", outing.visits, joined=outing.companions)
    events.happenings.append(trip)
    visits = sorted({events.event_of[f.claim.id] for f in outing.visits})
    stops = [h for i in visits if (h := events.visits[i]).trip is None]
    for stop in stops:
        stop.trip = trip.id
    events.stops[trip.id] = sorted(stops, key=lambda h: (h.order is None, h.order or 0, h.facts[0].key))
    events.companions[trip.id] = outing.companions
    for fact in told:
        events.trip_of[fact.claim.id] = trip.id
    events.participations.extend(_taking_part(trip.id, outing.visits, "lead"))
    for part in _taking_part(trip.id, outing.companions, "accompany"):
        events.participations.append(part.model_copy(update={"basis": "derived"}))


# meetings and appointments -------------------------------------------------------------------------


def _meetings(events: Events, facts: list[Fact]) -> None:
    """One meeting for the reports that agree in name, date and home, and for what a page says under one key."""
    keys: dict[str, list[Hashable]] = {}
    for fact in facts:
        name = of.plain(fact.claim.object_text or "")
        mine: list[Hashable] = [("name", name, fact.iso, fact.home, fact.claim.article if len(fact.iso) != 10 else "")]
        if fact.claim.event:
            mine.append(("page", fact.claim.page, fact.claim.event))
        keys[fact.claim.id] = mine
    for group in _grouped(facts, keys):
        names = sorted({f.claim.object_text or "" for f in group}, key=lambda n: (-len(n), n))
        meeting = Happening(_least("g", group), "Meeting", group, name=names[0])
        events.happenings.append(meeting)
        for fact in group:
            events.event_of[fact.claim.id] = meeting.id
        events.participations.extend(_taking_part(meeting.id, group, "attend"))


def _appointments(events: Events, facts: list[Fact]) -> None:
    keys: dict[str, list[Hashable]] = {f.claim.id: [(f.subject, f.object, f.claim.post, f.iso)] for f in facts}
    for group in _grouped(facts, keys):
        place = group[0].object
        appointment = Happening(_least("a", group), "Appointment", group, name=group[0].claim.post or "", place=place)
        events.happenings.append(appointment)
        for fact in group:
            events.event_of[fact.claim.id] = appointment.id
        events.participations.extend(_taking_part(appointment.id, group, "appointed"))
