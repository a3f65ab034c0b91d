"""Twins of pages with other names keep their annotation."""

import json
import random

import pytest

from bench.moved import cities, moved, moved_gold, other_people, write_twins
from bench.page_sets import PageSet

TEXT = "沈望舒到莘县调研。\n沈望 舒走进卧云村。"
GOLD = {
    "mentions": [
        {"start": 0, "end": 3, "text": "沈望舒", "type": ["OFFICIAL"], "optional": False, "key": "沈望舒", "line": 1},
        {"start": 4, "end": 6, "text": "莘县", "type": ["COUNTY"], "optional": False, "key": "莘县", "line": 1},
        {"start": 10, "end": 14, "text": "沈望舒", "type": ["OFFICIAL"], "optional": False, "key": "沈望舒", "line": 2},
        {
            "start": 16,
            "end": 19,
            "text": "卧云村",
            "type": ["PLACE"],
            "optional": False,
            "key": "卧云村@莘县",
            "line": 2,
        },
    ],
    "relations": [{"rel": "VISITED", "subj": "沈望舒", "obj": "卧云村@莘县", "line": 2}],
}


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ({"沈望舒": "乔半夏"}, "乔半夏到莘县调研。\n乔半 夏走进卧云村。"),
        ({"莘县": "罗山县"}, "沈望舒到罗山县调研。\n沈望 舒走进卧云村。"),
        ({"沈望舒": "乔夏", "莘县": "景县"}, "乔夏到景县调研。\n乔夏 走进卧云村。"),
    ],
)
def test_names_are_replaced_over_blanks_and_lines(names, text):
    assert moved(TEXT, names).text == text


@pytest.mark.parametrize("names", [{"莘县": "罗山县"}, {"沈望舒": "乔夏"}, {"莘县": "罗山县", "莘": "罗"}])
def test_spans_follow_what_stands_in_them(names):
    new = moved(TEXT, names)
    start, end = new.span(16, 19)
    assert new.text[start:end] == "卧云村"


def test_gold_of_a_twin_has_the_new_names():
    names = {"沈望舒": "乔半夏", "莘县": "罗山县"}
    gold = moved_gold(GOLD, TEXT, moved(TEXT, names), names)
    assert [m["text"] for m in gold["mentions"]] == ["乔半夏", "罗山县", "乔半夏", "卧云村"]
    assert gold["relations"][0] == {"rel": "VISITED", "subj": "乔半夏", "obj": "卧云村@罗山县", "line": 2}


def test_other_people_have_names_as_long():
    names = other_people(GOLD, random.Random(1))
    assert list(names) == ["沈望舒"]
    assert len(names["沈望舒"]) == 3


def test_every_city_names_every_place():
    held = cities()
    assert len({len(names) for names in held.values()}) == 1
    assert all(names["聊城"] == city for city, names in held.items())


def test_twins_of_a_set_are_pages_with_gold(tmp_path):
    for part in ("pages", "gold", "twins"):
        (tmp_path / part).mkdir()
    (tmp_path / "pages" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold" / "a.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (tmp_path / "gold" / "alternatives.json").write_text(json.dumps({"莘县": ["莘"]}, ensure_ascii=False), "utf-8")
    own = PageSet("own", "own", "", tmp_path / "pages", tmp_path / "gold")
    twins = write_twins(own, tmp_path / "twins", {"莘县": "罗山县"}, 1)
    assert "罗山县" in (twins.pages / "a.txt").read_text(encoding="utf-8")
    assert json.loads((twins.gold / "alternatives.json").read_text(encoding="utf-8")) == {"罗山县": ["莘"]}
