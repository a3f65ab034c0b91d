"""Names of entities and ranges of dates in, answers with evidence out: the questions that every store answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

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
from zhengpu.records import EntityType, RelationType


@runtime_checkable
class Store(Protocol):
    """A graph that can be asked. Dates are ISO, as far as known, both ends included; a visit of unknown date is left
    out as soon as a range is given. Planned, denied and former statements are left out unless `every_status`.
    Persons who are no officials stay out of `search` unless `everyone`. Unknown ids raise UnknownName.
    """

    def snapshot(self) -> str:
        """Hash of the state that answers come from."""

    def entity(self, entity: str) -> EntityView:
        """An entity by its id; a retired id answers with the entity that took its place."""

    def search(
        self, text: str, types: Sequence[EntityType] = (), *, limit: int = 20, everyone: bool = False
    ) -> list[SearchHit]:
        """Entities whose name, former or short name, alias or code matches; best first."""

    def named(self, name: str, types: Sequence[EntityType] = ()) -> list[EntityRef]:
        """Entities that bear exactly this name, alias, short name, code or id."""

    def near_names(self, name: str, limit: int = 5) -> list[str]:
        """Names that come close to one that nothing bears."""

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

    def visits(
        self,
        visitor: str,
        *,
        date_from: str | None = None,
        date_to: str | None = None,
        every_status: bool = False,
        derived: bool = False,
    ) -> list[VisitView]:
        """Where a visitor went, by date and order of stops; with `derived`, stops of trips he or she accompanied too."""

    def tenures(
        self, *, person: str | None = None, body: str | None = None, post: str | None = None, as_of: str | None = None
    ) -> list[TenureView]:
        """Who is known to hold, or have held, which post where; `as_of` keeps those known to hold it at that date."""

    def companions(
        self, person: str, *, date_from: str | None = None, date_to: str | None = None
    ) -> list[CompanionView]:
        """With whom a person travelled or sat in meetings, most often first."""

    def colleagues(self, person: str) -> list[TenureView]:
        """Tenures of others at the bodies where the person has a tenure."""

    def meetings(self, name: str, *, date_from: str | None = None, date_to: str | None = None) -> list[MeetingView]:
        """Meetings of exactly this name, or else those whose name holds it, with who attended; oldest first."""

    def contents(self, place: str, types: Sequence[EntityType], *, limit: int = 200) -> list[EntityRef]:
        """Entities of these types that lie in a place as it is bounded now, at whatever depth, by name."""

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

    def shortest_path(self, start: str, end: str, *, max_hops: int = 6) -> PathView | None:
        """A shortest path over direct edges in either direction, or None."""

    def timeline(
        self, entity: str, *, date_from: str | None = None, date_to: str | None = None, limit: int = 200
    ) -> list[TimelineItem]:
        """Dated events of an entity, and for a place of what lies in it, oldest first."""

    def evidence(self, thing: str) -> list[EvidenceView]:
        """The sentences behind a relation, event, tenure or claim id; for an entity id those of all its relations."""

    def most_visited(
        self,
        *,
        types: Sequence[EntityType] = ("County",),
        date_from: str | None = None,
        date_to: str | None = None,
        limit: int = 20,
    ) -> list[CountRow]:
        """Places by distinct trips to them or into them."""

    def most_active(
        self, *, date_from: str | None = None, date_to: str | None = None, limit: int = 20
    ) -> list[CountRow]:
        """Visitors by distinct trips that they led."""

    def stats(self) -> Stats:
        """Counts of all there is, and whether the store is behind the register."""

    def close(self) -> None:
        """Gives back what the store holds open."""
