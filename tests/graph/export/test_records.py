"""The export of records: three files of JSON lines that say what each page says."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from graph.export.records import export_records
from graph.register import Register
from tests.graph.world import World
from zhengpu.errors import InputError


@pytest.fixture
def exported(register: Register, tmp_path: Path) -> dict[str, list[dict]]:
    export_records(register, tmp_path / "out")
    return {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in (tmp_path / "out").glob("*.jsonl")
    }


def facts(exported: dict[str, list[dict]], kind: str) -> list[dict]:
    return [line for line in exported["relations"] if line["type"] == kind]


def test_three_files_are_written_and_counted(register: Register, tmp_path: Path):
    counts = export_records(register, tmp_path / "out")
    assert counts["mentions.jsonl"] == sum(len(reading.mentions) for reading in register.readings())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted([*counts, "manifest.json"])


def test_the_manifest_names_the_snapshot_and_the_files(register: Register, tmp_path: Path):
    counts = export_records(register, tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert (manifest["format"], manifest["snapshot"]) == ("records", register.linked_snapshot())
    assert {file["name"]: file["rows"] for file in manifest["files"]} == manifest["counts"] == counts
    for file in manifest["files"]:
        assert hashlib.sha256((tmp_path / "out" / file["name"]).read_bytes()).hexdigest() == file["sha256"]


def test_pages_that_are_not_linked_have_no_snapshot(empty: Register, world: World, tmp_path: Path):
    empty.put(world.readings[0])
    export_records(empty, tmp_path / "out")
    assert json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["snapshot"] == ""


def test_mentions_stand_where_they_say(exported, world: World):
    texts = {reading.page.id.rpartition("/")[2]: reading.page.text for reading in world.readings}
    for line in exported["mentions"]:
        assert texts[line["doc"]][line["start"] : line["end"]] == line["text"]


def test_posts_have_no_entity(exported):
    assert {line["entity"] for line in exported["mentions"] if line["label"] == "POST"} == {None}


def test_a_mention_over_a_break_is_printed_without_it(empty: Register, world: World, tmp_path: Path):
    reading = world.readings[0]
    page = reading.page.model_copy(update={"text": "柳\n别处的话\n溪村", "sha256": "s"})
    mention = reading.mentions[0].model_copy(
        update={"start": 0, "end": 9, "spans": ((0, 1), (7, 9)), "text": "柳溪村", "article": reading.articles[0].id}
    )
    empty.put(reading.model_copy(update={"page": page, "mentions": (mention,), "claims": ()}))
    export_records(empty, tmp_path)
    line = json.loads((tmp_path / "mentions.jsonl").read_text("utf-8"))
    assert (line["start"], line["end"], line["text"]) == (0, 9, "柳溪村")


def test_entities_have_labels_and_the_name_of_their_county(exported):
    found = {line["id"]: line for line in exported["entities"]}
    assert [found[one]["label"] for one in ("gu", "villager", "coop")] == ["OFFICIAL", "PERSON", "ORG"]
    assert [found[one]["county"] for one in ("village", "371522")] == ["莘县", None]
    assert found["371523"]["code"] == "371503"


def test_a_fact_is_listed_for_every_page_that_states_it(exported):
    docs = [(line["doc"], line["date"]) for line in facts(exported, "VISITED") if line["object"] == "village"]
    assert ("0320-01.txt", "2018-03-19") in docs
    assert ("0321-02.txt", "2018-03") in docs


def test_facts_stand_on_their_sentence(exported, world: World):
    text = world.readings[0].page.text
    line = next(line for line in facts(exported, "HOLDS_POST") if line["subject"] == "gu")
    assert text[line["start"] : line["end"]] == line["sentence"]
    assert (line["post"], line["object"], line["derived"]) == ("书记", "committee", False)


def test_companions_visits_are_marked_derived(exported):
    assert {line["derived"] for line in facts(exported, "VISITED") if line["subject"] == "qi"} == {True}


def test_meetings_and_bylines_have_their_text(exported):
    assert {line["object_text"] for line in facts(exported, "ATTENDED")} == {"全市教育工作会议"}
    assert {line["role"] for line in facts(exported, "ATTENDED")} == {"讲话", "主持"}
    assert [line["object_text"] for line in facts(exported, "WROTE")] == ["全市教育工作会议召开"]


def test_what_is_only_planned_is_no_fact(exported):
    assert "371524" not in [line["object"] for line in facts(exported, "VISITED")]


def test_what_no_page_supports_is_not_listed(exported):
    assert "coop" not in [line["subject"] for line in facts(exported, "LOCATED_IN")]


def test_pages_of_one_file_name_are_told_apart(empty: Register, world: World, tmp_path: Path):
    for folder in ("x", "y"):
        page = world.readings[0].page.model_copy(update={"id": f"{folder}/1.txt"})
        article = world.readings[0].articles[0].model_copy(update={"page": page.id, "id": f"{page.id}#1"})
        mention = (
            world.readings[0]
            .mentions[0]
            .model_copy(update={"page": page.id, "article": article.id, "id": f"m{folder}"})
        )
        empty.put(
            world.readings[0].model_copy(
                update={"page": page, "articles": (article,), "mentions": (mention,), "claims": ()}
            )
        )
    export_records(empty, tmp_path)
    lines = (tmp_path / "mentions.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["doc"] for line in lines] == ["x/1.txt", "y/1.txt"]


def test_exporting_again_gives_the_same_files(register: Register, tmp_path: Path):
    export_records(register, tmp_path / "one")
    export_records(register, tmp_path / "two")
    for path in (tmp_path / "one").glob("*.jsonl"):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()
    one, two = (json.loads((tmp_path / name / "manifest.json").read_bytes()) for name in ("one", "two"))
    assert one | {"exported": ""} == two | {"exported": ""}  # all but when it was made


def test_a_file_in_the_folders_place_is_named(register: Register, tmp_path: Path):
    (tmp_path / "out").write_text("")
    with pytest.raises(InputError, match="out"):
        export_records(register, tmp_path / "out")
