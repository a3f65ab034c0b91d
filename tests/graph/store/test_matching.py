"""Matching asks a store's questions only, so that it finds the same in every store."""

from __future__ import annotations

import pytest

from graph.matching.example import Example
from graph.matching.match import Matcher, NameIndexes
from graph.store.base import Store


@pytest.mark.parametrize(
    ("asked", "entity"),
    [
        (Example(name="市委书记顾明远", date="2018"), "gu"),
        (Example(name="邬长风", county=("莘县",), post=("副县长",)), "wu"),
        (Example(name="茌平县", date="2017"), "371523"),
        (Example(name="371503"), "371523"),
        (Example(body=("莘县政府",), post=("副县长",)), "wu"),
    ],
    ids=lambda value: value.name if isinstance(value, Example) else value,
)
def test_the_same_is_found(store: Store, asked: Example, entity: str):
    assert Matcher(store, NameIndexes().of(store)).match(asked)[0].entity.id == entity
