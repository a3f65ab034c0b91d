"""What a person points at on a register in, the judgement that says so out: anchored, signed, dated, and free of nonsense."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from graph import curation_anchors as anchored
from graph.curation_asked import (
    Asked,
    ClaimDate,
    ClaimStatus,
    ClaimWrong,
    Correct,
    Merge,
    NeverSame,
    OnClaim,
    Rename,
    Split,
    Suppress,
)
from graph.linking.judge import JUST_THESE
from graph.linking.judge_claims import anchor_of, claim_of
from graph.rows import select
from zhengpu.errors import JudgementConflict, JudgementRefused
from zhengpu.ids import digest, mention_id
from zhengpu.lexicon import Lexicon
from zhengpu.records import Anchor, Entity, Judgement

Find = Callable[[str], str]  # a name or an id in, the id of the one present entity that it means out; else it raises
Parts = dict[str, Any]


class Maker:
    """Makes judgements on one state of a register."""

    def __init__(self, conn: sqlite3.Connection, judgements: Sequence[Judgement], lexicon: Lexicon, find: Find) -> None:
        self._conn = conn
        self._force = [one for one in judgements if not one.undone]
        self._lexicon = lexicon
        self._find = find

    def make(self, asked: Asked, who: str, when: str | None = None) -> Judgement:
        """The judgement; UnknownName, AmbiguousName, JudgementRefused (nonsense) and JudgementConflict (one in force says
        so already, or says otherwise).
        """
        parts = {"value": None, "others": (), "claim": None, "anchors": ()} | self._parts(asked)
        said = (asked.verdict, parts["anchors"], parts["others"], parts["claim"], parts["value"])
        for one in self._force:
            if (one.verdict, one.anchors, one.others, one.claim, one.value) == said:
                raise JudgementConflict(f"judgement {one.id} by {one.who} says so already", "There is nothing to do")
        now = when or now_utc()
        ident = "j" + digest(*map(repr, said), who, now, asked.why)
        return Judgement(id=ident, verdict=asked.verdict, who=who, when=now, why=asked.why, **parts)

    def _parts(self, asked: Asked) -> Parts:
        if isinstance(asked, Merge):
            return self._merge(*asked.entities)
        if isinstance(asked, NeverSame):
            return self._never_same(*asked.entities)
        if isinstance(asked, Split):
            return self._split(asked)
        if isinstance(asked, Rename):
            return self._rename(asked)
        if isinstance(asked, Suppress):
            return self._suppress(asked)
        if isinstance(asked, Correct):
            return self._correct(asked)
        return self._claim(asked)

    def _entity(self, name: str) -> Entity:
        return next(select(self._conn, Entity, "id = ?", (self._find(name),)))

    def _is_division(self, entity: Entity) -> bool:
        return self._lexicon.level(entity.id) is not None

    def _two(self, left: str, right: str) -> tuple[Entity, Entity]:
        two = self._entity(left), self._entity(right)
        if two[0].id == two[1].id:
            raise JudgementRefused(f"{left} and {right} are one entity, {two[0].id}", "Give two")
        return two

    def _merge(self, first: str, second: str) -> Parts:
        left, right = self._two(first, second)
        if left.type != right.type:
            raise JudgementRefused(
                f"{left.name} is a {left.type} and {right.name} a {right.type}: they can't be one",
                "Correct the mention that is read wrongly",
            )
        if self._is_division(left) and self._is_division(right):
            raise JudgementRefused(
                f"{left.name} and {right.name} are two divisions of the rosters",
                "Correct the mention that means the other",
            )
        for one in self._force:
            apart = one.anchors, one.others or one.anchors
            if one.verdict == "never_same" and self._touch(*apart, left.id, right.id):
                raise JudgementConflict(
                    f"judgement {one.id} by {one.who} says that they are never the same", "Undo it first"
                )
        return self._sides(left.id, right.id)

    def _never_same(self, first: str, *others: str) -> Parts:
        pairs = [self._two(first, other) for other in others]
        if len(pairs) == 1:
            return self._sides(*(one.id for one in pairs[0]))
        apart = {anchor for _, other in pairs for anchor in anchored.anchors_of(self._conn, other.id)}
        return {"anchors": anchored.anchors_of(self._conn, pairs[0][0].id), "others": tuple(sorted(apart))}

    def _sides(self, left: str, right: str) -> Parts:
        """Both sides, in an order that does not depend on which was named first."""
        sides = sorted(anchored.anchors_of(self._conn, one) for one in (left, right))
        return {"anchors": sides[0], "others": sides[1]}

    def _touch(self, one: Iterable[Anchor], other: Iterable[Anchor], left: str, right: str) -> bool:
        mine, yours = {self._holder(a) for a in one}, {self._holder(a) for a in other}
        return (left in mine and right in yours) or (left in yours and right in mine)

    def _holder(self, anchor: Anchor) -> str | None:
        row = self._conn.execute("SELECT entity FROM links WHERE mention = ?", (mention_id(*anchor),)).fetchone()
        return None if row is None else str(row[0])

    def _split(self, asked: Split) -> Parts:
        entity = self._entity(asked.entity)
        if asked.mentions:
            chosen = anchored.anchors_of_mentions(self._conn, entity.id, asked.mentions)
            return {"anchors": tuple(sorted(chosen)), "value": JUST_THESE}
        chosen = anchored.anchors_in(self._conn, entity.id, asked.pages, asked.articles)
        return {"anchors": tuple(sorted(chosen))}

    def _rename(self, asked: Rename) -> Parts:
        entity = self._entity(asked.entity)
        if self._is_division(entity):
            raise JudgementRefused(
                f"{entity.name} has its names from the rosters", "Correct the mention that is read wrongly"
            )
        if entity.name == asked.value:
            raise JudgementRefused(f"{entity.id} is named {asked.value} already", "There is nothing to do")
        anchors = anchored.anchors_of(self._conn, entity.id)
        for one in self._force:
            if one.verdict == "rename" and entity.id in {self._holder(anchor) for anchor in one.anchors}:
                raise JudgementConflict(f"judgement {one.id} by {one.who} named it {one.value}", "Undo it first")
        return {"anchors": anchors, "value": asked.value}

    def _suppress(self, asked: Suppress) -> Parts:
        entity = self._entity(asked.entity)
        if entity.type != "Person":
            raise JudgementRefused(f"{entity.name} is a {entity.type}", "Only people can be suppressed")
        return {"anchors": anchored.anchors_of(self._conn, entity.id)}

    def _correct(self, asked: Correct) -> Parts:
        mention = anchored.mention_of(self._conn, asked.mention)
        anchors = (anchored.anchor_of_mention(self._conn, mention.id),)
        for one in self._force:
            if one.verdict == "correct" and anchors[0] in one.anchors:
                raise JudgementConflict(
                    f"judgement {one.id} by {one.who} corrected this mention to {one.value}", "Undo it first"
                )
        current = self._holder(anchors[0])
        here = next(select(self._conn, Entity, "id = ?", (current,)), None)
        if here is None:
            raise JudgementRefused(f"mention {mention.id} ({mention.text}) is a post, and names no entity")
        division = self._lexicon.resolve(asked.to)
        target = None if division else self._entity(asked.to)
        kind = "County" if target is None else target.type
        if kind != here.type and {kind, here.type} - {"County", "Place"}:
            raise JudgementRefused(
                f"{mention.text} names a {here.type}, {asked.to} is a {kind}", "Give one of its type"
            )
        if current == (division or (target.id if target else None)):
            raise JudgementRefused(f"{mention.text} is linked to {asked.to} already", "There is nothing to do")
        if division or target is None:
            return {"anchors": anchors, "value": division}
        return {
            "anchors": anchors,
            "others": anchored.anchors_of(self._conn, target.id),
            "value": target.name,
        }

    def _claim(self, asked: OnClaim) -> Parts:
        claim, reading = anchored.claim_in(self._conn, asked.claim)
        anchor = anchor_of(claim, reading)
        value = asked.value if isinstance(asked, ClaimDate | ClaimStatus) else None
        for one in self._force:
            if one.claim is None or one.claim.page != claim.page or claim_of(one.claim, reading) != claim:
                continue
            if one.verdict == asked.verdict or isinstance(asked, ClaimWrong) or one.verdict == "claim_wrong":
                said = one.verdict.removeprefix("claim_") + (f" {one.value}" if one.value else "")
                raise JudgementConflict(f"judgement {one.id} by {one.who} is on this claim: {said}", "Undo it first")
        if isinstance(asked, ClaimStatus) and asked.value == claim.status:
            raise JudgementRefused(f"claim {claim.id} is {claim.status} already", "Judge it right instead")
        return {"claim": anchor, "value": value}


def now_utc() -> str:
    """The time now, ISO, in UTC, to the microsecond: judgements are replayed in the order of their times."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
