"""The FollowTheMoney export: every line is valid by followthemoney itself, nothing is dropped, and all references lead somewhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from followthemoney import model
from followthemoney.types import registry
from hypothesis import given
from hypothesis import strategies as st

from graph import projection
from graph.export import ftm
from graph.export.formats import export
from graph.export.shown import Wanted
from graph.register import Register
from tests.graph.world import World

Line = dict[str, Any]


def written(register: Register, out: Path, **wanted: bool) -> list[Line]:
    export(register, "ftm", out, Wanted(**wanted))
    return [json.loads(line) for line in (out / ftm.FILE).read_text("utf-8").splitlines()]


@pytest.fixture
def lines(register: Register, tmp_path: Path) -> list[Line]:
    return written(register, tmp_path / "out", everyone=True)


def check(line: Line) -> None:
    """The library takes the line, and keeps every value of it when it cleans them itself."""
    model.get(line["schema"]).validate(line)
    proxy = model.get_proxy(line, cleaned=False)
    for name, values in line["properties"].items():
        assert sorted(proxy.get(name)) == sorted(values), (line["schema"], name)


def ours(lines: list[Line], ident: str) -> Line:
    return next(line for line in lines if line["zhengpu_id"] == ident)


def test_every_line_is_valid(lines: list[Line]):
    for line in lines:
        check(line)


def test_all_schemata_of_the_register_are_there(lines: list[Line]):
    wanted = {"Person", "PublicBody", "Company", "Organization", "Address", "Position", "Occupancy", "Event", "Mention"}
    assert {line["schema"] for line in lines} == wanted | {"Article"}


def test_references_lead_to_entities_of_a_schema_that_may_stand_there(lines: list[Line]):
    schemata = {line["id"]: model.get(line["schema"]) for line in lines}
    assert len(schemata) == len(lines)
    for line in lines:
        for prop in model.get(line["schema"]).properties.values():
            if prop.type == registry.entity:
                for value in line["properties"].get(prop.name, ()):
                    assert schemata[value].is_a(prop.range), (line["schema"], prop.name)


def test_a_tenure_does_not_claim_when_it_began(lines: list[Line]):
    tenure = ours(lines, "n-gu")["properties"]
    assert not {"startDate", "endDate"} & set(tenure)
    assert (tenure["date"], tenure["status"]) == (["2018-03-20"], ["unknown"])
    assert "when it began and ended is not known" in tenure["description"][0]
    post = next(line for line in lines if line["id"] == tenure["post"][0])
    assert post["properties"]["name"] == ["聊城市委书记"]
    assert ours(lines, "n-wu-former")["properties"]["status"] == ["ended"]


def test_a_visit_is_an_event_with_its_visitor_and_place(lines: list[Line]):
    visit = ours(lines, "visit-shen")["properties"]
    assert (visit["name"], visit["date"], visit["location"]) == (["顾明远到访莘县"], ["2018-03-19"], ["莘县"])
    assert ours(lines, "gu")["id"] in visit["involved"]
    assert visit["proof"] == [ftm.ftm_id("2018/0320-01.txt#1")]


def test_what_was_only_planned_is_no_event(lines: list[Line]):
    assert "visit-plan" not in {line["zhengpu_id"] for line in lines}


def test_former_names_are_previous_ones(lines: list[Line]):
    assert ours(lines, "371523")["properties"]["previousName"] == ["茌平县"]


def test_entities_and_events_have_a_proof(lines: list[Line]):
    mentioned = {value for line in lines if line["schema"] == "Mention" for value in line["properties"]["resolved"]}
    for line in lines:
        if line["id"] in mentioned or line["schema"] == "Position":
            assert line["properties"]["proof"], line["id"]


def test_private_persons_are_left_out(register: Register, tmp_path: Path):
    found = {line["zhengpu_id"] for line in written(register, tmp_path / "out")}
    assert not {"villager", "reporter"} & found
    assert "gu" in found


def test_every_line_names_the_snapshot(register: Register, lines: list[Line]):
    assert {line["snapshot"] for line in lines} == {register.linked_snapshot()}


def test_the_librarys_own_command_takes_the_file(register: Register, tmp_path: Path, lines: list[Line]):
    ftm_command = Path(sys.executable).with_name("ftm")
    for command in ("validate", "aggregate"):
        target = tmp_path / f"{command}.json"
        words = [ftm_command, command, "-i", tmp_path / "out" / ftm.FILE, "-o", target]
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        kept = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
        assert {line["id"]: set(line["properties"]) for line in kept} == {
            line["id"]: set(line["properties"]) for line in lines
        }


@given(st.text(st.characters()))
def test_any_id_becomes_one_that_the_model_allows(ident: str):
    assert registry.entity.clean(ftm.ftm_id(ident)) == ftm.ftm_id(ident)


@pytest.mark.parametrize("name", ["甲\x00乙\x0b", "  两  端 ", "a\u2028b", "<b>&", "\ufeff丙"])
def test_odd_names_stay_valid(register: Register, world: World, tmp_path: Path, name: str):
    entities = tuple(one.model_copy(update={"name": name}) if one.id == "gu" else one for one in world.linking.entities)
    with register._file.change() as conn:
        projection.write(conn, world.linking.model_copy(update={"entities": entities}), "2024-01-01")
    for line in written(register, tmp_path / "out"):
        check(line)
