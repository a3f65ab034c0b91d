"""A register and the name of a table in, its rows of plain values out, in one order for one state of the register."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from graph.store.asked import Asked
from graph.store.embedded_look_up import evidence
from graph.tables.columns import Column, table
from graph.tables.queries import QUERIES
from graph.tables.trips import trips

Row = tuple[Any, ...]
_AT_ONCE = 1_000  # claims whose sentences are fetched together


class Wanted(NamedTuple):
    """Which rows: of which days, planned and denied ones too, people without a post too."""

    days: Asked = Asked(None, None)
    every_status: bool = False
    everyone: bool = False


def rows(conn: sqlite3.Connection, name: str, wanted: Wanted) -> Iterator[Row]:
    """The rows of a table; flags are bool, lists are tuples, what is not known is None."""
    columns = table(name).columns
    if name == "trips":
        yield from trips(rows(conn, "visits", wanted), table("visits").columns)
        return
    found = conn.execute(
        QUERIES[name],
        {
            "first": wanted.days.first,
            "last": wanted.days.last,
            "every": wanted.every_status,
            "everyone": wanted.everyone,
        },
    )
    if name == "evidence":
        yield from _sentences(conn, found)
        return
    readers = [_reader(column) for column in columns]
    for row in found:
        yield tuple(read(value) for read, value in zip(readers, row, strict=True))


def _reader(column: Column) -> Callable[[Any], Any]:
    if column.kind == "flag":
        return bool
    if column.kind == "list":
        return lambda value: tuple(json.loads(value))
    return lambda value: value if value != "" else None


def _sentences(conn: sqlite3.Connection, facts: sqlite3.Cursor) -> Iterator[Row]:
    while some := facts.fetchmany(_AT_ONCE):
        views = {view.claim: view for view in evidence(conn, (row[2] for row in some))}
        for fact, kind, claim in some:
            if said := views.get(claim):
                yield (
                    fact, kind, claim, said.page, said.article, said.headline or None, said.paper, said.published,
                    said.sentence, said.rule, said.confidence,
                )  # fmt: skip
