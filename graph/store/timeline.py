"""An entity and a range of days in, its dated events out, oldest first; a place's with those of what lies in it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from graph.answers import TimelineItem
from graph.store.asked import Asked
from graph.store.source import Row, Source, evidences
from graph.store.visits import precision


def timeline(source: Source, entity: str, asked: Asked, limit: int) -> list[TimelineItem]:
    """Dated events of an entity, oldest first."""
    rows = sorted(source.dated_events(entity, asked), key=_order)
    return _items(source, _distinct(rows)[:limit])


def _order(row: Row) -> tuple[Any, ...]:
    role, other = row["role"], row["entity"]
    longest_first = tuple(-ord(char) for char in row["date_to"])
    return row["date_from"], longest_first, row["event"], role is None, role or "", other or ""


def _distinct(rows: list[Row]) -> list[tuple[Row, set[str]]]:
    """Each event once for a role and another end, with all claims that tell of it; the closest date counts."""
    same: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        same[row["event"], row["role"], row["entity"]].append(row)
    best = [min(told, key=lambda row: -len(row["date"])) for told in same.values()]
    claims = [{claim for row in told for claim in row["claims"]} for told in same.values()]
    order = sorted(range(len(best)), key=lambda place: (best[place]["date_from"], best[place]["event"]))
    return [(best[place], claims[place]) for place in order]


def _items(source: Source, found: list[tuple[Row, set[str]]]) -> list[TimelineItem]:
    said = evidences(source, {place: claims for place, (_, claims) in enumerate(found)})
    names = source.refs((row["entity"] for row, _ in found))
    return [_item(row, names, said[place]) for place, (row, _) in enumerate(found)]


def _item(row: Row, names: dict[str, Any], said: tuple[Any, ...]) -> TimelineItem:
    same = ("event", "type", "name", "role", "status", "basis", "date", "date_from", "date_to", "date_basis")
    return TimelineItem(
        **{name: row[name] for name in same},
        date_precision=precision(row["date"]),
        entity=names.get(row["entity"]),
        evidence=said,
    )
