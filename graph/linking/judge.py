"""Judgements in, their replay on the board out: merge, split, never same, rename, correct; who is suppressed is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from graph.linking.board import Board, Decision, Draft
from graph.linking.clusters import Constraints
from graph.linking.divisions import division_draft
from zhengpu.ids import mention_id
from zhengpu.lexicon import Lexicon
from zhengpu.records import Anchor, Judgement, Mention, Reading

Place = tuple[str, int, str]
JUST_THESE = "mentions"  # value of a split that moves the anchored mentions and no others of their articles


@dataclass
class Docket:
    """The judgements in force, in the order of their making, and the mentions that they can be about."""

    judgements: tuple[Judgement, ...]
    mentions: dict[str, Mention]  # by id, second printings standing for the first
    places: dict[str, Place]

    def anchors(self, judgement: Judgement) -> list[Mention]:
        """The mentions that a judgement is anchored to and that are still there."""
        return self.found(judgement.anchors)

    def found(self, anchors: Iterable[Anchor]) -> list[Mention]:
        """The mentions of anchors that are still there."""
        ids = (mention_id(*anchor) for anchor in anchors)
        return [self.mentions[i] for i in ids if i in self.mentions]

    def constraints(self) -> Constraints:
        """Pairs of mentions that may not become one person."""
        pairs = []
        for judgement in self.judgements:
            if judgement.verdict == "never_same":
                ids = [m.id for m in self.anchors(judgement)]
                if judgement.others:
                    pairs += [(a, b.id) for a in ids for b in self.found(judgement.others)]
                else:
                    pairs += [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
        return Constraints(pairs)

    def corrections(self) -> dict[str, str]:
        """What mentions were corrected to, by mention."""
        return {
            mention.id: judgement.value
            for judgement in self.judgements
            if judgement.verdict == "correct" and judgement.value and not judgement.others
            for mention in self.anchors(judgement)
        }

    def with_copies(self, mentions: Iterable[Mention]) -> set[str]:
        """The ids of mentions and of their second printings."""
        wanted = {mention.id for mention in mentions}
        return {key for key, mention in self.mentions.items() if mention.id in wanted}


def docket(readings: Iterable[Reading], judgements: Sequence[Judgement]) -> Docket:
    """The judgements in force over the mentions of some readings."""
    mentions: dict[str, Mention] = {}
    for reading in readings:
        own = {mention.id: mention for mention in reading.mentions}
        mentions.update({key: own.get(m.copy_of or "", m) for key, m in own.items()})
    places = {key: (m.page, m.start, m.id) for key, m in mentions.items()}
    force = sorted((j for j in judgements if not j.undone), key=lambda j: (j.when, j.id))
    return Docket(tuple(force), mentions, places)


def replay(board: Board, cases: Docket, lexicon: Lexicon) -> set[str]:
    """Carries out all judgements on linked mentions; answers with the people whose mentions have changed."""
    if not cases.judgements:
        return set()
    before = _held(board)
    for judgement in cases.judgements:
        anchors = [m for m in cases.anchors(judgement) if m.id in board.decisions]
        if anchors and judgement.verdict in _VERDICTS:
            _VERDICTS[judgement.verdict](board, cases, lexicon, judgement, anchors)
    after = _held(board)
    people = {one for one in after if one in board.drafts and board.drafts[one].type == "Person"}
    return {one for one in people if after[one] != before.get(one)}


def suppressed(board: Board, cases: Docket) -> set[str]:
    """The entities that are suppressed, as they are when all else was judged; never a division of the roster."""
    found = {
        board.decisions[m.id].entity
        for judgement in cases.judgements
        if judgement.verdict == "suppress"
        for m in cases.anchors(judgement)
        if m.id in board.decisions
    }
    return {one for one in found if one in cases.places or board.drafts[one].type == "Person"}


def _held(board: Board) -> dict[str, set[str]]:
    held: dict[str, set[str]] = {}
    for mention, decision in board.decisions.items():
        held.setdefault(decision.entity, set()).add(mention)
    return held


def _linked(board: Board, cases: Docket, anchors: Iterable[Anchor]) -> list[Mention]:
    return [m for m in cases.found(anchors) if m.id in board.decisions]


def _merge(board: Board, cases: Docket, _lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    others = _linked(board, cases, judgement.others)
    if judgement.others and not others:
        return
    ids = {board.decisions[m.id].entity for m in (*anchors, *others)}
    if len({board.drafts[i].type for i in ids}) > 1:
        return  # read anew, they are no longer of one type
    kept = min(ids, key=lambda i: (i in cases.places, board.drafts[i].open, cases.places.get(i, ("", 0, "")), i))
    for other in sorted(ids - {kept}):
        board.moved(other, kept, f"judgement {judgement.id}: merged")
    draft = board.drafts[kept]
    draft.open, draft.candidates = False, ()


def _split(board: Board, cases: Docket, _lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    """Takes the anchored mentions, with all that mean the same in their articles, out of their entity: the one of most of
    them, where they are no longer of one.
    """
    counted = Counter(board.decisions[m.id].entity for m in anchors)
    old = min(counted, key=lambda one: (-counted[one], one))
    held = {m for m, d in board.decisions.items() if d.entity == old and m in cases.mentions}
    if judgement.value == JUST_THESE:
        moving = held & cases.with_copies(anchors)
    else:
        articles = {(m.page, m.article) for m in anchors if board.decisions[m.id].entity == old}
        moving = {m for m in held if (cases.mentions[m].page, cases.mentions[m].article) in articles}
    if moving and held - moving:
        _divide(board, cases, old, moving, f"judgement {judgement.id}: split")


def _divide(board: Board, cases: Docket, old: str, moving: set[str], reason: str) -> Draft:
    """Makes an entity of its own of some of the mentions of another."""
    staying = {m for m, d in board.decisions.items() if d.entity == old and m in cases.mentions} - moving
    model = board.drafts[old]
    if old in cases.places:
        _rename_id(board, old, min(staying, key=lambda m: cases.places[m]))
    names = {cases.mentions[m].text for m in moving}
    made = replace(
        model,
        id=min(moving, key=lambda m: cases.places[m]),
        name=model.name if model.name in names else min(names, key=lambda name: (-len(name), name)),
        names=names,
        candidates=(),
        open=False,
        official=any(cases.mentions[m].label == "OFFICIAL" for m in moving),
        note="",
        forms=dict(model.forms),
    )
    board.drafts[made.id] = made
    for mention in moving:
        board.decisions[mention] = Decision(made.id, 1.0, (reason,))
    return made


def _rename_id(board: Board, old: str, new: str) -> None:
    if old != new:
        board.drafts[new] = replace(board.drafts[old], id=new)
        board.moved(old, new)


def _never_same(board: Board, cases: Docket, lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    """Where people were kept apart from the start nothing is left to do; other entities are split."""
    if judgement.others:
        mine = {board.decisions[m.id].entity for m in anchors}
        others = [m for m in _linked(board, cases, judgement.others) if board.decisions[m.id].entity in mine]
        if others:
            _split(board, cases, lexicon, judgement, others)
        return
    first = board.decisions[anchors[0].id].entity
    for other in anchors[1:]:
        same_article = (other.page, other.article) == (anchors[0].page, anchors[0].article)
        if board.decisions[other.id].entity == first and not same_article:
            _split(board, cases, lexicon, judgement, [other])
            first = board.decisions[anchors[0].id].entity


def _rename(board: Board, _cases: Docket, _lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    if judgement.value:
        for entity in {board.decisions[m.id].entity for m in anchors}:
            draft = board.drafts[entity]
            draft.names.add(draft.name)
            draft.name = judgement.value


def _correct(board: Board, cases: Docket, lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    """Links the anchored mentions to the entity of the other anchors, or to the division, or the one entity of their type,
    that has the given name.
    """
    others = _linked(board, cases, judgement.others)
    if judgement.others and not others:
        return
    value = judgement.value or ""
    for mention in anchors:
        if others:
            target = board.drafts[board.decisions[others[0].id].entity]
        else:
            target = _named(board, lexicon, value, mention) or _alone(board, cases, judgement, mention)
        target.names.add(mention.text)
        _relink(board, cases, mention, target.id, f"judgement {judgement.id}: corrected")


def _named(board: Board, lexicon: Lexicon, value: str, mention: Mention) -> Draft | None:
    current = board.drafts[board.decisions[mention.id].entity]
    division = lexicon.resolve(value)
    if current.name == value and (division is None or current.id == division):
        return current
    if division:
        return board.draft(division_draft(lexicon, division))
    named = sorted(d.id for d in board.drafts.values() if d.type == current.type and d.name == value)
    return board.drafts[named[0]] if len(named) == 1 else None


def _alone(board: Board, cases: Docket, judgement: Judgement, mention: Mention) -> Draft:
    """The mention as an entity of its own, with what means the same in its article."""
    current = board.decisions[mention.id].entity
    article = {
        m
        for m, d in board.decisions.items()
        if d.entity == current
        and m in cases.mentions
        and (cases.mentions[m].page, cases.mentions[m].article) == (mention.page, mention.article)
    }
    held = {m for m, d in board.decisions.items() if d.entity == current and m in cases.mentions}
    made = _divide(board, cases, current, article, f"judgement {judgement.id}: split") if held - article else None
    made = made or board.drafts[current]
    made.names.add(made.name)
    made.name = judgement.value or made.name
    return made


def _relink(board: Board, cases: Docket, mention: Mention, target: str, reason: str) -> None:
    """Links a mention with its second printings anew; an entity that loses its last mention is no more."""
    old = board.decisions[mention.id].entity
    moving = cases.with_copies([mention])
    for one in moving & board.decisions.keys():
        board.decisions[one] = Decision(target, 1.0, (reason,))
    staying = {m for m, d in board.decisions.items() if d.entity == old and m in cases.mentions}
    if old == target or old not in cases.places:
        return
    if staying:
        _rename_id(board, old, old if old in staying else min(staying, key=lambda m: cases.places[m]))
    elif not any(old in (d.county, d.parent, d.jurisdiction) for d in board.drafts.values()):
        del board.drafts[old]
        for draft in board.drafts.values():
            draft.candidates = tuple(c for c in draft.candidates if c != old)


_Verdict = Callable[[Board, Docket, Lexicon, Judgement, list[Mention]], None]
_VERDICTS: dict[str, _Verdict] = {
    "merge": _merge,
    "split": _split,
    "never_same": _never_same,
    "rename": _rename,
    "correct": _correct,
}
