"""The tables of docs/quality.md: figures side by side, groups of pages, parts that can be switched off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from api.evaluation.scores import Scores
from bench.page_sets import SAMPLES, TUNING, UNSEEN, PageSet, read_set
from bench.quality_tables import (
    ABLATIONS,
    damage,
    extent,
    f1,
    group_table,
    paper,
    region,
    set_table,
    tallies,
    years,
)
from zhengpu.errors import InputError


def scores(hits: int, missed: int) -> Scores:
    made = Scores()
    made.strict["AGENCY"].hits, made.strict["AGENCY"].missed = hits, missed
    made.dates.add(True)
    return made


def cells(lines: list[str], figure: str) -> list[str]:
    (row,) = [line for line in lines if line.startswith(f"| {figure} |")]
    return [cell.strip() for cell in row.split("|")[2:-1]]


def test_sets_stand_side_by_side() -> None:
    lines = list(set_table([(TUNING, scores(1, 1)), (UNSEEN, scores(3, 1)), (SAMPLES, scores(1, 0))]))
    assert cells(lines, "tag AGENCY") == ["1.000", "0.500", "0.667", "1.000", "0.750", "0.857", "1.000"]
    assert cells(lines, "dates that agree") == ["", "", "1.000", "", "", "1.000", "1.000"]


def test_what_there_is_none_of_has_no_figure() -> None:
    assert set(cells(list(set_table([(TUNING, scores(1, 1))], full=1)), "tag COMPANY")) == {""}
    assert f1(scores(1, 1), "tag COMPANY") is None


@pytest.mark.parametrize(
    ("group", "name"),
    [
        (extent("a-s01", {}, 0), "one short report"),
        (extent("a-p01", {}, 0), "a full page"),
        (paper("a", {"paper": "鲁西晚报"}, 0), "evening and city papers"),
        (paper("a", {"paper": "聊城日报"}, 0), "dailies of prefectures"),
        (region("a", {"home": "聊城市"}, 0), "papers of 山东"),
        (region("a", {"home": "邢台市"}, 0), "papers of other provinces"),
        (years("a", {"issue_date": "2004-12-31"}, 0), "1998–2004"),
        (years("a", {"issue_date": "2018-01"}, 0), "2018–2024"),
        (damage("a", {}, 0.0), "damage 0"),
        (damage("a", {}, 0.25), "damage 26–100 %"),
        (damage("a", {}, 0.1), "damage 1–25 %"),
    ],
)
def test_pages_fall_into_groups(group: str, name: str) -> None:
    assert group == name


@pytest.fixture(scope="module")
def one_page(tmp_path_factory: pytest.TempPathFactory) -> PageSet:
    """One of the sample pages with its gold."""
    folder = tmp_path_factory.mktemp("set")
    name = min(file.name for file in SAMPLES.gold.glob("*.gold.json") if file.stat().st_size > 1000)
    page = name.removesuffix(".gold.json") + ".txt"
    for source, to in ((SAMPLES.gold / name, "gold"), (SAMPLES.pages / page, "pages")):
        (folder / to).mkdir()
        (folder / to / source.name).write_bytes(source.read_bytes())
    return replace(SAMPLES, pages=folder / "pages", gold=folder / "gold")


def test_groups_are_scored_by_themselves(one_page: PageSet) -> None:
    with read_set(one_page) as read:
        lines, whole = list(group_table([read])), read.scores()
    every = f1(whole, "claim all")
    assert cells(lines, "a full page") == [
        "1",
        *(f"{f1(whole, name):.3f}" for name in ("tag core", "link core")),
        f"{every:.3f}",
    ]


@pytest.mark.parametrize("number", range(len(ABLATIONS)))
def test_a_part_that_is_switched_off_makes_a_difference(one_page: PageSet, number: int) -> None:
    with read_set(one_page) as whole, read_set(one_page, ABLATIONS[number].make_reader) as less:
        texts = [
            [(m.start, m.end, m.label) for r in one.register.readings() for m in r.mentions] for one in (whole, less)
        ]
        assert texts[0] != texts[1] or tallies(whole.scores()) != tallies(less.scores())


def test_a_set_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert not replace(SAMPLES, gold=tmp_path / "none").there


def test_pages_by_themselves_add_up_to_their_set(one_page: PageSet) -> None:
    with read_set(one_page) as read:
        (alone,), whole = read.by_page.values(), read.scores()
    assert alone.as_dict() == whole.as_dict()


def test_gold_without_its_page_is_named(one_page: PageSet, tmp_path: Path) -> None:
    (gold,) = one_page.gold.glob("*.gold.json")
    (tmp_path / "lost.gold.json").write_text(
        gold.read_text("utf-8").replace(gold.name.split(".")[0], "lost", 1), "utf-8"
    )
    with pytest.raises(InputError, match="gold of lost"), read_set(replace(one_page, gold=tmp_path)):
        pass
