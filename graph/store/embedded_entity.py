"""A register's connection and an entity's id in, what `entity_view` tells of it out as plain values, with two short queries."""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from pydantic_core import from_json

from graph.answers import EntityRef
from graph.rows import columns_of
from graph.store.embedded_look_up import MENTIONED, refs
from zhengpu.records import DatedName, Entity

_OWN, _REF, _DATED = columns_of(Entity), tuple(EntityRef.model_fields), columns_of(DatedName)
_FLAGS = ("official", "open")
_LISTS = ("aliases", "candidates", "external_ids")
_NONE = "[]"  # how a list without anything is stored


def _columns(table: str, names: tuple[str, ...]) -> str:
    return ", ".join(f"{table}.{name}" for name in names)


_ENTITY = f"""
SELECT (SELECT value FROM meta WHERE key = 'linked_inputs'), EXISTS (SELECT 1 FROM dated_names WHERE entity = e.id),
       {_columns("e", _OWN)}, {_columns("c", _REF)}, {_columns("p", _REF)}
FROM entities e LEFT JOIN entities c ON c.id = e.county LEFT JOIN entities p ON p.id = e.parent
WHERE e.id = ?
"""  # noqa: S608
_COUNTY = 2 + len(_OWN)
_PARENT = _COUNTY + len(_REF)
_DATED_NAMES = f"SELECT {_columns('d', _DATED)} FROM dated_names d WHERE d.entity = ? ORDER BY d.row"  # noqa: S608


class PlainEntity(NamedTuple):
    """An entity as `EntityView.model_dump()` has it, and the snapshot it comes from; none of it is checked again."""

    view: dict[str, Any]
    snapshot: str


def plain_entity(conn: sqlite3.Connection, entity: str) -> PlainEntity | None:
    """What is known of the entity with exactly this id; None when there is none. Within one view of the register."""
    found = conn.execute(_ENTITY, (entity,)).fetchone()
    if found is None:
        return None
    cells = tuple(found)
    own = dict(zip(_OWN, cells[2:_COUNTY], strict=True))
    for name in _FLAGS:
        own[name] = bool(own[name])
    for name in _LISTS:
        own[name] = [] if own[name] == _NONE else from_json(own[name])
    mentions, pages = conn.execute(MENTIONED, (entity,)).fetchone()
    view = {
        "entity": own,
        "dated_names": _dated_names(conn, entity) if cells[1] else [],
        "county": _ref(cells[_COUNTY:_PARENT]),
        "parent": _ref(cells[_PARENT:]),
        "candidates": _candidates(conn, own["candidates"]) if own["candidates"] else [],
        "mentions": mentions,
        "pages": pages,
    }
    return PlainEntity(view, cells[0] or "")


def _ref(cells: tuple[Any, ...]) -> dict[str, Any] | None:
    if cells[0] is None:
        return None
    ref = dict(zip(_REF, cells, strict=True))
    ref["official"] = bool(ref["official"])
    return ref


def _dated_names(conn: sqlite3.Connection, entity: str) -> list[dict[str, Any]]:
    return [dict(zip(_DATED, tuple(row), strict=True)) for row in conn.execute(_DATED_NAMES, (entity,))]


def _candidates(conn: sqlite3.Connection, ids: list[str]) -> list[dict[str, Any]]:
    named = refs(conn, ids)
    return [named[one].model_dump() for one in ids if one in named]
