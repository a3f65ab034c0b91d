"""The first characters of a name, a type or a property in, those that begin so out, as clients suggest them."""

from __future__ import annotations

from typing import Any

from api.reconcile.terms import OFFICIAL, Terms, label, terms
from graph.matching.example import MAX_NAME, Example
from graph.matching.match import Matcher
from graph.matching.name_index import NameIndex
from graph.projection import fold
from graph.store.base import Store

SUGGESTED = 12
MOST_SKIPPED = 200


def entities(store: Store, index: NameIndex, prefix: str, cursor: int, *, everyone: bool) -> dict[str, Any]:
    """Entities whose names begin so; then those that a slip, a code or an id means."""
    folded = fold(prefix[:MAX_NAME])
    wanted = min(cursor, MOST_SKIPPED) + SUGGESTED
    begin = [one for one in index.beginning(folded, 4 * wanted) if everyone or one.public] if folded else []
    found = dict.fromkeys(one.entity for one in begin)
    if len(found) < wanted and folded:
        example = Example(name=prefix[:MAX_NAME], limit=SUGGESTED, everyone=everyone)
        found |= dict.fromkeys(one.entity.id for one in Matcher(store, index).match(example))
    return {"result": [_suggested(store, one) for one in list(found)[cursor:wanted]]}


def _suggested(store: Store, entity: str) -> dict[str, Any]:
    held = store.entity(entity).entity
    kinds = ([OFFICIAL] if held.official else []) + [held.type]
    return {
        "id": held.id,
        "name": held.name,
        "description": held.note or "、".join(held.aliases[:3]),
        "notable": [terms().types[kind].named() for kind in kinds],
    }


def properties(known: Terms, prefix: str, cursor: int) -> dict[str, Any]:
    """Properties that may go with a name."""
    found = [one for one in known.query.values() if _fits(prefix, one.id, one.zh, one.en)]
    shown = [{"id": one.id, "name": label(one.zh, one.en), "description": one.description} for one in found]
    return {"result": shown[cursor : cursor + 2 * SUGGESTED]}


def types(known: Terms, prefix: str, cursor: int) -> dict[str, Any]:
    """Types of entities."""
    found = [one for one in known.types.values() if _fits(prefix, one.id, one.name, *one.name.split(" ("))]
    return {"result": [one.shown() for one in found][cursor : cursor + SUGGESTED]}


def _fits(prefix: str, *names: str) -> bool:
    wanted = fold(prefix)
    return any(fold(name).startswith(wanted) for name in names) or any(wanted in fold(name) for name in names[1:])


def proposed(known: Terms, kind: str, limit: int | None) -> dict[str, Any]:
    """Properties whose values can be fetched for entities of a type."""
    shown = [{"id": one.id, "name": label(one.zh, one.en)} for one in known.proposed(kind)]
    plain: dict[str, Any] = {"properties": shown[:limit] if limit else shown, "type": kind}
    return plain | ({"limit": limit} if limit else {})
