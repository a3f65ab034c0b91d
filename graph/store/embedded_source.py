"""A register's connection in, the rows that the shared answers need out."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.answers import EntityRef, EvidenceView
from graph.rows import as_json
from graph.store import (
    embedded_graph,
    embedded_look_up,
    embedded_meetings,
    embedded_names,
    embedded_people,
    embedded_timeline,
)
from graph.store import embedded_visits as visits
from graph.store.asked import Asked
from graph.store.source import Row
from zhengpu.records import EntityType, Relation, RelationType, Tenure


class EmbeddedSource:
    """Rows of one state of the register."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def refs(self, ids: Iterable[str | None]) -> dict[str, EntityRef]:
        """Named references to entities; ids without an entity are left out."""
        return embedded_look_up.refs(self._conn, ids)

    def evidence(self, claims: Iterable[str]) -> tuple[EvidenceView, ...]:
        """The sentences of claims, by date of the page and their place on it."""
        return embedded_look_up.evidence(self._conn, claims)

    def relation_claims(self, relations: Iterable[str]) -> dict[str, set[str]]:
        """The claims behind relations."""
        query = "SELECT relation, claim FROM relation_claims WHERE relation IN (SELECT value FROM json_each(?))"
        held: dict[str, set[str]] = defaultdict(set)
        for relation, claim in self._conn.execute(query, (as_json(sorted(relations)),)):
            held[relation].add(claim)
        return held

    def stops_at(self, place: str, asked: Asked, *, inside: bool, present: bool, every: bool) -> list[Row]:
        """Stops at a place, and (inside) at what lies in it as of their date, in their order."""
        return visits.stops_at(self._conn, place, asked, inside=inside, present=present, every=every)

    def stops_by(self, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
        """A visitor's stops in their order."""
        return visits.stops_by(self._conn, visitor, asked, every=every)

    def stops_along(self, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
        """Others' stops on which one came along, each with the claims that say so."""
        return visits.stops_along(self._conn, visitor, asked, every=every)

    def company(self, outings: Sequence[str], *, every: bool) -> list[Row]:
        """Who came along on outings, in printed order."""
        return visits.company(self._conn, outings, every=every)

    def most_visited(self, types: Sequence[EntityType], asked: Asked, limit: int) -> list[tuple[str, int]]:
        """Places by the distinct outings to them or into them."""
        return visits.most_visited(self._conn, types, asked, limit)

    def most_active(self, asked: Asked, limit: int) -> list[tuple[str, int]]:
        """Visitors by their distinct outings."""
        return visits.most_active(self._conn, asked, limit)

    def contents(self, place: str, types: Sequence[EntityType], limit: int) -> list[str]:
        """The ids of entities of these types that lie in a place now, by name."""
        return visits.contents(self._conn, place, types, limit)

    def tenures(self, person: str | None, body: str | None) -> list[Tenure]:
        """Tenures of a person, at a body, or all."""
        return embedded_people.tenures(self._conn, person, body)

    def colleague_tenures(self, person: str) -> list[Tenure]:
        """Tenures of others at the bodies where the person has one."""
        return embedded_people.colleague_tenures(self._conn, person)

    def together(self, person: str, asked: Asked) -> list[Row]:
        """Other persons' presences where this person was."""
        return embedded_people.together(self._conn, person, asked)

    def meetings(self, asked: Asked) -> list[Row]:
        """The stated meetings within a range of days, in no order."""
        return embedded_meetings.meetings(self._conn, asked)

    def attendees(self, events: Sequence[str]) -> list[Row]:
        """Those at events but the planned and denied ones, in no order."""
        return embedded_meetings.attendees(self._conn, events)

    def dated_events(self, entity: str, asked: Asked) -> list[Row]:
        """What a timeline tells, in no order."""
        return embedded_timeline.dated_events(self._conn, entity, asked)

    def names_with(self, text: str, types: Sequence[EntityType], *, everyone: bool, whole: bool) -> list[Row]:
        """Names that are this folded text, or (not whole) hold it."""
        return embedded_names.names_with(self._conn, text, types, everyone=everyone, whole=whole)

    def all_names(self, types: Sequence[EntityType], *, everyone: bool) -> list[Row]:
        """All names but codes."""
        return embedded_names.all_names(self._conn, types, everyone=everyone)

    def mention_counts(self, entities: Iterable[str]) -> dict[str, int]:
        """How often entities are mentioned, second printings left out."""
        return embedded_names.mention_counts(self._conn, entities)

    def relations_at(self, entity: str, types: Sequence[RelationType], *, every: bool) -> list[Relation]:
        """The direct edges at an entity, of some types or of all; stated ones, or (every) planned and denied ones too."""
        return embedded_graph.relations_at(self._conn, entity, types, every=every)
