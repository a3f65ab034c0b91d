"""A connection to a loaded Neo4j in, the rows that the shared answers need out."""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graph import cypher
from graph.answers import EntityRef, EvidenceView
from graph.load import direct_types
from graph.neo4j_connection import Connection
from graph.projection import fold
from graph.store.asked import Asked
from graph.store.source import Row
from zhengpu.dates import PartialDate
from zhengpu.records import EntityType, Relation, RelationType, Tenure


class Neo4jSource:
    """Rows of one Neo4j."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._names = NameList()

    def refs(self, ids: Iterable[str | None]) -> dict[str, EntityRef]:
        """Named references to entities; ids without an entity are left out."""
        wanted = sorted({one for one in ids if one})
        rows = self._connection.read(cypher.REFS, ids=wanted) if wanted else []
        return {row["id"]: EntityRef.model_validate(row) for row in rows}

    def evidence(self, claims: Iterable[str]) -> tuple[EvidenceView, ...]:
        """The sentences of claims, by date of the page and their place on it."""
        wanted = sorted(set(claims))
        rows = self._connection.read(cypher.EVIDENCE, claims=wanted) if wanted else []
        return tuple(EvidenceView.model_validate(row | {"spans": json.loads(row["spans"] or "[]")}) for row in rows)

    def relation_claims(self, relations: Iterable[str]) -> dict[str, set[str]]:
        """The claims behind relations."""
        held: dict[str, set[str]] = defaultdict(set)
        for row in self._connection.read(cypher.claims_of_relations(direct_types()), ids=sorted(set(relations))):
            held[row["id"]].update(row["claims"])
        return held

    def stops_at(self, place: str, asked: Asked, *, inside: bool, present: bool, every: bool) -> list[Row]:
        """Stops at a place, and (inside) at what lies in it as of their date, in their order."""
        query = cypher.STOPS_AT if inside else cypher.STOPS_AT_ALONE
        return self._rows(query, asked, place=place, inside=inside, present=present, every=every)

    def stops_by(self, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
        """A visitor's stops in their order."""
        return self._rows(cypher.STOPS_BY, asked, visitor=visitor, every=every)

    def stops_along(self, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
        """Others' stops on which one came along, each with the claims that say so."""
        return self._rows(cypher.STOPS_ALONG, asked, visitor=visitor, every=every)

    def company(self, outings: Sequence[str], *, every: bool) -> list[Row]:
        """Who came along on outings, in printed order."""
        return list(self._connection.read(cypher.COMPANY, outings=list(outings), every=every))

    def most_visited(self, types: Sequence[EntityType], asked: Asked, limit: int) -> list[tuple[str, int]]:
        """Places by the distinct outings to them or into them."""
        rows = self._rows(cypher.MOST_VISITED, asked, types=list(types), limit=limit, present=False, every=False)
        return [(row["id"], row["trips"]) for row in rows]

    def most_active(self, asked: Asked, limit: int) -> list[tuple[str, int]]:
        """Visitors by their distinct outings."""
        return [(row["id"], row["trips"]) for row in self._rows(cypher.MOST_ACTIVE, asked, limit=limit, every=False)]

    def contents(self, place: str, types: Sequence[EntityType], limit: int) -> list[str]:
        """The ids of entities of these types that lie in a place now, by name."""
        values: dict[str, Any] = {"types": list(types), "limit": limit, "inside": True, "present": True}
        return [row["id"] for row in self._connection.read(cypher.CONTENTS, place=place, **values)]

    def tenures(self, person: str | None, body: str | None) -> list[Tenure]:
        """Tenures of a person, at a body, or all."""
        query = cypher.TENURES_OF if person else cypher.TENURES_AT if body else cypher.TENURES
        found = (_tenure(row) for row in self._connection.read(query, person=person, body=body))
        return [one for one in found if body in (None, one.body)]

    def colleague_tenures(self, person: str) -> list[Tenure]:
        """Tenures of others at the bodies where the person has one."""
        return [_tenure(row) for row in self._connection.read(cypher.COLLEAGUES, person=person)]

    def together(self, person: str, asked: Asked) -> list[Row]:
        """Other persons' presences where this person was."""
        return self._rows(cypher.TOGETHER, asked, person=person)

    def meetings(self, asked: Asked) -> list[Row]:
        """The stated meetings within a range of days, in no order."""
        return self._rows(cypher.MEETINGS, asked)

    def attendees(self, events: Sequence[str]) -> list[Row]:
        """Those at events but the planned and denied ones, in no order."""
        return list(self._connection.read(cypher.ATTENDEES, events=list(events)))

    def dated_events(self, entity: str, asked: Asked) -> list[Row]:
        """What a timeline tells, in no order."""
        whole: dict[str, Any] = {"inside": True, "present": False, "every": False}
        went = self._rows(cypher.STOPS_BY, asked, visitor=entity, every=False)
        came = self._rows(cypher.STOPS_AT, asked, place=entity, **whole)
        told = [_told(row, "place") for row in went] + [_told(row, "visitor") for row in came]
        told += self._rows(cypher.TOOK_PART, asked, entity=entity)
        told += self._rows(cypher.HELD, asked, place=entity, **whole)
        return [row for row in told if row["date_from"]]

    def names_with(self, text: str, types: Sequence[EntityType], *, everyone: bool, whole: bool) -> list[Row]:
        """Names that are this folded text, or (not whole) hold it."""
        wanted = f"\n{text}\n" if whole else text
        rows = self._connection.read(cypher.NAMES_WITH, text=wanted, types=list(types), everyone=everyone)
        found = (name for row in rows for name in _names(row))
        return [one for one in found if one["folded"] == text or (not whole and _holds(one, text))]

    def all_names(self, types: Sequence[EntityType], *, everyone: bool) -> Sequence[Row]:
        """All names but codes."""
        key = (self._snapshot(), tuple(types), everyone)

        def fetch() -> list[Row]:
            rows = self._connection.read(cypher.ALL_NAMES, types=list(types), everyone=everyone)
            return [name for row in rows for name in _names(row) if name["kind"] != "code"]

        return self._names.get(key, fetch)

    def mention_counts(self, entities: Iterable[str]) -> dict[str, int]:
        """How often entities are mentioned, second printings left out."""
        rows = self._connection.read(cypher.MENTION_COUNTS, ids=sorted(entities))
        return {row["entity"]: row["count"] for row in rows}

    def relations_at(self, entity: str, types: Sequence[RelationType], *, every: bool) -> list[Relation]:
        """The direct edges at an entity, of some types or of all; stated ones, or (every) planned and denied ones too."""
        kinds: list[str] = list(types) or list(direct_types())
        rows = self._connection.read(cypher.RELATIONS_AT, entity=entity, types=kinds, every=every)
        return list({one.id: one for one in map(_relation, rows)}.values())

    def relations_between(self, one: str, other: str) -> list[Relation]:
        """The direct edges between two entities, in either direction."""
        rows = self._connection.read(cypher.RELATIONS_BETWEEN, one=one, other=other, types=list(direct_types()))
        return [_relation(row) for row in rows]

    def _rows(self, query: str, asked: Asked, **values: Any) -> list[Row]:
        return list(self._connection.read(query, first=asked.first, last=asked.last, **values))

    def _snapshot(self) -> str:
        row = self._connection.read(cypher.SNAPSHOT)[0]
        return f"{row['hash']}{row['taken']}{row['loading']}"


class NameList:
    """Lists of names that were fetched once for a state of the graph; those of earlier states are dropped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[tuple[Any, ...], list[Row]] = {}

    def get(self, key: tuple[Any, ...], fetch: Any) -> list[Row]:
        """The list of this key, whose first part names the state."""
        with self._lock:
            if key not in self._held:
                self._held = {known: rows for known, rows in self._held.items() if known[0] == key[0]}
                self._held[key] = fetch()
            return self._held[key]


def _names(row: Row) -> Iterator[Row]:
    for name, kind in zip(row["names"] or (), row["kinds"] or (), strict=True):
        yield {"entity": row["entity"], "name": name, "kind": kind, "folded": fold(name), "open": row["open"]}


def _holds(name: Row, text: str) -> bool:
    return name["kind"] != "code" and text in name["folded"]


def _told(stop: Row, other: str) -> Row:
    """A stop as a line of a timeline."""
    return {**stop, "type": "Visit", "role": "lead", "entity": stop[other]}


def _tenure(row: Row) -> Tenure:
    known = {name: value for name, value in row["props"].items() if name in Tenure.model_fields}
    return Tenure.model_validate({"post": "", **known, "person": row["person"], "body": row["body"]})


def _relation(row: Row) -> Relation:
    props = dict(row["props"])
    iso, basis = props.pop("date", None), props.pop("date_basis", None)
    known = {name: value for name, value in props.items() if name in Relation.model_fields}
    if "headline" in props:
        known["object_text"] = props["headline"]
    date = PartialDate(iso=iso, basis=basis) if iso else None
    return Relation.model_validate(
        {**known, "type": row["type"], "subject": row["subject"], "object": row["object"], "date": date}
    )
