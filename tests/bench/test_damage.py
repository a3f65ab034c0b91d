"""Items joined to pages, their damaged twins with gold that fits the print, and what damage costs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.damage import FIGURES, Row, _damaged, band_table, by_band, rows, sheets, table, write
from bench.noise import LEVELS, clean
from zhengpu.errors import InputError

TEXTS = {
    "k-s01": (
        "市委书记穆怀瑾",
        "春耕忙\n本报讯 3月8日，市委书记穆怀瑾来到莘县张寨镇调研春耕，察看麦田里的返青水浇得怎样。\n",
    ),
    "k-s02": (
        "市长乔半夏",
        "大桥通车\n本报讯 3月9日，市长乔半夏来到东阿县姜楼镇，察看新修的大桥和两岸的引道修得怎样。\n",
    ),
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A set of two items of one paper, each with an official and a visit as gold."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "gold").mkdir()
    lines = ["path,paper,issue_date,home"]
    for name, (titled, text) in TEXTS.items():
        (tmp_path / "pages" / f"{name}.txt").write_text(text, encoding="utf-8")
        lines.append(f"{name}.txt,聊城日报,2021-03-10,聊城市")
        person = titled[-3:]
        start = text.index(person)
        mention = {"start": start, "end": start + 3, "text": person, "type": ["OFFICIAL"]}
        fact = {"line": 2, "rel": "VISITED", "subj": person, "obj": "莘县" if "莘" in text else "东阿县", "trip": 1}
        made = {
            "name": name,
            "mentions": [mention | {"optional": False, "key": person, "line": 2}],
            "relations": [fact],
        }
        (tmp_path / "gold" / f"{name}.gold.json").write_text(json.dumps(made), encoding="utf-8")
    (tmp_path / "pages" / "pages.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_items_of_one_paper_stand_on_one_page(home):
    assert [len(sheet.items) for sheet in sheets(home / "pages", home / "gold")] == [2]


def test_items_that_share_a_person_stand_apart(home):
    for file in (home / "gold").glob("*.json"):
        file.write_text(
            file.read_text("utf-8").replace(json.dumps("乔半夏")[1:-1], json.dumps("穆怀瑾")[1:-1]), "utf-8"
        )
    assert [len(sheet.items) for sheet in sheets(home / "pages", home / "gold")] == [1, 1]


@pytest.mark.parametrize("level", sorted(LEVELS))
def test_gold_of_a_twin_has_the_characters_at_its_offsets(home, level):
    held = sheets(home / "pages", home / "gold")
    for seed in range(20):
        for sheet, page in _damaged(held, LEVELS[level], seed):
            gold = sheet.gold(page)
            assert {m["key"] for m in gold["mentions"]} == {"穆怀瑾", "乔半夏"}
            for m in gold["mentions"]:
                assert page.text[m["start"] : m["end"]].replace("\n", "") == m["text"]


def test_gold_of_the_clean_page_is_that_of_its_items(home):
    sheet = sheets(home / "pages", home / "gold")[0]
    assert [m["text"] for m in sheet.gold(clean(sheet.articles()))["mentions"]] == ["穆怀瑾", "乔半夏"]


def test_trips_of_two_items_stay_two(home):
    sheet = sheets(home / "pages", home / "gold")[0]
    assert [fact["trip"] for fact in sheet.gold(clean(sheet.articles()))["relations"]] == [1, 2]


def test_rows_compare_clean_and_damaged(home):
    found = rows("light", home / "pages", home / "gold", seeds=(1,))
    assert [row.figure for row in found] == list(FIGURES)
    assert found[0].clean > 0


def test_a_loss_is_in_points():
    assert Row("claims", 0.9, 0.87).loss == pytest.approx(3.0)


def test_an_unknown_level_is_named(home):
    with pytest.raises(InputError, match="'total'"):
        rows("total", home / "pages", home / "gold")


def test_a_folder_without_items_is_named(tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.gold.json").write_text('{"name": "a", "mentions": [], "relations": []}')
    with pytest.raises(InputError, match="no items"):
        sheets(tmp_path, tmp_path / "gold")


def test_full_pages_are_put_in_bands_by_their_damage(home):
    bands = by_band([(home, "*")])
    assert sum(band.pages for band in bands) == 2
    assert next(iter(band_table(bands))).count("|") == len(bands) + 2


def test_twins_are_written_with_their_gold(home, tmp_path):
    held = sheets(home / "pages", home / "gold")
    write(_damaged(held, LEVELS["heavy"], 1), tmp_path / "out")
    assert (tmp_path / "out" / "gold" / "twin-01.gold.json").exists()
    assert "twin-01.txt" in (tmp_path / "out" / "pages" / "pages.csv").read_text("utf-8")


def test_the_table_names_the_level():
    assert "heavy damage" in next(iter(table("heavy", [])))
