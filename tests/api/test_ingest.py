"""Pages into a register: new, unchanged, replaced; bad ones are told and stop no other; many processes, one result."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from api.ingest import ingest
from api.worklist import work_list
from graph.register import Register
from zhengpu.errors import DataError, InputError
from zhengpu.ids import text_digest
from zhengpu.records import Page, PageMeta, Reading

TEXT = "聊城日报\n2018年3月20日\n\n本报讯 3月19日，市委书记顾明远到莘县柳溪镇调研乡村振兴工作。\n"
MOST_BYTES = 100_000


class WholePageReader:
    """A reader that finds nothing, and trips over some words."""

    def __init__(self, version: str = "1") -> None:
        self.version = version

    def read(
        self, page_id: str, text: str, meta: PageMeta, *, home: str | None = None, published: str | None = None
    ) -> Reading:
        if "绊倒" in text:
            raise KeyError("word")
        if "数据" in text:
            raise DataError("names.yaml, line 3: damaged")
        if "不收" in text:
            raise InputError(f"{page_id}: refused", "Leave it out")
        page = Page(id=page_id, text=text, sha256=text_digest(text), meta=meta)
        return Reading(page=page, articles=(), mentions=(), claims=(), reader=self.version)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(TEXT + name, encoding="utf-8")
    return folder


@pytest.fixture
def register(tmp_path: Path) -> object:
    with Register.open(tmp_path / "r.sqlite") as opened:
        yield opened


def read_in(register: Register, folder: Path, version: str = "1") -> object:
    return ingest(register, work_list([folder]), max_bytes=MOST_BYTES, make_reader=lambda: WholePageReader(version))


def zhengpu(tmp_path: Path, *words: object) -> Result:
    return CliRunner().invoke(app, [*map(str, words), "--register", str(tmp_path / "r.sqlite")])


def test_pages_are_new_then_unchanged(register: Register, pages: Path) -> None:
    assert read_in(register, pages).new == ["a.txt", "b.txt", "c.txt"]
    assert read_in(register, pages).unchanged == ["a.txt", "b.txt", "c.txt"]


def test_a_corrected_text_replaces_its_page_alone(register: Register, pages: Path) -> None:
    read_in(register, pages)
    (pages / "b.txt").write_text("更正\n", encoding="utf-8")
    report = read_in(register, pages)
    assert (report.replaced, len(report.unchanged)) == (["b.txt"], 2)


def test_a_newer_reader_replaces_all(register: Register, pages: Path) -> None:
    read_in(register, pages)
    assert len(read_in(register, pages, version="2").replaced) == 3


def test_a_new_row_of_the_table_replaces_its_page(register: Register, pages: Path) -> None:
    read_in(register, pages)
    (pages / "pages.csv").write_text("path,paper\na.txt,鲁西晚报\n", encoding="utf-8")
    assert read_in(register, pages).replaced == ["a.txt"]


def test_the_register_is_linked_afterwards(register: Register, pages: Path) -> None:
    report = read_in(register, pages)
    assert register.linked_snapshot() == report.snapshot == register.snapshot()


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("不收".encode(), "refused"),
        ("绊倒".encode(), "the reader failed"),
        (b"\x00\x01\x02", "binary"),
        (b"\x80\x81\xff\xfe\xfd", "neither UTF-8 nor GB18030"),
        (b"x" * (MOST_BYTES + 1), "ZHENGPU_MAX_PAGE_BYTES"),
    ],
)
def test_a_bad_page_stops_no_other(register: Register, pages: Path, content: bytes, part: str) -> None:
    (pages / "b.txt").write_bytes(content)
    report = read_in(register, pages)
    assert report.new == ["a.txt", "c.txt"]
    assert [failure.page for failure in report.failed] == ["b.txt"]
    assert part in report.failed[0].message + report.failed[0].hint


def test_a_damaged_data_file_stops_all(register: Register, pages: Path) -> None:
    (pages / "b.txt").write_text("数据", encoding="utf-8")
    with pytest.raises(DataError, match="line 3"):
        read_in(register, pages)
    assert [page.id for page in register.pages()] == ["a.txt"]


def test_a_page_that_turns_bad_keeps_what_was_read_before(register: Register, pages: Path) -> None:
    read_in(register, pages)
    before = register.content_hash()
    (pages / "b.txt").write_bytes(b"\x00")
    read_in(register, pages)
    assert register.content_hash() == before


def test_the_command_sums_up(tmp_path: Path, pages: Path) -> None:
    result = zhengpu(tmp_path, "ingest", pages, "--home", "聊城市")
    assert (result.stdout, result.exit_code) == ("3 pages: 3 new, 0 replaced, 0 unchanged, 0 failed\n", 0)


def test_the_command_tells_bad_pages_and_ends_with_1(tmp_path: Path, pages: Path) -> None:
    (pages / "b.txt").write_bytes(b"\x00")
    result = zhengpu(tmp_path, "ingest", pages)
    assert result.exit_code == 1
    assert result.stderr.startswith("error: page b.txt: ")
    assert "2 new, 0 replaced, 0 unchanged, 1 failed" in result.stdout


def test_the_command_as_json(tmp_path: Path, pages: Path) -> None:
    (pages / "b.txt").write_bytes(b"\x00")
    report = json.loads(zhengpu(tmp_path, "ingest", pages, "--json").stdout)
    assert (report["new"], report["failed"][0]["page"]) == (["a.txt", "c.txt"], "b.txt")


def test_a_row_with_an_unknown_home_is_told(tmp_path: Path, pages: Path) -> None:
    (pages / "pages.csv").write_text("path,home\na.txt,无此市\n", encoding="utf-8")
    result = zhengpu(tmp_path, "ingest", pages)
    assert result.exit_code == 1
    assert "无此市" in result.stderr


def test_home_and_date_reach_the_page(tmp_path: Path, pages: Path) -> None:
    zhengpu(tmp_path, "ingest", pages / "a.txt", "--home", "济南市", "--published", "2017-05-06")
    with Register.open(tmp_path / "r.sqlite", read_only=True) as register:
        page = register.page("a.txt")
    assert (page.meta.home, page.published, page.published_basis) == ("济南市", "2017-05-06", "given")


def test_processes_make_the_same_register(tmp_path: Path, pages: Path) -> None:
    hashes = []
    for jobs in (1, 2):
        folder = tmp_path / str(jobs)
        folder.mkdir()
        assert zhengpu(folder, "ingest", pages, "--jobs", jobs).exit_code == 0
        with Register.open(folder / "r.sqlite", read_only=True) as register:
            hashes.append(register.content_hash())
    assert hashes[0] == hashes[1]
