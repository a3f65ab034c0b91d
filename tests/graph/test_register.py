"""The register: what goes in comes out, wholly or not at all; files that are none are refused."""

from __future__ import annotations

import sqlite3
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.register import Register
from graph.register_file import APPLICATION_ID, migrations
from graph.rows import TABLES, columns_of
from tests.graph.readings import readings
from tests.graph.world import World
from zhengpu.errors import JudgementConflict, RegisterError, UnknownName
from zhengpu.records import Judgement, Page, PageMeta, Reading

quick = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def shared():
    """A register that property tests fill and empty."""
    with tempfile.TemporaryDirectory() as folder, Register.open(Path(folder) / "r.sqlite") as register:
        yield register


def clear(register: Register) -> None:
    register.remove(row.id for row in register.pages())


def judgement(ident: str = "j1") -> Judgement:
    return Judgement(id=ident, verdict="merge", anchors=(("a.txt", "顾明远", 0),), who="me", when="2024-01-01")


@given(readings())
@quick
def test_a_reading_comes_back_equal(shared: Register, reading: Reading):
    clear(shared)
    shared.put(reading)
    assert shared.reading(reading.page.id) == reading


@given(readings())
@quick
def test_putting_twice_is_putting_once(shared: Register, reading: Reading):
    clear(shared)
    shared.put(reading)
    before = shared.content_hash(), shared.version(), shared.log()
    assert shared.put(reading) == "unchanged"
    assert (shared.content_hash(), shared.version(), shared.log()) == before


@given(readings(), readings())
@quick
def test_putting_and_removing_is_never_putting(shared: Register, first: Reading, second: Reading):
    clear(shared)
    shared.put(first)
    if first.page.id == second.page.id:
        second = first
    before = shared.content_hash(), shared.snapshot()
    if second is not first:
        shared.put(second)
        shared.remove([second.page.id])
    assert (shared.content_hash(), shared.snapshot()) == before


@given(st.lists(readings(), max_size=5, unique_by=lambda reading: reading.page.id), st.randoms())
@quick
def test_any_order_of_pages_gives_the_same_content(shared: Register, pages: list[Reading], random):
    clear(shared)
    for reading in pages:
        shared.put(reading)
    before = shared.content_hash(), shared.snapshot(), list(shared.readings())
    clear(shared)
    for reading in random.sample(pages, len(pages)):
        shared.put(reading)
    assert (shared.content_hash(), shared.snapshot(), list(shared.readings())) == before


def test_tables_have_the_records_fields(empty: Register):
    with empty.view() as conn:
        for kind, table in TABLES.items():
            stored = {row["name"] for row in conn.execute(f"PRAGMA table_info({table})")}
            assert stored - {"row"} == set(columns_of(kind)) | ({"reader"} if kind is Page else set())


def test_a_corrected_page_replaces_all_that_came_from_it(empty: Register, world: World):
    old = world.readings[0]
    page = old.page.model_copy(update={"text": "新", "sha256": "s2"})
    empty.put(old)
    assert empty.put(Reading(page=page, articles=(), mentions=(), claims=(), reader="r")) == "replaced"
    assert (empty.pages()[0].claims, empty.page(page.id).text) == (0, "新")


def test_a_page_is_current_for_its_text_meta_and_reader(empty: Register, world: World):
    reading = world.readings[0]
    page = reading.page
    empty.put(reading)
    assert empty.is_current(page.id, page.sha256, page.meta, reading.reader)
    assert not empty.is_current(page.id, "other", page.meta, reading.reader)
    assert not empty.is_current(page.id, page.sha256, PageMeta(), reading.reader)
    assert not empty.is_current(page.id, page.sha256, page.meta, "newer")
    assert not empty.is_current("none", page.sha256, page.meta, reading.reader)


def test_readings_without_texts_are_the_same_but_for_them(register: Register, world: World):
    bare = next(register.readings(with_text=False))
    assert bare.page.text == ""
    assert bare.claims == world.readings[0].claims


def test_pages_are_listed_with_counts(register: Register):
    first = register.pages()[0]
    assert (first.id, first.articles, first.claims) == ("2018/0320-01.txt", 2, 10)


def test_removing_an_unknown_page_removes_nothing(register: Register):
    with pytest.raises(UnknownName) as caught:
        register.remove(["2018/0321-02.txt", "2018/0320-1.txt"])
    assert "2018/0320-01.txt" in caught.value.near
    assert len(register.pages()) == 4


def test_an_unknown_page_is_refused(empty: Register):
    with pytest.raises(UnknownName, match=r"none\.txt"):
        empty.page("none.txt")


def test_a_reading_of_records_that_do_not_belong_together_is_refused(empty: Register, world: World):
    wrong = world.readings[0].model_copy(update={"mentions": ()})
    with pytest.raises(RegisterError, match="names a mention"):
        empty.put(wrong)
    assert empty.pages() == []


def test_text_that_no_file_can_hold_is_refused_whole(empty: Register, world: World):
    page = world.readings[0].page.model_copy(update={"text": "\ud800"})
    with pytest.raises(RegisterError, match="0320-01"):
        empty.put(world.readings[0].model_copy(update={"page": page}))
    assert empty.pages() == []


def test_the_log_keeps_what_was_done(empty: Register, world: World):
    reading = world.readings[0]
    empty.put(reading)
    empty.put(reading)
    empty.remove([reading.page.id])
    assert [(page, result) for page, _, _, result in empty.log()] == [
        (reading.page.id, "new"),
        (reading.page.id, "removed"),
    ]


