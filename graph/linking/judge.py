"""Judgements in, their replay on the board out: merge, split, never same, rename, correct, suppress."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from graph.linking.board import Board, Decision
from graph.linking.clusters import Constraints
from graph.linking.divisions import division_draft
from zhengpu.ids import mention_id
from zhengpu.lexicon import Lexicon
from zhengpu.records import Judgement, Mention, Reading

Place = tuple[str, int, str]


@dataclass
class Docket:
    """The judgements in force, in the order of their making, and the mentions that they can be about."""

    judgements: tuple[Judgement, ...]
    mentions: dict[str, Mention]  # by id, second printings standing for the first
    places: dict[str, Place]

    def anchors(self, judgement: Judgement) -> list[Mention]:
        """The mentions that a judgement is anchored to and that are still there."""
        ids = (mention_id(*anchor) for anchor in judgement.anchors)
        return [self.mentions[i] for i in ids if i in self.mentions]

    def constraints(self) -> Constraints:
        """Pairs of mentions that may not become one person."""
        pairs = []
        for judgement in self.judgements:
            if judgement.verdict == "never_same":
                ids = [m.id for m in self.anchors(judgement)]
                pairs += [(a, b) for i, a in enumerate(ids) for b in ids[i + 1 :]]
        return Constraints(pairs)

    def corrections(self) -> dict[str, str]:
        """What mentions were corrected to, by mention."""
        return {
            mention.id: judgement.value
            for judgement in self.judgements
            if judgement.verdict == "correct" and judgement.value
            for mention in self.anchors(judgement)
        }


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
    """Carries out all judgements on linked mentions; answers with the entities that are suppressed."""
    suppressed: set[str] = set()
    for judgement in cases.judgements:
        anchors = [m for m in cases.anchors(judgement) if m.id in board.decisions]
        if not anchors:
            continue
        if judgement.verdict == "suppress":
            suppressed |= {board.decisions[m.id].entity for m in anchors}
        else:
            _VERDICTS[judgement.verdict](board, cases, lexicon, judgement, anchors)
    for entity in suppressed:
        _drop(board, entity)
    return suppressed


def _drop(board: Board, entity: str) -> None:
    board.drafts.pop(entity, None)
    board.decisions = {m: d for m, d in board.decisions.items() if d.entity != entity}
    for draft in board.drafts.values():
        draft.candidates = tuple(c for c in draft.candidates if c != entity)


def _merge(board: Board, cases: Docket, _lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    ids = {board.decisions[m.id].entity for m in anchors}
    kept = min(ids, key=lambda i: (i in cases.places, board.drafts[i].open, cases.places.get(i, ("", 0, "")), i))
    for other in sorted(ids - {kept}):
        board.moved(other, kept, f"judgement {judgement.id}: merged")
    draft = board.drafts[kept]
    draft.open, draft.candidates = False, ()


def _split(board: Board, cases: Docket, _lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    """Takes the anchored mentions, with all that mean the same in their articles, out of their entity."""
    old = board.decisions[anchors[0].id].entity
    places = {(m.page, m.article) for m in anchors}
    held = [m for m, d in board.decisions.items() if d.entity == old and m in cases.mentions]
    moving = [m for m in held if (cases.mentions[m].page, cases.mentions[m].article) in places]
    staying = [m for m in held if m not in moving]
    if not staying:
        return
    if old in cases.places:
        rest = min(staying, key=lambda m: cases.places[m])
        _rename_id(board, old, rest)
        old = rest
    new = min(moving, key=lambda m: cases.places[m])
    model = board.drafts[old]
    board.drafts[new] = replace(model, id=new, names={cases.mentions[m].text for m in moving}, candidates=())
    for mention in moving:
        board.decisions[mention] = Decision(new, 1.0, (f"judgement {judgement.id}: split",))


def _rename_id(board: Board, old: str, new: str) -> None:
    if old != new:
        board.drafts[new] = replace(board.drafts[old], id=new)
        board.moved(old, new)


def _never_same(board: Board, cases: Docket, lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    """Where people were kept apart from the start nothing is left to do; other entities are split."""
    first = board.decisions[anchors[0].id].entity
    for other in anchors[1:]:
        same_article = (other.page, other.article) == (anchors[0].page, anchors[0].article)
        if board.decisions[other.id].entity == first and not same_article:
            _split(board, cases, lexicon, judgement, [other])
            first = board.decisions[anchors[0].id].entity


def _rename(board: Board, _cases: Docket, _lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    if judgement.value:
        draft = board.drafts[board.decisions[anchors[0].id].entity]
        draft.names.add(draft.name)
        draft.name = judgement.value


def _correct(board: Board, cases: Docket, lexicon: Lexicon, judgement: Judgement, anchors: list[Mention]) -> None:
    """Links the anchored mentions to the division, or the entity of their page and type, that has the given name."""
    value = judgement.value or ""
    for mention in anchors:
        division = lexicon.resolve(value)
        current = board.drafts[board.decisions[mention.id].entity]
        named = sorted(d.id for d in board.drafts.values() if d.type == current.type and d.name == value)
        if current.name == value:
            target = current
        elif division:
            target = board.draft(division_draft(lexicon, division))
        elif len(named) == 1:
            target = board.drafts[named[0]]
        else:
            _split(board, cases, lexicon, judgement, [mention])
            target = board.drafts[board.decisions[mention.id].entity]
            target.name = value
        target.names.add(mention.text)
        board.decisions[mention.id] = Decision(target.id, 1.0, (f"judgement {judgement.id}: corrected",))


_Verdict = Callable[[Board, Docket, Lexicon, Judgement, list[Mention]], None]
_VERDICTS: dict[str, _Verdict] = {
    "merge": _merge,
    "split": _split,
    "never_same": _never_same,
    "rename": _rename,
    "correct": _correct,
}
