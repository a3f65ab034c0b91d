"""A range of days, or events, in, rows of meetings and of those who attended them out of the register."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from graph.rows import as_json
from graph.store.asked import Asked
from graph.store.embedded_visits import IN_RANGE, given, rows
from graph.store.source import Row

_MEETINGS = f"""
SELECT e.id AS event, e.name, e.date, e.date_basis, e.date_from, e.date_to FROM events e
WHERE e.type = 'Meeting' AND e.status = 'stated' AND {IN_RANGE.format(what="e")}
"""  # noqa: S608
_ATTENDEES = """
SELECT event, entity, role, position, post_as_printed, status, basis, claims FROM participations
WHERE event IN (SELECT value FROM json_each(:events)) AND status NOT IN ('planned', 'denied')
"""


def meetings(conn: sqlite3.Connection, asked: Asked) -> list[Row]:
    """The stated meetings within a range of days."""
    return rows(conn, _MEETINGS, given(asked))


def attendees(conn: sqlite3.Connection, events: Sequence[str]) -> list[Row]:
    """Those at events, in no order."""
    return rows(conn, _ATTENDEES, {"events": as_json(list(events))}, "claims")
