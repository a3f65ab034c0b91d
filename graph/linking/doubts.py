"""Linked pages in, pairs of people of one name out that were kept apart without being surely two, each with score and reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.linking.board import Board, Decision, Draft
from graph.linking.clusters import Constraints
from graph.linking.context import Context
from graph.linking.groups import Group
from graph.linking.judge import docket
from graph.linking.judge_claims import judge_claims
from graph.linking.likeness import likeness
from graph.linking.people import groups_by_name
from graph.linking.rules import rules
from zhengpu.lexicon import Lexicon
from zhengpu.records import Entity, Judgement, Link, Reading

TORN = 0.2  # some of what is said of two goes together, some does not


@dataclass(frozen=True)
class Doubt:
    """Two entities that may be one person."""

    left: str
    right: str
    score: float  # of the likeness that was too little to join them
    reasons: tuple[str, ...]


def doubts(
    readings: Iterable[Reading],
    judgements: Sequence[Judgement],
    entities: Iterable[Entity],
    links: Iterable[Link],
    lexicon: Lexicon,
) -> list[Doubt]:
    """Pairs that may be one person, the likest first, without those that were judged never to be. `readings` are those
    that name the people, the rest is what their mentions were linked to.
    """
    board = _board(entities, links)
    ordered, _ = judge_claims(sorted(readings, key=lambda r: r.page.id), judgements)
    contexts = [Context(reading, lexicon, board) for reading in ordered]
    apart = docket(ordered, judgements).constraints()
    found = [doubt for groups in groups_by_name(contexts).values() for doubt in _of_one_name(board, groups, apart)]
    return sorted(found, key=lambda doubt: (-doubt.score, doubt.left, doubt.right))


def _board(entities: Iterable[Entity], links: Iterable[Link]) -> Board:
    board = Board()
    for one in entities:
        board.draft(
            Draft(
                one.id,
                one.type,
                one.name,
                {one.name, *one.aliases},
                code=one.code,
                level=one.level,
                county=one.county,
                parent=one.parent,
                organ=one.organ,
                jurisdiction=one.jurisdiction,
                official=one.official,
                open=one.open,
                candidates=one.candidates,
                note=one.note,
            )
        )
    for link in links:
        board.decisions[link.mention] = Decision(link.entity, link.score, link.reasons)
    return board


def _of_one_name(board: Board, groups: list[Group], apart: Constraints) -> Iterator[Doubt]:
    by_entity: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        entity = board.decisions.get(group.id)
        if entity:
            by_entity[entity.entity].append(group)
    for left, right in combinations(sorted(by_entity), 2):
        pairs = [(a, b) for a in by_entity[left] for b in by_entity[right]]
        if any(apart.forbidden(a, b) for a, b in pairs):
            continue
        rated = [likeness(a, b) for a, b in pairs]
        least, most = min(rated), max(rated)
        if least[0] > 0:
            yield Doubt(left, right, least[0], (least[1],))
        elif most[0] >= rules().merge_at:
            yield Doubt(left, right, TORN, (most[1], f"but {least[1]}"))
