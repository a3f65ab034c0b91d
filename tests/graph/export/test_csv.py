"""The CSV export: read back with csv and pandas, described by its data package, safe in spreadsheets, whole or not at all."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from graph.export import tabular
from graph.export.columns import tables_of
from graph.export.formats import export
from graph.export.shown import Wanted
from graph.register import Register
from tests.graph.curating import GU, Desk
from tests.graph.world import World
from zhengpu.errors import InputError, RegisterError

FIRST = "2018/0320-01.txt"


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def out(register: Register, tmp_path: Path) -> Path:
    export(register, "csv", tmp_path / "out", Wanted())
    return tmp_path / "out"


def renamed(register: Register, world: World, **more: Any) -> None:
    """The world with 顾明远's record changed."""
    entities = tuple(one.model_copy(update=more) if one.id == "gu" else one for one in world.linking.entities)
    register.relink(lambda *_: world.linking.model_copy(update={"entities": entities}), "lexicon-2")


def test_every_table_has_its_columns_and_is_counted(out: Path):
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert set(manifest["counts"]) == {table.name for table in tables_of("csv")}
    for table in tables_of("csv"):
        frame = pd.read_csv(out / table.file, dtype=str, keep_default_na=False)
        assert list(frame.columns) == [column.name for column in table.columns]
        assert len(frame) == manifest["counts"][table.name]


def test_keys_tell_rows_apart(out: Path):
    for table in tables_of("csv"):
        keys = [tuple(row[name] for name in table.key) for row in rows(out, table.name)]
        assert len(set(keys)) == len(keys), table.name


def test_ends_are_in_the_table_of_entities(out: Path):
    known = {row["id"] for row in rows(out, "entities")} | {""}
    for table, ends in {
        "visits": ("visitor", "place"),
        "relations": ("subject", "object"),
        "tenures": ("person",),
    }.items():
        assert {row[end] for row in rows(out, table) for end in ends} <= known


def test_claims_are_in_the_table_of_evidence_with_their_sentence(out: Path, world: World):
    said = {row["claim"]: row["sentence"] for row in rows(out, "evidence")}
    assert said[world.claim["shen"]] in world.readings[0].page.text
    assert {row["claim"] for row in rows(out, "supports")} <= set(said)


def test_private_persons_are_left_out_unless_asked_for(register: Register, out: Path, tmp_path: Path):
    export(register, "csv", tmp_path / "all", Wanted(everyone=True))
    named = [{row["id"] for row in rows(folder, "entities")} for folder in (out, tmp_path / "all")]
    assert named[1] - named[0] == {"villager", "reporter"}
    assert not [row for row in rows(out, "relations") if row["subject"] == "reporter"]
    assert [row for row in rows(tmp_path / "all", "relations") if row["subject"] == "reporter"]


def test_a_suppressed_person_is_nowhere(desk: Desk, tmp_path: Path):
    desk.judge("suppress", entity=GU)
    export(desk.register, "csv", tmp_path / "out", Wanted(everyone=True))
    for file in (tmp_path / "out").iterdir():
        assert GU not in file.read_text("utf-8"), file.name
    assert [row for row in rows(tmp_path / "out", "evidence") if "███" in row["sentence"]]


def test_planned_visits_and_those_told_twice_are_not_counted(out: Path):
    visits = rows(out, "visits")
    assert {row["counted"] for row in visits if row["status"] != "stated"} == {"false"}
    told = [row for row in visits if row["event"] == "visit-village" and row["visitor"] == "gu"]
    assert sorted((row["date"], row["counted"]) for row in told) == [("2018-03", "false"), ("2018-03-19", "true")]


@pytest.mark.parametrize(
    "name", ["=1+1", "+1+1", "-cmd|'/c calc'!A0", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", "\t=1", "\r=1"]
)
def test_no_cell_is_a_formula(register: Register, world: World, tmp_path: Path, name: str):
    renamed(register, world, name=name, note=f" {name}")
    export(register, "csv", tmp_path / "out", Wanted())
    for table in tables_of("csv"):
        for row in rows(tmp_path / "out", table.name):
            for cell in row.values():
                assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")), cell
    assert f"'{name}" in [row["name"] for row in rows(tmp_path / "out", "entities")]


def test_odd_characters_outlast_the_file(register: Register, world: World, tmp_path: Path):
    odd = 'a,b;c"d\ne\r\nf，“”\u2028𠮷'
    renamed(register, world, note=odd)
    export(register, "csv", tmp_path / "out", Wanted())
    assert next(row for row in rows(tmp_path / "out", "entities") if row["id"] == "gu")["note"] == odd


def test_excel_gets_a_mark(register: Register, tmp_path: Path):
    export(register, "csv", tmp_path / "out", Wanted(excel=True))
    assert (tmp_path / "out" / "visits.csv").read_bytes().startswith(b"\xef\xbb\xbfrelation,")


def test_the_data_package_describes_every_column(out: Path, register: Register):
    package = json.loads((out / "datapackage.json").read_text("utf-8"))
    assert package["zhengpu"]["snapshot"] == register.linked_snapshot()
    for resource in package["resources"]:
        with (out / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]
        for field in resource["schema"]["fields"]:
            assert field["type"]
            assert field["description"]


def test_the_manifest_names_the_snapshot_and_the_files(out: Path, register: Register):
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert (manifest["snapshot"], manifest["pages"]) == (register.linked_snapshot(), 4)
    assert {file["name"] for file in manifest["files"]} | {"manifest.json"} == {path.name for path in out.iterdir()}


def test_the_same_state_gives_the_same_files(register: Register, out: Path, tmp_path: Path):
    again = export(register, "csv", tmp_path / "again", Wanted())
    for file in again.files:
        if file.name != tabular.PACKAGE:
            assert (out / file.name).read_bytes() == (tmp_path / "again" / file.name).read_bytes()


def test_a_folder_with_something_in_it_is_refused(register: Register, out: Path):
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with pytest.raises(InputError, match="not empty"):
        export(register, "csv", out, Wanted())
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_an_export_that_breaks_off_leaves_nothing(register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def break_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(tabular, "package", break_off)
    with pytest.raises(KeyboardInterrupt):
        export(register, "csv", tmp_path / "exports" / "csv", Wanted())
    assert list((tmp_path / "exports").iterdir()) == []


def test_a_register_without_a_linking_is_refused(empty: Register, tmp_path: Path):
    with pytest.raises(RegisterError, match="linked"):
        export(empty, "csv", tmp_path / "out", Wanted())
    assert not (tmp_path / "out").exists()


def test_an_unknown_format_is_refused(register: Register, tmp_path: Path):
    with pytest.raises(InputError, match="csv"):
        export(register, "xls", tmp_path / "out", Wanted())
    assert not (tmp_path / "out").exists()
