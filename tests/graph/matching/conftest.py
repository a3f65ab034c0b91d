"""Fixture strategy: the small world, matched by a matcher over the embedded store; the shared questions run over both stores."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.matching.example import Candidate, Example
from graph.matching.match import Matcher, NameIndexes
from graph.register import Register
from graph.store.embedded import EmbeddedStore
from tests.graph.conftest import register, world

__all__ = ["register", "world"]
Match = Callable[..., list[Candidate]]


@pytest.fixture
def match(register: Register) -> Match:
    """The candidates of an example."""
    store = EmbeddedStore(register)
    index = NameIndexes().of(store)

    def asked(name: str = "", **more: object) -> list[Candidate]:
        return Matcher(store, index).match(Example(name=name, **more))

    return asked
