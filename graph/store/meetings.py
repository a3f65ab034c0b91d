"""A meeting's name, or part of it, in; the meetings of that name with who attended them out; the same for every store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.answers import AttendeeView, MeetingView
from graph.projection import fold
from graph.store.asked import Asked
from graph.store.source import Row, Source
from graph.store.visits import precision


def meetings(source: Source, name: str, asked: Asked) -> list[MeetingView]:
    """Meetings of exactly this name; when there are none, those whose name holds it. By date, undated ones last."""
    wanted = fold(name)
    rows = source.meetings(asked) if wanted else []
    found = [row for row in rows if fold(row["name"]) == wanted]
    found = found or [row for row in rows if wanted in fold(row["name"])]
    there = _attendees(source, [row["event"] for row in found])
    return [_view(row, there.get(row["event"], ())) for row in sorted(found, key=_order)]


def _order(row: Row) -> tuple[bool, str, str]:
    return row["date_from"] is None, row["date_from"] or "", row["event"]


def _attendees(source: Source, events: Sequence[str]) -> dict[str, list[AttendeeView]]:
    """Those at each event: by printed position, the others by where the first sentence stands that names them."""
    rows = source.attendees(events) if events else []
    named = source.refs(row["entity"] for row in rows)
    every = source.evidence(claim for row in rows for claim in row["claims"])
    place = {one.claim: number for number, one in enumerate(every)}
    there: dict[str, list[AttendeeView]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: _rank(row, place)):
        same = {key: row[key] for key in ("role", "post_as_printed", "status")}
        said = tuple(every[number] for number in sorted({place[one] for one in row["claims"] if one in place}))
        there[row["event"]].append(AttendeeView(entity=named[row["entity"]], evidence=said, **same))
    return there


def _rank(row: Row, place: Mapping[str, int]) -> tuple[Any, ...]:
    first = min((place[one] for one in row["claims"] if one in place), default=len(place))
    return row["position"] is None, row["position"] or 0, first, row["entity"], row["role"], row["status"], row["basis"]


def _view(row: Row, attendees: Sequence[AttendeeView]) -> MeetingView:
    same = ("event", "name", "date", "date_from", "date_to", "date_basis")
    return MeetingView(
        **{key: row[key] for key in same}, date_precision=precision(row["date"]), attendees=tuple(attendees)
    )
