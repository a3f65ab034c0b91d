"""Two annotations of one page: the same agrees wholly, and what differs is counted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bench.agreement import SECOND, agreement
from bench.page_sets import UNSEEN


def gold(folder: Path, name: str, relations: list[dict[str, Any]]) -> None:
    mentions = [
        {"start": 0, "end": 3, "text": "卓若兰", "type": ["OFFICIAL"], "optional": False, "key": "卓若兰", "line": 1},
        {"start": 5, "end": 7, "text": "莘县", "type": ["COUNTY"], "optional": False, "key": "莘县", "line": 1},
        {
            "start": 7,
            "end": 10,
            "text": "柳湾村",
            "type": ["PLACE"],
            "optional": False,
            "key": "柳湾村@莘县",
            "line": 1,
        },
    ]
    folder.mkdir(exist_ok=True)
    page = {"name": name, "mentions": mentions, "relations": relations}
    (folder / f"{name}.gold.json").write_text(json.dumps(page), encoding="utf-8")


def visit(place: str, **more: Any) -> dict[str, Any]:
    return {"line": 1, "rel": "VISITED", "subj": "卓若兰", "obj": place, "date": "2024-03-08", **more}


def test_the_same_annotation_agrees_wholly(tmp_path: Path) -> None:
    for folder in ("first", "second"):
        gold(tmp_path / folder, "a01", [visit("莘县"), visit("柳湾村@莘县")])
    names, scores = agreement(tmp_path / "first", tmp_path / "second")
    told = scores.relations["VISITED"]
    assert (names, told.hits, told.false, told.missed, scores.link.missed) == (["a01"], 2, 0, 0, 0)


def test_what_only_one_saw_is_counted(tmp_path: Path) -> None:
    gold(tmp_path / "first", "a01", [visit("莘县")])
    gold(tmp_path / "second", "a01", [visit("柳湾村@莘县"), visit("莘县", optional=True)])
    _, scores = agreement(tmp_path / "first", tmp_path / "second")
    told = scores.relations["VISITED"]
    assert (told.hits, told.false, told.missed) == (0, 1, 1)


def test_a_page_that_one_annotated_alone_does_not_count(tmp_path: Path) -> None:
    gold(tmp_path / "first", "a01", [visit("莘县")])
    gold(tmp_path / "first", "a02", [visit("莘县")])
    gold(tmp_path / "second", "a01", [visit("莘县")])
    names, scores = agreement(tmp_path / "first", tmp_path / "second")
    assert (names, scores.relations["VISITED"].missed) == (["a01"], 0)


def test_second_annotations_are_of_unseen_pages() -> None:
    first = {file.name for file in UNSEEN.gold.glob("*.gold.json")}
    assert {file.name for file in SECOND.glob("*.gold.json")} <= first
