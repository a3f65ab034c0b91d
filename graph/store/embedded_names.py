"""A name, part of a name or a code in, the entities that bear it out, best first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from graph.answers import EntityRef, SearchHit
from graph.projection import fold
from graph.rows import as_json
from graph.store.embedded_look_up import refs
from zhengpu.records import EntityType

EXACT, OTHER_NAME, PREFIX, PART, NEAR = 1.0, 0.9, 0.8, 0.7, 0.6
NEAR_CUTOFF = 60.0
_FOUND = """
SELECT n.entity, n.name, n.kind, n.folded, e.open FROM names n JOIN entities e ON e.id = n.entity
WHERE (:everyone OR e.type <> 'Person' OR e.official)
  AND (:types = '[]' OR e.type IN (SELECT value FROM json_each(:types))) AND {condition}
"""
_MATCHING = _FOUND.format(condition="(n.folded = :text OR n.kind <> 'code' AND instr(n.folded, :text) > 0)")
_BEARING = _FOUND.format(condition="n.folded = :text")
_ALL = _FOUND.format(condition="n.kind <> 'code'")


class Found(NamedTuple):
    """An entity, the name by which it was found and how well that fits."""

    entity: str
    name: str
    score: float
    open: bool


def search(
    conn: sqlite3.Connection, text: str, types: Sequence[EntityType], *, limit: int, everyone: bool
) -> list[SearchHit]:
    """Entities by name: exact, by another name, by how it begins, by a part of it, then by likeness."""
    folded = fold(text)
    if not folded:
        return []
    values = {"text": folded, "types": as_json(list(types)), "everyone": everyone}
    best = _best(Found(*_scored(row, folded)) for row in conn.execute(_MATCHING, values))
    if len(best) < limit:
        near = _best(_alike(conn, folded, values))
        best = near | best
    return _hits(conn, list(best.values()), limit)


def named(conn: sqlite3.Connection, name: str, types: Sequence[EntityType]) -> list[EntityRef]:
    """The bearers of a name: by their own name before those by another; open ones only when there is no other."""
    text = fold(name)
    values = {"text": text, "types": as_json(list(types)), "everyone": True}
    found = _best(Found(*_scored(row, text)) for row in conn.execute(_BEARING, values))
    settled = [one for one in found.values() if not one.open] or list(found.values())
    return [hit.entity for hit in _hits(conn, settled, len(settled))]


def near_names(conn: sqlite3.Connection, name: str, limit: int) -> list[str]:
    """Public names that come close to one."""
    values = {"text": fold(name), "types": "[]", "everyone": False}
    found = sorted(_alike(conn, fold(name), values), key=lambda one: (-one.score, one.name, one.entity))
    return list(dict.fromkeys(one.name for one in found))[:limit]


def _scored(row: sqlite3.Row, text: str) -> tuple[str, str, float, bool]:
    own = row["kind"] in ("name", "code")
    if row["folded"] == text:
        score = EXACT if own else OTHER_NAME
    else:
        score = PREFIX if row["folded"].startswith(text) else PART
    return row["entity"], row["name"], score, bool(row["open"])


def _alike(conn: sqlite3.Connection, text: str, values: dict[str, object]) -> list[Found]:
    rows = conn.execute(_ALL, values).fetchall()
    choices = [row["folded"] for row in rows]
    alike = process.extract(text, choices, scorer=fuzz.ratio, limit=50, score_cutoff=NEAR_CUTOFF)
    found = [(rows[place], ratio) for _, ratio, place in alike]
    return [Found(row["entity"], row["name"], NEAR * ratio / 100, bool(row["open"])) for row, ratio in found]


def _best(found: Iterable[Found]) -> dict[str, Found]:
    """The best hit of each entity."""
    best: dict[str, Found] = {}
    for one in found:
        if one.entity not in best or (-one.score, one.name) < (-best[one.entity].score, best[one.entity].name):
            best[one.entity] = one
    return best


def _hits(conn: sqlite3.Connection, found: Sequence[Found], limit: int) -> list[SearchHit]:
    """Hits by score; officials before other persons, resolved before open, often before seldom mentioned."""
    names = refs(conn, (one.entity for one in found))
    counts = mention_counts(conn, names)

    def order(one: Found) -> tuple[object, ...]:
        who = names[one.entity]
        idle = who.type == "Person" and not who.official
        return -one.score, idle, one.open, -counts.get(one.entity, 0), who.name, who.id

    return [
        SearchHit(
            entity=names[one.entity],
            matched=one.name,
            score=round(one.score, 3),
            mentions=counts.get(one.entity, 0),
        )
        for one in sorted(found, key=order)[:limit]
    ]


def mention_counts(conn: sqlite3.Connection, entities: Iterable[str]) -> dict[str, int]:
    """How often entities are mentioned, second printings left out."""
    rows = conn.execute(
        "SELECT entity, sum(count) FROM mention_counts"
        " WHERE entity IN (SELECT value FROM json_each(?)) GROUP BY entity",
        (as_json(sorted(entities)),),
    )
    return {row[0]: row[1] for row in rows}
