"""A meeting's name, or part of it, in; the meetings of that name with who attended them, and the evidence, out."""

from __future__ import annotations

import json
import sqlite3

from graph.answers import DatedView, EntityRef, EvidenceView
from graph.projection import fold
from graph.register import Register
from graph.rows import as_json
from graph.store.asked import asked_days
from graph.store.embedded_look_up import evidences, refs
from zhengpu.dates import PartialDate
from zhengpu.records import Record, Status

_MEETINGS = """
SELECT id, name, date, date_basis FROM events
WHERE type = 'Meeting' AND status = 'stated'
  AND (:first IS NULL OR (date_from <= :last AND date_to >= :first))
ORDER BY date_from IS NULL, date_from, id
"""
_ATTENDEES = """
SELECT event, entity, role, position, post_as_printed AS post, status, claims FROM participations
WHERE event IN (SELECT value FROM json_each(?)) AND status NOT IN ('planned', 'denied')
ORDER BY event, position IS NULL, position, row
"""


class Attendee(Record):
    """Someone at a meeting, as what, and the sentences that say so."""

    entity: EntityRef
    role: str
    post_as_printed: str | None = None
    status: Status = "stated"
    evidence: tuple[EvidenceView, ...] = ()


class MeetingView(DatedView):
    """A meeting and who is known to have been there."""

    event: str
    name: str
    attendees: tuple[Attendee, ...] = ()


def meetings(
    register: Register, name: str, *, date_from: str | None = None, date_to: str | None = None
) -> list[MeetingView]:
    """The stated meetings of exactly this name; when there are none, those whose name holds it. Oldest first."""
    asked = asked_days(date_from, date_to)
    with register.view() as conn:
        rows = conn.execute(_MEETINGS, {"first": asked.first, "last": asked.last}).fetchall()
        wanted = fold(name)
        found = [row for row in rows if fold(row["name"]) == wanted]
        found = found or [row for row in rows if wanted and wanted in fold(row["name"])]
        there = _attendees(conn, [row["id"] for row in found])
    return [_view(row, tuple(there.get(row["id"], ()))) for row in found]


def _attendees(conn: sqlite3.Connection, events: list[str]) -> dict[str, list[Attendee]]:
    rows = conn.execute(_ATTENDEES, (as_json(events),)).fetchall()
    named = refs(conn, [row["entity"] for row in rows])
    said = evidences(conn, {number: json.loads(row["claims"]) for number, row in enumerate(rows)})
    there: dict[str, list[Attendee]] = {}
    for number, row in enumerate(rows):
        attendee = Attendee(
            entity=named[row["entity"]],
            role=row["role"],
            post_as_printed=row["post"],
            status=row["status"],
            evidence=said[number],
        )
        there.setdefault(row["event"], []).append(attendee)
    return there


def _view(row: sqlite3.Row, attendees: tuple[Attendee, ...]) -> MeetingView:
    date = PartialDate(iso=row["date"], basis=row["date_basis"]) if row["date"] else None
    known = (
        {
            "date": date.iso,
            "date_from": date.date_from,
            "date_to": date.date_to,
            "date_precision": date.precision,
            "date_basis": date.basis,
        }
        if date
        else {}
    )
    return MeetingView(event=row["id"], name=row["name"], attendees=attendees, **known)
