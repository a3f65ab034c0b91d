"""Judgements in the register's table: kept, taken back, never lost; registers of before are brought forward."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from api.linked import linked_register
from graph.register import Register
from graph.register_file import APPLICATION_ID, migrations
from graph.register_judgements import joined, replace, undone
from tests.graph.curating import link_for_real
from zhengpu.errors import JudgementConflict, RegisterBehind
from zhengpu.lexicon import lexicon
from zhengpu.records import ClaimAnchor, Judgement

ONE = Judgement(id="j1", verdict="merge", anchors=(("a", "b", 0),), others=(("c", "d", 1),), who="li", when="2024")
CLAIM = ClaimAnchor(page="a", type="VISITED", subject="s", sentence="x")
ON_CLAIM = Judgement(id="j2", verdict="claim_date", claim=CLAIM, value="2018", who="li", when="2024")


@pytest.mark.parametrize("judgement", [ONE, ON_CLAIM])
def test_what_was_kept_is_read(empty: Register, judgement: Judgement):
    empty.add_judgement(judgement)
    assert empty.judgements() == [judgement]


def test_no_judgement_is_lost_by_a_change(empty: Register):
    empty.add_judgement(ONE)
    with pytest.raises(ValueError, match="j1"), empty._file.change() as conn:
        replace(conn, [ON_CLAIM])
    assert empty.judgements() == [ONE]


def test_who_undid_it_is_kept(empty: Register):
    empty.add_judgement(ONE)
    empty.undo_judgement("j1", "wang")
    (one,) = empty.judgements()
    assert (one.undone, one.undone_by) == (True, "wang")
    assert one.undone_when


def test_the_first_to_undo_is_remembered():
    once = undone([ONE], "j1", "wang", "2024-02")
    assert undone(once, "j1", "zhao", "2024-03") == once


def test_another_judgement_of_one_id_is_a_conflict():
    with pytest.raises(JudgementConflict, match="j1"):
        joined([ONE], [ONE.model_copy(update={"who": "zhao"})])


def test_nothing_to_change_is_no_new_version(empty: Register):
    empty.rejudge(lambda held: [*held, ONE], link_for_real, lexicon().version)
    version = empty.version()
    assert not empty.rejudge(lambda held: held, link_for_real, lexicon().version)
    assert empty.version() == version


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A register of the first schema, with a judgement."""
    path = tmp_path / "old.sqlite"
    with sqlite3.connect(path) as conn:
        conn.executescript(migrations()[0])
        conn.execute(
            'INSERT INTO judgements (id, verdict, anchors, who, "when", why, undone) VALUES (?, ?, ?, ?, ?, ?, ?)',
            ("j0", "split", '[["a","b",0]]', "li", "2023-01-01", "", 0),
        )
        conn.execute("PRAGMA user_version = 1")
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.close()
    return path


def test_a_register_of_before_keeps_its_judgements(old: Path):
    with Register.open(old) as register:
        (one,) = register.judgements()
    assert one == Judgement(id="j0", verdict="split", anchors=(("a", "b", 0),), who="li", when="2023-01-01")


def test_a_register_of_before_is_not_read_as_it_stands(old: Path):
    with pytest.raises(RegisterBehind, match="schema 1"):
        Register.open(old, read_only=True)


def test_a_command_that_reads_brings_it_forward(old: Path):
    with linked_register(old) as register:
        assert len(register.judgements()) == 1
