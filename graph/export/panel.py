"""A register's connection in, the panel of officials by county and month out, with the pages that could have told of more."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Any

from graph.coverage import CoverageRow, coverage
from graph.export import panel_queries as queries
from graph.export.columns import table_of, tables_of
from graph.export.shown import Wanted
from graph.export.sink import Sink
from graph.export.table_rows import Row, package, write_table
from zhengpu.lexicon import lexicon

CODEBOOK, PACKAGE = "codebook.md", "datapackage.json"


def write_panel(conn: sqlite3.Connection, sink: Sink, wanted: Wanted, about: dict[str, Any]) -> dict[str, int]:
    """Writes the panel, what could not be put into a month, the pages read, and a codebook; how many rows each has."""
    read = coverage(conn, lexicon(), wanted.expected)
    _drop(conn)
    try:
        _make(conn, wanted, read)
        counts = _tables(conn, sink, wanted, read)
        counts["stops_in_no_county"] = conn.execute(queries.LEFT_OUT).fetchone()[0]
    finally:
        _drop(conn)
    with sink.file(CODEBOOK) as part:
        part.write(codebook(about, wanted, counts["stops_in_no_county"]))
    with sink.file(PACKAGE) as part:
        told = package("zhengpu-panel", "政谱面板 Zhengpu panel", tables_of("panel"), about, excel=wanted.excel)
        part.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return counts


def _make(conn: sqlite3.Connection, wanted: Wanted, read: Iterable[CoverageRow]) -> None:
    given = {"present": wanted.present, "everyone": wanted.everyone}
    for statement in queries.MAKE:
        conn.execute(statement, given if ":everyone" in statement else {})
    conn.executemany(queries.FILL_PAGES, [(row.month, row.home, row.pages, row.expected) for row in read])


def _drop(conn: sqlite3.Connection) -> None:
    for table in queries.DROP:
        conn.execute(f"DROP TABLE IF EXISTS temp.{table}")


def _tables(conn: sqlite3.Connection, sink: Sink, wanted: Wanted, read: Iterable[CoverageRow]) -> dict[str, int]:
    counties = _Counties(conn, present=wanted.present)
    made: dict[str, Iterable[Row]] = {
        "panel": _cells(conn, counties, balanced=wanted.balanced),
        "panel_partial": _partial(conn, counties),
        "pages_by_month": (tuple(row.model_dump().values()) for row in read),
    }
    return {
        name: write_table(sink, table_of("panel", name), rows, None, excel=wanted.excel) for name, rows in made.items()
    }


class _Counties:
    """What is known of a county in a month: its name, its prefecture, and the pages read and expected."""

    def __init__(self, conn: sqlite3.Connection, *, present: bool) -> None:
        self._conn, self._present = conn, present
        self._about: dict[tuple[str, str | None], tuple[Any, Any]] = {}
        self._pages: dict[tuple[str, str], tuple[Any, ...]] = {}
        self._months: dict[str, tuple[str, ...]] = {}

    def about(self, county: str, month: str | None) -> tuple[Any, Any]:
        """Name and prefecture; without a month those of today."""
        key = county, month
        if key not in self._about:
            given = {"county": county, "month": month, "present": self._present or month is None}
            name = self._conn.execute(queries.NAME, given).fetchone()[0]
            around = self._conn.execute(queries.PREFECTURE, given).fetchone()
            self._about[key] = name, around[0] if around else None
        return self._about[key]

    def pages(self, county: str, month: str) -> tuple[Any, ...]:
        """Pages read, those of papers from here, pages expected, those of papers from here."""
        key = county, month
        if key not in self._pages:
            given = {"county": county, "month": month}
            every, expected = self._conn.execute(queries.PAGES, {"month": month}).fetchone()
            home, expected_home = self._conn.execute(queries.PAGES_HOME, given).fetchone()
            self._pages[key] = every, home, expected, expected_home
        return self._pages[key]

    def months(self, county: str) -> tuple[str, ...]:
        """The months of which pages of papers from here were read."""
        if county not in self._months:
            self._months[county] = tuple(row[0] for row in self._conn.execute(queries.MONTHS, {"county": county}))
        return self._months[county]


def _cells(conn: sqlite3.Connection, counties: _Counties, *, balanced: bool) -> Iterator[Row]:
    """A row for each official, county and month with a trip; balanced: and for months in which pages were read."""
    rows = conn.execute(queries.DATED)
    for (official, name, county), mine in itertools.groupby(rows, lambda row: (row[0], row[1], row[2])):
        found = {month: _counted(held) for month, held in itertools.groupby(mine, lambda row: row["month"])}
        for month in sorted({*found, *(counties.months(county) if balanced else ())}):
            counts = found.get(month) or _counted(())
            called, prefecture = counties.about(county, month)
            yield official, name, county, called, prefecture, month, *counts, *counties.pages(county, month)


def _partial(conn: sqlite3.Connection, counties: _Counties) -> Iterator[Row]:
    rows = conn.execute(queries.PARTIAL)
    for (official, name, county, year), mine in itertools.groupby(rows, lambda row: (row[0], row[1], row[2], row[4])):
        yield official, name, county, counties.about(county, None)[0], year, *_counted(mine)


def _counted(rows: Iterable[sqlite3.Row]) -> tuple[Any, ...]:
    """Trips, stops, purposes, topics, trips accompanied, stops accompanied: each once."""
    held = list(rows)
    own, along = [row for row in held if row["own"]], [row for row in held if not row["own"]]
    purposes = sorted({row["purpose"] for row in own if row["purpose"]})
    topics = sorted({topic for row in own for topic in json.loads(row["topics"])})
    trips, stops = ({row[what] for row in own} for what in ("outing", "event"))
    trips_along, stops_along = ({row[what] for row in along} for what in ("outing", "event"))
    return len(trips), len(stops), purposes, topics, len(trips_along), len(stops_along)


def codebook(about: dict[str, Any], wanted: Wanted, left_out: int) -> str:
    """What the panel's rows, columns and numbers mean."""
    text = (resources.files("graph") / "export" / "data" / "codebook.md").read_text("utf-8")
    tables = "\n".join(_described(name) for name in ("panel", "panel_partial", "pages_by_month"))
    options = ", ".join(f"{name}: {value}" for name, value in wanted.told().items())
    told = {"snapshot": about["snapshot"], "version": about["version"], "options": options, "left_out": str(left_out)}
    for name, value in {**told, "tables": tables}.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _described(name: str) -> str:
    table = table_of("panel", name)
    lines = [f"### {table.file} {table.zh}\n\n{table.en}. Key: {', '.join(table.key)}.\n"]
    lines += ["| column | type | unit | 中文 | meaning |", "| --- | --- | --- | --- | --- |"]
    lines += [f"| {c.name} | {c.kind} | {c.unit} | {c.zh} | {c.en} |" for c in table.columns]
    return "\n".join(lines) + "\n"
