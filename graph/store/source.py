"""The questions that a store's rows answer: what the shared answers need of a database, whichever it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from graph.answers import EntityRef, EvidenceView
from graph.store.asked import Asked
from zhengpu.records import EntityType, Relation, RelationType, Tenure

Row = Mapping[str, Any]


class Source(Protocol):
    """Rows of one database. A stop has relation, visitor, place, event, trip, outing, date, date_basis, date_from,
    date_to, status, basis, reports, confidence, order, purpose and topics; other rows are told where they are asked for.
    """

    def refs(self, ids: Iterable[str | None]) -> dict[str, EntityRef]:
        """Named references to entities; ids without an entity are left out."""

    def evidence(self, claims: Iterable[str]) -> tuple[EvidenceView, ...]:
        """The sentences of claims, by date of the page and their place on it."""

    def relation_claims(self, relations: Iterable[str]) -> dict[str, set[str]]:
        """The claims behind relations."""

    def stops_at(self, place: str, asked: Asked, *, inside: bool, present: bool, every: bool) -> list[Row]:
        """Stops at a place, and (inside) at what lies in it as of their date, in their order."""

    def stops_by(self, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
        """A visitor's stops in their order."""

    def stops_along(self, visitor: str, asked: Asked, *, every: bool) -> list[Row]:
        """Others' stops on which one came along, each with the claims `along` that say so."""

    def company(self, outings: Sequence[str], *, every: bool) -> list[Row]:
        """Who came along on outings: entity, event, outing, whole (on all of it), claims; in printed order."""

    def most_visited(self, types: Sequence[EntityType], asked: Asked, limit: int) -> list[tuple[str, int]]:
        """Places by the distinct outings to them or into them."""

    def most_active(self, asked: Asked, limit: int) -> list[tuple[str, int]]:
        """Visitors by their distinct outings."""

    def contents(self, place: str, types: Sequence[EntityType], limit: int) -> list[str]:
        """The ids of entities of these types that lie in a place now, by name."""

    def tenures(self, person: str | None, body: str | None) -> list[Tenure]:
        """Tenures of a person, at a body, or all."""

    def colleague_tenures(self, person: str) -> list[Tenure]:
        """Tenures of others at the bodies where the person has one."""

    def together(self, person: str, asked: Asked) -> list[Row]:
        """Other persons' presences where this person was: entity, outing, kind, date, claims, own (claims)."""

    def meetings(self, asked: Asked) -> list[Row]:
        """The stated meetings within a range: event, name, date, date_basis, date_from, date_to; in no order."""

    def attendees(self, events: Sequence[str]) -> list[Row]:
        """Those at events: event, entity, role, position, post_as_printed, status, basis, claims; in no order."""

    def dated_events(self, entity: str, asked: Asked) -> list[Row]:
        """What a timeline tells: event, type, name, date, date_basis, date_from, date_to, role, entity, status, basis, claims."""

    def names_with(self, text: str, types: Sequence[EntityType], *, everyone: bool, whole: bool) -> list[Row]:
        """Names that are this folded text, or (not whole) hold it: entity, name, kind, folded, open."""

    def all_names(self, types: Sequence[EntityType], *, everyone: bool) -> Sequence[Row]:
        """All names but codes, in the same form."""

    def mention_counts(self, entities: Iterable[str]) -> dict[str, int]:
        """How often entities are mentioned, second printings left out."""

    def relations_at(self, entity: str, types: Sequence[RelationType], *, every: bool) -> list[Relation]:
        """The direct edges at an entity, of some types or of all; stated ones, or (every) planned and denied ones too."""


def evidences(source: Source, claims_of: Mapping[Any, Iterable[str]]) -> dict[Any, tuple[EvidenceView, ...]]:
    """The sentences of many facts, fetched at once."""
    wanted = {key: set(claims) for key, claims in claims_of.items()}
    every = source.evidence(claim for claims in wanted.values() for claim in claims)
    place = {view.claim: number for number, view in enumerate(every)}
    return {
        key: tuple(every[number] for number in sorted(place[claim] for claim in claims if claim in place))
        for key, claims in wanted.items()
    }
