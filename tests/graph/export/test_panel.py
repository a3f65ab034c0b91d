"""The panel: trips by official, county and month; zero differs from not read; no date and no county is invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from graph.expected_issues import ExpectedIssue
from graph.export.columns import tables_of
from graph.export.formats import export
from graph.export.shown import Wanted
from graph.register import Register
from graph.store.embedded import EmbeddedStore

LISTS = {"purposes": json.loads, "topics": json.loads}


def panel(register: Register, out: Path, table: str = "panel", **wanted: Any) -> pd.DataFrame:
    export(register, "panel", out, Wanted(**wanted))
    return pd.read_csv(
        out / f"{table}.csv", converters=LISTS if table != "pages_by_month" else None, dtype={"county": str}
    )


def cell(frame: pd.DataFrame, official: str, county: str, month: str) -> dict[str, Any]:
    found = frame[(frame.official == official) & (frame.county == county) & (frame.month == month)]
    assert len(found) == 1
    return dict(found.iloc[0])


@pytest.fixture
def papers(register: Register) -> Register:
    """The world, whose pages are of a paper of 聊城市."""
    with register._file.change() as conn:
        conn.execute("UPDATE pages SET meta_paper = '云河晨讯', home = '371500'")
    return register


def test_a_trip_counts_once_and_its_stops_each(register: Register, tmp_path: Path):
    found = cell(panel(register, tmp_path / "out"), "gu", "371522", "2018-03")
    assert (found["trips"], found["stops"], found["purposes"], found["topics"]) == (1, 3, ["调研"], ["乡村振兴"])


def test_companions_stand_apart(register: Register, tmp_path: Path):
    found = cell(panel(register, tmp_path / "out"), "qi", "371522", "2018-03")
    assert (found["trips"], found["trips_accompanied"], found["stops_accompanied"]) == (0, 1, 3)


def test_planned_visits_are_no_trips(register: Register, tmp_path: Path):
    assert "371524" not in set(panel(register, tmp_path / "out").county)


def test_trips_are_those_of_the_store(register: Register, tmp_path: Path):
    frame = panel(register, tmp_path / "out")
    store = EmbeddedStore(register)
    for county in ("371202", "371522", "371523", "371524"):
        for first, last in (("2018-01", "2018-06"), ("2018-07", "2019-12"), ("2020-01", "2024-12")):
            answer = store.visitors(county, date_from=first, date_to=last)
            told = {
                one.visitor.id: sum(1 for trip in one.trips if any(len(stop.date or "") >= 7 for stop in trip.stops))
                for one in answer.visitors
            }
            mine = frame[(frame.county == county) & (frame.month >= first) & (frame.month <= last)]
            counted = mine.groupby("official").trips.sum()
            assert {who: n for who, n in told.items() if n} == {who: n for who, n in counted.items() if n}


def test_names_and_prefectures_are_those_of_the_month(register: Register, tmp_path: Path):
    then, now = (panel(register, tmp_path / str(present), present=present) for present in (False, True))
    for frame, name, prefecture in ((then, "莱城区", 371200), (now, "莱芜区", 370100)):
        rows = frame[(frame.county == "371202") & (frame.month < "2018-12")]
        assert set(rows.county_name) == {name}
        assert set(rows.prefecture) == {prefecture}


def test_visits_without_a_month_are_in_no_month(register: Register, tmp_path: Path):
    frame = panel(register, tmp_path / "out", "panel_partial")
    assert list(zip(frame.county, frame.date_known.isna(), frame.stops, strict=True)) == [("371522", True, 1)]


def test_without_a_list_the_pages_expected_are_unknown(papers: Register, tmp_path: Path):
    frame = panel(papers, tmp_path / "out")
    assert frame.pages_expected.isna().all()
    assert cell(frame, "gu", "371522", "2018-03")["pages_read_home"] > 0


def test_with_a_list_missing_pages_show(papers: Register, tmp_path: Path):
    issues = tuple(
        ExpectedIssue(paper="云河晨讯", issue_date=f"2018-03-{day}", editions=8, home="371500") for day in (20, 21)
    )
    found = cell(panel(papers, tmp_path / "out", expected=issues), "gu", "371522", "2018-03")
    assert (found["pages_expected"], found["pages_expected_home"]) == (16, 16)
    assert found["pages_read"] < found["pages_expected"]


def test_a_balanced_panel_has_zeros_only_where_pages_were_read(papers: Register, tmp_path: Path):
    plain, balanced = panel(papers, tmp_path / "plain"), panel(papers, tmp_path / "balanced", balanced=True)
    pages = pd.read_csv(tmp_path / "balanced" / "pages_by_month.csv", dtype={"home": str})
    read = set(pages[pages.pages > 0].month)
    mine = balanced[(balanced.official == "gu") & (balanced.county == "371522")]
    assert set(mine.month) == read
    zeros = mine[mine.trips + mine.trips_accompanied == 0]
    assert len(zeros) == len(read) - 1
    assert (zeros.pages_read_home > 0).all()
    assert balanced.trips.sum() == plain.trips.sum()


def test_no_zero_is_made_where_no_page_of_the_county_was_read(register: Register, tmp_path: Path):
    with register._file.change() as conn:
        conn.execute("UPDATE pages SET home = 'cn-110000'")
    plain, balanced = panel(register, tmp_path / "plain"), panel(register, tmp_path / "balanced", balanced=True)
    assert len(plain) == len(balanced)
    assert set(balanced.pages_read_home) == {0}


def test_the_codebook_tells_every_column(register: Register, tmp_path: Path):
    panel(register, tmp_path / "out")
    text = (tmp_path / "out" / "codebook.md").read_text("utf-8")
    assert register.linked_snapshot() in text
    assert "{" not in text
    for table in tables_of("panel"):
        for column in table.columns:
            assert f"| {column.name} |" in text


def test_a_panel_leaves_no_tables_behind(register: Register, tmp_path: Path):
    first = panel(register, tmp_path / "one")
    assert panel(register, tmp_path / "two").equals(first)
    with register.view() as conn:
        assert conn.execute("SELECT count(*) FROM sqlite_temp_master").fetchone()[0] == 0
