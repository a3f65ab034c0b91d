"""Paths and pages.csv: which pages they name, and what is wrong with them, by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.worklist import Overrides, work_list
from zhengpu.errors import InputError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages, one in a folder below."""
    (tmp_path / "2018").mkdir()
    for name in ("b.txt", "2018/a.txt"):
        (tmp_path / name).write_text("一版\n", encoding="utf-8")
    return tmp_path


def table(folder: Path, *rows: str, header: str = "path,paper,issue_date,home") -> Path:
    (folder / "pages.csv").write_text("\n".join([header, *rows]), encoding="utf-8")
    return folder


def test_a_page_is_named_by_its_path_in_the_folder(folder: Path) -> None:
    assert [work.page for work in work_list([folder])] == ["2018/a.txt", "b.txt"]


def test_a_single_file_is_named_by_itself(folder: Path) -> None:
    assert [work.page for work in work_list([folder / "2018/a.txt"])] == ["a.txt"]


def test_rows_say_what_a_page_is(folder: Path) -> None:
    works = work_list([table(folder, "2018/a.txt,鲁西晚报,2018-03,聊城市")])
    assert (works[0].meta.paper, works[0].meta.issue_date, works[0].meta.home) == ("鲁西晚报", "2018-03", "聊城市")
    assert works[1].meta.paper is None


def test_a_table_in_a_folder_below_speaks_of_its_own_files(folder: Path) -> None:
    table(folder / "2018", "a.txt,鲁西晚报,,")
    assert work_list([folder])[0].meta.paper == "鲁西晚报"


def test_a_table_beside_a_single_file_counts(folder: Path) -> None:
    assert work_list([table(folder, "b.txt,鲁西晚报,,") / "b.txt"])[0].meta.paper == "鲁西晚报"


def test_a_table_in_gb18030_is_read(folder: Path) -> None:
    (folder / "pages.csv").write_bytes("path,paper\nb.txt,鲁西晚报\n".encode("gb18030"))
    assert work_list([folder])[1].meta.paper == "鲁西晚报"


def test_options_go_before_rows(folder: Path) -> None:
    works = work_list([table(folder, "b.txt,,2018,聊城市")], Overrides(home="济南市", published="2019"))
    assert (works[1].meta.home, works[1].meta.issue_date) == ("济南市", "2019")


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert len(work_list([folder, folder / "2018/a.txt"])) == 2


@pytest.mark.parametrize(
    ("header", "row", "part"),
    [
        ("path,colour", "b.txt,red", r"pages\.csv:1: unknown column 'colour'"),
        ("paper", "x", r"pages\.csv:1: no column 'path'"),
        ("path,path", "b.txt,b.txt", r"pages\.csv:1: a column stands there twice"),
        ("path,paper", "b.txt", r"pages\.csv:2: 1 cells where the header has 2"),
        ("path,paper", ",x", r"pages\.csv:2: no path"),
        ("path,paper", "../b.txt,x", r"pages\.csv:2: .* leads out"),
        ("path,paper", "c.txt,x", r"pages\.csv:2: no file 'c\.txt'"),
        ("path,paper", "b.txt,x\nb.txt,y", r"pages\.csv:3: 'b\.txt' stands already in line 2"),
        ("path,issue_date", "b.txt,2018-02-30", r"pages\.csv:2: '2018-02-30' is no date"),
        ("path,issue_date", "b.txt,8 March", r"pages\.csv:2: '8 March' is no date"),
    ],
)
def test_what_is_wrong_in_a_table_is_told(folder: Path, header: str, row: str, part: str) -> None:
    with pytest.raises(InputError, match=part):
        work_list([table(folder, row, header=header)])


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="gone"):
        work_list([tmp_path / "gone"])


def test_a_folder_without_pages_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \.txt files"):
        work_list([tmp_path])


def test_two_files_that_would_be_one_page_are_told(folder: Path) -> None:
    (folder / "a.txt").write_text("二版\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"would both be the page 'a\.txt'"):
        work_list([folder / "a.txt", folder / "2018/a.txt"])
