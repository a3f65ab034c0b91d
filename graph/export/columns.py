"""The packaged lists of tables and columns in, what each export's files hold out, checked line by line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from zhengpu.errors import DataError

TABLES, COLUMNS = "tables.csv", "columns.csv"
FRICTIONLESS: dict[str, dict[str, Any]] = {  # what each kind of column is to readers of data packages
    "id": {"type": "string"},
    "text": {"type": "string"},
    "cut": {"type": "string"},
    "quote": {"type": "string"},
    "code": {"type": "string"},
    "hash": {"type": "string", "constraints": {"pattern": "[0-9a-f]{64}"}},
    "partial_date": {"type": "string", "constraints": {"pattern": r"\d{4}(-\d{2}(-\d{2})?)?"}},
    "month": {"type": "yearmonth"},
    "day": {"type": "date"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "list": {"type": "array"},
    "cuts": {"type": "array"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its kind (a key of FRICTIONLESS), the unit of its numbers, and what it means in Chinese and English."""

    name: str
    kind: str
    unit: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Table:
    """A file of an export: its columns, and those of them that tell its rows apart."""

    format: str
    name: str
    key: tuple[str, ...]
    zh: str
    en: str
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.csv"


def read_tables(folder: Traversable) -> tuple[Table, ...]:
    """All tables in their order; DataError names file and line of what is wrong."""
    columns: dict[tuple[str, str], list[Column]] = {}
    for where, row in _rows(folder, COLUMNS, ("format", "table", "column", "type", "unit", "zh", "en")):
        if row["type"] not in FRICTIONLESS:
            raise DataError(f"{where}: unknown type {row['type']!r}", f"Give one of {', '.join(FRICTIONLESS)}")
        held = columns.setdefault((row["format"], row["table"]), [])
        if any(column.name == row["column"] for column in held):
            raise DataError(f"{where}: column {row['column']!r} stands there twice", "Take one out")
        held.append(Column(row["column"], row["type"], row["unit"], row["zh"], row["en"]))
    return tuple(_tables(folder, columns))


def _tables(folder: Traversable, columns: dict[tuple[str, str], list[Column]]) -> Iterator[Table]:
    left = set(columns)
    for where, row in _rows(folder, TABLES, ("format", "table", "key", "zh", "en")):
        held, key = columns.get((row["format"], row["table"])), tuple(row["key"].split())
        if not held:
            raise DataError(f"{where}: {row['table']} has no columns in {COLUMNS}", "Add them, or take the table out")
        missing = [name for name in key if name not in {column.name for column in held}]
        if missing or not key:
            raise DataError(f"{where}: the key names no column {' '.join(missing)}", "Give columns of the table")
        left.discard((row["format"], row["table"]))
        yield Table(row["format"], row["table"], key, row["zh"], row["en"], tuple(held))
    if left:
        raise DataError(f"{COLUMNS}: columns of tables that {TABLES} lacks: {sorted(left)}", "Add the tables")


def _rows(folder: Traversable, name: str, wanted: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    reader = csv.reader(io.StringIO(folder.joinpath(name).read_text("utf-8"), newline=""))
    if tuple(next(reader, ())) != wanted:
        raise DataError(f"{name}:1: the header is not {','.join(wanted)}", "Correct the header")
    for cells in reader:
        where = f"{name}:{reader.line_num}"
        if len(cells) != len(wanted):
            raise DataError(f"{where}: {len(cells)} cells where the header has {len(wanted)}", "Correct the line")
        row = dict(zip(wanted, cells, strict=True))
        empty = [key for key, cell in row.items() if not cell.strip() and key != "unit"]
        if empty:
            raise DataError(f"{where}: {empty[0]} is empty", "Fill it")
        yield where, row


@lru_cache(maxsize=1)
def tables() -> tuple[Table, ...]:
    """The tables of all exports."""
    return read_tables(resources.files("graph") / "export" / "data")


def tables_of(form: str) -> tuple[Table, ...]:
    """The tables of one export."""
    return tuple(table for table in tables() if table.format == form)


def table_of(form: str, name: str) -> Table:
    """One table of an export."""
    return next(table for table in tables_of(form) if table.name == name)
