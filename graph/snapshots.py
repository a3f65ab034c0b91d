"""A register and the names of two of its states in, what differs between them out."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from graph import register_state, snapshot_parts
from graph.register import Register
from graph.rows import as_json
from graph.snapshot_parts import Held
from zhengpu.errors import InputError, UnknownName
from zhengpu.records import Record

NOW = "now"  # names the present state
MOST_NAME = 100  # characters
Change = Literal["added", "removed", "changed"]


class State(Record):
    """A state of the register: its hash, name and time (None for the present one), what made it, and how much it holds."""

    hash: str
    name: str | None
    taken: str | None
    pages: int
    versions: dict[str, Any]
    counts: dict[str, int]


class Difference(Record):
    """One thing that one of two states lacks, or that they tell differently."""

    id: str
    change: Change
    what: str


class PartDifference(Record):
    """How two states differ in one kind of thing; the first `items` are listed. `known` False: one of them did not keep it."""

    part: str
    known: bool
    added: int = 0
    removed: int = 0
    changed: int = 0
    items: tuple[Difference, ...] = ()


class Comparison(Record):
    """What differs from state `a` to state `b`."""

    a: State
    b: State
    same: bool
    versions: tuple[str, ...]  # the names of the versions that differ
    parts: tuple[PartDifference, ...]


def checked_name(name: str) -> str:
    """A name that a snapshot may have; InputError else."""
    if not name.strip() or name != name.strip() or len(name) > MOST_NAME or not name.isprintable() or name == NOW:
        raise InputError(
            f"{name!r} can't name a snapshot", f"Give up to {MOST_NAME} printed characters, and not `{NOW}`"
        )
    return name


def states(register: Register) -> list[State]:
    """The named states, oldest first."""
    with register.view() as conn:
        names = [row[0] for row in conn.execute("SELECT name FROM snapshots ORDER BY taken, name")]
        return [state(conn, name) for name in names]


def state(conn: sqlite3.Connection, name: str) -> State:
    """A state by its name, or `now`; UnknownName lists the names that there are."""
    if name == NOW:
        pages = conn.execute("SELECT count(*) FROM pages").fetchone()[0]
        return State(
            hash=register_state.snapshot(conn),
            name=None,
            taken=None,
            pages=pages,
            versions=snapshot_parts.versions(conn),
            counts=snapshot_parts.present_counts(conn),
        )
    row = conn.execute("SELECT hash, name, pages, taken FROM snapshots WHERE name = ?", (name,)).fetchone()
    if row is None:
        known = tuple(found[0] for found in conn.execute("SELECT name FROM snapshots ORDER BY taken DESC, name"))
        raise UnknownName(f"no snapshot is named {name!r}", "`zhengpu snapshot list` names them", known[:5])
    told, counts = snapshot_parts.kept_versions(conn, name), snapshot_parts.kept_counts(conn, name)
    return State(**dict(row), versions=told, counts=counts)


def compare(register: Register, a: str, b: str = NOW, *, limit: int = 20) -> Comparison:
    """What differs from one state to the other; of each kind the first `limit` are listed."""
    with register.view() as conn:
        first, second = state(conn, a), state(conn, b)
        parts = tuple(_part(conn, a, b, part, limit) for part in snapshot_parts.LISTS)
    keys = sorted({*first.versions, *second.versions})
    return Comparison(
        a=first,
        b=second,
        same=first.hash == second.hash,
        versions=tuple(key for key in keys if first.versions.get(key) != second.versions.get(key)),
        parts=parts,
    )


def _part(conn: sqlite3.Connection, a: str, b: str, part: str, limit: int) -> PartDifference:
    before, after = _held(conn, a, part), _held(conn, b, part)
    if before is None or after is None:
        return PartDifference(part=part, known=False)
    counts: dict[Change, int] = {"added": 0, "removed": 0, "changed": 0}
    items: list[Difference] = []
    for one in _differences(before, after):
        counts[one.change] += 1
        if len(items) < limit:
            items.append(one)
    return PartDifference(part=part, known=True, items=tuple(_named(conn, one) for one in items), **counts)


def _named(conn: sqlite3.Connection, one: Difference) -> Difference:
    """The same, with officials who are there at present by their names."""
    words = one.what.split(" ")
    rows = conn.execute(
        "SELECT id, name FROM entities WHERE type = 'Person' AND official AND id IN (SELECT value FROM json_each(?))",
        (as_json(words),),
    )
    names = {row[0]: row[1] for row in rows}
    return one.model_copy(update={"what": " ".join(names.get(word, word) for word in words)})


def _held(conn: sqlite3.Connection, name: str, part: str) -> Iterator[Held] | None:
    return snapshot_parts.present(conn, part) if name == NOW else snapshot_parts.kept(conn, name, part)


def _differences(before: Iterable[Held], after: Iterable[Held]) -> Iterator[Difference]:
    """Walks two lists that are both in the order of their ids."""
    merged = heapq.merge(((one, 0) for one in before), ((one, 1) for one in after), key=lambda pair: pair[0].id)
    waiting: Held | None = None
    for one, side in merged:
        if side == 0:
            if waiting:
                yield Difference(id=waiting.id, change="removed", what=waiting.what)
            waiting = one
        elif waiting and waiting.id == one.id:
            if waiting.digest != one.digest:
                yield Difference(id=one.id, change="changed", what=one.what)
            waiting = None
        else:
            if waiting:
                yield Difference(id=waiting.id, change="removed", what=waiting.what)
                waiting = None
            yield Difference(id=one.id, change="added", what=one.what)
    if waiting:
        yield Difference(id=waiting.id, change="removed", what=waiting.what)
