"""Requests for judgements in, a register that follows them out: one writer at a time, all or nothing, readers undisturbed."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from api.linked import link_all, relink
from api.names import resolve
from graph.answers import EntityRef
from graph.curation import Maker, now_utc
from graph.curation_asked import Asked
from graph.curation_view import JudgementView, views
from graph.register import Register
from graph.register_judgements import Change, added, joined, undone
from graph.snapshots import State, checked_name, state
from graph.store.embedded import EmbeddedStore
from graph.store.embedded_look_up import by_id
from zhengpu.errors import UnknownName
from zhengpu.lexicon import lexicon
from zhengpu.records import Judgement


@dataclass(frozen=True)
class Made:
    """A judgement as it is now, the entities that it touches, and the snapshot that it led to."""

    judgement: JudgementView
    entities: tuple[EntityRef, ...]
    snapshot: str


@dataclass(frozen=True)
class TakenIn:
    """How many judgements of a file were new, how many took one back, how many were there already."""

    new: int
    undone: int
    unchanged: int
    snapshot: str


class Curator:
    """Writes judgements into a register, and links it anew with each. It may be shared by threads."""

    def __init__(self, register: Path) -> None:
        self._path = register
        self._lock = threading.Lock()

    def judge(self, asked: Asked, who: str) -> Made:
        """Makes a judgement of what a person decided; see graph.curation.Maker for what is refused."""
        with self._lock, self._register() as register:
            store = EmbeddedStore(register)
            with register.view() as conn:
                maker = Maker(conn, register.judgements(), lexicon(), lambda name: resolve(store, name).id)
                judgement = maker.make(asked, who)
                (before,) = views(conn, [judgement])
            self._change(register, lambda held: added(held, judgement))
            return _made(register, judgement.id, before)

    def undo(self, judgement_id: str, who: str) -> Made:
        """Takes a judgement back; UnknownName when there is none. Undoing twice changes nothing."""
        with self._lock, self._register() as register:
            before = _view(register, judgement_id)
            when = now_utc()
            self._change(register, lambda held: undone(held, judgement_id, who, when))
            return _made(register, judgement_id, before)

    def take_in(self, judgements: Sequence[Judgement]) -> TakenIn:
        """Adds judgements from elsewhere; JudgementConflict when one is another here, and then nothing is changed."""
        with self._lock, self._register() as register:
            held = {one.id: one for one in register.judgements()}
            self._change(register, lambda there: joined(there, judgements))
            now = {one.id: one for one in register.judgements()}
            new = sum(one.id not in held for one in judgements)
            changed = sum(one.id in held and held[one.id] != now[one.id] for one in judgements)
            return TakenIn(new, changed, len(judgements) - new - changed, register.linked_snapshot())

    def name_snapshot(self, name: str) -> State:
        """Names the present state; InputError for what is no name, NameTaken for one that was given before."""
        with self._lock, self._register() as register:
            register.name_snapshot(checked_name(name))
            with register.view() as conn:
                return state(conn, name)

    def _register(self) -> Register:
        """The register, open for writing and linked; it must be there."""
        if not self._path.exists():
            Register.open(self._path, read_only=True).close()  # says what is missing
        register = Register.open(self._path)
        try:
            relink(register)
        except BaseException:
            register.close()
            raise
        return register

    @staticmethod
    def _change(register: Register, change: Change) -> None:
        register.rejudge(change, link_all, lexicon().version)


def _view(register: Register, judgement_id: str) -> JudgementView:
    with register.view() as conn:
        for one in register.judgements():
            if one.id == judgement_id:
                return views(conn, [one])[0]
    raise UnknownName(f"no judgement {judgement_id}", "`zhengpu judgements` lists them")


def _made(register: Register, judgement_id: str, before: JudgementView) -> Made:
    """What a judgement touches now: what it was about before, and is about now, under present ids."""
    with register.view() as conn:
        now = _view(register, judgement_id)
        found = {}
        for ref in (*before.entities, *now.entities):
            present = by_id(conn, ref.id)
            if present:
                found[present.id] = present
        return Made(now, tuple(found.values()), register.linked_snapshot())
