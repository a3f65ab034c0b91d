"""A register in, what a person should look at out: entities left open, and people of one name who may be one."""

from __future__ import annotations

import sqlite3

from graph.linking.doubts import doubts
from graph.register import Register
from graph.rows import select
from zhengpu.lexicon import Lexicon
from zhengpu.records import Entity, Link, Record

_NAMESAKES = """
SELECT DISTINCT m.page FROM entities e JOIN links l ON l.entity = e.id JOIN mentions m ON m.id = l.mention
WHERE e.type = 'Person' AND e.name IN (SELECT name FROM entities WHERE type = 'Person' GROUP BY name HAVING count(*) > 1)
ORDER BY m.page
"""
_FIRST = "SELECT m.page, m.text FROM links l JOIN mentions m ON m.id = l.mention WHERE l.entity = ? ORDER BY m.page, m.start LIMIT 1"
_LINKS_OF_PAGE = "mention IN (SELECT id FROM mentions WHERE page = ?)"


class Look(Record):
    """An entity as a person looks at it: what it is, and where it is first named."""

    id: str
    type: str
    name: str
    note: str
    page: str | None
    printed: str | None


class OpenEntity(Record):
    """An entity of which the evidence does not say which it is, with those between which it is not decided."""

    entity: Look
    candidates: tuple[Look, ...]
    score: float
    reasons: tuple[str, ...]


class Suggestion(Record):
    """Two people of one name who may be one."""

    left: Look
    right: Look
    score: float
    reasons: tuple[str, ...]


class Review(Record):
    """All that is left to a person's judgement."""

    open: tuple[OpenEntity, ...]
    merges: tuple[Suggestion, ...]


def review(register: Register, lexicon: Lexicon, kind: str | None = None) -> Review:
    """What is open, of one type of entity or of all, that with candidates first, and who may be the same, the likest first."""
    with register.view() as conn:
        known = {one.id: one for one in select(conn, Entity)}
        left_open = (one for one in known.values() if one.open and kind in (None, one.type))
        asked = sorted(left_open, key=lambda one: (not one.candidates, one.type, one.name, one.id))
        merges = _merges(register, conn, known, lexicon) if kind in (None, "Person") else ()
        return Review(open=tuple(_open(conn, one, known) for one in asked), merges=merges)


def _open(conn: sqlite3.Connection, one: Entity, known: dict[str, Entity]) -> OpenEntity:
    row = conn.execute(_FIRST, (one.id,)).fetchone()
    link = next(select(conn, Link, "entity = ?", (one.id,)), None)
    return OpenEntity(
        entity=_look(one, row),
        candidates=tuple(_seen(conn, known[i]) for i in one.candidates if i in known),
        score=link.score if link else 0.0,
        reasons=link.reasons if link else (),
    )


def _merges(
    register: Register, conn: sqlite3.Connection, known: dict[str, Entity], lexicon: Lexicon
) -> tuple[Suggestion, ...]:
    pages = [row[0] for row in conn.execute(_NAMESAKES)]
    links = [link for page in pages for link in select(conn, Link, _LINKS_OF_PAGE, (page,))]
    readings = [register.reading(page) for page in pages]
    return tuple(
        Suggestion(
            left=_seen(conn, known[one.left]), right=_seen(conn, known[one.right]), score=one.score, reasons=one.reasons
        )
        for one in doubts(readings, register.judgements(), known.values(), links, lexicon)
    )


def _seen(conn: sqlite3.Connection, one: Entity) -> Look:
    return _look(one, conn.execute(_FIRST, (one.id,)).fetchone())


def _look(one: Entity, row: sqlite3.Row | None) -> Look:
    page, printed = (row[0], row[1]) if row else (None, None)
    return Look(id=one.id, type=one.type, name=one.name, note=one.note, page=page, printed=printed)
