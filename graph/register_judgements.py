"""Judgements in, the register's table of them out: which there are, one more, one taken back, several from elsewhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from rapidfuzz import process

from graph.rows import insert, select
from zhengpu.errors import JudgementConflict, UnknownName
from zhengpu.records import Judgement

Change = Callable[[Sequence[Judgement]], Sequence[Judgement]]  # the judgements in, those that there are to be out


def judgements(conn: sqlite3.Connection) -> list[Judgement]:
    """All judgements in the order they were stored, undone ones too."""
    return list(select(conn, Judgement))


def replace(conn: sqlite3.Connection, wanted: Sequence[Judgement]) -> None:
    """Stores judgements in the place of those that there are; none of these may be missing among them."""
    lost = {row[0] for row in conn.execute("SELECT id FROM judgements")} - {one.id for one in wanted}
    if lost:
        raise ValueError(f"judgements would be lost: {', '.join(sorted(lost))}")
    conn.execute("DELETE FROM judgements")
    insert(conn, wanted)


def added(held: Sequence[Judgement], judgement: Judgement) -> list[Judgement]:
    """The judgements with one more; JudgementConflict when its id is known."""
    if any(one.id == judgement.id for one in held):
        raise JudgementConflict(f"judgement {judgement.id} is in the register already", "Undo it, or give a new one")
    return [*held, judgement]


def undone(held: Sequence[Judgement], judgement_id: str, who: str | None, when: str | None) -> list[Judgement]:
    """The judgements with one taken back; one that was undone before stays as it is."""
    if not any(one.id == judgement_id for one in held):
        ids = [one.id for one in held]
        near = tuple(name for name, _, _ in process.extract(judgement_id, ids, limit=5, score_cutoff=50))
        raise UnknownName(f"no judgement {judgement_id}", "`zhengpu judgements` lists them", near)
    taken_back = {"undone": True, "undone_by": who, "undone_when": when}
    return [one.model_copy(update=taken_back) if one.id == judgement_id and not one.undone else one for one in held]


def joined(held: Sequence[Judgement], more: Sequence[Judgement]) -> list[Judgement]:
    """The judgements of two registers: undone is what was undone in either of them, by whom it was first."""
    found = {one.id: one for one in held}
    for one in more:
        known = found.get(one.id)
        found[one.id] = one if known is None else _same(known, one)
    return list(found.values())


def _same(left: Judgement, right: Judgement) -> Judgement:
    made = {"undone": False, "undone_by": None, "undone_when": None}
    if left.model_copy(update=made) != right.model_copy(update=made):
        raise JudgementConflict(
            f"judgement {left.id} is another one here: {left.verdict} by {left.who}, {left.when}", "Give it a new id"
        )
    back = [one for one in (left, right) if one.undone]
    return min(back, key=lambda one: (one.undone_when or "", one.undone_by or ""), default=left)
