"""A register in, answers to all questions of the store out, without any server."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from graph import register_state
from graph.answers import (
    CompanionView,
    CountRow,
    EdgeView,
    EntityRef,
    EntityView,
    EvidenceView,
    MeetingView,
    PathView,
    SearchHit,
    Stats,
    TenureView,
    TimelineItem,
    VisitorsAnswer,
    VisitView,
)
from graph.register import Register
from graph.store import edges, embedded_graph, embedded_look_up, names, people, visits
from graph.store.asked import asked_day, asked_days, checked_limit
from graph.store.embedded_source import EmbeddedSource
from graph.store.meetings import meetings
from graph.store.timeline import timeline
from zhengpu.records import EntityType, RelationType


class EmbeddedStore:
    """Answers from the register's projection: indexed SQL for look-ups, networkx for paths."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._graph = embedded_graph.LazyGraph()

    def snapshot(self) -> str:
        """Hash of the state that answers come from."""
        return self._register.linked_snapshot()

    def graph(self) -> nx.MultiDiGraph[str]:
        """Entities and direct edges as they are now; not to be changed."""
        with self._register.view() as conn:
            return self._graph.get(conn, register_state.version(conn))

    def entity(self, entity: str) -> EntityView:
        """An entity by its id; a retired id answers with the entity that took its place."""
        with self._register.view() as conn:
            return embedded_look_up.entity_view(conn, entity)

    def search(
        self, text: str, types: Sequence[EntityType] = (), *, limit: int = 20, everyone: bool = False
    ) -> list[SearchHit]:
        """Entities whose name, former or short name, alias or code matches; best first."""
        with self._register.view() as conn:
            return names.search(EmbeddedSource(conn), text, types, limit=checked_limit(limit), everyone=everyone)

    def named(self, name: str, types: Sequence[EntityType] = ()) -> list[EntityRef]:
        """Entities that bear exactly this name, alias, short name, code or id."""
        with self._register.view() as conn:
            if found := embedded_look_up.by_id(conn, name):
                return [found] if not types or found.type in types else []
            return names.named(EmbeddedSource(conn), name, types)

    def near_names(self, name: str, limit: int = 5) -> list[str]:
        """Names that come close to one that nothing bears."""
        with self._register.view() as conn:
            return names.near_names(EmbeddedSource(conn), name, checked_limit(limit))

    def visitors(
        self,
        place: str,
        *,
        inside: bool = True,
        date_from: str | None = None,
        date_to: str | None = None,
        present_boundaries: bool = False,
        every_status: bool = False,
    ) -> VisitorsAnswer:
        """Who visited a place, and (inside) what lies in it as of the date of the visit; companions apart."""
        asked = asked_days(date_from, date_to)
        with self._register.view() as conn:
            where = embedded_look_up.present_id(conn, place)
            found = visits.visitors(
                EmbeddedSource(conn), where, asked, inside=inside, present=present_boundaries, every=every_status
            )
            return found.model_copy(update={"snapshot": self.snapshot()})

    def visits(
        self,
        visitor: str,
        *,
        date_from: str | None = None,
        date_to: str | None = None,
        every_status: bool = False,
        derived: bool = False,
    ) -> list[VisitView]:
        """Where a visitor went, by date and order of stops; with `derived`, stops of trips accompanied too."""
        asked = asked_days(date_from, date_to)
        with self._register.view() as conn:
            who = embedded_look_up.present_id(conn, visitor)
            return visits.visits(EmbeddedSource(conn), who, asked, every=every_status, derived=derived)

    def tenures(
        self, *, person: str | None = None, body: str | None = None, post: str | None = None, as_of: str | None = None
    ) -> list[TenureView]:
        """Who is known to hold, or have held, which post where; `as_of` keeps those known to hold it at that date."""
        asked = asked_day(as_of)
        with self._register.view() as conn:
            who = embedded_look_up.present_id(conn, person) if person else None
            where = embedded_look_up.present_id(conn, body) if body else None
            return people.tenures(EmbeddedSource(conn), person=who, body=where, post=post, asked=asked)

    def companions(
        self, person: str, *, date_from: str | None = None, date_to: str | None = None
    ) -> list[CompanionView]:
        """With whom a person travelled or sat in meetings, most often first."""
        asked = asked_days(date_from, date_to)
        with self._register.view() as conn:
            return people.companions(EmbeddedSource(conn), embedded_look_up.present_id(conn, person), asked)

    def colleagues(self, person: str) -> list[TenureView]:
        """Tenures of others at the bodies where the person has a tenure."""
        with self._register.view() as conn:
            return people.colleagues(EmbeddedSource(conn), embedded_look_up.present_id(conn, person))

    def meetings(self, name: str, *, date_from: str | None = None, date_to: str | None = None) -> list[MeetingView]:
        """Meetings of exactly this name, or else those whose name holds it, with who attended; oldest first."""
        asked = asked_days(date_from, date_to)
        with self._register.view() as conn:
            return meetings(EmbeddedSource(conn), name, asked)

    def contents(self, place: str, types: Sequence[EntityType], *, limit: int = 200) -> list[EntityRef]:
        """Entities of these types that lie in a place as it is bounded now, at whatever depth, by name."""
        with self._register.view() as conn:
            where = embedded_look_up.present_id(conn, place)
            return visits.contents(EmbeddedSource(conn), where, types, checked_limit(limit))

    def neighbours(
        self,
        entity: str,
        types: Sequence[RelationType] = (),
        *,
        limit: int = 100,
        every_status: bool = False,
        derived: bool = False,
    ) -> list[EdgeView]:
        """Direct edges at an entity, newest first; with `derived`, stops of trips that someone came along on too."""
        asked = edges.Wanted(tuple(types), checked_limit(limit), every_status, derived)
        with self._register.view() as conn:
            return edges.neighbours(EmbeddedSource(conn), embedded_look_up.present_id(conn, entity), asked)

    def shortest_path(self, start: str, end: str, *, max_hops: int = 6) -> PathView | None:
        """A shortest path over direct edges in either direction, or None."""
        hops = checked_limit(max_hops, "max_hops")
        with self._register.view() as conn:
            ends = [embedded_look_up.present_id(conn, one) for one in (start, end)]
            nodes = embedded_graph.shortest_path(self.graph(), ends[0], ends[1], hops)
            if nodes is None:
                return None
            return edges.path_view(EmbeddedSource(conn), nodes, embedded_graph.edges_along(conn, self.graph(), nodes))

    def timeline(
        self, entity: str, *, date_from: str | None = None, date_to: str | None = None, limit: int = 200
    ) -> list[TimelineItem]:
        """Dated events of an entity, and for a place of what lies in it, oldest first."""
        asked = asked_days(date_from, date_to)
        with self._register.view() as conn:
            return timeline(
                EmbeddedSource(conn), embedded_look_up.present_id(conn, entity), asked, checked_limit(limit)
            )

    def evidence(self, thing: str) -> list[EvidenceView]:
        """The sentences behind a relation, event, tenure or claim id; for an entity id those of all its relations."""
        with self._register.view() as conn:
            return list(embedded_look_up.evidence_of(conn, thing))

    def most_visited(
        self,
        *,
        types: Sequence[EntityType] = ("County",),
        date_from: str | None = None,
        date_to: str | None = None,
        limit: int = 20,
    ) -> list[CountRow]:
        """Places by distinct trips to them or into them."""
        asked = asked_days(date_from, date_to)
        with self._register.view() as conn:
            return visits.most_visited(EmbeddedSource(conn), types, asked, checked_limit(limit))

    def most_active(
        self, *, date_from: str | None = None, date_to: str | None = None, limit: int = 20
    ) -> list[CountRow]:
        """Visitors by distinct trips that they led."""
        asked = asked_days(date_from, date_to)
        with self._register.view() as conn:
            return visits.most_active(EmbeddedSource(conn), asked, checked_limit(limit))

    def stats(self) -> Stats:
        """Counts of all there is, and whether the store is behind the register."""
        with self._register.view() as conn:
            held, now = self.snapshot(), self._register.snapshot()
            return Stats(
                **embedded_look_up.counts(conn),
                register_snapshot=now,
                store_snapshot=held,
                behind=held != now,
                store="embedded",
            )

    def close(self) -> None:
        """Gives back what the store holds open: nothing; the register is its owner's to close."""
