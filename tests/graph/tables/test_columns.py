"""The list of tables: each has its query with as many columns, and a fault is named by file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.register import Register
from graph.store.asked import asked_days
from graph.tables.columns import FILE, load, tables
from graph.tables.queries import QUERIES
from graph.tables.read import Wanted, rows
from tests.graph.world import LEXICON, World
from zhengpu.errors import DataError

TOP = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    world = World()
    with Register.open(tmp_path_factory.mktemp("tables") / "world.sqlite") as made:
        for reading in world.readings:
            made.put(reading)
        made.relink(lambda *_: world.linking, LEXICON)
        yield made


def test_every_table_has_a_query() -> None:
    assert set(tables()) == {*QUERIES, "trips"}


@pytest.mark.parametrize("name", tables())
def test_a_row_has_a_value_for_each_column(register: Register, name: str) -> None:
    with register.view() as conn:
        found = list(rows(conn, name, Wanted(every_status=True, everyone=True)))
    assert found
    assert {len(row) for row in found} == {len(tables()[name].columns)}


@pytest.mark.parametrize("name", tables())
def test_codes_are_those_of_the_schema(register: Register, name: str) -> None:
    with register.view() as conn:
        found = list(rows(conn, name, Wanted(every_status=True, everyone=True)))
    for place, column in enumerate(tables()[name].columns):
        if (known := column.values()) is not None:
            assert {row[place] for row in found} - {None} <= set(known), column.name


@pytest.mark.parametrize("name", [one.name for one in tables().values() if one.has_days])
def test_rows_of_a_range_lie_in_it(register: Register, name: str) -> None:
    names = [column.name for column in tables()[name].columns]
    first, last = names.index("date_from"), names.index("date_to")
    with register.view() as conn:
        found = list(rows(conn, name, Wanted(asked_days("2018-03", "2018-03"))))
    assert found
    assert all(row[first] <= "2018-03-31" and row[last] >= "2018-03-01" for row in found)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("codes: statuses", "codes: status", r":\d+: visits.status: no code list 'status'"),
        ("kind: integer", "kind: whole", r":\d+: tables"),
        ("name: official, kind: flag", "name: place, kind: flag", r":\d+: visits: place stands twice"),
        ("name: trips", "name: visits", r":\d+: table visits stands twice"),
        ("unit: visit", "colour: red", r":\d+: tables"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = (TOP / FILE).read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "tables.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=message):
        load(file)
