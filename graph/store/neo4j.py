"""A loaded Neo4j and the register that it was loaded from in, answers to all questions of the store out."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from typing import Any

from graph import cypher
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
from graph.load import direct_types
from graph.neo4j_connection import Connection
from graph.register import Register
from graph.store import edges, embedded_look_up, names, people, visits
from graph.store.asked import asked_day, asked_days, checked_limit
from graph.store.meetings import meetings
from graph.store.neo4j_source import Neo4jSource
from graph.store.timeline import timeline
from zhengpu.errors import StoreUnavailable, UnknownName
from zhengpu.records import DatedName, Entity, EntityType, RelationType

MAX_HOPS = 20


class Neo4jStore:
    """Answers from a Neo4j; the register tells what ids were retired and whether the graph is behind."""

    def __init__(self, connection: Connection, register: Register) -> None:
        self._connection = connection
        self._register = register
        self._source = Neo4jSource(connection)

    def snapshot(self) -> str:
        """Hash of the state that answers come from; StoreUnavailable before the first load, or amid one."""
        row = self._held()
        if row["loading"] or not row["hash"]:
            raise StoreUnavailable(
                f"{self._connection.uri}: the graph is {'being loaded' if row['loading'] else 'not loaded yet'}",
                "Run `zhengpu load`, or wait until it is done",
            )
        return str(row["hash"])

    def _held(self) -> dict[str, Any]:
        return self._connection.read(cypher.SNAPSHOT)[0]

    def _present(self, entity: str) -> str:
        """The id under which an entity is known now."""
        if self._connection.read(cypher.IS_ENTITY, id=entity):
            return entity
        with self._register.view() as conn:
            forward = embedded_look_up.present_id(conn, entity)
        if forward == entity or not self._connection.read(cypher.IS_ENTITY, id=forward):
            raise UnknownName(f"no entity {entity} in the graph", "Run `zhengpu load` to bring it up to date")
        return forward

    def entity(self, entity: str) -> EntityView:
        """An entity by its id; a retired id answers with the entity that took its place."""
        rows = self._connection.read(cypher.ENTITY, id=entity)
        row = (rows or self._connection.read(cypher.ENTITY, id=self._present(entity)))[0]
        found = _entity(row)
        known = {one["id"]: EntityRef.model_validate(one) for one in row["named"]}
        return EntityView(
            entity=found,
            dated_names=tuple(DatedName.model_validate_json(one) for one in row["props"].get("dated_names", ())),
            county=known.get(found.county or ""),
            parent=known.get(found.parent or ""),
            candidates=tuple(known[one] for one in found.candidates if one in known),
            mentions=row["mentions"],
            pages=row["pages"],
        )

    def search(
        self, text: str, types: Sequence[EntityType] = (), *, limit: int = 20, everyone: bool = False
    ) -> list[SearchHit]:
        """Entities whose name, former or short name, alias or code matches; best first."""
        return names.search(self._source, text, types, limit=checked_limit(limit), everyone=everyone)

    def named(self, name: str, types: Sequence[EntityType] = ()) -> list[EntityRef]:
        """Entities that bear exactly this name, alias, short name, code or id."""
        if found := self._by_id(name):
            return [found] if not types or found.type in types else []
        return names.named(self._source, name, types)

    def _by_id(self, entity: str) -> EntityRef | None:
        try:
            ident = self._present(entity)
        except UnknownName:
            return None
        return self._source.refs([ident]).get(ident)

    def near_names(self, name: str, limit: int = 5) -> list[str]:
        """Names that come close to one that nothing bears."""
        return names.near_names(self._source, name, checked_limit(limit))

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
        held = self.snapshot()
        found = visits.visitors(
            self._source, self._present(place), asked, inside=inside, present=present_boundaries, every=every_status
        )
        return found.model_copy(update={"snapshot": held})

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
        return visits.visits(self._source, self._present(visitor), asked, every=every_status, derived=derived)

    def tenures(
        self, *, person: str | None = None, body: str | None = None, post: str | None = None, as_of: str | None = None
    ) -> list[TenureView]:
        """Who is known to hold, or have held, which post where; `as_of` keeps those known to hold it at that date."""
        asked = asked_day(as_of)
        who = self._present(person) if person else None
        where = self._present(body) if body else None
        return people.tenures(self._source, person=who, body=where, post=post, asked=asked)

    def companions(
        self, person: str, *, date_from: str | None = None, date_to: str | None = None
    ) -> list[CompanionView]:
        """With whom a person travelled or sat in meetings, most often first."""
        return people.companions(self._source, self._present(person), asked_days(date_from, date_to))

    def colleagues(self, person: str) -> list[TenureView]:
        """Tenures of others at the bodies where the person has a tenure."""
        return people.colleagues(self._source, self._present(person))

    def meetings(self, name: str, *, date_from: str | None = None, date_to: str | None = None) -> list[MeetingView]:
        """Meetings of exactly this name, or else those whose name holds it, with who attended; oldest first."""
        return meetings(self._source, name, asked_days(date_from, date_to))

    def contents(self, place: str, types: Sequence[EntityType], *, limit: int = 200) -> list[EntityRef]:
        """Entities of these types that lie in a place as it is bounded now, at whatever depth, by name."""
        return visits.contents(self._source, self._present(place), types, checked_limit(limit))

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
        return edges.neighbours(self._source, self._present(entity), asked)

    def shortest_path(self, start: str, end: str, *, max_hops: int = 6) -> PathView | None:
        """A shortest path over direct edges in either direction, or None."""
        hops = min(checked_limit(max_hops, "max_hops"), MAX_HOPS)
        ends = self._present(start), self._present(end)
        if ends[0] == ends[1]:
            return edges.path_view(self._source, ends[:1], ())
        query = cypher.shortest_path(direct_types(), hops)
        rows = self._connection.read(query, start=ends[0], end=ends[1])
        if not rows:
            return None
        nodes: list[str] = rows[0]["nodes"]
        between = itertools.starmap(self._source.relations_between, itertools.pairwise(nodes))
        return edges.path_view(self._source, nodes, [edges.newest_first(found)[0] for found in between])

    def timeline(
        self, entity: str, *, date_from: str | None = None, date_to: str | None = None, limit: int = 200
    ) -> list[TimelineItem]:
        """Dated events of an entity, and for a place of what lies in it, oldest first."""
        asked = asked_days(date_from, date_to)
        return timeline(self._source, self._present(entity), asked, checked_limit(limit))

    def evidence(self, thing: str) -> list[EvidenceView]:
        """The sentences behind a relation, event, tenure or claim id; for an entity id those of all its relations."""
        for query, values in (
            (cypher.claims_of_relations(direct_types()), {"ids": [thing]}),
            (cypher.CLAIMS_OF_TENURE, {"id": thing}),
            (cypher.CLAIMS_OF_EVENT, {"id": thing}),
            (cypher.CLAIM, {"id": thing}),
        ):
            if rows := self._connection.read(query, **values):
                return self._said(rows)
        return self._said(self._connection.read(cypher.CLAIMS_OF_ENTITY, id=self._present(thing)))

    def _said(self, rows: list[dict[str, Any]]) -> list[EvidenceView]:
        return list(self._source.evidence(claim for row in rows for claim in row["claims"]))

    def most_visited(
        self,
        *,
        types: Sequence[EntityType] = ("County",),
        date_from: str | None = None,
        date_to: str | None = None,
        limit: int = 20,
    ) -> list[CountRow]:
        """Places by distinct trips to them or into them."""
        return visits.most_visited(self._source, types, asked_days(date_from, date_to), checked_limit(limit))

    def most_active(
        self, *, date_from: str | None = None, date_to: str | None = None, limit: int = 20
    ) -> list[CountRow]:
        """Visitors by distinct trips that they led."""
        return visits.most_active(self._source, asked_days(date_from, date_to), checked_limit(limit))

    def stats(self) -> Stats:
        """Counts of the register as it was loaded, and whether the graph is behind it now."""
        held = self.snapshot()
        now = self._register.snapshot()
        return Stats(
            **json.loads(self._held()["counts"]),
            register_snapshot=now,
            store_snapshot=held,
            behind=held != now,
            store="neo4j",
        )

    def close(self) -> None:
        """Gives back what the store holds open: nothing; connection and register are their owners' to close."""


def _entity(row: dict[str, Any]) -> Entity:
    known = {name: value for name, value in row["props"].items() if name in Entity.model_fields}
    known["external_ids"] = json.loads(known.get("external_ids", "[]"))
    known["official"] = row["official"]
    return Entity.model_validate(known)
