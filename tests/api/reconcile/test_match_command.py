"""`zhengpu match`: a table in, the same table with ids out."""

from __future__ import annotations

import csv

import pytest

TABLE = "姓名,县,职务,年\n顾明远,,市委书记,2018\n邬长风,莘县,副县长,2018/3/21\n顾明洲,,,\n谁也不是,,,\n=1+1,,,\n"
COLUMNS = ("--county-column", "县", "--post-column", "职务", "--date-column", "年")


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8-sig")
    return path


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_rows_get_ids_where_the_match_is_clear(zhengpu, table, tmp_path):
    result = zhengpu("match", table, "--name-column", "姓名", *COLUMNS, "-o", tmp_path / "out.csv")
    assert result.exit_code == 0, result.output
    assert "5 rows: 2 matched, 1 with candidates to choose from, 2 without" in result.output
    rows = read(tmp_path / "out.csv")
    assert [row["zhengpu_id"] for row in rows] == ["gu", "wu", "", "", ""]
    assert "gu 顾明远" in rows[2]["zhengpu_candidates"]
    assert "职务相符" in rows[1]["zhengpu_reasons"]
    assert [row["姓名"] for row in rows[:4]] == ["顾明远", "邬长风", "顾明洲", "谁也不是"]


def test_no_cell_is_a_formula(zhengpu, table, tmp_path):
    zhengpu("match", table, "--name-column", "姓名", "-o", tmp_path / "out.csv")
    assert read(tmp_path / "out.csv")[4]["姓名"] == "'=1+1"


def test_only_one_type(zhengpu, table, tmp_path):
    zhengpu("match", table, "--name-column", "姓名", "--type", "County", "-o", tmp_path / "out.csv")
    assert {row["zhengpu_match"] for row in read(tmp_path / "out.csv")} == {"no"}


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("姓名\n顾明远\n", "名字", "no column '名字'"),
        ("", "姓名", "is empty"),
        ("姓名,县\n顾明远\n", "姓名", "table.csv:2: 1 cells, not 2"),
        ('姓名\n"顾明远\n', "姓名", "table.csv:"),
    ],
)
def test_a_table_that_can_not_be_read(zhengpu, tmp_path, text, column, message):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    result = zhengpu("match", path, "--name-column", column, "-o", tmp_path / "out.csv")
    assert result.exit_code == 2
    assert message in result.output
    assert not (tmp_path / "out.csv").exists()


def test_another_encoding_is_named(zhengpu, tmp_path):
    path = tmp_path / "table.csv"
    path.write_bytes("姓名\n顾明远\n".encode("gb18030"))
    result = zhengpu("match", path, "--name-column", "姓名", "-o", tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "no UTF-8" in result.output


def test_the_table_itself_is_not_overwritten(zhengpu, table):
    assert zhengpu("match", table, "--name-column", "姓名", "-o", table).exit_code == 2
    assert table.read_text(encoding="utf-8-sig") == TABLE
