"""The lists of tables and columns: sound as they are shipped, documented, and refused by line when they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.export.columns import COLUMNS, FRICTIONLESS, TABLES, read_tables, tables
from training.exports_reference import TARGET, page
from zhengpu.errors import DataError

GOOD = {
    TABLES: "format,table,key,zh,en\nx,things,id,物,Things\n",
    COLUMNS: "format,table,column,type,unit,zh,en\nx,things,id,id,,标识,id\n",
}


def test_the_page_tells_every_column():
    text = TARGET.read_text(encoding="utf-8")
    assert text == page(text), "run python -m training.exports_reference"


def test_every_column_has_a_kind_that_readers_know():
    assert {column.kind for table in tables() for column in table.columns} <= set(FRICTIONLESS)


def test_numbers_have_a_unit_or_are_places_in_an_order():
    bare = {
        column.name
        for table in tables()
        for column in table.columns
        if column.kind in ("integer", "number") and not column.unit
    }
    assert bare == {"order", "position", "number"}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (COLUMNS, "a,b\n", "columns.csv:1: the header"),
        (COLUMNS, GOOD[COLUMNS] + "x,things,id,id,,标识,id\n", "columns.csv:3: column 'id' stands there twice"),
        (COLUMNS, GOOD[COLUMNS] + "x,things,n,float,,数,n\n", "columns.csv:3: unknown type 'float'"),
        (COLUMNS, GOOD[COLUMNS] + "x,things,n,text\n", "columns.csv:3: 4 cells"),
        (COLUMNS, GOOD[COLUMNS] + "x,things,n,text,,,n\n", "columns.csv:3: zh is empty"),
        (COLUMNS, GOOD[COLUMNS] + "x,others,n,text,,数,n\n", "others"),
        (TABLES, GOOD[TABLES].replace("things,id", "things,ident"), "tables.csv:2: the key names no column ident"),
        (TABLES, GOOD[TABLES] + "x,others,id,他,Others\n", "tables.csv:3: others has no columns"),
    ],
)
def test_a_list_that_is_not_sound_is_refused(tmp_path: Path, name: str, text: str, message: str):
    for file, good in {**GOOD, name: text}.items():
        (tmp_path / file).write_text(text if file == name else good, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_tables(tmp_path)
