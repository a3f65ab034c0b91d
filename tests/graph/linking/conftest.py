"""One invented lexicon for all tests of the linker, and the short way to link pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.linking.board import Board
from graph.linking.context import Context
from graph.linking.link import link
from tests.graph.builders import PageBuilder, make_lexicon
from zhengpu.lexicon import Lexicon
from zhengpu.records import Entity, Judgement, Linking, Mention


class Linked:
    """A linking that can be asked for the entity of a mention."""

    def __init__(self, linking: Linking) -> None:
        self.linking = linking
        self.entities = {e.id: e for e in linking.entities}
        self._links = {link.mention: link for link in linking.links}

    def __getitem__(self, mention: Mention) -> Entity:
        return self.entities[self._links[mention.id].entity]

    def __contains__(self, mention: Mention) -> bool:
        return mention.id in self._links

    def link(self, mention: Mention):
        return self._links[mention.id]


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return make_lexicon(tmp_path_factory.mktemp("rosters"))


@pytest.fixture
def linked(lexicon: Lexicon) -> Callable[..., Linked]:
    def run(*pages: PageBuilder, judgements: tuple[Judgement, ...] = ()) -> Linked:
        return Linked(link([p.reading() for p in pages], judgements, lexicon))

    return run


@pytest.fixture
def contexts(lexicon: Lexicon) -> Callable[..., list[Context]]:
    def make(*pages: PageBuilder) -> list[Context]:
        board = Board()
        return [Context(p.reading(), lexicon, board) for p in pages]

    return make
