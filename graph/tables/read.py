"""A register and the name of a table in, its rows of plain values out, in one order for one state of the register."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from graph.hidden import Hidden
from graph.store.asked import Asked
from graph.store.embedded_look_up import evidence
from graph.tables.columns import Column, table
from graph.tables.queries import QUERIES
from graph.tables.trips import trips

Row = tuple[Any, ...]
_AS_PRINTED = {"mentions": ("text",), "claims": ("object_text", "topics")}  # what a page says, by `page`
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
    read_rows = (tuple(read(value) for read, value in zip(readers, row, strict=True)) for row in found)
    hidden = Hidden(conn)
    yield from _covered(hidden, name, read_rows) if hidden and name in _AS_PRINTED else read_rows


def _covered(hidden: Hidden, name: str, found: Iterator[Row]) -> Iterator[Row]:
    """The rows with hidden names covered in what stands in them as printed."""
    names = [column.name for column in table(name).columns]
    printed, page = {names.index(one) for one in _AS_PRINTED[name]}, names.index("page")
    for row in found:
        yield tuple(_cover(hidden, row[page], cell) if at in printed else cell for at, cell in enumerate(row))


def _cover(hidden: Hidden, page: str, cell: Any) -> Any:
    if isinstance(cell, tuple):
        return tuple(hidden.text(page, one) for one in cell)
    return hidden.text(page, cell) if cell else cell


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
