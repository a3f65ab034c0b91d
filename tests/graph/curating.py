"""A register of the world's pages, linked for real, with a hand that judges: what a person says in, what comes of it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from graph.curation import Maker
from graph.curation_asked import Asked
from graph.curation_view import JudgementView, views
from graph.linking.link import link
from graph.register import Register
from graph.register_judgements import added, joined, undone
from graph.store.embedded import EmbeddedStore
from zhengpu.lexicon import lexicon
from zhengpu.records import Entity, Judgement, Linking, Reading, Relation

ASKED: TypeAdapter[Asked] = TypeAdapter(Asked)
GU, FEI, WU, QI = "顾明远", "费晓岚", "邬长风", "齐书恒"


def link_for_real(readings: Iterable[Reading], judgements: Sequence[Judgement]) -> Linking:
    return link(readings, judgements, lexicon())


class Desk:
    """A register and who judges on it; each judgement is made a second after the one before."""

    def __init__(self, path: Path, readings: Iterable[Reading]) -> None:
        self.register = Register.open(path)
        self._seconds = 0
        for reading in readings:
            self.register.put(reading)
        self.relink()

    def relink(self) -> None:
        self.register.relink(link_for_real, lexicon().version)

    def put(self, *readings: Reading) -> None:
        for reading in readings:
            self.register.put(reading)
        self.relink()

    def make(self, verdict: str, **said: Any) -> Judgement:
        """A judgement that is not stored yet."""
        self._seconds += 1
        when = f"2024-01-01T00:{self._seconds // 60:02}:{self._seconds % 60:02}Z"
        asked = ASKED.validate_python({"verdict": verdict, "why": "a test", **said})
        with self.register.view() as conn:
            return Maker(conn, self.register.judgements(), lexicon(), self.id).make(asked, "li", when)

    def judge(self, verdict: str, **said: Any) -> Judgement:
        one = self.make(verdict, **said)
        self.register.rejudge(lambda held: added(held, one), link_for_real, lexicon().version)
        return one

    def undo(self, *ids: str) -> None:
        for ident in ids:
            self.register.rejudge(
                lambda held, ident=ident: undone(held, ident, "wang", "2024-02-01T00:00:00Z"),
                link_for_real,
                lexicon().version,
            )

    def take_in(self, judgements: Sequence[Judgement]) -> None:
        self.register.rejudge(lambda held: joined(held, judgements), link_for_real, lexicon().version)

    def id(self, name: str) -> str:
        """The id of the one entity of a name, or of an id."""
        (found,) = EmbeddedStore(self.register).named(name)
        return found.id

    def named(self, name: str) -> list[Entity]:
        return [one for one in self.register.linking().entities if one.name == name]

    def relations(self, claim: str) -> list[Relation]:
        """The relations that a claim supports."""
        return [one for one in self.register.linking().relations if claim in one.claims]

    def views(self) -> list[JudgementView]:
        with self.register.view() as conn:
            return views(conn, self.register.judgements())
