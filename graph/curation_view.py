"""A register's connection in, its judgements as a person looks at them out: what each is about now, and whether it acts."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from graph.answers import EntityRef
from graph.hidden import Hidden
from graph.rows import as_json, select
from graph.store.embedded_look_up import refs
from zhengpu.ids import mention_id
from zhengpu.records import Anchor, Claim, ClaimAnchor, JudgedClaim, Judgement, Record, Verdict

State = Literal["in_force", "no_anchors", "undone"]
TWO_SIDED: tuple[Verdict, ...] = ("merge", "never_same", "correct")


class AnchorView(Record):
    """A quoted text of a page and the mention that it means now, if any."""

    page: str
    text: str
    occurrence: int
    mention: str | None = None


class JudgementView(Record):
    """A judgement, the entities and claims that it is about now, and whether it is in force: not undone, and its anchors
    on the present pages. Names of suppressed people are covered.
    """

    id: str
    verdict: Verdict
    who: str
    when: str
    why: str
    value: str | None
    state: State
    undone_by: str | None
    undone_when: str | None
    entities: tuple[EntityRef, ...]
    anchors: tuple[AnchorView, ...]
    others: tuple[AnchorView, ...]
    claim: ClaimAnchor | None
    claims: tuple[str, ...]


def views(conn: sqlite3.Connection, judgements: Sequence[Judgement]) -> list[JudgementView]:
    """Judgements as they are on one state of the register, in the given order."""
    seen = _Seen(conn, judgements)
    return [seen.view(one) for one in judgements]


class _Seen:
    """All that the views of some judgements need, asked for at once."""

    def __init__(self, conn: sqlite3.Connection, judgements: Sequence[Judgement]) -> None:
        self._hidden = Hidden(conn)
        self._claims: dict[str, list[str]] = defaultdict(list)
        for one in select(conn, JudgedClaim):
            self._claims[one.judgement].append(one.claim)
        self._ends = self._ends_of(conn, {claim for held in self._claims.values() for claim in held})
        anchors = {mention_id(*anchor) for one in judgements for anchor in (*one.anchors, *one.others)}
        wanted = anchors | {end for ends in self._ends.values() for end in ends}
        given = (as_json(sorted(wanted)),)
        there = conn.execute("SELECT id FROM mentions WHERE id IN (SELECT value FROM json_each(?))", given)
        self._there = {row[0] for row in there}
        linked = conn.execute(
            "SELECT mention, entity FROM links WHERE mention IN (SELECT value FROM json_each(?))", given
        )
        self._entity_of = {row[0]: row[1] for row in linked}
        self._refs = refs(conn, self._entity_of.values())

    @staticmethod
    def _ends_of(conn: sqlite3.Connection, claims: Iterable[str]) -> dict[str, tuple[str, ...]]:
        found = select(conn, Claim, "id IN (SELECT value FROM json_each(?))", (as_json(sorted(claims)),))
        return {one.id: tuple(end for end in (one.subject, one.object) if end) for one in found}

    def view(self, one: Judgement) -> JudgementView:
        """One judgement."""
        sides = [[self._anchor(anchor) for anchor in side] for side in (one.anchors, one.others)]
        claims = () if one.undone else tuple(self._claims[one.id])
        page = one.claim.page if one.claim else next((anchor.page for anchor in sides[0]), None)
        mentions = [anchor.mention for side in sides for anchor in side if anchor.mention]
        mentions += [end for claim in claims for end in self._ends.get(claim, ())]
        entities = sorted({self._entity_of[m] for m in mentions if m in self._entity_of})
        return JudgementView(
            **one.model_dump(include={"id", "verdict", "who", "when", "undone_by", "undone_when"}),
            why=self._hidden.text(page, one.why),
            value=None if one.value is None else self._hidden.text(page, one.value),
            state=self._state(one, sides, claims),
            entities=tuple(self._refs[entity] for entity in entities if entity in self._refs),
            anchors=tuple(sides[0]),
            others=tuple(sides[1]),
            claim=self._claim(one.claim),
            claims=claims,
        )

    def _anchor(self, anchor: Anchor) -> AnchorView:
        page, text, occurrence = anchor
        mention = mention_id(*anchor)
        covered = self._hidden.text(page, text)
        there = mention if mention in self._there else None
        return AnchorView(page=page, text=covered, occurrence=occurrence, mention=there)

    @staticmethod
    def _state(one: Judgement, sides: list[list[AnchorView]], claims: Sequence[str]) -> State:
        if one.undone:
            return "undone"
        if one.claim is not None:
            return "in_force" if claims else "no_anchors"
        there = [any(anchor.mention for anchor in side) for side in sides]
        needed = there if one.verdict in TWO_SIDED and one.others else there[:1]
        return "in_force" if all(needed) else "no_anchors"

    def _claim(self, claim: ClaimAnchor | None) -> ClaimAnchor | None:
        if claim is None:
            return None
        texts = ("subject", "object", "object_text", "sentence")
        held = {name: getattr(claim, name) for name in texts}
        covered = {name: text and self._hidden.text(claim.page, text) for name, text in held.items()}
        return claim.model_copy(update=covered)
