"""A table of an export and its SQL in, its rows as lines of CSV out, one at a time."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.export.columns import FRICTIONLESS, Table
from graph.export.safe_csv import csv_lines
from graph.export.sink import Sink
from graph.hidden import Hidden
from zhengpu.errors import DataError

BOM = "\ufeff"
CUT, MORE = 11, "…"  # names longer than this are cut in exports without page text
_LONG = re.compile(f"[\u3400-\u9fff]{{{CUT + 1},}}")
Row = Sequence[Any]


def selected(conn: sqlite3.Connection, table: Table, query: str, given: Mapping[str, Any]) -> Iterator[Row]:
    """The rows of a query whose columns are those of the table, as the database hands them over."""
    found = conn.execute(query, dict(given))
    columns = tuple(column[0] for column in found.description)
    wanted = tuple(column.name for column in table.columns)
    if columns != wanted:
        raise DataError(f"{table.format}/{table.name}: columns {columns} instead of {wanted}", "Correct columns.csv")
    for row in found:
        yield tuple(row)


def write_table(sink: Sink, table: Table, rows: Iterable[Row], hidden: Hidden | None, *, excel: bool = False) -> int:
    """Writes one table; how many rows. `hidden` names are covered in quotes and reasons."""
    names = [column.name for column in table.columns]
    with sink.file(table.file) as part:
        lines = csv_lines(names, cells(table, rows, hidden))
        part.write((BOM if excel else "") + next(lines))
        for line in lines:
            part.row(line)
    return part.rows


def cells(table: Table, rows: Iterable[Row], hidden: Hidden | None) -> Iterator[Row]:
    """The cells of rows by the kinds of their columns: flags, lists, hashes, cut names, quotes with hidden names covered."""
    kinds = [column.kind for column in table.columns]
    page = next((place for place, column in enumerate(table.columns) if column.name == "page"), None)
    for row in rows:
        where = None if page is None else str(row[page])
        yield [_cell(kind, value, hidden, where) for kind, value in zip(kinds, row, strict=True)]


def _cell(kind: str, value: Any, hidden: Hidden | None, page: str | None) -> Any:
    if value is None or value == "":
        return None
    match kind:
        case "boolean":
            return bool(value)
        case "list":
            return value if isinstance(value, list | tuple) else json.loads(_covered(value, hidden, page))
        case "cuts":
            told = [_covered(one, hidden, page) for one in json.loads(value)]
            return [_LONG.sub(lambda found: found[0][:CUT] + MORE, one) for one in told]
        case "hash":
            return hashlib.sha256(str(value).encode("utf-8", "surrogatepass")).hexdigest()
        case "cut":
            short = _covered(value, hidden, page)
            return short if len(short) <= CUT else short[:CUT] + MORE
        case "quote":
            return _covered(value, hidden, page)
    return value


def _covered(text: str, hidden: Hidden | None, page: str | None) -> str:
    return hidden.text(page, text) if hidden else text


def package(
    name: str, title: str, written: Sequence[Table], about: Mapping[str, Any], *, excel: bool = False
) -> dict[str, Any]:
    """A Frictionless data package that describes these tables."""
    resources = [_resource(table, excel=excel) for table in written]
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "version": about["version"],
        "created": about["exported"],
        "zhengpu": dict(about),
        "resources": resources,
    }


def _resource(table: Table, *, excel: bool) -> dict[str, Any]:
    fields = [
        {
            "name": column.name,
            "title": column.zh,
            "description": column.en,
            **({"unit": column.unit} if column.unit else {}),
            **FRICTIONLESS[column.kind],
        }
        for column in table.columns
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": table.file,
        "title": table.zh,
        "description": table.en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if excel else "utf-8",
        "dialect": {"delimiter": ",", "doubleQuote": True, "lineTerminator": "\r\n"},
        "schema": {"fields": fields, "primaryKey": list(table.key), "missingValues": [""]},
    }
