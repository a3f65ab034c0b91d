"""The replication export: it holds no page text, and says whether a register gives the same."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from graph.export.columns import tables_of
from graph.export.formats import export
from graph.export.replication import verify
from graph.export.shown import Wanted
from graph.register import Register
from tests.graph.curating import GU, QI, Desk
from tests.graph.world import LEXICON, World
from zhengpu.errors import InputError

RUN = 12  # Chinese characters on end that would be text of a page
CHINESE = re.compile(f"[\u3400-\u9fff]{{{RUN},}}")


def runs(text: str) -> set[str]:
    """All stretches of Chinese characters of that length."""
    return {found[at : at + RUN] for found in CHINESE.findall(text) for at in range(len(found) - RUN + 1)}


@pytest.fixture
def long_names(register: Register, world: World) -> Register:
    """The world with a name, a post and a headline that are as long as sentences."""
    long = "今天上午全市教育工作会议在市政府第一会议室召开"
    entities = tuple(one.model_copy(update={"name": long}) if one.id == "gu" else one for one in world.linking.entities)
    tenures = tuple(one.model_copy(update={"post": long}) for one in world.linking.tenures)
    linking = world.linking.model_copy(update={"entities": entities, "tenures": tenures})
    register.relink(lambda *_: linking, "lexicon-2")
    with register._file.change() as conn:
        conn.execute("UPDATE mentions SET text = ?", (long,))
        conn.execute("UPDATE claims SET event = ?, post = ?, evidence_sentence = ?", (long, long, long))
        conn.execute("UPDATE links SET reasons = ?", (json.dumps([f"short for {long}"], ensure_ascii=False),))
        conn.execute("UPDATE page_texts SET text = text || ?", (long,))
    return register


@pytest.mark.parametrize("everyone", [True, False])
def test_no_text_of_a_page_is_in_it(long_names: Register, tmp_path: Path, everyone: bool):
    export(long_names, "replication", tmp_path / "out", Wanted(everyone=everyone))
    pages = runs("\n".join("".join(reading.page.text.split()) for reading in long_names.readings()))
    assert len(pages) > RUN
    for file in (tmp_path / "out").iterdir():
        if file.suffix == ".csv":
            assert not runs(file.read_text("utf-8")) & pages, file.name


def test_a_sentence_is_known_by_its_hash(register: Register, tmp_path: Path, world: World):
    export(register, "replication", tmp_path / "out", Wanted())
    with (tmp_path / "out" / "claims.csv").open(encoding="utf-8", newline="") as file:
        found = {row["id"]: row for row in csv.DictReader(file)}
    row = found[world.claim["shen"]]
    assert re.fullmatch("[0-9a-f]{64}", row["sentence_sha256"])
    text = world.readings[0].page.text
    (span,) = json.loads(row["spans"])
    assert "莘县" in text[span[0] : span[1]]


def test_judgements_are_told_without_what_they_quote(desk: Desk, tmp_path: Path, world: World):
    desk.judge("never_same", entities=[GU, QI], why=f"{GU}不是{QI}")
    desk.judge("claim_wrong", claim=world.claim["shen"])
    export(desk.register, "replication", tmp_path / "out", Wanted())
    text = (tmp_path / "out" / "judgements.csv").read_text("utf-8")
    assert not re.search("[\u3400-\u9fff]", text)
    found = {row["verdict"]: row for row in csv.DictReader(text.splitlines())}
    hashed = re.compile("[0-9a-f]{64}")
    assert hashed.fullmatch(found["never_same"]["others_sha256"])
    assert hashed.fullmatch(found["claim_wrong"]["claim_sha256"])
    assert found["never_same"]["claim_sha256"] == ""


@pytest.mark.parametrize("column", ["others", "claim"])
def test_a_judgement_with_another_side_is_another_one(desk: Desk, tmp_path: Path, world: World, column: str):
    desk.judge("never_same", entities=[GU, QI])
    desk.judge("claim_wrong", claim=world.claim["shen"])
    export(desk.register, "replication", tmp_path / "out", Wanted())
    with desk.register._file.change() as conn:
        conn.execute(f"UPDATE judgements SET {column} = replace({column}, '2018/', '2019/')")
    found = verify(tmp_path / "out", desk.register)
    assert [check.table for check in found.tables if not check.same] == ["judgements"]


def test_reasons_of_links_and_mentions_are_covered(long_names: Register, world: World, tmp_path: Path):
    long = "今天上午全市"
    with long_names._file.change() as conn:
        conn.execute("INSERT INTO hidden_mentions (mention, page) VALUES ('m', 'p')")
        conn.execute("INSERT INTO hidden_texts (page, text) VALUES (NULL, ?)", (long,))
    export(long_names, "replication", tmp_path / "out", Wanted(everyone=True))
    for file in (tmp_path / "out").iterdir():
        assert long not in file.read_text("utf-8"), file.name


def test_the_same_register_gives_the_same(register: Register, tmp_path: Path):
    export(register, "replication", tmp_path / "out", Wanted())
    found = verify(tmp_path / "out", register)
    assert found.same
    assert {check.table for check in found.tables} == {table.name for table in tables_of("replication")}
    assert {check.same for check in found.tables} == {True}


def test_another_register_of_the_same_pages_gives_the_same(register: Register, tmp_path: Path, world: World):
    export(register, "replication", tmp_path / "out", Wanted(everyone=True))
    with Register.open(tmp_path / "again.sqlite") as again:
        for reading in reversed(world.readings):
            again.put(reading)
        again.relink(lambda *_: world.linking, LEXICON)
        assert verify(tmp_path / "out", again).same


def test_what_differs_is_named(register: Register, tmp_path: Path, world: World):
    export(register, "replication", tmp_path / "out", Wanted())
    tenures = world.linking.tenures[1:]
    register.relink(lambda *_: world.linking.model_copy(update={"tenures": tenures}), "lexicon-2")
    found = verify(tmp_path / "out", register)
    assert not found.same
    assert [(check.table, check.rows - check.rows_here) for check in found.tables if not check.same] == [("tenures", 1)]
    assert found.snapshot != found.snapshot_here


def test_a_file_that_was_changed_is_named(register: Register, tmp_path: Path):
    export(register, "replication", tmp_path / "out", Wanted())
    with (tmp_path / "out" / "claims.csv").open("a") as file:
        file.write("x")
    (tmp_path / "out" / "events.csv").unlink()
    found = verify(tmp_path / "out", register)
    assert (found.same, found.damaged) == (False, ("claims.csv", "events.csv"))


def test_another_folder_is_refused(register: Register, tmp_path: Path):
    with pytest.raises(InputError, match=r"manifest\.json"):
        verify(tmp_path, register)
    export(register, "csv", tmp_path / "csv", Wanted())
    with pytest.raises(InputError, match="format csv"):
        verify(tmp_path / "csv", register)
