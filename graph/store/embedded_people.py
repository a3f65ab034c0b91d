"""A person or a body in, tenures and rows of those who were there too out of the register."""

from __future__ import annotations

import sqlite3

from graph.rows import select
from graph.store.asked import Asked
from graph.store.embedded_visits import IN_RANGE, rows
from graph.store.source import Row
from zhengpu.records import Tenure

_TOGETHER = f"""
SELECT o.entity, o.outing, o.kind, o.date, o.claims, mine.claims AS own
FROM presences mine JOIN presences o ON o.outing = mine.outing AND o.kind = mine.kind AND o.entity <> mine.entity
JOIN entities e ON e.id = o.entity AND e.type = 'Person'
WHERE mine.entity = :person AND mine.status = 'stated' AND o.status = 'stated' AND {IN_RANGE.format(what="mine")}
"""  # noqa: S608


def tenures(conn: sqlite3.Connection, person: str | None, body: str | None) -> list[Tenure]:
    """Tenures of a person, at a body, or all."""
    asked = {"person = ?": person, "body = ?": body}  # a condition for each, so that each finds its index
    given = {condition: value for condition, value in asked.items() if value is not None}
    return list(select(conn, Tenure, " AND ".join(given), tuple(given.values())))


def colleague_tenures(conn: sqlite3.Connection, person: str) -> list[Tenure]:
    """Tenures of others at the bodies where this person has one."""
    where = "person <> ?1 AND body IN (SELECT body FROM tenures WHERE person = ?1)"
    return list(select(conn, Tenure, where, (person,)))


def together(conn: sqlite3.Connection, person: str, asked: Asked) -> list[Row]:
    """Other persons' presences on the outings and in the meetings where this person was."""
    return rows(conn, _TOGETHER, {"person": person, "first": asked.first, "last": asked.last}, "claims", "own")
