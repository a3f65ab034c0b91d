"""Rows of visits in, rows of trips out: the stops of one visitor on one outing, which is the unit that is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graph.tables.columns import DATED, Column

_DATED = tuple(name for name, *_ in DATED)


def trips(visits: Iterable[tuple[Any, ...]], columns: Sequence[Column]) -> Iterator[tuple[Any, ...]]:
    """One row for each visitor and trip, in the order of the first stops."""
    names = [column.name for column in columns]
    together: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in visits:
        stop = dict(zip(names, row, strict=True))
        together.setdefault((stop["trip"], stop["visitor"]), []).append(stop)
    for stops in together.values():
        first = stops[0]
        yield (
            first["trip"],
            *(first[name] for name in ("visitor", "visitor_name", "visitor_type", "official")),
            *_date(stops),
            len({(stop["event"], stop["place"]) for stop in stops}),
            _once(stops, "place_name"),
            _once(stops, "county"),
            _once(stops, "county_name"),
            _once(stops, "purpose"),
            first["status"],
        )


def _date(stops: Sequence[dict[str, Any]]) -> tuple[Any, ...]:
    """The date of the stops where they agree, else the days that they cover."""
    if len({stop["date"] for stop in stops}) == 1:
        return tuple(stops[0][name] for name in _DATED)
    first = min((stop["date_from"] for stop in stops if stop["date_from"]), default=None)
    last = max((stop["date_to"] for stop in stops if stop["date_to"]), default=None)
    return None, first, last, None, None


def _once(stops: Iterable[dict[str, Any]], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stop[name] for stop in stops if stop[name]))