def test_the_version_rises_with_every_change(empty: Register, world: World):
    first = empty.version()
    empty.put(world.readings[0])
    second = empty.version()
    empty.add_judgement(judgement())
    assert first < second < empty.version()


def test_judgements_are_kept_and_undone(empty: Register):
    empty.add_judgement(judgement())
    before = empty.snapshot()
    empty.undo_judgement("j1")
    assert [one.undone for one in empty.judgements()] == [True]
    assert empty.snapshot() != before


def test_a_judgement_is_added_once(empty: Register):
    empty.add_judgement(judgement())
    with pytest.raises(JudgementConflict, match="j1"):
        empty.add_judgement(judgement())


def test_an_unknown_judgement_can_not_be_undone(empty: Register):
    empty.add_judgement(judgement("j12"))
    with pytest.raises(UnknownName) as caught:
        empty.undo_judgement("j13")
    assert caught.value.near == ("j12",)


def test_a_snapshot_is_named_once(register: Register):
    named = register.name_snapshot("thesis")
    assert (named.hash, named.pages) == (register.snapshot(), 4)
    with pytest.raises(RegisterError, match="thesis"):
        register.name_snapshot("thesis")


def test_a_backup_holds_the_same(register: Register, tmp_path: Path):
    with Register.open(register.backup(tmp_path / "copy.sqlite"), read_only=True) as copy:
        assert copy.content_hash() == register.content_hash()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_backup_overwrites_nothing(register: Register, tmp_path: Path):
    (tmp_path / "there").write_text("mine")
    with pytest.raises(RegisterError, match="exists"):
        register.backup(tmp_path / "there")
    assert (tmp_path / "there").read_text() == "mine"


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(RegisterError, match="no such folder"):
        Register.open(tmp_path / "none" / "r.sqlite")


def test_a_folder_is_no_register(tmp_path: Path):
    with pytest.raises(RegisterError, match="is a folder"):
        Register.open(tmp_path)


def test_reading_makes_no_register(tmp_path: Path):
    with pytest.raises(RegisterError, match="no register there"):
        Register.open(tmp_path / "r.sqlite", read_only=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"hello, this is a text", b"SQLite format 3\x00" + b"\x07" * 200])
def test_a_file_that_is_no_register_is_refused_and_kept(tmp_path: Path, content: bytes):
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(RegisterError, match=r"letter\.txt"):
        Register.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path):
    with sqlite3.connect(tmp_path / "other.db") as conn:
        conn.execute("CREATE TABLE things (name)")
    conn.close()
    with pytest.raises(RegisterError, match="no register"):
        Register.open(tmp_path / "other.db")


def test_a_newer_register_is_refused(tmp_path: Path):
    Register.open(tmp_path / "r.sqlite").close()
    conn = sqlite3.connect(tmp_path / "r.sqlite")
    conn.execute(f"PRAGMA user_version = {len(migrations()) + 1}")
    conn.close()
    with pytest.raises(RegisterError, match="newer"):
        Register.open(tmp_path / "r.sqlite")


def test_an_empty_file_becomes_a_register(tmp_path: Path):
    (tmp_path / "r.sqlite").touch()
    with Register.open(tmp_path / "r.sqlite") as register, register.view() as conn:
        assert conn.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID


def test_a_write_protected_register_can_be_read_only(register: Register):
    register.path.chmod(0o444)
    with pytest.raises(RegisterError, match="read-only"):
        Register.open(register.path)
    with Register.open(register.path, read_only=True) as readable:
        assert len(readable.pages()) == 4


def test_a_register_opened_for_reading_can_not_be_written(register: Register, world: World):
    with Register.open(register.path, read_only=True) as readable, pytest.raises(RegisterError, match="read-only"):
        readable.remove([world.readings[0].page.id])


def test_a_full_disk_leaves_nothing_half_stored(empty: Register, world: World):
    empty.put(world.readings[0])
    before = empty.content_hash()
    with empty.view() as conn:
        conn.execute(f"PRAGMA max_page_count = {conn.execute('PRAGMA page_count').fetchone()[0]}")
    reading = world.readings[1]
    large = reading.page.model_copy(update={"text": "长" * 1_000_000})
    with pytest.raises(RegisterError, match="full"):
        empty.put(reading.model_copy(update={"page": large}))
    assert empty.content_hash() == before


def test_a_second_writer_is_told_who_is_in_the_way(empty: Register, world: World):
    other = sqlite3.connect(empty.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with empty.view() as conn:
        conn.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(RegisterError, match="another process"):
        empty.put(world.readings[0])
    other.execute("ROLLBACK")
    other.close()
    assert empty.put(world.readings[0]) == "new"


def test_readers_go_on_while_one_writes(register: Register, world: World):
    with Register.open(register.path, read_only=True) as reader, reader.view():
        before = reader.content_hash()
        register.remove([world.readings[0].page.id])
        assert reader.content_hash() == before
    with Register.open(register.path, read_only=True) as reader:
        assert len(reader.pages()) == 3


def test_threads_may_share_a_register(register: Register):
    seen: list[str] = []
    threads = [threading.Thread(target=lambda: seen.append(register.content_hash())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(seen) == {register.content_hash()}
    assert len(seen) == 8
