"""A register's connection in, the folder of CSV files that describe themselves out."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from graph.export.columns import tables_of
from graph.export.csv_queries import QUERIES
from graph.export.shown import Wanted
from graph.export.sink import Sink
from graph.export.table_rows import package, selected, write_table
from graph.hidden import Hidden

PACKAGE = "datapackage.json"


def write_csv(conn: sqlite3.Connection, sink: Sink, wanted: Wanted, about: dict[str, Any]) -> dict[str, int]:
    """Writes all tables and the data package; how many rows each has."""
    hidden, tables = Hidden(conn), tables_of("csv")
    given = {"everyone": wanted.everyone}
    counts = {
        table.name: write_table(
            sink, table, selected(conn, table, QUERIES[table.name], given), hidden, excel=wanted.excel
        )
        for table in tables
    }
    told = package("zhengpu", "政谱 Zhengpu", tables, about, excel=wanted.excel)
    with sink.file(PACKAGE) as part:
        part.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return counts
