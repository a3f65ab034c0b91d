"""A board and the suppressed entities in; what must not be shown of them, mentions and names, out; the board without them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.linking.board import Board
from graph.linking.facts import Fact
from zhengpu.records import Event, HiddenMention, HiddenText, Mention, Relation

COVER = "█"
SHORTEST = 2  # characters of a text that is covered: a single one is no name


@dataclass(frozen=True)
class Hidden:
    """The suppressed entities, their mentions, and their names with the pages on which they are covered."""

    entities: frozenset[str] = frozenset()
    mentions: tuple[HiddenMention, ...] = ()
    texts: tuple[HiddenText, ...] = ()

    def keeps(self, fact: Fact) -> bool:
        """Whether a fact is about nobody who is suppressed."""
        return fact.subject not in self.entities and fact.object not in self.entities

    def event(self, event: Event, pages: Mapping[str, str]) -> Event:
        """An event with hidden names covered; `pages` are those of claims."""
        if not self.texts:
            return event
        names = self.names({pages[claim] for claim in event.claims})
        topics = tuple(covered(topic, names) for topic in event.topics_as_printed)
        return event.model_copy(update={"name": covered(event.name, names), "topics_as_printed": topics})

    def relation(self, relation: Relation, pages: Mapping[str, str]) -> Relation:
        """A relation with hidden names covered."""
        if not self.texts or not relation.object_text:
            return relation
        names = self.names({pages[claim] for claim in relation.claims})
        return relation.model_copy(update={"object_text": covered(relation.object_text, names)})

    def names(self, pages: Iterable[str]) -> tuple[str, ...]:
        """The names to be covered in what some pages say."""
        return tuple(one.text for one in self.texts if one.page is None or one.page in pages)


def hide(board: Board, entities: set[str], mentions: Mapping[str, Mention]) -> Hidden:
    """Takes entities off the board, with open ones that can be nobody else. Their names are covered on all pages where no
    other entity bears them, else on the pages that mention them.
    """
    left_open = {d.id for d in board.drafts.values() if d.open and d.candidates and entities.issuperset(d.candidates)}
    entities = entities | left_open
    if not entities:
        return Hidden()
    gone = sorted(m for m, decision in board.decisions.items() if decision.entity in entities)
    names = {name for entity in entities for name in (board.drafts[entity].name, *board.drafts[entity].names)}
    for entity in entities:
        _drop(board, entity)
    borne = {name for draft in board.drafts.values() for name in (draft.name, *draft.names)}
    pages = {(mentions[m].page, mentions[m].text) for m in gone}
    texts = {(None, name) for name in names - borne} | {pair for pair in pages if pair[1] in borne}
    return Hidden(
        frozenset(entities),
        tuple(HiddenMention(mention=m, page=mentions[m].page) for m in gone),
        tuple(
            HiddenText(page=page, text=text)
            for page, text in sorted(texts, key=lambda pair: (pair[0] or "", pair[1]))
            if len(text) >= SHORTEST
        ),
    )


def _drop(board: Board, entity: str) -> None:
    board.drafts.pop(entity, None)
    board.decisions = {m: d for m, d in board.decisions.items() if d.entity != entity}
    for draft in board.drafts.values():
        draft.candidates = tuple(c for c in draft.candidates if c != entity)


def covered(text: str, names: Iterable[str]) -> str:
    """A text with a block for each character of the names; breaks and spaces within a name stay, and so do all offsets."""
    for name in sorted(names, key=lambda name: (-len(name), name)):
        text = _pattern(name).sub(lambda found: "".join(c if c.isspace() else COVER for c in found[0]), text)
    return text


@functools.lru_cache(maxsize=256)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(r"\s*".join(re.escape(char) for char in name if not char.isspace()))
