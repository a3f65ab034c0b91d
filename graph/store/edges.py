"""Relations in, the direct edges at an entity and along a path out; the same for every store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.answers import EdgeView, EntityRef, PathView
from graph.store.source import Source
from zhengpu.records import Relation, RelationType


def neighbours(source: Source, entity: str, types: Sequence[RelationType], limit: int) -> list[EdgeView]:
    """Direct edges at an entity, newest first, those without a date last."""
    return edge_views(source, newest_first(source.relations_at(entity, types))[:limit])


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
