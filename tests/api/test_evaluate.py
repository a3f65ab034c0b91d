"""The scorer: it agrees with the reference scorer on a register with errors of every kind, and names them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.testing import Result

from api.evaluate import evaluate
from graph.export.records import export_records
from graph.register import Register
from tests.graph.world import World

Run = Callable[..., Result]
NAMES = {"gu": "顾明远", "371522": "莘县", "town": "柳溪镇@莘县", "village": "柳溪村@莘县", "committee": "聊城市委"}


def gold_page(world: World, number: int) -> dict[str, Any]:
    """Gold for a page of the world: mostly what the world says, with disagreements of every kind."""
    page = world.pages[number]
    reading = page.reading()
    entities = {entity.id: entity.name for entity in world.linking.entities}
    mentions: list[dict[str, Any]] = []
    for place, mention in enumerate(reading.mentions):
        entity = page.entity_of.get(mention.id)
        mentions.append(
            {
                "start": mention.start + (place % 7 == 3),
                "end": mention.end,
                "text": mention.text,
                "type": ["PERSON", "OFFICIAL"] if place % 6 == 5 and mention.label == "OFFICIAL" else [mention.label],
                "optional": place % 9 == 8,
                "key": None if mention.label == "POST" else NAMES.get(entity or "", entities.get(entity or "", "无")),
                "line": reading.page.text.count("\n", 0, mention.start) + 1,
            }
        )
    mentions.append(
        {"start": 0, "end": 1, "text": "?", "type": ["AGENCY"], "optional": False, "key": "无此局", "line": 1}
    )
    del mentions[1]
    relations = [fact(world, page, claim, place) for place, claim in enumerate(reading.claims)]
    relations.append(
        {"line": 1, "rel": "VISITED", "subj": "齐书恒", "obj": "莘县", "date": "2018-03-19", "derived": True}
    )
    relations.append({"line": 1, "rel": "WROTE", "subj": "施小禾", "obj": "没有这篇", "date": None})
    name = page.page.rpartition("/")[2].removesuffix(".txt")
    return {"name": name, "mentions": mentions, "relations": relations[:1] + relations[2:]}


def fact(world: World, page: Any, claim: Any, place: int) -> dict[str, Any]:
    entities = {entity.id: entity.name for entity in world.linking.entities}

    def key(mention: str) -> str:
        entity = page.entity_of[mention]
        return NAMES.get(entity, entities[entity])

    date = claim.date.iso if claim.date else None
    return {
        "line": 1,
        "rel": claim.type,
        "subj": key(claim.subject),
        "obj": claim.object_text if claim.object is None else key(claim.object),
        "date": "2001" if place == 4 else date,
        **({"post": claim.post} if claim.post else {}),
        **({"role": "列席" if place == 8 else claim.role} if claim.role else {}),
        **({"optional": True} if place == 3 else {}),
    }


@pytest.fixture
def gold(tmp_path: Path, world: World) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    for number in range(len(world.pages)):
        page = gold_page(world, number)
        (folder / f"{page['name']}.gold.json").write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    (folder / "alternatives.json").write_text(json.dumps({"聊城市委": ["中共聊城市委员会"]}, ensure_ascii=False))
    return folder


@pytest.fixture
def texts(tmp_path: Path, world: World) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for page in world.pages:
        (folder / page.page.rpartition("/")[2]).write_bytes(page.text.encode())
    return folder


def test_it_agrees_with_the_reference(
    register_file: Path, gold: Path, texts: Path, tmp_path: Path, reference: ModuleType
) -> None:
    with Register.open(register_file, read_only=True) as register:
        ours = evaluate(register, gold)
        export_records(register, tmp_path / "out")
    theirs = reference.score(gold, tmp_path / "out", 10_000, texts)
    errors = theirs.pop("errors")
    assert ours.as_dict() == theirs
    assert len(ours.errors) == len(errors) > 10


def test_every_kind_of_error_is_there(register_file: Path, gold: Path) -> None:
    with Register.open(register_file, read_only=True) as register:
        kinds = {error[0] for error in evaluate(register, gold).errors}
    assert kinds >= {"MISSED", "FALSE", "NO REL", "FALSE REL"}


def test_the_command_prints_figures_and_errors(zhengpu: Run, gold: Path) -> None:
    lines = zhengpu("evaluate", gold, "--errors", 2).stdout.splitlines()
    assert lines[0].startswith("ner strict OFFICIAL")
    assert lines[-1].count("\t") >= 3


def test_the_command_as_json(zhengpu: Run, gold: Path) -> None:
    assert json.loads(zhengpu("evaluate", gold, "--json").stdout)["offsets"]["wrong"] == 0


def test_a_page_that_the_register_lacks_is_named(zhengpu: Run, gold: Path) -> None:
    (gold / "gone.gold.json").write_text('{"name": "gone", "mentions": [], "relations": []}')
    assert "not in the register: gone.txt" in zhengpu("evaluate", gold).stdout


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("{", "bad.gold.json"),
        ('{"name": "bad", "mentions": [{"start": 1}], "relations": []}', "mentions.0"),
        ('{"name": "bad", "mentions": [], "relations": [{"rel": "LIKES"}]}', "relations.0"),
    ],
)
def test_bad_gold_is_told(zhengpu: Run, tmp_path: Path, content: str, part: str) -> None:
    (tmp_path / "bad.gold.json").write_text(content)
    result = zhengpu("evaluate", tmp_path)
    assert (result.exit_code, part in result.stderr) == (2, True)


def test_gold_of_other_pages_only_is_told(zhengpu: Run, tmp_path: Path) -> None:
    (tmp_path / "gone.gold.json").write_text('{"name": "gone", "mentions": [], "relations": []}')
    assert "none of the 1 gold pages" in zhengpu("evaluate", tmp_path).stderr
