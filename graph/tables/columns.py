"""The packaged list of tables in, their checked columns out; a fault is named by file and line."""

from __future__ import annotations

import functools
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Literal

from zhengpu.errors import InputError
from zhengpu.model import model
from zhengpu.schema_files import Definition, SourceFile

Kind = Literal["id", "text", "code", "type", "relation", "flag", "integer", "number", "date", "day", "list"]
FILE = "graph/data/tables.yaml"
DATED: tuple[tuple[str, Kind, str | None, str, str], ...] = (
    ("date", "date", None, "日期", "ISO date as far as known"),
    ("date_from", "day", None, "最早日期", "first day of its range"),
    ("date_to", "day", None, "最晚日期", "last day of its range"),
    ("date_precision", "code", "precisions", "日期精度", "how far the date is known"),
    ("date_basis", "code", "date_bases", "日期依据", "how the date is known"),
)


class Column(Definition):
    """A column: `kind` says what its values are, `codes` which list of codes they come from."""

    name: str
    kind: Kind
    codes: str | None = None
    zh: str
    en: str

    def values(self) -> tuple[str, ...] | None:
        """All values that may stand there, where there is a list of them."""
        if self.kind == "type":
            return model().concrete("Entity")
        if self.kind == "relation":
            return model().concrete("DirectEdge")
        return tuple(code.code for code in model().codes[self.codes].codes) if self.codes else None


class _Listed(Definition):
    """A column as the file has it: `dated` stands for the five columns of a date."""

    name: str
    kind: Kind | Literal["dated"]
    codes: str | None = None
    zh: str
    en: str

    def columns(self) -> tuple[Column, ...]:
        if self.kind == "dated":
            return tuple(Column(name=n, kind=k, codes=c, zh=zh, en=en) for n, k, c, zh, en in DATED)
        return (Column(name=self.name, kind=self.kind, codes=self.codes, zh=self.zh, en=self.en),)


class _Table(Definition):
    name: str
    unit: str
    zh: str
    en: str
    columns: tuple[_Listed, ...]


class _File(Definition):
    tables: tuple[_Table, ...]


class Table(Definition):
    """A table: `unit` is what one row stands for."""

    name: str
    unit: str
    zh: str
    en: str
    columns: tuple[Column, ...]

    @property
    def has_days(self) -> bool:
        """Whether its rows can be asked for by date."""
        return any(column.name == "date_from" for column in self.columns)


@functools.cache
def tables() -> dict[str, Table]:
    """The tables by name."""
    return load(resources.files("graph") / "data" / "tables.yaml")


def table(name: str) -> Table:
    """The table of this name; InputError with the names there are."""
    if name not in tables():
        raise InputError(f"there is no table {name!r}", f"Give one of {', '.join(tables())}")
    return tables()[name]


def load(file: Traversable) -> dict[str, Table]:
    """The tables of a file; DataError names file and line."""
    source = SourceFile(file, FILE, "compare with the other tables")
    made: dict[str, Table] = {}
    for number, one in enumerate(source.parse(_File).tables):
        columns = tuple(column for listed in one.columns for column in listed.columns())
        names = [column.name for column in columns]
        if twice := [name for name in names if names.count(name) > 1]:
            raise source.error(f"{one.name}: {twice[0]} stands twice", ("tables", number, "columns"))
        if one.name in made:
            raise source.error(f"table {one.name} stands twice", ("tables", number, "name"))
        for place, listed in enumerate(one.columns):
            if (listed.kind == "code") != (listed.codes in model().codes):
                where = ("tables", number, "columns", place, "codes")
                raise source.error(f"{one.name}.{listed.name}: no code list {listed.codes!r}", where)
        made[one.name] = Table(name=one.name, unit=one.unit, zh=one.zh, en=one.en, columns=columns)
    return made
