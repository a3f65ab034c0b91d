"""A folded name in, rows of the names like it out of the register."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from graph.answers import BorneName
from graph.rows import as_json
from graph.store.embedded_visits import rows
from graph.store.source import Row
from zhengpu.records import EntityType

_FOUND = """
SELECT n.entity, n.name, n.kind, n.folded, e.open FROM names n JOIN entities e ON e.id = n.entity
WHERE (:everyone OR e.type <> 'Person' OR e.official)
  AND (:types = '[]' OR e.type IN (SELECT value FROM json_each(:types))) AND {condition}
"""
_MATCHING = _FOUND.format(condition="(n.folded = :text OR n.kind <> 'code' AND instr(n.folded, :text) > 0)")
_BEARING = _FOUND.format(condition="n.folded = :text")
_ALL = _FOUND.format(condition="n.kind <> 'code'")
_BORNE = """
SELECT n.entity, n.name, n.kind, n.folded, e.type <> 'Person' OR e.official
FROM names n JOIN entities e ON e.id = n.entity WHERE n.kind <> 'code'
"""


def names_with(
    conn: sqlite3.Connection, text: str, types: Sequence[EntityType], *, everyone: bool, whole: bool
) -> list[Row]:
    """Names that are this text, or (not whole) hold it."""
    values = {"text": text, "types": as_json(list(types)), "everyone": everyone}
    return rows(conn, _BEARING if whole else _MATCHING, values)


def all_names(conn: sqlite3.Connection, types: Sequence[EntityType], *, everyone: bool) -> list[Row]:
    """All names but codes."""
    return rows(conn, _ALL, {"types": as_json(list(types)), "everyone": everyone})


def borne_names(conn: sqlite3.Connection) -> list[BorneName]:
    """All names but codes with their bearers, as plain tuples: there may be a million."""
    cursor = conn.cursor()
    cursor.row_factory = None
    return list(map(BorneName._make, cursor.execute(_BORNE)))


def mention_counts(conn: sqlite3.Connection, entities: Iterable[str]) -> dict[str, int]:
    """How often entities are mentioned, second printings left out."""
    rows = conn.execute(
        "SELECT entity, sum(count) FROM mention_counts"
        " WHERE entity IN (SELECT value FROM json_each(?)) GROUP BY entity",
        (as_json(sorted(entities)),),
    )
    return {row[0]: row[1] for row in rows}
