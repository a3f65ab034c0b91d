"""Relations in, the direct edges at an entity and along a path out; the same for every store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.answers import EdgeView, EntityRef, PathView, VisitView
from graph.store import visits
from graph.store.asked import Asked
from graph.store.source import Source
from zhengpu.ids import derived_id
from zhengpu.records import Relation, RelationType


class Wanted(NamedTuple):
    """Which edges are asked for: of these types (all when empty), at most `limit`, planned ones and derived ones too."""

    types: tuple[RelationType, ...]
    limit: int
    every_status: bool
    derived: bool


def neighbours(source: Source, entity: str, wanted: Wanted) -> list[EdgeView]:
    """Direct edges at an entity, newest first, those without a date last."""
    found = source.relations_at(entity, wanted.types, every=wanted.every_status)
    edges = edge_views(source, newest_first(found)[: wanted.limit])
    if wanted.derived and (not wanted.types or "VISITED" in wanted.types):
        edges = sorted([*edges, *_along(source, entity, wanted)], key=lambda edge: edge.date or "", reverse=True)
    return edges[: wanted.limit]


def _along(source: Source, entity: str, wanted: Wanted) -> list[EdgeView]:
    """Stops of others' trips at which the entity was as a companion, and those at the entity at which companions were."""
    ever, every = Asked(None, None), wanted.every_status
    gone = [view for view in visits.visits(source, entity, ever, every=every, derived=True) if view.basis == "derived"]
    answer = visits.visitors(source, entity, ever, inside=False, present=False, every=every)
    came = [stop for one in answer.companions for trip in one.trips for stop in trip.stops]
    drawn = {edge.relation: edge for edge in map(_stop_edge, (*gone, *came))}
    return [drawn[relation] for relation in sorted(drawn)]


def _stop_edge(view: VisitView) -> EdgeView:
    """A companion's stop as an edge; its id is its own, its sentences are those of its event."""
    dated = ("date", "date_from", "date_to", "date_precision", "date_basis")
    same = (*dated, "role", "status", "basis", "confidence", "reports", "event", "trip")
    return EdgeView(
        **{name: getattr(view, name) for name in same},
        relation=derived_id("v", view.visitor.id, view.event, view.place.id),
        type="VISITED",
        subject=view.visitor,
        object=view.place,
    )


def newest_first(found: Iterable[Relation]) -> list[Relation]:
    """Relations by date, the newest first and those without one last; then by id."""
    by_id = sorted(found, key=lambda one: one.id)
    return sorted(by_id, key=lambda one: one.date.iso if one.date else "", reverse=True)


def path_view(source: Source, nodes: Sequence[str], along: Sequence[Relation]) -> PathView:
    """A path as an answer: its entities and the relation between each two of them."""
    names = source.refs(nodes)
    return PathView(nodes=tuple(names[node] for node in nodes), edges=tuple(edge_views(source, along)))


def edge_views(source: Source, found: Iterable[Relation]) -> list[EdgeView]:
    """Relations as answers, in the order given."""
    kept = list(found)
    names = source.refs(end for one in kept for end in (one.subject, one.object))
    return [_edge_view(one, names) for one in kept]


def _edge_view(one: Relation, names: dict[str, EntityRef]) -> EdgeView:
    same = ("type", "object_text", "post", "role", "status", "basis", "confidence", "reports", "event", "trip")
    return EdgeView(
        **{name: getattr(one, name) for name in same},
        relation=one.id,
        subject=names[one.subject],
        object=names[one.object] if one.object else None,
        date=one.date.iso if one.date else None,
        date_from=one.date.date_from if one.date else None,
        date_to=one.date.date_to if one.date else None,
        date_precision=one.date.precision if one.date else None,
        date_basis=one.date.basis if one.date else None,
    )
