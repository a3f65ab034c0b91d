"""A record in, its database row out, and back: fields become columns of the same name, nested records are
flattened (those that may be missing are JSON)."""

from __future__ import annotations

import functools
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, get_args, get_origin

from pydantic_core import from_json

from zhengpu.dates import PartialDate
from zhengpu.records import (
    Article,
    Claim,
    DatedName,
    Entity,
    Event,
    HiddenMention,
    HiddenText,
    JudgedClaim,
    Judgement,
    Link,
    Mention,
    Page,
    Participation,
    Record,
    Relation,
    Tenure,
)

R = TypeVar("R", bound=Record)
DATE_COLUMNS = ("", "_basis", "_from", "_to")
LEFT_OUT: dict[type[Record], set[str]] = {Page: {"text"}}
TABLES: dict[type[Record], str] = {
    Page: "pages",
    Article: "articles",
    Mention: "mentions",
    Claim: "claims",
    Judgement: "judgements",
    Entity: "entities",
    Link: "links",
    DatedName: "dated_names",
    Event: "events",
    Participation: "participations",
    Tenure: "tenures",
    Relation: "relations",
    JudgedClaim: "judged_claims",
    HiddenMention: "hidden_mentions",
    HiddenText: "hidden_texts",
}


def as_json(value: Any) -> str:
    """Compact JSON text, Chinese left readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Field:
    """One field of a record: the columns it fills, and how it goes in and comes out."""

    def __init__(self, name: str, annotation: Any, prefix: str = "") -> None:
        self.name = name
        kinds = {annotation, *get_args(annotation)}
        self.is_date = PartialDate in kinds
        self.is_json = get_origin(annotation) is tuple
        self.is_flag = annotation is bool
        nested = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Record)), None)
        self.nested = None if self.is_json else nested
        self.is_optional = self.nested is not None and type(None) in kinds  # kept whole, as JSON
        self.parts = fields_of(self.nested, f"{prefix}{name}_") if self.nested and not self.is_optional else ()
        self.columns = self._columns(prefix)

    def _columns(self, prefix: str) -> tuple[str, ...]:
        if self.parts:
            return tuple(column for part in self.parts for column in part.columns)
        if self.is_date:
            return tuple(f"{prefix}{self.name}{end}" for end in DATE_COLUMNS)
        return (prefix + self.name,)

    def values(self, record: Record) -> tuple[Any, ...]:
        """What goes into the columns."""
        value = getattr(record, self.name)
        if self.parts:
            return tuple(cell for part in self.parts for cell in part.values(value))
        if self.is_date:
            return (value.iso, value.basis, value.date_from, value.date_to) if value else (None,) * 4
        if self.is_optional:
            return (None if value is None else as_json(value.model_dump(mode="json")),)
        if self.is_json:
            return (as_json(value),)
        return (int(value) if self.is_flag else value,)

    def read(self, row: sqlite3.Row) -> Any:
        """The field's value again."""
        if self.parts and self.nested:
            return self.nested.model_validate({part.name: part.read(row) for part in self.parts})
        value = row[self.columns[0]]
        if self.is_date:
            return None if value is None else PartialDate(iso=value, basis=row[self.columns[1]])
        if self.is_optional:
            return None if value is None else from_json(value)
        return from_json(value) if self.is_json else value


@functools.cache
def fields_of(kind: type[Record], prefix: str = "") -> tuple[Field, ...]:
    """The stored fields of a record type, in their order."""
    left_out = LEFT_OUT.get(kind, set())
    return tuple(
        Field(name, info.annotation, prefix) for name, info in kind.model_fields.items() if name not in left_out
    )


@functools.cache
def columns_of(kind: type[Record]) -> tuple[str, ...]:
    """The columns of a record type's table, but `row`."""
    return tuple(column for field in fields_of(kind) for column in field.columns)


def to_row(record: Record) -> tuple[Any, ...]:
    """A record's cells, in the order of `columns_of`."""
    return tuple(cell for field in fields_of(type(record)) for cell in field.values(record))


def from_row(kind: type[R], row: sqlite3.Row, **more: Any) -> R:
    """The record that a row holds; `more` gives fields that its table lacks."""
    return kind.model_validate({field.name: field.read(row) for field in fields_of(kind)} | more)


@functools.cache
def _insert(kind: type[Record]) -> str:
    columns = columns_of(kind)
    names = ", ".join(f'"{column}"' for column in columns)
    return f"INSERT INTO {TABLES[kind]} ({names}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


def insert(conn: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Stores records of one type, keeping their order."""
    kept = list(records)
    if kept:
        conn.executemany(_insert(type(kept[0])), map(to_row, kept))


def select(conn: sqlite3.Connection, kind: type[R], where: str = "", given: tuple[Any, ...] = ()) -> Iterator[R]:
    """Records of one type, in the order they were stored; `where` is a condition with ? for what is given."""
    clause = f"WHERE {where}" if where else ""
    make: Callable[[sqlite3.Row], R] = functools.partial(from_row, kind)
    return map(make, conn.execute(f"SELECT * FROM {TABLES[kind]} {clause} ORDER BY row", given))  # noqa: S608
